//! A vote on one person: whom it is about is chosen first; strengths and faults are put with the question.
//!
//! Counts nothing; where nobody is on the way into the Party, a question names whom it means, as any other does.

use chrono::Months;

use super::count::count_next;
use super::vote_rule::{base_words, deducts, doubts, given, rules_of_person, sources};
use super::{applicant, applicant_facts, ballot, secrecy};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{
    Applicant, ApplicantRow, ApplicantStage, MembershipStep, Refusal, Standing, VoteRule, VotedPerson,
};
use crate::guidance::Words;
use crate::say;
use crate::text::{PartialDate, nfc, short_date, text};

/// Bit of a key that says that it is about a recognition; below it stands the person.
const RECOGNITION: u64 = 1 << 40;

/// The field of an applicant's personal history.
const BACKGROUND: usize = 3;

/// The field of the rule, the last one.
fn rule_field(form: &Form) -> usize {
    form.inputs.len().saturating_sub(1)
}

/// The words of the question as they were typed before somebody was chosen.
struct TypedQuestion(String);

/// Whether somebody is there on whom such a vote can be taken.
pub(super) fn is_possible(model: &Model, step: MembershipStep) -> bool {
    !eligible(model, step).is_empty()
}

/// Whether there is anybody on whom a vote can be taken, of either kind.
pub fn is_any(model: &Model) -> bool {
    model.is_open()
        && !secrecy::is_under_way(model)
        && [MembershipStep::Admission, MembershipStep::Recognition]
            .iter()
            .any(|step| is_possible(model, *step))
}

/// Whom a vote is due on: who handed the application in, or whose probation is over, and was not voted on here.
pub fn next_due(model: &Model) -> Option<String> {
    let steps = [
        (MembershipStep::Admission, ApplicantStage::Applied),
        (MembershipStep::Recognition, ApplicantStage::ProbationOver),
    ];
    let due = steps.into_iter().find_map(|(step, stage)| {
        let fits = |row: &ApplicantRow| row.stage == stage && !is_voted(model, &row.applicant);
        eligible(model, step).into_iter().find(fits)
    })?;
    Some(model.roll().applicant_name(&due.applicant).to_owned())
}

/// Whether this meeting voted on them.
fn is_voted(model: &Model, applicant: &Applicant) -> bool {
    let voted = model.meeting().map_or_else(Vec::new, |meeting| meeting.person_ballots());
    voted.iter().any(|(_, person)| (person.applicant, person.member) == (applicant.id, applicant.member))
}

/// Asks whom a vote of either kind is about.
pub fn ask_any(model: &mut Model) {
    open_list(model, &[MembershipStep::Admission, MembershipStep::Recognition], String::new());
}

/// Asks whom a vote is about, then puts it; what was typed as its question is kept.
pub(super) fn ask(model: &mut Model, step: MembershipStep, typed: &str) {
    open_list(model, &[step], typed.to_owned());
}

/// Asks whom the vote of an item is about; where nobody is there for its step the item may be there for the other one,
/// or for somebody who is not followed. False where there is nobody to choose.
pub(super) fn ask_at_item(model: &mut Model, step: MembershipStep) -> bool {
    match (is_possible(model, step), is_possible(model, step.other())) {
        (true, _) => ask(model, step, ""),
        (false, true) => {
            let label =
                say!(model.lang, "Người chưa có trong danh sách theo dõi", "Somebody who is not followed");
            let hint = step.purpose().label().get(model.lang).to_owned();
            let unnamed = Candidate { key: unnamed_key(step), label, hint };
            list(model, &[step.other()], String::new(), Some(unnamed));
        }
        (false, false) => return false,
    }
    true
}

/// The key of the choice that opens a question without a person.
const fn unnamed_key(step: MembershipStep) -> u64 {
    match step {
        MembershipStep::Admission => u64::MAX,
        MembershipStep::Recognition => u64::MAX - 1,
    }
}

fn open_list(model: &mut Model, steps: &[MembershipStep], typed: String) {
    list(model, steps, typed, None);
}

