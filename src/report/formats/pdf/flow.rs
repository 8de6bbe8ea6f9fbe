//! A document laid into strips, from the stamp to the last signature.

use super::chart;
use super::columns::{head, signing};
use super::face::Faces;
use super::look::{
    BODY, CENTRED, HEADING, LEADINGS, LINE, Lettering, MIDDLE, PART, POINT, RULE, STAMP, STRONG, TITLE,
    TITLE_RULE, WIDTH,
};
use super::paragraph::{Hold, SetParagraph, strips};
use super::strip::{Inked, Laid, Strip};
use super::table;
use super::tree::TextRole;
use crate::report::formats::keeping::{closing_of, stays};
use crate::report::{Block, Document, HeadingLevel, Piece, TextRun, stamp_line};

/// The short line under the title and between parts.
const SHORT_RULE: &str = "-----";
/// Blank between a stamp and the frame around it, and how thick that is.
const AROUND: f32 = 4.0;
const FRAME: f32 = 1.5;
/// Last lines of a closing paragraph that go to the page of the signatures; a shorter one goes whole.
const CLOSING_LINES: usize = 4;

/// How a document is fitted to its pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageFit {
    /// Height of a line of body text.
    pub leading: f32,
    /// The page of the signatures has no more of the body than its last two lines.
    pub loose: bool,
}

impl PageFit {
    /// All that are tried, the usual one first.
    pub(super) fn all() -> impl Iterator<Item = PageFit> {
        let with = |loose| LEADINGS.into_iter().map(move |leading| PageFit { leading, loose });
        with(false).chain(with(true))
    }
}

/// Lays a document.
pub(super) fn lay(faces: &Faces, document: &Document, fit: PageFit) -> Laid {
    let mut laid = Laid::default();
    if let Some(words) = stamp_line(&document.stamps) {
        stamp(&mut laid, faces, &words);
    }
    if !document.header.is_blank() {
        head(&mut laid, faces, &document.header);
    }
    title(&mut laid, faces, document);
    blocks(&mut laid, faces, document, fit);
    signing(&mut laid, faces, document);
    laid
}

/// Lays the blocks. Those that introduce something, a table or the signatures stay with it.
fn blocks(laid: &mut Laid, faces: &Faces, document: &Document, fit: PageFit) {
    let blocks = &document.blocks;
    let closing = if fit.loose { blocks.len() } else { closing_of(document) };
    let begin = laid.strips.len();
    for (at, block) in blocks.iter().enumerate() {
        let tail = if at >= closing { CLOSING_LINES } else { 2 };
        let hold = Hold { with_next: stays(blocks, at, closing), tail };
        lay_block(laid, faces, block, hold, fit.leading);
    }
    if fit.loose && document.signatures.is_some() {
        hold_last_lines(&mut laid.strips[begin..]);
    }
}

/// Keeps the last two lines of the body with the signatures.
fn hold_last_lines(strips: &mut [Strip]) {
    let mut lines = 0;
    for strip in strips.iter_mut().rev() {
        strip.with_next = true;
        lines += usize::from(strip.marks.iter().any(|mark| matches!(mark, Inked::Text { .. })));
        if lines == 2 {
            break;
        }
    }
}

/// The stamp in a frame as wide as its words.
fn stamp(laid: &mut Laid, faces: &Faces, words: &str) {
    let node = laid.plan.top(TextRole::Paragraph);
    let passage = SetParagraph::plain(faces, STAMP, words, node);
    let width = faces.width(STAMP.cut, words) * STAMP.size + 2.0 * AROUND;
    let left = (WIDTH - width) / 2.0;
    let bar = |left: f32, top: f32, width: f32, height: f32| Inked::Bar { left, top, width, height };
    for mut strip in strips(faces, &passage, WIDTH, Hold { with_next: true, tail: 2 }) {
        let high = strip.height;
        strip.marks.extend([
            bar(left, 0.0, width, FRAME),
            bar(left, high - FRAME, width, FRAME),
            bar(left, 0.0, FRAME, high),
            bar(left + width - FRAME, 0.0, FRAME, high),
        ]);
        laid.strips.push(strip);
    }
}

/// Title, subtitle and the rule under them; they stay with what follows.
fn title(laid: &mut Laid, faces: &Faces, document: &Document) {
    let hold = Hold { with_next: true, tail: usize::MAX };
    let mut put = |look: Lettering, role: TextRole, text: &str| {
        let node = laid.plan.top(role);
        let passage = SetParagraph::plain(faces, look, text, node);
        laid.strips.extend(strips(faces, &passage, WIDTH, hold));
    };
    put(TITLE, TextRole::Title, &document.title.to_uppercase());
    if !document.subtitle.is_empty() {
        put(STRONG, TextRole::Paragraph, &document.subtitle);
    }
    laid.strips.push(Strip { with_next: true, ..rule(faces, TITLE_RULE) });
}

/// A short line in the middle, which says nothing.
fn rule(faces: &Faces, look: Lettering) -> Strip {
    let width = faces.width(CENTRED.cut, SHORT_RULE) * CENTRED.size;
    let bar = Inked::Bar {
        left: (WIDTH - width) / 2.0,
        top: look.line / 2.0,
        width,
        height: super::look::SHORT_RULE,
    };
    Strip { height: look.line, after: look.after, marks: vec![bar], ..Strip::default() }
}

/// Lays one block.
fn lay_block(laid: &mut Laid, faces: &Faces, block: &Block, hold: Hold, leading: f32) {
    let body = Lettering { line: leading, ..BODY };
    let plain = |text: &str| vec![TextRun::plain(text)];
    match block.piece() {
        Piece::Heading(level, text) => {
            let look = match level {
                HeadingLevel::One => PART,
                HeadingLevel::Two => HEADING,
                HeadingLevel::Three => POINT,
            };
            let role = TextRole::Heading(*level, text.clone());
            let hold = Hold { with_next: true, tail: usize::MAX };
            put(laid, faces, Lettering { line: leading, ..look }, role, &plain(text), hold);
        }
        Piece::Paragraph(runs) => put(laid, faces, body, TextRole::Paragraph, runs, hold),
        Piece::Item(item) => {
            let mut runs = plain(&item.marker.words());
            runs.extend(item.runs.iter().cloned());
            let node = laid.plan.item();
            let passage = SetParagraph::runs(faces, body, &runs, node);
            laid.strips.extend(strips(faces, &passage, WIDTH, hold));
        }
        Piece::Field { label, value } => {
            let runs = plain(&format!("{label}: {value}"));
            put(laid, faces, body, TextRole::Paragraph, &runs, hold);
        }
        Piece::Table(data) if data.columns.is_empty() => {}
        Piece::Chart(data) => chart::lay(laid, faces, data, hold.with_next),
        Piece::Table(data) => table::lay(laid, faces, data, hold.with_next),
        Piece::Centred(text) => {
            let hold = Hold { with_next: true, ..hold };
            put(laid, faces, MIDDLE, TextRole::Paragraph, &plain(text), hold);
        }
        Piece::Rule => laid.strips.push(Strip { with_next: hold.with_next, ..rule(faces, RULE) }),
        Piece::Space => {
            laid.strips.push(Strip { height: LINE.line, with_next: hold.with_next, ..Strip::default() })
        }
    }
}

/// Lays a paragraph of its own.
fn put(laid: &mut Laid, faces: &Faces, look: Lettering, role: TextRole, runs: &[TextRun], hold: Hold) {
    let node = laid.plan.top(role);
    let passage = SetParagraph::runs(faces, look, runs, node);
    laid.strips.extend(strips(faces, &passage, WIDTH, hold));
}
