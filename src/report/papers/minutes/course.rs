//! Nội dung: item by item in the order in which they were taken up; before the opening the agenda.
//!
//! Which items have a heading and what stands without one; what is told under an item is not known here.

use super::entry::{Entry, EntryKind};
use super::item;
use super::part::MinutesPart;
use super::{for_cell, opinions, round};
use crate::domain::{Item, ItemId, Matter, Meeting, Purpose, State};
use crate::report::naming::gathering;
use crate::report::sentence::{capital, clause};
use crate::report::source::Source;
use crate::report::{Block, HeadingLevel, Origin, traced};

/// What happened, with the number that each item has on the agenda.
pub(super) fn entries(source: &Source) -> Vec<Entry> {
    let meeting = source.meeting;
    let Some(heading) = MinutesPart::Course.heading(source) else { return Vec::new() };
    let mut entries = vec![other(heading)];
    if meeting.opened_at.is_none() {
        entries.extend(agenda(meeting).into_iter().map(other));
        return entries;
    }
    let taken = taken(meeting);
    let has = |step: &str| taken.iter().any(|(_, item)| item.step == step);
    if !has(item::LAST_MONTH) {
        entries.extend(headed("Kết quả thực hiện các việc được giao trước kỳ này", item::review(meeting)));
    }
    let mut silent = Vec::new();
    for (number, item) in &taken {
        let content = item::entries(source, item);
        // What only this item is there for was done at another one, and is told there.
        if content.is_empty() && meeting.is_recorded(item) {
            continue;
        }
        // A draft keeps the place of what is still to be written.
        if content.is_empty() && source.is_adopted() {
            silent.push((*number, *item));
            continue;
        }
        entries.push(heading_of(meeting, *number, item));
        match content.is_empty() {
            true => {
                let noted = traced::of(meeting, [Matter::Note(item.id)]);
                let origin = walked(meeting, item).and(&noted);
                entries.push(other(Block::paragraph(origin, "[Chưa ghi nội dung]")));
            }
            false => entries.extend(content),
        }
    }
    entries.extend(elsewhere(meeting, &taken));
    entries.extend(unwritten(meeting, &silent).map(other));
    if is_ending(meeting) {
        entries.extend(left_out(meeting).map(other));
    }
    entries
}

/// The heading of an item by its number on the agenda, and all that the minutes tell under it; nothing where it was not
/// held or nothing is told.
pub(in crate::report::papers) fn of_item(source: &Source, number: usize) -> Vec<Entry> {
    let meeting = source.meeting;
    let Some((_, item)) = taken(meeting).into_iter().find(|(other, _)| *other == number) else {
        return Vec::new();
    };
    let content = item::entries(source, item);
    match content.is_empty() {
        true => content,
        false => [vec![heading_of(meeting, number, item)], content].concat(),
    }
}

fn other(block: Block) -> Entry {
    Entry::new(EntryKind::Other, block)
}

fn heading_of(meeting: &Meeting, number: usize, item: &Item) -> Entry {
    let heading = format!("{number}. {}", capital(&clause(&item.title)));
    other(Block::heading(walked(meeting, item), HeadingLevel::Two, heading))
}

/// What belongs to no item that was held: under headings without numbers.
fn elsewhere(meeting: &Meeting, taken: &[(usize, &Item)]) -> Vec<Entry> {
    let has = |step: &str| taken.iter().any(|(_, item)| item.step == step);
    let others = |item: Option<ItemId>| !taken.iter().any(|(_, one)| Some(one.id) == item);
    let mut entries = Vec::new();
    entries.extend(headed("Chuẩn bị kỳ sinh hoạt chi bộ", for_cell::elsewhere(meeting)));
    if round::home(meeting).is_none() {
        entries.extend(headed("Tự phê bình và phê bình", round::entries(meeting)));
    }
    entries.extend(headed("Biểu dương, nhắc nhở", round::mentions(meeting, others)));
    entries.extend(headed("Ý kiến khác", opinions::entries(meeting, others)));
    if !has(item::CONCLUSION) {
        let points = Entry::all(EntryKind::Resolution, item::points(meeting));
        entries.extend(headed("Dự thảo nghị quyết", points));
    }
    entries
}

