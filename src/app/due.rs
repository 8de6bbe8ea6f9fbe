//! When the next meeting is due.

use chrono::{Datelike, Months, NaiveDate};

use super::model::Model;
use crate::domain::{Digest, State};

/// The 3rd of the month after a day's: when the next regular meeting is due (CT 50-CT/TW, 2025).
pub fn next_third(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|first| first.with_day(3)).unwrap_or(day)
}

/// The day that a new meeting is offered for: today in practice, else the next 3rd of a month.
pub fn offered_day(model: &Model) -> NaiveDate {
    let today = model.now.at.date_naive();
    let held = |day: NaiveDate| {
        let adopted = |digest: &Digest| digest.state == State::Adopted && digest.date == day;
        model.book.meetings.iter().any(adopted)
    };
    let third = today.with_day(3).unwrap_or(today);
    match today.day() {
        _ if model.book.practice && !held(today) => today,
        1..=3 if !model.book.practice && !held(third) => third,
        _ => next_third(today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_third_lies_in_the_month_after() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        assert_eq!(next_third(day("2026-12-03")), day("2027-01-03"));
        assert_eq!(next_third(day("2027-01-31")), day("2027-02-03"));
    }
}
