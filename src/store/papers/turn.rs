//! Sealing the papers of a book in place, and unsealing them: one after the other, each written
//! aside, read back, and only then put in the place of the other form.
//!
//! Both forms may be there after a stop; doing it again finds what is left. The caller holds the lock.

use std::path::{Component, Path, PathBuf};

use super::form::{PaperSeal, is_sealed_name, is_unfinished, numbered};
use super::kept::{all, free_name, plain_papers};
use crate::store::book::{Reader, documents};
use crate::store::disk::{Disk, create_beside};
use crate::store::fault::Fault;
use crate::store::seal::BookKey;

/// Seals every plain paper, or unseals every sealed one, and answers how many there were. A sealed
/// paper that opens no more is left where it is.
pub(in crate::store) fn turn_papers(reader: &Reader, key: &BookKey, sealing: bool) -> Result<usize, Fault> {
    let (disk, dir) = (&*reader.disk, &*reader.dir);
    remove_unfinished(disk, dir)?;
    let seal = PaperSeal::new(key, &reader.info.id);
    let hand = PaperHand { disk, folder: documents(dir), seal };
    let mut turned = 0;
    if sealing {
        for (name, file) in plain_papers(disk, dir)? {
            hand.seal(&name, &file)?;
            turned += 1;
        }
        return Ok(turned);
    }
    for (name, file) in all(disk, dir)?.into_iter().filter(|(name, _)| is_sealed_name(name)) {
        turned += usize::from(hand.unseal(&name, &file)?);
    }
    Ok(turned)
}

/// What a stop left half written: the other form is still there.
fn remove_unfinished(disk: &dyn Disk, dir: &Path) -> Result<(), Fault> {
    let folder = documents(dir);
    if !disk.exists(&folder) {
        return Ok(());
    }
    let listed = disk.list(&folder).map_err(|error| Fault::reading(&folder, &error))?;
    for entry in listed.into_iter().filter(|entry| entry.file && is_unfinished(&entry.name)) {
        let file = folder.join(&entry.name);
        disk.remove(&file).map_err(|error| Fault::writing(&file, &error))?;
    }
    Ok(())
}

struct PaperHand<'a> {
    disk: &'a dyn Disk,
    folder: PathBuf,
    seal: PaperSeal<'a>,
}

impl PaperHand<'_> {
    fn seal(&self, name: &str, file: &Path) -> Result<(), Fault> {
        let bytes = self.read(file)?;
        let name = free_name(self.disk, &self.folder, &self.seal, name, &bytes);
        let file_name = self.seal.file_name(&name);
        let target = self.folder.join(&file_name);
        if !self.disk.exists(&target) {
            self.put(&target, &target, &self.seal.close(&name, &bytes)?, |stored| {
                self.seal
                    .open(&file_name, stored)
                    .is_some_and(|opened| opened == (name.clone(), bytes.clone()))
            })?;
        }
        self.remove(file)?;
        self.remove_empty(file)
    }

    /// Whether it could be opened.
    fn unseal(&self, file_name: &str, file: &Path) -> Result<bool, Fault> {
        let Some((name, bytes)) = self.seal.open(file_name, &self.read(file)?) else { return Ok(false) };
        let target = self.free_path(&name, file_name, &bytes);
        if !self.disk.exists(&target) {
            let parent = target.parent().unwrap_or(&self.folder);
            self.disk.create_dirs(parent).map_err(|error| Fault::writing(parent, &error))?;
            self.put(file, &target, &bytes, |read| read == bytes)?;
        }
        self.remove(file)?;
        Ok(true)
    }

    /// Where a paper goes: under its own name, with a number where another paper has that.
    fn free_path(&self, name: &str, file_name: &str, bytes: &[u8]) -> PathBuf {
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        // A name that leads elsewhere was given by no program of ours.
        let wanted = if inside { name } else { file_name.trim_end_matches(".paper") };
        let path = |number| self.folder.join(numbered(wanted, number));
        let taken =
            |path: &Path| self.disk.exists(path) && !self.disk.read(path).is_ok_and(|there| there == bytes);
        let mut number = 1;
        while taken(&path(number)) {
            number += 1;
        }
        path(number)
    }

    /// Writes bytes beside the sealed form, reads them back, and gives them their name.
    fn put(
        &self,
        sealed: &Path,
        target: &Path,
        bytes: &[u8],
        is_right: impl FnOnce(&[u8]) -> bool,
    ) -> Result<(), Fault> {
        let writing = |error: std::io::Error| Fault::writing(target, &error);
        let (fresh, mut pen) = create_beside(self.disk, sealed, "new").map_err(writing)?;
        pen.write(bytes).and_then(|()| pen.sync_data()).map_err(writing)?;
        drop(pen);
        if !self.disk.read(&fresh).is_ok_and(|read| is_right(&read)) {
            return Err(Fault::Internal { place: "turned paper" });
        }
        let parent = target.parent().unwrap_or(&self.folder);
        let named = self.disk.rename(&fresh, target).and_then(|()| self.disk.sync_dir(parent));
        named.and_then(|()| self.disk.sync_dir(&self.folder)).map_err(writing)
    }

    fn read(&self, file: &Path) -> Result<Vec<u8>, Fault> {
        self.disk.read(file).map_err(|error| Fault::reading(file, &error))
    }

    fn remove(&self, file: &Path) -> Result<(), Fault> {
        let parent = file.parent().unwrap_or(&self.folder);
        let gone = self.disk.remove(file).and_then(|()| self.disk.sync_dir(parent));
        gone.map_err(|error| Fault::writing(file, &error))
    }

    /// Folders that held the paper and are empty now tell their names only.
    fn remove_empty(&self, file: &Path) -> Result<(), Fault> {
        for folder in file.ancestors().skip(1).take_while(|folder| *folder != self.folder) {
            let empty = self.disk.list(folder).map_err(|error| Fault::reading(folder, &error))?.is_empty();
            if !empty {
                break;
            }
            self.disk.remove_dir(folder).map_err(|error| Fault::writing(folder, &error))?;
        }
        Ok(())
    }
}
