//! A promise with all that was heard of it over the meetings: when it comes back, how late it is, what settled it.
//!
//! Knows no meeting but by its day and name; how it came together is in `follow_up`.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::book::MeetingId;
use super::item_ref::ItemRef;
use super::promise::{PromiseId, PromiseOutcome, PromiseState};

/// What a meeting heard of a promise, with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseStep {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub day: NaiveDate,
    /// What it heard.
    pub outcome: PromiseOutcome,
}

/// A promise with all that was heard of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Which.
    pub id: PromiseId,
    /// The day of the meeting in which it was made.
    pub made: NaiveDate,
    /// The remedy, as it was recorded.
    pub what: String,
    /// The shortcoming that it is to mend; may be empty.
    pub shortcoming: String,
    /// The item that the statement related to.
    pub item: Option<ItemRef>,
    /// The day that was promised first; none where no day was told, so that the next meeting hears of it.
    pub promised_for: Option<NaiveDate>,
    /// What was heard of it, oldest first.
    pub history: Vec<PromiseStep>,
    /// The day of the first monthly meeting that should have heard of it, no day having been told, and did not.
    pub missed: Option<NaiveDate>,
}

impl Promise {
    /// The day from which it comes back: that of the meeting that should have heard of it, else the last one that was
    /// told; none where none ever was.
    pub fn due(&self) -> Option<NaiveDate> {
        if self.missed.is_some() {
            return self.missed;
        }
        let told = self.history.iter().rev().find_map(|step| match &step.outcome {
            PromiseOutcome::Reported { due, .. } => *due,
            PromiseOutcome::GivenUp { .. } => None,
        });
        told.or(self.promised_for)
    }

    /// How far it is by the last report; none while nothing was reported.
    pub fn state(&self) -> Option<PromiseState> {
        self.history.iter().rev().find_map(|step| match step.outcome {
            PromiseOutcome::Reported { state, .. } => Some(state),
            PromiseOutcome::GivenUp { .. } => None,
        })
    }

    /// The day of the meeting that settled it; none while it is open.
    pub fn settled(&self) -> Option<NaiveDate> {
        self.history.last().filter(|step| step.outcome.settles()).map(|step| step.day)
    }

    /// Whether it comes back on a day.
    pub fn is_due(&self, day: NaiveDate) -> bool {
        let ripe = self.is_left_to_next() || self.due().is_some_and(|due| due <= day);
        self.settled().is_none() && ripe
    }

    /// Full days since it was due; 0 before that, once it is settled, and while the next meeting hears of it.
    pub fn days_over(&self, day: NaiveDate) -> u32 {
        let due = self.due().filter(|_| self.settled().is_none() && !self.is_left_to_next());
        due.map_or(0, |due| u32::try_from((day - due).num_days()).unwrap_or(0))
    }

    /// Whether the next meeting hears of it: no day was told last, and no monthly meeting passed since.
    pub fn is_left_to_next(&self) -> bool {
        let without_day = match self.history.last().map(|step| &step.outcome) {
            None => self.promised_for.is_none(),
            Some(PromiseOutcome::Reported { due, .. }) => due.is_none(),
            Some(PromiseOutcome::GivenUp { .. }) => false,
        };
        without_day && self.missed.is_none() && self.settled().is_none()
    }

    /// Whether something was heard of it and it waits for the next meeting, no new day having been told.
    pub fn is_left_open(&self) -> bool {
        !self.history.is_empty() && (self.is_left_to_next() || self.missed.is_some())
    }

    /// Where it stands among others on a day, wherever promises are listed: what is due first, what is longest
    /// overdue before the rest and what has no day behind it; then what is due later, by its day; then what is
    /// settled. Of equal ones that which was made first.
    pub(super) fn order(&self, day: NaiveDate) -> (bool, bool, Reverse<u32>, Option<NaiveDate>, NaiveDate) {
        let is_due = self.is_due(day);
        let later = self.due().filter(|_| !is_due);
        (self.settled().is_some(), !is_due, Reverse(self.days_over(day)), later, self.made)
    }
}
