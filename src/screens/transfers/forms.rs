//! The forms that begin a transfer, correct somebody who is expected, and drop it.

use super::papers::{clean, subject};
use super::{name, selected, stay_on};
use crate::app::answers::{day_words, life_date, name as name_typed, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::life::check_life;
use crate::app::model::Model;
use crate::domain::{Person, Refusal, Standing, TransferId, TransferPapers, TransferRefusal, TransferTerm};
use crate::say;
use crate::text::{PartialDate, Text, nfc, text};

const PLACE: Text = text("Chi bộ, đảng bộ nơi đến", "Cell and committee they go to");
const FROM: Text = text("Chi bộ, đảng bộ nơi đi", "Cell and committee they come from");

fn terms() -> Vec<Text> {
    TransferTerm::ALL.map(TransferTerm::label).to_vec()
}

fn term_of(form: &Form, field: usize) -> TransferTerm {
    TransferTerm::ALL.get(form.choice(field)).copied().unwrap_or_default()
}

/// A rejection in the field that it is about.
fn rejected(model: &Model, refusal: &Refusal, (place, other): (usize, usize)) -> Rejection {
    let field = match refusal {
        Refusal::Transfer(TransferRefusal::PlaceMissing) => place,
        _ => other,
    };
    Rejection::of(refusal, model.lang).or_in(field)
}

fn latest(model: &Model) -> TransferId {
    model.roll().transfers.last().map(|one| one.id).unwrap_or_default()
}

pub(super) fn ask_leaving(model: &mut Model) {
    let today = model.now.at.date_naive();
    let may = |standing: Standing| standing.is_on_roll() && standing != Standing::TemporaryIn;
    let members = model.members().into_iter().filter(|member| may(member.standing(today)));
    let people = members.map(|member| (member.id, member.name().to_owned())).collect();
    let title = say!(model.lang, "Đồng chí chuyển đi", "A member who goes");
    let form = Form::new("transfer-out", title, |model, form| {
        let chosen = form.inputs.first().and_then(Input::person_chosen);
        let Some(member) = chosen else {
            return Err(form.unknown_person(model).unwrap_or_else(|| Rejection::nobody(0, model.lang)));
        };
        let asked = optional_day(model, form, 3)?;
        let papers = TransferPapers { place: clean(form.text(2)), asked, ..TransferPapers::default() };
        let told = model.roll().begin_leaving(member, term_of(form, 1), papers, model.now.at.date_naive());
        let other = if told == Err(Refusal::DayAhead) { 3 } else { 0 };
        told.map(Deed::Roll).map_err(|refusal| rejected(model, &refusal, (2, other)))
    });
    let form = form
        .with(Input::person(text("Đồng chí", "Member"), people))
        .with(Input::choice(text("Chuyển", "For how long"), terms(), 0))
        .with(Input::line(PLACE, ""))
        .with(Input::line(
            text("Ngày đồng chí ấy đề nghị (chưa có thì để trống)", "Day of the request, may be empty"),
            &day_words(Some(today)),
        ))
        .then(|model, _| {
            let id = latest(model);
            stay_on(model, id);
            let name = model.roll().transfer(id).map(|one| model.roll().transfer_name(one).to_owned());
            let name = name.unwrap_or_default();
            model.tell(say!(
                model.lang,
                "Đã ghi đ/c {name} xin chuyển đi. Vẫn trong danh sách cho đến ngày đi (phím 4).",
                "Recorded: {name} asks to go. They stay on the roll until the day they go (key 4)."
            ));
        });
    draft::open(model, form);
}

fn person_inputs(form: Form, person: &Person, probationary: bool) -> Form {
    let date = |date: Option<PartialDate>| date.map_or(String::new(), PartialDate::figures);
    let standings = [Standing::Official.label(), Standing::Probationary.label()].to_vec();
    form.with(Input::line(text("Họ và tên", "Full name"), &person.name))
        .with(Input::line(text("Ngày sinh", "Date of birth"), &date(person.born)))
        .with(Input::line(text("Ngày vào Đảng", "Date of admission"), &date(person.joined)))
        .with(Input::line(text("Ngày chính thức", "Date of official membership"), &date(person.official)))
        .with(Input::line(text("Dân tộc", "Ethnic group"), person.ethnicity.as_deref().unwrap_or("")))
        .with(Input::choice(text("Là đảng viên", "Is a member who is"), standings, usize::from(probationary)))
}

fn read_person(model: &Model, form: &Form, known: Person) -> Result<(Person, bool), Rejection> {
    let name = name_typed(form, 0, model.lang)?;
    let ethnicity = Some(clean(form.text(4))).filter(|words| !words.is_empty());
    let date = |field| life_date(model, form, field);
    let (born, joined, official) = (date(1)?, date(2)?, date(3)?);
    let person = Person { name, born, joined, official, ethnicity, ..known.clone() };
    check_life(model, &person, &known)?;
    Ok((person, form.choice(5) == 1))
}

pub(super) fn ask_coming(model: &mut Model) {
    let title = say!(model.lang, "Đồng chí chuyển đến", "Somebody who comes");
    let form = Form::new("transfer-in", title, |model, form| {
        let (person, probationary) = read_person(model, form, Person::default())?;
        let papers = TransferPapers { place: clean(form.text(7)), ..TransferPapers::default() };
        let told = model.roll().begin_coming(
            person,
            (term_of(form, 6), probationary),
            papers,
            model.now.at.date_naive(),
        );
        told.map(Deed::Roll).map_err(|refusal| rejected(model, &refusal, (7, 0)))
    });
    let form = person_inputs(form, &Person::default(), false)
        .with(Input::choice(text("Chuyển đến", "For how long"), terms(), 0))
        .with(Input::line(FROM, ""))
        .then(|model, _| {
            let id = latest(model);
            stay_on(model, id);
            let name = model.roll().transfer(id).map(|one| one.person.name.clone()).unwrap_or_default();
            model.tell(say!(
                model.lang,
                "Đã ghi đ/c {name} sẽ chuyển đến. Vào danh sách từ ngày tiếp nhận (phím 4).",
                "Recorded: {name} is to come. They are on the roll from their receipt on (key 4)."
            ));
        });
    draft::open(model, form);
}

pub(super) fn ask_correct(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let title =
        say!(model.lang, "Sửa thông tin đồng chí chuyển đến", "Correct the data of somebody who comes");
    let id = row.transfer.id;
    let form = Form::new(format!("transfer-person-{}", id.0), title, |model, form| {
        let (of, today) = (subject(model, form)?, model.now.at.date_naive());
        let (person, probationary) = read_person(model, form, of.person.clone())?;
        let told = model.roll().correct_coming(&of, person, probationary, today);
        told.map(Deed::Roll).map_err(|refusal| rejected(model, &refusal, (0, 0)))
    });
    let form = form.about(id).then(|model, form| {
        stay_on(model, TransferId::of_number(form.subject));
        let name = clean(form.text(0));
        model.tell(say!(model.lang, "Đã sửa thông tin {name}.", "The data of {name} are corrected."));
    });
    draft::open(model, person_inputs(form, &row.transfer.person, row.transfer.probationary));
}

pub(super) fn ask_drop(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = name(model, &row);
    let title = say!(model.lang, "Thôi chuyển: {name}", "Drop the transfer of {name}");
    let id = row.transfer.id;
    let form = Form::new(format!("transfer-drop-{}", id.0), title, |model, form| {
        let told = model.roll().drop_transfer(&subject(model, form)?, &nfc(form.text(0)));
        told.map(Deed::Roll).map_err(|refusal| rejected(model, &refusal, (0, 0)))
    });
    let form = form
        .about(id)
        .saying(say!(
            model.lang,
            "Hồ sơ vẫn giữ, danh sách đảng viên không đổi. Theo dõi lại: phím 8.",
            "The record is kept, the roll stays as it is. Key 8 follows it again."
        ))
        .with(Input::line(text("Lý do", "Reason"), "").of_prose())
        .then(|model, form| {
            stay_on(model, TransferId::of_number(form.subject));
            let reason = form.text(0).trim().to_owned();
            model.tell(say!(model.lang, "Đã ghi thôi chuyển: {reason}.", "Dropped: {reason}."));
        });
    draft::open(model, form);
}

pub(super) fn take_up(model: &mut Model) {
    let Some(row) = selected(model) else { return };
    let name = name(model, &row);
    match model.roll().take_up_transfer(&row.transfer) {
        Err(refusal) => {
            model.warn(refusal.sentence(model.lang));
        }
        Ok(events) => {
            if model.do_deed(Deed::Roll(events)) {
                stay_on(model, row.transfer.id);
                let words = say!(model.lang, "Đã theo dõi lại đ/c {name}.", "{name} is followed again.");
                model.tell(words);
            }
        }
    }
}
