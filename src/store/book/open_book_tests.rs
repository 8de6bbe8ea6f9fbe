//! What a book promises as a whole.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use chrono::NaiveDate;

use super::*;
use crate::domain::{self, CellName, Event, MemberId, Person, Role, RollEvent, Standing};
use crate::store::{Appends, Damage, Finding, RealDisk, SimulatedDisk, verify};

pub(in crate::store) const DIR: &str = "so";

pub(in crate::store) fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap()
}

pub(in crate::store) fn when(seconds: i64) -> Moment {
    Moment { at: now() + chrono::TimeDelta::seconds(seconds), run: 0 }
}

pub(in crate::store) fn cell() -> CellId {
    CellId("ap-mau".into())
}

pub(in crate::store) fn meeting(number: u32) -> MeetingId {
    MeetingId(format!("202612{number:02}-0a1b2c"))
}

pub(in crate::store) fn key(number: u32) -> StreamKey {
    StreamKey::Meeting(cell(), meeting(number))
}

/// The draft number `number` as an act of a meeting.
pub(in crate::store) fn draft(number: u64) -> RawAct {
    let events = vec![Event::Draft { field: "item-9".into(), text: format!("ý kiến {number}") }];
    let when = when(number as i64);
    RawAct::of_meeting(&domain::Act { number, when, events }).unwrap()
}

pub(in crate::store) fn fill(book: &mut Book) {
    let named = BookEvent::CellNamed {
        cell: cell(),
        name: CellName { name: "Ấp Mẫu".into(), ..CellName::default() },
    };
    let person = Person { name: "Thạch Thị Sa Rây".into(), ..Person::default() };
    let added = RollEvent::Added {
        member: MemberId(1),
        person,
        standing: Standing::Official,
        role: Role::Secretary,
        from: NaiveDate::default(),
    };
    book.append(&StreamKey::Book, &RawAct::new(when(0), &[named]).unwrap()).unwrap();
    let roll = StreamKey::Roll(cell());
    book.append(&roll, &RawAct::new(when(0), &[added]).unwrap()).unwrap();
    for number in 1..=3 {
        book.append(&key(1), &draft(number)).unwrap();
    }
}

pub(in crate::store) fn create(disk: &SimulatedDisk) -> Book {
    let info = BookInfo::new("b1", false);
    let disk = Arc::new(disk.clone());
    Book::create(Path::new(DIR), disk, &info, "may-1", now()).unwrap()
}

pub(in crate::store) fn open(disk: &SimulatedDisk, mode: Mode, origin: &str) -> Book {
    Book::open(Path::new(DIR), Arc::new(disk.clone()), mode, origin, now()).unwrap()
}

pub(in crate::store) fn check(disk: &SimulatedDisk) -> Vec<Finding> {
    let verified = verify(Path::new(DIR), Arc::new(disk.clone()), &mut |_, _| {});
    verified.unwrap().findings
}

pub(in crate::store) fn path(name: &str) -> PathBuf {
    Path::new(DIR).join("journal").join(name)
}

pub(in crate::store) fn texts(loaded: &Loaded) -> Vec<String> {
    let records = loaded.history.records.iter();
    records
        .map(|record| match &record.event {
            Event::Draft { text, .. } => text.clone(),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_book_survives_a_power_cut_whole() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    disk.cut_power();
    let mut book = open(&disk, Mode::Write, "may-1");
    assert_eq!(book.take_findings(), []);
    let reader = book.reader();
    let contents = reader.contents().value;
    assert_eq!(contents.cells[&cell()].name, "Ấp Mẫu");
    let roll = reader.roll(&cell()).value;
    assert_eq!(roll.name(MemberId(1)), "Thạch Thị Sa Rây");
    let loaded = book.resume(&cell(), &meeting(1));
    assert_eq!(texts(&loaded), ["ý kiến 1", "ý kiến 2", "ý kiến 3"]);
    assert_eq!(loaded.faults, []);
    assert_eq!(check(&disk), []);
}

#[test]
fn an_act_is_one_sync_and_a_new_meeting_is_named_in_the_book_once() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let before = disk.file_syncs();
    book.append(&key(1), &draft(4)).unwrap();
    assert_eq!(disk.file_syncs() - before, 1);
    book.append(&key(2), &draft(1)).unwrap();
    assert_eq!(disk.file_syncs() - before, 3, "its own, and its name's");
    book.append(&key(2), &draft(2)).unwrap();
    assert_eq!(disk.file_syncs() - before, 4);
}

#[test]
fn a_stream_whose_name_could_not_be_written_is_named_later() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    book.append_all(&key(2), &[draft(1)]).unwrap();
    drop(book);
    let file = path("ap-mau/20261202-0a1b2c.may-1.jsonl");
    assert_eq!(check(&disk), [Finding::Unregistered { file }]);
    let mut book = open(&disk, Mode::Write, "may-1");
    book.append(&key(2), &draft(2)).unwrap();
    assert_eq!(check(&disk), []);
}

