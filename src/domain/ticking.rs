//! Lines of the checklist that were done: when they were ticked, and on which day they were done.
//!
//! A tick made while the meeting is prepared is made when the line is done. One that is entered after the
//! meeting was held says nothing of that day: a person tells it, or it is not known.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::event::Event;
use super::meeting::Meeting;
use super::plan::Check;
use super::planning::PlanEvent;
use super::refusal::Refusal;
use super::state::State;

/// A line of the checklist that was ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Which line.
    pub check: String,
    /// When it was ticked.
    pub at: DateTime<FixedOffset>,
    /// The day on which it was done, as a person told it.
    pub told: Option<NaiveDate>,
}

impl Meeting {
    /// The tick of a line of the checklist.
    pub fn ticked(&self, check: &str) -> Option<&Tick> {
        self.ticks.iter().find(|tick| tick.check == check)
    }

    /// The day on which a ticked line was done; none where nobody told it of a meeting that was entered
    /// after it had been held on paper.
    pub fn day_done(&self, tick: &Tick) -> Option<NaiveDate> {
        let entered = self.on_paper.is_some_and(|held| tick.at > held.opened);
        tick.told.or_else(|| (!entered).then(|| tick.at.date_naive()))
    }

    /// Whether a line was done by its deadline; a line without one is due by the meeting's day, and one
    /// whose day nobody knows was not.
    pub fn ticked_in_time(&self, check: &Check) -> bool {
        self.days_after(check).is_some_and(|days| days <= 0)
    }

    /// How many days after its last day a line was done; 0 where it was in time, is open, or nobody knows the day.
    pub fn ticked_late_by(&self, check: &Check) -> u32 {
        u32::try_from(self.days_after(check).unwrap_or_default()).unwrap_or_default()
    }

    /// Days from the last day for a line to that on which it was done, below zero before it; none where it is open, or nobody
    /// knows the day.
    fn days_after(&self, check: &Check) -> Option<i64> {
        let done = self.ticked(&check.id).and_then(|tick| self.day_done(tick))?;
        Some(done.signed_duration_since(self.prepared_by(check)).num_days())
    }

    /// The last day for a line of the checklist: so many days before the planned day, or before that on
    /// which the meeting was held where it was held earlier.
    pub fn prepared_by(&self, check: &Check) -> NaiveDate {
        let days = chrono::Days::new(check.days_before.unwrap_or(0).unsigned_abs());
        self.plan.date.min(self.day()) - days
    }

    /// Whether the day of a line has to be asked for: what is entered today was done earlier.
    pub fn is_told_afterwards(&self, today: NaiveDate) -> bool {
        let past = self.state == State::Draft && self.plan.date < today;
        self.on_paper.is_some() || past
    }

    /// Ticks a line that was done on a day, none = nobody knows it; refused for a day to come.
    pub fn tick(&self, check: &str, day: Option<NaiveDate>, today: NaiveDate) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        if day.is_some_and(|day| day > today) {
            return Err(Refusal::DayAhead);
        }
        Ok(Event::Plan(PlanEvent::Ticked { check: check.to_owned(), day }))
    }
}
