//! The remedy for a criterion that lost points: what, who, by when; it becomes a task.

use crate::app::acts::score;
use crate::app::answers::day_words;
use crate::app::deadline::{deadline, refused};
use crate::app::deed::Deed;
use crate::app::due::next_third;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Assignment, Meeting, NoteKind, Row, Task};
use crate::say;
use crate::text::{Lang, nfc, short_date, text};

/// The selected criterion, if it lost points that can no longer be won here.
pub(super) fn lossy_row(model: &Model) -> Option<Row> {
    let row = score::sheet(model).rows.get(model.place().at)?.clone();
    (model.is_open() && row.high < row.max).then_some(row)
}

/// Asks for the remedy of the selected criterion, begun with what the sheet suggests.
pub(super) fn ask(model: &mut Model) {
    let Some((row, meeting)) = lossy_row(model).zip(model.meeting()) else { return };
    let lang = model.lang;
    let title = say!(
        lang,
        "Hướng khắc phục tiêu chí {id}. {title}",
        "Remedy for criterion {id}. {title}",
        id = row.id,
        title = row.title(lang)
    );
    // In Vietnamese, because the minutes print it.
    let suggested = row.note(NoteKind::Remedy, Lang::Vi).unwrap_or_default().trim_end_matches('.');
    let due = day_words(Some(next_third(meeting.day())));
    let people = meeting.roll.iter().map(|attendee| (attendee.id, attendee.name.clone())).collect();
    let mut form = Form::new(format!("remedy-{}", row.id), title, submit).about(model.place().at as u64);
    if let Some(lost) = row.note(NoteKind::Lost, lang) {
        form = form.saying(say!(lang, "Mất {lost}", "Lost {lost}"));
    }
    let form = form
        .with(Input::line(text("Việc cần làm", "What is to be done"), suggested))
        .with(Input::people(text("Người chịu trách nhiệm", "Who"), people))
        .with(Input::line(text("Thời hạn", "Due"), &due))
        .from(1);
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let sheet = score::sheet(model);
    let found = sheet.rows.get(form.subject as usize).zip(model.meeting());
    let Some((row, meeting)) = found else { return Ok(Deed::Nothing) };
    let due = deadline(model, form, 2)?;
    let who = form.inputs.get(1).and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let event = meeting.give_remedy(&row.id, Assignment::new(&nfc(form.text(0)), who, due));
    event.map(Deed::from).map_err(|refusal| refused(&refusal, 2, model.lang))
}

/// The remedies that the meeting has for a criterion, in a line each.
pub(super) fn lines(meeting: &Meeting, criterion: &str, lang: Lang) -> Vec<String> {
    let of_it = meeting.tasks.iter().filter(|task| task.criterion.as_deref() == Some(criterion));
    let line = |task: &Task| {
        let (what, who) = (&task.what, meeting.names(&task.who));
        let due = task.due.map_or(String::new(), |due| format!(", {}", short_date(due, lang)));
        say!(lang, "Khắc phục: {what} ({who}{due})", "Remedy: {what} ({who}{due})")
    };
    of_it.map(line).collect()
}
