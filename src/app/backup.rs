//! What the program knows of the backups of the open book, what it asks for and what it is told.
//!
//! Plain data; backups are made elsewhere.

use chrono::{DateTime, FixedOffset};

/// The backups of the open book, and work on it that takes longer than a moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Backups {
    /// What was seen last; none before the first look.
    pub seen: Option<BackupView>,
    /// What is being done, and how far it is.
    pub work: Option<Progress>,
    /// The last check of the book since it was opened.
    pub checked: Option<BookCheck>,
}

/// What lies where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupView {
    /// Length of the book's own files in bytes.
    pub size: u64,
    /// How many backups lie in the book's folder.
    pub backups: usize,
    /// When the newest one was made.
    pub last: Option<DateTime<FixedOffset>>,
    /// Whether the book changed since.
    pub changed: bool,
    /// The second folder, and whether it is there now.
    pub second: Option<(String, bool)>,
    /// When the book was last copied to another disk.
    pub outside: Option<DateTime<FixedOffset>>,
    /// A stick that is plugged in.
    pub stick: Option<String>,
    /// The last test of restoring: when, and whether it went well.
    pub tested: Option<(DateTime<FixedOffset>, bool)>,
}

/// Work that takes longer than a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A backup is being made.
    Backup,
    /// The book is being checked.
    Check,
    /// A hand-over pack is being made.
    HandOver,
}

/// How far some work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Which work.
    pub work: Work,
    /// How many steps are done.
    pub done: usize,
    /// Of how many.
    pub all: usize,
}

/// A check of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookCheck {
    /// When it was through.
    pub at: DateTime<FixedOffset>,
    /// Whether something acknowledged was changed or lost.
    pub damaged: bool,
    /// What was found, in sentences; empty when all is well.
    pub findings: Vec<String>,
}

/// What the loop is asked to do with the book as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupTask {
    /// See what lies where.
    Look,
    /// Make a backup.
    Backup,
    /// Remember a second folder, or forget it.
    Second(Option<String>),
    /// Check the book.
    Check,
    /// Make a hand-over pack in this folder.
    HandOver(String),
    /// See whether a copy can go into this folder, before its passphrase is asked for.
    TryFolder(String),
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupNews {
    /// What lies where now.
    Seen(BackupView),
    /// Some work is so far.
    Under(Progress),
    /// A copy can go into this folder.
    Fits(String),
    /// Some work that was asked for is through, with a sentence.
    Through(String),
    /// Some work failed, or ended with something to be heeded; the sentence says what.
    Heed(String),
    /// A backup that the program made by itself is through, with what there is to say of it.
    Kept(Option<String>),
    /// The book was checked.
    Checked(BookCheck),
}
