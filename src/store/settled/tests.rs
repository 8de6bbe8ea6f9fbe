//! What an opening reads of a settled book, and what ends that it is settled; on a real disk because others have no
//! marks.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{BookEvent, CellId, CellName, MeetingId, MemberId, Person, Role, RollEvent, Standing};
use crate::store::audit::looks::{Asked, ReadAlong, look_at};
use crate::store::book::tests::{draft, now, when};
use crate::store::{
    Appends, Book, BookInfo, Disk, Mode, RawAct, Reader, RealDisk, StreamKey, seal_book, verify,
};
use crate::text::Secret;

pub(super) fn cell(number: usize) -> CellId {
    CellId(format!("ap-{number:02}"))
}

pub(super) fn meeting(number: usize) -> MeetingId {
    MeetingId(format!("202612{number:02}-0a1b2c"))
}

fn key(of: usize, number: usize) -> StreamKey {
    StreamKey::Meeting(cell(of), meeting(number))
}

fn named(number: usize, name: &str) -> RawAct {
    let name = CellName { name: name.into(), ..CellName::default() };
    RawAct::new(when(0), &[BookEvent::CellNamed { cell: cell(number), name }]).unwrap()
}

fn member() -> RawAct {
    let person = Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() };
    let (member, standing, role) = (MemberId(1), Standing::Official, Role::Secretary);
    let added = RollEvent::Added { member, person, standing, role, from: NaiveDate::default() };
    RawAct::new(when(0), &[added]).unwrap()
}

/// A settled book of so many cells with so many meetings of one act each.
pub(super) fn settled(cells: usize, meetings: usize) -> (tempfile::TempDir, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("so");
    let info = BookInfo::new("b1", false);
    let mut book = Book::create(&dir, Arc::new(RealDisk), &info, "may-1", now()).unwrap();
    for of in 0..cells {
        book.append(&StreamKey::Book, &named(of, &format!("Ấp {of}"))).unwrap();
        book.append(&StreamKey::Roll(cell(of)), &member()).unwrap();
        for number in 1..=meetings {
            book.append(&key(of, number), &draft(1)).unwrap();
        }
    }
    drop(book);
    // Once everything was found whole, the book is settled.
    assert_eq!(look_at(&open(&dir, Mode::Read)), []);
    assert!(names(&open(&dir, Mode::Read)));
    (temp, dir)
}

pub(super) fn open(dir: &Path, mode: Mode) -> Book {
    Book::open(dir, Arc::new(RealDisk), mode, "may-1", now()).unwrap()
}

/// Whether the book is settled.
pub(super) fn names(book: &Book) -> bool {
    book.reader().names().is_some()
}

pub(super) fn place(dir: &Path, of: usize, number: usize) -> PathBuf {
    dir.join("journal").join(cell(of).0).join(format!("{}.may-1.jsonl", meeting(number).0))
}

/// What one cell's work asks of the disk: opening, looking, the list of that cell's meetings, one act.
fn work(dir: &Path, mode: Mode) -> Vec<Asked> {
    let disk = ReadAlong::default();
    let mut book = Book::open(dir, Arc::new(disk.clone()), mode, "may-1", now()).unwrap();
    assert!(names(&book));
    assert_eq!(look_at(&book), []);
    let index = book.index().unwrap();
    assert_eq!(book.reader().seen_in(&cell(0), &index), []);
    assert_eq!(book.reader().contents_of(&cell(0)).value.meetings.len(), 5);
    if mode == Mode::Write {
        let loaded = book.resume(&cell(0), &meeting(1));
        let next = loaded.history.records.len() as u64 + 1;
        book.append(&key(0, 1), &draft(next)).unwrap();
        book.append(&StreamKey::Book, &named(0, "Ấp Mẫu")).unwrap();
    }
    drop((book, index));
    disk.take()
}

fn count(asked: &[Asked], is: fn(&Asked) -> bool) -> usize {
    asked.iter().filter(|one| is(one)).count()
}

