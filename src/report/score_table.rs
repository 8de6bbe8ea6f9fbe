//! The score as papers print it: the table of criteria and the three figures in words.

use super::naming::doers;
use super::sentence::{capital, clause, ended};
use super::source::VI;
use super::traced;
use super::{Block, Cell, Table, TableColumn, TableRow};
use crate::domain::{Confirmation, Later, Matter, Meeting, Row, ScoreFigure, Sheet, Task};
use crate::scoring::{
    Comparison, Difference, PointsRange, Range, comparison, difference_words, grounds, range_words,
    same_points,
};
use crate::text::short_date;

/// Criteria with the points of the cell, room for those of the body above, and the facts in plain words; the
/// total comes last.
pub(super) fn table(meeting: &Meeting, sheet: &Sheet) -> Table {
    let own = if meeting.voted.is_some() { "Chi bộ chấm" } else { "Chi ủy chấm" };
    let columns = vec![
        TableColumn::centre("TT", 11),
        TableColumn::left("Tiêu chí", 42),
        TableColumn::centre("Điểm tối đa", 16),
        TableColumn::centre(own, 18),
        TableColumn::centre("Cấp trên xác định", 24),
        TableColumn::left("Căn cứ, lý do mất điểm", 54),
    ];
    let origin = traced::score().and(&traced::of(meeting, [Matter::Confirmed]));
    let line = |cells: Vec<Cell>| TableRow::new(origin.clone(), cells);
    let mut rows: Vec<TableRow> = sheet.rows.iter().map(|row| line(cells(meeting, sheet, row))).collect();
    let above = meeting.confirmed().and_then(|given| given.points).map_or(Cell::blank(), Cell::from);
    rows.push(line(vec![
        Cell::blank(),
        "Tổng cộng".into(),
        sheet.most().into(),
        total(sheet),
        above,
        Cell::blank(),
    ]));
    Table { columns, rows }
}

fn cells(meeting: &Meeting, sheet: &Sheet, row: &Row) -> Vec<Cell> {
    let points = if row.is_settled() { row.low.into() } else { points(row).into() };
    let above = meeting.confirmed().and_then(|given| given.points_of(&row.id, sheet));
    let above = above.map_or(Cell::blank(), Cell::from);
    let why = capital(&ended(&grounds(row, VI)));
    vec![row.id.as_str().into(), row.title.as_str().into(), row.max.into(), points, above, why.into()]
}

/// "4,5"; "0 (+5)" while a timely upload adds to it; both ends of what else is open: "0–5".
fn points(row: &Row) -> String {
    let by_upload = row.later == Some(Later::Upload);
    range_words(Some(PointsRange { low: row.low, high: row.high, by_upload }), VI)
}

/// The total, written as its rows are.
fn total(sheet: &Sheet) -> Cell {
    let (low, high) = (sheet.low(), sheet.high());
    match low == high {
        true => low.into(),
        false => {
            range_words(Some(PointsRange { low, high, by_upload: sheet.is_settled_but_upload() }), VI).into()
        }
    }
}

/// The figure of a sheet: "92 điểm, xếp loại tốt", "77 điểm; tải tài liệu đúng hạn được thêm 5; xếp
/// loại khá".
pub(super) fn figure(meeting: &Meeting, sheet: &Sheet) -> String {
    ScoreFigure::of(sheet).words(&meeting.plan.rules.level_labels, VI)
}

/// The figure proposed and the figure voted, as named values; what did not happen is left out.
pub(super) fn earlier_figures(meeting: &Meeting) -> Vec<Block> {
    let field = |matter, label, sheet: &Sheet| {
        Block::field(traced::of(meeting, [matter]), label, format!("{}.", figure(meeting, sheet)))
    };
    let (proposed, voted) = (meeting.proposed.as_ref(), meeting.voted_sheet());
    if let Some((proposed, voted)) = proposed.zip(voted)
        && figure(meeting, proposed) == figure(meeting, voted)
    {
        let origin = traced::of(meeting, [Matter::Proposed, Matter::Voted]);
        let words = format!("{}.", figure(meeting, voted));
        return vec![Block::field(origin, "Chi ủy đề xuất, Chi bộ biểu quyết", words)];
    }
    let proposed = proposed.map(|sheet| field(Matter::Proposed, "Chi ủy đề xuất", sheet));
    let voted = voted.map(|sheet| field(Matter::Voted, "Chi bộ biểu quyết", sheet));
    proposed.into_iter().chain(voted).collect()
}

/// The figure adopted or reckoned, where no vote of the cell says it.
pub(super) fn unvoted_figure(meeting: &Meeting, sheet: &Sheet) -> Option<Block> {
    let adopted = meeting.adoption.is_some();
    let same = meeting.voted_sheet().is_some_and(|voted| !adopted || same_points(voted, sheet));
    let label = if adopted { "Kết quả khi thông qua biên bản" } else { "Kết quả tạm tính" };
    (!same).then(|| Block::field(traced::result(meeting), label, format!("{}.", figure(meeting, sheet))))
}

