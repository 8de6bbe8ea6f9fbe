//! A fault of a pack's file: what is wrong, and where.
//!
//! Knows nothing of how the file was read.

use super::flaw::Flaw;
pub use super::place::FilePlace;
use crate::text::Lang;

/// A fault of a pack's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// Name of the file.
    pub file: String,
    /// Where; none when the reader cannot tell.
    pub place: Option<FilePlace>,
    /// What.
    pub flaw: Flaw,
}

impl PackFault {
    /// "FILE:LINE:COLUMN", as editors and compilers write a place.
    pub fn location(&self) -> String {
        match self.place {
            Some(FilePlace { line, column }) => format!("{}:{line}:{column}", self.file),
            None => self.file.clone(),
        }
    }

    /// A second line that helps to correct it; none where the sentence is enough.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        self.flaw.hint(lang)
    }

    /// The fault in a full sentence, after its place.
    pub fn sentence(&self, lang: Lang) -> String {
        match &self.flaw {
            // It names the file itself.
            Flaw::Unopened(why) => why.get(lang).to_owned(),
            flaw => format!("{}: {}", self.location(), flaw.sentence(lang)),
        }
    }
}
