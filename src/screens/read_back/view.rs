//! The minutes read back, as people see them: the whole, or the summary to read aloud.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{choosing, is_short, work_out};
use crate::app::Model;
use crate::app::acts::gaps;
use crate::app::size::{MARGIN, NARROW, note_columns};
use crate::say;
use crate::ui::theme::Theme;
use crate::ui::{note, page};

/// Draws the page, or the note that is corrected.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    if let (Some(meeting), Some(writing)) = (model.meeting(), &model.writing) {
        let width = area.width.min((note_columns(model.size.0) + MARGIN) as u16);
        return note::draw(model, meeting, (writing, None), theme, frame, Rect { width, ..area });
    }
    let read = model.once(work_out);
    let title = match is_short(model) {
        true => say!(model.lang, "Bản tóm tắt đọc nhanh", "Summary to read aloud"),
        // What is missing has the room that the name of the screen needs no words for.
        false if model.size.0 < NARROW => say!(model.lang, "Đọc lại", "Read back"),
        false => say!(model.lang, "Đọc lại biên bản", "Minutes, read back"),
    };
    let title = gaps::told(model).map_or_else(|| title.clone(), |gaps| format!("{title} · {gaps}"));
    page::draw_chosen(model, theme, frame, area, title, (&read.shown, choosing::lines(model)));
}
