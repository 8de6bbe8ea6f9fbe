//! The record of one member as people see it.

mod identity;
mod picture;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::member;
use crate::app::Model;
use crate::text::pad;
use crate::ui::page;
use crate::ui::theme::Theme;

/// Rows of the picture.
pub(super) fn picture_rows(model: &Model) -> usize {
    picture::lines(model, member(model), &Theme::plain()).len()
}

/// Which line of the paper is its head.
const PAPER_HEAD: usize = 1;

/// Draws the page: the picture, and below it the paper that can be written.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let member = member(model);
    let (title, figure) = (identity::title(model, member), identity::figure(model, member));
    let mut lines = picture::lines(model, member, theme);
    // As long as every other head: the page begins two columns in.
    let columns = usize::from(area.width).saturating_sub(2);
    let paper = |(at, line): (usize, &String)| match at {
        PAPER_HEAD => Line::styled(pad(line, columns), theme.section),
        _ => Line::from(line.clone()),
    };
    lines.extend(model.once(super::work_out).paper.iter().enumerate().map(paper));
    page::draw_about(model, theme, frame, area, (title, figure), lines);
}
