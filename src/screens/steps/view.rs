//! What was done in this meeting, newest last, undone acts marked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::domain::LoggedAct;
use crate::say;
use crate::text::clip;
use crate::ui::list::long_rows;
use crate::ui::theme::Theme;

/// Draws the list of acts.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width).saturating_sub(4);
    let line = |act: &LoggedAct| {
        let time = act.when.at.format("%H:%M:%S");
        let words = match act.undone {
            true => say!(
                model.lang,
                " {time}  (đã hoàn tác) {words}",
                " {time}  (undone) {words}",
                words = act.sentence
            ),
            false => format!(" {time}  {}", act.sentence),
        };
        let style = if act.undone { theme.quiet } else { ratatui::style::Style::new() };
        Line::from(Span::styled(clip(&words, wide), style))
    };
    let acts = super::acts(model);
    let title = say!(model.lang, "Việc đã làm trong cuộc họp", "What was done in this meeting");
    let right = say!(model.lang, "{n} việc", "{n} acts", n = acts.len());
    long_rows(model, theme, frame, area, (&title, &right), (acts.len(), |index| line(&acts[index])));
}
