//! Giving a task: what, who, by when.

use crate::app::answers::{day_words, deadline};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::say;
use crate::text::{nfc, text};

/// Asks for a task.
pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(model.lang, "Phân công việc", "Give a task");
    let hint = say!(
        model.lang,
        "Thời hạn viết như 15/12, “kỳ sau”, “cuối tháng”; để trống nếu không có.",
        "Due: 15/12, “next meeting”, “end of month”; empty when there is none."
    );
    let sample = samples::task(meeting);
    let what = sample.as_ref().map(|task| task.what.clone());
    let who = sample.as_ref().map(|task| meeting.name(task.who).to_owned());
    let due = sample.as_ref().map(|task| day_words(Some(task.due)));
    let people = meeting.roll.iter().map(|attendee| (attendee.id, attendee.name.clone())).collect();
    let form = Form::new("task", title, submit)
        .saying(hint)
        .with(Input::line(text("Việc", "Task"), "").of_prose().or_sample(what))
        .with(Input::person(text("Người thực hiện", "Who"), people).or_sample(who))
        .with(Input::line(text("Thời hạn", "Due"), "").or_sample(due));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let due = deadline(model, form, 2)?;
    let who = form.inputs.get(1).and_then(Input::person_chosen).into_iter().collect();
    let event = meeting.give_task(&nfc(form.text(0)), who, due);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
