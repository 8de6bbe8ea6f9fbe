//! The days of a person compared with each other: birth, admission, full membership.
//!
//! Only what cannot be is a fault: of a year alone the whole year is possible. Knows no rows.

use chrono::{Datelike, Months, NaiveDate};

use super::member::Person;
use crate::say;
use crate::text::{Lang, PartialDate};

/// Years that nobody on a roll has lived.
const OLDEST: i32 = 115;
/// Years of age under which nobody was admitted, whatever the times.
const YOUNGEST: i32 = 14;
/// The day on which the Party was founded.
const FOUNDED: (i32, u32, u32) = (1930, 2, 3);
/// Months between admission and full membership (Điều lệ Đảng, Điều 5).
const PROBATION: u32 = 12;
/// Months after admission by which somebody is recognised, late as it may be.
const RECOGNISED: u32 = 24;

/// What cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LifeFault {
    /// Admitted before the birth, or as a child.
    AdmittedTooYoung {
        /// Born.
        born: PartialDate,
        /// Admitted.
        joined: PartialDate,
    },
    /// Full member before the admission.
    OfficialFirst {
        /// Admitted.
        joined: PartialDate,
        /// Full member.
        official: PartialDate,
    },
    /// Older than anybody on a roll.
    TooOld(PartialDate),
    /// Admitted before there was a Party.
    BeforeTheParty(PartialDate),
}

/// What admission and full membership tell of a standing that is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByDates {
    /// Nothing speaks against an official member.
    Official,
    /// Admitted less than twelve months ago.
    Probationary,
    /// Admitted so recently that both may be.
    Unclear,
}

/// The last day that a date may be.
fn latest(date: PartialDate) -> NaiveDate {
    let (next, end) = match date {
        PartialDate::Year(year) => (NaiveDate::from_ymd_opt(year + 1, 1, 1), date.earliest()),
        PartialDate::Month(..) => (date.earliest().checked_add_months(Months::new(1)), date.earliest()),
        PartialDate::Day(day) => (None, day),
    };
    next.and_then(|next| next.pred_opt()).unwrap_or(end)
}

/// Whether one date may be the other, as far as both are known.
pub fn may_be_equal(one: PartialDate, other: PartialDate) -> bool {
    one.earliest() <= latest(other) && other.earliest() <= latest(one)
}

/// Everything in the days of a person that cannot be.
pub fn life_faults(person: &Person, today: NaiveDate) -> Vec<LifeFault> {
    let mut found = Vec::new();
    let founded = NaiveDate::from_ymd_opt(FOUNDED.0, FOUNDED.1, FOUNDED.2).unwrap_or_default();
    if let Some(born) = person.born.filter(|born| born.year() < today.year() - OLDEST) {
        found.push(LifeFault::TooOld(born));
    }
    for joined in [person.joined, person.official].into_iter().flatten() {
        if latest(joined) < founded {
            found.push(LifeFault::BeforeTheParty(joined));
        }
    }
    let first = person.joined.or(person.official);
    if let (Some(born), Some(joined)) = (person.born, first)
        && latest(joined).year() - born.earliest().year() < YOUNGEST
    {
        found.push(LifeFault::AdmittedTooYoung { born, joined });
    }
    if let (Some(joined), Some(official)) = (person.joined, person.official)
        && latest(official) < joined.earliest()
    {
        found.push(LifeFault::OfficialFirst { joined, official });
    }
    found
}

/// The first of what cannot be of the days of a person, where they are not on the roll so already: what is there is not
/// asked about again.
pub fn new_life_fault(person: &Person, known: &Person, today: NaiveDate) -> Option<LifeFault> {
    let days = |one: &Person| (one.born, one.joined, one.official);
    let is_new = days(person) != days(known);
    life_faults(person, today).into_iter().next().filter(|_| is_new)
}

/// What the dates tell of the standing.
pub fn by_dates(person: &Person, today: NaiveDate) -> ByDates {
    let (None, Some(joined)) = (person.official, person.joined) else { return ByDates::Official };
    let ago = |months| today.checked_sub_months(Months::new(months)).unwrap_or_default();
    if joined.earliest() > ago(PROBATION) {
        ByDates::Probationary
    } else if latest(joined) > ago(RECOGNISED) {
        ByDates::Unclear
    } else {
        ByDates::Official
    }
}

