//! A book: the folder that holds everything of its cells, and the one program that writes it.
//!
//! Every act goes to its stream and is synced there before it is acknowledged. The book's own
//! stream names every meeting's stream, so that a missing file is noticed.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::info::BookInfo;
use super::keeping::note;
use super::layout::{StreamKey, documents, info_copy, info_file, journal, lock_file};
use super::loaded::Loaded;
use super::reader::Reader;
use super::streams::OpenStream;
use crate::domain::{BookEvent, CellId, MeetingId, Moment};
use crate::store::derived::Index;
use crate::store::disk::{Disk, Lock};
use crate::store::fault::{Fault, Finding};
use crate::store::journal::{Ack, RawAct};
use crate::store::seal::finish_turning;
use crate::store::settled::Settled;
use crate::store::witness::Keeper;

/// A book that has its key from the start signs from here on.
const FIRST_LINE: u64 = 1;

/// What a program wants with a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To write; waits up to two seconds for the lock, and reads only when another keeps it.
    Write,
    /// To read; takes the lock when it is free, because only then the derived store can be used.
    Read,
}

/// An open book.
#[derive(Debug)]
pub struct Book {
    pub(in crate::store) reader: Reader,
    pub(in crate::store) origin: String,
    pub(super) lock: Option<Lock>,
    /// Why nothing may be written, if so.
    pub(super) closed: Option<Fault>,
    pub(in crate::store) streams: HashMap<StreamKey, OpenStream>,
    /// Files that this program must not add to any more, and why.
    pub(in crate::store) left: HashMap<PathBuf, Fault>,
    /// Streams that are there and that the book's own stream does not name yet.
    pub(super) unregistered: Vec<BookEvent>,
    pub(super) index: Option<Index>,
    pub(super) register: Option<super::register::Register>,
    /// What is known of the book apart from it; none without the lock.
    pub(in crate::store) keeper: Option<Keeper>,
    /// Streams, by their paths, whose loss is just being accepted: what is left of them counts.
    pub(in crate::store) let_go: BTreeSet<String>,
    pub(in crate::store) findings: Vec<Finding>,
}

