//! Cells of tables with what they are, so that a writer of figures or dates need not read words.

use chrono::NaiveDate;

use super::source::VI;
use crate::domain::Points;
use crate::text::{decimal, grouped, percent, short_date};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words; empty for a blank cell.
    Text(String),
    /// A number in exact hundredths.
    Number {
        /// The number times a hundred.
        hundredths: i64,
    },
    /// A day.
    Date(NaiveDate),
    /// Whole đồng.
    Money(i64),
    /// A part of a whole.
    Percent {
        /// The part.
        part: u64,
        /// The whole.
        whole: u64,
    },
    /// The same where the column says that it is a percentage.
    PerHundred {
        /// The part.
        part: u64,
        /// The whole.
        whole: u64,
    },
    /// How many of how many.
    Of {
        /// The part.
        part: u64,
        /// The whole.
        whole: u64,
    },
}

impl Cell {
    /// A blank cell.
    pub fn blank() -> Cell {
        Cell::Text(String::new())
    }

    /// The cell in words, as papers print it.
    pub fn words(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number { hundredths } => decimal(*hundredths, VI),
            Cell::Date(date) => short_date(*date, VI),
            Cell::Money(amount) => grouped(*amount, VI),
            Cell::Percent { part, whole } => percent(*part, *whole, VI),
            Cell::PerHundred { part, whole } => percent(*part, *whole, VI).trim_end_matches('%').to_owned(),
            Cell::Of { part, whole } => format!("{part}/{whole}"),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        Cell::Number { hundredths: i64::try_from(number).unwrap_or(i64::MAX).saturating_mul(100) }
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::from(u64::from(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Cell {
        Cell::from(number as u64)
    }
}

impl From<Points> for Cell {
    fn from(points: Points) -> Cell {
        Cell::Number { hundredths: i64::from(points.0) }
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Cell {
        Cell::Date(date)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_kind_of_cell_has_its_words() {
        assert_eq!(Cell::from("–").words(), "–");
        assert_eq!(Cell::from(18u32).words(), "18");
        assert_eq!(Cell::from(Points(450)).words(), "4,5");
        assert_eq!(Cell::Number { hundredths: -25 }.words(), "-0,25");
        assert_eq!(Cell::from(NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()).words(), "03/12/2026");
        assert_eq!(Cell::Money(1_250_000).words(), "1.250.000");
        assert_eq!(Cell::Percent { part: 18, whole: 19 }.words(), "94,7%");
        assert_eq!(Cell::PerHundred { part: 17, whole: 20 }.words(), "85,0");
        assert_eq!(Cell::Of { part: 17, whole: 20 }.words(), "17/20");
    }
}
