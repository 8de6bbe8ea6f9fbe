//! What a search found, as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{search, sought_words};
use crate::app::{FoundPassage, Model};
use crate::say;
use crate::text::{grouped, numeric_date, width};
use crate::ui::list::{framed, marked, rows};
use crate::ui::theme::Theme;

/// Draws what a search found, the words marked.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width).saturating_sub(4);
    let Some(found) = search(model) else { return };
    let (hits, total, more) = (&found.hits, found.total, found.more);
    let lines: Vec<Line> = hits.iter().map(|hit| hit_line(hit, theme, wide)).collect();
    let words = sought_words(model);
    let title = say!(model.lang, "Tìm {words}", "Search {words}");
    let number = |n: usize| grouped(i64::try_from(n).unwrap_or(i64::MAX), model.lang);
    let right = match hits.len() {
        0 => say!(model.lang, "không thấy chỗ nào", "nothing found"),
        n if more => say!(
            model.lang,
            "{n} chỗ đầu trong hơn {total}",
            "first {n} of more than {total} places",
            total = number(total)
        ),
        n if n < total => say!(
            model.lang,
            "{n} chỗ đầu trong {total}",
            "first {n} of {total} places",
            total = number(total)
        ),
        n => say!(model.lang, "{n} chỗ", "{n} places"),
    };
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}

/// A passage with its date, begun near the words where it is long.
fn hit_line(hit: &FoundPassage, theme: &Theme, wide: usize) -> Line<'static> {
    let date = format!(" {}  ", numeric_date(hit.date));
    let room = wide.saturating_sub(date.len());
    let first = hit.ranges.first().map_or(0, |range| range.start);
    let from = start_near(&hit.line, first, room / 2);
    let mut spans = vec![Span::raw(date), Span::raw(if from > 0 { "…" } else { "" })];
    spans.extend(marked(&hit.line, from, &hit.ranges, theme));
    Line::from(spans)
}

/// Where a long line begins to be shown: after a space, at most `before` columns ahead of a place.
fn start_near(line: &str, place: usize, before: usize) -> usize {
    if width(&line[..place]) <= before {
        return 0;
    }
    let spaces = line[..place].match_indices(' ').map(|(at, _)| at + 1);
    spaces.rev().take_while(|at| width(&line[*at..place]) <= before).last().unwrap_or(place)
}
