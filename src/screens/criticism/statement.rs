//! A member's five lines, and whether the member asked for the turn.

use super::clock;
use crate::app::acts::statement::{FIELDS, form_name};
use crate::app::answers::day_words;
use crate::app::deadline::deadline;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{MemberId, Refusal, RoundRefusal, Statement};
use crate::say;
use crate::text::{Text, nfc, text};

/// The names of the lines, in their order.
pub(super) const LINES: [Text; FIELDS] = [
    text("Ưu điểm", "Results"),
    text("Khuyết điểm", "Shortcomings"),
    text("Nguyên nhân", "Cause"),
    text("Khắc phục", "Remedy"),
    text("Thời hạn", "By when"),
];

/// The line of the day.
pub(super) const DAY: usize = 4;

/// What a member said so far.
pub(super) fn of(model: &Model, member: MemberId) -> Option<&Statement> {
    let meeting = model.meeting()?;
    meeting.statements.iter().find(|(other, _)| *other == member).map(|(_, said)| said)
}

/// Asks for the lines of a member, from one of them on.
pub(super) fn ask(model: &mut Model, member: MemberId, line: usize) {
    clock::begin(model, member);
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let before = of(model, member).cloned().unwrap_or_default();
    let name = meeting.name(member);
    let title = match before.asked || meeting.round.turns.asked.contains(&member) {
        true => say!(lang, "Tự phê bình, tự xin: đ/c {name}", "Self-criticism, asked for: {name}"),
        false => say!(lang, "Tự phê bình: đ/c {name}", "Self-criticism: {name}"),
    };
    let offered = samples::statement(meeting).map(|(_, statement)| statement);
    let sample = |line: fn(&Statement) -> &String| offered.as_ref().map(|offered| line(offered).clone());
    let form = Form::new(form_name(member), title, submit)
        .about(member)
        .with(
            Input::line(text("Ưu điểm, kết quả", "Results"), &before.result)
                .of_prose()
                .or_sample(sample(|s| &s.result)),
        )
        .with(
            Input::line(text("Khuyết điểm, hạn chế", "Shortcomings"), &before.shortcoming)
                .of_prose()
                .or_sample(sample(|s| &s.shortcoming)),
        )
        .with(Input::line(text("Nguyên nhân", "Cause"), &before.cause).of_prose())
        .with(
            Input::line(text("Biện pháp khắc phục", "Remedy"), &before.remedy)
                .of_prose()
                .or_sample(sample(|s| &s.remedy)),
        )
        .with(
            Input::line(text("Thời hạn", "By when"), &day_words(before.due))
                .or_sample(offered.as_ref().map(|offered| day_words(offered.due))),
        );
    draft::open(model, form.from(line).then(tell_unsaid));
}

/// What is told of a form that was gone through without a word: nothing is recorded of it.
fn tell_unsaid(model: &mut Model, form: &Form) {
    let member = MemberId::of_number(form.subject);
    let Some(meeting) = model.meeting().filter(|_| of(model, member).is_none()) else { return };
    model.tell(say!(
        model.lang,
        "Chưa nhập dòng nào: chưa ghi lời tự phê bình của đ/c {name}.",
        "No line was entered: no statement of {name} is recorded.",
        name = meeting.name(member)
    ));
}

/// Lines that stand as they stood before are no act.
fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let line = |index| nfc(form.text(index).trim());
    let due = deadline(model, form, DAY)?;
    let member = MemberId::of_number(form.subject);
    let before = of(model, member).cloned();
    let is_new = before.as_ref().is_none_or(|before| before.due != due);
    if is_new && due.is_some_and(|due| due <= meeting.day()) {
        let refusal = Refusal::Round(RoundRefusal::DayNotAhead { held: meeting.day() });
        return Err(Rejection::in_field(DAY, refusal.sentence(model.lang)));
    }
    let (result, shortcoming, cause, remedy) = (line(0), line(1), line(2), line(3));
    // Once the statement is made it says itself whether the turn was asked for.
    let rest = before.clone().unwrap_or_else(|| Statement {
        asked: meeting.round.turns.asked.contains(&member),
        ..Statement::default()
    });
    let statement = Statement { result, shortcoming, cause, remedy, due, ..rest };
    let untouched = [&statement.result, &statement.shortcoming, &statement.cause, &statement.remedy];
    let untouched = untouched.iter().all(|line| line.is_empty()) && due.is_none();
    if before.as_ref() == Some(&statement) || before.is_none() && untouched {
        return Ok(Deed::Nothing);
    }
    let event = meeting.state(member, statement);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
