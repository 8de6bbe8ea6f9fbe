//! A member's request to be exempted from work and meetings, put to the vote: since when it is asked, why in classes
//! alone, and for how long.
//!
//! Knows no illness: a reason is one of a few classes.

use super::case_vote::question;
use super::count::count_next;
use super::vote_rule::{base_words, deducts, doubts, given, rules_of_person, sources};
use crate::app::answers::{day, day_words, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{CaseMatter, MemberCase, MemberId, Purpose, Refusal, VoteRule};
use crate::guidance::Words;
use crate::say;
use crate::text::{Text, short_date, text};

/// Why it may be asked for (Charter, Article 7, and what guidance says of those away for long).
pub const EXEMPTION_CLASSES: [Text; 5] = [
    text("tuổi cao, sức yếu", "old age or weak health"),
    text("điều trị dài ngày", "long treatment"),
    text("ra nước ngoài vì việc riêng", "a private stay abroad"),
    text("làm việc đơn lẻ ở nơi xa", "lone work far away"),
    text("nghỉ thai sản", "maternity leave"),
];

const REASON: usize = 0;
const ASKED: usize = 1;
const FROM: usize = 2;
const UNTIL: usize = 3;
const RULE: usize = 4;

/// Asks for the request of a member.
pub(super) fn open(model: &mut Model, member: MemberId) {
    let Some(meeting) = model.meeting() else { return };
    let (name, held) = (meeting.name(member).to_owned(), meeting.day());
    let title = say!(
        model.lang,
        "Xét miễn công tác và sinh hoạt đảng: {name}",
        "Exemption from work and meetings: {name}"
    );
    let offers: Vec<Words> =
        rules_of_person(model, Purpose::Question).into_iter().map(|rule| rule.words).collect();
    let form = Form::new(format!("case-exemption-{}", member.0), title, put)
        .then(count_next)
        .about(member)
        .telling(told)
        .grounded(ground)
        .with(Input::choice(text("Xin miễn vì", "Asked for because of"), EXEMPTION_CLASSES.to_vec(), 0))
        .with(Input::line(text("Ngày làm đơn", "Day of the request"), ""))
        .with(Input::line(text("Miễn từ ngày", "From"), &day_words(Some(held))))
        .with(Input::line(text("Đến hết ngày (không hạn thì để trống)", "Until, empty for no end"), ""))
        .with(Input::offer(text("Tỷ lệ cần đạt", "The share needed"), offers, 0));
    let form = told(model, &form).into_iter().fold(form, Form::saying);
    draft::open(model, form);
}

fn told(model: &Model, form: &Form) -> Vec<String> {
    let rules = rules_of_person(model, Purpose::Question);
    let Some(rule) = rules.get(form.choice(RULE)) else { return Vec::new() };
    let base = base_words(model, Purpose::Question, rule.share);
    std::iter::once(base).chain(doubts(model, Purpose::Question)).collect()
}

fn ground(model: &Model, form: &Form) -> Vec<String> {
    let rules = rules_of_person(model, Purpose::Question);
    let share = rules.get(form.choice(RULE)).map(|rule| rule.share);
    let is_given = given(model, Purpose::Question).is_some_and(|rule| Some(rule.share) == share);
    if is_given { sources(model, Purpose::Question) } else { Vec::new() }
}

fn put(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let gone = || Rejection::of(&Refusal::Gone, model.lang);
    let member = MemberId::of_number(form.subject);
    let rules = rules_of_person(model, Purpose::Question);
    let (meeting, rule) = model.meeting().zip(rules.get(form.choice(RULE))).ok_or_else(gone)?;
    let attendee = meeting.attendee(member).ok_or_else(gone)?;
    let (asked, from) = (optional_day(model, form, ASKED)?, day(model, form, FROM)?);
    let until = optional_day(model, form, UNTIL)?;
    if asked.is_some_and(|asked| asked > meeting.day()) {
        return Err(Rejection::of(&Refusal::DayAhead, model.lang).or_in(ASKED));
    }
    if until.is_some_and(|until| until < from) {
        let words = say!(
            model.lang,
            "Ngày hết hạn trước ngày bắt đầu: hãy xem lại hai ngày.",
            "It ends before it begins: correct one of the days."
        );
        return Err(Rejection::in_field(UNTIL, words));
    }
    // What the meeting decides seldom begins before it: asked once, as long maternity leave may be told late.
    if from < meeting.day() && !form.was_asked(form.text(FROM)) {
        let words = say!(
            model.lang,
            "Miễn từ trước ngày họp xét ({day}), có đúng không? Nếu đúng, nhấn Enter lần nữa; nếu không, hãy sửa lại.",
            "Exempt from before the day of this meeting ({day}): is that right? If it is, press Enter once more; if not, correct it.",
            day = short_date(meeting.day(), model.lang)
        );
        return Err(Rejection::asking(FROM, words));
    }
    let purpose = Purpose::Question;
    let rule =
        VoteRule { purpose, majority: rule.share, secret: rule.secret, deducts: deducts(model, purpose) };
    let case = MemberCase {
        matter: CaseMatter::Exemption,
        member,
        name: attendee.name.clone(),
        grounds: EXEMPTION_CLASSES.get(form.choice(REASON)).map_or("", |class| class.vi).to_owned(),
        task_from_above: false,
        office: String::new(),
        proposed: None,
        accepted: None,
        hearing: None,
        reason: String::new(),
        boxes: Vec::new(),
        asked,
        from: Some(from),
        until,
    };
    let events = meeting.put_case(rule, case, &question(&attendee.name, CaseMatter::Exemption));
    events.map(Deed::Act).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
