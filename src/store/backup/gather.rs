//! What belongs into a backup: every file of the book's truth, and where each stream ends.
//!
//! Changes nothing, and may run while a program writes the book: the book's own stream is read
//! first, so that it names no meeting whose file is not there yet.

use std::path::{Path, PathBuf};

use serde::de::IgnoredAny;

use super::copy::each_block;
use super::manifest::{FOLDERS, FileEntry, HeadEntry, INFO, InfoText};
use super::plain::is_plain;
use crate::domain::CellId;
use crate::store::book::{
    INFO_COPY, Reader, StreamKey, info_copy, info_file, stream_of as journal_stream, unsound_copies,
};
use crate::store::disk::{Disk, unfinished};
use crate::store::fault::Fault;
use crate::store::journal::{Tail, read_stored};
use crate::store::seal::{is_sealed, sealed_head};

/// The files of a book at one moment.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub files: Vec<FileEntry>,
    pub heads: Vec<HeadEntry>,
    /// Damage in the streams; they are backed up as they are.
    pub faults: Vec<Fault>,
    /// What `book.toml` holds.
    pub info: Option<InfoText>,
    /// Files beside the journal that could not be read.
    pub left_out: Vec<PathBuf>,
    /// The paths of what anybody could read in a sealed book.
    pub plain: Vec<String>,
}

