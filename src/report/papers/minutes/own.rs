//! What of the minutes stands under a member's name: words, votes, tasks, praise, matters of theirs, how they attended.
//!
//! Knows the blocks that the other files of the minutes make and takes nothing else; how a part is told is not known here.

use super::entry::{Entry, EntryKind};
use super::{announced, attendance, elections, for_cell, votes};
use crate::domain::{Matter, Meeting, MemberId, Office, RemarkKind, Speaker, Task};
use crate::report::{Block, Piece, Table, TableRow};

/// What of a block is a member's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnPart {
    /// Nothing.
    No,
    /// All of it.
    Whole,
    /// So much.
    Part(Block),
}

impl OwnPart {
    /// All of it or nothing.
    pub const fn of(whole: bool) -> OwnPart {
        if whole { OwnPart::Whole } else { OwnPart::No }
    }
}

/// Whether an entry never leaves the minutes: self-criticism, criticism and reminders; praise may.
pub(in crate::report::papers) fn stays(meeting: &Meeting, entry: &Entry) -> bool {
    entry.kind == EntryKind::Criticism && praised(meeting, &entry.block).is_none()
}

/// Whether a block tells of a vote or an election at a secret item.
fn is_of_secret(meeting: &Meeting, block: &Block) -> bool {
    let at = |matter: &Matter| match matter {
        Matter::Ballot(id) => meeting.item_of(meeting.ballot(*id)?),
        Matter::Election(id) => meeting.item_of_election(meeting.election(*id)?),
        _ => None,
    };
    block.origin().matters().iter().filter_map(at).any(|item| meeting.is_secret(item))
}

/// How a member attended, where that is told by name.
pub(in crate::report::papers) fn attendance_of(meeting: &Meeting, member: MemberId) -> Vec<Block> {
    attendance::of_member(meeting, member)
}

/// What of an entry stands under a member's name.
pub(in crate::report::papers) fn own_part(meeting: &Meeting, entry: &Entry, member: MemberId) -> OwnPart {
    let block = &entry.block;
    if stays(meeting, entry) || is_of_secret(meeting, block) {
        return OwnPart::No;
    }
    if let Piece::Table(table) = block.piece() {
        return rows_of(meeting, table, member);
    }
    let is_own = said_by(meeting, block, member)
        || praised(meeting, block) == Some(member)
        || is_of_taker(meeting, block, member)
        || for_cell::of_member(meeting, member).contains(block);
    if is_own {
        return OwnPart::Whole;
    }
    let corrected = announced::of_member(meeting, member);
    let mut listed = corrected.into_iter().chain(elections::of_member(meeting, member));
    let own = listed.find(|(whole, _)| whole == block).map(|(_, own)| own);
    match own.or_else(|| votes::of_member(meeting, block, member)) {
        Some(own) if own == *block => OwnPart::Whole,
        Some(own) => OwnPart::Part(own),
        None => OwnPart::No,
    }
}

/// Whether a block tells what a member said.
fn said_by(meeting: &Meeting, block: &Block, member: MemberId) -> bool {
    let said = |matter: &Matter| match matter {
        Matter::Speech(id) => {
            let mut speeches = meeting.speeches.iter();
            speeches.any(|speech| speech.id == *id && speech.who == Speaker::Member(member))
        }
        _ => false,
    };
    block.origin().matters().iter().any(said)
}

/// Whom a block praises; none of any other.
fn praised(meeting: &Meeting, block: &Block) -> Option<MemberId> {
    let matters = block.origin().matters();
    let praise = meeting.remarks.iter().filter(|remark| remark.kind == RemarkKind::Praise);
    let mut praise = praise.filter(|remark| matters.contains(&Matter::Remark(remark.number)));
    praise.next().map(|remark| remark.about)
}

/// Whether a block says under an item that a member takes the minutes.
fn is_of_taker(meeting: &Meeting, block: &Block, member: MemberId) -> bool {
    let first = meeting.tenures(Office::MinuteTaker).into_iter().next();
    let matters = block.origin().matters();
    let at_an_item = matters.iter().any(|matter| matches!(matter, Matter::Item(_)));
    at_an_item && matters.contains(&Matter::Officers) && first.is_some_and(|taker| taker.who == member)
}

/// The rows of a table of tasks that a member does.
fn rows_of(meeting: &Meeting, table: &Table, member: MemberId) -> OwnPart {
    let does = |task: &Task| task.who.contains(&member);
    let is_own = |row: &TableRow| {
        row.origin().matters().iter().any(|matter| match matter {
            Matter::Task(id) => meeting.tasks.iter().any(|task| task.id == *id && does(task)),
            Matter::Review(id) => meeting.carried.iter().any(|task| task.id == *id && does(task)),
            _ => false,
        })
    };
    let rows: Vec<TableRow> = table.rows.iter().filter(|row| is_own(row)).cloned().collect();
    match rows.len() {
        0 => OwnPart::No,
        all if all == table.rows.len() => OwnPart::Whole,
        _ => OwnPart::Part(Block::table(Table { columns: table.columns.clone(), rows })),
    }
}
