//! The page of a member where rows are few: whose it is, and what is open.

use ratatui::text::{Line, Span};

use super::super::{open, statement};
use super::said;
use crate::app::Model;
use crate::app::acts::{promise, round};
use crate::domain::{Meeting, MemberId};
use crate::say;
use crate::text::{clip, day_and_month, given_name};
use crate::ui::list::head_in;
use crate::ui::theme::Theme;

pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    wide: usize,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let given = given_name(meeting.name(member));
    let title = say!(lang, "TỰ PHÊ BÌNH {given}", "SELF-CRITICISM {given}");
    let figure = super::timed(model, member, wide as u16);
    let open = open::rows(model, member);
    let row = |words: String| Line::from(Span::styled(clip(&words, wide), theme.warn));
    let promises = promise::due_of(model, member);
    let promised = promises
        .iter()
        .filter(|one| meeting.report_of(&one.id).is_none())
        .map(|one| row(format!(" ? {}: {}", promise::due_words(one, lang, day_and_month), one.what)));
    let spoken = statement::of(model, member).map_or(0, said::filled);
    let lacking = match open.contains(&open::OpenRow::Day) {
        true => say!(lang, "  thiếu thời hạn", "  no deadline yet"),
        false => String::new(),
    };
    let own = Line::from(clip(
        &say!(lang, " lời tự phê bình đã ghi {spoken}/5{lacking}", " statement {spoken}/5{lacking}"),
        wide,
    ));
    let waiting = round::unanswered(meeting, member).len() + promise::unanswered_of(model, member).len();
    let waiting = (waiting > 0).then(|| {
        row(say!(lang, " ? góp ý chưa trả lời: {waiting}", " ? remarks without an answer: {waiting}"))
    });
    let of_figure = if super::is_over(model, member) { theme.over() } else { theme.section };
    std::iter::once(head_in(&title, &figure, (theme.section, of_figure), wide))
        .chain(promised)
        .chain([own])
        .chain(waiting)
        .collect()
}
