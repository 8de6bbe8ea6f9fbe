//! What is searched for in all minutes, and where it was found.
//!
//! Values alone: who searches, and how, is not known here.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::{MeetingId, Period};
use crate::report::EntryKind;

/// What is searched for in all minutes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// The words as they were typed.
    pub words: String,
    /// Meetings of these days.
    pub period: Period,
    /// One kind of entry only.
    pub kind: Option<EntryKind>,
    /// What one person says or does only, by name.
    pub speaker: Option<String>,
}

/// A place found by a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPassage {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// The heading under which it stands in the minutes; empty above the first one.
    pub place: String,
    /// The number of its block in the minutes.
    pub block: usize,
    /// The passage of the minutes that holds the words.
    pub line: String,
    /// Where the words stand in it, as byte ranges in order.
    pub ranges: Vec<Range<usize>>,
}

/// A place in minutes to which a search leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// The words that were looked for.
    pub words: String,
    /// The number of the block in the minutes.
    pub block: usize,
}
