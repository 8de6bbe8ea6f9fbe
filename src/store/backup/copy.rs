//! Copies a finished backup to the second folder: aside, synced, read back, then named.

use std::path::{Path, PathBuf};

use super::fault::BackupFault;
use crate::store::disk::{Disk, DiskFile, create_beside};

/// So much is copied at once.
const BLOCK: u64 = 1024 * 1024;

/// Copies `file` into `folder`, which must be there: where the stick is not plugged in, a folder
/// of its name must not be made on another disk. A copy that is there and whole is left.
pub(super) fn copy_backup(disk: &dyn Disk, file: &Path, folder: &Path) -> Result<PathBuf, BackupFault> {
    let to = folder.join(file.file_name().unwrap_or_default());
    let expected = hash(disk, file).map_err(|error| BackupFault::reading(file, &error))?;
    if disk.exists(&to) && hash(disk, &to).is_ok_and(|there| there == expected) {
        return Ok(to);
    }
    let writing = |error: std::io::Error| BackupFault::writing(&to, &error);
    let (part, opened) = create_beside(disk, &to, "part").map_err(writing)?;
    let copied = copy(disk, file, opened).and_then(|()| hash(disk, &part)).map_err(writing);
    match copied {
        Ok(there) if there == expected => {}
        other => {
            // The first fault is the one to tell.
            let _ = disk.remove(&part);
            return Err(other.err().unwrap_or(BackupFault::ReadsOtherwise { file: to }));
        }
    }
    disk.rename(&part, &to).and_then(|()| disk.sync_dir(folder)).map_err(writing)?;
    Ok(to)
}

fn copy(disk: &dyn Disk, from: &Path, mut file: Box<dyn DiskFile>) -> std::io::Result<()> {
    each_block(disk, from, |block| file.write(block))?;
    file.sync_data()
}

fn hash(disk: &dyn Disk, file: &Path) -> std::io::Result<blake3::Hash> {
    let mut hash = blake3::Hasher::new();
    each_block(disk, file, |block| {
        hash.update(block);
        Ok(())
    })?;
    Ok(hash.finalize())
}

/// Reads a file piece by piece.
pub(super) fn each_block(
    disk: &dyn Disk,
    file: &Path,
    mut take: impl FnMut(&[u8]) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut at = 0;
    loop {
        let block = disk.read_at(file, at, BLOCK)?;
        if block.is_empty() {
            return Ok(());
        }
        at += block.len() as u64;
        take(&block)?;
    }
}
