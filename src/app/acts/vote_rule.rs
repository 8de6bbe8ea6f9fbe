//! What the guidance in force on the meeting's day says of a vote: share, base, and their sources.
//!
//! Reads the packs by the day; puts and counts nothing.

use super::count_words::left_out;
use super::due_vote;
use crate::app::model::Model;
use crate::domain::{Ballot, Deduction, Majority, Purpose};
use crate::guidance::{BaseKind, BaseRule, MajorityRule, VoteMode, Words};
use crate::say;
use crate::text::{Lang, lowered};

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
    // The label of a source stands once.
    let label = say!(lang, "Nguồn: ", "Source: ");
    let base = base.map(|source| {
        let source = source.strip_prefix(&label).map_or_else(|| lowered(&source), str::to_owned);
        say!(lang, "Cơ số: {source}", "The base: {source}")
    });
    share.into_iter().chain(base).collect()
}

/// The share that a decision needs; more than half where no guidance of the day says it.
pub(super) fn share_of(model: &Model, purpose: Purpose) -> Majority {
    given(model, purpose).map_or(Majority::OverHalf, |rule| rule.share)
}

/// The base of a vote taken now by a share, in words, with everyone left out of it.
pub(super) fn base_words(model: &Model, purpose: Purpose, share: Majority) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    let lang = model.lang;
    let base = meeting.base_less(deducts(model, purpose));
    let excluded = left_out(meeting, &base.excluded, lang);
    let excluded = excluded.map_or(String::new(), |words| format!(" {words}."));
    let here = match meeting.roll_called().is_some() {
        true => say!(lang, "đang có mặt {n}", "{n} of them present", n = meeting.voters_on(purpose).len()),
        false => say!(lang, "chưa điểm danh", "the roll is not called"),
    };
    say!(
        lang,
        "Tính trên {base} đảng viên chính thức, {here}; {share} là {needed}.{excluded}",
        "Base: {base} official members, {here}; {share} is {needed}.{excluded}",
        base = base.count,
        share = share.label(lang),
        needed = share.needed(base.count),
    )
}

/// The other reading of "two thirds of the official members of the cell" (Charter, Articles 4 and 5):
/// that anybody is left out of this base was seen in no text. None where nobody is, or elsewhere.
pub(super) fn whole_cell(ballot: &Ballot, lang: Lang) -> Option<String> {
    let all = ballot.base.all_official();
    let other = BaseKind::of(ballot.purpose) == BaseKind::Membership && all > ballot.base.count;
    other.then(|| {
        say!(
            lang,
            "Nếu tính trên toàn bộ {all} đảng viên chính thức của chi bộ, không trừ ai, thì cần {needed}; cách tính nào \
             đúng, hãy hỏi cấp ủy cấp trên.",
            "Of all {all} official members of the cell, nobody left out, {needed} would be needed; ask the higher committee \
             which reading holds.",
            needed = ballot.majority.needed(all)
        )
    })
}

/// A rule under which a question may be put.
pub(super) struct OfferedRule {
    pub(super) purpose: Purpose,
    pub(super) share: Majority,
    pub(super) secret: bool,
    pub(super) words: Words,
}

/// The rules to choose from, first those of the guidance in force on the meeting's day: the one for
/// the purpose, and for any question those of the decisions that have a rule of their own. After
/// them the shares that the guidance does not give, for what a body above may ask.
pub(super) fn rules(model: &Model, purpose: Purpose) -> Vec<OfferedRule> {
    match purpose {
        Purpose::Question => rules_from(model, purpose, None),
        _ => offered(model, &[purpose], None),
    }
}

/// The rules at an item that is there for a decision: its own first, given as its guidance marks it,
/// then those of the other decisions.
pub(super) fn rules_of_item(model: &Model, own: Purpose) -> Vec<OfferedRule> {
    rules_from(model, own, due_vote::marked(model).and_then(|vote| vote.mode))
}

/// The rules of a vote on a person, first that of the guidance, in the way that the current item has it where it is
/// there for that.
pub(super) fn rules_of_person(model: &Model, purpose: Purpose) -> Vec<OfferedRule> {
    let marked = due_vote::marked(model).filter(|vote| vote.purpose == purpose);
    offered(model, &[purpose], marked.and_then(|vote| vote.mode))
}

