//! Every damage of the journal: named with file and line, nothing deleted, and the meeting goes on.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::domain::MeetingId;
use crate::store::book::tests::{
    DIR, cell, check, create, draft, fill, key, meeting, now, open, path, texts, when,
};
use crate::store::disk::beside;
use crate::store::journal::Appends;
use crate::store::{Disk, Finding, Mode, RawAct, RealDisk, SimulatedDisk, verify};

const FIRST: &str = "ap-mau/20261201-0a1b2c.may-1.jsonl";
const SECOND: &str = "ap-mau/20261201-0a1b2c.may-1-2.jsonl";

/// A closed book whose meeting holds "ý kiến 1", "2", "3" in lines 2, 3 and 4.
fn filled() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    disk
}

fn lines(disk: &SimulatedDisk, name: &str) -> Vec<Vec<u8>> {
    let bytes = disk.read(&path(name)).unwrap();
    bytes.split_inclusive(|byte| *byte == b'\n').map(Vec::from).collect()
}

/// Takes the meeting up again on a damaged disk, adds one act, and answers what is then read and
/// what was told.
fn go_on(disk: &SimulatedDisk) -> (Vec<String>, Vec<Fault>, Vec<Finding>) {
    let mut book = open(disk, Mode::Write, "may-1");
    let faults = book.resume(&cell(), &meeting(1)).faults;
    book.append(&key(1), &draft(9)).unwrap();
    let findings = book.take_findings();
    drop(book);
    let mut book = open(disk, Mode::Write, "may-1");
    (texts(&book.resume(&cell(), &meeting(1))), faults, findings)
}

fn assert_goes_on(disk: &SimulatedDisk, line: u64, damage: Damage, kept: &[&str], what: &str) {
    let before = disk.read(&path(FIRST)).unwrap_or_default();
    let fault = Fault::damaged(&path(FIRST), line, damage);
    let (texts, faults, findings) = go_on(disk);
    assert_eq!(texts, [kept, &["ý kiến 9"]].concat(), "{what}");
    assert_eq!(faults, std::slice::from_ref(&fault), "{what}");
    let goes_on = Finding::GoesOn { damage: fault.clone(), file: path(SECOND) };
    assert!(findings.contains(&goes_on), "{what}: {findings:?}");
    assert_eq!(check(disk), [Finding::Fault(fault)], "{what}");
    assert_eq!(disk.read(&path(FIRST)).unwrap_or_default(), before, "{what}: the file is as it was");
}

#[test]
fn a_damaged_meeting_goes_on_in_another_file_with_what_can_be_trusted() {
    type Change = fn(&mut Vec<Vec<u8>>);
    let cases: [(&str, Change, u64, Damage, &[&str]); 6] = [
        ("a flipped byte", |lines| lines[2][30] ^= 1, 3, Damage::Changed, &["ý kiến 1"]),
        ("a removed line", |lines| drop(lines.remove(1)), 2, Damage::Chain, &[]),
        ("two lines swapped", |lines| lines.swap(2, 3), 3, Damage::Chain, &["ý kiến 1"]),
        (
            "a line doubled",
            |lines| lines.push(lines[3].clone()),
            5,
            Damage::Chain,
            &["ý kiến 1", "ý kiến 2", "ý kiến 3"],
        ),
        ("every act cut off", |lines| lines.truncate(1), 2, Damage::Shortened, &[]),
        ("an empty file", |lines| lines.clear(), 1, Damage::Shortened, &[]),
    ];
    for (what, change, line, damage, kept) in cases {
        let disk = filled();
        let mut changed = lines(&disk, FIRST);
        change(&mut changed);
        disk.tamper(&path(FIRST), |bytes| *bytes = changed.concat()).unwrap();
        assert_goes_on(&disk, line, damage, kept, what);
    }
    let disk = filled();
    disk.remove(&path(FIRST)).unwrap();
    assert_goes_on(&disk, 1, Damage::Missing, &[], "the file is missing");
}

#[test]
fn a_changed_first_line_costs_no_act() {
    let disk = filled();
    disk.tamper(&path(FIRST), |bytes| bytes[12] ^= 1).unwrap();
    assert_goes_on(&disk, 1, Damage::Header, &["ý kiến 1", "ý kiến 2", "ý kiến 3"], "the header");
}

