//! A digest in words, where lists and papers say the same.

use super::digest::Digest;
use crate::say;
use crate::text::Lang;

impl Digest {
    /// How many of those summoned attended, as a number of a list; in words where nobody knows.
    pub fn attended_words(&self, lang: Lang) -> String {
        attended_of(self.roll_called.then_some(self.counts.attended), self.counts.summoned, lang)
    }
}

/// "28/30", or that the roll was not called.
pub fn attended_of(attended: Option<u32>, summoned: u32, lang: Lang) -> String {
    match attended {
        Some(attended) => format!("{attended}/{summoned}"),
        None => say!(lang, "chưa điểm danh", "roll not called"),
    }
}
