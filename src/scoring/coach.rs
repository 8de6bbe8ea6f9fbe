//! The coach: the one thing that would help the score most at this moment.
//!
//! Ranks what is still reachable by points per minute of work; the minutes are own estimates.

use super::case::Case;
use super::finding::{Remedy, Verdict};
use super::measures::find;
use crate::domain::{Meeting, Moment, Points, State};
use crate::guidance::{Criterion, Kind, Pack, Words};
use crate::say;
use crate::text::Lang;

/// What would help most now, in one clause; none when nothing can be done about the points that
/// are still open.
pub fn advice(meeting: &Meeting, pack: &Pack, now: Moment, lang: Lang) -> Option<String> {
    let case = Case::standing(meeting, pack, now);
    let measured = pack.rubric.criteria.iter().filter_map(|criterion| open_remedy(criterion, &case));
    let best = measured.chain(judging(&case)).reduce(better)?;
    Some(best.1.words.get(lang).to_owned())
}

type Chance = (Points, Remedy);

/// The chance with more points per minute; the earlier one of equals.
fn better(one: Chance, other: Chance) -> Chance {
    let worth = |points: Points, minutes: u64| u64::from(points.0) * minutes;
    if worth(other.0, one.1.minutes) > worth(one.0, other.1.minutes) { other } else { one }
}

fn open_remedy(criterion: &Criterion, case: &Case) -> Option<Chance> {
    let Kind::Measured { facts, .. } = &criterion.kind else { return None };
    let finding = find(facts, case)?;
    let open = matches!(finding.verdict, Verdict::Pending(_));
    finding.remedy.filter(|_| open).map(|remedy| (criterion.max, remedy))
}

/// Judging is due once the item of scoring was begun, a minute for each criterion.
fn judging(case: &Case) -> Option<Chance> {
    let begun = case.meeting.agenda.step("scoring").is_some_and(|item| item.state.begun);
    if case.closed || !(begun || case.meeting.state == State::Closing) {
        return None;
    }
    let open =
        |criterion: &&Criterion| criterion.is_judged() && !case.meeting.judged.contains_key(&criterion.id);
    let left: Vec<&Criterion> = case.pack.rubric.criteria.iter().filter(open).collect();
    if left.is_empty() {
        return None;
    }
    let points = Points(left.iter().map(|criterion| criterion.max.0).sum());
    let count = left.len() as u64;
    let words = Words::say(|lang| {
        say!(
            lang,
            "còn {count} tiêu chí chi ủy chưa chấm ({points} điểm)",
            "{count} criteria still to be judged ({points} points)",
            count = count,
            points = points.words(lang)
        )
    });
    Some((points, Remedy { words, minutes: count }))
}
