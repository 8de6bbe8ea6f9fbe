//! Absence over the year: how many meetings in a row a member was excused.
//!
//! Counted up to this meeting within its year: a run that ended earlier was counted in the months
//! in which it grew. Meetings to which a member was not summoned, or whose roll was not called, neither
//! lengthen nor end a run.

use chrono::Datelike;

use super::case::Case;
use super::finding::{FactFinding, Wait};
use crate::domain::{Attended, Attendee, Digest, MemberId, Presence, State};
use crate::guidance::Words;
use crate::say;

/// The limit where the guidance of the meeting sets none.
const LIMIT: u32 = 3;

/// Nobody who is excused now was excused more times in a row than allowed.
pub(super) fn excused_within_limit(case: &Case) -> FactFinding {
    if case.meeting.roll_called().is_none() {
        let words =
            Words::say(|lang| say!(lang, "chưa rõ ai vắng có lý do", "it is not yet known who is excused"));
        return if case.closed {
            FactFinding::not_met(words)
        } else {
            FactFinding::pending(Wait::RollCall, words)
        };
    }
    let limit = case.rules().excused_limit.unwrap_or(LIMIT);
    let runs: Vec<(&Attendee, u32)> =
        case.members(|one| is_excused(case, one)).into_iter().map(|one| (one, run(case, one.id))).collect();
    let over: Vec<&(&Attendee, u32)> = runs.iter().filter(|(_, run)| *run > limit).collect();
    if over.is_empty() {
        return FactFinding::met(Words::say(|lang| {
            say!(
                lang,
                "không có đồng chí vắng có lý do quá {limit} lần liên tiếp trong năm",
                "nobody was excused more than {limit} times in a row this year",
            )
        }));
    }
    let words = Words::say(|lang| {
        say!(
            lang,
            "{count} đồng chí vắng có lý do quá {limit} lần liên tiếp trong năm",
            "excused more than {limit} times in a row this year: {count}",
            count = over.len(),
        )
    });
    let detail = Words::say(|lang| {
        let names: Vec<String> = over
            .iter()
            .map(|(one, run)| say!(lang, "{name} ({run} lần)", "{name} ({run} times)", name = one.name))
            .collect();
        say!(lang, "vắng liên tiếp: {names}", "excused in a row: {names}", names = names.join(", "))
    });
    FactFinding::not_met(words).detailed(Some(detail))
}

fn is_excused(case: &Case, attendee: &Attendee) -> bool {
    let presence = case.meeting.attendance.get(&attendee.id).map(|one| &one.presence);
    attendee.standing.is_summoned() && matches!(presence, Some(Presence::Excused { .. }))
}

/// This meeting and those right before it in the year at which the member was excused.
fn run(case: &Case, member: MemberId) -> u32 {
    let date = case.day();
    let kind = case.meeting.plan.kind;
    // The rule is of the month's meetings: a review or a congress neither lengthens nor ends a run.
    let same_kind = |digest: &Digest| match kind.is_of_month() {
        true => digest.stands_for_month(),
        false => digest.kind == kind,
    };
    let counts = |digest: &&Digest| {
        digest.state == State::Adopted
            && same_kind(digest)
            && digest.id != case.meeting.id
            && digest.date < date
            && digest.date.year() == date.year()
    };
    let mut earlier: Vec<&Digest> = case.context.earlier.iter().filter(counts).collect();
    earlier.sort_by(|a, b| a.order().cmp(&b.order()));
    let rows = earlier.iter().rev().flat_map(|digest| digest.rows.iter().filter(|row| row.member == member));
    let summoned = rows.filter(|row| row.standing.is_summoned() && row.attended != Attended::NotCalled);
    1 + summoned.take_while(|row| row.attended == Attended::Excused).count() as u32
}
