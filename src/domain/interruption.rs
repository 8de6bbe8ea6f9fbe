//! Times at which the meeting stood still: suspended, the laptop asleep, or the program closed for long
//! and a person says that the time does not count.
//!
//! Knows only what was told; nobody is asked here.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::course::CourseEvent;
use super::event::{Event, Moment};
use super::history::History;
use super::meeting::Meeting;
use super::progress::minutes_between;
use super::state::State;

/// Without a record for so many minutes an open meeting is not taken up again before somebody said
/// whether the time counts. Shorter than a break, longer than a restart after a power cut takes.
pub const UNRECORDED_MINUTES: i64 = 5;

/// From when to when the meeting stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interruption {
    /// From.
    pub from: DateTime<FixedOffset>,
    /// To.
    pub to: DateTime<FixedOffset>,
}

impl Interruption {
    /// As papers print both times.
    pub fn minutes(&self) -> u64 {
        minutes_between(self.from, self.to)
    }
}

impl Meeting {
    pub(super) fn begin_suspension(&mut self, now: u64, when: Moment) {
        self.state = State::Suspended;
        self.pause_item(now);
        self.clock.suspended_at = Some(now);
        self.suspended_since = Some(when.at);
    }

    pub(super) fn end_suspension(&mut self, now: u64, when: Moment) {
        self.clock.resume(now);
        self.state = self.running_state();
        self.item_since = Some(now);
        if let Some(from) = self.suspended_since.take() {
            self.note_interruption(from, when.at);
        }
    }

    /// The laptop slept until `when`; in a suspension that is part of it.
    pub(super) fn sleep(&mut self, seconds: u64, counted: bool, when: Moment) {
        match counted {
            true => self.clock.add(seconds),
            false if self.state != State::Suspended => {
                let slept = TimeDelta::seconds(i64::try_from(seconds).unwrap_or_default());
                self.note_interruption(when.at - slept, when.at);
            }
            false => {}
        }
    }

    /// The program was closed, and the timeline, which went on meanwhile, leaves it out.
    pub(super) fn leave_out(&mut self, since: DateTime<FixedOffset>, until: DateTime<FixedOffset>) {
        if self.state != State::Suspended {
            let left_out = until.signed_duration_since(since).num_milliseconds();
            self.clock.leave_out(u64::try_from(left_out).unwrap_or_default());
            self.note_interruption(since, until);
        }
    }

    /// What is entered of a meeting held on paper has no times of its own.
    pub(super) fn note_interruption(&mut self, from: DateTime<FixedOffset>, to: DateTime<FixedOffset>) {
        if !self.clock.told {
            self.interruptions.push(Interruption { from, to });
        }
    }

    /// Minutes of all interruptions up to a time, as the times printed give them.
    pub fn interrupted_minutes(&self, to: DateTime<FixedOffset>) -> u64 {
        let running = self.suspended_since.filter(|_| !self.clock.told);
        let running = running.map_or(0, |from| minutes_between(from, to));
        self.interruptions.iter().map(Interruption::minutes).sum::<u64>() + running
    }
}

impl History {
    /// Since when nothing was recorded of a meeting under way, where that is so long that somebody has to
    /// say whether the time counts. Where the answer was taken back it is asked from where it began.
    pub fn unrecorded_since(&self, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
        let runs = matches!(self.meeting.state, State::Open | State::Closing) && !self.meeting.clock.told;
        let taken_back = self.taken_back().map(|(since, _)| since);
        let since = taken_back.or_else(|| self.meeting.clock.latest()).filter(|_| runs)?;
        (now - since >= TimeDelta::minutes(UNRECORDED_MINUTES)).then_some(since)
    }

    /// The moment as of which figures of a meeting under way are told by who only reads it: that of the last
    /// record, where nobody said yet whether the time since counts.
    pub fn as_recorded(&self, now: Moment) -> Moment {
        let last = self.records.last().filter(|_| self.unrecorded_since(now.at).is_some());
        last.map_or(now, |last| last.when)
    }

    /// The moment of the last record. Another run of the program has a steady clock of its own, with which the
    /// one of the records is never compared: who only reads a meeting is told its figures as of this moment.
    pub fn last_moment(&self) -> Option<Moment> {
        self.records.last().map(|record| record.when)
    }

    /// The moment of the last act; that a draft was kept is none.
    pub fn last_act_moment(&self) -> Option<Moment> {
        let acts = self.records.iter().rev().find(|record| !matches!(record.event, Event::Draft { .. }));
        acts.map(|record| record.when)
    }

