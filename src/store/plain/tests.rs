//! What was readable before a book was sealed is found, sealed or removed on request, and nothing else is.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::TimeDelta;

use super::*;
use crate::store::book::tests::{DIR, cell, create, draft, fill, key, meeting, now};
use crate::store::{
    Appends, Book, Disk, Mode, SimulatedDisk, make_backup, restore_backup, seal_book, write_whole,
};
use crate::text::Secret;

const USB: &str = "usb";

fn secret() -> Secret {
    Secret::new("lúa chín vàng đồng")
}

fn shared(disk: &SimulatedDisk) -> Arc<dyn Disk> {
    Arc::new(disk.clone())
}

fn put(disk: &SimulatedDisk, file: &str, text: &str) -> PathBuf {
    let file = PathBuf::from(file);
    disk.create_dirs(file.parent().unwrap()).unwrap();
    write_whole(disk, &file, text.as_bytes()).unwrap();
    file
}

fn reader(disk: &SimulatedDisk) -> Reader {
    Reader::unlock(shared(disk), Path::new(DIR), &secret()).unwrap()
}

/// A book that was backed up twice on the disk and on a stick, then sealed, with the plain backups.
fn sealed() -> (SimulatedDisk, Vec<PathBuf>) {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    disk.create_dir(Path::new(USB)).unwrap();
    let vault = Vault::new(book.reader());
    vault.choose_second(Some(USB.into())).unwrap();
    let kept = vault.keep(now(), &mut |_, _| {}).unwrap();
    let copy = Path::new(USB).join(kept.made.file.file_name().unwrap());
    drop(book);
    seal_book(&shared(&disk), Path::new(DIR), now(), &secret(), None, &mut |_, _| {}).unwrap();
    (disk, vec![kept.made.file, copy])
}

fn found(reader: &Reader, kind: PlainKind) -> Vec<PathBuf> {
    let all = plain_copies(reader).unwrap().into_iter();
    all.filter(|copy| copy.kind == kind).map(|copy| copy.file).collect()
}

/// The files below a folder in whose bytes, unpacked, a name or a note can be read.
fn telling(disk: &SimulatedDisk, dir: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in disk.list(dir).unwrap() {
        let path = dir.join(&entry.name);
        if entry.folder {
            all.extend(telling(disk, &path));
            continue;
        }
        let mut bytes = disk.read(&path).unwrap();
        if entry.name.ends_with(".bienban") {
            bytes = zstd::stream::decode_all(&*bytes).unwrap();
        }
        let words = ["Thạch Thị Sa Rây", "Ấp Mẫu", "ý kiến"];
        let tells = words.iter().any(|word| memchr::memmem::find(&bytes, word.as_bytes()).is_some());
        all.extend(tells.then_some(path));
    }
    all
}

#[test]
fn backups_made_before_are_found_and_go_once_a_sealed_one_holds_as_much() {
    let (disk, before) = sealed();
    let strange = put(&disk, "so/backups/anh.jpg", "ý kiến");
    assert_eq!(telling(&disk, Path::new(DIR)), [strange.clone(), before[0].clone()]);
    let reader = reader(&disk);
    assert_eq!(found(&reader, PlainKind::Backup), before);
    assert_eq!(plain_copies(&reader).unwrap().len(), 2);
    // Looking alone removes nothing, and needs no passphrase.
    let outside = Reader::outside(shared(&disk), Path::new(DIR)).unwrap();
    assert_eq!(found(&outside, PlainKind::Backup), before);
    let locked = remove_plain_copies(&outside, now(), &mut |_, _| {}).unwrap_err();
    assert_eq!(locked, BackupFault::Book(Fault::locked(Path::new(DIR))));
    let later = now() + TimeDelta::days(1);
    let done = remove_plain_copies(&reader, later, &mut |_, _| {}).unwrap();
    assert_eq!((done.sealed, done.kept), (0, vec![]));
    assert_eq!(done.removed, before);
    assert_eq!(telling(&disk, Path::new(DIR)), [strange]);
    assert_eq!(telling(&disk, Path::new(USB)), Vec::<PathBuf>::new());
    assert_eq!(plain_copies(&reader).unwrap(), []);
    let left = disk.list(Path::new(USB)).unwrap();
    assert_eq!(left.len(), 1, "a sealed copy lies there now: {left:?}");
    let to = Path::new("moi");
    restore_backup(&shared(&disk), &Path::new(USB).join(&left[0].name), to, &mut |_, _| {}).unwrap();
    assert!(Reader::unlock(shared(&disk), to, &secret()).is_ok());
}

#[test]
fn a_plain_backup_that_holds_more_than_the_book_stays() {
    let (disk, before) = sealed();
    let file = Path::new("so/journal/ap-mau/20261201-0a1b2c.may-1.jsonl");
    disk.remove(file).unwrap();
    let done = remove_plain_copies(&reader(&disk), now(), &mut |_, _| {}).unwrap();
    assert_eq!((done.removed, done.kept), (vec![], before.clone()));
    assert!(before.iter().all(|file| disk.exists(file)));
}

