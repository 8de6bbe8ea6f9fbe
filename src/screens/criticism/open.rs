//! What is open on the pages of the round, and where Enter leads: to the first open row of the page, then to
//! the next page that has one, to each row once; whoever turns a page by hand is led on from there anew. What was
//! passed is asked about at the end: whether the round is over, or is gone through once more (`ending`).
//!
//! Leads only: nothing is recorded by it.

use super::{clock, ending, length, statement, turns};
use crate::app::acts::round::{self, unanswered};
use crate::app::acts::statement::is_begun;
use crate::app::acts::{gaps, promise, remark};
use crate::app::errand;
use crate::app::model::Model;
use crate::app::samples;
use crate::app::view::Step;
use crate::domain::{FollowedRemark, Meeting, MemberId, PromiseId, TurnState};
use crate::say;
use crate::text::{day_and_month, given_name};

/// A row that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OpenRow {
    /// A promise that is due, not reported.
    Promise(PromiseId),
    /// The member's turn, nothing said.
    Statement,
    /// The same, where a statement was begun and left.
    Begun,
    /// A remedy without its day.
    Day,
    /// A remark of this meeting without an answer.
    Answer(u64),
    /// A remark of an earlier meeting without one.
    LateAnswer(Box<FollowedRemark>),
}

/// The rows to which Enter led, and the page at which it stopped: from another one it leads anew.
#[derive(Default)]
pub(super) struct LedTo {
    rows: Vec<(MemberId, OpenRow)>,
    at: usize,
}

/// The open rows of a member's page, in their order.
pub(super) fn rows(model: &Model, member: MemberId) -> Vec<OpenRow> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let due = promise::due_of(model, member).into_iter().map(|one| one.id);
    let due = due.filter(|one| meeting.report_of(one).is_none()).map(OpenRow::Promise);
    let said = meeting.statements.iter().find(|(other, _)| *other == member).map(|(_, said)| said);
    let own = match said {
        None if !round::is_awaited(model, meeting, member) => None,
        None if is_begun(meeting, member) => Some(OpenRow::Begun),
        None => Some(OpenRow::Statement),
        Some(said) if !said.remedy.is_empty() && said.due.is_none() => Some(OpenRow::Day),
        _ => None,
    };
    let answers = unanswered(meeting, member).into_iter().map(OpenRow::Answer);
    let late =
        promise::unanswered_of(model, member).into_iter().map(|one| OpenRow::LateAnswer(Box::new(one)));
    due.chain(own).chain(answers).chain(late).collect()
}

/// The page and the open row to which Enter leads; none where it led to all of them.
fn next(model: &Model) -> Option<(usize, OpenRow)> {
    let members = turns::members(model);
    let led = model.kept::<LedTo>().filter(|led| led.at == model.place().at);
    let fresh = |member: MemberId, row: &OpenRow| {
        !led.is_some_and(|led| led.rows.iter().any(|(other, known)| *other == member && known == row))
    };
    let (at, all) = (model.place().at, members.len());
    (0..all).map(|step| (at + step) % all).find_map(|place| {
        let member = members[place];
        led_through(model, member).into_iter().find(|row| fresh(member, row)).map(|row| (place, row))
    })
}

/// The rows of a page through which Enter leads.
fn led_through(model: &Model, member: MemberId) -> Vec<OpenRow> {
    if is_practice(model) { practised(model, member) } else { rows(model, member) }
}

/// Whether Enter leads to anything on the page of a member.
pub(super) fn leads_to(model: &Model, member: MemberId) -> bool {
    !led_through(model, member).is_empty()
}

/// The first page to which Enter leads.
pub(super) fn first(model: &Model) -> Option<usize> {
    next(model).map(|(at, _)| at)
}

fn is_practice(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| samples::statement(meeting).is_some())
}

/// In practice Enter alone leads through the promises that are due and the turns; where so many of these are away that
/// nothing is practised, through that of somebody else.
fn practised(model: &Model, member: MemberId) -> Vec<OpenRow> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut open = rows(model, member);
    open.retain(|row| matches!(row, OpenRow::Promise(_) | OpenRow::Statement | OpenRow::Begun));
    let said = meeting.statements.iter().any(|(other, _)| *other == member);
    let is_free = !said && !meeting.deferred.contains_key(&member) && !samples::round_is_done(meeting);
    if is_free && !open.iter().any(|row| !matches!(row, OpenRow::Promise(_))) && is_short(model) {
        open.push(OpenRow::Statement);
    }
    open
}

/// Whether nobody is left whose turn it is.
fn is_short(model: &Model) -> bool {
    turns::turns(model).iter().all(|turn| turn.state != TurnState::Waiting)
}

