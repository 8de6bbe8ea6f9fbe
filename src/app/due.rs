//! When the next meeting is due.

use chrono::{Datelike, Months, NaiveDate};

use super::model::Model;
use crate::domain::{Digest, State};
use crate::text::{day_and_month, short_date};

/// The 3rd of the month after a day's: when the next regular meeting is due (CT 50-CT/TW, 2025).
pub fn next_third(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|first| first.with_day(3)).unwrap_or(day)
}

/// The first day of this month, where its day has passed without its regular meeting: none was opened, and none
/// is planned for today or later. None in a book in which nothing has happened yet, and in practice.
pub fn missed_month(model: &Model) -> Option<NaiveDate> {
    let today = model.now.at.date_naive();
    let (first, third) = (today.with_day(1)?, today.with_day(3)?);
    let meetings = || model.book.meetings.iter().filter(|digest| digest.state != State::Cancelled);
    let of_month = |digest: &&Digest| digest.stands_for_month() && digest.date.with_day(1) == Some(first);
    let met = meetings().filter(of_month).any(|digest| digest.state.was_opened() || digest.date >= today);
    let is_used = meetings().any(|digest| digest.date < today);
    (!model.book.practice && today > third && is_used && !met).then_some(first)
}

impl Model {
    /// A day as it is said where one near today is meant: without its year where that is this one.
    pub fn near_day(&self, day: NaiveDate) -> String {
        match day.year() == self.now.at.year() {
            true => day_and_month(day, self.lang),
            false => short_date(day, self.lang),
        }
    }
}

/// The day that a new meeting is offered for: today in practice and where this month's meeting is late, else the 3rd of the first month from
/// now on that has no meeting of its own, held or in preparation. A review, a congress, a thematic or
/// any other meeting is not the month's.
pub fn offered_day(model: &Model) -> NaiveDate {
    let today = model.now.at.date_naive();
    let counts = |digest: &&Digest| digest.state != State::Cancelled && digest.stands_for_month();
    let meetings: Vec<&Digest> = model.book.meetings.iter().filter(counts).collect();
    let practised = model.book.practice && !meetings.iter().any(|digest| digest.date == today);
    if practised || missed_month(model).is_some() {
        return today;
    }
    let has = |day: NaiveDate| {
        let same = |other: NaiveDate| (other.year(), other.month()) == (day.year(), day.month());
        meetings.iter().any(|digest| same(digest.date))
    };
    let third = today.with_day(3).filter(|third| *third >= today).unwrap_or_else(|| next_third(today));
    let mut days = std::iter::successors(Some(third), |day| Some(next_third(*day)));
    // Nobody plans further ahead than two years.
    days.by_ref().take(24).find(|day| !has(*day)).unwrap_or(third)
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
