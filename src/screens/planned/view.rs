//! The meetings ahead as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::size::{NARROW, TWO_PANES};
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{numeric_date, pad, weekday_name};
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the list: day, hour, kind, state; where there is room the guidance, and why one was cancelled.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let ahead = super::ahead(model);
    let (title, right) = (
        say!(model.lang, "Các cuộc họp sắp tới", "Meetings ahead"),
        say!(model.lang, "{n} cuộc họp", "{n} meetings", n = ahead.len()),
    );
    let lines: Vec<Line> = ahead.into_iter().map(|digest| Line::from(line(model, digest))).collect();
    if lines.is_empty() {
        let words =
            say!(model.lang, "  Không có cuộc họp nào đang chuẩn bị.", "  No meeting is in preparation.");
        let block = framed(&title, &right, theme, area);
        let inside = block.inner(area);
        frame.render_widget(block, area);
        return frame.render_widget(Paragraph::new(words), inside);
    }
    rows(model, theme, frame, area, (&title, &right), lines);
}

fn line(model: &Model, digest: &Digest) -> String {
    let lang = model.lang;
    let hour = digest.hour.map_or(String::new(), |hour| hour.format("%H:%M").to_string());
    let state = match (digest.state, &digest.cancelled) {
        (State::Cancelled, reason) => {
            let reason = reason.as_deref().unwrap_or_default();
            say!(lang, "× đã hủy: {reason}", "× cancelled: {reason}")
        }
        (State::Draft, _) if digest.date == model.now.at.date_naive() => {
            say!(lang, "► hôm nay", "► today")
        }
        (State::Draft, _) if digest.date < model.now.at.date_naive() => {
            say!(lang, "! quá ngày, chưa họp", "! day passed, not held")
        }
        (State::Draft, _) => say!(lang, "đang chuẩn bị", "in preparation"),
        _ if digest.is_reopened() => say!(lang, "● đang mở lại", "● open again"),
        _ => say!(lang, "● đang họp", "● under way"),
    };
    let kind = digest.kind.label().get(lang);
    if model.size.0 < NARROW {
        return format!("{} {hour} {kind} · {state}", digest.date.format("%d/%m"));
    }
    let weekday = pad(weekday_name(digest.date, lang), 9);
    let day = format!("{weekday} {} {hour}  {}", numeric_date(digest.date), pad(kind, 24));
    if model.size.0 < TWO_PANES {
        return format!("{day}  {state}");
    }
    let guidance = model.book.packs.by_id(&digest.guidance);
    let guidance =
        guidance.and_then(|pack| pack.citations.first()).map_or(String::new(), |citation| citation.short());
    format!("{day}  {}  {guidance}", pad(&state, 22))
}
