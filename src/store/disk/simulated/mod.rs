//! A disk in memory that forgets what was never synced, for tests and the crash harness.
//!
//! Stricter than real ones: a file's name needs its folder's sync, and after a failed sync the
//! bytes are lost although a second sync reports success, as Linux does it.

mod gate;
mod state;
mod tearing;

use std::any::Any;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::store::disk::device::{Disk, DiskFile, FolderEntry};
pub use gate::Gate;
use state::{Content, DiskState, Node};

/// A simulated disk; clones are the same disk.
#[derive(Debug, Clone, Default)]
pub struct SimulatedDisk(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<DiskState>,
    /// Tells those who wait in front of a gate that it was opened.
    opened: Condvar,
}

impl SimulatedDisk {
    /// Cuts the power: what was not synced is gone, open files and locks are dead.
    pub fn cut_power(&self) {
        self.cut_power_keeping(0);
    }

    /// Cuts the power, but of every file up to `bytes` of what was appended and not synced
    /// had reached the device.
    pub fn cut_power_keeping(&self, bytes: usize) {
        let mut state = self.state();
        state.names = state.durable_names.clone();
        state.locks.clear();
        state.power += 1;
        state.fuse = None;
        for file in &mut state.files {
            let kept = file.seen.len().min(file.durable.len() + bytes);
            if file.seen.starts_with(&file.durable) {
                file.durable = file.seen[..kept].to_vec();
            }
            file.seen = file.durable.clone();
        }
    }

    /// What a power cut at this moment would leave, as a disk of its own.
    pub fn survivor(&self) -> SimulatedDisk {
        let state = DiskState { passes: None, ..self.state().clone() };
        let disk = SimulatedDisk(Arc::new(Shared { state: Mutex::new(state), opened: Condvar::new() }));
        disk.cut_power();
        disk
    }

    /// How many syncs of files were asked for.
    pub fn file_syncs(&self) -> usize {
        self.state().file_syncs
    }

    /// How many syncs of folders were asked for.
    pub fn folder_syncs(&self) -> usize {
        self.state().folder_syncs
    }

    /// Makes the next `count` syncs of files fail.
    pub fn fail_syncs(&self, count: usize) {
        self.state().failing_syncs = count;
    }

    /// Leaves room for so many more bytes, or without end.
    pub fn leave_room(&self, bytes: Option<usize>) {
        self.state().room = bytes;
    }

    /// Cuts the power after so many more changes and syncs: all later ones fail, until
    /// [`SimulatedDisk::cut_power`] or its like shows what is left.
    pub fn cut_power_after(&self, steps: usize) {
        self.state().fuse = Some(steps);
    }

    /// Makes every sync of a file take so long.
    pub fn slow_syncs(&self, delay: Duration) {
        self.state().delay = delay;
    }

    /// Switches write protection on or off.
    pub fn protect(&self, on: bool) {
        self.state().protected = on;
    }

    /// Changes the bytes of a file behind everybody's back, durably.
    ///
    /// # Errors
    /// `NotFound` when there is no such file.
    pub fn tamper(&self, path: &Path, change: impl FnOnce(&mut Vec<u8>)) -> io::Result<()> {
        let mut state = self.state();
        let file = state.file(path)?;
        change(&mut state.files[file].seen);
        state.files[file].durable = state.files[file].seen.clone();
        Ok(())
    }

    /// The state; a panic of another thread in between leaves it usable.
    fn state(&self) -> MutexGuard<'_, DiskState> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug)]
struct SimulatedFile {
    disk: SimulatedDisk,
    file: usize,
    power: u64,
}

impl SimulatedFile {
    fn state(&self) -> io::Result<MutexGuard<'_, DiskState>> {
        let state = self.disk.state();
        if state.power == self.power { Ok(state) } else { Err(io::Error::other("the power was cut")) }
    }
}

impl DiskFile for SimulatedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state()?;
        state.writable()?;
        let fits = state.room.map_or(bytes.len(), |room| room.min(bytes.len()));
        state.files[self.file].seen.extend_from_slice(&bytes[..fits]);
        if let Some(room) = &mut state.room {
            *room -= fits;
        }
        if fits < bytes.len() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }

    fn sync_data(&mut self) -> io::Result<()> {
        let delay = self.state()?.delay;
        std::thread::sleep(delay);
        self.disk.wait_at_gate(self.file);
        let mut state = self.state()?;
        state.burn()?;
        state.file_syncs += 1;
        let fails = state.failing_syncs > 0;
        state.failing_syncs = state.failing_syncs.saturating_sub(1);
        let content = &mut state.files[self.file];
        content.dropped |= fails;
        if fails {
            return Err(io::Error::other("the device reports an error"));
        }
        if !content.dropped {
            content.durable = content.seen.clone();
        }
        Ok(())
    }

    fn is_at(&self, path: &Path, len: u64) -> bool {
        let Ok(state) = self.state() else { return false };
        let here = state.file(path).is_ok_and(|file| file == self.file);
        here && state.files[self.file].seen.len() as u64 == len
    }
}

