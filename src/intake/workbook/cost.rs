//! What reading a file may cost: every limit holds before anything is taken into memory.
//!
//! Chosen so that the largest roll of one act (65,536 rows) fits, and the worst file of any kind stays
//! within 200 MB and a few seconds. Knows no form of files.

use crate::intake::MOST_ROWS;
use crate::intake::fault::{Excess, FileFault};

/// Bytes of a file.
pub(in crate::intake) const FILE_BYTES: usize = 24 << 20;
/// Bytes that the parts of a package may unpack to, together.
const UNPACKED: u64 = 80 << 20;
/// Columns in which a cell may stand.
pub(in crate::intake) const COLUMNS: usize = 256;
/// Cells up to the last filled one of each row.
const CELLS: usize = 1_500_000;
/// Cells with something in them.
const FILLED: usize = 700_000;
/// Bytes of the text of all cells, and of all strings that cells share.
const TEXT: usize = 12 << 20;
/// Strings that cells share.
const STRINGS: usize = 600_000;
/// Bytes of the text of a cell.
pub(in crate::intake) const CELL_BYTES: usize = 32_768;

/// What was spent on a file so far.
#[derive(Debug, Default)]
pub(in crate::intake) struct ReadCost {
    unpacked: u64,
    rows: usize,
    cells: usize,
    filled: usize,
    text: usize,
    strings: usize,
    string_text: usize,
}

fn within(fits: bool, excess: Excess) -> Result<(), FileFault> {
    if fits { Ok(()) } else { Err(FileFault::Beyond(excess)) }
}

impl ReadCost {
    /// So many bytes more were unpacked.
    pub fn unpack(&mut self, bytes: usize) -> Result<(), FileFault> {
        self.unpacked += bytes as u64;
        within(self.unpacked <= UNPACKED, Excess::Unpacked)
    }

    /// One more row.
    pub fn row(&mut self) -> Result<(), FileFault> {
        self.rows += 1;
        if self.rows > MOST_ROWS + 100 { Err(FileFault::TooLong) } else { Ok(()) }
    }

    /// So many more cells in a row, the last of them filled with so many bytes.
    pub fn cell(&mut self, more: usize, bytes: usize) -> Result<(), FileFault> {
        within(bytes <= CELL_BYTES, Excess::CellLength)?;
        self.cells += more;
        self.filled += 1;
        self.text += bytes;
        within(self.cells <= CELLS && self.filled <= FILLED && self.text <= TEXT, Excess::Cells)
    }

    /// One more string that cells share.
    pub fn string(&mut self, bytes: usize) -> Result<(), FileFault> {
        within(bytes <= CELL_BYTES, Excess::CellLength)?;
        self.strings += 1;
        self.string_text += bytes;
        within(self.strings <= STRINGS && self.string_text <= TEXT, Excess::Cells)
    }
}
