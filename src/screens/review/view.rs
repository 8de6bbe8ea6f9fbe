//! Last month's tasks as people see them.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::domain::{Task, TaskState};
use crate::say;
use crate::text::{pad, wrap};
use crate::ui::list::rows;
use crate::ui::theme::Theme;

/// Draws last month's tasks.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let wide = usize::from(area.width).saturating_sub(3);
    let line = |task: &Task| {
        let (sign, style) = match task.state {
            TaskState::Done => ("✓", theme.good),
            TaskState::UnderWay => ("○", theme.warn),
            TaskState::NotDone => ("✖", theme.bad),
            TaskState::Given => ("?", theme.quiet),
        };
        let due = task.due.map_or(String::new(), |due| due.format("%d/%m").to_string());
        let state = pad(task.state.label().get(model.lang), 14);
        let who = task.who.iter().map(|member| model.roll().name(*member)).collect::<Vec<_>>().join(", ");
        let what = match wide {
            70.. => format!("{} {}", pad(&task.what, wide - 46), pad(&who, 22)),
            _ => pad(&task.what, wide.saturating_sub(24)),
        };
        Line::from(vec![Span::styled(format!("{sign} {state}"), style), Span::raw(format!(" {what} {due}"))])
    };
    let lines: Vec<Line> = meeting.carried.iter().map(line).collect();
    let done = meeting.carried.iter().filter(|task| task.state == TaskState::Done).count();
    let title = say!(model.lang, "Việc của các kỳ trước", "Tasks of earlier meetings");
    let right = say!(model.lang, "xong {done}/{all}", "done {done}/{all}", all = lines.len());
    let below = whole_task(model, meeting.carried.get(model.place().at), usize::from(area.width));
    let room = area.height.saturating_sub(6);
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length((below.len() as u16).min(room))])
            .areas(area);
    rows(model, theme, frame, top, (&title, &right), lines);
    frame.render_widget(Paragraph::new(below), bottom);
}

/// The selected task in full, with what was noted on it: the list has room for its beginning only.
fn whole_task(model: &Model, task: Option<&Task>, wide: usize) -> Vec<Line<'static>> {
    let Some(task) = task else { return Vec::new() };
    let note = match task.note.is_empty() {
        true => String::new(),
        false => format!(" ({})", task.note),
    };
    let who = task.who.iter().map(|member| model.roll().name(*member)).collect::<Vec<_>>().join(", ");
    let words = format!("{who}: {}{note}", task.what);
    wrap(&words, wide.saturating_sub(2)).into_iter().map(|line| Line::from(format!(" {line}"))).collect()
}
