//! A disk of which nothing in one folder is reached through a link.
//!
//! The book's own folder may lie behind one that a person named; what stands in it for a folder of the
//! book must be that folder, or what is read and written would be somebody else's.

use std::any::Any;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::device::{Disk, DiskFile, FolderEntry};
use super::plain::refuse_link;
use super::plain::{FileMark, FolderMark};

#[derive(Debug)]
struct DiskWithin {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
}

/// The disk on which no link leads out of `dir`; everything elsewhere is as on `disk`.
pub(in crate::store) fn keep_within(disk: Arc<dyn Disk>, dir: &Path) -> Arc<dyn Disk> {
    match disk.is_real() {
        true => Arc::new(DiskWithin { disk, dir: dir.to_path_buf() }),
        // Only this computer's disk has links.
        false => disk,
    }
}

impl DiskWithin {
    /// Refuses a path in the folder that goes through a link.
    fn check(&self, path: &Path) -> io::Result<()> {
        let inside = path.strip_prefix(&self.dir).ok().and_then(Path::parent);
        let mut folder = self.dir.clone();
        for name in inside.into_iter().flat_map(Path::components) {
            folder.push(name);
            match refuse_link(&folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
                answer => answer?,
            }
        }
        Ok(())
    }
}

impl Disk for DiskWithin {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.check(path)?;
        self.disk.create_dir(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        self.check(path)?;
        self.disk.list(path)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.check(path)?;
        self.disk.read(path)
    }

    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        self.check(path)?;
        self.disk.read_at(path, start, len)
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        self.check(path)?;
        self.disk.len(path)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.check(path)?;
        self.disk.append(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.check(path)?;
        self.disk.create(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.check(path)?;
        self.disk.sync_dir(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check(from)?;
        self.check(to)?;
        self.disk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.check(path)?;
        self.disk.remove(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.check(path)?;
        self.disk.remove_dir(path)
    }

    /// What a link stands before may be there, and nothing may be made in its place.
    fn exists(&self, path: &Path) -> bool {
        self.check(path).is_err() || self.disk.exists(path)
    }

    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        self.check(path)?;
        self.disk.hold(path, note)
    }

    fn is_real(&self) -> bool {
        self.disk.is_real()
    }

    /// Asked of very many files; what lies behind a link is told of its folder.
    fn mark(&self, path: &Path) -> Option<FileMark> {
        self.disk.mark(path)
    }

    fn folder_mark(&self, path: &Path) -> Option<FolderMark> {
        self.disk.folder_mark(path)
    }
}
