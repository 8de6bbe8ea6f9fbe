//! A question that is left stands in the next agenda with what it decides; a count takes it up again.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{
    AttendanceEvent, Attendee, BallotEvent, Count, Digest, History, ItemId, ItemState, Majority, MeetingId,
    MeetingKind, MemberId, Moment, PlanEvent, Purpose, Role, Standing, State, ThematicTopics, left_for,
    with_left,
};

fn item(id: u64, step: &str, title: &str) -> Item {
    let (title_en, state) = (String::new(), ItemState::default());
    Item { id: ItemId(id), step: step.into(), title: title.into(), title_en, minutes: 5, vote: None, state }
}

fn keep(history: &mut History, events: Vec<Event>) {
    let when = Moment { at: "2026-12-03T19:00:00+07:00".parse().unwrap(), run: 0 };
    let act = history.act(events, when);
    history.append(&act);
}

/// Three official members in the discussion.
fn opened() -> History {
    let mut history = History::new(MeetingId("m".into()));
    let mut plan = history.meeting.plan.clone();
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
    plan.agenda = vec![item(1, "discussion", "Thảo luận"), item(2, "self_criticism", "Tự phê bình")];
    let member = |number| Attendee {
        id: MemberId(number),
        name: format!("Đảng viên {number}"),
        standing: Standing::Official,
        role: Role::Member,
    };
    keep(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    let opening = history.meeting.open((1..=3).map(member).collect()).unwrap();
    keep(&mut history, opening);
    keep(&mut history, vec![Event::Attendance(AttendanceEvent::Announced)]);
    history
}

fn put(history: &mut History, purpose: Purpose, question: &str) -> BallotId {
    let event = history.meeting.put(purpose, question, Majority::OverHalf).unwrap();
    keep(history, vec![event]);
    history.meeting.ballots.last().unwrap().id
}

fn postpone(history: &mut History, ballot: BallotId) {
    let event = history.meeting.postpone(ballot, " chờ dự toán ").unwrap();
    keep(history, vec![event]);
}

#[test]
fn a_question_that_is_left_stands_in_the_next_agenda_with_what_it_decides() {
    let mut history = opened();
    let one = put(&mut history, Purpose::Question, "Sửa cầu kênh 3");
    postpone(&mut history, one);
    let two = put(&mut history, Purpose::Removal, "Xóa tên đảng viên dự bị");
    postpone(&mut history, two);
    assert_eq!(history.meeting.open_ballot(), None);
    assert_eq!(history.meeting.ballot(one).unwrap().postponed.as_deref(), Some("chờ dự toán"));
    assert_eq!(history.meeting.left_items(), [], "it may still come to it");
    let mut meeting = history.meeting.clone();
    meeting.state = State::Adopted;
    let agenda = vec![item(1, "discussion", "Thảo luận"), item(2, "self_criticism", "Tự phê bình")];
    let (agenda, _) = with_left(agenda, &meeting.left_items());
    let told: Vec<(&str, Option<Purpose>)> =
        agenda.iter().map(|item| (item.title.as_str(), item.vote)).collect();
    assert_eq!(
        told,
        [
            ("Thảo luận", None),
            ("Biểu quyết: sửa cầu kênh 3", Some(Purpose::Question)),
            ("Biểu quyết: xóa tên đảng viên dự bị", Some(Purpose::Removal)),
            ("Tự phê bình", None),
        ]
    );
    assert_eq!(agenda[1].left_question().as_deref(), Some("Sửa cầu kênh 3"));
    assert_eq!(agenda[0].left_question(), None);
}

#[test]
fn a_count_takes_it_up_again_and_what_every_meeting_decides_is_not_left() {
    let mut history = opened();
    let one = put(&mut history, Purpose::Question, "Sửa cầu kênh 3");
    postpone(&mut history, one);
    let counted = history.meeting.count(one, Count { yes: 3, no: 0, other: 0 }).unwrap();
    keep(&mut history, vec![counted]);
    assert!(!history.meeting.ballot(one).unwrap().is_postponed());
    assert_eq!(history.meeting.postpone(one, ""), Err(Refusal::Gone));
    let agenda = put(&mut history, Purpose::Agenda, "Thông qua chương trình");
    assert_eq!(history.meeting.postpone(agenda, ""), Err(Refusal::MustBeDecided));
    assert!(matches!(history.meeting.ballots.last(), Some(one) if one.postponed.is_none()));
    let withdrawn = Event::Ballot(BallotEvent::Withdrawn { ballot: agenda });
    keep(&mut history, vec![withdrawn]);
    assert_eq!(history.meeting.ballots.len(), 1);
}

#[test]
fn a_monthly_meeting_takes_the_questions_of_every_meeting_since_the_last_monthly_one() {
    let left = |title: &str, question| LeftItem { title: title.into(), question, ..LeftItem::default() };
    let digest = |kind, left_items| Digest { kind, left_items, ..crate::domain::Meeting::default().digest() };
    let before = [
        digest(MeetingKind::Committee, vec![left("của chi ủy", true)]),
        digest(MeetingKind::Extraordinary, vec![left("bất thường", true), left("mục riêng", false)]),
        digest(MeetingKind::Regular, vec![left("tháng trước", true), left("Tặng quà", false)]),
        digest(MeetingKind::Regular, vec![left("tháng trước nữa", true)]),
    ];
    let taken = |kind| {
        let left = left_for(kind, &[], before.iter(), &ThematicTopics::default());
        left.into_iter().map(|one| one.title).collect::<Vec<_>>()
    };
    assert_eq!(taken(MeetingKind::Regular), ["bất thường", "tháng trước", "Tặng quà"]);
    assert_eq!(taken(MeetingKind::Committee), ["của chi ủy"]);
    assert_eq!(taken(MeetingKind::Congress), [] as [&str; 0]);
}
