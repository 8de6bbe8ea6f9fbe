//! The field: the one place where text is typed, of one line or many.
//!
//! It holds NFC only and moves by grapheme, so that whatever an input method sends (bursts of
//! backspaces, letters in pieces, pasted text) gives the right letters. It knows no screen and no
//! commands: it takes keys, and says which of them it took.

mod edit;
mod expand;
mod history;
mod layout;
mod motion;
mod word;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod typing_tests;

use std::ops::Range;

use super::key::{Code, Key};
use crate::text::Typing;
use edit::clean;
use history::EditHistory;
use word::Composing;

pub use edit::is_dropped;
pub use layout::Layout;

/// A text being typed, with its cursor, selection and undo.
///
/// All positions are byte offsets between graphemes of [`Field::text`].
#[derive(Debug, Clone, Default)]
pub struct Field {
    text: String,
    cursor: usize,
    /// The other end of the selection.
    anchor: Option<usize>,
    many_lines: bool,
    /// Columns on screen; `None` until known, then nothing is wrapped.
    width: Option<usize>,
    /// The column that Up and Down hold on to.
    goal: Option<usize>,
    copied: String,
    history: EditHistory,
    typing: Typing,
    composing: Option<Composing>,
}

impl Field {
    /// An empty field of one line: Enter is not taken, pasted line ends become spaces.
    pub fn single() -> Field {
        Field::default()
    }

    /// An empty field of many lines.
    pub fn multi() -> Field {
        Field { many_lines: true, ..Field::default() }
    }

    /// The text, in NFC.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Where the next letter goes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Replaces the text, puts the cursor at its end and forgets the undo steps.
    pub fn set_text(&mut self, text: &str) {
        self.text = clean(text, self.many_lines);
        self.cursor = self.text.len();
        self.anchor = None;
        self.goal = None;
        self.history = EditHistory::default();
        self.composing = None;
    }

    /// Empties the field and forgets the undo steps.
    pub fn clear(&mut self) {
        self.set_text("");
    }

    /// Tells the field how many columns it has on screen, for Up, Down, Home and End.
    pub fn set_width(&mut self, columns: usize) {
        self.width = Some(columns);
    }

    /// The selected range, when something is selected.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// The text that Ctrl+C or Ctrl+X took last.
    pub fn copied(&self) -> &str {
        &self.copied
    }

    /// Takes a key; `false` says that it is not a key of the field.
    ///
    /// Taken are printable characters, Enter with many lines, the keys that move and erase, and
    /// Ctrl with A, U, X, V, Z, Y, H; Ctrl+C only when something is selected. Esc, Tab, page and
    /// function keys never are.
    pub fn key(&mut self, key: Key) -> bool {
        match key.code {
            // Some terminals send Backspace as 0x08, which arrives as Ctrl+H.
            Code::Char('h' | 'H') if key.ctrl && !key.alt => self.erase_letter(),
            Code::Char(c) if key.ctrl && !key.alt => self.control(c, key.shift),
            _ if key.alt => false,
            Code::Char(c) => self.type_char(c),
            Code::Enter if self.many_lines && !key.ctrl => self.type_char('\n'),
            Code::Backspace if !key.ctrl => self.erase_letter(),
            _ => self.move_or_erase(key),
        }
    }

    /// Keys that end the word being typed.
    fn move_or_erase(&mut self, key: Key) -> bool {
        self.end_word();
        match key.code {
            Code::Backspace => self.erase_back(true),
            Code::Delete => self.erase_ahead(key.ctrl),
            _ => self.travel(key),
        }
    }

    fn control(&mut self, c: char, shift: bool) -> bool {
        match c.to_ascii_lowercase() {
            'a' => self.select_all(),
            'u' => self.clear_line(),
            'c' => self.copy(),
            'x' => self.cut(),
            'v' => self.paste(&self.copied.clone()),
            'z' if shift => self.redo(),
            'z' => self.undo(),
            'y' => self.redo(),
            _ => false,
        }
    }
}
