//! Reads a backup from its first line to its last and says what in it can be trusted.
//!
//! Goes on behind damage, so that what is whole is known; the caller decides what to do with it.

use std::collections::BTreeMap;
use std::path::Path;

use super::damage::BackupDamage;
use super::fault::BackupFault;
use super::frames::{Frames, Next};
use super::line::{Body, Trailer, read_line};
use super::manifest::{BACKUP_FORMAT, Manifest};
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

/// How far the pieces of a file have been read.
#[derive(Default)]
struct Pieces {
    hash: blake3::Hasher,
    bytes: u64,
    /// Others came in between, or came after a gap.
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
    files: BTreeMap<String, Pieces>,
    current: String,
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
            current: String::new(),
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
            Body::Manifest(manifest) if n == 1 && manifest.is_sound() => self.manifest = Some(manifest),
            Body::Manifest(_) => self.damages.push(BackupDamage::Manifest),
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
        self.damages.push(BackupDamage::Lines { from, to: Some(to) });
        if let Some(pieces) = self.files.get_mut(&self.current) {
            pieces.torn = true;
        }
        self.current.clear();
    }

    fn piece(&mut self, file: &str, bytes: &[u8]) {
        let again = self.current != file && self.files.contains_key(file);
        let pieces = self.files.entry(file.to_owned()).or_default();
        pieces.hash.update(bytes);
        pieces.bytes += bytes.len() as u64;
        pieces.torn |= again;
        if self.current != file {
            file.clone_into(&mut self.current);
        }
    }

    fn finish(mut self) -> Checked {
        if self.trailer.is_none() || self.damaged {
            self.damages.push(BackupDamage::Lines { from: self.due, to: None });
        } else if !self.agrees {
            self.damages.push(BackupDamage::Trailer);
        }
        let mut whole = 0;
        match &self.manifest {
            None if !self.damages.contains(&BackupDamage::Manifest) => {
                self.damages.push(BackupDamage::Manifest)
            }
            None => {}
            Some(manifest) => {
                for file in &manifest.files {
                    let pieces = self.files.remove(&file.path).unwrap_or_default();
                    let hash = pieces.hash.finalize().to_hex();
                    if !pieces.torn && pieces.bytes == file.bytes && hash.as_str() == file.blake3 {
                        whole += 1;
                    } else {
                        self.damages.push(BackupDamage::File { path: file.path.clone() });
                    }
                }
                let more = self.files.into_keys();
                self.damages.extend(more.map(|path| BackupDamage::File { path }));
            }
        }
        let hash = self.trailer.map(|trailer| trailer.blake3).unwrap_or_default();
        Checked { manifest: self.manifest, lines: self.read, whole, hash, damages: self.damages }
    }
}
