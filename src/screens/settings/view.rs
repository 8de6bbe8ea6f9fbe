//! The settings of this computer as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{SETTINGS, Setting};
use crate::app::Model;
use crate::say;
use crate::text::pad;
use crate::ui::list::rows;
use crate::ui::theme::Theme;

/// Columns of what a setting is called, at most.
const LABEL: usize = 42;

/// Draws the list.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width).saturating_sub(18).min(LABEL);
    let line = |setting: &Setting| {
        let label = pad(setting.label.get(model.lang), wide);
        Line::from(vec![Span::raw(format!(" {label} ")), Span::styled((setting.value)(model), theme.title)])
    };
    let lines = SETTINGS.iter().map(line).collect();
    let title = say!(model.lang, "Cài đặt của máy này", "Settings of this computer");
    rows(model, theme, frame, area, (&title, ""), lines);
}
