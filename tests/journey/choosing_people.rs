//! Nobody is recorded who was not named: a list of people has nobody chosen, and Enter says so.

use bienban::app::Overlay;
use bienban::domain::{AttendanceEvent, Event, MemberId, Presence, State};

use crate::scene;
use crate::stage::Stage;

const NOBODY: &str = "Chưa chọn ai: gõ tên, hoặc ↓ chọn, rồi Enter.";

fn asks(stage: &Stage) -> bool {
    matches!(stage.model.overlays.last(), Some(Overlay::Picker(picker)) if picker.at.is_none())
}

#[test]
fn enter_alone_calls_nobody_to_speak() {
    let mut stage = scene::opened();
    stage.keys("7 7 enter enter 9 ~muc bat ky~ enter ~thao luan~ enter");
    assert_eq!(
        stage.next_step(),
        "Enter: mời người phát biểu; không có ai thì 7 sang mục sau",
        "{}",
        stage.screen()
    );
    stage.keys("enter enter enter");
    assert!(stage.meeting().speeches.is_empty() && asks(&stage), "{}", stage.screen());
    assert_eq!(stage.notice(), NOBODY);
    stage.model.lang = bienban::text::Lang::En;
    stage.keys("enter");
    assert_eq!(stage.notice(), "Nobody is chosen: type a name, or choose with ↓, then Enter.");
    // Listed by given name: An, Hoa, Phát, Sa Rây, Sal.
    stage.keys("down down enter");
    let spoke: Vec<_> = stage.meeting().speeches.iter().map(|one| one.who).collect();
    assert_eq!(spoke.len(), 1);
    assert_eq!(stage.meeting().speaker_name(spoke[0]), "Trần Thị Hoa");
    stage.keys("2 enter");
    assert!(asks(&stage), "the waiting list too:\n{}", stage.screen());
}

#[test]
fn every_other_list_of_people_has_nobody_chosen_either() {
    // Who comes or leaves, and who takes the chair from somebody who leaves.
    let mut stage = scene::opened();
    stage.keys("8 enter");
    assert!(asks(&stage), "{}", stage.screen());
    stage.keys("~nva~ enter enter");
    assert!(asks(&stage) && stage.shows("ra về: ai chủ trì thay?"), "{}", stage.screen());
    stage.keys("~tth~ enter");
    assert_eq!(stage.meeting().plan.chair, Some(MemberId(2)));
    // The minutes without anybody: Enter on the way asks.
    let mut stage = scene::opened();
    let marked = AttendanceEvent::Marked { member: MemberId(2), presence: Presence::Unexcused };
    assert!(stage.model.perform(Ok(vec![Event::Attendance(marked)])));
    stage.keys("enter enter enter");
    assert!(asks(&stage), "{}", stage.screen());
    assert_eq!(stage.meeting().plan.minute_taker, Some(MemberId(2)));
    stage.keys("esc 9 ~con thieu gi~ enter enter enter");
    assert!(asks(&stage), "from the page of what is missing:\n{}", stage.screen());
    stage.keys("esc esc 9 ~doi chu tri~ enter enter enter");
    assert!(asks(&stage), "{}", stage.screen());
    assert_eq!(stage.notice(), NOBODY);
}

#[test]
fn in_practice_one_is_marked_and_enter_walks() {
    let mut stage = Stage::practice();
    stage.follow_to("discussion");
    stage.keys("enter");
    let Some(Overlay::Picker(picker)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert!(picker.at.is_some());
    stage.keys("enter");
    assert_eq!((stage.meeting().speeches.len(), stage.meeting().state), (1, State::Open));
}
