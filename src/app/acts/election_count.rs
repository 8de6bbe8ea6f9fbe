//! The count of a round of an election: sums of the papers, then the votes of everybody on the list in the order of
//! the paper.
//!
//! Asks for sums alone; how anybody voted is asked of nobody.

use super::count::is_over;
use super::count_words::left_out;
use super::sums::{GROUNDS, grounds, mended, paper_fields, typed_papers};
use super::sums_words::{figure, invalid, papers_check, tellers};
use super::vote_rule::sources;
use super::{body, election, election_words};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{FigureCheck, Form, Input, Rejection, Tally, TallyRest, draft};
use crate::app::model::Model;
use crate::domain::{
    BodyKind, Election, ElectionRefusal, ElectionRound, Meeting, MemberId, NomineeVotes, Purpose, Refusal,
};
use crate::guidance::Words;
use crate::say;

/// Asks for the count of the last round of the election that is shown; where nobody was chosen to count, for the
/// tellers first.
pub fn ask(model: &mut Model) {
    if is_over(model) {
        return;
    }
    let Some((meeting, election)) = model.meeting().zip(election::current(model)) else { return };
    let Some(round) = election.rounds.last() else { return };
    if meeting.body(BodyKind::Tellers).is_none() {
        return body::ask(model, BodyKind::Tellers);
    }
    let lang = model.lang;
    let number = round.number;
    let tally = Tally {
        question: say!(
            lang,
            "{title}, vòng {number}, bầu {seats} trong {n}",
            "{title}, round {number}, {seats} of {n} to elect",
            title = election.title(lang),
            seats = round.seats,
            n = round.nominees.len()
        ),
        manner: String::new(),
        brief: election_words::measured(round, lang),
        all: None,
        by_name: None,
        counting: true,
        rest,
        check,
    };
    let before = round.count();
    let form =
        Form::new(format!("papers-e{}-{number}", election.id), say!(lang, "Kiểm phiếu", "Count"), submit)
            .then(told)
            .grounded(|model, _| sources(model, Purpose::Election))
            .by_the_first()
            .about(election.id)
            .counted(tally)
            .saying(election_words::measured(round, lang));
    let said = [left_out(meeting, &round.base.excluded, lang), tellers(meeting, lang)];
    let form = said.into_iter().flatten().fold(form, Form::saying);
    let grounds = grounds(model, Purpose::Election);
    let mut form = paper_fields(form, &grounds, before.map(|count| &count.papers), None);
    for member in election::by_name(meeting, &round.nominees) {
        let known = before.and_then(|count| count.votes.iter().find(|one| one.member == member));
        let first = known.map_or(String::new(), |one| one.votes.to_string());
        let name = meeting.name(member).to_owned();
        form = form.with(Input::line(Words { vi: name.clone(), en: name }, &first));
    }
    draft::open(model, form);
}

/// The election that a form is about, its last round, and the list in the order of the form.
fn asked<'m>(model: &'m Model, form: &Form) -> Option<(&'m Meeting, &'m Election, Vec<MemberId>)> {
    let meeting = model.meeting()?;
    let election = meeting.election(form.subject)?;
    let round = election.rounds.last()?;
    Some((meeting, election, election::by_name(meeting, &round.nominees)))
}

/// Where the votes begin.
fn votes_from(form: &Form, list: &[MemberId]) -> usize {
    form.inputs.len().saturating_sub(list.len())
}

fn check(model: &Model, form: &Form, field: usize) -> Option<FigureCheck> {
    let lang = model.lang;
    let (_, election, list) = asked(model, form)?;
    let round = election.rounds.last()?;
    let votes = votes_from(form, &list);
    if field < GROUNDS {
        return papers_check(form, field, round.entitled, lang);
    }
    let valid = figure(form, super::sums::VALID).filter(|_| field >= votes)?;
    let typed = figure(form, field);
    if field + 1 < form.inputs.len() {
        let must = say!(lang, "không quá {valid} hợp lệ", "at most {valid} valid");
        return Some(FigureCheck { must, holds: typed.map(|votes| votes <= valid) });
    }
    let sum = (votes..form.inputs.len()).filter_map(|at| figure(form, at)).fold(0, u32::saturating_add);
    let most = valid.saturating_mul(round.seats);
    let must = say!(lang, "cộng {sum}, không quá {most}", "{sum} in all, at most {most}");
    Some(FigureCheck { must, holds: typed.map(|votes| votes <= valid && sum <= most) })
}

fn rest(model: &Model, form: &Form) -> Option<TallyRest> {
    let (_, _, list) = asked(model, form)?;
    invalid(form, votes_from(form, &list), model.lang)
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some((meeting, election, list)) = asked(model, form) else { return Ok(Deed::Nothing) };
    let from = votes_from(form, &list);
    let papers = typed_papers(model, form, grounds(model, Purpose::Election))?;
    let mut typed = Vec::new();
    for (place, member) in list.iter().enumerate() {
        typed.push(NomineeVotes { member: *member, votes: number(form, from + place, model.lang)? });
    }
    // In the order of the list that was closed.
    let round: Option<&ElectionRound> = election.rounds.last();
    let nominees = round.map_or(&[][..], |round| &round.nominees);
    let of = |member: &MemberId| typed.iter().find(|one| one.member == *member).copied();
    let votes = nominees.iter().filter_map(of).collect();
    let event = meeting.count_round(election.id, papers, votes);
    event.map(Deed::from).map_err(|refusal| match &refusal {
        Refusal::Election(ElectionRefusal::VotesAboveValid { name, .. }) => {
            let place = list.iter().position(|member| meeting.name(*member) == name).unwrap_or(0);
            Rejection::of(&refusal, model.lang).or_in(from + place)
        }
        Refusal::Election(ElectionRefusal::SumAbove { .. }) => {
            Rejection::of(&refusal, model.lang).or_in(form.inputs.len().saturating_sub(1))
        }
        _ => mended(model, form, &refusal, from),
    })
}

/// Tells what the round came to.
fn told(model: &mut Model, form: &Form) {
    let outcome = model
        .meeting()
        .and_then(|meeting| election_words::outcome(meeting, meeting.election(form.subject)?, model.lang));
    outcome.into_iter().for_each(|words| model.tell(words));
}
