//! What names a stream, kept up by the program that writes it: the same as what the whole book says.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::store::book::tests::{cell, create, draft, fill, key, meeting, open, path, when};
use crate::store::{Appends, Disk, Mode, SimulatedDisk};

/// Whether the meetings 1 to 4 of this laptop are named, and by what was kept, or by the whole book.
fn named(book: &mut Book) -> [Vec<bool>; 2] {
    let keys: Vec<StreamKey> = (1..=4).map(key).collect();
    let kept = keys.iter().map(|key| book.known_of(key).names(key, "may-1")).collect();
    let whole = book.reader.contents().value;
    [kept, keys.iter().map(|key| whole.names(key, "may-1")).collect()]
}

fn first_read(book: &Book) -> blake3::Hash {
    book.register.as_ref().unwrap().bytes
}

#[test]
fn what_a_program_enters_itself_is_known_without_reading_the_book_again() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let first = vec![true, false, false, false];
    assert_eq!(named(&mut book), [first.clone(), first]);
    let read = first_read(&book);
    for number in 2..=3 {
        book.append(&key(number), &draft(1)).unwrap();
    }
    let three = vec![true, true, true, false];
    assert_eq!(named(&mut book), [three.clone(), three]);
    assert_eq!(first_read(&book), read, "what was added is followed");
    let lost = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(4), hash: "0f".into() };
    book.append(&StreamKey::Book, &RawAct::new(when(9), &[lost]).unwrap()).unwrap();
    let known = book.known_of(&key(4)).meetings;
    assert_eq!(known, book.reader.contents().value.of_cell(&cell()).skip(3).map(own).collect());
    assert_eq!(known.values().next().unwrap().entered, ["0f"]);
    assert_eq!(first_read(&book), read);
}

fn own<K: Clone, V: Clone>((key, value): (&K, &V)) -> (K, V) {
    (key.clone(), value.clone())
}

#[test]
fn what_others_did_to_the_stream_is_read_again() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    book.append(&key(2), &draft(1)).unwrap();
    named(&mut book);
    let lines = |bytes: &[u8]| bytes.split_inclusive(|byte| *byte == b'\n').count();
    let before = lines(&disk.read(&path("book.jsonl")).unwrap());
    disk.tamper(&path("book.jsonl"), |bytes| {
        let end = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
        bytes.truncate(end + 1);
    })
    .unwrap();
    assert_eq!(lines(&disk.read(&path("book.jsonl")).unwrap()), before - 1);
    let one = vec![true, false, false, false];
    assert_eq!(named(&mut book), [one.clone(), one], "the line that named the second meeting is gone");
}

#[test]
fn a_roll_is_named_by_the_meetings_of_its_own_cell() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let names = |book: &mut Book, cell: &str| {
        let key = StreamKey::Roll(CellId(cell.to_owned()));
        (book.known_of(&key).names(&key, SHARED), book.reader.contents().value.names(&key, SHARED))
    };
    assert_eq!(names(&mut book, "ap-mau"), (true, true));
    assert_eq!(names(&mut book, "ap-khac"), (false, false));
    drop(book);
    // Meetings whose files alone are there name it too.
    let mut book = open(&disk, Mode::Write, "may-1");
    let other = StreamKey::Meeting(CellId("ap-khac".to_owned()), meeting(1));
    book.append_all(&other, &[draft(1)]).unwrap();
    assert_eq!(names(&mut book, "ap-khac"), (true, true));
}

#[test]
fn the_same_bytes_are_read_once_and_other_bytes_anew() {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    let reader = book.reader();
    let before = reader.contents().value;
    assert_eq!(reader.clone().contents().value, before);
    assert_eq!(before.meetings.len(), 1);
    book.append(&key(2), &draft(1)).unwrap();
    assert_eq!(reader.contents().value.meetings.len(), 2);
}
