//! The month's regular meeting that was not held is said on the first page until it is held, planned late or
//! the month is over.

use crate::scene;
use crate::stage::Stage;

const MISSED: &str = "Thường kỳ tháng 01/2027 chưa họp. Lập muộn: nhấn 9, Enter.";

/// Goes on by days on the first page.
fn days(stage: &mut Stage, days: i64) {
    stage.skip(60 * 24 * days);
    // The clock of a book that lay open is not asked about.
    while !stage.model.overlays.is_empty() {
        stage.keys("esc");
    }
}

/// A book with a congress on the 3rd of December, kept in preparation and cancelled or not.
fn with_another_meeting() -> Stage {
    let mut stage = scene::cell();
    let kind = "right ".repeat(place("congress"));
    stage.keys(&format!("enter up {kind} down enter enter enter 1 enter ~tth~ enter 8"));
    stage.keys("esc 9 ~trang dau~ enter");
    assert_eq!(stage.model.screen(), "home", "{}", stage.screen());
    stage
}

fn place(kind: &str) -> usize {
    use bienban::domain::MeetingKind;
    let wanted = match kind {
        "congress" => MeetingKind::Congress,
        other => panic!("{other}"),
    };
    MeetingKind::ALL.iter().position(|one| *one == wanted).unwrap()
}

#[test]
fn a_congress_on_the_third_is_not_the_month() {
    let mut stage = with_another_meeting();
    assert!(!stage.shows("chưa họp"), "on the day itself:\n{}", stage.screen());
    days(&mut stage, 1);
    // A meeting is under way, so another one is not planned now.
    assert!(stage.shows("Thường kỳ tháng 12/2026 chưa họp."), "{}", stage.screen());
    assert!(!stage.shows("Lập muộn"), "{}", stage.screen());
}

#[test]
fn a_meeting_that_was_planned_and_not_held_is_said_and_not_planned_twice() {
    let mut stage = scene::prepared();
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "home", "{}", stage.screen());
    assert!(!stage.shows("chưa họp"), "{}", stage.screen());
    days(&mut stage, 1);
    assert!(stage.shows("Thường kỳ tháng 12/2026 chuẩn bị cho ngày 03/12 chưa họp."), "{}", stage.screen());
    days(&mut stage, 30);
    assert!(!stage.shows("tháng 12/2026 ch"), "the month is over:\n{}", stage.screen());
}

#[test]
fn a_month_without_a_meeting_is_said_until_it_is_planned_late() {
    let mut stage = scene::adopted();
    stage.keys("esc");
    days(&mut stage, 33);
    assert!(stage.shows(MISSED), "{}", stage.screen());
    // Key 9 has it first, and today is offered.
    stage.keys("9 enter");
    assert!(stage.shows("05/01/2027"), "{}", stage.screen());
    stage.keys("enter enter enter");
    assert!(!stage.notice().is_empty(), "planned:\n{}", stage.screen());
    stage.keys("esc");
    assert!(!stage.shows("chưa họp"), "planned late:\n{}", stage.screen());
    days(&mut stage, 1);
    assert!(stage.shows("chuẩn bị cho ngày 05/01 chưa họp"), "again not held:\n{}", stage.screen());
}

#[test]
fn a_month_with_its_meeting_and_a_new_book_say_nothing() {
    let mut stage = scene::adopted();
    stage.keys("esc");
    days(&mut stage, 1);
    assert!(!stage.shows("chưa họp"), "{}", stage.screen());
    let mut stage = scene::cell();
    days(&mut stage, 10);
    assert!(!stage.shows("chưa họp"), "{}", stage.screen());
}
