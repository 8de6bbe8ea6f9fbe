//! What the minutes tell under an item of the agenda: what is recorded of it, and what was recorded while the
//! meeting stood at it.
//!
//! Nothing is told under an item that happened at another one, but what only that item is there for.

use super::course::walked;
use super::entry::{Entry, EntryKind};
use super::part::MinutesPart;
use super::{announced, for_cell, opinions, round, secret_item, task_rows, votes};
use crate::domain::{Item, ItemId, Matter, Meeting, Office, Point, Section, Task};
use crate::report::naming::{assembly, gathering, name, officer};
use crate::report::sentence::{capital, ended, flowing, listed, paragraphs};
use crate::report::source::Source;
use crate::report::{Block, TextRun, task_table, traced};

/// The step under which last month's tasks are reviewed.
pub(super) const LAST_MONTH: &str = "last_month";
/// The step at which the resolution is put to the vote.
pub(super) const CONCLUSION: &str = "conclusion";
/// The step of the roll call.
const ROLL_CALL: &str = "roll_call";
/// The step at which the minute-taker is named.
const MINUTE_TAKER: &str = "minute_taker";

/// All that is told under an item; nothing where nothing is recorded.
pub(super) fn entries(source: &Source, item: &Item) -> Vec<Entry> {
    let meeting = source.meeting;
    if meeting.is_secret(item.id) {
        return secret_item::entries(meeting, item);
    }
    let here = |of: Option<ItemId>| of == Some(item.id);
    let note = meeting.notes.get(&item.id).map(|note| paragraphs(note)).unwrap_or_default();
    let noted = || traced::of(meeting, [Matter::Note(item.id)]);
    let note = note.iter().map(|text| Block::paragraph(noted(), capital(text)));
    let mut entries =
        Entry::all(EntryKind::Other, fact(meeting, item).into_iter().chain(roll_call(meeting, item)));
    entries.extend(Entry::all(EntryKind::Note, sentences(meeting, item).into_iter().chain(note)));
    entries.extend(opinions::entries(meeting, here));
    entries.extend(for_cell::entries(meeting, item));
    if item.step == LAST_MONTH {
        entries.extend(review(meeting));
    }
    if round::home(meeting) == Some(item.id) {
        entries.extend(round::entries(meeting));
    }
    entries.extend(round::mentions(meeting, here));
    entries.extend(Entry::all(EntryKind::Task, given(source, item)));
    if item.step == CONCLUSION {
        entries.extend(Entry::all(EntryKind::Resolution, points(meeting)));
    }
    entries.extend(votes::entries(meeting, item));
    if item.step == CONCLUSION {
        entries.extend(Entry::all(EntryKind::Resolution, later_points(meeting)));
    }
    entries.extend(conclusion(meeting, item.id));
    entries
}

/// The ready sentences that were taken under an item; not one that its note says too.
fn sentences(meeting: &Meeting, item: &Item) -> Vec<Block> {
    let note = meeting.notes.get(&item.id).map(|note| paragraphs(note)).unwrap_or_default();
    let taken = meeting.sentences(item.id).iter().filter(|text| !note.contains(&ended(text)));
    let block = |text: &String| {
        let origin = traced::of(meeting, [Matter::Sentence(item.id, text.clone())]);
        Block::paragraph(origin, capital(&ended(text)))
    };
    taken.map(block).collect()
}

/// What the record itself knows of a step without anyone having typed it.
fn fact(meeting: &Meeting, item: &Item) -> Option<Block> {
    // A note that somebody wrote here says it already.
    if item.step != MINUTE_TAKER || meeting.notes.contains_key(&item.id) {
        return None;
    }
    let first = meeting.tenures(Office::MinuteTaker).into_iter().next()?;
    let taker = officer(meeting, Some(first.who));
    let origin = traced::officers(meeting).and(&walked(meeting, item));
    Some(Block::paragraph(origin, format!("Thư ký {}: {taker}.", gathering(meeting.plan.kind))))
}

/// What was announced of the roll: at its own item, or where the meeting stood when that item was not held.
fn roll_call(meeting: &Meeting, item: &Item) -> Vec<Block> {
    let own = meeting.agenda.step(ROLL_CALL).filter(|own| meeting.is_held(own)).map(|own| own.id);
    let at = own.or_else(|| meeting.traces.under(&Matter::RollCall));
    if at == Some(item.id) { announced::announced(meeting) } else { Vec::new() }
}

