//! One append-only stream: opened with its chain checked, appended to with one sync an act.
//!
//! An act is written by one write and one sync. When either fails, that descriptor is never used
//! again: a second sync can succeed for bytes that the system has already dropped. What was
//! acknowledged is read back and goes, with the act, into a fresh file that takes the old one's
//! place. This file knows nothing of what events mean.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::{DeserializeOwned, IgnoredAny};

use super::act::{Ack, Head, RawAct};
use super::header::StreamHeader;
use super::line::{ReadLine, ending_of, write_act};
use super::reading::{Tail, read_stored};
use super::set_aside::SetAside;
use crate::store::disk::{Disk, DiskFile, replace};
use crate::store::fault::{Damage, Fault};
use crate::store::seal::{BookKey, LineSeal};

/// An append-only stream that this program writes.
#[derive(Debug)]
pub struct Stream {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) file: PathBuf,
    pub(super) header: StreamHeader,
    /// The key of a sealed book: every line is then stored sealed.
    pub(super) key: Option<BookKey>,
    pub(super) head: Head,
    /// The hash that the last acknowledged line ends with as it is stored.
    pub(super) end: blake3::Hash,
    /// Length of the acknowledged part in bytes; 0 while the file does not exist.
    pub(super) len: usize,
    pub(super) pen: Pen,
}

#[derive(Debug)]
pub(super) enum Pen {
    /// The end of the file is the acknowledged end.
    Ready(Box<dyn DiskFile>),
    /// The file is not there, or a write or sync of it failed: the next act makes it afresh.
    Afresh,
    /// Nothing may be added.
    Shut(Fault),
}

/// A stream as it was found.
#[derive(Debug)]
pub struct Opened<E> {
    /// The stream, ready for the next act unless it is broken.
    pub stream: Stream,
    /// Events of complete acts, in order.
    pub records: Vec<ReadLine<E>>,
    /// What an interrupted write had left at the end, if anything.
    pub set_aside: Option<SetAside>,
    /// The last line, counted from 1, when its end was missing and has been put right.
    pub ended: Option<u64>,
}

impl Stream {
    /// A stream that begins with its first act: its file is made together with it.
    ///
    /// # Errors
    /// [`Fault::Internal`] when a file of that name is already there.
    pub fn create(disk: Arc<dyn Disk>, file: &Path, header: StreamHeader) -> Result<Stream, Fault> {
        Stream::create_stored(disk, file, header, None)
    }

    /// As [`Stream::create`], sealed with the key of its book, if it has one.
    pub(in crate::store) fn create_stored(
        disk: Arc<dyn Disk>,
        file: &Path,
        header: StreamHeader,
        key: Option<BookKey>,
    ) -> Result<Stream, Fault> {
        let (_, hash) = header.line().ok_or(Fault::Internal { place: "header" })?;
        if disk.exists(file) {
            return Err(Fault::Internal { place: "stream exists" });
        }
        Ok(Stream {
            disk,
            file: file.to_path_buf(),
            header,
            key,
            head: Head { seq: 0, act: 0, hash },
            end: hash,
            len: 0,
            pen: Pen::Afresh,
        })
    }

    /// Reads the stream `file`, which must be the one that `header` names, and checks its chain.
    /// What an interrupted write left is set aside. A broken stream opens with what comes before
    /// the break and takes no more acts.
    ///
    /// # Errors
    /// As [`crate::store::read_stream`], and [`Fault::Disk`] when the file cannot be read or made ready; it may
    /// then be opened again.
    pub fn open<E: DeserializeOwned>(
        disk: Arc<dyn Disk>,
        file: &Path,
        header: StreamHeader,
    ) -> Result<Opened<E>, Fault> {
        Stream::open_stored(disk, file, header, None)
    }

    /// As [`Stream::open`], sealed with the key of its book, if it has one.
    pub(in crate::store) fn open_stored<E: DeserializeOwned>(
        disk: Arc<dyn Disk>,
        file: &Path,
        header: StreamHeader,
        key: Option<BookKey>,
    ) -> Result<Opened<E>, Fault> {
        let bytes = disk.read(file).map_err(|e| Fault::reading(file, &e))?;
        let reading = read_stored::<E>(&bytes, file, &header, key.as_ref())?;
        let mut stream = Stream {
            disk,
            file: file.to_path_buf(),
            header,
            key,
            head: reading.head,
            end: reading.end,
            len: reading.trusted,
            pen: Pen::Afresh,
        };
        let (mut set_aside, mut ended) = (None, None);
        stream.pen = match reading.tail {
            Tail::Whole => stream.reopen()?,
            Tail::Broken(fault) => Pen::Shut(fault),
            Tail::Torn => {
                set_aside = Some(stream.set_aside(&bytes)?);
                Pen::Afresh
            }
            Tail::Unended => {
                ended = Some(reading.head.seq + 1);
                stream.end_line(&bytes[..reading.trusted])?
            }
        };
        Ok(Opened { stream, records: reading.records, set_aside, ended })
    }

    /// The stream's last acknowledged line.
    pub fn head(&self) -> Head {
        self.head
    }

    /// How far the stream is written, as it is stored: length, hash of the last line, and whether sealed.
    pub(in crate::store) fn stored(&self) -> (u64, String, bool) {
        (self.len as u64, self.end.to_string(), self.key.is_some())
    }

    /// Length of the acknowledged part in bytes, as it is stored.
    pub(in crate::store) fn len(&self) -> usize {
        self.len
    }

    /// Why the stream takes no more acts, if so.
    pub fn fault(&self) -> Option<&Fault> {
        match &self.pen {
            Pen::Shut(fault) => Some(fault),
            _ => None,
        }
    }

