//! What backups promise: round trips, power cuts, damage, retention.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::super::book::tests::{draft, fill, now};
use super::super::{Appends, Book, BookInfo, Disk, Mode, Reader, RealDisk, SimulatedDisk, StreamKey, verify};
use super::frames::{Frames, Next, Packer};
use super::*;

const DIR: &str = "so";
const OUT: &str = "usb";

fn nothing(_: usize, _: usize) {}

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

fn simulated() -> (SimulatedDisk, Arc<dyn Disk>, Book) {
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

/// The truth of a book: its files but for lock, store and backups, by their paths inside.
fn truth(disk: &dyn Disk, dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let inside =
        files(disk, dir).into_iter().map(|(path, bytes)| (path.strip_prefix(dir).unwrap().into(), bytes));
    let own = |path: &PathBuf| !["lock", "store", "backups"].iter().any(|name| path.starts_with(name));
    inside.filter(|(path, _)| own(path)).collect()
}

fn make(book: &Book, at: DateTime<FixedOffset>) -> Made {
    make_backup(&book.reader(), Path::new(OUT), at, &mut nothing).unwrap()
}

fn checked(disk: &dyn Disk, file: &Path) -> Checked {
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
    assert_eq!((made.trouble, made.left_out), (vec![], vec![]));
    drop(book);
    let to = temp.path().join("moi/so");
    let restored = restore_backup(&disk, &made.file, &to, &mut nothing).unwrap();
    assert_eq!(restored.manifest, made.manifest);
    assert_eq!(truth(&*disk, &to), truth(&*disk, &dir));
    assert_eq!(verify(&to, Arc::clone(&disk), &mut nothing).unwrap().findings, []);
    let mut book = Book::open(&to, disk, Mode::Write, "may-1", now()).unwrap();
    let key = StreamKey::Meeting(super::super::book::tests::cell(), super::super::book::tests::meeting(1));
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
            let (cell, meeting) = (super::super::book::tests::cell(), super::super::book::tests::meeting(1));
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
        assert_eq!(checked(survivor, &old).flaws, []);
        assert!(!survivor.exists(&new) || checked(survivor, &new).flaws.is_empty());
    }
    assert_eq!(checked(&simulated.survivor(), &new).flaws, []);
    drop(disk);
}

#[test]
fn a_disk_that_fails_leaves_no_half_backup() {
    let (simulated, disk, book) = simulated();
    let old = make(&book, now()).file;
    let fails =
        |at: i64| make_backup(&book.reader(), Path::new(OUT), now() + TimeDelta::days(at), &mut nothing);
    simulated.fail_syncs(1);
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
fn a_flipped_byte_anywhere_is_reported() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let whole = disk.read(&made.file).unwrap();
    let sound = checked(&*disk, &made.file);
    let mut unnoticed = 0;
    for at in 0..whole.len() {
        simulated.tamper(&made.file, |bytes| bytes[at] ^= 0x10).unwrap();
        let reported = match check_backup(&*disk, &made.file, &mut nothing) {
            Ok(checked) if checked == sound => false,
            Ok(checked) => !checked.flaws.is_empty(),
            Err(_) => true,
        };
        // Some bits in the headers of the three frames mean nothing for their content, which is
        // then the same.
        unnoticed += usize::from(!reported);
        simulated.tamper(&made.file, |bytes| bytes[at] ^= 0x10).unwrap();
    }
    assert!(unnoticed <= 9, "{unnoticed} of {}", whole.len());
    assert_eq!(checked(&*disk, &made.file), sound);
}

#[test]
fn a_backup_cut_short_or_grown_is_reported() {
    let (simulated, disk, book) = simulated();
    let made = make(&book, now());
    let whole = disk.read(&made.file).unwrap();
    for length in 1..whole.len() {
        simulated.tamper(&made.file, |bytes| bytes.truncate(length)).unwrap();
        let fault = restore_backup(&disk, &made.file, Path::new("moi"), &mut nothing).unwrap_err();
        assert!(matches!(fault.exit_code(), 2 | 4), "{fault:?}");
        simulated.tamper(&made.file, |bytes| bytes.clone_from(&whole)).unwrap();
    }
    simulated.tamper(&made.file, |bytes| bytes.push(b'x')).unwrap();
    assert_eq!(checked(&*disk, &made.file).flaws.len(), 1);
    assert!(!disk.exists(Path::new("moi")));
}

