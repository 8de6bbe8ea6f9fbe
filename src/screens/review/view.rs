//! Last month's tasks as people see them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::Model;
use crate::domain::{Task, TaskState};
use crate::say;
use crate::text::{day_and_month, given_name};
use crate::ui::detail;
use crate::ui::table::{GridColumn, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on it has room who does a task.
const WITH_DOERS: u16 = 70;
/// Rows that the table keeps before the words of the chosen task have any.
const LEAST_ROWS: u16 = 6;

/// Draws last month's tasks.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let below = whole_task(model, meeting.carried.get(model.place().at), usize::from(area.width));
    detail::draw(model, theme, frame, area, grid(model, &meeting.carried, theme), (below, LEAST_ROWS));
}

fn grid(model: &Model, tasks: &[Task], theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let row = |task: &Task| {
        let (sign, style) = match task.state {
            TaskState::Done => ("✓", theme.good),
            TaskState::UnderWay => ("?", theme.warn),
            TaskState::NotDone => ("×", theme.bad),
            TaskState::Given => ("?", theme.warn),
        };
        let cells = vec![
            cell(what(model, task)),
            cell(names(model, task)),
            cell(task.due.map_or(String::new(), |due| day_and_month(due, lang))),
            styled(task.state.label().get(lang), style),
        ];
        (styled(sign, style), cells)
    };
    let done = tasks.iter().filter(|task| task.state == TaskState::Done).count();
    ScreenGrid {
        title: say!(lang, "Việc của các kỳ trước", "Tasks of earlier meetings"),
        figure: say!(lang, "xong {done}/{all}", "done {done}/{all}", all = tasks.len()),
        columns: vec![
            GridColumn::words(say!(lang, "Việc", "Task")).giving_way(),
            GridColumn::words(say!(lang, "Người làm", "Who")).from(WITH_DOERS),
            GridColumn::figures(say!(lang, "Hạn", "Due")),
            GridColumn::words(say!(lang, "Kết quả", "Result")),
        ],
        rows: tasks.iter().map(row).collect(),
        total: None,
    }
}

/// What is to be done; behind the names of who does it where those have no column.
fn what(model: &Model, task: &Task) -> String {
    match model.size.0 < WITH_DOERS && !task.who.is_empty() {
        true => {
            let names = task.who.iter().map(|member| given_name(model.roll().name(*member)));
            format!("{}: {}", names.collect::<Vec<_>>().join(", "), task.what)
        }
        false => task.what.clone(),
    }
}

fn names(model: &Model, task: &Task) -> String {
    task.who.iter().map(|member| model.roll().name(*member)).collect::<Vec<_>>().join(", ")
}

/// The selected task in full, with what was noted on it: the list has room for its beginning only.
fn whole_task(model: &Model, task: Option<&Task>, wide: usize) -> Vec<Line<'static>> {
    let Some(task) = task else { return Vec::new() };
    let note = match task.note.is_empty() {
        true => String::new(),
        // The record is Vietnamese whatever language the screen speaks: its words are quoted.
        false => say!(model.lang, " · ghi: “{note}”", " · recorded: “{note}”", note = task.note),
    };
    let words = format!("{}: {}{note}", names(model, task), task.what);
    detail::told([words], wide)
}
