//! The lines of a page: promises with what is reported, the member's words, remarks with their answers.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::statement;
use crate::app::acts::promise;
use crate::app::{Model, round_theme};
use crate::domain::{
    ItemRef, Meeting, MemberId, Promise, PromiseOutcome, PromiseState, Remark, RemarkKind, Statement,
};
use crate::say;
use crate::text::{clip, day_and_month, pad, short_date, width, wrap};
use crate::ui::theme::Theme;

/// Cells of the name of a line of the statement, with what is before and behind it.
const NAME: usize = 14;

/// How the rows of a page are laid: its columns, whether long words have further rows, and whether the items of the
/// theme stand there by their names.
#[derive(Clone, Copy)]
pub(super) struct PageRows {
    pub wide: usize,
    pub whole: bool,
    pub named: bool,
}

impl PageRows {
    /// A row with a sign before it and words at its end; the words between them are cut, or go on below.
    fn row(
        self,
        (sign, style): (&str, Style),
        words: &str,
        beside: &str,
        indent: usize,
    ) -> Vec<Line<'static>> {
        let end = if beside.is_empty() { 1 } else { width(beside) + 3 };
        let room = self.wide.saturating_sub(indent + end).max(8);
        let parts = if self.whole { wrap(words, room) } else { vec![clip(words, room)] };
        let first = |part: &str| {
            let before = pad(&format!("   {sign}"), indent);
            vec![
                Span::styled(before, style),
                Span::raw(pad(part, room)),
                Span::raw(if beside.is_empty() { String::new() } else { format!("  {beside}") }),
            ]
        };
        let line = |(place, part): (usize, String)| match place {
            0 => Line::from(first(&part)),
            _ => Line::from(format!("{}{part}", " ".repeat(indent))),
        };
        parts.into_iter().enumerate().map(line).collect()
    }
}

/// How many of the five lines of a statement say something.
pub(super) fn filled(said: &Statement) -> usize {
    let words = [&said.result, &said.shortcoming, &said.cause, &said.remedy];
    words.iter().filter(|line| !line.trim().is_empty()).count() + usize::from(said.due.is_some())
}

/// "liên hệ mục I.6".
fn related(item: Option<&ItemRef>, model: &Model) -> String {
    item.map_or(String::new(), |item| {
        say!(model.lang, "liên hệ {item}", "{item}", item = round_theme::item_words(model, item))
    })
}

/// A promise that comes back, with what is reported of it here and was before.
pub(super) fn of_promise(
    model: &Model,
    meeting: &Meeting,
    one: &Promise,
    theme: &Theme,
    rows: PageRows,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let due = promise::due_words(one, lang, day_and_month);
    let (sign, beside) = match meeting.report_of(&one.id) {
        Some(heard) => {
            let mended = matches!(heard, PromiseOutcome::Reported { state: PromiseState::Mended, .. });
            let sign = if mended { ("✓", theme.good) } else { ("·", Style::new()) };
            let words = match heard {
                PromiseOutcome::Reported { state, due: None, .. } => state.label().get(lang).to_owned(),
                PromiseOutcome::Reported { state, due: Some(again), .. } => {
                    format!("{}, {}", state.label().get(lang), day_and_month(*again, lang))
                }
                PromiseOutcome::GivenUp { .. } => say!(lang, "thôi theo dõi", "no longer followed"),
            };
            (sign, format!("{due}  {words}"))
        }
        None => {
            let over = promise::waiting_words(one, meeting.day(), lang);
            let over = say!(lang, "{over}, chưa báo", "{over}, not reported");
            (("?", theme.warn), format!("{due}  {over}"))
        }
    };
    let mut lines = rows.row(sign, &one.what, &beside, 5);
    if rows.whole {
        let earlier = one.history.iter().map(|step| {
            let (day, heard) = (day_and_month(step.day, lang), promise::outcome_words(&step.outcome, lang));
            say!(lang, "báo {day}: {heard}", "reported {day}: {heard}")
        });
        let quiet = |line: Line<'static>| line.style(theme.quiet);
        lines.extend(earlier.flat_map(|words| rows.row((" ", theme.quiet), &words, "", 7)).map(quiet));
    }
    lines
}

/// The five lines of a member, with the item beside the shortcoming.
pub(super) fn of_statement(
    model: &Model,
    member: MemberId,
    theme: &Theme,
    rows: PageRows,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let none = Statement::default();
    let said = statement::of(model, member).unwrap_or(&none);
    let due = said.due.map_or(String::new(), |due| short_date(due, lang));
    let lines = [&said.result, &said.shortcoming, &said.cause, &said.remedy, &due];
    let line = |(place, words): (usize, &&String)| {
        let name = statement::LINES[place].get(lang);
        let item = if place == 1 { related(said.item.as_ref(), model) } else { String::new() };
        let example = || say!(lang, "ví dụ: 02/01; không hẹn: kỳ sau", "such as 02/01; none: next meeting");
        let lacks_day = place == statement::DAY && due.is_empty() && !said.remedy.is_empty();
        let beside = if lacks_day { example() } else { item };
        let style = if lacks_day { theme.warn } else { Style::new() };
        let words = if words.is_empty() { "·" } else { words.as_str() };
        let mut laid = rows.row((name, style), words, &beside, NAME + 3);
        if let Some(first) = laid.first_mut().filter(|_| lacks_day) {
            first.spans.last_mut().into_iter().for_each(|span| span.style = theme.quiet);
        }
        laid
    };
    lines.iter().enumerate().flat_map(line).collect()
}

/// Whether a remark waits for its answer.
pub(super) fn waits(remark: &Remark) -> bool {
    remark.kind != RemarkKind::Praise && remark.answer.trim().is_empty()
}

/// A remark with its answer.
pub(super) fn of_remark(
    model: &Model,
    meeting: &Meeting,
    remark: &Remark,
    day: Option<chrono::NaiveDate>,
    theme: &Theme,
    rows: PageRows,
) -> Vec<Line<'static>> {
    let lang = model.lang;
    let by = remark.by.map_or_else(|| say!(lang, "Chi bộ", "The cell"), |by| meeting.name(by).to_owned());
    let of =
        day.map_or(String::new(), |day| say!(lang, " kỳ {day}", " on {day}", day = day_and_month(day, lang)));
    let kind = match remark.kind {
        RemarkKind::Criticism => String::new(),
        kind => format!("{}, ", kind.label().get(lang)),
    };
    let waits = waits(remark);
    let sign = match (waits, remark.kind) {
        (true, _) => ("?", theme.warn),
        (false, RemarkKind::Praise) => ("·", Style::new()),
        (false, _) => ("✓", theme.good),
    };
    let words = format!("{by}{of}: {kind}{}", remark.text);
    let mut lines = rows.row(sign, &words, &related(remark.item.as_ref(), model), 5);
    if waits || !remark.answer.trim().is_empty() {
        let answer = if waits { "·" } else { remark.answer.trim() };
        let answer = say!(lang, "trả lời {answer}", "answer {answer}");
        lines.extend(rows.row((" ", Style::new()), &answer, "", 7));
    }
    lines
}
