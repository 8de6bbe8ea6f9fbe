//! Nghị quyết: the decisions alone; who said what, votes and points stand in the minutes.
//!
//! Its outline is that of the handbooks (forms of the cell, resolution of a month): results, tasks,
//! how they are carried out. Knows nothing of whether there is a resolution at all.

use super::congress_resolution::congress_resolution;
use super::versions;
use crate::domain::{
    ActId, Ballot, BallotId, Matter, Meeting, MeetingKind, Point, Post, Remark, RemarkKind, Section, Speech,
    SpeechKind, Task,
};
use crate::report::months::Months;
use crate::report::naming::{assembly, cell_name, comrade, gathering, upper_committee};
use crate::report::sentence::{capital, clause, ended, flowing, lowered};
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, HeadingLevel, Origin, Signatures, task_table, traced};
use crate::text::{long_date, percent};

/// Numbers of the parts, as many as there can be.
const NUMERALS: [&str; 3] = ["I", "II", "III"];

/// The resolution of a meeting.
pub fn resolution(source: &Source) -> Document {
    let meeting = source.meeting;
    if meeting.plan.kind == MeetingKind::Congress {
        return congress_resolution(source);
    }
    let Months { before, ahead } = Months::of(meeting.day());
    let (looked_back, decided_on) = match meeting.plan.kind {
        MeetingKind::Thematic => ("ĐÁNH GIÁ TÌNH HÌNH".to_owned(), "NHIỆM VỤ, GIẢI PHÁP".to_owned()),
        _ => (
            format!("KẾT QUẢ LÃNH ĐẠO, THỰC HIỆN NHIỆM VỤ {}", before.to_uppercase()),
            format!("NHIỆM VỤ TRỌNG TÂM {}", ahead.to_uppercase()),
        ),
    };
    let parts = [
        (looked_back, results(meeting)),
        (decided_on, points(meeting, Section::NextMonth)),
        ("TỔ CHỨC THỰC HIỆN".to_owned(), carrying_out(meeting)),
    ];
    let full = parts.into_iter().filter(|(_, content)| !content.is_empty());
    let numbered = full.zip(NUMERALS).flat_map(|((heading, content), numeral)| {
        [vec![Block::part(format!("{numeral}- {heading}"))], content].concat()
    });
    let decided = format!("{} QUYẾT NGHỊ:", cell_name(&meeting.plan.cell).to_uppercase());
    let blocks = decides(source, &decided).into_iter().chain(numbered).chain(replaced(meeting)).collect();
    Document {
        header: source.header(Some(number(meeting)), true),
        stamps: source.stamps(),
        title: "NGHỊ QUYẾT".into(),
        subtitle: about(meeting, &ahead),
        blocks,
        signatures: Some(Signatures { left: None, right: source.for_the_cell(), later: Vec::new() }),
        recipients: recipients(meeting),
        copies: 1,
        properties: source.properties("Nghị quyết"),
    }
}

/// To whom a resolution goes.
pub(super) fn recipients(meeting: &Meeting) -> Vec<String> {
    vec![
        format!("{} (để báo cáo);", upper_committee(&meeting.plan.cell)),
        "Các đồng chí đảng viên (để thực hiện);".into(),
        "Lưu Chi bộ.".into(),
    ]
}

/// Which resolution of earlier minutes it stands for.
pub(super) fn replaced(meeting: &Meeting) -> Vec<Block> {
    versions::blocks(meeting, "Nghị quyết", |version| version.adoption.resolution.is_some())
}

/// What it is about, as the line under its title.
fn about(meeting: &Meeting, ahead: &str) -> String {
    match meeting.plan.kind {
        MeetingKind::Thematic if topic(meeting).is_some() => {
            format!("về chuyên đề: {}", topic(meeting).unwrap_or_default())
        }
        MeetingKind::Thematic => {
            format!("về {}, {}", lowered(meeting.plan.kind.heading().get(VI)), day(meeting))
        }
        MeetingKind::Extraordinary => format!("của kỳ sinh hoạt đột xuất, {}", day(meeting)),
        _ => format!("về lãnh đạo thực hiện nhiệm vụ {ahead}"),
    }
}

/// The topic that a meeting took.
fn topic(meeting: &Meeting) -> Option<String> {
    // One that was only passed by is no ground of a resolution.
    meeting.topic()?;
    meeting.topic_name().map(clause)
}

