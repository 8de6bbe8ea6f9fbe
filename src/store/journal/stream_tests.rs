//! What a stream promises, on a disk that forgets everything unsynced.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;
use std::sync::Arc;

use chrono::DateTime;

use super::*;
use crate::domain::Moment;
use crate::store::{ReadEvent, SimulatedDisk, StreamKind};

const FILE: &str = "s";

pub(in crate::store) fn header() -> StreamHeader {
    StreamHeader {
        book: "b1".into(),
        stream: StreamKind::Meeting,
        cell: Some("ap-mau".into()),
        meeting: Some("m1".into()),
        origin: "may-1".into(),
    }
}

/// The events that a program started now finds.
pub(in crate::store) fn events_of(disk: &SimulatedDisk) -> Vec<String> {
    let opened = open(disk);
    opened
        .records
        .into_iter()
        .map(|record| match record.entry {
            ReadEvent::Known(event) => event,
            ReadEvent::Unknown(raw) => panic!("unknown {raw}"),
        })
        .collect()
}

fn act(events: &[&str]) -> RawAct {
    let at = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
    RawAct::new(Moment { at, run: 1500 }, events).unwrap()
}

fn create(disk: &SimulatedDisk) -> Stream {
    Stream::create(Arc::new(disk.clone()), Path::new(FILE), header()).unwrap()
}

fn open(disk: &SimulatedDisk) -> Opened<String> {
    Stream::open(Arc::new(disk.clone()), Path::new(FILE), header()).unwrap()
}

/// A disk with the acts "a", "b" + "c", "d" acknowledged: lines 2, 3 and 4, 5 of the file.
fn three_acts() -> (SimulatedDisk, Stream) {
    let disk = SimulatedDisk::default();
    let mut stream = create(&disk);
    for events in [&["a"][..], &["b", "c"], &["d"]] {
        stream.append(&act(events)).unwrap();
    }
    (disk, stream)
}

fn bytes(disk: &SimulatedDisk) -> Vec<u8> {
    disk.read(Path::new(FILE)).unwrap()
}

fn lines(disk: &SimulatedDisk) -> Vec<Vec<u8>> {
    let bytes = bytes(disk);
    bytes.split_inclusive(|b| *b == b'\n').map(Vec::from).collect()
}

#[test]
fn an_act_costs_one_sync_and_a_new_file_its_folders() {
    let (disk, mut stream) = three_acts();
    assert_eq!((disk.file_syncs(), disk.folder_syncs()), (3, 1));
    let ack = stream.append(&act(&["e", "f", "g"])).unwrap();
    assert_eq!((disk.file_syncs(), disk.folder_syncs()), (4, 1));
    assert_eq!((ack.head.seq, ack.head.act), (7, 4));
    assert_eq!(ack.hashes.len(), 3);
    stream.append_all(&[act(&["h"]), act(&["i"])]).unwrap();
    assert_eq!((disk.file_syncs(), disk.folder_syncs()), (5, 1));
    assert_eq!(stream.head(), open(&disk).stream.head());
}

#[test]
fn a_power_cut_costs_nothing_that_was_acknowledged() {
    let (disk, stream) = three_acts();
    disk.cut_power();
    let opened = open(&disk);
    assert_eq!(opened.set_aside, None);
    assert_eq!(opened.stream.head(), stream.head());
    assert_eq!(events_of(&disk), ["a", "b", "c", "d"]);
}

#[test]
fn a_power_cut_in_a_write_costs_only_that_act() {
    let (whole, mut stream) = three_acts();
    let acknowledged = bytes(&whole).len();
    stream.append(&act(&["e", "f"])).unwrap();
    let full = bytes(&whole);
    // With all but its last newline the act is whole, and counts.
    for kept in 1..full.len() - acknowledged - 1 {
        let (disk, _) = three_acts();
        let mut handle = disk.append(Path::new(FILE)).unwrap();
        handle.write(&full[acknowledged..]).unwrap();
        disk.cut_power_keeping(kept);
        let opened = open(&disk);
        assert_eq!(opened.records.len(), 4, "{kept} bytes kept");
        let aside = opened.set_aside.unwrap();
        assert_eq!((aside.kept.as_path(), aside.line), (Path::new("s.torn-5"), 6));
        let end = acknowledged + kept;
        assert_eq!(disk.read(&aside.kept).unwrap(), full[acknowledged..end]);
    }
}

#[test]
fn after_a_torn_write_the_stream_goes_on_and_the_torn_part_stays_beside() {
    let (disk, _) = three_acts();
    disk.tamper(Path::new(FILE), |bytes| bytes.extend(b"{\"seq\":5")).unwrap();
    let mut stream = open(&disk).stream;
    stream.append(&act(&["e"])).unwrap();
    disk.cut_power();
    assert_eq!(events_of(&disk), ["a", "b", "c", "d", "e"]);
    assert_eq!(disk.read(Path::new("s.torn-5")).unwrap(), b"{\"seq\":5");
}

