//! The months that a meeting speaks of: the one it looks back on and the one it looks ahead to.

use chrono::{Datelike, Days, NaiveDate};

use super::source::VI;
use crate::domain::MeetingKind;
use crate::text::long_month;

/// Until this day a meeting is held for its own month and looks back on the one before; a later one
/// looks back on its own month and ahead on the next.
const OWN_MONTH_UNTIL: u32 = 15;

/// The months in words: "tháng 11 năm 2026".
pub(super) struct Months {
    /// Whose results are told.
    pub before: String,
    /// Whose tasks are decided.
    pub ahead: String,
}

impl Months {
    /// Those of a meeting on a day.
    pub fn of(date: NaiveDate) -> Months {
        let first = date.with_day(1).unwrap_or(date);
        let month_before = first - Days::new(1);
        let month_after = first + Days::new(31);
        let (before, ahead) = match date.day() {
            ..=OWN_MONTH_UNTIL => (month_before, date),
            _ => (date, month_after),
        };
        Months { before: long_month(before, VI), ahead: long_month(ahead, VI) }
    }

    /// The first and the last day of the month that a meeting on a day looks back on.
    pub fn looked_back(date: NaiveDate) -> (NaiveDate, NaiveDate) {
        let first = date.with_day(1).unwrap_or(date);
        match date.day() {
            ..=OWN_MONTH_UNTIL => {
                let last = first - Days::new(1);
                (last.with_day(1).unwrap_or(last), last)
            }
            _ => {
                let after = first + Days::new(31);
                (first, after.with_day(1).unwrap_or(after) - Days::new(1))
            }
        }
    }
}

/// Whether what a meeting resolves is the resolution of a month.
pub(super) const fn is_of_month(kind: MeetingKind) -> bool {
    matches!(kind, MeetingKind::Regular | MeetingKind::Combined | MeetingKind::Online)
}
