//! The score as papers print it: the table of criteria and the three figures in words.

use super::sentence::{capital, clause, ended};
use super::source::VI;
use super::{Column, Table};
use crate::domain::{ItemId, Meeting, Points, Purpose, Row, Sheet};

/// Criteria with their points and, when asked for, the reason of each; the total comes last.
pub(super) fn table(sheet: &Sheet, reasons: bool) -> Table {
    let mut columns = vec![
        Column::centre("TT", 12),
        Column::left("Tiêu chí", 50),
        Column::centre("Điểm tối đa", 20),
        Column::centre("Điểm", 20),
    ];
    let mut rows: Vec<Vec<String>> = sheet.rows.iter().map(|row| cells(row, reasons)).collect();
    rows.push(vec![String::new(), "Tổng cộng".into(), most(sheet).words(VI), sheet.range(VI)]);
    if reasons {
        columns.push(Column::left("Căn cứ", 63));
    } else {
        columns[1].share = 113;
    }
    Table { columns, rows }
}

fn cells(row: &Row, reasons: bool) -> Vec<String> {
    let mut cells = vec![row.id.clone(), row.title.clone(), row.max.words(VI), points(row)];
    if reasons {
        cells.push(capital(&ended(&row.reason)));
    }
    cells
}

/// "4,5", or both ends while the points are not settled: "0–5".
fn points(row: &Row) -> String {
    let (low, high) = (row.low.words(VI), row.high.words(VI));
    if row.is_settled() { low } else { format!("{low}–{high}") }
}

fn most(sheet: &Sheet) -> Points {
    Points(sheet.rows.iter().map(|row| row.max.0).sum())
}

/// "92/100 điểm, xếp loại tốt".
pub(super) fn figure(sheet: &Sheet) -> String {
    let level = sheet.level(VI);
    let level = if level.is_empty() { level } else { format!(", xếp loại {level}") };
    format!("{}/{} điểm{level}", sheet.range(VI), most(sheet).words(VI))
}

/// The figure proposed and the figure voted, as names and values; what did not happen is left out.
pub(super) fn earlier_figures(meeting: &Meeting) -> Vec<(&'static str, String)> {
    let proposed = meeting.proposed.as_ref().map(|sheet| ("Chi ủy đề xuất", format!("{}.", figure(sheet))));
    let voted = meeting.voted.as_ref().map(|(_, sheet)| ("Chi bộ biểu quyết", format!("{}.", figure(sheet))));
    proposed.into_iter().chain(voted).collect()
}

/// Which criteria lost points, which still wait; empty when neither.
pub(super) fn remarks(sheet: &Sheet) -> Vec<String> {
    let names = |test: fn(&Row) -> bool| {
        let rows = sheet.rows.iter().filter(|row| test(row));
        rows.map(|row| format!("{} ({})", row.id, clause(&row.title))).collect::<Vec<_>>().join("; ")
    };
    let lost = names(|row| row.high < row.max);
    let waiting = names(|row| !row.is_settled());
    let sentence = |head: &str, names: String| (!names.is_empty()).then(|| format!("{head}: {names}."));
    let lost = sentence("Tiêu chí chưa đạt điểm tối đa", lost);
    let waiting = sentence("Tiêu chí còn chờ kết quả sau sinh hoạt", waiting);
    lost.into_iter().chain(waiting).collect()
}

/// The chair's conclusion of the item under which the cell voted on the sheet, with that item.
pub(super) fn score_conclusion(meeting: &Meeting) -> Option<(ItemId, &str)> {
    let ballot = meeting.ballots.iter().rev().find(|ballot| ballot.purpose == Purpose::Score)?;
    let item = ballot.item?;
    meeting.conclusions.get(&item).map(|text| (item, text.as_str()))
}
