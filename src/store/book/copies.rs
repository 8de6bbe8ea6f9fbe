//! Two copies of one book, as on a laptop and on a USB stick: which of them has more, and from
//! which line on they say different things.
//!
//! It changes neither. A copy that only lacks what the other has is no fault; two that both went
//! on need a person to decide, file by file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::layout::{is_stream_name, journal};
use crate::say;
use crate::store::disk::Disk;
use crate::store::fault::Fault;
use crate::text::Lang;

/// How a journal file of one copy stands to that of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyDifference {
    /// It is in one copy alone.
    OnlyIn {
        /// The file.
        file: PathBuf,
    },
    /// It goes on where the other one ends.
    Longer {
        /// The file that has more.
        file: PathBuf,
        /// How many lines more.
        lines: u64,
    },
    /// Both went on after their last common line, each in its own way.
    Parted {
        /// The file of the first copy.
        file: PathBuf,
        /// The file of the other copy.
        other: PathBuf,
        /// The first line, counted from 1, that is not the same.
        line: u64,
    },
}

impl CopyDifference {
    /// Whether a person has to decide which copy is right.
    pub fn is_parting(&self) -> bool {
        matches!(self, CopyDifference::Parted { .. })
    }

    /// What is where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            CopyDifference::OnlyIn { file } => say!(
                lang,
                "Tệp {file} chỉ có ở một bản của sổ.",
                "The file {file} is in one copy of the book only.",
                file = file.display(),
            ),
            CopyDifference::Longer { file, lines } => say!(
                lang,
                "Tệp {file} có thêm {lines} dòng so với bản kia; phần trước đó giống nhau.",
                "The file {file} has {lines} more lines than the other copy; what comes before them is the same.",
                file = file.display(),
            ),
            CopyDifference::Parted { file, other, line } => say!(
                lang,
                "Hai tệp {file} và {other} khác nhau từ dòng {line}: sau dòng {before} mỗi bản đã được ghi tiếp một cách riêng. Hãy giữ cả hai, chọn một bản để dùng tiếp, và nhập lại vào đó những gì chỉ bản kia có.",
                "The files {file} and {other} differ from line {line} on: after line {before} each copy went its own way. Keep both, choose one to go on with, and enter there again what only the other has.",
                file = file.display(),
                other = other.display(),
                before = line - 1,
            ),
        }
    }
}

/// Compares the journals of two copies of a book, file by file in the order of their names.
///
/// # Errors
/// When a folder or file of either cannot be read.
pub fn compare_copies(disk: &dyn Disk, first: &Path, second: &Path) -> Result<Vec<CopyDifference>, Fault> {
    let (here, there) = (streams(disk, first)?, streams(disk, second)?);
    let mut differences = Vec::new();
    for name in here.union(&there) {
        let (file, other) = (first.join(name), second.join(name));
        if !there.contains(name) {
            differences.push(CopyDifference::OnlyIn { file });
        } else if !here.contains(name) {
            differences.push(CopyDifference::OnlyIn { file: other });
        } else {
            differences.extend(compare(disk, file, other)?);
        }
    }
    Ok(differences)
}

fn compare(disk: &dyn Disk, file: PathBuf, other: PathBuf) -> Result<Option<CopyDifference>, Fault> {
    let read = |path: &Path| disk.read(path).map_err(|error| Fault::reading(path, &error));
    let (here, there) = (read(&file)?, read(&other)?);
    let lines = |bytes: &[u8]| memchr::memchr_iter(b'\n', bytes).count() as u64;
    let same = here.iter().zip(&there).take_while(|(one, two)| one == two).count();
    Ok(match (same == here.len(), same == there.len()) {
        (true, true) => None,
        (false, true) => Some(CopyDifference::Longer { file, lines: lines(&here[same..]).max(1) }),
        (true, false) => Some(CopyDifference::Longer { file: other, lines: lines(&there[same..]).max(1) }),
        (false, false) => Some(CopyDifference::Parted { file, other, line: lines(&here[..same]) + 1 }),
    })
}

/// The streams of a copy, by their paths in its folder.
fn streams(disk: &dyn Disk, dir: &Path) -> Result<BTreeSet<PathBuf>, Fault> {
    let top = journal(dir);
    let list = |folder: &Path| disk.list(folder).map_err(|error| Fault::reading(folder, &error));
    let mut streams = BTreeSet::new();
    let mut take = |folder: &Path, name: &str, in_cell: bool| {
        if name.ends_with(".jsonl") && is_stream_name(name, in_cell) {
            streams.extend(folder.join(name).strip_prefix(dir).map(Path::to_path_buf));
        }
    };
    for entry in list(&top)? {
        if !entry.folder {
            take(&top, &entry.name, false);
            continue;
        }
        let folder = top.join(&entry.name);
        for file in list(&folder)? {
            take(&folder, &file.name, true);
        }
    }
    Ok(streams)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use super::*;
    use crate::store::SimulatedDisk;

    fn disk(files: &[(&str, &str)]) -> SimulatedDisk {
        let disk = SimulatedDisk::default();
        for folder in ["a/journal/c", "b/journal/c"] {
            disk.create_dirs(Path::new(folder)).unwrap();
        }
        for (file, text) in files {
            disk.append(Path::new(file)).unwrap().write(text.as_bytes()).unwrap();
        }
        disk
    }

    #[test]
    fn what_one_copy_has_more_is_told_from_two_that_parted() {
        let disk = disk(&[
            ("a/journal/book.jsonl", "h\n1\n2\n3\n"),
            ("b/journal/book.jsonl", "h\n1\n"),
            ("a/journal/c/roll.jsonl", "h\n1\nx\n"),
            ("b/journal/c/roll.jsonl", "h\n1\ny\nz\n"),
            ("b/journal/c/m.may-1.jsonl", "h\n"),
            ("a/journal/c/m.may-2.jsonl", "h\n1\n"),
            ("b/journal/c/m.may-2.jsonl", "h\n1\n"),
        ]);
        let (a, b) = (Path::new("a/journal"), Path::new("b/journal"));
        let found = compare_copies(&disk, Path::new("a"), Path::new("b")).unwrap();
        assert_eq!(
            found,
            [
                CopyDifference::Longer { file: a.join("book.jsonl"), lines: 2 },
                CopyDifference::OnlyIn { file: b.join("c/m.may-1.jsonl") },
                CopyDifference::Parted {
                    file: a.join("c/roll.jsonl"),
                    other: b.join("c/roll.jsonl"),
                    line: 3
                },
            ]
        );
        assert!(found[2].is_parting());
        assert!(found[2].sentence(Lang::En).contains("differ from line 3 on: after line 2 each"));
    }
}
