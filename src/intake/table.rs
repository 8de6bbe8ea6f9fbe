//! From text to rows of clean cells: line ends, delimiter.
//!
//! Knows nothing of what a cell means; the only file that names the csv crate.

use std::borrow::Cow;

use csv::ReaderBuilder;

use crate::text::{nfc, without_formatting};

/// The signs that may stand between cells.
pub(super) const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CellRow {
    /// The line of the file, or row of the sheet, on which it begins, from 1.
    pub line: u64,
    /// Cells in normal form C, with single spaces.
    pub cells: Vec<String>,
    /// Whether signs of no width were left out.
    pub cleaned: bool,
}

impl CellRow {
    /// The row of these cells; none when all are empty.
    pub fn of(line: u64, cells: Vec<String>) -> Option<CellRow> {
        cells.iter().any(|cell| !cell.is_empty()).then_some(CellRow { line, cells, cleaned: false })
    }

    /// The row without signs of no width; of letters that were read, for in older ways of writing such a
    /// sign stands for a letter.
    pub fn seen(self) -> CellRow {
        let cleaned = self.cells.iter().any(|cell| matches!(without_formatting(cell), Cow::Owned(_)));
        match cleaned {
            true => CellRow {
                cells: self.cells.iter().map(|cell| clean(&without_formatting(cell))).collect(),
                cleaned,
                ..self
            },
            false => self,
        }
    }

    /// A cell; empty where the row has none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    /// The cells that are not empty, each with its place.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().map(String::as_str).enumerate().filter(|(_, cell)| !cell.is_empty())
    }
}

/// Every row that has at least one cell with something in it.
pub(super) fn rows(text: &str, delimiter: u8) -> Vec<CellRow> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut reader = reader.from_reader(text.as_bytes());
    let mut lines = LineCounter { text: &text, byte: 0, line: 1 };
    let mut rows = Vec::new();
    // Neither reading memory nor decoding checked text can fail.
    for record in reader.records().flatten() {
        let byte = record.position().map_or(0, |position| position.byte() as usize);
        rows.extend(CellRow::of(lines.at(byte), record.iter().map(clean).collect()));
    }
    rows
}

/// Counts lines up to growing places of a text.
struct LineCounter<'a> {
    text: &'a str,
    byte: usize,
    line: u64,
}

impl LineCounter<'_> {
    /// The line of the row that begins at `byte`, or after the empty lines that follow there.
    fn at(&mut self, byte: usize) -> u64 {
        let bytes = self.text.as_bytes();
        let empty = bytes.iter().skip(byte).take_while(|byte| **byte == b'\n').count();
        let begin = (byte + empty).min(bytes.len());
        let passed = bytes.get(self.byte..begin).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.byte = begin;
        self.line
    }
}

/// A cell in normal form C with single spaces.
pub(super) fn clean(cell: &str) -> String {
    let spaced = |c: char| c.is_whitespace() && c != ' ';
    if !cell.contains("  ") && !cell.contains(spaced) {
        return nfc(cell.trim());
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    nfc(&words.join(" "))
}
