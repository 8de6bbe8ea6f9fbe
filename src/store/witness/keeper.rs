//! Keeps what is known up to date while a program holds the book's lock.
//!
//! It is written after the device has confirmed an act, so it never knows more than was acknowledged;
//! without a sync of its own, so it costs an act next to nothing. A power cut may take its last lines,
//! which the next opening writes again from the journal. What the journal no longer holds is never
//! taken back here: only a loss that a person accepted is.

use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::IgnoredAny;

use super::beside::{FOLDERS, counts, files_in};
use super::compare::{HEADER, lost, sealed_header};
use super::known::{KnownHead, KnownLine, KnownMinutes};
use super::list::{HEADS, Witness, keep_for_good, mark_anew, witness_file};
use crate::store::backup::known_by_backups;
use crate::store::book::{Contents, Position, Reader, StreamKey};
use crate::store::derived::{FileSign, FoundWhole, Index, kept_positions};
use crate::store::disk::{Disk, DiskFile};
use crate::store::fault::Fault;
use crate::store::journal::Tail;
use crate::store::seal::is_sealed;
use crate::store::settled::Settled;

/// The file is made short again once it has so many lines more than it needs, and a quarter of them can be spared.
const SPARE: usize = 500;

/// Whether a file of so many lines, of which some can be spared, is to be made short again.
pub(in crate::store) fn is_long(lines: usize, spare: usize) -> bool {
    spare > SPARE.max(lines / 4)
}

/// What is known, and the pen that adds to it.
#[derive(Debug)]
pub(in crate::store) struct Keeper {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) dir: PathBuf,
    pub(super) book: String,
    sealed: bool,
    /// All that is known; of a settled book what was not read before is read when it is asked for.
    pub(super) witness: Witness,
    pub(super) settled: Option<Arc<Settled>>,
    /// Whether the device holds something that was noted since the book was opened.
    pub(super) synced: bool,
    pub(super) pen: Option<Box<dyn DiskFile>>,
}

impl Keeper {
    /// Reads what is known and adds what the book holds beyond it; the caller holds the lock.
    ///
    /// # Errors
    /// [`Fault::Unreadable`], and then nothing is written over it.
    pub fn open(reader: &Reader, index: Option<&Index>) -> Result<Keeper, Fault> {
        let (disk, dir, book) = (Arc::clone(&reader.disk), reader.dir.clone(), reader.info.id.clone());
        let sealed = reader.is_sealed();
        let settled = reader.settled.clone();
        if let Some(witness) = settled.as_ref().and_then(|settled| settled.witness()) {
            return Ok(Keeper { disk, dir, book, sealed, witness, settled, synced: false, pen: None });
        }
        let witness = (*reader.witness()?).clone();
        let mut keeper = Keeper { disk, dir, book, sealed, witness, settled: None, synced: false, pen: None };
        let contents = reader.contents().value;
        if let (true, Some(index)) = (keeper.witness.is_new(), index) {
            keeper.learn(kept_positions(index, &contents));
        }
        let mut gone = keeper.witness.is_new() && index.is_some_and(|index| index.get(HEADS).is_some());
        if let (true, Some((known, kept))) = (keeper.witness.is_new(), known_by_backups(reader)) {
            keeper.learn_from(known);
            gone |= kept;
        }
        if gone {
            keeper.witness.anew = Some(mark_anew(&keeper.book, &contents));
        }
        keeper.catch_up(reader, &contents, index);
        // The derived store tells of it too, should it be gone one day.
        if let Some(index) = index.filter(|index| index.get(HEADS).is_none())
            && keep_for_good(&*keeper.disk, &keeper.dir)
        {
            index.put(HEADS, b"kept");
            index.flush();
        }
        Ok(keeper)
    }

    /// A book of an older version: until now the derived store alone knew how far its streams went.
    fn learn(&mut self, positions: Vec<(StreamKey, Position)>) {
        for head in heads_of(&*self.disk, &self.dir, positions) {
            self.witness.heads.insert(head.file.clone(), head);
        }
    }

    /// Nothing that is damaged now is taken for what was there while a backup knows better.
    fn learn_from(&mut self, known: Witness) {
        for (path, head) in known.heads {
            let further = self.witness.heads.get(&path).is_none_or(|own| own.seq < head.seq);
            if further {
                self.witness.heads.insert(path, head);
            }
        }
        self.witness.files.extend(known.files);
        self.witness.minutes.extend(known.minutes);
        self.witness.key = known.key.or(self.witness.key.take());
    }

