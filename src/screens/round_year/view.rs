//! The year as the committee sees it: months beside one another, their sums, and words on the chosen row.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::rows::{self, MonthsRow, YearRows};
use super::{ITEMS, PARTS, SPOKEN, year};
use crate::app::Model;
use crate::app::size::{NARROW, READING};
use crate::domain::{ItemMonths, MonthCell};
use crate::say;
use crate::text::{Lang, month_name, wrap};
use crate::ui::detail;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on the months stand beside one another; on fewer the words below tell them.
const WITH_MONTHS: u16 = 80;
/// Cells of a month, so that all stand equally far from one another.
const MONTH: usize = 3;
/// Rows that the table keeps before the words below have any.
const TABLE_ROWS: u16 = 4;
/// Fewer meetings are no year: it is said.
const FEW: u32 = 3;

/// Draws the table of the pane with what is said below it.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let rows = model.once(rows::work_out);
    let wide = usize::from(area.width).saturating_sub(4).min(READING.1);
    if model.place().pane == ITEMS && rows.items.is_empty() {
        let words = said(model, &rows, false).join(" ");
        return table::draw_or(model, theme, frame, area, (months(model, &rows, &rows.items), &words));
    }
    let lines = |named: bool| -> Vec<Line<'static>> {
        let said = said(model, &rows, named);
        said.iter().flat_map(|words| wrap(words, wide)).map(|line| Line::raw(format!("   {line}"))).collect()
    };
    let grid = match model.place().pane {
        PARTS => months(model, &rows, &rows.parts),
        ITEMS => months(model, &rows, &rows.items),
        _ => spoken(model, &rows, theme),
    };
    // The items of a part have their names below where the table stays whole.
    let named = lines(true);
    let fits = 2 + grid.rows.len() + grid.total.iter().len() + named.len() <= usize::from(area.height);
    let below = if fits { named } else { lines(false) };
    detail::draw(model, theme, frame, area, grid, (below, TABLE_ROWS));
}

/// The head: which year and how many meetings; who has spoken, how many turns.
fn heads(model: &Model, rows: &YearRows) -> (String, String) {
    let (lang, sum) = (model.lang, &rows.sum);
    let (year, n) = (year(model), sum.meetings);
    let (spoke, all, turns) = (sum.speakers(), sum.spoken.len(), sum.statements);
    let title = say!(lang, "Tự phê bình năm {year} · {n} kỳ", "Self-criticism in {year} · meetings: {n}");
    let figure = match model.size.0 < NARROW {
        true => say!(lang, "{spoke}/{all} đồng chí", "{spoke}/{all} members"),
        false => say!(
            lang,
            "đã tự phê bình {spoke}/{all} · {turns} lượt",
            "had a turn {spoke}/{all} · turns: {turns}"
        ),
    };
    (title, figure)
}

fn months(model: &Model, rows: &YearRows, shown: &[MonthsRow]) -> ScreenGrid {
    let lang = model.lang;
    let (title, figure) = heads(model, rows);
    let cells = |label: &str, months: &ItemMonths| -> Vec<TableCell> {
        let figures: String = months.iter().map(|month| of_month(&figure_of(*month))).collect();
        vec![cell(label), cell(figures), cell(total(months).to_string())]
    };
    // A cell of three a month, so that the names of the parts have room beside them.
    let months: String = (1..=12).map(|month: u32| of_month(&month.to_string())).collect();
    let label = GridColumn::words(say!(lang, "Số ý kiến nêu mục", "Opinions by item")).giving_way();
    let sum = GridColumn::figures(say!(lang, "Cộng", "Total"));
    let total =
        (model.place().pane == PARTS).then(|| cells(&say!(lang, "Cộng ý kiến", "Total"), &rows.sum.months()));
    ScreenGrid {
        title,
        figure,
        columns: vec![label, GridColumn::words(months).from(WITH_MONTHS), sum],
        rows: shown.iter().map(|row| (cell(""), cells(&named(row), &row.months))).collect(),
        total,
    }
}

/// "I.1–5 Lý tưởng và trách nhiệm": a row with what it is about, where that is known.
fn named(row: &MonthsRow) -> String {
    format!("{} {}", row.label, row.about).trim_end().to_owned()
}

/// A figure in the cells of a month.
fn of_month(figure: &str) -> String {
    format!("{figure:>MONTH$}")
}

fn figure_of(month: MonthCell) -> String {
    month.map_or_else(|| "·".to_owned(), |count| count.to_string())
}

