//! The count of papers with a box for each form of discipline: sums of the papers, then the votes in every box.
//!
//! Asks for sums alone; how anybody voted is asked of nobody.

use super::count::{after_count, ground};
use super::count_words::{brief, left_out};
use super::sums::{GROUNDS, VALID, grounds, mended, paper_fields, typed_papers};
use super::sums_words::{figure, invalid, papers_check, tellers};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{FigureCheck, Form, Input, Measure, Rejection, Tally, TallyRest, draft};
use crate::app::model::Model;
use crate::domain::{
    Ballot, BallotId, BoxVotes, Meeting, MemberCase, Penalty, PenaltyReached, Refusal, box_label, reached,
    votes_in,
};
use crate::guidance::Words;
use crate::say;
use crate::text::{capital, percent};

/// Asks for the sums of such a ballot, in the order of the boxes.
pub(super) fn ask(model: &mut Model, ballot: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    let Some(ballot) = meeting.ballot(ballot) else { return };
    let lang = model.lang;
    let before = ballot.secret_count();
    let tally = Tally {
        by_name: None,
        question: ballot.question.clone(),
        manner: String::new(),
        brief: brief(ballot, lang),
        all: None,
        counting: true,
        rest,
        check,
    };
    let form =
        Form::new(format!("papers-{}", ballot.id), say!(lang, "Bỏ phiếu kín", "Secret ballot"), submit)
            .then(after_count)
            .measuring(so_far)
            .grounded(ground)
            .by_the_first()
            .about(ballot.id)
            .counted(tally);
    let known = grounds(model, ballot.purpose);
    let mut form = paper_fields(form, &known, before.map(|count| &count.papers), None);
    for penalty in meeting.boxes(ballot) {
        let first = before.map_or(String::new(), |count| votes_in(&count.boxes, penalty).to_string());
        let label = Words::say(|lang| capital(box_label(penalty).get(lang)));
        form = form.with(Input::line(label, &first));
    }
    let said = [
        Some(needs(meeting, ballot, lang)),
        left_out(meeting, &ballot.base.excluded, lang),
        tellers(meeting, lang),
    ];
    draft::open(model, said.into_iter().flatten().fold(form, Form::saying));
}

/// "Tính trên 16 đảng viên chính thức, có mặt 15: cần 9 phiếu; khai trừ cần 11."
pub(super) fn needs(meeting: &Meeting, ballot: &Ballot, lang: crate::text::Lang) -> String {
    let (base, here, usual) = (ballot.base.count, ballot.entitled, ballot.needed());
    let rules = meeting.case_of(ballot).map_or(&[][..], |case| &case.boxes);
    let heavy = rules.iter().find(|rule| rule.penalty == Penalty::Expulsion);
    let heavy = heavy.map_or(String::new(), |rule| {
        say!(
            lang,
            "; đề nghị khai trừ cần {needed}",
            "; {needed} for proposing expulsion",
            needed = rule.majority.needed(base)
        )
    });
    say!(
        lang,
        "Tính trên {base} đảng viên chính thức, có mặt {here}: cần {usual} phiếu{heavy}.",
        "Base {base} official members, {here} present: {usual} votes needed{heavy}."
    )
}

/// The ballot that the form is about, what it is about, and where the boxes begin.
fn asked<'m>(model: &'m Model, form: &Form) -> Option<(&'m Meeting, &'m Ballot, &'m MemberCase, usize)> {
    let meeting = model.meeting()?;
    let ballot = meeting.ballot(form.subject)?;
    let from = form.inputs.len().checked_sub(meeting.boxes(ballot).len())?;
    Some((meeting, ballot, meeting.case_of(ballot)?, from))
}

/// The boxes as far as they are typed.
fn typed(meeting: &Meeting, ballot: &Ballot, form: &Form, from: usize) -> Vec<BoxVotes> {
    let boxes = meeting.boxes(ballot).into_iter().enumerate();
    boxes
        .map(|(place, penalty)| BoxVotes { penalty, votes: figure(form, from + place).unwrap_or(0) })
        .collect()
}

fn sum(boxes: &[BoxVotes]) -> u32 {
    boxes.iter().fold(0, |sum, one| sum.saturating_add(one.votes))
}

/// Which form stands, once every valid paper is in a box.
fn so_far(model: &Model, form: &Form) -> Option<Measure> {
    let (meeting, ballot, case, from) = asked(model, form)?;
    let boxes = typed(meeting, ballot, form, from);
    if figure(form, VALID)? != sum(&boxes) || sum(&boxes) > ballot.base.count {
        return None;
    }
    let (lang, base) = (model.lang, ballot.base.count);
    let PenaltyReached { penalty, votes, needed, added } = reached(&case.boxes, &boxes, base)?;
    let share = percent(votes.into(), base.into(), lang);
    let label = penalty.label().get(lang);
    Some(Measure {
        part: votes.into(),
        whole: base.into(),
        needed: needed.into(),
        figure: format!("{votes}/{base} ({share})"),
        verdict: match added {
            true => say!(lang, "{label}, cộng dồn", "{label}, added up"),
            false => label.to_owned(),
        },
        threshold: say!(lang, "cần {needed}", "need {needed}"),
    })
}

fn check(model: &Model, form: &Form, field: usize) -> Option<FigureCheck> {
    let lang = model.lang;
    let (meeting, ballot, _, from) = asked(model, form)?;
    if field < GROUNDS {
        return papers_check(form, field, ballot.entitled, lang);
    }
    let valid = figure(form, VALID).filter(|_| field >= from)?;
    let votes = figure(form, field);
    if field + 1 < form.inputs.len() {
        let must = say!(lang, "không quá {valid} hợp lệ", "at most {valid} valid");
        return Some(FigureCheck { must, holds: votes.map(|votes| votes <= valid) });
    }
    let sum = sum(&typed(meeting, ballot, form, from));
    let must = say!(lang, "cộng {sum}, hợp lệ {valid}", "{sum} in all, {valid} valid");
    Some(FigureCheck { must, holds: votes.map(|_| sum == valid) })
}

fn rest(model: &Model, form: &Form) -> Option<TallyRest> {
    let (_, _, _, from) = asked(model, form)?;
    invalid(form, from, model.lang)
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let gone = || Rejection::of(&Refusal::Gone, model.lang);
    let (meeting, ballot, _, from) = asked(model, form).ok_or_else(gone)?;
    let papers = typed_papers(model, form, grounds(model, ballot.purpose))?;
    let votes = (from..form.inputs.len()).map(|field| number(form, field, model.lang));
    let votes = votes.collect::<Result<Vec<u32>, Rejection>>()?;
    let event = meeting.count_boxes(ballot.id, papers, &votes);
    event.map(Deed::from).map_err(|refusal| mended(model, form, &refusal, from))
}
