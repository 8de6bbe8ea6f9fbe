//! Which cell of the open book is shown: the one that was asked for on the command line, else the
//! first.

use std::collections::BTreeMap;
use std::path::Path;

use super::desk::Desk;
use crate::domain::{CellId, CellName};
use crate::shelf::{Choice, choose_cell};
use crate::store::Fault;

impl Desk {
    /// The desk that shows the cell which some words name, in the practice book or in the own one.
    pub fn showing(mut self, cell: Option<String>, practice: bool) -> Desk {
        let dir = if practice { self.practice_dir() } else { self.own_dir().to_path_buf() };
        self.shown = cell.map(|words| (dir, words));
        self
    }

    /// The cell of a book that is shown: the one that was asked for, else the first.
    pub(super) fn cell_of(
        &self,
        dir: &Path,
        cells: &BTreeMap<CellId, CellName>,
    ) -> Result<Option<CellId>, Fault> {
        let asked = self.shown.as_ref().filter(|(book, _)| book == dir);
        let Some((_, words)) = asked else { return Ok(cells.keys().next().cloned()) };
        let among = match choose_cell(cells, Some(words)) {
            Choice::One(id) => return Ok(Some(id)),
            Choice::Several(ids) => ids,
            Choice::None => cells.keys().cloned().collect(),
        };
        let name = |id: &CellId| cells.get(id).map_or("", |name| &name.name);
        let named = among.iter().map(|id| format!("{} ({})", id.0, name(id))).collect();
        Err(Fault::NoCell { words: words.clone(), cells: named })
    }
}
