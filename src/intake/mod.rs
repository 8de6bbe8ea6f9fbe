//! Rolls from files of every age: CSV, TSV and spreadsheets, in Unicode and in what came before it.
//!
//! Knows nothing of disks and books: bytes come in, and a reading goes out with its members, every
//! fault, and everything that was passed over, so that people see it before anything is taken.

mod column;
mod encoding;
mod fault;
mod header;
mod preview;
mod remark;
mod row;
mod sheet;
mod table;
mod twin;
mod value;

use chrono::NaiveDate;

pub use encoding::Encoding;
pub use fault::{Column, FaultKind, FileFault, RowFault, ValueFault};
pub use value::standing;

use crate::domain::{NewMember, Roll};
use crate::text::Text;
use encoding::Raw;
use header::RollHeader;
use table::CellRow;

/// Rows that the book takes in one act.
const MOST_ROWS: usize = 65_536;
/// Bytes of a text by which the sign between its cells is known.
const HEAD: usize = 65_536;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollReading {
    /// The name of the file, for sentences.
    pub file: String,
    /// How its letters were read.
    pub encoding: Encoding,
    /// The columns with what they hold.
    pub used: Vec<(Column, Text)>,
    /// Columns with something in them that is not taken.
    pub unused: Vec<Column>,
    /// Rows that are no people, by line and words.
    pub passed: Vec<(u64, String)>,
    /// Names that are taken otherwise than they stand there, by line: in capitals, or with a title.
    pub corrected: Vec<(u64, String, String)>,
    /// The members of the rows without a fault, each with its line.
    pub members: Vec<(u64, NewMember)>,
    /// Rows of people who are on the roll already as the row says, by line.
    pub unchanged: Vec<u64>,
    /// Lines out of which signs that nobody sees were left.
    pub cleaned: Vec<u64>,
    /// Years that may be wrong; their members are taken.
    pub doubts: Vec<YearDoubt>,
    /// Every fault in the order of the lines.
    pub faults: Vec<RowFault>,
}

/// A year that lies so far back that it may be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearDoubt {
    /// The line.
    pub line: u64,
    /// The column; none where it has no name.
    pub column: Option<Column>,
    /// The year.
    pub year: i32,
}

/// Reads a roll; `file_name` is only for sentences about the whole file. The letters are read as
/// `encoding` says, else as they look; `roll` is told from the new members.
///
/// # Errors
/// When the file as a whole is no roll.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    today: NaiveDate,
    encoding: Option<Encoding>,
    roll: &Roll,
) -> Result<RollReading, RowFault> {
    let whole = |kind| RowFault::of_file(file_name, kind);
    let table =
        if sheet::is_spreadsheet(bytes) { of_sheets(bytes, encoding) } else { of_text(bytes, encoding) };
    let table = table.map_err(whole)?;
    if table.rows.len() > MOST_ROWS {
        return Err(whole(FileFault::TooLong));
    }
    let mut reading = row::members(&table, file_name, today);
    if reading.members.is_empty() && reading.faults.is_empty() {
        return Err(whole(FileFault::NoMembers));
    }
    twin::set_apart(&mut reading, roll, &table.header, today);
    reading.faults.sort_by_key(|fault| fault.line);
    Ok(reading)
}

/// The ways in which the letters of a file may be meant.
pub fn ways(bytes: &[u8]) -> [Encoding; 3] {
    let older = !sheet::is_spreadsheet(bytes) && matches!(Raw::of(bytes), Raw::Bytes(_));
    [if older { Encoding::Windows1258 } else { Encoding::Unicode }, Encoding::Tcvn3, Encoding::Vni]
}

/// A file with its header found.
struct RollTable {
    encoding: Encoding,
    header: RollHeader,
    /// The rows below the header.
    rows: Vec<CellRow>,
    /// Whether a row must have as many cells as the header: not so in a spreadsheet.
    even: bool,
}

impl RollTable {
    fn of(encoding: Encoding, rows: Vec<CellRow>, even: bool) -> Option<RollTable> {
        let mut rows: Vec<CellRow> = rows.into_iter().map(CellRow::seen).collect();
        let (header, above) = header::find(&rows)?;
        rows.drain(..above);
        Some(RollTable { encoding, header, rows, even })
    }
}

/// The sheet with the longest roll of a workbook.
fn of_sheets(bytes: &[u8], encoding: Option<Encoding>) -> Result<RollTable, FileFault> {
    let sheets = sheet::sheets(bytes).ok_or(FileFault::Spreadsheet)?;
    if sheets.iter().all(Vec::is_empty) {
        return Err(FileFault::Empty);
    }
    let tables = sheets.into_iter().filter_map(|rows| {
        let encoding = encoding.unwrap_or_else(|| sheet::guess(&rows));
        RollTable::of(encoding, sheet::reread(rows, encoding), false)
    });
    // The first of the longest: copies of a sheet come behind it.
    let longest = tables.reduce(|best, next| if next.rows.len() > best.rows.len() { next } else { best });
    longest.ok_or(FileFault::NameColumnMissing)
}

/// A text whose delimiter is not known: the one that gives the widest header is right.
fn of_text(bytes: &[u8], encoding: Option<Encoding>) -> Result<RollTable, FileFault> {
    let raw = Raw::of(bytes);
    let encoding = encoding.or_else(|| raw.guess()).ok_or(FileFault::UnknownLetters)?;
    let text = raw.read(encoding);
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    let head = whole_lines(&text);
    let width =
        |delimiter: &u8| header::find(&table::rows(head, *delimiter)).map(|(header, _)| header.width());
    let found = table::DELIMITERS.iter().filter_map(|delimiter| Some((width(delimiter)?, *delimiter)));
    let (_, delimiter) = found.max().ok_or(FileFault::NameColumnMissing)?;
    RollTable::of(encoding, table::rows(&text, delimiter), true).ok_or(FileFault::NameColumnMissing)
}

/// The first lines of a text that fit into [`HEAD`].
fn whole_lines(text: &str) -> &str {
    let cut = text.bytes().take(HEAD).rposition(|byte| byte == b'\n');
    match cut {
        Some(cut) if text.len() > HEAD => text.get(..cut).unwrap_or(text),
        _ => text,
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
#[path = "again_tests.rs"]
mod again_tests;
