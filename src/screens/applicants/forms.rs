//! The forms of who somebody is, and of what they bring: course, application, helpers.

use super::{name, selected, stay_on};
use crate::app::acts::applicant::of_key;
use crate::app::answers::{day_words, life_date, name as name_typed, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{Applicant, ApplicantPerson, AwarenessCourse, MemberId, MembershipRefusal, Refusal, Sex};
use crate::say;
use crate::text::{PartialDate, Text, nfc, text};

fn clean(words: &str) -> String {
    nfc(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn part_words(date: Option<PartialDate>) -> String {
    date.map_or(String::new(), PartialDate::figures)
}

/// Whom a form is about.
pub(super) fn subject(model: &Model, form: &Form) -> Result<Applicant, Rejection> {
    of_key(model, form.subject).ok_or_else(|| Rejection::of(&Refusal::Gone, model.lang))
}

fn person_inputs(form: Form, person: &ApplicantPerson) -> Form {
    form.with(Input::line(text("Họ và tên", "Full name"), &person.name))
        .with(Input::line(text("Ngày sinh", "Date of birth"), &part_words(person.born)))
        .with(Input::line(text("Dân tộc", "Ethnic group"), person.ethnicity.as_deref().unwrap_or("")))
        .with(Input::line(text("Nơi cư trú", "Residence"), &person.residence))
        .with(Input::choice(text("Giới tính", "Sex"), SEXES.to_vec(), sex_at(person.sex)))
}

/// Not told, then each.
const SEXES: [Text; 3] = [text("chưa ghi", "not recorded"), Sex::Male.label(), Sex::Female.label()];

fn sex_at(sex: Option<Sex>) -> usize {
    Sex::ALL.iter().position(|one| Some(*one) == sex).map_or(0, |at| at + 1)
}

fn read_person(model: &Model, form: &Form) -> Result<ApplicantPerson, Rejection> {
    let name = name_typed(form, 0, model.lang)?;
    let ethnicity = Some(clean(form.text(2))).filter(|words| !words.is_empty());
    let told = form.choice(4).checked_sub(1);
    let sex = told.and_then(|at| Sex::ALL.into_iter().nth(at));
    let (born, residence) = (life_date(model, form, 1)?, clean(form.text(3)));
    Ok(ApplicantPerson { name, born, ethnicity, sex, residence })
}

pub(super) fn ask_add(model: &mut Model) {
    let title = say!(model.lang, "Thêm quần chúng", "Add an applicant");
    let form = Form::new("applicant-add", title, |model, form| {
        let told = model.roll().enter_applicant(read_person(model, form)?);
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form.then(|model, form| {
        let name = clean(form.text(0));
        stay_on(model, |one| one.member.is_none() && one.person.name == name);
        model.tell(say!(
            model.lang,
            "Đã thêm quần chúng {name}. Chưa biết gì thì để trống, ghi sau.",
            "Added: {name}. What is not known may be recorded later."
        ));
    });
    draft::open(model, person_inputs(form, &ApplicantPerson::default()));
}

pub(super) fn ask_correct(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let title = say!(model.lang, "Sửa thông tin quần chúng", "Correct an applicant's data");
    let form = Form::new(format!("applicant-{}", row.applicant.key()), title, |model, form| {
        let person = read_person(model, form)?;
        let told = model.roll().correct_applicant(&subject(model, form)?, person);
        told.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form.about(row.applicant.key()).then(|model, form| {
        let name = clean(form.text(0));
        stay_on(model, |one| one.is_of_key(form.subject));
        model.tell(say!(model.lang, "Đã sửa thông tin {name}.", "The data of {name} are corrected."));
    });
    draft::open(model, person_inputs(form, &row.applicant.person));
}

/// Course, application and helpers in one form: each may stay empty.
pub(super) fn ask_papers(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let (one, today) = (row.applicant, model.now.at.date_naive());
    let name = name(model, &one);
    let title =
        say!(model.lang, "Lớp học, đơn, người giúp đỡ: {name}", "Course, application, helpers: {name}");
    let course = one.course.clone().unwrap_or(AwarenessCourse { day: None, certificate: String::new() });
    let there = |id: &MemberId| model.roll().get(*id).is_some_and(|one| one.standing(today).is_on_roll());
    let people = model.members().into_iter().map(|member| (member.id, member.name().to_owned()));
    let people = people.filter(|(id, _)| there(id) && Some(*id) != one.member).collect();
    let helpers: Vec<&str> = one.helpers.iter().map(|id| model.roll().name(*id)).collect();
    let helpers = helpers.join(", ");
    let intro = say!(
        model.lang,
        "Chưa có hoặc chưa biết thì để trống.",
        "What there is not, or is not known, stays empty."
    );
    let form = Form::new(format!("applicant-papers-{}", one.key()), title, read_papers)
        .about(one.key())
        .saying(intro)
        .with(Input::line(
            text("Học lớp nhận thức về Đảng (ngày, tháng)", "Course attended"),
            &part_words(course.day),
        ))
        .with(Input::line(text("Số giấy chứng nhận", "Number of the certificate"), &course.certificate))
        .with(Input::line(
            text("Ngày nộp đơn xin vào Đảng", "Day of the application"),
            &day_words(one.applied),
        ))
        .with(
            Input::people(text("Đảng viên được phân công giúp đỡ", "Members who are to help"), people)
                .holding(&helpers),
        )
        .then(|model, form| {
            stay_on(model, |one| one.is_of_key(form.subject));
            let name = of_key(model, form.subject).map_or(String::new(), |one| super::name(model, &one));
            model.tell(say!(
                model.lang,
                "Đã ghi lớp học, đơn, người giúp đỡ của {name}.",
                "Recorded: course, application and helpers of {name}."
            ));
        });
    draft::open(model, form);
}

fn read_papers(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    if let Some(unknown) = form.unknown_person(model) {
        return Err(unknown);
    }
    let (day, certificate) = (life_date(model, form, 0)?, clean(form.text(1)));
    let known = day.is_some() || !certificate.is_empty();
    let course = known.then_some(AwarenessCourse { day, certificate });
    let applied = optional_day(model, form, 2)?;
    let helpers = form.inputs.get(3).and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let one = subject(model, form)?;
    let told = model.roll().tell_papers(&one, (course, applied, helpers), model.now.at.date_naive());
    told.map(Deed::Roll).map_err(|refusal| {
        let field = match &refusal {
            _ if applied.is_some_and(|day| day > model.now.at.date_naive()) => 2,
            // Told once the form is through: a field that stays as it is must not hold anybody up.
            Refusal::Membership(MembershipRefusal::NothingNew) => 3,
            _ => 0,
        };
        Rejection::of(&refusal, model.lang).or_in(field)
    })
}
