//! Agendas made anew, and a meeting that is cancelled.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::{ItemId, MeetingId};

fn item(id: u64, step: &str, title: &str, minutes: u32) -> Item {
    Item {
        id: ItemId(id),
        step: step.into(),
        title: title.into(),
        title_en: String::new(),
        minutes,
        vote: None,
        state: Default::default(),
    }
}

fn monthly() -> Vec<Item> {
    vec![
        item(1, "opening", "Khai mạc", 5),
        item(2, "roll_call", "Điểm danh", 3),
        item(3, "dues", "Đảng phí", 2),
        item(4, "discussion", "Thảo luận", 20),
        item(5, "adoption", "Thông qua biên bản", 3),
    ]
}

fn review() -> Vec<Item> {
    vec![
        item(1, "opening", "Khai mạc", 5),
        item(2, "roll_call", "Điểm danh", 3),
        item(3, "review", "Kiểm điểm", 60),
        item(4, "discussion", "Thảo luận", 15),
        item(5, "adoption", "Thông qua biên bản", 3),
    ]
}

fn held(items: Vec<Item>) -> Meeting {
    let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
    meeting.agenda.items = items;
    meeting
}

fn told(agenda: &[Item]) -> Vec<String> {
    agenda.iter().map(|item| format!("{} {} {}", item.id.0, item.title, item.minutes)).collect()
}

#[test]
fn an_agenda_that_nobody_changed_is_that_of_the_new_kind() {
    assert_eq!(held(monthly()).replanned(&monthly(), &review()), review());
}

#[test]
fn what_was_changed_by_hand_is_kept() {
    let mut items = monthly();
    items[3].minutes = 30;
    items[1].title = "Điểm danh, giới thiệu khách".into();
    items.insert(4, item(6, "", "Tặng quà đảng viên cao tuổi", 10));
    let agenda = held(items).replanned(&monthly(), &review());
    assert_eq!(
        told(&agenda),
        [
            "1 Khai mạc 5",
            "2 Điểm danh, giới thiệu khách 3",
            "3 Kiểm điểm 60",
            "4 Thảo luận 30",
            "6 Tặng quà đảng viên cao tuổi 10",
            "5 Thông qua biên bản 3",
        ]
    );
}

#[test]
fn an_item_dropped_by_hand_stays_dropped_and_an_order_given_by_hand_holds() {
    let mut items = monthly();
    items.remove(1);
    items.swap(0, 2);
    let agenda = held(items).replanned(&monthly(), &review());
    assert_eq!(told(&agenda), ["4 Thảo luận 15", "3 Kiểm điểm 60", "1 Khai mạc 5", "5 Thông qua biên bản 3"]);
}

#[test]
fn only_a_meeting_in_preparation_is_cancelled_and_only_with_a_reason() {
    let mut meeting = held(monthly());
    assert_eq!(meeting.cancel("  "), Err(Refusal::CancellingUnexplained));
    assert_eq!(
        meeting.cancel(" bão số 12 "),
        Ok(Event::Plan(PlanEvent::Cancelled { reason: "bão số 12".into() }))
    );
    meeting.state = State::Open;
    assert_eq!(meeting.cancel("bão"), Err(Refusal::AlreadyOpen));
    meeting.state = State::Cancelled;
    assert_eq!(meeting.cancel("bão"), Err(Refusal::Cancelled));
    assert_eq!(meeting.open(Vec::new()), Err(Refusal::Cancelled));
    assert_eq!(meeting.reinstate(), Ok(Event::Plan(PlanEvent::Reinstated)));
}
