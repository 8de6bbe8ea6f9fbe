//! Turns asked for, withdrawn, put off, led: by hand, and undone.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::digest::Digest;
use crate::domain::evening_tests::{Evening, day};
use crate::domain::{NextSpeaker, RoundDigest, TurnState};

fn offered(members: &[u32]) -> Vec<NextSpeaker> {
    let next = |n: &u32| NextSpeaker { member: MemberId(*n), last: None, is_secretary: false, left: None };
    members.iter().map(next).collect()
}

fn rows(evening: &Evening, offer: &[u32]) -> Vec<(u32, bool, TurnState)> {
    let rows = evening.meeting().turn_rows(&offered(offer));
    rows.into_iter().map(|row| (row.member.0, row.asked, row.state)).collect()
}

/// 1 and 2 are offered a turn. 9, then 7 ask for one; 7 takes it back, 9 is put off, and asks again.
#[test]
fn a_turn_asked_for_stands_behind_those_offered_until_it_is_held_put_off_or_taken_back() {
    use TurnState::{Deferred, Held, Waiting};
    let mut evening = Evening::of(day(12, 3));
    evening.one(evening.meeting().ask_turn(MemberId(9)));
    evening.one(evening.meeting().ask_turn(MemberId(7)));
    let due = [(1, false, Waiting), (2, false, Waiting)];
    let with = |more: &[(u32, bool, TurnState)]| [&due[..], more].concat();
    assert_eq!(rows(&evening, &[1, 2]), with(&[(9, true, Waiting), (7, true, Waiting)]));
    evening.one(evening.meeting().withdraw_turn(MemberId(7)));
    assert_eq!(rows(&evening, &[1, 2]), with(&[(9, true, Waiting)]));
    assert_eq!(evening.meeting().withdraw_turn(MemberId(7)), Err(Refusal::Gone));
    evening.one(evening.meeting().defer_turn(MemberId(9)));
    assert_eq!(rows(&evening, &[1, 2]), with(&[(9, true, Deferred)]));
    evening.one(evening.meeting().ask_turn(MemberId(9)));
    assert_eq!(rows(&evening, &[1, 2]), with(&[(9, true, Waiting)]));
    let said = crate::domain::Statement { result: "tốt".into(), asked: true, ..Default::default() };
    evening.one(evening.meeting().state(MemberId(9), said));
    assert_eq!(rows(&evening, &[1, 2]), with(&[(9, true, Held)]));
    assert!(matches!(evening.meeting().ask_turn(MemberId(9)), Err(Refusal::TurnTaken { .. })));
    for _ in 0..6 {
        let undone = evening.history.undo().unwrap();
        evening.does(vec![undone]);
    }
    assert_eq!(rows(&evening, &[1, 2]), due);
}

/// What was offered as the round began stays the order, whatever the facts say afterwards; what the committee planned
/// outranks it.
#[test]
fn what_was_offered_stays_and_what_was_planned_outranks_it() {
    let mut evening = Evening::of(day(12, 3));
    let members = vec![MemberId(4), MemberId(5)];
    evening.does(vec![step(TurnEvent::Offered { members: members.clone() })]);
    let order = |evening: &Evening| rows(evening, &[1]).iter().map(|row| row.0).collect::<Vec<_>>();
    assert_eq!((order(&evening), evening.meeting().laid_turns()), (vec![4, 5], Some(members.as_slice())));
    let planned = evening.meeting().plan_turns(vec![MemberId(6)], &evening.meeting().roll).unwrap();
    evening.does(vec![Event::Plan(planned)]);
    assert_eq!(order(&evening), [6]);
}

/// The digest keeps it and is read again.
#[test]
fn the_digest_reads_back_what_a_turn_was() {
    let mut evening = Evening::of(day(12, 3));
    evening.one(evening.meeting().ask_turn(MemberId(9)));
    evening.one(evening.meeting().lead_turn(MemberId(1), MemberId(2)));
    let digest: Digest = evening.digest();
    let written = serde_json::to_string(&digest.round).unwrap();
    assert_eq!(written, r#"{"more":{"turns":{"asked":[9],"led":[[1,2]]}}}"#);
    assert_eq!(serde_json::from_str::<RoundDigest>(&written).unwrap(), digest.round);
    assert_eq!(digest.round.more.turns.led_by(MemberId(1)), Some(MemberId(2)));
}

#[test]
fn nobody_leads_their_own_turn_and_who_handed_the_chair_over_is_concluded_on_by_the_next() {
    let mut evening = Evening::of(day(12, 3));
    let own = evening.meeting().lead_turn(MemberId(1), MemberId(1));
    assert!(matches!(own, Err(Refusal::Round(RoundRefusal::OwnTurnLed { .. }))));
    let chair = evening.meeting().plan.chair.unwrap();
    assert_eq!(evening.meeting().chair_after(chair), None);
    let next = MemberId(if chair == MemberId(3) { 4 } else { 3 });
    let at = evening.meeting().opened_at;
    evening.one(evening.meeting().pass_office(Office::Chair, next, at));
    assert_eq!(evening.meeting().chair_after(chair), Some(next));
    assert_eq!(
        (evening.meeting().chair_after(next), evening.meeting().chair_after(MemberId(9))),
        (None, None)
    );
}
