//! The forms of the roll: a person's data, standing and role with the day from which they hold.

use chrono::NaiveDate;

use super::selected;
use crate::app::answers::{day_words, life_date, name, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::life::check_life;
use crate::app::model::Model;
use crate::domain::{MemberId, Person, Role, Standing};
use crate::say;
use crate::text::{PartialDate, Text, nfc, short_date, text};

fn part_words(date: Option<PartialDate>) -> String {
    date.map_or(String::new(), PartialDate::figures)
}

fn person_inputs(form: Form, person: &Person) -> Form {
    form.with(Input::line(text("Họ và tên", "Full name"), &person.name))
        .with(Input::line(text("Ngày sinh", "Date of birth"), &part_words(person.born)))
        .with(Input::line(text("Ngày vào Đảng", "Date of admission"), &part_words(person.joined)))
        .with(Input::line(
            text("Ngày chính thức", "Date of official membership"),
            &part_words(person.official),
        ))
        .with(Input::line(text("Dân tộc", "Ethnic group"), person.ethnicity.as_deref().unwrap_or("")))
}

/// A person with what the fields say; what no field asks for stays as it is known.
fn read_person(model: &Model, form: &Form, known: Person) -> Result<Person, Rejection> {
    let name = name(form, 0, model.lang)?;
    let ethnicity = Some(nfc(form.text(4).trim())).filter(|words| !words.is_empty());
    let date = |field| life_date(model, form, field);
    let (born, joined, official) = (date(1)?, date(2)?, date(3)?);
    let person = Person { name, born, joined, official, ethnicity, ..known.clone() };
    check_life(model, &person, &known)?;
    Ok(person)
}

/// The day from which a change holds; empty = today.
fn read_from(model: &Model, form: &Form, field: usize) -> Result<NaiveDate, Rejection> {
    Ok(optional_day(model, form, field)?.unwrap_or(model.now.at.date_naive()))
}

pub(super) fn labels<T: Copy>(all: &[T], label: fn(T) -> Text) -> Vec<Text> {
    all.iter().map(|one| label(*one)).collect()
}

/// What somebody is from a day on.
fn tell_since(model: &mut Model, form: &Form, what: Text) {
    let name = model.roll().name(MemberId::of_number(form.subject)).to_owned();
    let from = read_from(model, form, 1).unwrap_or(model.now.at.date_naive());
    let (what, day) = (what.get(model.lang), short_date(from, model.lang));
    model.tell(say!(
        model.lang,
        "Đã ghi: đ/c {name}, {what}, từ ngày {day}.",
        "Recorded: {name}, {what}, from {day} on."
    ));
}

pub(super) fn ask_add(model: &mut Model) {
    let title = say!(model.lang, "Thêm đảng viên", "Add a member");
    let form = Form::new("member-add", title, |model, form| {
        let person = read_person(model, form, Person::default())?;
        let (standing, role) = (Standing::ALL[form.choice(5)], Role::ALL[form.choice(6)]);
        let from = person.joined.and_then(PartialDate::day).unwrap_or(model.now.at.date_naive());
        let event = model.roll().add(person, standing, role, from);
        event
            .map(|event| Deed::Roll(vec![event]))
            .map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form.then(|model, _| {
        let added = model.roll().members.last().map(|member| member.id);
        let name = added.map_or(String::new(), |id| model.roll().name(id).to_owned());
        model.tell(say!(model.lang, "Đã thêm đ/c {name} vào danh sách.", "{name} is on the roll now."));
    });
    let form = person_inputs(form, &Person::default())
        .with(Input::choice(text("Diện sinh hoạt", "Standing"), labels(&Standing::ALL, Standing::label), 0))
        .with(Input::choice(text("Chức vụ", "Role"), labels(&Role::ALL, Role::label), 3));
    draft::open(model, form);
}

pub(super) fn ask_correct(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let person = model.roll().get(member).map(|member| member.person.clone()).unwrap_or_default();
    let title = say!(model.lang, "Sửa thông tin đảng viên", "Correct a member's data");
    let form = Form::new(format!("member-{}", member.0), title, |model, form| {
        let mark = Some(nfc(form.text(5).trim())).filter(|words| !words.is_empty());
        let member = MemberId::of_number(form.subject);
        let known = model.roll().get(member).map(|one| one.person.clone()).unwrap_or_default();
        let person = Person { mark, ..read_person(model, form, known)? };
        let event = model.roll().correct(member, person);
        event
            .map(|event| Deed::Roll(vec![event]))
            .map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form.then(|model, form| {
        let name = model.roll().name(MemberId::of_number(form.subject)).to_owned();
        model.tell(say!(model.lang, "Đã sửa thông tin đ/c {name}.", "The data of {name} are corrected."));
    });
    let form = person_inputs(form.about(member), &person);
    // Only where there is another one to tell apart from, or there was.
    let twin = model.roll().get(member).is_some_and(|member| member.told_apart.is_some());
    let label = text("Gọi phân biệt (ví dụ: Tổ 2)", "Told apart as (such as: Tổ 2)");
    let mark = Input::line(label, person.mark.as_deref().unwrap_or(""));
    draft::open(model, if twin || person.mark.is_some() { form.with(mark) } else { form });
}

pub(super) fn ask_standing(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let today = model.now.at.date_naive();
    let now = model.roll().get(member).map_or(Standing::Official, |member| member.standing(today));
    let at = Standing::ALL.iter().position(|standing| *standing == now).unwrap_or(0);
    let title =
        say!(model.lang, "Diện sinh hoạt: {name}", "Standing: {name}", name = model.roll().name(member));
    let form = Form::new(format!("standing-{}", member.0), title, |model, form| {
        let from = read_from(model, form, 1)?;
        let (member, standing) = (MemberId::of_number(form.subject), Standing::ALL[form.choice(0)]);
        Ok(Deed::Roll(model.roll().change_standing(member, standing, from)))
    })
    .then(|model, form| tell_since(model, form, Standing::ALL[form.choice(0)].label()));
    let form = form
        .about(member)
        .with(Input::choice(text("Diện sinh hoạt", "Standing"), labels(&Standing::ALL, Standing::label), at))
        .with(Input::line(text("Từ ngày", "From"), &day_words(Some(today))));
    draft::open(model, form);
}

pub(super) fn ask_role(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let today = model.now.at.date_naive();
    let now = model.roll().get(member).map_or(Role::Member, |member| member.role(today));
    let at = Role::ALL.iter().position(|role| *role == now).unwrap_or(3);
    let title = say!(model.lang, "Chức vụ: {name}", "Role: {name}", name = model.roll().name(member));
    let form = Form::new(format!("role-{}", member.0), title, |model, form| {
        let from = read_from(model, form, 1)?;
        let (member, role) = (MemberId::of_number(form.subject), Role::ALL[form.choice(0)]);
        Ok(Deed::Roll(model.roll().change_role(member, role, from)))
    })
    .then(|model, form| tell_since(model, form, Role::ALL[form.choice(0)].label()));
    let form = form
        .about(member)
        .with(Input::choice(text("Chức vụ", "Role"), labels(&Role::ALL, Role::label), at))
        .with(Input::line(text("Từ ngày", "From"), &day_words(Some(today))));
    draft::open(model, form);
}
