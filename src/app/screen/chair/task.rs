//! Giving a task: what, who, by when.

use crate::app::form::{Form, Input, draft};
use crate::app::model::Model;
use crate::app::screen::home;
use crate::practice;
use crate::say;
use crate::text::{Lang, nfc, parse_date, text};

/// Asks for a task.
pub fn ask_task(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(model.lang, "Phân công việc", "Give a task");
    let hint = say!(
        model.lang,
        "Thời hạn viết như 15/12, “kỳ sau”, “cuối tháng”; để trống nếu không có.",
        "Due: 15/12, “next meeting”, “end of month”; empty when there is none."
    );
    let sample = practice::task(meeting);
    let what = sample.as_ref().map(|task| task.what.clone());
    let who = sample.as_ref().map(|task| meeting.name(task.who).to_owned());
    let due = sample.as_ref().map(|task| task.due.format("%d/%m/%Y").to_string());
    let people = meeting.roll.iter().map(|attendee| (attendee.id, attendee.name.clone())).collect();
    let form = Form::new("task", title, submit)
        .saying(hint)
        .with(Input::line(text("Việc", "Task"), "").of_prose().or_sample(what))
        .with(Input::person(text("Người thực hiện", "Who"), people).or_sample(who))
        .with(Input::line(text("Thời hạn", "Due"), "").or_sample(due));
    draft::open(model, form);
}

/// That some words are no day.
pub fn not_a_date(words: &str, lang: Lang) -> String {
    say!(
        lang,
        "Không hiểu thời hạn “{words}”: hãy viết như 15/12, “kỳ sau” hoặc “cuối tháng”.",
        "“{words}” is not a date: write 15/12, “next meeting” or “end of month”."
    )
}

fn submit(model: &mut Model, form: &Form) -> Result<(), String> {
    let Some(meeting) = model.meeting() else { return Ok(()) };
    let due = match form.text(2) {
        "" => None,
        words => Some(
            parse_date(words, model.now.at.date_naive(), Some(home::next_third(meeting.plan.date)))
                .ok_or_else(|| not_a_date(words, model.lang))?,
        ),
    };
    let who = form.inputs.get(1).and_then(Input::person_chosen).into_iter().collect();
    let event =
        meeting.give_task(&nfc(form.text(0)), who, due).map_err(|refusal| refusal.sentence(model.lang))?;
    model.perform(Ok(vec![event]));
    Ok(())
}
