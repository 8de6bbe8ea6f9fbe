//! The vote to send an applicant to the course on the Party: whom, who helps from when on, then the count.
//!
//! Whether they go, the screen of those on the way is told later; who helps stands in their record once the minutes that
//! tell of it are adopted.

use super::count::count_next;
use super::vote_rule::{base_words, deducts, doubts, share_of, sources};
use super::{applicant, secrecy};
use crate::app::answers::{day_words, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{
    ApplicantEvent, ApplicantRow, ClassVote, Meeting, MemberId, Purpose, Refusal, RollEvent, VoteRule,
};
use crate::say;
use crate::text::{Lang, long_date, nfc, text};

/// Those who are followed and have not attended the course.
fn eligible(model: &Model) -> Vec<ApplicantRow> {
    let fits = |row: &ApplicantRow| {
        let one = &row.applicant;
        !row.stage.is_over() && one.member.is_none() && one.course.is_none()
    };
    applicant::rows(model).into_iter().filter(fits).collect()
}

/// Whether there is anybody to send.
pub fn is_any(model: &Model) -> bool {
    model.is_open() && !secrecy::is_under_way(model) && !eligible(model).is_empty()
}

/// Asks whom the vote is about.
pub fn ask(model: &mut Model) {
    let lang = model.lang;
    let choice = |row: ApplicantRow| Candidate {
        key: row.applicant.key(),
        label: model.roll().applicant_name(&row.applicant).to_owned(),
        hint: row.stage.label().get(lang).to_owned(),
    };
    let choices = eligible(model).into_iter().map(choice).collect();
    let title = say!(lang, "Cử ai học lớp nhận thức về Đảng?", "Who is sent to the course on the Party?");
    model.overlays.push(Overlay::Picker(Picker::people(title, choices, open)));
}

fn open(model: &mut Model, chosen: u64) {
    let Some((one, meeting)) = applicant::of_key(model, chosen).zip(model.meeting()) else { return };
    let name = model.roll().applicant_name(&one).to_owned();
    let people = |meeting: &Meeting| -> Vec<(MemberId, String)> {
        meeting.roll.iter().map(|one| (one.id, one.name.clone())).collect()
    };
    let helpers: Vec<&str> = one.helpers.iter().map(|id| meeting.name(*id)).collect();
    let helpers = helpers.join(", ");
    let purpose = Purpose::Question;
    let title = say!(model.lang, "Cử {name} học lớp nhận thức về Đảng", "{name}: course on the Party");
    let form = Form::new(format!("class-{chosen}"), title, put)
        .then(count_next)
        .about(chosen)
        .grounded(|model, _| sources(model, Purpose::Question))
        .saying(base_words(model, purpose, share_of(model, purpose)))
        .with(
            Input::people(text("Phân công ai giúp đỡ", "Members who are to help"), people(meeting))
                .holding(&helpers),
        )
        .with(Input::line(text("Giúp đỡ từ ngày", "From when on"), &day_words(Some(meeting.day()))));
    let form = doubts(model, purpose).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

/// What is put, in Vietnamese because the minutes print it.
fn question(meeting: &Meeting, vote: &ClassVote) -> String {
    let who = format!("Cử quần chúng {} học lớp bồi dưỡng nhận thức về Đảng", vote.name);
    let from = vote.from.map_or(String::new(), |day| format!(" từ {}", long_date(day, Lang::Vi)));
    match vote.helpers.as_slice() {
        [] => who,
        helpers => format!("{who}, phân công đồng chí {} giúp đỡ{from}", meeting.names(helpers)),
    }
}

fn put(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let gone = || Rejection::of(&Refusal::Gone, model.lang);
    let one = applicant::of_key(model, form.subject).ok_or_else(gone)?;
    let meeting = model.meeting().ok_or_else(gone)?;
    let helpers = form.inputs.first().and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let vote = ClassVote {
        applicant: one.id,
        name: nfc(model.roll().applicant_name(&one)),
        helpers,
        from: optional_day(model, form, 1)?,
    };
    let purpose = Purpose::Question;
    let rule = VoteRule {
        purpose,
        majority: share_of(model, purpose),
        secret: false,
        deducts: deducts(model, purpose),
    };
    let asked = question(meeting, &vote);
    let events = meeting.put_class(rule, vote, &asked);
    events.map(Deed::Act).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Writes into the records who helps, as the votes of the adopted meeting name them.
pub(super) fn record_helpers(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let told = |vote: &ClassVote| {
        let known = model.roll().applicants.iter().find(|one| one.id == vote.applicant)?;
        let (applicant, helpers) = (known.id, vote.helpers.clone());
        let new = !helpers.is_empty() && known.helpers != helpers;
        new.then_some(RollEvent::Applicant(ApplicantEvent::HelpersNamed { applicant, helpers }))
    };
    let events: Vec<RollEvent> =
        meeting.carried_classes().into_iter().filter_map(|(_, vote)| told(vote)).collect();
    if !events.is_empty() {
        model.do_deed(Deed::Roll(events));
    }
}
