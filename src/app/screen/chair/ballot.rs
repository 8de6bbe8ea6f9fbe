//! Votes by show of cards: the question first, then the count.

use crate::app::form::{Form, Input, draft, number};
use crate::app::model::Model;
use crate::domain::{Ballot, Count, Majority, Outcome, Purpose, State};
use crate::practice;
use crate::say;
use crate::text::{Lang, nfc, text};

/// The usual question of a purpose, in Vietnamese because the minutes print it.
fn usual_question(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Question => "",
        Purpose::Agenda => "Thông qua chương trình sinh hoạt",
        Purpose::Resolution => "Thông qua nghị quyết của chi bộ",
        Purpose::Score => "Thông qua kết quả chấm điểm chất lượng sinh hoạt",
        Purpose::Minutes => "Thông qua biên bản cuộc họp",
    }
}

/// Asks for any question, or for the count of the one that was put.
pub(super) fn ask_any(model: &mut Model) {
    if model.meeting().is_some_and(|meeting| meeting.open_ballot().is_some()) {
        return ask_count(model);
    }
    ask_question(model, Purpose::Question);
}

/// Asks for a question of a purpose; base and rule are shown before it is put.
pub fn ask_question(model: &mut Model, purpose: Purpose) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let title = say!(lang, "Đưa ra biểu quyết bằng thẻ", "Put to the vote by show of cards");
    let sample = practice::question(meeting).filter(|(other, _)| *other == purpose).map(|(_, words)| words);
    let rules = vec![text("quá nửa", "more than half"), text("từ hai phần ba trở lên", "two thirds or more")];
    let form = Form::new(format!("ballot-{purpose:?}").to_lowercase(), title, put)
        .about(purpose as u32)
        .saying(base_words(model))
        .with(
            Input::line(text("Nội dung biểu quyết", "Question"), usual_question(purpose))
                .of_prose()
                .or_sample(sample),
        )
        .with(Input::choice(text("Tỷ lệ cần đạt", "Rule"), rules, 0));
    draft::open(model, form);
}

/// The base of a vote taken now, in words, with everyone left out of it.
fn base_words(model: &Model) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    let counts = meeting.counts();
    let base = meeting.vote_base();
    let excluded: Vec<String> = (base.excluded.iter())
        .map(|one| format!("{} ({})", meeting.name(one.member), one.standing.label().get(model.lang)))
        .collect();
    let excluded = match excluded.is_empty() {
        true => say!(model.lang, "không có ai", "nobody"),
        false => excluded.join(", "),
    };
    say!(
        model.lang,
        "Tính trên {base} đảng viên chính thức, đang có mặt {here}; quá nửa là {needed}. Không tính: {excluded}.",
        "Base: {base} official members, {here} of them here; more than half is {needed}. Left out: {excluded}.",
        base = base.count,
        here = counts.entitled_present,
        needed = counts.needed,
        excluded = excluded
    )
}

/// Asks for a vote on the points of one criterion, by its place on the sheet; they change only when
/// the committee judges anew.
pub fn ask_criterion(model: &mut Model, place: usize) {
    let rows = super::super::scoring::sheet(model).rows;
    let Some(row) = rows.get(place) else { return };
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
    let rules = vec![text("quá nửa", "more than half"), text("từ hai phần ba trở lên", "two thirds or more")];
    let form = Form::new(format!("ballot-criterion-{}", row.id), title, put_criterion)
        .about(place as u32)
        .saying(base_words(model))
        .with(Input::line(text("Nội dung biểu quyết", "Question"), &question))
        .with(Input::choice(text("Tỷ lệ cần đạt", "Rule"), rules, 0));
    draft::open(model, form);
}

