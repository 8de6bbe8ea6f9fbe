//! The pieces of a document's body. Plain data, like the rest of the model.

use super::table::Table;

/// Depth of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Parts: "I. NỘI DUNG".
    One,
    /// Sections: "1. Kết quả tháng trước".
    Two,
    /// Points: "a) Công tác tư tưởng".
    Three,
}

/// A piece of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading with its number in the text; it stays on the page of what follows.
    Heading(Level, String),
    /// A paragraph of body text.
    Paragraph(Vec<Run>),
    /// One item of a list.
    Item(Item),
    /// A named value on a line of its own: "Thời gian: …".
    Field {
        /// Name, without the colon.
        label: String,
        /// Value, ended as a sentence if it is one.
        value: String,
    },
    /// A table with a heading row that is repeated on every page.
    Table(Table),
    /// A short centred line between two parts.
    Rule,
    /// An empty line.
    Space,
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Block {
        Block::Paragraph(vec![Run::plain(text)])
    }

    /// An item that begins with a dash.
    pub fn dash(text: impl Into<String>) -> Block {
        Block::item(Marker::Dash, text)
    }

    /// An item of plain text with its marker.
    pub fn item(marker: Marker, text: impl Into<String>) -> Block {
        Block::Item(Item { marker, runs: vec![Run::plain(text)] })
    }

    /// The block as lines that each say something of their own: paragraphs, items, rows of a table.
    pub fn texts(&self) -> Vec<String> {
        let joined = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        match self {
            Block::Heading(_, text) => vec![text.clone()],
            Block::Paragraph(runs) => joined(runs).lines().map(str::to_owned).collect(),
            Block::Item(item) => vec![joined(&item.runs).replace('\n', " ")],
            Block::Field { label, value } => vec![format!("{label}: {value}")],
            Block::Table(table) => table.rows.iter().map(|row| row.join("; ")).collect(),
            Block::Rule | Block::Space => Vec::new(),
        }
    }

    /// A named value.
    pub fn field(label: impl Into<String>, value: impl Into<String>) -> Block {
        Block::Field { label: label.into(), value: value.into() }
    }
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What stands before it.
    pub marker: Marker,
    /// Its text.
    pub runs: Vec<Run>,
}

/// What stands before an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// "- "
    Dash,
    /// "3. "
    Number(u32),
}

impl Marker {
    /// The marker as printed, with the space after it.
    pub fn words(self) -> String {
        match self {
            Marker::Dash => "- ".to_owned(),
            Marker::Number(number) => format!("{number}. "),
        }
    }
}

/// Text of one kind. A line feed in it begins a new line of the same paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Set bold.
    pub bold: bool,
    /// Set italic.
    pub italic: bool,
}

impl Run {
    /// Upright text of normal weight.
    pub fn plain(text: impl Into<String>) -> Run {
        Run { text: text.into(), ..Run::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Run {
        Run { bold: true, ..Run::plain(text) }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Run {
        Run { italic: true, ..Run::plain(text) }
    }
}
