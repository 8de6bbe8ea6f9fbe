//! Restores a backup into an empty or missing folder: checked whole, written aside, compared with
//! what it should be, and only then given its name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::check::{Checked, check_backup, read_backup, sound};
use super::damage::BackupDamage;
use super::fault::BackupFault;
use super::gather::gather;
use super::manifest::{INFO, Manifest};
use crate::store::book::{INFO_COPY, Reader};
use crate::store::disk::{Disk, DiskFile, follow_named, free_beside};

/// A book that was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where it lies.
    pub folder: PathBuf,
    /// What was restored.
    pub manifest: Manifest,
    /// The files of the backup that are not whole in it and were left out, by their paths.
    pub missing: Vec<String>,
}

/// Restores the backup `file` into `folder`. `progress` hears how many of how many steps are done.
///
/// # Errors
/// [`BackupFault::NotEmpty`] for a folder with anything in it, before the backup is read;
/// [`BackupFault::Damaged`] for a backup that is not whole; the disk fails. Nothing is left in
/// `folder` then.
pub fn restore_backup(
    disk: &Arc<dyn Disk>,
    file: &Path,
    folder: &Path,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Restored, BackupFault> {
    refuse_full(&**disk, folder)?;
    let checked = check_backup(&**disk, file, &mut |done, all| progress(done, all * 2))?;
    let manifest = sound(file, checked)?;
    restore(disk, file, folder, Share { manifest, missing: Vec::new() }, progress)
}

/// Restores of a damaged backup the files that are whole in it; otherwise as [`restore_backup`].
///
/// # Errors
/// As [`restore_backup`]; [`BackupFault::Damaged`] when even its list of contents or `book.toml`
/// is not whole.
pub fn restore_whole_files(
    disk: &Arc<dyn Disk>,
    file: &Path,
    folder: &Path,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Restored, BackupFault> {
    refuse_full(&**disk, folder)?;
    let checked = check_backup(&**disk, file, &mut |done, all| progress(done, all * 2))?;
    let share = Share::whole(&checked).ok_or_else(|| checked.fault(file))?;
    restore(disk, file, folder, share, progress)
}

/// The part of a backup that is restored.
struct Share {
    /// Its list of contents, without what is left out.
    manifest: Manifest,
    /// What is left out.
    missing: Vec<String>,
}

impl Share {
    /// What is whole; none where that makes no book.
    fn whole(checked: &Checked) -> Option<Share> {
        let mut manifest = checked.manifest.clone()?;
        let damaged = |damage: &BackupDamage| match damage {
            BackupDamage::File { path } => Some(path.clone()),
            _ => None,
        };
        let missing: Vec<String> = checked.damages.iter().filter_map(damaged).collect();
        manifest.files.retain(|entry| !missing.contains(&entry.path));
        manifest.heads.retain(|entry| !missing.contains(&entry.path));
        let opens = manifest.files.iter().any(|entry| matches!(entry.path.as_str(), INFO | INFO_COPY));
        opens.then_some(Share { manifest, missing })
    }
}

fn restore(
    disk: &Arc<dyn Disk>,
    file: &Path,
    folder: &Path,
    share: Share,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Restored, BackupFault> {
    let Share { manifest, missing } = share;
    let aside = new_folder_beside(&**disk, folder)?;
    let written = write(disk, file, &aside, (&manifest, missing.is_empty()), progress);
    let placed = written.and_then(|()| place(&**disk, &aside, folder));
    if let Err(fault) = placed {
        // The first fault is the one to tell.
        let _ = disk.remove_all(&aside);
        return Err(fault);
    }
    Ok(Restored { folder: folder.to_path_buf(), manifest, missing })
}

/// A folder beside the one that is restored, under a name that is free: whatever has such a name
/// already was not made by this run, and stays.
fn new_folder_beside(disk: &dyn Disk, folder: &Path) -> Result<PathBuf, BackupFault> {
    let parent = folder.parent().unwrap_or(Path::new(""));
    disk.create_dirs(&follow_named(parent)).map_err(|error| BackupFault::writing(parent, &error))?;
    loop {
        let aside = free_beside(disk, folder, "restoring");
        match disk.create_dir(&aside) {
            Ok(()) => return Ok(aside),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(BackupFault::writing(&aside, &error)),
        }
    }
}

fn refuse_full(disk: &dyn Disk, folder: &Path) -> Result<(), BackupFault> {
    // What cannot be listed, such as a file of that name, is not empty either.
    let empty = !disk.exists(folder) || disk.list(folder).is_ok_and(|entries| entries.is_empty());
    if empty { Ok(()) } else { Err(BackupFault::NotEmpty { folder: folder.to_path_buf() }) }
}

fn place(disk: &dyn Disk, aside: &Path, folder: &Path) -> Result<(), BackupFault> {
    // Asked again, for the check has taken its time.
    refuse_full(disk, folder)?;
    let parent = folder.parent().unwrap_or(Path::new(""));
    let emptied = if disk.exists(folder) { disk.remove_dir(folder) } else { Ok(()) };
    let placed = emptied.and_then(|()| disk.rename(aside, folder)).and_then(|()| disk.sync_dir(parent));
    placed.map_err(|error| BackupFault::writing(folder, &error))
}

fn write(
    disk: &Arc<dyn Disk>,
    file: &Path,
    aside: &Path,
    (manifest, all_of_it): (&Manifest, bool),
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(), BackupFault> {
    let known = manifest.files.iter().map(|entry| entry.path.as_str()).collect();
    let info = manifest.sound_info();
    let mut hand =
        Hand { disk: &**disk, dir: aside, known, strict: all_of_it, info: info.is_some(), open: None };
    for folder in ["journal", "documents"] {
        hand.folder(&aside.join(folder))?;
    }
    for entry in manifest.files.iter().filter(|entry| entry.bytes == 0) {
        hand.begin(&entry.path)?;
    }
    if let Some(info) = info {
        hand.write(INFO, info.as_bytes())?;
    }
    let read = read_backup(&**disk, file, &mut |path, bytes| hand.piece(path, bytes), &mut |done, all| {
        progress(all + done, all * 2)
    })?;
    hand.finish()?;
    if all_of_it && read.manifest.as_ref() != Some(manifest) {
        return Err(BackupFault::ReadsOtherwise { file: file.to_path_buf() });
    }
    if let Some(witness) = manifest.witness() {
        witness.write(&**disk, aside, &manifest.book)?;
    }
    hand.sync_folders(aside)?;
    compare(disk, aside, manifest)
}

/// What was restored must be what the manifest says, file by file and head by head.
fn compare(disk: &Arc<dyn Disk>, aside: &Path, manifest: &Manifest) -> Result<(), BackupFault> {
    let reader = Reader::outside(Arc::clone(disk), aside)?;
    let gathered = gather(&reader, &mut |_, _| {})?;
    if gathered.files == manifest.files && gathered.heads == manifest.heads {
        return Ok(());
    }
    Err(BackupFault::ReadsOtherwise { file: aside.to_path_buf() })
}

/// Writes the files, one after the other.
struct Hand<'a> {
    disk: &'a dyn Disk,
    dir: &'a Path,
    /// The paths of the manifest, which stay inside the folder.
    known: BTreeSet<&'a str>,
    /// Whether nothing else may stand in the backup.
    strict: bool,
    /// Whether `book.toml` was written already, from the list of contents.
    info: bool,
    open: Option<(String, Box<dyn DiskFile>)>,
}

impl Hand<'_> {
    fn folder(&self, folder: &Path) -> Result<(), BackupFault> {
        self.disk.create_dirs(folder).map_err(|error| BackupFault::writing(folder, &error))
    }

    fn begin(&mut self, path: &str) -> Result<(), BackupFault> {
        self.finish()?;
        let file = self.dir.join(path);
        self.folder(file.parent().unwrap_or(self.dir))?;
        let opened = self.disk.append(&file).map_err(|error| BackupFault::writing(&file, &error))?;
        self.open = Some((path.to_owned(), opened));
        Ok(())
    }

    /// A backup that was exchanged since it was checked could name anything.
    fn piece(&mut self, path: &str, bytes: &[u8]) -> Result<(), BackupFault> {
        if !self.known.contains(path) && !self.strict {
            return Ok(());
        }
        if !self.known.contains(path) {
            return Err(BackupFault::ReadsOtherwise { file: self.dir.to_path_buf() });
        }
        if path == INFO && self.info {
            return Ok(());
        }
        self.write(path, bytes)
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), BackupFault> {
        if self.open.as_ref().is_none_or(|(open, _)| open != path) {
            self.begin(path)?;
        }
        let Some((_, file)) = &mut self.open else { return Ok(()) };
        file.write(bytes).map_err(|error| BackupFault::writing(&self.dir.join(path), &error))
    }

    fn finish(&mut self) -> Result<(), BackupFault> {
        let Some((path, mut file)) = self.open.take() else { return Ok(()) };
        file.sync_data().map_err(|error| BackupFault::writing(&self.dir.join(path), &error))
    }

    /// Waits until the device holds every name.
    fn sync_folders(&self, folder: &Path) -> Result<(), BackupFault> {
        let listed = self.disk.list(folder).map_err(|error| BackupFault::reading(folder, &error))?;
        for entry in listed.into_iter().filter(|entry| entry.folder) {
            self.sync_folders(&folder.join(entry.name))?;
        }
        self.disk.sync_dir(folder).map_err(|error| BackupFault::writing(folder, &error))
    }
}
