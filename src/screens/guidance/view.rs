//! The guidance at hand: the packs, and what is told of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{ListedPack, about, listed, trouble};
use crate::app::Model;
use crate::app::size::READING;
use crate::say;
use crate::text::wrap;
use crate::ui::detail;
use crate::ui::table::{GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on the days have room beside the title.
const WITH_DAYS: u16 = 60;
/// Fewer rows are all given to the list.
const LEAST: u16 = 8;
/// Rows that the list keeps before what is told of the chosen one has any.
const LEAST_ROWS: u16 = 5;

/// Draws the list with what is told of the selected pack below it.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(3).min(READING.1);
    let below = below(model, theme, columns);
    // Where rows are few the chosen row is whole by itself.
    let below = if area.height < LEAST { Vec::new() } else { below };
    let (lang, narrow) = (model.lang, area.width < WITH_DAYS);
    let row = |pack: &ListedPack| {
        let cells = vec![cell(&pack.title), cell(&pack.days), styled(&pack.used, theme.good)];
        // Where its column has no room the sign says that a document is in use.
        let sign =
            if narrow && !pack.used.is_empty() { styled("●", theme.good) } else { TableCell::default() };
        (sign, cells)
    };
    let packs = listed(model);
    let table = ScreenGrid {
        title: say!(
            lang,
            "Các bộ hướng dẫn: về cuộc họp, rồi các nội dung khác",
            "Guidance: on meetings, then on other matters"
        ),
        figure: match narrow {
            true => say!(lang, "● đang dùng", "● in use"),
            false => say!(lang, "{n} văn bản", "{n} documents", n = packs.len()),
        },
        columns: vec![
            GridColumn::words(say!(lang, "Văn bản", "Document")).giving_way(),
            GridColumn::words(say!(lang, "Thời gian áp dụng", "In force")).from(WITH_DAYS),
            GridColumn::words(say!(lang, "Dùng", "Used")).from(WITH_DAYS),
        ],
        rows: packs.iter().map(row).collect(),
        total: None,
    };
    detail::draw(model, theme, frame, area, table, (below, LEAST_ROWS));
}

fn below(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let told = |lines: Vec<String>, style: Style| {
        let wrapped = lines.into_iter().flat_map(move |line| wrap(&line, columns));
        wrapped.map(move |line| Line::from(Span::styled(format!(" {line}"), style))).collect::<Vec<_>>()
    };
    let mut lines = told(about(model), Style::new());
    lines.extend(told(trouble(model), theme.warn));
    lines
}
