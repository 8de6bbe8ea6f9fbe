//! Dates of which only the year, or the year and month, may be known.
//!
//! Old rolls often say "1945" or "tháng 2/1985"; a day that nobody wrote is never made up. It
//! knows no clock: what lies in the future is for others to say.

use chrono::{Datelike, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::{numeric_date, short_date};
use super::fold::fold;
use super::lang::Lang;

/// A date as far as it is known. Kept as "1985", "1985-02" or "1985-02-03".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartialDate {
    /// Only the year.
    Year(i32),
    /// Year and month, 1 to 12.
    Month(i32, u32),
    /// The whole date.
    Day(NaiveDate),
}

/// The years that a date without its day may be of; other figures are no years of a life.
const YEARS: std::ops::RangeInclusive<i32> = 1850..=2199;

impl PartialDate {
    /// The date that was typed: day, month and year in figures ("3/2/1985", "03-02-1985",
    /// "3.2.1985", "1985-02-03", "ngày 3 tháng 2 năm 1985"), month and year ("2/1985", "tháng 2 năm
    /// 1985"), or the year ("1985", "năm 1985").
    ///
    /// A year of two digits is the last such year not after `latest`: "85" of 2026 is 1985.
    pub fn parse(typed: &str, latest: i32) -> Option<PartialDate> {
        if typed.bytes().all(|byte| byte.is_ascii_digit() || b"/-.".contains(&byte)) {
            return PartialDate::of_figures(typed, latest);
        }
        let folded = fold(typed);
        let plain = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut plain = plain.as_str();
        for word in ["ngay ", "thang ", "nam "] {
            plain = plain.strip_prefix(word).unwrap_or(plain);
        }
        PartialDate::of_figures(&plain.replace(" thang ", "/").replace(" nam ", "/"), latest)
    }

    fn of_figures(plain: &str, latest: i32) -> Option<PartialDate> {
        let parts: Vec<&str> = plain.split(['/', '-', '.']).map(str::trim).collect();
        match parts[..] {
            [year] if year.len() == 4 => PartialDate::of(figures(year)?, None, None),
            [year, month] if year.len() == 4 => PartialDate::of(figures(year)?, figures(month), None),
            [month, year] if year.len() == 4 => PartialDate::of(figures(year)?, Some(figures(month)?), None),
            [year, month, day] if year.len() == 4 => {
                PartialDate::of(figures(year)?, Some(figures(month)?), Some(figures(day)?))
            }
            [day, month, year] => {
                PartialDate::of(full_year(year, latest)?, Some(figures(month)?), Some(figures(day)?))
            }
            _ => None,
        }
    }

    fn of(year: u32, month: Option<u32>, day: Option<u32>) -> Option<PartialDate> {
        let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year))?;
        match (month, day) {
            (None, _) => Some(PartialDate::Year(year)),
            (Some(month), None) => {
                NaiveDate::from_ymd_opt(year, month, 1).map(|_| PartialDate::Month(year, month))
            }
            (Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day),
        }
    }

    /// The whole date, where it is known.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            PartialDate::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        match self {
            PartialDate::Year(year) | PartialDate::Month(year, _) => year,
            PartialDate::Day(day) => day.year(),
        }
    }

    /// The first day that it may be; for comparing, never for showing.
    pub fn earliest(self) -> NaiveDate {
        let first = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        match self {
            PartialDate::Year(year) => first(year, 1),
            PartialDate::Month(year, month) => first(year, month),
            PartialDate::Day(day) => day,
        }
    }

    /// The date in figures, as rolls and forms have it: "03/02/1985", "02/1985", "1985".
    pub fn figures(self) -> String {
        match self {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(year, month) => format!("{month:02}/{year}"),
            PartialDate::Day(day) => numeric_date(day),
        }
    }

    /// The date as screens and tables show it: "03/02/1985", "02/1985" or "1985"; "3 Feb 1985",
    /// "Feb 1985" or "1985".
    pub fn shown(self, lang: Lang) -> String {
        match (self, lang) {
            (PartialDate::Day(day), _) => short_date(day, lang),
            (PartialDate::Month(..), Lang::En) => self.earliest().format("%b %Y").to_string(),
            _ => self.figures(),
        }
    }
}

/// A year of four digits, or the last one of two digits not after `latest`.
fn full_year(year: &str, latest: i32) -> Option<u32> {
    let figure = figures(year)?;
    match year.len() {
        4 => Some(figure),
        2 => {
            let latest = u32::try_from(latest).ok()?;
            Some(latest - (latest + 100 - figure) % 100)
        }
        _ => None,
    }
}

fn figures(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> PartialDate {
        PartialDate::Day(day)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            PartialDate::Year(year) => serializer.serialize_str(&format!("{year:04}")),
            PartialDate::Month(year, month) => serializer.serialize_str(&format!("{year:04}-{month:02}")),
            PartialDate::Day(day) => day.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<PartialDate, D::Error> {
        let text = String::deserialize(deserializer)?;
        let known = match text.len() {
            4 | 7 => PartialDate::parse(&text, 0),
            _ => text.parse().ok().map(PartialDate::Day),
        };
        known.ok_or_else(|| D::Error::custom(format!("no date: {text}")))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(typed: &str) -> Option<PartialDate> {
        PartialDate::parse(typed, 2026)
    }

    fn day(year: i32, month: u32, day: u32) -> Option<PartialDate> {
        NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day)
    }

    #[test]
    fn whole_dates_in_every_form() {
        for typed in
            ["3/2/1985", "03-02-85", "3.2.1985", "1985-02-03", "03/02/85", "ngày 03 tháng 02 năm 1985"]
        {
            assert_eq!(read(typed), day(1985, 2, 3), "{typed}");
        }
        assert_eq!(read("1/1/26"), day(2026, 1, 1));
        assert_eq!(read("1/1/27"), day(1927, 1, 1));
        assert_eq!(PartialDate::parse("1/1/09", 2008), day(1909, 1, 1));
    }

    #[test]
    fn a_day_that_is_not_known_is_not_made_up() {
        assert_eq!(read("1985"), Some(PartialDate::Year(1985)));
        assert_eq!(read("Năm 1985"), Some(PartialDate::Year(1985)));
        for typed in ["tháng 2/1985", "2/1985", "02.1985", "tháng 2 năm 1985", "1985-02"] {
            assert_eq!(read(typed), Some(PartialDate::Month(1985, 2)), "{typed}");
        }
        assert_eq!(read("1985").unwrap().day(), None);
        assert_eq!(read("2/1985").unwrap().figures(), "02/1985");
        assert_eq!(read("2/1985").unwrap().shown(Lang::En), "Feb 1985");
        assert_eq!(read("3/2/1985").unwrap().shown(Lang::En), "3 Feb 1985");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for typed in
            ["", "85", "30/02/1985", "13/1985", "0/1985", "1/2/3/1985", "3/2/185", "tháng 2", "0301", "9999"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn it_is_kept_as_far_as_it_is_known() {
        for (date, text) in
            [(read("1985"), "\"1985\""), (read("2/1985"), "\"1985-02\""), (read("3/2/85"), "\"1985-02-03\"")]
        {
            assert_eq!(serde_json::to_string(&date.unwrap()).unwrap(), text);
            assert_eq!(serde_json::from_str::<PartialDate>(text).ok(), date);
        }
        for text in ["\"1985-13\"", "\"85\"", "\"1985-02-30\"", "1985", "\"abcd\""] {
            assert!(serde_json::from_str::<PartialDate>(text).is_err(), "{text}");
        }
    }
}
