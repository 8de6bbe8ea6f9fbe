//! The minutes read back, as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::say;
use crate::ui::page;
use crate::ui::theme::Theme;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let title = say!(model.lang, "Đọc lại biên bản", "Minutes, read back");
    page::draw_marked(model, theme, frame, area, title, (&model.once(super::work_out).shown, &[]));
}
