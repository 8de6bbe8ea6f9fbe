//! What is known of a settled book: read cell by cell as it is asked for, and kept again for the next opening.

use super::keeper::Keeper;
use super::known::{KnownFile, KnownLine};
use super::list::{Witness, witness_file};
use crate::store::book::{Reader, StreamKey};

impl Keeper {
    /// Reads what is known of the streams of a cell, or of everything once the book is not settled any more.
    pub(super) fn learn_of(&mut self, key: &StreamKey) {
        let Some(settled) = &self.settled else { return };
        let known = match key {
            StreamKey::Book => return,
            StreamKey::Roll(cell) | StreamKey::Notes(cell) | StreamKey::Meeting(cell, _) => {
                settled.cell(cell)
            }
        };
        match known {
            Some(known) => self.witness.heads.extend(known.heads.clone()),
            None => self.learn_all(),
        }
    }

    /// Reads the whole file, which is to be compared with or written anew. What this program noted stands in it; where
    /// it cannot be read, it is not written either.
    pub(super) fn learn_all(&mut self) {
        if self.settled.is_none() {
            return;
        }
        let Ok(bytes) = self.disk.read(&witness_file(&self.dir)) else { return };
        let own = std::mem::take(&mut self.witness);
        self.witness = Witness::parse(&bytes, &self.book);
        self.witness.heads.extend(own.heads);
        self.witness.minutes.extend(own.minutes);
        self.witness.files.extend(own.files);
        self.witness.torn |= own.torn;
        self.settled = None;
    }

    /// Keeps what a book of which everything was looked at leaves for the next opening.
    pub fn settle(&self, reader: &Reader, files: bool) {
        let Some(settled) = &reader.settled else { return };
        match settled.is_settled() {
            true => settled.keep(reader, self.witness.lines, files.then_some(&self.witness.files)),
            false if self.settled.is_none() => settled.make(reader, &self.witness),
            false => {}
        }
    }

    /// A power cut must not leave the file as a settled book left it, although acts came after that: so the device has
    /// the first of them here, once.
    pub(super) fn break_settled(&mut self) {
        if let (Some(pen), false) = (&mut self.pen, self.synced || self.settled.is_none()) {
            self.synced = pen.sync_data().is_ok();
        }
    }

    /// Notes the papers that were written meanwhile, and waits for the device; whether there were any, or may be.
    pub fn close(&mut self) -> bool {
        let others =
            self.settled.as_ref().is_none_or(|settled| settled.has_other_files(&*self.disk, &self.dir));
        if others {
            self.note_files();
        }
        if let Some(pen) = &mut self.pen {
            // Where the device refuses, the next opening writes it again.
            let _ = pen.sync_data();
        }
        others
    }

    fn note_files(&mut self) {
        if let Some(settled) = &self.settled {
            self.witness.files = settled.files();
        }
        let before = self.witness.files.clone();
        self.catch_files();
        let new: Vec<KnownFile> = self
            .witness
            .files
            .iter()
            .filter(|(path, _)| !before.contains_key(*path))
            .map(|(path, blake3)| KnownFile { path: path.clone(), blake3: Some(blake3.clone()) })
            .collect();
        for file in new {
            // What the disk does not take any more is written at the next opening.
            if self.witness.torn {
                return;
            }
            self.add(KnownLine { file: Some(file), ..KnownLine::default() });
        }
    }
}
