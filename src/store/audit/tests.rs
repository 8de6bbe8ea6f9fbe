//! What somebody with care takes out of a book, hashes made anew, is missed all the same.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::domain::{BookEvent, Moment};
use crate::store::book::tests::{DIR, cell, create, draft, fill, key, meeting, open, when};
use crate::store::journal::{ReadEvent, Stream};
use crate::store::witness::witness_file;
use crate::store::{
    Appends, Book, BookInfo, Disk, Fault, Finding, Mode, RawAct, Reader, SimulatedDisk, StreamKey,
};

/// A book with two meetings, each adopted with the hash of its last line and signed.
fn signed() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    adopt(&mut book, 1, 4);
    adopt(&mut book, 2, 1);
    drop(book);
    disk
}

fn adopt(book: &mut Book, number: u32, act: u64) {
    let hash = book.append(&key(number), &draft(act)).unwrap().hashes[0].to_string();
    let on = when(9).at.date_naive();
    let signed = book.reader().sign(&cell(), &meeting(number), &hash, on).unwrap();
    let entered = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(number), hash };
    book.append(&StreamKey::Book, &RawAct::new(when(9), &[entered, signed]).unwrap()).unwrap();
}

/// Writes the book's own stream again, without what is not kept, in a chain that is right.
fn remake(disk: &SimulatedDisk, kept: impl Fn(&BookEvent) -> bool) {
    let reader = Reader::open(Arc::new(disk.clone()), Path::new(DIR)).unwrap();
    let reading = reader.read::<BookEvent>(&StreamKey::Book, "book", true).unwrap();
    let other: Arc<dyn Disk> = Arc::new(SimulatedDisk::default());
    let header = StreamKey::Book.header("b1", "book");
    let mut stream = Stream::create(Arc::clone(&other), Path::new("s"), header).unwrap();
    for record in reading.records {
        let ReadEvent::Known(event) = record.entry else { continue };
        if kept(&event) {
            stream
                .append(&RawAct::new(Moment { at: record.at, run: record.run }, &[event]).unwrap())
                .unwrap();
        }
    }
    let bytes = other.read(Path::new("s")).unwrap();
    disk.tamper(&Path::new(DIR).join("journal/book.jsonl"), |old| *old = bytes).unwrap();
}

fn is_signature(event: &BookEvent, number: u32) -> bool {
    matches!(event, BookEvent::MeetingSigned { meeting: of, .. } if *of == meeting(number))
}

fn faults(disk: &SimulatedDisk) -> Vec<Fault> {
    let reader = Reader::open(Arc::new(disk.clone()), Path::new(DIR)).unwrap();
    let verified = verify_book(&reader, &mut |_, _| {}).unwrap();
    let fault = |finding: Finding| match finding {
        Finding::Fault(fault) | Finding::Lost { fault, .. } => Some(fault),
        _ => None,
    };
    verified.findings.into_iter().filter_map(fault).collect()
}

fn forget(disk: &SimulatedDisk) {
    disk.remove(&witness_file(Path::new(DIR))).unwrap();
}

#[test]
fn a_signature_that_was_taken_out_is_missed_with_its_meeting() {
    let disk = signed();
    assert_eq!(faults(&disk), []);
    for (number, known) in [(1, true), (2, true), (2, false)] {
        let disk = disk.survivor();
        let hash = open(&disk, Mode::Read, "may-1").reader().contents().value;
        let hash = hash.meetings[&(cell(), meeting(number))].adopted_hash.clone().unwrap();
        remake(&disk, |event| !is_signature(event, number));
        if !known {
            forget(&disk);
        }
        let missing = Fault::SignatureMissing { meeting: meeting(number).0, hash };
        let found = faults(&disk);
        assert!(found.contains(&missing), "{number}, {known}: {found:?}");
        assert_eq!(found.len(), if known { 2 } else { 1 }, "{found:?}");
    }
}

#[test]
fn minutes_from_before_the_book_had_a_key_need_no_signature() {
    let disk = signed();
    let info = open(&disk, Mode::Read, "may-1").reader().info().clone();
    assert_eq!(info.signed_from, Some(1));
    // As an older version leaves it, which gave the book its key after the first minutes.
    BookInfo { signed_from: None, ..info.clone() }.write(&disk, Path::new(DIR)).unwrap();
    remake(&disk, |event| !is_signature(event, 1));
    forget(&disk);
    assert_eq!(faults(&disk), []);
    drop(open(&disk, Mode::Write, "may-1"));
    assert_eq!(faults(&disk), []);
    // From then on it is told from which line on the book signs: that of the second minutes.
    let told = open(&disk, Mode::Read, "may-1").reader().info().signed_from;
    let own = disk.read(&Path::new(DIR).join("journal/book.jsonl")).unwrap();
    let lines = String::from_utf8(own).unwrap();
    let entered = lines.lines().enumerate().filter(|(_, line)| line.contains("meeting_sealed"));
    assert_eq!(told, entered.map(|(at, _)| at as u64 + 1).nth(1));
    remake(&disk, |event| !is_signature(event, 2));
    forget(&disk);
    assert_eq!(faults(&disk).len(), 1);
}

#[test]
fn the_only_signature_is_missed_although_nothing_else_knows_of_it() {
    let disk = signed();
    remake(&disk, |event| !is_signature(event, 1) && !is_signature(event, 2));
    forget(&disk);
    let missing = |fault: &Fault| matches!(fault, Fault::SignatureMissing { .. });
    for _ in 0..2 {
        let found = faults(&disk);
        assert_eq!(found.iter().filter(|fault| missing(fault)).count(), 2, "{found:?}");
        // Whoever opens the book takes nothing of it for right.
        drop(open(&disk, Mode::Write, "may-1"));
    }
}

#[test]
fn a_key_that_is_gone_is_told_and_not_replaced() {
    let whole = signed();
    let fingerprint =
        open(&whole, Mode::Read, "may-1").reader().info().signing.clone().unwrap().fingerprint();
    // Known by the file of heads, and without it by the signatures themselves.
    for known in [true, false] {
        let disk = whole.survivor();
        if !known {
            forget(&disk);
        }
        BookInfo::new("b1", false).write(&disk, Path::new(DIR)).unwrap();
        let gone = Fault::KeyGone { fingerprint: fingerprint.clone() };
        assert!(faults(&disk).contains(&gone), "{known}");
        let book = open(&disk, Mode::Write, "may-1");
        assert_eq!(book.reader().info().signing, None);
        drop(book);
        assert!(faults(&disk).contains(&gone), "{known}");
    }
}
