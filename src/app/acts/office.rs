//! Handing the chair or the minutes over: whenever somebody wants to, and by Enter where nobody holds them.
//!
//! Who leaves or is marked absent is replaced in the same step (`departure`).

use chrono::{DateTime, FixedOffset};

use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::view::{Step, Zone};
use crate::domain::{Attendee, Meeting, MemberId, Office};
use crate::say;
use crate::text::{Text, text};

/// An office that is being handed over.
#[derive(Debug, Clone, Copy)]
struct HandingOver {
    office: Office,
    /// None = from the opening on.
    at: Option<DateTime<FixedOffset>>,
}

/// The step of a meeting under way in which an office has nobody who is here; none where somebody holds
/// each, or nobody could.
pub fn step(model: &Model) -> Option<Step> {
    let meeting = model.meeting().filter(|_| model.view().zone == Zone::Running)?;
    let office = vacant(meeting)?;
    let does = office.label().get(model.lang);
    let holder =
        meeting.plan.holder(office).map(|holder| meeting.name(holder)).filter(|name| !name.is_empty());
    let words = match holder {
        Some(name) => say!(
            model.lang,
            "Enter: chọn người thay {does}, đ/c {name} không có mặt",
            "Enter: choose another {does}, {name} is not present"
        ),
        None => say!(model.lang, "Enter: chọn {does}", "Enter: choose a {does}"),
    };
    let brief = say!(model.lang, "Enter: chọn người thay {does}", "Enter: choose another {does}");
    Step::brief(words, brief, |model| {
        if let Some(office) = model.meeting().and_then(vacant) {
            hand_over(model, office);
        }
    })
}

fn vacant(meeting: &Meeting) -> Option<Office> {
    let open = |office: &Office| meeting.is_vacant(*office) && !meeting.successors(*office).is_empty();
    Office::ALL.into_iter().find(open)
}

/// Those who can take an office over, with their standing or other office beside the name.
pub(super) fn candidates(model: &Model, office: Office) -> Vec<Candidate> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let hint = |one: &Attendee| {
        let held = meeting.offices(one.id).into_iter().next();
        held.map_or_else(|| one.role.label(), Office::label).get(model.lang).to_owned()
    };
    let choice = |one: &Attendee| Candidate { key: one.id.into(), label: one.name.clone(), hint: hint(one) };
    meeting.successors(office).into_iter().map(choice).collect()
}

/// Asks which office changes hands.
pub fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(key, office): (u64, Office)| Candidate {
        key,
        label: crate::text::capital(office.label().get(model.lang)),
        hint: meeting.plan.holder(office).map_or(String::new(), |holder| meeting.name(holder).to_owned()),
    };
    let choices = (0..).zip(Office::ALL).map(choice).collect();
    let title = say!(model.lang, "Đổi chủ trì hay thư ký?", "Another chair or minute-taker?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        if let Some(office) = Office::ALL.get(key as usize) {
            hand_over(model, *office);
        }
    })));
}

fn hand_over(model: &mut Model, office: Office) {
    let Some(meeting) = model.meeting() else { return };
    // Who never came never held it.
    let came = meeting.plan.holder(office).is_none_or(|holder| meeting.attended(holder));
    if came && meeting.on_paper.is_some() {
        return ask_on_paper(model, office);
    }
    let at = came.then(|| meeting.clock.tell(model.now).at);
    let title = say!(
        model.lang,
        "Từ lúc này ai {does}?",
        "Who {does} from now on?",
        does = office.does().get(model.lang)
    );
    let choices = candidates(model, office);
    model.keep(HandingOver { office, at });
    let picker = Picker::people(title, choices, |model, key| {
        let Some(HandingOver { office, at }) = model.take_kept() else { return };
        model.perform_one(|meeting| meeting.pass_office(office, MemberId::of_number(key), at));
    });
    model.ask_who(picker, None);
}

const WHO: Text = text("Người thay", "Who takes over");
const WHEN: Text = text("Từ giờ nào, theo bản giấy", "From when on, as the paper has it");

/// Of a meeting held on paper the time is told.
fn ask_on_paper(model: &mut Model, office: Office) {
    let title = say!(model.lang, "Đổi {office}", "Another {office}", office = office.label().get(model.lang));
    let people = candidates(model, office).into_iter().map(|one| (MemberId::of_number(one.key), one.label));
    let form = Form::new(format!("office-{}", office as u8), title, |model, form| {
        let at = answers::time(form, 1, model.lang)?;
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let office = Office::ALL.get(form.subject as usize).copied().unwrap_or(Office::Chair);
        let to = form.inputs.first().and_then(Input::person_chosen);
        let passed = meeting.time_on_paper(at).and_then(|at| {
            meeting.pass_office(office, to.ok_or(crate::domain::Refusal::UnknownMember)?, Some(at))
        });
        // Of whoever takes over the refusal speaks itself; else it is the time.
        passed.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(1))
    });
    let form =
        form.about(office as u64).with(Input::person(WHO, people.collect())).with(Input::line(WHEN, ""));
    draft::open(model, form);
}

/// Says of somebody who comes back that another still holds the office.
pub fn tell_former(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let passed = meeting.passed.iter().rev().find(|passing| passing.from == Some(member));
    let Some(passing) = passed.filter(|one| meeting.plan.holder(one.office) == Some(one.to)) else { return };
    let words = say!(
        model.lang,
        "Đ/c {name} vẫn {does}; giao lại thì nhấn 9, “Đổi chủ trì, thư ký”.",
        "{name} still {does}; to hand it back: 9, “Another chair or minute-taker”.",
        name = meeting.name(passing.to),
        does = passing.office.does().get(model.lang)
    );
    model.tell_too(words);
}
