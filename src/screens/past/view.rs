//! The list of meetings as people see it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::newest_first;
use crate::app::Model;
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{numeric_date, pad, percent};
use crate::ui::list::rows;
use crate::ui::theme::Theme;

/// Draws the list of meetings, newest first.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let line = |digest: &Digest| {
        let state = match digest.state {
            State::Draft => say!(lang, "đang chuẩn bị", "in preparation"),
            State::Adopted => String::new(),
            _ => say!(lang, "chưa xong", "not finished"),
        };
        let counts = digest.counts;
        let share = percent(u64::from(counts.attended), u64::from(counts.summoned), lang);
        let score = digest.figure.map_or(String::new(), |figure| figure.short(&digest.level_labels, lang));
        let present = say!(
            lang,
            "dự {here}/{of} ({share})",
            "attended {here}/{of} ({share})",
            here = counts.attended,
            of = counts.summoned,
        );
        Line::from(format!(" {}  {}  {score}{state}", numeric_date(digest.date), pad(&present, 21)))
    };
    let lines: Vec<Line> = newest_first(model).into_iter().map(line).collect();
    let title = say!(lang, "Các kỳ sinh hoạt", "Meetings");
    let right = lines.len().to_string();
    rows(model, theme, frame, area, (&title, &right), lines);
}
