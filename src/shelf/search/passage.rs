//! The passages of minutes: what a search finds.
//!
//! A passage is a paragraph, an item or a row of a table, so that words which stand on two lines
//! of a page are still found together.

use serde::{Deserialize, Serialize};

use crate::report::{Entry, EntryKind, Piece};

/// A passage of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it records.
    pub kind: EntryKind,
    /// The names of those who said it or do it.
    pub who: Vec<String>,
    /// What is kept of it to be shown.
    pub shown: Shown,
}

/// A passage as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The heading that it stands under; empty above the first one.
    pub place: String,
    /// The number of its block in the minutes.
    pub block: u32,
    /// The passage.
    pub text: String,
}

/// The passages of minutes in their order.
pub fn passages(entries: &[Entry]) -> Vec<Passage> {
    let mut heading = String::new();
    let mut passages = Vec::new();
    for (block, entry) in (0..).zip(entries) {
        if let Piece::Heading(_, text) = entry.block.piece() {
            heading.clone_from(text);
        }
        for (row, text) in entry.block.texts().into_iter().enumerate() {
            let who = entry.rows.get(row).unwrap_or(&entry.who).clone();
            let shown = Shown { place: heading.clone(), block, text };
            passages.push(Passage { kind: entry.kind, who, shown });
        }
    }
    passages
}
