//! A field as it is drawn: its lines on screen, and where the cursor stands in them.
//!
//! It draws nothing and changes nothing. The last column is left free for the cursor after a full
//! line.

use std::ops::Range;

use super::Field;
use crate::text::{graphemes, width, wrap_ranges};

/// The lines of a field on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Byte ranges of the lines in the field's text; spaces at a line's end may hang over the edge.
    pub lines: Vec<Range<usize>>,
    /// The line that the cursor is in, from 0.
    pub row: usize,
    /// The column of the cursor, from 0, always less than the width.
    pub column: usize,
}

impl Field {
    /// The lines on a screen of `columns`.
    pub fn layout(&self, columns: usize) -> Layout {
        let lines = wrap_ranges(&self.text, columns.saturating_sub(1));
        // At the place where a line was broken the cursor stands in the later line.
        let row = lines.partition_point(|line| line.start <= self.cursor).saturating_sub(1);
        let start = lines.get(row).map_or(0, |line| line.start);
        let column = width(&self.text[start..self.cursor]);
        Layout { lines, row, column: column.min(columns.saturating_sub(1)) }
    }

    /// The lines as text, without the spaces that hang over the edge, and the cursor as (row,
    /// column).
    pub fn wrapped(&self, columns: usize) -> (Vec<String>, (usize, usize)) {
        let layout = self.layout(columns);
        let show = |line: Range<usize>| until(&self.text[line], columns).to_owned();
        let lines = layout.lines.into_iter().map(show).collect();
        (lines, (layout.row, layout.column))
    }

    /// The part of a one-line field that shows on `columns`, as a byte range, and the column of
    /// the cursor in it; the text moves left when the cursor would leave the edge.
    pub fn window(&self, columns: usize) -> (Range<usize>, usize) {
        let before = width(&self.text[..self.cursor]);
        let hidden = (before + 1).saturating_sub(columns);
        let mut passed = 0;
        let start = graphemes(&self.text[..self.cursor])
            .find(|(_, letter)| {
                let here = passed;
                passed += width(letter);
                here >= hidden
            })
            .map_or(self.cursor, |(at, _)| at);
        let start = if hidden == 0 { 0 } else { start };
        let shown = until(&self.text[start..], columns).len();
        let column = width(&self.text[start..self.cursor]);
        (start..start + shown, column)
    }
}

/// The beginning of a text that fits into `columns`.
pub(super) fn until(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let over = graphemes(text).find(|(_, letter)| {
        used += width(letter);
        used > columns
    });
    over.map_or(text, |(at, _)| &text[..at])
}
