//! What is scored: a meeting under a pack at a moment, still running or as its adoption leaves it.
//!
//! Answers the questions that several measures ask; gives no points.

use chrono::{Datelike, NaiveDate};

use super::finding::FactFinding;
use super::reading::Reading;
use crate::domain::{Attendee, Digest, Meeting, MeetingId, Moment, Rules, State};
use crate::guidance::{Fact, Number, Pack};

/// What is known beside the meeting.
#[derive(Debug, Clone, Copy, Default)]
pub struct Background<'a> {
    /// Other meetings of the same cell in any order; only adopted ones before the meeting count.
    pub earlier: &'a [Digest],
    /// The meeting from which on the cell follows promises, where it chose one.
    pub followed_from: Option<&'a MeetingId>,
}

/// What the coach supposes for a moment, to see what it would earn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Supposed<'a> {
    /// The fact holds.
    Holds(Fact),
    /// All these facts hold.
    AllHold(&'a [Fact]),
    /// The number has this part of its base.
    Has(Number, u64),
}

/// A meeting to be scored.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) pack: &'a Pack,
    pub(super) now: Moment,
    /// Whether the facts of the closing are settled.
    pub(super) closed: bool,
    /// Whether they are settled ahead of it, for the vote on the sheet.
    pub(super) ahead: bool,
    pub(super) context: Background<'a>,
    /// Nothing, unless the coach asks.
    pub(super) supposed: Option<Supposed<'a>>,
}

impl<'a> Case<'a> {
    /// The meeting as it stands.
    pub(super) fn standing(
        meeting: &'a Meeting,
        pack: &'a Pack,
        context: Background<'a>,
        now: Moment,
    ) -> Case<'a> {
        let closed = meeting.state == State::Adopted;
        Case { meeting, pack, now, closed, ahead: false, context, supposed: None }
    }

    /// The meeting as an adoption at this moment leaves it.
    pub(super) const fn closing(
        meeting: &'a Meeting,
        pack: &'a Pack,
        context: Background<'a>,
        now: Moment,
    ) -> Case<'a> {
        Case { meeting, pack, now, closed: true, ahead: false, context, supposed: None }
    }

    /// The meeting as it is put to the vote: what the closing would settle is settled now, by what
    /// was told of it or by what is done.
    pub(super) const fn proposing(
        meeting: &'a Meeting,
        pack: &'a Pack,
        context: Background<'a>,
        now: Moment,
    ) -> Case<'a> {
        Case { ahead: true, ..Case::closing(meeting, pack, context, now) }
    }

    /// The same case with something supposed.
    pub(super) const fn supposing(&self, supposed: Supposed<'a>) -> Case<'a> {
        Case { supposed: Some(supposed), ..*self }
    }

    /// A finding as it is, or as the coach supposes it.
    pub(super) fn finding(&self, fact: Fact, found: FactFinding) -> FactFinding {
        let holds = match self.supposed {
            Some(Supposed::Holds(other)) => other == fact,
            Some(Supposed::AllHold(facts)) => facts.contains(&fact),
            Some(Supposed::Has(..)) | None => false,
        };
        if holds { FactFinding::met(found.words) } else { found }
    }

    /// A reading as it is, or as the coach supposes it.
    pub(super) fn reading(&self, number: Number, read: Reading) -> Reading {
        match self.supposed {
            Some(Supposed::Has(other, part)) if other == number => read.settled_at(part),
            _ => read,
        }
    }

    /// The figures that the meeting was planned under; a later pack does not change them.
    pub(super) const fn rules(&self) -> &'a Rules {
        &self.meeting.plan.rules
    }

    /// Whether the meeting was opened.
    pub(super) fn opened(&self) -> bool {
        self.meeting.state.was_opened()
    }

    /// The day on which it is held.
    pub(super) fn day(&self) -> NaiveDate {
        self.meeting.day()
    }

    /// Its day of the month.
    pub(super) fn day_of_month(&self) -> u32 {
        self.day().day()
    }

    /// Today.
    pub(super) fn today(&self) -> NaiveDate {
        self.now.at.date_naive()
    }

    /// Full minutes that it must last at least: a large cell may have a longer meeting.
    pub(super) fn least_minutes(&self) -> u64 {
        self.rules().minutes_for(self.meeting.roll.len() as u32).into()
    }

    /// Members on the roll of the meeting that a test picks, in the order of the roll.
    pub(super) fn members(&self, test: impl Fn(&Attendee) -> bool) -> Vec<&'a Attendee> {
        self.meeting.roll.iter().filter(|attendee| test(attendee)).collect()
    }

    /// Minutes that it has lasted, as its papers print them.
    pub(super) fn minutes_so_far(&self) -> u64 {
        self.meeting.minutes_so_far(self.now).unwrap_or(0)
    }

    /// Full minutes that count: those so far, or those told of the end before the vote.
    pub(super) fn minutes(&self) -> u64 {
        self.expected().unwrap_or_else(|| self.minutes_so_far())
    }

    /// Minutes that it will have lasted at its end, while they lie ahead.
    pub(super) fn expected(&self) -> Option<u64> {
        self.meeting.expected_minutes.filter(|minutes| self.ahead && *minutes > self.minutes_so_far())
    }
}
