//! Two guidances compared, as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::size::NARROW;
use crate::app::{Model, packs};
use crate::say;
use crate::ui::page;
use crate::ui::theme::Theme;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let subject = model.place().subject;
    let name = |at: u64| packs::pack(model, at).map_or("", |pack| pack.name(model.lang));
    let title = match model.size.0 < NARROW {
        true => say!(model.lang, "So sánh hai bộ", "Compared"),
        false => format!("{} → {}", name(subject.0), name(subject.1)),
    };
    page::draw(model, theme, frame, area, title, &model.once(super::work_out).0.lines);
}
