//! ODS sheets. A cell of such a file says what it shows, so that is what is read.
//!
//! Of a day the file has the whole value; as much of it is taken as the cell shows.

use std::io::Read;

use chrono::{Datelike, NaiveDate};

use super::cost::{COLUMNS, ReadCost};
use super::grid::{SheetGrid, SheetValue};
use super::number_format::NumberShape;
use super::package::ZipPackage;
use super::xlsx::counted_length;
use super::xml::{XmlStream, XmlToken};
use crate::intake::MOST_ROWS;
use crate::intake::fault::{CellFlaw, Excess, FileFault};
use crate::intake::table::CellMark;

/// Sheets of a file.
const SHEETS: usize = 256;
/// The part with the cells.
const CONTENT: &str = "content.xml";

/// An ODS file.
pub(super) struct OdsBook<'a> {
    package: ZipPackage<'a>,
    names: Vec<(String, bool)>,
}

/// A cell while it is read.
#[derive(Debug, Default)]
struct ShownCell {
    kind: String,
    value: Option<String>,
    formula: bool,
    repeated: usize,
    rows: u64,
    text: String,
    paragraphs: usize,
}

/// Where the reader stands.
#[derive(Debug, Default)]
struct TablePlace {
    line: u64,
    /// How often the row is there.
    rows: u64,
    column: usize,
    /// The cells of the row.
    row: Vec<(usize, usize, SheetValue, u64)>,
    cell: Option<ShownCell>,
    /// Elements inside a cell whose words are not shown in it.
    aside: usize,
    in_text: usize,
}

impl<'a> OdsBook<'a> {
    pub fn open(package: ZipPackage<'a>, cost: &mut ReadCost) -> Result<OdsBook<'a>, FileFault> {
        let mut xml = package.xml(CONTENT, cost)?;
        let (mut names, mut style, mut unseen) = (Vec::new(), String::new(), Vec::new());
        while let Some(token) = xml.next()? {
            if !matches!(token, XmlToken::Open | XmlToken::Empty) {
                continue;
            }
            match xml.name() {
                "style" => style = xml.attribute("name").unwrap_or_default(),
                "table-properties" if xml.attribute("display").as_deref() == Some("false") => {
                    unseen.push(style.clone());
                }
                "table" if names.len() >= SHEETS => return Err(FileFault::Beyond(Excess::Parts)),
                "table" => {
                    let style = xml.attribute("style-name").unwrap_or_default();
                    names.push((xml.attribute("name").unwrap_or_default(), unseen.contains(&style)));
                }
                _ => {}
            }
        }
        drop(xml);
        Ok(OdsBook { package, names })
    }

    /// The names of the sheets, and which are hidden.
    pub fn names(&self) -> Vec<(String, bool)> {
        self.names.clone()
    }

    /// The cells of the sheet at a place.
    pub fn sheet(&self, place: usize, cost: &mut ReadCost) -> Result<SheetGrid, FileFault> {
        let mut grid = SheetGrid::default();
        let mut xml = self.package.xml(CONTENT, cost)?;
        let mut kept = ReadCost::default();
        let mut table = 0;
        while let Some(token) = xml.next()? {
            if token == XmlToken::Open && xml.name() == "table" {
                if table == place {
                    rows(&mut xml, &mut grid, &mut kept)?;
                    break;
                }
                table += 1;
            }
        }
        Ok(grid.whole())
    }
}

/// Reads the rows of the table that was opened, up to its end.
fn rows<R: Read>(xml: &mut XmlStream<R>, grid: &mut SheetGrid, cost: &mut ReadCost) -> Result<(), FileFault> {
    let mut place = TablePlace::default();
    while let Some(token) = xml.next()? {
        if token == XmlToken::Text {
            place.hear(&xml.text()?)?;
            continue;
        }
        let (begins, ends) = (token != XmlToken::Close, token != XmlToken::Open);
        match xml.name() {
            "table" if place.cell.is_none() && ends => return Ok(()),
            "annotation" | "table" | "shape" => {
                place.aside =
                    if token == XmlToken::Open { place.aside + 1 } else { place.aside.saturating_sub(1) };
            }
            "table-row" => {
                if begins {
                    place.begin_row(xml);
                }
                if ends {
                    place.end_row(grid, cost)?;
                }
            }
            "table-cell" | "covered-table-cell" if place.aside == 0 => {
                if begins {
                    place.begin_cell(xml);
                }
                if ends {
                    place.end_cell();
                }
            }
            "p" | "h" if place.aside == 0 => place.paragraph(begins, ends),
            "s" | "tab" | "line-break" if begins => place.hear(" ")?,
            _ => {}
        }
    }
    Err(FileFault::Damaged)
}

impl TablePlace {
    fn begin_row<R: Read>(&mut self, xml: &XmlStream<R>) {
        self.rows = xml.number("number-rows-repeated").unwrap_or(1);
        self.column = 0;
    }

    fn end_row(&mut self, grid: &mut SheetGrid, cost: &mut ReadCost) -> Result<(), FileFault> {
        let first = self.line + 1;
        self.line = self.line.saturating_add(self.rows);
        let row = std::mem::take(&mut self.row);
        if row.iter().all(|(_, _, value, _)| value.text.trim().is_empty() && value.mark.is_none()) {
            return Ok(());
        }
        if self.rows > MOST_ROWS as u64 {
            return Err(FileFault::TooLong);
        }
        for line in first..first + self.rows {
            for (column, repeated, value, rows) in &row {
                for column in *column..column.saturating_add(*repeated).min(COLUMNS + 1) {
                    grid.put(line, column, value.clone(), cost)?;
                }
                grid.merge(line, line.saturating_add(rows.saturating_sub(1)), *column);
            }
        }
        Ok(())
    }

