//! The files beside the journal that are looked after: papers and packs of guidance.

use std::path::Path;

use super::known::KnownHead;
use super::list::Witness;
use crate::store::book::Reader;
use crate::store::disk::{Disk, unfinished};
use crate::store::fault::Fault;
use crate::store::journal::ending_of;
use crate::store::seal::is_sealed;

/// The folders whose files the program does not change once it has put them there.
pub(in crate::store) const FOLDERS: [&str; 2] = ["documents", "guidance"];

/// Whether a file, by its path in the book's folder, is looked after: in a sealed book those papers alone
/// that are sealed themselves, in another one all the others.
pub(in crate::store) fn counts(path: &str, sealed: bool) -> bool {
    !path.starts_with("documents/") || path.ends_with(".paper") == sealed
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

/// Learns anew how a book that was sealed or unsealed is stored: every line that is known has other bytes
/// now, and the papers are other files, whose names tell of people. The caller holds the lock.
pub(in crate::store) fn learn_turned(reader: &Reader) -> Result<(), Fault> {
    let (disk, dir, book) = (&*reader.disk, reader.dir.as_path(), reader.info.id.as_str());
    let mut witness = Witness::read(disk, dir, book)?;
    witness.files.retain(|path, _| !path.starts_with("documents/"));
    for head in witness.heads.values_mut() {
        if let Ok(bytes) = disk.read(&dir.join(&head.file)) {
            turn_head(head, &bytes);
        }
    }
    // Older lines name papers that are gone, so the file is written anew whatever is left.
    if witness.lines > 0 { witness.write(disk, dir, book) } else { Ok(()) }
}

/// The same line in its other form; one that the stream lacks stays known as it was.
fn turn_head(head: &mut KnownHead, bytes: &[u8]) {
    let place = usize::try_from(head.seq).unwrap_or(usize::MAX);
    let lines: Vec<&[u8]> =
        bytes.split_inclusive(|byte| *byte == b'\n').take(place.saturating_add(1)).collect();
    let line = lines.get(place).and_then(|line| line.strip_suffix(b"\n"));
    let Some(end) = line.and_then(ending_of).filter(|_| is_sealed(bytes) != head.sealed) else { return };
    head.end = end.to_hex().to_string();
    head.sealed = !head.sealed;
    head.len = lines.iter().map(|line| line.len() as u64).sum();
}