/// The backup with other lines, packed anew.
fn repack(disk: &SimulatedDisk, file: &Path, change: impl FnOnce(&mut Vec<String>)) {
    let mut lines = String::new();
    let mut frames = Frames::open(disk, file).unwrap();
    while let Next::Lines(more) = frames.next().unwrap() {
        lines.push_str(std::str::from_utf8(&more).unwrap());
    }
    let mut lines: Vec<String> = lines.split_inclusive('\n').map(str::to_owned).collect();
    change(&mut lines);
    disk.remove(file).unwrap();
    let mut packer = Packer::new(disk.append(file).unwrap());
    lines.iter().for_each(|line| packer.add(line.as_bytes()).unwrap());
    packer.finish().unwrap();
}

#[test]
fn lines_that_were_changed_removed_or_swapped_are_named() {
    let flaws = |change: fn(&mut Vec<String>)| {
        let (simulated, disk, book) = simulated();
        let file = make(&book, now()).file;
        repack(&simulated, &file, change);
        checked(&*disk, &file).flaws
    };
    assert_eq!(flaws(|_| {}), []);
    let roll = || Flaw::File { path: "journal/ap-mau/roll.jsonl".into() };
    let changed = flaws(|lines| {
        let at = lines.iter().position(|line| line.contains("Sa Rây")).unwrap();
        lines[at] = lines[at].replace("Sa Rây", "Sa Rêy");
    });
    assert_eq!(changed, [Flaw::Trailer, roll()]);
    let removed = flaws(|lines| {
        let at = lines.iter().position(|line| line.contains("Sa Rây")).unwrap();
        assert!(lines.remove(at).starts_with("{\"n\":9,"));
    });
    assert_eq!(removed, [Flaw::Lines { from: 9, to: Some(9) }, Flaw::Trailer, roll()]);
    let swapped = flaws(|lines| lines.swap(7, 8));
    assert_eq!(swapped[0], Flaw::Lines { from: 8, to: Some(8) });
    assert!(swapped.contains(&roll()));
    let garbled = flaws(|lines| lines[1] = "?\n".into());
    assert_eq!(garbled[0], Flaw::Lines { from: 2, to: Some(2) });
    let without_contents = flaws(|lines| drop(lines.remove(0)));
    assert_eq!(without_contents, [Flaw::Lines { from: 1, to: Some(1) }, Flaw::Trailer, Flaw::Manifest]);
}

#[test]
fn what_lies_behind_a_damaged_frame_is_still_known() {
    let (simulated, disk, book) = simulated();
    // Letters that do not compress, so that there are several frames of lines.
    let long: String = (0..600_000).map(|_| fastrand::alphanumeric()).collect();
    disk.append(Path::new("so/documents/dai.txt")).unwrap().write(long.as_bytes()).unwrap();
    let made = make(&book, now());
    simulated.tamper(&made.file, |bytes| bytes[300_000] ^= 1).unwrap();
    let checked = checked(&*disk, &made.file);
    assert!(matches!(checked.flaws[0], Flaw::Lines { to: Some(_), .. }), "{:?}", checked.flaws);
    assert_eq!(checked.flaws.last(), Some(&Flaw::File { path: "documents/dai.txt".into() }));
    // Every file but that one, trong.txt behind it too.
    assert_eq!((checked.whole, checked.flaws.len()), (7, 3), "{checked:?}");
}

