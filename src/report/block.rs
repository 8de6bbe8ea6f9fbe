//! The blocks of a document's body: plain data, each with where it comes from.
//!
//! No block with words can be made without its origin.

use super::chart::Chart;
use super::origin::Origin;
use super::table::Table;

/// Depth of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadingLevel {
    /// Parts: "I. NỘI DUNG".
    One,
    /// Sections: "1. Kết quả tháng trước".
    Two,
    /// Points: "a) Công tác tư tưởng".
    Three,
}

/// A block of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    origin: Origin,
    piece: Piece,
    with_next: bool,
}

/// What a block prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A heading with its number in the text; it stays on the page of what follows.
    Heading(HeadingLevel, String),
    /// A paragraph of body text.
    Paragraph(Vec<TextRun>),
    /// One item of a list.
    Item(ListItem),
    /// A named value on a line of its own: "Thời gian: …".
    Field {
        /// Name, without the colon.
        label: String,
        /// Value, ended as a sentence if it is one.
        value: String,
    },
    /// A table with a heading row that is repeated on every page.
    Table(Table),
    /// A picture of figures that stand in a table too; a format that draws nothing leaves it out.
    Chart(Chart),
    /// A line of its own in bold, centred: "CHI BỘ ẤP MẪU QUYẾT NGHỊ:". It stays with what follows.
    Centred(String),
    /// A short centred line between two parts.
    Rule,
    /// An empty line.
    Space,
}

/// Dots of a line to write on.
const DOTTED: usize = 30;
/// So many lines of dots go to the next page together.
const TOGETHER: u32 = 5;

impl Block {
    const fn new(origin: Origin, piece: Piece) -> Block {
        Block { origin, piece, with_next: false }
    }

    /// The same block on the page of the one that follows.
    pub fn kept_with_next(self) -> Block {
        Block { with_next: true, ..self }
    }

    /// Whether it stands on the page of the one that follows.
    pub const fn is_kept_with_next(&self) -> bool {
        self.with_next
    }

    /// A heading.
    pub fn heading(origin: Origin, level: HeadingLevel, text: impl Into<String>) -> Block {
        Block::new(origin, Piece::Heading(level, text.into()))
    }

    /// The heading of a part, in the words of the form: "I. NỘI DUNG".
    pub fn part(text: impl Into<String>) -> Block {
        Block::heading(Origin::fixed(), HeadingLevel::One, text)
    }

    /// A paragraph of plain text.
    pub fn paragraph(origin: Origin, text: impl Into<String>) -> Block {
        Block::runs(origin, vec![TextRun::plain(text)])
    }

    /// A paragraph in the words of the form.
    pub fn words(text: impl Into<String>) -> Block {
        Block::paragraph(Origin::fixed(), text)
    }

    /// A line of dots to write on, as many as a line of body text has room for.
    pub fn dotted() -> Block {
        Block::words("…".repeat(DOTTED))
    }

    /// So many lines of dots to write on, none of which stands alone on a page: few lines stay together, of many the
    /// first two and the last two.
    pub fn dotted_lines(count: u32) -> impl Iterator<Item = Block> {
        let stays = move |at: u32| at + 1 < count && (count <= TOGETHER || at == 0 || at + 2 == count);
        (0..count).map(move |at| match stays(at) {
            true => Block::dotted().kept_with_next(),
            false => Block::dotted(),
        })
    }

    /// A paragraph of runs.
    pub const fn runs(origin: Origin, runs: Vec<TextRun>) -> Block {
        Block::new(origin, Piece::Paragraph(runs))
    }

    /// An item that begins with a dash.
    pub fn dash(origin: Origin, text: impl Into<String>) -> Block {
        Block::item(origin, Marker::Dash, vec![TextRun::plain(text)])
    }

    /// An item that begins with its number.
    pub fn numbered(origin: Origin, number: u32, text: impl Into<String>) -> Block {
        Block::item(origin, Marker::Number(number), vec![TextRun::plain(text)])
    }

    /// An item with its marker.
    pub const fn item(origin: Origin, marker: Marker, runs: Vec<TextRun>) -> Block {
        Block::new(origin, Piece::Item(ListItem { marker, runs }))
    }

    /// A named value.
    pub fn field(origin: Origin, label: impl Into<String>, value: impl Into<String>) -> Block {
        Block::new(origin, Piece::Field { label: label.into(), value: value.into() })
    }

    /// A table, whose headings are words of the form and whose rows have their own origins.
    pub fn table(table: Table) -> Block {
        Block::new(Origin::fixed(), Piece::Table(table))
    }

    /// A picture of figures.
    pub const fn chart(origin: Origin, chart: Chart) -> Block {
        Block::new(origin, Piece::Chart(chart))
    }

    /// A line of its own in bold, centred.
    pub fn centred(origin: Origin, text: impl Into<String>) -> Block {
        Block::new(origin, Piece::Centred(text.into()))
    }

    /// A short centred line.
    pub fn rule() -> Block {
        Block::new(Origin::fixed(), Piece::Rule)
    }

    /// An empty line.
    pub fn space() -> Block {
        Block::new(Origin::fixed(), Piece::Space)
    }

    /// Where it comes from; the rows of a table have their own.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What it prints.
    pub const fn piece(&self) -> &Piece {
        &self.piece
    }

    /// The block as lines that each say something of their own (paragraphs, items, rows of a table),
    /// with where each comes from.
    pub fn sentences(&self) -> Vec<(String, &Origin)> {
        let joined = |runs: &[TextRun]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        let texts = match &self.piece {
            Piece::Table(table) => {
                return table.rows.iter().map(|row| (table.told(row), row.origin())).collect();
            }
            Piece::Heading(_, text) | Piece::Centred(text) => vec![text.clone()],
            Piece::Paragraph(runs) => joined(runs).lines().map(str::to_owned).collect(),
            Piece::Item(item) => vec![joined(&item.runs).replace('\n', " ")],
            Piece::Field { label, value } => vec![format!("{label}: {value}")],
            Piece::Chart(_) | Piece::Rule | Piece::Space => Vec::new(),
        };
        texts.into_iter().map(|text| (text, &self.origin)).collect()
    }

    /// The same lines without their origins.
    pub fn texts(&self) -> Vec<String> {
        self.sentences().into_iter().map(|(text, _)| text).collect()
    }
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// What stands before it.
    pub marker: Marker,
    /// Its text.
    pub runs: Vec<TextRun>,
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
pub struct TextRun {
    /// The text.
    pub text: String,
    /// Set bold.
    pub bold: bool,
    /// Set italic.
    pub italic: bool,
}

impl TextRun {
    /// Upright text of normal weight.
    pub fn plain(text: impl Into<String>) -> TextRun {
        TextRun { text: text.into(), ..TextRun::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> TextRun {
        TextRun { bold: true, ..TextRun::plain(text) }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> TextRun {
        TextRun { italic: true, ..TextRun::plain(text) }
    }
}
