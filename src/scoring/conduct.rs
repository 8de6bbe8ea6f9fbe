//! Measures of what happens under the items: who speaks, what is said about members, the thematic
//! part.
//!
//! While the meeting runs what is missing waits for the closing.

use super::case::Case;
use super::finding::{FactFinding, Wait};
use super::reading::{Reading, ReadingStep};
use crate::domain::{Attendee, Item, RemarkKind, Speaker};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, percent};

/// What a remark or a statement costs, in minutes.
const REMARK: u64 = 2;

/// Members counted when speakers are: those attending, without the chair where the rules say so.
fn counted<'a>(case: &Case<'a>) -> Vec<&'a Attendee> {
    let left_out = case.meeting.plan.chair.filter(|_| case.rules().chair_left_out);
    case.members(|one| case.meeting.attended(one.id) && Some(one.id) != left_out)
}

fn spoke(case: &Case, attendee: &Attendee) -> bool {
    case.meeting.times_spoken(Speaker::Member(attendee.id)) > 0
}

fn names(members: &[&Attendee]) -> String {
    members.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Who spoke, in one clause; none when nobody did.
fn speakers_named(members: &[&Attendee]) -> Option<Words> {
    (!members.is_empty()).then(|| {
        Words::say(|lang| say!(lang, "đã phát biểu: {names}", "spoke: {names}", names = names(members)))
    })
}

/// The share of those attending who spoke; everyone may still speak until the closing.
pub(super) fn speakers_percent(case: &Case) -> Reading {
    let counted = counted(case);
    let speakers: Vec<&Attendee> = counted.iter().copied().filter(|one| spoke(case, one)).collect();
    let (spoke, attending) = (speakers.len() as u64, counted.len() as u64);
    let called = case.meeting.roll_called().is_some();
    let words = Words::say(|lang| {
        let share = percent(spoke, attending, lang);
        let sum = match called {
            true => say!(
                lang,
                "phát biểu {spoke}/{attending} đồng chí dự ({share})",
                "{spoke}/{attending} of those attending spoke ({share})"
            ),
            false => say!(
                lang,
                "phát biểu {spoke}/{attending} đồng chí được triệu tập ({share}), vì chưa công bố kết quả điểm danh",
                "{spoke}/{attending} of those summoned spoke ({share}), as the roll call has not been announced"
            ),
        };
        match case.rules().chair_left_out {
            true => say!(lang, "{sum}, không tính chủ trì", "{sum}, the chair left out"),
            false => sum,
        }
    });
    let read = Reading::of(spoke, attending, words).detailed(speakers_named(&speakers));
    match (case.opened(), case.closed) {
        (_, true) => read,
        (true, false) => read.moving(attending, Wait::Closing, ReadingStep::Speaker),
        (false, false) => read.unknown(Wait::Closing),
    }
}

/// Members who spoke.
pub(super) fn speakers(case: &Case) -> Reading {
    let counted = counted(case);
    let speakers: Vec<&Attendee> = counted.iter().copied().filter(|one| spoke(case, one)).collect();
    let (spoke, attending) = (speakers.len() as u64, counted.len() as u64);
    let words = Words::say(|lang| say!(lang, "{spoke} đồng chí phát biểu", "spoke: {spoke} members"));
    let read = Reading::of(spoke, 1, words).detailed(speakers_named(&speakers));
    match (case.opened(), case.closed) {
        (_, true) => read,
        (true, false) => read.moving(attending, Wait::Closing, ReadingStep::Speaker),
        (false, false) => read.unknown(Wait::Closing),
    }
}

/// Members who made a statement of self-criticism. Nobody is asked for more of them for the sake of points.
pub(super) fn statements(case: &Case) -> Reading {
    let stated = |one: &Attendee| case.meeting.statements.iter().any(|(member, _)| *member == one.id);
    let made = case.members(stated);
    let (count, attending) =
        (made.len() as u64, case.members(|one| case.meeting.attended(one.id)).len() as u64);
    let words = Words::say(|lang| say!(lang, "{count} đồng chí tự phê bình", "self-criticism by {count}"));
    let detail = (count > 0).then(|| {
        Words::say(|lang| {
            say!(lang, "đã tự phê bình: {names}", "self-criticism: {names}", names = names(&made))
        })
    });
    let read = Reading::of(count, 1, words).detailed(detail);
    match (case.opened(), case.closed) {
        (_, true) => read,
        (true, false) => read.left_to_members(attending.max(count), Wait::Closing),
        (false, false) => read.unknown(Wait::Closing),
    }
}

/// Remarks of some kinds, with those spoken of.
fn given(case: &Case, kinds: &[RemarkKind], what: fn(Lang) -> String) -> FactFinding {
    let about = |one: &Attendee| {
        case.meeting.remarks.iter().any(|remark| remark.about == one.id && kinds.contains(&remark.kind))
    };
    let about = case.members(about);
    let count = case.meeting.remarks.iter().filter(|remark| kinds.contains(&remark.kind)).count();
    if count > 0 {
        let words =
            Words::say(|lang| say!(lang, "có {count} ý kiến {what}", "{what}: {count}", what = what(lang)));
        let detail = Words::say(|lang| format!("{}: {}", what(lang), names(&about)));
        return FactFinding::met(words).detailed(Some(detail));
    }
    let words = Words::say(|lang| say!(lang, "chưa có {what}", "no {what}", what = what(lang)));
    if case.closed {
        return FactFinding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "nêu {what} với người, việc cụ thể",
            "give {what} for a person and a matter",
            what = what(lang)
        )
    });
    let pending = FactFinding::pending(Wait::Closing, words);
    if case.opened() { pending.remedied(REMARK, remedy) } else { pending }
}

