//! The cells of a sheet as they come in: rows of texts, each cell with what is known of it besides.
//!
//! Cells without anything in them cost nothing, wherever they stand; knows no form of files.

use super::cost::{COLUMNS, ReadCost};
use crate::intake::fault::{Excess, FileFault};
use crate::intake::table::{CellMark, CellRow};

/// What a cell shows.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct SheetValue {
    pub text: String,
    pub mark: Option<CellMark>,
}

impl SheetValue {
    pub fn text(text: impl Into<String>) -> SheetValue {
        SheetValue { text: text.into(), mark: None }
    }

    /// A cell that holds something that cannot be read.
    pub fn unreadable(mark: CellMark) -> SheetValue {
        SheetValue { text: String::new(), mark: Some(mark) }
    }

    pub fn number(number: f64) -> SheetValue {
        SheetValue::text(number.to_string())
    }

    pub fn truth(yes: bool) -> SheetValue {
        SheetValue::text(if yes { "TRUE" } else { "FALSE" })
    }
}

/// Cells that are merged into one, down a column: the first and the last row, and the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::intake) struct MergedCells {
    pub first: u64,
    pub last: u64,
    pub column: usize,
}

/// A sheet.
#[derive(Debug, Default)]
pub(in crate::intake) struct SheetGrid {
    pub rows: Vec<CellRow>,
    pub merged: Vec<MergedCells>,
    unsorted: bool,
}

impl SheetGrid {
    /// Puts a value into a cell, by its row from 1 and its column from 0.
    pub(super) fn put(
        &mut self,
        line: u64,
        column: usize,
        value: SheetValue,
        cost: &mut ReadCost,
    ) -> Result<(), FileFault> {
        if value.mark.is_none() && value.text.trim().is_empty() {
            return Ok(());
        }
        if column >= COLUMNS {
            return Err(FileFault::Beyond(Excess::Columns));
        }
        let last = self.rows.last().map_or(0, |row| row.line);
        if last != line || self.rows.is_empty() {
            cost.row()?;
            self.unsorted |= last > line;
            self.rows.push(CellRow::empty(line));
        }
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        let more = (column + 1).saturating_sub(row.cells.len());
        cost.cell(more, value.text.len())?;
        row.put(column, value.text, value.mark);
        Ok(())
    }

    /// Merges cells; of several columns the first one counts, as what stands in it is shown over all.
    pub fn merge(&mut self, first: u64, last: u64, column: usize) {
        if last > first && self.merged.len() < COLUMNS * 64 {
            self.merged.push(MergedCells { first, last, column });
        }
    }

    /// The sheet with its rows in their order.
    pub fn whole(mut self) -> SheetGrid {
        if self.unsorted {
            self.rows.sort_by_key(|row| row.line);
            self.rows.dedup_by(|next, row| row.line == next.line && row.join(next));
        }
        self
    }
}
