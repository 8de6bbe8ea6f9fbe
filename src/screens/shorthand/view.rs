//! The shorthand of the cell.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::entries;
use crate::app::Model;
use crate::say;
use crate::text::pad;
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the list.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let row = |(short, words): (String, String)| {
        Line::from(vec![Span::styled(format!(" {}", pad(&short, 10)), theme.title), Span::raw(words)])
    };
    let lines: Vec<Line> = entries(model).into_iter().map(row).collect();
    let title = say!(model.lang, "Từ viết tắt khi ghi chép", "Shorthand for notes");
    let right = lines.len().to_string();
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}
