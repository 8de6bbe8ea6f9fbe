//! The papers of a book, in its folder `documents`: ordinary files, and in a sealed book sealed ones.
//!
//! A sealed paper hides its own name too: what the file is called tells nothing. Must not know what a
//! paper says, nor who asks for it.

mod form;
mod kept;
mod out;
mod turn;

pub(in crate::store) use form::is_sealed_paper;
pub use kept::KeptPaper;
pub(in crate::store) use kept::plain_papers;
pub use out::write_out;
pub(in crate::store) use turn::turn_papers;

use std::path::Path;

use super::fault::Fault;
use super::seal::SealFault;

/// A sealed paper that cannot be opened: changed, or of another book.
fn unreadable(file: &Path) -> Fault {
    Fault::damaged(file, 1, super::fault::Damage::Changed)
}

fn locked(dir: &Path) -> Fault {
    Fault::Seal { folder: dir.to_path_buf(), fault: SealFault::Locked }
}

#[cfg(test)]
mod tests;
