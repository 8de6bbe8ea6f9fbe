//! The files of a book that were found whole, and as they are known to be, the last time that somebody looked.
//!
//! A short sign of each: its path, its mark on the disk, and the end that was known of it. A file that bears
//! the same mark was not written to since, so it need not be read again. Knows no stream and no paper; without the
//! store nothing was found yet.

use std::collections::HashSet;
use std::path::Path;

use super::index::Index;
use crate::domain::CellId;
use crate::store::disk::{Disk, FileMark};
use crate::store::witness::KnownHead;

/// Where the store keeps the signs of what is of no cell; those of a cell stand behind it, with its id.
const KEY: &str = "found-whole";

/// Bytes of a sign: 128 bits, against chance alone.
const SIGN: usize = 16;

type Sign = [u8; SIGN];

/// What was found whole.
#[derive(Debug, Default)]
pub(in crate::store) struct FoundWhole {
    signs: HashSet<Sign>,
}

/// What a file is told by now; none where its disk tells nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct FileSign(Option<Sign>);

impl FileSign {
    /// Of a stream, by its path in the book's folder and its mark there, of which `head` is known. One that is longer
    /// or shorter than it is known to be is never found.
    pub fn of_stream(path: &str, mark: Option<FileMark>, head: Option<&KnownHead>) -> FileSign {
        let end = head.map_or("", |head| head.end.as_str());
        FileSign::of_mark(path, mark, end, head.map(|head| head.len))
    }

    /// Of a file of which `end` is known: the hash that a stream ends with, or of any other file its own; where `len`
    /// is known too, only of a file that is so long.
    pub fn of(disk: &dyn Disk, dir: &Path, path: &str, end: &str, len: Option<u64>) -> FileSign {
        FileSign::of_mark(path, disk.mark(&dir.join(path)), end, len)
    }

    fn of_mark(path: &str, mark: Option<FileMark>, end: &str, len: Option<u64>) -> FileSign {
        let mark = mark.filter(|mark| len.is_none_or(|len| len == mark.len));
        FileSign(mark.map(|mark| sign(path, mark, end)))
    }
}

fn place(cell: Option<&CellId>) -> String {
    cell.map_or_else(|| KEY.to_owned(), |cell| format!("{KEY}/{}", cell.0))
}

fn sign(path: &str, mark: FileMark, end: &str) -> Sign {
    let mut hasher = blake3::Hasher::new();
    for part in [path.as_bytes(), &[0], end.as_bytes(), &[0]] {
        hasher.update(part);
    }
    hasher.update(&mark.len.to_le_bytes()).update(&mark.changed.to_le_bytes());
    let mut sign = Sign::default();
    hasher.finalize_xof().fill(&mut sign);
    sign
}

impl FoundWhole {
    /// What the store knows of the streams of a cell; without one, of what is of no cell.
    pub fn read(index: &Index, cell: Option<&CellId>) -> FoundWhole {
        let bytes = index.get(&place(cell)).unwrap_or_default();
        let (signs, _) = bytes.as_chunks::<SIGN>();
        FoundWhole { signs: signs.iter().copied().collect() }
    }

    /// Whether the file was found whole as it is now.
    pub fn holds(&self, sign: FileSign) -> bool {
        sign.0.is_some_and(|sign| self.signs.contains(&sign))
    }

    /// Adds a file that was found whole.
    pub fn add(&mut self, sign: FileSign) {
        self.signs.extend(sign.0);
    }

    /// Keeps `self` in place of what was known `before` of the same cell.
    pub fn keep(&self, before: &FoundWhole, index: &Index, cell: Option<&CellId>) {
        if self.signs == before.signs {
            return;
        }
        let mut signs: Vec<Sign> = self.signs.iter().copied().collect();
        signs.sort_unstable();
        index.put(&place(cell), signs.as_flattened());
    }
}