#[test]
fn one_cell_s_work_reads_that_cell_alone_however_many_there_are() {
    let (_one, small) = settled(1, 5);
    let (_many, large) = settled(80, 5);
    // Every cell had its turn: two openings look at 250 of the 480 streams each.
    (0..2).for_each(|_| assert_eq!(look_at(&open(&large, Mode::Read)), []));
    for mode in [Mode::Read, Mode::Write] {
        let (of_one, of_many) = (work(&small, mode), work(&large, mode));
        let read = |asked: &[Asked]| {
            let mut read: Vec<Asked> =
                asked.iter().filter(|one| matches!(one, Asked::Read(_))).cloned().collect();
            read.sort();
            read
        };
        assert_eq!(read(&of_many), read(&of_one), "{mode:?}");
        // Neither the book's own stream nor the file of heads, whose lines are of all cells.
        let of_all =
            |one: &Asked| matches!(one, Asked::Read(name) if name == "book.jsonl" || name == "heads.jsonl");
        assert_eq!(count(&of_many, of_all), 0, "{of_many:?}");
        // Of every cell one question about its folder, and some about those at the top; of files no more than are looked at by turns, and its own.
        let folders = count(&of_many, |one| matches!(one, Asked::FolderMark(_)));
        assert!((80..=92).contains(&folders), "{folders}");
        // The folders whose turn it is, 250 files of six a cell, and the own one twice more.
        let listed = |asked: &[Asked]| count(asked, |one| matches!(one, Asked::Listed(_)));
        assert!(listed(&of_one) <= 3 && listed(&of_many) <= 45, "{of_many:?}");
        let files = count(&of_many, |one| matches!(one, Asked::Mark(_)));
        assert!(files <= 310, "{files} of 480 streams");
        work(&small, Mode::Read);
        work(&large, Mode::Read);
    }
}

#[test]
fn what_is_settled_says_what_the_book_says_after_any_work() {
    let (_temp, dir) = settled(3, 2);
    for round in 1..=4 {
        let mut book = open(&dir, Mode::Write);
        assert!(names(&book), "{round}");
        look_at(&book);
        let of = round % 3;
        book.append(&key(of, 2), &draft(1 + round as u64)).unwrap();
        book.append(&key(of, 5 + round), &draft(1)).unwrap();
        book.append(&StreamKey::Book, &named(of, &format!("Ấp mới {round}"))).unwrap();
        let hash = "ab".repeat(32);
        let sealed = BookEvent::MeetingSealed { cell: cell(of), meeting: meeting(2), hash };
        book.append(&StreamKey::Book, &RawAct::new(when(round as i64), &[sealed]).unwrap()).unwrap();
        drop(book);
        let book = open(&dir, Mode::Read);
        assert!(names(&book), "{round}");
        let fresh = Reader::open(Arc::new(RealDisk), &dir).unwrap();
        let whole = fresh.contents();
        assert_eq!(whole.faults, []);
        assert_eq!(book.reader().names().unwrap().cells, whole.value.cells);
        for of in 0..4 {
            let contents = fresh.contents_of(&cell(of)).value;
            assert_eq!(book.reader().contents_of(&cell(of)).value, contents, "{round} {of}");
        }
        assert_eq!(book.reader().last_entered(), fresh.last_entered());
    }
    // The lines that were added without reading those before them stand in one chain.
    let verified = verify(&dir, Arc::new(RealDisk), &mut |_, _| {}).unwrap();
    let hashes = |fault: &crate::store::Finding| !format!("{fault:?}").contains("HashBroken");
    assert_eq!(verified.findings.into_iter().filter(hashes).collect::<Vec<_>>(), []);
}

