//! What a sealed book left lying in plain: papers, streams, older forms of `book.toml`, backups made
//! before. Found, and on request sealed or removed; nothing else is touched.
//!
//! Must not know who asks, nor what any of it says.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use super::backup::{BackupFault, Vault, holds_more};
use super::book::{Reader, info_copy, info_file};
use super::disk::unfinished;
use super::fault::Fault;
use super::papers::{plain_papers, turn_papers};
use super::seal::{SealFault, plain_streams, seal_plain_streams};

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlainKind {
    /// A backup.
    Backup,
    /// A paper in the folder `documents`.
    Paper,
    /// A stream of the journal.
    Stream,
    /// A `book.toml` that was put aside, or never finished.
    Info,
}

/// A file that anybody can read although the book is sealed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlainCopy {
    /// What it is.
    pub kind: PlainKind,
    /// Where it lies.
    pub file: PathBuf,
}

/// What became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlainRemoved {
    /// How many were sealed in place.
    pub sealed: usize,
    /// Files that are gone.
    pub removed: Vec<PathBuf>,
    /// Backups that stay: they hold something that the book has no more, or no sealed one could be laid
    /// beside them.
    pub kept: Vec<PathBuf>,
}

/// Everything of a sealed book that lies there in plain, backups first.
///
/// # Errors
/// [`SealFault::NotSealed`]; a folder of the book cannot be listed.
pub fn plain_copies(reader: &Reader) -> Result<Vec<PlainCopy>, Fault> {
    if !reader.is_sealed() {
        return Err(Fault::Seal { folder: reader.dir.clone(), fault: SealFault::NotSealed });
    }
    let copy = |kind| move |file| PlainCopy { kind, file };
    let backups = Vault::new(reader.clone()).plain_backups();
    let mut found: Vec<PlainCopy> =
        backups.into_iter().map(|(file, _)| file).map(copy(PlainKind::Backup)).collect();
    let papers = plain_papers(&*reader.disk, &reader.dir)?;
    found.extend(papers.into_iter().map(|(_, file)| file).map(copy(PlainKind::Paper)));
    found.extend(plain_streams(reader)?.into_iter().map(copy(PlainKind::Stream)));
    found.extend(set_aside(reader)?.into_iter().map(copy(PlainKind::Info)));
    Ok(found)
}

/// The files in the book's folder itself that are written anew, each beside itself.
const ROOT: [&str; 3] = ["book.toml", "book-copy.toml", "heads.jsonl"];

/// Older forms of `book.toml` and of what is known beside it, put aside or never finished: the key that
/// signs, or the name of a paper, may stand in them.
fn set_aside(reader: &Reader) -> Result<Vec<PathBuf>, Fault> {
    let listed = reader.disk.list(&reader.dir).map_err(|error| Fault::reading(&reader.dir, &error))?;
    let heads = [info_file(&reader.dir), info_copy(&reader.dir)].map(|file| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        format!("{name}.damaged-")
    });
    let files = listed.into_iter().filter(|entry| entry.file).map(|entry| entry.name);
    let begun = |name: &str| unfinished(name).is_some_and(|name| ROOT.contains(&name));
    let ours = files.filter(|name| heads.iter().any(|head| name.starts_with(head.as_str())) || begun(name));
    Ok(ours.map(|name| reader.dir.join(name)).collect())
}

/// Seals the papers and streams that lie in plain, and removes the other copies: backups only once a
/// sealed one was made and checked that holds every line of theirs. The caller holds the book's lock
/// and has unlocked `reader`.
///
/// # Errors
/// As [`plain_copies`]; the passphrase was not given; the disk fails. What was not reached stays.
pub fn remove_plain_copies(
    reader: &Reader,
    at: DateTime<FixedOffset>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<PlainRemoved, BackupFault> {
    let found = plain_copies(reader)?;
    let key = reader.key.as_ref().ok_or_else(|| Fault::locked(&reader.dir))?;
    let mut done = PlainRemoved::default();
    done.sealed += seal_plain_streams(reader)? + turn_papers(reader, key, true)?;
    for copy in found.into_iter().filter(|copy| copy.kind == PlainKind::Info) {
        remove(reader, copy.file, &mut done)?;
    }
    let vault = Vault::new(reader.clone());
    let backups = vault.plain_backups();
    if backups.is_empty() {
        return Ok(done);
    }
    let (made, folders) = vault.add(at, progress)?;
    for (file, manifest) in backups {
        let less = manifest.as_ref().is_some_and(|old| !holds_more(old, &made.manifest));
        let beside = file.parent().is_some_and(|folder| folders.iter().any(|with| with == folder));
        match less && beside && made.faults.is_empty() {
            true => remove(reader, file, &mut done)?,
            false => done.kept.push(file),
        }
    }
    Ok(done)
}

fn remove(reader: &Reader, file: PathBuf, done: &mut PlainRemoved) -> Result<(), Fault> {
    let folder = file.parent().unwrap_or(&reader.dir);
    let gone = reader.disk.remove(&file).and_then(|()| reader.disk.sync_dir(folder));
    gone.map_err(|error| Fault::writing(&file, &error))?;
    done.removed.push(file);
    Ok(())
}

#[cfg(test)]
mod tests;
