//! What a search found, as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;
use ratatui::widgets::Paragraph;

use super::{Search, search, sought_words};
use crate::app::size::READING;
use crate::app::{FoundPassage, Model};
use crate::say;
use crate::text::{grouped, short_date, width};
use crate::ui::detail;
use crate::ui::list::{framed, marked};
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell};
use crate::ui::theme::Theme;

/// Cells of the day and of what stands around it.
const BESIDE: usize = 15;

/// Draws what a search found, the words marked.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    // A page to read is no wider than an eye follows.
    let room = usize::from(area.width).saturating_sub(BESIDE).min(READING.1);
    let Some(found) = search(model) else { return };
    let (hits, total, more) = (&found.hits, found.total, found.more);
    let row = |hit: &FoundPassage| {
        (TableCell::default(), vec![cell(short_date(hit.date, model.lang)), passage(hit, theme, room)])
    };
    let words = sought_words(model);
    let title = say!(model.lang, "Tìm {words}", "Search {words}");
    let number = |n: usize| grouped(i64::try_from(n).unwrap_or(i64::MAX), model.lang);
    let right = match hits.len() {
        _ if found.under_way.is_some() => say!(model.lang, "đang tìm", "searching"),
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
    if hits.is_empty() {
        let block = framed(&title, &right, theme, area);
        let lines = detail::told([instead(model, found)], usize::from(area.width));
        return frame.render_widget(Paragraph::new(lines).block(block), area);
    }
    let table = ScreenGrid {
        title,
        figure: right,
        columns: vec![
            GridColumn::words(say!(model.lang, "Ngày họp", "Meeting")),
            GridColumn::words(say!(model.lang, "Trong biên bản", "In the minutes")).giving_way(),
        ],
        rows: Vec::new(),
        total: None,
    };
    table::draw_long(model, theme, frame, area, table, (hits.len(), |index| row(&hits[index])));
}

/// What stands in the place of passages: how far the search is, or what to do where nothing was found.
fn instead(model: &Model, found: &Search) -> String {
    match found.under_way {
        None => nothing(model),
        Some(None) => say!(model.lang, "Đang tìm trong các biên bản…", "Searching the minutes…"),
        Some(Some((done, all))) => say!(
            model.lang,
            "Đang đọc các biên bản mới để tìm: {done}/{all}. Làm một lần; lần sau tìm ngay.",
            "Reading minutes that are new to the search: {done}/{all}. This is done once; the next search answers at once."
        ),
    }
}

/// What to do where nothing was found.
fn nothing(model: &Model) -> String {
    say!(
        model.lang,
        "Không có biên bản nào có những chữ này: thử ít chữ hơn hoặc bỏ bớt điều kiện lọc. Gõ không dấu cũng tìm được; chữ trong ngoặc kép phải liền nhau.",
        "No minutes have these words: try fewer of them, or take a filter away. Letters without marks find those with marks too; words in quotation marks must stand together."
    )
}

/// A passage, begun near the words where it is long.
fn passage(hit: &FoundPassage, theme: &Theme, room: usize) -> TableCell {
    let first = hit.ranges.first().map_or(0, |range| range.start);
    let from = start_near(&hit.line, first, room / 2);
    let before = Span::raw(if from > 0 { "…" } else { "" });
    TableCell::from(
        std::iter::once(before).chain(marked(&hit.line, from, &hit.ranges, theme)).collect::<Vec<_>>(),
    )
}

/// Where a long line begins to be shown: after a space, at most `before` columns ahead of a place.
fn start_near(line: &str, place: usize, before: usize) -> usize {
    if width(&line[..place]) <= before {
        return 0;
    }
    let spaces = line[..place].match_indices(' ').map(|(at, _)| at + 1);
    spaces.rev().take_while(|at| width(&line[*at..place]) <= before).last().unwrap_or(place)
}