#[test]
fn a_sealed_book_is_settled_too_and_shows_nothing_of_it() {
    let (_temp, dir) = settled(2, 2);
    let (disk, secret): (Arc<dyn Disk>, _) = (Arc::new(RealDisk), Secret::new("lúa chín vàng đồng"));
    seal_book(&disk, &dir, now(), &secret, None, &mut |_, _| {}).unwrap();
    let open = |mode| {
        let reader = Reader::unlock(Arc::clone(&disk), &dir, &secret).unwrap();
        Book::open_with(reader, mode, "may-1", now())
    };
    assert!(!names(&open(Mode::Read)), "sealing changed every file");
    assert_eq!(look_at(&open(Mode::Read)), []);
    let mut book = open(Mode::Write);
    assert!(names(&book));
    book.append(&StreamKey::Book, &named(1, "Ấp Mẫu Hai")).unwrap();
    book.append(&key(1, 2), &draft(2)).unwrap();
    drop(book);
    let book = open(Mode::Read);
    assert!(names(&book));
    assert_eq!(book.reader().names().unwrap().cells[&cell(1)].name, "Ấp Mẫu Hai");
    let fresh = Reader::unlock(Arc::clone(&disk), &dir, &secret).unwrap();
    assert_eq!(fresh.contents().faults, []);
    assert_eq!(fresh.contents_of(&cell(1)).value, book.reader().contents_of(&cell(1)).value);
    drop(book);
    for file in fs::read_dir(dir.join("store")).unwrap() {
        let path = file.unwrap().path();
        let bytes = if path.is_file() { fs::read(path).unwrap() } else { Vec::new() };
        assert!(memchr::memmem::find(&bytes, "Ấp Mẫu Hai".as_bytes()).is_none());
    }
}

#[test]
fn whatever_another_hand_does_ends_it_until_everything_was_read() {
    let (_temp, dir) = settled(3, 3);
    let journal = dir.join("journal");
    let touch = |path: &Path| {
        let bytes = fs::read(path).unwrap();
        fs::write(path, bytes).unwrap();
    };
    let other = dir.join("journal").join(cell(2).0).join(format!("{}.may-2.jsonl", meeting(1).0));
    let hands: [(&str, &dyn Fn()); 6] = [
        ("own stream", &|| touch(&journal.join("book.jsonl"))),
        ("heads", &|| touch(&dir.join("heads.jsonl"))),
        ("a folder of a cell", &|| fs::write(journal.join(cell(2).0).join("x"), b"").unwrap()),
        ("a cell of another book", &|| fs::create_dir(journal.join("ap-la")).unwrap()),
        ("the store", &|| fs::remove_dir_all(dir.join("store")).unwrap()),
        ("a stream of another laptop", &|| {
            let mut book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, "may-2", now()).unwrap();
            book.append(&key(2, 1), &draft(1)).unwrap();
            drop(book);
            fs::remove_file(dir.join("heads.jsonl")).unwrap();
        }),
    ];
    for (what, hand) in hands {
        hand();
        let book = open(&dir, Mode::Read);
        assert!(!names(&book), "{what}");
        look_at(&book);
        drop(book);
    }
    assert!(other.exists());
}

#[test]
fn a_program_that_was_killed_leaves_no_settled_book() {
    let (_temp, dir) = settled(2, 2);
    let disk = ReadAlong::default();
    let mut book = Book::open(&dir, Arc::new(disk.clone()), Mode::Write, "may-1", now()).unwrap();
    disk.take();
    for number in 2..=4 {
        book.append(&key(1, 1), &draft(number)).unwrap();
    }
    // The first act changes the file of heads on the device, so that a power cut cannot leave it as it was; those
    // after it need not wait for that.
    let heads = disk.take().into_iter().filter(|one| *one == Asked::Synced("heads.jsonl".into()));
    assert_eq!(heads.count(), 1);
    // Killed: it keeps nothing. Its lock and its store go with the process, here with a copy of the folder.
    let copy = dir.with_file_name("copied");
    let copied = std::process::Command::new("cp").arg("-a").arg(&dir).arg(&copy).status().unwrap();
    assert!(copied.success());
    fs::remove_dir_all(copy.join("store")).unwrap();
    let after = open(&copy, Mode::Read);
    assert!(!names(&after));
    assert_eq!(look_at(&after), []);
    drop(book);
    assert!(names(&open(&dir, Mode::Read)));
}
