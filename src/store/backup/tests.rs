//! What backups promise: round trips, a book being written, power cuts, full disks.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::*;
use crate::store::book::tests::{draft, fill, now};
use crate::store::{Appends, Book, BookInfo, Disk, Mode, RealDisk, SimulatedDisk, StreamKey, verify};

pub(super) const DIR: &str = "so";
pub(super) const OUT: &str = "usb";

pub(super) fn nothing(_: usize, _: usize) {}

/// A book with a cell, a member, a meeting of three acts, a document and a file that is no text.
fn book_on(disk: &Arc<dyn Disk>, dir: &Path) -> Book {
    let info = BookInfo::new("0a1b2c3d4e5f6071", false);
    let mut book = Book::create(dir, Arc::clone(disk), &info, "may-1", now()).unwrap();
    fill(&mut book);
    let put = |name: &str, bytes: &[u8]| {
        let file = dir.join("documents").join(name);
        let mut file = disk.append(&file).unwrap();
        file.write(bytes).unwrap();
        file.sync_data().unwrap();
    };
    put("bien-ban.txt", "Biên bản\r\nkhông có dòng cuối".as_bytes());
    put("bien-ban.docx", &[0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0]);
    put("trong.txt", b"");
    disk.sync_dir(&dir.join("documents")).unwrap();
    book
}

pub(super) fn simulated() -> (SimulatedDisk, Arc<dyn Disk>, Book) {
    let simulated = SimulatedDisk::default();
    let disk: Arc<dyn Disk> = Arc::new(simulated.clone());
    let book = book_on(&disk, Path::new(DIR));
    (simulated, disk, book)
}

/// Every file below a folder with its bytes.
fn files(disk: &dyn Disk, dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in disk.list(dir).unwrap() {
        let path = dir.join(&entry.name);
        match entry.folder {
            true => all.extend(files(disk, &path)),
            false => all.push((path.clone(), disk.read(&path).unwrap())),
        }
    }
    all
}

/// The truth of a book: its files but for lock, store, backups, the file of heads and the second copy, by
/// their paths inside.
pub(super) fn truth(disk: &dyn Disk, dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let inside =
        files(disk, dir).into_iter().map(|(path, bytes)| (path.strip_prefix(dir).unwrap().into(), bytes));
    let own = |path: &PathBuf| {
        !["lock", "store", "backups", "heads.jsonl", "book-copy.toml"]
            .iter()
            .any(|name| path.starts_with(name))
    };
    inside.filter(|(path, _)| own(path)).collect()
}

pub(super) fn make(book: &Book, at: DateTime<FixedOffset>) -> Made {
    make_backup(&book.reader(), Path::new(OUT), at, &mut nothing).unwrap()
}

pub(super) fn checked(disk: &dyn Disk, file: &Path) -> Checked {
    check_backup(disk, file, &mut nothing).unwrap()
}

#[test]
fn a_restored_book_is_the_same_byte_for_byte() {
    let temp = tempfile::tempdir().unwrap();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let dir = temp.path().join("so");
    let book = book_on(&disk, &dir);
    let made = make_backup(&book.reader(), &temp.path().join("usb/sub"), now(), &mut nothing).unwrap();
    let name = made.file.file_name().unwrap().to_str().unwrap();
    assert_eq!(name, "ap-mau-0a1b2c3d-20261203T124207Z.bienban");
    assert_eq!((made.manifest.files.len(), made.manifest.heads.len()), (7, 3));
    assert_eq!((made.faults, made.left_out), (vec![], vec![]));
    drop(book);
    let to = temp.path().join("moi/so");
    let restored = restore_backup(&disk, &made.file, &to, &mut nothing).unwrap();
    assert_eq!(restored.manifest, made.manifest);
    assert_eq!(truth(&*disk, &to), truth(&*disk, &dir));
    assert_eq!(verify(&to, Arc::clone(&disk), &mut nothing).unwrap().findings, []);
    let mut book = Book::open(&to, disk, Mode::Write, "may-1", now()).unwrap();
    let key = StreamKey::Meeting(crate::store::book::tests::cell(), crate::store::book::tests::meeting(1));
    assert_eq!(book.append(&key, &draft(4)).unwrap().head.seq, 4);
}