fn list(model: &mut Model, steps: &[MembershipStep], typed: String, also: Option<Candidate>) {
    let lang = model.lang;
    let mut rows: Vec<(MembershipStep, ApplicantRow)> = Vec::new();
    for step in steps {
        rows.extend(eligible(model, *step).into_iter().map(|row| (*step, row)));
    }
    // Whom this meeting voted on stands last.
    rows.sort_by_key(|(_, row)| is_voted(model, &row.applicant));
    let choice = |(step, row): (MembershipStep, ApplicantRow)| {
        let label = model.roll().applicant_name(&row.applicant).to_owned();
        let purpose = step.purpose().label().get(lang);
        let hint = format!("{purpose} · {}", row.stage.label().get(lang));
        Candidate { key: key(&row.applicant, step), label, hint }
    };
    let choices = rows.into_iter().map(choice).chain(also).collect();
    model.keep(TypedQuestion(typed));
    let title =
        say!(lang, "Biểu quyết về ai? Mỗi lần một người", "Whom is the vote about? One person a vote");
    model.overlays.push(Overlay::Picker(Picker::people(title, choices, open)));
}

fn key(applicant: &Applicant, step: MembershipStep) -> u64 {
    match step {
        MembershipStep::Admission => applicant.key(),
        MembershipStep::Recognition => applicant.key() | RECOGNITION,
    }
}

fn of_key(model: &Model, key: u64) -> Option<(Applicant, MembershipStep)> {
    let step = if key & RECOGNITION == 0 { MembershipStep::Admission } else { MembershipStep::Recognition };
    Some((applicant::of_key(model, key & !RECOGNITION)?, step))
}

/// Applicants for an admission; for a recognition those whom the roll of the meeting has as probationary.
fn eligible(model: &Model, step: MembershipStep) -> Vec<ApplicantRow> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let fits = |row: &ApplicantRow| match (step, row.applicant.member) {
        (MembershipStep::Admission, member) => member.is_none(),
        (MembershipStep::Recognition, member) => member
            .and_then(|member| meeting.attendee(member))
            .is_some_and(|one| one.standing == Standing::Probationary),
    };
    applicant::rows(model).into_iter().filter(|row| !row.stage.is_over() && fits(row)).collect()
}

/// What is put, in Vietnamese because the minutes print it.
fn question(name: &str, step: MembershipStep) -> String {
    match step {
        MembershipStep::Admission => format!("Đề nghị kết nạp quần chúng {name} vào Đảng"),
        MembershipStep::Recognition => {
            format!("Đề nghị công nhận đảng viên dự bị {name} là đảng viên chính thức")
        }
    }
}

