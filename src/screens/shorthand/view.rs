//! The shorthand of the cell.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::entries;
use crate::app::Model;
use crate::say;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Draws the list.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let row = |(short, words): (String, String)| {
        (TableCell::default(), vec![styled(short, theme.title), cell(words)])
    };
    let rows: Vec<_> = entries(model).into_iter().map(row).collect();
    let table = ScreenGrid {
        title: say!(lang, "Từ viết tắt khi ghi chép", "Shorthand for notes"),
        figure: say!(lang, "{n} từ", "{n} words", n = rows.len()),
        columns: vec![
            GridColumn::words(say!(lang, "Gõ", "Typed")),
            GridColumn::words(say!(lang, "Thành", "Becomes")).giving_way(),
        ],
        rows,
        total: None,
    };
    table::draw(model, theme, frame, area, table);
}
