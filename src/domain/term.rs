//! The term of a cell's committee and the numbers of its papers: one series a kind and term, from 1, not begun
//! again by year.
//!
//! A term begins with a congress, or on the day that a person says. A congress numbers its own resolution.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::kind::MeetingKind;
use super::state::State;

/// A term as a person told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its first day.
    pub from: NaiveDate,
    /// The number of the last resolution that was issued in it outside of this book; 0 for none.
    #[serde(default)]
    pub used: u32,
}

/// The term in which a day lies, as far as the book knows: what people told, and the congresses that it holds.
/// Of what was told of one day the last holds.
pub fn term_on(meetings: &[Digest], told: &[Term], day: NaiveDate) -> Option<Term> {
    let begun = starts(meetings, told).filter(|term| term.from <= day);
    begun.fold(None, |latest: Option<Term>, term| match latest {
        Some(before) if before.from > term.from => Some(before),
        _ => Some(term),
    })
}

/// Congresses first, so that what a person tells of such a day holds.
fn starts<'a>(meetings: &'a [Digest], told: &'a [Term]) -> impl Iterator<Item = Term> + 'a {
    let held = |digest: &&Digest| digest.kind == MeetingKind::Congress && digest.state == State::Adopted;
    let congresses = meetings.iter().filter(held).map(|digest| Term { from: digest.date, used: 0 });
    congresses.chain(told.iter().copied())
}

/// The number of the next resolution of a meeting of this kind on this day, from 1.
pub fn next_resolution(meetings: &[Digest], told: &[Term], kind: MeetingKind, day: NaiveDate) -> u32 {
    if kind == MeetingKind::Congress {
        return 1;
    }
    let term = term_on(meetings, told, day);
    let end = starts(meetings, told).map(|term| term.from).filter(|from| *from > day).min();
    let within = |digest: &&Digest| {
        digest.kind != MeetingKind::Congress
            && term.is_none_or(|term| digest.date >= term.from)
            && end.is_none_or(|end| digest.date < end)
    };
    let issued = meetings.iter().filter(within).filter_map(|digest| digest.resolution).max();
    issued.unwrap_or(0).max(term.map_or(0, |term| term.used)) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Meeting, MeetingId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn held(date: &str, kind: MeetingKind, resolution: Option<u32>) -> Digest {
        let meeting = Meeting::new(MeetingId(date.to_owned()));
        Digest { date: day(date), kind, resolution, state: State::Adopted, ..meeting.digest() }
    }

    fn next(meetings: &[Digest], told: &[Term], on: &str) -> u32 {
        next_resolution(meetings, told, MeetingKind::Regular, day(on))
    }

    #[test]
    fn numbers_go_on_over_the_year_and_begin_again_after_a_congress() {
        use MeetingKind::{Congress, Regular, Thematic};
        let mut meetings =
            vec![held("2026-11-03", Regular, Some(17)), held("2026-12-03", Thematic, Some(18))];
        assert_eq!(next(&meetings, &[], "2027-01-03"), 19);
        meetings.push(held("2027-01-20", Congress, Some(1)));
        assert_eq!(next(&meetings, &[], "2027-02-03"), 1);
        meetings.push(held("2027-02-03", Regular, Some(1)));
        assert_eq!(next(&meetings, &[], "2027-03-03"), 2);
        // What is entered afterwards of the term before goes on there.
        assert_eq!(next(&meetings, &[], "2027-01-03"), 19);
        assert_eq!(next_resolution(&meetings, &[], Congress, day("2032-01-20")), 1);
    }

    #[test]
    fn a_term_told_by_hand_goes_on_from_the_number_that_paper_has() {
        let wrong = Term { from: day("2025-06-12"), used: 81 };
        let told = Term { from: day("2025-06-12"), used: 18 };
        assert_eq!(next(&[], &[wrong, told], "2026-12-03"), 19);
        let meetings = [held("2026-12-03", MeetingKind::Regular, Some(19))];
        assert_eq!(next(&meetings, &[wrong, told], "2027-01-03"), 20);
        assert_eq!(next(&[], &[], "2026-12-03"), 1);
    }
}