/// Content under a heading without a number; nothing without content.
fn headed(heading: &str, content: Vec<Entry>) -> Vec<Entry> {
    let heading =
        (!content.is_empty()).then(|| other(Block::heading(Origin::fixed(), HeadingLevel::Two, heading)));
    heading.into_iter().chain(content).collect()
}

/// The agenda of a meeting that is not opened yet.
fn agenda(meeting: &Meeting) -> Vec<Block> {
    let items = (1..).zip(&meeting.agenda.items);
    let item = |(number, item): (u32, &Item)| {
        let origin = traced::of(meeting, [Matter::Agenda, Matter::Item(item.id)]);
        Block::numbered(origin, number, format!("{}.", capital(&clause(&item.title))))
    };
    items.map(item).collect()
}

/// Whether nothing more is to come: the last item is under way, the minutes are voted on or adopted.
fn is_ending(meeting: &Meeting) -> bool {
    let voted = meeting.ballots.iter().any(|ballot| ballot.purpose == Purpose::Minutes);
    voted || matches!(meeting.state, State::Closing | State::Adopted)
}

/// Items that were held, in the order in which they were taken up.
fn taken(meeting: &Meeting) -> Vec<(usize, &Item)> {
    let numbered = (1..).zip(&meeting.agenda.items);
    let mut taken: Vec<_> = numbered.filter(|(_, item)| meeting.is_held(item)).collect();
    taken.sort_by_key(|(_, item)| item.state.since.unwrap_or(u64::MAX));
    taken
}

/// The items that were taken up and of which the minutes have nothing to tell.
pub fn unwritten_items(source: &Source) -> Vec<ItemId> {
    let taken = taken(source.meeting).into_iter();
    taken.filter(|(_, item)| item::entries(source, item).is_empty()).map(|(_, item)| item.id).collect()
}

/// The items that were taken up and of which nothing is recorded, in one sentence.
fn unwritten(meeting: &Meeting, silent: &[(usize, &Item)]) -> Option<Block> {
    let mut silent = silent.to_vec();
    silent.sort_by_key(|(number, _)| *number);
    let titles: Vec<String> =
        silent.iter().map(|(number, item)| format!("{number} ({})", capital(&clause(&item.title)))).collect();
    let matters = silent.iter().flat_map(|(_, item)| [Matter::Item(item.id), Matter::TakenUp(item.id)]);
    let origin = traced::of(meeting, matters);
    let items = if silent.len() > 1 { "các mục:" } else { "mục" };
    let sentence = format!("Không ghi nội dung ở {items} {}.", titles.join("; "));
    (!titles.is_empty()).then(|| Block::paragraph(origin, sentence))
}

fn left_out(meeting: &Meeting) -> Option<Block> {
    let items = meeting.agenda.items.iter();
    let items: Vec<&Item> = items.filter(|item| !meeting.is_reached(item)).collect();
    let titles: Vec<String> = items.iter().map(|item| clause(&item.title)).collect();
    let origin = traced::of(meeting, items.iter().map(|item| Matter::Item(item.id)));
    let at = gathering(meeting.plan.kind);
    let sentence = format!("Nội dung chưa tiến hành tại {at} này: {}.", titles.join("; "));
    (!titles.is_empty()).then(|| Block::paragraph(origin, sentence))
}

/// That an item was walked: it stands on the agenda and was taken up.
pub(super) fn walked(meeting: &Meeting, item: &Item) -> Origin {
    traced::of(meeting, [Matter::Item(item.id), Matter::TakenUp(item.id)])
}
