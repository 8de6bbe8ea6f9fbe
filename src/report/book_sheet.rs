//! Sheets about the book itself, to be printed, signed and kept apart from it.
//!
//! Knows their frame; what each says is its own.

use chrono::{DateTime, FixedOffset};

use super::source::{VI, header, place_date};
use super::{Block, Document, Header, Properties, Signature, Signatures};
use crate::domain::CellName;
use crate::text::short_date;

/// What tells one sheet from another.
pub(super) struct SheetWords {
    /// Title.
    pub title: &'static str,
    /// The line below it.
    pub subtitle: &'static str,
    /// What the file calls itself, before the day.
    pub name: &'static str,
    /// Who signs beside the secretary.
    pub left: &'static str,
}

/// A sheet of the cell with its place and date, two signatures left open.
pub(super) fn book_sheet(
    cell: &CellName,
    created: DateTime<FixedOffset>,
    words: &SheetWords,
    blocks: Vec<Block>,
) -> Document {
    let day = created.date_naive();
    let signature = |title: &str| Signature { above: None, title: title.to_owned(), name: String::new() };
    Document {
        header: Header { place_date: Some(place_date(cell, day)), ..header(cell) },
        stamps: Vec::new(),
        title: words.title.into(),
        subtitle: words.subtitle.into(),
        blocks,
        signatures: Some(Signatures {
            left: Some(signature(words.left)),
            right: signature("BÍ THƯ"),
            ..Signatures::default()
        }),
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: format!("{} {}", words.name, short_date(day, VI)),
            meeting: String::new(),
            hash: String::new(),
            created,
            book_line: None,
            own_form: None,
        },
    }
}
