//! Rolls from files of every age: CSV, TSV and spreadsheets, in Unicode and in what came before it.
//!
//! Knows nothing of disks and books: bytes come in, and a reading goes out with its members, every
//! fault, and everything that was passed over, so that people see it before anything is taken.

mod cell_flaw;
mod clean;
mod column;
mod dates;
mod doubt;
mod encoding;
mod fault;
mod file_fault;
mod file_kind;
mod header;
mod letter_count;
mod letters;
mod preview;
mod question;
mod remark;
mod row;
mod row_life;
mod row_office;
mod row_reader;
mod row_standing;
mod schooling;
mod sheets;
mod standing;
mod table;
mod twin;
mod value;
mod workbook;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use doubt::RowDoubt;
pub use encoding::Encoding;
pub use fault::{CellFlaw, Column, Excess, FaultKind, FileFault, PossibleTwin, RowFault, ValueFault};
pub use file_kind::FileKind;
pub use letter_count::LetterCount;
pub use question::RollQuestion;
pub use schooling::{general_education, political_theory, professional_training, sex};
pub use sheets::SheetChoice;
pub use standing::standing;
pub use value::role;

use crate::domain::{MemberId, NamedGroup, NewMember, Person, Roll, RollAnswers, Standing};
use crate::text::Text;
use encoding::Raw;
use file_kind::FileKind as Kind;
use header::RollHeader;
use letters::{LetterReader, LetterSource};
use table::CellRow;
use twin::KnownPeople;
use workbook::MergedCells;
use workbook::cost::{FILE_BYTES, ReadCost};

/// Rows that the book takes in one act.
const MOST_ROWS: usize = 65_536;
/// Bytes of a text by which the sign between its cells is known.
const HEAD: usize = 65_536;

/// Bytes of the largest file that is read; whoever fetches one needs no more than one byte above.
pub const MOST_BYTES: usize = FILE_BYTES;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollReading {
    /// The name of the file, for sentences.
    pub file: String,
    /// How most of its letters were read.
    pub encoding: Encoding,
    /// How the letters of all its cells were read.
    pub letters: LetterCount,
    /// Which sheet was taken of a workbook, and which were left.
    pub sheet: Option<SheetChoice>,
    /// The columns with what they hold.
    pub used: Vec<(Column, Text)>,
    /// Columns with something in them that is not taken.
    pub unused: Vec<Column>,
    /// Rows that are no people, by line and words.
    pub passed: Vec<(u64, String)>,
    /// Names that are taken otherwise than they stand there, by line: in capitals, or with a title.
    pub corrected: Vec<(u64, String, String)>,
    /// Names whose letters were converted, by line, as they stand there.
    pub converted: Vec<(u64, String)>,
    /// The members of the rows without a fault, each with its line.
    pub members: Vec<(u64, NewMember)>,
    /// Rows of people who are on the roll already as the row says, by line.
    pub unchanged: Vec<u64>,
    /// The groups that rows name of people who are on the roll already and in another one or none.
    pub regrouped: Vec<(MemberId, NamedGroup)>,
    /// People on the roll already of whom rows tell what was not known there.
    pub completed: Vec<(MemberId, Person)>,
    /// Lines out of which signs that nobody sees were left.
    pub cleaned: Vec<u64>,
    /// What may be wrong; it is taken.
    pub doubts: Vec<RowDoubt>,
    /// Every fault in the order of the lines.
    pub faults: Vec<RowFault>,
    /// The names on the lines that ask something.
    pub asking: BTreeMap<u64, String>,
    /// Official members on the roll before.
    pub official_before: usize,
    /// Lines that say nothing of the standing.
    untold: BTreeSet<u64>,
}

impl RollReading {
    /// Whether the file holds nothing but people who are on the roll as it has them.
    pub fn is_nothing_new(&self) -> bool {
        let nobody = self.members.is_empty() && self.faults.is_empty();
        nobody && self.regrouped.is_empty() && self.completed.is_empty() && !self.unchanged.is_empty()
    }
}

/// Reads a roll; `file_name` is only for sentences about the whole file. The letters are read as
/// `encoding` says, else cell by cell as they look; `roll` is told from the new members.
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
    read_answered(bytes, file_name, today, encoding, roll, &RollAnswers::default())
}

/// Reads a roll as [`read`] does, where some of what it asks was answered.
///
/// # Errors
/// When the file as a whole is no roll.
pub fn read_answered(
    bytes: &[u8],
    file_name: &str,
    today: NaiveDate,
    encoding: Option<Encoding>,
    roll: &Roll,
    answers: &RollAnswers,
) -> Result<RollReading, RowFault> {
    let whole = |kind| RowFault::of_file(file_name, kind);
    let table = table_of(bytes, encoding).map_err(whole)?;
    if table.rows.len() > MOST_ROWS {
        return Err(whole(FileFault::TooLong));
    }
    let mut known = KnownPeople::of(roll);
    let mut reading = row::members(&table, file_name, today, answers, &known);
    if reading.members.is_empty() && reading.faults.is_empty() {
        return Err(whole(FileFault::NoMembers));
    }
    twin::set_apart(&mut reading, &mut known, &table.header, today, answers);
    reading.official_before = official(roll, today);
    reading.faults.sort_by_key(|fault| fault.line);
    Ok(reading)
}

