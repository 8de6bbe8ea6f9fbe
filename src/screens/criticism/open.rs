//! What is open on the pages of the round, and where Enter leads: to the first open row of the page, then to
//! the next page that has one; what was passed by Esc or Enter comes again once all else is done, and whoever
//! turns a page by hand is led on from there anew. Back to the meeting it leads only when nothing is open.
//!
//! Leads only: nothing is recorded by it.

use super::{clock, length, statement, turns};
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
        None if round::is_awaited(model, meeting, member) => Some(OpenRow::Statement),
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
        // What was begun and left is gone on with, before anybody else's turn.
        let begun =
            *row == OpenRow::Statement && model.meeting().is_some_and(|meeting| is_begun(meeting, member));
        begun
            || !led.is_some_and(|led| led.rows.iter().any(|(other, known)| *other == member && known == row))
    };
    let (at, all) = (model.place().at, members.len());
    (0..all).map(|step| (at + step) % all).find_map(|place| {
        let member = members[place];
        let row = if is_practice(model) { practised(model, member) } else { rows(model, member) };
        row.into_iter().find(|row| fresh(member, row)).map(|row| (place, row))
    })
}

/// Once Enter led to all of them: the first row that is open still. A remedy may be without a day, and in
/// practice Enter goes on.
fn again(model: &Model) -> Option<(usize, OpenRow)> {
    if is_practice(model) {
        return None;
    }
    let members = turns::members(model);
    members.iter().enumerate().find_map(|(place, member)| {
        let row = rows(model, *member).into_iter().find(|row| *row != OpenRow::Day)?;
        Some((place, row))
    })
}

fn is_practice(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| samples::statement(meeting).is_some())
}

/// In practice Enter alone leads through the promises that are due and two statements, planned or not.
fn practised(model: &Model, member: MemberId) -> Vec<OpenRow> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let is_done = samples::round_is_done(meeting);
    let mut open = rows(model, member);
    open.retain(|row| match row {
        OpenRow::Promise(_) => true,
        OpenRow::Statement => !is_done || meeting.round.turns.asked.contains(&member),
        _ => false,
    });
    let said = meeting.statements.iter().any(|(other, _)| *other == member);
    let is_free = !is_done && !said && !meeting.deferred.contains_key(&member);
    if is_free && !open.contains(&OpenRow::Statement) && is_short(model) {
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
        if let Some((at, _)) = again(model) {
            return again_step(model, meeting, turns::members(model)[at]);
        }
        let words = match nobody_spoke(meeting) {
            true => say!(lang, "Enter: không ai tự phê bình, {back}", "Enter: nobody spoke, {back}"),
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

/// Leads to what was passed, and says how much of it there is.
fn again_step(model: &Model, meeting: &Meeting, member: MemberId) -> Option<Step> {
    let (lang, left) = (model.lang, round::open(model).figures(model.lang));
    let name = given_name(meeting.name(member));
    let words = say!(
        lang,
        "Enter: còn {left}, trở lại đ/c {name}; xong cả phần thì nhấn 7",
        "Enter: {left} left, back to {name}; press 7 when the round is done"
    );
    let brief = say!(lang, "Enter: trở lại đ/c {name}; xong: 7", "Enter: back to {name}; 7 when done");
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
        OpenRow::Statement => (
            say!(
                lang,
                "Enter: ghi tự phê bình của đ/c {name}; xong cả phần thì nhấn 7",
                "Enter: record the statement of {name}; press 7 when the round is done"
            ),
            say!(lang, "Enter: ghi lượt đ/c {given}; xong: 7", "Enter: {given}'s turn; 7 when done"),
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
    let fresh = next(model);
    let begun_anew = fresh.is_none() || model.kept::<LedTo>().is_some_and(|led| led.at != model.place().at);
    let Some((at, row)) = fresh.or_else(|| again(model)) else { return };
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
        OpenRow::Statement => statement::ask(model, member, 0),
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

/// Whether the turn of a member is over, as far as anything is open.
pub(super) fn is_through(model: &Model, member: MemberId) -> bool {
    let held = turns::turns(model).iter().any(|turn| turn.member == member && turn.state == TurnState::Held);
    held && rows(model, member).is_empty()
}