#[test]
fn a_second_program_reads_and_is_told_that_it_cannot_write() {
    let disk = SimulatedDisk::default();
    let mut first = create(&disk);
    fill(&mut first);
    let mut second = open(&disk, Mode::Write, "may-1");
    assert_eq!(second.closed().map(Fault::exit_code), Some(5));
    assert!(matches!(second.take_findings()[..], [Finding::ReadOnly(Fault::InUse(_))]));
    assert_eq!(texts(&second.resume(&cell(), &meeting(1))).len(), 3);
    assert!(second.append(&key(1), &draft(4)).is_err());
    drop(first);
    assert!(open(&disk, Mode::Write, "may-1").is_writable());
}

#[test]
fn a_torn_act_is_set_aside_by_the_writer_alone() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    let file = path("ap-mau/20261201-0a1b2c.may-1.jsonl");
    disk.tamper(&file, |bytes| bytes.extend(b"{\"seq\":4")).unwrap();
    let torn = Finding::Torn { file: file.clone(), line: 5 };
    assert_eq!(check(&disk), [torn]);
    let mut reading = open(&disk, Mode::Read, "may-1");
    assert_eq!(texts(&reading.resume(&cell(), &meeting(1))).len(), 3);
    assert_eq!(reading.take_findings(), []);
    drop(reading);
    let mut writing = open(&disk, Mode::Write, "may-1");
    assert_eq!(texts(&writing.resume(&cell(), &meeting(1))).len(), 3);
    assert!(matches!(writing.take_findings()[..], [Finding::SetAside(_)]));
    writing.append(&key(1), &draft(4)).unwrap();
    assert_eq!(check(&disk), []);
}

#[test]
fn two_laptops_streams_are_one_meeting_by_time() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    let mut other = open(&disk, Mode::Write, "may-2");
    other.append(&key(1), &draft(4)).unwrap();
    drop(other);
    let mut book = open(&disk, Mode::Write, "may-1");
    book.append(&key(1), &draft(5)).unwrap();
    let loaded = book.resume(&cell(), &meeting(1));
    assert_eq!(texts(&loaded), ["ý kiến 1", "ý kiến 2", "ý kiến 3", "ý kiến 4", "ý kiến 5"]);
    let origins: Vec<&str> = loaded.places.iter().map(|p| p.origin.as_str()).collect();
    assert_eq!(origins, ["may-1", "may-1", "may-1", "may-2", "may-1"]);
    assert_eq!(check(&disk), []);
}

#[test]
fn a_clock_set_back_does_not_change_the_order_of_a_stream() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let mut act = draft(4);
    act.when = when(-3600);
    book.append(&key(1), &act).unwrap();
    let loaded = book.resume(&cell(), &meeting(1));
    assert_eq!(texts(&loaded)[3], "ý kiến 4");
}

