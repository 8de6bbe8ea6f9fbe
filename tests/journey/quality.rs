//! Remedies, a vote on one criterion, the score confirmed from above, and the year.

use bienban::domain::{Level, Points};

use crate::stage::Stage;

/// At the score sheet, criterion 4.2 judged at 20 of 25.
fn judged() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter enter ~20~ enter ~Còn ít ý kiến~ enter");
    stage
}

#[test]
fn a_remedy_is_a_task_that_undo_takes_back_and_the_minutes_name() {
    let mut stage = judged();
    stage.keys("5 ~lvn~ enter ~31/12~ enter");
    let task = stage.meeting().tasks.last().unwrap().clone();
    assert_eq!(task.criterion.as_deref(), Some("4.2"));
    assert_eq!(task.due.map(|due| due.to_string()).as_deref(), Some("2026-12-31"));
    assert!(stage.shows("Khắc phục: Nêu rõ việc cần làm tốt hơn"), "{}", stage.screen());
    let before = stage.meeting().tasks.len();
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().tasks.len(), before - 1);
    stage.keys("ctrl-y");
    assert_eq!(stage.meeting().tasks.last(), Some(&task));
    stage.follow_to_adoption();
    let minutes = stage.plain("bien-ban.txt");
    let start = minutes.find("Hướng khắc phục:").expect("the remedies");
    assert!(minutes[start..].contains("- Tiêu chí 4.2: "), "{}", &minutes[start..start + 300]);
    assert!(minutes.contains("(khắc phục tiêu chí 4.2)"));
    assert!(stage.meeting().open_tasks().iter().any(|open| open.criterion == task.criterion));
}

#[test]
fn a_vote_on_one_criterion_changes_no_points() {
    let mut stage = judged();
    stage.keys("6 enter enter 2 ~8~ enter ~9~ enter ~0~ enter");
    assert!(stage.notice().ends_with("Chi ủy chấm lại tiêu chí 4.2."), "{}", stage.notice());
    let meeting = stage.meeting();
    assert_eq!(meeting.ballots.last().unwrap().criterion.as_deref(), Some("4.2"));
    assert_eq!(meeting.judged["4.2"].0, Points::whole(20));
    assert_eq!(meeting.voted, None);
    stage.keys("6 enter enter 2 ~18~ enter ~0~ enter ~0~ enter");
    assert_eq!(stage.meeting().voted, None);
    assert!(stage.shows("Biểu quyết riêng: Thông qua, tán thành 18/18"), "{}", stage.screen());
}

#[test]
fn the_score_confirmed_from_above_counts_and_the_adopted_sheet_stays() {
    let mut stage = Stage::practice();
    stage.keys("2 enter");
    let sheet = |stage: &Stage| stage.read().adoption.as_ref().unwrap().sheet.clone();
    let before = sheet(&stage);
    stage.keys("3 ~65~ enter enter enter ~Đảng ủy xã Mẫu~ enter enter enter");
    assert_eq!(stage.notice(), "Đã ghi điểm cấp trên xác nhận; bảng điểm đã thông qua không thay đổi.");
    stage.keys("3");
    stage.retype("85");
    stage.keys("enter enter enter enter enter ~Cần nhiều ý kiến hơn~ enter");
    let digest = stage.model.book.meetings.iter().rfind(|digest| digest.confirmed.is_some()).unwrap();
    assert_eq!(digest.confirmed, Some((Some(Points::whole(85)), Some(Level::Fair))));
    assert_eq!(sheet(&stage), before);
    let meeting = stage.read();
    let points: Vec<_> = meeting.confirmations.iter().map(|one| (one.points, one.level)).collect();
    // By the points 65 is average and 85 fair; the earlier one is kept.
    assert_eq!(
        points,
        [(Some(Points::whole(65)), Some(Level::Average)), (Some(Points::whole(85)), Some(Level::Fair))]
    );
    stage.keys("esc 1 1 end");
    assert_eq!(stage.model.screen(), "quality");
    assert!(stage.shows("85  khá*"), "{}", stage.screen());
    assert!(stage.shows("1 kỳ theo mức cấp trên xác nhận"), "{}", stage.screen());
}

#[test]
fn a_confirmation_that_cannot_be_is_refused_in_the_form() {
    let mut stage = Stage::practice();
    stage.keys("2 enter 3 enter enter enter ~Đảng ủy xã Mẫu~ enter enter enter");
    assert!(stage.shows("Chưa có điểm hay mức xếp loại"), "{}", stage.screen());
    stage.keys("esc");
    let meeting = stage.read();
    assert!(meeting.confirmations.is_empty());
}

#[test]
fn the_table_of_the_year_is_written() {
    let mut stage = Stage::practice();
    stage.keys("2 1 6");
    let table = stage.plain("2026-bang-chat-luong-sinh-hoat.txt");
    assert!(table.contains("BẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT CHI BỘ"), "{table}");
    assert!(table.contains("Quý I/2026") && table.contains("Năm 2026 "), "{table}");
}

#[test]
fn a_period_is_chosen_by_its_name_on_one_key() {
    let mut stage = Stage::practice();
    stage.keys("4 1 ~quy iv~ enter");
    assert!(stage.shows("01/10/2026") && stage.shows("31/12/2026"), "{}", stage.screen());
    stage.keys("1 ~thang 11~ enter");
    assert!(stage.shows("01/11/2026") && stage.shows("30/11/2026"), "{}", stage.screen());
}
