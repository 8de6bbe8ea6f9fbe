//! The digests of meetings: from the derived store where that is right, else from the
//! journal, so that a start need not read all journals.
//!
//! A meeting has two values: a row of a few words with the journal position that both reflect, and the
//! digest itself, which whoever asks for rows alone does not read. What they hold is the caller's
//! business.

use std::collections::BTreeSet;

use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::found_whole::{FileSign, FoundWhole};
use super::index::Index;
use super::kept_digest::{Shelved, StoredRow, name, stamp};
use crate::domain::{CellId, MeetingId};
use crate::store::book::{Compared, Contents, Loaded, MeetingEntry, Position, Reader, SHARED, StreamKey};
use crate::store::fault::{Fault, IndexFault};

/// How digests are made.
#[derive(Debug, Clone, Copy)]
pub struct Maker {
    /// Raised whenever `make` answers something else than before; older digests are made anew.
    pub version: u32,
    /// What is kept of a meeting.
    pub make: fn(&Loaded) -> DigestParts,
}

/// What is kept of a meeting, as JSON that is not looked into here.
#[derive(Debug, Clone)]
pub struct DigestParts {
    /// A few words, for lists of many meetings.
    pub row: Box<RawValue>,
    /// The digest; empty where rows alone were asked for.
    pub value: Vec<u8>,
}

/// Of which meetings, and how much of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DigestScope<'a> {
    /// Of this cell alone; else of all.
    pub cell: Option<&'a CellId>,
    /// Whether the rows are enough.
    pub rows_only: bool,
}

/// The digest of one meeting.
#[derive(Debug, Clone)]
pub struct KeptDigest {
    /// Of which cell.
    pub cell: CellId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// What the maker made of it.
    pub parts: DigestParts,
    /// Tells what it was made from: other values of the meeting that bear the same stamp are as
    /// right. None of a damaged meeting, of which nothing is kept.
    pub stamp: Option<String>,
}

/// How the digests of a book were found.
#[derive(Debug, Clone, Default)]
pub struct Digests {
    /// How many had to be made from the journal.
    pub made: usize,
    /// Damage that came to light.
    pub faults: Vec<Fault>,
}

enum FoundDigest {
    Right(DigestParts, String),
    Stale,
    Ahead(Fault),
}

impl Reader {
    /// Hands `take` the digests of the meetings in `contents` that `scope` names, by cell and meeting.
    /// Those that the store lacks, or that reflect less than the journal, are made from it and stored.
    /// When the store knows of more than the journal, it is put aside (a finding of the index) and the damage is in `faults`.
    /// `progress` hears how many of how many meetings are done.
    pub fn digests(
        &self,
        contents: &Contents,
        scope: DigestScope<'_>,
        index: Option<&Index>,
        maker: &Maker,
        progress: &mut dyn FnMut(usize, usize),
        take: &mut dyn FnMut(KeptDigest),
    ) -> Digests {
        let faults = self.compare_shared(contents, scope.cell, index);
        let mut digests = Digests { faults, ..Digests::default() };
        let mut whole = (None, FoundWhole::default());
        let meetings: Vec<_> = match scope.cell {
            Some(cell) => contents.of_cell(cell).collect(),
            None => contents.meetings.iter().collect(),
        };
        let all = meetings.len();
        for (done, ((cell, meeting), entry)) in meetings.into_iter().enumerate() {
            progress(done, all);
            if whole.0 != Some(cell) {
                let of_cell = index.map(|index| FoundWhole::read(index, Some(cell)));
                whole = (Some(cell), of_cell.unwrap_or_default());
            }
            let shelved = Shelved { index, maker, whole: &whole.1, rows_only: scope.rows_only };
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            let (parts, stamp) = match self.find_digest(&key, entry, shelved) {
                FoundDigest::Right(parts, stamp) => (parts, Some(stamp)),
                found => {
                    digests.made += 1;
                    let loaded = self.meeting(cell, meeting, entry);
                    if let (FoundDigest::Ahead(fault), Some(index)) = (found, index) {
                        index.set_aside(IndexFault::Ahead);
                        // What reading finds in the same file is told by itself, and says more.
                        let told = loaded.faults.iter().any(|other| other.file() == fault.file());
                        digests.faults.extend((!told).then_some(fault));
                    }
                    let parts = (maker.make)(&loaded);
                    let stamp = store_digest(loaded, &parts, shelved, &mut digests.faults);
                    (parts, stamp)
                }
            };
            take(KeptDigest { cell: cell.clone(), meeting: meeting.clone(), parts, stamp });
        }
        progress(all, all);
        digests
    }

