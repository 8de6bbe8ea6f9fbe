//! What lies on top of a screen: forms, pickers, questions, help.

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};

use super::list::{LEAST_TOLD, head, more_below, shown_rows, tell_below, unseen_lines};
use super::theme::Theme;
use crate::app::card::{Card, rows};
use crate::app::help;
use crate::app::overlay::Lines;
use crate::app::picker::Picker;
use crate::app::size::{BOX, NARROW};
use crate::app::{Confirm, Model, Overlay};
use crate::say;
use crate::text::{clip, width, wrap};

/// Draws the overlay on top, if there is one.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, body: Rect) {
    match model.overlays.last() {
        Some(Overlay::Form(form)) => super::form::draw(model, form, theme, frame, body),
        Some(Overlay::Picker(picker)) => draw_picker(model, picker, theme, frame, body),
        Some(Overlay::Confirm(confirm)) => draw_confirm(model, confirm, theme, frame, body),
        Some(Overlay::Finder(finder)) => super::finder::draw(model, finder, theme, frame, body),
        Some(Overlay::Locator(locator)) => super::finder::draw_locator(model, locator, theme, frame, body),
        Some(Overlay::Lines(lines)) => draw_lines(model, lines, theme, frame, body),
        Some(Overlay::Card(card)) => draw_card(model, card, theme, frame, body),
        Some(Overlay::Help(at)) => draw_help(model, *at, theme, frame, body),
        Some(Overlay::Unlock(unlock)) => super::unlock::draw(model, unlock, theme, frame, body),
        Some(Overlay::Sealing(sealing)) => super::seal::draw(model, sealing, theme, frame, body),
        Some(Overlay::Code(shown)) => super::seal::draw_code(model, shown, theme, frame, body),
        None => {}
    }
}

/// The bottom of the body, cleared, below a reversed head: what is asked about stays in sight above it.
/// Answers the area below the head.
pub(super) fn open_panel(title: &str, rows: usize, theme: &Theme, frame: &mut Frame, body: Rect) -> Rect {
    open_headed_panel((title, ""), rows, theme, frame, body)
}

/// As [`open_panel`] with a figure on the right of its head.
pub(super) fn open_headed_panel(
    (title, figure): (&str, &str),
    rows: usize,
    theme: &Theme,
    frame: &mut Frame,
    body: Rect,
) -> Rect {
    let high = (rows as u16).saturating_add(1).min(body.height);
    let area = Rect { y: body.bottom() - high, height: high, ..body };
    // The figure stands at the end of what the panel holds, the head reaches over the whole row.
    let style = theme.title.patch(theme.selected);
    let mut title = head(title, figure, style, usize::from(area.width.min(BOX)));
    title.push_span(Span::styled(" ".repeat(usize::from(area.width.saturating_sub(BOX))), style));
    let block = Block::new().title(title);
    let inside = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    Rect { width: inside.width.min(BOX), ..inside }
}

/// What was refused in a panel, with its sign.
pub(super) fn refused(fault: &str, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let lines = wrap(fault, columns.saturating_sub(2)).into_iter().enumerate();
    let line = |(part, words): (usize, String)| {
        let sign = if part == 0 { '!' } else { ' ' };
        Line::from(Span::styled(format!(" {sign} {words}"), theme.warn))
    };
    lines.map(line).collect()
}

/// The rows of the body above the panel, which was drawn on an empty body.
pub(super) fn rows_above(buffer: &Buffer, body: Rect) -> Rect {
    let is_blank = |row: &Rect| row.positions().all(|at| buffer[at] == Cell::EMPTY);
    let height = body.rows().take_while(is_blank).count() as u16;
    Rect { height, ..body }
}

/// What is chosen from keeps so many cells beside what stands at the right.
const LEAST: usize = 12;

/// From so many rows on what a list to choose from asks about keeps a third of them.
const HIGH: u16 = 24;

/// Rows that a list to choose from has at most.
fn chooser_rows(body: Rect) -> usize {
    usize::from(if body.height < HIGH { body.height } else { body.height * 2 / 3 })
}

