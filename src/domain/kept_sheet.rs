//! The name of a sheet that a member keeps for themselves; it tells neither whose it is nor what it says.

use chrono::NaiveDate;

/// A kept sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeptSheet {
    /// The day on which it was kept.
    pub on: NaiveDate,
    /// Tells sheets of one day apart: eight letters and digits.
    pub mark: String,
}
