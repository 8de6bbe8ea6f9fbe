//! Bảng tổng hợp chất lượng sinh hoạt: the meetings of a period with points, levels and why points
//! were lost, the level of quarter and year with its reason, and how each criterion went.

use chrono::{DateTime, FixedOffset};

use super::charts;
use crate::domain::{CellName, Held, Period, attended_of};
use crate::guidance::SignFor;
use crate::report::facts::Facts;
use crate::report::sentence::{capital, lowered};
use crate::report::source::VI;
use crate::report::{Block, Cell, Document, Figure, Origin, Table, TableColumn, TableRow};
use crate::scoring::{Cost, MonthRow, Overview, Trend, YearVerdict};
use crate::text::short_date;

/// The quality of a cell's meetings over a period.
#[derive(Debug, Clone, Copy)]
pub struct Quality<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the meetings behind it are practice.
    pub practice: bool,
    /// The period.
    pub period: Period,
    /// What the meetings of the period come to.
    pub overview: &'a Overview,
    /// For whom the secretary signs.
    pub sign_for: SignFor,
    /// Who signs; empty leaves the line blank.
    pub secretary: &'a str,
    /// When the facts were settled; equal facts give equal files.
    pub created: DateTime<FixedOffset>,
}

/// The table of a period's meetings with their levels.
pub fn quality_table(quality: &Quality) -> Document {
    let Quality { cell, practice, period, overview, sign_for, secretary, created } = *quality;
    let facts = Facts { cell, practice, period, all: &[], sign_for, secretary, created };
    let blocks = if overview.rows.is_empty() {
        vec![Block::words("Không có kỳ sinh hoạt nào đã thông qua biên bản trong thời gian này.")]
    } else {
        blocks(overview)
    };
    facts.document("BẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT CHI BỘ", blocks, None)
}

/// Every line rests on the register of scores.
fn origin() -> Origin {
    Origin::figure(Figure::Scores)
}

fn blocks(overview: &Overview) -> Vec<Block> {
    let mut blocks = vec![Block::part("I- TỪNG KỲ SINH HOẠT"), Block::table(months(overview))];
    blocks.push(Block::words(
        "Điểm và xếp loại: theo cấp trên xác nhận (đánh dấu *), chưa xác nhận thì theo chi bộ biểu quyết.",
    ));
    let drawn = [charts::points(overview), charts::attendance(overview)];
    blocks.extend(drawn.into_iter().flatten().map(|chart| Block::chart(origin(), chart)));
    if !overview.verdicts.is_empty() {
        blocks.push(Block::part("II- XẾP LOẠI THEO QUÝ, 6 THÁNG, NĂM"));
        blocks.push(Block::table(verdicts(overview)));
        blocks.extend(notes(overview).into_iter().map(|note| Block::paragraph(origin(), note)));
    }
    let number = if overview.verdicts.is_empty() { "II" } else { "III" };
    blocks.push(Block::part(format!("{number}- TỪNG TIÊU CHÍ QUA CÁC KỲ")));
    blocks.push(Block::table(trends(overview)));
    if let Some(heading) = Cost::heading(&overview.costs, VI) {
        let heading = Block::paragraph(origin(), format!("{heading}, cần khắc phục trước:"));
        blocks.push(heading);
        blocks.extend(overview.costs.iter().map(|cost| Block::dash(origin(), cost.sentence(VI))));
    }
    blocks
}

fn months(overview: &Overview) -> Table {
    let row = |(at, row): (usize, &MonthRow)| {
        let confirmed = row.level.is_some_and(|(_, held)| held == Held::Confirmed);
        let star = if confirmed { "*" } else { "" };
        let cells = [
            (at + 1).into(),
            format!("{}, {}", short_date(row.date, VI), row.kind.label().get(VI)).into(),
            row.members.into(),
            attended(row),
            points(row),
            format!("{}{star}", capital(row.level_words(VI))).into(),
            row.full_note(VI).into(),
        ];
        TableRow::new(origin(), cells)
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 12),
            TableColumn::left("Ngày, loại", 29),
            TableColumn::centre("Đảng viên", 15),
            TableColumn::centre("Dự", 16),
            TableColumn::centre("Điểm", 16),
            TableColumn::centre("Xếp loại", 17),
            TableColumn::left("Ghi chú", 60),
        ],
        rows: overview.rows.iter().enumerate().map(row).collect(),
    }
}

/// "17/20"; that the roll was not called.
fn attended(row: &MonthRow) -> Cell {
    match row.attended {
        Some(part) => Cell::Of { part: part.into(), whole: row.summoned.into() },
        None => attended_of(None, row.summoned, VI).into(),
    }
}

/// The points as a number; in words where an upload may add to them, or where there are none.
fn points(row: &MonthRow) -> Cell {
    let words = row.points_words(VI);
    match row.points {
        Some(points) if points.words(VI) == words => points.into(),
        _ => words.into(),
    }
}

fn verdicts(overview: &Overview) -> Table {
    let row = |verdict: &YearVerdict| {
        let level = verdict.level.map_or("–".to_owned(), |level| capital(verdict.labels.label(level, VI)));
        let level =
            if verdict.ended || verdict.level.is_none() { level } else { format!("{level} (tạm tính)") };
        let reason = [Some(&verdict.reason), verdict.reach.as_ref()].into_iter().flatten();
        let reason: Vec<&str> = reason.map(|words| words.get(VI)).collect();
        TableRow::new(origin(), [verdict.span.title(VI).into(), level.into(), reason.join(" ").into()])
    };
    Table {
        columns: vec![
            TableColumn::left("Thời gian", 36),
            TableColumn::centre("Xếp loại", 25),
            TableColumn::left("Lý do", 104),
        ],
        rows: overview.verdicts.iter().map(row).collect(),
    }
}

/// What the longest span is counted from, by whose rule, and how shorter ones were scaled.
fn notes(overview: &Overview) -> Vec<String> {
    let Some(longest) = overview.verdicts.last() else { return Vec::new() };
    let counted = format!("{}: {}", longest.span.title(VI), lowered(&longest.counted(VI)));
    let basis = longest.basis.as_ref().map(|words| words.vi.clone());
    let scaling = overview.verdicts.iter().find_map(|verdict| verdict.scaling(VI));
    [Some(counted), basis, scaling].into_iter().flatten().collect()
}

fn trends(overview: &Overview) -> Table {
    let row = |trend: &Trend| {
        let cells = [trend.id.as_str().into(), trend.title.vi.as_str().into(), trend.sentence(VI).into()];
        TableRow::new(origin(), cells)
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 12),
            TableColumn::left("Tiêu chí", 48),
            TableColumn::left("Diễn biến", 105),
        ],
        rows: overview.trends.iter().map(row).collect(),
    }
}
