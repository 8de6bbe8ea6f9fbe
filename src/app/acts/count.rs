//! The count of a question that was put: figures, or all in favour by one key, and what came of it.
//!
//! Puts no question.

use super::vote_rule::{given, sources, whole_cell};
use super::{adoption, against, body, count_words, named_vote, proposal, sums};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Measure, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::app::view::Step;
use crate::domain::{Ballot, BallotId, Count, Outcome, Purpose};
use crate::say;
use crate::text::{clip, seen_percent, text};

/// The count follows as soon as the question is put.
pub(super) fn count_next(model: &mut Model, _: &Form) {
    ask_count(model);
}

/// A question that was put is counted before anything else: which one it is.
pub fn count_step(model: &Model) -> Option<Step> {
    let ballot = model.meeting()?.open_ballot()?;
    let words = say!(
        model.lang,
        "Enter: nhập kết quả biểu quyết “{question}”",
        "Enter: enter the result of “{question}”",
        question = ballot.question
    );
    let brief = say!(model.lang, "Enter: nhập kết quả biểu quyết", "Enter: enter the result of the vote");
    Step::brief(words, brief, ask_count)
}

/// What is told where the meeting goes on from a question that was put and not counted.
pub fn left_uncounted(model: &Model) -> Option<String> {
    let ballot = model.meeting()?.open_ballot()?;
    let question = clip(&ballot.question, count_words::QUESTION);
    Some(say!(
        model.lang,
        "Chưa nhập kết quả biểu quyết “{question}”: nhập thì nhấn Enter; bỏ thì nhấn 9, chọn “Rút câu hỏi”.",
        "The vote on “{question}” is not counted yet: Enter to enter its result; to drop it press 9, “Withdraw a question”."
    ))
}

/// Asks for the count of the question that was put.
pub fn ask_count(model: &mut Model) {
    let found = model.meeting().and_then(|meeting| meeting.open_ballot().or_else(|| meeting.last_counted()));
    if let Some(ballot) = found.map(|ballot| ballot.id) {
        ask_count_of(model, ballot);
    }
}

/// Asks for the count of a ballot: whether all are for it, or figure by figure; the figures counted before
/// stand in the fields.
pub fn ask_count_of(model: &mut Model, ballot: BallotId) {
    if is_over(model) {
        return;
    }
    let Some(meeting) = model.meeting() else { return };
    let Some(ballot) = meeting.ballot(ballot) else { return };
    if ballot.secret {
        return sums::ask(model, ballot.id);
    }
    if !ballot.named.is_empty() {
        return named_vote::open(model, ballot.id);
    }
    let by_name = named_vote::may_name(model, ballot).then_some(named_vote::open as fn(&mut Model, BallotId));
    let lang = model.lang;
    let sample = samples::count(meeting);
    let sampled = sample.is_some();
    let sample = |figure: fn(Count) -> u32| sample.map(|count| figure(count).to_string());
    let title = say!(lang, "Biểu quyết", "Vote");
    let count = ballot.count();
    let first = |figure: fn(Count) -> u32| count.map_or(String::new(), |count| figure(count).to_string());
    let form = Form::new(format!("count-{}", ballot.id), title, submit_count)
        .then(after_count)
        .measuring(so_far)
        .grounded(ground)
        .by_the_first()
        .about(ballot.id)
        .counted(count_words::tally(ballot, sampled, by_name, lang))
        .with(Input::line(text("Tán thành", "In favour"), &first(|c| c.yes)).or_sample(sample(|c| c.yes)))
        .with(Input::line(text("Không tán thành", "Against"), &first(|c| c.no)).or_sample(sample(|c| c.no)))
        .with(
            Input::line(text("Ý kiến khác", "Other opinion"), &first(|c| c.other))
                .or_sample(sample(|c| c.other)),
        );
    let said = count_words::lines(meeting, ballot, lang).into_iter().chain(whole_cell(ballot, lang));
    draft::open(model, said.fold(form, Form::saying));
}

/// Says of a meeting that is over, before anything is typed, that nothing is counted there any more.
pub(super) fn is_over(model: &mut Model) -> bool {
    let refusal = model.meeting().and_then(|meeting| meeting.ensure_open().err());
    let words = refusal.map(|refusal| refusal.sentence(model.lang));
    words.is_some_and(|words| !model.warn(words))
}

