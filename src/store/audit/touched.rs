//! Damage that a verb tells without reading every file: what changed since it was last found whole is read, and
//! of the rest only length and time are looked at.
//!
//! What was found whole is remembered in the derived store; without it everything is read once. Of a book that is
//! settled (`store/settled/`) the cell that is worked with is looked at, and of the rest as much as takes next to no
//! time, by turns (`turns.rs`); of every other book everything.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::IgnoredAny;

use crate::domain::CellId;
use crate::store::book::{Contents, Reader, SHARED, StreamKey, stream_of};
use crate::store::derived::{FileSign, FoundWhole, Index};
use crate::store::fault::Fault;
use crate::store::journal::Tail;
use crate::store::witness::{KnownHead, Witness, counts, lost};

/// What one look over the files of a book finds.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Streams that lack what is known of them.
    pub lost: Vec<Fault>,
    /// Streams, papers and packs that are damaged, in the order of their names.
    pub damaged: Vec<Fault>,
    /// Whether a stream is there of which more, or less, is written than is known.
    pub grown: bool,
    /// How many files were looked at.
    pub files: usize,
    whole: FoundWhole,
}

/// What is known of some streams.
#[derive(Clone, Copy)]
pub(super) struct KnownStreams<'a> {
    pub contents: &'a Contents,
    pub heads: &'a BTreeMap<String, KnownHead>,
}

/// A stream by its path; under which name it is read, where it is there.
type StreamPlace = (String, Option<(StreamKey, String)>);

impl Look {
    /// A look over so many files that are as they were when all was found whole.
    pub fn of_unchanged(files: usize) -> Look {
        Look { files, ..Look::default() }
    }

    /// Notes what was found of a file.
    fn note(&mut self, sign: FileSign, lost: Option<Fault>, damaged: Option<Fault>) {
        if lost.is_none() && damaged.is_none() {
            self.whole.add(sign);
        }
        self.lost.extend(lost);
        self.damaged.extend(damaged);
    }

    /// Everything that is wrong, what is lost first.
    pub fn faults(self) -> impl Iterator<Item = Fault> {
        self.lost.into_iter().chain(self.damaged)
    }

    /// Whether everything is whole and as far as it is known to be.
    pub fn is_clean(&self) -> bool {
        self.lost.is_empty() && self.damaged.is_empty() && !self.grown
    }
}

impl Reader {
    /// Looks over the streams, and over papers and packs where there is an index that remembers what was found
    /// whole; without one only what is lost of streams is looked for. Bytes that a failing disk changes by itself are
    /// found by the whole check alone.
    pub(super) fn look_over(&self, contents: &Contents, witness: &Witness, index: Option<&Index>) -> Look {
        let mut look = Look::default();
        let known = KnownStreams { contents, heads: &witness.heads };
        let mut by_cell: BTreeMap<Option<CellId>, Vec<StreamPlace>> = BTreeMap::new();
        for place in places(known) {
            by_cell.entry(cell_of(&place.0)).or_default().push(place);
        }
        let of_book = by_cell.remove(&None).unwrap_or_default();
        self.look_at_book(&of_book, known, &witness.files, index, &mut look);
        for (cell, streams) in by_cell {
            self.look_at_all(cell.as_ref(), &streams, known, index, &mut look);
        }
        look
    }

    /// Looks at the streams of a cell, of which everything is known.
    pub(super) fn look_at_cell(&self, cell: &CellId, known: KnownStreams<'_>, index: &Index) -> Look {
        let mut look = Look::default();
        let of_cell = |(path, _): &StreamPlace| cell_of(path).as_ref() == Some(cell);
        let streams: Vec<StreamPlace> = places(known).into_iter().filter(of_cell).collect();
        self.look_at_all(Some(cell), &streams, known, Some(index), &mut look);
        look
    }

    /// Looks at what is of no cell: the book's own stream, and these papers and packs.
    pub(super) fn look_at_own(
        &self,
        known: KnownStreams<'_>,
        files: &BTreeMap<String, String>,
        index: &Index,
    ) -> Look {
        let mut look = Look::default();
        let own = (StreamKey::Book.path(SHARED), Some((StreamKey::Book, SHARED.to_owned())));
        self.look_at_book(&[own], known, files, Some(index), &mut look);
        look
    }

