//! The forms of papers that a committee keeps in its book: plain files beside the packs, in a folder of their own so
//! that neither is taken for the other.
//!
//! Knows names and bytes only; what a form says is read elsewhere. A form may be replaced and removed at any time: what was
//! made by it lies written, and nothing else rests on it.

use std::path::PathBuf;

use super::layout::is_plain;
use super::reader::Reader;
use crate::store::disk::write_whole;
use crate::store::fault::Fault;

/// The ending of a form's file.
const ENDING: &str = ".toml";

/// The folder, by its path in the book's folder.
pub(in crate::store) const FORMS: &str = "guidance/forms";

/// A form's file as it lies in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFile {
    /// Its name without the ending: the paper that it is for.
    pub id: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds, or why it cannot be read.
    pub bytes: Result<Vec<u8>, Fault>,
}

impl Reader {
    /// The folder of the book's forms, whether it is there or not.
    pub fn form_folder(&self) -> PathBuf {
        self.dir.join(FORMS)
    }

    /// The file of that form.
    fn form_path(&self, id: &str) -> Result<PathBuf, Fault> {
        match is_plain(id) {
            true => Ok(self.form_folder().join(format!("{id}{ENDING}"))),
            false => Err(Fault::Internal { place: "form_file" }),
        }
    }

    /// The forms of the book in the order of their names; none where there is no folder.
    pub fn form_files(&self) -> Vec<FormFile> {
        let folder = self.form_folder();
        let listed = self.disk.list(&folder).unwrap_or_default();
        let ids = listed.into_iter().filter(|found| !found.folder);
        let mut ids: Vec<String> =
            ids.filter_map(|found| found.name.strip_suffix(ENDING).map(str::to_owned)).collect();
        ids.sort();
        let read = |id: String| {
            let path = folder.join(format!("{id}{ENDING}"));
            let bytes = self.disk.read(&path).map_err(|error| Fault::reading(&path, &error));
            FormFile { id, path, bytes }
        };
        ids.into_iter().map(read).collect()
    }

    /// Puts a form's file into the book, whole or not at all; one of that id that is there is replaced.
    ///
    /// # Errors
    /// [`Fault::Disk`]; [`Fault::Internal`] for an id that makes no file name, which the check of a form does not let
    /// through.
    pub fn keep_form(&self, id: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let path = self.form_path(id)?;
        let made = self.disk.create_dirs(&self.form_folder());
        let kept = made.and_then(|()| write_whole(&*self.disk, &path, bytes));
        kept.map_err(|error| Fault::writing(&path, &error))?;
        Ok(path)
    }

    /// Takes a form's file out of the book; none where there is none of that id.
    ///
    /// # Errors
    /// As [`Reader::keep_form`].
    pub fn remove_form(&self, id: &str) -> Result<Option<PathBuf>, Fault> {
        let Ok(path) = self.form_path(id) else { return Ok(None) };
        if !self.disk.exists(&path) {
            return Ok(None);
        }
        let gone = self.disk.remove(&path).and_then(|()| self.disk.sync_dir(&self.form_folder()));
        gone.map_err(|error| Fault::writing(&path, &error))?;
        Ok(Some(path))
    }
}
