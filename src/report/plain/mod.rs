//! Writer of plain text: UTF-8, lines of at most 80 columns, no box drawing.
//!
//! Made to be read aloud by a screen reader, pasted into a message, or kept for thirty years.

mod column;

use crate::text::{width, wrap};

use self::column::{aligned, beside, table};
use super::{Align, Block, Document, Header, Level, PARTY_NAME, Run, Signature, Signatures, stamp_line};

/// Width of a page in columns.
const COLUMNS: usize = 80;
/// The short line under the title and between parts.
const SHORT_RULE: &str = "-----";
/// Empty lines left for a signature.
const SIGNING_LINES: usize = 3;

/// The document as plain text, every line ended by a line feed.
pub fn write(document: &Document) -> String {
    let mut lines = Vec::new();
    if let Some(stamp) = stamp_line(&document.stamps) {
        lines.extend(centred(&format!("*** {stamp} ***")));
        lines.push(String::new());
    }
    lines.extend(header(&document.header));
    lines.push(String::new());
    lines.extend(centred(&document.title.to_uppercase()));
    lines.extend(centred(&document.subtitle));
    lines.extend(centred(SHORT_RULE));
    blocks(&mut lines, &document.blocks);
    signatures(&mut lines, document);
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Text in the middle of the page, broken where it is too long.
fn centred(text: &str) -> Vec<String> {
    wrapped(text, COLUMNS).iter().map(|line| aligned(line, COLUMNS, Align::Centre)).collect()
}

/// Text broken into lines; its own line feeds stay. Empty text has no line.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    text.lines().flat_map(|line| wrap(line, columns)).collect()
}

/// The two columns at the top.
fn header(header: &Header) -> Vec<String> {
    let rule = "-".repeat(width(PARTY_NAME));
    let upper = header.upper.to_uppercase();
    let cell = header.cell.to_uppercase();
    let left = [upper.as_str(), cell.as_str(), "*"];
    let right = [PARTY_NAME, rule.as_str()];
    let mut lines = beside(&left, &right);
    if header.number.is_some() || header.place_date.is_some() {
        let number = header.number.as_deref().unwrap_or_default();
        let place_date = header.place_date.as_deref().unwrap_or_default();
        lines.extend(beside(&[number], &[place_date]));
    }
    lines
}

/// The body. Items and fields follow each other closely, everything else after an empty line.
fn blocks(lines: &mut Vec<String>, blocks: &[Block]) {
    let mut before: Option<&Block> = None;
    for block in blocks {
        let close = matches!(
            (before, block),
            (_, Block::Space)
                | (Some(Block::Item(_)), Block::Item(_))
                | (Some(Block::Field { .. }), Block::Field { .. })
        );
        if !close {
            lines.push(String::new());
        }
        lines.extend(block_lines(block));
        before = Some(block);
    }
}

/// The lines of one block.
fn block_lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(Level::One, text) => wrapped(&text.to_uppercase(), COLUMNS),
        Block::Heading(_, text) => wrapped(text, COLUMNS),
        Block::Paragraph(runs) => wrapped(&joined(runs), COLUMNS),
        Block::Item(item) => hanging(&item.marker.words(), &joined(&item.runs)),
        Block::Field { label, value } => wrapped(&format!("{label}: {value}"), COLUMNS),
        Block::Table(data) => table(data, COLUMNS),
        Block::Rule => centred(SHORT_RULE),
        Block::Space => vec![String::new()],
    }
}

/// The text of runs without their weight and slant.
fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Text whose lines all begin right of the marker.
fn hanging(marker: &str, text: &str) -> Vec<String> {
    let indent = width(marker);
    let blank = " ".repeat(indent);
    wrapped(text, COLUMNS - indent)
        .iter()
        .enumerate()
        .map(|(at, line)| match at {
            0 => format!("{marker}{line}"),
            _ => format!("{blank}{line}"),
        })
        .collect()
}

/// Signatures in two columns, then the recipients.
fn signatures(lines: &mut Vec<String>, document: &Document) {
    if let Some(Signatures { left, right }) = &document.signatures {
        lines.push(String::new());
        let both = [left.as_ref(), Some(right)];
        let above = both.map(|one| one.and_then(|one| one.above.as_deref()).unwrap_or_default());
        if above.iter().any(|text| !text.is_empty()) {
            lines.extend(beside(&[above[0]], &[above[1]]));
        }
        row(lines, both, |one| &one.title);
        lines.extend(vec![String::new(); SIGNING_LINES]);
        row(lines, both, |one| &one.name);
    }
    if !document.recipients.is_empty() {
        lines.extend([String::new(), "Nơi nhận:".to_owned()]);
        for recipient in &document.recipients {
            lines.extend(hanging("- ", recipient));
        }
    }
}

/// One line of both signatures side by side.
fn row(lines: &mut Vec<String>, both: [Option<&Signature>; 2], text: fn(&Signature) -> &String) {
    let [left, right] = both.map(|one| one.map(text).map(String::as_str).unwrap_or_default());
    lines.extend(beside(&[left], &[right]));
}
