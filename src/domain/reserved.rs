//! Opinions that members of the minority reserve at a decision (Charter, Article 9.5): they carry it out, and may report
//! upwards.
//!
//! Of a vote by show of cards alone: of a secret one nobody says how they voted.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::ballot::{Ballot, BallotEvent, BallotId};
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::{Refusal, ReserveRefusal};
use crate::say;
use crate::text::Lang;

/// An opinion that a member reserves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservedOpinion {
    /// Whose.
    pub member: MemberId,
    /// What it is.
    pub text: String,
}

impl ReservedOpinion {
    /// That it was reserved, in plain words.
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let (name, text) = (meeting.name(self.member), &self.text);
        say!(lang, "đ/c {name} bảo lưu ý kiến: {text}", "{name} reserves an opinion: {text}")
    }
}

impl Ballot {
    /// How many of those who voted were not for what was decided: not for what passed, for what did not pass; none before
    /// counting.
    pub fn minority(&self) -> Option<u32> {
        Some(self.minority_at(self.count()?.yes))
    }

    /// As [`Ballot::minority`], with so many votes for it.
    fn minority_at(&self, yes: u32) -> u32 {
        let passed = yes >= self.majority.needed(self.base.count);
        if passed { self.entitled.saturating_sub(yes) } else { yes }
    }

    /// Whether an opinion can be reserved on it: it was counted by cards, and some were not for what was decided.
    pub fn may_be_reserved(&self) -> bool {
        !self.secret && self.minority().is_some_and(|minority| minority > 0)
    }
}

impl Meeting {
    /// Records that a member reserves an opinion on a decision.
    ///
    /// # Errors
    /// The opinion is empty; the vote was secret, was not counted, or nobody more is of the minority; the member did not
    /// vote on it.
    pub fn reserve_opinion(&self, ballot: BallotId, member: MemberId, text: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).ok_or(Refusal::Gone)?;
        let refused = |refusal| Err(Refusal::Reserve(refusal));
        if found.secret {
            return refused(ReserveRefusal::Secret);
        }
        let Some(minority) = found.minority() else { return refused(ReserveRefusal::NotCounted) };
        let others = found.reserved.iter().filter(|one| one.member != member).count() as u32;
        if others >= minority {
            return refused(ReserveRefusal::NoMinority { minority });
        }
        if !found.voters.contains(&member) {
            return refused(ReserveRefusal::NotVoting { name: self.name(member).to_owned() });
        }
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(Refusal::TextMissing);
        }
        let opinion = ReservedOpinion { member, text };
        Ok(Event::Ballot(BallotEvent::OpinionReserved { ballot, opinion }))
    }

    /// Records that a member takes a reserved opinion back.
    ///
    /// # Errors
    /// They reserved none.
    pub fn take_reservation_back(&self, ballot: BallotId, member: MemberId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).ok_or(Refusal::Gone)?;
        let has = found.reserved.iter().any(|one| one.member == member);
        let dropped = Event::Ballot(BallotEvent::ReservationDropped { ballot, member });
        if has { Ok(dropped) } else { Err(Refusal::Gone) }
    }

    /// Refuses a count that leaves fewer in the minority than reserved their opinion.
    pub(super) fn check_reserved(&self, ballot: BallotId, yes: u32) -> Result<(), Refusal> {
        let Some(found) = self.ballot(ballot) else { return Ok(()) };
        let reserved = found.reserved.len() as u32;
        let minority = found.minority_at(yes);
        match reserved > minority {
            true => Err(Refusal::Reserve(ReserveRefusal::ReservedAlready { reserved, minority })),
            false => Ok(()),
        }
    }

    pub(super) fn reserve(&mut self, ballot: BallotId, opinion: &ReservedOpinion) {
        let Some(found) = self.ballots.iter_mut().find(|other| other.id == ballot) else { return };
        match found.reserved.iter_mut().find(|one| one.member == opinion.member) {
            Some(known) => known.clone_from(opinion),
            None => found.reserved.push(opinion.clone()),
        }
    }

    pub(super) fn drop_reservation(&mut self, ballot: BallotId, member: MemberId) {
        let found = self.ballots.iter_mut().find(|other| other.id == ballot);
        found.into_iter().for_each(|found| found.reserved.retain(|one| one.member != member));
    }

    /// Takes reserved opinions out of the meeting that stand under an item.
    pub(super) fn hide_reserved(&mut self, item: ItemId) {
        let here = self.ballots.iter_mut().filter(|ballot| ballot.item == Some(item));
        here.for_each(|ballot| ballot.reserved.clear());
    }
}
