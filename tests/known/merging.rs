//! Two laptops wrote one meeting: their lines are put in order by time, then laptop, then line.

use std::path::Path;
use std::sync::Arc;

use bienban::domain::*;
use bienban::store::{Appends, Book, BookInfo, Mode, RawAct, SimulatedDisk, StreamKey};
use chrono::{DateTime, FixedOffset};

const DIR: &str = "so";

fn at(time: &str) -> DateTime<FixedOffset> {
    format!("2026-11-03T{time}+07:00").parse().unwrap()
}

fn key() -> StreamKey {
    StreamKey::Meeting(CellId("ap-giong-mau".into()), MeetingId("20261103-k23k23".into()))
}

fn act(number: u64, time: &str, words: &[&str]) -> RawAct {
    let draft = |words: &&str| Event::Draft { field: (*words).into(), text: (*words).into() };
    let (when, events) = (Moment { at: at(time), run: 0 }, words.iter().map(draft).collect());
    RawAct::of_meeting(&Act { number, when, events }).unwrap()
}

fn write(disk: &SimulatedDisk, origin: &str, acts: &[RawAct]) {
    let disk = Arc::new(disk.clone());
    let mut book = Book::open(Path::new(DIR), disk, Mode::Write, origin, at("19:00:00")).unwrap();
    acts.iter().for_each(|act| drop(book.append(&key(), act).unwrap()));
}

#[test]
fn lines_of_two_laptops_by_time_then_laptop_then_line() {
    let disk = SimulatedDisk::default();
    let info = BookInfo::new("so-giong-mau", false);
    drop(Book::create(Path::new(DIR), Arc::new(disk.clone()), &info, "may-a", at("19:00:00")).unwrap());
    write(
        &disk,
        "may-b",
        &[act(2, "19:02:00", &["b1"]), act(5, "19:05:00", &["b2", "b3"]), act(7, "19:09:00", &["b4"])],
    );
    write(
        &disk,
        "may-a",
        &[act(1, "19:01:00", &["a1"]), act(4, "19:05:00", &["a2", "a3"]), act(6, "19:07:00", &["a4"])],
    );
    let (cell, meeting) = (CellId("ap-giong-mau".into()), MeetingId("20261103-k23k23".into()));
    let mut book = Book::open(Path::new(DIR), Arc::new(disk), Mode::Read, "may-a", at("19:10:00")).unwrap();
    let loaded = book.resume(&cell, &meeting);
    let fields = loaded.history.records.iter().map(|record| match &record.event {
        Event::Draft { field, .. } => field.as_str(),
        _ => "",
    });
    assert_eq!(fields.collect::<Vec<_>>(), ["a1", "b1", "a2", "a3", "b2", "b3", "a4", "b4"]);
    let places: Vec<(&str, u64)> =
        loaded.places.iter().map(|place| (place.origin.as_str(), place.seq)).collect();
    let expected = [
        ("may-a", 1),
        ("may-b", 1),
        ("may-a", 2),
        ("may-a", 3),
        ("may-b", 2),
        ("may-b", 3),
        ("may-a", 4),
        ("may-b", 4),
    ];
    assert_eq!(places, expected);
    assert_eq!(loaded.faults, []);
}

/// The first version numbered acts through both streams, and undo there named an act of the other
/// laptop by its number alone: 3 is the point of may-a, which may-b takes back.
#[test]
fn an_act_of_the_other_laptop_that_the_first_version_took_back_stays_taken_back() {
    let disk = SimulatedDisk::default();
    let info = BookInfo::new("so-giong-mau", false);
    drop(Book::create(Path::new(DIR), Arc::new(disk.clone()), &info, "may-a", at("19:00:00")).unwrap());
    let one = |number, time: &str, event: Event| {
        RawAct::of_meeting(&Act { number, when: Moment { at: at(time), run: 0 }, events: vec![event] })
            .unwrap()
    };
    let point = |number, text: &str| {
        let point = Point { number, section: Section::ALL[0], text: text.into() };
        Event::Decision(DecisionEvent::PointSet { point })
    };
    let undone = |number| Event::Undone { act: ActId::here(number) };
    write(&disk, "may-a", &[one(1, "19:01:00", point(1, "một")), one(3, "19:03:00", point(3, "ba"))]);
    write(
        &disk,
        "may-b",
        &[
            one(2, "19:02:00", point(2, "hai")),
            one(4, "19:04:00", undone(3)),
            one(5, "19:05:00", point(4, "bốn")),
            one(6, "19:06:00", undone(5)),
        ],
    );
    let (cell, meeting) = (CellId("ap-giong-mau".into()), MeetingId("20261103-k23k23".into()));
    let mut book = Book::open(Path::new(DIR), Arc::new(disk), Mode::Write, "may-b", at("19:10:00")).unwrap();
    let history = book.resume(&cell, &meeting).history;
    let points: Vec<&str> = history.meeting.points.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(points, ["một", "hai"]);
    let other = |number| ActId { origin: Laptop::named("may-a"), number };
    assert_eq!((history.is_undone(&other(3)), history.is_undone(&ActId::here(5))), (true, true));
    // Here only act 2 is left to take back, and act 5 to put in force again.
    assert_eq!(history.undo(), Ok(undone(2)));
    assert_eq!(history.redo(), Ok(Event::Redone { act: ActId::here(5) }));
}
