//! A vote on a matter of one member: whom it is about is chosen first, then what it is about and how they were heard,
//! put together with the question.
//!
//! Counts nothing, and concludes nothing about anybody.

use super::count::count_next;
use super::count_words::left_out;
use super::secrecy;
use super::vote_rule::{deducts, given, rules_of_person, share_of, sources};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{
    Attendee, CaseMatter, CaseRefusal, Hearing, Majority, MemberCase, MemberId, Penalty, Purpose, Refusal,
    Role, Standing, VoteRule, penalty_rules,
};
use crate::guidance::Words;
use crate::say;
use crate::text::{Text, capital, nfc, text};

/// The fields of discipline and striking off.
const GROUNDS: usize = 0;
const HEARING: usize = 1;
const REASON: usize = 2;
const FROM_ABOVE: usize = 3;
const OFFICE: usize = 4;
const PROPOSED: usize = 5;
const ACCEPTED: usize = 6;
/// Of striking off the rule stands behind the reason.
const RULE: usize = 3;

/// Whether anybody is there on whom such a vote can be taken.
pub fn is_possible(model: &Model, matter: CaseMatter) -> bool {
    secrecy::may_record(model) && !people(model, matter).is_empty()
}

/// Asks whom a vote is about, then what it is about.
pub fn ask(model: &mut Model, matter: CaseMatter) {
    let lang = model.lang;
    let choices = people(model, matter).into_iter().map(|one| Candidate {
        key: u64::from(one.id),
        label: one.name.clone(),
        hint: one.standing.label().get(lang).to_owned(),
    });
    let choices = choices.collect();
    let title = match matter {
        CaseMatter::Discipline => {
            say!(lang, "Xem xét kỷ luật đồng chí nào?", "Whose discipline is considered?")
        }
        CaseMatter::StrikingOff => {
            say!(lang, "Xem xét xóa tên đồng chí nào?", "Whose striking off is considered?")
        }
        CaseMatter::Exemption => say!(lang, "Xét miễn cho đồng chí nào?", "Who asks to be exempted?"),
    };
    let open: fn(&mut Model, u64) = match matter {
        CaseMatter::Discipline => |model, who| open(model, CaseMatter::Discipline, who),
        CaseMatter::StrikingOff => |model, who| open(model, CaseMatter::StrikingOff, who),
        CaseMatter::Exemption => |model, who| super::exemption::open(model, MemberId::of_number(who)),
    };
    model.overlays.push(Overlay::Picker(Picker::people(title, choices, open)));
}

/// Those on the roll of the meeting of whom it can be voted.
fn people(model: &Model, matter: CaseMatter) -> Vec<&Attendee> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let fits = |one: &&Attendee| match matter {
        CaseMatter::Discipline => true,
        CaseMatter::StrikingOff => one.standing != Standing::TemporaryIn,
        CaseMatter::Exemption => matches!(one.standing, Standing::Official | Standing::Probationary),
    };
    meeting.roll.iter().filter(fits).collect()
}

/// What is put, in Vietnamese because the minutes print it.
pub(super) fn question(name: &str, matter: CaseMatter) -> String {
    match matter {
        CaseMatter::Discipline => format!("Hình thức kỷ luật đối với đồng chí {name}"),
        CaseMatter::StrikingOff => format!("Đề nghị xóa tên đồng chí {name} trong danh sách đảng viên"),
        CaseMatter::Exemption => {
            format!("Đồng ý cho đồng chí {name} được miễn công tác và sinh hoạt đảng")
        }
    }
}

fn matter_of(form: &Form) -> CaseMatter {
    if form.inputs.len() > RULE + 1 { CaseMatter::Discipline } else { CaseMatter::StrikingOff }
}

fn forms_of_discipline() -> Vec<Words> {
    let none = Words::say(|lang| say!(lang, "chưa nêu hình thức", "no form named"));
    let forms = Penalty::ALL.into_iter().rev();
    std::iter::once(none)
        .chain(forms.map(|one| Words::say(|lang| one.label().get(lang).to_owned())))
        .collect()
}

