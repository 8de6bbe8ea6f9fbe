//! What tellers count of ballot papers: issued, returned, valid, invalid by ground. Sums alone.
//!
//! No paper is known by itself, and nothing leads from a person to a choice, by order or time.

use serde::{Deserialize, Serialize};

use super::refusal::SumsRefusal;
use crate::text::Lang;

/// Papers that were not valid for one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvalidPapers {
    /// The name of the ground in its pack.
    pub key: String,
    /// The ground in Vietnamese, as it then read.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// How many papers.
    pub papers: u32,
}

impl InvalidPapers {
    /// The ground in words.
    pub fn title(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.title,
            Lang::En => &self.title_en,
        }
    }
}

/// The papers of one ballot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperSums {
    /// Handed out (phát ra).
    pub issued: u32,
    /// Put in the box (thu về).
    pub returned: u32,
    /// Valid (hợp lệ).
    pub valid: u32,
    /// Invalid (không hợp lệ), by ground; only grounds that were met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invalid: Vec<InvalidPapers>,
}

impl PaperSums {
    /// Invalid papers of all grounds.
    pub fn rejected(&self) -> u32 {
        self.invalid.iter().fold(0, |sum, one| sum.saturating_add(one.papers))
    }

    /// Checks the sums against each other and against how many may vote and were here.
    ///
    /// # Errors
    /// The first two figures that do not agree, in the order in which they are counted.
    pub fn check(&self, entitled: u32, roll_called: bool) -> Result<(), SumsRefusal> {
        let PaperSums { issued, returned, valid, .. } = *self;
        let invalid = self.rejected();
        if issued == 0 {
            return Err(SumsRefusal::NothingIssued);
        }
        if issued > entitled {
            return Err(SumsRefusal::IssuedAbove { issued, entitled, roll_called });
        }
        if returned > issued {
            return Err(SumsRefusal::ReturnedAbove { returned, issued });
        }
        if valid > returned {
            return Err(SumsRefusal::ValidAbove { valid, returned });
        }
        if valid.saturating_add(invalid) != returned {
            return Err(SumsRefusal::PapersDiffer { valid, invalid, returned });
        }
        Ok(())
    }
}
