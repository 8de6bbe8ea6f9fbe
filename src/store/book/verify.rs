//! Checks everything that a book holds and says exactly what is wrong and what can be trusted.
//!
//! It repairs nothing and changes nothing, and works while another program writes.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::contents::Contents;
use super::info::unsound_copies;
use super::layout::{StreamKey, is_stream_name, journal};
use super::reader::{Reader, SHARED};
use crate::domain::{BookEvent, CellId, Event, PrivateNoteEvent, RollEvent};
use crate::store::disk::{Disk, FolderEntry};
use crate::store::fault::{Fault, Finding};
use crate::store::journal::{ReadEvent, Tail};
use crate::store::seal::is_sealed;
use crate::store::signing::{SignatureCount, SigningInfo};

/// The outcome of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many streams were checked.
    pub streams: usize,
    /// How many lines in them can be trusted, headers not counted.
    pub lines: u64,
    /// What was found; empty when all is well.
    pub findings: Vec<Finding>,
    /// What the signatures come to; one that does not hold is among the findings.
    pub signatures: SignatureCount,
}

impl Verified {
    /// Whether something acknowledged was changed or lost (exit code 4).
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(Finding::is_damage)
    }

    /// Whether a person accepted a loss.
    pub fn has_accepted_loss(&self) -> bool {
        self.findings.iter().any(|finding| matches!(finding, Finding::AcceptedLoss(_)))
    }
}