#[test]
fn papers_streams_and_what_was_put_aside_are_sealed_or_removed() {
    let (disk, _) = sealed();
    put(&disk, "so/documents/2026-12-03-bien-ban.docx", "ý kiến");
    let aside = put(&disk, "so/book.toml.damaged-1", "secret = \"Ấp Mẫu\"");
    // A stream as a copy from before the sealing had it.
    let other = SimulatedDisk::default();
    fill(&mut create(&other));
    let stream = Path::new("so/journal/ap-mau/roll.jsonl");
    let plain = other.read(stream).unwrap();
    write_whole(&disk, stream, &plain).unwrap();
    let reader = reader(&disk);
    let begun = put(&disk, "so/book.toml.new2", "secret = \"Ấp Mẫu\"");
    let counts =
        [PlainKind::Paper, PlainKind::Stream, PlainKind::Info].map(|kind| found(&reader, kind).len());
    assert_eq!(counts, [1, 1, 2]);
    let done = remove_plain_copies(&reader, now() + TimeDelta::days(1), &mut |_, _| {}).unwrap();
    assert_eq!((done.sealed, done.removed.contains(&aside), done.removed.contains(&begun)), (2, true, true));
    assert_eq!(telling(&disk, Path::new(DIR)), Vec::<PathBuf>::new());
    assert_eq!(reader.kept_papers().unwrap().0[0].bytes, "ý kiến".as_bytes());
    let open = Book::open_with(reader, Mode::Write, "may-1", now());
    assert_eq!(open.reader().roll(&cell()).faults, []);
}

#[test]
fn a_backup_of_a_sealed_book_takes_nothing_along_that_can_be_read() {
    let (disk, _) = sealed();
    let paper = put(&disk, "so/documents/2026-thach-thi-sa-ray-7.docx", "ý kiến");
    put(&disk, "so/journal/ap-mau/ghi-chu.txt", &"ý kiến của đồng chí Thạch Thị Sa Rây ".repeat(3));
    let outside = Reader::outside(shared(&disk), Path::new(DIR)).unwrap();
    let made = make_backup(&outside, Path::new("out"), now(), &mut |_, _| {}).unwrap();
    assert_eq!(made.in_plain, [PathBuf::from("so/journal/ap-mau/ghi-chu.txt"), paper]);
    let paths: Vec<&str> = made.manifest.files.iter().map(|file| file.path.as_str()).collect();
    assert!(!paths.iter().any(|path| path.contains("thach") || path.contains("ghi-chu")), "{paths:?}");
    assert_eq!(telling(&disk, Path::new("out")), Vec::<PathBuf>::new());
}

#[test]
fn a_stream_in_plain_is_sealed_before_it_is_backed_up_or_nothing_is() {
    let (disk, _) = sealed();
    let other = SimulatedDisk::default();
    let mut book = create(&other);
    fill(&mut book);
    book.append(&key(1), &draft(5)).unwrap();
    drop(book);
    let stream = Path::new("so/journal/ap-mau/20261201-0a1b2c.may-1.jsonl");
    let plain = other.read(stream).unwrap();
    write_whole(&disk, stream, &plain).unwrap();
    let outside = Reader::outside(shared(&disk), Path::new(DIR)).unwrap();
    let refused = make_backup(&outside, Path::new("out"), now(), &mut |_, _| {}).unwrap_err();
    let unfinished = Fault::Seal { folder: DIR.into(), fault: SealFault::Unfinished };
    assert_eq!(refused, BackupFault::Book(unfinished));
    assert_eq!(disk.read(stream).unwrap(), plain);
    let made = make_backup(&reader(&disk), Path::new("out"), now(), &mut |_, _| {}).unwrap();
    assert_eq!((made.in_plain, made.faults), (vec![], vec![]));
    assert_eq!(telling(&disk, Path::new("out")), Vec::<PathBuf>::new());
    assert_eq!(reader(&disk).contents().value.meetings[&(cell(), meeting(1))].found.len(), 1);
}

#[test]
fn a_backup_from_before_papers_were_sealed_is_still_restored_and_known_as_plain() {
    let (disk, _) = sealed();
    put(&disk, "so/documents/2026-12-03-bien-ban.txt", "ý kiến");
    // The first versions asked of no paper whether the book was sealed.
    let mut unaware = Reader::outside(shared(&disk), Path::new(DIR)).unwrap();
    unaware.info = Arc::new(crate::store::BookInfo { seal: None, ..(*unaware.info).clone() });
    let file = make_backup(&unaware, Path::new("so/backups"), now() + TimeDelta::days(1), &mut |_, _| {});
    let file = file.unwrap().file;
    assert!(found(&reader(&disk), PlainKind::Backup).contains(&file));
    let restored = restore_backup(&shared(&disk), &file, Path::new("moi"), &mut |_, _| {}).unwrap();
    assert!(restored.manifest.files.iter().any(|file| file.path == "documents/2026-12-03-bien-ban.txt"));
}
