//! A task given at this meeting whose words, person or date are corrected.

use crate::app::answers::{day_words, deadline};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Event, Refusal, Task, TaskEvent};
use crate::say;
use crate::text::{nfc, text};

/// Asks for other words, another person or date of a task given here, by its number.
pub fn ask_change(model: &mut Model, number: u64) {
    let Some(meeting) = model.meeting() else { return };
    let Some(task) = meeting.tasks.iter().find(|task| task.id.number == number) else { return };
    let title = say!(model.lang, "Sửa việc đã giao", "Change a task");
    let people = meeting.roll.iter().map(|attendee| (attendee.id, attendee.name.clone())).collect();
    let mut who = Input::person(text("Người thực hiện", "Who"), people);
    who.field.set_text(task.who.first().map_or("", |member| meeting.name(*member)));
    let form = Form::new(format!("task-{number}"), title, submit)
        .about(number)
        .with(Input::line(text("Việc", "Task"), &task.what).of_prose())
        .with(who)
        .with(Input::line(text("Thời hạn", "Due"), &day_words(task.due)));
    draft::open(model, form);
}

/// The task is taken back and given anew under its number, in one act.
fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let number = form.subject;
    let found =
        model.meeting().and_then(|meeting| meeting.tasks.iter().find(|task| task.id.number == number));
    let Some(before) = found else { return Ok(Deed::Nothing) };
    let refused = |refusal: Refusal| Rejection::of(&refusal, model.lang);
    let what = nfc(form.text(0).trim());
    if what.is_empty() {
        return Err(refused(Refusal::TextMissing));
    }
    let first =
        form.inputs.get(1).and_then(Input::person_chosen).ok_or_else(|| refused(Refusal::UnknownMember))?;
    let others = before.who.iter().skip(1).copied().filter(|other| *other != first);
    let task = Task {
        what,
        who: std::iter::once(first).chain(others).collect(),
        due: deadline(model, form, 2)?,
        ..before.clone()
    };
    let dropped = TaskEvent::Dropped { task: before.id.clone() };
    Ok(Deed::Act([dropped, TaskEvent::Given { task }].map(Event::Task).to_vec()))
}
