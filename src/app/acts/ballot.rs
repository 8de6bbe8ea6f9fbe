//! Votes: the question with its rule first, then the count.

use super::vote_rule::{all_official, base_words, deducts, given, sources, whole_cell};
use super::{adoption, proposal, score};
use crate::app::answers::number;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::samples;
use crate::domain::{Ballot, Count, Majority, Outcome, Purpose, State, VoteRule};
use crate::guidance::{VoteMode, Words};
use crate::say;
use crate::text::{Lang, nfc, text};

/// The usual question of a purpose, in Vietnamese because the minutes print it.
fn usual_question(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Agenda => "Thông qua chương trình sinh hoạt",
        Purpose::Resolution => "Thông qua nghị quyết của chi bộ",
        Purpose::Minutes => "Thông qua biên bản cuộc họp",
        _ => "",
    }
}

/// Asks for any question, or for the count of the one that was put.
pub fn ask_any(model: &mut Model) {
    if model.meeting().is_some_and(|meeting| meeting.open_ballot().is_some()) {
        return ask_count(model);
    }
    ask_question(model, Purpose::Question);
}

/// Asks for a question of a purpose; base and rule are shown before it is put. That on the score has
/// its figure in it, which nobody types.
pub fn ask_question(model: &mut Model, purpose: Purpose) {
    if purpose == Purpose::Score {
        return proposal::ask_vote(model);
    }
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let title = say!(lang, "Đưa ra biểu quyết", "Put to the vote");
    let sample = samples::question(meeting).filter(|(other, _)| *other == purpose).map(|(_, words)| words);
    let offers: Vec<Words> = rules(model, purpose).into_iter().map(|rule| rule.words).collect();
    let form = Form::new(format!("ballot-{purpose:?}").to_lowercase(), title, put)
        .then(count_next)
        .about(purpose as u64)
        .saying(base_words(model, purpose))
        .with(
            Input::line(text("Nội dung biểu quyết", "Question"), usual_question(purpose))
                .of_prose()
                .or_sample(sample),
        )
        .with(Input::offer(text("Biểu quyết để: tỷ lệ cần đạt", "Decision: rule"), offers, 0));
    let form = sources(model, purpose).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

/// A rule under which a question may be put.
pub(super) struct Rule {
    purpose: Purpose,
    pub(super) share: Majority,
    pub(super) secret: bool,
    pub(super) words: Words,
}

/// The rules to choose from, first those of the guidance in force on the meeting's day: the one for
/// the purpose, and for any question those of the decisions that have a rule of their own. After
/// them the shares that the guidance does not give, for what a body above may ask.
pub(super) fn rules(model: &Model, purpose: Purpose) -> Vec<Rule> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let usual = meeting.base_less(deducts(model, purpose)).count;
    let base = |purpose| (meeting.base_less(deducts(model, purpose)).count, usual);
    let purposes = match purpose {
        Purpose::Question => &Purpose::QUESTIONS[..],
        _ => &[purpose],
    };
    let given = purposes.iter().filter_map(|purpose| given(model, *purpose));
    let mut rules: Vec<Rule> = given
        .map(|rule| said(rule.purpose, rule.share, rule.mode == VoteMode::Secret, base(rule.purpose)))
        .collect();
    for share in [Majority::OverHalf, Majority::TwoThirds] {
        if !rules.iter().any(|rule| rule.purpose == purpose && rule.share == share) {
            rules.push(said(purpose, share, false, base(purpose)));
        }
    }
    rules
}

