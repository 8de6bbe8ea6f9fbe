//! What earlier versions wrote is read for ever: one line of every event, as each format has it.
//!
//! A line of `v1/` is never changed; new events add lines at the end. When events are written in
//! another way, the format is raised, a step is added in `store/journal/upcast.rs`, a new folder holds what
//! is written then, and these lines must still be read as the same values.
#![allow(clippy::unwrap_used, clippy::panic)]

mod absentee;
mod adoption;
mod applicant;
mod case;
mod committee;
mod elections;
mod floor;
mod gaps;
mod groups;
mod later;
mod meeting;
mod official;
mod papers;
mod prepared;
mod rejudged;
mod round;
mod secrecy;
mod shared;
mod times;
mod topics;
mod transfer;
mod variants;

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::domain::Moment;
use bienban::store::{
    Disk, RawAct, ReadEvent, SimulatedDisk, Stream, StreamHeader, StreamKind, Tail, read_stream,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The folder of the lines of the first format.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1")
}

fn header(stream: StreamKind) -> StreamHeader {
    let name = |stands: bool, name: &str| stands.then(|| name.to_owned());
    let of_cell = matches!(stream, StreamKind::Roll | StreamKind::Notes);
    let meeting = stream == StreamKind::Meeting;
    StreamHeader {
        book: "5d0c1e77a90b42f3".into(),
        stream,
        cell: name(of_cell || meeting, "ap-mau"),
        meeting: name(meeting, "20261203-0a1b2c"),
        origin: if meeting { "may-1" } else { "5d0c1e77a90b42f3" }.into(),
    }
}

/// Checks that the golden file reads as `events`, one act each, and that they are written today to
/// the byte as they were then.
fn assert_golden<E>(name: &str, stream: StreamKind, events: &[E])
where
    E: Serialize + DeserializeOwned + PartialEq + Debug + Clone,
{
    let written = write(stream, events);
    let today = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&today, &written).unwrap();
    let file = folder().join(name);
    let golden = std::fs::read(&file).unwrap_or_default();
    let reading = read_stream::<E>(&golden, &file, &header(stream)).unwrap();
    assert_eq!(reading.tail, Tail::Whole, "{name}");
    for (record, event) in reading.records.iter().zip(events) {
        assert_eq!(record.entry, ReadEvent::Known(event.clone()), "{name}, line {}", record.seq + 1);
    }
    assert_eq!(reading.records.len(), events.len(), "{name}");
    assert!(golden == written, "{name} is written otherwise today: compare it with {}", today.display());
}

fn write<E: Serialize>(stream: StreamKind, events: &[E]) -> Vec<u8> {
    let disk = SimulatedDisk::default();
    let file = Path::new("golden");
    let mut pen = Stream::create(Arc::new(disk.clone()), file, header(stream)).unwrap();
    for (number, event) in (0..).zip(events) {
        let at = "2026-12-03T19:00:00+07:00".parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap();
        let when = Moment { at: at + chrono::TimeDelta::seconds(number), run: number as u64 * 1000 };
        pen.append(&RawAct::new(when, std::slice::from_ref(event)).unwrap()).unwrap();
    }
    disk.read(file).unwrap()
}

#[test]
fn the_first_line_of_a_book_is_read_for_ever() {
    let text = "format = 1\nid = \"5d0c1e77a90b42f3\"\npractice = false\n";
    assert_eq!(std::fs::read_to_string(folder().join("book.toml")).unwrap(), text);
    let info = bienban::store::BookInfo::new("5d0c1e77a90b42f3", false);
    assert_eq!(toml::from_str::<bienban::store::BookInfo>(text).unwrap(), info);
    assert_eq!(toml::to_string(&info).unwrap(), text);
}
