//! The settled state while a program holds the book's lock: read once, followed with what is written, and kept again
//! at the end.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::stored::{SettledCell, Summary};
use crate::domain::{BookEvent, CellId, CellName};
use crate::store::book::{Contents, Reader, StreamKey, stream_of};
use crate::store::derived::Index;
use crate::store::disk::Disk;
use crate::store::journal::StreamEnd;
use crate::store::witness::{KnownHead, Witness, is_long};

pub(super) const SUMMARY: &str = "settled";
pub(super) const FILES: &str = "settled-files";
const TURN: &str = "settled-turn";

/// What is settled of a book; clones of a reader share it.
#[derive(Debug)]
pub(in crate::store) struct Settled {
    pub(super) index: Index,
    state: Mutex<SettledState>,
}

#[derive(Debug, Default)]
pub(super) struct SettledState {
    /// None where everything has to be read.
    pub(super) summary: Option<Summary>,
    /// The cells that were read or changed.
    pub(super) cells: BTreeMap<CellId, Arc<SettledCell>>,
    pub(super) changed: BTreeSet<CellId>,
    /// The cells in whose folders a file was made.
    pub(super) begun: BTreeSet<CellId>,
    /// Whether the files that tell of all cells were added to.
    pub(super) written: bool,
    /// Whether a look over everything found it whole.
    pub(super) whole: bool,
}

