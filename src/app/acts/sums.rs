//! The count of a secret ballot: sums that the tellers announce, each checked against the others as it is typed.
//!
//! Asks for sums alone; how anybody voted is asked of nobody.

use super::count::{after_count, ask_count_of, ground};
use super::vote_rule::whole_cell;
use super::{body, box_sums, count_words, sums_words};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Measure, Rejection, Tally, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Ballot, BallotId, BodyKind, InvalidPapers, PaperSums, Purpose, Refusal, SumsRefusal};
use crate::guidance::{PaperUse, Words};
use crate::say;
use crate::text::{Text, seen_percent, text};

/// The fields before the grounds.
pub(super) const ISSUED: usize = 0;
pub(super) const RETURNED: usize = 1;
pub(super) const VALID: usize = 2;
/// The first ground; the votes stand after the last one.
pub(super) const GROUNDS: usize = 3;

/// The fields before the votes.
const PAPERS: [Text; GROUNDS] =
    [text("Phát ra", "Issued"), text("Thu về", "Returned"), text("Hợp lệ", "Valid")];

/// The reasons for which papers of a decision are not valid, as the guidance of the day has them, and any other.
pub(super) fn grounds(model: &Model, purpose: Purpose) -> Vec<InvalidPapers> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let (day, parent) = (meeting.day(), &meeting.plan.cell.parent);
    let rule = model.book.packs.ballot_papers(day, parent, PaperUse::of(purpose));
    let said = rule.into_iter().flat_map(|rule| &rule.grounds).map(|one| InvalidPapers {
        key: one.key.clone(),
        title: one.title.vi.clone(),
        title_en: one.title.en.clone(),
        papers: 0,
    });
    let other = InvalidPapers {
        key: "other".to_owned(),
        title: "Lý do khác".to_owned(),
        title_en: "other reason".to_owned(),
        papers: 0,
    };
    said.chain([other]).collect()
}

/// The fields of papers: issued, returned, valid, and invalid ones by ground; counted before, or as in practice
/// all are.
pub(super) fn paper_fields(
    mut form: Form,
    grounds: &[InvalidPapers],
    before: Option<&PaperSums>,
    sample: Option<u32>,
) -> Form {
    let known = before.map(|sums| [sums.issued, sums.returned, sums.valid]);
    for (place, label) in PAPERS.into_iter().enumerate() {
        let first = known.map_or(String::new(), |known| known[place].to_string());
        form = form.with(Input::line(label, &first).or_sample(sample.map(|all| all.to_string())));
    }
    for ground in grounds {
        let found = before.and_then(|sums| sums.invalid.iter().find(|one| one.key == ground.key));
        let first = found.map_or(String::new(), |one| one.papers.to_string());
        let label = Words::say(|lang| say!(lang, "– {title}", "- {title}", title = ground.title(lang)));
        form = form.with(Input::line(label, &first));
    }
    form
}

/// The sums as they are typed; an empty field is 0.
pub(super) fn typed_papers(
    model: &Model,
    form: &Form,
    grounds: Vec<InvalidPapers>,
) -> Result<PaperSums, Rejection> {
    let figure = |field| number(form, field, model.lang);
    let mut invalid = Vec::new();
    for (place, ground) in grounds.into_iter().enumerate() {
        let papers = figure(GROUNDS + place)?;
        invalid.extend((papers > 0).then_some(InvalidPapers { papers, ..ground }));
    }
    Ok(PaperSums { issued: figure(ISSUED)?, returned: figure(RETURNED)?, valid: figure(VALID)?, invalid })
}

/// Asks for the sums of a secret ballot; where nobody was chosen to count, for the tellers first.
pub(super) fn ask(model: &mut Model, ballot: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    if meeting.body(BodyKind::Tellers).is_none() || meeting.check_tellers(ballot).is_err() {
        return body::ask(model, BodyKind::Tellers);
    }
    if meeting.has_boxes(ballot) {
        return box_sums::ask(model, ballot);
    }
    let Some(ballot) = meeting.ballot(ballot) else { return };
    let lang = model.lang;
    let sample = samples::count(meeting).map(|count| count.yes);
    let before = ballot.secret_count();
    let first = |figure: Option<u32>| figure.map_or(String::new(), |figure| figure.to_string());
    let title = say!(lang, "Bỏ phiếu kín", "Secret ballot");
    let tally = Tally {
        question: ballot.question.clone(),
        manner: String::new(),
        brief: count_words::brief(ballot, lang),
        all: None,
        by_name: None,
        counting: true,
        rest: sums_words::rest,
        check: sums_words::check,
    };
    let form = Form::new(format!("papers-{}", ballot.id), title, submit)
        .then(after_count)
        .measuring(so_far)
        .grounded(ground)
        .by_the_first()
        .about(ballot.id)
        .counted(tally);
    let form = paper_fields(form, &grounds(model, ballot.purpose), before.map(|count| &count.papers), sample)
        .with(
            Input::line(text("Tán thành", "In favour"), &first(before.map(|count| count.yes)))
                .or_sample(sample.map(|all| all.to_string())),
        )
        .with(
            Input::line(text("Không tán thành", "Against"), &first(before.map(|count| count.no)))
                .or_sample(sample.map(|_| "0".to_owned())),
        );
    let said = count_words::lines(meeting, ballot, lang).into_iter();
    let said = said.chain(sums_words::tellers(meeting, lang)).chain(whole_cell(ballot, lang));
    draft::open(model, said.fold(form, Form::saying));
}

