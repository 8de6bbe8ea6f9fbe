//! Votes: the question with its rule first; the count follows.

use super::count::count_next;
pub use super::count::{ask_count, ask_count_of, count_step, left_uncounted};
use super::vote_rule::{
    OfferedRule, base_words, deducts, doubts, given, rules, rules_of_item, share_of, sources,
};
use super::{case_vote, due_vote, gaps, person_vote, proposal, question_words, score, secrecy};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, Submit, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{CaseMatter, MeetingKind, MembershipStep, Purpose, VoteRule};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, Text, nfc, text};

/// The field for a question.
pub(super) const QUESTION: Text =
    text("Nội dung biểu quyết", "Question, in Vietnamese as the minutes have it");

/// The usual question of a purpose, in Vietnamese because the minutes print it.
fn usual_question(model: &Model, purpose: Purpose) -> String {
    let kind = model.meeting().map(|meeting| meeting.plan.kind).unwrap_or_default();
    let question = match (purpose, kind) {
        (Purpose::Agenda, MeetingKind::Congress) => "Thông qua chương trình đại hội",
        (Purpose::Agenda, MeetingKind::Admission | MeetingKind::Review | MeetingKind::Discipline) => {
            "Thông qua chương trình hội nghị"
        }
        (Purpose::Agenda, _) => "Thông qua chương trình sinh hoạt",
        (Purpose::Resolution, MeetingKind::Congress) => "Thông qua nghị quyết đại hội",
        (Purpose::Resolution, kind) if kind.issues_resolution() => "Thông qua nghị quyết",
        (Purpose::Resolution, MeetingKind::Group) => "Thông qua kết luận của tổ đảng",
        (Purpose::Resolution, MeetingKind::Committee) => "Thông qua kết luận của chi ủy",
        (Purpose::Resolution, _) => "Thông qua kết luận của hội nghị",
        (Purpose::Minutes, MeetingKind::Congress) => "Thông qua biên bản đại hội",
        (Purpose::Minutes, MeetingKind::Admission | MeetingKind::Review | MeetingKind::Discipline) => {
            "Thông qua biên bản hội nghị"
        }
        (Purpose::Minutes, _) => "Thông qua biên bản cuộc họp",
        _ => "",
    };
    question.to_owned()
}

/// Asks for the count of the question that was put; else for the vote that the current item is there
/// for, while it is due, with the other decisions to choose from; else for any question.
pub fn ask_any(model: &mut Model) {
    if model.meeting().is_some_and(|meeting| meeting.open_ballot().is_some()) {
        return ask_count(model);
    }
    if secrecy::is_under_way(model) {
        return secrecy::ask_vote(model);
    }
    match due_vote::due(model) {
        Some(Purpose::Score) => proposal::ask_vote(model),
        Some(purpose) => ask_own(model, purpose),
        None => ask_question(model, Purpose::Question),
    }
}

/// Asks for a question of any kind, whatever the current item is there for.
pub fn ask_other(model: &mut Model) {
    ask_question(model, Purpose::Question);
}

/// Asks for a question of a purpose; base and rule are shown before it is put. That on the score has
/// its figure in it, which nobody types.
pub fn ask_question(model: &mut Model, purpose: Purpose) {
    if purpose == Purpose::Score {
        return proposal::ask_vote(model);
    }
    if purpose == Purpose::Minutes && gaps::stops_vote(model) {
        return;
    }
    let name = format!("ballot-{purpose:?}").to_lowercase();
    let question = usual_question(model, purpose);
    open(model, purpose, name, &question, &ANY);
}

/// Asks for the vote of the current item.
fn ask_own(model: &mut Model, purpose: Purpose) {
    if MembershipStep::of(purpose).is_some_and(|step| person_vote::ask_at_item(model, step)) {
        return;
    }
    if let Some(matter) = of_case(model, purpose) {
        return case_vote::ask(model, matter);
    }
    if purpose == Purpose::Minutes && gaps::stops_vote(model) {
        return;
    }
    ask_unnamed(model, purpose);
}

