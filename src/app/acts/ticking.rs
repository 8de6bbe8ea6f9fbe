//! Ticking a line of the checklist: at once while the meeting is prepared, with its day where the meeting was
//! held before it was entered.

use chrono::Days;

use super::super::answers;
use super::super::deed::Deed;
use super::super::form::{Form, Input, Rejection};
use super::super::model::Model;
use crate::say;
use crate::text::{done_late, short_date, text};

/// A day typed without its year lies at most so many days before the meeting.
const LOOKS_BACK: u64 = 300;

/// Ticks the line at a place of the checklist as done at present.
pub fn tick(model: &mut Model, place: usize) -> bool {
    let today = model.now.at.date_naive();
    let Some(meeting) = model.meeting() else { return false };
    let Some(check) = meeting.plan.checks.get(place) else { return false };
    let events = meeting.tick(&check.id, None, today).map(|event| vec![event]);
    let done = model.perform(events);
    if done {
        tell_late(model, place);
    }
    done
}

/// That the line at a place was done after its day, where it was: it costs points.
pub fn tell_late(model: &mut Model, place: usize) {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let Some(check) = meeting.plan.checks.get(place) else { return };
    let late = match meeting.ticked_late_by(check) {
        0 => return,
        days => done_late(days, lang),
    };
    let (title, due) = (check.title(lang), short_date(meeting.prepared_by(check), lang));
    model.tell(say!(
        lang,
        "Đánh dấu đã xong: {title}, {late} (hạn {due}) nên không tính là đúng hạn.",
        "Ticked: {title}, {late} (due {due}): it does not count as in time."
    ));
}

/// The form that asks on which day a line was done, where the meeting was held before it is entered: the
/// day of entering is none that anybody told. None where the line is ticked as it is done.
pub fn day_asked(model: &Model, place: usize) -> Option<Form> {
    let lang = model.lang;
    let meeting = model.meeting().filter(|meeting| meeting.is_told_afterwards(model.now.at.date_naive()))?;
    let check = meeting.plan.checks.get(place)?;
    let title =
        say!(lang, "{title}: làm xong ngày nào?", "{title}: on which day?", title = check.title(lang));
    let said = say!(
        lang,
        "Cuộc họp được nhập lại sau, nên không lấy ngày nhập. Hạn của việc này là {due}. Không rõ ngày thì để trống.",
        "The meeting is entered afterwards, so the day of entering does not count. This was due by {due}. Leave it empty where nobody knows.",
        due = short_date(meeting.prepared_by(check), lang)
    );
    let form = Form::new(format!("tick-{}", check.id), title, submit).saying(said).about(place as u64);
    let form = form.then(|model, form| tell_late(model, form.subject as usize));
    Some(form.with(Input::line(text("Ngày làm xong", "Day"), "")))
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let day = answers::day_done(model, form, 0, meeting.plan.date - Days::new(LOOKS_BACK))?;
    let Some(check) = meeting.plan.checks.get(form.subject as usize) else { return Ok(Deed::Nothing) };
    let event = meeting.tick(&check.id, day, model.now.at.date_naive());
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}
