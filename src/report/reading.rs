//! The minutes as lines for a screen of any width.

use super::papers::minutes;
use super::plain;
use super::source::Source;

/// The minutes as a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Plain lines without line ends.
    pub lines: Vec<String>,
    /// The line at which each block of the minutes begins.
    pub starts: Vec<usize>,
}

/// The minutes of a meeting as lines, none wider than `columns`.
pub fn reading(source: &Source, columns: usize) -> Page {
    let (lines, starts) = plain::write_with_starts(&minutes(source), columns);
    Page { lines, starts }
}
