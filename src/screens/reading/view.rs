//! The minutes of a past meeting as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{lines, read, versions};
use crate::app::Model;
use crate::say;
use crate::text::short_date;
use crate::ui::page;
use crate::ui::theme::Theme;

/// Draws the page, the words marked that a search found.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(read) = read(model) else { return };
    let day = short_date(read.history.meeting.day(), model.lang);
    let title = match versions::is_earlier(model) {
        true => say!(
            model.lang,
            "Biên bản ngày {day}, bản đã bị thay",
            "Minutes of {day}, a version replaced since"
        ),
        false => say!(model.lang, "Biên bản ngày {day}", "Minutes of {day}"),
    };
    let laid = lines::page(model);
    let marks = lines::marks(model, &laid);
    page::draw_marked(model, theme, frame, area, title, (&laid.lines, &marks));
}
