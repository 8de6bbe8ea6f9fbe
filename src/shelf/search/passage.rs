//! The passages of minutes: what a search finds.
//!
//! A passage is a paragraph, an item or a row of a table, so that words which stand on two lines
//! of a page are still found together.

use serde::{Deserialize, Serialize};

use crate::report::{Entry, EntryKind, HeadingLevel, Piece};

/// A passage of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it records.
    pub kind: EntryKind,
    /// The names of those who said it or do it.
    pub who: Vec<String>,
    /// Whether it is a heading, which says nothing by itself.
    pub heading: bool,
    /// What is kept of it to be shown.
    pub shown: Shown,
}

/// A passage as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The heading that it stands under, which of a heading is a higher one; empty where there is none.
    pub place: String,
    /// The number of its block in the minutes.
    pub block: u32,
    /// The passage.
    pub text: String,
}

/// The passages of minutes in their order.
pub fn passages(entries: &[Entry]) -> Vec<Passage> {
    // The headings above what is gone through, the highest first.
    let mut above: Vec<(HeadingLevel, &str)> = Vec::new();
    let mut passages = Vec::new();
    for (block, entry) in (0..).zip(entries) {
        let heading = match entry.block.piece() {
            Piece::Heading(level, text) => Some((*level, text.as_str())),
            _ => None,
        };
        if let Some((level, _)) = heading {
            above.retain(|(higher, _)| *higher < level);
        }
        let place = above.last().map_or("", |(_, text)| *text);
        for (row, text) in entry.block.texts().into_iter().enumerate() {
            let who = entry.rows.get(row).unwrap_or(&entry.who).clone();
            let shown = Shown { place: place.to_owned(), block, text };
            passages.push(Passage { kind: entry.kind, who, heading: heading.is_some(), shown });
        }
        above.extend(heading);
    }
    passages
}
