//! Biên bản: the minutes, written from what the events say and from nothing else.
//!
//! The order of the parts is that of the official form; a part of which nothing is recorded is left out.

mod attendance;
mod closing;
mod course;
mod entry;
mod missing;
mod opening;
mod opinions;
mod part;
mod round;
mod score;
mod votes;

pub use entry::{Entry, EntryKind};

use super::versions;
use crate::domain::{Meeting, Task};
use crate::report::naming::{self, signer};
use crate::report::source::Source;
use crate::report::task_table;
use crate::report::{Block, Document, Signature, Signatures, Table, traced};
use part::MinutesPart;

/// The entries of a meeting's minutes, one for each block of [`minutes`], in the same order.
pub fn entries(source: &Source) -> Vec<Entry> {
    let meeting = source.meeting;
    let replaced = versions::blocks(meeting, "Biên bản", |_| true);
    let head = [replaced, opening::blocks(meeting), attendance::blocks(meeting), opening::officers(meeting)];
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

/// The two who sign what was recorded.
pub(super) fn signatures(meeting: &Meeting) -> Signatures {
    let signature = |title: &str, name| Signature { above: None, title: title.into(), name };
    Signatures {
        left: Some(signature("NGƯỜI GHI BIÊN BẢN", signer(meeting, meeting.plan.minute_taker))),
        right: signature("CHỦ TRÌ HỘI NGHỊ", signer(meeting, meeting.plan.chair)),
    }
}

/// Tasks given; nothing when there are none.
fn tasks(source: &Source) -> Vec<Entry> {
    let meeting = source.meeting;
    let Some(heading) = MinutesPart::Tasks.heading(source) else { return Vec::new() };
    let count = format!("{} phân công {} việc:", naming::assembly(meeting.plan.kind), meeting.tasks.len());
    let count = Block::paragraph(traced::tasks(meeting), count);
    let table = task_rows(meeting, meeting.tasks.iter(), task_table::given(meeting, &meeting.tasks));
    [Entry::all(EntryKind::Task, [heading, count]), vec![table]].concat()
}

/// A table of tasks with the names of those who do each.
fn task_rows<'a>(meeting: &Meeting, tasks: impl Iterator<Item = &'a Task>, table: Table) -> Entry {
    let rows = tasks.map(|task| entry::names(meeting, &task.who)).collect();
    Entry { rows, ..Entry::new(EntryKind::Task, Block::table(table)) }
}
