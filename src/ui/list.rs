//! A list with one selected row that is always in view.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Scrollbar, ScrollbarOrientation, ScrollbarState};

pub use super::head::{by_clause, framed, framed_over, head, head_in, main_words};
use super::theme::Theme;
use crate::app::Model;
pub(super) use crate::app::size::LEAST_TOLD;
use crate::app::size::TWO_PANES;
use crate::say;
use crate::text::{Lang, clip, width};

/// Draws rows below their head; the selected one is reversed, marked and holds the cursor.
pub fn rows(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    (title, figure): (&str, &str),
    rows: Vec<Line<'static>>,
) {
    let at = model.place().at.min(rows.len().saturating_sub(1));
    pane_rows(model, theme, frame, area, (title, figure), (Some(at..at + 1), rows));
}

/// As [`rows`] in one of several panes: none is selected while the selected row is in another one.
pub fn pane_rows(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    (title, figure): (&str, &str),
    (selected, mut rows): (Option<Range<usize>>, Vec<Line<'static>>),
) {
    let block = framed(title, figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let all = rows.len();
    rows_alone(model, theme, frame, inside, selected, (all, |index| std::mem::take(&mut rows[index])));
}

/// Rows without a head, so many of them, made as they are shown; those that are selected reversed, none where
/// the selected row is in another pane; what does not fit is told by a line above and one below.
pub(super) fn rows_alone(
    model: &Model,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    selected: Option<Range<usize>>,
    (all, mut of_row): (usize, impl FnMut(usize) -> Line<'static>),
) {
    let height = usize::from(area.height);
    if all == 0 || height == 0 {
        return;
    }
    let at = selected.as_ref().map_or(0, |selected| selected.start.min(all - 1));
    let shown = shown_rows(at, height, all);
    let (above, below) = unseen_lines(&shown, height, all, theme, model.lang);
    let wide = usize::from(area.width);
    let row = |index: usize| {
        let is_selected = selected.as_ref().is_some_and(|selected| selected.contains(&index));
        let mark = if is_selected && index == at { "►" } else { " " };
        let spans = std::iter::once(Span::raw(mark)).chain(of_row(index).spans).collect();
        let spans = clip_spans(spans, wide);
        if is_selected { Line::from(evenly(spans)).style(theme.selected) } else { Line::from(spans) }
    };
    let cursor = at - shown.start + above.iter().len();
    let rows = shown.clone().map(row);
    let lines = above.into_iter().chain(rows).chain(below);
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
    if height < LEAST_TOLD {
        mark_unseen(frame, area, (shown.start > 0, shown.end < all));
    }
    if area.width >= TWO_PANES && all > height {
        let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight);
        let bar = bar.thumb_symbol("█").track_symbol(None).begin_symbol(None).end_symbol(None);
        let mut place =
            ScrollbarState::new(all - shown.len()).position(shown.start).viewport_content_length(height);
        frame.render_stateful_widget(bar, area, &mut place);
    }
    if selected.is_some() {
        frame.set_cursor_position((area.x, area.y + cursor as u16));
    }
}

/// Says by an arrow in the last cell, which rows leave free, that rows are above the first or below the last: where
/// rows are few no line has room to.
pub fn mark_unseen(frame: &mut Frame, area: Rect, (above, below): (bool, bool)) {
    let signs = [(above, "↑", area.y), (below, "↓", area.bottom().saturating_sub(1))];
    for (_, sign, y) in signs.into_iter().filter(|(there, ..)| *there && area.area() > 0) {
        frame.buffer_mut().set_string(area.right() - 1, y, sign, Style::new());
    }
}

/// The signs of bars and strips.
const PICTURE: [char; 17] =
    ['█', '▉', '▊', '▋', '▌', '▍', '▎', '▏', '░', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '■'];

/// The parts of a selected row without the colours of their words, which reversed would be patches; pictures stay
/// as they are: a bar that is reversed shows what is full as empty.
fn evenly(spans: Vec<Span<'static>>) -> Vec<Span<'static>> {
    let even = |span: Span<'static>| {
        let style = match span.content.contains(PICTURE) {
            true => span.style.remove_modifier(Modifier::REVERSED),
            false => Style { fg: None, bg: None, ..span.style },
        };
        Span { style, ..span }
    };
    spans.into_iter().map(even).collect()
}

/// The line that tells how many rows are below those in sight.
pub fn more_below(rows: usize, theme: &Theme, lang: Lang) -> Line<'static> {
    Line::from(Span::styled(rows_below(rows, lang), theme.quiet))
}

/// "… còn 3 dòng: ↓": how many rows are below those in sight.
pub fn rows_below(rows: usize, lang: Lang) -> String {
    say!(lang, "  … còn {rows} dòng: ↓", "  … {rows} more rows: ↓")
}

/// "… 3 dòng trên: ↑": how many rows are above those in sight.
pub fn rows_above(rows: usize, lang: Lang) -> String {
    say!(lang, "  … {rows} dòng trên: ↑", "  … {rows} rows above: ↑")
}

/// Puts into the last of the lines in sight how many are below it, of so many from the first in sight on; few rows
/// are all given to the page. Answers whether it was put.
pub(super) fn tell_below(
    model: &Model,
    shown: &mut [Line<'static>],
    (first, all): (usize, usize),
    theme: &Theme,
) -> bool {
    let told = shown.len() >= LEAST_TOLD;
    let below = all.saturating_sub(first + shown.len());
    let last = shown.last_mut().filter(|_| told && below > 0);
    last.map(|last| *last = more_below(below + 1, theme, model.lang)).is_some()
}

/// The lines that tell how many rows are above and below those in sight, in so many rows; none where rows are few.
pub(super) fn unseen_lines(
    seen: &Range<usize>,
    height: usize,
    all: usize,
    theme: &Theme,
    lang: Lang,
) -> (Option<Line<'static>>, Option<Line<'static>>) {
    let told = height >= LEAST_TOLD;
    let quiet = |words: String| Line::from(Span::styled(words, theme.quiet));
    let above = (told && seen.start > 0).then(|| quiet(rows_above(seen.start, lang)));
    let below = (told && seen.end < all).then(|| quiet(rows_below(all - seen.end, lang)));
    (above, below)
}

/// The rows that are shown so that the selected one is in view, in the middle where possible; where
/// others are above or below, a line that tells them has a row of its own.
pub fn shown_rows(at: usize, height: usize, all: usize) -> Range<usize> {
    if all <= height {
        return 0..all;
    }
    if height < LEAST_TOLD {
        let start = at.saturating_sub(height / 2).min(all - height);
        return start..start + height;
    }
    let room = height - 2;
    let start = at.saturating_sub(room / 2).min(all - room);
    match (start, start + room) {
        // A line in place of a single row tells less than the row.
        (..=1, _) => 0..height - 1,
        (_, end) if end + 1 >= all => all - (height - 1)..all,
        (start, end) => start..end,
    }
}

/// The spans, with "…" after the last whole word of what fits: a cut word looks like another one.
pub(super) fn clip_spans(spans: Vec<Span<'static>>, wide: usize) -> Vec<Span<'static>> {
    let words: String = spans.iter().map(|span| span.content.as_ref()).collect();
    if width(&words) <= wide {
        return spans;
    }
    let cut = clip(&words, wide);
    let mut left = cut.trim_end_matches('…').len();
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        let end = left.min(span.content.len());
        left -= end;
        if left == 0 {
            let sign = if cut.is_empty() { "" } else { "…" };
            kept.push(Span::styled(format!("{}{sign}", &span.content[..end]), span.style));
            break;
        }
        kept.push(span);
    }
    kept
}

/// A line from a byte on, with what was looked for marked; ranges are in order.
pub fn marked(line: &str, from: usize, ranges: &[Range<usize>], theme: &Theme) -> Vec<Span<'static>> {
    let mut from = from;
    let mut spans = Vec::new();
    for range in ranges {
        if range.start < from {
            continue;
        }
        spans.push(Span::raw(line[from..range.start].to_owned()));
        spans.push(Span::styled(line[range.clone()].to_owned(), theme.key));
        from = range.end;
    }
    spans.push(Span::raw(line[from..].to_owned()));
    spans
}

#[cfg(test)]
mod tests {
    use super::shown_rows;

    #[test]
    fn the_selected_row_is_always_in_view_and_what_is_not_has_a_line() {
        // All of them fit.
        assert_eq!(shown_rows(3, 10, 4), 0..4);
        assert_eq!(shown_rows(9, 10, 10), 0..10);
        // Ten rows for thirty: nine and the line below, eight between both lines, the line above and nine.
        assert_eq!(shown_rows(0, 10, 30), 0..9);
        assert_eq!(shown_rows(5, 10, 30), 0..9);
        assert_eq!(shown_rows(6, 10, 30), 2..10);
        assert_eq!(shown_rows(15, 10, 30), 11..19);
        assert_eq!(shown_rows(29, 10, 30), 21..30);
        // Few rows are all given to the list.
        assert_eq!(shown_rows(15, 4, 30), 13..17);
        assert_eq!(shown_rows(29, 4, 30), 26..30);
    }
}
