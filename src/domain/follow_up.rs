//! What comes back: promises of earlier meetings until they are settled, and remarks until they are answered,
//! with their history over the meetings.
//!
//! What was said before the committee alone comes back in its own meetings, all else in those of the cell. Worked out
//! from the digests of a cell, so no journal is read. Concludes nothing about anyone.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use super::book::MeetingId;
use super::criticism::{Remark, RemarkKind, Statement};
use super::digest::Digest;
use super::followed_promise::{Promise, PromiseStep};
use super::group_meeting::MeetingBody;
use super::kind::MeetingKind;
use super::meeting::Meeting;
use super::member::MemberId;
use super::promise::PromiseId;
use super::roll::Attendee;
use super::state::State;

/// Months before the first report from which promises are followed where nobody set a beginning: a quarter,
/// so that a cell that begins is not met by all that was ever said (own design).
const BEGINNING_MONTHS: u32 = 3;

/// When an earlier remark was answered, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateAnswer {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub day: NaiveDate,
    /// The answer.
    pub words: String,
}

/// Criticism or a reminder that got no answer in its meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedRemark {
    /// The meeting in which it was made.
    pub meeting: MeetingId,
    /// Its day.
    pub day: NaiveDate,
    /// The remark.
    pub remark: Remark,
    /// How it was answered since.
    pub answered: Option<LateAnswer>,
}

/// All that is followed, settled things too, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// The day of the meeting from which on it is followed; none where there was no meeting.
    pub since: Option<NaiveDate>,
    /// Promises by the day on which they were made.
    pub promises: Vec<Promise>,
    /// Remarks by the day on which they were made.
    pub remarks: Vec<FollowedRemark>,
    /// Of the meetings that were gone over those that were not the whole cell's: the committee's and a group's.
    pub apart: BTreeMap<MeetingId, MeetingKind>,
}

impl FollowUp {
    /// Every promise in the order in which lists have them on a day: what is longest overdue first; of equal ones
    /// in the order of the roll.
    pub fn ordered(&self, day: NaiveDate, roll: &[Attendee]) -> Vec<&Promise> {
        let place = |promise: &Promise| place(roll, promise.id.member).unwrap_or(roll.len());
        let mut all: Vec<&Promise> = self.promises.iter().collect();
        all.sort_by_key(|promise| (promise.order(day), place(promise)));
        all
    }

    /// The promises that come back on a day, of those who are summoned, in the order of [`FollowUp::ordered`].
    pub fn due(&self, day: NaiveDate, roll: &[Attendee]) -> Vec<&Promise> {
        let comes = |one: &&Promise| one.is_due(day) && place(roll, one.id.member).is_some();
        self.ordered(day, roll).into_iter().filter(comes).collect()
    }

    /// Both together, each by its day.
    fn with(mut self, other: FollowUp) -> FollowUp {
        self.since = match (self.since, other.since) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.promises.extend(other.promises);
        self.promises.sort_by_key(|promise| promise.made);
        self.remarks.extend(other.remarks);
        self.remarks.sort_by_key(|remark| remark.day);
        self.apart.extend(other.apart);
        self
    }

    /// The remarks that nobody answered yet, about those who are summoned.
    pub fn unanswered(&self, roll: &[Attendee]) -> Vec<&FollowedRemark> {
        let open = |one: &&FollowedRemark| one.answered.is_none() && place(roll, one.remark.about).is_some();
        self.remarks.iter().filter(open).collect()
    }
}

/// The place on a roll of somebody who is summoned.
fn place(roll: &[Attendee], member: MemberId) -> Option<usize> {
    roll.iter().position(|one| one.id == member && one.standing.is_summoned())
}

/// What the meetings of a cell up to a day left to be followed. `from` is the meeting that the cell chose
/// to begin with ([`super::BookEvent::FollowedFrom`]). Where it chose none, or one that is not there, it
/// begins a quarter before the first meeting that reported a promise; and as long as none ever did,
/// a quarter before the day.
pub fn follow_up(digests: &[Digest], from: Option<&MeetingId>, day: NaiveDate) -> FollowUp {
    follow_period(digests, from, day, None)
}

/// As [`follow_up`], as a period that ended before the day is looked at: where the cell chose no beginning it is
/// reckoned from that end, so that what was promised then does not go from the page with the years.
pub fn follow_period(
    digests: &[Digest],
    from: Option<&MeetingId>,
    day: NaiveDate,
    ended: Option<NaiveDate>,
) -> FollowUp {
    let day_of = ended.map_or(day, |ended| ended.min(day));
    let of = |of_cell: bool| {
        let held = digests.iter().filter(|one| one.state.was_opened() && one.date <= day);
        fold(held.filter(|one| one.kind.is_of_cell() == of_cell).collect(), chosen(digests, from), day_of)
    };
    of(true).with(of(false))
}

impl Meeting {
    /// What the meetings before this one left to be followed in it; what it heard itself is in its
    /// `round`. `digests` are those of the cell, `from` as of [`follow_up`].
    pub fn brought_back(&self, digests: &[Digest], from: Option<&MeetingId>) -> FollowUp {
        fold(self.before(digests), chosen(digests, from), self.day())
    }

