//! What the records of those on the way into the Party say, as sentences that are offered where a meeting reports on
//! them: nobody types again what is known, and nothing is printed that nobody took.
//!
//! Judges nobody; what is not recorded is left out.

use super::applicant;
use crate::app::model::Model;
use crate::domain::{Applicant, AskedOpinion, Item, Sex};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, short_date};

/// The steps at which the person is reported on, and at which opinions are read.
const REPORT: &str = "applicant";
const REFEREES: &str = "referees";

/// The sentences of an item, one for each person or each opinion.
pub(super) fn of_item(model: &Model, item: &Item) -> Vec<Words> {
    let rows = || applicant::rows(model).into_iter().filter(|row| !row.stage.is_over());
    match item.step.as_str() {
        REPORT => {
            let of = |one: &Applicant| Words::say(|lang| person(model, one, lang));
            rows().filter(|row| has_facts(&row.applicant)).map(|row| of(&row.applicant)).collect()
        }
        REFEREES => rows().flat_map(|row| opinions(model, &row.applicant)).collect(),
        _ => Vec::new(),
    }
}

/// Whether anything beside the name is known.
fn has_facts(one: &Applicant) -> bool {
    one.course.is_some() || one.applied.is_some() || !one.helpers.is_empty()
}

/// "Quần chúng Kim Sa Rinh, nam, sinh 19/05/2001, …: đã học lớp …; nộp đơn …; … giúp đỡ."
fn person(model: &Model, one: &Applicant, lang: Lang) -> String {
    let name = model.roll().applicant_name(one);
    let called = called(one, name, lang);
    let born = one.person.born.map(|born| say!(lang, "sinh {born}", "born {born}", born = born.shown(lang)));
    let group = one.person.ethnicity.as_ref().map(|group| say!(lang, "dân tộc {group}", "{group}"));
    let residence = Some(&one.person.residence).filter(|words| !words.is_empty());
    let residence = residence.map(|words| say!(lang, "cư trú tại {words}", "of {words}"));
    let sex = one.person.sex.map(|sex: Sex| sex.label().get(lang).to_owned());
    let who: Vec<String> = [Some(called), sex, born, group, residence].into_iter().flatten().collect();
    let facts = [course(one, lang), applied(one, lang), helped(model, one, lang)];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    format!("{}: {}.", who.join(", "), facts.join("; "))
}

fn called(one: &Applicant, name: &str, lang: Lang) -> String {
    match one.member {
        None => say!(lang, "Quần chúng {name}", "Applicant {name}"),
        Some(_) => say!(lang, "Đảng viên dự bị {name}", "Probationary member {name}"),
    }
}

fn course(one: &Applicant, lang: Lang) -> Option<String> {
    let course = one.course.as_ref()?;
    let day = course.day.map(|day| day.shown(lang));
    let day = day.map_or(String::new(), |day| format!(" {day}"));
    let number = match course.certificate.as_str() {
        "" => String::new(),
        number => say!(lang, " (giấy chứng nhận số {number})", " (certificate {number})"),
    };
    Some(say!(
        lang,
        "đã học lớp bồi dưỡng nhận thức về Đảng{day}{number}",
        "attended the course on the Party{day}{number}"
    ))
}

fn applied(one: &Applicant, lang: Lang) -> Option<String> {
    let day = short_date(one.applied?, lang);
    Some(say!(lang, "nộp đơn xin vào Đảng ngày {day}", "applied on {day}"))
}

fn helped(model: &Model, one: &Applicant, lang: Lang) -> Option<String> {
    let names: Vec<&str> = one.helpers.iter().map(|id| model.roll().name(*id)).collect();
    let names = names.join(", ");
    (!names.is_empty()).then(|| say!(lang, "được phân công đồng chí {names} giúp đỡ", "helped by {names}"))
}

/// What was answered for the decision that comes next.
fn opinions(model: &Model, one: &Applicant) -> Vec<Words> {
    let name = model.roll().applicant_name(one).to_owned();
    let answered = |opinion: &&AskedOpinion| opinion.answered.is_some() || opinion.agree.is_some();
    let all = one.opinions_on(one.step()).filter(answered);
    all.map(|opinion| Words::say(|lang| told(opinion, &name, lang))).collect()
}

/// "Đoàn Thanh niên ấp Thử nhận xét về Kim Sa Rinh: nhất trí 11/12; ưu điểm: …; khuyết điểm: …."
fn told(opinion: &AskedOpinion, name: &str, lang: Lang) -> String {
    let agree = opinion.agree.map(|(yes, of)| say!(lang, "nhất trí {yes}/{of}", "{yes} of {of} agree"));
    let part = |label: String, words: &str| {
        let words = words.trim().trim_end_matches('.');
        (!words.is_empty()).then(|| format!("{label}: {words}"))
    };
    let strengths = part(say!(lang, "ưu điểm", "strengths"), &opinion.strengths);
    let faults = part(say!(lang, "khuyết điểm", "faults"), &opinion.faults);
    let parts: Vec<String> = [agree, strengths, faults].into_iter().flatten().collect();
    let (body, told) = (opinion.body.trim(), parts.join("; "));
    match told.is_empty() {
        true => say!(lang, "{body} đã cho ý kiến về {name}.", "{body} gave its opinion on {name}."),
        false => say!(lang, "{body} nhận xét về {name}: {told}.", "{body} on {name}: {told}."),
    }
}

/// The same in short, above the form of a vote on somebody.
pub(super) fn opinion_lines(model: &Model, one: &Applicant) -> Vec<String> {
    opinions(model, one).into_iter().map(|words| words.get(model.lang).to_owned()).collect()
}
