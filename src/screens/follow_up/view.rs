//! What is followed up as people see it: a table, and the history of the chosen row below it.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{FollowedRow, name, rows, selected};
use crate::app::Model;
use crate::app::acts::promise;
use crate::app::size::NARROW;
use crate::domain::{FollowedRemark, MemberId, Promise, PromiseOutcome, RemarkAnswer};
use crate::say;
use crate::text::{Lang, day_and_month, given_name, short_date};
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before the history has any.
const LEAST_ROWS: u16 = 6;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let below = below(model, usize::from(area.width));
    detail::draw(model, theme, frame, area, grid(model, theme), (below, LEAST_ROWS));
}

/// The day as of which things are due: that of the meeting, else today.
pub(super) fn as_of(model: &Model) -> NaiveDate {
    model.meeting().map_or(model.now.at.date_naive(), |meeting| meeting.day())
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let followed = rows(model);
    let all = &followed.0;
    let back = promise::back(model);
    let since = back.since.map_or(String::new(), |day| {
        say!(lang, " · từ kỳ {day}", " · since {day}", day = short_date(day, lang))
    });
    let title = match all.is_empty() {
        true => say!(lang, "Chưa có lời hứa nào đến hạn", "No promise is due"),
        false => say!(lang, "Theo dõi khắc phục{since}", "Follow-up{since}"),
    };
    let day = as_of(model);
    let waits = |one: &Promise| one.is_due(day) && here(model, one).is_none();
    let due = all.iter().filter(|row| matches!(row, FollowedRow::Promise(one) if waits(one))).count();
    let open = |one: &FollowedRemark| !promise::is_answered(model, one);
    let open = all.iter().filter(|row| matches!(row, FollowedRow::Remark(one) if open(one))).count();
    ScreenGrid {
        title,
        figure: match model.size.0 < NARROW {
            true => say!(lang, "{due} đến hạn", "{due} due"),
            false => say!(
                lang,
                "{due} đến hạn · {open} góp ý chưa trả lời",
                "{due} due · {open} remarks without an answer"
            ),
        },
        columns: vec![
            GridColumn::words(say!(lang, "Đồng chí", "Member")),
            GridColumn::words(say!(lang, "Lời hứa, góp ý", "Promise, remark")).giving_way(),
            GridColumn::figures(say!(lang, "Hạn", "Due")),
            GridColumn::words(say!(lang, "Báo lại", "State")),
        ],
        rows: all.iter().map(|row| line(model, row, day, theme)).collect(),
        total: None,
    }
}

fn line(model: &Model, row: &FollowedRow, day: NaiveDate, theme: &Theme) -> GridRow {
    let lang = model.lang;
    let (what, due, sign, heard) = match row {
        FollowedRow::Promise(one) => {
            let (waits, heard) = of_promise(model, one, day);
            let due = match waits && one.is_left_to_next() {
                true => promise::this_time(lang),
                false => one.due().map_or("–".to_owned(), |due| day_and_month(due, lang)),
            };
            let late = waits && one.days_over(day) > 0;
            let heard = styled(heard, if late { theme.bad } else { of_open(waits, theme) });
            let sign = if late { styled("!", theme.bad) } else { sign_of(waits, theme) };
            (one.what.clone(), due, sign, heard)
        }
        FollowedRow::Remark(one) => {
            let answered = promise::is_answered(model, one);
            let heard = match answered {
                true => say!(lang, "đã trả lời", "answered"),
                false => say!(lang, "chưa trả lời", "no answer"),
            };
            let kind = one.remark.kind.label().get(lang);
            let heard = styled(heard, of_open(!answered, theme));
            let what = format!("{kind}: {}", one.remark.text);
            (what, day_and_month(one.day, lang), sign_of(!answered, theme), heard)
        }
    };
    let cells = vec![cell(called(model, row.member())), cell(what), cell(due), heard];
    (sign, cells)
}

/// The sign of what waits for an answer.
fn sign_of(waits: bool, theme: &Theme) -> TableCell {
    if waits { styled("?", theme.warn) } else { cell("") }
}

/// The style of what waits for an answer, and of what does not.
fn of_open(waits: bool, theme: &Theme) -> Style {
    if waits { theme.warn } else { Style::new() }
}

/// A name, the given one alone where columns are few.
fn called(model: &Model, member: MemberId) -> &str {
    let name = name(model, member);
    if model.size.0 < NARROW { given_name(name) } else { name }
}

