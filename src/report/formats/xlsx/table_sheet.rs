//! A sheet with one table: what it is above, its heading row that stays in sight, its cells as what they are.

use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, RowNum, Worksheet, XlsxError};

use super::look::{CellLooks, cell_look};
use super::width::{height, widths};
use crate::report::formats::table_page::{TablePage, is_said};
use crate::report::{Align, Cell, Document, TableRow, stamp_line};
use chrono::{Datelike, NaiveDate};

/// The heading of the numbers of rows.
const NUMBER: &str = "TT";
/// So many sentences stand above a table; more would leave its rows no room below the rows that stay in sight.
const ABOVE: usize = 3;
/// A table with more columns keeps number and name in sight.
const NARROW: usize = 4;
/// A table with more letters in a row is printed on the long side.
const UPRIGHT: usize = 92;
/// The most letters of a cell that Excel reads.
const CELL: usize = 32_767;
/// How many letters of its column a heading in bold beside the arrow of its filter leaves free, and how many other words do.
const BOLD: usize = 3;
const BESIDE: usize = 1;
/// The width of a sheet of sentences alone, in letters.
const WORDS: usize = 90;

/// A sheet that is written from its top downwards.
pub(super) struct SheetPen<'a> {
    pub sheet: &'a mut Worksheet,
    pub row: RowNum,
    /// The last column, and the letters from the first to it.
    pub last: ColNum,
    pub room: usize,
}

impl SheetPen<'_> {
    /// A row of words over all columns.
    pub(super) fn line(&mut self, words: &str, look: &Format) -> Result<(), XlsxError> {
        if !words.is_empty() {
            match self.last {
                0 => self.sheet.write_string_with_format(self.row, 0, within(words), look)?,
                last => self.sheet.merge_range(self.row, 0, self.row, last, &within(words), look)?,
            };
            self.sheet.set_row_height(self.row, height([(words, self.room)]))?;
            self.row += 1;
        }
        Ok(())
    }

    /// What stands above everything: the cell, title and subtitle, the stamp.
    pub(super) fn top(&mut self, document: &Document, looks: &CellLooks) -> Result<(), XlsxError> {
        self.line(&document.header.cell, &looks.body)?;
        if let Some(stamp) = stamp_line(&document.stamps) {
            self.line(&stamp, &looks.title)?;
        }
        self.line(&document.title.to_uppercase(), &looks.title)?;
        self.line(&document.subtitle, &looks.subtitle)
    }
}

/// Fills a sheet with a table, what belongs to it and what is about every sheet.
pub(super) fn fill(
    sheet: &mut Worksheet,
    document: &Document,
    (page, about): (&TablePage, &[String]),
    looks: &CellLooks,
) -> Result<(), XlsxError> {
    let widths = widths(page.table);
    set_widths(sheet, &widths)?;
    let room: usize = widths.iter().sum();
    if room > UPRIGHT {
        sheet.set_landscape();
    }
    let last = column(page.table.columns.len().saturating_sub(1));
    let mut pen = SheetPen { sheet, row: 0, last, room };
    pen.top(document, looks)?;
    if page.name.to_lowercase() != document.title.to_lowercase() {
        pen.line(&page.name, &looks.part)?;
    }
    let told: Vec<&String> = about.iter().chain(&page.above).collect();
    let above = if told.len() <= ABOVE {
        told.len()
    } else {
        Some(about.len()).filter(|all| *all <= ABOVE).unwrap_or(0)
    };
    let (above, behind) = told.split_at(above);
    for words in above {
        pen.line(words, &looks.sentence)?;
    }
    rows(&mut pen, page, &widths, looks)?;
    pen.row += 1;
    for words in behind.iter().copied().chain(&page.below) {
        pen.line(words, &looks.sentence)?;
    }
    Ok(())
}

/// Fills a sheet with what a document without a table says.
pub(super) fn fill_words(
    sheet: &mut Worksheet,
    document: &Document,
    looks: &CellLooks,
) -> Result<(), XlsxError> {
    set_widths(sheet, &[WORDS])?;
    let mut pen = SheetPen { sheet, row: 0, last: 0, room: WORDS };
    pen.top(document, looks)?;
    for words in document.blocks.iter().flat_map(crate::report::Block::texts) {
        if is_said(&words) {
            pen.line(&words, &looks.sentence)?;
        }
    }
    Ok(())
}

