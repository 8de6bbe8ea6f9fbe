//! The agenda beside what happens: each item with the minutes planned and those that it took.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::progress::minutes_over;
use crate::app::Model;
use crate::domain::{Item, Meeting, State};
use crate::say;
use crate::text::{Lang, pad, width, wrap};
use crate::ui::list::{framed, mark_unseen, rows_above, rows_below, shown_rows};
use crate::ui::theme::Theme;

/// Cells of the minutes planned.
const PLANNED: usize = 7;
/// Cells of the minutes planned that a long title may have: they have four, and a blank before them.
const SPARE: usize = PLANNED - 5;
/// Blanks before the time that an item took.
const BEFORE_ACTUAL: usize = 2;
/// Cells before the title: sign and number.
const BEFORE: usize = 5;
/// Where there are fewer rows neither the names of columns nor their sum have one.
const LEAST_ROWS: usize = 9;

/// Rows of the whole agenda with its head, the names of its columns and their sum.
pub(super) fn rows(meeting: &Meeting) -> usize {
    meeting.agenda.items.len() + 3
}

/// Draws the agenda, the current item in sight; answers how many rows it takes.
pub(super) fn draw(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) -> usize {
    let items = &meeting.agenda.items;
    let at = meeting.agenda.current.and_then(|id| meeting.agenda.place(id)).unwrap_or(0);
    let title = say!(model.lang, "Chương trình", "Agenda");
    let done = items.iter().filter(|item| item.state.done).count();
    let figure = match meeting.state {
        // No item is the current one any more.
        State::Adopted => say!(model.lang, "xong {done}/{all}", "{done}/{all} done", all = items.len()),
        _ => format!("{}/{}", at + 1, items.len()),
    };
    let whole = usize::from(area.height) > LEAST_ROWS;
    let actual = actual(model, meeting);
    // Where rows are few the names of the columns stand in the head.
    let (title, figure) = match whole {
        true => (title, figure),
        false => (format!("{title} {figure}"), named(model.lang, actual)),
    };
    let block = framed(&title, &figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    // The arrow that says that there are others stands beside the figures.
    let wide = usize::from(inside.width).saturating_sub(if whole { 1 } else { 2 });
    let columns = AgendaColumns { wide, actual };
    let height = usize::from(inside.height).saturating_sub(if whole { 2 } else { 0 });
    // Long titles have a second row where there is room for all of them.
    let rows = |item: &Item| wrap(&meeting.shown_title(item, model.lang), columns.title()).len();
    let roomy = items.iter().map(rows).sum::<usize>() <= height;
    let seen = if roomy { 0..items.len() } else { shown_rows(at, height, items.len()) };
    let told =
        |n: usize, words: String| (whole && n > 0).then(|| Line::from(Span::styled(words, theme.quiet)));
    let above = told(seen.start, rows_above(seen.start, model.lang));
    let left = items.len() - seen.end;
    let below = told(left, rows_below(left, model.lang));
    let line =
        |(place, item): (usize, &Item)| item_lines(model, meeting, theme, (place, item), (columns, roomy));
    let shown = items.iter().enumerate().skip(seen.start).take(seen.len()).flat_map(line);
    let shown = above.into_iter().chain(shown).chain(below);
    let names = whole.then(|| names(model, theme, columns));
    let sum = whole.then(|| sum(model, meeting, theme, columns));
    let lines: Vec<Line> = names.into_iter().chain(shown).chain(sum).collect();
    let used = 1 + lines.len();
    frame.render_widget(Paragraph::new(lines), inside);
    if !whole {
        mark_unseen(frame, inside, (seen.start > 0, left > 0));
    }
    used
}

/// Cells of the agenda.
#[derive(Clone, Copy)]
struct AgendaColumns {
    /// All of them.
    wide: usize,
    /// Of the time that an item took.
    actual: usize,
}

impl AgendaColumns {
    /// Of the title with what stands before it.
    fn titled(self) -> usize {
        self.wide.saturating_sub(PLANNED + self.actual)
    }

    /// Of a title that stands in one row.
    fn title(self) -> usize {
        (self.titled() + SPARE).saturating_sub(BEFORE)
    }
}

/// Cells of the time that an item took: as many as the longest needs, and the blanks before it.
fn actual(model: &Model, meeting: &Meeting) -> usize {
    let times = meeting.agenda.items.iter().map(|item| width(&took(model, meeting, item)));
    times.chain([width(&column_names(model.lang).1)]).max().unwrap_or_default() + BEFORE_ACTUAL
}

/// The names of both columns of time, as they stand above them in the head.
fn named(lang: Lang, actual: usize) -> String {
    let (planned, took) = column_names(lang);
    format!("{planned:>PLANNED$}{took:>actual$} ")
}

fn column_names(lang: Lang) -> (String, String) {
    (say!(lang, "Dự kiến", "Planned"), say!(lang, "Thực tế", "Actual"))
}

/// A row of the three columns.
fn row(title: &str, planned: &str, took: &str, columns: AgendaColumns) -> (String, String) {
    let actual = columns.actual;
    let long = width(title).saturating_sub(columns.titled()).min(SPARE);
    let (titled, planned_cells) = (columns.titled() + long, PLANNED - long);
    (format!("{}{planned:>planned_cells$}", pad(title, titled)), format!("{took:>actual$}"))
}

/// A row of one style.
fn plain(title: &str, planned: &str, took: &str, columns: AgendaColumns, style: Style) -> Line<'static> {
    let (title, took) = row(title, planned, took, columns);
    Line::from(Span::styled(title + &took, style))
}

