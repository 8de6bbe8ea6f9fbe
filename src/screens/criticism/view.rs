//! The self-criticism round as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::members;
use crate::app::Model;
use crate::domain::Attendee;
use crate::say;
use crate::text::pad;
use crate::ui::list::rows;
use crate::ui::theme::Theme;

/// Draws the self-criticism round.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let wide = usize::from(area.width).saturating_sub(3);
    let line = |attendee: &Attendee| {
        let stated = meeting.statements.iter().find(|(member, _)| *member == attendee.id);
        let remarks = meeting.remarks.iter().filter(|remark| remark.about == attendee.id).count();
        let words = match stated {
            Some((_, statement)) => {
                let parts = [statement.result.as_str(), statement.shortcoming.as_str()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            }
            None => String::new(),
        };
        let sign = if stated.is_some() { "✓" } else { " " };
        let remarks = match remarks {
            0 => String::new(),
            n => say!(model.lang, "({n} nhận xét) ", "({n} remarks) "),
        };
        let rest = pad(&format!("{remarks}{words}"), wide.saturating_sub(29));
        Line::from(format!("{sign} {} {rest}", pad(&attendee.name, 26)))
    };
    let lines = members(model).into_iter().map(line).collect();
    let title = say!(model.lang, "Tự phê bình và phê bình", "Self-criticism and criticism");
    let right = say!(model.lang, "đã nêu {n}", "{n} made", n = meeting.statements.len());
    rows(model, theme, frame, area, (&title, &right), lines);
}
