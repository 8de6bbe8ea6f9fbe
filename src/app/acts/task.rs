//! Giving a task: what, who, by when; and changing one that was given.

use crate::app::answers::day_words;
use crate::app::deadline::{deadline, refused};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Assignment, Meeting, MemberId, Refusal};
use crate::say;
use crate::text::{Text, nfc, text};

const WHAT: Text = text("Việc", "Task");
const WHO: Text = text("Người thực hiện", "Who");
const DUE: Text = text("Thời hạn", "Due");

fn people(meeting: &Meeting) -> Vec<(MemberId, String)> {
    meeting.roll.iter().map(|attendee| (attendee.id, attendee.name.clone())).collect()
}

fn hint(model: &Model) -> String {
    say!(
        model.lang,
        "Nhiều người: dấu phẩy giữa các tên, người đầu chủ trì. Thời hạn viết như 15/12, “kỳ sau”, “cuối tháng”; để trống nếu không có.",
        "Several people: a comma between the names, the first leads. Due: 15/12, “next meeting”, “end of month”; empty when there is none."
    )
}

/// Asks for a task.
pub fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(model.lang, "Phân công việc", "Give a task");
    let sample = samples::task(meeting);
    let what = sample.as_ref().map(|task| task.what.clone());
    let who = sample.as_ref().map(|task| meeting.name(task.who).to_owned());
    let due = sample.as_ref().map(|task| day_words(Some(task.due)));
    let form = Form::new("task", title, submit)
        .saying(hint(model))
        .with(Input::line(WHAT, "").of_prose().or_sample(what))
        .with(Input::people(WHO, people(meeting)).or_sample(who))
        .with(Input::line(DUE, "").or_sample(due));
    draft::open(model, form);
}

/// Asks for what is right of a task that was given here.
pub fn ask_change(model: &mut Model, number: u64) {
    let Some((meeting, task)) = model.meeting().and_then(|meeting| Some((meeting, meeting.task(number)?)))
    else {
        return;
    };
    let title = say!(model.lang, "Sửa việc đã phân công", "Change a task");
    let form = Form::new(format!("task-{number}"), title, submit_change)
        .about(number)
        .saying(hint(model))
        .with(Input::line(WHAT, &task.what).of_prose())
        .with(Input::people(WHO, people(meeting)).holding(&meeting.names(&task.who)))
        .with(Input::line(DUE, &day_words(task.due)))
        .with(Input::line(text("Kết quả cần đạt", "Target"), &task.measure).of_prose());
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let assignment = assignment(model, form, None)?;
    meeting.assign(assignment).map(Deed::from).map_err(|refusal| refused(&refusal, 2, model.lang))
}

fn submit_change(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let assignment = assignment(model, form, Some(form.subject))?;
    let event = meeting.change_task(form.subject, assignment);
    event.map(Deed::from).map_err(|refusal| refused(&refusal, 2, model.lang))
}

/// What the fields say; the same words as of another task are asked about.
fn assignment(model: &Model, form: &Form, own: Option<u64>) -> Result<Assignment, Rejection> {
    let due = deadline(model, form, 2)?;
    let who = form.inputs.get(1).and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    if who.is_empty() && !form.text(0).is_empty() {
        return Err(Rejection::of(&Refusal::UnknownMember, model.lang));
    }
    let what = nfc(form.text(0));
    let twin = model.meeting().and_then(|meeting| Some((meeting, meeting.task_called(&what, own)?)));
    if let Some((meeting, twin)) = twin.filter(|_| !form.was_asked(form.text(0))) {
        let names = meeting.names(&twin.who);
        return Err(Rejection::asking(
            0,
            say!(
                model.lang,
                "Việc này đã giao cho đ/c {names}. Vẫn ghi thêm: nhấn Enter lần nữa; sửa việc đã ghi: Esc, rồi 9.",
                "This task was given to {names} already. To record it all the same, press Enter once more; to change it: Esc, then 9."
            ),
        ));
    }
    Ok(Assignment { what, who, due, measure: nfc(form.text(3)) })
}
