//! The few things that the store asks of a disk.
//!
//! Everything durable goes through [`Disk`], so that a simulated disk can drop what was never
//! synced and count the syncs. It knows nothing of books, chains or lines, nor of any one disk.

use std::any::Any;
use std::fmt;
use std::io;
use std::path::Path;

use super::plain::{FileMark, FolderMark};

/// One entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FolderEntry {
    /// Its name, without the folder; names that are not UTF-8 are shown with replacements.
    pub name: String,
    /// Whether it is a folder itself.
    pub folder: bool,
    /// Whether it is an ordinary file; links, pipes and devices are neither folder nor file.
    pub file: bool,
}

/// A file open for appending.
pub trait DiskFile: Send + fmt::Debug {
    /// Appends all bytes at the end of the file. Nothing is durable yet.
    ///
    /// # Errors
    /// When the disk takes only a part or nothing; a part may then be in the file.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until the device holds the file's bytes and length (fdatasync).
    ///
    /// # Errors
    /// When the device fails. The descriptor must then never be synced again, because a second
    /// call may report success for bytes that the system has already dropped.
    fn sync_data(&mut self) -> io::Result<()>;

    /// Whether `path` still names this file and the file is `len` bytes long. Bytes can be synced
    /// to a file that nobody finds again, because it was removed or replaced meanwhile.
    fn is_at(&self, path: &Path, len: u64) -> bool;
}

/// A disk: folders with mode 0700, files with mode 0600, and syncs that can be counted.
///
/// Every method fails with the operating system's error when the disk does.
pub trait Disk: Send + Sync + fmt::Debug {
    /// Creates one folder, whose parent exists; fails when something of that name is there.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// The entries of a folder, sorted by name; a link to a folder is none.
    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>>;

    /// All bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Up to `len` bytes of a file from `start` on; fewer at its end.
    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>>;

    /// Length of a file in bytes.
    fn len(&self, path: &Path) -> io::Result<u64>;

    /// Opens a file for appending, created when it is not there.
    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Makes a new file for appending; fails when anything of that name is there.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;

    /// Waits until the device holds the folder's names. Where folders cannot be synced
    /// (Windows) it does nothing.
    fn sync_dir(&self, path: &Path) -> io::Result<()>;

    /// Gives a file another name, replacing a file that has it, or a folder one that is free.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Removes a folder that is empty.
    fn remove_dir(&self, path: &Path) -> io::Result<()>;

    /// Whether anything of that name is there.
    fn exists(&self, path: &Path) -> bool;

    /// Tries once to hold the lock file `path` and to write `note` into it; `None` when another
    /// holds it. The lock lasts until the answer is dropped.
    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>>;

    /// Whether other libraries find the same files under the same paths, as sled needs it.
    fn is_real(&self) -> bool {
        false
    }

    /// Tells a file as it is from one that was written to since: its length and when it last changed. None
    /// where nothing of that kind is known of it.
    fn mark(&self, _path: &Path) -> Option<FileMark> {
        None
    }

    /// When an entry was last made, removed or renamed in a folder. None where that is not known, or where
    /// `path` is no folder.
    fn folder_mark(&self, _path: &Path) -> Option<FolderMark> {
        None
    }

    /// When the bytes of a file were written last, in seconds since 1970; none where that is not known.
    fn written_at(&self, _path: &Path) -> Option<i64> {
        None
    }

    /// Creates `path` and the folders above it that are missing, each synced in its parent.
    fn create_dirs(&self, path: &Path) -> io::Result<()> {
        if path.as_os_str().is_empty() {
            return Ok(());
        }
        if self.exists(path) {
            return self.list(path).map(drop);
        }
        let parent = path.parent().unwrap_or(Path::new(""));
        if !self.exists(parent) {
            self.create_dirs(parent)?;
        }
        self.create_dir(path)?;
        self.sync_dir(parent)
    }

    /// Removes a folder with everything in it; of a link in it the link alone.
    fn remove_all(&self, path: &Path) -> io::Result<()> {
        for entry in self.list(path)? {
            let inside = path.join(&entry.name);
            if entry.folder { self.remove_all(&inside)? } else { self.remove(&inside)? }
        }
        self.remove_dir(path)
    }
}
