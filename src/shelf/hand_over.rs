//! The hand-over pack for a new secretary: a backup of the book and its inventory on paper.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::{CellDigest, Shelf};
use crate::domain::{CellId, CellState};
use crate::report::{Inventory, InventoryCell, WriteFault, inventory, usual_formats};
use crate::store::{BackupFault, Disk, Fault, Made, SigningInfo, make_backup, write_whole};
use crate::text::Lang;

/// Name of the inventory's files.
const STEM: &str = "ban-ke-ban-giao";

/// A pack that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// The folder that holds it.
    pub folder: PathBuf,
    /// The backup in it.
    pub made: Made,
    /// The inventory, one file a format.
    pub papers: Vec<PathBuf>,
}

/// Why there is no pack; what was made of it stays in its folder and does no harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOverFault {
    /// The backup was not made, or the disk failed.
    Backup(BackupFault),
    /// The inventory could not be written in a format.
    Paper(WriteFault),
}

impl HandOverFault {
    /// What is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            HandOverFault::Backup(fault) => fault.sentence(lang),
            HandOverFault::Paper(fault) => fault.sentence(lang),
        }
    }
}

impl From<BackupFault> for HandOverFault {
    fn from(fault: BackupFault) -> HandOverFault {
        HandOverFault::Backup(fault)
    }
}

/// Makes a pack in a new folder inside `folder`. `progress` hears how far the backup is.
///
/// # Errors
/// As [`make_backup`], or a paper cannot be written.
pub fn hand_over(
    shelf: &mut Shelf,
    folder: &Path,
    at: DateTime<FixedOffset>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<HandedOver, HandOverFault> {
    let disk = Arc::clone(shelf.reader().disk());
    // The inventory is for everybody's eyes.
    shelf.reader().refuse_inside(folder).map_err(BackupFault::Book)?;
    let folder = free_folder(&*disk, folder, at);
    let made = make_backup(&shelf.reader, &folder, at, progress)?;
    shelf.refresh();
    let digests = shelf.digests(&mut |_, _| {});
    let ids: Vec<CellId> = shelf.contents.cells.keys().cloned().collect();
    let cells: Vec<CellState> = ids.iter().map(|id| shelf.cell(id)).collect();
    let listed: Vec<InventoryCell> = cells.iter().map(|cell| listed(shelf, cell, &digests, at)).collect();
    let file = made.file.file_name().unwrap_or_default().to_string_lossy();
    let practice = shelf.info().practice;
    let (bytes, hash) = (made.bytes, made.hash.as_str());
    let fingerprint = shelf.info().signing.as_ref().map(SigningInfo::fingerprint);
    let fingerprint = fingerprint.as_deref();
    let book = Inventory { practice, fingerprint, cells: &listed, file: &file, bytes, hash, created: at };
    let mut papers = Vec::new();
    for format in usual_formats() {
        let Some(document) = inventory(&book) else { break };
        let bytes = (format.write)(&document).map_err(HandOverFault::Paper)?;
        let path = folder.join(format!("{STEM}.{}", format.extension));
        let written = write_whole(&*disk, &path, &bytes);
        written.map_err(|error| BackupFault::Book(Fault::writing(&path, &error)))?;
        papers.push(path);
    }
    Ok(HandedOver { folder, made, papers })
}

fn listed<'a>(
    shelf: &'a Shelf,
    cell: &'a CellState,
    digests: &'a [CellDigest],
    at: DateTime<FixedOffset>,
) -> InventoryCell<'a> {
    let adopted = |digest: &CellDigest| {
        let entry = shelf.contents.meetings.get(&(cell.id.clone(), digest.digest.id.clone()));
        entry.and_then(|entry| entry.adopted_hash.as_deref())
    };
    let own = digests.iter().filter(|digest| digest.cell == cell.id);
    InventoryCell {
        name: &cell.name,
        members: cell.roll.on(at.date_naive()).len(),
        meetings: own.map(|digest| (&digest.digest, adopted(digest))).collect(),
    }
}

/// "ban-giao-2026-12-03", or with a number where that is taken.
fn free_folder(disk: &dyn Disk, folder: &Path, at: DateTime<FixedOffset>) -> PathBuf {
    let first = format!("ban-giao-{}", at.format("%Y-%m-%d"));
    let mut free = folder.join(&first);
    let mut number = 2;
    while disk.exists(&free) {
        free = folder.join(format!("{first}-{number}"));
        number += 1;
    }
    free
}