#[test]
fn no_file_is_taken_for_a_backup_and_nothing_is_written_outside() {
    let (simulated, disk, book) = simulated();
    let fault = check_backup(&*disk, Path::new("so/book.toml"), &mut nothing).unwrap_err();
    assert_eq!((fault.exit_code(), matches!(fault, BackupFault::NotABackup { .. })), (2, true));
    let made = make(&book, now());
    repack(&simulated, &made.file, |lines| {
        for line in lines.iter_mut() {
            *line = line.replace("documents/trong.txt", "documents/../../x");
        }
    });
    let fault = restore_backup(&disk, &made.file, Path::new("moi"), &mut nothing).unwrap_err();
    assert_eq!(fault.exit_code(), 4);
    repack(&simulated, &made.file, |lines| lines[0] = lines[0].replace("\"format\":1", "\"format\":2"));
    assert!(!disk.exists(Path::new("moi")) && !disk.exists(Path::new("x")));
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

fn vault(book: &Book) -> Vault {
    Vault::new(book.reader())
}

#[test]
fn a_backup_is_due_once_a_day_and_only_after_a_change() {
    let (_, _, mut book) = simulated();
    let vault = vault(&book);
    let day = |days: i64| now() + TimeDelta::days(days);
    assert!(vault.is_due(day(0)).unwrap() && vault.changed().unwrap());
    let kept = vault.keep(day(0), &mut nothing).unwrap();
    assert_eq!(kept.second, Second::NotChosen);
    assert!(kept.tested.unwrap().good);
    assert!(!vault.is_due(day(0)).unwrap() && !vault.is_due(day(1)).unwrap());
    let (cell, meeting) = (super::super::book::tests::cell(), super::super::book::tests::meeting(1));
    book.append(&StreamKey::Meeting(cell, meeting), &draft(4)).unwrap();
    assert!(vault.changed().unwrap());
    assert!(!vault.is_due(day(0)).unwrap() && vault.is_due(day(1)).unwrap());
    let seen = vault.look(day(1)).unwrap();
    assert_eq!((seen.backups, seen.changed, seen.last.unwrap().0), (1, true, now()));
}

#[test]
fn restoring_is_tested_once_a_month() {
    let (_, disk, book) = simulated();
    let vault = vault(&book);
    let tested = |days: i64| vault.keep(now() + TimeDelta::days(days), &mut nothing).unwrap().tested;
    assert!(tested(0).unwrap().good);
    assert_eq!(tested(28), None);
    assert!(tested(29).unwrap().good, "1 January 2027");
    assert_eq!(vault.look(now()).unwrap().tested.unwrap().at, now() + TimeDelta::days(29));
    let left: Vec<String> =
        disk.list(Path::new("so/backups")).unwrap().into_iter().map(|entry| entry.name).collect();
    assert!(!left.iter().any(|name| name.starts_with("restore-test")), "{left:?}");
}

#[test]
fn backups_go_to_the_second_folder_when_it_is_there() {
    let (_, disk, book) = simulated();
    let vault = vault(&book);
    let usb = PathBuf::from(OUT);
    let refused = vault.choose_second(Some(usb.clone())).unwrap_err();
    assert_eq!((refused.exit_code(), &refused), (3, &BackupFault::NoSecondFolder { folder: usb.clone() }));
    assert_eq!(vault.choose_second(Some("so/documents".into())).unwrap_err().exit_code(), 3);
    disk.create_dir(&usb).unwrap();
    vault.choose_second(Some(usb.clone())).unwrap();
    let kept = vault.keep(now(), &mut nothing).unwrap();
    let copy = usb.join(kept.made.file.file_name().unwrap());
    assert_eq!(kept.second, Second::Copied(copy.clone()));
    assert_eq!(disk.read(&copy).unwrap(), disk.read(&kept.made.file).unwrap());
    disk.remove_all(&usb).unwrap();
    let kept = vault.keep(now() + TimeDelta::days(1), &mut nothing).unwrap();
    assert_eq!(kept.second, Second::Missing(usb.clone()));
    assert!(!disk.exists(&usb), "no folder is made where the stick is not plugged in");
    assert_eq!(vault.look(now()).unwrap().second, Some((usb, false)));
    vault.choose_second(None).unwrap();
    assert_eq!(vault.keep(now() + TimeDelta::days(2), &mut nothing).unwrap().second, Second::NotChosen);
}

#[test]
fn only_superseded_backups_of_this_book_go() {
    let (_, disk, book) = simulated();
    let vault = vault(&book);
    disk.create_dirs(Path::new("so/backups")).unwrap();
    let other = Path::new("so/backups/ap-mau-99999999-20261203T120000Z.bienban");
    disk.append(other).unwrap().write(b"x").unwrap();
    let first = vault.keep(now(), &mut nothing).unwrap().made.file;
    let second = vault.keep(now() + TimeDelta::minutes(5), &mut nothing).unwrap().made.file;
    assert!(disk.exists(other) && !disk.exists(&first) && disk.exists(&second));
}

#[test]
fn the_backup_of_a_damaged_book_supersedes_none() {
    let (simulated, disk, book) = simulated();
    let vault = vault(&book);
    let first = vault.keep(now(), &mut nothing).unwrap().made.file;
    simulated.tamper(Path::new("so/journal/book.jsonl"), |bytes| bytes[150] ^= 1).unwrap();
    let kept = vault.keep(now() + TimeDelta::minutes(5), &mut nothing).unwrap();
    assert_eq!(kept.made.trouble.len(), 1);
    assert!(disk.exists(&first) && disk.exists(&kept.made.file));
    let to = Path::new("moi");
    restore_backup(&disk, &kept.made.file, to, &mut nothing).unwrap();
    assert_eq!(truth(&*disk, to), truth(&*disk, Path::new(DIR)));
    assert!(Reader::open(disk, to).is_ok());
}
