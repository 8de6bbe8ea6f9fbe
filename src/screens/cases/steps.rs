//! What is told after the meeting: the decision from above, when it was received, a complaint; an exemption is put on
//! the roll.

use super::selected;
use crate::app::acts::case;
use crate::app::answers::{day, day_words, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{CaseComplaint, CaseMatter, CaseOutcome, CaseRow, Penalty, Refusal, UpperDecision};
use crate::say;
use crate::text::{Text, nfc, short_date, text};

/// The matter that a form is about: its place in the list, which the form's own acts do not change.
fn subject(model: &Model, form: &Form) -> Result<CaseRow, Rejection> {
    let row = case::rows(model).into_iter().nth(form.subject as usize);
    row.ok_or_else(|| Rejection::of(&Refusal::Gone, model.lang))
}

fn form(model: &Model, name: &str, title: String, submit: crate::app::form::Submit) -> Form {
    let place = model.place().at as u64;
    Form::new(format!("case-{name}-{place}"), title, submit).about(place)
}

/// What may have been decided of a matter, that which was proposed first.
fn outcomes(row: &CaseRow) -> Vec<CaseOutcome> {
    let proposed = match (row.vote.case.matter, row.vote.penalty) {
        (CaseMatter::Discipline, Some(penalty)) => CaseOutcome::Penalty(penalty),
        _ => CaseOutcome::StruckOff,
    };
    let forms = Penalty::ALL.into_iter().map(CaseOutcome::Penalty);
    let others = forms.chain([CaseOutcome::StruckOff, CaseOutcome::Nothing]);
    std::iter::once(proposed).chain(others.filter(|one| *one != proposed)).collect()
}

/// Asks for what the body above decided.
pub(super) fn ask_decision(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = row.vote.case.name.clone();
    let title = say!(model.lang, "Cấp trên quyết định về đ/c {name}", "Decided above of {name}");
    let all = outcomes(&row);
    let known = row.record.decided.clone();
    let at = known.as_ref().and_then(|(known, _)| all.iter().position(|one| one == known)).unwrap_or(0);
    let choices: Vec<Text> = all.iter().map(|one| one.label()).collect();
    let decision = known.map(|(_, decision)| decision);
    let on = day_words(decision.as_ref().map(|one| one.day));
    let (number, by) = decision.map_or((String::new(), String::new()), |one| (one.number, one.by));
    let form = form(model, "decision", title, |model, form| {
        let row = subject(model, form)?;
        let outcome = outcomes(&row).get(form.choice(0)).copied().unwrap_or(CaseOutcome::Nothing);
        let number = nfc(form.text(2).trim());
        let decision = UpperDecision { day: day(model, form, 1)?, number, by: nfc(form.text(3).trim()) };
        let told = model.roll().tell_case_decision(&row, outcome, decision, model.now.at.date_naive());
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(1))
    });
    let form = form
        .saying(say!(
            model.lang,
            "Khai trừ, xóa tên, cách chức: danh sách đảng viên đổi theo từ ngày quyết định.",
            "Expulsion, striking off, removal from office: the roll follows from the day of the decision."
        ))
        .with(Input::choice(text("Quyết định", "Decided"), choices, at))
        .with(Input::line(text("Ngày quyết định", "Day of the decision"), &on))
        .with(Input::line(text("Số quyết định", "Its number"), &number))
        .with(Input::line(text("Cấp ủy quyết định", "Which committee decided"), &by))
        .then(tell_decision);
    draft::open(model, form);
}

fn tell_decision(model: &mut Model, form: &Form) {
    model.change();
    let Ok(row) = subject(model, form) else { return };
    let (name, lang) = (row.vote.case.name.clone(), model.lang);
    let Some((outcome, decision)) = row.record.decided else { return };
    let day = short_date(decision.day, lang);
    let standing = match outcome {
        CaseOutcome::Penalty(Penalty::Expulsion) | CaseOutcome::StruckOff => say!(
            lang,
            " Đồng chí ấy không còn trong danh sách từ ngày {day}.",
            " They are off the roll from {day} on."
        ),
        CaseOutcome::Penalty(Penalty::Dismissal) => {
            say!(lang, " Không còn chức vụ từ ngày {day}.", " They hold no office from {day} on.")
        }
        _ => String::new(),
    };
    let what = outcome.label().get(lang);
    model.tell(say!(
        lang,
        "Đã ghi quyết định của cấp trên về đ/c {name}: {what}.{standing}",
        "Recorded what was decided of {name}: {what}.{standing}"
    ));
}

