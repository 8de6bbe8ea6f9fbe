//! A reader of Excel files of the test's own: cells by their names, as text or as the number that the file has.

use std::io::{Cursor, Read};

use bienban::report::Cell;
use chrono::NaiveDate;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadCell {
    Words(String),
    /// The number as it is written, and how it is shown.
    Number(String, String),
}

/// A file in parts.
pub struct ReadBook {
    parts: Vec<(String, String)>,
    strings: Vec<String>,
    /// Of every style: its number format.
    shown: Vec<String>,
}

impl ReadBook {
    pub fn of(bytes: &[u8]) -> ReadBook {
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip package");
        let mut parts = Vec::new();
        for at in 0..package.len() {
            let mut part = package.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).expect("UTF-8");
            parts.push((name, text));
        }
        let mut book = ReadBook { parts, strings: Vec::new(), shown: Vec::new() };
        if book.has("xl/sharedStrings.xml") {
            let strings = between(book.part("xl/sharedStrings.xml"), "<si>", "</si>");
            book.strings = strings.iter().map(|one| plain(one)).collect();
        }
        book.shown = shown(book.part("xl/styles.xml"));
        book
    }

    pub fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|(own, _)| own == name)
    }

    pub fn part(&self, name: &str) -> &str {
        &self.parts.iter().find(|(own, _)| own == name).expect(name).1
    }

    /// A part of a sheet, by its number from 1.
    pub fn sheet(&self, number: usize) -> &str {
        self.part(&format!("xl/worksheets/sheet{number}.xml"))
    }

    /// The names of the sheets.
    pub fn names(&self) -> Vec<String> {
        let sheets = between(self.part("xl/workbook.xml"), "<sheet name=\"", "\"");
        sheets.into_iter().map(unescaped).collect()
    }

    /// A cell by its name; none where it is blank.
    pub fn cell(&self, sheet: usize, name: &str) -> Option<ReadCell> {
        let xml = self.sheet(sheet);
        let begin = xml.find(&format!("<c r=\"{name}\""))?;
        let head = &xml[begin..begin + xml[begin..].find('>')?];
        let rest = &xml[begin + head.len()..];
        if head.ends_with('/') {
            return None;
        }
        let inside = &rest[..rest.find("</c>")?];
        let value = between(inside, "<v>", "</v>").into_iter().next()?;
        if head.contains("t=\"s\"") {
            return Some(ReadCell::Words(self.strings[value.parse::<usize>().unwrap()].clone()));
        }
        let style: usize = between(head, "s=\"", "\"").first().map_or(0, |style| style.parse().unwrap());
        Some(ReadCell::Number(value.to_owned(), self.shown[style].clone()))
    }

    /// The words of a cell; empty where it is blank or a number.
    pub fn words(&self, sheet: usize, name: &str) -> String {
        match self.cell(sheet, name) {
            Some(ReadCell::Words(words)) => words,
            _ => String::new(),
        }
    }

    /// The name of the first cell of a sheet with those words.
    pub fn place(&self, sheet: usize, words: &str) -> String {
        let cells = between(self.sheet(sheet), "<c r=\"", "\"");
        let found = cells.into_iter().find(|name| self.words(sheet, name) == words);
        found.unwrap_or_else(|| panic!("{words} is not on sheet {sheet}")).to_owned()
    }
}

/// Whether what was found in a cell is what the cell of the table is, however it is shown.
pub fn is_read(found: Option<ReadCell>, cell: &Cell) -> bool {
    let figure = match cell {
        Cell::Number { hundredths } => *hundredths as f64 / 100.0,
        Cell::Money(amount) => *amount as f64,
        // Since the last but one day of 1899, as Excel counts.
        Cell::Date(day) => (*day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days() as f64,
        Cell::Of { part, .. } => *part as f64,
        Cell::Percent { part, whole } if *whole > 0 => *part as f64 / *whole as f64,
        Cell::PerHundred { part, whole } if *whole > 0 => *part as f64 / *whole as f64 * 100.0,
        Cell::Text(_) | Cell::Percent { .. } | Cell::PerHundred { .. } => {
            let expected = cell.words();
            let expected = expected.trim_matches('\n');
            let words = (!expected.is_empty()).then(|| ReadCell::Words(expected.to_owned()));
            return found == words;
        }
    };
    matches!(found, Some(ReadCell::Number(value, _)) if (value.parse::<f64>().unwrap() - figure).abs() < 1e-9)
}

/// The number format of every style.
fn shown(styles: &str) -> Vec<String> {
    let own: Vec<(String, String)> = between(styles, "<numFmt ", "/>")
        .into_iter()
        .map(|one| {
            let of = |name: &str| between(one, &format!("{name}=\""), "\"")[0].to_owned();
            (of("numFmtId"), unescaped(&of("formatCode")))
        })
        .collect();
    let cells = between(styles, "<cellXfs", "</cellXfs>")[0];
    between(cells, "numFmtId=\"", "\"")
        .into_iter()
        .map(|id| own.iter().find(|(own, _)| own == id).map_or(id.to_owned(), |(_, code)| code.clone()))
        .collect()
}

/// Everything that stands between two marks.
pub fn between<'a>(text: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split_once(end)).map(|(inside, _)| inside).collect()
}

fn plain(xml: &str) -> String {
    let texts = xml.split("<t").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</t>"));
    texts.map(|(text, _)| unescaped(text)).collect()
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&apos;", "'").replace("&amp;", "&")
}
