//! What was found in a book, by a check of it or when it was opened, and is told.
//!
//! Nothing failed by it: what fails is a `Fault`, which may itself be what was found.

use std::path::PathBuf;

use super::Fault;
use crate::store::backup::BackupFault;
use crate::store::book::AcceptedLoss;
use crate::store::journal::SetAside;

/// Why the derived store was put aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexFault {
    /// It cannot be opened or read.
    Unreadable,
    /// It belongs to another book.
    Foreign,
    /// It knows of more than the journal holds.
    Ahead,
}

/// Something that was found, told in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Damage that does not stop the work, or a file of a newer version.
    Fault(Fault),
    /// The end of a file is an act that was never acknowledged.
    Torn {
        /// The file.
        file: PathBuf,
        /// The first line that is not whole, counted from 1.
        line: u64,
    },
    /// The last line of a file lacks its end, while what it says is whole.
    Unended {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// Something that was acknowledged is gone, and nobody accepted that.
    Lost {
        /// What, and where.
        fault: Fault,
        /// The backup that still holds the most of it.
        backup: Option<PathBuf>,
    },
    /// A backup in the book's folder is damaged.
    Backup(BackupFault),
    /// A line of what is known of the book apart from it was changed.
    HeadsUnsound {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// A loss that a person accepted.
    AcceptedLoss(AcceptedLoss),
    /// A file in the journal's folders that no program of this kind wrote.
    Stray {
        /// The file.
        file: PathBuf,
    },
    /// A meeting's stream that the book's own stream does not name.
    Unregistered {
        /// The file.
        file: PathBuf,
    },
    /// A stream of a sealed book that is not sealed itself.
    Unsealed {
        /// The file.
        file: PathBuf,
    },
    /// One of the two copies of `book.toml` is damaged, or the first is missing.
    InfoUnsound {
        /// The copy.
        file: PathBuf,
        /// The one that stands for it.
        from: PathBuf,
    },
    /// An interrupted write was set aside.
    SetAside(SetAside),
    /// The book is open for reading only; the fault says why.
    ReadOnly(Fault),
    /// The last line of a file lacked its end, which was added.
    Ended {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// A file that an interrupted renaming had left under another name is in its place again.
    Renamed {
        /// The file.
        file: PathBuf,
    },
    /// A meeting whose file is damaged goes on in another file.
    GoesOn {
        /// What is wrong with the one that it had.
        damage: Fault,
        /// The file that takes the acts from now on.
        file: PathBuf,
    },
    /// One of the two copies of `book.toml` was damaged or lost, and was made again from the other.
    InfoHealed {
        /// The copy that was not whole.
        file: PathBuf,
        /// The one that was.
        from: PathBuf,
    },
    /// A sealing or unsealing that a stop had interrupted is done.
    Turned,
    /// The derived store was put aside under another name and is made anew from the journal.
    StoreSetAside {
        /// Its name now.
        kept: PathBuf,
        /// Why.
        why: IndexFault,
    },
    /// The derived store cannot be used; everything is read from the journal.
    StoreOff,
}

impl Finding {
    /// Whether something acknowledged was changed or lost.
    pub fn is_damage(&self) -> bool {
        match self {
            Finding::Fault(fault) | Finding::Lost { fault, .. } => fault.exit_code() == 4,
            Finding::Backup(fault) => matches!(fault.exit_code(), 2 | 4),
            _ => false,
        }
    }
}