fn day(meeting: &Meeting) -> String {
    long_date(meeting.day(), VI)
}

/// "Số 05-NQ/CB", of a congress "Số 01-NQ/ĐH"; the number is left open until adoption gives it.
pub(super) fn number(meeting: &Meeting) -> String {
    symbol(meeting).map_or_else(|| format!("Số …-NQ/{}", body(meeting)), |symbol| format!("Số {symbol}"))
}

fn body(meeting: &Meeting) -> &'static str {
    if meeting.plan.kind == MeetingKind::Congress { "ĐH" } else { "CB" }
}

/// "05-NQ/CB": number and symbol of the resolution that a meeting adopted.
pub(in crate::report) fn symbol(meeting: &Meeting) -> Option<String> {
    let number = meeting.adoption.as_ref().and_then(|adoption| adoption.resolution)?;
    Some(format!("{number:02}-NQ/{}", body(meeting)))
}

/// Which one on the same vote.
pub(super) fn replaced_by(meeting: &Meeting, ballot: BallotId) -> Vec<Block> {
    versions::blocks(meeting, "Nghị quyết", |version| version.has_ballot(ballot))
}

/// The grounds, and who decides.
pub(super) fn decides(source: &Source, who: &str) -> Vec<Block> {
    let meeting = source.meeting;
    let heard = heard(meeting);
    // The last of the grounds ends with a comma before who decides.
    let mark = if heard.is_some() { ';' } else { ',' };
    let charter = Block::dash(Origin::fixed(), format!("Căn cứ Điều lệ Đảng{mark}"));
    let decides = Block::centred(traced::of(meeting, [Matter::Plan]), who.to_owned());
    [charter].into_iter().chain(heard).chain([decides]).collect()
}

/// What the cell had heard when it decided, as one of the grounds; none where nobody spoke.
fn heard(meeting: &Meeting) -> Option<Block> {
    let (what, origin) = heard_there(meeting)?;
    let at = gathering(meeting.plan.kind);
    Some(Block::dash(origin, format!("Xét {what} tại {at} {},", day(meeting))))
}

/// Reports and opinions; none where nobody spoke.
pub(in crate::report) fn heard_there(meeting: &Meeting) -> Option<(&'static str, Origin)> {
    let reports = meeting.speeches.iter().filter(|speech| is_report(speech));
    let opinions = meeting.speeches.iter().filter(|speech| {
        let own = [SpeechKind::SelfCriticism, SpeechKind::Criticism];
        !is_report(speech) && !own.contains(&speech.told())
    });
    let (mut reports, mut opinions) = (reports.peekable(), opinions.peekable());
    let what = match (reports.peek().is_some(), opinions.peek().is_some()) {
        (true, true) => "báo cáo và ý kiến thảo luận",
        (true, false) => "báo cáo",
        (false, true) => "ý kiến thảo luận",
        (false, false) => return None,
    };
    let matters = reports.chain(opinions).map(|speech| Matter::Speech(speech.id));
    Some((what, traced::of(meeting, matters.chain([Matter::Plan]))))
}

/// Whether a speech was a report: a person said that it is one, or its words do.
fn is_report(speech: &Speech) -> bool {
    speech.told() == SpeechKind::Report || speech.note.trim().to_lowercase().starts_with("báo cáo")
}

/// Results and faults: the tasks that were due, then what the cell found.
fn results(meeting: &Meeting) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !task_table::reviewed(meeting).is_empty() {
        blocks.push(task_table::summary(meeting));
        blocks.push(Block::table(task_table::results(meeting)));
    }
    let praise =
        meeting.remarks.iter().filter(|remark| remark.kind == RemarkKind::Praise && remark.by.is_none());
    let praise = praise.map(|remark| {
        Block::dash(traced::of(meeting, [Matter::Remark(remark.number)]), praised(meeting, remark))
    });
    let merits = points(meeting, Section::LastMonth).into_iter().chain(praise).collect();
    let found = [("Ưu điểm", merits), ("Hạn chế, nguyên nhân", points(meeting, Section::Shortcomings))];
    let found = found.into_iter().filter(|(_, content): &(&str, Vec<Block>)| !content.is_empty());
    blocks.extend((1..).zip(found).flat_map(|(number, (heading, content)): (u32, (&str, Vec<Block>))| {
        let heading = Block::heading(Origin::fixed(), HeadingLevel::Two, format!("{number}. {heading}"));
        [vec![heading], content].concat()
    }));
    blocks
}

