//! What is heard of earlier meetings: how far a promise is, that it is followed no more, an answer that
//! comes late.
//!
//! A state is only ever chosen by its own digit, never by Enter, which goes on without one; what comes back is worked out in the domain.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::app::command::Command;
use crate::app::deadline::deadline;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Overlay};
use crate::app::overlay::Lines;
use crate::domain::{
    Attendee, FollowUp, FollowedRemark, Meeting, MeetingId, MemberId, Promise, PromiseId, PromiseOutcome,
    PromiseState, State, follow_up,
};
use crate::say;
use crate::text::{Lang, clause, days_late, flowing, nfc, short_date, text};

struct BroughtBack(Rc<FollowUp>);

/// The promise that is asked about.
struct AskedPromise(PromiseId);

/// The remark of an earlier meeting that is to be answered.
struct AskedRemark(MeetingId, u64);

/// What the meetings before the live one left to be followed; without one that is still to be adopted, all
/// meetings up to today.
pub fn back(model: &Model) -> Rc<FollowUp> {
    Rc::clone(&model.once(|model| BroughtBack(Rc::new(find(model)))).0)
}

fn find(model: &Model) -> FollowUp {
    let known = model.context();
    let ahead = |meeting: &&Meeting| meeting.state != State::Adopted && meeting.state != State::Cancelled;
    match model.meeting().filter(ahead) {
        Some(meeting) => meeting.brought_back(known.earlier, known.followed_from),
        None => follow_up(known.earlier, known.followed_from, model.now.at.date_naive()),
    }
}

/// The promises of a member that come back in the live meeting.
pub fn due_of(model: &Model, member: MemberId) -> Vec<Promise> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let own = |attendee: &&Attendee| attendee.id == member;
    let roll: Vec<Attendee> = meeting.roll.iter().filter(own).cloned().collect();
    back(model).due(meeting.day(), &roll).into_iter().cloned().collect()
}

/// The remarks about a member to which no earlier meeting and not this one heard an answer.
pub fn unanswered_of(model: &Model, member: MemberId) -> Vec<FollowedRemark> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let back = back(model);
    let open = back.unanswered(&meeting.roll).into_iter().filter(|one| one.remark.about == member);
    open.filter(|one| !is_answered(model, one)).cloned().collect()
}

/// Whether the live meeting heard the answer to a remark of an earlier one.
pub fn is_answered(model: &Model, one: &FollowedRemark) -> bool {
    let is_it = |number: u64, meeting: &MeetingId| (number, meeting) == (one.remark.number, &one.meeting);
    model.meeting().is_some_and(|meeting| {
        meeting.round.answers.iter().any(|answer| is_it(answer.number, &answer.meeting))
    })
}

/// What was heard of a promise, in words: "đang khắc phục, hẹn 02/01/2027; còn một việc".
pub fn outcome_words(outcome: &PromiseOutcome, lang: Lang) -> String {
    match outcome {
        PromiseOutcome::Reported { state, note, due } => {
            let again = due.map_or(String::new(), |due| {
                say!(lang, ", hẹn {day}", ", again on {day}", day = short_date(due, lang))
            });
            let note = flowing(&clause(note));
            let note = if note.is_empty() { note } else { format!("; {note}") };
            format!("{}{again}{note}", state.label().get(lang))
        }
        PromiseOutcome::GivenUp { reason } => {
            say!(lang, "thôi theo dõi: {reason}", "no longer followed: {reason}")
        }
    }
}

/// How long a promise waits for its report on a day: "quá 31 ngày", "đến hạn"; "báo lại kỳ này" where the last report
/// left it to the next meeting.
pub fn waiting_words(one: &Promise, day: NaiveDate, lang: Lang) -> String {
    match one.days_over(day) {
        _ if one.is_left_to_next() => say!(lang, "báo lại kỳ này", "due this time"),
        0 => say!(lang, "đến hạn", "due now"),
        n => days_late(n, lang),
    }
}

/// The day of a promise whose last report left it to the next meeting, which is this one.
pub fn this_time(lang: Lang) -> String {
    say!(lang, "kỳ này", "now")
}

/// The day of a promise: "hạn 03/10"; "không hẹn ngày" where none was ever told.
pub fn due_words(one: &Promise, lang: Lang, day: impl Fn(NaiveDate, Lang) -> String) -> String {
    match one.due().map(|due| day(due, lang)) {
        Some(due) => say!(lang, "hạn {due}", "due {due}"),
        None => say!(lang, "không hẹn ngày", "no day set"),
    }
}

/// Asks how far a promise is; each state has its digit.
pub fn ask(model: &mut Model, promise: PromiseId) {
    let lang = model.lang;
    let back = back(model);
    let Some(found) = back.promises.iter().find(|one| one.id == promise) else { return };
    let name = model.meeting().map_or("", |meeting| meeting.name(promise.member));
    let title = say!(lang, "Đ/c {name} báo lại lời hứa", "{name} reports a promise");
    let made = say!(
        lang,
        "Hứa ngày {made}, {due}: {what}",
        "Promised on {made}, {due}: {what}",
        made = short_date(found.made, lang),
        due = due_words(found, lang, short_date),
        what = found.what
    );
    let heard = found.history.iter().map(|step| {
        let (day, words) = (short_date(step.day, lang), outcome_words(&step.outcome, lang));
        say!(lang, "Báo lại ngày {day}: {words}", "Reported on {day}: {words}")
    });
    let lines = std::iter::once(made).chain(heard).collect();
    model.keep(AskedPromise(promise));
    model.overlays.push(Overlay::Lines(Lines { commands: STATES, ..Lines::new(title, lines) }));
}

