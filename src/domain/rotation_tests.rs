//! Turns of a year, by hand: nobody is ranked, nothing is stale.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{Meeting, MeetingId, Standing, State, Statement};

fn on(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 3).unwrap()
}

/// Five summoned, of whom 3 is the secretary; 6 is exempt.
fn roll() -> Vec<Attendee> {
    let role = |n| if n == 3 { Role::Secretary } else { Role::Member };
    let standing = |n| if n == 6 { Standing::Exempt } else { Standing::Official };
    let one =
        |n| Attendee { id: MemberId(n), name: format!("Đ/c {n}"), standing: standing(n), role: role(n) };
    (1..=6).map(one).collect()
}

fn held(date: NaiveDate, spoke: &[u32]) -> Digest {
    let id = MeetingId(date.format("%Y%m%d-luot").to_string());
    let mut digest = Digest { date, state: State::Adopted, ..Meeting::new(id).digest() };
    digest.round.statements = spoke.iter().map(|n| (MemberId(*n), Statement::default())).collect();
    digest
}

fn order(held: &[Digest]) -> Vec<u32> {
    order_of(held, Some(2026))
}

fn order_of(held: &[Digest], year: Option<i32>) -> Vec<u32> {
    let (held, roll): (Vec<&Digest>, Vec<Attendee>) = (held.iter().collect(), roll());
    let summoned: Vec<&Attendee> = roll.iter().filter(|one| one.standing.is_summoned()).collect();
    rotation(&summoned, &held, year).into_iter().map(|next| next.member.0).collect()
}

#[test]
fn the_secretary_then_who_never_spoke_then_longest_ago_then_the_roll() {
    assert_eq!(order(&[]), [3, 1, 2, 4, 5]);
    // 5 spoke in 2024, 1 and 3 in 2025, 4 this year; 2 never.
    let before = [held(on(2024, 5), &[5, 1]), held(on(2025, 2), &[1, 3]), held(on(2026, 2), &[4])];
    assert_eq!(order(&before), [3, 2, 5, 1]);
    let all = [held(on(2026, 1), &[1, 2, 3]), held(on(2026, 2), &[4, 5])];
    assert_eq!(order(&all), Vec::<u32>::new());
}

/// Whoever spoke five times stands where one who spoke once does.
#[test]
fn counts_have_no_say() {
    let once = [held(on(2025, 1), &[1]), held(on(2025, 6), &[2]), held(on(2025, 7), &[1])];
    let often = [
        held(on(2025, 1), &[2]),
        held(on(2025, 2), &[2]),
        held(on(2025, 3), &[2]),
        held(on(2025, 6), &[2]),
        held(on(2025, 7), &[1]),
    ];
    assert_eq!(order(&once), order(&often));
    assert_eq!(order(&often), [3, 4, 5, 2, 1]);
}

/// 4 spoke in February. In November 4 asks once more, 5 is offered a turn, and 1's turn is put off by hand: none of them is
/// held, and 2, who has a turn planned, speaks.
#[test]
fn a_turn_that_was_left_comes_next_also_of_who_spoke_this_year() {
    let february = held(on(2026, 2), &[4, 3]);
    let mut november = held(on(2026, 11), &[2]);
    november.round.more.turns.offered = Some(vec![MemberId(2), MemberId(5)]);
    november.round.more.turns.asked = vec![MemberId(4)];
    november.round.put_off = vec![MemberId(1)];
    // Left to the next meeting, who never spoke first, then 4, heard in February; nobody else is to come.
    assert_eq!(order(&[february.clone(), november.clone()]), [1, 5, 4]);
    // A planned round has no offer: 5 was not given a turn, and is only still to speak.
    november.round.more.planned = Some(vec![MemberId(2), MemberId(3)]);
    assert_eq!(order(&[february.clone(), november.clone()]), [1, 3, 4, 5]);
    // Once it is held nothing is left.
    let december = held(on(2026, 12), &[4, 1, 5, 3]);
    assert_eq!(order(&[february, november, december]), Vec::<u32>::new());
}

/// A turn that was left in the old year is one of the new year, right behind the secretary.
#[test]
fn a_left_turn_goes_on_into_the_new_year() {
    let mut december = held(on(2025, 12), &[1, 2, 3, 5]);
    december.round.put_off = vec![MemberId(4)];
    let january = [december];
    assert_eq!(order(&january), [3, 4, 1, 2, 5]);
    let left: Vec<Option<NaiveDate>> = {
        let (held, roll): (Vec<&Digest>, Vec<Attendee>) = (january.iter().collect(), roll());
        let summoned: Vec<&Attendee> = roll.iter().take(5).collect();
        rotation(&summoned, &held, Some(2026)).into_iter().map(|next| next.left).collect()
    };
    assert_eq!(left, [None, Some(on(2025, 12)), None, None, None]);
}

#[test]
fn in_the_review_of_the_year_everybody_is_reviewed_the_head_first() {
    let all = [held(on(2026, 1), &[1, 2, 3]), held(on(2026, 2), &[4, 5])];
    assert_eq!(order_of(&all, None), [3, 1, 2, 4, 5]);
}
