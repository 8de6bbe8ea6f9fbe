//! The committed book as it is read: nothing here writes.

use std::path::Path;
use std::sync::Arc;

use bienban::domain::*;
use bienban::report::{Document, Source};
use bienban::shelf::Shelf;
use bienban::store::{Loaded, Reader, RealDisk};
use chrono::{DateTime, FixedOffset};

/// The folder of the book.
pub fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/known/book"))
}

/// The book's shelf; without the derived store, which would be written into the folder.
pub fn shelf() -> Shelf {
    Shelf::new(Reader::open(Arc::new(RealDisk), folder()).unwrap(), None)
}

/// The meeting as its stream tells it.
pub fn loaded() -> Loaded {
    let (cell, meeting) = (CellId("ap-giong-mau".into()), MeetingId("20261103-k23k23".into()));
    shelf().meeting(&cell, &meeting)
}

/// The meeting as it stands at the end.
pub fn meeting() -> Meeting {
    loaded().history.meeting
}

/// A moment of the evening: "19:49:15".
pub fn evening(time: &str) -> DateTime<FixedOffset> {
    format!("2026-11-03T{time}+07:00").parse().unwrap()
}

/// The meeting as it stood at a moment, that moment's acts included, and the moment's place on
/// the timeline in milliseconds.
pub fn at(time: &str) -> (History, u64) {
    let records = loaded().history.records;
    let records: Vec<Record> =
        records.into_iter().take_while(|record| record.when.at <= evening(time)).collect();
    let last = records.last().unwrap().when;
    let run = last.run + (evening(time) - last.at).num_milliseconds() as u64;
    let history = History::fold(MeetingId("20261103-k23k23".into()), records);
    let place = history.meeting.clock.place(Moment { at: evening(time), run });
    (history, place)
}

/// A paper of the meeting.
pub fn paper(build: fn(&Source) -> Document) -> Document {
    let loaded = loaded();
    let now = Moment { at: evening("21:00:00"), run: 0 };
    shelf().gather_meeting(&loaded, now, |source| build(&source))
}
