//! Tests of the writer's thread.

#![allow(clippy::unwrap_used, clippy::panic)]
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc;

use chrono::DateTime;

use super::*;
use crate::domain::Moment;
use crate::store::journal::stream::tests::{events_of, header};
use crate::store::{SimulatedDisk, Stream};

struct One(Stream);

impl Appends for One {
    type Key = &'static str;
    fn append_several(&mut self, key: &&'static str, acts: &[&RawAct]) -> Result<Vec<Ack>, Fault> {
        assert_ne!(*key, "bug", "a bug");
        self.0.append_each(acts)
    }
}

fn act(event: &str) -> RawAct {
    let at = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
    RawAct::new(Moment { at, run: 1 }, &[event]).unwrap()
}

fn start(disk: &SimulatedDisk) -> (Writer<One>, mpsc::Receiver<SaveAnswer>) {
    let stream = Stream::create(Arc::new(disk.clone()), Path::new("s"), header()).unwrap();
    let (sender, answers) = mpsc::channel();
    let tell = move |answer| sender.send(answer).unwrap();
    (Writer::start(One(stream), tell).unwrap(), answers)
}

/// The first act that waits, and how many do.
fn failed(answers: &mpsc::Receiver<SaveAnswer>) -> (Ticket, usize) {
    match answers.recv().unwrap() {
        SaveAnswer::Failed { ticket, waiting, .. } => (ticket, waiting),
        SaveAnswer::Saved { ticket, .. } => panic!("{ticket} saved on a full disk"),
    }
}

/// Ticket and line of an act that was saved.
fn saved(answers: &mpsc::Receiver<SaveAnswer>) -> (Ticket, u64) {
    match answers.recv().unwrap() {
        SaveAnswer::Saved { ticket, ack } => (ticket, ack.head.seq),
        SaveAnswer::Failed { fault, .. } => panic!("{fault:?}"),
    }
}

/// Keeps the writer busy until the answer is dropped.
fn keep_busy(writer: &Writer<One>) -> mpsc::Sender<()> {
    let (free, busy) = mpsc::channel::<()>();
    writer
        .run(move |_| {
            let _ = busy.recv();
        })
        .unwrap();
    free
}

#[test]
fn acts_that_came_while_the_writer_was_busy_share_a_sync_and_are_each_acknowledged_after_it() {
    let disk = SimulatedDisk::default();
    let (mut writer, answers) = start(&disk);
    writer.append("s", act("one")).unwrap();
    assert_eq!(saved(&answers), (1, 1));
    let (free, before) = (keep_busy(&writer), disk.file_syncs());
    for event in ["two", "three", "four"] {
        writer.append("s", act(event)).unwrap();
    }
    // Of another stream, and then of the first again: the order stays, so each is a sync of its own.
    writer.append("t", act("five")).unwrap();
    writer.append("s", act("six")).unwrap();
    drop(free);
    assert_eq!([(); 5].map(|()| saved(&answers)), [(2, 2), (3, 3), (4, 4), (5, 5), (6, 6)]);
    assert_eq!(disk.file_syncs() - before, 3);
    writer.quit().unwrap();
    disk.cut_power();
    assert_eq!(events_of(&disk), ["one", "two", "three", "four", "five", "six"]);
}

#[test]
fn acts_that_the_disk_does_not_take_together_are_saved_one_by_one() {
    let disk = SimulatedDisk::default();
    let (mut writer, answers) = start(&disk);
    writer.append("s", act("one")).unwrap();
    assert_eq!(saved(&answers), (1, 1));
    let free = keep_busy(&writer);
    for event in ["two", "three"] {
        writer.append("s", act(event)).unwrap();
    }
    // That of the write of both, and that of the file made afresh with both.
    disk.fail_syncs(2);
    drop(free);
    assert_eq!([(); 2].map(|()| saved(&answers)), [(2, 2), (3, 3)]);
    writer.quit().unwrap();
    disk.cut_power();
    assert_eq!(events_of(&disk), ["one", "two", "three"]);
}

#[test]
fn acts_are_answered_in_order_and_quitting_waits_for_all() {
    let disk = SimulatedDisk::default();
    let (mut writer, answers) = start(&disk);
    for n in 1..=50 {
        assert_eq!(writer.append("s", act(&n.to_string())).unwrap(), n);
    }
    assert!(writer.quit().unwrap().unsaved.is_empty());
    let saved: Vec<u64> = answers
        .iter()
        .map(|answer| match answer {
            SaveAnswer::Saved { ticket, ack } => {
                assert_eq!(ack.head.seq, ticket);
                ticket
            }
            SaveAnswer::Failed { fault, .. } => panic!("{fault:?}"),
        })
        .collect();
    assert_eq!(saved, (1..=50).collect::<Vec<u64>>());
    assert_eq!(events_of(&disk).len(), 50);
}

#[test]
fn what_cannot_be_saved_waits_in_order_until_it_can() {
    let disk = SimulatedDisk::default();
    let (mut writer, answers) = start(&disk);
    disk.leave_room(Some(0));
    writer.append("s", act("one")).unwrap();
    writer.append("s", act("two")).unwrap();
    // Each by itself, also where they came together.
    assert_eq!([failed(&answers), failed(&answers)], [(1, 1), (1, 2)]);
    disk.leave_room(None);
    writer.retry().unwrap();
    writer.append("s", act("three")).unwrap();
    assert!(writer.quit().unwrap().unsaved.is_empty());
    assert_eq!(events_of(&disk), ["one", "two", "three"]);
}

#[test]
fn what_was_never_saved_comes_back_at_the_end() {
    let disk = SimulatedDisk::default();
    let (mut writer, _answers) = start(&disk);
    disk.protect(true);
    writer.append("s", act("one")).unwrap();
    let unsaved = writer.quit().unwrap().unsaved;
    assert_eq!(unsaved.len(), 1);
    assert_eq!((unsaved[0].ticket, &unsaved[0].act), (1, &act("one")));
}

#[test]
fn a_panic_while_appending_or_in_a_job_does_not_end_the_writer() {
    let disk = SimulatedDisk::default();
    let (mut writer, answers) = start(&disk);
    writer.run(|_| panic!("a bug in a job")).unwrap();
    writer.append("s", act("one")).unwrap();
    writer.append("bug", act("two")).unwrap();
    let unsaved = writer.quit().unwrap().unsaved;
    assert_eq!(unsaved.len(), 1);
    assert!(matches!(answers.recv().unwrap(), SaveAnswer::Saved { ticket: 1, .. }));
    assert_eq!(events_of(&disk), ["one"]);
}
