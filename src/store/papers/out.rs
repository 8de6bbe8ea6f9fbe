//! Papers of a sealed book written out in plain: only into a folder that a person named, never into
//! the book itself.

use std::path::{Path, PathBuf, absolute};

use super::form::numbered;
use super::kept::KeptPaper;
use crate::store::book::Reader;
use crate::store::disk::{Disk, write_whole};
use crate::store::fault::Fault;
use crate::store::seal::SealFault;

impl Reader {
    /// The folder that a person named for what anybody can read, without links.
    ///
    /// # Errors
    /// [`SealFault::Inside`] for one in the folder of a sealed book, [`SealFault::NoFolder`] for one that
    /// is not there.
    pub fn named_folder(&self, folder: &Path) -> Result<PathBuf, Fault> {
        self.refuse_inside(folder)?;
        let there = whole(&*self.disk, folder);
        match self.disk.list(&there) {
            Ok(_) => Ok(there),
            Err(_) => Err(Fault::Seal { folder: folder.to_path_buf(), fault: SealFault::NoFolder }),
        }
    }

    /// Refuses a path that leads into the folder of a sealed book, by whatever way: what anybody can
    /// read does not lie there.
    ///
    /// # Errors
    /// [`SealFault::Inside`].
    pub fn refuse_inside(&self, path: &Path) -> Result<(), Fault> {
        let disk = &*self.disk;
        let inside = || path.starts_with(&self.dir) || whole(disk, path).starts_with(whole(disk, &self.dir));
        match self.is_sealed() && inside() {
            true => Err(Fault::Seal { folder: path.to_path_buf(), fault: SealFault::Inside }),
            false => Ok(()),
        }
    }
}

/// A path without links, as far as the disk knows.
fn whole(disk: &dyn Disk, path: &Path) -> PathBuf {
    if !disk.is_real() {
        return path.to_path_buf();
    }
    let here = absolute(if path.as_os_str().is_empty() { Path::new(".") } else { path });
    let here = here.unwrap_or_else(|_| path.to_path_buf());
    // Of a folder that is not there yet, those above it tell.
    let known = here.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    known.and_then(|(above, whole)| Some(whole.join(here.strip_prefix(above).ok()?))).unwrap_or(here)
}

/// Writes kept papers into a folder that is there; where a file has a paper's name and other bytes,
/// the paper gets a number. Answers the files.
///
/// # Errors
/// The disk refuses; what was written before stays.
pub fn write_out(disk: &dyn Disk, folder: &Path, papers: &[KeptPaper]) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for paper in papers {
        // A folder of its own would have to be made; what is taken out lies side by side.
        let name = paper.name.replace(['/', '\\'], "-");
        let path = |number| folder.join(numbered(&name, number));
        let taken =
            |file: &Path| disk.exists(file) && !disk.read(file).is_ok_and(|there| there == paper.bytes);
        let mut number = 1;
        while taken(&path(number)) {
            number += 1;
        }
        let file = path(number);
        write_whole(disk, &file, &paper.bytes).map_err(|error| Fault::writing(&file, &error))?;
        files.push(file);
    }
    Ok(files)
}
