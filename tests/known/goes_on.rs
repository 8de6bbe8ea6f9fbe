//! A book that the first version wrote opens, is sound, and goes on: on its own laptop and on another.

use std::path::Path;
use std::sync::Arc;

use bienban::domain::*;
use bienban::store::{Appends, Book, Mode, RawAct, RealDisk, StreamKey, verify};

use crate::book::{evening, folder, meeting};

const FILE: &str = "journal/ap-giong-mau/20261103-k23k23.may-chi-bo.jsonl";
const FILES: [&str; 4] = ["book.toml", "journal/book.jsonl", "journal/ap-giong-mau/roll.jsonl", FILE];

/// A copy of the committed book, which commit 013bfdd had to the byte.
fn copy() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(copy.path().join("journal/ap-giong-mau")).unwrap();
    for file in FILES {
        std::fs::copy(folder().join(file), copy.path().join(file)).unwrap();
    }
    copy
}

fn keep_draft(dir: &Path, laptop: &str, time: &str) -> History {
    let (cell, id) = (CellId("ap-giong-mau".into()), MeetingId("20261103-k23k23".into()));
    let mut book = Book::open(dir, Arc::new(RealDisk), Mode::Write, laptop, evening(time)).unwrap();
    let history = book.resume(&cell, &id).history;
    let when = Moment { at: evening(time) + chrono::TimeDelta::days(3), run: 0 };
    let act = history.act(vec![Event::Draft { field: "item-1".into(), text: laptop.into() }], when);
    let key = StreamKey::Meeting(cell, id);
    book.append(&key, &RawAct::of_meeting(&act).unwrap()).unwrap();
    book.register(when).unwrap();
    history
}

#[test]
fn a_book_of_the_first_version_opens_and_goes_on() {
    let copy = copy();
    let before = std::fs::read(copy.path().join(FILE)).unwrap();
    let history = keep_draft(copy.path(), "may-chi-bo", "20:00:00");
    // What it rests on is now this laptop's own; all else is as the other version left it.
    let read = meeting();
    assert_eq!(Meeting { traces: read.traces.clone(), ..history.meeting.clone() }, read);
    assert!(history.is_undone(&ActId::here(12)) && !history.is_undone(&ActId::here(78)));
    // Its own laptop adds to the old lines, in the same format.
    let lines = std::fs::read(copy.path().join(FILE)).unwrap();
    assert!(lines.starts_with(&before));
    let last = String::from_utf8(lines[before.len()..].to_vec()).unwrap();
    assert!(last.starts_with(r#"{"seq":123,"act":103,"left":0,"#), "{last}");
    // Another one begins a stream of its own, and sees every act under the name of the first.
    let history = keep_draft(copy.path(), "may-hai", "21:00:00");
    let first = ActId { origin: Laptop::named("may-chi-bo"), number: 12 };
    assert!(history.is_undone(&first));
    let verified = verify(copy.path(), Arc::new(RealDisk), &mut |_, _| {}).unwrap();
    assert_eq!((verified.findings, verified.streams), (vec![], 4));
}
