//! Sealing a whole book, and unsealing it: file by file, each written aside, read back, compared,
//! and only then put in the place of the old one.
//!
//! `book.toml` says first what is under way and last that it is done. A file tells by itself
//! whether it is sealed, so a book that a stop left in between reads as before, and the next
//! opening goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::de::IgnoredAny;

use super::fault::SealFault;
use super::key::BookKey;
use super::lines::{LineSeal, is_sealed};
use super::slots::{SealInfo, SlotHolder, Turning};
use super::unlock::{fault, refuse_weak};
use crate::domain::CellId;
use crate::store::book::{BookInfo, Reader, is_stream_name, journal, lock_file, stream_of, verify_with};
use crate::store::disk::{Disk, FolderEntry, Lock, create_beside, unfinished};
use crate::store::fault::Fault;
use crate::store::journal::{Stream, StreamHeader};
use crate::store::papers::turn_papers;
use crate::store::signing::SigningInfo;
use crate::store::witness::forget_papers;
use crate::text::Secret;

/// Seals the book in `dir`, which no program has open, with the secretary's passphrase and, if
/// there is one, the deputy's. Answers the recovery code, which is kept nowhere else. `progress`
/// hears how many of how many steps are done.
///
/// # Errors
/// [`Fault::Seal`] when the book is sealed, damaged or for practice, or a passphrase is
/// guessed at once; [`Fault::InUse`]; the disk fails, and then the next opening goes on.
pub fn seal_book(
    disk: &Arc<dyn Disk>,
    dir: &Path,
    now: DateTime<FixedOffset>,
    secretary: &Secret,
    deputy: Option<&Secret>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Secret, Fault> {
    let _lock = Lock::take(&**disk, &lock_file(dir), now)?;
    let reader = Reader::outside(Arc::clone(disk), dir)?;
    if reader.is_sealed() {
        return Err(fault(dir, SealFault::Already));
    }
    if reader.info.practice {
        return Err(fault(dir, SealFault::Practice));
    }
    for secret in std::iter::once(secretary).chain(deputy) {
        refuse_weak(&reader, secret)?;
    }
    refuse_damaged(&reader, progress)?;
    let key = BookKey::random()?;
    let mut seal = SealInfo::new();
    seal.set(&key, &reader.info.id, SlotHolder::Secretary, secretary)?;
    if let Some(deputy) = deputy {
        seal.set(&key, &reader.info.id, SlotHolder::Deputy, deputy)?;
    }
    let code = seal.renew_code(&key, &reader.info.id)?;
    let signing = turned_signing(&reader.info, &key, true)?;
    let info = BookInfo { seal: Some(seal), signing, ..(*reader.info).clone() };
    info.write(&**disk, dir)?;
    turn(&Reader { info: Arc::new(info), key: Some(key), ..reader }, progress)?;
    Ok(code)
}

/// Unseals the book of a reader that was unlocked; no program has it open. `progress` hears how
/// many of how many steps are done.
///
/// # Errors
/// [`Fault::Seal`] when the book is not sealed or is damaged; [`Fault::InUse`]; the disk fails,
/// and then the next opening goes on.
pub fn unseal_book(
    reader: &Reader,
    now: DateTime<FixedOffset>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(), Fault> {
    let _lock = Lock::take(&*reader.disk, &lock_file(&reader.dir), now)?;
    let info = BookInfo::read(&*reader.disk, &reader.dir)?;
    let Some(seal) = info.seal.clone() else { return Err(fault(&reader.dir, SealFault::NotSealed)) };
    refuse_damaged(reader, progress)?;
    let seal = SealInfo { turning: Some(Turning::Unsealing), ..seal };
    let info = BookInfo { seal: Some(seal), ..info };
    info.write(&*reader.disk, &reader.dir)?;
    turn(&Reader { info: Arc::new(info), ..reader.clone() }, progress).map(|_| ())
}

/// Goes on with what a stop interrupted; the caller holds the book's lock. Answers the reader of
/// the book as it is then; none when nothing was under way.
///
/// # Errors
/// A file is damaged or the disk fails; the rest stays as it is.
pub(in crate::store) fn finish_turning(reader: &Reader) -> Result<Option<Reader>, Fault> {
    let under_way = reader.info.seal.as_ref().is_some_and(SealInfo::is_turning);
    if under_way { turn(reader, &mut |_, _| {}).map(Some) } else { Ok(None) }
}

/// The first half of the work: everything is checked.
fn refuse_damaged(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Result<(), Fault> {
    let damaged = verify_with(reader, &mut |done, all| progress(done, all * 2)).is_damaged();
    if damaged { Err(fault(&reader.dir, SealFault::Damaged)) } else { Ok(()) }
}

/// Does what `book.toml` says is under way, and then says that it is done.
fn turn(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Result<Reader, Fault> {
    let (Some(seal), Some(key)) = (&reader.info.seal, &reader.key) else {
        return Err(Fault::Internal { place: "turn" });
    };
    let sealing = seal.turning != Some(Turning::Unsealing);
    finish_renames(reader)?;
    let turner = Turner { reader, key, sealing };
    // Opening a stream may set aside what an interrupted write left, so that comes second.
    let files: Vec<Filed> = streams(reader)?.into_iter().filter(|file| !file.is_torn()).collect();
    for (done, file) in files.iter().enumerate() {
        progress(files.len() + done, files.len() * 2);
        turner.turn_stream(file)?;
    }
    for file in streams(reader)?.into_iter().filter(Filed::is_torn) {
        turner.turn_torn(&file)?;
    }
    turn_papers(reader, key, sealing)?;
    // Their names tell of people, so a stop must not leave them there.
    forget_papers(reader)?;
    remove_derived(reader)?;
    let seal = sealing.then(|| SealInfo { turning: None, ..seal.clone() });
    let signing = turned_signing(&reader.info, key, sealing)?;
    let info = BookInfo { seal, signing, ..(*reader.info).clone() };
    info.write(&*reader.disk, &reader.dir)?;
    let key = sealing.then(|| key.clone());
    Ok(Reader { info: Arc::new(info), key, ..reader.clone() })
}

/// The signing key as a sealed book keeps it, or one that is not.
fn turned_signing(info: &BookInfo, key: &BookKey, sealing: bool) -> Result<Option<SigningInfo>, Fault> {
    info.signing.as_ref().map(|signing| signing.turned(&info.id, key, sealing)).transpose()
}

/// A file of the journal with the header of its stream.
pub(super) struct Filed {
    pub(super) path: PathBuf,
    pub(super) header: StreamHeader,
}

impl Filed {
    /// Whether it holds what an interrupted write left.
    pub(super) fn is_torn(&self) -> bool {
        self.path.extension().is_none_or(|ending| ending != "jsonl")
    }
}

/// Every folder of the journal with the cell that it belongs to.
fn folders(reader: &Reader) -> Result<Vec<(PathBuf, Option<CellId>)>, Fault> {
    let top = journal(&reader.dir);
    let listed = reader.disk.list(&top).map_err(|error| Fault::reading(&top, &error))?;
    let cells = listed.into_iter().filter(|entry| entry.folder);
    let cells: Vec<_> = cells.map(|entry| (top.join(&entry.name), Some(CellId(entry.name)))).collect();
    Ok(std::iter::once((top, None)).chain(cells).collect())
}

/// The files of the journal that the program has made.
pub(super) fn streams(reader: &Reader) -> Result<Vec<Filed>, Fault> {
    let mut files = Vec::new();
    for (folder, cell) in folders(reader)? {
        let listed = reader.disk.list(&folder).map_err(|error| Fault::reading(&folder, &error))?;
        for name in listed.into_iter().filter(|entry| entry.file).map(|entry| entry.name) {
            let stream = name.find(".jsonl").map(|end| &name[..end + ".jsonl".len()]);
            let named = stream.filter(|_| is_stream_name(&name, cell.is_some()));
            let Some((key, origin)) = named.and_then(|stream| stream_of(cell.as_ref(), stream)) else {
                continue;
            };
            files.push(Filed { path: folder.join(&name), header: key.header(&reader.info.id, &origin) });
        }
    }
    Ok(files)
}

/// A stream that was being made anew takes its place where that is empty, and goes where it is not.
fn finish_renames(reader: &Reader) -> Result<(), Fault> {
    let disk = &*reader.disk;
    for (folder, cell) in folders(reader)? {
        let listed = disk.list(&folder).map_err(|error| Fault::reading(&folder, &error))?;
        let ours = |entry: &FolderEntry| entry.file && is_stream_name(&entry.name, cell.is_some());
        for entry in listed.into_iter().filter(ours) {
            let Some(name) = unfinished(&entry.name) else { continue };
            let (fresh, file) = (folder.join(&entry.name), folder.join(name));
            let read = || disk.read(&fresh).map_err(|error| Fault::reading(&fresh, &error));
            // One that cannot be read is not removed: it may be the only one there is.
            let whole = !disk.exists(&file) && read()?.ends_with(b"\n");
            let done = if whole { disk.rename(&fresh, &file) } else { disk.remove(&fresh) };
            let done = done.and_then(|()| disk.sync_dir(&folder));
            done.map_err(|error| Fault::writing(&fresh, &error))?;
        }
    }
    Ok(())
}

/// The derived store holds the other form, and is made anew from the journal.
fn remove_derived(reader: &Reader) -> Result<(), Fault> {
    let disk = &*reader.disk;
    let listed = disk.list(&reader.dir).map_err(|error| Fault::reading(&reader.dir, &error))?;
    for entry in listed.into_iter().filter(|entry| entry.folder) {
        if entry.name == "store" || entry.name.starts_with("store.damaged-") {
            let folder = reader.dir.join(entry.name);
            disk.remove_all(&folder).map_err(|error| Fault::writing(&folder, &error))?;
        }
    }
    Ok(())
}

pub(super) struct Turner<'a> {
    pub(super) reader: &'a Reader,
    pub(super) key: &'a BookKey,
    pub(super) sealing: bool,
}

impl Turner<'_> {
    fn read(&self, file: &Filed) -> Result<Vec<u8>, Fault> {
        self.reader.disk.read(&file.path).map_err(|error| Fault::reading(&file.path, &error))
    }

    /// Turns a stream, line by line: what was never acknowledged is set aside first.
    pub(super) fn turn_stream(&self, file: &Filed) -> Result<(), Fault> {
        let (disk, header) = (&self.reader.disk, file.header.clone());
        if is_sealed(&self.read(file)?) == self.sealing {
            return Ok(());
        }
        let key = Some(self.key.clone());
        let opened = Stream::open_stored::<IgnoredAny>(Arc::clone(disk), &file.path, header, key)?;
        if let Some(fault) = opened.stream.fault() {
            return Err(fault.clone());
        }
        let mut before = self.read(file)?;
        before.truncate(opened.stream.len());
        let seal = LineSeal::new(self.key, &file.header)?;
        let after = match self.sealing {
            true => seal.close_all(&before)?,
            false => seal.open_all(&before, &file.path)?,
        };
        self.swap(file, &after, |read| match self.sealing {
            true => seal.open_all(read, &file.path).is_ok_and(|opened| opened == before),
            false => read == after,
        })
    }

    /// Turns what an interrupted write left, as one piece. What was cut from a sealed stream is
    /// no whole line, opens nowhere, and stays as it is.
    pub(super) fn turn_torn(&self, file: &Filed) -> Result<(), Fault> {
        let before = self.read(file)?;
        if is_sealed(&before) == self.sealing || before.is_empty() {
            return Ok(());
        }
        let seal = LineSeal::new(self.key, &file.header)?;
        let after = match self.sealing {
            true => Some(seal.close_piece(&before)?),
            false => seal.open_piece(&before),
        };
        after.map_or(Ok(()), |after| self.swap(file, &after, |read| read == after))
    }

    /// Puts `bytes` in the place of a file once they were read back and found right.
    fn swap(&self, file: &Filed, bytes: &[u8], is_right: impl FnOnce(&[u8]) -> bool) -> Result<(), Fault> {
        let disk = &*self.reader.disk;
        let writing = |error: std::io::Error| Fault::writing(&file.path, &error);
        let (fresh, mut pen) = create_beside(disk, &file.path, "new").map_err(writing)?;
        pen.write(bytes).and_then(|()| pen.sync_data()).map_err(writing)?;
        drop(pen);
        if !disk.read(&fresh).is_ok_and(|read| is_right(&read)) {
            return Err(Fault::Internal { place: "turned file" });
        }
        let folder = file.path.parent().unwrap_or(Path::new(""));
        disk.rename(&fresh, &file.path).and_then(|()| disk.sync_dir(folder)).map_err(writing)
    }
}
