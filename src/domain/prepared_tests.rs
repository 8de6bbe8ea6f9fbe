//! What was prepared stays with its item, and is taken once.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{DecisionEvent, Event, ItemState, MeetingId, Refusal, Section};

fn item(id: u64, step: &str, title: &str) -> Item {
    let (title_en, state) = (String::new(), ItemState::default());
    Item { id: ItemId(id), step: step.into(), title: title.into(), title_en, minutes: 5, vote: None, state }
}

fn apply(meeting: &mut Meeting, event: &Event) {
    match event {
        Event::Prepared(event) => event.apply(meeting),
        Event::Decision(DecisionEvent::PointSet { point }) => meeting.points.push(point.clone()),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_text_goes_with_its_step_or_title_and_one_without_either_is_kept_below_its_old_title() {
    let before = [item(1, "opening", "Lý do"), item(2, "", "Tặng quà"), item(3, "", "Văn nghệ")];
    let after =
        [item(1, "welcome", "Khai mạc"), item(2, "opening", "Tuyên bố lý do"), item(3, "", "Tặng quà")];
    let mut prepared = PreparedMatters::default();
    for (id, text) in [(1, "một"), (2, "hai"), (3, "ba")] {
        prepared.item(ItemId(id)).text = text.into();
    }
    prepared.follow(&before, &after);
    let kept: Vec<(u64, &str)> = prepared.items.iter().map(|(id, one)| (id.0, one.text.as_str())).collect();
    assert_eq!(kept, [(1, "Văn nghệ\nba"), (2, "một"), (3, "hai")]);
}

#[test]
fn points_of_a_draft_get_numbers_of_the_resolution_and_are_taken_once() {
    let mut meeting = Meeting::new(MeetingId("m".into()));
    for words in ["Làm cầu", "Thu đảng phí", "Thăm hộ nghèo"] {
        let drafted = meeting.draft_point(Section::NextMonth, words).unwrap();
        apply(&mut meeting, &drafted);
    }
    meeting.points.push(Point { number: 1, section: Section::LastMonth, text: "Đã có".into() });
    for event in meeting.take_drafts(&[1, 3]).unwrap() {
        apply(&mut meeting, &event);
    }
    let points: Vec<(u64, &str)> = meeting.points.iter().map(|one| (one.number, one.text.as_str())).collect();
    assert_eq!(points, [(1, "Đã có"), (2, "Làm cầu"), (3, "Thăm hộ nghèo")]);
    assert_eq!(meeting.prepared.waiting_points().iter().map(|one| one.number).collect::<Vec<_>>(), [2]);
    assert_eq!(meeting.take_drafts(&[1, 3]), Err(Refusal::Gone));
}

#[test]
fn a_text_is_taken_below_what_was_noted_before() {
    let mut meeting = Meeting::new(MeetingId("m".into()));
    meeting.agenda.items.push(item(7, "", "Đảng phí"));
    assert_eq!(meeting.take_text(ItemId(7)), Err(Refusal::Gone));
    let written = meeting.prepare_text(ItemId(7), "Thu đủ 23 đồng chí\n").unwrap();
    apply(&mut meeting, &written);
    meeting.notes.insert(ItemId(7), "Đồng chí Hoa báo cáo.".into());
    let events = meeting.take_text(ItemId(7)).unwrap();
    let noted = meeting.note(ItemId(7), "Đồng chí Hoa báo cáo.\nThu đủ 23 đồng chí").unwrap();
    assert_eq!(events, [noted, Event::Prepared(PreparedEvent::TextTaken { item: ItemId(7) })]);
    apply(&mut meeting, &events[1]);
    assert_eq!(meeting.prepared.waiting_text(ItemId(7)), None);
    // Written anew it waits again.
    let again = meeting.prepare_text(ItemId(7), "Thu đủ 24 đồng chí").unwrap();
    apply(&mut meeting, &again);
    assert_eq!(meeting.prepared.waiting_text(ItemId(7)), Some("Thu đủ 24 đồng chí"));
}
