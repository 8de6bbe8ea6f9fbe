//! What is missing before the adoption, as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::acts::gaps;
use crate::app::size::{MARGIN, note_columns};
use crate::say;
use crate::ui::list::rows;
use crate::ui::note;
use crate::ui::theme::Theme;

/// Draws the list, or the note that is written.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    if let (Some(meeting), Some(writing)) = (model.meeting(), &model.writing) {
        let width = area.width.min((note_columns(model.size.0) + MARGIN) as u16);
        return note::draw(model, meeting, writing, theme, frame, Rect { width, ..area });
    }
    let found = gaps::all(model);
    let line = |(at, words): (usize, String)| {
        let (sign, style) = match found.get(at) {
            Some(gap) if gap.is_demanded() => ("!", theme.warn),
            Some(_) => ("?", theme.warn),
            None => ("→", theme.good),
        };
        Line::from(vec![Span::styled(format!("{sign} "), style), Span::raw(words)])
    };
    let lines = super::words(model).into_iter().enumerate().map(line).collect();
    let title = say!(model.lang, "Trước khi thông qua", "Before adoption");
    let right = match gaps::demanded(model) {
        0 => say!(model.lang, "không thiếu gì bắt buộc", "nothing required is missing"),
        number => say!(model.lang, "còn thiếu {number}", "{number} missing"),
    };
    rows(model, theme, frame, area, (&title, &right), lines);
}
