//! Whose turns the round has, and how long it may take.

use super::facts;
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Event, ItemId, MemberId, PlanEvent, Refusal, RoundRefusal};
use crate::say;
use crate::text::text;

/// Asks for the members, in the order in which they speak; those whose turn it is stand there.
pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    // Whoever is not summoned is known too, so that it can be said why there is no turn.
    let roll = model.roll().on(meeting.day());
    let people: Vec<(MemberId, String)> = roll.iter().map(|one| (one.id, one.name.clone())).collect();
    let facts = model.once(facts::work_out);
    let Some(facts) = facts.as_ref() else { return };
    let name = |member: MemberId| model.roll().name(member).to_owned();
    let names: Vec<String> = facts.turns.iter().map(|turn| name(turn.member)).collect();
    let later: Vec<String> = facts.later().iter().map(|next| name(next.member)).collect();
    let title = say!(model.lang, "Lượt tự phê bình kỳ này", "Turns of self-criticism this time");
    let mut form = Form::new("round-turns", title, submit).saying(say!(
        model.lang,
        "Nói theo thứ tự ghi ở đây; các tên cách nhau bằng dấu phẩy. Ai cũng có thể xin nói thêm.",
        "They speak in this order; commas between the names. Anybody may ask for a turn beside them."
    ));
    if !later.is_empty() {
        let names = later.join(", ");
        form = form.saying(say!(
            model.lang,
            "Còn chờ lượt, kỳ này chưa xếp: {names}.",
            "Turns to come, not this time: {names}."
        ));
    }
    let input = Input::people(text("Các đồng chí", "Members"), people).holding(&names.join(", "));
    draft::open(model, form.with(input));
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let members = form.inputs.first().and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let roll = facts::roll(model, meeting);
    if let Some(member) = members.iter().find(|member| roll.iter().all(|one| one.id != **member)) {
        let name = model.roll().name(*member).to_owned();
        let outside = Refusal::Round(RoundRefusal::OutsideMeeting { name });
        return Err(Rejection::of(&outside, model.lang));
    }
    let planned = meeting.plan_turns(members, &roll);
    planned.map(|event| Event::Plan(event).into()).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Asks for the minutes that the agenda gives the round.
pub(super) fn ask_minutes(model: &mut Model) {
    let item = model.meeting().and_then(|meeting| meeting.round_item());
    let Some((_, item)) = item else { return };
    let title = say!(model.lang, "Số phút của mục tự phê bình", "Length of the round");
    let form = Form::new("round-minutes", title, submit_minutes).about(item.id.0);
    draft::open(
        model,
        form.with(Input::line(text("Số phút", "Length in minutes"), &item.minutes.to_string())),
    );
}

fn submit_minutes(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (item, minutes) = (ItemId(form.subject), number(form, 0, model.lang)?);
    let Some(title) = model.meeting().and_then(|meeting| Some(meeting.agenda.get(item)?.title.clone()))
    else {
        return Ok(Deed::Nothing);
    };
    if minutes == 0 {
        let words = say!(
            model.lang,
            "Mục tự phê bình cần ít nhất 1 phút: hãy nhập số phút, ví dụ 15.",
            "The round needs a minute at least: enter its minutes, such as 15."
        );
        return Err(Rejection::in_field(0, words));
    }
    Ok(Event::Plan(PlanEvent::ItemChanged { item, title, title_en: String::new(), minutes }).into())
}
