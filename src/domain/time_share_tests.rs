//! Minutes left, shared out by hand.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{
    Attendee, History, MeetingId, MemberId, Moment, PlanEvent, PreparedEvent, Role, SpeechKind, Standing,
};

#[test]
fn what_is_left_is_shared_in_proportion_and_each_has_a_minute() {
    // Above one each: 19, 14, 4, 4, of 41; 26 to share: 12.05, 8.88, 2.54, 2.54.
    assert_eq!(shared(&[20, 15, 5, 5], 30), [13, 10, 4, 3]);
    assert_eq!(shared(&[20, 15, 5, 5], 4), [1, 1, 1, 1]);
    assert_eq!(shared(&[1, 1, 9], 5), [1, 1, 3]);
}

/// Items of 10, 20, 15 and 5 minutes, opened at 0.
fn opened() -> History {
    let mut history = History::new(MeetingId("m".into()));
    let mut plan = history.meeting.plan.clone();
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
    let item = |(id, minutes)| Item::own(ItemId(id), format!("Mục {id}"), minutes);
    plan.agenda = [(1, 10), (2, 20), (3, 15), (4, 5)].map(item).to_vec();
    let member = |number| Attendee {
        id: MemberId(number),
        name: format!("Đảng viên {number}"),
        standing: Standing::Official,
        role: Role::Member,
    };
    keep(&mut history, 0, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    let opening = history.meeting.open((1..=3).map(member).collect()).unwrap();
    keep(&mut history, 0, opening);
    history
}

fn keep(history: &mut History, minute: u64, events: Vec<Event>) {
    let at: chrono::DateTime<chrono::FixedOffset> = "2026-12-03T19:00:00+07:00".parse().unwrap();
    let when = Moment { at: at + chrono::TimeDelta::minutes(minute as i64), run: minute * 60_000 };
    let act = history.act(events, when);
    history.append(&act);
}

fn minutes(history: &History) -> Vec<u32> {
    history.meeting.agenda.items.iter().map(|item| history.meeting.minutes_of(item)).collect()
}

#[test]
fn it_is_offered_once_an_item_overran_and_taken_by_an_act_that_is_undone() {
    let mut history = opened();
    let now = |minute: u64| minute * 60_000;
    // The first item has its ten minutes: nothing is short.
    assert_eq!(history.meeting.minutes_to_share(now(10)), None);
    assert_eq!(history.meeting.share_minutes(now(10)), Err(Refusal::NothingToShare));
    // After 22 minutes 28 of 50 are left for 40: above one each 19, 14, 4 of 37; 25 to share: 12.8, 9.5, 2.7.
    let event = history.meeting.share_minutes(now(22)).unwrap();
    keep(&mut history, 22, vec![event]);
    assert_eq!(minutes(&history), [10, 14, 10, 4]);
    assert_eq!(history.meeting.agenda.minutes(), 50, "the plan stays as it was");
    assert_eq!(history.meeting.time_share.as_ref().map(|share| share.at), Some(now(22)));
    assert_eq!(history.meeting.minutes_to_share(now(22)), None, "they are shared out");
    let go = history.meeting.go_to(ItemId(2)).unwrap();
    keep(&mut history, 22, go);
    // The second one overruns too: at minute 39 eleven are left for the fourteen of what follows.
    assert_eq!(history.meeting.minutes_to_share(now(36)), None);
    let shares: Vec<u32> =
        history.meeting.minutes_to_share(now(39)).unwrap().iter().map(|share| share.minutes).collect();
    assert_eq!(shares, [8, 3]);
    // With less than a minute each nothing is offered.
    assert_eq!(history.meeting.minutes_to_share(now(49)), None);
    let undone = history.undo().unwrap();
    keep(&mut history, 40, vec![undone]);
    let undone = history.undo().unwrap();
    keep(&mut history, 40, vec![undone]);
    assert_eq!(minutes(&history), [10, 20, 15, 5]);
}

#[test]
fn who_presents_an_item_has_its_minutes_and_anybody_else_those_of_a_speech() {
    let mut history = opened();
    let (item, member) = (ItemId(1), Some(MemberId(3)));
    let named = PreparedEvent::PresenterNamed { item, member, name: "Đảng viên 3".into() };
    keep(&mut history, 0, vec![Event::Prepared(named)]);
    let seconds = |history: &mut History, member| {
        let who = Speaker::Member(MemberId(member));
        let speaks = history.meeting.start_speech(who, SpeechKind::Remark).unwrap();
        keep(history, 1, speaks);
        history.meeting.plan.rules.speech_minutes = 5;
        history.meeting.seconds_for(history.meeting.speeches.last().unwrap())
    };
    assert_eq!([3, 2].map(|member| seconds(&mut history, member)), [600, 300]);
}
