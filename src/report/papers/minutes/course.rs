//! Diễn biến: item by item in the order in which they were taken up.

use super::entry::{Entry, EntryKind};
use super::opening::hour;
use super::{opinions, round, task_rows};
use crate::domain::{Ballot, Item, ItemId, Matter, Meeting, Outcome, Section};
use crate::report::naming::{name, officer, subject};
use crate::report::sentence::{capital, clause, ended, paragraphs};
use crate::report::source::Source;
use crate::report::{Block, HeadingLevel, Origin, TextRun, task_table, traced};
use crate::text::Lang;

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
    let mut entries = Entry::all(EntryKind::Other, [Block::part("II. DIỄN BIẾN")]);
    entries.extend(opening(meeting).map(other));
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
    if source.is_adopted() {
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

fn opening(meeting: &Meeting) -> Option<Block> {
    let at = meeting.opened_at?;
    let chair = subject(meeting, meeting.plan.chair);
    let sentence = format!("Lúc {}, {chair} khai mạc và chủ trì buổi sinh hoạt.", hour(at));
    Some(Block::paragraph(traced::of(meeting, [Matter::Opening, Matter::Officers]), sentence))
}

/// Items taken up or written about, in the order in which they were taken up.
fn taken(meeting: &Meeting) -> Vec<(usize, &Item)> {
    let wrote = |item: &Item| {
        meeting.notes.get(&item.id).is_some_and(|note| !note.trim().is_empty())
            || meeting.conclusions.contains_key(&item.id)
    };
    let numbered = (1..).zip(&meeting.agenda.items);
    let mut taken: Vec<_> = numbered.filter(|(_, item)| item.state.begun || wrote(item)).collect();
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
    entries.extend(fact(meeting, item).map(other));
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
    let ballots = (1..).zip(&meeting.ballots).filter(|(_, ballot)| ballot.item == Some(item.id));
    let ballots = ballots.map(|(number, ballot)| {
        Block::paragraph(traced::of(meeting, [Matter::Ballot(ballot.id)]), put(number, ballot))
    });
    entries.extend(Entry::all(EntryKind::Vote, ballots));
    entries.extend(conclusion(meeting, item.id));
    if entries.is_empty() {
        entries.push(other(Block::paragraph(walked(meeting, item), usual(source, item))));
    }
    entries
}

/// What the guidance says of a step that was walked without anything being noted under it.
fn usual(source: &Source, item: &Item) -> String {
    let wording = source.pack.and_then(|pack| pack.wording(&item.step, Lang::Vi));
    wording.unwrap_or("Đã tiến hành theo chương trình.").to_owned()
}

/// That an item was walked: it stands on the agenda and was taken up.
fn walked(meeting: &Meeting, item: &Item) -> Origin {
    traced::of(meeting, [Matter::Item(item.id), Matter::TakenUp(item.id)])
}

/// What the record itself knows of a step without anyone having typed it.
fn fact(meeting: &Meeting, item: &Item) -> Option<Block> {
    match item.step.as_str() {
        MINUTE_TAKER => {
            let taker = meeting.plan.minute_taker.map(|_| officer(meeting, meeting.plan.minute_taker))?;
            let origin = traced::officers(meeting).and(&walked(meeting, item));
            Some(Block::paragraph(origin, format!("Thư ký kỳ sinh hoạt: {taker}.")))
        }
        ROLL_CALL => {
            let at = hour(meeting.roll_called?);
            let origin = traced::of(meeting, [Matter::RollCall]);
            Some(Block::paragraph(origin, format!("Kết quả điểm danh được công bố lúc {at}.")))
        }
        ASSIGNMENT if !meeting.tasks.is_empty() => {
            let sentence = format!("Chi bộ phân công {} việc (phần IV).", meeting.tasks.len());
            Some(Block::paragraph(traced::tasks(meeting), sentence))
        }
        _ => None,
    }
}

fn review(meeting: &Meeting) -> Vec<Entry> {
    if !task_table::is_reviewed(meeting) {
        return Vec::new();
    }
    let summary = Entry::new(EntryKind::Task, task_table::reviewed(meeting));
    vec![summary, task_rows(meeting, &meeting.carried, task_table::carried(meeting))]
}

/// The points of the resolution, as the cell had them before it when it voted.
fn points(meeting: &Meeting) -> Vec<Block> {
    if meeting.points.is_empty() {
        return Vec::new();
    }
    let of = |section: Section| {
        let points = meeting.points.iter().filter(move |point| point.section == section);
        points.map(move |point| {
            let line = format!("{}: {}", capital(section.label().vi), ended(&point.text));
            Block::dash(traced::of(meeting, [Matter::Point(point.number)]), line)
        })
    };
    let head = Block::words("Nội dung nghị quyết trình Chi bộ:");
    [head].into_iter().chain(Section::ALL.into_iter().flat_map(of)).collect()
}

/// That a question was put; the figures stand in part III.
fn put(number: usize, ballot: &Ballot) -> String {
    let outcome = match ballot.outcome() {
        Some(Outcome::Passed) => "được thông qua",
        Some(Outcome::Failed) => "không được thông qua",
        None => "chưa kiểm đếm",
    };
    format!("Chi bộ biểu quyết “{}”: {outcome} (mục {number} phần III).", clause(&ballot.question))
}

fn conclusion(meeting: &Meeting, item: ItemId) -> Vec<Entry> {
    let texts = meeting.conclusions.get(&item).map(|text| paragraphs(text)).unwrap_or_default();
    let origin = || traced::of(meeting, [Matter::Conclusion(item)]);
    let block = |(at, text): (usize, &String)| match at {
        0 => Block::runs(origin(), vec![TextRun::bold("Chủ trì kết luận: "), TextRun::plain(text.clone())]),
        _ => Block::paragraph(origin(), capital(text)),
    };
    let chair: Vec<String> =
        meeting.plan.chair.map(|chair| name(meeting, chair).to_owned()).into_iter().collect();
    Entry::by(EntryKind::Conclusion, &chair, texts.iter().enumerate().map(block))
}
