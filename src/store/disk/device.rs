//! The few things that the store asks of a disk, and the disk of this computer.
//!
//! Everything durable goes through [`Disk`], so that a simulated disk can drop what was never
//! synced and count the syncs. It knows nothing of books, chains or lines. What is no ordinary file
//! or folder (a link, a pipe, a device) is named and never opened: what lies behind it is not ours.

use std::any::Any;
use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::plain::{
    FileMark, FolderMark, folder_mark_of, mark_of, refuse_link, refuse_unusual, refuse_unusual_here,
};

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

/// The disk of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

#[derive(Debug)]
struct RealFile(File);

impl DiskFile for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn is_at(&self, path: &Path, len: u64) -> bool {
        let (Ok(named), Ok(open)) = (fs::metadata(path), self.0.metadata()) else { return false };
        named.len() == len && open.len() == len && same_file(&named, &open)
    }
}

#[cfg(unix)]
fn same_file(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Elsewhere the length alone has to do.
#[cfg(not(unix))]
fn same_file(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    true
}

impl Disk for RealDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        refuse_link(path)?;
        let mut entries = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            entries.push(FolderEntry {
                name: entry.file_name().to_string_lossy().into_owned(),
                folder: kind.is_dir(),
                file: kind.is_file(),
            });
        }
        entries.sort();
        Ok(entries)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        refuse_unusual(path)?;
        fs::read(path)
    }

    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        refuse_unusual(path)?;
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.take(len).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        refuse_unusual(path)?;
        Ok(fs::symlink_metadata(path)?.len())
    }

    fn is_real(&self) -> bool {
        true
    }

    fn mark(&self, path: &Path) -> Option<FileMark> {
        mark_of(path)
    }

    fn folder_mark(&self, path: &Path) -> Option<FolderMark> {
        folder_mark_of(path)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        refuse_unusual_here(path)?;
        let file = private(OpenOptions::new().append(true).create(true)).open(path)?;
        Ok(Box::new(RealFile(file)))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = private(OpenOptions::new().append(true).create_new(true)).open(path)?;
        Ok(Box::new(RealFile(file)))
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        let here = path.as_os_str().is_empty();
        File::open(if here { Path::new(".") } else { path })?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn exists(&self, path: &Path) -> bool {
        // What cannot be asked about is there: nothing must be made in its place.
        let none = [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory, io::ErrorKind::InvalidFilename];
        fs::symlink_metadata(path).err().is_none_or(|error| !none.contains(&error.kind()))
    }

    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        refuse_unusual_here(path)?;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = private(&mut options).open(path)?;
        match file.try_lock() {
            Ok(()) => {
                // The note only tells others who holds the lock; a full disk must not undo it. A
                // file that has another name too keeps what it holds.
                if file.metadata().is_ok_and(|found| has_one_name(&found)) {
                    let _ = file.set_len(0).and_then(|()| file.write_all(note.as_bytes()));
                }
                Ok(Some(Box::new(file)))
            }
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

#[cfg(unix)]
fn has_one_name(found: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(found) == 1
}

/// Elsewhere it cannot be asked.
#[cfg(not(unix))]
fn has_one_name(_: &fs::Metadata) -> bool {
    true
}

/// The options with mode 0600 for a file that they create.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn folders_and_files_are_for_their_owner_alone() {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("so").join("journal");
        RealDisk.create_dirs(&folder).unwrap();
        let file = folder.join("book.jsonl");
        RealDisk.append(&file).unwrap().write(b"a\n").unwrap();
        RealDisk.append(&file).unwrap().write(b"b\n").unwrap();
        assert_eq!(RealDisk.read(&file).unwrap(), b"a\nb\n");
        assert_eq!((mode(&folder), mode(folder.parent().unwrap())), (0o700, 0o700));
        assert_eq!(mode(&file), 0o600);
    }

    #[test]
    fn a_file_that_was_removed_or_replaced_is_not_at_its_place() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("a");
        let mut file = RealDisk.append(&path).unwrap();
        file.write(b"one").unwrap();
        assert!(file.is_at(&path, 3));
        assert!(!file.is_at(&path, 4));
        fs::remove_file(&path).unwrap();
        assert!(!file.is_at(&path, 3));
        fs::write(&path, b"two").unwrap();
        assert!(!file.is_at(&path, 3));
    }
}
