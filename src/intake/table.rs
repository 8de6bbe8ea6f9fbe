//! From bytes to rows of clean cells: encoding, byte order mark, delimiter, header row.
//!
//! Knows nothing of what a cell means; the only file that names the csv crate.

use csv::ReaderBuilder;

use super::column::Header;
use super::fault::{FileFault, RowFault};
use crate::text::nfc;

/// The signs that may stand between cells.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];
/// So many rows from the top the header is looked for: titles may stand above it.
const HEADER_ROWS: usize = 10;

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Cells in normal form C, with single spaces.
    pub cells: Vec<String>,
}

/// A file with its header found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// The columns.
    pub header: Header,
    /// The rows below it that are not empty.
    pub rows: Vec<Row>,
}

/// Reads a file whose delimiter is not known: the one that gives the widest header is right.
pub(super) fn parse(bytes: &[u8], file_name: &str) -> Result<Table, RowFault> {
    let text = decode(bytes, file_name)?;
    if text.trim().is_empty() {
        return Err(RowFault::of_file(file_name, FileFault::Empty));
    }
    let tables = DELIMITERS.iter().filter_map(|delimiter| below_header(rows(&text, *delimiter)));
    let widest = tables.max_by_key(|table| table.header.width());
    widest.ok_or_else(|| RowFault::of_file(file_name, FileFault::NameColumnMissing))
}

/// The text without its byte order mark, every line ended by a line feed.
fn decode(bytes: &[u8], file_name: &str) -> Result<String, RowFault> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(RowFault::of_file(file_name, FileFault::Spreadsheet));
    }
    let wide = utf16(bytes);
    let bytes = wide.as_deref().map_or(bytes, str::as_bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.iter().take(error.valid_up_to());
        let line = before.filter(|byte| **byte == b'\n').count() as u64 + 1;
        RowFault { line: Some(line), ..RowFault::of_file(file_name, FileFault::NotUtf8) }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The text of a file in UTF-16, known by its byte order mark, as Excel saves "Unicode text".
fn utf16(bytes: &[u8]) -> Option<String> {
    let (little, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (true, rest),
        [0xfe, 0xff, rest @ ..] => (false, rest),
        _ => return None,
    };
    let unit = if little { u16::from_le_bytes } else { u16::from_be_bytes };
    let (pairs, []) = rest.as_chunks::<2>() else { return None };
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok()
}

/// Every row that has at least one cell with something in it.
fn rows(text: &str, delimiter: u8) -> Vec<Row> {
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut reader = reader.from_reader(text.as_bytes());
    let mut lines = LineCounter { text, byte: 0, line: 1 };
    let mut rows = Vec::new();
    // Neither reading memory nor decoding checked text can fail.
    for record in reader.records().flatten() {
        let byte = record.position().map_or(0, |position| position.byte() as usize);
        let row = Row { line: lines.at(byte), cells: record.iter().map(clean).collect() };
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
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

fn clean(cell: &str) -> String {
    let words: Vec<&str> = cell.split_whitespace().collect();
    nfc(&words.join(" "))
}

/// The rows below the first one that names a column of names.
fn below_header(rows: Vec<Row>) -> Option<Table> {
    let mut rows = rows.into_iter();
    let header = rows.by_ref().take(HEADER_ROWS).find_map(|row| Header::read(&row.cells))?;
    Some(Table { header, rows: rows.collect() })
}
