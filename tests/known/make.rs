//! Writes the known book anew, act by act with its own times. Run by hand and never by the tests:
//! `cargo test --test known -- --ignored write_the_known_book`, then read what changed.

use std::path::Path;
use std::sync::Arc;

use bienban::domain::*;
use bienban::guidance::Packs;
use bienban::scoring;
use bienban::store::{Appends, Book, BookInfo, RawAct, RealDisk, StreamKey};
use chrono::{DateTime, FixedOffset};

use crate::hand::Hand;
use crate::people::roll;
use crate::scenes::{SCENES, cell};

/// The folder of the committed book.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/known/book");
const MEETING: &str = "20261103-k23k23";
const ORIGIN: &str = "may-chi-bo";
const FILES: [&str; 4] = [
    "book.toml",
    "journal/book.jsonl",
    "journal/ap-giong-mau/roll.jsonl",
    "journal/ap-giong-mau/20261103-k23k23.may-chi-bo.jsonl",
];

#[test]
#[ignore = "writes the committed book anew"]
fn write_the_known_book() {
    let folder = tempfile::tempdir().unwrap();
    let first: DateTime<FixedOffset> = "2026-01-05T08:00:00+07:00".parse().unwrap();
    let when = Moment { at: first, run: 60_000 };
    let info = BookInfo::new("so-giong-mau", false);
    let mut book = Book::create(folder.path(), Arc::new(RealDisk), &info, ORIGIN, first).unwrap();
    let id = CellId("ap-giong-mau".into());
    let named = BookEvent::CellNamed { cell: id.clone(), name: cell() };
    book.append(&StreamKey::Book, &RawAct::new(when, &[named]).unwrap()).unwrap();
    book.append(&StreamKey::Roll(id.clone()), &RawAct::new(when, &roll()).unwrap()).unwrap();

    let mut hand = Hand::new(MEETING, when);
    SCENES.iter().for_each(|part| part(&mut hand));
    let key = StreamKey::Meeting(id.clone(), MeetingId(MEETING.into()));
    let hash = book.append_all(&key, &hand.acts).unwrap().head.hash.to_string();
    book.register(hand.now).unwrap();
    let entered = BookEvent::MeetingSealed { cell: id, meeting: MeetingId(MEETING.into()), hash };
    book.append(&StreamKey::Book, &RawAct::new(hand.now, &[entered]).unwrap()).unwrap();

    let at = "2026-11-05T08:15:00+07:00".parse().unwrap();
    let moment = Moment { at, run: 60_000 };
    let pack = Packs::embedded().unwrap().by_id(&hand.history.meeting.plan.rules.pack).unwrap();
    let mut meeting = hand.history.meeting.clone();
    meeting.uploaded = Some(at);
    let sheet = Some(scoring::sheet(&meeting, pack, scoring::Background::default(), moment));
    let act = hand.history.act(vec![Event::Course(CourseEvent::Uploaded { at, sheet })], moment);
    book.append(&key, &RawAct::of_meeting(&act).unwrap()).unwrap();
    for file in FILES {
        let target = Path::new(BOOK).join(file);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, std::fs::read(folder.path().join(file)).unwrap()).unwrap();
    }
}