fn open(model: &mut Model, chosen: u64) {
    let both = [MembershipStep::Admission, MembershipStep::Recognition];
    if let Some(step) = both.into_iter().find(|step| unnamed_key(*step) == chosen) {
        return ballot::ask_unnamed(model, step.purpose());
    }
    let Some((one, step)) = of_key(model, chosen) else { return };
    let name = model.roll().applicant_name(&one).to_owned();
    let typed = model.kept::<TypedQuestion>().map_or(String::new(), |typed| typed.0.clone());
    let asked = if typed.trim().is_empty() { question(&name, step) } else { typed };
    let title = say!(model.lang, "Đưa ra biểu quyết: {name}", "Put to the vote: {name}");
    let offers: Vec<Words> =
        rules_of_person(model, step.purpose()).into_iter().map(|rule| rule.words).collect();
    let form = Form::new(format!("ballot-person-{chosen}"), title, put)
        .then(count_next)
        .about(chosen)
        .telling(told)
        .grounded(ground)
        .with(Input::line(ballot::QUESTION, &asked).of_prose().as_proposed())
        .with(
            Input::line(text("Ưu điểm, như chi bộ kết luận", "Strengths, as the cell concludes"), "")
                .of_prose(),
        )
        .with(Input::line(text("Khuyết điểm", "Faults"), "").of_prose());
    let background = text("Vấn đề lý lịch cần xem xét, nếu có", "Personal history to be weighed, if any");
    let form = match step {
        MembershipStep::Admission => form.with(Input::line(background, "").of_prose()),
        MembershipStep::Recognition => form,
    };
    let rule = text("Biểu quyết để: tỷ lệ cần đạt", "What it decides, and the share needed");
    let form = form.with(Input::offer(rule, offers, 0));
    let form = told(model, &form).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

/// The base, what stands against the vote, and that a probation is not over.
fn told(model: &Model, form: &Form) -> Vec<String> {
    let Some((one, step)) = of_key(model, form.subject) else { return Vec::new() };
    let rules = rules_of_person(model, step.purpose());
    let Some(rule) = rules.get(form.choice(rule_field(form))) else { return Vec::new() };
    let base = base_words(model, step.purpose(), rule.share);
    let early = early_words(model, &one, step);
    let known = applicant_facts::opinion_lines(model, &one);
    std::iter::once(base).chain(doubts(model, step.purpose())).chain(early).chain(known).collect()
}

fn early_words(model: &Model, one: &Applicant, step: MembershipStep) -> Option<String> {
    if step == MembershipStep::Admission {
        return None;
    }
    let day = model.meeting()?.day();
    let Some(end) = one.probation_end() else {
        // The ceremony comes after the decision, whose day the roll has as that of the admission.
        let joined = one.member.and_then(|member| model.roll().get(member)?.person.joined);
        let earliest = joined.and_then(|joined| joined.earliest().checked_add_months(Months::new(12)));
        if let Some(end) = earliest.filter(|end| day < *end) {
            return Some(say!(
                model.lang,
                "! Sớm nhất ngày {end} mới đủ 12 tháng dự bị, theo ngày vào Đảng; chưa ghi ngày lễ kết nạp.",
                "! By the day of admission the 12 months of probation end on {end} at the earliest; the ceremony is not recorded.",
                end = short_date(end, model.lang)
            ));
        }
        return Some(say!(
            model.lang,
            "! Chưa ghi ngày lễ kết nạp: không rõ đã đủ 12 tháng dự bị hay chưa.",
            "! The day of the ceremony is not recorded: whether the 12 months are over is not known."
        ));
    };
    (day < end).then(|| {
        say!(
            model.lang,
            "! Đến ngày {end} mới đủ 12 tháng dự bị.",
            "! The 12 months of probation end only on {end}.",
            end = short_date(end, model.lang)
        )
    })
}

fn ground(model: &Model, form: &Form) -> Vec<String> {
    let Some((_, step)) = of_key(model, form.subject) else { return Vec::new() };
    let rules = rules_of_person(model, step.purpose());
    let share = rules.get(form.choice(rule_field(form))).map(|rule| rule.share);
    let is_given = given(model, step.purpose()).is_some_and(|rule| Some(rule.share) == share);
    if is_given { sources(model, step.purpose()) } else { Vec::new() }
}

fn put(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let gone = || Rejection::of(&Refusal::Gone, model.lang);
    let (one, step) = of_key(model, form.subject).ok_or_else(gone)?;
    let rules = rules_of_person(model, step.purpose());
    let (meeting, rule) = model.meeting().zip(rules.get(form.choice(rule_field(form)))).ok_or_else(gone)?;
    let (purpose, majority, secret) = (step.purpose(), rule.share, rule.secret);
    let rule = VoteRule { purpose, majority, secret, deducts: deducts(model, purpose) };
    let name = model.roll().applicant_name(&one).to_owned();
    let joined = one.member.and_then(|member| model.roll().get(member)?.person.joined);
    let typed = nfc(form.text(0).trim());
    let asked = if typed.is_empty() { question(&name, step) } else { typed };
    let person = VotedPerson {
        applicant: one.id,
        member: one.member,
        name,
        joined: joined.and_then(PartialDate::day),
        strengths: nfc(form.text(1).trim()),
        faults: nfc(form.text(2).trim()),
        background: match step {
            MembershipStep::Admission => nfc(form.text(BACKGROUND).trim()),
            MembershipStep::Recognition => String::new(),
        },
    };
    let events = meeting.put_person(rule, person, &asked);
    events.map(Deed::Act).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
