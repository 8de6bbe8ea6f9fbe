//! The values that are kept of a meeting's digest: their keys, their stamp, and what stands in front.
//!
//! Knows the derived store and positions; compares nothing with the journal.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::digests::Maker;
use super::found_whole::FoundWhole;
use super::index::Index;
use crate::store::book::{Contents, Position, StreamKey};

/// Letters of a stamp: 64 bits, against chance alone.
const STAMP: usize = 16;

/// The first of the two values of a meeting.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredRow {
    pub version: u32,
    pub positions: Vec<Position>,
    /// None in a store of an older version, which has the digest beside the positions.
    #[serde(default)]
    pub row: Option<Box<RawValue>>,
}

/// How far a meeting was read, whatever version wrote it.
#[derive(Deserialize)]
struct StoredPositions {
    positions: Vec<Position>,
}

/// The store and how it is filled, for one reading.
#[derive(Clone, Copy)]
pub(super) struct Shelved<'a> {
    pub index: Option<&'a Index>,
    pub maker: &'a Maker,
    pub whole: &'a FoundWhole,
    pub rows_only: bool,
}

impl Shelved<'_> {
    /// What stands before a digest: it is right only beside a row that bears the same stamp.
    fn mark(self, stamp: &str) -> Vec<u8> {
        format!("{}:{stamp}\n", self.maker.version).into_bytes()
    }

    pub fn value(self, key: &StreamKey, stamp: &str) -> Option<Vec<u8>> {
        let mut bytes = self.index?.get(&digest_name(key))?;
        let mark = self.mark(stamp);
        bytes.starts_with(&mark).then(|| bytes.split_off(mark.len()))
    }

    /// Keeps both values, the row last: without it the digest counts for nothing.
    pub fn keep(self, key: &StreamKey, stored: &StoredRow, stamp: &str, value: &[u8]) {
        if let (Some(index), Ok(row)) = (self.index, serde_json::to_vec(stored)) {
            index.put(&digest_name(key), &[self.mark(stamp).as_slice(), value].concat());
            index.put(&name(key), &row);
        }
    }
}

/// How far the store knows that each stream was written, by the key of the stream.
pub(in crate::store) fn kept_positions(index: &Index, contents: &Contents) -> Vec<(StreamKey, Position)> {
    let keys: BTreeSet<StreamKey> = contents.streams().into_iter().map(|(key, _)| key).collect();
    let positions = |key: &StreamKey| -> Option<Vec<Position>> {
        let bytes = index.get(&name(key))?;
        let digest = serde_json::from_slice::<StoredPositions>(&bytes).map(|stored| stored.positions);
        digest.or_else(|_| serde_json::from_slice(&bytes).map(|position| vec![position])).ok()
    };
    let of = |key: StreamKey| {
        let positions = positions(&key).unwrap_or_default();
        positions.into_iter().map(move |position| (key.clone(), position))
    };
    keys.into_iter().flat_map(of).collect()
}

/// A short sign of how far each stream of a meeting was read.
pub(super) fn stamp(positions: &[Position]) -> String {
    let lens: Vec<String> = positions.iter().map(|position| position.len.to_string()).collect();
    let of = |(position, len)| {
        let Position { origin, hash, .. }: &Position = position;
        [origin.as_str(), len, hash.as_str()]
    };
    stamp_of(positions.iter().zip(lens.iter().map(String::as_str)).flat_map(of))
}

/// A short sign of some texts in their order: a derived value that bears it was made from them.
pub fn stamp_of<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex()[..STAMP].to_owned()
}

/// Forgets what the store knows of a stream: a person gave up what is gone of it.
pub(in crate::store) fn forget(index: &Index, key: &StreamKey) {
    index.remove(&name(key));
}

/// The key of a meeting's row; it reveals the ids of cell and meeting, so the planned date.
pub(super) fn name(key: &StreamKey) -> String {
    match key {
        StreamKey::Meeting(cell, meeting) => format!("meeting/{}/{}", cell.0, meeting.0),
        StreamKey::Roll(cell) => format!("roll/{}", cell.0),
        StreamKey::Notes(cell) => format!("notes/{}", cell.0),
        StreamKey::Book => "contents".to_owned(),
    }
}

/// The key of what stands beside the row.
pub(super) fn digest_name(key: &StreamKey) -> String {
    format!("digest/{}", name(key))
}
