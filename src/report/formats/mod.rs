//! Every format that papers are written in. A new one is a file here and its row.
//!
//! A writer knows what a document consists of and nothing of what it is about.

pub mod csv;
pub mod docx;
pub mod ics;
pub mod json;
mod keeping;
mod markdown;
mod message;
pub mod pdf;
pub mod plain;
mod table_page;
pub mod xlsx;
mod xml;

use std::collections::BTreeSet;

use super::{Document, Paper, WriteFault};
use crate::say;
use crate::text::{Lang, Text, lowered, text};

/// A kind of file that papers are written as.
#[derive(Debug)]
pub struct Format {
    /// Short name for options and settings.
    pub id: &'static str,
    /// The ending of the file's name, without the dot.
    pub extension: &'static str,
    /// What people call it.
    pub label: Text,
    /// What it has room for.
    pub takes: Takes,
    /// The bytes of a document in this format.
    pub write: fn(&Document) -> Result<Vec<u8>, WriteFault>,
    /// The letters of a document that it has no sign for, each once: a mark stands in their place.
    pub replaces: fn(&Document) -> Vec<char>,
}

/// What a format replaces that takes any letter.
fn nothing(_: &Document) -> Vec<char> {
    Vec::new()
}

/// What a format has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Any document, whole.
    Documents,
    /// Tables alone.
    Tables,
    /// Dates alone.
    Dates,
    /// What is told in a few lines to a group of people.
    Messages,
}

/// Every format, the usual one first.
pub static FORMATS: &[Format] = &[
    Format {
        id: "docx",
        extension: "docx",
        label: text("Tệp Word", "Word file"),
        takes: Takes::Documents,
        write: docx::write,
        replaces: nothing,
    },
    Format {
        id: "pdf",
        extension: "pdf",
        label: text("Tệp PDF", "PDF file"),
        takes: Takes::Documents,
        write: pdf::write,
        replaces: pdf::replaced,
    },
    Format {
        id: "txt",
        extension: "txt",
        label: text("Văn bản thuần", "plain text"),
        takes: Takes::Documents,
        write: |document| Ok(plain::write(document).into_bytes()),
        replaces: nothing,
    },
    Format {
        id: "md",
        extension: "md",
        label: text("Tệp Markdown", "Markdown file"),
        takes: Takes::Documents,
        write: |document| Ok(markdown::write(document).into_bytes()),
        replaces: nothing,
    },
    Format {
        id: "xlsx",
        extension: "xlsx",
        label: text("Tệp Excel", "Excel file"),
        takes: Takes::Tables,
        write: xlsx::write,
        replaces: nothing,
    },
    Format {
        id: "csv",
        extension: "csv",
        label: text("Bảng CSV", "CSV table"),
        takes: Takes::Tables,
        write: |document| Ok(csv::write(document).into_bytes()),
        replaces: nothing,
    },
    Format {
        id: "json",
        extension: "json",
        label: text("Bảng JSON", "JSON table"),
        takes: Takes::Tables,
        write: |document| Ok(json::write(document).into_bytes()),
        replaces: nothing,
    },
    Format {
        id: "ics",
        extension: "ics",
        label: text("Tệp lịch", "calendar file"),
        takes: Takes::Dates,
        write: ics::write,
        replaces: nothing,
    },
    Format {
        id: MESSAGE,
        extension: "tin-nhan.txt",
        label: text("Tin nhắn cho nhóm", "message for a group"),
        takes: Takes::Messages,
        write: |document| Ok(format!("{}\n", message::write(document)).into_bytes()),
        replaces: nothing,
    },
];

/// The format of what is sent to a group.
const MESSAGE: &str = "message";

/// In which formats papers are written when nobody says which, and no setting does.
static USUAL: [&str; 2] = ["docx", "txt"];

/// What is written for reading on any machine beside what can be altered.
static WORD_AND_PDF: [&str; 2] = ["docx", "pdf"];

/// The format of that id, if there is one.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// The formats that papers are written in when nobody says which.
pub fn usual_formats() -> Vec<&'static Format> {
    USUAL.iter().filter_map(|id| format(id)).collect()
}

/// The format of what is sent to a group of people.
pub fn message_format() -> Option<&'static Format> {
    format(MESSAGE)
}

