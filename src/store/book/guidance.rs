//! The guidance packs that a committee keeps in its book: plain files in a folder of their own.
//!
//! Knows names and bytes only; what a pack says is read elsewhere.

use std::path::{Path, PathBuf};

use super::layout::is_plain;
use super::reader::Reader;
use crate::store::disk::write_whole;
use crate::store::fault::Fault;

/// The ending of a pack's file.
const ENDING: &str = ".toml";

/// Digits of the mark of a file: 48 bits, enough to notice that somebody corrected it.
const HASH_DIGITS: usize = 12;

/// A pack's file as it lies in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidanceFile {
    /// Its name in the folder: "phu-mau-2027.toml".
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds, or why it cannot be read.
    pub bytes: Result<Vec<u8>, Fault>,
}

impl GuidanceFile {
    /// A short mark of what it holds, in hexadecimal digits: another text has another one.
    pub fn hash(bytes: &[u8]) -> String {
        blake3::hash(bytes).to_hex().chars().take(HASH_DIGITS).collect()
    }
}

fn folder(dir: &Path) -> PathBuf {
    dir.join("guidance")
}

impl Reader {
    /// The packs of the book in the order of their names; none where there is no folder.
    pub fn guidance_files(&self) -> Vec<GuidanceFile> {
        let folder = folder(&self.dir);
        let listed = self.disk.list(&folder).unwrap_or_default();
        let mut names: Vec<String> = listed
            .into_iter()
            .filter(|found| !found.folder && found.name.ends_with(ENDING))
            .map(|found| found.name)
            .collect();
        names.sort();
        let read = |name: String| {
            let path = folder.join(&name);
            let bytes = self.disk.read(&path).map_err(|error| Fault::reading(&path, &error));
            GuidanceFile { name, path, bytes }
        };
        names.into_iter().map(read).collect()
    }

    /// Puts a pack's file into the book, whole or not at all; one that is there stays as it is.
    ///
    /// # Errors
    /// [`Fault::Occupied`] when there is one of that id; [`Fault::Disk`]; [`Fault::Internal`] for
    /// an id that makes no file name, which the check of a pack does not let through.
    pub fn keep_guidance(&self, id: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        if !is_plain(id) {
            return Err(Fault::Internal { place: "keep_guidance" });
        }
        let folder = folder(&self.dir);
        let path = folder.join(format!("{id}{ENDING}"));
        if self.disk.exists(&path) {
            return Err(Fault::Occupied { folder: path });
        }
        let made = self.disk.create_dirs(&folder);
        let kept = made.and_then(|()| write_whole(&*self.disk, &path, bytes));
        kept.map_err(|error| Fault::writing(&path, &error))?;
        Ok(path)
    }
}
