//! The guidance at hand: the packs, and what is told of the selected one.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{ListedPack, about, listed, trouble};
use crate::app::Model;
use crate::say;
use crate::text::{pad, width, wrap};
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Columns of two days in the longer language.
const DAYS: usize = 26;

/// Draws the list with what is told of the selected pack below it.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(3);
    let below = below(model, theme, columns);
    let room = area.height.saturating_sub(5);
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length((below.len() as u16).min(room))])
            .areas(area);
    let packs = listed(model);
    let used = packs.iter().map(|pack| width(&pack.used)).max().unwrap_or_default();
    let line = |pack: &ListedPack| {
        let title = pad(&pack.title, columns.saturating_sub(DAYS + 3 + used));
        Line::from(vec![
            Span::raw(format!(" {title} {} ", pad(&pack.days, DAYS))),
            Span::styled(pack.used.clone(), theme.good),
        ])
    };
    let lines = packs.iter().map(line).collect();
    let title = say!(
        model.lang,
        "Các bộ hướng dẫn: về cuộc họp, rồi các nội dung khác",
        "Guidance: on meetings, then on other matters"
    );
    let count = packs.len().to_string();
    rows(frame, top, framed(&title, &count, theme, top), theme, model.place().at, lines);
    frame.render_widget(Paragraph::new(below), bottom);
}

fn below(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let told = |lines: Vec<String>, style: Style| {
        let wrapped = lines.into_iter().flat_map(move |line| wrap(&line, columns));
        wrapped.map(move |line| Line::from(Span::styled(format!(" {line}"), style))).collect::<Vec<_>>()
    };
    let mut lines = told(about(model), Style::new());
    lines.extend(told(trouble(model), theme.warn));
    lines
}