/// Asks when the member received the decision.
pub(super) fn ask_received(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = row.vote.case.name.clone();
    let title = say!(model.lang, "Đ/c {name} nhận quyết định", "Decision received by {name}");
    let form = form(model, "received", title, |model, form| {
        let (received, today) = (day(model, form, 0)?, model.now.at.date_naive());
        let told = model.roll().deliver_decision(&subject(model, form)?, received, today);
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form
        .saying(say!(
            model.lang,
            "Quyết định có hiệu lực kể từ ngày công bố; được khiếu nại trong một tháng kể từ ngày nhận (Điều 39 Điều lệ).",
            "It is in force once it is announced; a complaint is possible within a month of its receipt (Charter, Article 39)."
        ))
        .with(Input::line(text("Ngày nhận", "Day"), &day_words(row.record.received)))
        .then(|model, form| {
            model.change();
            let Ok(row) = subject(model, form) else { return };
            let (name, lang) = (row.vote.case.name.clone(), model.lang);
            let due = row.due.map_or(String::new(), |due| short_date(due, lang));
            model.tell(say!(
                lang,
                "Đã ghi ngày nhận. Đ/c {name} có quyền khiếu nại đến hết ngày {due}.",
                "Recorded. {name} may complain until {due}."
            ));
        });
    draft::open(model, form);
}

/// Asks for a complaint, or for what came of it.
pub(super) fn ask_complaint(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = row.vote.case.name.clone();
    let title = say!(model.lang, "Khiếu nại của đ/c {name}", "Complaint of {name}");
    let known = row.record.complaint.clone();
    let first = |words: fn(&CaseComplaint) -> &String| known.as_ref().map_or("", |one| words(one)).to_owned();
    let (on, to, answer) =
        (day_words(known.as_ref().map(|one| one.day)), first(|one| &one.to), first(|one| &one.answer));
    let until = row.due.map(|due| {
        say!(
            model.lang,
            "Thời hạn khiếu nại: đến hết ngày {due}. Không khiếu nại thì để trống ngày.",
            "A complaint is possible until {due}. Without one leave the day empty.",
            due = short_date(due, model.lang)
        )
    });
    let form = form(model, "complaint", title, |model, form| {
        let day = optional_day(model, form, 0)?;
        let complaint = day.map(|day| CaseComplaint {
            day,
            to: nfc(form.text(1).trim()),
            answer: nfc(form.text(2).trim()),
        });
        let told = model.roll().tell_complaint(&subject(model, form)?, complaint, model.now.at.date_naive());
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = until.into_iter().fold(form, Form::saying);
    let form = form
        .with(Input::line(text("Ngày khiếu nại", "Day of the complaint"), &on))
        .with(Input::line(text("Gửi cấp nào", "To whom"), &to))
        .with(
            Input::line(text("Kết quả (chưa có thì để trống)", "Result, empty while it waits"), &answer)
                .of_prose(),
        )
        .then(tell_complaint);
    draft::open(model, form);
}

fn tell_complaint(model: &mut Model, form: &Form) {
    model.change();
    let Ok(row) = subject(model, form) else { return };
    let (name, lang) = (row.vote.case.name.clone(), model.lang);
    let late = row.record.complaint.as_ref().zip(row.due).filter(|(one, due)| one.day > *due);
    let late = late.map_or(String::new(), |(_, due)| {
        say!(
            lang,
            " ! Khiếu nại sau thời hạn một tháng ({due}).",
            " ! It came after the month that there is for it ({due}).",
            due = short_date(due, lang)
        )
    });
    model.tell(match row.record.complaint {
        Some(_) => {
            say!(lang, "Đã ghi khiếu nại của đ/c {name}.{late}", "Recorded: complaint of {name}.{late}")
        }
        None => say!(lang, "Đã ghi: đ/c {name} không khiếu nại.", "Recorded: {name} does not complain."),
    });
}

/// Puts the exemption on the roll.
pub(super) fn enter(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let (name, lang) = (row.vote.case.name.clone(), model.lang);
    match model.roll().enter_exemption(&row) {
        Err(refusal) => {
            model.warn(refusal.sentence(lang));
        }
        Ok(events) => {
            if model.do_deed(Deed::Roll(events)) {
                model.change();
                let from = row.vote.case.from.map_or(String::new(), |from| short_date(from, lang));
                model.tell(say!(
                    lang,
                    "Đ/c {name} được miễn công tác và sinh hoạt đảng từ ngày {from}: danh sách đã ghi, không tính vào cơ số \
                     biểu quyết khi vắng.",
                    "{name} is exempted from {from} on: the roll has it, and they are not in the base of votes while absent."
                ));
            }
        }
    }
}
