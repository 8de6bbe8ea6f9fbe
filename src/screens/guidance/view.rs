//! The guidance at hand: the packs, and what is told of the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{ListedPack, PackUse, about, listed, trouble};
use crate::app::Model;
use crate::say;
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
    let below = below(model, theme, usize::from(area.width));
    // Where rows are few the chosen row is whole by itself.
    let below = if area.height < LEAST { Vec::new() } else { below };
    let (lang, narrow) = (model.lang, area.width < WITH_DAYS);
    let row = |pack: &ListedPack| {
        let cells = vec![cell(&pack.title), cell(&pack.days)];
        // One is in use, so a sign says it, and no column stands empty beside all others.
        let sign = pack.used.map_or_else(TableCell::default, |used| styled(used.sign(), theme.good));
        (sign, cells)
    };
    let packs = listed(model);
    let signs = match packs.iter().any(|pack| pack.used == Some(PackUse::AtHand)) {
        true => say!(lang, "● hôm nay · ■ cuộc họp này", "● today · ■ this meeting"),
        false => say!(lang, "● đang dùng", "● in use"),
    };
    let table = ScreenGrid {
        title: say!(
            lang,
            "Các bộ hướng dẫn: về cuộc họp, rồi nội dung khác",
            "Guidance: on meetings, then on other matters"
        ),
        figure: match narrow {
            true => signs,
            false => say!(lang, "{n} bộ · {signs}", "{n} sets · {signs}", n = packs.len()),
        },
        columns: vec![
            GridColumn::words(say!(lang, "Bộ hướng dẫn", "Document")).giving_way(),
            GridColumn::words(say!(lang, "Thời gian áp dụng", "In force")).from(WITH_DAYS),
        ],
        rows: packs.iter().map(row).collect(),
        total: None,
    };
    detail::draw(model, theme, frame, area, table, (below, LEAST_ROWS));
}

fn below(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let mut lines = detail::told(about(model), columns);
    lines.extend(detail::told_in(trouble(model), columns, theme.warn));
    lines
}