#[test]
fn what_is_made_again_is_not_backed_up() {
    let (simulated, disk, book) = simulated();
    for folder in ["so/store", "so/backups", "so/guidance"] {
        disk.create_dirs(Path::new(folder)).unwrap();
        disk.append(&Path::new(folder).join("x.toml")).unwrap().write(b"x").unwrap();
    }
    disk.append(Path::new("so/documents/a.docx.part")).unwrap().write(b"half").unwrap();
    let paths: Vec<String> = make(&book, now()).manifest.files.into_iter().map(|file| file.path).collect();
    let expected = [
        "book.toml",
        "journal/book.jsonl",
        "journal/ap-mau/roll.jsonl",
        "journal/ap-mau/20261201-0a1b2c.may-1.jsonl",
        "guidance/x.toml",
        "documents/bien-ban.docx",
        "documents/bien-ban.txt",
        "documents/trong.txt",
    ];
    assert_eq!(paths, expected);
    drop(simulated);
}

#[test]
fn a_book_is_backed_up_while_it_is_written() {
    let temp = tempfile::tempdir().unwrap();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let mut book = book_on(&disk, &temp.path().join("so"));
    let reader = book.reader();
    let writer = std::thread::spawn(move || {
        for number in 4..=60 {
            let (cell, meeting) = (crate::store::book::tests::cell(), crate::store::book::tests::meeting(1));
            book.append(&StreamKey::Meeting(cell, meeting), &draft(number)).unwrap();
        }
    });
    for round in 0..6 {
        let at = now() + TimeDelta::seconds(round);
        let made = make_backup(&reader, &temp.path().join("usb"), at, &mut nothing).unwrap();
        let to = temp.path().join(format!("moi-{round}"));
        restore_backup(&disk, &made.file, &to, &mut nothing).unwrap();
        assert!(!verify(&to, Arc::clone(&disk), &mut nothing).unwrap().is_damaged());
    }
    writer.join().unwrap();
}

#[test]
fn a_power_cut_in_the_middle_leaves_the_old_backups() {
    let (simulated, disk, book) = simulated();
    let old = make(&book, now()).file;
    let reader = book.reader();
    let mut survivors = vec![];
    let later = now() + TimeDelta::days(1);
    let made = make_backup(&reader, Path::new(OUT), later, &mut |_, _| survivors.push(simulated.survivor()));
    let new = made.unwrap().file;
    assert!(survivors.len() > 10);
    for survivor in &survivors {
        assert_eq!(checked(survivor, &old).damages, []);
        assert!(!survivor.exists(&new) || checked(survivor, &new).damages.is_empty());
    }
    assert_eq!(checked(&simulated.survivor(), &new).damages, []);
    drop(disk);
}

#[test]
fn a_disk_that_fails_leaves_no_half_backup() {
    let (simulated, disk, book) = simulated();
    let old = make(&book, now()).file;
    let fails =
        |at: i64| make_backup(&book.reader(), Path::new(OUT), now() + TimeDelta::days(at), &mut nothing);
    // One for what is known of the book, whose failing costs no backup, and one for the backup.
    simulated.fail_syncs(2);
    assert!(fails(1).is_err());
    for room in [0, 1, 100, 700] {
        simulated.leave_room(Some(room));
        let fault = fails(2).unwrap_err();
        assert!(fault.sentence(crate::text::Lang::Vi).contains("ổ đĩa đã đầy"), "{fault:?}");
    }
    let names: Vec<String> = disk.list(Path::new(OUT)).unwrap().into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, [old.file_name().unwrap().to_str().unwrap()]);
}

#[test]
fn only_an_empty_folder_is_restored_into() {
    let (_, disk, book) = simulated();
    let made = make(&book, now());
    let restore = |to: &str| restore_backup(&disk, &made.file, Path::new(to), &mut nothing);
    let fault = restore(DIR).unwrap_err();
    assert_eq!((fault.exit_code(), &fault), (3, &BackupFault::NotEmpty { folder: DIR.into() }));
    assert_eq!(restore("so/book.toml").unwrap_err().exit_code(), 3);
    disk.create_dir(Path::new("trong")).unwrap();
    restore("trong").unwrap();
    assert_eq!(truth(&*disk, Path::new("trong")), truth(&*disk, Path::new(DIR)));
}

#[test]
fn a_power_cut_while_restoring_leaves_the_whole_book_or_none() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let to = Path::new("moi");
    let mut survivors = vec![];
    restore_backup(&disk, &made.file, to, &mut |_, _| survivors.push(simulated.survivor())).unwrap();
    survivors.push(simulated.survivor());
    let whole: Vec<bool> = survivors
        .iter()
        .map(|survivor| survivor.exists(to) && truth(survivor, to) == truth(&*disk, Path::new(DIR)))
        .collect();
    assert_eq!(whole.last(), Some(&true));
    assert!(survivors.iter().zip(&whole).all(|(survivor, whole)| *whole || !survivor.exists(to)));
}
