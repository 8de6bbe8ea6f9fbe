//! The files beside the journal that are looked after: papers and packs of guidance.

use std::path::Path;

use crate::store::book::{FORMS, Reader};
use crate::store::disk::{Disk, unfinished};
use crate::store::fault::Fault;

/// The folders whose files the program does not change once it has put them there.
pub(in crate::store) const FOLDERS: [&str; 2] = ["documents", "guidance"];

/// Whether a file, by its path in the book's folder, is looked after: in a sealed book those papers alone
/// that are sealed themselves, in another one all the others. Forms may be replaced and removed at any time.
pub(in crate::store) fn counts(path: &str, sealed: bool) -> bool {
    let is_form = path.strip_prefix(FORMS).is_some_and(|rest| rest.starts_with('/'));
    !is_form && (!path.starts_with("documents/") || path.ends_with(".paper") == sealed)
}

/// The files of a folder of the book and of those in it, by their paths; none where it is not there.
/// What is there only while another takes shape is left out.
pub(in crate::store) fn files_in(disk: &dyn Disk, dir: &Path, folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    for entry in disk.list(&dir.join(folder)).unwrap_or_default() {
        let path = format!("{folder}/{}", entry.name);
        match entry.folder {
            true => files.extend(files_in(disk, dir, &path)),
            false if entry.file && unfinished(&entry.name).is_none() => files.push(path),
            false => {}
        }
    }
    files
}

/// Forgets the papers of a book that was sealed or unsealed: they are other files now, and what they
/// were called tells of people. The caller holds the lock.
pub(in crate::store) fn forget_papers(reader: &Reader) -> Result<(), Fault> {
    let (disk, dir, book) = (&*reader.disk, reader.dir.as_path(), reader.info.id.as_str());
    let mut witness = (*reader.witness()?).clone();
    witness.files.retain(|path, _| !path.starts_with("documents/"));
    // Older lines name papers that are gone, so the file is written anew whatever is left.
    if witness.lines > 0 { witness.write(disk, dir, book) } else { Ok(()) }
}
