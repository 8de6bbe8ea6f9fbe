//! The reasons of what was prepared, as short as a secretary writes them.

use super::scene::{Scene, clock};
use crate::domain::*;

/// The facts of criterion 3.2 at the end of a meeting of 3 December.
fn reason(scene: &Scene) -> String {
    let row = scene.closing(90).rows.into_iter().find(|row| row.id == "3.2").unwrap();
    row.reason.split(". Quy định").next().unwrap_or_default().to_owned()
}

#[test]
fn in_time_late_and_never() {
    let planned = || Scene::planned("2026-12-03").tick("committee_meeting", "2026-12-01T20:00");
    let late = planned().tick("notice", "2026-12-02T08:00").tick("documents", "2026-12-03T18:40");
    assert_eq!(
        reason(&late.open()),
        "Chi ủy họp ngày 01/12/2026; thông báo ngày 02/12/2026; gửi tài liệu ngày 03/12/2026, sau hạn 02/12/2026"
    );
    let never = planned().tick("notice", "2026-12-02T08:00");
    assert_eq!(
        reason(&never.open()),
        "Chi ủy họp ngày 01/12/2026; thông báo ngày 02/12/2026; chưa ghi nhận gửi tài liệu (hạn 02/12/2026)"
    );
}

#[test]
fn entered_after_a_meeting_on_paper_the_day_told_counts_and_the_day_of_entering_does_not() {
    let entered = clock("2026-12-09T08:00");
    let mut scene = Scene::planned("2026-12-03").tick("committee_meeting", "2026-12-01T20:00");
    let (opened, ended) = (clock("2026-12-03T19:00"), clock("2026-12-03T20:30"));
    scene.at(entered, vec![Event::Course(CourseEvent::HeldOnPaper { opened, ended })]);
    let told = |day: Option<&str>, check: &str, scene: &Scene| {
        let day = day.map(|day| day.parse().unwrap());
        scene.history.meeting.tick(check, day, entered.date_naive())
    };
    assert_eq!(told(Some("2026-12-10"), "notice", &scene), Err(Refusal::DayAhead));
    let notice = told(Some("2026-12-02"), "notice", &scene).unwrap();
    let documents = told(None, "documents", &scene).unwrap();
    scene.at(entered, vec![notice, documents]);
    assert_eq!(
        reason(&scene.open()),
        "Chi ủy họp ngày 01/12/2026; thông báo ngày 02/12/2026; gửi tài liệu không rõ ngày, hạn 02/12/2026"
    );
}
