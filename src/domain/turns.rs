//! Whose turn it is in the rounds of a year: worked out from what was said, so that it is never stale.
//!
//! Who is still to speak, and in which order, is in `rotation`; here is how many turns a slot holds, and how the turns
//! of a meeting stand. Ranks nobody: no count of anything has a say.

use chrono::{Datelike, NaiveDate};

use super::digest::Digest;
use super::follow_up::FollowUp;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::roll::Attendee;
use super::rotation::{last_heard, rotation};

/// Minutes that a promise takes which is reported (own design).
pub const PROMISE_MINUTES: u32 = 1;
/// Minutes of a turn (own design).
pub const TURN_MINUTES: u32 = 5;

/// Somebody whose turn is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSpeaker {
    /// Who.
    pub member: MemberId,
    /// The day of the last statement; none where the book has none.
    pub last: Option<NaiveDate>,
    /// Whether it is the secretary, who speaks before the others.
    pub is_secretary: bool,
    /// The day of the meeting that left a turn of the member to the next one.
    pub left: Option<NaiveDate>,
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
    /// Those whose turn is still to come, in their order; the first ones have the turns.
    pub order: Vec<NextSpeaker>,
    /// When those summoned who ever spoke did so last.
    pub heard: Vec<(MemberId, NaiveDate)>,
    /// How many of those summoned have spoken this year.
    pub spoken: u32,
    /// How many are summoned.
    pub summoned: u32,
    /// Those summoned who are not reviewed: in the review of the year alone ([`RoundPlan::without`]).
    pub not_reviewed: Vec<MemberId>,
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

    /// When a member spoke last; none where the book has no statement.
    pub fn last_heard(&self, member: MemberId) -> Option<NaiveDate> {
        self.heard.iter().find(|(who, _)| *who == member).map(|(_, day)| *day)
    }

    /// Minutes in which all whose turn is to come would have it after the promises.
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
    /// The round as the facts of the cell give it. `roll` is that of this meeting ([`super::Roll::summoned_to`]),
    /// `digests` are the meetings of the cell, `back` what comes back ([`Meeting::brought_back`]).
    pub fn plan_round(&self, roll: &[Attendee], digests: &[Digest], back: &FollowUp) -> RoundPlan {
        let day = self.day();
        let (slot, due) = (self.round_slot(), back.due(day, roll).len() as u32);
        let before = self.before(digests);
        let summoned: Vec<&Attendee> = roll.iter().filter(|one| one.standing.is_summoned()).collect();
        let heard: Vec<(MemberId, NaiveDate)> =
            summoned.iter().filter_map(|one| Some((one.id, last_heard(&before, one.id)?))).collect();
        let spoken = heard.iter().filter(|(_, last)| last.year() == day.year()).count() as u32;
        // In the review of the year everybody is reviewed, whoever spoke in its rounds (QĐ 366-QĐ/TW of 2025, Đ5, Đ7).
        let all = self.plan.kind == MeetingKind::Review;
        let order = rotation(&summoned, &before, (!all).then_some(day.year()));
        let turns = if all { order.len() as u32 } else { turns_in(slot, due) };
        let summoned = summoned.len() as u32;
        RoundPlan { slot, due, turns, spoken, summoned, order, heard, not_reviewed: Vec::new() }
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

#[cfg(test)]
#[path = "turns_tests.rs"]
mod tests;
