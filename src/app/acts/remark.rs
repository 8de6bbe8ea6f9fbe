//! Criticism, praise and reminders, with who said them and how they were answered.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{CriticismEvent, Event, MeetingBody, MemberId, Refusal, Remark, RemarkKind};
use crate::say;
use crate::text::{nfc, text};

/// Asks for criticism, praise or a reminder, about someone when the screen knows whom.
pub fn ask(model: &mut Model, about: Option<MemberId>) {
    let Some(meeting) = model.meeting() else { return };
    let people: Vec<(MemberId, String)> = meeting.roll.iter().map(|a| (a.id, a.name.clone())).collect();
    let title = say!(model.lang, "Phê bình, biểu dương, nhắc nhở", "Criticism, praise, reminder");
    let by = match meeting.plan.body() {
        MeetingBody::Cell => say!(
            model.lang,
            "Người nêu để trống nghĩa là chi bộ nêu.",
            "Leave the speaker empty when the cell as a whole says it."
        ),
        MeetingBody::Committee => say!(
            model.lang,
            "Người nêu để trống nghĩa là chi ủy nêu.",
            "Leave the speaker empty when the committee as a whole says it."
        ),
        MeetingBody::Group(_) => say!(
            model.lang,
            "Người nêu để trống nghĩa là tổ đảng nêu.",
            "Leave the speaker empty when the group as a whole says it."
        ),
    };
    let mut about_input = Input::person(text("Về đồng chí", "About"), people.clone());
    about_input.field.set_text(about.map_or("", |member| meeting.name(member)));
    // What was begun about one member is not offered for another.
    let name = about.map_or("remark".to_owned(), |member| format!("remark-{}", member.0));
    let form = Form::new(name, title, submit)
        .saying(by)
        .with(Input::choice(text("Hình thức", "Kind"), RemarkKind::ALL.map(RemarkKind::label).to_vec(), 0))
        .with(about_input)
        .with(Input::person(text("Người nêu", "Said by"), people))
        .with(Input::line(text("Nội dung", "Words"), "").of_prose())
        .with(Input::line(text("Ý kiến tiếp thu, giải trình", "Answer"), "").of_prose());
    draft::open(model, form);
}

/// Asks for the answer of the member spoken of.
pub fn ask_answer(model: &mut Model, number: u64) {
    let Some(meeting) = model.meeting() else { return };
    let Some(remark) = meeting.remarks.iter().find(|remark| remark.number == number) else { return };
    let title = say!(
        model.lang,
        "Đ/c {name} tiếp thu, giải trình",
        "Answer of {name}",
        name = meeting.name(remark.about)
    );
    let form = Form::new(format!("answer-{number}"), title, submit_answer)
        .about(number)
        .saying(format!("“{}”", remark.text))
        .with(Input::line(text("Ý kiến tiếp thu, giải trình", "Answer"), &remark.answer).of_prose());
    draft::open(model, form);
}

fn submit_answer(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let event = model.meeting().map(|meeting| meeting.answer(form.subject, &nfc(form.text(0))));
    let Some(event) = event else { return Ok(Deed::Nothing) };
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let refused = |refusal: Refusal| Rejection::of(&refusal, model.lang);
    let chosen = |index: usize| form.inputs.get(index).and_then(Input::person_chosen);
    let about = chosen(1).ok_or_else(|| refused(Refusal::UnknownMember))?;
    let kind = RemarkKind::ALL[form.choice(0).min(2)];
    let event = meeting.remark(kind, about, chosen(2), &nfc(form.text(3))).map_err(refused)?;
    let answer = nfc(form.text(4).trim());
    Ok(Deed::from(match event {
        Event::Criticism(CriticismEvent::RemarkSet { remark }) => {
            Event::Criticism(CriticismEvent::RemarkSet { remark: Remark { answer, ..remark } })
        }
        other => other,
    }))
}

/// Asks for other words of a remark, and of its answer; whom it is about and who said it stay.
pub fn ask_change(model: &mut Model, number: u64) {
    let found = model.meeting().and_then(|meeting| meeting.remarks.iter().find(|one| one.number == number));
    let Some(remark) = found.cloned() else { return };
    let title = say!(model.lang, "Sửa phê bình, biểu dương, nhắc nhở", "Change a remark");
    let at = RemarkKind::ALL.iter().position(|kind| *kind == remark.kind).unwrap_or(0);
    let kinds = RemarkKind::ALL.map(RemarkKind::label).to_vec();
    let form = Form::new(format!("remark-change-{number}"), title, submit_change)
        .about(number)
        .with(Input::choice(text("Hình thức", "Kind"), kinds, at))
        .from(1)
        .with(Input::line(text("Nội dung", "Words"), &remark.text).of_prose())
        .with(Input::line(text("Ý kiến tiếp thu, giải trình", "Answer"), &remark.answer).of_prose());
    draft::open(model, form);
}

fn submit_change(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let number = form.subject;
    let found = model.meeting().and_then(|meeting| meeting.remarks.iter().find(|one| one.number == number));
    let Some(before) = found else { return Ok(Deed::Nothing) };
    let (words, answer) = (nfc(form.text(1).trim()), nfc(form.text(2).trim()));
    if words.is_empty() {
        return Err(Rejection::of(&Refusal::TextMissing, model.lang));
    }
    let kind = RemarkKind::ALL[form.choice(0).min(2)];
    let remark = Remark { kind, text: words, answer, ..before.clone() };
    Ok(Event::Criticism(CriticismEvent::RemarkSet { remark }).into())
}