    /// Writes the act and syncs it to the device; only then is it acknowledged.
    ///
    /// # Errors
    /// [`Fault::Disk`] when the act could not be made durable, and then it is not part of the
    /// stream and may be appended again; [`Fault::Damaged`] or [`Fault::Newer`] when the stream
    /// takes no more acts; [`Fault::Internal`] when the act's number is not above the last one.
    pub fn append(&mut self, act: &RawAct) -> Result<Ack, Fault> {
        self.append_all(std::slice::from_ref(act))
    }

    /// As [`Stream::append`] for several acts with one write and one sync; all or none are
    /// acknowledged, with the last one's head.
    ///
    /// # Errors
    /// As [`Stream::append`]; [`Fault::Internal`] for no act.
    pub fn append_all(&mut self, acts: &[RawAct]) -> Result<Ack, Fault> {
        let mut acks = self.append_each(&acts.iter().collect::<Vec<&RawAct>>())?;
        acks.pop().ok_or(Fault::Internal { place: "no act" })
    }

    /// The same, with the acknowledgement of each act, in order.
    ///
    /// # Errors
    /// As [`Stream::append_all`].
    pub fn append_each(&mut self, acts: &[&RawAct]) -> Result<Vec<Ack>, Fault> {
        let (lines, acks) = self.lines(acts)?;
        let head = acks.last().ok_or(Fault::Internal { place: "no act" })?.head;
        self.save(&lines)?;
        self.len = match self.len {
            0 => self.header_line()?.len() + lines.len(),
            len => len + lines.len(),
        };
        self.head = head;
        self.end = lines.lines().last().and_then(|line| ending_of(line.as_bytes())).unwrap_or(head.hash);
        Ok(acks)
    }

    fn lines(&self, acts: &[&RawAct]) -> Result<(String, Vec<Ack>), Fault> {
        let (mut lines, mut head, mut acks) = (String::new(), self.head, Vec::with_capacity(acts.len()));
        let seal = self.seal()?;
        for act in acts {
            if act.number.is_some_and(|number| number <= head.act) {
                return Err(Fault::Internal { place: "act number" });
            }
            let ack = write_act(&mut lines, act, head, seal.as_ref())?;
            head = ack.head;
            acks.push(ack);
        }
        Ok((lines, acks))
    }

    /// One write and one sync.
    fn save(&mut self, lines: &str) -> Result<(), Fault> {
        // Taken out first, so that even a panic below leaves the descriptor unused for ever.
        match std::mem::replace(&mut self.pen, Pen::Afresh) {
            Pen::Shut(fault) => {
                self.pen = Pen::Shut(fault.clone());
                Err(fault)
            }
            Pen::Ready(mut file) => {
                let saved = file.write(lines.as_bytes()).and_then(|()| file.sync_data());
                let len = (self.len + lines.len()) as u64;
                if saved.is_ok() && file.is_at(&self.file, len) {
                    self.pen = Pen::Ready(file);
                    return Ok(());
                }
                drop(file);
                self.write_afresh(lines)
            }
            Pen::Afresh => self.write_afresh(lines),
        }
    }

    /// Makes the file anew from its acknowledged part and `lines`.
    fn write_afresh(&mut self, lines: &str) -> Result<(), Fault> {
        let trusted = self.acknowledged()?;
        let parts = [trusted.as_slice(), lines.as_bytes()];
        let file =
            replace(&*self.disk, &self.file, &parts).map_err(|error| Fault::writing(&self.file, &error))?;
        self.pen = Pen::Ready(file);
        Ok(())
    }

    /// The acknowledged part, read back and checked against the head that is remembered.
    fn acknowledged(&self) -> Result<Vec<u8>, Fault> {
        if self.len == 0 {
            return Ok(self.header_line()?.into_bytes());
        }
        let mut bytes = self.disk.read(&self.file).map_err(|error| Fault::writing(&self.file, &error))?;
        let short = bytes.len() < self.len;
        bytes.truncate(self.len);
        let reading = read_stored::<IgnoredAny>(&bytes, &self.file, &self.header, self.key.as_ref())?;
        match reading.tail {
            _ if short => Err(Fault::damaged(&self.file, reading.head.seq + 2, Damage::Shortened)),
            Tail::Broken(fault) => Err(fault),
            _ if reading.head != self.head => {
                Err(Fault::damaged(&self.file, self.head.seq + 1, Damage::Replaced))
            }
            _ => Ok(bytes),
        }
    }

    fn seal(&self) -> Result<Option<LineSeal>, Fault> {
        self.key.as_ref().map(|key| LineSeal::new(key, &self.header)).transpose()
    }

    /// The first line as it is stored; its length is always the same.
    fn header_line(&self) -> Result<String, Fault> {
        let (line, _) = self.header.line().ok_or(Fault::Internal { place: "header" })?;
        self.seal()?.map_or(Ok(line.clone()), |seal| seal.close(&line, 0))
    }

    pub(super) fn reopen(&self) -> Result<Pen, Fault> {
        let file = self.disk.append(&self.file).map_err(|error| Fault::writing(&self.file, &error))?;
        Ok(Pen::Ready(file))
    }

    /// Gives the last line, which is whole, the end that it lacks.
    fn end_line(&mut self, trusted: &[u8]) -> Result<Pen, Fault> {
        let file = replace(&*self.disk, &self.file, &[trusted, b"\n"]);
        self.len = trusted.len() + 1;
        Ok(Pen::Ready(file.map_err(|error| Fault::writing(&self.file, &error))?))
    }
}

#[cfg(test)]
#[path = "stream_tests.rs"]
pub(in crate::store) mod tests;
