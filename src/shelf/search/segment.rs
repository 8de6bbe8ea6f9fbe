//! A segment: some meetings with every word of their passages and where it stands.
//!
//! A segment is written once and never changed. It is a few values of the derived store: its head,
//! the table of its passages, the words in buckets, the passages of each meeting. Words are numbered
//! through the segment; a number is left out after each passage, so that no phrase reaches over
//! its end.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::passage::Shown;
use super::table::PassageTable;
use super::vocabulary::SegmentVocabulary;
use crate::domain::{CellId, MeetingId};
use crate::shelf::MeetingRow;
use crate::store::Index;

/// The parts of a segment beside words and texts.
pub(super) const HEAD: &str = "head";
pub(super) const TABLE: &str = "table";
pub(super) const VOCABULARY: &str = "vocabulary";

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
pub struct Covered {
    /// Of which cell.
    pub cell: CellId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// Tells what it was made from; none of a damaged meeting, which is never kept.
    pub stamp: Option<String>,
    /// How many passages it has, once they are known.
    pub(super) passages: u32,
}

impl Covered {
    /// A meeting whose passages are not known yet.
    pub fn of(one: &MeetingRow) -> Covered {
        Covered {
            cell: one.cell.clone(),
            meeting: one.brief.id.clone(),
            date: one.brief.date,
            stamp: one.stamp.clone(),
            passages: 0,
        }
    }
}

/// What a segment holds, but for the words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SegmentHead {
    pub(super) meetings: Vec<Covered>,
    /// The names of speakers, by number.
    pub(super) names: Vec<String>,
    pub(super) buckets: u32,
    /// Bytes of text.
    pub(super) size: usize,
}

/// A segment with its name.
#[derive(Debug, Default)]
pub(super) struct Segment {
    pub(super) name: String,
    pub(super) head: SegmentHead,
    /// The table, once it was read.
    table: OnceCell<PassageTable>,
    /// Which words it has, once that was read.
    vocabulary: OnceCell<SegmentVocabulary>,
}

impl Segment {
    /// Reads the head of a segment.
    pub(super) fn read(chunks: &dyn Chunks, name: &str) -> Option<Segment> {
        let head = serde_json::from_slice(&chunks.get(&key(name, HEAD))?).ok()?;
        Some(Segment::of(name.to_owned(), head))
    }

    /// A segment whose table was not read yet.
    pub(super) fn of(name: String, head: SegmentHead) -> Segment {
        Segment { name, head, table: OnceCell::new(), vocabulary: OnceCell::new() }
    }

    /// Every key of its values.
    pub(super) fn keys(&self) -> Vec<String> {
        let buckets = (0..self.head.buckets).map(|n| format!("words/{n}"));
        let texts = (0..self.head.meetings.len()).map(|n| format!("text/{n}"));
        let parts = [HEAD, TABLE, VOCABULARY].map(str::to_owned).into_iter().chain(buckets).chain(texts);
        parts.map(|part| key(&self.name, &part)).collect()
    }

    /// The bucket in which a folded word stands.
    pub(super) fn bucket(&self, chunks: &dyn Chunks, folded: &str) -> Option<Vec<u8>> {
        let number = bucket_of(folded, self.head.buckets);
        chunks.get(&key(&self.name, &format!("words/{number}")))
    }

    /// The table of its passages; none when it cannot be read or does not go with the meetings.
    pub(super) fn table(&self, chunks: &dyn Chunks) -> Option<&PassageTable> {
        if self.table.get().is_none() {
            let passages = self.head.meetings.iter().map(|one| one.passages as usize).sum();
            let table = PassageTable::of(&chunks.get(&key(&self.name, TABLE))?, passages)?;
            // Just found empty, so it takes the table.
            let _ = self.table.set(table);
        }
        self.table.get()
    }

    /// Which words stand in it; none when that cannot be read.
    pub(super) fn vocabulary(&self, chunks: &dyn Chunks) -> Option<&SegmentVocabulary> {
        if self.vocabulary.get().is_none() {
            // Just found empty, so it takes the words.
            let _ = self.vocabulary.set(SegmentVocabulary::of(&chunks.get(&key(&self.name, VOCABULARY))?)?);
        }
        self.vocabulary.get()
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

/// The number of a folded word (FNV-1a), which others may share.
pub(super) fn hash_of(folded: &str) -> u32 {
    folded.bytes().fold(0x811c_9dc5_u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// The bucket of a folded word.
pub(super) fn bucket_of(folded: &str, buckets: u32) -> u32 {
    hash_of(folded) % buckets.max(1)
}
