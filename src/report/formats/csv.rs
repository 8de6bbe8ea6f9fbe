//! Writer of comma-separated tables (RFC 4180), with the mark by which Excel knows the letters.
//!
//! For programs, and for Excel where commas part columns: figures have a point, days stand as 2026-12-03. First comes what
//! the paper is: stamp, cell, title, period, whom it is about; then its tables below one another, each below its name where
//! there are several. Nothing that a person typed is run by Excel as a formula, at whatever sign it parts columns.

use super::table_page::{TablePage, about, is_said, table_pages};
use crate::report::{Block, Cell, Document, stamp_line};
use crate::text::sheet_cell;

/// The mark of UTF-8 at the beginning of a file.
const MARK: &str = "\u{feff}";
/// What ends a line.
const END: &str = "\r\n";

/// What a document is, then its tables; what it says where it has none.
pub fn write(document: &Document) -> String {
    let (pages, head) = (table_pages(document), head(document));
    if pages.is_empty() {
        let words = document.blocks.iter().flat_map(Block::texts).filter(|words| is_said(words));
        let lines: Vec<String> = words.map(|words| line(&[field(&words)])).collect();
        return format!("{MARK}{head}{END}{}", lines.concat());
    }
    let several = pages.len() > 1;
    let tables: Vec<String> = pages.iter().map(|page| table(page, several)).collect();
    format!("{MARK}{head}{END}{}", tables.join(END))
}

/// The lines by which a printed or sent file says what it is and whether it holds.
fn head(document: &Document) -> String {
    let own = [&document.header.cell, &document.title, &document.subtitle].map(String::to_owned);
    let lines = stamp_line(&document.stamps).into_iter().chain(own).chain(about(document));
    lines.filter(|words| is_said(words)).map(|words| line(&[field(&words)])).collect()
}

fn table(page: &TablePage, named: bool) -> String {
    let name = named.then(|| page.name.clone());
    let above = name.iter().chain(&page.above).map(|words| line(&[field(words)]));
    let heads: Vec<String> = page.table.columns.iter().map(|column| field(&column.heading)).collect();
    let rows = page.rows().into_iter().map(|row| line(&row.iter().map(shown).collect::<Vec<_>>()));
    above.chain([line(&heads)]).chain(rows).collect()
}

fn line(fields: &[String]) -> String {
    format!("{}{END}", fields.join(","))
}

/// A cell in signs that no language of Excel reads as something else.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => field(words),
        Cell::Number { hundredths } => pointed(*hundredths, 100),
        Cell::Money(amount) => amount.to_string(),
        Cell::Date(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Percent { part, whole } if *whole > 0 => format!("{}%", tenths(*part, *whole)),
        Cell::PerHundred { part, whole } if *whole > 0 => tenths(*part, *whole),
        // With a stroke Excel would take it for a day.
        Cell::Of { part, whole } => format!("{part} trên {whole}"),
        Cell::Percent { .. } | Cell::PerHundred { .. } => field(&cell.words()),
    }
}

/// A number of so many parts of one, without noughts at its end: "86.5".
fn pointed(number: i64, parts: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let (number, parts) = (number.unsigned_abs(), parts.unsigned_abs());
    let (whole, rest) = (number / parts, number % parts);
    let digits = parts.ilog10() as usize;
    let rest = format!("{rest:0digits$}");
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => format!("{sign}{whole}.{rest}"),
    }
}

/// A share in per cent with one digit behind the point, half a tenth rounded up.
fn tenths(part: u64, whole: u64) -> String {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let tenths = (part * 2_000 + whole) / (2 * whole);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Words as one field: quoted where they would part, and kept from being run.
fn field(words: &str) -> String {
    let words = sheet_cell(words.trim_matches('\n'));
    match words.contains([',', ';', '\t', '"', '\n', '\r']) {
        true => format!("\"{}\"", words.replace('"', "\"\"")),
        false => words,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::Points;
    use chrono::NaiveDate;

    #[test]
    fn a_field_is_quoted_where_it_must_be_and_never_run() {
        assert_eq!(field("Lê Văn Năm"), "Lê Văn Năm");
        assert_eq!(field("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(field("=1+1"), "'=1+1");
        assert_eq!(field("-5, @x"), "\"'-5, @x\"");
        assert_eq!(field("＠x"), "'＠x");
        assert_eq!(field("-5"), "-5");
        assert_eq!(field("Kim; =1+1\n@x"), "\"Kim;' =1+1\n'@x\"");
        assert_eq!(field("\n"), "");
    }

    #[test]
    fn figures_are_read_alike_everywhere() {
        assert_eq!(shown(&Points(8650).into()), "86.5");
        assert_eq!(shown(&Cell::Number { hundredths: -25 }), "-0.25");
        assert_eq!(shown(&18u32.into()), "18");
        assert_eq!(shown(&NaiveDate::from_ymd_opt(2026, 12, 3).unwrap().into()), "2026-12-03");
        assert_eq!(shown(&Cell::Of { part: 9, whole: 12 }), "9 trên 12");
        assert_eq!(shown(&Cell::Percent { part: 18, whole: 19 }), "94.7%");
        assert_eq!(shown(&Cell::PerHundred { part: 17, whole: 20 }), "85.0");
        assert_eq!(shown(&Cell::Money(1_250_000)), "1250000");
    }
}
