//! Bản tổng hợp tham gia sinh hoạt: one member's record, every figure with the meetings behind it.
//!
//! Facts and dates; beside them the median of the cell, and no ranking.

use super::charts;
use crate::domain::{Attended, MemberId, MemberRow, Participation, RemarkKind, median};
use crate::report::facts::{BASE_OF_TASKS, Facts, left_out};
use crate::report::sentence::capital;
use crate::report::source::VI;
use crate::report::{Block, Chart, Document, Figure, Origin, Signature, Table, TableColumn, TableRow};
use crate::text::short_date;

/// The page of a member; none when no adopted meeting of the period knows the member.
pub fn member_page(facts: &Facts, member: MemberId) -> Option<Document> {
    let one = facts.of(member)?;
    let mut blocks = vec![
        Block::field(origin(), "Đồng chí", format!("{}.", one.name)),
        Block::field(origin(), "Số kỳ sinh hoạt trong thời gian này", format!("{}.", one.meetings.len())),
        Block::paragraph(origin(), one.kinds(VI)),
        Block::part("I- SỐ LIỆU"),
        Block::table(figures(facts, one)),
        Block::words(BASE_OF_TASKS),
    ];
    blocks.extend(left_out([one]));
    blocks.extend(drawn(facts, one).map(|chart| Block::chart(origin(), chart)));
    blocks.extend(care(one).into_iter().map(|words| Block::paragraph(origin(), words)));
    blocks.push(Block::part("II- TỪNG KỲ SINH HOẠT"));
    blocks.push(Block::table(meetings(one)));
    let signature = Signature { above: None, title: "ĐẢNG VIÊN".into(), name: one.name.clone() };
    Some(facts.document("BẢN TỔNG HỢP THAM GIA SINH HOẠT", blocks, Some(signature)))
}

/// Every line rests on the register of participation.
fn origin() -> Origin {
    Origin::figure(Figure::Participation)
}

