//! The quality of meetings over a year: its picture, or one of three tables with words on the selected row
//! below.

mod picture;
mod signs;
mod told;

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{CRITERIA, MEETINGS, PICTURE, overview, year};
use crate::app::Model;
use crate::app::size::READING;
use crate::domain::{Held, Points, attended_of};
use crate::say;
use crate::scoring::{Cost, MonthRow, Overview, Trend, YearVerdict};
use crate::text::{Lang, day_and_month, width, wrap};
use crate::ui::bar::bar;
use crate::ui::detail;
use crate::ui::list;
use crate::ui::table::{GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps however much there is to say below.
const TABLE_ROWS: u16 = 10;
/// Cells of a criterion's points lost in one meeting, at least.
const LOST: usize = 3;
/// Cells of the longest bar.
const BAR: usize = 8;
/// Columns of the screen from which on the points of single meetings have room, and a bar too.
const WITH_MEETINGS: u16 = 80;
const WITH_BAR: u16 = 100;

/// Draws the table of the pane with what is said of the selected row.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let overview = overview(model);
    if model.place().pane == PICTURE {
        return of_picture(model, theme, frame, area, &overview);
    }
    let said = match model.place().pane {
        MEETINGS => vec![told::of_year(&overview, model.lang)],
        CRITERIA => vec![of_criterion(model, &overview), in_brief(model, &overview)],
        _ => vec![of_level(model, &overview)],
    };
    let wide = usize::from(area.width).saturating_sub(4).min(READING.1);
    // The criteria keep their rows, their head and the names of their columns; of what is said below a table
    // whole sentences have room or none of them.
    let table_rows = (super::rows(model) as u16).saturating_add(2);
    let kept = if model.place().pane == CRITERIA { table_rows.max(TABLE_ROWS) } else { TABLE_ROWS };
    let room = usize::from(area.height.saturating_sub(kept));
    let below = told_in(&said, theme, (wide, room), model.lang);
    if model.place().pane == MEETINGS {
        return detail::draw(model, theme, frame, area, meetings(model, &overview, theme), (below, kept));
    }
    let grid = match model.place().pane {
        CRITERIA => criteria(model, &overview, theme),
        _ => levels(model, &overview),
    };
    detail::draw(model, theme, frame, area, grid, (below, kept));
}

/// The first of these ways to tell it that has so many rows whole; of the last whole sentences, and how many have no row.
fn told_in(
    ways: &[Vec<String>],
    theme: &Theme,
    (wide, rows): (usize, usize),
    lang: Lang,
) -> Vec<Line<'static>> {
    let wrapped =
        |said: &Vec<String>| -> Vec<Vec<String>> { said.iter().map(|one| wrap(one, wide)).collect() };
    let fits = |said: &Vec<Vec<String>>| said.iter().map(Vec::len).sum::<usize>() <= rows;
    let line = |words: String| Line::from(format!("   {words}"));
    if let Some(whole) = ways.iter().map(wrapped).find(fits) {
        return whole.into_iter().flatten().map(line).collect();
    }
    let Some(last) = ways.last().map(wrapped) else { return Vec::new() };
    let mut used = 0;
    let has_room = |one: &&Vec<String>| {
        used += one.len();
        used < rows
    };
    let shown: Vec<&Vec<String>> = last.iter().take_while(has_room).collect();
    let left = last.len() - shown.len();
    let told = say!(lang, "… còn {left} câu, cửa sổ cao hơn thì thấy", "… {left} more in a higher window");
    let told = (rows > 0).then(|| Line::from(Span::styled(format!("   {told}"), theme.quiet)));
    shown.into_iter().flatten().cloned().map(line).chain(told).collect()
}

