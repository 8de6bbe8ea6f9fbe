//! What the guidance in force on the meeting's day says of a vote: share, base, and their sources.
//!
//! Reads the packs by the day; puts and counts nothing.

use crate::app::model::Model;
use crate::domain::{Ballot, Deduction, Purpose, Standing};
use crate::guidance::{BaseKind, BaseRule, MajorityRule};
use crate::say;
use crate::text::Lang;

/// The share of a decision.
pub(super) fn given(model: &Model, purpose: Purpose) -> Option<&MajorityRule> {
    let meeting = model.meeting()?;
    model.book.packs.majority(meeting.day(), &meeting.plan.cell.parent, purpose)
}

/// The base of a decision.
fn base(model: &Model, purpose: Purpose) -> Option<&BaseRule> {
    let meeting = model.meeting()?;
    model.book.packs.base_rule(meeting.day(), &meeting.plan.cell.parent, purpose)
}

/// Official members whom the base of a decision leaves out; those of an ordinary vote where no
/// guidance of the day says it.
pub(super) fn deducts(model: &Model, purpose: Purpose) -> &[Deduction] {
    base(model, purpose).map_or(&Deduction::ORDINARY[..], |rule| &rule.deducts)
}

/// The documents that share and base come from, and how certain each is.
pub(super) fn sources(model: &Model, purpose: Purpose) -> Vec<String> {
    let lang = model.lang;
    let share = given(model, purpose).and_then(|rule| rule.ground.lines(lang).into_iter().next());
    let base = base(model, purpose).and_then(|rule| rule.ground.lines(lang).into_iter().next());
    let base = base.map(|source| say!(lang, "Cơ số: {source}", "The base: {source}"));
    share.into_iter().chain(base).collect()
}

/// The base of a vote taken now, in words, with everyone left out of it.
pub(super) fn base_words(model: &Model, purpose: Purpose) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    let lang = model.lang;
    let base = meeting.base_less(deducts(model, purpose));
    let share = given(model, purpose).map_or(crate::domain::Majority::OverHalf, |rule| rule.share);
    let excluded: Vec<String> = (base.excluded.iter())
        .map(|one| {
            let why = match one.excused {
                true => say!(lang, "vắng có lý do", "excused"),
                false => one.standing.label().get(lang).to_owned(),
            };
            format!("{} ({why})", meeting.name(one.member))
        })
        .collect();
    let excluded = match excluded.is_empty() {
        true => say!(lang, "không có ai", "nobody"),
        false => excluded.join(", "),
    };
    say!(
        lang,
        "Tính trên {base} đảng viên chính thức, đang có mặt {here}; {share} là {needed}. Không tính: {excluded}.",
        "Base: {base} official members, {here} of them here; {share} is {needed}. Left out: {excluded}.",
        base = base.count,
        here = meeting.entitled_present(),
        share = share.label(lang),
        needed = share.needed(base.count),
    )
}

/// All official members of the cell when the question was put, nobody left out.
pub(super) fn all_official(ballot: &Ballot) -> u32 {
    let official = |standing| {
        matches!(
            standing,
            Standing::Official | Standing::Exempt | Standing::TemporaryAway | Standing::Suspended
        )
    };
    let left_out = ballot.base.excluded.iter().filter(|one| official(one.standing)).count();
    ballot.base.count + left_out as u32
}

/// The other reading of "two thirds of the official members of the cell" (Charter, Articles 4 and 5):
/// that anybody is left out of this base was seen in no text. None where nobody is, or elsewhere.
pub(super) fn whole_cell(ballot: &Ballot, lang: Lang) -> Option<String> {
    let all = all_official(ballot);
    let other = BaseKind::of(ballot.purpose) == BaseKind::Membership && all > ballot.base.count;
    other.then(|| {
        say!(
            lang,
            "Nếu tính trên toàn bộ {all} đảng viên chính thức của chi bộ, không trừ ai, thì cần {needed}; cách tính nào \
             đúng, hãy hỏi cấp ủy cấp trên.",
            "Of all {all} official members of the cell, nobody left out, {needed} would be needed; ask the body above \
             which reading holds.",
            needed = ballot.majority.needed(all)
        )
    })
}