static STATES: &[Command] = &[
    Command::digit("promise-mended", &[Key::char('1')], text("đã khắc phục", "put right"), |model| {
        report(model, PromiseState::Mended);
    })
    .also(&[text("làm xong lời hứa", "promise kept")]),
    Command::digit(
        "promise-mending",
        &[Key::char('2')],
        text("đang khắc phục", "being put right"),
        |model| {
            report(model, PromiseState::Mending);
        },
    )
    .also(&[text("đang làm lời hứa", "promise under way")]),
    Command::digit(
        "promise-not-yet",
        &[Key::char('3')],
        text("chưa khắc phục", "not put right yet"),
        |model| {
            report(model, PromiseState::NotYet);
        },
    )
    .also(&[text("chưa làm lời hứa", "promise not begun")]),
    Command::digit("promise-given-up", &[Key::char('4')], text("thôi theo dõi", "stop following"), give_up)
        .also(&[text("bỏ lời hứa, có lý do", "give the promise up, with a reason")]),
    Command::digit(
        "promise-unheard",
        &[Key::of(Code::Enter)],
        text("chưa báo lúc này", "not reported now"),
        |model| drop(model.overlays.pop()),
    )
    .also(&[text("để sau, đi tiếp", "later, go on")]),
];

/// Asks for the line and the new day of a promise that is reported so.
pub fn ask_state(model: &mut Model, promise: PromiseId, state: PromiseState) {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let (name, words) = (meeting.name(promise.member), state.label().get(lang));
    let title = say!(lang, "Đ/c {name} báo lại: {words}", "{name} reports: {words}");
    let draft_name = format!("promise-{}-{}-{}", promise.meeting.0, promise.member.0, state as u8);
    let form = Form::new(draft_name, title, submit)
        .about(state as u64)
        .with(Input::line(text("Đã làm gì (không bắt buộc)", "What was done (optional)"), "").of_prose());
    let form = match state {
        PromiseState::Mended => form,
        PromiseState::Mending | PromiseState::NotYet => form
            .saying(say!(
                lang,
                "Không hẹn ngày thì báo lại ở kỳ họp sau.",
                "Without a new day it comes back at the next meeting."
            ))
            .with(Input::line(text("Hẹn ngày mới", "New day"), "")),
    };
    model.keep(AskedPromise(promise));
    draft::open(model, form);
}

fn report(model: &mut Model, state: PromiseState) {
    model.overlays.pop();
    if let Some(AskedPromise(promise)) = model.take_kept() {
        ask_state(model, promise, state);
    }
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let asked = model.meeting().zip(model.kept::<AskedPromise>());
    let Some((meeting, AskedPromise(promise))) = asked else { return Ok(Deed::Nothing) };
    let state = PromiseState::ALL[(form.subject as usize).min(2)];
    let due = deadline(model, form, 1)?;
    let event = meeting.report_promise(&back(model), promise, state, &nfc(form.text(0)), due);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

fn give_up(model: &mut Model) {
    model.overlays.pop();
    if let Some(AskedPromise(promise)) = model.take_kept() {
        ask_giving_up(model, promise);
    }
}

/// Asks why a promise is followed no more.
pub fn ask_giving_up(model: &mut Model, promise: PromiseId) {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(promise.member);
    let title = say!(
        lang,
        "Vì sao thôi theo dõi lời hứa của đ/c {name}?",
        "Why is the promise of {name} no longer followed?"
    );
    let draft_name = format!("promise-up-{}-{}", promise.meeting.0, promise.member.0);
    let form =
        Form::new(draft_name, title, submit_reason).with(Input::line(text("Lý do", "Reason"), "").of_prose());
    model.keep(AskedPromise(promise));
    draft::open(model, form);
}

fn submit_reason(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let asked = model.meeting().zip(model.kept::<AskedPromise>());
    let Some((meeting, AskedPromise(promise))) = asked else { return Ok(Deed::Nothing) };
    let event = meeting.give_promise_up(&back(model), promise, &nfc(form.text(0)));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Asks for the answer to a remark of an earlier meeting.
pub fn ask_late_answer(model: &mut Model, one: &FollowedRemark) {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let (name, day) = (meeting.name(one.remark.about), short_date(one.day, lang));
    let title = say!(lang, "Đ/c {name} trả lời góp ý ngày {day}", "Answer of {name} to the remark of {day}");
    let form =
        Form::new(format!("late-answer-{}-{}", one.meeting.0, one.remark.number), title, submit_answer)
            .saying(format!("“{}”", one.remark.text))
            .with(Input::line(text("Ý kiến tiếp thu, giải trình", "Answer"), "").of_prose());
    model.keep(AskedRemark(one.meeting.clone(), one.remark.number));
    draft::open(model, form);
}

fn submit_answer(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let asked = model.meeting().zip(model.kept::<AskedRemark>());
    let Some((meeting, AskedRemark(of, number))) = asked else { return Ok(Deed::Nothing) };
    let event = meeting.follow_remark(&back(model), of, *number, &nfc(form.text(0)));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
