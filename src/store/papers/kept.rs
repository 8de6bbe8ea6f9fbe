//! The papers that a book keeps: which there are, what one holds, and a new one.

use std::path::{Path, PathBuf};

use super::form::{PaperSeal, is_sealed_name, is_sealed_paper, is_unfinished, numbered};
use super::{locked, unreadable};
use crate::store::book::{Reader, documents};
use crate::store::disk::{Disk, write_whole};
use crate::store::fault::Fault;

/// A paper in the folder of a book.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeptPaper {
    /// What it is called: "2026-12-03-bien-ban.docx", with `/` where it lies in a folder of its own.
    pub name: String,
    /// The file that holds it.
    pub file: PathBuf,
    /// What it holds, as it is printed.
    pub bytes: Vec<u8>,
}

impl Reader {
    /// What seals and opens the papers of this book; none where it is not sealed.
    fn paper_seal(&self) -> Result<Option<PaperSeal<'_>>, Fault> {
        match (&self.info.seal, &self.key) {
            (None, _) => Ok(None),
            (Some(_), Some(key)) => Ok(Some(PaperSeal::new(key, &self.info.id))),
            (Some(_), None) => Err(locked(&self.dir)),
        }
    }

    /// Every paper of the book by its name, plain and sealed, and what is wrong with one that cannot
    /// be read.
    ///
    /// # Errors
    /// The folder cannot be listed; the book is sealed and its passphrase was not given.
    pub fn kept_papers(&self) -> Result<(Vec<KeptPaper>, Vec<Fault>), Fault> {
        let seal = self.paper_seal()?;
        let (mut papers, mut faults) = (Vec::new(), Vec::new());
        for (name, file) in all(&*self.disk, &self.dir)? {
            let sealed = seal.as_ref().filter(|_| is_sealed_name(&name));
            let read = self.disk.read(&file).map_err(|error| Fault::reading(&file, &error));
            let opened = read.and_then(|bytes| match sealed {
                Some(seal) => seal.open(&name, &bytes).ok_or_else(|| unreadable(&file)),
                // One that was left behind when the book was unsealed.
                None if is_sealed_paper(&bytes) => Err(unreadable(&file)),
                None => Ok((name, bytes)),
            });
            match opened {
                Ok((name, bytes)) => papers.push(KeptPaper { name, file, bytes }),
                Err(fault) => faults.push(fault),
            }
        }
        papers.sort();
        // A stop while one was sealed leaves both its forms.
        papers.dedup_by(|one, other| one.name == other.name && one.bytes == other.bytes);
        Ok((papers, faults))
    }

    /// What every paper of the book is called, and when it was written in seconds since 1970, where the disk tells. One
    /// that cannot be read is left out: whoever asks for it meets its fault.
    ///
    /// # Errors
    /// The folder cannot be listed; the book is sealed and its passphrase was not given.
    pub fn paper_names(&self) -> Result<Vec<(String, Option<i64>)>, Fault> {
        let seal = self.paper_seal()?;
        let named = |(name, file): (String, PathBuf)| {
            let at = self.disk.written_at(&file);
            match seal.as_ref().filter(|_| is_sealed_name(&name)) {
                Some(seal) => {
                    let stored = self.disk.read(&file).ok()?;
                    seal.open(&name, &stored).map(|(name, _)| (name, at))
                }
                None => Some((name, at)),
            }
        };
        Ok(all(&*self.disk, &self.dir)?.into_iter().filter_map(named).collect())
    }

    /// Keeps a paper in a sealed book, and answers its name: "stem.docx", or "stem-2.docx" where another
    /// paper has that. One that is there with the same bytes is left.
    ///
    /// # Errors
    /// The book is not sealed, or its passphrase was not given; the disk refuses.
    pub fn keep_sealed_paper(&self, stem: &str, extension: &str, bytes: &[u8]) -> Result<String, Fault> {
        let seal = self.paper_seal()?.ok_or(Fault::Internal { place: "sealed paper" })?;
        let folder = documents(&self.dir);
        self.disk.create_dirs(&folder).map_err(|error| Fault::writing(&folder, &error))?;
        let name = free_name(&*self.disk, &folder, &seal, &format!("{stem}.{extension}"), bytes);
        let file = folder.join(seal.file_name(&name));
        if !self.disk.exists(&file) {
            let stored = seal.close(&name, bytes)?;
            write_whole(&*self.disk, &file, &stored).map_err(|error| Fault::writing(&file, &error))?;
        }
        Ok(name)
    }
}

/// The first of "a.docx", "a-2.docx" … that no sealed paper with other bytes has; one that cannot be
/// opened holds something else.
pub(super) fn free_name(
    disk: &dyn Disk,
    folder: &Path,
    seal: &PaperSeal<'_>,
    wanted: &str,
    bytes: &[u8],
) -> String {
    let taken = |name: &str| {
        let (file_name, file) = (seal.file_name(name), folder.join(seal.file_name(name)));
        let there = || disk.read(&file).ok().and_then(|stored| seal.open(&file_name, &stored));
        disk.exists(&file) && there().is_none_or(|(_, there)| there != bytes)
    };
    let mut number = 1;
    while taken(&numbered(wanted, number)) {
        number += 1;
    }
    numbered(wanted, number)
}

/// The files of the folder of papers that are no sealed ones, by their names; of a book without
/// such a folder none.
pub(in crate::store) fn plain_papers(disk: &dyn Disk, dir: &Path) -> Result<Vec<(String, PathBuf)>, Fault> {
    let mut papers = all(disk, dir)?;
    let sealed = |file: &Path| {
        let head = disk.read_at(file, 0, 64);
        head.is_ok_and(|head| is_sealed_paper(&head))
    };
    papers.retain(|(name, file)| !(is_sealed_name(name) && sealed(file)));
    Ok(papers)
}

/// Every file of the folder of papers and of the folders in it, with its name.
pub(super) fn all(disk: &dyn Disk, dir: &Path) -> Result<Vec<(String, PathBuf)>, Fault> {
    let mut files = Vec::new();
    let folder = documents(dir);
    if disk.exists(&folder) {
        walk(disk, &folder, "", &mut files)?;
    }
    Ok(files)
}

fn walk(disk: &dyn Disk, dir: &Path, inside: &str, files: &mut Vec<(String, PathBuf)>) -> Result<(), Fault> {
    for entry in disk.list(dir).map_err(|error| Fault::reading(dir, &error))? {
        let (name, path) = (format!("{inside}{}", entry.name), dir.join(&entry.name));
        if entry.folder {
            walk(disk, &path, &format!("{name}/"), files)?;
        } else if entry.file && !is_unfinished(&name) {
            files.push((name, path));
        }
    }
    Ok(())
}
