//! The digest of every meeting: from the derived store where that is right, else from the
//! journal, so that a start need not read all journals.
//!
//! What a digest holds is the caller's business; here it is a value with the journal position
//! that it reflects.

use std::collections::BTreeSet;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::index::Index;
use crate::domain::{CellId, MeetingId};
use crate::store::book::{Compared, Contents, Loaded, MeetingEntry, Position, Reader, SHARED, StreamKey};
use crate::store::fault::{Fault, IndexFault};

/// How digests are made.
#[derive(Debug, Clone, Copy)]
pub struct Maker {
    /// Raised whenever `make` answers something else than before; older digests are made anew.
    pub version: u32,
    /// The digest of a meeting, as JSON that is not looked into here: a start reads very many.
    pub make: fn(&Loaded) -> Box<RawValue>,
}

/// The digest of one meeting.
#[derive(Debug, Clone)]
pub struct KeptDigest {
    /// Of which cell.
    pub cell: CellId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// What the maker made of it.
    pub value: Box<RawValue>,
    /// Tells what it was made from: other values of the meeting that bear the same stamp are as
    /// right. None of a damaged meeting, of which nothing is kept.
    pub stamp: Option<String>,
}

/// The digests of a book.
#[derive(Debug, Clone, Default)]
pub struct Digests {
    /// By cell and meeting.
    pub digests: Vec<KeptDigest>,
    /// How many had to be made from the journal.
    pub made: usize,
    /// Damage that came to light.
    pub faults: Vec<Fault>,
}

/// Letters of a stamp: 64 bits, against chance alone.
const STAMP: usize = 16;

#[derive(Serialize, Deserialize)]
struct StoredDigest {
    version: u32,
    positions: Vec<Position>,
    value: Box<RawValue>,
}

enum FoundDigest {
    Right(Box<RawValue>, String),
    Stale,
    Ahead(Fault),
}

