//! Biên bản: the minutes, written from what the events say and from nothing else.
//!
//! The order of the parts is that of the official form; a part of which nothing is recorded is left out.

mod announced;
mod attendance;
pub(in crate::report::papers) mod case;
mod closing;
mod course;
pub(in crate::report::papers) mod elections;
mod entry;
mod follow_up;
mod for_cell;
mod item;
mod missing;
mod named;
mod names_told;
mod opening;
mod opinions;
mod own;
mod part;
mod person;
mod round;
mod score;
pub(in crate::report::papers) mod secret;
mod secret_item;
mod votes;

pub use course::unwritten_items;

pub(super) use course::of_item;
pub use entry::{Entry, EntryKind};
pub(super) use names_told::CUT;
pub(super) use opening::held;
pub(super) use own::{OwnPart, attendance_of, own_part, stays};
pub(super) use votes::{excluded as votes_excluded, told_here};

use super::versions;
use crate::domain::{BodyKind, Meeting, MeetingKind, Office, Task, Tenure};
use crate::report::naming::signer;
use crate::report::source::Source;
use crate::report::task_table;
use crate::report::{Block, Document, Signature, Signatures, Table};
use part::MinutesPart;

/// The entries of a meeting's minutes, one for each block of [`minutes`], in the same order.
pub fn entries(source: &Source) -> Vec<Entry> {
    let meeting = source.meeting;
    let replaced = versions::blocks(meeting, versions::MINUTES, |_| true);
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

/// Time, place and those who held the offices, as every paper on a meeting begins.
pub(super) fn head(meeting: &Meeting) -> [Vec<Block>; 2] {
    [opening::blocks(meeting), opening::officers(meeting)]
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
        copies: 1,
        properties: source.properties("Biên bản"),
    }
}

/// What the two who sign are called: minute-taker and chair; at a congress its secretariat and its presidium.
const fn offices(meeting: &Meeting) -> [&'static str; 2] {
    match meeting.plan.kind {
        MeetingKind::Congress => ["THƯ KÝ ĐẠI HỘI", "T/M ĐOÀN CHỦ TỊCH"],
        _ => ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"],
    }
}

/// Whoever chaired at the end, who signs what is taken from the minutes.
pub(super) fn closing_chair(meeting: &Meeting) -> Signature {
    closing_signatures(meeting).right
}

/// The two who held the offices at the end, who sign what is added afterwards.
pub(super) fn closing_signatures(meeting: &Meeting) -> Signatures {
    let sign = |office: Office, title: &str| {
        let last = meeting.tenures(office).last().map(|tenure| tenure.who);
        let last = meeting.signs_for(body_of(office), last);
        Signature { above: None, title: title.to_owned(), name: signer(meeting, last) }
    };
    let [left, right] = offices(meeting);
    let (left, right) = (sign(Office::MinuteTaker, left), sign(Office::Chair, right));
    Signatures { left: Some(left), right, later: Vec::new() }
}

/// The body that holds an office at a congress.
const fn body_of(office: Office) -> BodyKind {
    match office {
        Office::Chair => BodyKind::Presidium,
        Office::MinuteTaker => BodyKind::Secretariat,
    }
}

/// Those who sign what was recorded; at a congress that chose presidium and secretariat one for each.
fn signatures(meeting: &Meeting) -> Signatures {
    if meeting.body(BodyKind::Presidium).is_some() && meeting.body(BodyKind::Secretariat).is_some() {
        return closing_signatures(meeting);
    }
    let spans = !meeting.passed.iter().all(|passing| passing.at.is_none());
    let [left, right] = offices(meeting);
    let mut takers = signers(meeting, Office::MinuteTaker, (left, spans)).into_iter();
    let mut chairs = signers(meeting, Office::Chair, (right, spans)).into_iter();
    let (left, right) = (takers.next(), chairs.next().unwrap_or_default());
    let row = |_| {
        let both = [takers.next(), chairs.next()];
        both.iter().any(Option::is_some).then_some(both)
    };
    let later = (0..).map_while(row).collect();
    Signatures { left, right, later }
}

/// Everybody who held an office, once; where one changed hands, each of several with the time under the
/// title, and all titles level. Nobody named leaves one line blank.
fn signers(meeting: &Meeting, office: Office, (title, spans): (&str, bool)) -> Vec<Signature> {
    let mut holders: Vec<Vec<Tenure>> = Vec::new();
    for tenure in meeting.tenures(office) {
        match holders.iter_mut().find(|held| held.iter().any(|other| other.who == tenure.who)) {
            Some(held) => held.push(tenure),
            None => holders.push(vec![tenure]),
        }
    }
    let alone = holders.len() < 2;
    let sign = |name: String, span: String| match spans {
        true => Signature { above: Some(title.to_owned()), title: span, name },
        false => Signature { above: None, title: title.to_owned(), name },
    };
    if holders.is_empty() {
        return vec![sign(String::new(), String::new())];
    }
    let signed = |held: &Vec<Tenure>| {
        let who = held.first().map(|tenure| tenure.who);
        sign(signer(meeting, who), if alone { String::new() } else { opening::spans(held) })
    };
    holders.iter().map(signed).collect()
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