/// A figure of the page: its words, how it is counted, and the meetings that bear it.
struct Counted(&'static str, fn(&Participation) -> u64, fn(&MemberRow) -> bool);

/// Meetings are named where few of many bear the figure; elsewhere the second table tells.
static FIGURES: [Counted; 16] = [
    Counted("Được triệu tập (kỳ)", |one| u64::from(one.summoned), |_| false),
    Counted("Dự (kỳ)", |one| u64::from(one.attended), |_| false),
    Counted(
        "Trong đó dự trực tuyến (kỳ)",
        |one| u64::from(one.online),
        |row| row.attended == Attended::Online,
    ),
    Counted("Đến muộn (kỳ)", |one| u64::from(one.late), |row| row.late),
    Counted("Vắng có lý do (kỳ)", |one| u64::from(one.excused), |row| row.attended == Attended::Excused),
    Counted(
        "Vắng không lý do (kỳ)",
        |one| u64::from(one.unexcused),
        |row| row.attended == Attended::Unexcused,
    ),
    Counted("Có phát biểu (kỳ)", |one| u64::from(one.meetings_spoken), |_| false),
    Counted("Phát biểu (lượt)", |one| u64::from(one.speech_count()), |_| false),
    Counted("Thời gian phát biểu (phút)", |one| one.seconds / 60, |_| false),
    Counted("Tự phê bình (lần)", |one| u64::from(one.self_criticism), |row| row.self_criticism),
    Counted("Phê bình, góp ý (lần)", |one| u64::from(one.criticism_given), |row| row.criticism_given > 0),
    Counted("Được biểu dương (lần)", |one| u64::from(one.praised), |row| row.praised > 0),
    Counted("Được nhắc nhở (lần)", |one| u64::from(one.reminded), |row| row.reminded > 0),
    Counted("Việc được giao (việc)", |one| u64::from(one.tasks_given), |row| row.tasks_given > 0),
    Counted("Việc hoàn thành (việc)", |one| u64::from(one.tasks_done), |row| row.tasks_done > 0),
    Counted("Trong đó đúng hạn (việc)", |one| u64::from(one.tasks_on_time), |row| row.tasks_on_time > 0),
];

fn figures(facts: &Facts, one: &Participation) -> Table {
    let row = |(at, Counted(label, figure, bears)): (usize, &Counted)| {
        let dates = one.meetings.iter().filter(|(_, row)| bears(row));
        let dates: Vec<String> = dates.map(|(date, _)| short_date(*date, VI)).collect();
        let cells = [
            (at + 1).into(),
            (*label).into(),
            figure(one).into(),
            median(facts.all, *figure).into(),
            dates.join(", ").into(),
        ];
        TableRow::new(origin(), cells)
    };
    let overdue = Counted("Số việc quá hạn", |one| u64::from(one.tasks_overdue), |row| row.tasks_overdue > 0);
    let ballots = Counted("Biểu quyết (lần)", |one| u64::from(one.ballots), |_| false);
    Table {
        columns: vec![
            TableColumn::centre("TT", 12),
            TableColumn::left("Nội dung", 58),
            TableColumn::centre("Đồng chí", 22),
            TableColumn::centre("Mức giữa của chi bộ", 24),
            TableColumn::left("Ngày sinh hoạt", 49),
        ],
        rows: FIGURES.iter().chain([&overdue, &ballots]).enumerate().map(row).collect(),
    }
}

/// Which figures of the table are drawn too, by their words.
const DRAWN: [&str; 5] =
    ["Được triệu tập (kỳ)", "Dự (kỳ)", "Phát biểu (lượt)", "Việc được giao (việc)", "Việc hoàn thành (việc)"];

/// The member's figures beside the middle of the cell.
fn drawn(facts: &Facts, one: &Participation) -> Option<Chart> {
    let figures = FIGURES.iter().filter(|Counted(label, ..)| DRAWN.contains(label));
    let figures = figures
        .map(|Counted(label, figure, _)| ((*label).to_owned(), figure(one), median(facts.all, *figure)));
    charts::beside_the_cell(figures.collect())
}

/// Long absences, worded as care: nothing is concluded from them here.
fn care(one: &Participation) -> Vec<String> {
    let sentence = |run: u32, words: &str| {
        (run >= 3).then(|| {
            format!(
                "Có thời gian đồng chí {words} {run} kỳ liên tiếp: chi ủy gặp gỡ, tìm hiểu để kịp thời \
                 động viên, giúp đỡ."
            )
        })
    };
    let excused = sentence(one.excused_streak, "vắng có lý do");
    let unexcused = sentence(one.unexcused_streak, "vắng không lý do");
    excused.into_iter().chain(unexcused).collect()
}

fn meetings(one: &Participation) -> Table {
    let row = |(date, row): &(chrono::NaiveDate, MemberRow)| {
        let cells = [(*date).into(), attendance(row).into(), speeches(row).into(), noted(row).into()];
        TableRow::new(origin(), cells)
    };
    Table {
        columns: vec![
            TableColumn::centre("Ngày", 30),
            TableColumn::left("Tham dự", 40),
            TableColumn::left("Phát biểu", 42),
            TableColumn::left("Ghi nhận khác", 53),
        ],
        rows: one.meetings.iter().map(row).collect(),
    }
}

fn attendance(row: &MemberRow) -> String {
    let words = match row.attended {
        Attended::Present => "dự",
        Attended::Online => "dự trực tuyến",
        Attended::Excused => "vắng có lý do",
        Attended::Unexcused => "vắng không lý do",
        Attended::NotSummoned => row.standing.label().vi,
        Attended::NotCalled => "chưa điểm danh",
    };
    let late = if row.late && row.standing.is_summoned() { ", đến muộn" } else { "" };
    let left = if row.left_early { ", về sớm" } else { "" };
    capital(&format!("{words}{late}{left}"))
}

fn speeches(row: &MemberRow) -> String {
    let kinds: Vec<String> =
        row.speeches.iter().map(|(kind, number)| format!("{} {number}", kind.label().vi)).collect();
    let time = match row.seconds {
        0 => String::new(),
        1..60 => " (dưới 1 phút)".to_owned(),
        seconds => format!(" ({} phút)", seconds / 60),
    };
    capital(&format!("{}{time}", kinds.join("; ")))
}

fn noted(row: &MemberRow) -> String {
    let counted = [
        (RemarkKind::Criticism.label().vi, row.criticism_given),
        ("được biểu dương", row.praised),
        ("được nhắc nhở", row.reminded),
        ("việc được giao", row.tasks_given),
        ("việc hoàn thành", row.tasks_done),
        ("việc quá hạn", row.tasks_overdue),
        ("biểu quyết", row.ballots),
    ];
    let own = row.self_criticism.then(|| "tự phê bình".to_owned());
    let counted = counted.iter().filter(|(_, number)| *number > 0);
    let counted = counted.map(|(label, number)| format!("{label} {number}"));
    capital(&own.into_iter().chain(counted).collect::<Vec<_>>().join("; "))
}
