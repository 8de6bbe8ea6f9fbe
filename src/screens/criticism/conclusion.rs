//! The chair's words on a member's turn.

use super::clock;
use super::turns::selected;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::domain::MemberId;
use crate::say;
use crate::text::{nfc, text};

pub(super) const COMMAND: Command = Command::digit(
    "criticism-conclude",
    &[Key::char('6')],
    text("Kết luận của chủ trì", "The chair's words"),
    ask,
)
.brief(text("Kết luận", "Chair"))
.when(Model::is_open)
.also(&[
    text("chủ trì kết luận lượt", "the chair ends the turn"),
    text("lời bí thư", "the secretary's words"),
]);

fn ask(model: &mut Model) {
    selected(model).into_iter().for_each(|member| clock::go_on(model, member));
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let name = meeting.name(member);
    let title = match meeting.plan.chair == Some(member) {
        // The deputy leads the chair's own turn.
        true => say!(
            model.lang,
            "Kết luận về lượt của đ/c {name} (chủ trì; đ/c khác điều hành lượt này)",
            "The words on the turn of {name} (in the chair; somebody else leads this turn)"
        ),
        false => say!(
            model.lang,
            "Chủ trì kết luận về lượt của đ/c {name}",
            "The chair's words on the turn of {name}"
        ),
    };
    let before = meeting.round.concluded.get(&member).cloned().unwrap_or_default();
    let form = Form::new(format!("turn-{}", member.0), title, submit)
        .about(member)
        .with(Input::line(text("Lời chủ trì", "The chair's words"), &before).of_prose());
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let event = meeting.conclude_turn(MemberId::of_number(form.subject), &nfc(form.text(0)));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
