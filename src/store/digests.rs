//! The digest of every meeting: from the derived store where that is right, else from the
//! journal, so that a start need not read all journals.
//!
//! What a digest holds is the caller's business; here it is a value with the journal position
//! that it reflects.

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::index::Index;
use super::layout::StreamKey;
use super::loaded::{Compared, Loaded, Position};
use super::notice::StoreTrouble;
use super::reader::{Contents, MeetingEntry, Reader};
use crate::domain::{CellId, MeetingId};

/// How digests are made.
#[derive(Debug, Clone, Copy)]
pub struct Maker {
    /// Raised whenever `make` answers something else than before; older digests are made anew.
    pub version: u32,
    /// The digest of a meeting.
    pub make: fn(&Loaded) -> serde_json::Value,
}

/// The digest of one meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Digest {
    /// Of which cell.
    pub cell: CellId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// What the maker made of it.
    pub value: serde_json::Value,
}

/// The digests of a book.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Digests {
    /// By cell and meeting.
    pub digests: Vec<Digest>,
    /// How many had to be made from the journal.
    pub made: usize,
    /// Damage that came to light.
    pub trouble: Vec<Fault>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    positions: Vec<Position>,
    value: serde_json::Value,
}

enum Found {
    Right(serde_json::Value),
    Stale,
    Ahead(Fault),
}

impl Reader {
    /// The digests of all meetings in `contents`. Those that the store lacks, or that reflect
    /// less than the journal, are made from it and stored. When the store knows of more than the
    /// journal, it is put aside (a notice of the index) and the damage is in `trouble`.
    /// `progress` hears how many of how many meetings are done.
    pub fn digests(
        &self,
        contents: &Contents,
        index: Option<&Index>,
        maker: &Maker,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Digests {
        let mut digests = Digests::default();
        let all = contents.meetings.len();
        for (done, ((cell, meeting), entry)) in contents.meetings.iter().enumerate() {
            progress(done, all);
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            let value = match self.find_digest(&key, entry, index, maker) {
                Found::Right(value) => value,
                found => {
                    if let (Found::Ahead(fault), Some(index)) = (found, index) {
                        index.set_aside(StoreTrouble::Ahead);
                        digests.trouble.push(fault);
                    }
                    digests.made += 1;
                    let loaded = self.meeting(cell, meeting, entry);
                    let value = (maker.make)(&loaded);
                    self.store_digest(loaded, &value, index, maker, &mut digests.trouble);
                    value
                }
            };
            digests.digests.push(Digest { cell: cell.clone(), meeting: meeting.clone(), value });
        }
        progress(all, all);
        digests
    }

    fn find_digest(
        &self,
        key: &StreamKey,
        entry: &MeetingEntry,
        index: Option<&Index>,
        maker: &Maker,
    ) -> Found {
        let bytes = index.and_then(|index| index.get(&name(key)));
        let stored = bytes.and_then(|bytes| serde_json::from_slice::<Stored>(&bytes).ok());
        let Some(stored) = stored else {
            return Found::Stale;
        };
        let mut right = stored.version == maker.version;
        for position in &stored.positions {
            match self.compare(key, position) {
                Ok(Compared::Same) => {}
                Ok(Compared::Ahead(fault)) => return Found::Ahead(fault),
                Ok(Compared::Behind) | Err(_) => right = false,
            }
        }
        let known = |origin| stored.positions.iter().any(|p| &p.origin == origin);
        right &= entry.found.union(&entry.registered).all(known);
        if right { Found::Right(stored.value) } else { Found::Stale }
    }

    /// Stores a digest of a whole meeting; one of a damaged meeting is made anew each time, so
    /// that its damage is told each time.
    fn store_digest(
        &self,
        loaded: Loaded,
        value: &serde_json::Value,
        index: Option<&Index>,
        maker: &Maker,
        trouble: &mut Vec<Fault>,
    ) {
        if !loaded.trouble.is_empty() {
            let new = loaded.trouble.into_iter().filter(|f| !trouble.contains(f));
            let new: Vec<Fault> = new.collect();
            trouble.extend(new);
            return;
        }
        let key = StreamKey::Meeting(loaded.cell, loaded.history.meeting.id.clone());
        let stored = Stored { version: maker.version, positions: loaded.positions, value: value.clone() };
        if let (Some(index), Ok(bytes)) = (index, serde_json::to_vec(&stored)) {
            index.put(&name(&key), &bytes);
        }
    }
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