fn put_criterion(model: &mut Model, form: &Form) -> Result<(), String> {
    let rows = super::super::scoring::sheet(model).rows;
    let Some((row, meeting)) = rows.get(form.subject as usize).zip(model.meeting()) else { return Ok(()) };
    let event = meeting.put_criterion(&row.id, &nfc(form.text(0)), majority(form));
    let event = event.map_err(|refusal| refusal.sentence(model.lang))?;
    model.perform(Ok(vec![event]));
    ask_count(model);
    Ok(())
}

fn majority(form: &Form) -> Majority {
    if form.choice(1) == 0 { Majority::OverHalf } else { Majority::TwoThirds }
}

fn purpose_of(number: u32) -> Purpose {
    let all = [Purpose::Question, Purpose::Agenda, Purpose::Resolution, Purpose::Score, Purpose::Minutes];
    all.into_iter().find(|purpose| *purpose as u32 == number).unwrap_or_default()
}

fn put(model: &mut Model, form: &Form) -> Result<(), String> {
    let Some(meeting) = model.meeting() else { return Ok(()) };
    let event = meeting.put(purpose_of(form.subject), &nfc(form.text(0)), majority(form));
    let event = event.map_err(|refusal| refusal.sentence(model.lang))?;
    model.perform(Ok(vec![event]));
    ask_count(model);
    Ok(())
}

/// Asks for the count of the question that was put.
pub fn ask_count(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let Some(ballot) = meeting.open_ballot().or(meeting.ballots.last()) else { return };
    let lang = model.lang;
    let sample = practice::count(meeting);
    let sample = |figure: fn(Count) -> u32| sample.map(|count| figure(count).to_string());
    let title = say!(lang, "Kết quả biểu quyết", "Result of the vote");
    let count = ballot.count();
    let first = |figure: fn(Count) -> u32| count.map_or(String::new(), |count| figure(count).to_string());
    let form = Form::new(format!("count-{}", ballot.id), title, submit_count)
        .by_the_first()
        .about(u32::from(ballot.id))
        .saying(format!("“{}”", ballot.question))
        .saying(rule_words(ballot, lang))
        .with(Input::line(text("Tán thành", "For"), &first(|c| c.yes)).or_sample(sample(|c| c.yes)))
        .with(Input::line(text("Không tán thành", "Against"), &first(|c| c.no)).or_sample(sample(|c| c.no)))
        .with(
            Input::line(text("Ý kiến khác", "Other opinion"), &first(|c| c.other))
                .or_sample(sample(|c| c.other)),
        );
    draft::open(model, form);
}

fn rule_words(ballot: &Ballot, lang: Lang) -> String {
    say!(
        lang,
        "Tính trên {base}, cần {needed} ({rule}); có quyền biểu quyết đang có mặt: {entitled}.",
        "Base {base}, {needed} needed ({rule}); entitled and present: {entitled}.",
        base = ballot.base.count,
        needed = ballot.needed(),
        rule = ballot.majority.label(lang),
        entitled = ballot.entitled
    )
}

fn submit_count(model: &mut Model, form: &Form) -> Result<(), String> {
    let Some(meeting) = model.meeting() else { return Ok(()) };
    let figure = |index| number(form.text(index), model.lang);
    let count = Count { yes: figure(0)?, no: figure(1)?, other: figure(2)? };
    let event = meeting.count(form.subject as u16, count).map_err(|refusal| refusal.sentence(model.lang))?;
    model.perform(Ok(vec![event]));
    after_count(model, form.subject as u16);
    Ok(())
}

/// Tells the result, and lets a vote on the sheet settle it.
fn after_count(model: &mut Model, id: u16) {
    let Some(ballot) = model.meeting().and_then(|meeting| meeting.ballot(id)).cloned() else { return };
    let passed = ballot.outcome() == Some(Outcome::Passed);
    if ballot.purpose == Purpose::Score && ballot.criterion.is_none() && passed {
        super::super::scoring::record_vote(model, id);
    }
    if let Some(result) = ballot.result(model.lang) {
        model.tell(result);
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
        super::super::read_back::after_vote(model);
    }
}
