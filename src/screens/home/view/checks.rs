//! The checklist of the next meeting: a line each, or two in a row as they have room.
//!
//! Knows lines of a checklist and their days, not what else the page says.

use chrono::NaiveDate;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::due::left_words;
use crate::app::size::NARROW;
use crate::domain::PreparedCheck;
use crate::say;
use crate::text::{Lang, day_and_month, done_late, pad, width, wrap, wrap_in};
use crate::ui::list::by_clause;
use crate::ui::theme::Theme;

/// Cells before, between and after two lines of the checklist in a row.
const PAIR_MARGIN: usize = 4;
/// Blanks between them.
const BETWEEN: usize = 2;
/// Rows of a line of the checklist at most.
pub(super) const ROWS: usize = 3;

/// How the checklist is told, as it has room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Checks {
    /// A line each: what is open, then what is done.
    InLines,
    /// The same with two in a row.
    InPairs,
    /// What is open alone, two in a row.
    Open,
    /// The same in one row a pair: words that have no room end with the sign that says so.
    OpenCut,
}

/// Lines of the checklist two in a row, each with its day, over so many rows at most.
pub(super) fn pairs(
    checks: &[&PreparedCheck],
    theme: &Theme,
    (columns, rows): (usize, usize),
    lang: Lang,
) -> Vec<Line<'static>> {
    // On a narrow screen how many are open has to do.
    if columns < usize::from(NARROW) {
        return Vec::new();
    }
    let half = (columns - PAIR_MARGIN) / 2;
    let row = |pair: &[&PreparedCheck]| {
        let cells: Vec<Vec<Span>> =
            pair.iter().map(|check| pair_cell(check, theme, (half, rows), lang)).collect();
        let high = cells.iter().map(Vec::len).max().unwrap_or_default();
        let line = |at: usize| {
            let blank = || Span::raw(" ".repeat(half));
            let cell = |cell: &Vec<Span<'static>>| cell.get(at).cloned().unwrap_or_else(blank);
            let between = || Span::raw(" ".repeat(BETWEEN));
            let parts = cells.iter().enumerate().flat_map(|(place, one)| match place {
                // The signs stand where those of the tasks do.
                0 => vec![Span::raw(" "), cell(one)],
                _ => vec![between(), cell(one)],
            });
            Line::from(parts.collect::<Vec<_>>())
        };
        (0..high).map(line).collect::<Vec<_>>()
    };
    checks.chunks(2).flat_map(row).collect()
}

/// One of two lines of the checklist in a row, over so many cells; long words go on below as far as they have rows.
fn pair_cell(
    check: &PreparedCheck,
    theme: &Theme,
    (half, rows): (usize, usize),
    lang: Lang,
) -> Vec<Span<'static>> {
    let sign = if check.ticked { "✓" } else { "!" };
    let day = check.day.map_or(String::new(), |day| day_and_month(day, lang));
    let room = half.saturating_sub(width(&day) + 3);
    let line = |(part, words): (usize, String)| {
        let words = match part {
            0 => format!("{sign} {} {day}", pad(&words, room)),
            _ => pad(&format!("  {words}"), half),
        };
        Span::styled(words, theme.of_check(check.ticked))
    };
    // In one row the main words stay rather than a sentence that is cut.
    let title = if rows == 1 { by_clause(check.title(lang), room) } else { check.title(lang) };
    wrap_in(title, room, rows).into_iter().enumerate().map(line).collect()
}

/// The style of the day of a line: of when it was done, of when it is due, of what is overdue.
fn of_day(check: &PreparedCheck, today: NaiveDate, theme: &Theme) -> Style {
    match (check.ticked, check.day) {
        (true, _) if check.late > 0 => theme.bad,
        (true, _) => theme.quiet,
        (false, Some(day)) if day < today => theme.bad,
        _ => theme.of_check(false),
    }
}

/// A line of the checklist with the day on which it was done, or by which it is due.
pub(super) fn check_lines(
    check: &PreparedCheck,
    today: NaiveDate,
    theme: &Theme,
    columns: usize,
    lang: Lang,
) -> Vec<Line<'static>> {
    let day = check.day.map(|day| day_and_month(day, lang));
    let right = match (check.ticked, day) {
        (true, Some(day)) if check.late > 0 => {
            say!(lang, "xong {day}, {late}", "done {day}, {late}", late = done_late(check.late, lang))
        }
        (true, Some(day)) => say!(lang, "xong {day}", "done {day}"),
        (true, None) => say!(lang, "xong", "done"),
        (false, None) => String::new(),
        (false, Some(day)) => {
            let left = left_words(check.day, today, lang);
            say!(lang, "hạn {day}, {left}", "by {day}, {left}")
        }
    };
    let sign = if check.ticked { "✓" } else { "!" };
    let style = theme.of_check(check.ticked);
    let room = columns.saturating_sub(width(&right) + 7);
    let parts = wrap(check.title(lang), room).into_iter().enumerate();
    let line = |(part, words): (usize, String)| match part {
        0 => Line::from(vec![
            Span::styled(format!("   {sign} {} ", pad(&words, room)), style),
            Span::styled(right.clone(), of_day(check, today, theme)),
        ]),
        _ => Line::from(Span::styled(format!("     {words}"), style)),
    };
    parts.map(line).collect()
}