/// What Enter does.
pub(super) fn step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| model.is_open())?;
    let lang = model.lang;
    if model.places.iter().rev().nth(1).is_some_and(|below| below.view.id == gaps::PAGE) {
        return Step::brief(errand::back_words(lang), errand::brief_back_words(lang), Model::close);
    }
    let back = gaps::way_back(model);
    let next = next(model);
    if next.is_none() && samples::round_is_done(meeting) {
        let words = say!(
            lang,
            "Enter: đủ lượt mẫu, {back}; thêm lượt thì nhấn 2",
            "Enter: enough for practice, {back}; press 2 for one more"
        );
        let brief = say!(lang, "Enter: đủ, {back}", "Enter: done, {back}");
        return Step::brief(words, brief, super::finish);
    }
    if let Some(step) = length::step(model, next.is_none()) {
        return Some(step);
    }
    let Some((at, row)) = next else {
        if let Some(step) = ending::step(model, meeting).filter(|_| !is_practice(model)) {
            return Some(step);
        }
        let words = match nobody_spoke(meeting) {
            true => say!(lang, "Enter: không ai tự phê bình, {back}", "Enter: no statements, {back}"),
            false => {
                say!(lang, "Enter: hết lượt tự phê bình, {back}", "Enter: all turns are dealt with, {back}")
            }
        };
        let brief = say!(lang, "Enter: hết, {back}", "Enter: done, {back}");
        return Step::brief(words, brief, super::finish);
    };
    let member = turns::members(model)[at];
    let (words, brief) = words(model, meeting, member, &row);
    Step::brief(words, brief, lead)
}

/// Whether nobody made a statement, and nobody's turn was put off.
pub(super) fn nobody_spoke(meeting: &Meeting) -> bool {
    meeting.statements.is_empty() && meeting.deferred.is_empty()
}

fn words(model: &Model, meeting: &Meeting, member: MemberId, row: &OpenRow) -> (String, String) {
    let (lang, name) = (model.lang, meeting.name(member));
    let given = given_name(name);
    match row {
        OpenRow::Promise(id) => {
            let back = promise::back(model);
            let due = back.promises.iter().find(|one| one.id == *id);
            let due = due.map_or(String::new(), |one| promise::due_words(one, lang, day_and_month));
            (
                say!(
                    lang,
                    "Enter: đ/c {name} báo lại lời hứa, {due}",
                    "Enter: {name} reports the promise, {due}"
                ),
                say!(lang, "Enter: {given} báo lại, {due}", "Enter: {given} reports, {due}"),
            )
        }
        OpenRow::Statement | OpenRow::Begun => (
            say!(
                lang,
                "Enter: ghi tự phê bình của đ/c {name}; xong cả phần thì nhấn 7",
                "Enter: record the statement of {name}; press 7 when the round is done"
            ),
            say!(lang, "Enter: ghi lượt đ/c {given}; xong: 7", "Enter: {given}'s statement; 7 when done"),
        ),
        OpenRow::Day => (
            say!(
                lang,
                "Enter: ghi thời hạn đ/c {name} hứa khắc phục",
                "Enter: enter by when {name} promises it"
            ),
            say!(lang, "Enter: ghi thời hạn của {given}", "Enter: by when, {given}"),
        ),
        OpenRow::Answer(_) => (
            say!(lang, "Enter: ghi trả lời của đ/c {name}", "Enter: take the answer of {name}"),
            say!(lang, "Enter: {given} trả lời góp ý", "Enter: {given} answers"),
        ),
        OpenRow::LateAnswer(one) => {
            let day = day_and_month(one.day, lang);
            (
                say!(
                    lang,
                    "Enter: đ/c {name} trả lời góp ý ngày {day}",
                    "Enter: {name} answers the remark of {day}"
                ),
                say!(lang, "Enter: {given} trả lời góp ý {day}", "Enter: {given} answers that of {day}"),
            )
        }
    }
}

/// Leads to the open row, and remembers that it did.
fn lead(model: &mut Model) {
    let begun_anew = model.kept::<LedTo>().is_some_and(|led| led.at != model.place().at);
    let Some((at, row)) = next(model) else { return };
    model.select(at);
    let Some(member) = turns::selected(model) else { return };
    model.alter(|led: &mut LedTo| {
        if begun_anew {
            led.rows.clear();
        }
        led.rows.push((member, row.clone()));
        led.at = at;
    });
    match row {
        OpenRow::Promise(id) => {
            clock::begin(model, member);
            promise::ask(model, id);
        }
        OpenRow::Statement | OpenRow::Begun => statement::ask(model, member, 0),
        OpenRow::Day => statement::ask(model, member, statement::DAY),
        OpenRow::Answer(number) => {
            clock::go_on(model, member);
            remark::ask_answer(model, number);
        }
        OpenRow::LateAnswer(one) => {
            clock::go_on(model, member);
            promise::ask_late_answer(model, &one);
        }
    }
}

/// What is owed on the page of a member: of the open rows all but the day of a remedy, for one without a day the next
/// meeting hears of.
pub(super) fn owed(model: &Model, member: MemberId) -> Vec<OpenRow> {
    let mut rows = rows(model, member);
    rows.retain(|row| *row != OpenRow::Day);
    rows
}

/// Whether the turn of a member is over, as far as anything is owed.
pub(super) fn is_through(model: &Model, member: MemberId) -> bool {
    let held = turns::turns(model).iter().any(|turn| turn.member == member && turn.state == TurnState::Held);
    held && owed(model, member).is_empty()
}
