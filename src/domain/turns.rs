//! Whose turn it is in the rounds of a year: worked out from what was said, so that it is never stale.
//!
//! Everybody who is summoned speaks once a year: the secretary first (QĐ 366-QĐ/TW of 2025, Đ7: the head first),
//! then who never spoke, then whose turn was longest ago, then the roll (own design). Who was absent or put off
//! is simply still to come. Ranks nobody: no count of anything has a say.

use chrono::{Datelike, NaiveDate};

use super::digest::Digest;
use super::follow_up::FollowUp;
use super::meeting::Meeting;
use super::member::{MemberId, Role};
use super::roll::Attendee;

/// Minutes that a promise takes which is reported (own design).
pub const PROMISE_MINUTES: u32 = 1;
/// Minutes of a turn (own design).
pub const TURN_MINUTES: u32 = 5;

/// Somebody who has not spoken this year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSpeaker {
    /// Who.
    pub member: MemberId,
    /// The day of the last statement, in an earlier year; none where the book has none.
    pub last: Option<NaiveDate>,
    /// Whether it is the secretary, who speaks before the others.
    pub is_secretary: bool,
}

/// The round as it is prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundPlan {
    /// Minutes that the agenda gives it.
    pub slot: u32,
    /// Promises that come back.
    pub due: u32,
    /// Turns that the slot holds after them.
    pub turns: u32,
    /// Those who have not spoken this year, in their order; the first ones have the turns.
    pub order: Vec<NextSpeaker>,
    /// How many of those summoned have spoken this year.
    pub spoken: u32,
    /// How many are summoned.
    pub summoned: u32,
}

impl RoundPlan {
    /// Those who are offered a turn now.
    pub fn offered(&self) -> &[NextSpeaker] {
        &self.order[..self.order.len().min(self.turns as usize)]
    }

    /// Those who are left to later meetings.
    pub fn later(&self) -> &[NextSpeaker] {
        &self.order[self.offered().len()..]
    }

    /// Minutes in which all who have not spoken would have their turn after the promises.
    pub fn minutes_for_all(&self) -> u32 {
        self.due * PROMISE_MINUTES + self.order.len() as u32 * TURN_MINUTES
    }
}

/// How a turn of this meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnState {
    /// Still to come.
    Waiting,
    /// Held.
    Held,
    /// Left to the next meeting.
    Deferred,
    /// The member is not here: left to the next meeting too.
    Away,
}

/// A turn of this meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TurnRow {
    /// Whose.
    pub member: MemberId,
    /// Whether the member asked for it.
    pub asked: bool,
    /// How it stands.
    pub state: TurnState,
}

impl Meeting {
    /// The round as the facts of the cell give it. `roll` is that of the day, `digests` are the meetings of the
    /// cell, `back` what comes back ([`Meeting::brought_back`]).
    pub fn plan_round(&self, roll: &[Attendee], digests: &[Digest], back: &FollowUp) -> RoundPlan {
        let day = self.day();
        let (slot, due) = (self.round_slot(), back.due(day, roll).len() as u32);
        let order = rotation(roll, &self.before(digests), day.year());
        let summoned = roll.iter().filter(|one| one.standing.is_summoned()).count() as u32;
        let turns = turns_in(slot, due);
        RoundPlan { slot, due, turns, spoken: summoned - order.len() as u32, summoned, order }
    }

    /// The turns of this meeting: those laid down, else those `offered`, behind them those asked for, and then whoever
    /// spoke beside.
    pub fn turn_rows(&self, offered: &[NextSpeaker]) -> Vec<TurnRow> {
        let mut members = self.invited(offered);
        let asked = self.round.turns.asked.iter().copied();
        let spoke = self.statements.iter().map(|(member, _)| *member);
        for beside in asked.chain(spoke) {
            if !members.contains(&beside) {
                members.push(beside);
            }
        }
        members.into_iter().map(|member| self.turn_row(member)).collect()
    }

    /// Whose turns were laid down, else those `offered`.
    fn invited(&self, offered: &[NextSpeaker]) -> Vec<MemberId> {
        let offered = || offered.iter().map(|next| next.member).collect();
        self.laid_turns().map_or_else(offered, <[MemberId]>::to_vec)
    }

    fn turn_row(&self, member: MemberId) -> TurnRow {
        let said = self.statements.iter().find(|(other, _)| *other == member);
        let state = match said {
            Some(_) => TurnState::Held,
            None if self.deferred.contains_key(&member) => TurnState::Deferred,
            None if !self.roll.is_empty() && !self.is_here(member) => TurnState::Away,
            None => TurnState::Waiting,
        };
        // Once the statement is made it says so itself.
        let asked = match said {
            Some((_, statement)) => statement.asked,
            None => self.round.turns.asked.contains(&member),
        };
        TurnRow { member, asked, state }
    }
}

/// How many turns a slot of so many minutes holds after the promises.
const fn turns_in(slot: u32, due: u32) -> u32 {
    slot.saturating_sub(due * PROMISE_MINUTES) / TURN_MINUTES
}

/// Those summoned who have not spoken in a year by the meetings `before`, in the order of their turns.
fn rotation(roll: &[Attendee], before: &[&Digest], year: i32) -> Vec<NextSpeaker> {
    let last = |member: MemberId| {
        let spoke = |one: &&&Digest| one.round.statements.iter().any(|(other, _)| *other == member);
        before.iter().filter(spoke).map(|one| one.date).max()
    };
    let next = |one: &Attendee| NextSpeaker {
        member: one.id,
        last: last(one.id),
        is_secretary: one.role == Role::Secretary,
    };
    let summoned = roll.iter().filter(|one| one.standing.is_summoned());
    let open = |next: &NextSpeaker| next.last.is_none_or(|day| day.year() != year);
    let mut order: Vec<NextSpeaker> = summoned.map(next).filter(open).collect();
    // Without a day comes before every day; what is equal stays in the order of the roll.
    order.sort_by_key(|next| (!next.is_secretary, next.last));
    order
}

#[cfg(test)]
#[path = "turns_tests.rs"]
mod tests;
