//! Secret ballots: tellers first, then sums that agree; the bodies of a congress.

use bienban::app::Overlay;
use bienban::domain::{BodyKind, MeetingKind, MemberId, Outcome};

use super::{absent, form, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// A question put to a secret vote in a cell of nine, all here, up to the sums that are asked for.
fn asked() -> Stage {
    let mut stage = opened(MeetingKind::Review, 9);
    go_to(&mut stage, "rating_vote");
    stage.keys("enter enter enter");
    assert!(stage.shows("Tổ kiểm phiếu, bầu bằng giơ thẻ"), "{}", stage.screen());
    stage.keys("~Trần Văn Dung, Trần Văn Giang~ enter");
    assert!(
        stage.shows("Thông qua tổ kiểm phiếu gồm các đồng chí Trần Văn Dung (tổ trưởng)"),
        "{}",
        stage.screen()
    );
    stage.keys("1");
    assert!(stage.shows("BỎ PHIẾU KÍN · Đề nghị mức xếp loại chất lượng đảng viên"), "{}", stage.screen());
    assert!(
        stage.shows("Tổ kiểm phiếu: Trần Văn Dung (tổ trưởng), Trần Văn Giang (thư ký)."),
        "{}",
        stage.screen()
    );
    stage
}

#[test]
fn tellers_are_chosen_first_and_a_result_needs_sums_that_agree() {
    let mut stage = asked();
    // Ten papers for nine who are here: told as the field is left.
    stage.keys("~10~ enter");
    assert!(stage.shows("Phát ra 10 phiếu mà chỉ có 9 đồng chí"), "{}", stage.screen());
    assert_eq!(form(&stage).focus, 0);
    stage.keys("~9~ enter ~9~ enter ~8~ enter");
    assert!(stage.shows("✓ không quá 9 phát ra"), "{}", stage.screen());
    // Two invalid ones make ten; one makes nine.
    stage.keys("enter ~2~ enter");
    assert!(stage.shows("Hợp lệ 8 + không hợp lệ 2 = 10, phải bằng 9 phiếu thu về"), "{}", stage.screen());
    assert_eq!(form(&stage).focus, 4);
    stage.keys("~1~ enter enter enter ~5~ enter ~4~ enter");
    assert!(
        stage.shows("Tán thành 5 + không tán thành 4 = 9, nhiều hơn 8 phiếu hợp lệ"),
        "{}",
        stage.screen()
    );
    assert!(stage.shows("các số chưa khớp") || stage.shows("CÁC SỐ CHƯA KHỚP"), "{}", stage.screen());
    assert!(stage.meeting().ballots.iter().all(|ballot| ballot.secret_count().is_none()), "no result yet");
    // A valid paper that is neither is asked about once.
    stage.keys("~2~ enter");
    assert!(stage.shows("còn 1 phiếu hợp lệ không tính cho bên"), "{}", stage.screen());
    stage.keys("enter");
    let ballot = stage.meeting().ballots.iter().find(|ballot| ballot.secret).unwrap();
    let count = ballot.secret_count().unwrap();
    assert_eq!((count.papers.issued, count.papers.returned, count.papers.valid), (9, 9, 8));
    assert_eq!((count.papers.rejected(), count.yes, count.no, count.blank()), (1, 5, 2, 1));
    assert_eq!(count.papers.invalid[0].key, "both_boxes");
    assert_eq!(count.tellers, [MemberId(5), MemberId(7)]);
    assert_eq!((ballot.outcome(), ballot.base.count), (Some(Outcome::Passed), 9));
    let words = "Thông qua: “Đề nghị mức xếp loại chất lượng đảng viên”, cần 5. Chủ trì đọc: “5/9 đồng chí tán thành, bằng 55,6%; \
         không tán thành 2. Thông qua.”";
    assert_eq!(stage.notice(), words);
}

#[test]
fn a_recount_keeps_the_first_count_and_the_minutes_tell_both() {
    let mut stage = asked();
    stage.keys("~9~ enter ~9~ enter ~9~ enter enter enter enter enter ~4~ enter ~5~ enter");
    assert!(stage.notice().contains("Không thông qua"), "{}", stage.notice());
    stage.keys("9 ~dem lai~ enter");
    let first: Vec<String> = (0..9).map(|field| form(&stage).text(field).to_owned()).collect();
    assert_eq!(first, ["9", "9", "9", "", "", "", "", "4", "5"]);
    stage.keys("enter enter ~8~ enter enter ~1~ enter enter enter ~5~ enter ~3~ enter");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "biểu quyết bằng phiếu kín đề nghị mức xếp loại chất lượng đảng viên (tổ kiểm phiếu: Trần Văn Dung (tổ \
                trưởng), Trần Văn Giang (thư ký)): phát ra 9 phiếu, thu về 9 phiếu, hợp lệ 9 phiếu, không hợp lệ 0 phiếu; 4/9 \
                phiếu tán thành (44,4%); không tán thành 5. Kiểm đếm lại: phát ra 9 phiếu, thu về 9 phiếu, hợp lệ 8 \
                phiếu, không hợp lệ 1 phiếu (đánh dấu cả hai ô); 5/9 phiếu tán thành (55,6%); không tán thành 3.";
    assert!(minutes.contains(told), "{minutes}");
}

#[test]
fn a_secret_vote_leaves_no_trace_of_a_person_but_the_tellers() {
    let mut stage = asked();
    stage.keys("~9~ enter ~9~ enter ~9~ enter enter enter enter enter ~5~ enter ~4~ enter");
    let records = &stage.model.live.as_ref().unwrap().records;
    let from = records.iter().rposition(|one| format!("{:?}", one.event).contains("BodyProposed")).unwrap();
    let written: Vec<String> =
        records[from + 1..].iter().map(|one| serde_json::to_string(&one.event).unwrap()).collect();
    // The show of cards for the tellers; drafts of sums; the sums.
    let secret: Vec<&String> = written.iter().filter(|line| line.contains("papers")).collect();
    assert!(!secret.is_empty());
    for line in secret {
        assert!(!line.contains("member") && !line.contains("Trần Văn"), "{line}");
    }
    let counts = written.iter().filter(|line| line.contains("papers_counted")).count();
    assert_eq!(counts, 1, "one line of sums, whatever was typed before");
}

#[test]
fn tellers_voted_down_count_nothing_and_others_are_asked_for() {
    let mut stage = opened(MeetingKind::Review, 9);
    go_to(&mut stage, "rating_vote");
    stage.keys("enter enter enter ~Trần Văn Dung~ enter 2 ~3~ enter ~6~ enter enter");
    assert!(stage.meeting().body(BodyKind::Tellers).is_none());
    assert_eq!(
        stage.next_step(),
        "Enter: nhập kết quả biểu quyết “Đề nghị mức xếp loại chất lượng đảng viên”",
        "{}",
        stage.screen()
    );
    stage.keys("enter");
    assert!(stage.shows("Tổ kiểm phiếu, bầu bằng giơ thẻ"), "{}", stage.screen());
    stage.keys("~Trần Văn Giang~ enter 1");
    assert_eq!(stage.meeting().body(BodyKind::Tellers).unwrap().members, [MemberId(7)]);
    assert!(stage.shows("BỎ PHIẾU KÍN"), "{}", stage.screen());
}

#[test]
fn who_is_absent_is_no_teller_and_gets_no_paper() {
    let mut stage = opened(MeetingKind::Review, 9);
    go_to(&mut stage, "rating_vote");
    absent(&mut stage, 1);
    stage.keys("enter enter enter ~Khánh~ enter");
    assert!(
        matches!(stage.model.overlays.last(), Some(Overlay::Form(form)) if form.fault.is_some()),
        "{}",
        stage.screen()
    );
    assert!(stage.shows("Trần Văn Khánh") && stage.shows("đang vắng"), "{}", stage.screen());
    stage.keys("backspace backspace backspace backspace backspace ~Dung~ enter 1 ~9~ enter");
    assert!(stage.shows("Phát ra 9 phiếu mà chỉ có 8 đồng chí"), "{}", stage.screen());
}

#[test]
fn the_chair_may_have_an_ordinary_question_voted_in_secret() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "discussion");
    stage.keys("3 ~Chọn nơi tham quan~ enter");
    super::choose_rule(&mut stage, "quyết định một việc: quá nửa, cần 5, bỏ phiếu kín");
    stage.keys("enter");
    assert!(stage.meeting().ballots[0].secret);
}

