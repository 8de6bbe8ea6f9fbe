//! How wide the columns of the promises are.
//!
//! Knows no style and nothing of the rest of the page.

use super::facts::RoundFacts;
use super::lines::LEFT_CELLS;
use crate::app::model::Model;
use crate::text::{clip, pad, width};

/// Cells of a name, and the fewest of the short name of an item with its key and what follows it.
/// Cells of a name, at most.
const NAME_CELLS: usize = 22;
/// Cells of a column at least: its own name has room.
const LEAST_CELLS: usize = 10;
/// Cells of the day of a promise.
const DUE_CELLS: usize = 6;

/// The cells of the promises: as wide as what stands in them, that no eye has far to go, and no wider than there is room.
pub(super) struct PromiseCells {
    /// Of the name.
    pub(super) name: usize,
    /// Of what was promised.
    pub(super) what: usize,
}

impl PromiseCells {
    /// The cells of what is due, in so many columns.
    pub(super) fn of(model: &Model, facts: &RoundFacts, columns: usize) -> PromiseCells {
        let names = facts.due.iter().map(|promise| width(model.roll().name(promise.id.member)));
        let name = names.max().unwrap_or_default().clamp(LEAST_CELLS, NAME_CELLS);
        let room = columns.saturating_sub(3 + name + 2 + 2 + DUE_CELLS + LEFT_CELLS);
        let what = facts.due.iter().map(|promise| width(&promise.what)).max().unwrap_or_default();
        PromiseCells { name, what: what.max(LEAST_CELLS).min(room) }
    }

    /// Who, what and the day of a promise in their columns.
    pub(super) fn row(&self, name: &str, what: &str, due: &str) -> String {
        let name = pad(&clip(name, self.name), self.name);
        format!("   {name}  {}  {due:>DUE_CELLS$}", pad(&clip(what, self.what), self.what))
    }
}