impl Settled {
    /// What was settled of a book, if it still counts; the caller holds the lock.
    pub fn read(reader: &Reader, index: Index) -> Settled {
        let summary = index.get(SUMMARY).and_then(|bytes| Summary::read(&bytes));
        let counts = |summary: &Summary| {
            summary.marks.hold(&*reader.disk, &reader.dir) && !is_long(summary.lines, summary.spare)
        };
        let state = SettledState { summary: summary.filter(counts), ..SettledState::default() };
        Settled { index, state: Mutex::new(state) }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, SettledState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it counts.
    pub fn is_settled(&self) -> bool {
        self.state().summary.is_some()
    }

    /// It does not count any more: from now on, and at the next opening, everything is read.
    pub fn end(&self) {
        let mut state = self.state();
        *state = SettledState::default();
        self.index.remove(SUMMARY);
        // An alarm must not go out because the program is killed.
        self.index.flush();
    }

    /// Notes that a look over everything found it whole, or not.
    pub fn saw(&self, whole: bool) {
        self.state().whole = whole;
    }

    /// The cells with their names and with what was accepted as lost, without a meeting.
    pub fn names(&self) -> Option<Contents> {
        let state = self.state();
        let summary = state.summary.as_ref()?;
        let named = |(id, name): (&CellId, &Option<CellName>)| Some((id.clone(), name.clone()?));
        let cells = summary.cells.iter().filter_map(named).collect();
        Some(Contents { cells, accepted: summary.accepted.clone(), ..Contents::default() })
    }

    /// The ids of all cells, those without a name too.
    pub fn cells(&self) -> Vec<CellId> {
        self.state().summary.iter().flat_map(|summary| summary.cells.keys().cloned()).collect()
    }

    /// What is known of a cell, and kept for as long as the book is open.
    pub fn cell(&self, id: &CellId) -> Option<Arc<SettledCell>> {
        let cell = self.peek(id)?;
        // Where the writer changed it meanwhile, that is newer.
        Some(Arc::clone(self.state().cells.entry(id.clone()).or_insert(cell)))
    }

    /// What is known of a cell, in passing.
    pub fn peek(&self, id: &CellId) -> Option<Arc<SettledCell>> {
        let state = self.state();
        let summary = state.summary.as_ref()?;
        if let Some(cell) = state.cells.get(id) {
            return Some(Arc::clone(cell));
        }
        if !summary.cells.contains_key(id) {
            let contents = Contents { accepted: summary.accepted.clone(), ..Contents::default() };
            return Some(Arc::new(SettledCell { contents, ..SettledCell::default() }));
        }
        let bytes = self.index.get(&cell_key(id));
        let cell = bytes.and_then(|bytes| SettledCell::read(id, summary, &bytes));
        drop(state);
        if cell.is_none() {
            self.end();
        }
        cell.map(Arc::new)
    }

    /// What is kept of a cell, as it lies in the store; none of one that was read or changed since, or is not known.
    pub fn kept(&self, id: &CellId) -> Option<Vec<u8>> {
        let state = self.state();
        let known = state.summary.as_ref()?.cells.contains_key(id) && !state.changed.contains(id);
        drop(state);
        self.index.get(&cell_key(id)).filter(|_| known)
    }

    /// How the book's own stream ends.
    pub fn own_end(&self) -> Option<StreamEnd> {
        Some(self.state().summary.as_ref()?.own.clone())
    }

    /// What is known of the book without any cell: its own stream, its key, and how long the file of heads is.
    pub fn witness(&self) -> Option<Witness> {
        let state = self.state();
        let summary = state.summary.as_ref()?;
        let head = summary.own_head.clone();
        Some(Witness::in_short(head, summary.key.clone(), summary.lines))
    }

    /// blake3 of the papers and packs that are known, by their paths.
    pub fn files(&self) -> BTreeMap<String, String> {
        let bytes = self.index.get(FILES).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Whether papers or packs may have come or gone since they were last noted.
    pub fn has_other_files(&self, disk: &dyn Disk, dir: &Path) -> bool {
        self.state().summary.as_ref().is_none_or(|summary| !summary.marks.hold_beside(disk, dir))
    }

    /// Up to which part of the book the last opening looked; see [`Settled::note_turn`].
    pub fn turn(&self) -> Option<String> {
        String::from_utf8(self.index.get(TURN)?).ok()
    }

    /// Notes up to which part an opening looked.
    pub fn note_turn(&self, part: &str) {
        self.index.put(TURN, part.as_bytes());
    }

    /// Takes in what was just added to the book's own stream, which ended so `before`.
    pub fn follow(&self, before: u64, own: StreamEnd, events: Option<Vec<BookEvent>>) {
        let follows = self.own_end().is_some_and(|end| end.len == before);
        let changes_all = |event: &BookEvent| matches!(event, BookEvent::LossAccepted { .. });
        let events = events.filter(|events| follows && !events.iter().any(changes_all));
        let Some(events) = events else {
            return if self.is_settled() {
                self.end()
            };
        };
        for event in events {
            let Some(id) = event.cell().cloned() else { return self.end() };
            self.change(&id, |cell| cell.contents.apply(event));
        }
        if let Some(summary) = &mut self.state().summary {
            summary.own = own;
        }
    }

    /// Takes in that a stream was begun.
    pub fn note_begun(&self, key: &StreamKey, origin: &str) {
        let cell = match key {
            StreamKey::Book => return,
            StreamKey::Roll(cell) | StreamKey::Notes(cell) => cell,
            StreamKey::Meeting(cell, meeting) => {
                self.change(cell, |known| known.contents.note_found(cell, meeting, origin));
                cell
            }
        };
        self.state().begun.insert(cell.clone());
    }

    /// Takes in how far a stream is written now.
    pub fn note_head(&self, head: &KnownHead) {
        let (folder, name) = head.file.rsplit_once('/').unwrap_or_default();
        let cell = folder.strip_prefix("journal/").map(|cell| CellId(cell.to_owned()));
        let key = stream_of(cell.as_ref(), name).map(|(key, _)| key);
        {
            let mut state = self.state();
            let Some(summary) = &mut state.summary else { return };
            if key == Some(StreamKey::Book) {
                summary.own_head = head.clone();
            }
            state.written = true;
        }
        if let Some(cell) = cell {
            self.change(&cell, |known| {
                known.heads.insert(head.file.clone(), head.clone());
            });
        }
    }

    /// Changes what is known of a cell in its place: an act must not cost what the cell holds.
    fn change(&self, id: &CellId, change: impl FnOnce(&mut SettledCell)) {
        if self.cell(id).is_none() {
            return;
        }
        let mut state = self.state();
        let SettledState { summary: Some(summary), cells, changed, written, .. } = &mut *state else {
            return;
        };
        let Some(known) = cells.get_mut(id) else { return };
        let known = Arc::make_mut(known);
        change(known);
        let name = known.contents.cells.get(id);
        if summary.cells.get(id).map(Option::as_ref) != Some(name) {
            summary.cells.insert(id.clone(), name.cloned());
        }
        if !changed.contains(id) {
            changed.insert(id.clone());
        }
        *written = true;
    }
}

/// The key of a cell's value; it reveals the id of the cell.
pub(super) fn cell_key(id: &CellId) -> String {
    format!("{SUMMARY}/{}", id.0)
}