#[test]
fn missing_files_are_named_and_never_begun_afresh() {
    for name in ["book.jsonl", "ap-mau/roll.jsonl", "ap-mau/20261201-0a1b2c.may-1.jsonl"] {
        let disk = SimulatedDisk::default();
        fill(&mut create(&disk));
        // A second meeting, so that a book and a roll that lack their file are known to.
        let mut book = open(&disk, Mode::Write, "may-1");
        book.append(&key(2), &draft(1)).unwrap();
        drop(book);
        disk.remove(&path(name)).unwrap();
        let missing = Fault::damaged(&path(name), 1, Damage::Missing);
        assert!(check(&disk).contains(&Finding::Fault(missing.clone())), "{name}");
        let mut book = open(&disk, Mode::Write, "may-1");
        let key = match name {
            "book.jsonl" => StreamKey::Book,
            "ap-mau/roll.jsonl" => StreamKey::Roll(cell()),
            _ => continue,
        };
        assert_eq!(book.append(&key, &draft(9)).unwrap_err(), missing);
    }
}

#[test]
fn damage_to_the_books_own_stream_is_told_and_does_not_stop_a_meeting() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    disk.tamper(&path("book.jsonl"), |bytes| bytes[0] = b'x').unwrap();
    let mut book = open(&disk, Mode::Write, "may-1");
    let fault = Fault::damaged(&path("book.jsonl"), 1, Damage::Header);
    assert_eq!(book.take_findings(), [Finding::Fault(fault.clone())]);
    assert_eq!(book.reader().contents().faults, [fault]);
    book.append(&key(1), &draft(4)).unwrap();
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 4);
}

#[test]
fn an_event_of_a_newer_version_is_shown_and_not_built_upon() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let novel = serde_json::json!({"novel": {"x": 1}});
    book.append(&key(1), &RawAct::new(when(9), &[novel]).unwrap()).unwrap();
    drop(book);
    let mut book = open(&disk, Mode::Write, "may-1");
    let loaded = book.resume(&cell(), &meeting(1));
    assert_eq!(loaded.newer[0].raw, r#"{"novel":{"x":1}}"#);
    assert_eq!(texts(&loaded).len(), 3);
    let file = path("ap-mau/20261201-0a1b2c.may-1.jsonl");
    assert_eq!(book.append(&key(1), &draft(9)).unwrap_err(), Fault::Newer { file, line: 5 });
}

#[test]
fn a_hash_that_the_journal_does_not_bear_out_is_named() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let ack = book.append(&key(1), &draft(4)).unwrap();
    for (hash, findings) in [(ack.head.hash.to_string(), 0), ("00".repeat(32), 1)] {
        let entered = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(1), hash };
        let act = RawAct::new(when(5), &[entered]).unwrap();
        book.append(&StreamKey::Book, &act).unwrap();
        assert_eq!(check(&disk).len(), findings);
    }
}

#[test]
fn a_folder_without_a_book_and_one_with_are_told_apart() {
    let disk = SimulatedDisk::default();
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let fault = Book::open(Path::new(DIR), shared.clone(), Mode::Read, "may-1", now());
    let folder = PathBuf::from(DIR);
    assert_eq!(fault.unwrap_err(), Fault::NotABook { folder: folder.clone() });
    drop(create(&disk));
    let info = BookInfo::new("b2", false);
    let fault = Book::create(Path::new(DIR), shared, &info, "may-1", now());
    assert_eq!(fault.unwrap_err(), Fault::Occupied { folder });
}

#[test]
fn a_book_on_a_write_protected_disk_is_read() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    disk.protect(true);
    let mut book = open(&disk, Mode::Write, "may-1");
    assert!(!book.is_writable());
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
}

#[test]
fn a_book_on_a_real_disk_is_the_same() {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join(DIR);
    let info = BookInfo::new("b1", true);
    let mut book = Book::create(&dir, Arc::new(RealDisk), &info, "may-1", now()).unwrap();
    fill(&mut book);
    drop(book);
    let mut book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, "may-1", now()).unwrap();
    assert!(book.reader().info().practice);
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
    let verified = verify(&dir, Arc::new(RealDisk), &mut |_, _| {}).unwrap();
    assert_eq!((verified.streams, verified.lines), (3, 6));
    assert_eq!(verified.findings, []);
}
