//! Why some were against a person: asked once the vote is counted, because the resolution on the person tells it, and
//! again by a command.
//!
//! Nobody is asked who was against, nor must a reason be given.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Ballot, BallotId, Meeting, VotedPerson};
use crate::say;
use crate::text::{nfc, text};

/// The votes on a person in which somebody was against.
fn votes(meeting: &Meeting) -> Vec<(&Ballot, &VotedPerson)> {
    let against = |(ballot, _): &(&Ballot, &VotedPerson)| ballot.count().is_some_and(|count| count.no > 0);
    meeting.person_ballots().into_iter().filter(against).collect()
}

/// Whether there is such a vote.
pub fn is_any(model: &Model) -> bool {
    model.is_open() && model.meeting().is_some_and(|meeting| !votes(meeting).is_empty())
}

/// Asks after the count of a vote on a person in which somebody was against, and nothing after any other.
pub(super) fn ask_after(model: &mut Model, ballot: BallotId) {
    let found = |meeting: &Meeting| votes(meeting).iter().any(|(one, _)| one.id == ballot);
    if model.is_open() && model.meeting().is_some_and(found) {
        open(model, ballot);
    }
}

/// Asks of which vote, where there are several.
pub fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(ballot, person): &(&Ballot, &VotedPerson)| Candidate {
        key: ballot.id,
        label: person.name.clone(),
        hint: ballot.purpose.label().get(model.lang).to_owned(),
    };
    let choices: Vec<Candidate> = votes(meeting).iter().map(choice).collect();
    match choices.as_slice() {
        [] => {}
        [one] => {
            let ballot = one.key;
            open(model, ballot);
        }
        _ => {
            let title = say!(model.lang, "Lý do không tán thành ai?", "Against whom?");
            model.overlays.push(Overlay::Picker(Picker::new(title, choices, open)));
        }
    }
}

fn open(model: &mut Model, ballot: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    let Some((vote, person)) = votes(meeting).into_iter().find(|(one, _)| one.id == ballot) else { return };
    let (n, name) = (vote.count().map_or(0, |count| count.no), person.name.clone());
    let known = meeting.against(vote).unwrap_or_default().to_owned();
    let title = say!(model.lang, "Không tán thành {name}: lý do", "Against {name}: the reason");
    let form = Form::new(format!("against-{ballot}"), title, submit)
        .about(ballot)
        .then(told)
        .saying(say!(
            model.lang,
            "Không tán thành {n}. Nghị quyết ghi lý do như đã nêu, không ghi tên ai; không ai nêu thì để trống, Enter.",
            "Against: {n}. The resolution tells the reason as it was said, no names; none was said: leave it empty, Enter."
        ))
        .with(Input::line(text("Lý do", "Reason"), &known).of_prose());
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let reason = nfc(form.text(0).trim());
    let known = meeting.ballot(form.subject).and_then(|ballot| meeting.against(ballot)).unwrap_or_default();
    if reason == known {
        return Ok(Deed::Nothing);
    }
    let event = meeting.tell_against(form.subject, &reason);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
}

fn told(model: &mut Model, form: &Form) {
    let reason = form.text(0).trim().trim_end_matches('.').to_owned();
    if !reason.is_empty() {
        model.tell(say!(
            model.lang,
            "Đã ghi lý do không tán thành: {reason}.",
            "Recorded why some were against: {reason}."
        ));
    }
}
