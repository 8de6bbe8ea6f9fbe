//! Whose turns there are, beside the page: those of this meeting first, then the others who are here.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::{clock, turns};
use crate::app::Model;
use crate::app::acts::{promise, round};
use crate::domain::{Meeting, MemberId};
use crate::say;
use crate::text::{clip, clock as clock_words, width};
use crate::ui::list::pane_rows;
use crate::ui::theme::Theme;

pub(super) fn draw(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let all = turns::turns(model);
    let figure = super::turn_row::figure(&all);
    let wide = usize::from(area.width).saturating_sub(1);
    let members = turns::members(model);
    let rows = members.iter().map(|member| row(model, meeting, *member, theme, wide)).collect();
    let at = model.place().at.min(members.len().saturating_sub(1));
    let number = super::item_number(meeting);
    let title = say!(model.lang, "{number}Tự phê bình · lượt", "{number}Self-criticism · turns");
    pane_rows(model, theme, frame, area, (&title, &figure), (Some(at..at + 1), rows));
}

fn row(model: &Model, meeting: &Meeting, member: MemberId, theme: &Theme, wide: usize) -> Line<'static> {
    let all = turns::turns(model);
    let place = all.iter().position(|turn| turn.member == member);
    let (sign, style) = super::sign(model, member, theme);
    let number = place.map_or("  ".to_owned(), |place| format!("{:>2}", place + 1));
    let beside = state(model, meeting, member);
    let name = format!("{number} {}", meeting.name(member));
    let room = wide.saturating_sub(width(&beside) + 4);
    let name = clip(&name, room);
    let gap = " ".repeat(room.saturating_sub(width(&name)) + 1);
    Line::from(vec![
        Span::styled(format!("{sign:1}"), style),
        Span::raw(format!(" {name}{gap}")),
        Span::raw(beside),
    ])
}

/// What stands beside a name: how long the turn took, that it was put off, what is still to be reported or answered.
fn state(model: &Model, meeting: &Meeting, member: MemberId) -> String {
    let lang = model.lang;
    let time = clock::seconds(model, member).filter(|_| turns::has_turn(model, member));
    let time = time.map(|seconds| clock_words(seconds as i64));
    let put_off = meeting.deferred.contains_key(&member).then(|| say!(lang, "sang kỳ sau", "next meeting"));
    let due = promise::due_of(model, member);
    let heard = due.iter().filter(|one| meeting.report_of(&one.id).is_some()).count();
    let all = due.len();
    // Beside the time of a turn only what is still to come has room.
    let reports = (all > 0 && (time.is_none() || heard < all))
        .then(|| say!(lang, "báo lại {heard}/{all}", "reports {heard}/{all}"));
    let waits = promise::unanswered_of(model, member).len() + round::unanswered(meeting, member).len();
    let answers = (waits > 0).then(|| say!(lang, "chưa trả lời", "answer owed"));
    [put_off.or(time), reports, answers].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
