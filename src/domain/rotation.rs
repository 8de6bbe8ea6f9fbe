//! Who is still to speak in the rounds of a year, and in which order: worked out from what was said.
//!
//! Everybody who is summoned speaks once a year: the secretary first (QĐ 366-QĐ/TW of 2025, Đ7: the head first), then
//! whose turn the last meeting left to the next one, then who never spoke, then whose turn was longest ago, then the roll
//! (own design). A turn that was planned, offered or asked for and not held comes back whoever it was, also of somebody
//! who spoke earlier in the year. Ranks nobody: no count of anything has a say.

use chrono::{Datelike, NaiveDate};

use super::digest::Digest;
use super::member::{MemberId, Role};
use super::roll::Attendee;
use super::turns::NextSpeaker;

/// Those `summoned` whose turn is to come by the meetings `before`, in the order of their turns: who has not spoken in
/// the year, and whose turn was left; without a year everybody.
pub(super) fn rotation(summoned: &[&Attendee], before: &[&Digest], year: Option<i32>) -> Vec<NextSpeaker> {
    let next = |one: &&Attendee| NextSpeaker {
        member: one.id,
        last: last_heard(before, one.id),
        is_secretary: one.role == Role::Secretary,
        left: year.and_then(|_| left_turn(before, one.id)),
    };
    let spoke = |next: &NextSpeaker| next.last.is_some_and(|day| Some(day.year()) == year);
    let open = |next: &NextSpeaker| !spoke(next) || next.left.is_some();
    let mut order: Vec<NextSpeaker> = summoned.iter().map(next).filter(open).collect();
    match year {
        // The head is reviewed before the others, who follow as the roll has them.
        None => order.sort_by_key(|next| !next.is_secretary),
        // Without a day comes before every day; what is equal stays in the order of the roll.
        Some(_) => order.sort_by_key(|next| {
            let first = next.is_secretary && !spoke(next);
            (!first, next.left.is_none(), next.last)
        }),
    }
    order
}

/// When a member spoke last.
pub(super) fn last_heard(before: &[&Digest], member: MemberId) -> Option<NaiveDate> {
    before.iter().filter(|one| one.round.has_spoken(member)).map(|one| one.date).max()
}

/// The day of the latest meeting that gave a member a turn, where it was not held there.
fn left_turn(before: &[&Digest], member: MemberId) -> Option<NaiveDate> {
    let last = before.iter().rev().find(|one| one.round.has_spoken(member) || one.round.had_turn(member))?;
    (!last.round.has_spoken(member)).then_some(last.date)
}

#[cfg(test)]
#[path = "rotation_tests.rs"]
mod tests;