    fn look_at_book(
        &self,
        own: &[StreamPlace],
        known: KnownStreams<'_>,
        files: &BTreeMap<String, String>,
        index: Option<&Index>,
        look: &mut Look,
    ) {
        let before = index.map(|index| FoundWhole::read(index, None)).unwrap_or_default();
        for place in own {
            self.look_at(place, known, (&before, index), look);
        }
        if let Some(index) = index {
            self.look_at_files(known.contents, files, &before, look);
            std::mem::take(&mut look.whole).keep(&before, index, None);
        }
    }

    fn look_at_all(
        &self,
        cell: Option<&CellId>,
        streams: &[StreamPlace],
        known: KnownStreams<'_>,
        index: Option<&Index>,
        look: &mut Look,
    ) {
        let before = index.map(|index| FoundWhole::read(index, cell)).unwrap_or_default();
        for place in streams {
            self.look_at(place, known, (&before, index), look);
        }
        if let Some(index) = index {
            std::mem::take(&mut look.whole).keep(&before, index, cell);
        }
    }

    /// A stream; one of which nothing is there is missed if its head is known.
    fn look_at(
        &self,
        (path, there): &StreamPlace,
        known: KnownStreams<'_>,
        (before, index): (&FoundWhole, Option<&Index>),
        look: &mut Look,
    ) {
        let head = known.heads.get(path).filter(|head| !known.contents.has_accepted(path, &head.end));
        if there.is_none() && head.is_none() {
            return;
        }
        // Asked before it is read, so that what changes meanwhile is read again.
        let mark = self.disk.mark(&self.dir.join(path));
        look.files += usize::from(mark.is_some());
        let sign = FileSign::of_stream(path, mark, head);
        if before.holds(sign) {
            return look.whole.add(sign);
        }
        look.grown |= mark.is_some_and(|mark| head.is_none_or(|head| head.len != mark.len));
        let lost = head.and_then(|head| lost(&*self.disk, &self.dir, head));
        let read = there.as_ref().filter(|_| index.is_some());
        let damaged = read.and_then(|(key, origin)| self.broken(known.contents, key, origin));
        look.note(sign, lost, damaged);
    }

    /// Papers and packs.
    fn look_at_files(
        &self,
        contents: &Contents,
        files: &BTreeMap<String, String>,
        before: &FoundWhole,
        look: &mut Look,
    ) {
        for (path, blake3) in files {
            if counts(path, self.is_sealed()) && !contents.has_accepted(path, blake3) {
                look.files += 1;
                let sign = FileSign::of(&*self.disk, &self.dir, path, blake3, None);
                let altered = (!before.holds(sign)).then(|| self.altered(path, blake3)).flatten();
                look.note(sign, None, altered);
            }
        }
    }

    /// What is damaged in a stream.
    fn broken(&self, contents: &Contents, key: &StreamKey, origin: &str) -> Option<Fault> {
        // Of a shared one that is not there others tell whether it must be.
        if !self.disk.exists(&self.dir.join(key.path(origin))) {
            return None;
        }
        let fault = match self.read::<IgnoredAny>(key, origin, contents.names(key, origin)) {
            Ok(reading) => match reading.tail {
                Tail::Broken(fault) => Some(fault),
                _ => None,
            },
            Err(fault) => Some(fault),
        };
        fault.filter(|fault| fault.exit_code() == 4)
    }
}

/// Every stream that is there or must be, in the order in which they are told.
fn places(known: KnownStreams<'_>) -> Vec<StreamPlace> {
    let streams = known.contents.streams().into_iter();
    let mut places: Vec<StreamPlace> =
        streams.map(|(key, origin)| (key.path(&origin), Some((key, origin)))).collect();
    let there: BTreeSet<String> = places.iter().map(|(path, _)| path.clone()).collect();
    let missing = known.heads.keys().filter(|path| !there.contains(*path));
    places.extend(missing.map(|path| (path.clone(), None)));
    places
}

/// The cell whose folder a stream lies in.
fn cell_of(path: &str) -> Option<CellId> {
    let (cell, name) = path.strip_prefix("journal/")?.split_once('/')?;
    let cell = CellId(cell.to_owned());
    stream_of(Some(&cell), name).and_then(|(key, _)| key.cell().cloned())
}

#[cfg(test)]
#[path = "touched_tests.rs"]
pub(in crate::store) mod tests;
