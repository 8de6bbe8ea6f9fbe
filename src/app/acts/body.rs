//! Tellers, and of a congress its presidium and secretariat: proposed among those here, chosen by show of cards.
//!
//! Counts no papers.

use super::count::count_next;
use super::vote_rule::{deducts, share_of};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{BodyKind, Meeting, MemberId, Purpose, VoteRule};
use crate::say;
use crate::text::{capital, text};

/// Asks who is to be in a body; the show of cards follows.
pub fn ask(model: &mut Model, kind: BodyKind) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let called = kind.label(meeting.plan.kind).get(lang);
    let title =
        say!(lang, "{called}, bầu bằng giơ thẻ", "{called}, by show of cards", called = capital(called));
    let hint = match kind.head(meeting.plan.kind) {
        Some(head) => say!(
            lang,
            "Dấu phẩy giữa các tên, người đầu là {head}. Ghi xong thì biểu quyết giơ thẻ.",
            "A comma between the names, the first is the {head}. The show of cards follows.",
            head = head.get(lang)
        ),
        None => say!(
            lang,
            "Dấu phẩy giữa các tên. Ghi xong thì biểu quyết giơ thẻ.",
            "A comma between the names. The show of cards follows."
        ),
    };
    let sample = samples::body(meeting).map(|members| meeting.names(&members));
    let form = Form::new(format!("body-{kind:?}").to_lowercase(), title, submit)
        .then(count_next)
        .about(kind as u64)
        .saying(hint)
        .with(Input::people(text("Gồm các đồng chí", "Members"), people(meeting)).or_sample(sample));
    draft::open(model, form);
}

/// Those here who may vote.
fn people(meeting: &Meeting) -> Vec<(MemberId, String)> {
    let concerned = meeting.concerned();
    let voters = meeting.voters().into_iter().filter(|member| !concerned.contains(member));
    voters.map(|member| (member, meeting.name(member).to_owned())).collect()
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let Some(kind) = BodyKind::ALL.into_iter().find(|kind| *kind as u64 == form.subject) else {
        return Ok(Deed::Nothing);
    };
    let members = form.inputs.first().and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let purpose = Purpose::Question;
    let rule = VoteRule {
        purpose,
        majority: share_of(model, purpose),
        secret: false,
        deducts: deducts(model, purpose),
    };
    let events = meeting.put_body(kind, &members, rule);
    events.map(Deed::Act).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}
