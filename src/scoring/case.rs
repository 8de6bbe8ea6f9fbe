//! What is scored: a meeting under a pack at a moment, still running or as its adoption leaves it.
//!
//! Answers the questions that several measures ask; gives no points.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Meeting, Moment, Rules, State};
use crate::guidance::Pack;

/// A meeting to be scored.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) pack: &'a Pack,
    pub(super) now: Moment,
    /// Whether the facts of the closing are settled.
    pub(super) closed: bool,
}

impl<'a> Case<'a> {
    /// The meeting as it stands.
    pub(super) fn standing(meeting: &'a Meeting, pack: &'a Pack, now: Moment) -> Case<'a> {
        Case { meeting, pack, now, closed: meeting.state == State::Adopted }
    }

    /// The meeting as an adoption at this moment leaves it.
    pub(super) const fn closing(meeting: &'a Meeting, pack: &'a Pack, now: Moment) -> Case<'a> {
        Case { meeting, pack, now, closed: true }
    }

    /// The figures that the meeting was planned under; a later pack does not change them.
    pub(super) const fn rules(&self) -> &'a Rules {
        &self.meeting.plan.rules
    }

    /// Whether the meeting was opened.
    pub(super) fn opened(&self) -> bool {
        self.meeting.state != State::Draft
    }

    /// The day on which it is held: that of the opening, else the planned one. A practice meeting
    /// is held on its planned day whenever it is played.
    pub(super) fn day(&self) -> NaiveDate {
        let plan = &self.meeting.plan;
        match self.meeting.opened_at {
            Some(at) if !plan.practice => at.date_naive(),
            _ => plan.date,
        }
    }

    /// Its day of the month.
    pub(super) fn day_of_month(&self) -> u32 {
        self.day().day()
    }

    /// Today.
    pub(super) fn today(&self) -> NaiveDate {
        self.now.at.date_naive()
    }

    /// Full minutes that it has lasted.
    pub(super) fn minutes(&self) -> u64 {
        let clock = &self.meeting.clock;
        clock.seconds(clock.place(self.now)) / 60
    }
}