fn draw_picker(model: &Model, picker: &Picker, theme: &Theme, frame: &mut Frame, body: Rect) {
    let fitting = picker.fitting();
    // What is asked is read whole, however narrow the window.
    let mut asked = wrap(&picker.title, usize::from(body.width.min(BOX)).saturating_sub(2)).into_iter();
    let title = asked.next().unwrap_or_default();
    let more: Vec<String> = asked.collect();
    let rows = (picker.choices.len() + 1 + more.len()).min(chooser_rows(body));
    let inside = open_panel(&title, rows, theme, frame, body);
    let columns = usize::from(inside.width);
    let height = usize::from(inside.height).saturating_sub(1 + more.len());
    let seen = shown_rows(picker.at.unwrap_or(0), height, fitting.len());
    let (above, below) = unseen_lines(&seen, height, fitting.len(), theme, model.lang);
    let above_field = more.len() as u16;
    let more = more.into_iter().map(|words| Line::from(Span::styled(format!(" {words}"), theme.title)));
    let mut lines: Vec<Line> = more.collect();
    lines.push(Line::from(format!(" ? {}", picker.field.text())));
    // Once Enter told it, it is not told twice.
    let told = |words: &String| model.notice.as_ref().is_some_and(|notice| notice.words == *words);
    let nothing = picker.nothing_fits(model.lang).filter(|words| !told(words)).into_iter();
    let nothing = nothing.flat_map(|words| wrap(&words, columns.saturating_sub(4)));
    lines.extend(nothing.map(|words| Line::from(Span::styled(format!("   {words}"), theme.warn))));
    lines.extend(above);
    for (index, choice) in fitting.iter().enumerate().take(seen.end).skip(seen.start) {
        let selected = Some(index) == picker.at;
        let mark = if selected { "►" } else { " " };
        // What stands at the right is never run into; beside a name it is what is cut.
        let room = columns.saturating_sub(width(&choice.label) + 5);
        let hint = if picker.is_of_people() { clip(&choice.hint, room) } else { choice.hint.clone() };
        let beside = if hint.is_empty() { 2 } else { width(&hint) + 4 };
        let label = format!("{mark} {}", clip(&choice.label, columns.saturating_sub(beside).max(LEAST)));
        let gap = columns.saturating_sub(width(&label) + width(&hint) + 1).max(1);
        let words = clip(&format!("{label}{}{hint}", " ".repeat(gap)), columns);
        let line = Line::from(words);
        lines.push(if selected { line.style(theme.selected) } else { line });
    }
    lines.extend(below);
    frame.render_widget(Paragraph::new(lines), inside);
    let (_, column) = picker.field.window(columns.saturating_sub(4));
    frame.set_cursor_position((inside.x + 3 + column as u16, inside.y + above_field));
}

/// A question; its answers stand once, on the line of the keys right below it.
fn draw_confirm(model: &Model, confirm: &Confirm, theme: &Theme, frame: &mut Frame, body: Rect) {
    let lines = confirm.lines(body.width).into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    let title = say!(model.lang, "Xác nhận", "Confirm");
    draw_scrolled(model, (&title, lines, confirm.at), theme, frame, body);
}

/// Whether a line begins with its number or key ("3.", "I.6."), so that it needs no dash.
fn is_numbered(line: &str) -> bool {
    let key = line.split_once(". ").map_or("", |(key, _)| key);
    let plain = |letter: char| letter.is_uppercase() || letter.is_numeric() || letter == '.' || letter == '-';
    line.starts_with(|letter: char| letter.is_ascii_digit()) || (!key.is_empty() && key.chars().all(plain))
}

