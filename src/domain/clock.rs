//! The timeline of a meeting: milliseconds that only go forward, whatever the wall clock does.
//!
//! Built from the records themselves: within one run of the program the steady clock counts,
//! across a restart the wall time does, and a clock set back counts as standing still.

use super::event::Moment;
use crate::say;
use crate::text::Lang;

/// The timeline and the meeting's own clock upon it; all values in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
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
}

impl Clock {
    /// Where on the timeline a moment lies; never before the last record.
    pub fn place(&self, moment: Moment) -> u64 {
        let Some(last) = self.last else { return 0 };
        let passed = if moment.run >= last.run {
            moment.run - last.run
        } else {
            moment.at.signed_duration_since(last.at).num_milliseconds().max(0) as u64
        };
        self.line + passed
    }

    /// Takes a record's moment in and answers its place.
    pub(super) fn advance(&mut self, moment: Moment) -> u64 {
        self.line = self.place(moment);
        self.last = Some(moment);
        self.line
    }

    /// The program was started again: the steady clock began anew, so wall time bridges the gap.
    pub(super) fn restart(&mut self, moment: Moment) {
        if let Some(last) = self.last {
            let gap = moment.at.signed_duration_since(last.at).num_milliseconds().max(0) as u64;
            self.line += gap;
        }
        self.last = Some(moment);
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

/// A moved start in words: "sớm hơn 1 phút", "muộn hơn 90 giây".
pub(super) fn shift_words(seconds: i64, lang: Lang) -> String {
    let length = seconds.unsigned_abs();
    let amount = match length % 60 {
        0 => say!(lang, "{n} phút", "{n} min", n = length / 60),
        _ => say!(lang, "{n} giây", "{n} s", n = length),
    };
    match seconds < 0 {
        true => say!(lang, "sớm hơn {amount}", "{amount} earlier"),
        false => say!(lang, "muộn hơn {amount}", "{amount} later"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn moment(at: &str, run: u64) -> Moment {
        Moment { at: at.parse().unwrap(), run }
    }

    #[test]
    fn a_clock_set_back_never_takes_time_away() {
        let mut clock = Clock::default();
        assert_eq!(clock.advance(moment("2026-12-03T19:00:00+07:00", 1_000)), 0);
        assert_eq!(clock.advance(moment("2026-12-03T18:00:00+07:00", 61_000)), 60_000);
    }

    #[test]
    fn a_moved_start_is_told_in_words() {
        assert_eq!(shift_words(-60, Lang::Vi), "sớm hơn 1 phút");
        assert_eq!(shift_words(90, Lang::En), "90 s later");
    }

    #[test]
    fn a_restart_is_bridged_by_wall_time() {
        let mut clock = Clock::default();
        clock.advance(moment("2026-12-03T19:00:00+07:00", 50_000));
        clock.restart(moment("2026-12-03T19:02:00+07:00", 60_000));
        assert_eq!(clock.place(moment("2026-12-03T19:02:05+07:00", 65_000)), 125_000);
    }
}
