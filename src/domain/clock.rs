//! The timeline of a meeting: milliseconds that only go forward, whatever the wall clock does.
//!
//! Built from the records themselves: within one run of the program the steady clock counts,
//! across a restart the wall time does, and a clock set back counts as standing still. The order of
//! the acts rules the wall clock: no act is told to have happened before the one it follows.

use chrono::{DateTime, FixedOffset, SubsecRound, TimeDelta};

use super::adoption::AdoptionEvent;
use super::course::CourseEvent;
use super::event::{Event, Moment};
use crate::say;
use crate::text::Lang;

/// The timeline and the meeting's own clock upon it; all values in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    /// The last record as it is told: its wall time is never before that of the record it follows.
    last: Option<Moment>,
    line: u64,
    /// Where the meeting opened; may be moved.
    pub opened: Option<i64>,
    /// Where it was adopted.
    pub ended: Option<u64>,
    /// Time suspended so far, without a running suspension.
    pub suspended: u64,
    /// Where a running suspension began.
    pub suspended_at: Option<u64>,
    /// Whether times are told by a person: what is entered afterwards takes no time.
    pub told: bool,
}

impl Clock {
    /// Where on the timeline a moment lies; never before the last record.
    pub fn place(&self, moment: Moment) -> u64 {
        let Some(last) = self.last else { return 0 };
        if self.told {
            return self.line;
        }
        let passed = if moment.run >= last.run { moment.run - last.run } else { gap(last, moment) };
        self.line + passed
    }

    /// The moment as papers and the log tell it: never before the last record. Where the wall clock
    /// stands behind that, it goes on from there by the steady clock.
    pub fn tell(&self, moment: Moment) -> Moment {
        match self.tell_exactly(moment) {
            told if told == moment => moment,
            told => Moment { at: told.at.trunc_subsecs(0), ..told },
        }
    }

    fn tell_exactly(&self, moment: Moment) -> Moment {
        match self.last {
            Some(last) if moment.at < last.at => {
                let passed = i64::try_from(moment.run.saturating_sub(last.run)).unwrap_or_default();
                Moment { at: last.at + TimeDelta::milliseconds(passed), ..moment }
            }
            _ => moment,
        }
    }

    /// Lets a record pass, undone or not: answers its place on the timeline, and its moment as told.
    pub(super) fn pass(&mut self, event: &Event, moment: Moment) -> (u64, Moment) {
        match event {
            // Minutes may be opened again days later, in another run of the program.
            Event::Course(CourseEvent::Restored) | Event::Adoption(AdoptionEvent::Reopened { .. }) => {
                self.restart(moment);
            }
            Event::Course(CourseEvent::ClockCorrected { seconds }) => self.correct(*seconds),
            _ => {}
        }
        let place = self.place(moment) + u64::from(self.told);
        let (exact, told) = (self.tell_exactly(moment), self.tell(moment));
        (self.line, self.last) = (place, Some(exact));
        (place, told)
    }

    /// The program was started again: the steady clock began anew, so wall time bridges the gap.
    pub(super) fn restart(&mut self, moment: Moment) {
        let Some(last) = self.last else { return self.last = Some(moment) };
        if !self.told {
            self.line += gap(last, moment);
        }
        self.last = Some(Moment { at: last.at.max(moment.at), ..moment });
    }

    /// The wall times so far were wrong by so much, and are told as they were.
    fn correct(&mut self, seconds: i64) {
        if let Some(last) = &mut self.last {
            last.at += TimeDelta::seconds(seconds);
        }
    }

    /// The meeting went on while the laptop slept, which the steady clock did not see.
    pub(super) fn add(&mut self, seconds: u64) {
        self.line += seconds * 1000;
    }

    /// Takes milliseconds off the timeline that were bridged just now.
    pub(super) fn leave_out(&mut self, milliseconds: u64) {
        self.line = self.line.saturating_sub(milliseconds);
    }

    /// When the last record was made, as it is told.
    pub fn latest(&self) -> Option<DateTime<FixedOffset>> {
        self.last.map(|last| last.at.trunc_subsecs(0))
    }

    pub(super) fn shift_opening(&mut self, seconds: i64) {
        self.opened = self.opened.map(|opened| opened + seconds * 1000);
    }

    pub(super) fn resume(&mut self, now: u64) {
        if let Some(since) = self.suspended_at.take() {
            self.suspended += now.saturating_sub(since);
        }
    }

    /// Seconds that the meeting has lasted at `now` without interruptions; 0 before it opens.
    pub fn seconds(&self, now: u64) -> u64 {
        let Some(opened) = self.opened else { return 0 };
        let end = self.ended.or(self.suspended_at).unwrap_or(now) as i64;
        (end - opened - self.suspended as i64).max(0) as u64 / 1000
    }
}