/// Reads every file of the book. `progress` hears how many of how many are done.
pub(super) fn gather(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Result<Gathered, Fault> {
    let paths = paths(&*reader.disk, &reader.dir)?;
    let mut gathered = Gathered::default();
    for (done, path) in paths.iter().enumerate() {
        progress(done, paths.len());
        let file = reader.dir.join(path);
        let read = read(&*reader.disk, path, &file);
        let (entry, bytes) = match read.map_err(|error| Fault::reading(&file, &error)) {
            Ok(read) => read,
            Err(fault) if !is_needed(path) => {
                // What stands in for a cell's folder may hide streams.
                gathered.faults.extend(path.starts_with("journal/").then_some(fault));
                gathered.left_out.push(file);
                continue;
            }
            Err(fault) => return Err(fault),
        };
        gathered.files.push(entry);
        if reader.is_sealed() && is_plain(path, &bytes) {
            gathered.plain.push(path.clone());
        }
        if path == INFO {
            gathered.info = String::from_utf8(bytes).ok().map(InfoText);
        } else {
            gathered.stream(reader, path, &file, &bytes);
        }
    }
    Ok(gathered)
}

/// So many bytes of a paper tell whether it is sealed.
const HEAD: usize = 64;

/// A file's entry, and its bytes where it is `book.toml` or a stream; papers may be of any length, so
/// they are read piece by piece, and the first of their bytes are given.
fn read(disk: &dyn Disk, path: &str, file: &Path) -> std::io::Result<(FileEntry, Vec<u8>)> {
    let (mut hash, mut length, mut bytes) = (blake3::Hasher::new(), 0, Vec::new());
    if path == INFO || stream_of(path).is_some() {
        bytes = disk.read(file)?;
        length = bytes.len() as u64;
        hash.update(&bytes);
    } else {
        each_block(disk, file, |block| {
            if length == 0 {
                bytes.extend_from_slice(&block[..block.len().min(HEAD)]);
            }
            length += block.len() as u64;
            hash.update(block);
            Ok(())
        })?;
    }
    let blake3 = hash.finalize().to_hex().to_string();
    Ok((FileEntry { path: path.to_owned(), bytes: length, blake3 }, bytes))
}

impl Gathered {
    /// Notes where a stream ends, and what is wrong in it.
    fn stream(&mut self, reader: &Reader, path: &str, file: &Path, bytes: &[u8]) {
        let Some((key, origin)) = stream_of(path) else { return };
        // The stored end of a sealed stream is known without the passphrase, here and when the
        // backup is restored.
        let sealed = is_sealed(bytes);
        if let Some((seq, hash)) = sealed.then(|| sealed_head(bytes)).flatten() {
            self.heads.push(HeadEntry { path: path.to_owned(), seq, hash: hash.to_string() });
        }
        if sealed && reader.key.is_none() {
            return;
        }
        let header = key.header(&reader.info.id, &origin);
        match read_stored::<IgnoredAny>(bytes, file, &header, reader.key.as_ref()) {
            Ok(reading) => {
                let (seq, hash) = (reading.head.seq, reading.head.hash.to_string());
                if !sealed {
                    self.heads.push(HeadEntry { path: path.to_owned(), seq, hash });
                }
                if let Tail::Broken(fault) = reading.tail {
                    self.faults.push(fault);
                }
            }
            Err(fault) => self.faults.push(fault),
        }
    }
}

/// Without these a book is not whole; a document can be written again.
fn is_needed(path: &str) -> bool {
    matches!(path, "book.toml" | INFO_COPY) || stream_of(path).is_some()
}

/// The stream that a file of the journal holds, with its origin.
pub(super) fn stream_of(path: &str) -> Option<(StreamKey, String)> {
    let inside = path.strip_prefix("journal/")?;
    match inside.split_once('/') {
        None => journal_stream(None, inside),
        Some((cell, name)) => journal_stream(Some(&CellId(cell.to_owned())), name),
    }
}

/// The paths of the book's truth, what matters most first: book.toml, the book's stream, rolls,
/// meetings, guidance, documents.
pub(super) fn paths(disk: &dyn Disk, dir: &Path) -> Result<Vec<String>, Fault> {
    let mut paths = vec!["book.toml".to_owned()];
    // The second copy is made again where the first is whole, and else is the only one.
    let (first, second) = (info_file(dir), info_copy(dir));
    if unsound_copies(disk, dir).iter().any(|(file, _)| *file == first) {
        paths.retain(|_| disk.exists(&first));
        paths.extend(disk.exists(&second).then(|| INFO_COPY.to_owned()));
    }
    for folder in FOLDERS.iter().filter(|folder| disk.exists(&dir.join(folder))) {
        walk(disk, dir, folder, &mut paths)?;
    }
    let rank = |path: &str| match path {
        "book.toml" | INFO_COPY => 0,
        "journal/book.jsonl" => 1,
        path if path.ends_with("/roll.jsonl") || path.ends_with("/notes.jsonl") => 2,
        path if path.starts_with("journal/") => 3,
        path if path.starts_with("guidance/") => 4,
        _ => 5,
    };
    paths.sort_by(|a, b| (rank(a), a).cmp(&(rank(b), b)));
    Ok(paths)
}

fn walk(disk: &dyn Disk, dir: &Path, inside: &str, paths: &mut Vec<String>) -> Result<(), Fault> {
    let folder = dir.join(inside);
    let listed = match disk.list(&folder) {
        Ok(listed) => listed,
        // It is told as a whole, as a document that cannot be read.
        Err(_) if !inside.starts_with("journal") => {
            paths.push(inside.to_owned());
            return Ok(());
        }
        Err(error) => return Err(Fault::unreadable(&folder, &error)),
    };
    for entry in listed {
        let path = format!("{inside}/{}", entry.name);
        if entry.folder {
            walk(disk, dir, &path, paths)?;
        } else if unfinished(&entry.name).is_none() {
            paths.push(path);
        }
    }
    Ok(())
}

/// A sign of what the book holds, which changes with every act, and its length in bytes. The
/// journal only grows, so the lengths are enough and nothing is read.
pub(super) fn fingerprint(disk: &dyn Disk, dir: &Path) -> Result<(String, u64), Fault> {
    let mut hash = blake3::Hasher::new();
    let mut size = 0;
    for path in paths(disk, dir)? {
        // A document that cannot be asked counts as empty, as it is left out of the backup.
        let bytes = disk.len(&dir.join(&path)).unwrap_or(0);
        size += bytes;
        hash.update(format!("{path} {bytes}\n").as_bytes());
    }
    Ok((hash.finalize().to_hex().to_string(), size))
}