fn total(months: &ItemMonths) -> u32 {
    months.iter().flatten().sum()
}

/// Those summoned in the order of the roll.
fn spoken(model: &Model, rows: &YearRows, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let (title, figure) = heads(model, rows);
    let row = |(member, spoke): &(crate::domain::MemberId, bool)| {
        let words = match spoke {
            true => styled(say!(lang, "đã tự phê bình", "had a turn"), theme.good),
            false => cell(say!(lang, "chưa tự phê bình", "no turn yet")),
        };
        (cell(if *spoke { "✓" } else { "·" }), vec![cell(model.roll().name(*member)), words])
    };
    ScreenGrid {
        title,
        figure,
        columns: vec![
            GridColumn::words(say!(lang, "Đồng chí, theo danh sách", "Member, by the roll")).giving_way(),
            GridColumn::words(say!(lang, "Tự phê bình trong năm", "Self-criticism this year")),
        ],
        rows: rows.sum.spoken.iter().map(row).collect(),
        total: None,
    }
}

/// What is said below: how little there is, the chosen row by its months and the names of its items, what the signs mean.
fn said(model: &Model, rows: &YearRows, named: bool) -> Vec<String> {
    let (lang, n, pane) = (model.lang, rows.sum.meetings, model.place().pane);
    let few = match n {
        0 => Some(say!(
            lang,
            "Năm {year} chưa có kỳ họp nào.",
            "No meeting in {year} yet.",
            year = year(model)
        )),
        _ if n < FEW => Some(say!(lang, "Mới có {n} kỳ.", "Meetings so far: {n}.")),
        _ => None,
    };
    if pane == SPOKEN {
        let all = rows.sum.speakers() == rows.sum.spoken.len() && n > 0;
        let all = all.then(|| {
            say!(lang, "Mọi đồng chí đã tự phê bình trong năm.", "Everybody has had a turn this year.")
        });
        return few.into_iter().chain(all).collect();
    }
    let shown = if pane == PARTS { &rows.parts } else { &rows.items };
    let at = model.place().at.min(shown.len().saturating_sub(1));
    let months = shown.get(at).and_then(|row| by_month(row, model.size.0, lang));
    let names =
        shown.get(at).filter(|row| named && !row.names.is_empty()).map(|row| format!("{}.", row.names));
    let row = months.into_iter().chain(names).collect::<Vec<_>>().join(" ");
    let row = Some(row).filter(|row| !row.is_empty());
    let upwards = shown.get(at).and_then(|row| row.upwards).map(|count| upwards(count, lang));
    let signs = say!(
        lang,
        "0: là chủ đề của kỳ ấy mà không ai nêu; ·: không là chủ đề, không ai nêu.",
        "0: in the theme of that round and named by nobody; ·: neither."
    );
    let none = (pane == ITEMS && rows.items.is_empty()).then(|| {
        say!(lang, "Chưa có mục nào là chủ đề hay được nêu.", "No item was in a theme or named yet.")
    });
    // Without a row there is no sign to explain.
    let signs = (model.size.0 >= WITH_MONTHS && none.is_none()).then_some(signs);
    few.into_iter().chain(none).chain(row).chain(upwards).chain(signs).collect()
}

/// What a report to the committee above says of the chosen item: a small count would point at somebody.
fn upwards(count: Option<u32>, lang: Lang) -> String {
    match count {
        Some(count) => say!(lang, "Báo cáo cấp trên: {count}.", "To the committee above: {count}."),
        None => say!(
            lang,
            "Báo cáo cấp trên thì chỉ ghi “dưới 3”: mục này mới liên quan đến chưa đủ 3 đồng chí.",
            "To the committee above say “fewer than 3” only: it concerned fewer than three members."
        ),
    }
}

/// "I.6–9: tháng 3: 2 ý kiến, tháng 5: 1 ý kiến"; nothing of a row without figures.
fn by_month(row: &MonthsRow, columns: u16, lang: Lang) -> Option<String> {
    // Where the months have no columns the name stands whole above, and rows are few.
    let name = if columns < WITH_MONTHS { row.label.clone() } else { named(row) };
    let counted = (1..).zip(&row.months).filter_map(|(month, count)| Some((month, (*count)?)));
    let parts: Vec<String> = counted
        .map(|(month, count)| {
            let month = month_name(month, lang);
            say!(lang, "{month}: {count} ý kiến", "{month}: {count}")
        })
        .collect();
    (!parts.is_empty()).then(|| format!("{name}: {}.", parts.join(", ")))
}
