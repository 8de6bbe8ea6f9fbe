//! Nội dung: item by item in the order in which they were taken up; before the opening the agenda.
//!
//! Says of an item what is recorded of it, and of one that was never reached that it was not.

use super::entry::{Entry, EntryKind};
use super::part::MinutesPart;
use super::{attendance, opinions, round, task_rows, votes};
use crate::domain::{Item, ItemId, Matter, Meeting, Office, Purpose, Section, State};
use crate::report::naming::{assembly, name, officer};
use crate::report::sentence::{capital, clause, ended, paragraphs};
use crate::report::source::Source;
use crate::report::{Block, HeadingLevel, Origin, TextRun, task_table, traced};

/// The step under which last month's tasks are reviewed.
const LAST_MONTH: &str = "last_month";
/// The step of the self-criticism round.
const SELF_CRITICISM: &str = "self_criticism";
/// The step of the roll call.
const ROLL_CALL: &str = "roll_call";
/// The step at which the minute-taker is named.
const MINUTE_TAKER: &str = "minute_taker";
/// The step at which the resolution is put to the vote.
const CONCLUSION: &str = "conclusion";
/// The step at which tasks are given.
const ASSIGNMENT: &str = "assignment";

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
    if !has(LAST_MONTH) {
        entries.extend(headed("Kết quả thực hiện các việc được giao trước kỳ này", review(meeting)));
    }
    for (number, item) in &taken {
        let heading = format!("{number}. {}", capital(&clause(&item.title)));
        entries.push(other(Block::heading(walked(meeting, item), HeadingLevel::Two, heading)));
        entries.extend(of_item(source, item));
    }
    if !has(SELF_CRITICISM) {
        entries.extend(headed("Tự phê bình và phê bình", round::entries(meeting)));
    }
    let others = |item: Option<ItemId>| !taken.iter().any(|(_, one)| Some(one.id) == item);
    entries.extend(headed("Ý kiến khác", opinions::entries(meeting, others)));
    if is_ending(meeting) {
        entries.extend(left_out(meeting, &taken).map(other));
    }
    entries
}

fn other(block: Block) -> Entry {
    Entry::new(EntryKind::Other, block)
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

/// Items that were reached, in the order in which they were taken up.
fn taken(meeting: &Meeting) -> Vec<(usize, &Item)> {
    let numbered = (1..).zip(&meeting.agenda.items);
    let mut taken: Vec<_> = numbered.filter(|(_, item)| meeting.is_reached(item)).collect();
    taken.sort_by_key(|(_, item)| item.state.since.unwrap_or(u64::MAX));
    taken
}

fn left_out(meeting: &Meeting, taken: &[(usize, &Item)]) -> Option<Block> {
    let items = meeting.agenda.items.iter();
    let items: Vec<&Item> =
        items.filter(|item| !taken.iter().any(|(_, other)| other.id == item.id)).collect();
    let titles: Vec<String> = items.iter().map(|item| clause(&item.title)).collect();
    let origin = traced::of(meeting, items.iter().map(|item| Matter::Item(item.id)));
    let sentence = format!("Nội dung chưa tiến hành tại kỳ sinh hoạt này: {}.", titles.join("; "));
    (!titles.is_empty()).then(|| Block::paragraph(origin, sentence))
}

fn of_item(source: &Source, item: &Item) -> Vec<Entry> {
    let meeting = source.meeting;
    let mut entries = Vec::new();
    entries.extend(fact(source, item).map(other));
    entries.extend(Entry::all(EntryKind::Note, sentences(meeting, item)));
    let note = meeting.notes.get(&item.id).map(String::as_str).unwrap_or_default();
    let note = paragraphs(note);
    let noted = || traced::of(meeting, [Matter::Note(item.id)]);
    entries.extend(Entry::all(
        EntryKind::Note,
        note.iter().map(|text| Block::paragraph(noted(), capital(text))),
    ));
    entries.extend(opinions::entries(meeting, |of| of == Some(item.id)));
    if item.step == LAST_MONTH {
        entries.extend(review(meeting));
    }
    if item.step == SELF_CRITICISM {
        entries.extend(round::entries(meeting));
    }
    if item.step == CONCLUSION {
        entries.extend(Entry::all(EntryKind::Resolution, points(meeting)));
    }
    entries.extend(votes::entries(meeting, item));
    entries.extend(conclusion(meeting, item.id));
    if entries.is_empty() {
        let words = if source.is_adopted() { "Không ghi nội dung." } else { "[Chưa ghi nội dung]" };
        entries.push(other(Block::paragraph(walked(meeting, item), words)));
    }
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

/// That an item was walked: it stands on the agenda and was taken up.
fn walked(meeting: &Meeting, item: &Item) -> Origin {
    traced::of(meeting, [Matter::Item(item.id), Matter::TakenUp(item.id)])
}

/// What the record itself knows of a step without anyone having typed it.
fn fact(source: &Source, item: &Item) -> Option<Block> {
    let meeting = source.meeting;
    match item.step.as_str() {
        // A note that somebody wrote here says it already.
        MINUTE_TAKER if !meeting.notes.contains_key(&item.id) => {
            let first = meeting.tenures(Office::MinuteTaker).into_iter().next()?;
            let taker = officer(meeting, Some(first.who));
            let origin = traced::officers(meeting).and(&walked(meeting, item));
            Some(Block::paragraph(origin, format!("Thư ký kỳ sinh hoạt: {taker}.")))
        }
        ROLL_CALL => attendance::announced(meeting),
        ASSIGNMENT if !meeting.tasks.is_empty() => {
            let (number, part) = (meeting.tasks.len(), MinutesPart::Tasks.numeral(source));
            let who = assembly(meeting.plan.kind);
            let sentence = format!("{who} phân công {number} việc (phần {part}).");
            Some(Block::paragraph(traced::tasks(meeting), sentence))
        }
        _ => None,
    }
}

/// Tasks of earlier meetings that were judged here; nothing when none was.
fn review(meeting: &Meeting) -> Vec<Entry> {
    let reviewed = task_table::reviewed(meeting);
    if reviewed.is_empty() {
        return Vec::new();
    }
    let summary = Entry::new(EntryKind::Task, task_table::summary(meeting));
    vec![summary, task_rows(meeting, reviewed.into_iter(), task_table::carried(meeting))]
}

/// The points of the resolution, as the cell had them before it when it voted.
fn points(meeting: &Meeting) -> Vec<Block> {
    let voted = meeting.resolution_ballot();
    let put = voted.map_or(&meeting.points, |ballot| &ballot.points);
    if put.is_empty() {
        return Vec::new();
    }
    let of = |section: Section| {
        let points = put.iter().filter(move |point| point.section == section);
        points.map(move |point| {
            let line = format!("{}: {}", capital(section.label().vi), ended(&point.text));
            // A point dropped after the vote stands here by the vote alone.
            let matters = voted.map(|ballot| Matter::Ballot(ballot.id)).into_iter();
            Block::dash(traced::of(meeting, matters.chain([Matter::Point(point.number)])), line)
        })
    };
    let head = Block::words("Nội dung nghị quyết trình Chi bộ:");
    [head].into_iter().chain(Section::ALL.into_iter().flat_map(of)).collect()
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
