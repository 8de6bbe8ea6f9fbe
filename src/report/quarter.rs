//! A quarter, and what a blank slip of the quarterly survey is made from.

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate};

use crate::domain::{CellName, Period};
use crate::guidance::Survey;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1-4.
    pub number: u32,
}

impl Quarter {
    /// The quarter that a period is; none for any other period.
    pub fn of(period: Period) -> Option<Quarter> {
        let (from, to) = period.from.zip(period.to)?;
        let quarter = Quarter { year: from.year(), number: from.month0() / 3 + 1 };
        (Some(from) == quarter.first_day() && Some(to) == quarter.last_day()).then_some(quarter)
    }

    fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.number * 3 - 2, 1)
    }

    /// Its last day.
    pub fn last_day(self) -> Option<NaiveDate> {
        self.first_day()?.checked_add_months(Months::new(3))?.checked_sub_days(Days::new(1))
    }

    /// "Quý IV năm 2026".
    pub fn words(self) -> String {
        let numeral = ["I", "II", "III", "IV"].get(self.number as usize - 1).unwrap_or(&"…");
        format!("Quý {numeral} năm {}", self.year)
    }
}

/// What a slip is made from.
#[derive(Debug, Clone, Copy)]
pub struct Slip<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// The form.
    pub survey: &'a Survey,
    /// The quarter; none leaves it open.
    pub quarter: Option<Quarter>,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn a_quarter_is_three_whole_months() {
        let fourth = Period { from: date(2026, 10, 1), to: date(2026, 12, 31) };
        assert_eq!(Quarter::of(fourth).unwrap().words(), "Quý IV năm 2026");
        let first = Period { from: date(2028, 1, 1), to: date(2028, 3, 31) };
        assert_eq!(Quarter::of(first), Some(Quarter { year: 2028, number: 1 }));
        for other in [
            Period::default(),
            Period::year(2026),
            Period { from: date(2026, 10, 1), to: date(2026, 12, 30) },
            Period { from: date(2026, 11, 1), to: date(2027, 1, 31) },
        ] {
            assert_eq!(Quarter::of(other), None, "{other:?}");
        }
    }
}
