//! What an opening of a settled book looks at: the cell that it works with at once, and of the rest so many files as
//! take next to no time, by turns; so a small book is looked at whole each time, and the work on one cell of a large
//! one does not wait for all the others. Whatever is found wrong ends the settlement: from then on everything is
//! read at every opening, and told, until it is whole again or its loss is accepted.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::touched::{KnownStreams, Look};
use crate::domain::CellId;
use crate::store::book::{Contents, Reader};
use crate::store::derived::Index;
use crate::store::fault::Fault;
use crate::store::settled::Settled;

/// Looking stops once so many files were looked at.
const FILES: usize = 250;

/// The part of a book that is of no cell; no cell is called so.
const OWN: &str = "";

impl Reader {
    /// What is settled of the book, if anything.
    fn settled(&self) -> Option<&Arc<Settled>> {
        self.settled.as_ref().filter(|settled| settled.is_settled())
    }

    /// What is wrong in the streams of a cell of a settled book.
    pub fn seen_in(&self, cell: &CellId, index: &Index) -> Vec<Fault> {
        let Some(settled) = self.settled() else { return Vec::new() };
        let look = self.look_at_part(settled, Some(cell), index);
        look.map_or_else(Vec::new, |look| settled_faults(settled, look))
    }

    /// What is wrong in the part of a settled book whose turn it is, and which cells that was.
    pub fn seen_by_turns(&self, index: &Index) -> (Vec<Fault>, Vec<CellId>) {
        let Some(settled) = self.settled() else { return Default::default() };
        let unusual = self.unusual_at_the_top();
        if !unusual.is_empty() {
            settled.end();
            return (unusual, Vec::new());
        }
        let cells = settled.cells();
        let parts = cells.len() + 1;
        let from = settled.turn().map_or(0, |last| match last.as_str() {
            OWN => 1,
            last => cells.partition_point(|cell| cell.0.as_str() <= last) + 1,
        });
        let (mut faults, mut seen, mut files, mut at) = (Vec::new(), Vec::new(), 0, 0);
        while at < parts && files < FILES {
            let cell = match (from + at) % parts {
                0 => None,
                number => cells.get(number - 1),
            };
            let Some(look) = self.look_at_part(settled, cell, index) else { break };
            files += look.files;
            faults.extend(settled_faults(settled, look));
            seen.extend(cell.cloned());
            at += 1;
        }
        if at < parts {
            let last = (from + at).checked_sub(1).map_or(0, |last| last % parts);
            settled
                .note_turn(last.checked_sub(1).and_then(|last| cells.get(last)).map_or(OWN, |cell| &cell.0));
        }
        (faults, seen)
    }

    /// What is wrong anywhere in a settled book, part by part, so that it takes no more memory than one cell;
    /// `goes_on` is asked before each.
    pub fn seen_anywhere(&self, index: &Index, goes_on: &dyn Fn() -> bool) -> Vec<Fault> {
        let Some(settled) = self.settled() else { return Vec::new() };
        let cells = settled.cells();
        let parts = std::iter::once(None).chain(cells.iter().map(Some));
        let looks = parts.take_while(|_| goes_on()).map_while(|cell| self.look_at_part(settled, cell, index));
        let faults: Vec<Fault> = looks.flat_map(|look| settled_faults(settled, look)).collect();
        match faults.is_empty() {
            true => faults,
            // The book is not settled any more, so what was not looked at yet is asked in the other way.
            false => self.seen_damage(&self.contents().value, Some(index)),
        }
    }

    fn look_at_part(&self, settled: &Settled, cell: Option<&CellId>, index: &Index) -> Option<Look> {
        match cell {
            Some(cell) => self.look_unless_same(settled, cell, index, || {
                let known = settled.peek(cell)?;
                let known = KnownStreams { contents: &known.contents, heads: &known.heads };
                Some(self.look_at_cell(cell, known, index))
            }),
            None => {
                let (names, witness): (Contents, _) = (settled.names()?, settled.witness()?);
                let known = KnownStreams { contents: &names, heads: &witness.heads };
                let files: BTreeMap<String, String> = settled.files();
                Some(self.look_at_own(known, &files, index))
            }
        }
    }
}

/// What a look found, which ends the settlement unless all of it is as it is known.
fn settled_faults(settled: &Settled, look: Look) -> Vec<Fault> {
    if !look.is_clean() {
        settled.end();
    }
    look.faults().collect()
}
