//! When acts are told to have been done: in their order, whatever the clocks of the laptops showed.
//!
//! Knows nothing of what acts do, but for those that are about the clock.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::clock::Clock;
use super::course::CourseEvent;
use super::event::{Event, Record};
use super::history::History;
use super::meeting::Meeting;
use super::refold::hand_over;

impl History {
    /// When each record was made as it is told now: what a wrong clock told within the twelve hours
    /// before it was corrected is told as it was, and no record is before the one it follows.
    pub fn times(&self) -> Vec<DateTime<FixedOffset>> {
        let mut times: Vec<_> = self.records.iter().map(|record| record.when.at).collect();
        for (place, record) in self.records.iter().enumerate() {
            if let Event::Course(CourseEvent::ClockCorrected { seconds }) = record.event {
                let since = times[place] - TimeDelta::seconds(seconds) - TimeDelta::hours(12);
                let told = times[..place].iter_mut().filter(|at| **at >= since);
                told.for_each(|at| *at += TimeDelta::seconds(seconds));
            }
        }
        let mut latest = None;
        for at in &mut times {
            *at = latest.map_or(*at, |latest: DateTime<_>| latest.max(*at));
            latest = Some(*at);
        }
        times
    }
}

impl History {
    /// Where each record stands on the timeline of the meeting, in milliseconds, as it was counted when it was made: what
    /// was found afterwards not to count is in the places before it.
    pub fn places(&self) -> Vec<u64> {
        let mut meeting = Meeting::new(self.meeting.id.clone());
        let (mut by, mut places) = (None, Vec::with_capacity(self.records.len()));
        for record in &self.records {
            hand_over(&mut meeting, by.replace(&record.act.origin), record);
            if self.is_undone(&record.act) {
                meeting.pass(record);
            } else {
                meeting.apply(record);
            }
            places.push(meeting.clock.place(record.when));
        }
        places
    }
}

/// Gives records the wall times that they are told by: none before the one it follows, whatever
/// the clock of the laptop that wrote it showed.
pub(super) fn tell(records: &mut [Record]) {
    let (mut clock, mut by) = (Clock::default(), None);
    for record in records {
        if by.replace(record.act.origin.clone()).is_some_and(|before| before != record.act.origin) {
            clock.restart(record.when);
        }
        record.when = clock.pass(&record.event, record.when).1;
    }
}
