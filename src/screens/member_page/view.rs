//! The record of one member as people see it.

mod identity;
mod picture;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::member;
use crate::app::Model;
use crate::ui::page;
use crate::ui::theme::Theme;

/// Rows of the picture.
pub(super) fn picture_rows(model: &Model) -> usize {
    picture::lines(model, member(model), &Theme::plain()).len()
}

/// Draws the page: the picture, and below it the paper that can be written.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let member = member(model);
    let (title, figure) = (identity::title(model, member), identity::figure(model, member));
    let mut lines = picture::lines(model, member, theme);
    lines.extend(model.once(super::work_out).paper.iter().map(|line| Line::from(line.clone())));
    page::draw_about(model, theme, frame, area, (title, figure), lines);
}
