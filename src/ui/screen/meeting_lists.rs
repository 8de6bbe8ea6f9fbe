//! The lists of a running meeting: roll call, last month's tasks, self-criticism, score sheet.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screen::{coach, criticism, roll_call, scoring};
use crate::domain::{Attendee, Meeting, Presence, Row, Task, TaskState};
use crate::say;
use crate::text::{pad, wrap};
use crate::ui::list::{framed, rows};
use crate::ui::theme::Theme;

/// Draws the roll call.
pub fn draw_roll(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
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
    let lines = roll_call::members(model).into_iter().map(line).collect();
    let counts = meeting.counts();
    let title = say!(
        model.lang,
        "Điểm danh: đã ghi tất cả có mặt, chỉ sửa đồng chí vắng",
        "Roll call: all present, mark exceptions"
    );
    let right = format!("{}/{}", counts.present, counts.summoned);
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
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
        words = say!(lang, "{words}, đến {at}", "{words}, from {at}", words = words, at = at.format("%H:%M"));
    }
    if let Some(at) = attendance.left {
        words = say!(lang, "{words}, về {at}", "{words}, until {at}", words = words, at = at.format("%H:%M"));
    }
    (sign, words, style)
}

/// Draws last month's tasks.
pub fn draw_review(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
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
    let right = say!(model.lang, "xong {done}/{all}", "done {done}/{all}", done = done, all = lines.len());
    let below = whole_task(model, meeting.carried.get(model.place().at), usize::from(area.width));
    let room = area.height.saturating_sub(6);
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length((below.len() as u16).min(room))])
            .areas(area);
    rows(frame, top, framed(&title, &right, theme, top), theme, model.place().at, lines);
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

/// Draws the self-criticism round.
pub fn draw_criticism(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
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
            n => say!(model.lang, "({n} nhận xét) ", "({n} remarks) ", n = n),
        };
        let rest = pad(&format!("{remarks}{words}"), wide.saturating_sub(29));
        Line::from(format!("{sign} {} {rest}", pad(&attendee.name, 26)))
    };
    let lines = criticism::members(model).into_iter().map(line).collect();
    let title = say!(model.lang, "Tự phê bình và phê bình", "Self-criticism and criticism");
    let right = say!(model.lang, "đã nêu {n}", "{n} made", n = meeting.statements.len());
    rows(frame, area, framed(&title, &right, theme, area), theme, model.place().at, lines);
}

/// Draws the score sheet with the explanation of the selected criterion below.
pub fn draw_sheet(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let sheet = scoring::sheet(model);
    let at = model.place().at.min(sheet.rows.len().saturating_sub(1));
    let wide = usize::from(area.width).saturating_sub(2);
    let doubt = scoring::doubt(model).into_iter().flat_map(|words| wrap(&words, wide));
    let doubt = doubt.map(|line| Line::from(Span::styled(format!(" {line}"), theme.warn)));
    let below: Vec<Line> = doubt.chain(explanation(model, sheet.rows.get(at), wide + 2)).collect();
    // Six criteria stay in view beside the frame.
    let room = area.height.saturating_sub(8);
    let [top, bottom] =
        Layout::vertical([Constraint::Min(4), Constraint::Length((below.len() as u16).min(room))])
            .areas(area);
    let wide = usize::from(top.width).saturating_sub(3);
    let line = |row: &Row| {
        let points = match row.is_settled() {
            true => row.low.words(model.lang),
            false => format!("{}–{}", row.low.words(model.lang), row.high.words(model.lang)),
        };
        let (sign, style) = match (row.is_settled(), row.low == row.max) {
            (false, _) => ("?", theme.warn),
            (true, true) => ("✓", theme.good),
            (true, false) => ("−", theme.bad),
        };
        let points = format!("{points}/{}", row.max.words(model.lang));
        let title = format!("{:<4}{}", row.id, row.title(model.lang));
        let title = pad(&title, wide.saturating_sub(14));
        Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::raw(title),
            Span::raw(format!("{points:>11}")),
        ])
    };
    let lines = sheet.rows.iter().map(line).collect();
    let title = say!(model.lang, "Bảng chấm điểm", "Score sheet");
    let range = sheet.range(model.lang);
    let right = sheet.level(model.lang).map_or(range.clone(), |level| format!("{range} · {level}"));
    rows(frame, top, framed(&title, &right, theme, top), theme, at, lines);
    frame.render_widget(Paragraph::new(below), bottom);
}

fn explanation(model: &Model, row: Option<&Row>, wide: usize) -> Vec<Line<'static>> {
    let Some(row) = row else { return Vec::new() };
    let words = match row.citation.is_empty() {
        true => row.reason(model.lang).to_owned(),
        false => format!("{} [{}]", row.reason(model.lang), row.citation),
    };
    let beside = scoring::beside(model, row);
    let all = std::iter::once(words).chain(beside).chain(coach::advice_lines(model));
    let lines = all.flat_map(|words| wrap(&words, wide.saturating_sub(2)));
    lines.map(|line| Line::from(format!(" {line}"))).collect()
}
