//! Writer of plain text: UTF-8, lines of at most 80 columns, no box drawing.
//!
//! Made to be read aloud by a screen reader, pasted into a message, or kept for thirty years.

mod column;

use crate::report::source::foot_words;
use crate::text::{shown, width};

use self::column::{NARROW, beside, centred, table, wrapped};
use crate::report::{
    Block, Document, Header, HeadingLevel, Origin, PARTY_NAME, Piece, Signature, Signatures, TextRun,
    stamp_line,
};

/// Width of a page in columns.
const COLUMNS: usize = 80;
/// The short line under the title and between parts.
const SHORT_RULE: &str = "-----";
/// What a printer begins a page at.
const NEW_PAGE: &str = "\u{c}";
/// Empty lines left for a signature.
const SIGNING_LINES: usize = 3;

/// The document as plain text, every line ended by a line feed; each copy begins a page.
pub fn write(document: &Document) -> String {
    let copy: String = write_columns(document, COLUMNS).iter().map(|line| format!("{line}\n")).collect();
    vec![copy; document.copies as usize].join(NEW_PAGE)
}

/// The document as lines of at most `columns` columns (10 or more), without line ends. Where the page is too
/// narrow for two texts beside each other they stand below each other.
pub fn write_columns(document: &Document, columns: usize) -> Vec<String> {
    lay(document, columns).lines
}

/// A document laid in lines.
#[derive(Debug, Clone, Default)]
pub struct LaidDocument {
    /// The lines, without line ends.
    pub lines: Vec<String>,
    /// The line at which each block of the body begins.
    pub starts: Vec<usize>,
    /// The line at which each block or row of a table begins, with where it comes from; none at the
    /// line at which the body ends. In order.
    pub origins: Vec<(usize, Option<Origin>)>,
}

/// As [`write_columns`], with where each line comes from.
pub fn lay(document: &Document, columns: usize) -> LaidDocument {
    let mut lines = Vec::new();
    if let Some(stamp) = stamp_line(&document.stamps) {
        lines.extend(centred(&format!("*** {stamp} ***"), columns));
        lines.push(String::new());
    }
    if !document.header.is_blank() {
        lines.extend(header(&document.header, columns));
        lines.push(String::new());
    }
    lines.extend(centred(&document.title.to_uppercase(), columns));
    lines.extend(centred(&document.subtitle, columns));
    lines.extend(centred(SHORT_RULE, columns));
    let (starts, mut origins) = blocks(&mut lines, &document.blocks, columns);
    origins.push((lines.len(), None));
    signatures(&mut lines, document, columns);
    if let Some(words) = foot_words(&document.properties) {
        lines.extend([String::new(), String::new()]);
        lines.extend(wrapped(&words, columns));
    }
    let end = lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
    let lines = lines[..end].iter().map(|line| shown(line).trim_end().to_owned()).collect();
    LaidDocument { lines, starts, origins }
}

/// The two columns at the top.
fn header(header: &Header, columns: usize) -> Vec<String> {
    let rule = "-".repeat(width(PARTY_NAME).min(columns));
    let upper = header.upper.to_uppercase();
    let cell = header.cell.to_uppercase();
    let term = header.term.as_ref().map(|term| term.to_uppercase());
    let left: Vec<&str> =
        [upper.as_str(), cell.as_str()].into_iter().chain(term.as_deref()).chain(["*"]).collect();
    let right = [PARTY_NAME, rule.as_str()];
    let mut lines = beside(&left, &right, columns);
    if header.number.is_some() || header.place_date.is_some() {
        let number = header.number.as_deref().unwrap_or_default();
        let place_date = header.place_date.as_deref().unwrap_or_default();
        lines.extend(beside(&[number], &[place_date], columns));
    }
    lines
}

/// Where blocks, and what comes from an origin of its own, begin.
type Starts = (Vec<usize>, Vec<(usize, Option<Origin>)>);

/// The body. Items and fields follow each other closely, everything else after an empty line.
fn blocks(lines: &mut Vec<String>, blocks: &[Block], columns: usize) -> Starts {
    let mut before: Option<&Block> = None;
    let (mut starts, mut origins) = (Vec::with_capacity(blocks.len()), Vec::new());
    for block in blocks {
        let close = matches!(
            (before.map(Block::piece), block.piece()),
            (_, Piece::Space | Piece::Chart(_))
                | (Some(Piece::Item(_) | Piece::Field { .. }), Piece::Item(_) | Piece::Field { .. })
        );
        if !close {
            lines.push(String::new());
        }
        starts.push(lines.len());
        origins.push((lines.len(), Some(block.origin().clone())));
        match block.piece() {
            Piece::Table(data) => {
                for (row, part) in table(data, columns) {
                    origins.extend(row.map(|row| (lines.len(), Some(row.origin().clone()))));
                    lines.extend(part);
                }
            }
            _ => lines.extend(block_lines(block, columns)),
        }
        // A picture leaves no line, and what stands around it is told as if it were not there.
        if !matches!(block.piece(), Piece::Chart(_)) {
            before = Some(block);
        }
    }
    (starts, origins)
}

