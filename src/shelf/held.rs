//! Of which cells a shelf lists the meetings: of a settled book of those that were asked for, so that the work of one
//! cell does not read the lists of all.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use super::Shelf;
use crate::domain::{CellId, CellName};
use crate::store::{Contents, Fault};

/// Of which cells the meetings are listed.
#[derive(Debug, Default)]
pub(super) struct HeldCells {
    pub(super) all: bool,
    cells: BTreeSet<CellId>,
    /// Those whose streams were looked at since the shelf was made.
    seen: BTreeSet<CellId>,
}

impl HeldCells {
    /// Notes that the streams of these cells were looked at.
    pub(super) fn note_seen(&mut self, cells: Vec<CellId>) {
        self.seen.extend(cells);
    }
}

impl Shelf {
    /// Lists cells and meetings again; of a settled book the names of its cells, and each cell's meetings once they
    /// are asked for.
    pub fn refresh(&mut self) {
        self.stamps.clear();
        self.held.all = false;
        self.held.cells.clear();
        match self.reader.names() {
            Some(names) => self.contents = names,
            None => self.hold_all(),
        }
    }

    /// Lists the meetings of all cells.
    pub(super) fn hold_all(&mut self) {
        if self.held.all {
            return;
        }
        let read = self.reader.contents();
        self.contents = read.value;
        self.held.all = true;
        self.note(read.faults);
    }

    /// Lists the meetings of a cell, and looks at its streams the first time.
    pub(super) fn hold(&mut self, cell: &CellId) {
        if self.held.all || self.held.cells.contains(cell) {
            return;
        }
        if let (Some(index), true) = (&self.index, self.held.seen.insert(cell.clone())) {
            let damage = self.reader.seen_in(cell, index);
            self.note(damage);
        }
        // What was just seen may have ended that the book is settled.
        if !self.reader.is_settled() {
            return self.hold_all();
        }
        let read = self.reader.contents_of(cell);
        self.contents.take(read.value);
        self.held.cells.insert(cell.clone());
        self.note(read.faults);
    }

    /// The names of the cells of the book.
    pub fn cells(&self) -> &BTreeMap<CellId, CellName> {
        &self.contents.cells
    }

    /// The cells and meetings of the book.
    pub fn contents(&mut self) -> &Contents {
        self.hold_all();
        &self.contents
    }

    /// The same of one cell; of others there may be nothing.
    pub fn contents_of(&mut self, cell: &CellId) -> &Contents {
        self.hold(cell);
        &self.contents
    }

    /// When the last line of the book's own stream was written; none of a practice book, which is played in advance.
    pub fn last_entered(&self) -> Option<DateTime<FixedOffset>> {
        self.reader.last_entered().filter(|_| !self.info().practice)
    }

    /// What looks at all of a book of which opening it looked at a part, for another thread: it answers what is wrong,
    /// and asks before each part whether to go on. None where everything was looked at. It must be dropped as
    /// [`Shelf::beside`] must.
    pub fn look_behind(&self) -> Option<impl FnOnce(&dyn Fn() -> bool) -> Vec<Fault> + Send + use<>> {
        let (reader, index) = (self.reader.clone(), self.index.clone()?);
        let open = reader.is_settled();
        open.then_some(move |goes_on: &dyn Fn() -> bool| reader.seen_anywhere(&index, goes_on))
    }
}
