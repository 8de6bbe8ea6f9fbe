//! Reads a backup from its first line to its last and says what in it can be trusted.
//!
//! Goes on behind damage, so that what is whole is known; the caller decides what to do with it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

use super::damage::BackupDamage;
use super::fault::BackupFault;
use super::frames::{Frames, Next};
use super::line::{Body, Trailer, read_line};
use super::manifest::{BACKUP_FORMAT, FileEntry, INFO, Manifest};
use crate::store::disk::Disk;

/// What a backup holds and what is wrong in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// Its first line, where it can be used.
    pub manifest: Option<Manifest>,
    /// How many lines could be read.
    pub lines: u64,
    /// How many files of the book are whole in it.
    pub whole: usize,
    /// The hash in its last line, in hexadecimal; it stands for the whole content.
    pub hash: String,
    /// What is wrong, in the order of the file; empty when the backup is sound.
    pub damages: Vec<BackupDamage>,
}

impl Checked {
    /// The damage of the backup `file` as a fault.
    pub fn fault(self, file: &Path) -> BackupFault {
        BackupFault::damaged(file, self)
    }
}

/// Takes the pieces of the files, in order.
pub(super) type Sink<'a> = &'a mut dyn FnMut(&str, &[u8]) -> Result<(), BackupFault>;

