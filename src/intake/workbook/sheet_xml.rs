//! The cells of one sheet of an XLSX workbook.
//!
//! A cell that holds what cannot be read is marked, never empty: a formula whose result was not saved, an
//! error, a string that is not there.

use std::io::Read;

use chrono::NaiveDate;

use super::cost::ReadCost;
use super::grid::{SheetGrid, SheetValue};
use super::number_format::NumberShape;
use super::package::ZipPackage;
use super::xlsx::{SheetContext, counted_length, escapes_resolved};
use super::xml::{XmlStream, XmlToken};
use crate::intake::fault::{CellFlaw, FileFault};
use crate::intake::table::CellMark;

/// A cell while it is read.
#[derive(Debug, Default)]
struct OpenCell {
    kind: String,
    format: usize,
    value: String,
    formula: bool,
}

/// Where the reader stands in a sheet.
#[derive(Debug, Default)]
struct SheetPlace {
    line: u64,
    column: usize,
    cell: Option<OpenCell>,
    in_value: bool,
    spoken: usize,
}

/// Reads the sheet of a part.
pub(super) fn read(
    package: &ZipPackage,
    part: &str,
    context: &SheetContext,
    cost: &mut ReadCost,
) -> Result<SheetGrid, FileFault> {
    let mut grid = SheetGrid::default();
    // What is unpacked counts for the whole file, what is kept for this sheet.
    let mut kept = ReadCost::default();
    cells(&mut package.xml(part, cost)?, context, &mut grid, &mut kept)?;
    Ok(grid.whole())
}

fn cells<R: Read>(
    xml: &mut XmlStream<R>,
    context: &SheetContext,
    grid: &mut SheetGrid,
    cost: &mut ReadCost,
) -> Result<(), FileFault> {
    let mut place = SheetPlace::default();
    while let Some(token) = xml.next()? {
        if token == XmlToken::Text {
            if let Some(cell) = place.cell.as_mut().filter(|_| place.in_value && place.spoken == 0) {
                cell.value.push_str(&xml.text()?);
                counted_length(&cell.value)?;
            }
            continue;
        }
        let begins = token != XmlToken::Close;
        match xml.name() {
            "row" if begins => {
                place.line = xml.number("r").unwrap_or(place.line + 1);
                place.column = 0;
            }
            "c" => {
                if begins {
                    place.begin_cell(xml);
                }
                if token != XmlToken::Open {
                    place.end_cell(context, grid, cost)?;
                }
            }
            "v" | "t" => place.in_value = token == XmlToken::Open,
            "rPh" if token == XmlToken::Open => place.spoken += 1,
            "rPh" if token == XmlToken::Close => place.spoken = place.spoken.saturating_sub(1),
            "f" if begins => {
                if let Some(cell) = place.cell.as_mut() {
                    cell.formula = true;
                }
            }
            "mergeCell" if begins => merge(&xml.attribute("ref").unwrap_or_default(), grid),
            _ => {}
        }
    }
    Ok(())
}

fn merge(area: &str, grid: &mut SheetGrid) {
    let corners =
        area.split_once(':').and_then(|(first, last)| Some((cell_place(first)?, cell_place(last)?)));
    if let Some(((column, first), (_, last))) = corners {
        grid.merge(first, last, column);
    }
}

impl SheetPlace {
    fn begin_cell<R: Read>(&mut self, xml: &XmlStream<R>) {
        if let Some((column, line)) = xml.attribute("r").and_then(|place| cell_place(&place)) {
            (self.column, self.line) = (column, line);
        }
        self.in_value = false;
        let kind = xml.attribute("t").unwrap_or_default();
        self.cell = Some(OpenCell { kind, format: xml.number("s").unwrap_or(0), ..OpenCell::default() });
    }

    fn end_cell(
        &mut self,
        context: &SheetContext,
        grid: &mut SheetGrid,
        cost: &mut ReadCost,
    ) -> Result<(), FileFault> {
        self.in_value = false;
        if let Some(cell) = self.cell.take() {
            grid.put(self.line.max(1), self.column, cell.shown(context)?, cost)?;
        }
        self.column += 1;
        Ok(())
    }
}

impl OpenCell {
    fn shown(self, context: &SheetContext) -> Result<SheetValue, FileFault> {
        if self.value.is_empty() && self.formula && !matches!(self.kind.as_str(), "str" | "inlineStr") {
            return Ok(SheetValue::unreadable(CellMark::Flaw(CellFlaw::NoResult)));
        }
        let shape = context.shapes.get(self.format).copied().unwrap_or_default();
        let value = match self.kind.as_str() {
            "s" if self.value.trim().is_empty() => SheetValue::default(),
            "s" => {
                let place: Option<usize> = self.value.trim().parse().ok();
                let strings = context.strings.as_ref().ok_or(FileFault::StringsMissing)?;
                let string = place.and_then(|place| strings.get(place));
                SheetValue::text(string.ok_or(FileFault::StringsMissing)?.as_ref())
            }
            "inlineStr" | "str" => SheetValue::text(escapes_resolved(&self.value)),
            "b" => SheetValue::truth(self.value.trim() == "1"),
            "e" => SheetValue::unreadable(CellMark::Flaw(CellFlaw::Error)),
            "d" => iso_day(&self.value, shape),
            _ => match self.value.trim().parse::<f64>() {
                Ok(number) => shape.show(number, context.from_1904),
                Err(_) => SheetValue::text(self.value),
            },
        };
        Ok(value)
    }
}

/// A day that is written out, as its cell shows it.
fn iso_day(value: &str, shape: NumberShape) -> SheetValue {
    let day = value.split('T').next().unwrap_or(value);
    day.trim().parse::<NaiveDate>().map_or_else(|_| SheetValue::text(value), |day| shape.of_day(day))
}

/// Column (from 0) and row (from 1) of "AB12".
fn cell_place(name: &str) -> Option<(usize, u64)> {
    let name = name.trim().replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at_checked(letters).filter(|_| (1..=3).contains(&letters))?;
    let number = |sum: usize, letter: u8| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    Some((column.bytes().fold(0, number) - 1, row.parse().ok().filter(|row| *row > 0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_cells() {
        assert_eq!(cell_place("A1"), Some((0, 1)));
        assert_eq!(cell_place("$AB$12"), Some((27, 12)));
        assert_eq!(cell_place("XFD1048576"), Some((16_383, 1_048_576)));
        for name in ["", "A", "12", "A0", "ABCD1", "Ấ1"] {
            assert_eq!(cell_place(name), None, "{name}");
        }
    }
}
