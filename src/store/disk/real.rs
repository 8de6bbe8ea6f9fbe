//! The disk of this computer.
//!
//! What is no ordinary file or folder (a link, a pipe, a device) is named and never opened: what lies
//! behind it is not ours. It knows nothing of books, chains or lines.

use std::any::Any;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::device::{Disk, DiskFile, FolderEntry};
use super::plain::{
    FileMark, FolderMark, folder_mark_of, mark_of, refuse_link, refuse_unusual, refuse_unusual_here,
    written_at,
};

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

    fn written_at(&self, path: &Path) -> Option<i64> {
        written_at(path)
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
