//! The two ways to answer a vote: all in favour by one key, or figure by figure.

use bienban::app::key::Key;
use bienban::app::{Msg, Overlay};
use bienban::domain::{Count, MeetingKind, Outcome};

use super::{absent, form, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// A question that was put in a meeting of four who may vote, all of them here.
fn put() -> Stage {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Sửa cầu kênh 3~ enter enter");
    stage
}

/// What stands above the question is that of the rule that is chosen, not of the first one.
#[test]
fn another_rule_is_told_with_its_own_share_and_source() {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Kết nạp quần chúng Lâm Ngọc Hà~ enter");
    let above = |stage: &Stage| stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    // F1 tells the keys, then the sources; Esc leads back to the form.
    let sources = |stage: &mut Stage| {
        stage.keys("f1 f1");
        let told = above(stage);
        stage.keys("esc");
        told
    };
    assert!(above(&stage).contains("đang có mặt 4; quá nửa là 3."), "{}", stage.screen());
    assert!(sources(&mut stage).contains("khoản 5, Điều 9"), "{}", stage.screen());
    stage.keys("right");
    assert!(above(&stage).contains("‹ kết nạp đảng viên"), "{}", stage.screen());
    assert!(above(&stage).contains("đang có mặt 4; từ hai phần ba trở lên là 3."), "{}", stage.screen());
    let told = sources(&mut stage);
    assert!(!told.contains("khoản 5, Điều 9") && told.contains("Điều 4"), "{told}");
    stage.keys("left");
    assert!(sources(&mut stage).contains("khoản 5, Điều 9"), "{}", stage.screen());
}

/// Who types “15” where all in favour is asked first must not open what key 5 does.
#[test]
fn a_figure_right_after_the_key_that_records_is_no_command() {
    let mut stage = put();
    stage.keys("1");
    // No second passes between two figures of a number.
    stage.tell(Msg::Key(Key::char('5')));
    assert!(stage.model.overlays.is_empty() && stage.meeting().tasks.is_empty(), "{}", stage.screen());
    assert!(stage.notice().starts_with("Phím này đến quá nhanh sau phím trước"), "{}", stage.notice());
    stage.keys("5");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
}

#[test]
fn one_key_records_that_all_are_in_favour_and_says_what_is_read_out() {
    let mut stage = put();
    for words in [
        "BIỂU QUYẾT · Sửa cầu kênh 3",
        "giơ thẻ đảng viên",
        "Tính trên 4 đảng viên chính thức, có mặt 4, cần 3 (quá nửa).",
        "Không tính 2: Sal dự bị · Sáu miễn công tác, sinh hoạt",
        "  1  TẤT CẢ TÁN THÀNH, 4/4 CÓ MẶT",
        "  2  Đếm từng loại",
    ] {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    stage.keys("1");
    assert_eq!(stage.meeting().ballots[0].count(), Some(Count { yes: 4, no: 0, other: 0 }));
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(
        stage.notice(),
        "Thông qua: “Sửa cầu kênh 3”, cần 3. Chủ trì đọc: “4/4 đồng chí tán thành, bằng 100%. Thông qua.”"
    );
}

#[test]
fn enter_opens_the_fields_and_other_keys_record_nothing() {
    let mut stage = put();
    stage.keys("5");
    assert!(form(&stage).choosing_way().is_some(), "{}", stage.screen());
    assert_eq!(
        stage.notice(),
        "Chưa ghi gì. Nhấn 1: tất cả tán thành; 2: đếm từng loại; 3: ghi tên từng đồng chí."
    );
    // Figures that arrive in one go are no key 1.
    let figures: Vec<_> = "1234".chars().map(bienban::app::key::Key::char).collect();
    stage.tell(bienban::app::Msg::Keys(figures));
    assert_eq!(stage.meeting().ballots[0].count(), None);
    stage.wait(2);
    stage.keys("enter");
    assert!(form(&stage).choosing_way().is_none(), "{}", stage.screen());
    assert_eq!(stage.meeting().ballots[0].count(), None);
    stage.keys("~3~ enter");
    for words in [
        "Tán thành            3",
        "►      Không tán thành      ·   gõ số, Enter: ô sau",
        "Không biểu quyết     1   máy tính: 4 có mặt trừ 3 đã đếm",
        "3/4 (75%) ███░  ĐỦ ĐỂ THÔNG QUA",
        "▲ cần 3",
    ] {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    // A figure is a figure there: 1 against, and nobody else.
    stage.keys("~1~ enter enter");
    assert_eq!(stage.meeting().ballots[0].count(), Some(Count { yes: 3, no: 1, other: 0 }));
}

#[test]
fn what_was_typed_before_opens_the_fields_and_a_second_count_too() {
    let mut stage = put();
    stage.keys("2 ~3~ esc");
    assert_eq!(stage.next_step(), "Enter: nhập kết quả biểu quyết “Sửa cầu kênh 3”");
    stage.keys("enter");
    assert_eq!((form(&stage).text(0), form(&stage).choosing_way().is_some()), ("3", false));
    stage.keys("enter enter enter");
    assert_eq!(stage.meeting().ballots[0].count(), Some(Count { yes: 3, no: 0, other: 0 }));
    stage.keys("9 ~dem lai~ enter");
    assert_eq!((form(&stage).text(0), form(&stage).choosing_way().is_some()), ("3", false));
}

#[test]
fn too_few_to_pass_is_said_and_all_in_favour_is_a_result_that_failed() {
    let mut stage = opened(MeetingKind::Admission, 21);
    absent(&mut stage, 13);
    go_to(&mut stage, "admission_vote");
    stage.keys("enter enter enter");
    assert!(stage.shows("! Có mặt 8, cần 14: không thể thông qua."), "{}", stage.screen());
    stage.keys("1");
    assert_eq!(stage.meeting().ballots[0].outcome(), Some(Outcome::Failed));
    assert!(
        stage.notice().ends_with("Chủ trì đọc: “8/21 đồng chí tán thành, bằng 38,1%. Không thông qua.”"),
        "{}",
        stage.notice()
    );
    assert!(
        stage.shows(" × 19:") && stage.shows(" Không thông qua: “Đề nghị kết nạp người vào Đảng”, cần 14."),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_low_screen_holds_question_need_and_three_fields() {
    let mut stage = put();
    stage.resize(40, 10);
    let rows = |stage: &Stage| stage.screen().lines().map(str::to_owned).collect::<Vec<_>>();
    assert!(stage.shows(" BIỂU QUYẾT") && stage.shows(" Sửa cầu kênh 3"), "{}", stage.screen());
    assert!(stage.shows(" 1  TẤT CẢ TÁN THÀNH, 4/4 CÓ MẶT"), "{}", stage.screen());
    assert!(
        rows(&stage).iter().any(|row| row.starts_with(" 1 tất cả 4 tán thành  2 đếm  3 ghi tên"))
            && rows(&stage).last().unwrap().starts_with(" Esc thôi  Enter đếm từng loại"),
        "{}",
        stage.screen()
    );
    stage.keys("2 ~3~ enter");
    for words in
        ["Sửa cầu kênh 3", "Tính trên 4, có mặt 4, cần 3", "Tán thành", "► Không tán thành", "Ý kiến khác"]
    {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))));
}

#[test]
fn a_secret_ballot_says_so_and_practice_takes_its_sample_by_enter() {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Chọn người đi học~ enter");
    super::choose_rule(&mut stage, "quyết định một việc: quá nửa, cần 3, bỏ phiếu kín");
    stage.keys("enter");
    assert!(stage.meeting().ballots[0].secret, "{}", stage.screen());
    stage.keys("~tth~ enter 1");
    assert!(stage.shows("BỎ PHIẾU KÍN · Chọn người đi học"), "{}", stage.screen());
    let mut stage = Stage::practice();
    stage.follow_to("programme");
    stage.keys("enter enter enter");
    assert!(stage.shows("(mẫu) ghi ngay"), "{}", stage.screen());
    assert!(stage.shows("Enter như 1 (mẫu)"), "{}", stage.screen());
    let all = stage.meeting().open_ballot().unwrap().entitled;
    stage.keys("enter");
    assert_eq!(stage.meeting().ballots[0].count().map(|count| count.yes), Some(all));
}