/// A rule in words, with the votes that it needs of a base, which is told where it is not the usual one.
fn said(purpose: Purpose, share: Majority, secret: bool, (base, usual): (u32, u32)) -> Rule {
    let words = |lang: Lang| {
        let of = match base == usual {
            true => String::new(),
            false => say!(lang, " trên {base}", " of {base}"),
        };
        let mode = if secret { format!(", {}", VoteMode::Secret.label().get(lang)) } else { String::new() };
        say!(
            lang,
            "{purpose}: {share}, cần {needed}{of}{mode}",
            "{purpose}: {share}, {needed}{of} needed{mode}",
            purpose = purpose.label().get(lang),
            share = share.label(lang),
            needed = share.needed(base)
        )
    };
    Rule { purpose, share, secret, words: Words::say(words) }
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
        .saying(base_words(model, Purpose::Score))
        .with(Input::line(text("Nội dung biểu quyết", "Question"), &question))
        .with(Input::offer(text("Biểu quyết để: tỷ lệ cần đạt", "Decision: rule"), offers, 0));
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

fn put(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let rules = rules(model, purpose_of(form.subject));
    let Some((meeting, rule)) = model.meeting().zip(rules.get(form.choice(1))) else {
        return Ok(Deed::Nothing);
    };
    let Rule { purpose, share: majority, secret, .. } = *rule;
    let rule = VoteRule { purpose, majority, secret, deducts: deducts(model, purpose) };
    let event = meeting.put_under(rule, &nfc(form.text(0)));
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

pub(super) fn count_next(model: &mut Model, _: &Form) {
    ask_count(model);
}

/// Asks for the count of the question that was put.
pub fn ask_count(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let Some(ballot) = meeting.open_ballot().or(meeting.ballots.last()) else { return };
    let lang = model.lang;
    let sample = samples::count(meeting);
    let sample = |figure: fn(Count) -> u32| sample.map(|count| figure(count).to_string());
    let title = say!(lang, "Kết quả biểu quyết", "Result of the vote");
    // Of a rule that the guidance gives; not where another share was chosen.
    let ruled = given(model, ballot.purpose).is_some_and(|rule| rule.share == ballot.majority);
    let sources = if ruled { sources(model, ballot.purpose) } else { Vec::new() };
    let count = ballot.count();
    let first = |figure: fn(Count) -> u32| count.map_or(String::new(), |count| figure(count).to_string());
    let form = Form::new(format!("count-{}", ballot.id), title, submit_count)
        .then(after_count)
        .by_the_first()
        .about(ballot.id)
        .saying(format!("“{}”", ballot.question))
        .saying(rule_words(ballot, lang))
        .with(Input::line(text("Tán thành", "For"), &first(|c| c.yes)).or_sample(sample(|c| c.yes)))
        .with(Input::line(text("Không tán thành", "Against"), &first(|c| c.no)).or_sample(sample(|c| c.no)))
        .with(
            Input::line(text("Ý kiến khác", "Other opinion"), &first(|c| c.other))
                .or_sample(sample(|c| c.other)),
        );
    let form = whole_cell(ballot, lang).into_iter().chain(sources).fold(form, Form::saying);
    draft::open(model, form);
}

fn rule_words(ballot: &Ballot, lang: Lang) -> String {
    let secret = match ballot.secret {
        true => {
            say!(lang, "Bỏ phiếu kín, ghi kết quả kiểm phiếu. ", "Secret ballot, enter what was counted. ")
        }
        false => String::new(),
    };
    say!(
        lang,
        "{secret}Tính trên {base}, cần {needed} ({rule}); có quyền biểu quyết đang có mặt: {entitled}.",
        "{secret}Base {base}, {needed} needed ({rule}); entitled and present: {entitled}.",
        base = ballot.base.count,
        needed = ballot.needed(),
        rule = ballot.majority.label(lang),
        entitled = ballot.entitled
    )
}

/// The figures counted: a blank one is 0, but one at least is typed.
fn submit_count(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    if (0..3).all(|field| form.text(field).trim().is_empty()) {
        let words = say!(
            model.lang,
            "Chưa nhập số nào: hãy nhập số đồng chí tán thành; ô nào không có ai thì để trống.",
            "No figure is entered: enter how many are for it; leave a field empty where there is nobody."
        );
        return Err(Rejection::in_field(0, words));
    }
    let figure = |index| number(form, index, model.lang);
    let count = Count { yes: figure(0)?, no: figure(1)?, other: figure(2)? };
    let event = meeting.count(form.subject, count);
    event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// Tells the result, and lets a vote on the sheet settle it.
fn after_count(model: &mut Model, form: &Form) {
    let id = form.subject;
    let Some(ballot) = model.meeting().and_then(|meeting| meeting.ballot(id)).cloned() else { return };
    let passed = ballot.outcome() == Some(Outcome::Passed);
    if ballot.purpose == Purpose::Score && ballot.criterion.is_none() && passed {
        proposal::record_vote(model, id);
    }
    if let Some(result) = ballot.result(model.lang) {
        model.tell(result);
    }
    if passed && ballot.count().is_some_and(|count| count.yes < ballot.majority.needed(all_official(&ballot)))
    {
        whole_cell(&ballot, model.lang).into_iter().for_each(|words| model.tell_too(words));
    }
    if let Some(criterion) = ballot.criterion.filter(|_| !passed) {
        model.tell_too(say!(
            model.lang,
            "Chi ủy chấm lại tiêu chí {criterion} rồi đề xuất lại.",
            "The committee judges criterion {criterion} anew and proposes again."
        ));
    }
    let closing = model.meeting().is_some_and(|meeting| meeting.state == State::Closing);
    if closing && ballot.purpose == Purpose::Minutes {
        adoption::after_vote(model);
    }
}
