//! When the next meeting is due, and how far away a deadline is told to be.

use chrono::{Datelike, Months, NaiveDate};

use super::model::Model;
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{Lang, day_and_month, days_late, short_date};

/// Days of a year.
const YEAR: i64 = 366;

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

/// "còn 2 ngày", "ngày mai", "hôm nay", "quá 6 ngày"; nothing without a day.
pub fn left_words(due: Option<NaiveDate>, today: NaiveDate, lang: Lang) -> String {
    let days = due.map(|due| (due - today).num_days());
    // Further away it is a clock that is wrong, and no time that is left.
    let Some(days) = days.filter(|days| days.abs() <= YEAR) else { return String::new() };
    match days {
        0 => say!(lang, "hôm nay", "today"),
        1 => say!(lang, "ngày mai", "tomorrow"),
        2.. => say!(lang, "còn {days} ngày", "{days} days left"),
        _ => days_late(days.unsigned_abs() as u32, lang),
    }
}

/// "hạn 05/12, còn 2 ngày"; with the year where that is another one.
pub fn due_words(by: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let day = if by.year() == today.year() { day_and_month(by, lang) } else { short_date(by, lang) };
    match left_words(Some(by), today, lang) {
        left if left.is_empty() => say!(lang, "hạn {day}", "by {day}"),
        left => say!(lang, "hạn {day}, {left}", "by {day}, {left}"),
    }
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

    #[test]
    fn a_day_is_told_by_how_far_away_it_is() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day);
        let words = |due| left_words(day(due), day(10).unwrap_or_default(), Lang::Vi);
        assert_eq!(words(10), "hôm nay");
        assert_eq!(words(11), "ngày mai");
        assert_eq!(words(12), "còn 2 ngày");
        assert_eq!(words(4), "quá 6 ngày");
        assert_eq!(left_words(None, day(10).unwrap_or_default(), Lang::Vi), "");
        assert_eq!(left_words(day(10), NaiveDate::default(), Lang::Vi), "");
    }

    #[test]
    fn a_deadline_is_told_with_its_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        let words = |by| due_words(day(by), day("2026-12-03"), Lang::Vi);
        assert_eq!(words("2026-12-05"), "hạn 05/12, còn 2 ngày");
        assert_eq!(words("2026-12-02"), "hạn 02/12, quá 1 ngày");
        assert_eq!(words("2027-01-04"), "hạn 04/01/2027, còn 32 ngày");
    }
}
