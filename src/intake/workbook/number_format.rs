//! What a number shows in its cell: figures, or a day as far as its format tells it.
//!
//! A format that shows no day makes none: the book then keeps the month or the year. Knows no files.

use chrono::{Datelike, Days, NaiveDate};

use super::grid::SheetValue;
use crate::intake::fault::CellFlaw;
use crate::intake::table::CellMark;
use crate::text::PartialDate;

/// What of a day a format shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum NumberShape {
    /// No day: a number.
    #[default]
    Figures,
    /// Day, month and year.
    WholeDay,
    /// Month and year.
    MonthYear,
    /// The year.
    YearOnly,
    /// Day or month without a year.
    Yearless,
}

/// Numbers that in a cell of dates are years which somebody typed: as days they lie in 1905, and no
/// member was born then.
const TYPED_YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;

impl NumberShape {
    /// The shape of one of Excel's own formats.
    pub fn built_in(id: u16) -> NumberShape {
        match id {
            14 | 15 | 22 | 27..=31 | 36 | 50..=54 | 57..=58 => NumberShape::WholeDay,
            17 => NumberShape::MonthYear,
            16 => NumberShape::Yearless,
            _ => NumberShape::Figures,
        }
    }

    /// The shape of a format by its code: "dd/mm/yyyy", "mmm-yy", "0.00".
    pub fn of_code(code: &str) -> NumberShape {
        let letters = code_letters(code);
        let has = |sign: char| letters.contains(&sign);
        let month = letters.iter().enumerate().any(|(place, sign)| {
            let time = |other: Option<&char>| other.is_some_and(|other| matches!(other, 'h' | 's'));
            let before = letters[..place].iter().rev().find(|other| **other != 'm');
            let after = letters[place..].iter().find(|other| **other != 'm');
            *sign == 'm' && before != Some(&'h') && !time(after.filter(|_| after == Some(&'s')))
        });
        match (has('y'), month, has('d')) {
            (true, true, true) => NumberShape::WholeDay,
            (true, true, false) => NumberShape::MonthYear,
            (true, false, _) => NumberShape::YearOnly,
            (false, true, _) | (false, false, true) => NumberShape::Yearless,
            (false, false, false) => NumberShape::Figures,
        }
    }

    /// What a number shows; `from_1904` where days are counted from 1904.
    pub fn show(self, number: f64, from_1904: bool) -> SheetValue {
        if self == NumberShape::Figures || !number.is_finite() {
            return SheetValue::number(number);
        }
        let days = number.floor() as i64;
        if number == number.floor() && TYPED_YEARS.contains(&days) {
            return SheetValue { text: days.to_string(), mark: Some(CellMark::YearTyped) };
        }
        match day(days, from_1904) {
            Some(day) => self.of_day(day),
            None => SheetValue::number(number),
        }
    }

    /// What a day shows.
    pub fn of_day(self, day: NaiveDate) -> SheetValue {
        let date = match self {
            NumberShape::MonthYear => PartialDate::Month(day.year(), day.month()),
            NumberShape::YearOnly => PartialDate::Year(day.year()),
            NumberShape::Yearless => return SheetValue::unreadable(CellMark::Flaw(CellFlaw::YearHidden)),
            NumberShape::Figures | NumberShape::WholeDay => PartialDate::Day(day),
        };
        SheetValue { text: date.figures(), mark: Some(CellMark::Date) }
    }
}

/// The day of a number; the count of 1900 takes that year for a leap year.
fn day(days: i64, from_1904: bool) -> Option<NaiveDate> {
    let zero = match (from_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let days = u64::try_from(days).ok().filter(|days| (1..2_958_466).contains(days))?;
    zero?.checked_add_days(Days::new(days))
}

/// The letters of the first part of a format that stand for parts of a moment.
fn code_letters(code: &str) -> Vec<char> {
    let mut letters = Vec::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '"' => {
                signs.by_ref().take_while(|sign| *sign != '"').for_each(drop);
            }
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                letters
                    .extend(inside.chars().next().filter(|_| inside.chars().all(|c| matches!(c, 'h' | 'H'))));
            }
            '\\' | '_' | '*' => {
                signs.next();
            }
            _ => letters.extend(sign.to_lowercase().filter(|sign| "ymdhs".contains(*sign))),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_format_shows_as_much_of_a_day_as_it_names() {
        for (code, shape) in [
            ("dd/mm/yyyy", NumberShape::WholeDay),
            ("[$-42A]d mmmm yyyy;@", NumberShape::WholeDay),
            ("\"ngày\" d \"tháng\" m \"năm\" yyyy", NumberShape::WholeDay),
            ("m/d/yy h:mm", NumberShape::WholeDay),
            ("yyyy\\-mm\\-dd\\ hh:mm:ss", NumberShape::WholeDay),
            ("mmm-yy", NumberShape::MonthYear),
            ("mm/yyyy", NumberShape::MonthYear),
            ("yyyy", NumberShape::YearOnly),
            ("d/m", NumberShape::Yearless),
            ("h:mm", NumberShape::Figures),
            ("mm:ss", NumberShape::Figures),
            ("[h]:mm:ss", NumberShape::Figures),
            ("0.00", NumberShape::Figures),
            ("#,##0\\ \"đ\"", NumberShape::Figures),
            ("0_)", NumberShape::Figures),
            ("", NumberShape::Figures),
        ] {
            assert_eq!(NumberShape::of_code(code), shape, "{code}");
        }
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        let shown = |number| NumberShape::WholeDay.show(number, false).text;
        // 25,600 days after 30 December 1899.
        assert_eq!((shown(25_600.0), shown(25_600.75)), ("01/02/1970".into(), "01/02/1970".into()));
        assert_eq!((shown(1.0), shown(61.0)), ("01/01/1900".into(), "01/03/1900".into()));
        assert_eq!(NumberShape::WholeDay.show(24_138.0, true).text, "01/02/1970");
        assert_eq!(NumberShape::MonthYear.show(31_079.0, false).text, "02/1985");
        let typed = NumberShape::WholeDay.show(1956.0, false);
        assert_eq!((typed.text.as_str(), typed.mark), ("1956", Some(CellMark::YearTyped)));
        assert_eq!(NumberShape::WholeDay.show(-3.0, false).text, "-3");
        assert_eq!(NumberShape::Figures.show(25_600.0, false).text, "25600");
    }
}