/// Lines to read, wrapped, each begun with a dash unless it is numbered; one that begins with blanks belongs to
/// the one before and stays below it.
fn draw_lines(model: &Model, shown: &Lines, theme: &Theme, frame: &mut Frame, body: Rect) {
    let Lines { title, lines, at, .. } = shown;
    let (at, room) = (*at, usize::from(body.height).saturating_sub(1));
    let (mut rows, whole) = rows_of(&lines[at.min(lines.len())..], body.width, room);
    let mut left = lines.len().saturating_sub(at + whole);
    if left > 0 && room >= LEAST_TOLD {
        // What its row covers is below too.
        let (first, whole) = rows_of(&lines[at..], body.width, room - 1);
        left = lines.len() - at - whole;
        rows = first.into_iter().chain([more_below(left, theme, model.lang)]).collect();
    }
    // What does not fit says where in it one is.
    let all = left > 0 || at > 0;
    let place = if all { format!(" · {}/{}", at + 1, lines.len()) } else { String::new() };
    let inside = open_panel(&format!("{title}{place}"), rows.len(), theme, frame, body);
    frame.render_widget(Paragraph::new(rows), inside);
    frame.set_cursor_position((inside.x, inside.y));
}

/// Lines wrapped into so many rows at most, and how many of them are whole. No more than fits is wrapped: a roll may
/// have tens of thousands of lines.
fn rows_of(lines: &[String], columns: u16, room: usize) -> (Vec<Line<'static>>, usize) {
    let columns = usize::from(columns.min(BOX)).saturating_sub(6);
    let (mut rows, mut whole): (Vec<Line>, usize) = (Vec::new(), 0);
    for line in lines {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let parts = wrap(words, columns.saturating_sub(indent)).into_iter().enumerate();
        let dashed = indent == 0 && !is_numbered(line);
        rows.extend(parts.map(|(part, words)| {
            let mark = if part == 0 && dashed { "-" } else { " " };
            Line::from(format!(" {mark} {}{words}", " ".repeat(indent)))
        }));
        if rows.len() > room {
            break;
        }
        whole += 1;
    }
    rows.truncate(room);
    (rows, whole)
}

/// A rule card, from the row to which it was scrolled.
fn draw_card(model: &Model, card: &Card, theme: &Theme, frame: &mut Frame, body: Rect) {
    let lines = rows(card, body.width).into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    draw_scrolled(model, (&card.title, lines, card.at), theme, frame, body);
}

/// Every key that is live here, by the words of the table.
fn draw_help(model: &Model, at: usize, theme: &Theme, frame: &mut Frame, body: Rect) {
    let keys = if body.width < NARROW { 10 } else { 16 };
    let room = usize::from(body.width.min(BOX)).saturating_sub(keys + 3);
    let line = |(key, words): (String, String)| {
        let key = Span::styled(format!(" {}", crate::text::pad(&key, keys)), theme.key);
        Line::from(vec![key, Span::raw(clip(&words, room))])
    };
    let title = say!(model.lang, "Các phím dùng được ở đây", "Keys that work here");
    let lines = help::rows(model).into_iter().map(line).collect();
    draw_scrolled(model, (&title, lines, at), theme, frame, body);
}

/// Lines from one on in a panel; where they do not all fit the title says which are shown.
fn draw_scrolled(
    model: &Model,
    (title, lines, at): (&str, Vec<Line<'static>>, usize),
    theme: &Theme,
    frame: &mut Frame,
    body: Rect,
) {
    let all = lines.len();
    let room = usize::from(body.height).saturating_sub(1);
    let top = at.min(all.saturating_sub(room));
    let mut shown: Vec<Line> = lines.into_iter().skip(top).take(room).collect();
    // The last row may tell how many are below it.
    let seen = shown.len() - usize::from(tell_below(model, &mut shown, (top, all), theme));
    let place = match all > room {
        true => format!(" · {}–{}/{all}", top + 1, top + seen),
        false => String::new(),
    };
    let wide = usize::from(body.width.min(BOX)).saturating_sub(6 + width(&place));
    let inside = open_panel(&format!("{}{place}", clip(title, wide)), all, theme, frame, body);
    frame.render_widget(Paragraph::new(shown), inside);
    frame.set_cursor_position((inside.x, inside.y));
}
