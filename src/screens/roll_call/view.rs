//! The roll call as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::members;
use crate::app::Model;
use crate::domain::{Attendee, Meeting, Presence};
use crate::say;
use crate::text::pad;
use crate::ui::list::rows;
use crate::ui::theme::Theme;

/// Draws the roll call.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let wide = usize::from(area.width);
    let name_width = wide.saturating_sub(58).clamp(16, 32);
    let line = |attendee: &Attendee| {
        let (sign, words, style) = presence(model, meeting, attendee, theme);
        let standing = if wide >= 70 { attendee.standing.label().get(model.lang) } else { "" };
        let name = format!(
            " {}  {}",
            pad(&attendee.name, name_width),
            pad(standing, if wide >= 70 { 20 } else { 0 })
        );
        Line::from(vec![Span::raw(name), Span::styled(format!("{sign} {words}"), style)])
    };
    let lines = members(model).into_iter().map(line).collect();
    let counts = meeting.counts();
    let title = say!(
        model.lang,
        "Điểm danh: đã ghi tất cả có mặt, chỉ sửa đồng chí vắng",
        "Roll call: all present, mark exceptions"
    );
    let right = format!("{}/{}", counts.present, counts.summoned);
    rows(model, theme, frame, area, (&title, &right), lines);
}

fn presence(
    model: &Model,
    meeting: &Meeting,
    attendee: &Attendee,
    theme: &Theme,
) -> (&'static str, String, Style) {
    let lang = model.lang;
    let Some(attendance) = meeting.attendance.get(&attendee.id) else {
        return ("", String::new(), theme.quiet);
    };
    let (sign, style) = match attendance.presence {
        Presence::Present | Presence::Online => ("✓", theme.good),
        Presence::Excused { .. } => ("○", theme.warn),
        Presence::Unexcused => ("✖", theme.bad),
        Presence::NotSummoned => ("-", theme.quiet),
    };
    let mut words = attendance.presence.words(lang);
    if let Some(at) = attendance.late {
        words = say!(lang, "{words}, đến {at}", "{words}, from {at}", at = at.format("%H:%M"));
    }
    if let Some(at) = attendance.left {
        words = say!(lang, "{words}, về {at}", "{words}, until {at}", at = at.format("%H:%M"));
    }
    (sign, words, style)
}
