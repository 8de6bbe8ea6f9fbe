//! A loss that a person accepted: what the book had acknowledged, what is gone, and who says so why.
//!
//! Knows names and hashes as text; whether something is really gone is found by the store.

use serde::{Deserialize, Serialize};

use super::book::{CellId, MeetingId};

/// The end of a stream, or a file beside the journal, that is gone or is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LostPart {
    /// Path in the book's folder, with `/` between the names.
    pub file: String,
    /// The first line that is gone, counted from 1; 0 for a file beside the journal.
    pub line: u64,
    /// Number of the last line that was known, counted from 1; 0 for a file beside the journal.
    pub last: u64,
    /// The hash that was known: of that last line as it was stored, or of the file; in hexadecimal.
    pub hash: String,
}

/// Adopted minutes, or an addendum to them, whose line is gone with a part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LostMinutes {
    /// Of which cell.
    pub cell: CellId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// The hash that was entered, in hexadecimal.
    pub hash: String,
}
