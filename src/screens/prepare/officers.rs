//! Who chairs and who takes the minutes.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::domain::{Event, MeetingBody, MemberId, Plan, PlanEvent, Role, is_on};
use crate::say;
use crate::text::text;

/// Names of members that may hold an office in a meeting today, with their numbers.
fn people(model: &Model) -> Vec<(MemberId, String)> {
    let today = model.now.at.date_naive();
    let body = model.meeting().map_or(MeetingBody::Cell, |meeting| meeting.plan.body());
    let roll = model.roll().summoned_to(body, today);
    let of_body = model.members().into_iter().filter(|member| is_on(&roll, member.id));
    of_body.map(|member| (member.id, member.name().to_owned())).collect()
}

/// What Enter asks for: both, or the one who is not named yet; the form has both in every case.
pub(super) fn step(model: &Model, plan: &Plan) -> Option<Step> {
    let lang = model.lang;
    match (plan.chair, plan.minute_taker) {
        (Some(_), None) => {
            let words = say!(lang, "Enter: chọn thư ký", "Enter: name the minute-taker");
            Step::new(words, ask)
        }
        (None, Some(_)) => {
            let words = say!(lang, "Enter: chọn chủ trì", "Enter: name the chair");
            Step::new(words, ask)
        }
        _ => {
            let words =
                say!(lang, "Enter: chọn chủ trì và thư ký", "Enter: name the chair and the minute-taker");
            let brief = say!(lang, "Enter: chọn chủ trì và thư ký", "Enter: name chair and minute-taker");
            Step::brief(words, brief, ask)
        }
    }
}

pub(super) fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let name = |id: Option<MemberId>| id.map_or(String::new(), |id| model.roll().name(id).to_owned());
    let (chair, taker) = (name(meeting.plan.chair), name(meeting.plan.minute_taker));
    let people = people(model);
    let (first, second) = samples(model, &people);
    let title = say!(model.lang, "Chủ trì và thư ký", "Chair and minute-taker");
    let hint = say!(
        model.lang,
        "Gõ chữ cái đầu (nva) hoặc một phần tên, không cần dấu; ↑ ↓ chọn người.",
        "Type initials (nva) or part of the name, no diacritics needed; ↑ ↓ choose."
    );
    // The cursor stands where a name is still to be told, and none is offered.
    let at = usize::from(!chair.is_empty() && taker.is_empty() && second.is_none());
    let mut chair_input = Input::person(text("Chủ trì", "Chair"), people.clone()).or_sample(first);
    chair_input.field.set_text(&chair);
    let mut taker_input = Input::person(text("Thư ký", "Minute-taker"), people).or_sample(second);
    taker_input.field.set_text(&taker);
    let form = Form::new("officers", title, submit).then(tell_named).saying(hint);
    draft::open(model, form.from(at).with(chair_input).with(taker_input));
}

/// Who chairs and who takes the minutes of a practice meeting: the secretary and the deputy, anybody
/// else where there is none.
fn samples(model: &Model, people: &[(MemberId, String)]) -> (Option<String>, Option<String>) {
    let Some(meeting) = model.meeting().filter(|meeting| meeting.plan.practice) else { return (None, None) };
    // Of those who meet: in a group that may be neither the secretary nor the deputy.
    let among = |id: &MemberId| people.iter().any(|(one, _)| one == id);
    let holder = |role| model.roll().holder(role, meeting.plan.date).map(|member| member.id).filter(among);
    let other = |but: Option<MemberId>| people.iter().map(|(id, _)| *id).find(|id| Some(*id) != but);
    let chair = meeting.plan.chair.filter(among).or_else(|| holder(Role::Secretary)).or_else(|| other(None));
    let deputy = holder(Role::Deputy).filter(|id| Some(*id) != chair);
    let taker = deputy.or_else(|| other(chair));
    let name = |id: MemberId| model.roll().name(id).to_owned();
    (chair.map(name), taker.map(name))
}

/// Says who was named: before the opening the meeting itself does not know the names yet.
fn tell_named(model: &mut Model, _: &Form) {
    let Some(plan) = model.meeting().map(|meeting| &meeting.plan) else { return };
    let [chair, taker] =
        [plan.chair, plan.minute_taker].map(|id| id.map_or("…", |id| model.roll().name(id)).to_owned());
    let words = say!(
        model.lang,
        "Đã chọn: chủ trì {chair}, thư ký {taker}.",
        "Named: chair {chair}, minute-taker {taker}."
    );
    model.tell(words);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let chosen = |index: usize| form.inputs.get(index).and_then(Input::person_chosen);
    let (Some(chair), Some(taker)) = (chosen(0), chosen(1)) else {
        let unknown = form.inputs.iter().position(|input| input.person_chosen().is_none()).unwrap_or(0);
        if form.text(unknown).is_empty() {
            return Err(Rejection::nobody(unknown, model.lang));
        }
        let office = form.inputs.get(unknown).map_or("", |input| input.label.get(model.lang));
        let words = say!(
            model.lang,
            "Ô “{office}” chưa có tên trong danh sách đảng viên: hãy gõ lại một phần họ tên.",
            "“{office}”: no member fits that name; type part of the name again."
        );
        return Err(Rejection::in_field(unknown, words));
    };
    // Nothing forbids it; a slip is likelier, as who chairs seldom has a hand free to write.
    if chair == taker && !form.was_asked(form.text(1)) {
        let words = say!(
            model.lang,
            "Chủ trì và thư ký là một người, có đúng không? Nếu đúng, nhấn Enter lần nữa; nếu không, hãy gõ tên khác.",
            "Chair and minute-taker are one person: is that right? If it is, press Enter once more; if not, type another name."
        );
        return Err(Rejection::asking(1, words));
    }
    Ok(Event::Plan(PlanEvent::OfficersNamed { chair: Some(chair), minute_taker: Some(taker) }).into())
}
