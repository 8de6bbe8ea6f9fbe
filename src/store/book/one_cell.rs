//! What a book holds of one cell, without reading of the others where it is settled, and what it takes to settle it.

use chrono::{DateTime, FixedOffset};

use super::contents::{Contents, MeetingEntry};
use super::layout::StreamKey;
use super::reader::{Reader, SHARED, Trusted};
use super::register::Register;
use crate::domain::{CellId, MeetingId};
use crate::store::journal::StreamEnd;
use crate::store::witness::Witness;

impl Reader {
    /// The same of one cell alone; of the others nothing, not even their names.
    pub fn contents_of(&self, cell: &CellId) -> Trusted<Contents> {
        match self.settled.as_ref().and_then(|settled| settled.cell(cell)) {
            Some(settled) => Trusted { value: settled.contents.clone(), faults: Vec::new() },
            None => {
                let Trusted { value, faults } = self.contents();
                Trusted { value: value.only(cell), faults }
            }
        }
    }

    /// The names of all cells and what was accepted as lost, where that is known without reading the book.
    pub fn names(&self) -> Option<Contents> {
        self.settled.as_ref()?.names()
    }

    /// Whether that is known.
    pub fn is_settled(&self) -> bool {
        self.settled.as_ref().is_some_and(|settled| settled.is_settled())
    }

    /// When the last line of the book's own stream was written, by the clock of whoever wrote it.
    pub fn last_entered(&self) -> Option<DateTime<FixedOffset>> {
        let settled = self.settled.as_ref().and_then(|settled| settled.own_end());
        Some(settled.or_else(|| self.register().map(Register::into_end))?.at)
    }

    /// Whether the folder of a cell has the streams of those meetings alone that `contents` has found.
    pub(in crate::store) fn has_no_other_files(&self, contents: &Contents, cell: &CellId) -> bool {
        let mut there = Contents::default();
        let listed = self.find_files_of(cell, &|_| true, &mut there).is_ok();
        let known = |key: &(CellId, MeetingId), found: &MeetingEntry| {
            contents.meetings.get(key).is_some_and(|entry| entry.found == found.found)
        };
        listed && there.meetings.iter().all(|(key, found)| known(key, found))
    }

    /// The whole book and how its own stream ends, if all of it can be read and `witness` knows every stream.
    pub(in crate::store) fn contents_to_settle(&self, witness: &Witness) -> Option<(Contents, StreamEnd)> {
        let own = self.register()?.into_end();
        let Trusted { value, faults } = self.contents();
        let streams = value.streams();
        let mut there = streams.iter().filter(|(key, _)| matches!(key, StreamKey::Meeting(..)));
        let known = there.all(|(key, origin)| witness.heads.contains_key(&key.path(origin)));
        let own_known = witness.heads.get(&StreamKey::Book.path(SHARED));
        let whole = known && own_known.is_some_and(|head| (head.len, head.seq) == (own.len, own.head.seq));
        (whole && faults.is_empty() && value.unregistered().is_empty()).then_some((value, own))
    }
}
