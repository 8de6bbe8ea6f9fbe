//! Who may present something: the members, and somebody who is none of them.
//!
//! Offers names; who presents what is recorded by those who ask.

use chrono::NaiveDate;

use crate::app::form::Input;
use crate::app::model::Model;
use crate::app::picker::Candidate;
use crate::say;
use crate::text::{Lang, text};

/// The key of "somebody else, or nobody"; members count from 1.
pub const SOMEBODY_ELSE: u64 = 0;

/// The members with their office on a day, then somebody else.
pub fn candidates(model: &Model, day: NaiveDate) -> Vec<Candidate> {
    let lang = model.lang;
    let members = model.members().into_iter().map(|member| Candidate {
        key: member.id.into(),
        label: member.name().to_owned(),
        hint: member.role(day).label().get(lang).to_owned(),
    });
    let label = say!(lang, "Người khác, hoặc bỏ tên đã ghi", "Somebody else, or nobody");
    members.chain([Candidate { key: SOMEBODY_ELSE, label, hint: String::new() }]).collect()
}

/// What an empty name means.
pub fn hint(lang: Lang) -> String {
    say!(lang, "Để trống là chưa rõ ai trình bày.", "Leave it empty where nobody is named yet.")
}

/// The field of the name of somebody who is no member.
pub fn field(before: &str) -> Input {
    Input::line(text("Họ và tên", "Full name"), before)
}
