//! Nghị quyết: the decisions alone; who said what stays in the minutes. Whether there is one is not
//! decided here.

use crate::domain::{Matter, Meeting, Outcome, Point, Purpose, Remark, RemarkKind, Section};
use crate::report::naming::{cell_name, chair_title, comrade, signer, subject, upper_committee};
use crate::report::score_table::{figure, remarks, score_conclusion, table};
use crate::report::sentence::{capital, clause, ended, lowered, paragraphs};
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Signature, Signatures, task_table, traced};
use crate::text::{long_date, percent};

/// Numbers of the parts, as many as there can be.
const NUMERALS: [&str; 4] = ["I", "II", "III", "IV"];

/// The resolution of a meeting.
pub fn resolution(source: &Source) -> Document {
    let meeting = source.meeting;
    let parts = [
        ("ĐÁNH GIÁ THÁNG TRƯỚC", last_month(meeting)),
        ("NHIỆM VỤ THÁNG TỚI", points(meeting, Section::NextMonth)),
        ("PHÂN CÔNG THỰC HIỆN", tasks(meeting)),
        ("TỰ CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT", score(source)),
    ];
    let full = parts.into_iter().filter(|(_, content)| !content.is_empty());
    let numbered = full.zip(NUMERALS).flat_map(|((heading, content), numeral)| {
        [vec![Block::part(format!("{numeral}. {heading}"))], content].concat()
    });
    let blocks = preamble(source).into_iter().chain(numbered).chain(vote(meeting)).collect();
    Document {
        header: source.header(Some(number(meeting)), true),
        stamps: source.stamps(),
        title: "NGHỊ QUYẾT".into(),
        subtitle: format!("{} {}", meeting.plan.kind.title().get(VI), source.long_month()),
        blocks,
        signatures: Some(signatures(source)),
        recipients: vec![format!("{},", upper_committee(&meeting.plan.cell)), "Lưu Chi bộ.".into()],
        properties: source.properties("Nghị quyết"),
    }
}

/// "Số 05-NQ/CB"; the number is left open until adoption gives it.
fn number(meeting: &Meeting) -> String {
    match meeting.adoption.as_ref().and_then(|adoption| adoption.resolution) {
        Some(number) => format!("Số {number:02}-NQ/CB"),
        None => "Số …-NQ/CB".to_owned(),
    }
}

fn preamble(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let (cell, date) = (cell_name(&meeting.plan.cell), long_date(meeting.plan.date, VI));
    let guidance = clause(&meeting.plan.rules.title);
    let ground = (!guidance.is_empty())
        .then(|| Block::paragraph(traced::of(meeting, [Matter::Plan]), format!("Căn cứ {guidance};")));
    let place = clause(&meeting.plan.place);
    let place = if place.is_empty() { place } else { format!(", tại {place}") };
    let kind = lowered(meeting.plan.kind.heading().get(VI));
    let held = format!("{}{place}, {cell} tổ chức {kind}.", capital(&date));
    let (chair, taker) = (subject(meeting, meeting.plan.chair), subject(meeting, meeting.plan.minute_taker));
    let officers = format!("{chair} chủ trì; {taker} làm thư ký.");
    let texts = [held, counts(meeting), capital(&officers)];
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let decides =
        Block::paragraph(traced::of(meeting, [Matter::Plan]), format!("{cell} quyết nghị như sau:"));
    let origin = traced::attendance(meeting).and(&traced::of(meeting, [Matter::Plan, Matter::Officers]));
    ground.into_iter().chain([Block::paragraph(origin, texts.join(" ")), decides]).collect()
}

/// Totals; empty before the roll is frozen.
fn counts(meeting: &Meeting) -> String {
    let counts = meeting.counts();
    if counts.total == 0 {
        return String::new();
    }
    let share = percent(u64::from(counts.attended), u64::from(counts.summoned), VI);
    let exempt = match counts.exempt_present {
        0 => String::new(),
        number => format!("; có {number} đảng viên được miễn sinh hoạt đến dự"),
    };
    format!(
        "Tổng số đảng viên {} đồng chí; được triệu tập {} đồng chí; dự {} đồng chí, đạt {share}{exempt}.",
        counts.total, counts.summoned, counts.attended
    )
}

fn last_month(meeting: &Meeting) -> Vec<Block> {
    let mut blocks = points(meeting, Section::LastMonth);
    if !task_table::reviewed(meeting).is_empty() {
        blocks.push(task_table::summary(meeting));
        blocks.push(Block::table(task_table::carried(meeting)));
    }
    for kind in [RemarkKind::Praise, RemarkKind::Reminder] {
        let found = meeting.remarks.iter().filter(|remark| remark.kind == kind);
        blocks.extend(found.map(|remark| {
            Block::dash(traced::of(meeting, [Matter::Remark(remark.number)]), decided(meeting, remark))
        }));
    }
    blocks
}

/// Praise or reminder as the cell's decision; who moved it stands in the minutes.
fn decided(meeting: &Meeting, remark: &Remark) -> String {
    let (kind, about) = (capital(remark.kind.label().vi), comrade(meeting, remark.about));
    let words = ended(&remark.text);
    if words.is_empty() { format!("{kind} {about}.") } else { format!("{kind} {about}: {words}") }
}

fn points(meeting: &Meeting, section: Section) -> Vec<Block> {
    let points = meeting.points.iter().filter(|point| point.section == section);
    let item = |(number, point): (u32, &Point)| {
        let origin = traced::of(meeting, [Matter::Point(point.number)]);
        Block::numbered(origin, number, capital(&ended(&point.text)))
    };
    (1..).zip(points).map(item).collect()
}

fn tasks(meeting: &Meeting) -> Vec<Block> {
    if meeting.tasks.is_empty() { Vec::new() } else { vec![Block::table(task_table::given(meeting))] }
}

fn score(source: &Source) -> Vec<Block> {
    if source.meeting.voted.is_none() || source.sheet.rows.is_empty() {
        return Vec::new();
    }
    let total = Block::paragraph(traced::score(), format!("Chi bộ tự chấm {}.", figure(source.sheet)));
    let remarks = remarks(source.sheet).into_iter().map(|words| Block::paragraph(traced::score(), words));
    let conclusion = score_conclusion(source.meeting).map(|(_, text)| clause(&paragraphs(text).join(" ")));
    let conclusion = conclusion.map(|text| {
        Block::paragraph(traced::score_conclusion(source.meeting), format!("Chủ trì kết luận: {text}."))
    });
    [total, Block::table(table(source.sheet, false))].into_iter().chain(remarks).chain(conclusion).collect()
}

/// The vote that adopted the resolution; nothing when none was counted.
fn vote(meeting: &Meeting) -> Option<Block> {
    let ballot = meeting.ballots.iter().rev().find(|ballot| ballot.purpose == Purpose::Resolution)?;
    let (yes, base) = (ballot.count()?.yes, ballot.base.count);
    let verdict = match ballot.outcome()? {
        Outcome::Passed => "được Chi bộ thông qua",
        Outcome::Failed => "chưa được Chi bộ thông qua",
    };
    let share = percent(u64::from(yes), u64::from(base), VI);
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    Some(Block::paragraph(
        origin,
        format!("Nghị quyết này {verdict} với {yes}/{base} đồng chí tán thành ({share})."),
    ))
}

fn signatures(source: &Source) -> Signatures {
    let meeting = source.meeting;
    let right = Signature {
        above: Some(source.sign_for.words().to_owned()),
        title: chair_title(meeting),
        name: signer(meeting, meeting.plan.chair),
    };
    Signatures { left: None, right }
}
