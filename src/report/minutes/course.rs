//! Diễn biến: item by item in the order in which they were taken up.

use super::opening::hour;
use super::{opinions, round};
use crate::domain::{Ballot, Item, ItemId, Meeting, Outcome, Section};
use crate::report::naming::{officer, subject};
use crate::report::sentence::{capital, clause, ended, paragraphs};
use crate::report::source::Source;
use crate::report::{Block, Level, Run, task_table};
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
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let mut blocks = vec![Block::Heading(Level::One, "II. DIỄN BIẾN".into())];
    blocks.extend(opening(meeting));
    let taken = taken(meeting);
    let has = |step: &str| taken.iter().any(|(_, item)| item.step == step);
    if !has(LAST_MONTH) {
        blocks.extend(headed("Kết quả thực hiện các việc được giao từ kỳ trước", review(meeting)));
    }
    for (number, item) in &taken {
        blocks.push(Block::Heading(Level::Two, format!("{number}. {}", capital(&clause(&item.title)))));
        blocks.extend(of_item(source, item));
    }
    if !has(SELF_CRITICISM) {
        blocks.extend(headed("Tự phê bình và phê bình", round::blocks(meeting)));
    }
    let others = |item: Option<ItemId>| !taken.iter().any(|(_, one)| Some(one.id) == item);
    blocks.extend(headed("Ý kiến khác", opinions::blocks(meeting, others)));
    if source.is_adopted() {
        blocks.extend(left_out(meeting, &taken));
    }
    blocks
}

/// Content under a heading without a number; nothing without content.
fn headed(heading: &str, content: Vec<Block>) -> Vec<Block> {
    let heading = (!content.is_empty()).then(|| Block::Heading(Level::Two, heading.into()));
    heading.into_iter().chain(content).collect()
}

fn opening(meeting: &Meeting) -> Option<Block> {
    let at = meeting.opened_at?;
    let chair = subject(meeting, meeting.plan.chair);
    Some(Block::paragraph(format!("Lúc {}, {chair} khai mạc và chủ trì buổi sinh hoạt.", hour(at))))
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
    let items = items.filter(|item| !taken.iter().any(|(_, other)| other.id == item.id));
    let titles: Vec<String> = items.map(|item| clause(&item.title)).collect();
    let sentence = format!("Nội dung chưa tiến hành tại kỳ sinh hoạt này: {}.", titles.join("; "));
    (!titles.is_empty()).then(|| Block::paragraph(sentence))
}

fn of_item(source: &Source, item: &Item) -> Vec<Block> {
    let meeting = source.meeting;
    let mut blocks = Vec::new();
    blocks.extend(fact(meeting, item).map(Block::paragraph));
    let note = meeting.notes.get(&item.id).map(String::as_str).unwrap_or_default();
    blocks.extend(paragraphs(note).iter().map(|text| Block::paragraph(capital(text))));
    blocks.extend(opinions::blocks(meeting, |of| of == Some(item.id)));
    if item.step == LAST_MONTH {
        blocks.extend(review(meeting));
    }
    if item.step == SELF_CRITICISM {
        blocks.extend(round::blocks(meeting));
    }
    if item.step == CONCLUSION {
        blocks.extend(points(meeting));
    }
    let ballots = (1..).zip(&meeting.ballots).filter(|(_, ballot)| ballot.item == Some(item.id));
    blocks.extend(ballots.map(|(number, ballot)| Block::paragraph(put(number, ballot))));
    blocks.extend(conclusion(meeting, item.id));
    if blocks.is_empty() {
        blocks.push(Block::paragraph(usual(source, item)));
    }
    blocks
}

/// What the guidance says of a step that was walked without anything being noted under it.
fn usual(source: &Source, item: &Item) -> String {
    let wording = source.pack.and_then(|pack| pack.wording(&item.step, Lang::Vi));
    wording.unwrap_or("Đã tiến hành theo chương trình.").to_owned()
}

/// What the record itself knows of a step without anyone having typed it.
fn fact(meeting: &Meeting, item: &Item) -> Option<String> {
    match item.step.as_str() {
        MINUTE_TAKER => {
            let taker = meeting.plan.minute_taker.map(|_| officer(meeting, meeting.plan.minute_taker))?;
            Some(format!("Thư ký kỳ sinh hoạt: {taker}."))
        }
        ROLL_CALL => {
            let at = hour(meeting.roll_called?);
            Some(format!("Kết quả điểm danh được công bố lúc {at}."))
        }
        ASSIGNMENT if !meeting.tasks.is_empty() => {
            Some(format!("Chi bộ phân công {} việc (phần IV).", meeting.tasks.len()))
        }
        _ => None,
    }
}

fn review(meeting: &Meeting) -> Vec<Block> {
    if meeting.carried.is_empty() {
        return Vec::new();
    }
    vec![Block::paragraph(task_table::review(meeting)), Block::Table(task_table::carried(meeting))]
}

/// The points of the resolution, as the cell had them before it when it voted.
fn points(meeting: &Meeting) -> Vec<Block> {
    if meeting.points.is_empty() {
        return Vec::new();
    }
    let of = |section: Section| {
        let points = meeting.points.iter().filter(move |point| point.section == section);
        points
            .map(move |point| Block::dash(format!("{}: {}", capital(section.label().vi), ended(&point.text))))
    };
    let head = Block::paragraph("Nội dung nghị quyết trình Chi bộ:");
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

fn conclusion(meeting: &Meeting, item: ItemId) -> Vec<Block> {
    let texts = meeting.conclusions.get(&item).map(|text| paragraphs(text)).unwrap_or_default();
    let block = |(at, text): (usize, &String)| match at {
        0 => Block::Paragraph(vec![Run::bold("Chủ trì kết luận: "), Run::plain(text.clone())]),
        _ => Block::paragraph(capital(text)),
    };
    texts.iter().enumerate().map(block).collect()
}