fn penalty_chosen(form: &Form, field: usize) -> Option<Penalty> {
    let place = form.choice(field).checked_sub(1)?;
    Penalty::ALL.into_iter().rev().nth(place)
}

fn open(model: &mut Model, matter: CaseMatter, who: u64) {
    let member = MemberId::of_number(who);
    let Some(attendee) = model.meeting().and_then(|meeting| meeting.attendee(member)).cloned() else {
        return;
    };
    let (lang, name) = (model.lang, attendee.name.clone());
    let title = match matter {
        CaseMatter::StrikingOff => say!(lang, "Xem xét xóa tên: {name}", "Striking off: {name}"),
        _ => say!(lang, "Xem xét kỷ luật: {name}", "Discipline: {name}"),
    };
    let asked = text("chưa ghi: chọn bằng ← →", "not told: choose with ← →");
    let hearings: Vec<Text> = std::iter::once(asked).chain(Hearing::ALL.map(Hearing::label)).collect();
    let form = Form::new(format!("case-{matter:?}-{who}").to_lowercase(), title, put)
        .then(count_next)
        .about(who)
        .telling(told)
        .grounded(ground)
        .with(Input::line(text("Nội dung vi phạm", "The fault"), "").of_prose())
        .with(Input::choice(text("Đồng chí ấy trình bày ý kiến", "How they were heard"), hearings, 0))
        .with(Input::line(text("Vắng mặt vì", "Away because"), "").of_prose());
    let form = match matter {
        CaseMatter::Discipline => of_discipline(form, &attendee),
        _ => {
            let offers =
                rules_of_person(model, Purpose::Removal).into_iter().map(|rule| rule.words).collect();
            form.with(Input::offer(text("Tỷ lệ cần đạt", "The share needed"), offers, 0))
        }
    };
    let form = told(model, &form).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

fn of_discipline(form: Form, attendee: &Attendee) -> Form {
    let office = match attendee.role {
        Role::Member => String::new(),
        role => capital(role.label().vi),
    };
    let powers = vec![
        text("thẩm quyền quyết định của chi bộ", "within the power of the cell"),
        text("nhiệm vụ cấp trên giao: chi bộ chỉ đề nghị", "a task from above: the cell proposes"),
    ];
    form.with(Input::choice(text("Vi phạm thuộc", "The fault lies in"), powers, 0))
        .with(Input::line(
            text("Chức vụ trong Đảng (không có thì để trống)", "Office in the Party, empty without one"),
            &office,
        ))
        .with(Input::offer(text("Chi ủy đề nghị", "The committee proposes"), forms_of_discipline(), 0))
        .with(Input::offer(text("Đồng chí ấy tự nhận", "The member finds right"), forms_of_discipline(), 0))
}

/// The rule of a vote on a member, with the share of its purpose.
fn rule(model: &Model, purpose: Purpose, majority: Majority, secret: bool) -> VoteRule<'_> {
    VoteRule { purpose, majority, secret, deducts: deducts(model, purpose) }
}

fn rule_of<'m>(model: &'m Model, form: &Form) -> VoteRule<'m> {
    match matter_of(form) {
        CaseMatter::Discipline => {
            rule(model, Purpose::Discipline, share_of(model, Purpose::Discipline), true)
        }
        _ => {
            let chosen = rules_of_person(model, Purpose::Removal);
            let chosen = chosen.get(form.choice(RULE)).map(|rule| (rule.share, rule.secret));
            let (share, secret) = chosen.unwrap_or((share_of(model, Purpose::Removal), false));
            rule(model, Purpose::Removal, share, secret)
        }
    }
}

