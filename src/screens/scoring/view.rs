//! The score sheet as people see it, with the explanation of the selected criterion.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::judging::JUDGING;
use super::{beside, voted};
use crate::app::acts::{coach, score};
use crate::app::{Model, Overlay};
use crate::domain::{Later, Points, Row, ScoreFigure, Sheet};
use crate::say;
use crate::scoring::{PointsRange, range_words, reason_words};
use crate::text::{Lang, width};
use crate::ui::bar::gauge;
use crate::ui::detail;
use crate::ui::table::{GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Cells of the bar of a criterion.
const BAR: usize = 10;
/// Rows that the table keeps where it has no room whole: six criteria with the head and the names of the columns.
const LEAST_ROWS: u16 = 8;
/// Rows that are enough for what is told of a criterion, so that the table stays whole.
const TOLD: u16 = 2;
/// Cells beside the words of the head.
const BESIDE: usize = 4;
/// Columns of the screen from which on it has room.
const WITH_BAR: u16 = 100;

/// As many of the advices as so many rows have room for; that there are more, with the key that tells them.
fn advices(model: &Model, rows: usize, wide: usize) -> Vec<Line<'static>> {
    let all = coach::advice_lines(model);
    let first = |n: usize| {
        let more = match all.len() - n {
            0 => String::new(),
            left => say!(model.lang, " F7: còn {left} việc nữa.", " F7: {left} more."),
        };
        let mut told: Vec<String> = all[..n].to_vec();
        told.last_mut().into_iter().for_each(|last| last.push_str(&more));
        detail::told(told, wide)
    };
    let alone = || detail::told(all.first().cloned(), wide);
    let fitting = (1..=all.len()).rev().map(first).chain(std::iter::once_with(alone));
    fitting.into_iter().find(|lines| lines.len() <= rows).unwrap_or_default()
}

/// Draws the score sheet with the explanation of the selected criterion below.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let sheet = score::sheet(model);
    let at = model.place().at.min(sheet.rows.len().saturating_sub(1));
    let wide = usize::from(area.width);
    let doubt = score::doubt(model).into_iter().chain(score::rejudged_words(model));
    let mut below = detail::told_in(doubt, wide, theme.warn);
    below.extend(explanation(model, sheet.rows.get(at), wide));
    // Advice, which has a key of its own, takes the place of no criterion.
    // The sum has the row that is left once all criteria and a word on the chosen one have theirs.
    let criteria = sheet.rows.len() as u16 + 2;
    let summed = criteria + 1 + TOLD <= area.height;
    let whole = criteria + u16::from(summed);
    let free = usize::from(area.height.saturating_sub(whole));
    below.extend(advices(model, free.saturating_sub(below.len()), wide));
    // The form in which a criterion is judged tells itself what it rests on.
    if matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.name.starts_with(JUDGING)) {
        below.clear();
    }
    let mut grid = grid(model, &sheet, theme);
    grid.total = grid.total.filter(|_| summed);
    let least = if whole + TOLD <= area.height { whole } else { LEAST_ROWS };
    detail::draw(model, theme, frame, area, grid, (below, least));
}

/// The criteria with their points.
fn grid(model: &Model, sheet: &Sheet, theme: &Theme) -> ScreenGrid {
    let row = |row: &Row| {
        let by_upload = row.later == Some(Later::Upload);
        let range = PointsRange { low: row.low, high: row.high, by_upload };
        let (sign, style) = match (row.is_settled(), row.low == row.max) {
            (false, _) => ("?", theme.warn),
            (true, true) => ("✓", theme.good),
            (true, false) => ("×", theme.bad),
        };
        let cells = vec![
            cell(&row.id),
            cell(row.title(model.lang)),
            cell(range_words(Some(range), model.lang)),
            cell(row.max.words(model.lang)),
            styled(gauge(row.low.0.into(), row.max.0.into(), BAR), Style::new()),
        ];
        (styled(sign, style), cells)
    };
    let title = say!(model.lang, "Bảng chấm điểm", "Score sheet");
    let labels = score::labels(model);
    let settled = |figure: ScoreFigure| {
        let words = figure.words(&labels, model.lang);
        // The level is read before what a timely upload adds, and the name of the sheet stays.
        let fits = width(&title) + width(&words) + BESIDE <= usize::from(model.size.0);
        if fits { words } else { figure.short(&labels, model.lang) }
    };
    let right = match sheet.is_settled_but_upload() {
        true => settled(ScoreFigure::of(sheet)),
        // Both ends would be read as a score that was given.
        false => {
            let range = sheet.range(model.lang);
            say!(model.lang, "chưa chấm xong · {range} điểm", "scoring not finished · {range} points")
        }
    };
    ScreenGrid {
        title,
        figure: right,
        columns: vec![
            GridColumn::words(String::new()),
            GridColumn::words(say!(model.lang, "Tiêu chí", "Criterion")).giving_way(),
            GridColumn::figures(say!(model.lang, "Điểm", "Points")),
            GridColumn::figures(say!(model.lang, "Tối đa", "Max")),
            GridColumn::words(say!(model.lang, "Đã chắc", "Certain so far")).from(WITH_BAR),
        ],
        rows: sheet.rows.iter().map(row).collect(),
        total: Some(total(sheet, model.lang)),
    }
}

/// What the sheet comes to: what is sure, or both ends while people have still to judge, of the most that there is.
fn total(sheet: &Sheet, lang: Lang) -> Vec<TableCell> {
    let points = match sheet.is_settled_but_upload() {
        true => ScoreFigure::of(sheet).points.words(lang),
        false => sheet.range(lang),
    };
    let most = Points(sheet.rows.iter().map(|row| row.max.0).sum());
    vec![cell(""), cell(say!(lang, "Cộng", "Total")), cell(points), cell(most.words(lang))]
}

fn explanation(model: &Model, row: Option<&Row>, wide: usize) -> Vec<Line<'static>> {
    let Some(row) = row else { return Vec::new() };
    let reason = std::iter::once(reason_words(row, model.lang));
    detail::told(voted(model, row).into_iter().chain(reason).chain(beside(model, row)), wide)
}
