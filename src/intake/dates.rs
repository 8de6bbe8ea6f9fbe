//! A column of dates seen as a whole: days and months that a spreadsheet exchanged.
//!
//! A program set to another country reads 3/12 as 12 March and leaves 25/12 as text: then half the column
//! is text with days above twelve, and the other half true dates none of whose days is. In a text file,
//! dates that can only be month first speak for the others. Knows no values but dates.

use chrono::Datelike;

use super::column::RollField;
use super::doubt::RowDoubt;
use super::header::RollHeader;
use super::table::{CellMark, CellRow};
use crate::text::PartialDate;

/// Days beyond which no month goes.
const MONTHS: u32 = 12;

/// What a column of dates holds.
#[derive(Debug, Default)]
struct DateColumn {
    /// Lines of true dates, and whether a day of them is above twelve.
    true_dates: Vec<u64>,
    above: bool,
    /// Lines of texts whose day can be a month too.
    either: Vec<u64>,
    /// A line of text whose day is above twelve.
    day_first: Option<u64>,
    /// A line of text that can only be month first.
    month_first: Option<u64>,
}

/// The doubts of every column of dates.
pub(super) fn exchanged(header: &RollHeader, rows: &[CellRow]) -> Vec<RowDoubt> {
    let fields = [RollField::Born, RollField::Joined, RollField::Official];
    let places = fields.into_iter().flat_map(|field| header.places(field).collect::<Vec<_>>());
    places.filter_map(|place| doubt(header, rows, place)).collect()
}

fn doubt(header: &RollHeader, rows: &[CellRow], place: usize) -> Option<RowDoubt> {
    let mut column = DateColumn::default();
    rows.iter().for_each(|row| column.see(row, place));
    let (lines, witness) = match (column.day_first, column.month_first) {
        (_, Some(month_first)) => ([column.true_dates, column.either].concat(), month_first),
        (Some(day_first), None) if !column.above => (column.true_dates, day_first),
        _ => return None,
    };
    (!lines.is_empty()).then(|| RowDoubt::Exchanged { column: header.column(place), lines, witness })
}

impl DateColumn {
    fn see(&mut self, row: &CellRow, place: usize) {
        let cell = row.cell(place);
        if row.marks(place).any(|mark| *mark == CellMark::Date) {
            if let Some(PartialDate::Day(day)) = PartialDate::parse(cell, 0) {
                self.true_dates.push(row.line);
                self.above |= day.day() > MONTHS;
            }
            return;
        }
        let parts: Vec<u32> =
            cell.split(['/', '-', '.']).filter_map(|part| part.trim().parse().ok()).collect();
        let [first, second, _] = parts[..] else { return };
        match (first, second) {
            (13..=31, 1..=MONTHS) => self.day_first = self.day_first.or(Some(row.line)),
            (1..=MONTHS, 13..=31) => self.month_first = self.month_first.or(Some(row.line)),
            (1..=MONTHS, 1..=MONTHS) if first != second => self.either.push(row.line),
            _ => {}
        }
    }
}