/// Asks for the question of the current item as its guidance has it, which names whom it means.
pub(super) fn ask_unnamed(model: &mut Model, purpose: Purpose) {
    let Some(item) = model.meeting().and_then(|meeting| meeting.agenda.current) else { return };
    let marked = due_vote::marked(model).map(|vote| vote.question.vi.clone());
    let name = format!("ballot-{purpose:?}-{}", item.0).to_lowercase();
    let left = model.meeting().and_then(|meeting| meeting.agenda.current()?.left_question());
    let question = marked.or(left).unwrap_or_else(|| usual_question(model, purpose));
    open(model, purpose, name, &question, &OF_ITEM);
}

/// What a purpose decides of a person who can be chosen; none where it is about something else, or nobody is on the way.
fn of_person(model: &Model, purpose: Purpose) -> Option<MembershipStep> {
    MembershipStep::of(purpose).filter(|step| person_vote::is_possible(model, *step))
}

/// What a purpose decides of a member of whom it can be voted; none where it is about something else.
fn of_case(model: &Model, purpose: Purpose) -> Option<CaseMatter> {
    CaseMatter::of(purpose).filter(|matter| case_vote::is_possible(model, *matter))
}

/// How a question is put: under which rules, and what stands above it for the one that is chosen.
struct QuestionForm {
    rules: fn(&Model, Purpose) -> Vec<OfferedRule>,
    put: Submit,
    told: fn(&Model, &Form) -> Vec<String>,
    ground: fn(&Model, &Form) -> Vec<String>,
    then: fn(&mut Model, &Form),
}

/// Any question.
const ANY: QuestionForm = QuestionForm {
    rules,
    put: |model, form| put_under(model, form, &rules(model, purpose_of(form.subject))),
    told: |model, form| told(model, &rules(model, purpose_of(form.subject)), form.choice(1)),
    ground: |model, form| ground(model, &rules(model, purpose_of(form.subject)), form.choice(1)),
    then: |model, form| after_put(model, form, rules),
};

/// The question of the current item.
const OF_ITEM: QuestionForm = QuestionForm {
    rules: rules_of_item,
    put: |model, form| put_under(model, form, &rules_of_item(model, purpose_of(form.subject))),
    told: |model, form| told(model, &rules_of_item(model, purpose_of(form.subject)), form.choice(1)),
    ground: |model, form| ground(model, &rules_of_item(model, purpose_of(form.subject)), form.choice(1)),
    then: |model, form| after_put(model, form, rules_of_item),
};

/// The count follows; where the rule is one of a person, first whom the vote is about.
fn after_put(model: &mut Model, form: &Form, rules: fn(&Model, Purpose) -> Vec<OfferedRule>) {
    let is_put = model.meeting().is_some_and(|meeting| meeting.open_ballot().is_some());
    let chosen = rules(model, purpose_of(form.subject)).get(form.choice(1)).map(|rule| rule.purpose);
    if let Some(matter) = chosen.and_then(|purpose| of_case(model, purpose)).filter(|_| !is_put) {
        return case_vote::ask(model, matter);
    }
    match chosen.and_then(|purpose| of_person(model, purpose)).filter(|_| !is_put) {
        Some(step) => person_vote::ask(model, step, &nfc(form.text(0))),
        None => count_next(model, form),
    }
}

/// Base and share of the rule that is chosen.
fn told(model: &Model, rules: &[OfferedRule], chosen: usize) -> Vec<String> {
    let Some(OfferedRule { purpose, share, .. }) = rules.get(chosen) else { return Vec::new() };
    let said = doubts(model, *purpose).into_iter().chain(due_vote::no_points(model));
    std::iter::once(base_words(model, *purpose, *share)).chain(said).collect()
}

/// The sources of the rule that is chosen; a share that no guidance gives has none.
fn ground(model: &Model, rules: &[OfferedRule], chosen: usize) -> Vec<String> {
    let Some(OfferedRule { purpose, share, .. }) = rules.get(chosen) else { return Vec::new() };
    let is_given = given(model, *purpose).is_some_and(|rule| rule.share == *share);
    if is_given { sources(model, *purpose) } else { Vec::new() }
}

