//! What an opening reads of a book in which nothing changed, on a real disk because others have no marks.
#![allow(clippy::unwrap_used)]

use std::any::Any;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::store::book::tests::{cell, draft, fill, meeting, now};
use crate::store::disk::{DiskFile, FileMark, FolderEntry};
use crate::store::witness::HEADS;
use crate::store::{Appends, Book, BookInfo, Damage, Disk, Fault, Mode, RealDisk, StreamKey};

/// This computer's disk, which writes down what is read of meetings and of the heads.
#[derive(Debug, Clone, Default)]
struct ReadAlong(Arc<Mutex<Vec<String>>>);

impl ReadAlong {
    fn note(&self, path: &Path) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".may-1.jsonl") || name == HEADS {
            self.0.lock().unwrap().push(name);
        }
    }
}

impl Disk for ReadAlong {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_dir(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        RealDisk.list(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.note(path);
        RealDisk.read(path)
    }
    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        self.note(path);
        RealDisk.read_at(path, start, len)
    }
    fn len(&self, path: &Path) -> io::Result<u64> {
        Disk::len(&RealDisk, path)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        RealDisk.append(path)
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
        RealDisk.mark(path)
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

/// Opens the book as a verb does; the meetings that were read for it, in order, and what is wrong.
fn opened(dir: &Path) -> (Vec<String>, Vec<Fault>) {
    let disk = ReadAlong::default();
    let book = Book::open(dir, Arc::new(disk.clone()), Mode::Read, "may-1", now()).unwrap();
    let contents = book.reader().contents().value;
    let faults = book.reader().seen_damage(&contents, book.index().as_ref());
    drop(book);
    let mut read = disk.0.lock().unwrap().clone();
    // An opening asks for it, and whoever looks over the book afterwards.
    assert_eq!(read.iter().filter(|name| *name == HEADS).count(), 2, "however many meetings are read");
    read.retain(|name| name != HEADS);
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