impl Disk for SimulatedDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if state.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        state.add(path, Node::Folder)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        let state = self.state();
        if !state.folder_is_there(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let inside = state.names.iter().filter(|(name, _)| name.parent() == Some(path));
        Ok(inside
            .filter_map(|(name, node)| {
                Some(FolderEntry {
                    name: name.file_name()?.to_string_lossy().into_owned(),
                    folder: *node == Node::Folder,
                    file: *node != Node::Folder,
                })
            })
            .collect())
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let state = self.state();
        Ok(state.files[state.file(path)?].seen.clone())
    }

    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        let state = self.state();
        let bytes = &state.files[state.file(path)?].seen;
        let rest = bytes.get(start as usize..).unwrap_or_default();
        Ok(rest[..rest.len().min(len as usize)].to_vec())
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        Ok(self.read(path)?.len() as u64)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.writable()?;
        let file = match state.names.get(path) {
            Some(Node::File(file)) => *file,
            Some(Node::Folder) => return Err(io::ErrorKind::IsADirectory.into()),
            None => {
                let file = state.files.len();
                state.add(path, Node::File(file))?;
                state.files.push(Content::default());
                file
            }
        };
        Ok(Box::new(SimulatedFile { disk: self.clone(), file, power: state.power }))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        if self.exists(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.append(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.burn()?;
        state.folder_syncs += 1;
        let here = |name: &Path| name.parent() == Some(path);
        state.durable_names.retain(|name, _| !here(name));
        let now: Vec<_> = state.names.clone().into_iter().filter(|(name, _)| here(name)).collect();
        state.durable_names.extend(now);
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.writable()?;
        let node = *state.names.get(from).ok_or(io::ErrorKind::NotFound)?;
        state.add(to, node)?;
        state.names.remove(from);
        state.move_inside(from, to);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.writable()?;
        state.file(path)?;
        state.names.remove(path);
        Ok(())
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.writable()?;
        if state.names.keys().any(|name| name.parent() == Some(path)) {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        state.names.remove(path).map(drop).ok_or(io::ErrorKind::NotFound.into())
    }

    fn exists(&self, path: &Path) -> bool {
        self.state().names.contains_key(path)
    }

    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        if !self.state().locks.insert(path.to_path_buf()) {
            return Ok(None);
        }
        let held = HeldLock(self.clone(), path.to_path_buf());
        let mut file = self.append(path)?;
        self.tamper(path, Vec::clear)?;
        // As on a real disk: the lock is held even where its note has no room.
        let _ = file.write(note.as_bytes());
        Ok(Some(Box::new(held)))
    }
}

struct HeldLock(SimulatedDisk, PathBuf);

impl Drop for HeldLock {
    fn drop(&mut self) {
        self.0.state().locks.remove(&self.1);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_not_synced_is_gone() {
        let disk = SimulatedDisk::default();
        let file = Path::new("a");
        let mut handle = disk.append(file).unwrap();
        handle.write(b"one").unwrap();
        handle.sync_data().unwrap();
        disk.cut_power();
        assert!(!disk.exists(file), "the name was never synced");

        let mut handle = disk.append(file).unwrap();
        handle.write(b"one").unwrap();
        handle.sync_data().unwrap();
        disk.sync_dir(Path::new("")).unwrap();
        handle.write(b"two").unwrap();
        disk.cut_power_keeping(1);
        assert_eq!(disk.read(file).unwrap(), b"onet");
        assert!(handle.write(b"x").is_err());
    }

    #[test]
    fn a_second_sync_after_a_failed_one_lies() {
        let disk = SimulatedDisk::default();
        let file = Path::new("a");
        let mut handle = disk.append(file).unwrap();
        disk.sync_dir(Path::new("")).unwrap();
        handle.write(b"one").unwrap();
        disk.fail_syncs(1);
        assert!(handle.sync_data().is_err());
        assert!(handle.sync_data().is_ok());
        disk.cut_power();
        assert_eq!(disk.read(file).unwrap(), b"");
    }

    #[test]
    fn a_folder_is_renamed_with_what_lies_in_it_and_removed_with_it_too() {
        let disk = SimulatedDisk::default();
        disk.create_dirs(Path::new("half/journal")).unwrap();
        let mut handle = disk.append(Path::new("half/journal/a")).unwrap();
        handle.write(b"one").unwrap();
        handle.sync_data().unwrap();
        disk.sync_dir(Path::new("half/journal")).unwrap();
        disk.rename(Path::new("half"), Path::new("so")).unwrap();
        disk.sync_dir(Path::new("")).unwrap();
        handle.write(b"two").unwrap();
        let survivor = disk.survivor();
        assert_eq!(survivor.read(Path::new("so/journal/a")).unwrap(), b"one");
        assert_eq!(disk.read(Path::new("so/journal/a")).unwrap(), b"onetwo", "the disk itself goes on");
        assert!(disk.remove_dir(Path::new("so")).is_err(), "it is not empty");
        disk.remove_all(Path::new("so")).unwrap();
        assert!(!disk.exists(Path::new("so/journal")));
    }
}
