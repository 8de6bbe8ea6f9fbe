//! The roll: adding, correcting, changing standing or role with its date, importing a file.

use chrono::{Datelike, NaiveDate};

use super::{Slice, Step, roll_import};
use crate::app::command::{Command, always, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::{Code, Key};
use crate::app::message::Effect;
use crate::app::model::{Model, Screen};
use crate::domain::{MemberId, Person, Role, RollEvent, Standing};
use crate::say;
use crate::text::{PartialDate, Text, nfc, parse_date, text};

/// The keys of the roll.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Members,
    title: text("Đảng viên", "Members"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "members-add",
        keys: &[Key::char('1'), Key::char('m')],
        label: text("Thêm", "Add"),
        words: plain,
        rank: 10,
        when: always,
        run: ask_add,
    },
    Command {
        id: "members-correct",
        keys: &[Key::char('2'), Key::char('s')],
        label: text("Sửa thông tin", "Correct"),
        words: plain,
        rank: 11,
        when: |model| selected(model).is_some(),
        run: ask_correct,
    },
    Command {
        id: "members-standing",
        keys: &[Key::char('3')],
        label: text("Đổi diện sinh hoạt", "Change standing"),
        words: plain,
        rank: 12,
        when: |model| selected(model).is_some(),
        run: ask_standing,
    },
    Command {
        id: "members-role",
        keys: &[Key::char('4')],
        label: text("Đổi chức vụ", "Change role"),
        words: plain,
        rank: 13,
        when: |model| selected(model).is_some(),
        run: ask_role,
    },
    Command {
        id: "members-import",
        keys: &[Key::char('5'), Key::of(Code::F(7))],
        label: text("Nhập từ tệp, dán danh sách", "Import a file, paste a list"),
        words: plain,
        rank: 14,
        when: always,
        run: roll_import::ask,
    },
];

/// The selected member.
pub fn selected(model: &Model) -> Option<MemberId> {
    model.members().get(model.place().at).map(|member| member.id)
}

/// Enter corrects the selected member, or adds the first one.
pub fn next_step(model: &Model) -> Option<Step> {
    match selected(model) {
        Some(member) => {
            let name = model.roll().name(member);
            let words = say!(
                model.lang,
                "Enter: sửa thông tin đ/c {name}; Esc: về trang đầu",
                "Enter: correct the data of {name}; Esc: home",
                name = name
            );
            Step::new(words, ask_correct)
        }
        None => Step::new(
            say!(
                model.lang,
                "Enter: nhập danh sách đảng viên từ tệp (hoặc 1 để thêm từng người)",
                "Enter: import the roll from a file (or 1 to add one by one)"
            ),
            roll_import::ask,
        ),
    }
}

pub(super) fn append(model: &mut Model, events: Vec<RollEvent>) {
    if let Some(reason) = model.book.read_only.clone() {
        model.warn(reason);
        return;
    }
    if let Some(cell) = &mut model.book.cell {
        events.iter().for_each(|event| cell.roll.apply(event));
        model.ask(Effect::AppendRoll(events));
    }
}

fn date_words(date: Option<NaiveDate>) -> String {
    date.map_or(String::new(), |date| date.format("%d/%m/%Y").to_string())
}

fn part_words(date: Option<PartialDate>) -> String {
    date.map_or(String::new(), PartialDate::figures)
}

fn person_inputs(form: Form, person: &Person) -> Form {
    form.with(Input::line(text("Họ và tên", "Full name"), &person.name))
        .with(Input::line(text("Ngày sinh", "Date of birth"), &part_words(person.born)))
        .with(Input::line(text("Ngày vào Đảng", "Date of admission"), &part_words(person.joined)))
        .with(Input::line(text("Ngày chính thức", "Date of full membership"), &part_words(person.official)))
        .with(Input::line(text("Dân tộc", "Ethnic group"), person.ethnicity.as_deref().unwrap_or("")))
}

/// A date typed in a field of the roll; empty = not known.
fn optional_date(model: &Model, words: &str) -> Result<Option<NaiveDate>, String> {
    if words.is_empty() {
        return Ok(None);
    }
    let date = parse_date(words, model.now.at.date_naive(), None);
    date.map(Some).ok_or_else(|| {
        say!(
            model.lang,
            "“{words}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/02/1985.",
            "“{words}” is not a real date: enter day/month/year such as 03/02/1985.",
            words = words
        )
    })
}