    fn begin_cell<R: Read>(&mut self, xml: &XmlStream<R>) {
        let value = ["date-value", "boolean-value", "value", "string-value"];
        self.cell = Some(ShownCell {
            kind: xml.attribute("value-type").unwrap_or_default(),
            value: value.iter().find_map(|name| xml.attribute(name)),
            formula: xml.attribute("formula").is_some(),
            repeated: xml.number("number-columns-repeated").unwrap_or(1),
            rows: xml.number("number-rows-spanned").unwrap_or(1),
            ..ShownCell::default()
        });
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        self.in_text = 0;
        let (column, repeated, rows) = (self.column, cell.repeated, cell.rows);
        self.column = self.column.saturating_add(repeated);
        let value = cell.shown();
        if value.mark.is_some() || !value.text.trim().is_empty() {
            self.row.push((column, repeated, value, rows));
        }
    }

    fn paragraph(&mut self, begins: bool, ends: bool) {
        let Some(cell) = self.cell.as_mut() else { return };
        if begins {
            cell.text.push_str(if cell.paragraphs > 0 { "\n" } else { "" });
            cell.paragraphs += 1;
            self.in_text += 1;
        }
        if ends {
            self.in_text = self.in_text.saturating_sub(1);
        }
    }

    fn hear(&mut self, words: &str) -> Result<(), FileFault> {
        let Some(cell) = self.cell.as_mut().filter(|_| self.in_text > 0 && self.aside == 0) else {
            return Ok(());
        };
        cell.text.push_str(words);
        counted_length(&cell.text)
    }
}

impl ShownCell {
    fn shown(self) -> SheetValue {
        let shown = self.text.trim();
        let fault = shown.starts_with('#') || shown.starts_with("Err:");
        if self.formula && fault {
            return SheetValue::unreadable(CellMark::Flaw(CellFlaw::Error));
        }
        if self.formula && shown.is_empty() && self.value.is_none() {
            return SheetValue::unreadable(CellMark::Flaw(CellFlaw::NoResult));
        }
        let Some(value) = self.value else { return SheetValue::text(self.text) };
        let day = value.split('T').next().and_then(|day| day.parse::<NaiveDate>().ok());
        match (self.kind.as_str(), day) {
            ("date", Some(day)) => of_day(day, shown),
            ("float" | "percentage" | "currency", _) => {
                value.parse().map_or_else(|_| SheetValue::text(value.clone()), SheetValue::number)
            }
            _ if shown.is_empty() => SheetValue::text(value),
            _ => SheetValue::text(self.text),
        }
    }
}

/// As much of a day as its cell shows.
fn of_day(day: NaiveDate, shown: &str) -> SheetValue {
    // A year that was typed into a cell of dates counts days from 30 December 1899.
    let days = NaiveDate::from_ymd_opt(1899, 12, 30).map_or(0, |zero| (day - zero).num_days());
    if (1900..=2100).contains(&days) {
        return NumberShape::WholeDay.show(days as f64, false);
    }
    let figures = shown.split(|sign: char| !sign.is_ascii_digit()).filter(|figure| !figure.is_empty());
    let figures: Vec<&str> = figures.collect();
    let letters = shown.chars().any(char::is_alphabetic);
    let (full, short) = (day.year().to_string(), format!("{:02}", day.year() % 100));
    let names_year = figures.iter().any(|figure| *figure == full) || figures.last() == Some(&short.as_str());
    let shape = match (figures.len(), letters) {
        (0 | 3.., _) => NumberShape::WholeDay,
        _ if !names_year => NumberShape::Yearless,
        (2, true) if !shown.to_lowercase().contains("tháng") => NumberShape::WholeDay,
        (2, _) => NumberShape::MonthYear,
        (_, true) if figures.len() == 1 && !shown.to_lowercase().starts_with("năm") => {
            NumberShape::MonthYear
        }
        _ => NumberShape::YearOnly,
    };
    shape.of_day(day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn as_much_of_a_day_is_taken_as_is_shown() {
        let day = NaiveDate::from_ymd_opt(1985, 2, 1).unwrap();
        for (shown, expected) in [
            ("", "01/02/1985"),
            ("01/02/1985", "01/02/1985"),
            ("1/2/85", "01/02/1985"),
            ("1 Feb 1985", "01/02/1985"),
            ("ngày 01 tháng 02 năm 1985", "01/02/1985"),
            ("02/1985", "02/1985"),
            ("02/85", "02/1985"),
            ("Feb-85", "02/1985"),
            ("tháng 2 năm 1985", "02/1985"),
            ("1985", "1985"),
            ("năm 1985", "1985"),
        ] {
            assert_eq!(of_day(day, shown).text, expected, "{shown}");
        }
        assert_eq!(of_day(day, "01/02").mark, Some(CellMark::Flaw(CellFlaw::YearHidden)));
        let typed = NaiveDate::from_ymd_opt(1905, 5, 9).unwrap();
        assert_eq!(of_day(typed, "09/05/1905").text, "1956");
    }
}
