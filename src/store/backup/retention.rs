//! Which backups have been superseded: the newest of each of the last 7 days, 5 weeks and 24
//! months that have one are kept. Pure.

use std::collections::BTreeSet;
use std::hash::Hash;

use chrono::{Datelike, NaiveDateTime};

const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 24;

/// The times of backups that can go, of backups made at `times` (local wall time, in any order).
/// The newest one always stays; weeks begin on Monday.
pub fn superseded(times: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
    let newest_first: BTreeSet<NaiveDateTime> = times.iter().copied().collect();
    let newest_first: Vec<NaiveDateTime> = newest_first.into_iter().rev().collect();
    let mut kept = BTreeSet::new();
    kept.extend(newest_of(&newest_first, DAYS, |time| time.date()));
    kept.extend(newest_of(&newest_first, WEEKS, |time| (time.iso_week().year(), time.iso_week().week())));
    kept.extend(newest_of(&newest_first, MONTHS, |time| (time.year(), time.month())));
    newest_first.into_iter().rev().filter(|time| !kept.contains(time)).collect()
}

/// The newest time of each of the last `count` spans that have one.
fn newest_of<S: Hash + Eq>(
    newest_first: &[NaiveDateTime],
    count: usize,
    span: impl Fn(NaiveDateTime) -> S,
) -> Vec<NaiveDateTime> {
    let mut spans = std::collections::HashSet::new();
    let first = newest_first.iter().copied().filter(|time| spans.insert(span(*time)));
    first.take(count).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn times(texts: &[&str]) -> Vec<NaiveDateTime> {
        texts.iter().map(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()).collect()
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
