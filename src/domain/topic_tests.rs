//! Topics stand by month, are taken by a meeting, and are held once.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset};

use super::*;
use crate::domain::{History, ItemId, ItemState, MeetingId, MeetingKind, Moment};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn topic(number: u64, month: &str, title: &str) -> ThematicTopic {
    let (presenter, presenter_name) = (Some(MemberId(3)), "Thạch Đa Ra".to_owned());
    ThematicTopic {
        number,
        month: day(month),
        title: title.into(),
        presenter,
        presenter_name,
        text: "Ba phần".into(),
    }
}

fn topics() -> ThematicTopics {
    let mut topics = ThematicTopics::default();
    for (number, month, title) in
        [(1, "2026-11-01", "Chuyển đổi số"), (2, "2026-02-01", "Học Bác"), (3, "2026-12-01", "Nông thôn mới")]
    {
        topics.apply(&TopicEvent::Chosen { topic: topic(number, month, title) });
    }
    topics
}

#[test]
fn they_stand_by_month_and_a_number_is_not_given_again() {
    let mut topics = topics();
    let titles: Vec<&str> = topics.of_year(2026).map(|topic| topic.title.as_str()).collect();
    assert_eq!(titles, ["Học Bác", "Chuyển đổi số", "Nông thôn mới"]);
    assert_eq!(quarters_without(topics.of_year(2026)), [2, 3]);
    topics.apply(&TopicEvent::Dropped { number: 3 });
    assert_eq!((topics.next_number(), topics.get(3)), (4, None));
    assert_eq!(topics.of_year(2025).count(), 0);
}

#[test]
fn of_the_open_ones_that_of_the_month_comes_first_and_one_that_a_meeting_took_is_not_open() {
    let topics = topics();
    let numbers = |digests: &[Digest]| {
        topics.open(digests, day("2026-12-03")).iter().map(|topic| topic.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&[]), [3, 2, 1]);
    let took = |state| Digest { topic: Some(3), state, ..Meeting::default().digest() };
    assert_eq!(numbers(&[took(State::Adopted)]), [2, 1]);
    assert_eq!(numbers(&[took(State::Cancelled)]), [3, 2, 1]);
}

#[test]
fn a_meeting_takes_title_presenter_and_text() {
    let item = |id, step: &str, title: &str| Item {
        id: ItemId(id),
        step: step.into(),
        title: title.into(),
        title_en: "Topic".into(),
        minutes: 25,
        vote: None,
        state: ItemState::default(),
    };
    let mut plan = Meeting::default().plan;
    plan.kind = MeetingKind::Thematic;
    plan.agenda = vec![item(1, "opening", "Lý do"), item(2, "topic", "Trình bày chuyên đề")];
    let mut history = History::new(MeetingId("m".into()));
    let at: DateTime<FixedOffset> = "2026-12-01T08:00:00+07:00".parse().unwrap();
    let append = |history: &mut History, events| {
        let act = history.act(events, Moment { at, run: 0 });
        history.append(&act);
    };
    append(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    let taken = history.meeting.take_topic(&topic(3, "2026-12-01", "Nông thôn mới")).unwrap();
    append(&mut history, taken);
    let meeting = &history.meeting;
    let changed = &meeting.agenda.items[1];
    assert_eq!(
        (changed.title.as_str(), changed.minutes, changed.step.as_str()),
        ("Chuyên đề: Nông thôn mới", 25, "topic")
    );
    assert_eq!(meeting.prepared.waiting_text(ItemId(2)), Some("Ba phần"));
    assert_eq!(meeting.prepared.items[&ItemId(2)].name, "Thạch Đa Ra");
    assert_eq!(meeting.digest().topic, Some(3));
}

#[test]
fn an_agenda_without_a_topic_takes_none() {
    assert_eq!(Meeting::default().take_topic(&topic(1, "2026-12-01", "Học Bác")), Err(Refusal::Gone));
}