impl Book {
    /// Sets up a book in `dir`, whose folders are made, and opens it for writing.
    ///
    /// # Errors
    /// [`Fault::Occupied`] when a book is there; [`Fault::Disk`], [`Fault::InUse`].
    pub fn create(
        dir: &Path,
        disk: Arc<dyn Disk>,
        info: &BookInfo,
        origin: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<Book, Fault> {
        let files = [info_file(dir), info_copy(dir), StreamKey::Book.file(dir, origin)?];
        if files.iter().any(|file| disk.exists(file)) {
            let folder = dir.to_path_buf();
            return Err(Fault::Occupied { folder });
        }
        for folder in [journal(dir), documents(dir)] {
            let made = disk.create_dirs(&folder);
            made.map_err(|error| Fault::writing(&folder, &error))?;
        }
        let info = info.with_signing(None)?;
        let signed_from = info.signing.as_ref().map(|_| FIRST_LINE);
        BookInfo { signed_from, ..info }.write(&*disk, dir)?;
        Book::open(dir, disk, Mode::Write, origin, now)
    }

    /// Opens the book in `dir`; `origin` names this laptop in the meetings' files (letters,
    /// digits, hyphens). A second program gets it for reading only, and a finding says so.
    ///
    /// # Errors
    /// [`Fault::NotABook`], [`Fault::Newer`], [`Fault::Disk`] when it cannot even be read.
    pub fn open(
        dir: &Path,
        disk: Arc<dyn Disk>,
        mode: Mode,
        origin: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<Book, Fault> {
        Ok(Book::open_with(Reader::open(disk, dir)?, mode, origin, now))
    }

    /// As [`Book::open`], of a book that a reader has opened already, with its passphrase if it
    /// is sealed.
    pub fn open_with(reader: Reader, mode: Mode, origin: &str, now: DateTime<FixedOffset>) -> Book {
        let (lock, closed) = take_lock(&reader, mode, now);
        let mut book = Book {
            reader,
            origin: origin.to_owned(),
            lock,
            closed,
            streams: HashMap::new(),
            left: HashMap::new(),
            unregistered: Vec::new(),
            index: None,
            register: None,
            keeper: None,
            let_go: BTreeSet::new(),
            findings: Vec::new(),
        };
        if let (Mode::Write, Some(fault)) = (mode, &book.closed) {
            book.findings.push(Finding::ReadOnly(fault.clone()));
        }
        if book.is_writable() {
            book.heal_info();
            book.finish_turning();
        }
        if book.lock.is_some() && book.reader.disk.is_real() {
            let (index, finding) = Index::open_stored(&book.reader, now);
            book.reader.settled = Some(Arc::new(Settled::read(&book.reader, index.clone())));
            book.index = Some(index);
            book.findings.extend(finding);
        }
        if book.is_writable() && !book.is_settled() {
            book.finish_renames();
        }
        book.open_keeper();
        if book.is_writable() {
            book.open_streams();
        }
        book
    }

    /// Makes both copies of `book.toml` whole, and gives the book its signing key if it has none.
    /// Where the disk refuses, the next opening does it.
    fn heal_info(&mut self) {
        let (disk, dir) = (Arc::clone(&self.reader.disk), self.reader.dir.clone());
        if let Ok(findings) = self.reader.info.heal(&*disk, &dir) {
            self.findings.extend(findings);
        }
        // A key that is gone is told; another one in its place would hide that.
        let gone = self.reader.info.signing.is_none() && self.reader.key_missing().is_some();
        if !gone
            && let Ok(info) = self.reader.info.with_signing(self.reader.key.as_ref())
            && let info = self.reader.with_signed_from(info)
            && info != *self.reader.info
            && info.write(&*disk, &dir).is_ok()
        {
            self.reader.info = Arc::new(info);
        }
    }

    /// Goes on with a sealing or unsealing that a stop interrupted.
    fn finish_turning(&mut self) {
        match finish_turning(&self.reader) {
            Ok(None) => {}
            Ok(Some(reader)) => {
                self.reader = reader;
                self.findings.push(Finding::Turned);
            }
            Err(fault) => self.findings.push(Finding::Fault(fault)),
        }
    }

    /// A reader of the book, for any thread.
    pub fn reader(&self) -> Reader {
        self.reader.clone()
    }

    /// The derived store; none without the lock, or on a disk that is not this computer's.
    pub fn index(&self) -> Option<Index> {
        self.index.clone()
    }

    /// Whether acts can be appended.
    pub fn is_writable(&self) -> bool {
        self.closed.is_none()
    }

    /// Why nothing can be written, if so; exit code 5 when another program holds the book.
    pub fn closed(&self) -> Option<&Fault> {
        self.closed.as_ref()
    }

    /// What is to be told since the last call.
    pub fn take_findings(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.findings)
    }

    /// Makes several acts of one stream durable with one write and one sync, as for a book that
    /// is filled at once. The meeting's stream is named in the book's own with the next act. A
    /// meeting whose file is damaged goes on in another file beside it, and a finding says so.
    ///
    /// # Errors
    /// As [`crate::store::Stream::append`]; [`Fault::InUse`] when the book is open for reading only.
    pub fn append_all(&mut self, key: &StreamKey, acts: &[RawAct]) -> Result<Ack, Fault> {
        let mut acks = self.append_each(key, &acts.iter().collect::<Vec<&RawAct>>())?;
        acks.pop().ok_or(Fault::Internal { place: "no act" })
    }

    pub(super) fn append_each(&mut self, key: &StreamKey, acts: &[&RawAct]) -> Result<Vec<Ack>, Fault> {
        if let Some(fault) = &self.closed {
            return Err(fault.clone());
        }
        match self.append_to(key, acts) {
            Err(fault) if self.leave_stream(key, &fault) => self.append_to(key, acts),
            answer => answer,
        }
    }

    fn append_to(&mut self, key: &StreamKey, acts: &[&RawAct]) -> Result<Vec<Ack>, Fault> {
        self.open_stream(key)?;
        let before = (*key == StreamKey::Book).then(|| self.end_of(key)).flatten();
        let open = self.streams.get_mut(key).ok_or(Fault::Internal { place: "stream" })?;
        let begun = open.stream.head().seq == 0;
        let acks = open.stream.append_each(acts)?;
        if let Some(keeper) = &mut self.keeper {
            note(keeper, key, open, acts);
        }
        if let (true, Some(settled)) = (begun, &self.reader.settled) {
            settled.note_begun(key, &open.origin);
        }
        if let (true, StreamKey::Meeting(cell, meeting)) = (begun, key) {
            let (cell, meeting, origin) = (cell.clone(), meeting.clone(), open.origin.clone());
            self.unregistered.push(BookEvent::MeetingBegun { cell, meeting, origin });
        }
        self.follow(key, before, acts);
        Ok(acks)
    }

    /// Names in the book's own stream the meetings' streams that it does not name yet.
    ///
    /// # Errors
    /// As [`Book::append_all`]; the streams themselves are safe, and it is tried again.
    pub fn register(&mut self, when: Moment) -> Result<(), Fault> {
        if self.unregistered.is_empty() {
            return Ok(());
        }
        let events = std::mem::take(&mut self.unregistered);
        let saved = RawAct::new(when, &events)
            .and_then(|act| self.append_all(&StreamKey::Book, std::slice::from_ref(&act)));
        if saved.is_err() {
            self.unregistered = events;
        }
        saved.map(|_| ())
    }

    /// Reads a meeting that goes on. When the book is writable its stream is opened for that,
    /// and what an interrupted write left is set aside, with a finding. Damage is in the answer.
    pub fn resume(&mut self, cell: &CellId, meeting: &MeetingId) -> Loaded {
        let key = (cell.clone(), meeting.clone());
        let contents = self.reader.contents_of(cell).value;
        let entry = contents.meetings.get(&key).cloned().unwrap_or_default();
        let mut loaded = self.reader.meeting_for(Some(&self.origin), cell, meeting, &entry);
        let mine = entry.found.union(&entry.registered).any(|origin| *origin == self.origin);
        if self.is_writable() && mine {
            let key = StreamKey::Meeting(key.0, key.1);
            match self.open_stream(&key) {
                Ok(()) => {}
                Err(fault) if loaded.faults.contains(&fault) => {}
                Err(fault) => loaded.faults.push(fault),
            }
        }
        loaded
    }
}

fn take_lock(reader: &Reader, mode: Mode, now: DateTime<FixedOffset>) -> (Option<Lock>, Option<Fault>) {
    let path = lock_file(&reader.dir);
    let taken = match mode {
        Mode::Write => Lock::take(&*reader.disk, &path, now),
        Mode::Read => Lock::take_at_once(&*reader.disk, &path, now),
    };
    match (taken, mode) {
        (Ok(lock), Mode::Write) => (Some(lock), None),
        (Ok(lock), Mode::Read) => (Some(lock), Some(Fault::Internal { place: "reading" })),
        (Err(fault), _) => (None, Some(fault)),
    }
}

#[cfg(test)]
#[path = "open_book_tests.rs"]
pub(in crate::store) mod tests;
