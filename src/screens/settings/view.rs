//! The settings of this computer as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{SETTINGS, Setting};
use crate::app::Model;
use crate::app::size::NARROW;
use crate::say;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Draws the table.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let row = |setting: &Setting| {
        let label = if model.size.0 < NARROW { setting.brief } else { setting.label };
        let cells = vec![cell(label.get(lang)), styled((setting.value)(model), theme.title)];
        (TableCell::default(), cells)
    };
    let table = ScreenGrid {
        title: say!(lang, "Cài đặt của máy này", "Settings of this computer"),
        figure: say!(lang, "{n} mục", "{n} settings", n = SETTINGS.len()),
        columns: vec![
            GridColumn::words(say!(lang, "Mục", "Setting")),
            GridColumn::words(say!(lang, "Đang đặt", "Set to")),
        ],
        rows: SETTINGS.iter().map(row).collect(),
        total: None,
    };
    table::draw(model, theme, frame, area, table);
}
