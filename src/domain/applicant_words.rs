//! What was told of a person on the way into the Party, in plain words.

use super::applicant::{AskedOpinion, MembershipStep, UpperDecision};
use super::applicant_event::ApplicantEvent;
use super::member::MemberId;
use super::roll::Roll;
use crate::say;
use crate::text::{Lang, short_date};

impl ApplicantEvent {
    /// The event in plain words, as the roll stands once it is applied.
    pub(super) fn sentence(&self, roll: &Roll, lang: Lang) -> String {
        let record = roll.applicants.iter().find(|one| one.id == self.applicant());
        let name = record.map_or("…", |record| roll.applicant_name(record)).to_owned();
        match self {
            ApplicantEvent::Entered { member: None, person, .. } => {
                let name = &person.name;
                say!(lang, "thêm quần chúng {name}", "applicant added: {name}")
            }
            ApplicantEvent::Entered { .. } => {
                say!(lang, "lập hồ sơ theo dõi đảng viên dự bị {name}", "record of {name} begun")
            }
            ApplicantEvent::PersonCorrected { person, .. } => {
                let name = &person.name;
                say!(lang, "sửa thông tin {name}", "data of {name} corrected")
            }
            ApplicantEvent::CourseTold { course: Some(_), .. } => {
                say!(lang, "{name}: đã học lớp nhận thức về Đảng", "{name}: course attended")
            }
            ApplicantEvent::CourseTold { course: None, .. } => {
                say!(lang, "{name}: chưa học lớp nhận thức về Đảng", "{name}: no course attended")
            }
            ApplicantEvent::AppliedOn { day: Some(day), .. } => {
                let day = short_date(*day, lang);
                say!(lang, "{name}: đơn xin vào Đảng ngày {day}", "{name}: application of {day}")
            }
            ApplicantEvent::AppliedOn { day: None, .. } => {
                say!(lang, "{name}: chưa có đơn xin vào Đảng", "{name}: no application")
            }
            ApplicantEvent::HelpersNamed { helpers, .. } => helpers_words(roll, helpers, &name, lang),
            ApplicantEvent::OpinionTold { opinion, .. } => opinion_words(opinion, &name, lang),
            ApplicantEvent::DecisionTold { step, decision, .. } => {
                decision_words(*step, decision, &name, lang)
            }
            ApplicantEvent::CeremonyHeld { day, .. } => {
                let day = short_date(*day, lang);
                say!(lang, "{name}: lễ kết nạp ngày {day}", "{name}: ceremony held on {day}")
            }
            ApplicantEvent::Dropped { reason, .. } => {
                say!(
                    lang,
                    "{name}: thôi theo dõi, lý do: {reason}",
                    "{name}: followed no more because: {reason}"
                )
            }
            ApplicantEvent::TakenUp { .. } => say!(lang, "{name}: theo dõi lại", "{name}: followed again"),
        }
    }
}

fn helpers_words(roll: &Roll, helpers: &[MemberId], name: &str, lang: Lang) -> String {
    let who: Vec<&str> = helpers.iter().map(|one| roll.name(*one)).collect();
    let who = who.join(", ");
    match who.is_empty() {
        true => say!(lang, "{name}: chưa phân công giúp đỡ", "{name}: nobody is to help"),
        false => say!(lang, "{name}: phân công {who} giúp đỡ", "{name}: {who} to help"),
    }
}

fn decision_words(step: MembershipStep, decision: &UpperDecision, name: &str, lang: Lang) -> String {
    let day = short_date(decision.day, lang);
    match step {
        MembershipStep::Admission => {
            say!(lang, "{name}: quyết định kết nạp ngày {day}", "{name}: admission decided on {day}")
        }
        MembershipStep::Recognition => say!(
            lang,
            "{name}: quyết định công nhận chính thức ngày {day}",
            "{name}: recognition decided on {day}"
        ),
    }
}

fn opinion_words(opinion: &AskedOpinion, name: &str, lang: Lang) -> String {
    let body = &opinion.body;
    match opinion.agree {
        Some((agree, of)) => say!(
            lang,
            "{name}: ý kiến của {body}, nhất trí {agree}/{of}",
            "{name}: opinion of {body}, {agree} of {of} agree"
        ),
        None if opinion.answered.is_some() => {
            say!(lang, "{name}: ý kiến của {body}", "{name}: opinion of {body}")
        }
        None => say!(lang, "{name}: xin ý kiến của {body}", "{name}: {body} is asked"),
    }
}
