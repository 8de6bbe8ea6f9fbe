//! A copy for a stick: the book under a passphrase of its own, with the card that says how it comes back.
//!
//! Decides nothing of when; the card is a paper, so it is made here and not where backups are.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::Shelf;
use super::hand_over::HandOverFault;
use crate::report::{RestoreCard, restore_card, usual_formats};
use crate::store::{BackupFault, Fault, Made, Vault, free_beside, write_whole};
use crate::text::Secret;

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedOut {
    /// The copy.
    pub made: Made,
    /// The card, a file a format.
    pub cards: Vec<PathBuf>,
}

/// Copies the book into `folder`, which must be there. `progress` hears how far the copy is.
///
/// # Errors
/// As [`Vault::copy_out`], or the card cannot be written; the copy is then there all the same.
pub fn copy_out(
    shelf: &Shelf,
    folder: &Path,
    at: DateTime<FixedOffset>,
    secret: &Secret,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<CopiedOut, HandOverFault> {
    let reader = shelf.reader();
    let made = Vault::new(reader.clone()).copy_out(folder, at, secret, progress)?;
    let contents = reader.contents().value;
    let cell = contents.cells.values().next().cloned().unwrap_or_default();
    let file = made.file.file_name().unwrap_or_default().to_string_lossy();
    let card =
        RestoreCard { cell: &cell, book: &reader.info().id, file: &file, hash: &made.hash, created: at };
    let document = restore_card(&card);
    let mut cards = Vec::new();
    for format in usual_formats() {
        let bytes = (format.write)(&document).map_err(HandOverFault::Paper)?;
        let path = free_beside(&**reader.disk(), &made.file, &format!("the-khoi-phuc.{}", format.extension));
        let written = write_whole(&**reader.disk(), &path, &bytes);
        written.map_err(|error| BackupFault::Book(Fault::writing(&path, &error)))?;
        cards.push(path);
    }
    Ok(CopiedOut { made, cards })
}
