//! Turns of a year, by hand: nobody is ranked, nothing is stale.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{MeetingId, Standing, State, Statement};

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
    let held: Vec<&Digest> = held.iter().collect();
    rotation(&roll(), &held, 2026).into_iter().map(|next| next.member.0).collect()
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

#[test]
fn the_slot_holds_what_the_promises_leave() {
    let turns = [turns_in(15, 5), turns_in(30, 5), turns_in(15, 0), turns_in(3, 5), turns_in(0, 0)];
    assert_eq!(turns, [2, 5, 3, 0, 0]);
}
