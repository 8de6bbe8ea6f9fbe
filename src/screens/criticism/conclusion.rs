//! The chair's words on a member's turn, and who leads it where that is not the chair.

use super::clock;
use super::turns::selected;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::domain::{Meeting, MemberId, Refusal};
use crate::say;
use crate::text::{Lang, nfc, text};

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

pub(super) const LEAD: Command =
    Command::new("criticism-lead", text("Ai điều hành lượt này", "Who leads this turn"), ask_lead)
        .when(Model::is_open)
        .also(&[
            text("lượt của chủ trì do phó bí thư điều hành", "the deputy leads the chair's turn"),
            text("điều hành thay chủ trì", "in place of the chair"),
        ]);

/// The field of who leads the turn, behind the chair's words.
const LEADER: usize = 1;

fn ask(model: &mut Model) {
    selected(model).into_iter().for_each(|member| clock::go_on(model, member));
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let (lang, name, own) = (model.lang, meeting.name(member), meeting.plan.chair == Some(member));
    let title = match own {
        // The deputy leads the chair's own turn.
        true => say!(
            lang,
            "Kết luận về lượt của đ/c {name} (chủ trì)",
            "The words on the turn of {name} (in the chair)"
        ),
        false => {
            say!(lang, "Chủ trì kết luận về lượt của đ/c {name}", "The chair's words on the turn of {name}")
        }
    };
    let before = meeting.round.concluded.get(&member).cloned().unwrap_or_default();
    let form = Form::new(format!("turn-{}", member.0), title, submit)
        .about(member)
        .with(Input::line(text("Lời chủ trì", "The chair's words"), &before).of_prose());
    let led = own || meeting.round.turns.led_by(member).is_some();
    let form = if led { form.saying(empty_words(lang)).with(leader(meeting, member)) } else { form };
    draft::open(model, form);
}

fn empty_words(lang: Lang) -> String {
    say!(
        lang,
        "Người điều hành để trống thì biên bản không ghi ai điều hành lượt này.",
        "Where nobody is named the minutes do not say who led this turn."
    )
}

/// Who leads a turn: of those who are here, but the member.
fn leader(meeting: &Meeting, member: MemberId) -> Input {
    let others = meeting.roll.iter().filter(|one| one.id != member && meeting.is_here(one.id));
    let people = others.map(|one| (one.id, one.name.clone())).collect();
    let led = meeting.round.turns.led_by(member).map_or("", |by| meeting.name(by));
    Input::person(text("Người điều hành lượt này", "Who leads this turn"), people).holding(led)
}

fn ask_lead(model: &mut Model) {
    let Some((meeting, member)) = model.meeting().zip(selected(model)) else { return };
    let name = meeting.name(member);
    let title = say!(model.lang, "Ai điều hành lượt của đ/c {name}?", "Who leads the turn of {name}?");
    let form = Form::new(format!("turn-lead-{}", member.0), title, submit_lead).about(member);
    draft::open(model, form.with(leader(meeting, member)));
}

/// The words, with who led the turn where that is named and not recorded yet: at the chair's own turn, and at that of
/// whoever handed the chair over before it.
fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let refused = |refusal: Refusal| Rejection::of(&refusal, model.lang);
    let member = MemberId::of_number(form.subject);
    let words = meeting.conclude_turn(member, &nfc(form.text(0))).map_err(refused)?;
    let named = form.inputs.get(LEADER).and_then(Input::person_chosen);
    let by = named.or_else(|| meeting.chair_after(member));
    let by = by.filter(|by| meeting.round.turns.led_by(member) != Some(*by));
    let led = by.map(|by| meeting.lead_turn(member, by)).transpose().map_err(refused)?;
    Ok(Deed::Act(led.into_iter().chain([words]).collect()))
}

fn submit_lead(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let refused = |refusal: Refusal| Rejection::of(&refusal, model.lang);
    let by =
        form.inputs.first().and_then(Input::person_chosen).ok_or(Refusal::UnknownMember).map_err(refused)?;
    meeting.lead_turn(MemberId::of_number(form.subject), by).map(Deed::from).map_err(refused)
}
