//! What a document is laid into: strips, each of which stands on one page whole, in the order of reading.
//!
//! Knows nothing of pages and of how marks are drawn.

use super::breaking::SetLine;
use super::tree::{NodeId, TagPlan};

/// A piece of a page as wide as the text, that never parts.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    pub height: f32,
    /// Blank above and below; between two strips the larger one counts.
    pub before: f32,
    pub after: f32,
    /// It stays on the page of the next one.
    pub with_next: bool,
    /// The heading row, by its number, that stands above it where it begins a page.
    pub under: Option<usize>,
    pub marks: Vec<Inked>,
}

/// What is drawn; places are right of the left margin and below the top of the strip.
#[derive(Debug, Clone)]
pub(super) enum Inked {
    /// A line of text on its base line.
    Text { left: f32, base: f32, size: f32, line: SetLine, node: NodeId },
    /// A black rectangle, which is no text.
    Bar { left: f32, top: f32, width: f32, height: f32 },
    /// A part of a picture.
    Shape { rects: Vec<PlacedRect>, node: NodeId },
}

/// A rectangle of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PlacedRect {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Inked {
    /// The same, so much farther right and down.
    pub(super) fn moved(mut self, right: f32, down: f32) -> Inked {
        match &mut self {
            Inked::Text { left, base, .. } => {
                *left += right;
                *base += down;
            }
            Inked::Bar { left, top, .. } => {
                *left += right;
                *top += down;
            }
            Inked::Shape { rects, .. } => {
                for rect in rects {
                    rect.left += right;
                    rect.top += down;
                }
            }
        }
        self
    }
}

/// A document in strips.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub strips: Vec<Strip>,
    /// The heading rows of tables, to be repeated.
    pub heads: Vec<Strip>,
    /// What each text is.
    pub plan: TagPlan,
}
