//! Measures of attendance: the share of the summoned who attend, and unexcused absence.
//!
//! While the meeting runs a shortfall waits for the closing: a member may still come late.

use super::case::Case;
use super::finding::{Finding, Wait};
use crate::guidance::Words;
use crate::say;
use crate::text::percent;

/// What a call to an absent member costs, in minutes.
const CALL: u64 = 5;

/// Before the roll call is announced nothing is known; an adopted meeting without one has no fact.
fn unannounced(case: &Case, words: Words) -> Finding {
    if case.closed { Finding::not_met(words) } else { Finding::pending(Wait::RollCall, words) }
}

/// The minimum share attends: attended in part or in full, in the room or online, of those
/// summoned (official, probationary and temporary-in members).
pub(super) fn attendance(case: &Case) -> Finding {
    let counts = case.meeting.counts();
    if case.meeting.roll_called.is_none() || counts.summoned == 0 {
        return unannounced(
            case,
            Words::say(|lang| say!(lang, "chưa công bố kết quả điểm danh", "the roll call is not announced")),
        );
    }
    let (attended, summoned) = (u64::from(counts.attended), u64::from(counts.summoned));
    let least = u64::from(case.rules().attendance_percent);
    let needed = (least * summoned).div_ceil(100);
    let words = Words::say(|lang| {
        say!(
            lang,
            "dự {attended}/{summoned} đồng chí được triệu tập ({share}), cần {needed} để đạt {least}%",
            "{attended}/{summoned} of those summoned attended ({share}), {needed} are needed for {least}%",
            attended = attended,
            summoned = summoned,
            share = percent(attended, summoned, lang),
            needed = needed,
            least = least
        )
    });
    let missing = needed.saturating_sub(attended);
    if missing == 0 {
        return Finding::met(words);
    }
    if case.closed {
        return Finding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "cần {missing} đồng chí nữa mới đạt {least}%",
            "{missing} more needed for {least}%",
            missing = missing,
            least = least
        )
    });
    Finding::pending(Wait::Closing, words).remedied(missing * CALL, remedy)
}

/// Nobody who was summoned is absent without a reason.
pub(super) fn no_unexcused(case: &Case) -> Finding {
    if case.meeting.roll_called.is_none() {
        return unannounced(
            case,
            Words::say(|lang| {
                say!(lang, "chưa rõ ai vắng không lý do", "absence without reason is not yet known")
            }),
        );
    }
    let count = u64::from(case.meeting.counts().unexcused);
    if count == 0 {
        return Finding::met(Words::say(|lang| {
            say!(lang, "không có đồng chí vắng không lý do", "nobody was absent without reason")
        }));
    }
    let words = Words::say(|lang| {
        say!(lang, "vắng không lý do {count} đồng chí", "absent without reason: {count}", count = count)
    });
    if case.closed {
        return Finding::not_met(words);
    }
    let remedy = Words::say(|lang| {
        say!(
            lang,
            "còn {count} đồng chí vắng chưa có lý do: mời đến hoặc hỏi rõ lý do",
            "{count} absent without reason: call them in or ask the reason",
            count = count
        )
    });
    Finding::pending(Wait::Closing, words).remedied(count * CALL, remedy)
}
