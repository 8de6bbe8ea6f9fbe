//! Opinions reserved at a decision: in the minutes with their words, in the resolution by their number. Nine may vote.

use bienban::domain::{MeetingKind, MemberId};

use super::{form, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// A question that seven of nine were for.
fn voted() -> Stage {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "discussion");
    stage.keys("3 ~Góp tiền sửa cầu kênh 3~ enter enter 2 ~7~ enter ~1~ enter ~1~ enter");
    let words = "Thông qua: “Góp tiền sửa cầu kênh 3”, cần 5. Chủ trì đọc: “7/9 đồng chí tán thành, bằng 77,8%; không tán thành 1; ý kiến khác 1. Thông \
                 qua.”";
    assert_eq!(stage.notice(), words);
    stage
}

#[test]
fn a_member_of_the_minority_reserves_an_opinion_which_the_minutes_print() {
    let mut stage = voted();
    stage.keys("9 ~bao luu~ enter ~giang~ enter ~mức góp cao so với hộ nghèo~ enter");
    assert_eq!(stage.notice(), "Đã ghi ý kiến bảo lưu của đ/c Trần Văn Giang.", "{}", stage.screen());
    assert!(stage.shows("Bảo lưu ý kiến, đ/c Trần Văn Giang: mức góp cao"), "{}", stage.screen());
    let minutes = scene::drafted(&stage, "minutes");
    let told = "7/9 đồng chí tán thành (77,8%); không tán thành 1; ý kiến khác 1. Đồng chí Trần Văn Giang đề nghị bảo lưu ý \
                kiến: mức góp cao so với hộ nghèo.";
    assert!(minutes.contains(told), "{minutes}");
    // Put right, then taken back; undo brings it again.
    stage.keys("9 ~bao luu~ enter ~giang~ enter ~mức góp quá cao~ enter");
    assert_eq!(stage.meeting().ballots[0].reserved[0].text, "mức góp quá cao");
    stage.keys("9 ~bao luu~ enter ~giang~ enter enter");
    assert!(stage.meeting().ballots[0].reserved.is_empty(), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().ballots[0].reserved[0].member, MemberId(7));
}

#[test]
fn no_more_reserve_their_opinion_than_were_not_for_it() {
    let mut stage = voted();
    stage.keys("9 ~bao luu~ enter ~giang~ enter ~một~ enter 9 ~bao luu~ enter ~dung~ enter ~hai~ enter");
    stage.keys("9 ~bao luu~ enter ~khanh~ enter ~ba~ enter");
    assert!(stage.shows("có 2 đồng chí, đã ghi đủ"), "{}", stage.screen());
    stage.keys("esc");
    // Nor does a recount leave fewer.
    stage.keys("9 ~dem lai~ enter ctrl-a delete ~8~ enter ctrl-a delete enter ctrl-a delete enter");
    assert!(stage.shows("Đã ghi 2 ý kiến bảo lưu"), "{}", stage.screen());
    assert_eq!(form(&stage).focus, 0);
}

/// What does not pass is decided against: those who were for it are the minority.
#[test]
fn of_what_did_not_pass_those_who_were_for_it_reserve_their_opinion_and_the_minutes_quote_it() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "discussion");
    stage.keys("3 ~Đồng ý góp tiền sửa cầu~ enter enter 2 ~2~ enter ~7~ enter ~0~ enter");
    stage.keys(
        "9 ~bao luu~ enter ~giang~ enter ~cần sửa ngay~ enter 9 ~bao luu~ enter ~dung~ enter ~hai~ enter",
    );
    assert_eq!(stage.meeting().ballots[0].reserved.len(), 2, "{}", stage.screen());
    stage.keys("9 ~bao luu~ enter ~khanh~ enter ~ba~ enter");
    assert_eq!(stage.meeting().ballots[0].reserved.len(), 2, "{}", stage.screen());
    stage.keys("esc");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "biểu quyết nội dung “Đồng ý góp tiền sửa cầu”: 2/9 đồng chí tán thành (22,2%); không tán thành 7; không quá nửa, không được thông qua.";
    assert!(minutes.contains(told), "{minutes}");
}

#[test]
fn nobody_reserves_an_opinion_where_all_were_for_it() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "discussion");
    stage.keys("3 ~Góp tiền sửa cầu kênh 3~ enter enter 1");
    stage.keys("9 ~bao luu~");
    assert!(stage.shows("“Ghi ý kiến bảo lưu” lúc này không dùng được"), "{}", stage.screen());
}

#[test]
fn the_resolution_says_how_many_reserved_their_opinion_and_names_nobody() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "conclusion");
    stage.keys("9 ~them diem~ enter ~Sửa cầu kênh 3 trong quý I~ enter");
    while stage.model.overlays.last().is_some() {
        stage.keys("enter");
    }
    stage.keys("3 enter enter 2 ~7~ enter ~2~ enter ~0~ enter");
    stage.keys("9 ~bao luu~ enter ~giang~ enter ~cần có vốn trước~ enter");
    let resolution = scene::drafted(&stage, "resolution");
    let told = "với 7/9 đồng chí tán thành (77,8%). Có 1 đồng chí bảo lưu ý kiến, ghi trong biên bản.";
    assert!(resolution.contains(told) && !resolution.contains("cần có vốn"), "{resolution}");
}