/// The year at a glance.
fn of_picture(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, overview: &Overview) {
    let (title, figure) = told::head(model, overview, area.width);
    let block = list::framed(&title, &figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let lines = picture::lines(model, overview, theme, (inside.width, inside.height));
    frame.render_widget(Paragraph::new(lines), inside);
}

/// Meeting by meeting.
fn meetings(model: &Model, overview: &Overview, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let row = |row: &MonthRow| {
        let confirmed = row.level.is_some_and(|(_, held)| held == Held::Confirmed);
        let level = format!("{}{}", row.level_words(lang), if confirmed { "*" } else { "" });
        let cells = vec![
            cell(day_and_month(row.date, lang)),
            cell(row.kind.label().get(lang)),
            cell(attended_of(row.attended, row.summoned, lang)),
            cell(row.points_words(lang)),
            styled(level, if confirmed { theme.title } else { theme.quiet }),
            cell(row.note(lang)),
        ];
        (TableCell::default(), cells)
    };
    let (title, figure) = told::head(model, overview, model.size.0);
    ScreenGrid {
        title,
        figure,
        columns: vec![
            GridColumn::words(say!(lang, "Ngày", "Date")),
            GridColumn::words(say!(lang, "Loại", "Kind")).from(WITH_MEETINGS),
            GridColumn::figures(say!(lang, "Dự", "Present")),
            GridColumn::figures(say!(lang, "Điểm", "Score")),
            GridColumn::words(say!(lang, "Mức (* cấp trên)", "Level (* confirmed)")),
            GridColumn::words(say!(lang, "Mất điểm", "Points lost")).giving_way(),
        ],
        rows: overview.rows.iter().map(row).collect(),
        total: None,
    }
}

/// Criterion by criterion: the points lost in each of the last meetings, and in all.
fn criteria(model: &Model, overview: &Overview, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let most = overview.trends.iter().map(Trend::lost).max().unwrap_or_default();
    let figures = overview.trends.iter().flat_map(|trend| trend.signs(lang));
    let lost = figures.map(|sign| width(&sign.words) + 1).max().unwrap_or_default().max(LOST);
    let marks = |trend: &Trend| {
        let sign = |sign| signs::told_sign(&sign, |words| format!("{words:>lost$}"), theme);
        Line::from(trend.signs(lang).into_iter().map(sign).collect::<Vec<_>>())
    };
    let row = |trend: &Trend| {
        let all = trend.lost();
        let sum = if all == Points(0) { "·".to_owned() } else { all.words(lang) };
        let bar = bar(u64::from(all.0), u64::from(most.0), BAR);
        let cells = vec![
            cell(&trend.id),
            cell(trend.title.get(lang)),
            marks(trend),
            cell(sum),
            styled(bar, theme.warn),
        ];
        (TableCell::default(), cells)
    };
    let months: String = overview.counted.iter().map(|day| format!("{:>lost$}", day.month())).collect();
    ScreenGrid {
        title: say!(lang, "Điểm mất theo tiêu chí", "Points lost by criterion"),
        figure: say!(lang, "{n} kỳ gần nhất", "last {n} meetings", n = overview.counted.len()),
        columns: vec![
            GridColumn::words(String::new()),
            GridColumn::words(say!(lang, "Tiêu chí", "Criterion")).giving_way(),
            GridColumn::words(months).from(WITH_MEETINGS),
            GridColumn::figures(say!(lang, "Cộng", "Total")),
            GridColumn::words(String::new()).from(WITH_BAR),
        ],
        rows: overview.trends.iter().map(row).collect(),
        total: None,
    }
}

/// The selected criterion in words, and what cost most.
fn of_criterion(model: &Model, overview: &Overview) -> Vec<String> {
    let lang = model.lang;
    let at = model.place().at.min(overview.trends.len().saturating_sub(1));
    let selected = overview.trends.get(at).map(|trend| format!("{}: {}", trend.id, trend.sentence(lang)));
    let mut said: Vec<String> = selected.into_iter().collect();
    if let Some(heading) = Cost::heading(&overview.costs, lang) {
        said.push(say!(lang, "{heading}, cần khắc phục trước:", "{heading}, to be put right first:"));
        said.extend(overview.costs.iter().map(|cost| format!("- {}", cost.sentence(lang))));
    }
    said
}

/// The same where rows are few: of what cost most the points alone.
fn in_brief(model: &Model, overview: &Overview) -> Vec<String> {
    let lang = model.lang;
    let mut said: Vec<String> = of_criterion(model, overview).into_iter().take(1).collect();
    let cost = |cost: &Cost| {
        say!(lang, "{id} ({lost} điểm)", "{id} ({lost} points)", id = cost.id, lost = cost.lost.words(lang))
    };
    let costs = overview.costs.iter().map(cost).collect::<Vec<_>>().join(", ");
    if !costs.is_empty() {
        said.push(say!(
            lang,
            "Mất điểm nhiều nhất, cần khắc phục trước: tiêu chí {costs}.",
            "Most points lost, to be put right first: criterion {costs}."
        ));
    }
    said
}

/// Quarters, half-years and the year.
fn levels(model: &Model, overview: &Overview) -> ScreenGrid {
    let lang = model.lang;
    let row = |verdict: &YearVerdict| {
        let span = verdict.span.title(lang);
        let span = match verdict.ended || verdict.level.is_none() {
            true => span,
            false => say!(lang, "{span}, đến nay", "{span}, so far"),
        };
        let (have, needed) = match verdict.need.filter(|_| !verdict.is_too_few()) {
            Some(need) => (need.have.to_string(), need.meetings.to_string()),
            None => ("–".to_owned(), "–".to_owned()),
        };
        let figures = [verdict.meetings.to_string(), have, needed].map(cell);
        let words = [cell(span), cell(verdict.level_words(lang))];
        (TableCell::default(), words.into_iter().chain(figures).collect())
    };
    ScreenGrid {
        title: say!(lang, "Xếp loại chất lượng sinh hoạt", "Levels of quality"),
        figure: year(model).to_string(),
        columns: vec![
            GridColumn::words(say!(lang, "Thời gian", "Period")).kept(),
            GridColumn::words(say!(lang, "Mức", "Level")),
            GridColumn::figures(say!(lang, "Kỳ có điểm", "With points")),
            GridColumn::figures(say!(lang, "Kỳ đạt mức", "Reached")).from(WITH_MEETINGS),
            GridColumn::figures(say!(lang, "Cần", "Needed")).from(WITH_MEETINGS),
        ],
        rows: overview.verdicts.iter().map(row).collect(),
        total: None,
    }
}

/// The reason of the selected level and what it can still be.
fn of_level(model: &Model, overview: &Overview) -> Vec<String> {
    let lang = model.lang;
    let at = model.place().at.min(overview.verdicts.len().saturating_sub(1));
    let Some(verdict) = overview.verdicts.get(at) else { return Vec::new() };
    let mut said = vec![format!("{}. {}", verdict.heading(lang), verdict.reason.get(lang))];
    said.extend(verdict.reach.as_ref().map(|words| words.get(lang).to_owned()));
    if verdict.meetings > 0 {
        said.push(verdict.counted(lang));
        said.extend(verdict.basis.as_ref().map(|words| words.get(lang).to_owned()));
        said.extend(verdict.scaling(lang));
    }
    said
}
