//! The backups that lie in the book's folder: each is read from its first line to its last.

use std::path::{Path, PathBuf};

use crate::store::backup::{BackupFault, Manifest, check_backup, is_backup_name};
use crate::store::book::Reader;
use crate::store::fault::{Fault, Finding};

/// The backups in the book's folder that can be read, oldest first by name, and what is wrong with
/// the others. `progress` hears how many of how many are done.
pub(super) fn backups(
    reader: &Reader,
    progress: &mut dyn FnMut(usize, usize),
) -> (Vec<(PathBuf, Manifest)>, Vec<Finding>) {
    let folder = reader.dir.join("backups");
    let (mut sound, mut findings) = (Vec::new(), Vec::new());
    let listed = match reader.disk.list(&folder) {
        Ok(listed) => listed,
        Err(error) if reader.disk.exists(&folder) => {
            findings.push(Finding::Fault(Fault::unreadable(&folder, &error)));
            Vec::new()
        }
        Err(_) => Vec::new(),
    };
    let files: Vec<PathBuf> = listed
        .into_iter()
        .filter(|entry| !entry.folder && is_backup_name(&entry.name))
        .map(|entry| folder.join(entry.name))
        .collect();
    for (done, file) in files.iter().enumerate() {
        progress(done, files.len());
        match read(reader, file) {
            Ok(manifest) => sound.push((file.clone(), manifest)),
            Err(fault) => findings.push(Finding::Backup(fault)),
        }
    }
    sound.retain(|(_, manifest)| manifest.book == reader.info.id);
    sound.sort_by(|(_, a), (_, b)| a.at.cmp(&b.at));
    (sound, findings)
}

fn read(reader: &Reader, file: &Path) -> Result<Manifest, BackupFault> {
    let checked = check_backup(&*reader.disk, file, &mut |_, _| {})?;
    match (checked.damages.is_empty(), &checked.manifest) {
        (true, Some(manifest)) => Ok(manifest.clone()),
        _ => Err(checked.fault(file)),
    }
}