/// The sources of a rule that the guidance gives; none where another share was chosen.
pub(super) fn ground(model: &Model, form: &Form) -> Vec<String> {
    let ballot = model.meeting().and_then(|meeting| meeting.ballot(form.subject));
    let is_given =
        |ballot: &&Ballot| given(model, ballot.purpose).is_some_and(|rule| rule.share == ballot.majority);
    ballot.filter(is_given).map_or_else(Vec::new, |ballot| sources(model, ballot.purpose))
}

/// What the votes for it come to, as far as they are typed.
fn so_far(model: &Model, form: &Form) -> Option<Measure> {
    let ballot = model.meeting()?.ballot(form.subject)?;
    let yes: u32 = form.text(0).trim().parse().ok().filter(|yes| *yes <= ballot.base.count)?;
    let (lang, base, needed) = (model.lang, ballot.base.count, ballot.needed());
    let share = seen_percent(yes.into(), base.into(), lang);
    let counted: u32 = (0..3).filter_map(|field| form.text(field).trim().parse::<u32>().ok()).sum();
    let here = ballot.entitled;
    Some(Measure {
        part: yes.into(),
        whole: base.into(),
        needed: needed.into(),
        figure: format!("{yes}/{base} ({share})"),
        verdict: match needed.checked_sub(yes).filter(|missing| *missing > 0) {
            // More than may vote are no result.
            _ if counted > here => {
                say!(lang, "đếm {counted}, có mặt {here}", "{counted} counted, {here} present")
            }
            None => say!(lang, "đủ để thông qua", "enough to pass"),
            Some(missing) => say!(lang, "còn thiếu {missing}", "{missing} short"),
        },
        threshold: say!(lang, "cần {needed}", "need {needed}"),
    })
}

/// The figures counted: a blank one is 0, but one at least is typed.
fn submit_count(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    if (0..3).all(|field| form.text(field).trim().is_empty()) {
        let words = say!(
            model.lang,
            "Chưa nhập số nào: hãy nhập số đồng chí tán thành; ô nào không có ai thì để trống.",
            "No figure is entered: enter how many are in favour; leave a field empty where there is nobody."
        );
        return Err(Rejection::in_field(0, words));
    }
    let figure = |index| number(form, index, model.lang);
    let count = Count { yes: figure(0)?, no: figure(1)?, other: figure(2)? };
    let event = meeting.count(form.subject, count);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Tells the result, and lets a vote on the sheet settle it.
pub(super) fn after_count(model: &mut Model, form: &Form) {
    after_count_of(model, form.subject);
}

/// The same of a ballot, however it was counted.
pub(super) fn after_count_of(model: &mut Model, id: BallotId) {
    let Some(ballot) = model.meeting().and_then(|meeting| meeting.ballot(id)).cloned() else { return };
    let passed = ballot.outcome() == Some(Outcome::Passed);
    let settles = ballot.purpose == Purpose::Score && ballot.criterion.is_none() && passed;
    let has_boxes = model.meeting().is_some_and(|meeting| meeting.has_boxes(id));
    let refused = settles && !proposal::record_vote(model, id);
    let of_case = model.meeting().and_then(|meeting| meeting.case_words(&ballot, model.lang));
    match of_case.filter(|_| has_boxes).or_else(|| count_words::told(&ballot, model.size.0, model.lang)) {
        Some(result) if refused => model.tell_too(result),
        Some(result) if passed => model.tell(result),
        Some(result) => model.tell_not_passed(result),
        None => {}
    }
    model.tell_whole();
    let all = ballot.majority.needed(ballot.base.all_official());
    if passed && ballot.count().is_some_and(|count| count.yes < all) {
        let other = count_words::short_of_whole_cell(&ballot, model.lang);
        other.into_iter().for_each(|words| model.tell_too(words));
    }
    if let Some(criterion) = ballot.criterion.filter(|_| !passed) {
        model.tell_too(say!(
            model.lang,
            "Chi ủy chấm lại tiêu chí {criterion}.",
            "The committee judges criterion {criterion} anew."
        ));
    }
    // Wherever the meeting stands: the minutes may be voted on from the page that reads them back.
    if ballot.purpose == Purpose::Minutes {
        adoption::after_vote(model);
    }
    body::tell_chair(model, id);
    sums::go_on(model, id);
    against::ask_after(model, id);
}