/// The lines of one block.
fn block_lines(block: &Block, columns: usize) -> Vec<String> {
    match block.piece() {
        Piece::Heading(HeadingLevel::One, text) => wrapped(&text.to_uppercase(), columns),
        Piece::Heading(_, text) => wrapped(text, columns),
        Piece::Paragraph(runs) => wrapped(&joined(runs), columns),
        Piece::Item(item) => hanging(&item.marker.words(), &joined(&item.runs), columns),
        Piece::Field { label, value } => wrapped(&format!("{label}: {value}"), columns),
        Piece::Table(data) => table(data, columns).into_iter().flat_map(|(_, part)| part).collect(),
        Piece::Centred(text) => centred(text, columns),
        Piece::Chart(_) => Vec::new(),
        Piece::Rule => centred(SHORT_RULE, columns),
        Piece::Space => vec![String::new()],
    }
}

/// The text of runs without their weight and slant.
fn joined(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Text whose lines all begin right of the marker.
fn hanging(marker: &str, text: &str, columns: usize) -> Vec<String> {
    let indent = width(marker);
    let blank = " ".repeat(indent);
    wrapped(text, columns.saturating_sub(indent))
        .iter()
        .enumerate()
        .map(|(at, line)| match at {
            0 => format!("{marker}{line}"),
            _ => format!("{blank}{line}"),
        })
        .collect()
}

/// Signatures in two columns, then the recipients.
fn signatures(lines: &mut Vec<String>, document: &Document, columns: usize) {
    if let Some(Signatures { left, right, later }) = &document.signatures {
        let first = [left.as_ref(), Some(right)];
        for both in [first].into_iter().chain(later.iter().map(|both| both.each_ref().map(Option::as_ref))) {
            lines.push(String::new());
            match columns < NARROW {
                true => lines.extend(both.into_iter().flatten().flat_map(|one| signature(one, columns))),
                false => lines.extend(signed_beside(both, columns)),
            }
        }
    }
    if !document.recipients.is_empty() {
        lines.extend([String::new(), "Nơi nhận:".to_owned()]);
        for recipient in &document.recipients {
            lines.extend(hanging("- ", recipient, columns));
        }
    }
}

/// One signature on a page of its own width.
fn signature(one: &Signature, columns: usize) -> Vec<String> {
    let head = one.above.iter().chain([&one.title]).flat_map(|text| centred(text, columns));
    let name = centred(&one.name, columns);
    let space = vec![String::new(); SIGNING_LINES];
    head.chain(space).chain(name).chain([String::new()]).collect()
}

/// Both signatures side by side.
fn signed_beside(both: [Option<&Signature>; 2], columns: usize) -> Vec<String> {
    let row = |text: fn(&Signature) -> &str| {
        let [left, right] = both.map(|one| one.map(text).unwrap_or_default());
        beside(&[left], &[right], columns)
    };
    let above = row(|one| one.above.as_deref().unwrap_or_default());
    let space = vec![String::new(); SIGNING_LINES];
    [above, row(|one| &one.title), space, row(|one| &one.name)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Table, TableColumn, TableRow};

    #[test]
    fn a_narrow_page_has_nothing_side_by_side() {
        let header_lines = header(
            &Header {
                upper: "Đảng bộ xã Mẫu".into(), cell: "Chi bộ Ấp Mẫu".into(), ..Header::default()
            },
            30,
        );
        let texts: Vec<&str> = header_lines.iter().map(|line| line.trim()).collect();
        assert_eq!(
            texts,
            ["ĐẢNG BỘ XÃ MẪU", "CHI BỘ ẤP MẪU", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "----------------------"]
        );
        let data = Table {
            columns: vec![
                TableColumn::centre("TT", 1),
                TableColumn::left("Việc", 5),
                TableColumn::left("Thời hạn", 2),
            ],
            rows: vec![
                TableRow::new(Origin::fixed(), ["1", "Sửa cầu kênh 3", "20/12/2026"].map(Cell::from)),
                TableRow::new(Origin::fixed(), ["2", "Thăm hộ nghèo"].map(Cell::from)),
            ],
        };
        assert_eq!(
            table(&data, 30).into_iter().flat_map(|(_, part)| part).collect::<Vec<_>>(),
            ["TT: 1", "Việc: Sửa cầu kênh 3", "Thời hạn: 20/12/2026", "", "TT: 2", "Việc: Thăm hộ nghèo"]
        );
    }
}