    /// The fault of a stream that lacks what is known of it.
    pub fn lost(&mut self, key: &StreamKey, origin: &str) -> Option<Fault> {
        self.learn_of(key);
        lost(&*self.disk, &self.dir, self.witness.heads.get(&key.path(origin))?)
    }

    /// Notes how far a stream is written now.
    pub fn note(&mut self, mut head: KnownHead) {
        if head.sealed && head.header.is_empty() {
            let known = self.witness.heads.get(&head.file).filter(|known| known.sealed);
            let known = known.map(|known| known.header.clone()).filter(|header| !header.is_empty());
            let read = || self.disk.read_at(&self.dir.join(&head.file), 0, HEADER).unwrap_or_default();
            head.header = known.unwrap_or_else(|| sealed_header(&read()));
        }
        if let Some(settled) = &self.settled {
            settled.note_head(&head);
        }
        self.add(KnownLine { head: Some(head), ..KnownLine::default() });
        self.break_settled();
    }

    /// Notes a hash that was entered.
    pub fn note_minutes(&mut self, minutes: KnownMinutes) {
        self.add(KnownLine { minutes: Some(minutes), ..KnownLine::default() });
    }

    /// Forgets for now what is known of some files, so that a person's word on their loss can be kept.
    pub fn forget(&mut self, files: impl IntoIterator<Item = String>) {
        self.learn_all();
        for file in files {
            self.witness.heads.remove(&file);
        }
    }

    /// Adds what the book holds beyond what is known, and takes out what a person let go; a stream that was found
    /// whole as it is known, by the `index`, is not looked into. Where the disk refuses, the next opening does it.
    fn catch_up(&mut self, reader: &Reader, contents: &Contents, index: Option<&Index>) {
        let sound = self.witness.unsound.is_none() && !self.witness.torn && !self.witness.is_new();
        let mut changed = self.take_back(contents);
        let first = self.witness.is_new();
        let mut whole = (None, FoundWhole::default());
        for (key, origin) in contents.streams() {
            if whole.0.as_ref() != Some(&key.cell().cloned()) {
                let of_cell = index.map(|index| FoundWhole::read(index, key.cell()));
                whole = (Some(key.cell().cloned()), of_cell.unwrap_or_default());
            }
            changed |= self.catch_stream(reader, (&key, &origin), &whole.1, first);
        }
        for ((cell, meeting), entry) in &contents.meetings {
            for hash in &entry.entered {
                let place = (cell.0.clone(), meeting.0.clone(), hash.clone());
                let known = self.witness.minutes.entry(place);
                changed |= matches!(known, Entry::Vacant(_));
                known.or_insert_with(|| entry.signed.contains(hash));
            }
        }
        if self.witness.key.is_none() {
            self.witness.key = reader.info.signing.as_ref().map(|signing| signing.public().to_owned());
            changed |= self.witness.key.is_some();
        }
        changed |= self.catch_files();
        let long = is_long(self.witness.lines, self.witness.lines.saturating_sub(self.witness.shortest()));
        if (changed || !sound || long) && self.witness.shortest() > 1 {
            self.rewrite();
        }
    }

    /// What a person accepted as lost is not known any more, nor are papers in the form that a book which
    /// was sealed or unsealed no longer has; whether there was any.
    fn take_back(&mut self, contents: &Contents) -> bool {
        let sealed = self.sealed;
        let before = (self.witness.shortest(), self.witness.anew.is_some());
        self.witness.files.retain(|file, _| counts(file, sealed));
        self.witness.heads.retain(|file, head| !contents.has_accepted(file, &head.end));
        self.witness.files.retain(|file, blake3| !contents.has_accepted(file, blake3));
        let anew = self.witness.anew.take();
        self.witness.anew = anew.filter(|mark| !contents.has_accepted(HEADS, mark));
        for lost in contents.accepted.iter().flat_map(|loss| &loss.minutes) {
            let place = (lost.cell.0.clone(), lost.meeting.0.clone(), lost.hash.clone());
            self.witness.minutes.remove(&place);
        }
        before != (self.witness.shortest(), self.witness.anew.is_some())
    }