/// Wall time between two moments of different runs of the program, in milliseconds; none backwards.
fn gap(last: Moment, moment: Moment) -> u64 {
    moment.at.signed_duration_since(last.at).num_milliseconds().max(0) as u64
}

/// A moved start in words: "sớm hơn 1 phút", "muộn hơn 1 phút 30 giây".
pub(super) fn shift_words(seconds: i64, lang: Lang) -> String {
    let length = seconds.unsigned_abs();
    let (minutes, rest) = (length / 60, length % 60);
    let amount = match (minutes, rest) {
        (0, _) => say!(lang, "{rest} giây", "{rest} s"),
        (_, 0) => say!(lang, "{minutes} phút", "{minutes} min"),
        _ => say!(lang, "{minutes} phút {rest} giây", "{minutes} min {rest} s"),
    };
    match seconds < 0 {
        true => say!(lang, "sớm hơn {amount}", "{amount} earlier"),
        false => say!(lang, "muộn hơn {amount}", "{amount} later"),
    }
}

/// A sleep of the laptop in words, and what becomes of it.
pub(super) fn slept_words(seconds: u64, counted: bool, lang: Lang) -> String {
    let minutes = seconds / 60;
    match counted {
        true => say!(
            lang,
            "máy nghỉ {minutes} phút, cuộc họp vẫn tiếp tục",
            "the laptop slept for {minutes} min, the meeting went on"
        ),
        false => say!(
            lang,
            "máy nghỉ {minutes} phút, cuộc họp tạm dừng",
            "the laptop slept for {minutes} min, the meeting stood still"
        ),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn moment(at: &str, run: u64) -> Moment {
        Moment { at: at.parse().unwrap(), run }
    }

    fn pass(clock: &mut Clock, at: &str, run: u64) -> (u64, String) {
        let draft = Event::Draft { field: String::new(), text: String::new() };
        let (place, told) = clock.pass(&draft, moment(at, run));
        (place, told.at.format("%d/%m %H:%M:%S").to_string())
    }

    #[test]
    fn a_clock_set_back_never_takes_time_away_and_is_told_on_by_the_steady_clock() {
        let mut clock = Clock::default();
        let told = |place, at: &str| (place, at.to_owned());
        assert_eq!(pass(&mut clock, "2026-12-03T19:00:00+07:00", 1_000), told(0, "03/12 19:00:00"));
        assert_eq!(pass(&mut clock, "2026-12-03T18:00:00+07:00", 61_400), told(60_400, "03/12 19:01:00"));
        assert_eq!(pass(&mut clock, "2026-12-03T18:00:01+07:00", 62_000), told(61_000, "03/12 19:01:01"));
        assert_eq!(pass(&mut clock, "2026-12-03T19:30:00+07:00", 63_000), told(62_000, "03/12 19:30:00"));
    }

    #[test]
    fn a_program_started_again_in_the_year_2000_goes_on_from_the_last_act() {
        let mut clock = Clock::default();
        clock.pass(&Event::Course(CourseEvent::Suspended), moment("2026-12-03T19:40:00+07:00", 900_000));
        let restored = Event::Course(CourseEvent::Restored);
        let (place, told) = clock.pass(&restored, moment("2000-01-01T00:00:00+07:00", 2_000));
        assert_eq!((place, told.at.to_rfc3339().as_str()), (0, "2026-12-03T19:40:00+07:00"));
        let (place, at) = pass(&mut clock, "2000-01-01T00:12:00+07:00", 722_000);
        assert_eq!((place, at.as_str()), (720_000, "03/12 19:52:00"));
    }

    #[test]
    fn times_told_by_a_wrong_clock_are_corrected_and_later_acts_follow_them() {
        let mut clock = Clock::default();
        pass(&mut clock, "2026-12-03T20:10:00+07:00", 0);
        let corrected = Event::Course(CourseEvent::ClockCorrected { seconds: -3600 });
        let (place, told) = clock.pass(&corrected, moment("2026-12-03T19:10:30+07:00", 30_000));
        assert_eq!((place, told.at.to_rfc3339().as_str()), (30_000, "2026-12-03T19:10:30+07:00"));
    }

    #[test]
    fn a_moved_start_is_told_in_words() {
        assert_eq!(shift_words(-60, Lang::Vi), "sớm hơn 1 phút");
        assert_eq!(shift_words(90, Lang::En), "1 min 30 s later");
        assert_eq!(shift_words(-1513, Lang::Vi), "sớm hơn 25 phút 13 giây");
        assert_eq!(shift_words(40, Lang::Vi), "muộn hơn 40 giây");
    }

    #[test]
    fn a_restart_is_bridged_by_wall_time() {
        let mut clock = Clock::default();
        pass(&mut clock, "2026-12-03T19:00:00+07:00", 50_000);
        clock.restart(moment("2026-12-03T19:02:00+07:00", 60_000));
        assert_eq!(clock.place(moment("2026-12-03T19:02:05+07:00", 65_000)), 125_000);
    }
}
