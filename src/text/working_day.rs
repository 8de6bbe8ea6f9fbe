//! Working days: Monday to Friday.
//!
//! The days off of a year (Tết, the anniversary of the Hùng kings, days moved to make long weekends) are decided
//! year by year and are not known here, so none is left out: a term counted so ends on the right day or before it,
//! never after.

use chrono::{Datelike, Days, NaiveDate, Weekday};

fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The last of so many working days after a day, which itself does not count.
pub fn working_days_after(day: NaiveDate, days: u32) -> NaiveDate {
    let mut left = days;
    let mut at = day;
    while left > 0 {
        let Some(next) = at.checked_add_days(Days::new(1)) else { return at };
        at = next;
        left -= u32::from(is_working_day(at));
    }
    at
}

/// Working days after `from` up to and with `until`; 0 where `until` is not later.
pub fn working_days_until(from: NaiveDate, until: NaiveDate) -> u32 {
    let later = from.iter_days().skip(1).take_while(|day| *day <= until);
    later.filter(|day| is_working_day(*day)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn thirty_working_days_are_six_weeks() {
        // Tuesday 1 December 2026: 8 working days to the 11th, then 5 a week; the 30th is Tuesday 12 January 2027.
        assert_eq!(working_days_after(day("2026-12-01"), 30), day("2027-01-12"));
        // From a Saturday the first one is Monday.
        assert_eq!(working_days_after(day("2026-12-05"), 1), day("2026-12-07"));
        // Over Tết (6 February 2027 is the first day): its days off are not known, so they count.
        assert_eq!(working_days_after(day("2027-01-20"), 30), day("2027-03-03"));
        assert_eq!(working_days_after(day("2026-12-01"), 0), day("2026-12-01"));
    }

    #[test]
    fn what_is_left_is_counted_without_weekends() {
        assert_eq!(working_days_until(day("2026-12-30"), day("2027-01-12")), 9);
        assert_eq!(working_days_until(day("2026-12-04"), day("2026-12-06")), 0);
        assert_eq!(working_days_until(day("2027-01-13"), day("2027-01-12")), 0);
    }
}
