//! The main screen: the agenda on the left, what happens now on the right.

mod agenda;
mod locked;
mod proceedings;
mod progress;
mod recorded;
mod voices;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::size::{AGENDA, NARROW, PEOPLE, THREE_PANES, TWO_PANES};
use crate::domain::{Item, Meeting, State};
use crate::say;
use crate::text::{clock, width};
use crate::ui::bar::gauge;
use crate::ui::list::framed;
use crate::ui::note;
use crate::ui::theme::Theme;

/// Cells of the bar of the current item.
const GAUGE: usize = 10;

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
    let block = framed(&say!(model.lang, "Phát biểu", "Speakers"), "", theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let (wide, height) = (usize::from(inside.width).saturating_sub(2), usize::from(inside.height));
    let lines = proceedings::people(model, meeting, theme, wide, height);
    frame.render_widget(Paragraph::new(lines), inside);
}

/// Whether an item took longer than planned; as a speech is, it is then marked.
fn is_over(meeting: &Meeting, item: &Item, now: u64) -> bool {
    item.minutes > 0 && meeting.item_seconds(item.id, now) > u64::from(item.minutes) * 60
}

fn draw_proceedings(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let now = model.line_now();
    let item = meeting.agenda.current();
    let title = item.map_or(String::new(), |item| {
        let place = meeting.agenda.place(item.id).map_or(0, |place| place + 1);
        format!("{place}. {}", item.title(model.lang))
    });
    let timed = item.filter(|_| meeting.on_paper.is_none());
    let right = timed.map_or(String::new(), |item| {
        let (spent, planned) = (meeting.item_seconds(item.id, now), u64::from(item.minutes) * 60);
        let times = format!("{} / {}", clock(spent as i64), clock(planned as i64));
        // Beside a long title the minutes planned alone have room.
        let room = usize::from(area.width).saturating_sub(width(&title) + 3);
        let short = format!("{}/{}'", clock(spent as i64), item.minutes);
        match (is_over(meeting, item, now), area.width) {
            (true, ..NARROW) => {
                let over = spent.saturating_sub(planned).div_ceil(60);
                say!(model.lang, "QUÁ {over}'", "{over}' OVER")
            }
            (true, _) => say!(model.lang, "{times} QUÁ GIỜ", "{times} OVER"),
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
    if meeting.state == State::Adopted {
        let lines = locked::lines(model, meeting, theme, wide);
        return frame.render_widget(Paragraph::new(lines), inside);
    }
    match &model.writing {
        Some(writing) => note::draw(model, meeting, writing, theme, frame, inside),
        None => {
            let lines = proceedings::lines(model, meeting, theme, wide, usize::from(inside.height));
            frame.render_widget(Paragraph::new(lines), inside);
        }
    }
}
