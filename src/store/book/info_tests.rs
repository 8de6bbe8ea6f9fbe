//! What the two copies of `book.toml` promise: one is enough, and which one decides is clear.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use super::*;
use crate::store::book::tests::{DIR, cell, check, create, fill, meeting, open, texts};
use crate::store::{Disk, Finding, Mode, SimulatedDisk};

fn file(name: &str) -> PathBuf {
    Path::new(DIR).join(name)
}

fn read(disk: &SimulatedDisk) -> Result<BookInfo, Fault> {
    BookInfo::read(disk, Path::new(DIR))
}

fn filled() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    disk
}

/// Everything that can be wrong with a copy; none leaves it whole.
fn damages() -> Vec<fn(&mut Vec<u8>)> {
    vec![
        |bytes| bytes[20] ^= 1,
        |bytes| bytes.truncate(30),
        |bytes| bytes.clear(),
        |bytes| bytes.fill(0),
        // The last line cut off: what is left is TOML all the same.
        |bytes| bytes.truncate(bytes.len() - 74),
        |bytes| {
            let text = String::from_utf8(bytes.clone()).unwrap().replace("b1", "b9");
            *bytes = text.into_bytes();
        },
    ]
}

#[test]
fn a_damaged_or_lost_copy_is_made_again_from_the_other_and_told() {
    for (bad, good) in [("book.toml", "book-copy.toml"), ("book-copy.toml", "book.toml")] {
        for (number, damage) in damages().into_iter().enumerate() {
            let disk = filled();
            let whole = disk.read(&file(bad)).unwrap();
            assert_eq!(whole, disk.read(&file(good)).unwrap());
            disk.tamper(&file(bad), damage).unwrap();
            let damaged = disk.read(&file(bad)).unwrap();
            let info = read(&disk).unwrap();
            assert_eq!(info.id, "b1", "{bad} {number}");
            let found = Finding::InfoUnsound { file: file(bad), from: file(good) };
            assert_eq!(check(&disk), [found], "{bad} {number}");
            let mut book = open(&disk, Mode::Write, "may-1");
            let told = Finding::InfoHealed { file: file(bad), from: file(good) };
            assert_eq!(book.take_findings(), [told], "{bad} {number}");
            assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
            drop(book);
            disk.cut_power();
            assert_eq!(disk.read(&file(bad)).unwrap(), whole, "{bad} {number}");
            assert_eq!(disk.read(&file(&format!("{bad}.damaged-1"))).unwrap(), damaged);
            assert_eq!(check(&disk), []);
        }
    }
}

#[test]
fn a_first_copy_that_is_gone_is_told_and_a_second_one_that_never_was_is_not() {
    let disk = filled();
    disk.remove(&file("book.toml")).unwrap();
    let mut book = open(&disk, Mode::Write, "may-1");
    let told = Finding::InfoHealed { file: file("book.toml"), from: file("book-copy.toml") };
    assert_eq!(book.take_findings(), [told]);
    drop(book);
    disk.remove(&file("book-copy.toml")).unwrap();
    let mut book = open(&disk, Mode::Write, "may-1");
    assert_eq!(book.take_findings(), []);
    assert!(disk.exists(&file("book-copy.toml")));
}

#[test]
fn with_both_copies_damaged_the_book_is_refused_and_nothing_is_touched() {
    let disk = filled();
    for name in ["book.toml", "book-copy.toml"] {
        disk.tamper(&file(name), |bytes| bytes[20] ^= 1).unwrap();
    }
    let before = disk.read(&file("book.toml")).unwrap();
    assert_eq!(read(&disk).unwrap_err().exit_code(), 4);
    assert_eq!(disk.read(&file("book.toml")).unwrap(), before);
    for name in ["book.toml", "book-copy.toml"] {
        disk.remove(&file(name)).unwrap();
    }
    assert_eq!(read(&disk), Err(Fault::NotABook { folder: DIR.into() }));
}

#[test]
fn after_a_power_cut_between_the_two_writes_the_newer_one_decides() {
    let disk = filled();
    let old = disk.read(&file("book-copy.toml")).unwrap();
    let info = BookInfo { id: "b2".into(), ..read(&disk).unwrap() };
    info.write(&disk, Path::new(DIR)).unwrap();
    disk.tamper(&file("book-copy.toml"), |bytes| bytes.clone_from(&old)).unwrap();
    assert_eq!(read(&disk).unwrap().id, "b2");
    // Nothing is wrong, so nothing is told; both are the same again.
    assert_eq!(read(&disk).unwrap().heal(&disk, Path::new(DIR)), Ok(vec![]));
    assert_eq!(disk.read(&file("book-copy.toml")).unwrap(), disk.read(&file("book.toml")).unwrap());
}

#[test]
fn a_book_of_the_first_version_is_read_and_gets_its_second_copy_and_its_key() {
    let disk = filled();
    let old = "format = 1\nid = \"b1\"\npractice = false\n";
    disk.tamper(&file("book.toml"), |bytes| *bytes = old.as_bytes().to_vec()).unwrap();
    disk.remove(&file("book-copy.toml")).unwrap();
    disk.remove(&file("heads.jsonl")).unwrap();
    assert_eq!(read(&disk).unwrap(), BookInfo::new("b1", false));
    let mut book = open(&disk, Mode::Write, "may-1");
    assert_eq!(book.take_findings(), []);
    let key = book.reader().info().signing.clone().unwrap();
    drop(book);
    assert_eq!(open(&disk, Mode::Write, "may-1").reader().info().signing, Some(key));
    let practice = BookInfo::new("b1", true);
    assert_eq!(practice.with_signing(None).unwrap().signing, None);
}

#[test]
fn a_backup_of_a_book_whose_first_copy_is_damaged_can_be_restored() {
    let disk = filled();
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    disk.tamper(&file("book.toml"), |bytes| bytes[20] ^= 1).unwrap();
    let reader = crate::store::Reader::open(Arc::clone(&shared), Path::new(DIR)).unwrap();
    let made = crate::store::make_backup(
        &reader,
        Path::new("usb"),
        crate::store::book::tests::now(),
        &mut |_, _| {},
    );
    let file = made.unwrap().file;
    crate::store::restore_backup(&shared, &file, Path::new("moi"), &mut |_, _| {}).unwrap();
    assert_eq!(BookInfo::read(&disk, Path::new("moi")).unwrap().id, "b1");
}
