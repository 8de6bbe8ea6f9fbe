//! A segment: some meetings with every word of their passages and where it stands.
//!
//! A segment is written once and never changed. It is a few values of the derived store: its head,
//! the lengths, kinds and speakers of passages, the words in buckets, the passages of each meeting. Words are numbered
//! through the segment; a number is left out after each passage, so that no phrase reaches over
//! its end.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::passage::Shown;
use crate::domain::{CellId, MeetingId};
use crate::store::Index;

/// The parts of a segment beside words and texts.
pub(super) const HEAD: &str = "head";
pub(super) const LENGTHS: &str = "lengths";
pub(super) const KINDS: &str = "kinds";
pub(super) const SPEAKERS: &str = "speakers";

/// Where the values of segments are kept.
pub(super) trait Chunks {
    /// The value of a key, when it is there and whole.
    fn get(&self, key: &str) -> Option<Vec<u8>>;
    /// Keeps a value.
    fn put(&mut self, key: &str, value: Vec<u8>);
}

impl Chunks for Index {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        Index::get(self, key)
    }

    fn put(&mut self, key: &str, value: Vec<u8>) {
        Index::put(self, key, &value);
    }
}

/// Where there is no derived store, for the time of one search.
impl Chunks for HashMap<String, Vec<u8>> {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        HashMap::get(self, key).cloned()
    }

    fn put(&mut self, key: &str, value: Vec<u8>) {
        self.insert(key.to_owned(), value);
    }
}

/// A meeting in a segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Covered {
    pub(super) cell: CellId,
    pub(super) meeting: MeetingId,
    pub(super) date: NaiveDate,
    /// Tells what it was made from; none of a damaged meeting, which is never kept.
    pub(super) stamp: Option<String>,
    /// How many passages it has.
    pub(super) passages: u32,
}

/// What a segment holds, but for the words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) meetings: Vec<Covered>,
    /// The names of speakers, by number.
    pub(super) names: Vec<String>,
    pub(super) buckets: u32,
    /// Bytes of text.
    pub(super) size: usize,
}

/// A segment with its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) name: String,
    pub(super) head: Head,
}

impl Segment {
    /// Reads the head of a segment.
    pub(super) fn read(chunks: &dyn Chunks, name: &str) -> Option<Segment> {
        let head = serde_json::from_slice(&chunks.get(&key(name, HEAD))?).ok()?;
        Some(Segment { name: name.to_owned(), head })
    }

    /// Every key of its values.
    pub(super) fn keys(&self) -> Vec<String> {
        let buckets = (0..self.head.buckets).map(|n| format!("words/{n}"));
        let texts = (0..self.head.meetings.len()).map(|n| format!("text/{n}"));
        let parts =
            [HEAD, LENGTHS, KINDS, SPEAKERS].map(str::to_owned).into_iter().chain(buckets).chain(texts);
        parts.map(|part| key(&self.name, &part)).collect()
    }

    /// The bucket in which a folded word stands.
    pub(super) fn bucket(&self, chunks: &dyn Chunks, folded: &str) -> Option<Vec<u8>> {
        let number = bucket_of(folded, self.head.buckets);
        chunks.get(&key(&self.name, &format!("words/{number}")))
    }

    /// How many words each passage has, and one more.
    pub(super) fn lengths(&self, chunks: &dyn Chunks) -> Option<Vec<u8>> {
        chunks.get(&key(&self.name, LENGTHS))
    }

    /// What each passage records, as numbers of [`crate::report::EntryKind::ALL`].
    pub(super) fn kinds(&self, chunks: &dyn Chunks) -> Option<Vec<u8>> {
        chunks.get(&key(&self.name, KINDS))
    }

    /// Who says each passage: how many names, and their numbers.
    pub(super) fn speakers(&self, chunks: &dyn Chunks) -> Option<Vec<u8>> {
        chunks.get(&key(&self.name, SPEAKERS))
    }

    /// The passages of a meeting, as they are shown.
    pub(super) fn shown(&self, chunks: &dyn Chunks, meeting: usize) -> Option<Vec<Shown>> {
        serde_json::from_slice(&chunks.get(&key(&self.name, &format!("text/{meeting}")))?).ok()
    }
}

/// The key of a part of a segment; it reveals nothing but numbers.
pub(super) fn key(segment: &str, part: &str) -> String {
    format!("search/{segment}/{part}")
}

/// The bucket of a folded word (FNV-1a).
pub(super) fn bucket_of(folded: &str, buckets: u32) -> u32 {
    let hash =
        folded.bytes().fold(0x811c_9dc5_u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
    hash % buckets.max(1)
}