    /// From when to when the time lies unanswered, where the last answer was taken back.
    pub fn taken_back(&self) -> Option<(DateTime<FixedOffset>, DateTime<FixedOffset>)> {
        let mut answers = self.records.iter().rev().filter_map(|record| match &record.event {
            Event::Course(CourseEvent::Unrecorded { since, until, .. }) => {
                Some((&record.act, (*since, *until)))
            }
            _ => None,
        });
        let (act, times) = answers.next()?;
        self.is_undone(act).then_some(times)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::domain::{Act, ItemId, MeetingId};

    fn at(time: &str) -> DateTime<FixedOffset> {
        format!("2026-12-{time}:00+07:00").parse().unwrap()
    }

    fn run(history: &mut History, events: Vec<CourseEvent>, time: &str, run: u64) {
        let events: Vec<Event> = events.into_iter().map(Event::Course).collect();
        let act: Act = history.act(events, Moment { at: at(time), run });
        history.append(&act);
    }

    /// Opened at 19:00 on its first item, the last record at 19:40.
    fn opened() -> History {
        let mut history = History::new(MeetingId("m".to_owned()));
        let opened = CourseEvent::Opened { roll: Vec::new(), online: false };
        run(&mut history, vec![opened, CourseEvent::ItemStarted { item: ItemId(1) }], "03T19:00", 0);
        let note = CourseEvent::Noted { item: ItemId(1), text: "a".to_owned() };
        run(&mut history, vec![note], "03T19:40", 2_400_000);
        history
    }

    fn taken_up(counted: bool) -> History {
        let mut history = opened();
        let (since, until) = (at("03T19:40"), at("05T18:30"));
        let answer = CourseEvent::Unrecorded { since, until, counted };
        run(&mut history, vec![CourseEvent::Restored, answer], "05T18:30", 1_000);
        history
    }

    #[test]
    fn a_meeting_taken_up_two_days_later_leaves_them_out_or_not() {
        // 40 minutes of the first evening and 20 of the second, 46 hours and 50 minutes between.
        for (counted, minutes) in [(false, 60), (true, 60 + 2_810)] {
            let meeting = taken_up(counted).meeting;
            let now = Moment { at: at("05T18:50"), run: 1_201_000 };
            let place = meeting.clock.place(now);
            assert_eq!(meeting.clock.seconds(place), minutes * 60);
            assert_eq!(place - meeting.item_since.unwrap(), minutes * 60_000);
            assert_eq!(meeting.minutes_so_far(now), Some(minutes));
        }
    }

    #[test]
    fn five_minutes_without_a_record_are_asked_about_and_an_answer_taken_back_asks_again() {
        let mut history = opened();
        assert_eq!(history.unrecorded_since(at("03T19:44")), None);
        assert_eq!(history.unrecorded_since(at("03T19:45")), Some(at("03T19:40")));
        let reader = Moment { at: at("05T08:00"), run: 0 };
        let place = history.meeting.clock.place(history.as_recorded(reader));
        assert_eq!(history.meeting.clock.seconds(place), 40 * 60);
        run(&mut history, vec![CourseEvent::Suspended], "03T19:41", 2_460_000);
        assert_eq!(history.unrecorded_since(at("03T21:00")), None, "that is part of the break");

        let mut history = taken_up(false);
        assert_eq!(history.unrecorded_since(at("05T18:31")), None);
        let undo = history.undo().unwrap();
        let act = history.act(vec![undo], Moment { at: at("05T18:31"), run: 61_000 });
        history.append(&act);
        assert_eq!(history.unrecorded_since(at("05T18:31")), Some(at("03T19:40")));
        assert_eq!(history.meeting.interruptions, []);
    }

    #[test]
    fn a_break_lasts_as_long_as_its_printed_times_say() {
        let mut history = opened();
        run(&mut history, vec![CourseEvent::Suspended], "03T19:50", 3_000_000);
        assert_eq!(history.meeting.interrupted_minutes(at("03T20:00")), 10);
        run(&mut history, vec![CourseEvent::Resumed], "04T07:05", 43_500_000);
        let meeting = &history.meeting;
        assert_eq!(meeting.interruptions, [Interruption { from: at("03T19:50"), to: at("04T07:05") }]);
        assert_eq!(meeting.minutes_so_far(Moment { at: at("04T07:15"), run: 44_100_000 }), Some(60));
    }
}
