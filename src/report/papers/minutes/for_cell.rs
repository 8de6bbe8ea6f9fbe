//! What the committee's minutes tell of what it prepared for the meeting of the cell: items with who presents them, the
//! draft of the resolution, guests. The texts themselves are the cell's to hear.

use super::entry::{Entry, EntryKind};
use crate::domain::{Item, Matter, Meeting, MemberId};
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::{Block, Origin, naming, traced};

/// The steps under which it is told: items and guests, and the draft.
const CELL_AGENDA: &str = "cell_agenda";
const DRAFT: &str = "draft_resolution";

/// What is told under an item; the draft under the first item where its own was not held.
pub(super) fn entries(meeting: &Meeting, item: &Item) -> Vec<Entry> {
    let blocks = match item.step.as_str() {
        CELL_AGENDA if is_held(meeting, DRAFT) => [items(meeting), guests(meeting)].concat(),
        CELL_AGENDA => all(meeting),
        DRAFT => points(meeting),
        _ => Vec::new(),
    };
    told(meeting, blocks)
}

/// What no item that was held tells.
pub(super) fn elsewhere(meeting: &Meeting) -> Vec<Entry> {
    let blocks = match (is_held(meeting, CELL_AGENDA), is_held(meeting, DRAFT)) {
        (true, _) => Vec::new(),
        (false, true) => [items(meeting), guests(meeting)].concat(),
        (false, false) => all(meeting),
    };
    told(meeting, blocks)
}

fn is_held(meeting: &Meeting, step: &str) -> bool {
    meeting.agenda.step(step).is_some_and(|item| meeting.is_held(item))
}

fn all(meeting: &Meeting) -> Vec<Block> {
    [items(meeting), points(meeting), guests(meeting)].concat()
}

/// Nothing of it in a meeting of the cell, which takes what it prepared by acts of its own.
fn told(meeting: &Meeting, blocks: Vec<Block>) -> Vec<Entry> {
    if meeting.plan.kind.is_of_cell() { Vec::new() } else { Entry::all(EntryKind::Other, blocks) }
}

fn origin(meeting: &Meeting) -> Origin {
    traced::of(meeting, [Matter::CellDraft])
}

/// A head and a dash for each; nothing without any.
fn listed(meeting: &Meeting, head: &str, lines: Vec<String>) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let lines = lines.into_iter().map(|line| Block::dash(origin(meeting), line));
    std::iter::once(Block::words(head.to_owned())).chain(lines).collect()
}

/// The lines that name a member as the presenter of an item.
pub(super) fn of_member(meeting: &Meeting, member: MemberId) -> Vec<Block> {
    let is_own =
        |item: &&Item| meeting.prepared.items.get(&item.id).is_some_and(|one| one.presenter == Some(member));
    let lines = meeting.prepared.agenda.iter().filter(is_own).filter_map(|item| line_of(meeting, item));
    lines.map(|line| Block::dash(origin(meeting), line)).collect()
}

/// The items with a text, a presenter or documents, and those of the committee's own.
fn items(meeting: &Meeting) -> Vec<Block> {
    let lines = meeting.prepared.agenda.iter().filter_map(|item| line_of(meeting, item)).collect();
    listed(meeting, "Các mục đã chuẩn bị:", lines)
}

/// An item with what was prepared of it; none where nothing was.
fn line_of(meeting: &Meeting, item: &Item) -> Option<String> {
    let one = meeting.prepared.items.get(&item.id);
    let name = one.map(|one| one.name.as_str()).filter(|name| !name.is_empty());
    let written = one.is_some_and(|one| !one.text.is_empty());
    let documents = meeting.documents_of(item.id).count();
    let title = capital(&clause(&item.title));
    let parts = [
        name.map(|name| format!("{name} trình bày")),
        written.then(|| "đã có nội dung soạn trước".to_owned()),
        (documents > 0).then(|| format!("kèm {documents} tài liệu")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let told = !parts.is_empty() || item.step.is_empty();
    let beside = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) };
    told.then(|| format!("{title}{beside}."))
}

fn points(meeting: &Meeting) -> Vec<Block> {
    let points = meeting.prepared.points.iter();
    let lines = points
        .map(|point| format!("{}: {}", capital(point.section.label().vi), flowing(&ended(&point.text))))
        .collect();
    listed(meeting, "Dự thảo nghị quyết trình chi bộ:", lines)
}

fn guests(meeting: &Meeting) -> Vec<Block> {
    let names: Vec<String> = meeting.prepared.guests.iter().map(naming::guest).collect();
    let field = || {
        Block::field(origin(meeting), "Khách mời dự kiến của kỳ sinh hoạt", format!("{}.", names.join("; ")))
    };
    (!names.is_empty()).then(field).into_iter().collect()
}
