//! What the loop is asked to do with the seal of the open book, and what became of it.
//!
//! Words and secrets on their way; nothing here types, draws or does anything.

use super::own_sheet::SheetTask;
use crate::report::{Format, NamedPaper};
use crate::text::Secret;

/// Whose passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The secretary's.
    Secretary,
    /// The deputy's.
    Deputy,
}

/// Papers of a sealed book that a person wants in plain.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperOrder {
    /// The papers.
    pub papers: Vec<NamedPaper>,
    /// The files of each.
    pub formats: Vec<&'static Format>,
}

/// What the loop is asked to do with the seal of the open book.
#[derive(Debug, Clone, PartialEq)]
pub enum SealTask {
    /// Close the book and seal it.
    Seal {
        /// The secretary's passphrase.
        secretary: Secret,
        /// The deputy's, if there is to be one.
        deputy: Option<Secret>,
    },
    /// See whether this passphrase may unseal it.
    Unseal(Secret),
    /// Give another passphrase.
    Change {
        /// Whose.
        whose: Whose,
        /// One that opens the book.
        current: Secret,
        /// The new one.
        new: Secret,
    },
    /// Make a new recovery code; with a passphrase that opens the book.
    NewCode(Secret),
    /// Close the book and unseal it.
    Turn,
    /// Open the book again after it was sealed or unsealed.
    Reopen,
    /// Write the recovery sheet.
    Sheet {
        /// With this code.
        code: Secret,
        /// The folder that a person named.
        folder: String,
    },
    /// Write papers of the sealed book in plain.
    WriteOut {
        /// Which, and how.
        order: PaperOrder,
        /// The folder that a person named.
        folder: String,
        /// One that opens the book.
        current: Secret,
    },
    /// Print papers of the sealed book.
    PrintOut {
        /// Which.
        papers: Vec<NamedPaper>,
        /// One that opens the book.
        current: Secret,
    },
    /// Tell what of the sealed book still lies in plain.
    FindPlain,
    /// Seal or remove that.
    RemovePlain,
    /// Do something with a member's own sheet.
    OwnSheet(SheetTask),
    /// Copy the book into this folder under a passphrase.
    CopyOut(String, Secret),
    /// Make a hand-over pack of the sealed book.
    HandOver {
        /// The folder that a person named.
        folder: String,
        /// One that opens the book.
        current: Secret,
    },
}

/// What became of it.
#[derive(Debug, Clone, PartialEq)]
pub enum SealNews {
    /// So many of so many steps are done.
    Under(usize, usize),
    /// The passphrase opens nothing; the sentence says so.
    Wrong(String),
    /// The passphrase is right: the book may be unsealed.
    Ready,
    /// Sealing or unsealing has ended: the book is to be opened again.
    Turned,
    /// It is done, with a sentence.
    Through(String),
    /// It was not done; the sentence says why.
    Failed(String),
    /// The recovery sheet was written; the sentence says where.
    SheetWritten(String),
    /// Papers were written where a person named the folder.
    Out,
    /// What still lies in plain, and where; none when nothing does.
    Plain(Option<String>),
    /// There is a new recovery code, which is kept nowhere else; the sentence says what was done.
    Code(Secret, String),
}
