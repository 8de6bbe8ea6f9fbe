//! The backups that a book keeps by itself: when, how many, where else, and tested.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::TimeDelta;

use super::tests::{DIR, OUT, nothing, simulated, truth};
use super::*;
use crate::domain::{BookEvent, Moment};
use crate::store::book::tests::{cell, draft, meeting, now};
use crate::store::{Appends, Book, Mode, RawAct, Reader, StreamKey};

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
    book.append(&StreamKey::Meeting(cell(), meeting(1)), &draft(4)).unwrap();
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
fn a_copy_outside_is_wanted_once_the_last_one_is_a_month_old() {
    let (_, disk, book) = simulated();
    let vault = vault(&book);
    let day = |days: i64| now() + TimeDelta::days(days);
    let wants = |days: i64| vault.keep(day(days), &mut nothing).unwrap().wants_copy;
    assert!(wants(0), "there is none yet");
    assert!(!vault.keep(day(0), &mut nothing).unwrap().copied_before);
    let word = crate::text::Secret::new("lua moi kenh ba");
    let refused = vault.copy_out(Path::new(OUT), day(1), &word, &mut nothing).unwrap_err();
    assert_eq!(refused, BackupFault::NoSecondFolder { folder: OUT.into() });
    disk.create_dir(Path::new(OUT)).unwrap();
    vault.copy_out(Path::new(OUT), day(1), &word, &mut nothing).unwrap();
    assert_eq!(vault.look(day(2)).unwrap().outside, Some(day(1)));
    assert!(!wants(2) && !wants(31) && wants(32));
    // It is old, and there is one.
    assert!(vault.keep(day(32), &mut nothing).unwrap().copied_before);
    vault.choose_second(Some(OUT.into())).unwrap();
    assert!(!wants(33) && !wants(34));
    let locked = disk.list(Path::new(OUT)).unwrap().into_iter().filter(|entry| entry.name.ends_with("-khoa"));
    assert_eq!(locked.count(), 1, "no backup lets a copy under a passphrase go");
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
    assert_eq!(kept.made.faults.len(), 1);
    assert!(disk.exists(&first) && disk.exists(&kept.made.file));
    let to = Path::new("moi");
    restore_backup(&disk, &kept.made.file, to, &mut nothing).unwrap();
    assert_eq!(truth(&*disk, to), truth(&*disk, Path::new(DIR)));
    assert!(Reader::open(disk, to).is_ok());
}

#[test]
fn the_only_backup_of_adopted_minutes_that_the_book_lost_is_never_let_go() {
    let (simulated, disk, mut book) = simulated();
    let hash = book.resume(&cell(), &meeting(1)).places[2].hash.to_string();
    let sealed = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(1), hash };
    let act = RawAct::new(Moment { at: now(), run: 9 }, &[sealed]).unwrap();
    book.append(&StreamKey::Book, &act).unwrap();
    let first = vault(&book).keep(now(), &mut nothing).unwrap().made.file;
    drop(book);
    // The last line of both streams goes, and the derived store knows of nothing here.
    for name in ["journal/book.jsonl", "journal/ap-mau/20261201-0a1b2c.may-1.jsonl"] {
        let file = Path::new(DIR).join(name);
        simulated
            .tamper(&file, |bytes| {
                let end = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
                bytes.truncate(end + 1);
            })
            .unwrap();
    }
    let mut book = Book::open(Path::new(DIR), Arc::clone(&disk), Mode::Write, "may-1", now()).unwrap();
    let key = StreamKey::Meeting(cell(), meeting(2));
    book.append(&key, &draft(1)).unwrap();
    let later = |minutes| now() + TimeDelta::minutes(minutes);
    let kept = vault(&book).keep(later(5), &mut nothing).unwrap();
    assert_eq!(kept.made.faults.len(), 2, "{:?}", kept.made.faults);
    assert!(disk.exists(&first));
    let losses = book.reader().find_losses(&[]).unwrap();
    assert_eq!((losses.losses.len(), losses.minutes.len()), (2, 1));
    let accepted = book.accept_loss(&losses, "ổ đĩa hỏng", "Hồ Văn Sáu", Moment { at: later(6), run: 0 });
    assert_eq!(accepted, Ok(()));
    assert!(book.reader().find_losses(&[]).unwrap().losses.is_empty());
    // The loss is settled, so backups are let go again: all but the one that has what is lost.
    let next = vault(&book).keep(later(7), &mut nothing).unwrap().made;
    assert_eq!(next.faults, []);
    assert!(disk.exists(&first) && !disk.exists(&kept.made.file) && disk.exists(&next.file));
}

#[test]
fn settings_that_cannot_be_read_are_told_and_not_replaced() {
    let (_, disk, book) = simulated();
    let vault = vault(&book);
    vault.keep(now(), &mut nothing).unwrap();
    let file = Path::new(DIR).join("backups/settings.toml");
    disk.remove(&file).unwrap();
    // A folder can be read by nobody as a file.
    disk.create_dir(&file).unwrap();
    let told = BackupFault::Book(crate::store::Fault::reading(&file, &std::io::ErrorKind::NotFound.into()));
    assert_eq!(vault.choose_second(None), Err(told.clone()));
    assert_eq!(vault.keep(now() + TimeDelta::days(1), &mut nothing).map(drop), Err(told));
    assert_eq!(vault.look(now()).unwrap().backups, 2, "the backup is made all the same");
    assert!(disk.list(&file).is_ok());
}