pub(super) fn set_widths(sheet: &mut Worksheet, widths: &[usize]) -> Result<(), XlsxError> {
    for (at, width) in widths.iter().enumerate() {
        sheet.set_column_width(column(at), u32::try_from(*width).unwrap_or(u32::MAX))?;
    }
    Ok(())
}

fn column(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}

/// The heading row, which stays in sight and is repeated in print, and the rows below it with their filter.
fn rows(pen: &mut SheetPen, page: &TablePage, widths: &[usize], looks: &CellLooks) -> Result<(), XlsxError> {
    let table = page.table;
    let head = pen.row;
    for (at, heading) in table.columns.iter().enumerate() {
        pen.sheet.write_string_with_format(head, column(at), heading.heading.as_str(), &looks.head)?;
    }
    let headings = table.columns.iter().map(|column| column.heading.as_str());
    let rooms = widths.iter().map(|width| width - BOLD);
    pen.sheet.set_row_height(head, height(headings.zip(rooms)))?;
    let numbered = table.columns.first().is_some_and(|first| first.heading == NUMBER);
    let beside = if numbered && table.columns.len() > NARROW { 2 } else { 0 };
    pen.sheet.set_freeze_panes(head + 1, beside)?;
    pen.sheet.set_repeat_rows(head, head)?;
    pen.row += 1;
    for cells in page.rows() {
        let words: Vec<String> = cells.iter().map(Cell::words).collect();
        let rooms = widths.iter().map(|width| width - BESIDE);
        pen.sheet.set_row_height(pen.row, height(words.iter().map(String::as_str).zip(rooms)))?;
        for ((at, cell), heading) in cells.iter().enumerate().zip(&table.columns) {
            write_cell(pen.sheet, pen.row, column(at), cell, heading.align)?;
        }
        pen.row += 1;
    }
    // Sums below the numbered rows are not sorted among them.
    let is_sum =
        |row: &&TableRow| numbered && row.cells().first().is_some_and(|cell| cell.words().is_empty());
    let sums = table.rows.iter().rev().take_while(is_sum).count();
    let filtered = RowNum::try_from(table.rows.len() - sums).unwrap_or(RowNum::MAX);
    if filtered > 0 {
        pen.sheet.autofilter(head, 0, head + filtered, pen.last)?;
    }
    Ok(())
}

/// A cell as what it is.
fn write_cell(
    sheet: &mut Worksheet,
    row: RowNum,
    at: ColNum,
    cell: &Cell,
    align: Align,
) -> Result<(), XlsxError> {
    let look = cell_look(align);
    let share = |part: u64, whole: u64| part as f64 / whole as f64;
    let (number, shown) = match cell {
        Cell::Number { hundredths } => {
            sheet.write_number_with_format(row, at, *hundredths as f64 / 100.0, &look)?;
            return Ok(());
        }
        Cell::Money(amount) => (*amount as f64, "#,##0".to_owned()),
        Cell::Percent { part, whole } if *whole > 0 => (share(*part, *whole), "0.0%".to_owned()),
        Cell::PerHundred { part, whole } if *whole > 0 => (share(*part, *whole) * 100.0, "0.0".to_owned()),
        // The part is the figure; how many it is of stands behind it.
        Cell::Of { part, whole } => (*part as f64, format!("0\"/{whole}\"")),
        Cell::Date(date) => match day(*date) {
            Some(day) => {
                sheet.write_datetime_with_format(row, at, &day, &look.set_num_format("dd/mm/yyyy"))?;
                return Ok(());
            }
            None => return write_words(sheet, row, at, &cell.words(), look),
        },
        _ => return write_words(sheet, row, at, &cell.words(), look),
    };
    sheet.write_number_with_format(row, at, number, &look.set_num_format(shown))?;
    Ok(())
}

/// Words, which stay words when somebody changes them later.
fn write_words(
    sheet: &mut Worksheet,
    row: RowNum,
    at: ColNum,
    words: &str,
    look: Format,
) -> Result<(), XlsxError> {
    let words = words.trim_matches('\n');
    let look = if words.starts_with(['=', '+', '-', '@']) { look.set_quote_prefix() } else { look };
    match words {
        "" => sheet.write_blank(row, at, &look)?,
        words => sheet.write_string_with_format(row, at, within(words), &look)?,
    };
    Ok(())
}

/// A day as Excel counts it; none before 1900.
fn day(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let part = |number: u32| u8::try_from(number).ok();
    ExcelDateTime::from_ymd(year, part(date.month())?, part(date.day())?).ok()
}

/// The letters that a cell has room for.
fn within(words: &str) -> String {
    words.chars().take(CELL).collect()
}
