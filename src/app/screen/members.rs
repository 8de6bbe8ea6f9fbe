//! The roll: adding, correcting, changing standing or role with its date, importing a file.

use chrono::NaiveDate;

use super::{Slice, Step};
use crate::app::command::{Command, always, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::{Code, Key};
use crate::app::message::Effect;
use crate::app::model::{Model, Overlay, Screen};
use crate::domain::{MemberId, Person, Role, RollEvent, Standing};
use crate::say;
use crate::text::{Lang, Text, nfc, parse_date, text};

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
        label: text("Nhập từ tệp CSV", "Import a CSV file"),
        words: plain,
        rank: 14,
        when: always,
        run: ask_file,
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
            ask_file,
        ),
    }
}

fn append(model: &mut Model, events: Vec<RollEvent>) {
    if let Some(reason) = model.book.read_only.clone() {
        model.warn(reason);
        return;
    }
    if let Some(cell) = &mut model.book.cell {
        events.iter().for_each(|event| cell.roll.apply(event));
        model.count_saving();
        model.ask(Effect::AppendRoll(events));
    }
}

fn date_words(date: Option<NaiveDate>) -> String {
    date.map_or(String::new(), |date| date.format("%d/%m/%Y").to_string())
}

fn person_inputs(form: Form, person: &Person) -> Form {
    form.with(Input::line(text("Họ và tên", "Full name"), &person.name))
        .with(Input::line(text("Ngày sinh", "Date of birth"), &date_words(person.born)))
        .with(Input::line(text("Ngày vào Đảng", "Date of admission"), &date_words(person.joined)))
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

fn read_person(model: &Model, form: &Form) -> Result<Person, String> {
    let name = nfc(&form.text(0).split_whitespace().collect::<Vec<_>>().join(" "));
    let ethnicity = Some(nfc(form.text(3).trim())).filter(|words| !words.is_empty());
    let born = optional_date(model, form.text(1))?;
    Ok(Person { name, born, joined: optional_date(model, form.text(2))?, ethnicity })
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
        let (standing, role) = (Standing::ALL[form.choice(4)], Role::ALL[form.choice(5)]);
        let from = person.joined.unwrap_or(model.now.at.date_naive());
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

fn ask_file(model: &mut Model) {
    let title = say!(model.lang, "Nhập danh sách từ tệp", "Import the roll from a file");
    let hint = say!(
        model.lang,
        "Tệp CSV hoặc TSV có dòng tiêu đề: họ và tên, ngày sinh, ngày vào Đảng, dân tộc, diện, chức vụ.",
        "A CSV or TSV file with a heading line: full name, date of birth, admission, ethnic group, standing, role."
    );
    let form = Form::new("roll-file", title, |model, form| {
        let path = form.text(0).trim().trim_matches('"').to_owned();
        if path.is_empty() {
            return Err(crate::domain::Refusal::TextMissing.sentence(model.lang));
        }
        model.roll_file.clone_from(&path);
        model.ask(Effect::ReadRoll(path.into()));
        Ok(())
    });
    let path = Input::line(text("Đường dẫn tệp", "Path of the file"), &model.roll_file);
    draft::open(model, form.saying(hint).with(path));
}

/// "chính thức 18, dự bị 2": what the added members count as, so that a column that was not
/// understood shows at once.
fn standings(events: &[RollEvent], lang: Lang) -> String {
    let of = |one: Standing| {
        let same =
            |event: &&RollEvent| matches!(event, RollEvent::Added { standing, .. } if *standing == one);
        events.iter().filter(same).count()
    };
    let counted = Standing::ALL.iter().map(|one| (*one, of(*one))).filter(|(_, n)| *n > 0);
    let words = counted.map(|(one, n)| format!("{} {n}", one.label().get(lang)));
    words.collect::<Vec<_>>().join(", ")
}

/// Takes the rows of a file in, or tells every fault; nothing is half-imported.
pub fn take_rows(model: &mut Model, rows: Result<Vec<RollEvent>, Vec<String>>) {
    match rows {
        Ok(events) => {
            let words = say!(
                model.lang,
                "Đã nhập {n} đảng viên: {standings}. Diện nào sai thì chọn tên, nhấn 3 để đổi.",
                "Members imported: {n} ({standings}). Where a standing is wrong, select the name and press 3.",
                n = events.len(),
                standings = standings(&events, model.lang)
            );
            append(model, events);
            model.roll_file.clear();
            model.tell(words);
        }
        Err(faults) => {
            let n = faults.len();
            let title = say!(
                model.lang,
                "Chưa nhập dòng nào; có {n} chỗ cần sửa, sửa xong nhập lại",
                "Nothing was imported. Places to correct before importing again: {n}",
                n = n
            );
            model.overlays.push(Overlay::Lines { title, lines: faults, at: 0 });
        }
    }
}
