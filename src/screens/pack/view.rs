//! One guidance as people read it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::{Model, packs};
use crate::ui::page;
use crate::ui::theme::Theme;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let title =
        packs::pack(model, model.place().subject.0).map_or("", |pack| pack.name(model.lang)).to_owned();
    page::draw(model, theme, frame, area, title, &model.once(super::work_out).0.lines);
}
