//! Which backups have been superseded: the newest of each of the last 7 days, 5 weeks and 24
//! months that have one are kept, and every other whose content no kept one has. Pure.
//!
//! Which of two is newer is told by what they hold, for the journal only grows; the times in their
//! names are those of a clock that may have stood wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;

use chrono::{Datelike, NaiveDateTime};

use super::manifest::Manifest;

const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 24;

/// A backup as far as it matters for how long it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AgedBackup {
    /// The time in its name, as local wall time.
    pub time: NaiveDateTime,
    /// How many lines of each stream it holds, by the path of its file.
    pub lines: BTreeMap<String, u64>,
}

impl AgedBackup {
    /// The backup of that time with this list of contents.
    pub fn new(time: NaiveDateTime, manifest: Manifest) -> AgedBackup {
        let lines = manifest.heads.into_iter().map(|head| (head.path, head.seq.saturating_add(1)));
        AgedBackup { time, lines: lines.collect() }
    }

    /// By what they hold, then by their times.
    fn age(&self) -> (u64, NaiveDateTime) {
        (self.lines.values().fold(0, |sum, lines| sum.saturating_add(*lines)), self.time)
    }

    /// Whether it has every line of every stream that another has.
    fn covers(&self, other: &AgedBackup) -> bool {
        other.lines.iter().all(|(path, lines)| self.lines.get(path).is_some_and(|here| here >= lines))
    }
}

/// The places of those that can go, in order. The newest one always stays; weeks begin on Monday.
pub(super) fn superseded(backups: &[AgedBackup]) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..backups.len()).collect();
    newest_first.sort_by_key(|at| std::cmp::Reverse(backups[*at].age()));
    let mut kept = BTreeSet::new();
    kept.extend(newest_of(backups, &newest_first, DAYS, |time| time.date()));
    let week = |time: NaiveDateTime| (time.iso_week().year(), time.iso_week().week());
    kept.extend(newest_of(backups, &newest_first, WEEKS, week));
    kept.extend(newest_of(backups, &newest_first, MONTHS, |time| (time.year(), time.month())));
    let covered = |at: &usize| kept.iter().any(|other: &usize| backups[*other].covers(&backups[*at]));
    (0..backups.len()).filter(|at| !kept.contains(at) && covered(at)).collect()
}