#[test]
fn blocks_that_never_arrived_are_a_torn_write() {
    let (disk, _) = three_acts();
    disk.tamper(Path::new(FILE), |bytes| bytes.extend(b"\0\0\0\0\"}\n")).unwrap();
    let opened = open(&disk);
    assert_eq!(opened.records.len(), 4);
    assert!(opened.set_aside.is_some());
    assert_eq!(opened.stream.fault(), None);
}

#[test]
fn a_flipped_byte_is_named_with_its_line_and_what_precedes_it_is_kept() {
    let (whole, _) = three_acts();
    let ends: Vec<usize> = lines(&whole)
        .iter()
        .scan(0, |end, line| {
            *end += line.len();
            Some(*end)
        })
        .collect();
    // The last line's newline is left out: without it the line looks torn, and is set aside.
    for place in ends[0]..ends[4] - 1 {
        let (disk, _) = three_acts();
        disk.tamper(Path::new(FILE), |bytes| bytes[place] ^= 0x10).unwrap();
        let mut opened = open(&disk);
        let (line, trusted) = match place {
            p if p < ends[1] => (2, 0),
            p if p < ends[2] => (3, 1),
            p if p < ends[3] => (4, 1),
            _ => (5, 3),
        };
        assert_eq!(opened.records.len(), trusted, "byte {place}");
        let Some(Fault::Damaged { line: named, .. }) = opened.stream.fault() else {
            panic!("byte {place} went unnoticed");
        };
        assert_eq!(*named, line, "byte {place}");
        assert!(opened.stream.append(&act(&["e"])).is_err());
    }
}

#[test]
fn a_removed_or_moved_line_breaks_the_chain() {
    for change in [[0, 2, 3, 4, 1], [0, 1, 3, 2, 4], [0, 1, 2, 4, 3]] {
        let (disk, _) = three_acts();
        let old = lines(&disk);
        let moved: Vec<u8> = change.iter().flat_map(|n| old[*n].clone()).collect();
        disk.tamper(Path::new(FILE), |bytes| *bytes = moved).unwrap();
        let fault = open(&disk).stream.fault().cloned();
        assert!(matches!(fault, Some(Fault::Damaged { damage: Damage::Chain, .. })), "{change:?}: {fault:?}");
    }
}

#[test]
fn a_zeroed_block_with_later_acts_behind_it_is_damage() {
    let (disk, _) = three_acts();
    let start = lines(&disk)[0].len() + 5;
    disk.tamper(Path::new(FILE), |bytes| bytes[start..start + 16].fill(0)).unwrap();
    let opened = open(&disk);
    assert_eq!(opened.set_aside, None);
    assert_eq!(opened.stream.fault(), Some(&Fault::damaged(Path::new(FILE), 2, Damage::Changed)));
}

#[test]
fn after_a_failed_sync_the_act_goes_to_a_fresh_file() {
    let (disk, mut stream) = three_acts();
    disk.fail_syncs(1);
    stream.append(&act(&["e"])).unwrap();
    stream.append(&act(&["f"])).unwrap();
    disk.cut_power();
    assert_eq!(events_of(&disk), ["a", "b", "c", "d", "e", "f"]);
}

#[test]
fn an_act_that_could_not_be_saved_may_be_appended_again() {
    let (disk, mut stream) = three_acts();
    let before = stream.head();
    disk.fail_syncs(2);
    assert!(stream.append(&act(&["e"])).is_err());
    disk.leave_room(Some(100));
    assert!(stream.append(&act(&["e"])).is_err());
    assert_eq!(stream.head(), before);
    disk.leave_room(None);
    stream.append(&act(&["e"])).unwrap();
    disk.cut_power();
    assert_eq!(events_of(&disk), ["a", "b", "c", "d", "e"]);
}

#[test]
fn a_file_changed_while_open_is_not_built_upon() {
    let (disk, mut stream) = three_acts();
    disk.tamper(Path::new(FILE), |bytes| bytes.truncate(300)).unwrap();
    disk.fail_syncs(1);
    assert_eq!(stream.append(&act(&["e"])).unwrap_err().exit_code(), 4);
}

#[test]
fn another_streams_file_is_refused() {
    let (disk, _) = three_acts();
    let other = StreamHeader { book: "b2".into(), ..header() };
    let fault = Stream::open::<String>(Arc::new(disk), Path::new(FILE), other).unwrap_err();
    assert_eq!(fault, Fault::damaged(Path::new(FILE), 1, Damage::Foreign));
}
