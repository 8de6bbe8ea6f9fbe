//! The minutes as lines for a screen of any width.

use super::minutes::minutes;
use super::plain;
use super::source::Source;

/// The minutes of a meeting as plain lines, none wider than `columns`, without line ends.
pub fn reading(source: &Source, columns: usize) -> Vec<String> {
    plain::write_columns(&minutes(source), columns)
}