    /// Whether something was added of a stream.
    fn catch_stream(
        &mut self,
        reader: &Reader,
        (key, origin): (&StreamKey, &str),
        whole: &FoundWhole,
        first: bool,
    ) -> bool {
        let path = key.path(origin);
        let known = self.witness.heads.get(&path);
        let mark = known.and_then(|_| self.disk.mark(&self.dir.join(&path)));
        if known.is_some() && whole.holds(FileSign::of_stream(&path, mark, known)) {
            return false;
        }
        let file = self.dir.join(&path);
        let Ok(len) = self.disk.len(&file) else { return false };
        let start = self.disk.read_at(&file, 0, HEADER).unwrap_or_default();
        // Sealed anew a stream is as long as before.
        let same = |head: &KnownHead| head.len == len && head.header == sealed_header(&start);
        if known.is_some_and(|head| same(head) || lost(&*self.disk, &self.dir, head).is_some()) {
            return false;
        }
        // A line that a killed program left may be in the system's memory alone; what is known must
        // be on the device first.
        let synced = || self.disk.append(&file).and_then(|mut pen| pen.sync_data());
        if !first && synced().is_err() {
            return false;
        }
        let Ok(reading) = reader.read::<IgnoredAny>(key, origin, false) else { return false };
        let Some(position) = Position::of(&reading, origin) else { return false };
        if position.seq == 0 || matches!(reading.tail, Tail::Broken(_)) {
            return false;
        }
        let head = known_head(path.clone(), &position, &start);
        self.witness.heads.insert(path, head.clone()) != Some(head)
    }

    /// Adds papers and packs that are there and not known yet; whether there are any.
    pub(super) fn catch_files(&mut self) -> bool {
        let before = self.witness.files.len();
        for path in FOLDERS.iter().flat_map(|folder| files_in(&*self.disk, &self.dir, folder)) {
            if self.witness.files.contains_key(&path) || !counts(&path, self.sealed) {
                continue;
            }
            if let Ok(bytes) = self.disk.read(&self.dir.join(&path)) {
                self.witness.files.insert(path, blake3::hash(&bytes).to_hex().to_string());
            }
        }
        self.witness.files.len() > before
    }

    fn rewrite(&mut self) {
        self.pen = None;
        self.learn_all();
        if self.settled.is_some() {
            return;
        }
        let written = self.witness.write(&*self.disk, &self.dir, &self.book).is_ok();
        self.witness.torn = !written;
        self.witness.unsound = None;
        self.witness.lines = if written { self.witness.shortest() } else { self.witness.lines };
    }

    pub(super) fn add(&mut self, line: KnownLine) {
        let fresh = self.witness.is_new();
        self.witness.take(line.clone());
        if self.witness.torn {
            return self.rewrite();
        }
        let header = KnownLine { book: Some(self.book.clone()), ..KnownLine::default() };
        let header = fresh.then_some(header);
        let lines: Vec<KnownLine> = header.into_iter().chain([line]).collect();
        let Some(text) = lines.iter().map(KnownLine::text).collect::<Option<String>>() else { return };
        let written = self.pen().and_then(|pen| pen.write(text.as_bytes()));
        self.witness.torn = written.is_err();
        self.witness.lines += lines.len();
    }

    fn pen(&mut self) -> std::io::Result<&mut Box<dyn DiskFile>> {
        if self.pen.is_none() {
            self.pen = Some(self.disk.append(&witness_file(&self.dir))?);
        }
        self.pen.as_mut().ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }
}

/// What is known of streams that were read so far.
pub(in crate::store) fn heads_of(
    disk: &dyn Disk,
    dir: &Path,
    positions: Vec<(StreamKey, Position)>,
) -> Vec<KnownHead> {
    let acts = positions.into_iter().filter(|(_, position)| position.seq > 0);
    let head = |(key, position): (StreamKey, Position)| {
        let path = key.path(&position.origin);
        let start = disk.read_at(&dir.join(&path), 0, HEADER).unwrap_or_default();
        known_head(path, &position, &start)
    };
    acts.map(head).collect()
}

/// What is known of a stream that was read so far and begins with these bytes.
fn known_head(file: String, position: &Position, start: &[u8]) -> KnownHead {
    let Position { len, seq, hash, .. } = position;
    let (sealed, header) = (is_sealed(start), sealed_header(start));
    KnownHead { file, seq: *seq, end: hash.clone(), len: *len, sealed, header }
}
