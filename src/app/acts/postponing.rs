//! Leaving a question that was put, and not counted, to the next meeting.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::say;
use crate::text::{nfc, text};

/// Asks why the open question is left; the reason may be empty. At a secret item nothing is asked.
pub fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let Some(ballot) = meeting.postponable() else { return };
    let id = ballot.id;
    if ballot.item.is_some_and(|item| meeting.is_secret(item)) {
        model.perform_one(|meeting| meeting.postpone(id, ""));
        return;
    }
    let title = say!(model.lang, "Để câu biểu quyết lại kỳ sau", "Leave the question to the next meeting");
    let question = &ballot.question;
    let intro = say!(
        model.lang,
        "“{question}”: chưa đếm, kỳ này không quyết định. Biên bản ghi như vậy; chương trình kỳ sau có mục này.",
        "“{question}”: not counted, not decided in this meeting. The minutes say so; the next agenda has it."
    );
    let form = Form::new(format!("postponed-{id}"), title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let event = meeting.postpone(form.subject, &nfc(form.text(0)));
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form.about(id).saying(intro);
    let reason = Input::line(text("Lý do (có thể để trống)", "Reason (may be empty)"), "").of_prose();
    draft::open(model, form.with(reason));
}
