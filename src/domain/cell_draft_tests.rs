//! What the committee prepared goes into the meeting of the cell, and replaces nothing there.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset};

use super::*;
use crate::domain::{Check, History, ItemState, MeetingId, Moment, Section};

fn item(id: u64, step: &str, title: &str) -> Item {
    let (title_en, state) = (String::new(), ItemState::default());
    Item { id: ItemId(id), step: step.into(), title: title.into(), title_en, minutes: 5, vote: None, state }
}

fn draft_item(step: &str, title: &str, text: &str, name: &str) -> DraftItem {
    let presenter = (!name.is_empty()).then_some(MemberId(2));
    let (step, title, text) = (step.to_owned(), title.to_owned(), text.to_owned());
    let documents = Vec::new();
    DraftItem { step, title, minutes: 7, text, presenter, presenter_name: name.into(), documents }
}

fn point(number: u64, text: &str) -> Point {
    Point { number, section: Section::NextMonth, text: text.into() }
}

/// A committee's meeting of 29 November that prepared two items, a matter of its own, a point and a guest.
fn committee() -> Digest {
    let guest = Guest { number: 1, name: "Mai Văn Tân".into(), office: "Đảng ủy xã".into() };
    let draft = CellDraft {
        items: vec![
            draft_item("last_month", "Kết quả tháng trước", "Thu 23/23 đảng phí", "Lý Mỹ Hoa"),
            draft_item("next_month", "Nhiệm vụ", "Làm cầu kênh 3", ""),
            draft_item("", "Tặng quà Tết", "", ""),
        ],
        points: vec![point(1, "Làm cầu"), point(2, "Thu đảng phí")],
        guests: vec![guest],
    };
    let date = "2026-11-29".parse().unwrap();
    let kind = MeetingKind::Committee;
    Digest { id: MeetingId("ch".into()), date, kind, cell_draft: Some(draft), ..Meeting::default().digest() }
}

fn append(history: &mut History, events: Vec<Event>) {
    let at: DateTime<FixedOffset> = "2026-11-30T08:00:00+07:00".parse().unwrap();
    let act = history.act(events, Moment { at, run: history.records.len() as u64 });
    history.append(&act);
}

/// The meeting of the cell in preparation, its agenda numbered from 1.
fn planned() -> History {
    let mut plan = Meeting::default().plan;
    let check =
        |id: &str| Check { id: id.into(), title: id.into(), title_en: String::new(), days_before: None };
    plan.checks = ["committee_meeting", "content", "draft_resolution", "notice"].map(check).to_vec();
    plan.agenda = vec![
        item(1, "last_month", "Kết quả tháng trước"),
        item(2, "next_month", "Nhiệm vụ tháng tới"),
        item(3, "self_criticism", "Tự phê bình"),
    ];
    let mut history = History::new(MeetingId("m".into()));
    append(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    history
}

#[test]
fn texts_presenters_own_items_points_guests_and_ticks_go_into_the_meeting_of_the_cell() {
    let mut history = planned();
    let events = history.meeting.take_cell_draft(&committee()).unwrap();
    append(&mut history, events);
    let meeting = &history.meeting;
    let titles: Vec<(u64, &str)> =
        meeting.agenda.items.iter().map(|item| (item.id.0, item.title.as_str())).collect();
    assert_eq!(
        titles,
        [(1, "Kết quả tháng trước"), (2, "Nhiệm vụ tháng tới"), (4, "Tặng quà Tết"), (3, "Tự phê bình")]
    );
    assert_eq!(meeting.agenda.items[2].minutes, 7);
    assert_eq!(meeting.prepared.waiting_text(ItemId(1)), Some("Thu 23/23 đảng phí"));
    assert_eq!(meeting.prepared.waiting_text(ItemId(2)), Some("Làm cầu kênh 3"));
    let presenter = &meeting.prepared.items[&ItemId(1)];
    assert_eq!((presenter.presenter, presenter.name.as_str()), (Some(MemberId(2)), "Lý Mỹ Hoa"));
    let points: Vec<(u64, &str)> =
        meeting.prepared.points.iter().map(|one| (one.number, one.text.as_str())).collect();
    assert_eq!(points, [(1, "Làm cầu"), (2, "Thu đảng phí")]);
    assert_eq!(meeting.prepared.guests.len(), 1);
    let day = |check: &str| meeting.ticks.iter().find(|tick| tick.check == check).and_then(|tick| tick.told);
    let met = Some("2026-11-29".parse().unwrap());
    assert_eq!(
        [day("committee_meeting"), day("content"), day("draft_resolution"), day("notice")],
        [met, met, met, None]
    );
    assert_eq!(meeting.prepared.committee.as_ref().map(|(id, _)| id.0.as_str()), Some("ch"));
}

#[test]
fn what_stands_in_the_meeting_already_is_not_replaced() {
    let mut history = planned();
    let own = history.meeting.prepare_text(ItemId(1), "Bí thư tự soạn").unwrap();
    let drafted = history.meeting.draft_point(Section::NextMonth, "Làm cầu").unwrap();
    append(&mut history, vec![own, drafted]);
    assert_eq!(history.meeting.joined_texts(&committee()), 1);
    let events = history.meeting.take_cell_draft(&committee()).unwrap();
    append(&mut history, events);
    // Taken once more it is not written twice.
    let again = history.meeting.take_cell_draft(&committee()).unwrap();
    append(&mut history, again);
    let meeting = &history.meeting;
    assert_eq!(meeting.joined_texts(&committee()), 0);
    assert_eq!(meeting.prepared.waiting_text(ItemId(1)), Some("Bí thư tự soạn\nThu 23/23 đảng phí"));
    let points: Vec<&str> = meeting.prepared.points.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(points, ["Làm cầu", "Thu đảng phí"]);
}

#[test]
fn the_latest_committee_since_the_cell_met_last_bears_on_its_next_meeting() {
    let of = |id: &str, kind| Digest {
        id: MeetingId(id.into()),
        kind,
        cell_draft: (kind == MeetingKind::Committee).then(CellDraft::default),
        ..Meeting::default().digest()
    };
    let (regular, committee) = (of("r", MeetingKind::Regular), of("c", MeetingKind::Committee));
    let congress = of("d", MeetingKind::Congress);
    let found = |kind, before: &[&Digest]| {
        committee_before(kind, before.iter().copied()).map(|digest| digest.id.0.clone())
    };
    let regular_kind = MeetingKind::Regular;
    assert_eq!(found(regular_kind, &[&committee, &regular]).as_deref(), Some("c"));
    assert_eq!(found(regular_kind, &[&congress, &committee, &regular]).as_deref(), Some("c"));
    assert_eq!(found(regular_kind, &[&regular, &committee]), None);
    assert_eq!(found(MeetingKind::Congress, &[&committee]), None);
}

#[test]
fn a_committee_numbers_the_items_of_the_cell_apart_from_its_own() {
    let Event::Prepared(PreparedEvent::AgendaGiven { agenda }) =
        agenda_to_prepare(vec![item(1, "opening", "Lý do"), item(2, "", "Đảng phí")])
    else {
        unreachable!()
    };
    assert_eq!(agenda.iter().map(|item| item.id.0).collect::<Vec<_>>(), [1001, 1002]);
}