/// "Biểu dương đồng chí X vì hoàn thành sớm": the cell's own word; what one member said in praise, and a
/// reminder, stand in the minutes alone.
fn praised(meeting: &Meeting, remark: &Remark) -> String {
    let (about, why) = (comrade(meeting, remark.about), flowing(&ended(&remark.text)));
    if why.is_empty() {
        format!("Biểu dương {about}.")
    } else {
        format!("Biểu dương {about} vì {why}")
    }
}

/// The points of a part, as they were adopted.
pub(in crate::report) fn points(meeting: &Meeting, section: Section) -> Vec<Block> {
    let points = meeting.adopted_points().iter().filter(|point| point.section == section);
    // A point dropped after the vote stands here by the vote alone.
    let by_vote = meeting.adopting_ballot().map(|ballot| Matter::Ballot(ballot.id));
    let item = |point: &Point| {
        let origin = traced::of(meeting, by_vote.clone().into_iter().chain([Matter::Point(point.number)]));
        Block::dash(origin, capital(&ended(&point.text)))
    };
    points.map(item).collect()
}

/// Who does what, and to whom the resolution is made known.
pub(super) fn carrying_out(meeting: &Meeting) -> Vec<Block> {
    let mut blocks = Vec::new();
    let tasks = meeting.tasks.iter().filter(|task| was_voted(meeting, task));
    let tasks: Vec<&Task> = tasks.map(|task| as_voted(meeting, task)).collect();
    if !tasks.is_empty() {
        blocks.push(Block::words("Phân công thực hiện:"));
        blocks.push(Block::table(task_table::given(meeting, tasks)));
    }
    blocks.push(closing(meeting));
    blocks
}

/// The closing words, with the vote that passed it: one paragraph, so that they and the signature are never
/// parted from each other.
fn closing(meeting: &Meeting) -> Block {
    // A congress of a small cell elects its secretary directly, and no committee.
    let direct =
        meeting.election_to(Post::Secretary).is_some() && meeting.election_to(Post::Committee).is_none();
    let who = if direct { "Bí thư" } else { "Chi ủy" };
    let words = format!(
        "{who} và đảng viên trong Chi bộ chịu trách nhiệm thực hiện Nghị quyết này; Nghị quyết được phổ biến đến \
         toàn thể đảng viên."
    );
    match meeting.adopting_ballot().and_then(|ballot| Some((ballot, vote(meeting, ballot)?))) {
        Some((ballot, vote)) => {
            let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
            let reserved = match ballot.reserved.len() {
                0 => String::new(),
                n => format!(" Có {n} đồng chí bảo lưu ý kiến, ghi trong biên bản."),
            };
            Block::paragraph(origin, format!("{words} {vote}{reserved}"))
        }
        None => Block::words(words),
    }
}

/// Whether a task stood when the cell voted: one given afterwards is no part of what it adopted. Of acts of
/// two laptops nobody can say which came first.
fn was_voted(meeting: &Meeting, task: &Task) -> bool {
    let Some(ballot) = meeting.adopting_ballot() else { return true };
    let voted = meeting.traces.of(&Matter::Ballot(ballot.id)).iter().max();
    let given = meeting.traces.of(&Matter::Task(task.id.clone())).iter().min();
    let is_later =
        |(given, voted): (&ActId, &ActId)| given.origin == voted.origin && given.number > voted.number;
    !given.zip(voted).is_some_and(is_later)
}

/// A task as it stood when the cell voted; it may have been changed since.
fn as_voted<'a>(meeting: &'a Meeting, task: &'a Task) -> &'a Task {
    let voted =
        meeting.adopting_ballot().and_then(|ballot| ballot.tasks.iter().find(|other| other.id == task.id));
    voted.unwrap_or(task)
}

/// "Nghị quyết được Chi bộ thông qua ngày …, với 18/18 đồng chí tán thành (100%).": the vote that passed it.
fn vote(meeting: &Meeting, ballot: &Ballot) -> Option<String> {
    let (yes, base) = (ballot.count()?.yes, ballot.base.count);
    let (share, day) = (percent(u64::from(yes), u64::from(base), VI), day(meeting));
    let who = assembly(meeting);
    Some(format!("Nghị quyết được {who} thông qua {day}, với {yes}/{base} đồng chí tán thành ({share})."))
}
