//! Draws the model. Changes nothing, decides nothing.
//!
//! One view function a screen; sizes: two panes from 100 columns, one below, a list at 40x10, and
//! under that one sentence with the needed size.

mod footer;
mod header;
mod list;
mod overlay;
mod screen;
mod seal;
mod theme;
mod unlock;

use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::Model;
use crate::say;

pub use theme::Theme;

/// Fewest columns and rows that the screens are made for.
pub const SMALLEST: (u16, u16) = (40, 10);

/// Draws everything.
pub fn view(model: &Model, theme: &Theme, frame: &mut Frame) {
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return too_small(model, frame, area);
    }
    let bottom = footer::lines(model, theme);
    let top = header::lines(model, theme, area.width);
    let [head, body, foot] = Layout::vertical([
        Constraint::Length(top.len() as u16),
        Constraint::Min(1),
        Constraint::Length(bottom.len() as u16),
    ])
    .areas(area);
    frame.render_widget(Paragraph::new(top), head);
    frame.render_widget(Paragraph::new(bottom), foot);
    frame.set_cursor_position((foot.x + 1, foot.y));
    screen::draw(model, theme, frame, body);
    overlay::draw(model, theme, frame, body);
}

fn too_small(model: &Model, frame: &mut Frame, area: Rect) {
    let words = say!(
        model.lang,
        "Cửa sổ nhỏ quá: cần ít nhất {columns} cột, {rows} dòng.",
        "The window is too small: at least {columns} columns and {rows} rows are needed.",
        columns = SMALLEST.0,
        rows = SMALLEST.1
    );
    let sentence = Paragraph::new(Line::from(words)).wrap(Wrap { trim: true }).alignment(Alignment::Center);
    frame.render_widget(sentence, area);
}
