//! The word before the cursor, while a built-in way of typing is on.
//!
//! What keys make of a word is not known here; this file only puts the word in its place.

use super::Field;
use super::history::Edit;
use crate::text::{Method, TypedWord, Typing};

/// The word being typed and where it begins.
#[derive(Debug, Clone)]
pub(super) struct Composing {
    start: usize,
    word: TypedWord,
}

impl Field {
    /// Says how keys become letters from now on.
    pub fn set_typing(&mut self, typing: Typing) {
        if self.typing != typing {
            self.end_word();
            self.typing = typing;
        }
    }

    /// Types a character: as a key of the built-in way of typing when one is on, else as it is.
    pub(super) fn type_char(&mut self, c: char) -> bool {
        if self.typing.method != Method::Off && self.compose_with(c) {
            return true;
        }
        self.end_word();
        self.insert(c)
    }

    fn compose_with(&mut self, key: char) -> bool {
        if let Some(selected) = self.selection().filter(|_| key.is_ascii_alphabetic()) {
            self.splice(selected, "", Edit::Type(false));
        }
        let Composing { start, mut word } = self.word_at_cursor();
        if self.selection().is_some() || !word.takes(key) {
            return false;
        }
        word.feed(key, self.typing);
        self.splice(start..self.cursor, word.shown(), Edit::Type(false));
        self.composing = Some(Composing { start, word });
        true
    }

    /// The word that is being typed, if the cursor is still at its end.
    fn composing(&self) -> Option<&Composing> {
        let there = |one: &&Composing| self.text.get(one.start..self.cursor) == Some(one.word.shown());
        self.composing.as_ref().filter(there)
    }

    fn word_at_cursor(&self) -> Composing {
        if let Some(composing) = self.composing() {
            return composing.clone();
        }
        let before = &self.text[..self.cursor];
        let start = before.trim_end_matches(char::is_alphabetic).len();
        Composing { start, word: TypedWord::of(&before[start..], self.typing.method) }
    }

    /// Erases the letter before the cursor; the word goes on with what is left of it.
    pub(super) fn erase_letter(&mut self) -> bool {
        let composing = self.composing().filter(|_| self.selection().is_none()).cloned();
        self.erase_back(false);
        self.composing = composing.and_then(|Composing { start, word }| {
            let shown = self.text.get(start..self.cursor)?;
            Some(Composing { start, word: word.erased(shown, self.typing) })
        });
        true
    }

    /// Ends the word being typed: one that is not Vietnamese is given back as it was typed.
    pub fn end_word(&mut self) {
        if let Some(Composing { start, word }) = self.composing()
            && let Some(keys) = word.given_back()
        {
            let (range, keys) = (*start..self.cursor, keys.to_owned());
            self.splice(range, &keys, Edit::Type(false));
        }
        self.composing = None;
    }
}
