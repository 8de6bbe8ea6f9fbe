//! Changes to the text of a field: typing, erasing, pasting, undo.
//!
//! Every change goes through one `splice`, which keeps the text in NFC and the cursor between
//! graphemes. Where the cursor moves without a change is not known here.

use std::ops::Range;

use super::Field;
use super::history::{Change, Edit};
use crate::text::{boundary_from, compose, is_unseen, next_boundary, previous_boundary};

/// Signs that other programs write where a line or a record ends: vertical tab, page, the four separators of ASCII,
/// next line, line, paragraph.
const LINE_ENDS: [char; 9] =
    ['\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{1f}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Text as a field holds it: NFC, one kind of line end, tabs as spaces, no sign that nobody sees; of
/// one line, line ends become spaces too.
pub(super) fn clean(text: &str, many_lines: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace(LINE_ENDS, "\n");
    let kept = text.chars().filter_map(|c| match c {
        '\n' if many_lines => Some('\n'),
        '\n' | '\t' => Some(' '),
        c if is_unseen(c) => None,
        c => Some(c),
    });
    compose(&kept.collect::<String>())
}

/// Whether a field leaves a sign out altogether.
pub fn is_dropped(sign: char) -> bool {
    is_unseen(sign) && !matches!(sign, '\n' | '\r' | '\t') && !LINE_ENDS.contains(&sign)
}

impl Field {
    /// Types one character in place of the selection; a lone combining mark joins the letter
    /// before the cursor.
    pub(super) fn insert(&mut self, c: char) -> bool {
        let letter = clean(&c.to_string(), self.many_lines);
        if !letter.is_empty() {
            self.splice(self.target(), &letter, Edit::Type(c.is_whitespace()));
        }
        true
    }

    /// Puts text in place of the selection, as one step; always taken.
    pub fn paste(&mut self, text: &str) -> bool {
        self.end_word();
        let text = clean(text, self.many_lines);
        if !text.is_empty() {
            self.splice(self.target(), &text, Edit::Whole);
        }
        true
    }

    /// Puts text in place of what was pasted before the cursor, as a step of its own; whether it stood there.
    pub fn paste_instead(&mut self, pasted: &str, text: &str) -> bool {
        let [pasted, text] = [pasted, text].map(|text| clean(text, self.many_lines));
        let from = self.cursor.checked_sub(pasted.len());
        let Some(from) = from.filter(|from| self.text.get(*from..self.cursor) == Some(&pasted)) else {
            return false;
        };
        self.splice(from..self.cursor, &text, Edit::Whole);
        true
    }

    /// Erases the selection, else the letter or the word before the cursor.
    pub(super) fn erase_back(&mut self, word: bool) -> bool {
        let from = match word {
            true => self.word_before(),
            false => previous_boundary(&self.text, self.cursor),
        };
        self.erase(from..self.cursor, word)
    }

    /// Erases the selection, else the letter or the word after the cursor.
    pub(super) fn erase_ahead(&mut self, word: bool) -> bool {
        let to = match word {
            true => self.word_after(),
            false => next_boundary(&self.text, self.cursor),
        };
        self.erase(self.cursor..to, word)
    }

    fn erase(&mut self, range: Range<usize>, word: bool) -> bool {
        let (range, whole) = match self.selection() {
            Some(selected) => (selected, true),
            None => (range, word),
        };
        if !range.is_empty() {
            let gap = self.text[range.clone()].trim().is_empty();
            let act = if whole { Edit::Whole } else { Edit::Erase(gap) };
            self.splice(range, "", act);
        }
        true
    }

    /// Erases the line in which the cursor stands, of one line all of the text, as one step.
    pub(super) fn clear_line(&mut self) -> bool {
        self.end_word();
        self.anchor = None;
        let from = self.text[..self.cursor].rfind('\n').map_or(0, |end| end + 1);
        let to = self.text[self.cursor..].find('\n').map_or(self.text.len(), |end| self.cursor + end);
        self.erase(from..to, true)
    }

    pub(super) fn copy(&mut self) -> bool {
        let Some(selected) = self.selection() else {
            return false;
        };
        self.copied = self.text[selected].to_owned();
        true
    }

    pub(super) fn cut(&mut self) -> bool {
        if self.copy() {
            self.splice(self.target(), "", Edit::Whole);
        }
        true
    }

    /// Where typed text goes: the selection, or the cursor.
    fn target(&self) -> Range<usize> {
        self.selection().unwrap_or(self.cursor..self.cursor)
    }

    /// Puts clean text in place of a range.
    ///
    /// The graphemes on both sides are composed anew with it, for a mark may join the letter
    /// before it, and a letter may meet a mark that stood alone.
    pub(super) fn splice(&mut self, range: Range<usize>, new: &str, act: Edit) {
        let from = previous_boundary(&self.text, range.start);
        let to = next_boundary(&self.text, range.end);
        let head = compose(&[&self.text[from..range.start], new].concat());
        let change = Change {
            at: from,
            removed: self.text[from..to].to_owned(),
            inserted: compose(&[&head, &self.text[range.end..to]].concat()),
        };
        change.apply(&mut self.text);
        let before = self.cursor;
        self.place(boundary_from(&self.text, from + head.len()));
        self.history.record(change, act, before, self.cursor);
    }

    fn place(&mut self, cursor: usize) {
        self.cursor = cursor;
        self.anchor = None;
        self.goal = None;
    }

    pub(super) fn undo(&mut self) -> bool {
        if let Some(cursor) = self.history.undo(&mut self.text) {
            self.place(cursor);
        }
        true
    }

    pub(super) fn redo(&mut self) -> bool {
        if let Some(cursor) = self.history.redo(&mut self.text) {
            self.place(cursor);
        }
        true
    }
}