/// The word to the user where papers have letters that one of the formats replaces; none where all are there.
pub fn replaced_words<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    formats: &[&Format],
    lang: Lang,
) -> Option<String> {
    let documents: Vec<&Document> = documents.into_iter().collect();
    let of = |format: &&&Format| {
        documents.iter().flat_map(|one| (format.replaces)(one)).collect::<BTreeSet<char>>()
    };
    let (format, letters) =
        formats.iter().map(|format| (format, of(&format))).find(|(_, all)| !all.is_empty())?;
    let letters = letters.into_iter().map(|letter| format!("“{letter}”")).collect::<Vec<_>>().join(", ");
    Some(say!(
        lang,
        "{name} không có chữ {letters}: tại chỗ đó in dấu {mark}. Tệp Word ghi đủ các chữ này; hãy xem lại trước khi in.",
        "The {name} has no letter {letters}: the sign {mark} stands in its place. The Word file has it; look at it before you print.",
        name = format.label.get(lang),
        mark = pdf::REPLACED
    ))
}

/// What may be chosen for all papers: the usual formats, Word beside PDF, each alone, all of them. Only those that take
/// any document: a paper that has no table would else be written as nothing.
pub fn format_choices() -> Vec<Vec<&'static Format>> {
    let whole = || FORMATS.iter().filter(|format| format.takes == Takes::Documents);
    let of = |ids: &[&str]| ids.iter().filter_map(|id| format(id)).collect();
    let mut choices = vec![usual_formats(), of(&WORD_AND_PDF)];
    choices.extend(whole().map(|format| vec![format]));
    choices.push(whole().collect());
    choices
}

/// The names of some formats: "tệp Word, văn bản thuần".
pub fn format_names(formats: &[&Format], lang: Lang) -> String {
    let name = |format: &&Format| match lang {
        Lang::Vi => lowered(format.label.vi),
        // English names may begin with that of a program.
        Lang::En => format.label.en.to_owned(),
    };
    formats.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A format is what its id says.
impl PartialEq for Format {
    fn eq(&self, other: &Format) -> bool {
        self.id == other.id
    }
}

impl Format {
    /// Whether a paper can be written in it.
    pub fn suits(&self, paper: &Paper) -> bool {
        self.takes == Takes::Documents || paper.holds.contains(&self.takes)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::{Header, Properties, paper};

    /// A document that says nothing yet.
    pub(super) fn blank() -> Document {
        let created = "2026-12-03T21:05:09+07:00".parse().unwrap();
        let (title, meeting, hash) = ("Danh sách".to_owned(), String::new(), String::new());
        Document {
            header: Header::default(),
            stamps: Vec::new(),
            title: title.clone(),
            subtitle: String::new(),
            blocks: Vec::new(),
            signatures: None,
            recipients: Vec::new(),
            copies: 1,
            properties: Properties { title, meeting, hash, created, book_line: None, own_form: None },
        }
    }

    #[test]
    fn formats_are_found_by_their_id() {
        assert_eq!(format("docx").map(|format| format.extension), Some("docx"));
        assert_eq!(format("txt").map(|format| format.label.vi), Some("Văn bản thuần"));
        assert_eq!(format("pdf").map(|format| format.label.en), Some("PDF file"));
        assert!(format("rtf").is_none());
        let usual: Vec<&str> = usual_formats().iter().map(|format| format.id).collect();
        assert_eq!(usual, ["docx", "txt"]);
    }

    #[test]
    fn all_papers_are_written_as_usual_or_as_one_format_or_as_all() {
        let named = |choice: Vec<&Format>| format_names(&choice, Lang::Vi);
        let names: Vec<String> = format_choices().into_iter().map(named).collect();
        let all = "tệp Word, tệp PDF, văn bản thuần, tệp Markdown";
        assert_eq!(format_names(&usual_formats(), Lang::En), "Word file, plain text");
        let usual = ["tệp Word, văn bản thuần", "tệp Word, tệp PDF"];
        let alone = ["tệp Word", "tệp PDF", "văn bản thuần", "tệp Markdown"];
        assert_eq!(names, [&usual[..], &alone, &[all]].concat());
    }

    #[test]
    fn a_paper_is_written_as_what_has_room_for_it() {
        let of = |takes| Format {
            id: "x",
            extension: "x",
            label: text("x", "x"),
            takes,
            write: |_| Ok(Vec::new()),
            replaces: nothing,
        };
        let suits = |takes, id: &str| paper(id).map(|kind| of(takes).suits(kind));
        assert_eq!(suits(Takes::Documents, "quality"), Some(true));
        assert_eq!(suits(Takes::Tables, "quality"), Some(true));
        assert_eq!(suits(Takes::Tables, "survey-slip"), Some(true));
        assert_eq!(suits(Takes::Dates, "quality"), Some(false));
        assert_eq!(suits(Takes::Dates, "resolution"), Some(true));
    }
}
