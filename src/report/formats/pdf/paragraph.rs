//! Paragraphs: laid as strips of a line each, or below one another in a column.

use super::breaking::{CutText, SetLine, lines};
use super::face::{Cut, Faces};
use super::letters::printable;
use super::look::Lettering;
use super::strip::{Inked, Strip};
use super::tree::NodeId;
use crate::report::TextRun;

/// A paragraph: how it looks, what it says, and what it is.
pub(super) struct SetParagraph {
    pub look: Lettering,
    pub stretches: Vec<CutText>,
    pub node: NodeId,
}

impl SetParagraph {
    /// A paragraph of plain text.
    pub(super) fn plain(faces: &Faces, look: Lettering, text: &str, node: NodeId) -> SetParagraph {
        SetParagraph::runs(faces, look, &[TextRun::plain(text)], node)
    }

    /// A paragraph of runs.
    pub(super) fn runs(faces: &Faces, look: Lettering, runs: &[TextRun], node: NodeId) -> SetParagraph {
        let stretch = |run: &TextRun| CutText {
            cut: Cut { bold: look.cut.bold || run.bold, italic: look.cut.italic || run.italic },
            text: printable(faces, &run.text),
        };
        SetParagraph { look, stretches: runs.iter().map(stretch).collect(), node }
    }

    /// Its lines in a column of that width.
    pub(super) fn lines(&self, faces: &Faces, width: f32) -> Vec<SetLine> {
        lines(faces, self.look, &self.stretches, width)
    }
}

/// How the lines of a paragraph stay together at the end of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hold {
    /// Its last lines stay with what follows.
    pub with_next: bool,
    /// So many of its last lines are never parted; two at least.
    pub tail: usize,
}

/// The share of a line's height above its base line, as word processors have it for exact heights.
const ABOVE: f32 = 0.8;

/// How thick a line below words is.
const UNDER: f32 = 0.7;

/// The marks of one line whose top stands at `top`.
fn inked(faces: &Faces, passage: &SetParagraph, line: SetLine, top: f32) -> Vec<Inked> {
    let (look, node) = (passage.look, passage.node);
    let base = top + look.line * ABOVE;
    let wide = line.stretches.iter().map(|one| faces.width(one.cut, &one.text)).sum::<f32>() * look.size;
    let bar = Inked::Bar { left: line.indent, top: base + 1.5, width: wide, height: UNDER };
    let text = Inked::Text { left: 0.0, base, size: look.size, line, node };
    if look.underlined { vec![text, bar] } else { vec![text] }
}

/// A paragraph as strips, one a line. A single line never stands at the end of a page or at the beginning of the next.
pub(super) fn strips(faces: &Faces, passage: &SetParagraph, width: f32, hold: Hold) -> Vec<Strip> {
    let lines = passage.lines(faces, width);
    let (count, look) = (lines.len(), passage.look);
    let strip = |(at, line): (usize, SetLine)| {
        let last = at + 1 == count;
        let begins = at == 0 && count > 1;
        let ends = count - at <= hold.tail.max(2);
        Strip {
            height: look.line,
            before: if at == 0 { look.before } else { 0.0 },
            after: if last { look.after } else { 0.0 },
            with_next: if last { hold.with_next } else { begins || ends },
            under: None,
            marks: inked(faces, passage, line, 0.0),
        }
    };
    lines.into_iter().enumerate().map(strip).collect()
}

/// Paragraphs below one another in a column: their marks, and how high they are.
pub(super) fn column(faces: &Faces, passages: &[SetParagraph], width: f32) -> (Vec<Inked>, f32) {
    let (mut marks, mut height, mut blank) = (Vec::new(), 0.0_f32, 0.0_f32);
    for passage in passages {
        height += blank.max(passage.look.before);
        for line in passage.lines(faces, width) {
            marks.extend(inked(faces, passage, line, height));
            height += passage.look.line;
        }
        blank = passage.look.after;
    }
    (marks, height + blank)
}
