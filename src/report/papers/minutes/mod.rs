//! Biên bản: the minutes, written from what the events say and from nothing else.
//!
//! The order of the parts is that of the official form; a part of which nothing is recorded is left out.

mod attendance;
mod closing;
mod course;
mod entry;
mod item;
mod opening;
mod opinions;
mod part;
mod round;
mod score;
mod votes;

pub use entry::{Entry, EntryKind};

use crate::domain::{Meeting, MeetingKind, Task};
use crate::report::naming::signer;
use crate::report::source::Source;
use crate::report::task_table;
use crate::report::{Block, Document, Signature, Signatures, Table};
use part::MinutesPart;

/// The entries of a meeting's minutes, one for each block of [`minutes`], in the same order.
pub fn entries(source: &Source) -> Vec<Entry> {
    let meeting = source.meeting;
    let head = [opening::blocks(meeting), attendance::blocks(meeting), opening::officers(meeting)];
    [
        Entry::all(EntryKind::Other, head.concat()),
        course::entries(source),
        tasks(source),
        Entry::all(EntryKind::Score, score::blocks(source)),
        Entry::all(EntryKind::Other, closing::blocks(source)),
    ]
    .concat()
}

/// The minutes of a meeting.
pub fn minutes(source: &Source) -> Document {
    let meeting = source.meeting;
    Document {
        header: source.header(None, false),
        stamps: source.stamps(),
        title: "BIÊN BẢN".into(),
        subtitle: source.subtitle(),
        blocks: entries(source).into_iter().map(|entry| entry.block).collect(),
        signatures: Some(signatures(meeting)),
        recipients: Vec::new(),
        properties: source.properties("Biên bản"),
    }
}

/// The two who sign what was recorded; at a congress its secretariat and its presidium.
fn signatures(meeting: &Meeting) -> Signatures {
    let signature = |title: &str, name| Signature { above: None, title: title.into(), name };
    let [left, right] = match meeting.plan.kind {
        MeetingKind::Congress => ["THƯ KÝ ĐẠI HỘI", "T/M ĐOÀN CHỦ TỊCH"],
        _ => ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"],
    };
    Signatures {
        left: Some(signature(left, signer(meeting, meeting.plan.minute_taker))),
        right: signature(right, signer(meeting, meeting.plan.chair)),
    }
}

/// Tasks given; nothing when there are none.
fn tasks(source: &Source) -> Vec<Entry> {
    let meeting = source.meeting;
    let Some(heading) = MinutesPart::Tasks.heading(source) else { return Vec::new() };
    let table = task_rows(meeting, meeting.tasks.iter(), task_table::given(meeting, &meeting.tasks));
    [Entry::all(EntryKind::Task, [heading]), vec![table]].concat()
}

/// A table of tasks with the names of those who do each.
fn task_rows<'a>(meeting: &Meeting, tasks: impl Iterator<Item = &'a Task>, table: Table) -> Entry {
    let rows = tasks.map(|task| entry::names(meeting, &task.who)).collect();
    Entry { rows, ..Entry::new(EntryKind::Task, Block::table(table)) }
}
