//! A disk on which one backup under a passphrase looks as if it were not: for checking and restoring.
//!
//! Everything else on it is as on the disk below. Knows nothing of frames and lines.

use std::any::Any;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::fault::BackupFault;
use super::locked::{ADDED, BLOCK, BackupLock, place};
use crate::store::disk::{Disk, DiskFile, FolderEntry};
use crate::text::Secret;

#[derive(Debug)]
struct DiskBehind {
    disk: Arc<dyn Disk>,
    file: PathBuf,
    lock: BackupLock,
}

/// The disk on which the backup `file`, which is under a passphrase, can be read.
///
/// # Errors
/// [`BackupFault::WrongPassphrase`]; the file is no such backup, or comes from a newer version.
pub fn open_locked(disk: &Arc<dyn Disk>, file: &Path, secret: &Secret) -> Result<Arc<dyn Disk>, BackupFault> {
    let lock = BackupLock::open(&**disk, file, secret)?;
    Ok(read_behind(disk, file, lock))
}

pub(super) fn read_behind(disk: &Arc<dyn Disk>, file: &Path, lock: BackupLock) -> Arc<dyn Disk> {
    Arc::new(DiskBehind { disk: Arc::clone(disk), file: file.to_path_buf(), lock })
}

impl DiskBehind {
    /// Number of blocks, and encrypted bytes of all of them.
    fn blocks(&self) -> io::Result<(u64, u64)> {
        let bytes = self.disk.len(&self.file)?.saturating_sub(self.lock.start());
        Ok((bytes.div_ceil(BLOCK + ADDED), bytes))
    }

    /// The plain bytes of a block; zeros, which are no backup, where it was changed.
    fn block(&self, block: u64, blocks: u64) -> io::Result<Vec<u8>> {
        let start = self.lock.start() + block * (BLOCK + ADDED);
        let sealed = self.disk.read_at(&self.file, start, BLOCK + ADDED)?;
        let plain = self.lock.cipher.decrypt(&sealed, &place(block, block + 1 == blocks));
        Ok(plain.unwrap_or_else(|| vec![0; sealed.len().saturating_sub(ADDED as usize)]))
    }
}

impl Disk for DiskBehind {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        if path != self.file {
            return self.disk.read_at(path, start, len);
        }
        let (blocks, _) = self.blocks()?;
        let mut bytes = Vec::new();
        let mut at = start;
        while at < start.saturating_add(len) && at / BLOCK < blocks {
            let plain = self.block(at / BLOCK, blocks)?;
            let rest = plain.get((at % BLOCK) as usize..).unwrap_or_default();
            let wanted = rest.len().min((start + len - at) as usize);
            if wanted == 0 {
                break;
            }
            bytes.extend_from_slice(&rest[..wanted]);
            at += wanted as u64;
        }
        Ok(bytes)
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        if path != self.file {
            return self.disk.len(path);
        }
        let (blocks, bytes) = self.blocks()?;
        Ok(bytes.saturating_sub(blocks * ADDED))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.disk.create_dir(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        self.disk.list(path)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.disk.append(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.disk.create(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.disk.sync_dir(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.disk.remove(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.disk.remove_dir(path)
    }

    fn exists(&self, path: &Path) -> bool {
        self.disk.exists(path)
    }

    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        self.disk.hold(path, note)
    }

    fn is_real(&self) -> bool {
        self.disk.is_real()
    }
}
