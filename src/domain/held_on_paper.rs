//! A meeting that was held on paper and is entered afterwards: its times are told by a person.
//!
//! Knows no clock: what is entered takes no time, and the day of entering is that of the act.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::course::CourseEvent;
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::state::State;

/// What a person told of the times of a meeting that was held on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldOnPaper {
    /// When it was opened.
    pub opened: DateTime<FixedOffset>,
    /// When it ended.
    pub ended: DateTime<FixedOffset>,
    /// When it began to be entered.
    pub entered: DateTime<FixedOffset>,
}

impl Meeting {
    /// Says that the meeting was held on paper and when it opened and ended; an end before the
    /// opening is of the next day. Only before it is opened here, and only once it is over at `now`.
    pub fn held_on_paper(
        &self,
        opened: NaiveTime,
        ended: NaiveTime,
        now: DateTime<FixedOffset>,
    ) -> Result<Event, Refusal> {
        if self.state != State::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        let (opened, mut ended) = (self.plan.date.and_time(opened), self.plan.date.and_time(ended));
        if ended < opened {
            ended += TimeDelta::days(1);
        }
        let zone = |local: NaiveDateTime| local.and_local_timezone(*now.offset()).single();
        let (opened, ended) = zone(opened).zip(zone(ended)).ok_or(Refusal::Gone)?;
        if ended == opened || ended - opened > TimeDelta::hours(12) {
            return Err(Refusal::TimesWrong);
        }
        if ended > now {
            return Err(Refusal::NotOver);
        }
        Ok(Event::Course(CourseEvent::HeldOnPaper { opened, ended }))
    }

    /// A time of day of the meeting that was held on paper, on the day on which it fell; refused
    /// where it lies outside of the meeting.
    pub fn time_on_paper(&self, time: NaiveTime) -> Result<DateTime<FixedOffset>, Refusal> {
        let held = self.on_paper.ok_or(Refusal::Gone)?;
        let on = |day: NaiveDate| day.and_time(time).and_local_timezone(*held.opened.offset()).single();
        let days = [held.opened.date_naive(), held.ended.date_naive()];
        let mut times = days.into_iter().filter_map(on);
        times.find(|at| (held.opened..=held.ended).contains(at)).ok_or(Refusal::OutsideMeeting)
    }
}
