//! Bảng tổng hợp chất lượng sinh hoạt: the meetings of a period with points, levels and why points
//! were lost, the level of quarter and year with its reason, and how each criterion went.

use chrono::{DateTime, FixedOffset};

use super::facts::Facts;
use super::sentence::{capital, lowered};
use super::source::VI;
use super::{Block, Column, Document, Level, Table};
use crate::domain::{CellName, Held, Period};
use crate::guidance::SignFor;
use crate::scoring::{MonthRow, Overview, Trend, Verdict};
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
    /// When the facts were settled; equal facts give equal files.
    pub created: DateTime<FixedOffset>,
}

/// The table of a period's meetings with their levels.
pub fn quality_table(quality: &Quality) -> Document {
    let Quality { cell, practice, period, overview, sign_for, created } = *quality;
    let facts = Facts { cell, practice, period, all: &[], sign_for, created };
    let blocks = if overview.rows.is_empty() {
        vec![Block::paragraph("Không có kỳ sinh hoạt nào đã thông qua biên bản trong thời gian này.")]
    } else {
        blocks(overview)
    };
    facts.document("BẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT CHI BỘ", blocks, None)
}

fn blocks(overview: &Overview) -> Vec<Block> {
    let mut blocks =
        vec![Block::Heading(Level::One, "I. TỪNG KỲ SINH HOẠT".into()), Block::Table(months(overview))];
    blocks.push(Block::paragraph(
        "Điểm và xếp loại: theo cấp trên xác nhận (đánh dấu *), chưa xác nhận thì theo chi bộ biểu quyết. \
         Ghi chú: tiêu chí, số điểm mất và lý do.",
    ));
    if !overview.verdicts.is_empty() {
        blocks.push(Block::Heading(Level::One, "II. XẾP LOẠI THEO QUÝ, 6 THÁNG, NĂM".into()));
        blocks.push(Block::Table(verdicts(overview)));
        blocks.extend(notes(overview).into_iter().map(Block::paragraph));
    }
    let number = if overview.verdicts.is_empty() { "II" } else { "III" };
    blocks.push(Block::Heading(Level::One, format!("{number}. TỪNG TIÊU CHÍ QUA CÁC KỲ")));
    blocks.push(Block::Table(trends(overview)));
    if !overview.costs.is_empty() {
        blocks.push(Block::paragraph("Mất điểm nhiều nhất trong sáu kỳ gần nhất, cần khắc phục trước:"));
        blocks.extend(overview.costs.iter().map(|cost| Block::dash(cost.sentence(VI))));
    }
    blocks
}

fn months(overview: &Overview) -> Table {
    let row = |(at, row): (usize, &MonthRow)| {
        let confirmed = row.level.is_some_and(|(_, held)| held == Held::Confirmed);
        let star = if confirmed { "*" } else { "" };
        vec![
            (at + 1).to_string(),
            format!("{}, {}", short_date(row.date, VI), row.kind.label().get(VI)),
            row.members.to_string(),
            format!("{}/{}", row.attended, row.summoned),
            row.points_words(VI),
            format!("{}{star}", capital(row.level_words(VI))),
            row.full_note(VI),
        ]
    };
    Table {
        columns: vec![
            Column::centre("TT", 12),
            Column::left("Ngày, loại", 29),
            Column::centre("Đảng viên", 15),
            Column::centre("Dự", 16),
            Column::centre("Điểm", 16),
            Column::centre("Xếp loại", 17),
            Column::left("Ghi chú", 60),
        ],
        rows: overview.rows.iter().enumerate().map(row).collect(),
    }
}

fn verdicts(overview: &Overview) -> Table {
    let row = |verdict: &Verdict| {
        let level = verdict.level.map_or("–".to_owned(), |level| capital(level.label().get(VI)));
        let level =
            if verdict.ended || verdict.level.is_none() { level } else { format!("{level} (tạm tính)") };
        let reason = [Some(&verdict.reason), verdict.reach.as_ref()].into_iter().flatten();
        let reason: Vec<&str> = reason.map(|words| words.get(VI)).collect();
        vec![verdict.span.title(VI), level, reason.join(" ")]
    };
    Table {
        columns: vec![
            Column::left("Thời gian", 36),
            Column::centre("Xếp loại", 25),
            Column::left("Lý do", 104),
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
    let row = |trend: &Trend| vec![trend.id.clone(), trend.title.vi.clone(), trend.sentence(VI)];
    Table {
        columns: vec![Column::centre("TT", 12), Column::left("Tiêu chí", 48), Column::left("Diễn biến", 105)],
        rows: overview.trends.iter().map(row).collect(),
    }
}