#[test]
fn a_congress_chooses_presidium_secretariat_and_tellers_by_enter() {
    let mut stage = opened(MeetingKind::Congress, 9);
    go_to(&mut stage, "presidium");
    assert_eq!(stage.next_step(), "Enter: giới thiệu đoàn chủ tịch, biểu quyết giơ thẻ");
    stage.keys("enter ~Trần Văn An, Trần Văn Hoa~ enter 1");
    assert_eq!(stage.next_step(), "Enter: giới thiệu thư ký đại hội, biểu quyết giơ thẻ");
    stage.keys("enter ~Trần Văn Cường~ enter 1");
    assert!(stage.next_step().contains("Điểm danh"), "{}", stage.next_step());
    go_to(&mut stage, "tellers");
    stage.keys("enter ~Trần Văn Dung~ enter 1");
    let meeting = stage.meeting();
    let question = |at: usize| meeting.ballots[at].question.as_str();
    assert_eq!(question(0), "Thông qua đoàn chủ tịch gồm các đồng chí Trần Văn An, Trần Văn Hoa");
    assert_eq!(question(1), "Thông qua thư ký đại hội gồm các đồng chí Trần Văn Cường");
    assert_eq!(question(2), "Thông qua ban kiểm phiếu gồm các đồng chí Trần Văn Dung (trưởng ban)");
    assert_eq!(meeting.body(BodyKind::Presidium).unwrap().members, [MemberId(1), MemberId(2)]);
}

#[test]
fn the_papers_of_a_secret_vote_are_blank_and_the_tellers_record_has_its_sums() {
    let mut stage = asked();
    let paper = scene::drafted(&stage, "vote-ballot");
    let told =
        "PHIẾU BIỂU QUYẾT đề nghị mức xếp loại chất lượng đảng viên ----- Đồng chí đánh dấu X vào một ô.";
    assert!(paper.contains(told), "{paper}");
    assert_eq!(paper.matches("Không tán thành").count(), 9, "a paper for each of nine: {paper}");
    stage.keys("~9~ enter ~9~ enter ~8~ enter enter ~1~ enter enter enter ~5~ enter ~3~ enter");
    let record = scene::drafted(&stage, "tellers-vote");
    for told in [
        "BIÊN BẢN kiểm phiếu biểu quyết",
        "Thành phần: triệu tập 9 đồng chí, có mặt 9, vắng 0.",
        "II. TỔ KIỂM PHIẾU Gồm các đồng chí: Trần Văn Dung (tổ trưởng), Trần Văn Giang (thư ký).",
        "1. Đề nghị mức xếp loại chất lượng đảng viên Số đảng viên có quyền biểu quyết: 9 đồng chí.",
        "Số phiếu không hợp lệ: 1 phiếu (lý do: đánh dấu cả hai ô).",
        "Cần 5 phiếu tán thành: được thông qua.",
        "TỔ TRƯỞNG TỔ KIỂM PHIẾU",
    ] {
        assert!(record.contains(told), "{told}\n{record}");
    }
}
