//! Spreadsheets: XLSX, ODS and the older XLS, as rows of clean cells.
//!
//! Knows nothing of what a cell means; the only file that names the calamine crate. Of several
//! sheets the one that is read as a roll is chosen by whoever asks.

use std::io::Cursor;

use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};

use super::encoding::{Encoding, guess_of_text};
use super::table::{CellRow, clean};

/// How a zip package (XLSX, ODS) and a compound file (XLS) begin.
const MAGIC: [&[u8]; 2] = [b"PK\x03\x04", &[0xd0, 0xcf, 0x11, 0xe0]];

/// Rows whose letters are looked at for the guess.
const SAMPLE_ROWS: usize = 400;

/// Whether the bytes are those of a spreadsheet.
pub(super) fn is_spreadsheet(bytes: &[u8]) -> bool {
    MAGIC.iter().any(|magic| bytes.starts_with(magic))
}

/// The sheets of a workbook, each as its cells; none when it cannot be opened.
pub(super) fn sheets(bytes: &[u8]) -> Option<Vec<Vec<CellRow>>> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?;
    Some(book.worksheets().iter().map(|(_, range)| rows(range)).collect())
}

/// The rows of a sheet; line and column count from the sheet's own first cell.
fn rows(range: &Range<Data>) -> Vec<CellRow> {
    let (top, left) = range.start().unwrap_or_default();
    let row = |(line, cells): (u64, &[Data])| {
        let empty = std::iter::repeat_n(String::new(), left as usize);
        CellRow::of(line, empty.chain(cells.iter().map(words)).collect())
    };
    (u64::from(top) + 1..).zip(range.rows()).filter_map(row).collect()
}

/// A cell as a person would have typed it.
fn words(cell: &Data) -> String {
    match cell {
        Data::String(text) | Data::DurationIso(text) => clean(text),
        // A day with the time of midnight behind it.
        Data::DateTimeIso(text) => clean(text.split('T').next().unwrap_or(text)),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{day:02}/{month:02}/{year:04}")
        }
        Data::DateTime(span) => span.as_f64().to_string(),
        _ => String::new(),
    }
}

/// The likeliest way in which the letters of a sheet are meant.
pub(super) fn guess(rows: &[CellRow]) -> Encoding {
    let cells = rows.iter().take(SAMPLE_ROWS).flat_map(|row| row.cells.iter());
    guess_of_text(&cells.map(|cell| format!("{cell}\n")).collect::<String>())
}

/// The rows with their letters read in this way.
pub(super) fn reread(rows: Vec<CellRow>, encoding: Encoding) -> Vec<CellRow> {
    if encoding == Encoding::Unicode {
        return rows;
    }
    let row =
        |row: CellRow| CellRow { cells: row.cells.iter().map(|cell| encoding.reread(cell)).collect(), ..row };
    rows.into_iter().map(row).collect()
}