impl LifeFault {
    /// The sentence behind what it is about: it begins small.
    pub fn words(self, lang: Lang) -> String {
        match self {
            LifeFault::AdmittedTooYoung { born, joined } => say!(
                lang,
                "sinh {born} mà vào Đảng {joined} là không thể. Hãy kiểm tra lại hai ngày này.",
                "born {born} and admitted {joined} cannot both be. Check these two dates.",
                born = born.shown(lang),
                joined = joined.shown(lang)
            ),
            LifeFault::OfficialFirst { joined, official } => say!(
                lang,
                "ngày chính thức {official} trước ngày vào Đảng {joined}. Hãy kiểm tra lại hai ngày này.",
                "official membership {official} comes before the admission {joined}. Check these two dates.",
                official = official.shown(lang),
                joined = joined.shown(lang)
            ),
            LifeFault::TooOld(born) => say!(
                lang,
                "sinh {born} là quá lâu. Hãy kiểm tra lại năm sinh.",
                "born {born} is too long ago. Check the year of birth.",
                born = born.shown(lang)
            ),
            LifeFault::BeforeTheParty(date) => say!(
                lang,
                "ngày {date} là trước ngày thành lập Đảng (03/02/1930). Hãy kiểm tra lại năm.",
                "the date {date} is before the Party was founded (3 Feb 1930). Check the year.",
                date = date.shown(lang)
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn date(typed: &str) -> Option<PartialDate> {
        PartialDate::parse(typed, 2026)
    }

    fn person(born: &str, joined: &str, official: &str) -> Person {
        Person { born: date(born), joined: date(joined), official: date(official), ..Person::default() }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn told(born: &str, joined: &str, official: &str) -> Vec<String> {
        life_faults(&person(born, joined, official), today())
            .into_iter()
            .map(|fault| fault.words(Lang::En))
            .collect()
    }

    #[test]
    fn what_cannot_be_is_told_and_what_may_be_is_not() {
        for (born, joined, official) in [
            ("1/1/1970", "3/2/1995", "3/2/1996"),
            ("1950", "1967", "1967"),
            ("1970", "1984", ""),
            ("12/1980", "3/2/2005", "2005"),
            ("", "3/2/1930", ""),
            ("1915", "1936", ""),
            ("", "", ""),
        ] {
            assert_eq!(told(born, joined, official), [""; 0], "{born} {joined} {official}");
        }
        assert_eq!(
            told("1/1/1990", "1/1/1985", "1/1/1980"),
            [
                "born 1 Jan 1990 and admitted 1 Jan 1985 cannot both be. Check these two dates.",
                "official membership 1 Jan 1980 comes before the admission 1 Jan 1985. Check these two dates."
            ]
        );
        assert_eq!(told("2015", "2016", "").len(), 1);
        assert_eq!(told("1990", "", "1985").len(), 1);
        assert_eq!(told("1850", "", ""), ["born 1850 is too long ago. Check the year of birth."]);
        assert_eq!(told("", "2/2/1930", "").len(), 1);
        assert_eq!(told("", "5/2005", "4/2005").len(), 1);
    }

    #[test]
    fn a_year_of_probation_follows_the_admission() {
        let by = |joined: &str, official: &str| by_dates(&person("", joined, official), today());
        assert_eq!(by("25/11/2025", ""), ByDates::Probationary);
        assert_eq!(by("24/11/2025", ""), ByDates::Unclear);
        assert_eq!(by("2025", ""), ByDates::Unclear);
        assert_eq!(by("2026", ""), ByDates::Probationary);
        assert_eq!(by("25/11/2024", ""), ByDates::Unclear);
        assert_eq!(by("24/11/2024", ""), ByDates::Official);
        assert_eq!(by("3/2/2026", "3/2/2026"), ByDates::Official);
        assert_eq!(by("", ""), ByDates::Official);
    }

    #[test]
    fn dates_are_compared_as_far_as_they_are_known() {
        let same = |one: &str, other: &str| may_be_equal(date(one).unwrap(), date(other).unwrap());
        assert!(same("1980", "5/6/1980") && same("6/1980", "5/6/1980") && same("1980", "12/1980"));
        assert!(!same("1981", "5/6/1980") && !same("5/1980", "5/6/1980") && !same("4/6/1980", "5/6/1980"));
    }
}
