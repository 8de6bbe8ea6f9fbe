//! What is kept: the summary of a book, and one value for each of its cells.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::marks::Marks;
use crate::domain::{CellId, CellName, MeetingId, Shorthand, Term, ThematicTopics};
use crate::store::book::{AcceptedLoss, Contents, MeetingEntry};
use crate::store::journal::StreamEnd;
use crate::store::witness::KnownHead;

/// Raised whenever what is kept means something else than before.
const VERSION: u32 = 1;

/// The whole book in short.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Summary {
    version: u32,
    pub marks: Marks,
    /// The names of every cell; none of one that has no name.
    pub cells: BTreeMap<CellId, Option<CellName>>,
    pub accepted: Vec<AcceptedLoss>,
    pub own: StreamEnd,
    /// What is known of the book's own stream.
    pub own_head: KnownHead,
    /// The public half of the key that is known to sign.
    pub key: Option<String>,
    /// How many lines the file of heads has, and how many of them it could do without.
    pub lines: usize,
    pub spare: usize,
}

/// What a summary is made of beside marks.
pub(super) struct SummaryParts {
    pub cells: BTreeMap<CellId, Option<CellName>>,
    pub accepted: Vec<AcceptedLoss>,
    pub own: StreamEnd,
    pub own_head: KnownHead,
    pub key: Option<String>,
    pub lines: usize,
}

impl Summary {
    pub fn new(marks: Marks, parts: SummaryParts) -> Summary {
        let SummaryParts { cells, accepted, own, own_head, key, lines } = parts;
        Summary { version: VERSION, marks, cells, accepted, own, own_head, key, lines, spare: 0 }
    }

    pub fn read(bytes: &[u8]) -> Option<Summary> {
        serde_json::from_slice::<Summary>(bytes).ok().filter(|summary| summary.version == VERSION)
    }
}

/// What is known of one cell without its streams.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::store) struct SettledCell {
    /// What the book holds, of this cell alone.
    pub contents: Contents,
    /// The heads of its streams, by the paths of their files.
    pub heads: BTreeMap<String, KnownHead>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredCell {
    version: u32,
    shorthand: Option<Shorthand>,
    topics: Option<ThematicTopics>,
    terms: Option<Vec<Term>>,
    followed_from: Option<MeetingId>,
    meetings: BTreeMap<MeetingId, MeetingEntry>,
    heads: Vec<KnownHead>,
}

impl SettledCell {
    /// The value of a cell.
    pub(super) fn bytes(&self, id: &CellId) -> Option<Vec<u8>> {
        let Contents { shorthand, topics, terms, followed_from, .. } = &self.contents;
        let meetings =
            self.contents.of_cell(id).map(|((_, meeting), entry)| (meeting.clone(), entry.clone()));
        let stored = StoredCell {
            version: VERSION,
            shorthand: shorthand.get(id).cloned(),
            topics: topics.get(id).cloned(),
            terms: terms.get(id).cloned(),
            followed_from: followed_from.get(id).cloned(),
            meetings: meetings.collect(),
            heads: self.heads.values().cloned().collect(),
        };
        serde_json::to_vec(&stored).ok()
    }

    /// A cell by its value and by what the summary says of it.
    pub(super) fn read(id: &CellId, summary: &Summary, bytes: &[u8]) -> Option<SettledCell> {
        let stored = serde_json::from_slice::<StoredCell>(bytes).ok()?;
        let of = |meeting| (id.clone(), meeting);
        let name = summary.cells.get(id).cloned().flatten();
        let contents = Contents {
            cells: name.map(|name| (id.clone(), name)).into_iter().collect(),
            shorthand: stored.shorthand.map(|one| (id.clone(), one)).into_iter().collect(),
            topics: stored.topics.map(|one| (id.clone(), one)).into_iter().collect(),
            terms: stored.terms.map(|all| (id.clone(), all)).into_iter().collect(),
            followed_from: stored.followed_from.map(|from| (id.clone(), from)).into_iter().collect(),
            meetings: stored.meetings.into_iter().map(|(meeting, entry)| (of(meeting), entry)).collect(),
            accepted: summary.accepted.clone(),
        };
        let heads = stored.heads.into_iter().map(|head| (head.file.clone(), head)).collect();
        (stored.version == VERSION).then_some(SettledCell { contents, heads })
    }
}
