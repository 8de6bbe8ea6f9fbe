//! The term of a cell's committee and the numbers of its papers: one series a kind and term, from 1, not begun
//! again by year.
//!
//! A term begins with a congress that elected or resolved something, or on the day that a person says. A congress
//! numbers its own resolution. Papers without a number by the form (minutes, lists, sheets) have no series.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ballot::Outcome;
use super::digest::Digest;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member_case::CasePaper;
use super::purpose::Purpose;
use super::state::State;
use crate::say;
use crate::text::Lang;

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
    let held = |digest: &&Digest| digest.begins_term && digest.state == State::Adopted;
    let congresses = meetings.iter().filter(held).map(|digest| Term { from: digest.date, used: 0 });
    congresses.chain(told.iter().copied())
}

impl Meeting {
    /// Whether a term begins with it: a congress of which an election is recorded, by its count or in words,
    /// or a resolution that it passed. One merely walked through decided nothing.
    pub fn begins_term(&self) -> bool {
        let elects = self.agenda.items.iter().filter(|item| item.decides() == Some(Purpose::Election));
        let told = elects.into_iter().any(|item| {
            let noted = self.notes.get(&item.id).is_some_and(|note| !note.trim().is_empty());
            noted || self.conclusions.contains_key(&item.id)
        });
        let passed = self.ballots.iter().any(|ballot| {
            let decides = matches!(ballot.purpose, Purpose::Election | Purpose::Resolution);
            decides && ballot.outcome() == Some(Outcome::Passed)
        });
        self.plan.kind == MeetingKind::Congress && (told || passed || !self.elected().is_empty())
    }
}

/// The number of the next resolution of a meeting of this kind on this day, from 1.
pub fn next_resolution(meetings: &[Digest], told: &[Term], kind: MeetingKind, day: NaiveDate) -> u32 {
    if kind == MeetingKind::Congress {
        return 1;
    }
    let used = term_on(meetings, told, day).map_or(0, |term| term.used);
    issued(meetings, told, day).last().map_or(used, |last| used.max(*last)) + 1
}

/// The numbers of the term that no resolution has, although a later one has been issued: what paper has is not
/// among them. A number that was given and is not used stays unused, and is told.
pub fn unused_numbers(meetings: &[Digest], told: &[Term], day: NaiveDate) -> Vec<u32> {
    // Whose minutes are open again has a number that its digest does not tell.
    if meetings.iter().any(Digest::is_reopened) {
        return Vec::new();
    }
    let used = term_on(meetings, told, day).map_or(0, |term| term.used);
    let issued = issued(meetings, told, day);
    let last = issued.last().copied().unwrap_or(0);
    (used + 1..last).filter(|number| issued.binary_search(number).is_err()).collect()
}

/// Which numbers of the term no resolution has, in one sentence; none where there is none.
pub fn unused_words(numbers: &[u32], lang: Lang) -> Option<String> {
    let words: Vec<String> = numbers.iter().map(|number| format!("{number:02}")).collect();
    let words = words.join(", ");
    (!numbers.is_empty()).then(|| {
        say!(
            lang,
            "Số không dùng trong nhiệm kỳ này: {words}; không cấp lại.",
            "Numbers of this term that were not used: {words}; they are not given again."
        )
    })
}

/// The number of the next paper of this kind on a member, from 1; resolutions have one series with all others.
pub fn next_of_case(meetings: &[Digest], told: &[Term], paper: CasePaper, day: NaiveDate) -> u32 {
    if paper == CasePaper::Resolution {
        return next_resolution(meetings, told, MeetingKind::Regular, day);
    }
    issued_in(meetings, told, day, |one| case_numbers(one, paper)).last().map_or(1, |last| last + 1)
}

fn case_numbers(one: &Digest, paper: CasePaper) -> Vec<u32> {
    let of = one.case_votes.iter().filter(|vote| vote.paper == Some(paper));
    of.filter_map(|vote| vote.number).collect()
}

/// The numbers of the resolutions issued in the term in which a day lies, in order.
fn issued(meetings: &[Digest], told: &[Term], day: NaiveDate) -> Vec<u32> {
    issued_in(meetings, told, day, |one| {
        let persons = one.person_votes.iter().filter_map(|vote| vote.resolution);
        let classes = one.class_resolutions.iter().copied();
        let cases = case_numbers(one, CasePaper::Resolution);
        one.resolution.into_iter().chain(persons).chain(classes).chain(cases).collect()
    })
}

/// The numbers of a series that the meetings of a term gave, in order.
fn issued_in(
    meetings: &[Digest],
    told: &[Term],
    day: NaiveDate,
    of_one: impl Fn(&Digest) -> Vec<u32>,
) -> Vec<u32> {
    let term = term_on(meetings, told, day);
    let end = starts(meetings, told).map(|term| term.from).filter(|from| *from > day).min();
    let within = |digest: &&Digest| {
        digest.kind != MeetingKind::Congress
            && term.is_none_or(|term| digest.date >= term.from)
            && end.is_none_or(|end| digest.date < end)
    };
    let mut numbers: Vec<u32> = meetings.iter().filter(within).flat_map(of_one).collect();
    numbers.sort_unstable();
    numbers
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
        let (state, begins_term) = (State::Adopted, kind == MeetingKind::Congress);
        Digest { date: day(date), kind, resolution, state, begins_term, ..meeting.digest() }
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
    fn a_congress_that_decided_nothing_begins_no_term() {
        use MeetingKind::{Congress, Regular};
        let walked = Digest { begins_term: false, ..held("2027-01-20", Congress, None) };
        let meetings = [held("2026-12-03", Regular, Some(18)), walked];
        assert_eq!(next(&meetings, &[], "2027-02-03"), 19);
    }

    #[test]
    fn a_number_that_no_resolution_has_is_told() {
        use MeetingKind::Regular;
        let told = [Term { from: day("2025-06-12"), used: 16 }];
        let meetings = [held("2026-11-03", Regular, Some(17)), held("2026-12-03", Regular, Some(20))];
        assert_eq!(unused_numbers(&meetings, &told, day("2027-01-03")), [18, 19]);
        assert_eq!(unused_numbers(&meetings[..1], &told, day("2027-01-03")), [0; 0]);
        assert_eq!(next(&meetings, &told, "2027-01-03"), 21, "none of them is given again");
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
