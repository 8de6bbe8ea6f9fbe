//! What an opening reads of a book in which nothing changed, on a real disk because others have no marks.
#![allow(clippy::unwrap_used)]

use std::any::Any;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::store::book::tests::{cell, draft, fill, meeting, now};
use crate::store::disk::{DiskFile, FileMark, FolderEntry, FolderMark};
use crate::store::witness::HEADS;
use crate::store::{Appends, Book, BookInfo, Damage, Disk, Fault, Mode, RealDisk, StreamKey};

/// This computer's disk, which writes down what is asked of it.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct ReadAlong(Arc<Mutex<Vec<Asked>>>);

/// What was asked, of which file or folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) enum Asked {
    Read(String),
    Listed(String),
    Mark(String),
    FolderMark(String),
    Synced(String),
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

impl ReadAlong {
    fn note(&self, asked: fn(String) -> Asked, path: &Path) {
        self.0.lock().unwrap().push(asked(name_of(path)));
    }

    /// What was asked since the last call.
    pub(in crate::store) fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// A file that tells when the device is waited for.
#[derive(Debug)]
struct SyncedAlong(Box<dyn DiskFile>, ReadAlong, PathBuf);

impl DiskFile for SyncedAlong {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write(bytes)
    }
    fn sync_data(&mut self) -> io::Result<()> {
        self.1.note(Asked::Synced, &self.2);
        self.0.sync_data()
    }
    fn is_at(&self, path: &Path, len: u64) -> bool {
        self.0.is_at(path, len)
    }
}

impl Disk for ReadAlong {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_dir(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        self.note(Asked::Listed, path);
        RealDisk.list(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.note(Asked::Read, path);
        RealDisk.read(path)
    }
    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        self.note(Asked::Read, path);
        RealDisk.read_at(path, start, len)
    }
    fn len(&self, path: &Path) -> io::Result<u64> {
        Disk::len(&RealDisk, path)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(SyncedAlong(RealDisk.append(path)?, self.clone(), path.to_path_buf())))
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        RealDisk.create(path)
    }
    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_dir(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_dir(path)
    }
    fn exists(&self, path: &Path) -> bool {
        RealDisk.exists(path)
    }
    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        RealDisk.hold(path, note)
    }
    fn is_real(&self) -> bool {
        true
    }
    fn mark(&self, path: &Path) -> Option<FileMark> {
        self.note(Asked::Mark, path);
        RealDisk.mark(path)
    }
    fn folder_mark(&self, path: &Path) -> Option<FolderMark> {
        self.note(Asked::FolderMark, path);
        RealDisk.folder_mark(path)
    }
}

/// A book of one cell with so many meetings of one act each, but the first, which has three.
fn book_of(meetings: u32) -> (tempfile::TempDir, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    let info = BookInfo::new("b1", false);
    let mut book = Book::create(&dir, Arc::new(RealDisk), &info, "may-1", now()).unwrap();
    fill(&mut book);
    for number in 2..=meetings {
        book.append(&StreamKey::Meeting(cell(), meeting(number)), &draft(1)).unwrap();
    }
    drop(book);
    (temp, dir)
}

/// Looks at an open book as a shelf does.
pub(in crate::store) fn look_at(book: &Book) -> Vec<Fault> {
    let (reader, index) = (book.reader(), book.index().unwrap());
    let (faults, _) = reader.seen_by_turns(&index);
    match reader.names() {
        Some(_) => faults,
        None => reader.seen_damage(&reader.contents().value, Some(&index)),
    }
}

/// Opens the book as a verb does; the meetings that were read for it, in order, and what is wrong.
fn opened(dir: &Path) -> (Vec<String>, Vec<Fault>) {
    let disk = ReadAlong::default();
    let book = Book::open(dir, Arc::new(disk.clone()), Mode::Read, "may-1", now()).unwrap();
    let faults = look_at(&book);
    drop(book);
    let read = disk.take().into_iter().filter_map(|asked| match asked {
        Asked::Read(name) => Some(name),
        _ => None,
    });
    let mut read: Vec<String> = read.collect();
    // An opening asks for it, and whoever looks over the book afterwards; of a settled book nobody.
    let heads = read.iter().filter(|name| *name == HEADS).count();
    assert!(heads <= 2, "however many meetings are read: {heads}");
    read.retain(|name| name.ends_with(".may-1.jsonl"));
    read.sort();
    read.dedup();
    (read, faults)
}

fn file(number: u32) -> String {
    format!("{}.may-1.jsonl", meeting(number).0)
}

#[test]
fn what_was_found_whole_is_not_read_again_until_it_is_touched() {
    for meetings in [3, 9] {
        let (_temp, dir) = book_of(meetings);
        let all: Vec<String> = (1..=meetings).map(file).collect();
        assert_eq!(opened(&dir), (all, vec![]), "the first opening looks at everything");
        assert_eq!(opened(&dir), (vec![], vec![]), "{meetings}");
        let mut book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, "may-1", now()).unwrap();
        book.append(&StreamKey::Meeting(cell(), meeting(2)), &draft(2)).unwrap();
        drop(book);
        assert_eq!(opened(&dir), (vec![file(2)], vec![]));
        assert_eq!(opened(&dir), (vec![], vec![]));
        let place = dir.join("journal").join(&cell().0).join(file(3));
        let bytes = fs::read(&place).unwrap();
        let header = bytes.iter().position(|byte| *byte == b'\n').unwrap();
        fs::write(&place, &bytes[..=header]).unwrap();
        let shortened = Fault::damaged(&place, 2, Damage::Shortened);
        for _ in 0..3 {
            let (read, faults) = opened(&dir);
            assert_eq!((read, faults.first()), (vec![file(3)], Some(&shortened)), "an alarm does not go out");
        }
        fs::write(&place, &bytes).unwrap();
        assert_eq!(opened(&dir), (vec![file(3)], vec![]));
        assert_eq!(opened(&dir), (vec![], vec![]));
    }
}

#[test]
fn a_file_that_is_as_it_was_is_looked_at_when_more_is_known_of_it() {
    let (_temp, dir) = book_of(3);
    opened(&dir);
    assert_eq!(opened(&dir), (vec![], vec![]));
    // As a book of another day, in which the third meeting went on, would know it.
    let heads = dir.join("heads.jsonl");
    let (_other, later) = book_of(3);
    let mut book = Book::open(&later, Arc::new(RealDisk), Mode::Write, "may-1", now()).unwrap();
    book.append(&StreamKey::Meeting(cell(), meeting(3)), &draft(2)).unwrap();
    drop(book);
    fs::copy(later.join("heads.jsonl"), heads).unwrap();
    let place = dir.join("journal").join(&cell().0).join(file(3));
    let shortened = Fault::damaged(&place, 3, Damage::Shortened);
    for _ in 0..2 {
        let (read, faults) = opened(&dir);
        assert!(read.contains(&file(3)), "{read:?}");
        assert!(faults.contains(&shortened), "{faults:?}");
    }
}