/// Checks every chain of the book in `dir`, that every stream it names is there, and
/// every hash of adopted minutes.
/// `progress` hears how many of how many streams are done.
///
/// # Errors
/// When the folder holds no book, or its `book.toml` cannot be read.
pub fn verify(
    dir: &Path,
    disk: Arc<dyn Disk>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Verified, Fault> {
    Ok(verify_with(&Reader::open(disk, dir)?, progress))
}

/// As [`verify`], of a book that a reader has opened already.
///
pub fn verify_with(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Verified {
    let contents = reader.contents().value;
    let mut check = Verification { reader, verified: Verified::default() };
    let all = contents.meetings.len();
    check.shared(&contents);
    for (done, (id, entry)) in contents.meetings.iter().enumerate() {
        progress(done, all);
        let key = StreamKey::Meeting(id.0.clone(), id.1.clone());
        let mut hashes = BTreeSet::new();
        for origin in entry.registered.union(&entry.found) {
            hashes.extend(check.stream::<Event>(&key, origin, entry.registered.contains(origin)));
        }
        for hash in entry.entered.iter().filter(|hash| !hashes.contains(*hash)).cloned() {
            let meeting = id.1.0.clone();
            check.add(Finding::Fault(Fault::HashBroken { meeting, hash }));
        }
    }
    progress(all, all);
    check.unregistered(&contents);
    check.strays();
    check.info();
    check.signatures(&contents);
    check.verified
}

struct Verification<'a> {
    reader: &'a Reader,
    verified: Verified,
}

impl Verification<'_> {
    fn add(&mut self, finding: Finding) {
        self.verified.findings.push(finding);
    }

    /// The book's own stream, and the rolls of all cells.
    fn shared(&mut self, contents: &Contents) {
        let meeting: BTreeSet<&CellId> = contents.meetings.keys().map(|(cell, _)| cell).collect();
        // A new book has no stream yet, and a cell no roll before its first member; but with
        // meetings there must be both.
        let named = contents.names(&StreamKey::Book, SHARED);
        if named || self.reader.has(&StreamKey::Book) {
            self.stream::<BookEvent>(&StreamKey::Book, SHARED, named);
        }
        let cells: BTreeSet<&CellId> = contents.cells.keys().chain(meeting.clone()).collect();
        for cell in cells {
            let key = StreamKey::Roll(cell.clone());
            let named = contents.names(&key, SHARED);
            if named || self.reader.has(&key) {
                self.stream::<RollEvent>(&key, SHARED, named);
            }
            let key = StreamKey::Notes(cell.clone());
            if self.reader.has(&key) {
                self.stream::<PrivateNoteEvent>(&key, SHARED, false);
            }
        }
    }

    /// Checks one stream, which has at least one act when it is `named` in the book; gives the
    /// hashes of its trusted lines.
    fn stream<E: DeserializeOwned>(&mut self, key: &StreamKey, origin: &str, named: bool) -> Vec<String> {
        self.verified.streams += 1;
        let reading = match self.reader.read::<E>(key, origin, named) {
            Ok(reading) => reading,
            Err(fault) => {
                self.add(Finding::Fault(fault));
                return Vec::new();
            }
        };
        let file = key.file(&self.reader.dir, origin).unwrap_or_default();
        if self.reader.is_sealed() && !self.reader.disk.read(&file).is_ok_and(|bytes| is_sealed(&bytes)) {
            self.add(Finding::Unsealed { file: file.clone() });
        }
        self.verified.lines += reading.records.len() as u64;
        let newer = |entry: &ReadEvent<E>| matches!(entry, ReadEvent::Unknown(_));
        if let Some(record) = reading.records.iter().find(|record| newer(&record.entry)) {
            self.add(Finding::Fault(Fault::Newer { file: file.clone(), line: record.seq + 1 }));
        }
        match reading.tail {
            Tail::Whole => {}
            Tail::Broken(fault) => self.add(Finding::Fault(fault)),
            Tail::Unended => self.add(Finding::Unended { file, line: reading.head.seq + 1 }),
            Tail::Torn => self.add(Finding::Torn { file, line: reading.head.seq + 2 }),
        }
        let hashes = reading.records.iter().map(|record| record.hash.to_string());
        hashes.collect()
    }

    /// The two copies of `book.toml`.
    fn info(&mut self) {
        for (file, from) in unsound_copies(&*self.reader.disk, &self.reader.dir) {
            self.add(Finding::InfoUnsound { file, from });
        }
    }

    /// The signatures under adopted minutes.
    fn signatures(&mut self, contents: &Contents) {
        let signed = self.reader.signatures();
        for fault in signed.iter().filter_map(|one| self.reader.broken_signature(one)) {
            self.add(Finding::Fault(fault));
        }
        let good: BTreeSet<_> = signed.iter().filter(|one| one.holds).map(|one| &one.meeting).collect();
        let adopted = contents.meetings.values().filter(|entry| entry.adopted_hash.is_some()).count();
        let fingerprint = self.reader.info.signing.as_ref().map(SigningInfo::fingerprint);
        self.verified.signatures = SignatureCount { holding: good.len(), adopted, fingerprint };
    }

    /// Files in the journal's folders that are no streams of this book, and what is no ordinary file in
    /// the other folders.
    fn strays(&mut self) {
        for fault in self.reader.unusual_folders() {
            self.add(Finding::Fault(fault));
        }
        let top = journal(&self.reader.dir);
        for entry in self.list(&top) {
            let path = top.join(&entry.name);
            let (folder, files) = match entry.folder {
                true => (path.clone(), self.list(&path).into_iter().map(|file| file.name).collect()),
                false => (top.clone(), vec![entry.name]),
            };
            let strange = files.into_iter().filter(|name| !is_stream_name(name, entry.folder));
            for name in strange {
                self.add(Finding::Stray { file: folder.join(name) });
            }
        }
        for folder in ["documents", "guidance", "backups"] {
            self.unusual_in(&self.reader.dir.join(folder));
        }
    }

    /// Links, pipes and devices in a folder, which are never opened.
    fn unusual_in(&mut self, folder: &Path) {
        for entry in self.list(folder) {
            let path = folder.join(&entry.name);
            match entry.folder {
                true => self.unusual_in(&path),
                false if !entry.file => self.add(Finding::Stray { file: path }),
                false => {}
            }
        }
    }

    /// The entries of a folder; why there are none is told of the folder itself.
    fn list(&self, folder: &Path) -> Vec<FolderEntry> {
        self.reader.disk.list(folder).unwrap_or_default()
    }

    fn unregistered(&mut self, contents: &Contents) {
        for ((cell, meeting), entry) in &contents.meetings {
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            for origin in entry.found.difference(&entry.registered) {
                let file = key.file(&self.reader.dir, origin).unwrap_or_default();
                self.add(Finding::Unregistered { file });
            }
        }
    }
}
