//! The main screen: the agenda on the left, what happens now on the right.

mod agenda;
mod hints;
mod locked;
mod proceedings;
mod progress;
mod recorded;
mod voices;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::size::{AGENDA, NARROW, PEOPLE, THREE_PANES, TWO_PANES};
use crate::domain::{Item, Meeting, State};
use crate::say;
use crate::text::{Lang, clock, width, wrap};
use crate::ui::bar::gauge;
use crate::ui::list::framed;
use crate::ui::note;
use crate::ui::theme::Theme;

/// Cells of the bar of the current item.
const GAUGE: usize = 10;

/// Rows that a note has at least, its head included, before anything else is shown beside it.
const NOTE: u16 = 8;

/// The same where rows are few, below so many of the body.
const LEAST_NOTE: u16 = 3;
const LOW: u16 = 8;

/// Draws the main screen.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    if area.width >= THREE_PANES {
        let panes = [Constraint::Length(AGENDA), Constraint::Min(1), Constraint::Length(PEOPLE)];
        let [left, middle, right] = Layout::horizontal(panes).areas(area);
        agenda::draw(model, meeting, theme, frame, left);
        draw_proceedings(model, meeting, theme, frame, middle);
        draw_people(model, meeting, theme, frame, right);
    } else if area.width >= TWO_PANES {
        let [left, right] = Layout::horizontal([Constraint::Length(AGENDA), Constraint::Min(1)]).areas(area);
        agenda::draw(model, meeting, theme, frame, left);
        draw_proceedings(model, meeting, theme, frame, right);
    } else if model.place().pane == 1 {
        agenda::draw(model, meeting, theme, frame, area);
    } else {
        draw_proceedings(model, meeting, theme, frame, area);
    }
}

/// Who is silent and who spoke, beside what happens.
fn draw_people(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let called = meeting.roll_called.is_some();
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
    frame.render_widget(Paragraph::new(lines), inside);
}

/// What stands where nobody is listed: what will, or what the meeting came to.
fn nobody(model: &Model, meeting: &Meeting, (spoken, attending): (u32, u32)) -> String {
    let lang = model.lang;
    match (meeting.state, meeting.roll_called) {
        (State::Adopted, Some(_)) => say!(
            lang,
            "Đã phát biểu {spoken}/{attending} đồng chí dự họp.",
            "{spoken} of {attending} who attended have spoken."
        ),
        (_, None) => say!(
            lang,
            "Chưa điểm danh. Điểm danh xong, ở đây có đồng chí đã nói và chưa nói.",
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

/// "QUÁ 2 PHÚT": by how much something took longer than planned, in whole minutes, and in seconds below one.
pub(super) fn over_words(seconds: u64, lang: Lang) -> String {
    match seconds / 60 {
        0 => say!(lang, "QUÁ {seconds} GIÂY", "{seconds} S OVER"),
        n => say!(lang, "QUÁ {n} PHÚT", "{n} MIN OVER"),
    }
}

/// The note that is written, with who waits and who is silent below it where rows allow.
fn draw_writing(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(writing) = &model.writing else { return };
    let (wide, height) = (usize::from(area.width).saturating_sub(2), area.height);
    let rows = match height {
        ..LOW => height.saturating_sub(LEAST_NOTE).min(2),
        _ => height.saturating_sub(NOTE + 1),
    };
    let rows = usize::from(rows);
    let others = proceedings::others(model, meeting, theme, wide, rows);
    // A blank row parts them from the note, which has all other rows.
    let apart = u16::from(height >= LOW);
    let below = if others.is_empty() { 0 } else { others.len() as u16 + apart };
    let [top, bottom] = Layout::vertical([Constraint::Min(1), Constraint::Length(below)]).areas(area);
    note::draw(model, meeting, writing, theme, frame, top);
    let apart = apart.min(below);
    let bottom = Rect { y: bottom.y + apart, height: below - apart, ..bottom };
    frame.render_widget(Paragraph::new(others), bottom);
}

fn draw_proceedings(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    if meeting.state == State::Adopted {
        return locked::draw(model, meeting, theme, frame, area);
    }
    let now = model.line_now();
    let item = meeting.agenda.current();
    let title = item.map_or(String::new(), |item| {
        let place = meeting.agenda.place(item.id).map_or(0, |place| place + 1);
        format!("{place}. {}", item.title(model.lang))
    });
    let timed = item.filter(|_| meeting.on_paper.is_none());
    let right = timed.map_or(String::new(), |item| {
        let minutes = meeting.minutes_of(item);
        let (spent, planned) = (meeting.item_seconds(item.id, now), u64::from(minutes) * 60);
        let times = format!("{} / {}", clock(spent as i64), clock(planned as i64));
        // Beside a long title the minutes planned alone have room.
        let room = usize::from(area.width).saturating_sub(width(&title) + 3);
        let short = format!("{}/{minutes}'", clock(spent as i64));
        match (is_over(meeting, item, now), area.width) {
            (true, ..NARROW) => over_words(spent - planned, model.lang),
            (true, _) => {
                let over = over_words(spent - planned, model.lang);
                format!("{times} {over}")
            }
            (false, ..NARROW) => {
                if width(&times) <= room {
                    times
                } else {
                    short
                }
            }
            (false, _) => format!("{times} {}", gauge(spent, planned, GAUGE)),
        }
    });
    let block = framed(&title, &right, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let wide = usize::from(inside.width).saturating_sub(2);
    if model.writing.is_some() {
        return draw_writing(model, meeting, theme, frame, inside);
    }
    let lines = proceedings::lines(model, meeting, theme, wide, usize::from(inside.height));
    frame.render_widget(Paragraph::new(lines), inside);
}