impl Reader {
    /// The digests of all meetings in `contents`. Those that the store lacks, or that reflect
    /// less than the journal, are made from it and stored. When the store knows of more than the
    /// journal, it is put aside (a finding of the index) and the damage is in `faults`.
    /// `progress` hears how many of how many meetings are done.
    pub fn digests(
        &self,
        contents: &Contents,
        index: Option<&Index>,
        maker: &Maker,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Digests {
        let mut digests = Digests { faults: self.compare_shared(contents, index), ..Digests::default() };
        let all = contents.meetings.len();
        for (done, ((cell, meeting), entry)) in contents.meetings.iter().enumerate() {
            progress(done, all);
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            let (value, stamp) = match self.find_digest(&key, entry, index, maker) {
                FoundDigest::Right(value, stamp) => (value, Some(stamp)),
                found => {
                    digests.made += 1;
                    let loaded = self.meeting(cell, meeting, entry);
                    if let (FoundDigest::Ahead(fault), Some(index)) = (found, index) {
                        index.set_aside(IndexFault::Ahead);
                        // What reading finds in the same file is told by itself, and says more.
                        let told = loaded.faults.iter().any(|other| other.file() == fault.file());
                        digests.faults.extend((!told).then_some(fault));
                    }
                    let value = (maker.make)(&loaded);
                    let stamp = self.store_digest(loaded, &value, index, maker, &mut digests.faults);
                    (value, stamp)
                }
            };
            digests.digests.push(KeptDigest { cell: cell.clone(), meeting: meeting.clone(), value, stamp });
        }
        progress(all, all);
        digests
    }

    /// Compares the book's own stream and the rolls with what the store knows of them; answers
    /// those that hold less now, or something else.
    fn compare_shared(&self, contents: &Contents, index: Option<&Index>) -> Vec<Fault> {
        let Some(index) = index else { return Vec::new() };
        let mut faults = Vec::new();
        let cells: BTreeSet<&CellId> = contents.meetings.keys().map(|(cell, _)| cell).collect();
        let rolls = contents.cells.keys().chain(cells).cloned().map(StreamKey::Roll);
        for key in std::iter::once(StreamKey::Book).chain(rolls) {
            let known = index.get(&name(&key)).and_then(|bytes| serde_json::from_slice(&bytes).ok());
            match known.map(|position| self.compare(&key, &position)) {
                Some(Ok(Compared::Same) | Err(_)) => continue,
                Some(Ok(Compared::Ahead(fault))) => {
                    index.set_aside(IndexFault::Ahead);
                    faults.push(fault);
                }
                Some(Ok(Compared::Behind)) | None => {}
            }
            let read = self.has(&key).then(|| self.read::<IgnoredAny>(&key, SHARED, false));
            let position = read.and_then(Result::ok).and_then(|reading| Position::of(&reading, SHARED));
            if let Some(bytes) = position.and_then(|position| serde_json::to_vec(&position).ok()) {
                index.put(&name(&key), &bytes);
            }
        }
        faults
    }

    fn find_digest(
        &self,
        key: &StreamKey,
        entry: &MeetingEntry,
        index: Option<&Index>,
        maker: &Maker,
    ) -> FoundDigest {
        let bytes = index.and_then(|index| index.get(&name(key)));
        let stored = bytes.and_then(|bytes| serde_json::from_slice::<StoredDigest>(&bytes).ok());
        let Some(stored) = stored else {
            return FoundDigest::Stale;
        };
        let mut right = stored.version == maker.version;
        for position in &stored.positions {
            match self.compare(key, position) {
                Ok(Compared::Same) => {}
                Ok(Compared::Ahead(fault)) => return FoundDigest::Ahead(fault),
                Ok(Compared::Behind) | Err(_) => right = false,
            }
        }
        let known = |origin| stored.positions.iter().any(|p| &p.origin == origin);
        right &= entry.found.union(&entry.registered).all(known);
        let stamp = stamp(&stored.positions);
        if right { FoundDigest::Right(stored.value, stamp) } else { FoundDigest::Stale }
    }

    /// Stores a digest of a whole meeting and gives its stamp; one of a damaged meeting is made anew
    /// each time, so that its damage is told each time.
    fn store_digest(
        &self,
        loaded: Loaded,
        value: &RawValue,
        index: Option<&Index>,
        maker: &Maker,
        faults: &mut Vec<Fault>,
    ) -> Option<String> {
        if !loaded.faults.is_empty() {
            let new = loaded.faults.into_iter().filter(|f| !faults.contains(f));
            let new: Vec<Fault> = new.collect();
            faults.extend(new);
            return None;
        }
        let stamp = stamp(&loaded.positions);
        let key = StreamKey::Meeting(loaded.cell, loaded.history.meeting.id.clone());
        let stored =
            StoredDigest { version: maker.version, positions: loaded.positions, value: value.to_owned() };
        if let (Some(index), Ok(bytes)) = (index, serde_json::to_vec(&stored)) {
            index.put(&name(&key), &bytes);
        }
        Some(stamp)
    }
}

/// How far the store knows that each stream was written, by the key of the stream.
pub(in crate::store) fn kept_positions(index: &Index, contents: &Contents) -> Vec<(StreamKey, Position)> {
    let keys: BTreeSet<StreamKey> = contents.streams().into_iter().map(|(key, _)| key).collect();
    let positions = |key: &StreamKey| -> Option<Vec<Position>> {
        let bytes = index.get(&name(key))?;
        let digest = serde_json::from_slice::<StoredDigest>(&bytes).map(|stored| stored.positions);
        digest.or_else(|_| serde_json::from_slice(&bytes).map(|position| vec![position])).ok()
    };
    let of = |key: StreamKey| {
        let positions = positions(&key).unwrap_or_default();
        positions.into_iter().map(move |position| (key.clone(), position))
    };
    keys.into_iter().flat_map(of).collect()
}

/// A short sign of how far each stream of a meeting was read.
fn stamp(positions: &[Position]) -> String {
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

/// The key of a meeting's digest; it reveals the ids of cell and meeting, so the planned date.
fn name(key: &StreamKey) -> String {
    match key {
        StreamKey::Meeting(cell, meeting) => format!("meeting/{}/{}", cell.0, meeting.0),
        StreamKey::Roll(cell) => format!("roll/{}", cell.0),
        StreamKey::Book => "contents".to_owned(),
    }
}

#[cfg(test)]
#[path = "digests_tests.rs"]
mod tests;