/// Somebody is praised.
pub(super) fn praise_given(case: &Case) -> FactFinding {
    given(case, &[RemarkKind::Praise], |lang| say!(lang, "biểu dương", "praise"))
}

/// Somebody is reminded.
pub(super) fn reminder_given(case: &Case) -> FactFinding {
    given(case, &[RemarkKind::Reminder], |lang| say!(lang, "nhắc nhở", "reminders"))
}

/// Somebody is criticised.
pub(super) fn criticism_given(case: &Case) -> FactFinding {
    given(case, &[RemarkKind::Criticism], |lang| say!(lang, "phê bình", "criticism"))
}

/// Somebody is reminded or criticised.
pub(super) fn admonition_given(case: &Case) -> FactFinding {
    let kinds = [RemarkKind::Reminder, RemarkKind::Criticism];
    given(case, &kinds, |lang| say!(lang, "nhắc nhở, phê bình", "reminders or criticism"))
}

/// Somebody makes a statement of self-criticism.
pub(super) fn self_criticism_made(case: &Case) -> FactFinding {
    let read = statements(case);
    match (read.part, case.closed) {
        (1.., _) => FactFinding::met(read.words).detailed(read.detail),
        (0, true) => FactFinding::not_met(read.words),
        (0, false) => FactFinding::pending(Wait::Closing, read.words),
    }
}

fn thematic<'a>(case: &Case<'a>) -> Vec<&'a Item> {
    case.meeting.agenda.items.iter().filter(|item| item.step.starts_with("thematic")).collect()
}

/// The agenda has a thematic part: an item whose step begins with "thematic".
pub(super) fn thematic_planned(case: &Case) -> FactFinding {
    let words = |planned: bool| {
        Words::say(|lang| match planned {
            true => say!(lang, "chương trình có nội dung chuyên đề", "the agenda has a thematic part"),
            false => say!(lang, "tháng này không sinh hoạt chuyên đề", "no thematic part this month"),
        })
    };
    if thematic(case).is_empty() { FactFinding::not_met(words(false)) } else { FactFinding::met(words(true)) }
}

/// Every item of the thematic part is done.
pub(super) fn thematic_held(case: &Case) -> FactFinding {
    let items = thematic(case);
    let open: Vec<&&Item> = items.iter().filter(|item| !item.state.done).collect();
    if !items.is_empty() && open.is_empty() {
        return FactFinding::met(Words::say(|lang| {
            say!(lang, "đã sinh hoạt chuyên đề", "the thematic part was held")
        }));
    }
    let words = Words::say(|lang| say!(lang, "chưa sinh hoạt chuyên đề", "the thematic part was not held"));
    if case.closed || items.is_empty() {
        return FactFinding::not_met(words);
    }
    FactFinding::pending(Wait::Closing, words)
}
