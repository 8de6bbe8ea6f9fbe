//! What changes where somebody stands: the decision from above, the ceremony, following them no more.

use super::forms::subject;
use super::{name, selected, stay_on};
use crate::app::acts::applicant::of_key;
use crate::app::answers::{day, day_words};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Applicant, MembershipStep, UpperDecision};
use crate::say;
use crate::text::{nfc, short_date, text};

/// Asks for what the upper committee decided: on the admission before the ceremony, on the recognition after it.
pub(super) fn ask_decision(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let one = row.applicant;
    let known = match one.step() {
        MembershipStep::Admission => one.admission.clone(),
        MembershipStep::Recognition => one.recognition.clone(),
    };
    let (title, told) = (decision_title(model, &one), decision_follows(model, &one));
    let on = known.as_ref().map_or(String::new(), |one| day_words(Some(one.day)));
    let (number, by) = known.map_or((String::new(), String::new()), |one| (one.number, one.by));
    let form = Form::new(format!("applicant-decision-{}", one.key()), title, |model, form| {
        let number = nfc(form.text(1).trim());
        let decision = UpperDecision { day: day(model, form, 0)?, number, by: nfc(form.text(2).trim()) };
        let (one, today) = (subject(model, form)?, model.now.at.date_naive());
        let voted = one.proposed_on(one.step(), &model.book.meetings);
        let told = model.roll().tell_decision(&one, decision, voted, today);
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form
        .about(one.key())
        .saying(told)
        .with(Input::line(text("Ngày quyết định", "Day of the decision"), &on))
        .with(Input::line(text("Số quyết định", "Its number"), &number))
        .with(Input::line(text("Cấp ủy quyết định", "Which committee decided"), &by))
        .then(tell_decision);
    draft::open(model, form);
}

fn decision_title(model: &Model, one: &Applicant) -> String {
    let name = name(model, one);
    match one.step() {
        MembershipStep::Admission => {
            say!(model.lang, "Quyết định kết nạp {name}", "Decision on the admission of {name}")
        }
        MembershipStep::Recognition => {
            say!(model.lang, "Quyết định công nhận {name}", "Decision on the recognition of {name}")
        }
    }
}

/// What the decision does to the roll.
fn decision_follows(model: &Model, one: &Applicant) -> String {
    match (one.step(), one.probation_end()) {
        (MembershipStep::Recognition, Some(end)) => say!(
            model.lang,
            "Là đảng viên chính thức từ ngày đủ 12 tháng, {end}, dù quyết định muộn: danh sách đổi theo.",
            "Official from the day on which the 12 months end, {end}, however late it is decided: the roll follows.",
            end = short_date(end, model.lang)
        ),
        (MembershipStep::Recognition, None) => say!(
            model.lang,
            "Cần biết ngày lễ kết nạp trước: phím 6.",
            "The day of the ceremony is needed first: key 6."
        ),
        (MembershipStep::Admission, _) => say!(
            model.lang,
            "Vào danh sách dự bị từ ngày lễ kết nạp, ghi ở phím 6.",
            "They stand on the roll from the day of the ceremony, which key 6 records."
        ),
    }
}

fn tell_decision(model: &mut Model, form: &Form) {
    stay_on(model, |one| one.is_of_key(form.subject));
    let Some(one) = of_key(model, form.subject) else { return };
    let name = name(model, &one);
    let official = one.recognition.is_some().then(|| one.probation_end()).flatten();
    model.tell(match official {
        Some(from) => say!(
            model.lang,
            "Đã ghi quyết định. Đ/c {name} là đảng viên chính thức từ ngày {from}.",
            "Recorded. {name} is an official member from {from} on.",
            from = short_date(from, model.lang)
        ),
        None => say!(
            model.lang,
            "Đã ghi quyết định kết nạp {name}.",
            "Recorded: the admission of {name} is decided."
        ),
    });
}

/// Asks for the day of the ceremony, from which on they are on the roll.
pub(super) fn ask_ceremony(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let (one, lang) = (row.applicant, model.lang);
    let name = name(model, &one);
    let title = say!(lang, "Lễ kết nạp {name}", "Ceremony of admission: {name}");
    let due = row.due.map(|due| due.words(model.now.at.date_naive(), lang));
    let told = match one.member {
        None => say!(
            lang,
            "Từ ngày này đứng trong danh sách, diện dự bị; 12 tháng dự bị tính từ ngày này.",
            "From this day on they stand on the roll as probationary; the 12 months run from it."
        ),
        Some(_) => say!(lang, "12 tháng dự bị tính từ ngày này.", "The 12 months run from this day."),
    };
    let form = Form::new(format!("applicant-ceremony-{}", one.key()), title, |model, form| {
        let (held, today) = (day(model, form, 0)?, model.now.at.date_naive());
        let told = model.roll().hold_ceremony(&subject(model, form)?, held, today);
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = due.filter(|_| one.member.is_none()).into_iter().chain([told]).fold(form, Form::saying);
    let form = form
        .about(one.key())
        .with(Input::line(text("Ngày làm lễ", "Day of the ceremony"), &day_words(one.ceremony)))
        .then(|model, form| {
            stay_on(model, |one| one.is_of_key(form.subject));
            let Some(one) = of_key(model, form.subject) else { return };
            let (name, lang) = (super::name(model, &one), model.lang);
            let day = |day| short_date(day, lang);
            let words = one.ceremony.zip(one.probation_end()).map(|(held, end)| {
                say!(
                    lang,
                    "Đã ghi lễ kết nạp {name} ngày {held}: dự bị từ ngày ấy, đủ 12 tháng ngày {end}.",
                    "Recorded: ceremony of {name} on {held}; probationary from then on, 12 months end on {end}.",
                    held = day(held),
                    end = day(end)
                )
            });
            model.tell(words.unwrap_or_default());
        });
    draft::open(model, form);
}

pub(super) fn ask_drop(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = name(model, &row.applicant);
    let title = say!(model.lang, "Thôi theo dõi {name}", "Stop following {name}");
    let form = Form::new(format!("applicant-drop-{}", row.applicant.key()), title, |model, form| {
        let told = model.roll().drop_applicant(&subject(model, form)?, &nfc(form.text(0)));
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form
        .about(row.applicant.key())
        .saying(say!(
            model.lang,
            "Hồ sơ vẫn giữ; diện trong danh sách đảng viên không đổi. Theo dõi lại: phím 8.",
            "The record is kept, the standing on the roll stays. Key 8 follows them again."
        ))
        .with(Input::line(text("Lý do", "Reason"), "").of_prose())
        .then(|model, form| {
            stay_on(model, |one| one.is_of_key(form.subject));
            let reason = form.text(0).trim().to_owned();
            model.tell(say!(model.lang, "Đã thôi theo dõi: {reason}.", "No longer followed: {reason}."));
        });
    draft::open(model, form);
}

pub(super) fn take_up(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = name(model, &row.applicant);
    if model.do_deed(Deed::Roll(model.roll().take_up_applicant(&row.applicant))) {
        model.tell(say!(model.lang, "Đã theo dõi lại {name}.", "{name} is followed again."));
    }
}