#[test]
fn another_books_file_in_its_place_is_not_read() {
    let disk = filled();
    let old = lines(&disk, FIRST).concat();
    let other = SimulatedDisk::default();
    let info = crate::store::BookInfo::new("b2", false);
    let shared = std::sync::Arc::new(other.clone());
    fill(&mut Book::create(Path::new(DIR), shared, &info, "may-1", now()).unwrap());
    let foreign = other.read(&path(FIRST)).unwrap();
    assert_ne!(foreign, old);
    disk.tamper(&path(FIRST), |bytes| *bytes = foreign).unwrap();
    assert_goes_on(&disk, 1, Damage::Foreign, &[], "another book's file");
}

#[test]
fn a_second_file_that_is_damaged_too_is_followed_by_a_third() {
    let disk = filled();
    disk.tamper(&path(FIRST), |bytes| bytes[400] ^= 1).unwrap();
    go_on(&disk);
    disk.tamper(&path(SECOND), |bytes| bytes[5] ^= 1).unwrap();
    let mut book = open(&disk, Mode::Write, "may-1");
    book.append(&key(1), &draft(10)).unwrap();
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))), ["ý kiến 9", "ý kiến 10"]);
    assert!(disk.exists(&path("ap-mau/20261201-0a1b2c.may-1-3.jsonl")));
}

#[test]
fn a_restored_file_takes_the_acts_again() {
    let disk = filled();
    let whole = disk.read(&path(FIRST)).unwrap();
    disk.tamper(&path(FIRST), |bytes| bytes[400] ^= 1).unwrap();
    go_on(&disk);
    disk.tamper(&path(FIRST), |bytes| *bytes = whole).unwrap();
    let mut book = open(&disk, Mode::Write, "may-1");
    book.append(&key(1), &draft(10)).unwrap();
    let expected = ["ý kiến 1", "ý kiến 2", "ý kiến 3", "ý kiến 9", "ý kiến 10"];
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))), expected);
    assert_eq!(lines(&disk, FIRST).len(), 5);
    assert_eq!(check(&disk), []);
}

#[test]
fn the_missing_end_of_the_last_line_costs_no_act() {
    let changes: [fn(&mut Vec<u8>); 2] =
        [|bytes| bytes.truncate(bytes.len() - 1), |bytes| *bytes.last_mut().unwrap() = b'J'];
    for change in changes {
        let disk = filled();
        let whole = disk.read(&path(FIRST)).unwrap();
        disk.tamper(&path(FIRST), change).unwrap();
        assert_eq!(check(&disk), [Finding::Unended { file: path(FIRST), line: 4 }]);
        let mut book = open(&disk, Mode::Write, "may-1");
        assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
        assert_eq!(book.take_findings(), [Finding::Ended { file: path(FIRST), line: 4 }]);
        disk.cut_power();
        assert_eq!(disk.read(&path(FIRST)).unwrap(), whole);
    }
}

#[test]
fn a_file_that_is_deleted_or_cut_while_open_does_not_take_acts_with_it() {
    type Change = (fn(&SimulatedDisk), Damage, u64);
    let changes: [Change; 2] = [
        (|disk| disk.remove(&path(FIRST)).unwrap(), Damage::Missing, 1),
        (|disk| disk.tamper(&path(FIRST), |bytes| bytes.truncate(500)).unwrap(), Damage::Shortened, 3),
    ];
    for (change, damage, line) in changes {
        let disk = filled();
        let mut book = open(&disk, Mode::Write, "may-1");
        book.append(&key(1), &draft(4)).unwrap();
        change(&disk);
        book.append(&key(1), &draft(5)).unwrap();
        book.append(&key(1), &draft(6)).unwrap();
        let fault = Fault::damaged(&path(FIRST), line, damage);
        let file = path(SECOND);
        assert_eq!(book.take_findings(), [Finding::GoesOn { damage: fault, file }]);
        disk.cut_power();
        let mut book = open(&disk, Mode::Write, "may-1");
        let kept = texts(&book.resume(&cell(), &meeting(1)));
        assert_eq!(kept[kept.len() - 2..], ["ý kiến 5", "ý kiến 6"]);
    }
}