/// The ballot that the form is about, with the places of those for and those against.
pub(super) fn asked<'m>(model: &'m Model, form: &Form) -> Option<(&'m Ballot, [usize; 2])> {
    let ballot = model.meeting()?.ballot(form.subject)?;
    let votes = form.inputs.len().checked_sub(2)?;
    Some((ballot, [votes, votes + 1]))
}

/// What the votes for it come to, as far as they are typed.
fn so_far(model: &Model, form: &Form) -> Option<Measure> {
    let (ballot, [yes, _]) = asked(model, form)?;
    let yes: u32 = form.text(yes).trim().parse().ok().filter(|yes| *yes <= ballot.base.count)?;
    let (lang, base, needed) = (model.lang, ballot.base.count, ballot.needed());
    let share = seen_percent(yes.into(), base.into(), lang);
    Some(Measure {
        part: yes.into(),
        whole: base.into(),
        needed: needed.into(),
        figure: format!("{yes}/{base} ({share})"),
        verdict: match needed.checked_sub(yes).filter(|missing| *missing > 0) {
            // Sums that contradict each other are no result.
            _ if contradicts(model, form) => say!(lang, "các số chưa khớp", "the sums do not agree"),
            None => say!(lang, "đủ để thông qua", "enough to pass"),
            Some(missing) => say!(lang, "còn thiếu {missing}", "{missing} short"),
        },
        threshold: say!(lang, "cần {needed}", "need {needed}"),
    })
}

/// Whether every figure is there and they would be refused.
fn contradicts(model: &Model, form: &Form) -> bool {
    let Some((meeting, (ballot, [yes, no]))) = model.meeting().zip(asked(model, form)) else { return false };
    let typed = |field| number(form, field, model.lang);
    let Ok(papers) = typed_papers(model, form, grounds(model, ballot.purpose)) else { return false };
    match (form.text(no).trim().is_empty(), typed(yes), typed(no)) {
        (false, Ok(yes), Ok(no)) => meeting.count_papers(ballot.id, papers, [yes, no]).is_err(),
        _ => false,
    }
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some((meeting, (ballot, [yes, no]))) = model.meeting().zip(asked(model, form)) else {
        return Ok(Deed::Nothing);
    };
    let papers = typed_papers(model, form, grounds(model, ballot.purpose))?;
    let votes = [number(form, yes, model.lang)?, number(form, no, model.lang)?];
    let (valid, blank) = (papers.valid, papers.valid.saturating_sub(votes[0].saturating_add(votes[1])));
    let event = meeting.count_papers(ballot.id, papers, votes);
    let event = event.map_err(|refusal| mended(model, form, &refusal, yes))?;
    if blank > 0 && !form.was_asked(form.text(no)) {
        return Err(Rejection::asking(no, sums_words::blank(votes, valid, model.lang)));
    }
    Ok(Deed::from(event))
}

/// In which field a refused sum is mended; the votes stand from `votes` on.
pub(super) fn mended(model: &Model, form: &Form, refusal: &Refusal, votes: usize) -> Rejection {
    let rejection = Rejection::of(refusal, model.lang);
    let Refusal::Sums(refusal) = refusal else { return rejection };
    let last_ground = votes.saturating_sub(1);
    let typed = |field: &usize| !form.text(*field).trim().is_empty();
    let field = match refusal {
        SumsRefusal::NothingIssued | SumsRefusal::IssuedAbove { .. } => ISSUED,
        SumsRefusal::ReturnedAbove { .. } => RETURNED,
        SumsRefusal::ValidAbove { .. } => VALID,
        // Too many are noticed at the last one that was typed.
        SumsRefusal::PapersDiffer { valid, invalid, returned }
            if valid.saturating_add(*invalid) > *returned =>
        {
            (GROUNDS..votes).rev().find(typed).unwrap_or(VALID)
        }
        // Too few after the last ground, and the sum begins with the valid ones.
        SumsRefusal::PapersDiffer { .. } => return rejection.between(VALID, last_ground),
        SumsRefusal::ForAbove { .. } => votes,
        SumsRefusal::VotesAbove { .. } => votes + 1,
        SumsRefusal::BoxesDiffer { .. } => form.inputs.len().saturating_sub(1),
        _ => return rejection,
    };
    rejection.or_in(field)
}

/// Once tellers were chosen, the secret ballot that waits for them is gone on with.
pub(super) fn go_on(model: &mut Model, counted: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    let chosen = meeting.body(BodyKind::Tellers).is_some_and(|body| body.ballot == counted);
    let waiting = meeting.open_ballot().filter(|ballot| ballot.secret && chosen).map(|ballot| ballot.id);
    if let Some(ballot) = waiting {
        ask_count_of(model, ballot);
    }
}