/// Checks every line of the backup `file`. `progress` hears how many of how many bytes are done.
///
/// # Errors
/// The file cannot be read, is no backup at all, or comes from a newer version. Damage is in the
/// answer.
pub fn check_backup(
    disk: &dyn Disk,
    file: &Path,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Checked, BackupFault> {
    read_backup(disk, file, &mut |_, _| Ok(()), progress)
}

/// The manifest of a sound backup.
///
/// # Errors
/// As [`check_backup`], and [`BackupFault::Damaged`].
pub(super) fn sound(file: &Path, mut checked: Checked) -> Result<Manifest, BackupFault> {
    match checked.manifest.take() {
        Some(manifest) if checked.damages.is_empty() => Ok(manifest),
        manifest => Err(BackupFault::damaged(file, Checked { manifest, ..checked })),
    }
}

/// What a backup says of itself in its first line, without reading on; none where that line is damaged.
pub(super) fn first_line(disk: &dyn Disk, file: &Path) -> Option<Manifest> {
    let Next::Lines(lines) = Frames::open(disk, file).ok()?.next().ok()? else { return None };
    match read_line(lines.split(|byte| *byte == b'\n').next()?)? {
        (1, Body::Manifest(manifest)) if manifest.is_sound() => Some(*manifest),
        _ => None,
    }
}

pub(super) fn read_backup(
    disk: &dyn Disk,
    file: &Path,
    sink: Sink<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Checked, BackupFault> {
    let reading = |error| BackupFault::reading(file, &error);
    let mut frames = Frames::open(disk, file).map_err(reading)?;
    let mut walk = Walk::new();
    loop {
        match frames.next().map_err(reading)? {
            Next::End => break,
            Next::Damage => walk.damaged = true,
            Next::Lines(lines) => walk.lines(&lines, sink)?,
        }
        let (done, all) = frames.progress();
        progress(done as usize, all as usize);
    }
    let newer = walk.manifest.as_ref().is_some_and(|manifest| manifest.format > BACKUP_FORMAT);
    match (walk.read, newer) {
        (0, _) => Err(BackupFault::NotABackup { file: file.to_path_buf() }),
        (_, true) => Err(BackupFault::Newer { file: file.to_path_buf() }),
        _ => Ok(walk.finish()),
    }
}

/// So many damages are named; a file that is made to have more fills no memory.
const NAMED: usize = 10_000;
/// The names of files that are kept in mind are together at most so long, in bytes.
const NAMES: usize = 32 * 1024 * 1024;

/// The pieces of the file that is being read.
#[derive(Default)]
struct Pieces {
    name: String,
    hash: blake3::Hasher,
    bytes: u64,
}

/// The pieces of a file once another one follows.
struct EndedFile {
    hash: blake3::Hash,
    bytes: u64,
    /// Others came in between.
    torn: bool,
}

struct Walk {
    /// The number that the next line must have.
    due: u64,
    read: u64,
    /// Something since the last good line could not be read.
    damaged: bool,
    hash: blake3::Hasher,
    manifest: Option<Manifest>,
    trailer: Option<Trailer>,
    /// Whether the last line agrees with those before it.
    agrees: bool,
    files: BTreeMap<String, EndedFile>,
    /// How long the names of the files are together.
    names: usize,
    current: Pieces,
    damages: Vec<BackupDamage>,
}

impl Walk {
    fn new() -> Walk {
        Walk {
            due: 1,
            read: 0,
            damaged: false,
            hash: blake3::Hasher::new(),
            manifest: None,
            trailer: None,
            agrees: false,
            files: BTreeMap::new(),
            names: 0,
            current: Pieces::default(),
            damages: Vec::new(),
        }
    }

    fn lines(&mut self, lines: &[u8], sink: Sink<'_>) -> Result<(), BackupFault> {
        for line in lines.split_inclusive(|byte| *byte == b'\n') {
            match read_line(line).filter(|_| line.ends_with(b"\n")) {
                Some((n, body)) => self.line(n, body, line, sink)?,
                None => self.damaged = true,
            }
        }
        Ok(())
    }

    fn line(&mut self, n: u64, body: Body, line: &[u8], sink: Sink<'_>) -> Result<(), BackupFault> {
        if n != self.due || self.damaged {
            self.gap(n);
        }
        (self.due, self.damaged) = (n.saturating_add(1), false);
        self.read += 1;
        // Whatever stands behind the last line belongs to no backup.
        self.agrees = false;
        match body {
            Body::Manifest(manifest) if self.takes(n, &manifest) => self.manifest = Some(*manifest),
            Body::Manifest(_) => self.tell(BackupDamage::Manifest),
            Body::Trailer(trailer) => {
                let hash = self.hash.finalize().to_hex().to_string();
                self.agrees = self.trailer.is_none() && trailer.lines + 1 == n && trailer.blake3 == hash;
                self.trailer = Some(trailer);
            }
            Body::Piece { file, bytes } => {
                self.piece(&file, &bytes);
                sink(&file, &bytes)?;
            }
        }
        self.hash.update(line);
        Ok(())
    }

    /// Lines before number `n` cannot be read, are missing, or come again.
    fn gap(&mut self, n: u64) {
        let (from, to) = if n > self.due { (self.due, n - 1) } else { (n, self.due.max(n)) };
        self.tell(BackupDamage::Lines { from, to: Some(to) });
    }

    fn tell(&mut self, damage: BackupDamage) {
        if self.damages.len() < NAMED {
            self.damages.push(damage);
        }
    }

    /// Whether a list of contents is the first one, or says at the end the same once more.
    fn takes(&self, n: u64, manifest: &Manifest) -> bool {
        let again = manifest.format > 1 && self.manifest.as_ref().is_none_or(|first| first == manifest);
        manifest.is_sound() && (n == 1 || again)
    }

    /// What is missing of a file shows in its length and its hash.
    fn piece(&mut self, file: &str, bytes: &[u8]) {
        if self.current.name != file {
            self.end_file();
            file.clone_into(&mut self.current.name);
        }
        self.current.hash.update(bytes);
        self.current.bytes += bytes.len() as u64;
    }

    fn end_file(&mut self) {
        let Pieces { name, hash, bytes } = std::mem::take(&mut self.current);
        if name.is_empty() && bytes == 0 {
            return;
        }
        let room = self.names + name.len() <= NAMES;
        match self.files.entry(name) {
            Entry::Occupied(mut there) => there.get_mut().torn = true,
            Entry::Vacant(place) if room => {
                self.names += place.key().len();
                place.insert(EndedFile { hash: hash.finalize(), bytes, torn: false });
            }
            Entry::Vacant(_) => self.damaged = true,
        }
    }

    /// Whether the pieces of a file are what the list of contents says; one without any is empty.
    fn is_whole(&mut self, file: &FileEntry) -> bool {
        match self.files.remove(&file.path) {
            None => file.bytes == 0 && blake3::hash(b"").to_hex().as_str() == file.blake3,
            Some(EndedFile { hash, bytes, torn }) => {
                !torn && bytes == file.bytes && hash.to_hex().as_str() == file.blake3
            }
        }
    }

    fn finish(mut self) -> Checked {
        self.end_file();
        if self.trailer.is_none() || self.damaged {
            self.damages.push(BackupDamage::Lines { from: self.due, to: None });
        } else if !self.agrees {
            self.damages.push(BackupDamage::Trailer);
        }
        let mut whole = 0;
        match self.manifest.take() {
            None if !self.damages.contains(&BackupDamage::Manifest) => {
                self.damages.push(BackupDamage::Manifest)
            }
            None => {}
            Some(manifest) => {
                let here = manifest.sound_info().is_some();
                for file in &manifest.files {
                    if self.is_whole(file) || file.path == INFO && here {
                        whole += 1;
                    } else {
                        self.damages.push(BackupDamage::File { path: file.path.clone() });
                    }
                }
                let more = std::mem::take(&mut self.files).into_keys();
                self.damages.extend(more.map(|path| BackupDamage::File { path }));
                self.manifest = Some(manifest);
            }
        }
        let hash = self.trailer.map(|trailer| trailer.blake3).unwrap_or_default();
        Checked { manifest: self.manifest, lines: self.read, whole, hash, damages: self.damages }
    }
}
