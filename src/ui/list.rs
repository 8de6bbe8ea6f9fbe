//! A list with one selected row that is always in view, and a page of lines that scrolls.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Paragraph};

use super::theme::Theme;
use crate::text::clip;

/// A frame with a title on the left and figures on the right.
pub fn framed(title: &str, right: &str, theme: &Theme, area: Rect) -> Block<'static> {
    let room = usize::from(area.width).saturating_sub(crate::text::width(right) + 6);
    let left = Line::from(Span::styled(format!(" {} ", clip(title, room)), theme.title));
    let block = Block::new().borders(Borders::TOP | Borders::BOTTOM).border_style(theme.frame).title(left);
    if right.is_empty() {
        return block;
    }
    block.title(Line::from(Span::styled(format!(" {right} "), theme.title)).right_aligned())
}

/// Draws rows in a frame; the selected one is reversed, marked and holds the cursor.
pub fn rows(
    frame: &mut Frame,
    area: Rect,
    block: Block<'static>,
    theme: &Theme,
    at: usize,
    rows: Vec<Line<'static>>,
) {
    pane_rows(frame, area, block, theme, Some(at), rows);
}

/// As [`rows`] in one of several panes: none is selected while the selected row is in another one.
pub fn pane_rows(
    frame: &mut Frame,
    area: Rect,
    block: Block<'static>,
    theme: &Theme,
    selected: Option<usize>,
    rows: Vec<Line<'static>>,
) {
    let inside = block.inner(area);
    let height = usize::from(inside.height);
    let at = selected.unwrap_or(0).min(rows.len().saturating_sub(1));
    let top = first_row(at, height, rows.len());
    let below = rows.len().saturating_sub(top + height);
    frame.render_widget(block.title_bottom(scroll_mark(top, below, theme)), area);
    let empty = rows.is_empty();
    let shown = rows.into_iter().enumerate().skip(top).take(height);
    let lines: Vec<Line> = shown
        .map(|(index, row)| {
            let is_selected = selected.is_some() && index == at;
            let mark = if is_selected { "▶" } else { " " };
            let mut spans = vec![Span::raw(mark)];
            spans.extend(row.spans);
            let line = Line::from(clip_spans(spans, usize::from(inside.width)));
            if is_selected { line.style(theme.selected) } else { line }
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), inside);
    if selected.is_some() && !empty && inside.height > 0 {
        frame.set_cursor_position((inside.x, inside.y + (at - top) as u16));
    }
}

/// How many rows stand above and below what is shown: "↑ 3  ↓ 16"; nothing where all is shown.
pub fn scroll_mark(above: usize, below: usize, theme: &Theme) -> Line<'static> {
    let one = |(sign, rows): (&str, usize)| (rows > 0).then(|| format!(" {sign} {rows} "));
    let words: String = [("↑", above), ("↓", below)].into_iter().filter_map(one).collect();
    Line::from(Span::styled(words, theme.title)).right_aligned()
}

/// The spans, with "…" in the place of what does not fit: a cut word looks like another one.
fn clip_spans(spans: Vec<Span<'static>>, wide: usize) -> Vec<Span<'static>> {
    if spans.iter().map(Span::width).sum::<usize>() <= wide {
        return spans;
    }
    let mut room = wide;
    let mut kept = Vec::new();
    for span in spans {
        if span.width() >= room {
            // Longer by a column than its room, so that the sign of the cut is there even when it fits.
            kept.push(Span::styled(clip(&format!("{} ", span.content), room), span.style));
            break;
        }
        room -= span.width();
        kept.push(span);
    }
    kept
}

/// The first row shown so that the selected one is in view, in the middle where possible.
pub fn first_row(at: usize, height: usize, rows: usize) -> usize {
    at.saturating_sub(height / 2).min(rows.saturating_sub(height))
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
    use super::first_row;

    #[test]
    fn the_selected_row_is_always_in_view() {
        assert_eq!(first_row(0, 10, 30), 0);
        assert_eq!(first_row(15, 10, 30), 10);
        assert_eq!(first_row(29, 10, 30), 20);
        assert_eq!(first_row(3, 10, 4), 0);
    }
}
