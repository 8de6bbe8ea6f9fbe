//! One score: settled before the vote, voted as a figure, the same on every screen and paper after it.

use bienban::domain::{LevelLabels, Points};

use crate::stage::Stage;

const FIGURE: &str = "72 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá";

/// A practice meeting whose committee has judged everything.
///
/// By hand: 2, 4.1 and 6 in full (5 + 5 + 30), 4.2, 4.3 and 5 a point below (24 + 9 + 4); nothing was
/// prepared (3.1, 3.2: 0), 1 is lost when it is told that the meeting ends early, 7 waits for the upload.
fn judged() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter enter enter enter enter enter enter enter enter enter enter enter enter");
    stage
}

/// The sheet proposed and voted by 18 of 18.
fn voted() -> Stage {
    let mut stage = judged();
    stage.keys("enter enter 1 enter enter 2 ~18~ enter ~0~ enter ~0~ enter");
    stage
}

fn figure(stage: &Stage) -> String {
    let figure = stage.meeting().score_figure().unwrap();
    figure.words(&LevelLabels::default(), bienban::text::Lang::Vi)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The figure that the cell voted stays, whatever is judged afterwards: that is another one, and not voted.
#[test]
fn what_is_judged_after_the_vote_is_told_as_not_voted_and_changes_no_figure() {
    let mut stage = voted();
    let told = "Điểm: chi bộ đã biểu quyết 72 điểm; điểm chấm lại sau đó chưa được biểu quyết";
    assert!(!words(&stage.screen()).contains(told), "{}", stage.screen());
    let of_4_2 = stage.meeting().voted_sheet().unwrap().rows.iter().position(|row| row.id == "4.2").unwrap();
    let downs = "down ".repeat(of_4_2);
    stage.keys(&format!("home {downs} 1 ctrl-u ~20~ enter ctrl-u ~Còn hình thức~ enter"));
    assert_eq!(stage.meeting().judged["4.2"].0, Points(2_000), "{}", stage.screen());
    assert!(words(&stage.screen()).contains(&format!("{told}.")), "{}", stage.screen());
    stage.resize(160, 40);
    assert!(stage.shows("72 điểm; tải tài liệu đúng hạn được thêm 5"), "{}", stage.screen());
    stage.keys("esc 9 ~con thieu~ enter");
    assert_eq!(stage.model.screen(), "missing", "{}", stage.screen());
    assert!(words(&stage.screen()).contains(told), "{}", stage.screen());
    stage.model.lang = bienban::text::Lang::En;
    let english = "Score: the cell voted 72 points; what was judged again since has not been voted on";
    assert!(words(&stage.screen()).contains(english), "{}", stage.screen());
    assert_eq!(figure(&stage), FIGURE);
}

#[test]
fn the_end_is_asked_and_what_is_not_done_is_told_before_the_proposal() {
    let mut stage = judged();
    stage.keys("enter");
    assert!(stage.shows("Đã họp 1 phút, quy định tối thiểu 90 phút."), "{}", stage.screen());
    stage.keys("ctrl-u ~0~ enter");
    let refused = "Cuộc họp đã được 1 phút: hãy nhập số phút từ 1 đến 1440.";
    assert!(words(&stage.screen()).contains(refused), "{}", stage.screen());
    stage.keys("ctrl-u ~9~ enter");
    assert!(stage.shows("- Tiêu chí 1: mất 5 điểm: dự kiến họp 9"), "{}", stage.screen());
    stage.keys("esc");
    assert_eq!(stage.meeting().proposed, None);
    // Told to last long enough, the points for length are settled in full.
    stage.keys("2");
    assert_eq!(stage.meeting().expected_minutes, Some(9));
    stage.keys("esc ctrl-z 2 ctrl-u ~92~ enter 1");
    let proposed = stage.meeting().proposed.as_ref().unwrap();
    assert_eq!((proposed.low(), proposed.high()), (Points(7_700), Points(8_200)));
    assert!(
        proposed.rows[0].reason.contains("dự kiến họp 92 phút, đủ 90 phút"),
        "{}",
        proposed.rows[0].reason
    );
}

#[test]
fn points_below_the_greatest_need_their_reason() {
    let mut stage = super::scene::opened();
    stage.keys("9 ~cham diem~ enter 1 ~20~ enter enter");
    let refused = "Chấm dưới điểm tối đa 25: hãy ghi lý do trừ điểm.";
    assert!(words(&stage.screen()).contains(refused), "{}", stage.screen());
    assert!(stage.meeting().judged.is_empty());
    stage.keys("~còn ít ý kiến~ enter");
    assert_eq!(stage.meeting().judged["4.2"], (Points(2_000), "còn ít ý kiến".into()));
}

/// All three tasks of last month are due and done: 30 points are suggested, others need a reason.
#[test]
fn results_are_suggested_from_the_tasks_due_and_given_by_the_committee() {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter enter enter enter enter enter enter enter enter enter enter");
    let told = words(&stage.screen());
    for suggested in
        ["Việc đến hạn xong 4/4 (100%), mức từ 90% trở lên: 30 điểm.", "Mức gợi ý 30 điểm: chi ủy xác nhận"]
    {
        assert_eq!(told.matches(suggested).count(), 1, "{}", stage.screen());
    }
    assert!(!stage.meeting().judged.contains_key("6"));
    stage.keys("ctrl-u ~24~ enter ctrl-u ~Quỹ mới thu 24/30 hộ.~ enter");
    assert_eq!(stage.meeting().judged["6"], (Points(2_400), "Quỹ mới thu 24/30 hộ.".into()));
}

#[test]
fn what_was_voted_is_what_was_put_whatever_comes_after() {
    let mut stage = voted();
    assert_eq!(figure(&stage), FIGURE);
    let ballot = stage.meeting().ballots.last().unwrap();
    assert_eq!(ballot.question, format!("Tự chấm chất lượng sinh hoạt {FIGURE}"));
    let before = stage.meeting().voted.clone();
    // A member leaves and more is judged: the vote stands until the cell votes again.
    stage.keys("home down down down down down 1 ctrl-u ~10~ enter ctrl-u ~nói lại~ enter");
    assert_eq!(stage.meeting().judged["4.2"].0, Points(1_000));
    assert_eq!((stage.meeting().voted.clone(), figure(&stage).as_str()), (before, FIGURE));
    assert_eq!(stage.next_step(), "Enter: chi ủy đề xuất bảng điểm");
}

#[test]
fn every_screen_and_paper_says_the_figure_that_was_voted() {
    let mut stage = voted();
    stage.follow_to_adoption();
    assert_eq!(figure(&stage), FIGURE);
    assert!(words(&stage.screen()).contains(&format!("Chấm điểm: {FIGURE}.")), "{}", stage.screen());
    let papers = |stage: &Stage| [stage.plain("bien-ban.txt"), stage.plain("bang-cham-diem.txt")];
    for paper in papers(&stage) {
        assert!(words(&paper).contains(&format!("Chi bộ biểu quyết: {FIGURE}.")), "{paper}");
        assert!(!paper.contains("72–77") && !paper.contains("cách chấm của chương trình"), "{paper}");
    }
    stage.keys("enter");
    assert!(words(&stage.screen()).contains(&format!("Chi bộ biểu quyết: {FIGURE}")), "{}", stage.screen());
    stage.keys("2 enter enter");
    let read = stage.read();
    let kept = read.score_figure().unwrap();
    assert_eq!(kept.words(&LevelLabels::default(), bienban::text::Lang::Vi), FIGURE);
    assert_eq!(
        kept.supplements(&LevelLabels::default(), bienban::text::Lang::Vi),
        ["Bổ sung ngày 03/12/2026: đã tải tài liệu đúng hạn, được thêm 5; tổng 77 điểm, xếp loại khá."]
    );
    assert_eq!(read.voted.as_ref().map(|(_, sheet)| sheet), read.adoption.as_ref().map(|one| &one.sheet));
    stage.keys("1");
    let minutes = words(&stage.plain("bien-ban-2.txt"));
    let sheet = words(&stage.plain("bang-cham-diem-2.txt"));
    assert!(minutes.contains(FIGURE) && minutes.matches("Bổ sung ngày 03/12/2026").count() == 1, "{minutes}");
    assert!(sheet.contains(FIGURE) && sheet.contains("Bổ sung ngày 03/12/2026: đã tải"), "{sheet}");
    stage.keys("esc esc 2");
    assert!(words(&stage.screen()).contains("20/20 72 +5 77 khá"), "{}", stage.screen());
}

#[test]
fn what_came_out_otherwise_is_told_before_the_minutes_are_locked() {
    let mut stage = judged();
    stage.keys("enter ctrl-u ~92~ enter 1 enter enter 2 ~18~ enter ~0~ enter ~0~ enter");
    stage.keys("enter enter enter enter enter enter enter 2 ~18~ enter ~0~ enter ~0~ enter");
    let told = "tiêu chí 1: đã biểu quyết 5, nay 0";
    assert!(words(&stage.screen()).contains(told), "{}", stage.screen());
}

#[test]
fn the_head_of_the_sheet_keeps_its_name_beside_a_long_figure() {
    let mut stage = voted();
    // The whole figure has 54 columns, the name of the sheet 14.
    stage.resize(70, 24);
    let head = |stage: &Stage, name: &str| stage.screen().lines().any(|line| line.starts_with(name));
    assert!(head(&stage, " BẢNG CHẤM ĐIỂM "), "{}", stage.screen());
    assert!(stage.shows("72 điểm, khá; tải đúng hạn được thêm 5"), "{}", stage.screen());
    stage.resize(58, 24);
    stage.keys("f3");
    assert!(head(&stage, " SCORE SHEET "), "{}", stage.screen());
}
