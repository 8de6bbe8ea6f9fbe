//! Rows of cells, and how text becomes them: line ends, delimiter, quotation marks.
//!
//! Knows nothing of what a cell means.

use std::borrow::Cow;

use super::clean::clean;
use super::fault::{CellFlaw, FileFault};
use super::letter_count::LetterCount;
use super::workbook::cost::ReadCost;
use crate::text::without_formatting;

/// The signs that may stand between cells.
pub(super) const DELIMITERS: [u8; 3] = [b'\t', b';', b','];
/// Bytes at the beginning by which it is known how many cells a line has.
const HEAD: usize = 65_536;
/// Lines by which it is known how many cells a line has.
const LOOKED_AT: usize = 200;
/// Bytes within which a quotation is closed.
const QUOTED: usize = super::workbook::cost::CELL_BYTES;
/// Marks that are not closed after which no further one is followed through the text.
const OPEN_QUOTES: usize = 40;
/// What stands for a cell that cannot be read.
const UNREAD: &str = "…";

/// What is known of a cell besides its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellMark {
    /// A day of the calendar by its cell.
    Date,
    /// A year that was typed into a cell of dates.
    YearTyped,
    /// Its letters were converted; as they stood there.
    Converted(String),
    /// It cannot be read.
    Flaw(CellFlaw),
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CellRow {
    /// The line of the file, or row of the sheet, on which it begins, from 1.
    pub line: u64,
    /// Cells in normal form C, with single spaces.
    pub cells: Vec<String>,
    /// Whether signs of no width were left out.
    pub cleaned: bool,
    /// How its letters were read.
    pub letters: LetterCount,
    marks: Vec<(usize, CellMark)>,
}

impl CellRow {
    /// A row without cells.
    pub fn empty(line: u64) -> CellRow {
        CellRow {
            line,
            cells: Vec::new(),
            cleaned: false,
            letters: LetterCount::default(),
            marks: Vec::new(),
        }
    }

    /// Puts a text into a cell; one that cannot be read shows a sign, so that it is not empty.
    pub fn put(&mut self, place: usize, text: String, mark: Option<CellMark>) {
        if self.cells.len() <= place {
            self.cells.resize(place + 1, String::new());
        }
        let unread = text.is_empty() && matches!(mark, Some(CellMark::Flaw(_)));
        self.cells[place] = if unread { UNREAD.to_owned() } else { text };
        self.marks.extend(mark.map(|mark| (place, mark)));
    }

    /// Takes in the cells of another part of the row; always true, for those who drop that part then.
    pub fn join(&mut self, other: &mut CellRow) -> bool {
        for (place, text) in std::mem::take(&mut other.cells).into_iter().enumerate() {
            if !text.is_empty() {
                self.put(place, text, None);
            }
        }
        self.marks.append(&mut other.marks);
        true
    }

    /// The row without signs of no width; of letters that were read, for in older ways of writing such a
    /// sign stands for a letter.
    pub fn seen(mut self) -> CellRow {
        for cell in &mut self.cells {
            if let Cow::Owned(seen) = without_formatting(cell) {
                *cell = clean(&seen);
                self.cleaned = true;
            }
        }
        self
    }

    /// Whether something stands in one of its cells.
    pub fn is_filled(&self) -> bool {
        self.cells.iter().any(|cell| !cell.is_empty())
    }

    /// A cell; empty where the row has none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    /// The cells that are not empty, each with its place.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().map(String::as_str).enumerate().filter(|(_, cell)| !cell.is_empty())
    }

    /// Says of a cell what else is known of it.
    pub fn mark(&mut self, place: usize, mark: CellMark) {
        self.marks.push((place, mark));
    }

    /// What else is known of a cell.
    pub fn marks(&self, place: usize) -> impl Iterator<Item = &CellMark> {
        self.marks.iter().filter(move |(other, _)| *other == place).map(|(_, mark)| mark)
    }

    /// Why a cell cannot be read.
    pub fn flaw(&self, place: usize) -> Option<&CellFlaw> {
        self.marks(place).find_map(|mark| match mark {
            CellMark::Flaw(flaw) => Some(flaw),
            _ => None,
        })
    }

    /// The cell as it stood there before its letters were converted.
    pub fn converted(&self, place: usize) -> Option<&str> {
        self.marks(place).find_map(|mark| match mark {
            CellMark::Converted(written) => Some(written.as_str()),
            _ => None,
        })
    }

    /// The cell with a quotation mark that is not closed.
    pub fn open_quote(&self) -> Option<(usize, &CellFlaw)> {
        self.marks.iter().find_map(|(place, mark)| match mark {
            CellMark::Flaw(flaw @ CellFlaw::OpenQuote { .. }) => Some((*place, flaw)),
            _ => None,
        })
    }
}

/// Every row that has at least one cell with something in it; cells are as they stand there.
///
/// # Errors
/// There is more of it than any roll has.
pub(super) fn rows(text: &str, delimiter: u8, cost: &mut ReadCost) -> Result<Vec<CellRow>, FileFault> {
    let mut reader = RecordReader {
        text,
        delimiter,
        at: 0,
        line: 1,
        usual: usual_delimiters(text, delimiter),
        open_quotes: 0,
    };
    let mut rows = Vec::new();
    while reader.at < text.len() {
        let row = reader.record(cost)?;
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            cost.row()?;
            rows.push(row);
        }
    }
    Ok(rows)
}

