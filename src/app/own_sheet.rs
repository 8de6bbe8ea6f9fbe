//! A member's own self-check sheet that is kept: what is asked of the loop, and what became of it.
//!
//! The member's word is typed in the box of passphrases (`seal`); no text of a sheet is a draft, an event or a notice.

use std::fmt;
use std::path::PathBuf;

use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::domain::KeptSheet;
use crate::text::{PrivateText, Secret};

/// What a box for the member's own word is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetSubject {
    /// A text that is to be kept from this day.
    Text(NaiveDate, PrivateText),
    /// A sheet that is kept and is to be read, with what the list called it.
    Kept(KeptSheet, String),
    /// A sheet that is kept and is to be deleted, likewise.
    Doomed(KeptSheet, String),
}

/// What the loop is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetTask {
    /// Keep a text under a word.
    Keep {
        /// The day that its name tells.
        on: NaiveDate,
        /// The member's own word.
        word: Secret,
        /// The text.
        text: PrivateText,
    },
    /// Tell which sheets are kept.
    List,
    /// Read a kept one.
    Open {
        /// Which.
        sheet: KeptSheet,
        /// The word that was typed.
        word: Secret,
    },
    /// Delete a kept one, which only its word does.
    Drop {
        /// Which.
        sheet: KeptSheet,
        /// The word that was typed.
        word: Secret,
    },
    /// Write a paper of the member alone into a folder that the member names.
    Print {
        /// The folder as it was typed.
        folder: String,
        /// The file.
        paper: OwnPaper,
    },
}

/// The file of a sheet that its member prints; its bytes are wiped when it goes, and never printed in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnPaper {
    /// The name of the file without its ending; it tells the month and nobody.
    pub stem: String,
    /// The ending, without the dot.
    pub extension: &'static str,
    /// What it says.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for OwnPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OwnPaper({}.{})", self.stem, self.extension)
    }
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetNews {
    /// It is kept.
    Kept,
    /// These are kept, the newest first.
    Listed(Vec<KeptSheet>),
    /// What a kept one says.
    Opened(PrivateText),
    /// It is deleted.
    Dropped,
    /// Its paper is written, here.
    Printed(PathBuf),
    /// Its paper was not written; the sentence says why.
    NotPrinted(String),
}

impl SheetSubject {
    /// What is asked once a word was typed.
    pub fn task(&self, word: Secret) -> SheetTask {
        match self.clone() {
            SheetSubject::Text(on, text) => SheetTask::Keep { on, word, text },
            SheetSubject::Kept(sheet, _) => SheetTask::Open { sheet, word },
            SheetSubject::Doomed(sheet, _) => SheetTask::Drop { sheet, word },
        }
    }

    /// What the list called the kept sheet; none of a text that is not kept yet.
    pub fn label(&self) -> Option<&str> {
        match self {
            SheetSubject::Text(..) => None,
            SheetSubject::Kept(_, label) | SheetSubject::Doomed(_, label) => Some(label),
        }
    }
}
