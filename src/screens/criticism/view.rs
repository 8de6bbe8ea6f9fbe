//! The round as people see it: the page of one member, beside whose turns there are where columns allow it.

mod brief;
mod page;
mod said;
mod side;
mod turn_row;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::turns::selected;
use super::{clock, open, turns};
use crate::app::Model;
use crate::app::size::{AGENDA, BETWEEN_PANES, NARROW, TWO_PANES};
use crate::domain::{Meeting, MemberId, TURN_MINUTES};
use crate::say;
use crate::text::clock as clock_words;
use crate::ui::bar::gauge;
use crate::ui::list::head;
use crate::ui::theme::Theme;

/// Cells of the bar of a turn.
const GAUGE: usize = 10;
/// Fewer rows hold what is open alone.
const LEAST_ROWS: u16 = 8;

/// Draws the round.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let (Some(meeting), Some(member)) = (model.meeting(), selected(model)) else {
        return frame.render_widget(Paragraph::new(nobody(model, theme, area)), area);
    };
    let page = if area.width >= TWO_PANES {
        let [left, right] = Layout::horizontal([Constraint::Length(AGENDA), Constraint::Min(1)]).areas(area);
        let left = Rect { width: left.width.saturating_sub(BETWEEN_PANES), ..left };
        side::draw(model, meeting, theme, frame, left);
        right
    } else {
        frame.set_cursor_position((area.x, area.y));
        area
    };
    let (wide, rows) = (usize::from(page.width), usize::from(page.height));
    let lines = match area.height < LEAST_ROWS {
        true => {
            let lines = brief::lines(model, meeting, member, theme, wide);
            // What is open comes first; then whose turns there are, and the theme, as far as rows are free: whole rows,
            // so that no sign is needed where one is cut.
            let others = page::turns_and_theme(model, meeting, theme, wide);
            lines.into_iter().chain(others).take(rows).collect()
        }
        false => page::lines(model, meeting, member, theme, (wide, rows)),
    };
    frame.render_widget(Paragraph::new(lines), page);
}

fn nobody(model: &Model, theme: &Theme, area: Rect) -> Vec<Line<'static>> {
    let title = say!(model.lang, "TỰ PHÊ BÌNH: CHƯA CÓ AI DỰ HỌP", "SELF-CRITICISM: NOBODY IS HERE YET");
    vec![head(&title, "", theme.section, usize::from(area.width))]
}

/// "10. ": the place of the round on the agenda, while it is the current item.
fn item_number(meeting: &Meeting) -> String {
    let item = meeting.agenda.current().filter(|item| item.holds_round());
    let place = item.and_then(|item| meeting.agenda.place(item.id));
    place.map_or(String::new(), |at| format!("{}. ", at + 1))
}

/// How the page of a member stands: done, open, or neither. The same sign at every width.
fn sign(model: &Model, member: MemberId, theme: &Theme) -> (&'static str, Style) {
    match (open::is_through(model, member), open::owed(model, member).is_empty()) {
        (true, _) => ("✓", theme.good),
        (_, false) => ("?", theme.warn),
        _ => ("", Style::new()),
    }
}

/// "Phan Ngọc Diễm, tự xin · lượt 3".
fn whose(model: &Model, meeting: &Meeting, member: MemberId) -> String {
    let lang = model.lang;
    let all = turns::turns(model);
    let place = all.iter().position(|turn| turn.member == member);
    let asked = place.is_some_and(|place| all[place].asked);
    let asked = if asked { say!(lang, ", tự xin", ", asked for it") } else { String::new() };
    let turn = place.map_or(String::new(), |place| say!(lang, " · lượt {n}", " · turn {n}", n = place + 1));
    format!("{}{asked}{turn}", meeting.name(member))
}

/// Whether the turn of a member takes longer than it is to be.
fn is_over(model: &Model, member: MemberId) -> bool {
    clock::seconds(model, member).is_some_and(|seconds| seconds > u64::from(TURN_MINUTES) * 60)
}

/// "03:20 / 05:00 ██████▌░░░"; before the turn was begun how long it is to be.
fn timed(model: &Model, member: MemberId, columns: u16) -> String {
    let lang = model.lang;
    let planned = u64::from(TURN_MINUTES) * 60;
    let Some(seconds) = clock::seconds(model, member) else {
        return say!(lang, "lượt {n} phút", "{n} min a turn", n = TURN_MINUTES);
    };
    let times = format!("{} / {}", clock_words(seconds as i64), clock_words(planned as i64));
    match (seconds > planned, columns < NARROW) {
        (true, true) => {
            let over = clock_words((seconds - planned) as i64);
            say!(lang, "QUÁ {over}", "{over} OVER")
        }
        (true, false) => say!(lang, "{times} QUÁ GIỜ", "{times} OVER"),
        (false, true) => times,
        (false, false) => format!("{times} {}", gauge(seconds, planned, GAUGE)),
    }
}
