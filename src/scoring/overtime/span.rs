//! Quarters, half-years and years of the calendar.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::Period;
use crate::guidance::Stretch;
use crate::say;
use crate::text::Lang;

/// One quarter, half-year or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// How long it is.
    pub stretch: Stretch,
    /// The year.
    pub year: i32,
    /// Which of the year, from 1.
    pub part: u32,
}

impl Span {
    /// Its days.
    pub fn period(self) -> Period {
        let month = (self.part - 1) * self.stretch.months() + 1;
        let first = NaiveDate::from_ymd_opt(self.year, month, 1);
        let next = first.and_then(|first| first.checked_add_months(Months::new(self.stretch.months())));
        Period { from: first, to: next.and_then(|next| next.checked_sub_days(Days::new(1))) }
    }

    /// Its months, from 1.
    pub(super) fn months(self) -> impl Iterator<Item = u32> {
        let first = (self.part - 1) * self.stretch.months() + 1;
        first..first + self.stretch.months()
    }

    /// "Quý IV/2026", "6 tháng đầu năm 2026", "Năm 2026".
    pub fn title(self, lang: Lang) -> String {
        let year = self.year;
        match self.stretch {
            Stretch::Year => say!(lang, "Năm {year}", "Year {year}"),
            Stretch::Half if self.part == 1 => {
                say!(lang, "6 tháng đầu năm {year}", "First half of {year}")
            }
            Stretch::Half => say!(lang, "6 tháng cuối năm {year}", "Second half of {year}"),
            Stretch::Quarter => {
                let part = ["I", "II", "III", "IV"].get(self.part as usize - 1).copied().unwrap_or_default();
                say!(lang, "Quý {part}/{year}", "Quarter {part} of {year}")
            }
        }
    }
}

/// The span of a length in which a day lies.
pub fn span_of(stretch: Stretch, day: NaiveDate) -> Span {
    Span { stretch, year: day.year(), part: day.month0() / stretch.months() + 1 }
}

/// The spans that lie wholly in a period, year by year, the shortest first; an open end of the
/// period is the first meeting's day or today.
pub fn spans_in(period: Period, first: NaiveDate, today: NaiveDate) -> Vec<Span> {
    let (from, to) = (period.from.unwrap_or(first), period.to.unwrap_or(today));
    let of_year = |year| {
        let quarters = (1..=4).map(move |part| Span { stretch: Stretch::Quarter, year, part });
        let halves = (1..=2).map(move |part| Span { stretch: Stretch::Half, year, part });
        quarters.chain(halves).chain([Span { stretch: Stretch::Year, year, part: 1 }])
    };
    let inside = |span: &Span| {
        let days = span.period();
        let begins = period.from.is_none_or(|from| days.from.is_some_and(|day| from <= day));
        let ends = period.to.is_none_or(|to| days.to.is_some_and(|day| day <= to));
        begins && ends
    };
    (from.year()..=to.year()).flat_map(of_year).filter(inside).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn date(words: &str) -> NaiveDate {
        words.parse().unwrap()
    }

    fn titles(from: &str, to: &str) -> Vec<String> {
        let period = Period { from: Some(date(from)), to: Some(date(to)) };
        let spans = spans_in(period, date("2026-01-03"), date("2026-11-24"));
        spans.into_iter().map(|span| span.title(Lang::Vi)).collect()
    }

    #[test]
    fn a_period_holds_the_spans_that_lie_in_it() {
        assert_eq!(
            titles("2026-01-01", "2026-12-31"),
            [
                "Quý I/2026",
                "Quý II/2026",
                "Quý III/2026",
                "Quý IV/2026",
                "6 tháng đầu năm 2026",
                "6 tháng cuối năm 2026",
                "Năm 2026"
            ]
        );
        assert_eq!(titles("2026-07-01", "2026-09-30"), ["Quý III/2026"]);
        assert_eq!(titles("2026-07-02", "2026-09-30"), [""; 0]);
        assert_eq!(titles("2025-10-01", "2026-03-31"), ["Quý IV/2025", "Quý I/2026"]);
    }

    #[test]
    fn a_span_knows_its_days() {
        let days = |stretch, part| {
            let period = Span { stretch, year: 2026, part }.period();
            (period.from.unwrap().to_string(), period.to.unwrap().to_string())
        };
        assert_eq!(days(Stretch::Quarter, 4), ("2026-10-01".into(), "2026-12-31".into()));
        assert_eq!(days(Stretch::Half, 1), ("2026-01-01".into(), "2026-06-30".into()));
        assert_eq!(days(Stretch::Year, 1), ("2026-01-01".into(), "2026-12-31".into()));
    }
}
