//! What is missing before the adoption, as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::acts::gaps;
use crate::app::size::{MARGIN, NARROW, note_columns};
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
    let demanded = gaps::demanded(model);
    // Where columns are few the figure of what is required stands alone.
    let open = if demanded > 0 && model.size.0 < NARROW { 0 } else { found.len() - demanded };
    let right = match (demanded, open) {
        (0, 0) => say!(model.lang, "không thiếu gì", "nothing is missing"),
        (0, open) => {
            say!(model.lang, "đủ phần bắt buộc · nên ghi thêm {open}", "all required is there · {open} open")
        }
        (lacking, 0) => say!(model.lang, "còn thiếu {lacking}", "{lacking} missing"),
        (lacking, open) => {
            say!(model.lang, "còn thiếu {lacking} · nên ghi thêm {open}", "{lacking} missing · {open} open")
        }
    };
    rows(model, theme, frame, area, (&title, &right), lines);
}