/// Whether a promise waits for its report, and how it stands.
fn of_promise(model: &Model, one: &Promise, day: NaiveDate) -> (bool, String) {
    let lang = model.lang;
    let short = |outcome: &PromiseOutcome| short(outcome, model.size.0 < NARROW, lang);
    if let Some(outcome) = here(model, one) {
        return (false, short(outcome));
    }
    let told = one.history.last().map(|step| short(&step.outcome));
    match (one.settled().is_some(), one.is_due(day), one.days_over(day)) {
        (true, _, _) => (false, told.unwrap_or_default()),
        (false, false, _) => (false, told.unwrap_or_else(|| say!(lang, "chưa đến hạn", "not due yet"))),
        (false, true, n) if n > 0 && model.size.0 < NARROW => (true, say!(lang, "quá {n}", "{n} late")),
        (false, true, _) if one.is_left_to_next() && model.size.0 < NARROW => {
            (true, promise::this_time(lang))
        }
        (false, true, _) => (true, promise::waiting_words(one, day, lang)),
    }
}

/// What the live meeting heard of a promise.
fn here<'m>(model: &'m Model, one: &Promise) -> Option<&'m PromiseOutcome> {
    model.meeting().and_then(|meeting| meeting.report_of(&one.id))
}

/// How far a promise is, with the new day where there is room.
fn short(outcome: &PromiseOutcome, narrow: bool, lang: Lang) -> String {
    match outcome {
        PromiseOutcome::Reported { state, due: Some(due), .. } if !narrow => {
            let (state, due) = (state.label().get(lang), day_and_month(*due, lang));
            say!(lang, "{state}, hẹn {due}", "{state}, new day {due}")
        }
        PromiseOutcome::Reported { state, .. } => state.label().get(lang).to_owned(),
        PromiseOutcome::GivenUp { .. } => say!(lang, "thôi theo dõi", "no longer followed"),
    }
}

/// What was heard of the chosen row, meeting by meeting.
fn below(model: &Model, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let words = match selected(model) {
        Some(FollowedRow::Promise(one)) => history(model, &one, lang),
        Some(FollowedRow::Remark(one)) => of_remark(model, &one, lang),
        None => Vec::new(),
    };
    detail::told(words, wide)
}

fn history(model: &Model, one: &Promise, lang: Lang) -> Vec<String> {
    let where_made = promise::back(model).apart.get(&one.id.meeting).map(|kind| kind.label().get(lang));
    let made = say!(
        lang,
        "Hứa ngày {made}{where_made}: {what}",
        "Promised on {made}{where_made}: {what}",
        made = short_date(one.made, lang),
        where_made = where_made.map_or_else(String::new, |kind| format!(", {kind}")),
        what = one.what
    );
    let fault = (!one.shortcoming.is_empty())
        .then(|| say!(lang, "Khuyết điểm: {words}", "Shortcoming: {words}", words = one.shortcoming));
    let heard = one.history.iter().map(|step| (step.day, &step.outcome));
    let here = model.meeting().and_then(|meeting| Some((meeting.day(), meeting.report_of(&one.id)?)));
    let heard = heard.chain(here).map(|(day, outcome)| {
        let (day, words) = (short_date(day, lang), promise::outcome_words(outcome, lang));
        say!(lang, "Báo lại ngày {day}: {words}", "Reported on {day}: {words}")
    });
    [Some(made), fault].into_iter().flatten().chain(heard).collect()
}

fn of_remark(model: &Model, one: &FollowedRemark, lang: Lang) -> Vec<String> {
    let by = one.remark.by.map_or_else(
        || say!(lang, "chi bộ", "the cell"),
        |by| say!(lang, "đ/c {name}", "{name}", name = name(model, by)),
    );
    let said = say!(
        lang,
        "Ngày {day}, {by}: {words}",
        "On {day}, {by}: {words}",
        day = short_date(one.day, lang),
        words = one.remark.text
    );
    let is_it = |answer: &&RemarkAnswer| answer.meeting == one.meeting && answer.number == one.remark.number;
    let answer = model.meeting().and_then(|meeting| meeting.round.answers.iter().find(is_it));
    let answer =
        answer.map(|answer| say!(lang, "Trả lời: {words}", "Answer: {words}", words = answer.answer));
    std::iter::once(said).chain(answer).collect()
}
