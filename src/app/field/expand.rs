//! Writing shorthand out: the word before the cursor becomes the words that it stands for.
//!
//! What stands for what is not known here.

use super::Field;
use super::history::Edit;

/// What a shorthand may stand behind; a sign of an address (@ . / -) makes it a part of something.
const BEFORE: &[char] = &[' ', '\n', '(', '“', '"', '‘', ',', ';', ':'];

impl Field {
    /// Writes the word before the cursor out, with a space behind it, where `words` knows it; true
    /// when it did. Taking that back gives the shorthand, which is then left alone.
    pub fn expand(&mut self, words: impl Fn(&str) -> Option<String>) -> bool {
        if self.selection().is_some() || self.history.is_taken_back() {
            return false;
        }
        // A word that the built-in typing gives back is looked up as it was typed.
        self.end_word();
        let before = &self.text[..self.cursor];
        let start = before.trim_end_matches(char::is_alphanumeric).len();
        let after = self.text[self.cursor..].chars().next();
        let alone = before[..start].chars().next_back().is_none_or(|c| BEFORE.contains(&c));
        if !alone || after.is_some_and(char::is_alphanumeric) {
            return false;
        }
        let Some(words) = words(&before[start..]) else { return false };
        self.splice(start..self.cursor, &format!("{words} "), Edit::Whole);
        true
    }
}