/// The newest of each of the last `count` spans that have one.
fn newest_of<S: Hash + Eq>(
    backups: &[AgedBackup],
    newest_first: &[usize],
    count: usize,
    span: impl Fn(NaiveDateTime) -> S,
) -> Vec<usize> {
    let mut spans = std::collections::HashSet::new();
    let first = newest_first.iter().copied().filter(|at| spans.insert(span(backups[*at].time)));
    first.take(count).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn times(texts: &[&str]) -> Vec<NaiveDateTime> {
        texts.iter().map(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()).collect()
    }

    /// Backups of these times, each with as many lines of one stream.
    fn holding(backups: &[(&str, u64)]) -> Vec<AgedBackup> {
        let lines = |lines| BTreeMap::from([("journal/book.jsonl".to_owned(), lines)]);
        let one =
            |(time, number): &(&str, u64)| AgedBackup { time: times(&[time])[0], lines: lines(*number) };
        backups.iter().map(one).collect()
    }

    /// The times of those that can go, where the clock stood right: each later one holds a line more.
    fn superseded(made: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
        let mut sorted = made.to_vec();
        sorted.sort();
        let one = |(number, time): (usize, &NaiveDateTime)| AgedBackup {
            time: *time,
            lines: BTreeMap::from([("journal/book.jsonl".to_owned(), number as u64)]),
        };
        let backups: Vec<AgedBackup> = sorted.iter().enumerate().map(one).collect();
        super::superseded(&backups).into_iter().map(|at| backups[at].time).collect()
    }

    #[test]
    fn a_clock_that_was_set_back_lets_no_newer_content_go() {
        // The minutes were adopted (9 lines) on a clock that stood an hour back.
        let made = holding(&[("2026-12-03 19:00", 5), ("2026-12-03 20:00", 8), ("2026-12-03 19:30", 9)]);
        assert_eq!(super::superseded(&made), [0, 1]);
        // A clock of 2031 came once; the next ones are made with the right time and hold more.
        let made = holding(&[("2031-01-01 19:00", 5), ("2026-12-03 19:00", 6), ("2026-12-03 21:00", 7)]);
        assert_eq!(super::superseded(&made), [1]);
    }

    #[test]
    fn what_no_kept_one_has_stays() {
        let mut made = holding(&[("2026-12-03 19:00", 5), ("2026-12-03 20:00", 8), ("2026-12-03 21:00", 9)]);
        assert_eq!(super::superseded(&made), [0, 1]);
        made[0].lines.insert("journal/ap-mau/20261203-0a1b2c.may-1.jsonl".into(), 2);
        assert_eq!(super::superseded(&made), [1]);
        made[2].lines.insert("journal/ap-mau/20261203-0a1b2c.may-1.jsonl".into(), 1);
        assert_eq!(super::superseded(&made), [1]);
    }

    #[test]
    fn of_one_day_only_the_newest_stays() {
        let made = times(&["2026-12-03 19:00", "2026-12-03 20:31", "2026-12-03 20:30"]);
        assert_eq!(superseded(&made), times(&["2026-12-03 19:00", "2026-12-03 20:30"]));
        assert!(superseded(&made[1..2]).is_empty());
        assert!(superseded(&[]).is_empty());
    }

    #[test]
    fn seven_days_five_weeks_and_the_month_before_stay() {
        // Every evening from 1 November (a Sunday) to 3 December 2026 (a Thursday).
        let mut made: Vec<String> = (1..=30).map(|day| format!("2026-11-{day:02} 20:00")).collect();
        made.extend((1..=3).map(|day| format!("2026-12-{day:02} 20:00")));
        let made = times(&made.iter().map(String::as_str).collect::<Vec<_>>());
        let gone = superseded(&made);
        let kept: Vec<String> = made
            .iter()
            .filter(|time| !gone.contains(time))
            .map(|time| time.format("%m-%d").to_string())
            .collect();
        // Days: 27 November to 3 December. Weeks end on Sunday: 29, 22, 15, 8 November and the
        // week of 3 December. Months: 30 November and 3 December.
        let expected =
            ["11-08", "11-15", "11-22", "11-27", "11-28", "11-29", "11-30", "12-01", "12-02", "12-03"];
        assert_eq!(kept, expected);
    }

    #[test]
    fn two_years_of_monthly_meetings_stay_and_the_third_goes() {
        let made: Vec<String> = (2024..=2026)
            .flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}-03 20:00")))
            .collect();
        let made = times(&made.iter().map(String::as_str).collect::<Vec<_>>());
        let gone = superseded(&made);
        assert_eq!(gone.len(), 12);
        assert_eq!(gone.last(), times(&["2024-12-03 20:00"]).last());
    }

    #[test]
    fn a_week_that_crosses_the_new_year_is_one_week() {
        // Monday 28 December 2026 to Sunday 3 January 2027.
        let mut made = times(&["2026-12-28 08:00", "2027-01-03 08:00"]);
        // Seven newer days, so that the days keep none of the two.
        made.extend(times(&["2027-01-04 08:00", "2027-01-05 08:00", "2027-01-06 08:00", "2027-01-07 08:00"]));
        made.extend(times(&["2027-01-08 08:00", "2027-01-09 08:00", "2027-01-10 08:00"]));
        // 28 December is the newest of December, so it stays as the month's.
        assert!(superseded(&made).is_empty());
        made.push(times(&["2026-12-30 08:00"])[0]);
        assert_eq!(superseded(&made), times(&["2026-12-28 08:00"]));
    }
}