fn open(model: &mut Model, purpose: Purpose, name: String, question: &str, asked: &QuestionForm) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(model.lang, "Đưa ra biểu quyết", "Put to the vote");
    let sample = samples::question(meeting).filter(|(other, _)| *other == purpose).map(|(_, words)| words);
    let offers: Vec<Words> = (asked.rules)(model, purpose).into_iter().map(|rule| rule.words).collect();
    let form = Form::new(name, title, asked.put)
        .then(asked.then)
        .about(purpose as u64)
        .telling(asked.told)
        .grounded(asked.ground)
        .with(Input::line(QUESTION, question).of_prose().as_proposed().or_sample(sample))
        .with(Input::offer(
            text("Biểu quyết để: tỷ lệ cần đạt", "What it decides, and the share needed"),
            offers,
            0,
        ));
    let form = (asked.told)(model, &form).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

/// Asks for a vote on the points of one criterion, by its place on the sheet; they change only when
/// the committee judges anew.
pub fn ask_criterion(model: &mut Model, place: usize) {
    let sheet = score::sheet(model);
    let Some(row) = sheet.rows.get(place) else { return };
    let lang = model.lang;
    let title = say!(lang, "Biểu quyết điểm một tiêu chí", "Vote on the points of one criterion");
    // In Vietnamese, because the minutes print it.
    let question = format!(
        "Thống nhất chấm tiêu chí {} ({}) {}/{} điểm",
        row.id,
        row.title(Lang::Vi),
        row.low.words(Lang::Vi),
        row.max.words(Lang::Vi)
    );
    let offers: Vec<Words> = rules(model, Purpose::Score).into_iter().map(|rule| rule.words).collect();
    let form = Form::new(format!("ballot-criterion-{}", row.id), title, put_criterion)
        .then(count_next)
        .about(place as u64)
        .saying(base_words(model, Purpose::Score, share_of(model, Purpose::Score)))
        .with(Input::line(QUESTION, &question).as_proposed())
        .with(Input::offer(
            text("Biểu quyết để: tỷ lệ cần đạt", "What it decides, and the share needed"),
            offers,
            0,
        ));
    let form = doubts(model, Purpose::Score).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

fn put_criterion(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let sheet = score::sheet(model);
    let found = sheet.rows.get(form.subject as usize).zip(model.meeting());
    let rules = rules(model, Purpose::Score);
    let Some(((row, meeting), rule)) = found.zip(rules.get(form.choice(1))) else { return Ok(Deed::Nothing) };
    let deducts = deducts(model, Purpose::Score);
    let event = meeting.put_criterion(&row.id, &nfc(form.text(0)), rule.share, deducts);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

fn purpose_of(number: u64) -> Purpose {
    let all = Purpose::NAMES.into_iter().map(|(purpose, _)| purpose);
    all.into_iter().find(|purpose| *purpose as u64 == number).unwrap_or_default()
}

fn put_under(model: &Model, form: &Form, rules: &[OfferedRule]) -> Result<Deed, Rejection> {
    let Some((meeting, rule)) = model.meeting().zip(rules.get(form.choice(1))) else {
        return Ok(Deed::Nothing);
    };
    let OfferedRule { purpose, share: majority, secret, .. } = *rule;
    let typed = nfc(form.text(0));
    // Asked once: the rule chosen again after that is meant so.
    let was_asked = form.inputs.get(1).is_some_and(|rule| form.was_asked(rule.value()));
    if let Some(doubt) = doubted(model, &typed, purpose, rules).filter(|_| !was_asked) {
        return Err(Rejection::asking(1, doubt));
    }
    if of_person(model, purpose).is_some() || of_case(model, purpose).is_some() {
        return Ok(Deed::Nothing);
    }
    // What is adopted needs no question of its own.
    let question = if typed.trim().is_empty() { usual_question(model, purpose) } else { typed };
    let rule = VoteRule { purpose, majority, secret, deducts: deducts(model, purpose) };
    let event = meeting.put_under(rule, &question);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// That words put as any decision name one that is on offer, or a resolution that has no point yet.
fn doubted(model: &Model, typed: &str, chosen: Purpose, rules: &[OfferedRule]) -> Option<String> {
    let named = question_words::named(typed).filter(|_| chosen == Purpose::Question)?;
    if rules.iter().any(|rule| rule.purpose == named) {
        return Some(question_words::doubt(named, model.lang));
    }
    due_vote::pointless(model).filter(|_| named == Purpose::Resolution)
}
