//! The head of a section, and a list with one selected row that is always in view.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph, Scrollbar, ScrollbarOrientation, ScrollbarState};

use super::theme::Theme;
use crate::app::Model;
use crate::app::size::TWO_PANES;
use crate::say;
use crate::text::{Lang, clip, pad, width};

/// The head of a section, a whole row: what it holds on the left in capitals, its figure on the right.
pub fn framed(title: &str, right: &str, theme: &Theme, area: Rect) -> Block<'static> {
    Block::new().title(head(&title.to_uppercase(), right, theme.section, usize::from(area.width)))
}

/// A head over so many columns. The title gives way to the figure by what it adds, then the figure by what it begins
/// with, and only the main words of the title by words.
pub fn head(title: &str, right: &str, style: Style, columns: usize) -> Line<'static> {
    let main = width(main_words(title));
    let mut right = right;
    while let Some((_, rest)) = right.split_once(" · ").filter(|_| main + width(right) + 3 > columns) {
        right = rest;
    }
    let beside = if right.is_empty() { 1 } else { width(right) + 2 };
    let room = columns.saturating_sub(beside);
    let left =
        pad(&format!(" {}", clip(by_clause(title, room.saturating_sub(1)), room.saturating_sub(1))), room);
    let words = if right.is_empty() { format!("{left} ") } else { format!("{left} {right} ") };
    Line::from(Span::styled(clip(&words, columns), style))
}

/// What ends the main words of a title, and begins what it adds.
const CLAUSES: [&str; 3] = [": ", ", ", " · "];

/// A title without what it adds at its end, as far as that has no room.
pub fn by_clause(title: &str, columns: usize) -> &str {
    let mut shown = title;
    while width(shown) > columns {
        let ends = CLAUSES.iter().filter_map(|sign| shown.rfind(sign)).max();
        // Where even the main words have no room all of it is cut by the sign that says so.
        let Some(end) = ends else { return title };
        shown = &shown[..end];
    }
    shown
}

/// The main words of a title, without anything that it adds.
pub(super) fn main_words(title: &str) -> &str {
    let end = CLAUSES.iter().filter_map(|sign| title.find(sign)).min();
    end.map_or(title, |end| &title[..end])
}

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
    let told = height >= LEAST_TOLD;
    let above = (told && shown.start > 0)
        .then(|| Line::from(Span::styled(rows_above(shown.start, model.lang), theme.quiet)));
    let below = (told && shown.end < all).then(|| more_below(all - shown.end, theme, model.lang));
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
    if !told {
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

/// The parts of a selected row without the colours of their words, which reversed would be patches; pictures stay
/// as they are.
fn evenly(spans: Vec<Span<'static>>) -> Vec<Span<'static>> {
    let even = |span: Span<'static>| {
        let is_picture = span.style.sub_modifier.contains(Modifier::REVERSED);
        let style = if is_picture { span.style } else { Style { fg: None, bg: None, ..span.style } };
        Span { style, ..span }
    };
    spans.into_iter().map(even).collect()
}

/// Fewer rows are all given to what is listed.
pub(super) const LEAST_TOLD: usize = 6;

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

/// Puts into the last of the lines in sight how many are below it, of so many from the first in sight on.
/// Where the page that Enter turns is as long as what is seen nothing is put, as that line would never be read;
/// few rows are all given to the page.
pub fn tell_below(model: &Model, shown: &mut [Line<'static>], (first, all): (usize, usize), theme: &Theme) {
    let told = shown.len() > model.page_rows().max(LEAST_TOLD - 1);
    let below = all.saturating_sub(first + shown.len());
    if let Some(last) = shown.last_mut().filter(|_| told && below > 0) {
        *last = more_below(below + 1, theme, model.lang);
    }
}

/// The rows of a list on top that are shown: from the first on as long as the selected one is in view; one row
/// is left for what tells of those below.
pub(super) fn window(at: usize, height: usize, all: usize) -> Range<usize> {
    let room = if all > height && height >= LEAST_TOLD { height - 1 } else { height };
    let top = at.saturating_sub(room.saturating_sub(1));
    // A line in place of a single row tells less than the row.
    if top + height >= all { top..all } else { top..top + room }
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
    use super::{by_clause, shown_rows, window};

    #[test]
    fn a_list_on_top_leaves_a_row_for_what_is_below() {
        assert_eq!(window(0, 10, 10), 0..10);
        assert_eq!(window(0, 10, 30), 0..9);
        assert_eq!(window(8, 10, 30), 0..9);
        assert_eq!(window(9, 10, 30), 1..10);
        assert_eq!(window(28, 10, 30), 20..30);
        assert_eq!(window(29, 10, 30), 21..30);
        // Few rows are all given to the list.
        assert_eq!(window(4, 4, 30), 1..5);
    }

    #[test]
    fn a_title_gives_way_by_what_it_adds() {
        let title = "ĐIỂM DANH: ĐÃ GHI TẤT CẢ CÓ MẶT, CHỈ SỬA ĐỒNG CHÍ VẮNG";
        assert_eq!(by_clause(title, 60), title);
        assert_eq!(by_clause(title, 40), "ĐIỂM DANH: ĐÃ GHI TẤT CẢ CÓ MẶT");
        assert_eq!(by_clause(title, 30), "ĐIỂM DANH");
        assert_eq!(by_clause("CÁC KỲ SINH HOẠT", 9), "CÁC KỲ SINH HOẠT");
    }

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