fn official(roll: &Roll, today: NaiveDate) -> usize {
    let standings = roll.members.iter().map(|member| member.standing(today));
    standings.filter(|standing| *standing == Standing::Official).count()
}

fn table_of(bytes: &[u8], encoding: Option<Encoding>) -> Result<RollTable, FileFault> {
    if bytes.len() > FILE_BYTES {
        return Err(FileFault::Beyond(Excess::Bytes));
    }
    if workbook::is_package(bytes) {
        return sheets::table(bytes, encoding);
    }
    match Kind::of(bytes) {
        Some(kind) => Err(FileFault::Other(kind)),
        None => of_text(bytes, encoding),
    }
}

/// The ways in which the letters of a file may be meant.
pub fn ways(bytes: &[u8]) -> [Encoding; 3] {
    let older = !workbook::is_package(bytes) && matches!(Raw::of(bytes), Raw::Bytes(_));
    [if older { Encoding::Windows1258 } else { Encoding::Unicode }, Encoding::Tcvn3, Encoding::Vni]
}

/// A file with its header found.
struct RollTable {
    letters: LetterCount,
    header: RollHeader,
    /// The rows below the header.
    rows: Vec<CellRow>,
    /// Whether a row must have as many cells as the header: not so in a spreadsheet.
    even: bool,
    /// Which sheet it is of a workbook.
    sheet: Option<SheetChoice>,
}

impl RollTable {
    fn of(mut reader: LetterReader, rows: Vec<CellRow>, even: bool) -> Result<RollTable, FileFault> {
        let mut rows: Vec<CellRow> = reader.read(rows).into_iter().map(CellRow::seen).collect();
        rows.retain(CellRow::is_filled);
        let Some((header, above)) = header::find(&rows) else {
            return Err(missing(&rows));
        };
        rows.drain(..above);
        let letters = letters_of(&rows);
        Ok(RollTable { letters, header, rows, even, sheet: None })
    }

    /// Fills the cells that are merged down a column below the header; those of names and numbers
    /// count people and stay.
    fn fill(&mut self, merged: &[MergedCells]) {
        use column::RollField::{Family, Given, Name, Number};
        for cells in merged {
            let counted = matches!(self.header.holds(cells.column), Some(Name | Family | Given | Number));
            let first = self.rows.binary_search_by_key(&cells.first, |row| row.line);
            let Ok(first) = first.map(|first| first + 1) else { continue };
            let Some(text) = self.rows.get(first - 1).map(|row| row.cell(cells.column).to_owned()) else {
                continue;
            };
            let below = self.rows.iter_mut().skip(first).take_while(|row| row.line <= cells.last);
            for row in below.filter(|row| !counted && row.cell(cells.column).is_empty()) {
                row.put(cells.column, text.clone(), None);
            }
        }
    }
}

fn letters_of(rows: &[CellRow]) -> LetterCount {
    rows.iter().map(|row| row.letters).fold(LetterCount::default(), LetterCount::and)
}

/// Why no header was found.
fn missing(rows: &[CellRow]) -> FileFault {
    if letters_of(rows).is_unknown() {
        return FileFault::UnknownLetters;
    }
    match (rows.is_empty(), header::is_lost(rows)) {
        (true, _) => FileFault::Empty,
        (_, true) => FileFault::LostLetters,
        (_, false) => FileFault::NameColumnMissing,
    }
}

/// A text whose delimiter is not known: the one that gives the widest header is right.
fn of_text(bytes: &[u8], encoding: Option<Encoding>) -> Result<RollTable, FileFault> {
    let raw = Raw::of(bytes);
    let source = if matches!(raw, Raw::Text(_)) { LetterSource::Unicode } else { LetterSource::Bytes };
    let text = raw.text();
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    let head = whole_lines(text);
    let reader = || LetterReader::new(source, encoding);
    let width = |delimiter: u8| {
        let rows = table::rows(head, delimiter, &mut ReadCost::default()).ok()?;
        let rows: Vec<CellRow> = reader().read(rows).into_iter().map(CellRow::seen).collect();
        header::find(&rows).map(|(header, _)| header.width())
    };
    let widths = table::DELIMITERS.iter().filter_map(|delimiter| Some((width(*delimiter)?, *delimiter)));
    let delimiter = widths.max().map_or(b';', |(_, delimiter)| delimiter);
    let rows = table::rows(text, delimiter, &mut ReadCost::default())?;
    let table = RollTable::of(reader(), rows, true)?;
    if table.letters.is_unknown() { Err(FileFault::UnknownLetters) } else { Ok(table) }
}

/// The first lines of a text that fit into [`HEAD`].
fn whole_lines(text: &str) -> &str {
    let cut = text.bytes().take(HEAD).rposition(|byte| byte == b'\n');
    match cut {
        Some(cut) if text.len() > HEAD => text.get(..cut).unwrap_or(text),
        _ if text.len() > HEAD => {
            let end = (0..=HEAD).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
            text.get(..end).unwrap_or(text)
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
#[path = "life_tests.rs"]
mod life_tests;

#[cfg(test)]
#[path = "again_tests.rs"]
mod again_tests;
