//! The streams that an open book adds to: which file an act goes to, and what becomes of a meeting
//! whose file is damaged.
//!
//! A damaged file is never added to. A meeting then goes on in a file beside it, under the name of
//! this laptop with a number, and both are one meeting when it is read. The book's own stream and
//! a roll have one file for all laptops, so those take no more acts until they are restored.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::{DeserializeOwned, IgnoredAny};

use super::contents::{Contents, MeetingEntry};
use super::layout::{StreamKey, info_file, journal};
use super::loaded::continuation;
use super::open_book::Book;
use crate::domain::{BookEvent, Event, PrivateNoteEvent, RollEvent};
use crate::store::disk::{Cause, unfinished};
use crate::store::fault::{Damage, Fault, Finding};
use crate::store::journal::{Ack, Appends, RawAct, Stream, StreamEnd, Tail};
use crate::store::seal::seal_stray;

/// How many files one laptop may have of one meeting.
const FILES: usize = 99;

/// How many streams stay open at once: far below what a system lets a program hold, and far above what a session writes
/// to. A book that is filled at once has thousands.
const OPEN_STREAMS: usize = 256;

/// A stream that acts are added to.
#[derive(Debug)]
pub(in crate::store) struct OpenStream {
    pub(in crate::store) stream: Stream,
    /// Under whose name it is written: this laptop's, or that with a number.
    pub(in crate::store) origin: String,
}

impl Book {
    pub(in crate::store) fn open_stream(&mut self, key: &StreamKey) -> Result<(), Fault> {
        if self.streams.contains_key(key) {
            return Ok(());
        }
        let origin = self.origin.clone();
        let known = self.known_of(key);
        let open = match key {
            StreamKey::Book => OpenStream { stream: self.find::<BookEvent>(key, &origin, &known)?, origin },
            StreamKey::Roll(_) => {
                OpenStream { stream: self.find::<RollEvent>(key, &origin, &known)?, origin }
            }
            StreamKey::Notes(_) => {
                OpenStream { stream: self.find::<PrivateNoteEvent>(key, &origin, &known)?, origin }
            }
            StreamKey::Meeting(..) => self.open_meeting(key, &known)?,
        };
        // What was appended is durable; whoever goes on in one that was closed opens it again.
        if self.streams.len() >= OPEN_STREAMS {
            self.streams.retain(|open, _| *open == StreamKey::Book);
        }
        self.streams.insert(key.clone(), open);
        Ok(())
    }

    /// The first file of this laptop that the meeting can go on in.
    fn open_meeting(&mut self, key: &StreamKey, known: &Contents) -> Result<OpenStream, Fault> {
        self.refuse_newer(key, known)?;
        let mut damage = None;
        for number in 1..=FILES {
            let origin = match number {
                1 => self.origin.clone(),
                _ => continuation(&self.origin, number),
            };
            match self.find::<Event>(key, &origin, known) {
                Ok(stream) => {
                    let file = key.file(&self.reader.dir, &origin)?;
                    let goes_on = damage.map(|damage| Finding::GoesOn { damage, file });
                    self.findings.extend(goes_on);
                    return Ok(OpenStream { stream, origin });
                }
                Err(fault @ Fault::Damaged { .. }) => damage = damage.or(Some(fault)),
                Err(fault) => return Err(fault),
            }
        }
        Err(damage.unwrap_or(Fault::Internal { place: "origin" }))
    }

    /// The stream from its file, or one that begins with its first act; `known` is what names it.
    fn find<E: DeserializeOwned>(
        &mut self,
        key: &StreamKey,
        origin: &str,
        known: &Contents,
    ) -> Result<Stream, Fault> {
        let file = key.file(&self.reader.dir, origin)?;
        if let Some(fault) = self.left.get(&file) {
            return Err(fault.clone());
        }
        let header = key.header(&self.reader.info.id, origin);
        let disk = Arc::clone(&self.reader.disk);
        if let Some(own) = self.settled_end(key, &file) {
            return Stream::open_at(disk, &file, header, self.reader.key.clone(), &own);
        }
        let let_go = self.let_go.contains(&key.path(origin));
        let named = !let_go && known.names(key, origin);
        let lost = self.keeper.as_mut().and_then(|keeper| keeper.lost(key, origin));
        if !disk.exists(&file) {
            self.ensure_here()?;
            if let Some(fault) = lost {
                return Err(fault);
            }
            if named {
                return Err(Fault::damaged(&file, 1, Damage::Missing));
            }
            if let Some(folder) = file.parent() {
                let made = disk.create_dirs(folder);
                made.map_err(|error| Fault::writing(folder, &error))?;
            }
            return Stream::create_stored(disk, &file, header, self.reader.key.clone());
        }
        let reading = self.reader.read::<IgnoredAny>(key, origin, named)?;
        match reading.tail {
            // Also where it looks like an unfinished write: nothing of what is known is set aside.
            Tail::Broken(fault) if !let_go => return Err(fault),
            _ => lost.map_or(Ok(()), Err)?,
        }
        seal_stray(&self.reader, &file, &header)?;
        let opened = Stream::open_stored::<E>(disk, &file, header, self.reader.key.clone())?;
        self.findings.extend(opened.set_aside.map(Finding::SetAside));
        self.findings.extend(opened.ended.map(|line| Finding::Ended { file: file.clone(), line }));
        opened.stream.fault().cloned().map_or(Ok(opened.stream), Err)
    }