/// A date of a life typed in a field of the roll, as far as it is known; empty = not known.
fn life_date(model: &Model, words: &str) -> Result<Option<PartialDate>, String> {
    if words.is_empty() {
        return Ok(None);
    }
    let today = model.now.at.date_naive();
    if let Some(date) = PartialDate::parse(words, today.year()) {
        return Ok(Some(date));
    }
    parse_date(words, today, None).map(|day| Some(day.into())).ok_or_else(|| {
        say!(
            model.lang,
            "“{words}” không phải là một ngày có thật: hãy nhập ngày/tháng/năm, ví dụ 03/02/1985; chỉ biết năm thì nhập 1985.",
            "“{words}” is not a real date: enter day/month/year such as 03/02/1985, or 1985 where only the year is known.",
            words = words
        )
    })
}

fn read_person(model: &Model, form: &Form) -> Result<Person, String> {
    let name = nfc(&form.text(0).split_whitespace().collect::<Vec<_>>().join(" "));
    let ethnicity = Some(nfc(form.text(4).trim())).filter(|words| !words.is_empty());
    let date = |index| life_date(model, form.text(index));
    Ok(Person { name, born: date(1)?, joined: date(2)?, official: date(3)?, ethnicity })
}

/// The day from which a change holds; empty = today.
fn read_from(model: &Model, words: &str) -> Result<NaiveDate, String> {
    Ok(optional_date(model, words)?.unwrap_or(model.now.at.date_naive()))
}

fn labels<T: Copy>(all: &[T], label: fn(T) -> Text) -> Vec<Text> {
    all.iter().map(|one| label(*one)).collect()
}

fn ask_add(model: &mut Model) {
    let title = say!(model.lang, "Thêm đảng viên", "Add a member");
    let form = Form::new("member-add", title, |model, form| {
        let person = read_person(model, form)?;
        let (standing, role) = (Standing::ALL[form.choice(5)], Role::ALL[form.choice(6)]);
        let from = person.joined.and_then(PartialDate::day).unwrap_or(model.now.at.date_naive());
        let event =
            model.roll().add(person, standing, role, from).map_err(|refusal| refusal.sentence(model.lang))?;
        append(model, vec![event]);
        Ok(())
    });
    let form = person_inputs(form, &Person::default())
        .with(Input::choice(text("Diện sinh hoạt", "Standing"), labels(&Standing::ALL, Standing::label), 0))
        .with(Input::choice(text("Chức vụ", "Role"), labels(&Role::ALL, Role::label), 3));
    draft::open(model, form);
}

fn ask_correct(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let person = model.roll().get(member).map(|member| member.person.clone()).unwrap_or_default();
    let title = say!(model.lang, "Sửa thông tin đảng viên", "Correct a member's data");
    let form = Form::new(format!("member-{}", member.0), title, |model, form| {
        let person = read_person(model, form)?;
        let event = model.roll().correct(MemberId(form.subject), person);
        append(model, vec![event.map_err(|refusal| refusal.sentence(model.lang))?]);
        Ok(())
    });
    draft::open(model, person_inputs(form.about(member.0), &person));
}

fn ask_standing(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let today = model.now.at.date_naive();
    let now = model.roll().get(member).map_or(Standing::Official, |member| member.standing(today));
    let at = Standing::ALL.iter().position(|standing| *standing == now).unwrap_or(0);
    let title =
        say!(model.lang, "Diện sinh hoạt: {name}", "Standing: {name}", name = model.roll().name(member));
    let form = Form::new(format!("standing-{}", member.0), title, |model, form| {
        let from = read_from(model, form.text(1))?;
        let (member, standing) = (MemberId(form.subject), Standing::ALL[form.choice(0)]);
        append(model, vec![RollEvent::StandingChanged { member, standing, from }]);
        Ok(())
    });
    let form = form
        .about(member.0)
        .with(Input::choice(text("Diện sinh hoạt", "Standing"), labels(&Standing::ALL, Standing::label), at))
        .with(Input::line(text("Từ ngày", "From"), &date_words(Some(today))));
    draft::open(model, form);
}

fn ask_role(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let today = model.now.at.date_naive();
    let now = model.roll().get(member).map_or(Role::Member, |member| member.role(today));
    let at = Role::ALL.iter().position(|role| *role == now).unwrap_or(3);
    let title = say!(model.lang, "Chức vụ: {name}", "Role: {name}", name = model.roll().name(member));
    let form = Form::new(format!("role-{}", member.0), title, |model, form| {
        let from = read_from(model, form.text(1))?;
        let (member, role) = (MemberId(form.subject), Role::ALL[form.choice(0)]);
        append(model, vec![RollEvent::RoleChanged { member, role, from }]);
        Ok(())
    });
    let form = form
        .about(member.0)
        .with(Input::choice(text("Chức vụ", "Role"), labels(&Role::ALL, Role::label), at))
        .with(Input::line(text("Từ ngày", "From"), &date_words(Some(today))));
    draft::open(model, form);
}
