//! Moving the cursor of a field and selecting with Shift held.
//!
//! Nothing here changes the text.

use super::Field;
use super::layout::until;
use crate::app::key::{Code, Key};
use crate::text::{graphemes, next_boundary, previous_boundary};

impl Field {
    /// Moves the cursor, if the key is one that does.
    pub(super) fn travel(&mut self, key: Key) -> bool {
        let vertical = matches!(key.code, Code::Up | Code::Down);
        if vertical && (!self.many_lines || key.ctrl) {
            return false;
        }
        let Some(to) = self.destination(key) else {
            return false;
        };
        match key.shift {
            true => self.anchor = self.anchor.or(Some(self.cursor)),
            false => self.anchor = None,
        }
        if !vertical {
            self.goal = None;
        }
        self.cursor = to;
        self.history.close();
        true
    }

    fn destination(&mut self, key: Key) -> Option<usize> {
        let selected = self.selection().filter(|_| !key.shift && !key.ctrl);
        Some(match (key.code, key.ctrl, selected) {
            (Code::Left, _, Some(selected)) => selected.start,
            (Code::Right, _, Some(selected)) => selected.end,
            (Code::Left, true, _) => self.word_before(),
            (Code::Right, true, _) => self.word_after(),
            (Code::Left, false, _) => previous_boundary(&self.text, self.cursor),
            (Code::Right, false, _) => next_boundary(&self.text, self.cursor),
            (Code::Home, true, _) => 0,
            (Code::End, true, _) => self.text.len(),
            (Code::Home, false, _) => self.line_start(),
            (Code::End, false, _) => self.line_end(),
            (Code::Up, ..) => self.line_above(),
            (Code::Down, ..) => self.line_below(),
            _ => return None,
        })
    }

    /// Puts the cursor where it was clicked, so many lines and columns from where it stands;
    /// `selecting` what lies between.
    pub fn point(&mut self, rows: isize, columns: isize, selecting: bool) {
        self.end_word();
        let layout = self.layout(self.columns());
        let Some(row) = layout.row.checked_add_signed(rows) else { return };
        let column = layout.column.saturating_add_signed(columns);
        let to = self.at_column(&layout.lines, row, column);
        self.anchor = if selecting { self.anchor.or(Some(self.cursor)) } else { None };
        self.goal = None;
        self.cursor = to;
        self.history.close();
    }

    /// Selects everything: what is typed next stands in its place.
    pub fn select_all(&mut self) -> bool {
        self.anchor = Some(0);
        self.cursor = self.text.len();
        self.goal = None;
        self.history.close();
        true
    }

    /// The start of the word that the cursor is in or behind.
    pub(super) fn word_before(&self) -> usize {
        let mut seen = false;
        graphemes(&self.text[..self.cursor])
            .rev()
            .find(|(_, letter)| ends_word(&mut seen, letter))
            .map_or(0, |(at, letter)| at + letter.len())
    }

    /// The end of the word that the cursor is in or before.
    pub(super) fn word_after(&self) -> usize {
        let mut seen = false;
        graphemes(&self.text[self.cursor..])
            .find(|(_, letter)| ends_word(&mut seen, letter))
            .map_or(self.text.len(), |(at, _)| self.cursor + at)
    }

    fn columns(&self) -> usize {
        self.width.unwrap_or(usize::MAX)
    }

    fn line_start(&self) -> usize {
        let layout = self.layout(self.columns());
        layout.lines.get(layout.row).map_or(0, |line| line.start)
    }

    fn line_end(&self) -> usize {
        let layout = self.layout(self.columns());
        self.last_place(&layout.lines, layout.row)
    }

    /// The last place that still shows in a line: where the line was broken, its end is the start
    /// of the next.
    fn last_place(&self, lines: &[std::ops::Range<usize>], row: usize) -> usize {
        let end = lines.get(row).map_or(self.text.len(), |line| line.end);
        match lines.get(row + 1) {
            Some(next) if next.start == end => previous_boundary(&self.text, end),
            _ => end,
        }
    }

    /// Above the first line is the start of the text.
    fn line_above(&mut self) -> usize {
        let layout = self.layout(self.columns());
        let goal = *self.goal.get_or_insert(layout.column);
        match layout.row.checked_sub(1) {
            Some(row) => self.at_column(&layout.lines, row, goal),
            None => 0,
        }
    }

    /// Below the last line is the end of the text.
    fn line_below(&mut self) -> usize {
        let layout = self.layout(self.columns());
        let goal = *self.goal.get_or_insert(layout.column);
        self.at_column(&layout.lines, layout.row + 1, goal)
    }

    fn at_column(&self, lines: &[std::ops::Range<usize>], row: usize, column: usize) -> usize {
        let Some(line) = lines.get(row) else {
            return self.text.len();
        };
        let there = line.start + until(&self.text[line.clone()], column).len();
        there.min(self.last_place(lines, row))
    }
}

/// Whether a letter ends the word that was `seen` beginning.
fn ends_word(seen: &mut bool, letter: &str) -> bool {
    let inside = letter.starts_with(char::is_alphanumeric);
    let ends = *seen && !inside;
    *seen |= inside;
    ends
}