/// "Chi bộ phân công 2 việc (số 1 và 3 phần II).": what was given while the meeting stood at an item.
fn given(source: &Source, item: &Item) -> Option<Block> {
    let meeting = source.meeting;
    let here = |task: &Task| meeting.traces.under(&Matter::Task(task.id.clone())) == Some(item.id);
    let given: Vec<(usize, &Task)> = (1..).zip(&meeting.tasks).filter(|(_, task)| here(task)).collect();
    let numbers: Vec<String> = given.iter().map(|(number, _)| number.to_string()).collect();
    let numbers = match given.len() == meeting.tasks.len() {
        true => String::new(),
        false => format!("số {} ", listed(&numbers)),
    };
    let origin = traced::of(meeting, given.iter().map(|(_, task)| Matter::Task(task.id.clone())));
    let (who, part) = (assembly(meeting), MinutesPart::Tasks.numeral(source));
    let sentence = format!("{who} phân công {} việc ({numbers}phần {part}).", given.len());
    (!given.is_empty()).then(|| Block::paragraph(origin, sentence))
}

/// Tasks of earlier meetings that were judged here; nothing when none was.
pub(super) fn review(meeting: &Meeting) -> Vec<Entry> {
    let reviewed = task_table::reviewed(meeting);
    if reviewed.is_empty() {
        return Vec::new();
    }
    let summary = Entry::new(EntryKind::Task, task_table::summary(meeting));
    vec![summary, task_rows(meeting, reviewed.into_iter(), task_table::carried(meeting))]
}

/// The points of the resolution, as the cell had them before it when it voted.
pub(super) fn points(meeting: &Meeting) -> Vec<Block> {
    let voted = meeting.resolution_ballot();
    let put = voted.map_or(&meeting.points, |ballot| &ballot.points);
    if put.is_empty() {
        return Vec::new();
    }
    // A point dropped after the vote stands here by the vote alone.
    let by_vote = voted.map(|ballot| Matter::Ballot(ballot.id));
    let of = |section: Section| {
        let points = put.iter().filter(move |point| point.section == section);
        let by_vote = by_vote.clone();
        points.map(move |point| told_point(meeting, point, by_vote.clone()))
    };
    let head = match voted {
        Some(_) => format!("Nội dung nghị quyết trình {}:", assembly(meeting)),
        None => "Nội dung dự kiến, chưa biểu quyết:".to_owned(),
    };
    [Block::words(head)].into_iter().chain(Section::ALL.into_iter().flat_map(of)).collect()
}

fn told_point(meeting: &Meeting, point: &Point, by_vote: Option<Matter>) -> Block {
    let line = format!("{}: {}", capital(point.section.label().vi), flowing(&ended(&point.text)));
    let matters = by_vote.into_iter().chain([Matter::Point(point.number)]);
    Block::dash(traced::of(meeting, matters), line)
}

/// The points that were recorded or worded otherwise after the vote, which is none on them.
pub(super) fn later_points(meeting: &Meeting) -> Vec<Block> {
    let Some(voted) = meeting.resolution_ballot().filter(|ballot| ballot.count().is_some()) else {
        return Vec::new();
    };
    let later = meeting.points.iter().filter(|point| !voted.points.contains(point));
    let blocks: Vec<Block> = later.map(|point| told_point(meeting, point, None)).collect();
    match blocks.is_empty() {
        true => blocks,
        false => [Block::words("Nội dung ghi sau biểu quyết, chưa biểu quyết:")]
            .into_iter()
            .chain(blocks)
            .collect(),
    }
}

fn conclusion(meeting: &Meeting, item: ItemId) -> Vec<Entry> {
    let texts = meeting.conclusions.get(&item).map(|text| paragraphs(text)).unwrap_or_default();
    let origin = || traced::of(meeting, [Matter::Conclusion(item)]);
    let block = |(at, text): (usize, &String)| match at {
        0 => Block::runs(origin(), vec![TextRun::bold("Kết luận: "), TextRun::plain(text.clone())]),
        _ => Block::paragraph(origin(), capital(text)),
    };
    let chair: Vec<String> =
        meeting.plan.chair.map(|chair| name(meeting, chair).to_owned()).into_iter().collect();
    Entry::by(EntryKind::Conclusion, &chair, texts.iter().enumerate().map(block))
}
