//! The main screen: the agenda on the left, what happens now on the right.

mod agenda;
mod floor;
mod hints;
mod locked;
mod noted;
mod proceedings;
mod progress;
mod ready;
mod recorded;
mod spoken;
mod voices;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::size::{AGENDA, AGENDA_OF_THREE, BETWEEN_PANES, NARROW, PEOPLE, THREE_PANES, TWO_PANES};
use crate::domain::{Item, Meeting, State};
use crate::say;
use crate::text::{clock, width, wrap};
use crate::ui::list::{framed, framed_over};
use crate::ui::theme::Theme;
use crate::ui::time_used::time_used;

/// Draws the main screen.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let plan = plan_below(model, meeting, theme, area);
    let all = Rect { height: area.height - plan.len() as u16, ..area };
    let progress = plan.is_empty();
    let mut used = 0;
    if all.width >= THREE_PANES {
        let panes = [Constraint::Length(AGENDA_OF_THREE), Constraint::Min(1), Constraint::Length(PEOPLE)];
        let [left, middle, right] = Layout::horizontal(panes).areas(all);
        let [left, middle] = [left, middle].map(apart);
        used = agenda::draw(model, meeting, theme, frame, left)
            .max(draw_proceedings(model, meeting, theme, frame, middle, progress))
            .max(draw_people(model, meeting, theme, frame, right));
    } else if all.width >= TWO_PANES {
        let [left, right] = Layout::horizontal([Constraint::Length(AGENDA), Constraint::Min(1)]).areas(all);
        used = agenda::draw(model, meeting, theme, frame, apart(left))
            .max(draw_proceedings(model, meeting, theme, frame, right, progress));
    } else if model.place().pane == 1 {
        agenda::draw(model, meeting, theme, frame, all);
    } else {
        draw_proceedings(model, meeting, theme, frame, all, progress);
    }
    let used = (used as u16).min(all.height);
    frame.render_widget(Paragraph::new(plan), Rect { y: all.y + used, height: area.height - used, ..area });
}

/// A pane without the columns between it and the one on its right.
fn apart(pane: Rect) -> Rect {
    Rect { width: pane.width.saturating_sub(BETWEEN_PANES), ..pane }
}

/// The plan over all columns, a minute a cell, with a blank row above: below both panes where the whole agenda has room
/// above it. Else it stands among what happens.
fn plan_below(model: &Model, meeting: &Meeting, theme: &Theme, area: Rect) -> Vec<Line<'static>> {
    if area.width < TWO_PANES || meeting.state == State::Adopted {
        return Vec::new();
    }
    let plan = progress::lines(model, meeting, theme, usize::from(area.width));
    let rows = usize::from(area.height);
    if plan.is_empty() || rows < agenda::rows(meeting) + plan.len() + 1 {
        return Vec::new();
    }
    std::iter::once(Line::default()).chain(plan).collect()
}

/// Who is silent and who spoke, beside what happens; answers how many rows it takes.
fn draw_people(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) -> usize {
    let called = meeting.roll_called().is_some();
    let (spoken, attending) = (meeting.speakers(), meeting.attending());
    let figure = if called { format!("{spoken}/{attending}") } else { String::new() };
    let block = framed(&say!(model.lang, "Phát biểu", "Speakers"), &figure, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let (wide, height) = (usize::from(inside.width).saturating_sub(2), usize::from(inside.height));
    let mut lines = proceedings::people(model, meeting, theme, wide, height);
    if lines.is_empty() {
        let words = nobody(model, meeting, (spoken, attending));
        lines.extend(
            wrap(&words, wide.saturating_sub(1)).into_iter().map(|line| Line::from(format!(" {line}"))),
        );
    }
    let rows = 1 + lines.len();
    frame.render_widget(Paragraph::new(lines), inside);
    rows
}

/// What stands where nobody is listed: what will, or what the meeting came to.
fn nobody(model: &Model, meeting: &Meeting, (spoken, attending): (u32, u32)) -> String {
    let lang = model.lang;
    match (meeting.state, meeting.roll_called()) {
        (State::Adopted, Some(_)) => say!(
            lang,
            "Đã phát biểu {spoken}/{attending} đồng chí dự họp.",
            "{spoken} of {attending} who attended have spoken."
        ),
        (_, None) => say!(
            lang,
            "Chưa điểm danh. Điểm danh xong, ở đây có đồng chí đã phát biểu và chưa phát biểu.",
            "The roll was not called yet. Then those who spoke and those who did not stand here."
        ),
        _ => say!(lang, "Mọi đồng chí dự họp đã phát biểu.", "All who attend have spoken."),
    }
}

/// Whether an item took longer than planned; as a speech is, it is then marked.
fn is_over(meeting: &Meeting, item: &Item, now: u64) -> bool {
    let minutes = u64::from(meeting.minutes_of(item));
    minutes > 0 && meeting.item_seconds(item.id, now) > minutes * 60
}

/// What happens under the current item; answers how many rows it takes.
fn draw_proceedings(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
    progress: bool,
) -> usize {
    if meeting.state == State::Adopted {
        locked::draw(model, meeting, theme, frame, area);
        return usize::from(area.height);
    }
    let now = model.line_now();
    let item = meeting.agenda.current();
    let title = item.map_or(String::new(), |item| {
        let place = meeting.agenda.place(item.id).map_or(0, |place| place + 1);
        format!("{place}. {}", item.title(model.lang))
    });
    let timed = item.filter(|_| meeting.on_paper.is_none());
    let right = timed.map_or(String::new(), |item| {
        item_time(
            model,
            meeting,
            item,
            (area.width, usize::from(area.width).saturating_sub(width(&title) + 3)),
        )
    });
    let over = timed.is_some_and(|item| is_over(meeting, item, now));
    let block = if over { framed_over } else { framed }(&title, &right, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let wide = usize::from(inside.width).saturating_sub(2);
    if model.writing.is_some() {
        return 1 + noted::draw(model, meeting, theme, frame, inside, progress);
    }
    let lines = proceedings::lines(model, meeting, theme, (wide, usize::from(inside.height)), progress);
    let rows = 1 + lines.len();
    frame.render_widget(Paragraph::new(lines), inside);
    rows
}

/// "12:40 / 20:00 ██████▌░░░": how long an item has taken of the minutes planned; once it is over by how much in words. Beside
/// a long title, which leaves so many columns, the minutes planned alone have room.
fn item_time(model: &Model, meeting: &Meeting, item: &Item, (columns, room): (u16, usize)) -> String {
    let now = model.line_now();
    let minutes = meeting.minutes_of(item);
    let (spent, planned) = (meeting.item_seconds(item.id, now), u64::from(minutes) * 60);
    let times = format!("{} / {}", clock(spent as i64), clock(planned as i64));
    let narrow = columns < NARROW;
    match narrow && !is_over(meeting, item, now) && width(&times) > room {
        true => format!("{}/{minutes}'", clock(spent as i64)),
        false => time_used(spent, planned, narrow, model.lang),
    }
}
