//! What the rounds recorded about a member, as the member reads it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::{Model, period};
use crate::ui::page;
use crate::ui::theme::Theme;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let name = model.roll().name(super::member(model));
    let title = format!("{name} · {}", period::words(model.participation_period(), model.lang));
    page::draw(model, theme, frame, area, title, &model.once(super::lines::lay).0);
}