/// The rule of one decision, of the usual ones that are not settled yet, and of the others.
fn rules_from(model: &Model, own: Purpose, mode: Option<VoteMode>) -> Vec<OfferedRule> {
    let [plain, others @ ..] = Purpose::QUESTIONS;
    // A resolution is what is voted on most; an agenda is seldom left over.
    let (resolution, agenda): (Vec<Purpose>, Vec<Purpose>) =
        due_vote::unsettled(model).into_iter().partition(|purpose| *purpose == Purpose::Resolution);
    let all = std::iter::once(plain).chain(resolution).chain(others).chain(agenda);
    let all = all.filter(|purpose| *purpose != own);
    let purposes: Vec<Purpose> = std::iter::once(own).chain(all).collect();
    offered(model, &purposes, mode)
}

/// The rules of several decisions, the first of them in a mode of its own where it has one.
fn offered(model: &Model, purposes: &[Purpose], mode: Option<VoteMode>) -> Vec<OfferedRule> {
    let Some((meeting, first)) = model.meeting().zip(purposes.first().copied()) else { return Vec::new() };
    let base = |purpose| meeting.base_less(deducts(model, purpose)).count;
    let usual = base(first);
    let said = |purpose, share, mode| said(purpose, share, mode == VoteMode::Secret, (base(purpose), usual));
    let rule = |purpose: &Purpose| {
        let rule = given(model, *purpose)?;
        let own = mode.filter(|_| *purpose == first);
        Some(said(rule.purpose, rule.share, own.unwrap_or(rule.mode)))
    };
    let mut rules: Vec<OfferedRule> = purposes.iter().filter_map(rule).collect();
    for share in [Majority::OverHalf, Majority::TwoThirds] {
        if !rules.iter().any(|rule| rule.purpose == first && rule.share == share) {
            rules.push(said(first, share, mode.unwrap_or(VoteMode::Cards)));
        }
    }
    // By card first; the chair may choose papers where the guidance lets them.
    let papers = |purpose: &Purpose| {
        let rule = given(model, *purpose).filter(|rule| rule.secret_allowed)?;
        (mode != Some(VoteMode::Secret)).then(|| said(rule.purpose, rule.share, VoteMode::Secret))
    };
    rules.extend(purposes.iter().filter_map(papers).collect::<Vec<_>>());
    rules
}

/// A rule in words, with the votes that it needs of a base, which is told where it is not the usual one.
fn said(purpose: Purpose, share: Majority, secret: bool, (base, usual): (u32, u32)) -> OfferedRule {
    let words = |lang: Lang| {
        let of = match base == usual {
            true => String::new(),
            false => say!(lang, " trên {base}", " of {base}"),
        };
        let mode = if secret { format!(", {}", VoteMode::Secret.label().get(lang)) } else { String::new() };
        say!(
            lang,
            "{purpose}: {share}, cần {needed}{of}{mode}",
            "{purpose}: {share}, {needed}{of} needed{mode}",
            purpose = purpose.label().get(lang),
            share = share.label(lang),
            needed = share.needed(base)
        )
    };
    OfferedRule { purpose, share, secret, words: Words::say(words) }
}

/// The base of a decision at this moment, and the votes that it needs of it.
pub(super) fn needed(model: &Model, purpose: Purpose) -> Option<(u32, u32)> {
    let base = model.meeting()?.base_less(deducts(model, purpose)).count;
    let share = given(model, purpose).map_or(Majority::OverHalf, |rule| rule.share);
    Some((base, share.needed(base)))
}

/// What stands against a vote at this moment: that nobody closed the roll call, or that it cannot pass.
pub(super) fn doubts(model: &Model, purpose: Purpose) -> Option<String> {
    let called = model.meeting()?.roll_called().is_some();
    if called {
        return short_words(model, purpose);
    }
    Some(say!(
        model.lang,
        "! Chưa công bố kết quả điểm danh: không rõ ai vắng có lý do, ai có mặt. Nên điểm danh trước: Esc, rồi phím 1 ở màn hình cuộc họp.",
        "! The roll call has not been announced: who is excused and who is present is not known. Better call the roll first: Esc, then 1 on the chair's screen."
    ))
}

/// That a vote cannot pass, as fewer who may vote are here than it needs; none where it can.
fn short_words(model: &Model, purpose: Purpose) -> Option<String> {
    let (_, needed) = needed(model, purpose)?;
    let here = model.meeting()?.voters_on(purpose).len() as u32;
    (here < needed).then(|| {
        say!(
            model.lang,
            "! Có mặt {here} đồng chí có quyền biểu quyết, cần {needed}: không thể thông qua.",
            "! {here} entitled to vote are present, {needed} are needed: it cannot pass."
        )
    })
}
