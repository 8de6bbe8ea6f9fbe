//! `member correct`, and the flags by which the data of a member are told one by one.
//!
//! What no flag tells stays as it is.

use chrono::Datelike;
use clap::{Arg, ArgMatches};
use serde_json::json;

use super::member::{append, value};
use super::{Kind, Verb, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::period::day;
use crate::cli::syntax::{option, word};
use crate::domain::{GeneralEducation, Person, PoliticalTheory, ProfessionalTraining, Sex, new_life_fault};
use crate::intake;
use crate::say;
use crate::shelf::Shelf;
use crate::text::{Lang, PartialDate, Text, capital, nfc, plain_name, text};

pub(super) const CORRECT: Verb = Verb {
    name: "correct",
    about: text(
        "sửa, ghi thêm thông tin một đảng viên; mục không ghi thì giữ nguyên",
        "correct or complete the data of a member; what is not given stays",
    ),
    arguments: correct_arguments,
    kind: Kind::Run(correct),
};

fn correct_arguments(lang: Lang) -> Vec<Arg> {
    let member = text(
        "đảng viên: họ tên, chữ cái đầu hoặc một phần của tên",
        "the member: name, initials or a part of the name",
    );
    let name = option("name", "NAME", text("họ và tên đầy đủ", "full name"), lang);
    let mut all = vec![word("member", "MEMBER", member, lang).required(true), name];
    all.extend(data_arguments(lang));
    all
}

/// The flags of a person's data, the name left out.
pub(super) fn data_arguments(lang: Lang) -> Vec<Arg> {
    let mark = text(
        "gọi phân biệt khi trùng tên, ví dụ “Tổ 2”; không ghi thì dùng năm sinh",
        "told apart as, where another has the name, such as 2; by default the year of birth",
    );
    let schooling = text("trình độ giáo dục phổ thông, ví dụ 9/12, THPT", "general education, such as 9/12");
    let training = text("trình độ chuyên môn, ví dụ trung cấp, đại học", "professional training");
    let theory = text("trình độ lý luận chính trị, ví dụ sơ cấp, trung cấp", "political theory");
    vec![
        option("born", "D", text("ngày sinh", "date of birth"), lang),
        option("joined", "D", text("ngày vào Đảng", "date of admission"), lang),
        option("official", "D", text("ngày chính thức", "date of official membership"), lang),
        option("ethnicity", "GROUP", text("dân tộc", "ethnic group"), lang),
        option("sex", "SEX", text("giới tính: nam, nữ", "sex: male, female"), lang),
        option("schooling", "LEVEL", schooling, lang),
        option("training", "LEVEL", training, lang),
        option("theory", "LEVEL", theory, lang),
        option("mark", "MARK", mark, lang),
    ]
}

/// Words without spaces too many.
pub(super) fn clean(words: &str) -> String {
    nfc(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A person with what the flags tell; the name is left as it is.
pub(super) fn told(context: &Context, matches: &ArgMatches, known: Person) -> Result<Person, Failure> {
    let words = |name, known: Option<String>| {
        text_of(matches, name).map_or(known, |typed| Some(clean(typed)).filter(|words| !words.is_empty()))
    };
    let date = |name, known: Option<PartialDate>| match text_of(matches, name) {
        Some(_) => life_date(context, matches, name),
        None => Ok(known),
    };
    let lang = context.lang;
    let mut schooling = known.schooling;
    let (general, training, theory) = (
        level(
            matches,
            "schooling",
            intake::general_education,
            &GeneralEducation::ALL.map(GeneralEducation::label),
            lang,
        )?,
        level(
            matches,
            "training",
            intake::professional_training,
            &ProfessionalTraining::ALL.map(ProfessionalTraining::label),
            lang,
        )?,
        level(
            matches,
            "theory",
            intake::political_theory,
            &PoliticalTheory::ALL.map(PoliticalTheory::label),
            lang,
        )?,
    );
    schooling.general = general.or(schooling.general);
    schooling.training = training.or(schooling.training);
    schooling.theory = theory.or(schooling.theory);
    let before = known.clone();
    let person = Person {
        born: date("born", known.born)?,
        joined: date("joined", known.joined)?,
        official: date("official", known.official)?,
        ethnicity: words("ethnicity", known.ethnicity),
        sex: level(matches, "sex", intake::sex, &Sex::ALL.map(Sex::label), lang)?.or(known.sex),
        schooling,
        mark: words("mark", known.mark),
        name: known.name,
    };
    match new_life_fault(&person, &before, context.today()) {
        Some(fault) => Err(Failure::Usage(capital(&fault.words(lang)))),
        None => Ok(person),
    }
}

/// What a flag says, as a column of a list would be read.
fn level<T>(
    matches: &ArgMatches,
    name: &str,
    read: fn(&str) -> Option<T>,
    labels: &[Text],
    lang: Lang,
) -> Result<Option<T>, Failure> {
    let Some(words) = text_of(matches, name) else { return Ok(None) };
    let known: Vec<&str> = labels.iter().map(|label| label.get(lang)).collect();
    let wrong = || {
        Failure::Usage(say!(
            lang,
            "“{words}” ở --{name} không có trong: {known}.",
            "“{words}” after --{name} is not known: write one of {known}.",
            known = known.join(", ")
        ))
    };
    read(words).map(Some).ok_or_else(wrong)
}

/// A date of a life, as far as it is known: a day, a month (2/1985) or a year.
fn life_date(context: &Context, matches: &ArgMatches, name: &str) -> Result<Option<PartialDate>, Failure> {
    let typed = text_of(matches, name).unwrap_or_default();
    match PartialDate::parse(typed, context.today().year()) {
        Some(date) => Ok(Some(date)),
        None => Ok(day(context, matches, name)?.map(PartialDate::Day)),
    }
}

fn correct(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let mut book = context.writable()?;
    let mut shelf = Shelf::new(book.reader(), book.index());
    let mut cell = context.cell_with_roll(&mut shelf)?;
    let member = context.member(&cell.roll, text_of(matches, "member").unwrap_or_default())?;
    let known = cell.roll.get(member).map(|one| one.person.clone()).unwrap_or_default();
    let person = told(context, matches, known.clone())?;
    let name = text_of(matches, "name").map_or(person.name.clone(), |typed| plain_name(&clean(typed)));
    let person = Person { name, ..person };
    if person == known {
        let same = say!(
            lang,
            "Không có gì thay đổi: danh sách đã ghi như vậy.",
            "Nothing is changed: the roll has it so already."
        );
        return Ok(Answer::new(vec![same], json!({ "written": false })));
    }
    let corrected = cell.roll.correct(member, person)?;
    append(context, &mut book, &cell.id, std::slice::from_ref(&corrected))?;
    cell.roll.apply(&corrected);
    let sentence = say!(lang, "Đã {what}.", "Done: {what}.", what = corrected.sentence(&cell.roll, lang));
    let now = cell.roll.get(member).map(|one| value(one, &cell.roll, context.today()));
    let answer = Answer::new(vec![sentence], json!({ "member": now, "written": true }));
    Ok(context.answer(&mut shelf, answer))
}
