//! Tellers, and of a congress its presidium and secretariat: proposed among those here, chosen by show of cards.
//!
//! Counts no papers.

use super::count::count_next;
use super::vote_rule::{deducts, share_of};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{BallotId, BodyKind, Meeting, MemberId, Purpose, VoteRule};
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
        None if kind == BodyKind::Presidium => say!(
            lang,
            "Dấu phẩy giữa các tên; người đang chủ trì, không thì người đầu, thay mặt ký. Ghi xong thì biểu quyết giơ thẻ.",
            "A comma between the names; whoever chairs, else the first one, signs. The show of cards follows."
        ),
        Some(head) if kind.has_secretary(meeting.plan.kind) => say!(
            lang,
            "Dấu phẩy giữa các tên: người đầu là {head}, người thứ hai là thư ký. Ghi xong thì biểu quyết giơ thẻ.",
            "A comma between the names: first the {head}, then the secretary. The show of cards follows.",
            head = head.get(lang)
        ),
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
    let sample = samples::body(meeting, kind).map(|members| meeting.names(&members));
    let form = Form::new(format!("body-{kind:?}").to_lowercase(), title, submit)
        .then(count_next)
        .about(kind as u64)
        .saying(hint)
        .with({
            let members = Input::people(text("Gồm các đồng chí", "Members"), people(meeting, kind));
            members.or_sample(sample).barring(why_not)
        });
    draft::open(model, form);
}

/// Those here who may be in it.
fn people(meeting: &Meeting, kind: BodyKind) -> Vec<(MemberId, String)> {
    let may = |member: &MemberId| meeting.check_for_body(kind, *member).is_ok();
    let members = meeting.voters().into_iter().filter(may);
    members.map(|member| (member, meeting.name(member).to_owned())).collect()
}

/// Why somebody who is typed may not be in it.
fn why_not(model: &Model, form: &Form, member: MemberId) -> Option<String> {
    let refusal = model.meeting()?.check_for_body(kind_of(form)?, member).err()?;
    Some(refusal.sentence(model.lang))
}

fn kind_of(form: &Form) -> Option<BodyKind> {
    BodyKind::ALL.into_iter().find(|kind| *kind as u64 == form.subject)
}

/// Once the vote passed: a chair outside of the presidium is told of, for whoever chairs signs.
pub(super) fn tell_chair(model: &mut Model, ballot: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    let chosen = meeting.body(BodyKind::Presidium).filter(|body| body.ballot == ballot);
    let outside = chosen.zip(meeting.plan.chair).filter(|(body, chair)| !body.members.contains(chair));
    let Some((body, chair)) = outside else { return };
    let (chair, first) = (meeting.name(chair), body.members.first().map_or("", |one| meeting.name(*one)));
    let words = say!(
        model.lang,
        "Đồng chí {chair} đang chủ trì không thuộc đoàn chủ tịch; văn bản do đồng chí {first} ký. Giao chủ trì: 9, Đổi chủ trì, thư ký.",
        "{chair}, who chairs, is not of the presidium; {first} signs the papers. To hand the chair over: 9, Another chair."
    );
    model.tell_too(words);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let Some(kind) = kind_of(form) else { return Ok(Deed::Nothing) };
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