fn names(model: &Model, theme: &Theme, columns: AgendaColumns) -> Line<'static> {
    let lang = model.lang;
    let item = format!("{:BEFORE$}{}", "", say!(lang, "Mục", "Item"));
    let (planned, took) = column_names(lang);
    plain(&item, &planned, &took, columns, theme.quiet)
}

/// The row of an item, and the rest of a long title below it.
fn item_lines(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    (place, item): (usize, &Item),
    (columns, roomy): (AgendaColumns, bool),
) -> Vec<Line<'static>> {
    let current = meeting.agenda.current == Some(item.id) && meeting.state != State::Adopted;
    // What is done has a coloured sign alone: the item under way is what the eye is to find.
    let (sign, of_sign, style) = match (current, item.state.done) {
        (true, _) => ("●", theme.next, theme.next),
        (false, true) => ("✓", theme.good, theme.quiet),
        (false, false) => (" ", Style::new(), Style::new()),
    };
    let took = took(model, meeting, item);
    let of_took = if over(model, meeting, item).is_some() { theme.bad } else { style };
    let planned = format!("{}'", item.minutes);
    let title = meeting.shown_title(item, model.lang);
    let parts = if roomy { wrap(&title, columns.title()) } else { vec![title] };
    let line = |(part, words): (usize, String)| match part {
        0 => {
            let beside_sign = AgendaColumns { wide: columns.wide.saturating_sub(1), ..columns };
            let (item, took) = row(&format!(" {:>2} {words}", place + 1), &planned, &took, beside_sign);
            Line::from(vec![
                Span::styled(sign, of_sign),
                Span::styled(item, style),
                Span::styled(took, of_took),
            ])
        }
        _ => Line::from(Span::styled(format!("{:BEFORE$}{words}", ""), style)),
    };
    parts.into_iter().enumerate().map(line).collect()
}

/// Whether it is known how long an item took: of a meeting that was held on paper nobody knows.
fn is_timed(meeting: &Meeting, item: &Item) -> bool {
    item.state.begun && meeting.on_paper.is_none()
}

/// By how many minutes an item took longer than planned; none where it did not.
fn over(model: &Model, meeting: &Meeting, item: &Item) -> Option<u64> {
    minutes_over(meeting, item, model.line_now()).filter(|_| is_timed(meeting, item))
}

/// "5' quá 3": how long an item took so far, in minutes as it was planned; nothing where that is not known.
fn took(model: &Model, meeting: &Meeting, item: &Item) -> String {
    if !is_timed(meeting, item) {
        return String::new();
    }
    let time = minutes(meeting.item_seconds(item.id, model.line_now()));
    match over(model, meeting, item) {
        Some(over) => say!(model.lang, "{time} quá {over}", "{time} {over} over"),
        None => time,
    }
}

/// "12'": whole minutes.
fn minutes(seconds: u64) -> String {
    match seconds / 60 {
        0 => "<1'".to_owned(),
        minutes => format!("{minutes}'"),
    }
}

/// What was planned in all, and how long the meeting has lasted.
fn sum(model: &Model, meeting: &Meeting, theme: &Theme, columns: AgendaColumns) -> Line<'static> {
    let title = format!("{:BEFORE$}{}", "", say!(model.lang, "Cộng", "Total"));
    let took = match meeting.on_paper {
        // As the head counts them: by the times that papers print.
        None => minutes(meeting.minutes_so_far(model.moment_shown()).unwrap_or_default() * 60),
        Some(_) => String::new(),
    };
    let planned = format!("{}'", meeting.agenda.minutes());
    plain(&title, &planned, &took, columns, theme.title)
}