/// The base without the member, what is needed of it, and what stands against the vote at this moment.
fn told(model: &Model, form: &Form) -> Vec<String> {
    let (lang, member) = (model.lang, MemberId::of_number(form.subject));
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let rule = rule_of(model, form);
    let (base, here) = meeting.base_without(rule, member);
    let (count, needed) = (base.count, rule.majority.needed(base.count));
    let heavy = match matter_of(form) {
        CaseMatter::Discipline => say!(
            lang,
            "; đề nghị khai trừ cần {heavy}",
            "; {heavy} for proposing expulsion",
            heavy = share_of(model, Purpose::Expulsion).needed(count)
        ),
        _ => String::new(),
    };
    let measured = say!(
        lang,
        "Tính trên {count} đảng viên chính thức, đang có mặt {here}: cần {needed} phiếu{heavy}.",
        "Base {count} official members, {here} of them present: {needed} votes needed{heavy}."
    );
    let excluded = left_out(meeting, &base.excluded, lang).map(|words| format!("{words}."));
    let chairs = (meeting.plan.chair == Some(member)).then(|| {
        say!(
            lang,
            "! Đồng chí ấy đang chủ trì: nên giao đồng chí khác chủ trì phần này (phím 9, “Đổi chủ trì, thư ký”).",
            "! They chair the meeting: better hand the chair over for this part (key 9, “Another chair”)."
        )
    });
    let uncalled = meeting
        .roll_called()
        .is_none()
        .then(|| say!(lang, "! Chưa công bố kết quả điểm danh.", "! The roll call has not been announced."));
    let short = (here < needed)
        .then(|| say!(lang, "! Không đủ người để có kết quả.", "! Too few are present for any result."));
    std::iter::once(measured).chain(excluded).chain(chairs).chain(uncalled).chain(short).collect()
}

fn ground(model: &Model, form: &Form) -> Vec<String> {
    match matter_of(form) {
        CaseMatter::Discipline => {
            [sources(model, Purpose::Discipline), sources(model, Purpose::Expulsion)].concat()
        }
        _ => {
            let share = rule_of(model, form).majority;
            let is_given = given(model, Purpose::Removal).is_some_and(|rule| rule.share == share);
            if is_given { sources(model, Purpose::Removal) } else { Vec::new() }
        }
    }
}

fn put(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let gone = || Rejection::of(&Refusal::Gone, model.lang);
    let (matter, member) = (matter_of(form), MemberId::of_number(form.subject));
    let meeting = model.meeting().ok_or_else(gone)?;
    let attendee = meeting.attendee(member).ok_or_else(gone)?;
    let clean = |field: usize| nfc(form.text(field).trim());
    let is_discipline = matter == CaseMatter::Discipline;
    let office = if is_discipline { clean(OFFICE) } else { String::new() };
    let shares = [share_of(model, Purpose::Discipline), share_of(model, Purpose::Expulsion)];
    let boxes = penalty_rules(attendee.standing, !office.is_empty(), shares);
    let hearing = form.choice(HEARING).checked_sub(1).and_then(|place| Hearing::ALL.get(place)).copied();
    let case = MemberCase {
        matter,
        member,
        name: attendee.name.clone(),
        grounds: clean(GROUNDS),
        task_from_above: is_discipline && form.choice(FROM_ABOVE) == 1,
        office,
        proposed: penalty_chosen(form, PROPOSED).filter(|_| is_discipline),
        accepted: penalty_chosen(form, ACCEPTED).filter(|_| is_discipline),
        hearing,
        reason: if hearing == Some(Hearing::Away) { clean(REASON) } else { String::new() },
        boxes: if is_discipline { boxes } else { Vec::new() },
        asked: None,
        from: None,
        until: None,
    };
    let events = meeting.put_case(rule_of(model, form), case, &question(&attendee.name, matter));
    events.map(Deed::Act).map_err(|refusal| mended(model, &refusal))
}

/// In which field a refusal is mended.
fn mended(model: &Model, refusal: &Refusal) -> Rejection {
    let rejection = Rejection::of(refusal, model.lang);
    match refusal {
        Refusal::Case(CaseRefusal::GroundsMissing { .. }) => rejection.or_in(GROUNDS),
        Refusal::Case(CaseRefusal::NotHeard { .. }) => rejection.or_in(HEARING),
        Refusal::ReasonMissing => rejection.or_in(REASON),
        _ => rejection,
    }
}