    /// The meetings that were opened before this one, by day and hour, oldest first: those of the cell, and before a
    /// meeting of the committee the committee's own.
    pub fn before<'a>(&self, digests: &'a [Digest]) -> Vec<&'a Digest> {
        let (day, hour) = (self.day(), Some(self.hour()));
        let of_cell = self.plan.kind.is_of_cell();
        let earlier = |one: &&Digest| {
            one.id != self.id && (one.date, one.hour) < (day, hour) && one.kind.is_of_cell() == of_cell
        };
        let mut before: Vec<&Digest> =
            digests.iter().filter(|one| one.state.was_opened()).filter(earlier).collect();
        before.sort_by(|one, other| one.order().cmp(&other.order()));
        before
    }
}

/// The meeting that the cell chose, which may be one that is still to be held.
fn chosen<'a>(digests: &'a [Digest], from: Option<&MeetingId>) -> Option<&'a Digest> {
    from.and_then(|from| digests.iter().find(|one| one.id == *from))
}

fn fold(mut held: Vec<&Digest>, from: Option<&Digest>, day: NaiveDate) -> FollowUp {
    held.sort_by(|one, other| one.order().cmp(&other.order()));
    let begun = beginning(&held, from, day);
    let mut back = FollowUp::default();
    for digest in held.into_iter().skip(begun) {
        back.since = back.since.or(Some(digest.date));
        if digest.body() != MeetingBody::Cell {
            back.apart.insert(digest.id.clone(), digest.kind);
        }
        let waiting: Vec<PromiseId> = left_to_next(&back, digest).collect();
        hear(&mut back, digest);
        let heard = |one: &Promise| one.history.last().is_some_and(|step| step.meeting == digest.id);
        for promise in back.promises.iter_mut().filter(|one| waiting.contains(&one.id)) {
            promise.missed = Some(digest.date).filter(|_| !heard(promise));
        }
        let made = digest.round.statements.iter().filter_map(|(who, said)| promised(digest, *who, said));
        back.promises.extend(made);
        let open = digest.round.remarks.iter().filter(|one| one.kind != RemarkKind::Praise);
        let open = open.filter(|one| one.answer.trim().is_empty()).map(|remark| FollowedRemark {
            meeting: digest.id.clone(),
            day: digest.date,
            remark: remark.clone(),
            answered: None,
        });
        back.remarks.extend(open);
    }
    back
}

/// The promises of which a monthly meeting, or the committee's, that was held to its end should hear because no day was
/// told.
fn left_to_next<'a>(back: &'a FollowUp, digest: &Digest) -> impl Iterator<Item = PromiseId> + use<'a> {
    let is_next = digest.stands_for_month() || !digest.kind.is_of_cell();
    let hears = digest.state == State::Adopted && is_next;
    // A group hears of its own members alone.
    let of_it = |member: MemberId| {
        digest.body() == MeetingBody::Cell || digest.rows.iter().any(|row| row.member == member)
    };
    let left = |one: &&Promise| hears && one.is_left_to_next() && of_it(one.id.member);
    back.promises.iter().filter(left).map(|one| one.id.clone()).collect::<Vec<_>>().into_iter()
}

/// How many of the meetings lie before the one from which on promises are followed.
fn beginning(held: &[&Digest], from: Option<&Digest>, day: NaiveDate) -> usize {
    if let Some(from) = from {
        return held.iter().take_while(|one| one.order() < from.order()).count();
    }
    let first = held.iter().find(|one| !one.round.more.reports.is_empty()).map_or(day, |one| one.date);
    let first = first.checked_sub_months(Months::new(BEGINNING_MONTHS)).unwrap_or(first);
    held.iter().take_while(|one| one.date < first).count()
}

/// A statement's remedy, with its day or without.
fn promised(digest: &Digest, member: MemberId, said: &Statement) -> Option<Promise> {
    (!said.remedy.trim().is_empty()).then(|| Promise {
        id: PromiseId { meeting: digest.id.clone(), member },
        made: digest.date,
        what: said.remedy.clone(),
        shortcoming: said.shortcoming.clone(),
        item: said.item.clone(),
        promised_for: said.due,
        history: Vec::new(),
        missed: None,
    })
}

/// Takes in what a meeting heard of what was there before it.
fn hear(back: &mut FollowUp, digest: &Digest) {
    let (meeting, day) = (&digest.id, digest.date);
    for report in &digest.round.more.reports {
        if let Some(promise) = back.promises.iter_mut().find(|one| one.id == report.promise) {
            let outcome = report.outcome.clone();
            promise.history.push(PromiseStep { meeting: meeting.clone(), day, outcome });
            promise.missed = None;
        }
    }
    for answer in &digest.round.more.answers {
        let is_it =
            |one: &&mut FollowedRemark| one.meeting == answer.meeting && one.remark.number == answer.number;
        if let Some(found) = back.remarks.iter_mut().find(is_it) {
            let words = answer.answer.clone();
            found.answered = Some(LateAnswer { meeting: meeting.clone(), day, words });
        }
    }
}