    /// Where the book's own stream ends, where nothing of it changed since all of it was found whole.
    fn settled_end(&self, key: &StreamKey, file: &Path) -> Option<StreamEnd> {
        let settled = self.reader.settled.as_ref().filter(|_| *key == StreamKey::Book)?;
        let len = self.reader.disk.len(file).ok()?;
        settled.own_end().filter(|own| own.len == len)
    }

    /// A folder that is gone must not be made anew: the book is on a stick that was pulled out,
    /// and its mount point would take the acts instead.
    fn ensure_here(&self) -> Result<(), Fault> {
        let file = info_file(&self.reader.dir);
        if self.reader.disk.exists(&file) {
            return Ok(());
        }
        Err(Fault::writing(&file, &io::ErrorKind::NotFound.into()))
    }

    /// After a fault of its stream: whether the meeting may go on in another file. A stream that
    /// lost what it had acknowledged is not added to again while this program runs.
    pub(in crate::store) fn leave_stream(&mut self, key: &StreamKey, fault: &Fault) -> bool {
        let (StreamKey::Meeting(..), Some(open)) = (key, self.streams.get(key)) else { return false };
        let Ok(file) = key.file(&self.reader.dir, &open.origin) else { return false };
        let lost = match fault {
            Fault::Damaged { .. } => fault.clone(),
            Fault::Disk { cause: Cause::Gone, .. } if !self.reader.disk.exists(&file) => {
                Fault::damaged(&file, 1, Damage::Missing)
            }
            _ => return false,
        };
        if open.stream.head().seq == 0 || self.ensure_here().is_err() {
            return false;
        }
        self.streams.remove(key);
        self.left.insert(file, lost);
        true
    }

    /// Puts files in their places that an interrupted renaming left beside them. Only file systems
    /// that do not rename in one step, such as FAT, leave the place itself empty.
    pub(in crate::store) fn finish_renames(&mut self) {
        let top = journal(&self.reader.dir);
        let disk = Arc::clone(&self.reader.disk);
        let entries = disk.list(&top).unwrap_or_default();
        let cells = entries.into_iter().filter(|entry| entry.folder).map(|entry| top.join(entry.name));
        let folders: Vec<PathBuf> = std::iter::once(top.clone()).chain(cells).collect();
        for folder in folders {
            for entry in disk.list(&folder).unwrap_or_default() {
                let Some(name) = unfinished(&entry.name).filter(|_| entry.file) else { continue };
                let (fresh, file) = (folder.join(&entry.name), folder.join(name));
                if !disk.exists(&file) && self.put_in_place(&folder, &fresh, &file) {
                    self.findings.push(Finding::Renamed { file });
                }
            }
        }
    }

    fn put_in_place(&self, folder: &Path, fresh: &Path, file: &Path) -> bool {
        let disk = &self.reader.disk;
        // One without a whole first act was never acknowledged, and is made anew when needed.
        let whole = disk.read(fresh).is_ok_and(|bytes| bytes.ends_with(b"\n"));
        whole && disk.rename(fresh, file).and_then(|()| disk.sync_dir(folder)).is_ok()
    }

    /// A meeting that a newer version wrote on is not added to: this version would count wrong.
    fn refuse_newer(&self, key: &StreamKey, known: &Contents) -> Result<(), Fault> {
        let StreamKey::Meeting(cell, meeting) = key else { return Ok(()) };
        let none = MeetingEntry::default();
        let entry = known.meetings.get(&(cell.clone(), meeting.clone())).unwrap_or(&none);
        let loaded = self.reader.meeting(cell, meeting, entry);
        let newer = |fault: &Fault| matches!(fault, Fault::Newer { .. });
        loaded.faults.into_iter().find(newer).map_or(Ok(()), Err)
    }
}

impl Appends for Book {
    type Key = StreamKey;

    fn append_several(&mut self, key: &StreamKey, acts: &[&RawAct]) -> Result<Vec<Ack>, Fault> {
        let when = acts.last().ok_or(Fault::Internal { place: "no act" })?.when;
        // First what is missing from before. It fails where the book's own stream is damaged,
        // which was told when the book was opened, and must not stop the meeting.
        let _ = self.register(when);
        let acks = self.append_each(key, acts)?;
        // The acts are durable whatever becomes of this line, which is tried again with the next.
        let _ = self.register(when);
        Ok(acks)
    }
}

#[cfg(test)]
#[path = "streams_tests.rs"]
mod tests;