#[test]
fn a_book_on_a_stick_that_is_pulled_out_waits_for_it() {
    let temp = tempfile::tempdir().unwrap();
    let (dir, away) = (temp.path().join(DIR), temp.path().join("away"));
    let info = crate::store::BookInfo::new("b1", false);
    let disk = std::sync::Arc::new(RealDisk);
    let mut book = Book::create(&dir, disk.clone(), &info, "may-1", now()).unwrap();
    fill(&mut book);
    std::fs::rename(&dir, &away).unwrap();
    for key in [key(1), key(2)] {
        let fault = book.append(&key, &draft(4)).unwrap_err();
        assert!(matches!(fault, Fault::Disk { cause: Cause::Gone, .. }), "{fault:?}");
    }
    assert!(!dir.exists(), "nothing is made where the stick was");
    std::fs::rename(&away, &dir).unwrap();
    book.append(&key(1), &draft(4)).unwrap();
    book.append(&key(2), &draft(1)).unwrap();
    drop(book);
    let mut book = Book::open(&dir, disk.clone(), Mode::Write, "may-1", now()).unwrap();
    assert_eq!(book.take_findings(), []);
    let expected = ["ý kiến 1", "ý kiến 2", "ý kiến 3", "ý kiến 4"];
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))), expected);
    let verified = crate::store::verify(&dir, disk, &mut |_, _| {}).unwrap();
    assert_eq!(verified.findings, []);
}

#[test]
fn on_a_disk_that_is_full_when_the_book_is_opened_acts_wait_and_are_saved_later() {
    let disk = filled();
    disk.tamper(&path(FIRST), |bytes| bytes.extend(b"{\"seq\":4")).unwrap();
    disk.leave_room(Some(0));
    let mut book = open(&disk, Mode::Write, "may-1");
    assert!(book.is_writable());
    book.resume(&cell(), &meeting(1));
    let fault = book.append(&key(1), &draft(4)).unwrap_err();
    assert!(matches!(fault, Fault::Disk { cause: Cause::Full, .. }), "{fault:?}");
    disk.leave_room(None);
    book.append(&key(1), &draft(4)).unwrap();
    let expected = ["ý kiến 1", "ý kiến 2", "ý kiến 3", "ý kiến 4"];
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))), expected);
    assert_eq!(check(&disk), []);
}

#[test]
fn a_file_left_under_the_name_of_its_replacement_is_put_in_its_place() {
    let disk = filled();
    disk.rename(&path(FIRST), &beside(&path(FIRST), "new")).unwrap();
    disk.append(&path("ap-mau/roll.jsonl.new")).unwrap().write(b"{\"for").unwrap();
    let mut book = open(&disk, Mode::Write, "may-1");
    assert_eq!(book.take_findings(), [Finding::Renamed { file: path(FIRST) }]);
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
    assert_eq!(check(&disk), []);
}

#[test]
fn a_hash_that_was_cut_off_is_told_when_the_meeting_is_read() {
    let disk = filled();
    let mut book = open(&disk, Mode::Write, "may-1");
    let hash = book.append(&key(1), &draft(4)).unwrap().head.hash.to_string();
    let entered = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(1), hash: hash.clone() };
    book.append(&StreamKey::Book, &RawAct::new(when(5), &[entered]).unwrap()).unwrap();
    assert_eq!(book.resume(&cell(), &meeting(1)).faults, []);
    let cut = lines(&disk, FIRST)[..4].concat();
    disk.tamper(&path(FIRST), |bytes| *bytes = cut).unwrap();
    let fault = Fault::HashBroken { meeting: meeting(1).0, hash };
    assert_eq!(book.resume(&cell(), &meeting(1)).faults, [fault]);
}

#[test]
fn a_file_that_is_no_stream_is_told_and_left() {
    let disk = filled();
    let copy = path("ap-mau/20261201-0a1b2c.may-1 (1).jsonl");
    disk.append(&copy).unwrap().write(b"x").unwrap();
    assert_eq!(check(&disk), [Finding::Stray { file: copy }]);
}

/// Three hundred meetings in one session: never more than 256 files are open, and whoever goes on in one that was
/// closed finds it as it was left.
#[test]
fn a_book_that_is_filled_at_once_holds_few_files_open() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let key = |number: usize| StreamKey::Meeting(cell(), MeetingId(format!("20261203-{number:04}")));
    for number in 0..300 {
        book.append(&key(number), &draft(1)).unwrap();
        assert!(book.streams.len() <= 256, "{number}");
    }
    book.append(&key(0), &draft(2)).unwrap();
    drop(book);
    let verified = verify(Path::new(DIR), Arc::new(disk), &mut |_, _| {}).unwrap();
    assert_eq!(verified.findings, []);
    // The book's own stream, the roll, the meeting that was there, and three hundred.
    assert_eq!(verified.streams, 303);
}
