//! Measures of attendance: the share of the summoned who attend, and unexcused absence.
//!
//! While the meeting runs a shortfall waits for the closing: a member may still come late.

use super::case::Case;
use super::finding::{FactFinding, Wait};
use super::reading::{Reading, ReadingStep};
use crate::domain::{Attendee, Presence};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, Text, percent, text};

/// What a call to an absent member costs, in minutes.
const CALL: u64 = 5;

/// Before the roll call is announced nothing is known; an adopted meeting without one has no fact.
fn unannounced(case: &Case, words: Words) -> FactFinding {
    if case.closed { FactFinding::not_met(words) } else { FactFinding::pending(Wait::RollCall, words) }
}

/// The minimum share attends: attended in part or in full, in the room or online, of those
/// summoned (official, probationary and temporary-in members).
pub(super) fn attendance(case: &Case) -> FactFinding {
    let counts = case.meeting.counts();
    if case.meeting.roll_called().is_none() || counts.summoned == 0 {
        return unannounced(
            case,
            Words::say(|lang| {
                say!(lang, "chưa công bố kết quả điểm danh", "the roll call has not been announced")
            }),
        );
    }
    let (attended, summoned) = (u64::from(counts.attended), u64::from(counts.summoned));
    let least = u64::from(case.rules().attendance_percent);
    let needed = match case.rules().attendance_above {
        true => least * summoned / 100 + 1,
        false => (least * summoned).div_ceil(100),
    };
    let reach = reach(case);
    let words = Words::say(|lang| {
        say!(
            lang,
            "dự {attended}/{summoned} đồng chí được triệu tập ({share}), cần {needed} để {reach} {least}%",
            "{attended}/{summoned} of those summoned attended ({share}), {needed} are needed {reach} {least}%",
            share = percent(attended, summoned, lang),
            reach = reach.get(lang),
        )
    });
    let detail = absent(case);
    let missing = needed.saturating_sub(attended);
    if missing == 0 {
        return FactFinding::met(words).detailed(detail);
    }
    if case.closed {
        return FactFinding::not_met(words).detailed(detail);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "đã dự {attended}/{summoned}, cần {missing} đồng chí nữa mới {reach} {least}%",
            "{attended}/{summoned} attended, {missing} more needed {reach} {least}%",
            reach = reach.get(lang),
        )
    });
    FactFinding::pending(Wait::Closing, words).remedied(missing * CALL, remedy).detailed(detail)
}

/// Whether the share must reach the figure or lie above it.
fn reach(case: &Case) -> Text {
    match case.rules().attendance_above {
        true => text("trên", "for more than"),
        false => text("đạt", "for"),
    }
}

/// The share of the summoned who attend; it may still rise until the closing.
pub(super) fn attendance_percent(case: &Case) -> Reading {
    let counts = case.meeting.counts();
    let (attended, summoned) = (u64::from(counts.attended), u64::from(counts.summoned));
    let words = Words::say(|lang| {
        say!(
            lang,
            "dự {attended}/{summoned} đồng chí được triệu tập ({share})",
            "{attended}/{summoned} of those summoned attended ({share})",
            share = percent(attended, summoned, lang)
        )
    });
    let read = Reading::of(attended, summoned, words).detailed(absent(case));
    match (case.meeting.roll_called().is_some(), case.closed) {
        (true, true) => read,
        (true, false) => read.moving(summoned, Wait::Closing, ReadingStep::Attendee),
        (false, true) => Reading::of(0, summoned.max(1), no_figure()),
        (false, false) => Reading::of(0, summoned.max(1), no_figure()).unknown(Wait::RollCall),
    }
}

/// Nobody closed the roll call: there is no figure, and none earns points.
fn no_figure() -> Words {
    Words::say(|lang| {
        say!(
            lang,
            "chưa công bố kết quả điểm danh: không có số liệu",
            "the roll call has not been announced: there is no figure"
        )
    })
}

/// Members unexcused; some may still come or give one.
pub(super) fn unexcused(case: &Case) -> Reading {
    let counts = case.meeting.counts();
    let (count, summoned) = (u64::from(counts.unexcused), u64::from(counts.summoned));
    let words = Words::say(|lang| say!(lang, "vắng không lý do {count} đồng chí", "unexcused: {count}"));
    let read = Reading::of(count, 1, words).detailed(unexcused_names(case));
    match (case.meeting.roll_called().is_some(), case.closed) {
        (true, true) => read,
        (true, false) => read.moving(0, Wait::Closing, ReadingStep::Unexcused),
        // As if all were absent, so that no figure earns nothing.
        (false, true) => Reading::of(summoned, 1, no_figure()),
        (false, false) => Reading::of(0, 1, no_figure()).unknown(Wait::RollCall),
    }
}

/// Everyone summoned who is absent, with the reason given; none when nobody is.
fn absent(case: &Case) -> Option<Words> {
    let absent = |attendee: &Attendee| attendee.standing.is_summoned() && !case.meeting.attended(attendee.id);
    let absent = case.members(absent);
    let name = |attendee: &Attendee, lang: Lang| {
        let presence = case.meeting.attendance.get(&attendee.id).map(|one| &one.presence);
        let why = match presence {
            Some(Presence::Excused { reason }) if !reason.is_empty() => reason.clone(),
            Some(Presence::Excused { .. }) => say!(lang, "có lý do", "excused"),
            _ => say!(lang, "không lý do", "unexcused"),
        };
        format!("{} ({why})", attendee.name)
    };
    (!absent.is_empty()).then(|| {
        Words::say(|lang| {
            let names: Vec<String> = absent.iter().map(|one| name(one, lang)).collect();
            say!(lang, "vắng: {names}", "absent: {names}", names = names.join(", "))
        })
    })
}

fn unexcused_names(case: &Case) -> Option<Words> {
    let unexcused = |attendee: &Attendee| {
        let attendance = case.meeting.attendance.get(&attendee.id);
        attendee.standing.is_summoned() && attendance.is_some_and(|one| one.presence == Presence::Unexcused)
    };
    let names: Vec<&str> = case.members(unexcused).iter().map(|one| one.name.as_str()).collect();
    (!names.is_empty()).then(|| {
        Words::say(|lang| {
            say!(lang, "vắng không lý do: {names}", "unexcused: {names}", names = names.join(", "))
        })
    })
}

/// Nobody who was summoned is unexcused.
pub(super) fn no_unexcused(case: &Case) -> FactFinding {
    if case.meeting.roll_called().is_none() {
        return unannounced(
            case,
            Words::say(|lang| {
                say!(lang, "chưa rõ ai vắng không lý do", "absence without reason is not yet known")
            }),
        );
    }
    let count = u64::from(case.meeting.counts().unexcused);
    if count == 0 {
        return FactFinding::met(Words::say(|lang| {
            say!(lang, "không có đồng chí vắng không lý do", "nobody was unexcused")
        }));
    }
    let words = Words::say(|lang| say!(lang, "vắng không lý do {count} đồng chí", "unexcused: {count}"));
    let detail = unexcused_names(case);
    if case.closed {
        return FactFinding::not_met(words).detailed(detail);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "còn {count} đồng chí vắng chưa có lý do: mời đến hoặc hỏi rõ lý do",
            "{count} unexcused: call in or ask the reason",
        )
    });
    FactFinding::pending(Wait::Closing, words).remedied(count * CALL, remedy).detailed(detail)
}
