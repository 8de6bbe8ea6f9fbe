//! A page of lines that scrolls, with the share of it that was read.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::{LEAST_TOLD, framed, main_words, marked};
use super::page_end::{PageEnds, RowKind};
use super::theme::Theme;
use crate::app::Model;
use crate::app::size::NARROW;
use crate::say;
use crate::text::{minutes_aloud, width};

/// A page of fewer rows is too short to count by.
const PAGE: usize = LEAST_TOLD;

/// What a line of a text is to the one below it.
fn kind(line: &str) -> RowKind {
    match line.trim() {
        "" => RowKind::Blank,
        _ if is_head(line) || is_item(line) || is_table_head(line) => RowKind::Head,
        _ => RowKind::Words,
    }
}

/// Which of how many pages is read, as Enter turns them, and how long what is left takes to read; where few rows are
/// seen, how many lines are left.
fn place(model: &Model, title: &str, text: &[String]) -> String {
    // What lies on top of a page changes nothing of where one is in it.
    let (lines, height) = (text.len(), model.page_height());
    let (at, last) = (model.place().at, lines.saturating_sub(height));
    if height < PAGE {
        return match lines.saturating_sub(at + height) {
            0 => say!(model.lang, "hết", "the end"),
            left => say!(model.lang, "còn {left} dòng", "{left} lines left"),
        };
    }
    let (page, pages) = PageEnds { all: lines, height, kind: |line: usize| kind(&text[line]) }.place(at);
    let left = minutes_aloud(&text.get(at.min(last)..).unwrap_or_default().join(" "));
    let page = say!(model.lang, "trang {page}/{pages}", "page {page}/{pages}");
    let long =
        say!(model.lang, "{page} · đọc còn khoảng {left} phút", "{page} · about {left} min left to read");
    let room = usize::from(model.size.0.min(model.view().widest));
    let roomy = width(main_words(title)) + width(&long) + 3 <= room;
    if model.size.0 >= NARROW && roomy { long } else { page }
}

/// Draws a page from the line on that the place says.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, title: String, lines: &[String]) {
    draw_lines(model, theme, frame, area, title, (lines, &[], ' '));
}

/// As [`draw`], with a sign before the line that is chosen, and marks on those that have any.
pub fn draw_marked(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    title: String,
    (lines, marks): (&[String], &[Vec<Range<usize>>]),
) {
    draw_lines(model, theme, frame, area, title, (lines, marks, '►'));
}

/// As [`draw`], with the lines of a chosen sentence reversed and its first one marked; the page is moved
/// as far as they would be out of sight.
pub fn draw_chosen(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    title: String,
    (lines, chosen): (&[String], Option<Range<usize>>),
) {
    let at = model.place().at;
    let height = usize::from(area.height).saturating_sub(1);
    let right = place(model, &title, lines);
    let block = framed(&title, &right, theme, area);
    let inside = block.inner(area);
    let top = chosen.as_ref().map_or(at, |chosen| {
        // Of a sentence longer than the page its beginning is seen; the last row may tell what is below.
        let seen = height - usize::from(height >= LEAST_TOLD);
        at.max(chosen.end.saturating_sub(seen)).min(chosen.start)
    });
    let top = top.min(lines.len().saturating_sub(height));
    frame.render_widget(block, area);
    let is_chosen = |number: usize| chosen.as_ref().is_some_and(|chosen| chosen.contains(&number));
    let first = chosen.as_ref().map(|chosen| chosen.start);
    let shown = lines.iter().enumerate().skip(top).take(height).map(|(number, line)| {
        let sign = if first == Some(number) { '►' } else { ' ' };
        let line = Line::from(format!("{sign} {line}"));
        if is_chosen(number) { line.style(theme.selected) } else { line }
    });
    let mut shown: Vec<Line> = shown.collect();
    // A head that is chosen is seen, with or without what stands below it.
    let kind = |line: usize| if is_chosen(line) { RowKind::Words } else { kind(&lines[line]) };
    let ends = PageEnds { all: lines.len(), height, kind };
    ends.close(model, &mut shown, top, theme);
    frame.render_widget(Paragraph::new(shown), inside);
    ends.mark(frame, inside, top);
    let row = first.unwrap_or(top).saturating_sub(top).min(height.saturating_sub(1));
    frame.set_cursor_position((inside.x, inside.y + row as u16));
}

/// A page with a figure in its head; its last row tells how many lines are below.
pub fn draw_about(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    (title, figure): (String, String),
    lines: Vec<Line<'static>>,
) {
    let block = framed(&title, &figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let (height, all) = (usize::from(inside.height), lines.len());
    let top = model.place().at.min(all.saturating_sub(height));
    let indented = |line: Line<'static>| {
        let spans = std::iter::once(Span::raw("  ")).chain(line.spans).collect::<Vec<_>>();
        Line::from(spans).style(line.style)
    };
    let kinds: Vec<RowKind> = lines.iter().map(|line| kind(&line.to_string())).collect();
    let mut shown: Vec<Line> = lines.into_iter().skip(top).take(height).map(indented).collect();
    let ends = PageEnds { all, height, kind: |line: usize| kinds[line] };
    ends.close(model, &mut shown, top, theme);
    frame.render_widget(Paragraph::new(shown), inside);
    ends.mark(frame, inside, top);
    frame.set_cursor_position((inside.x, inside.y));
}

/// Whether a line is the head of an item of minutes: "2. Cử thư ký", where a numbered sentence has its full stop.
fn is_item(line: &str) -> bool {
    line.split_once(". ").is_some_and(|(number, words)| {
        number.chars().all(|digit| digit.is_ascii_digit()) && !words.ends_with(['.', ';', ':', ','])
    })
}

/// Whether a line of a page names the columns of a table, which begins with the numbers of its rows.
fn is_table_head(line: &str) -> bool {
    line.trim_start().starts_with("TT  ")
}

/// Whether a line of a page is the head of a part: in capitals, from the margin on.
fn is_head(line: &str) -> bool {
    let letters = || line.chars().filter(|letter| letter.is_alphabetic());
    !line.starts_with(' ') && letters().count() > 2 && letters().all(char::is_uppercase)
}

fn draw_lines(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    title: String,
    (lines, marks, sign): (&[String], &[Vec<Range<usize>>], char),
) {
    let at = model.place().at;
    let height = usize::from(area.height).saturating_sub(1);
    let right = place(model, &title, lines);
    let block = framed(&title, &right, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let top = at.min(lines.len().saturating_sub(height));
    // A blank row is no place to stand at: the next words are meant.
    let at = (at..lines.len()).find(|line| !lines[*line].trim().is_empty()).unwrap_or(at);
    let shown = lines.iter().enumerate().skip(top).take(height).map(|(number, line)| {
        let sign = if number == at { sign } else { ' ' };
        let mut spans = vec![Span::raw(format!("{sign} "))];
        spans.extend(marked(line, 0, marks.get(number).map_or(&[][..], Vec::as_slice), theme));
        if sign == ' ' && is_head(line) { Line::from(spans).style(theme.title) } else { Line::from(spans) }
    });
    let mut shown: Vec<Line> = shown.collect();
    let ends = PageEnds { all: lines.len(), height, kind: |line: usize| kind(&lines[line]) };
    ends.close(model, &mut shown, top, theme);
    frame.render_widget(Paragraph::new(shown), inside);
    ends.mark(frame, inside, top);
    let row = at.min(lines.len().saturating_sub(1)).saturating_sub(top).min(height.saturating_sub(1));
    frame.set_cursor_position((inside.x, inside.y + row as u16));
}
