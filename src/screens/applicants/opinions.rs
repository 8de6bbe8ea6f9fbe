//! Opinions on somebody: asked of whom, answered how.

use super::{name, selected, stay_on};
use crate::app::acts::applicant::of_key;
use crate::app::answers::{day_words, number, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Applicant, AskedOpinion, OpinionSource, Refusal};
use crate::say;
use crate::text::{nfc, text};

/// Bits of a form's subject that hold the person; above them stands the number of the opinion, 0 of a new one.
const PERSON_BITS: u64 = 40;

/// Asks for an opinion: a new one, or one of those that were asked.
pub(super) fn ask(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let lang = model.lang;
    if row.applicant.opinions_on(row.applicant.step()).next().is_none() {
        return open(model, &row.applicant, None);
    }
    let fresh = Candidate { key: 0, label: say!(lang, "ý kiến mới", "a new one"), hint: String::new() };
    let known = row.applicant.opinions_on(row.applicant.step()).map(|one| Candidate {
        key: one.number,
        label: one.body.clone(),
        hint: match one.answered.is_some() || one.agree.is_some() {
            true => say!(lang, "đã trả lời", "answered"),
            false => say!(lang, "chưa trả lời", "no answer yet"),
        },
    });
    let title =
        say!(lang, "Ý kiến nhận xét {name}", "Opinions on {name}", name = name(model, &row.applicant));
    let choices = std::iter::once(fresh).chain(known).collect();
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, number| {
        let Some(row) = selected(model) else { return };
        let known = row.applicant.opinions.iter().find(|one| one.number == number).cloned();
        open(model, &row.applicant, known);
    })));
}

fn open(model: &mut Model, of: &Applicant, known: Option<AskedOpinion>) {
    let name = name(model, of);
    let title = say!(model.lang, "Ý kiến nhận xét {name}", "Opinion on {name}");
    let is_new = known.is_none();
    let known = known.unwrap_or(blank(of));
    let source = OpinionSource::ALL.iter().position(|one| *one == known.source).unwrap_or(0);
    let figure = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    let (agree, all) =
        known.agree.map_or((String::new(), String::new()), |(yes, of)| (yes.to_string(), figure(of)));
    let asked = if is_new { String::new() } else { day_words(known.asked) };
    let form = Form::new(format!("opinion-{}-{}", of.key(), known.number), title, submit)
        .about(of.key() | known.number << PERSON_BITS)
        .with(Input::line(text("Tổ chức cho ý kiến", "Who gives it"), &known.body))
        .with(Input::choice(
            text("Là", "Which is"),
            OpinionSource::ALL.map(OpinionSource::label).to_vec(),
            source,
        ))
        .with(Input::line(text("Ngày xin ý kiến", "Asked on"), &asked))
        .with(Input::line(
            text("Ngày trả lời (chưa có thì để trống)", "Answered on (empty: not yet)"),
            &day_words(known.answered),
        ))
        .with(Input::line(text("Số người nhất trí", "How many agree"), &agree))
        .with(Input::line(text("Trong tổng số", "Of how many"), &all))
        .with(Input::line(text("Ưu điểm", "Strengths"), &known.strengths).of_prose())
        .with(Input::line(text("Khuyết điểm", "Faults"), &known.faults).of_prose())
        .then(|model, form| {
            let key = form.subject & ((1 << PERSON_BITS) - 1);
            stay_on(model, |one| one.is_of_key(key));
            let name = of_key(model, key).map_or(String::new(), |one| super::name(model, &one));
            let body = form.text(0).trim().to_owned();
            model.tell(say!(
                model.lang,
                "Đã ghi ý kiến của {body} về {name}.",
                "Recorded: the opinion of {body} on {name}."
            ));
        });
    draft::open(model, form);
}

fn blank(of: &Applicant) -> AskedOpinion {
    AskedOpinion {
        number: 0,
        step: of.step(),
        source: OpinionSource::Organisation,
        body: String::new(),
        asked: None,
        answered: None,
        agree: None,
        strengths: String::new(),
        faults: String::new(),
    }
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (key, number) = (form.subject & ((1 << PERSON_BITS) - 1), form.subject >> PERSON_BITS);
    let one = of_key(model, key).ok_or_else(|| Rejection::of(&Refusal::Gone, model.lang))?;
    let words = |field: usize| nfc(form.text(field).trim());
    let opinion = AskedOpinion {
        number,
        step: one.opinions.iter().find(|known| known.number == number).map_or(one.step(), |known| known.step),
        source: OpinionSource::ALL[form.choice(1)],
        body: words(0),
        asked: optional_day(model, form, 2)?,
        answered: optional_day(model, form, 3)?,
        agree: agree(model, form)?,
        strengths: words(6),
        faults: words(7),
    };
    let today = model.now.at.date_naive();
    let field = match opinion.asked.is_some_and(|day| day > today) {
        true => 2,
        false if opinion.agree.is_some_and(|(yes, of)| yes > of) => 5,
        false => 3,
    };
    let told = model.roll().tell_opinion(&one, opinion, today);
    told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(field))
}

/// How many agree, of how many; none where nothing is entered.
fn agree(model: &Model, form: &Form) -> Result<Option<(u32, u32)>, Rejection> {
    if form.text(4).trim().is_empty() && form.text(5).trim().is_empty() {
        return Ok(None);
    }
    Ok(Some((number(form, 4, model.lang)?, number(form, 5, model.lang)?)))
}
