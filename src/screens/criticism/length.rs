//! How long the round took at a meeting that was held on paper: no clock ran, so a person tells it.

use crate::app::answers;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::Refusal;
use crate::say;
use crate::text::text;

pub(super) const COMMAND: Command =
    Command::new("criticism-length", text("Số phút tự phê bình và phê bình", "Minutes of the round"), ask)
        .when(|model| model.is_open() && is_on_paper(model))
        .without_row()
        .also(&[
            text("thời gian phần này", "how long it took"),
            text("theo bản giấy", "as the paper has it"),
        ]);

fn is_on_paper(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.on_paper.is_some())
}

/// Once all had their turn it is asked for, if statements were entered and nobody told it yet.
pub(super) fn step(model: &Model, all_done: bool) -> Option<Step> {
    let meeting = model.meeting().filter(|_| all_done && is_on_paper(model))?;
    if meeting.criticism_minutes.is_some() || meeting.statements.is_empty() {
        return None;
    }
    let words = say!(
        model.lang,
        "Enter: nhập số phút tự phê bình và phê bình theo bản giấy; không rõ thì nhấn 7",
        "Enter: the minutes of the round as the paper has them; not known: press 7"
    );
    let brief = say!(model.lang, "Enter: nhập số phút; không rõ: 7", "Enter: how many minutes; unknown: 7");
    Step::brief(words, brief, ask)
}

fn ask(model: &mut Model) {
    let lang = model.lang;
    let title = say!(
        lang,
        "Tự phê bình và phê bình kéo dài bao nhiêu phút?",
        "How many minutes did self-criticism and criticism take?"
    );
    let said = say!(
        lang,
        "Họp ghi trên giấy không có đồng hồ: nhập số phút theo bản giấy. Bản giấy không ghi thì nhấn Esc.",
        "No clock ran at a meeting held on paper: enter the minutes as the paper has them. Where it has none press Esc."
    );
    let before = model.meeting().and_then(|meeting| meeting.criticism_minutes);
    let before = before.map_or(String::new(), |minutes| minutes.to_string());
    let form = Form::new("criticism-length", title, submit).saying(said);
    draft::open(model, form.with(Input::line(text("Số phút", "Minutes"), &before)));
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let minutes = answers::number(form, 0, model.lang)?;
    let event =
        model.meeting().ok_or(Refusal::Gone).and_then(|meeting| meeting.tell_criticism_minutes(minutes));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}
