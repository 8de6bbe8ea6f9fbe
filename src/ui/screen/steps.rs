//! What was done in this meeting, newest last, undone acts marked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::domain::LoggedAct;
use crate::say;
use crate::text::clip;
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the list of acts.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(history) = &model.live else { return };
    let wide = usize::from(area.width).saturating_sub(4);
    let line = |step: LoggedAct| {
        let time = step.when.at.format("%H:%M:%S");
        let words = match step.undone {
            true => say!(
                model.lang,
                " {time}  (đã hoàn tác) {words}",
                " {time}  (undone) {words}",
                time = time,
                words = step.sentence
            ),
            false => format!(" {time}  {}", step.sentence),
        };
        let style = if step.undone { theme.quiet } else { ratatui::style::Style::new() };
        Line::from(Span::styled(clip(&words, wide), style))
    };
    let lines: Vec<Line> = history.steps(model.lang).into_iter().map(line).collect();
    let title = say!(model.lang, "Những việc đã làm trong cuộc họp", "What was done in this meeting");
    let right = lines.len().to_string();
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}