/// How many delimiters most of the first lines have.
fn usual_delimiters(text: &str, delimiter: u8) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    let end = (0..=text.len().min(HEAD)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let head = text.get(..end).unwrap_or(text);
    for line in head.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).take(LOOKED_AT) {
        let number = line.bytes().filter(|byte| *byte == delimiter).count();
        *counts.entry(number).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, lines)| *lines).map_or(0, |(number, _)| number)
}

/// Reads one record after the other.
struct RecordReader<'a> {
    text: &'a str,
    delimiter: u8,
    at: usize,
    line: u64,
    usual: usize,
    open_quotes: usize,
}

impl<'a> RecordReader<'a> {
    fn record(&mut self, cost: &mut ReadCost) -> Result<CellRow, FileFault> {
        let mut row = CellRow::empty(self.line);
        loop {
            let (text, flaw) = self.cell();
            cost.cell(1, text.len())?;
            let place = row.cells.len();
            row.put(place, text, flaw.map(CellMark::Flaw));
            if self.peek() == Some(self.delimiter) {
                self.at += 1;
                continue;
            }
            self.pass_line_end();
            return Ok(row);
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn pass_line_end(&mut self) {
        match (self.peek(), self.text.as_bytes().get(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => self.at += 2,
            (Some(_), _) => self.at += 1,
            (None, _) => return,
        }
        self.line += 1;
    }

    fn cell(&mut self) -> (String, Option<CellFlaw>) {
        if self.peek() != Some(b'"') {
            return (self.plain().to_owned(), None);
        }
        if self.open_quotes > OPEN_QUOTES {
            return (
                self.plain().to_owned(),
                Some(CellFlaw::OpenQuote { from: self.line + 1, to: self.line }),
            );
        }
        let rest = self.text.get(self.at + 1..).unwrap_or_default();
        let closed = quoted(rest.as_bytes().get(..QUOTED).unwrap_or(rest.as_bytes()));
        let inside = closed.map_or(rest, |end| rest.get(..end).unwrap_or_default());
        let swallowed = inside.split(['\n', '\r']).skip(1);
        let is_row = |line: &str| line.bytes().filter(|byte| *byte == self.delimiter).count() >= self.usual;
        let rows_inside = self.usual > 1 && swallowed.clone().any(is_row);
        match closed {
            Some(end) if !rows_inside => {
                let text = inside.replace("\"\"", "\"");
                self.line += line_ends(inside);
                self.at += end + 2;
                // What stands behind the closing mark belongs to the cell.
                (text + self.plain(), None)
            }
            _ => {
                let to = self.line + line_ends(inside.trim_end());
                self.open_quotes += 1;
                let flaw = CellFlaw::OpenQuote { from: self.line + 1, to };
                (self.plain().to_owned(), Some(flaw))
            }
        }
    }

    /// Everything up to the end of the cell.
    fn plain(&mut self) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let ends = |byte: u8| byte == self.delimiter || matches!(byte, b'\n' | b'\r');
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }
}

/// The place of the mark that closes a quotation; doubled ones stand for themselves.
fn quoted(text: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let place = from + memchr::memchr(b'"', text.get(from..)?)?;
        if text.get(place + 1) != Some(&b'"') {
            return Some(place);
        }
        from = place + 2;
    }
}

fn line_ends(text: &str) -> u64 {
    let single = |pair: &[u8]| pair[0] == b'\n' || pair[0] == b'\r' && pair.get(1) != Some(&b'\n');
    (0..text.len()).filter(|at| single(&text.as_bytes()[*at..])).count() as u64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> Vec<(u64, Vec<String>, bool)> {
        let rows = rows(text, b';', &mut ReadCost::default()).unwrap();
        rows.into_iter().map(|row| (row.line, row.cells.clone(), row.open_quote().is_some())).collect()
    }

    fn cells(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn quotes_hold_delimiters_lines_and_themselves() {
        let told = read("a;\"b;\"\"x\"\"\r\nc\";d\r\n\r\ne;f\rg");
        assert_eq!(
            told,
            [
                (1, cells(&["a", "b;\"x\"\r\nc", "d"]), false),
                (4, cells(&["e", "f"]), false),
                (5, cells(&["g"]), false)
            ]
        );
        assert_eq!(
            read("\"\";x\n\"a\"b;c"),
            [(1, cells(&["", "x"]), false), (2, cells(&["ab", "c"]), false)]
        );
    }

    #[test]
    fn an_open_quote_swallows_no_rows() {
        let text = "h;i;j\na;b;c\n\"d;e;f\ng;h;i\nj;\"k\";l\n";
        let told = read(text);
        assert_eq!(told.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert_eq!(told[2], (3, cells(&["\"d", "e", "f"]), true));
        assert_eq!(told[4], (5, cells(&["j", "k", "l"]), false));
        let rows = rows("h;i;j\n\"d;e;f\ng;h;i\n", b';', &mut ReadCost::default()).unwrap();
        assert_eq!(rows[1].open_quote().unwrap().1, &CellFlaw::OpenQuote { from: 3, to: 3 });
    }
}
