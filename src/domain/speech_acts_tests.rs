//! Who comes before whom, who is let first, and when a speech ended.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{
    AttendanceEvent, Attendee, History, Item, ItemId, ItemState, MeetingId, MemberId, PlanEvent, Role,
    Standing,
};

struct Floor(History);

impl Floor {
    /// Six members in the discussion; the meeting was opened at 19:00:00.
    fn opened() -> Floor {
        let mut floor = Floor(History::new(MeetingId("m".into())));
        let mut plan = floor.0.meeting.plan.clone();
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        plan.agenda = vec![Item {
            step: "discussion".into(),
            state: ItemState::default(),
            ..Item::own(ItemId(1), "Thảo luận".into(), 20)
        }];
        let member = |number| Attendee {
            id: MemberId(number),
            name: format!("Đảng viên {number}"),
            standing: Standing::Official,
            role: Role::Member,
        };
        floor.keep(0, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        let opening = floor.0.meeting.open((1..=6).map(member).collect()).unwrap();
        floor.keep(0, opening);
        floor.keep(0, vec![Event::Attendance(AttendanceEvent::Announced)]);
        floor
    }

    fn moment(second: i64) -> Moment {
        let opened: DateTime<FixedOffset> = "2026-12-03T19:00:00+07:00".parse().unwrap();
        Moment { at: opened + chrono::TimeDelta::seconds(second), run: second as u64 * 1000 }
    }

    fn keep(&mut self, second: i64, events: Vec<Event>) {
        let act = self.0.act(events, Floor::moment(second));
        self.0.append(&act);
    }

    fn queue(&mut self, member: u32, claim: FloorClaim) {
        let event = self.0.meeting.queue(who(member), SpeechKind::Remark, claim).unwrap();
        self.keep(10, vec![event]);
    }

    fn speak(&mut self, second: i64, member: u32) {
        let events = self.0.meeting.start_speech(who(member), SpeechKind::Remark).unwrap();
        self.keep(second, events);
    }

    fn waiting(&self) -> Vec<Speaker> {
        self.0.meeting.waiting.iter().map(|one| one.who).collect()
    }
}

fn who(member: u32) -> Speaker {
    Speaker::Member(MemberId(member))
}

fn at(time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2026-12-03T{time}+07:00")).unwrap()
}

#[test]
fn a_better_claim_comes_first_and_those_of_one_claim_keep_their_order() {
    let mut floor = Floor::opened();
    for (member, claim) in [
        (1, FloorClaim::Ordinary),
        (2, FloorClaim::Reply),
        (3, FloorClaim::Interposed),
        (4, FloorClaim::Order),
        (5, FloorClaim::Interposed),
        (6, FloorClaim::Reply),
    ] {
        floor.queue(member, claim);
    }
    assert_eq!(floor.waiting(), [who(4), who(3), who(5), who(2), who(6), who(1)]);
}

#[test]
fn who_has_not_spoken_is_let_before_those_who_have_and_never_before_a_reply() {
    let mut floor = Floor::opened();
    floor.speak(5, 1);
    floor.speak(8, 2);
    for (member, claim) in [
        (1, FloorClaim::Ordinary),
        (3, FloorClaim::Ordinary),
        (4, FloorClaim::Ordinary),
        (5, FloorClaim::Reply),
    ] {
        floor.queue(member, claim);
    }
    assert_eq!(floor.0.meeting.unspoken_behind().map(|one| one.who), Some(who(3)));
    let events = floor.0.meeting.let_first(who(4)).unwrap();
    floor.keep(11, events);
    assert_eq!(floor.waiting(), [who(5), who(4), who(1), who(3)]);
    // Somebody who does not wait is put there; who has spoken is not.
    let events = floor.0.meeting.let_first(who(6)).unwrap();
    floor.keep(12, events);
    assert_eq!(floor.waiting(), [who(5), who(4), who(6), who(1), who(3)]);
    let name = "Đảng viên 1".to_owned();
    assert_eq!(floor.0.meeting.let_first(who(1)), Err(Refusal::SpokenAlready { name }));
    assert!(floor.0.meeting.let_first(who(4)).is_err());
}

#[test]
fn nobody_is_offered_to_be_let_first_where_nobody_waits_behind_who_has_spoken() {
    let mut floor = Floor::opened();
    floor.speak(5, 1);
    floor.queue(3, FloorClaim::Ordinary);
    floor.queue(1, FloorClaim::Ordinary);
    assert_eq!(floor.0.meeting.unspoken_behind(), None);
}

#[test]
fn a_speech_that_nobody_ended_ended_when_a_person_says() {
    let mut floor = Floor::opened();
    // From 19:00:40 on, noticed at 19:06:00.
    floor.speak(40, 3);
    let now = Floor::moment(360);
    let late = floor.0.meeting.end_speech_at(1, at("19:07:00"), now);
    assert!(matches!(late, Err(Refusal::OutOfOrder { .. })), "{late:?}");
    assert!(floor.0.meeting.end_speech_at(1, at("18:59:00"), now).is_err());
    let events = floor.0.meeting.end_speech_at(1, at("19:03:00"), now).unwrap();
    floor.keep(360, events);
    let speech = floor.0.meeting.speech(1).unwrap();
    assert_eq!((speech.seconds(0), floor.0.meeting.speaking), (140, None));
    // Once more, of the speech that has ended: in the minute of its start it ends as it starts.
    let events = floor.0.meeting.end_speech_at(1, at("19:00:00"), now).unwrap();
    floor.keep(361, events);
    assert_eq!(floor.0.meeting.speech(1).unwrap().seconds(0), 0);
    let undone = floor.0.undo().unwrap();
    floor.keep(362, vec![undone]);
    let undone = floor.0.undo().unwrap();
    floor.keep(363, vec![undone]);
    assert_eq!(floor.0.meeting.speaking, Some(1));
}

#[test]
fn who_is_broken_off_by_a_question_or_a_point_of_order_waits_to_go_on() {
    let mut floor = Floor::opened();
    floor.speak(5, 1);
    floor.queue(2, FloorClaim::Ordinary);
    floor.queue(3, FloorClaim::Reply);
    // A reply waits for the end of the speech.
    assert_eq!(floor.0.meeting.broken_off().map(|one| one.who), None);
    floor.queue(4, FloorClaim::Order);
    assert_eq!(floor.0.meeting.broken_off().map(|one| one.who), Some(who(1)));
    let events = floor.0.meeting.next_speaker().unwrap();
    floor.keep(11, events);
    let speaking =
        |floor: &Floor| floor.0.meeting.speaking.and_then(|id| floor.0.meeting.speech(id)).unwrap().who;
    assert_eq!((speaking(&floor), floor.waiting()), (who(4), vec![who(3), who(1), who(2)]));
    // A question to the one who raised it: that one goes on before whoever was broken off first.
    floor.queue(5, FloorClaim::Interposed);
    let events = floor.0.meeting.next_speaker().unwrap();
    floor.keep(12, events);
    assert_eq!((speaking(&floor), floor.waiting()), (who(5), vec![who(3), who(4), who(1), who(2)]));
}

#[test]
fn who_waits_for_a_turn_can_reply_or_ask_and_keeps_it() {
    let mut floor = Floor::opened();
    floor.speak(0, 1);
    floor.queue(2, FloorClaim::Ordinary);
    floor.queue(3, FloorClaim::Ordinary);
    floor.queue(3, FloorClaim::Reply);
    assert_eq!(floor.waiting(), [who(3), who(2), who(3)]);
    // One turn and one reply or question, no more.
    let name = "Đảng viên 3".to_owned();
    for claim in [FloorClaim::Ordinary, FloorClaim::Interposed, FloorClaim::Order] {
        let again = floor.0.meeting.queue(who(3), SpeechKind::Remark, claim);
        assert_eq!(again, Err(Refusal::AlreadyWaiting { name: name.clone() }));
    }
    let called = floor.0.meeting.next_speaker().unwrap();
    floor.keep(20, called);
    assert_eq!(floor.waiting(), [who(2), who(3)]);
    // Where nobody speaks it is said at once.
    let ended = vec![Event::Speech(SpeechEvent::Ended { speech: floor.0.meeting.speaking.unwrap() })];
    floor.keep(30, ended);
    let said = floor.0.meeting.interject(who(2), SpeechKind::Question, FloorClaim::Interposed).unwrap();
    floor.keep(31, said);
    assert_eq!(floor.waiting(), [who(2), who(3)]);
    assert_eq!(floor.0.meeting.times_spoken(who(2)), 1);
}

#[test]
fn who_is_broken_off_while_waiting_for_another_turn_goes_on_first() {
    let mut floor = Floor::opened();
    floor.speak(0, 1);
    floor.queue(1, FloorClaim::Ordinary);
    floor.queue(4, FloorClaim::Interposed);
    assert_eq!(floor.0.meeting.broken_off().map(|one| one.who), Some(who(1)));
    let called = floor.0.meeting.next_speaker().unwrap();
    floor.keep(60, called);
    let claims: Vec<(Speaker, FloorClaim)> =
        floor.0.meeting.waiting.iter().map(|one| (one.who, one.claim)).collect();
    assert_eq!(claims, [(who(1), FloorClaim::Resumed), (who(1), FloorClaim::Ordinary)]);
    // The minutes spoken before count: 60 s, and 10 s more from 19:01:20 on.
    let called = floor.0.meeting.next_speaker().unwrap();
    floor.keep(80, called);
    let speech = floor.0.meeting.speech(floor.0.meeting.speaking.unwrap()).unwrap();
    assert_eq!((speech.who, floor.0.meeting.turn_seconds(speech, 90_000)), (who(1), 70));
    assert_eq!(speech.seconds(90_000), 10);
}

#[test]
fn a_speech_that_goes_on_after_a_question_is_the_same_turn() {
    let mut floor = Floor::opened();
    floor.speak(0, 3);
    floor.queue(4, FloorClaim::Interposed);
    let called = floor.0.meeting.next_speaker().unwrap();
    floor.keep(60, called);
    let back = floor.0.meeting.waiting.first().copied().unwrap();
    assert_eq!((back.who, floor.0.meeting.turn_of(&back)), (who(3), 1));
    let called = floor.0.meeting.next_speaker().unwrap();
    floor.keep(80, called);
    assert_eq!(floor.0.meeting.times_spoken(who(3)), 1);
    assert_eq!(floor.0.meeting.member_row(MemberId(3)).speeches, [(SpeechKind::Remark, 1)].into());
    // What was broken off was another's: the rest is then a turn of its own.
    let given = floor.0.meeting.change_speaker(1, who(5)).unwrap();
    floor.keep(90, vec![given]);
    assert_eq!(floor.0.meeting.times_spoken(who(3)), 1);
    assert_eq!(floor.0.meeting.times_spoken(who(5)), 1);
}