/// What the upload settled, with its date; it stands beside what was voted.
pub(super) fn uploaded(meeting: &Meeting) -> Option<Block> {
    let figure = meeting.score_figure().filter(|figure| figure.uploaded.is_some())?;
    let sentence = figure.supplements(&meeting.plan.rules.level_labels, VI).pop()?;
    Some(Block::paragraph(traced::score().and(&traced::of(meeting, [Matter::Uploaded])), sentence))
}

/// Criteria in which the scores differ, side by side, and the totals; none while there is one score.
pub(super) fn compared(meeting: &Meeting) -> Option<Table> {
    let Comparison { columns, rows } = &comparison(meeting);
    if columns.len() < 2 || (rows.is_empty() && meeting.confirmed().is_none()) {
        return None;
    }
    let heads = [
        TableColumn::centre("TT", 12),
        TableColumn::left("Tiêu chí", 53),
        TableColumn::centre("Điểm tối đa", 17),
    ];
    let scores = columns.iter().map(|column| TableColumn::centre(column.stage.label().get(VI), 22));
    let by = TableColumn::centre("Chênh lệch", 17);
    let origin =
        traced::score().and(&traced::of(meeting, [Matter::Proposed, Matter::Voted, Matter::Confirmed]));
    let line = |cells: Vec<Cell>| TableRow::new(origin.clone(), cells);
    let row = |row: &Difference| {
        let head = [row.id.as_str().into(), row.title.vi.as_str().into(), row.max.into()];
        line(side_by_side(head, &row.points))
    };
    let totals: Vec<Range> = columns.iter().map(|column| column.total).collect();
    let max = meeting.adoption.as_ref().map_or("–".into(), |adoption| adoption.sheet.most().into());
    let total = side_by_side([Cell::blank(), "Tổng cộng".into(), max], &totals);
    let label = |level| meeting.plan.rules.level_label(level, VI);
    let levels = columns.iter().map(|column| column.level.map_or("–", label).into());
    let levels = [Cell::blank(), "Xếp loại".into(), Cell::blank()].into_iter().chain(levels);
    let rows = rows.iter().map(row).chain([line(total), line(levels.collect())]);
    Some(Table { columns: heads.into_iter().chain(scores).chain([by]).collect(), rows: rows.collect() })
}

fn side_by_side(head: [Cell; 3], points: &[Range]) -> Vec<Cell> {
    let words = points.iter().map(|range| range_words(*range, VI).into());
    head.into_iter().chain(words).chain([difference_words(points, VI).into()]).collect()
}

/// "86,5 điểm, mức khá; Đảng ủy xã …, ngày 07/12/2026; cần nhiều ý kiến hơn."
pub(super) fn confirmed(meeting: &Meeting, confirmation: &Confirmation) -> String {
    let (figures, day) =
        (confirmation.figures(&meeting.plan.rules.level_labels, VI), short_date(confirmation.date, VI));
    let note = clause(&confirmation.note);
    let note = if note.is_empty() { note } else { format!("; {note}") };
    format!("{figures}; {}, ngày {day}{note}.", clause(&confirmation.by))
}

/// The remedies that the meeting gave as tasks, under their heading; nothing when there are none.
pub(super) fn remedies(meeting: &Meeting) -> Vec<Block> {
    let line = |task: &Task| {
        let criterion = task.criterion.as_ref()?;
        let due = task.due.map_or(String::new(), |due| format!(", xong trước ngày {}", short_date(due, VI)));
        let (what, who) = (clause(&task.what), doers(meeting, &task.who));
        let line = format!("Tiêu chí {criterion}: {what} (đồng chí {who}{due}).");
        Some(Block::dash(traced::task(meeting, task), line))
    };
    let lines: Vec<Block> = meeting.tasks.iter().filter_map(line).collect();
    let heading = (!lines.is_empty()).then(|| Block::words("Hướng khắc phục:"));
    heading.into_iter().chain(lines).collect()
}

/// Which criteria still wait for the upload, what lowered the level; empty when none.
pub(super) fn remarks(sheet: &Sheet) -> Vec<String> {
    let waits = sheet.rows.iter().filter(|row| row.later == Some(Later::Upload));
    let names: Vec<String> = waits.map(|row| format!("{} ({})", row.id, clause(&row.title))).collect();
    let waiting = format!("Tiêu chí được thêm điểm khi tải tài liệu đúng hạn: {}.", names.join("; "));
    let waiting = (!names.is_empty()).then_some(waiting);
    let lowered = sheet.lowered.as_ref().map(|lowered| lowered.words(VI).to_owned());
    waiting.into_iter().chain(lowered).collect()
}

/// Every criterion that lost points: its number, and a line with its points and why.
pub(super) fn lost(sheet: &Sheet) -> Vec<(String, String)> {
    let lost = sheet.rows.iter().filter(|row| row.high < row.max);
    let line = |row: &Row| {
        let (title, points) = (clause(&row.title), points(row));
        let head = format!("Tiêu chí {} ({title}), {points}/{} điểm", row.id, row.max.words(VI));
        let line = match clause(&grounds(row, VI)) {
            why if why.is_empty() => format!("{head}."),
            why => format!("{head}: {why}."),
        };
        (row.id.clone(), line)
    };
    lost.map(line).collect()
}