    /// Compares the book's own stream and the rolls with what the store knows of them; answers
    /// those that hold less now, or something else.
    fn compare_shared(
        &self,
        contents: &Contents,
        cell: Option<&CellId>,
        index: Option<&Index>,
    ) -> Vec<Fault> {
        let Some(index) = index else { return Vec::new() };
        let mut faults = Vec::new();
        let cells: BTreeSet<&CellId> = match cell {
            Some(cell) => BTreeSet::from([cell]),
            None => contents.cells.keys().chain(contents.meetings.keys().map(|(cell, _)| cell)).collect(),
        };
        let rolls = cells
            .into_iter()
            .cloned()
            .flat_map(|cell| [StreamKey::Roll(cell.clone()), StreamKey::Notes(cell)]);
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
            let position = self.settled_position(&key).or_else(|| self.read_position(&key));
            if let Some(bytes) = position.and_then(|position| serde_json::to_vec(&position).ok()) {
                index.put(&name(&key), &bytes);
            }
        }
        faults
    }

    /// How far the book's own stream goes, where that is known without reading it.
    fn settled_position(&self, key: &StreamKey) -> Option<Position> {
        let own = self.settled.as_ref().filter(|_| *key == StreamKey::Book)?.own_end()?;
        let (len, seq, hash) = (own.len, own.head.seq, own.end.to_string());
        Some(Position { origin: SHARED.to_owned(), len, seq, hash })
    }

    fn read_position(&self, key: &StreamKey) -> Option<Position> {
        let read = self.has(key).then(|| self.read::<IgnoredAny>(key, SHARED, false));
        read.and_then(Result::ok).and_then(|reading| Position::of(&reading, SHARED))
    }

    /// As [`Reader::compare`], without looking into a file that was found whole with that end.
    fn compare_kept(
        &self,
        key: &StreamKey,
        position: &Position,
        whole: &FoundWhole,
    ) -> Result<Compared, Fault> {
        let Position { origin, len, hash, .. } = position;
        let sign = FileSign::of(&*self.disk, &self.dir, &key.path(origin), hash, Some(*len));
        if whole.holds(sign) { Ok(Compared::Same) } else { self.compare(key, position) }
    }

    fn find_digest(&self, key: &StreamKey, entry: &MeetingEntry, shelved: Shelved<'_>) -> FoundDigest {
        let bytes = shelved.index.and_then(|index| index.get(&name(key)));
        let stored = bytes.and_then(|bytes| serde_json::from_slice::<StoredRow>(&bytes).ok());
        let Some(stored) = stored else {
            return FoundDigest::Stale;
        };
        let mut right = stored.version == shelved.maker.version;
        for position in &stored.positions {
            match self.compare_kept(key, position, shelved.whole) {
                Ok(Compared::Same) => {}
                Ok(Compared::Ahead(fault)) => return FoundDigest::Ahead(fault),
                Ok(Compared::Behind) | Err(_) => right = false,
            }
        }
        let known = |origin| stored.positions.iter().any(|p| &p.origin == origin);
        right &= entry.found.union(&entry.registered).all(known);
        let stamp = stamp(&stored.positions);
        let value = match shelved.rows_only {
            true => Some(Vec::new()),
            false => right.then(|| shelved.value(key, &stamp)).flatten(),
        };
        match (stored.row, value) {
            (Some(row), Some(value)) if right => FoundDigest::Right(DigestParts { row, value }, stamp),
            _ => FoundDigest::Stale,
        }
    }
}

/// Stores a digest of a whole meeting and gives its stamp; one of a damaged meeting is made anew
/// each time, so that its damage is told each time.
fn store_digest(
    loaded: Loaded,
    parts: &DigestParts,
    shelved: Shelved<'_>,
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
    let (version, row) = (shelved.maker.version, Some(parts.row.clone()));
    let stored = StoredRow { version, positions: loaded.positions, row };
    shelved.keep(&key, &stored, &stamp, &parts.value);
    Some(stamp)
}

#[cfg(test)]
#[path = "digests_tests.rs"]
mod tests;
