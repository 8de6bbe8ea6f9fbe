//! Votes by name: how each member who may vote and is here voted, told openly and typed by the minute-taker.
//!
//! The figures follow from the names and from nothing else. A ballot that must be secret is never named.

use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, BallotEvent, BallotId, Count};
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::purpose::Purpose;
use super::refusal::{Refusal, SumsRefusal};
use super::secret_count::CountTaken;
use crate::text::{Text, text};

/// How a member voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedChoice {
    /// Tán thành.
    For,
    /// Không tán thành.
    Against,
    /// Ý kiến khác.
    Other,
    /// Không biểu quyết.
    Abstained,
}

/// The vote of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedVote {
    /// Whose.
    pub member: MemberId,
    /// How.
    pub choice: NamedChoice,
}

impl NamedChoice {
    /// All of them, in the order in which they are asked for and told.
    pub const ALL: [NamedChoice; 4] =
        [NamedChoice::For, NamedChoice::Against, NamedChoice::Other, NamedChoice::Abstained];

    /// What people call it.
    pub const fn label(self) -> Text {
        match self {
            NamedChoice::For => text("tán thành", "in favour"),
            NamedChoice::Against => text("không tán thành", "against"),
            NamedChoice::Other => text("ý kiến khác", "other opinion"),
            NamedChoice::Abstained => text("không biểu quyết", "not voting"),
        }
    }
}

impl Purpose {
    /// Whether it is decided by papers that nobody signs, whatever the guidance of the day says.
    pub const fn is_never_named(self) -> bool {
        matches!(self, Purpose::Discipline | Purpose::Expulsion | Purpose::Election)
    }
}

impl Ballot {
    /// How a member voted, as far as it was told.
    pub fn choice_of(&self, member: MemberId) -> Option<NamedChoice> {
        self.named.iter().find(|vote| vote.member == member).map(|vote| vote.choice)
    }

    /// Who may vote and of whom it was not told yet.
    pub fn unnamed(&self) -> impl Iterator<Item = MemberId> {
        self.voters.iter().copied().filter(|member| self.choice_of(*member).is_none())
    }

    /// Whether the count that holds follows from names.
    pub fn is_named(&self) -> bool {
        self.counts.last().is_some_and(|taken| !taken.named.is_empty())
    }

    /// What the names told so far come to.
    pub fn named_sums(&self) -> Count {
        let of = |choice| self.named.iter().filter(|vote| vote.choice == choice).count() as u32;
        Count { yes: of(NamedChoice::For), no: of(NamedChoice::Against), other: of(NamedChoice::Other) }
    }

    /// Keeps how a member voted; true where that is news.
    pub(super) fn name(&mut self, vote: NamedVote) -> bool {
        match self.named.iter_mut().find(|one| one.member == vote.member) {
            Some(one) => std::mem::replace(one, vote) != vote,
            None => {
                self.named.push(vote);
                true
            }
        }
    }
}

impl Meeting {
    /// Tells how a member voted, in place of what was told before. Once the names were counted it is a recount.
    ///
    /// # Errors
    /// For a ballot that is or must be secret, was counted by cards, or of somebody who has no vote in it.
    pub fn name_vote(
        &self,
        ballot: BallotId,
        member: MemberId,
        choice: NamedChoice,
    ) -> Result<Event, Refusal> {
        let found = self.nameable(ballot)?;
        if !found.voters.contains(&member) {
            let name = self.name(member).to_owned();
            return Err(Refusal::Sums(SumsRefusal::NoVote { name }));
        }
        Ok(Event::Ballot(BallotEvent::VoteNamed { ballot, member, choice }))
    }

    /// Counts the names: the figures follow from them.
    ///
    /// # Errors
    /// As [`Meeting::name_vote`], and while of somebody it was not told.
    pub fn count_names(&self, ballot: BallotId) -> Result<Event, Refusal> {
        let found = self.nameable(ballot)?;
        let missing: Vec<&str> = found.unnamed().map(|member| self.name(member)).collect();
        match missing.is_empty() && !found.named.is_empty() {
            true => Ok(Event::Ballot(BallotEvent::NamesCounted { ballot })),
            false => Err(Refusal::Sums(SumsRefusal::VotesUnnamed { names: missing.join(", ") })),
        }
    }

    /// The ballot, where votes in it can be told by name.
    fn nameable(&self, ballot: BallotId) -> Result<&Ballot, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).ok_or(Refusal::Gone)?;
        if found.secret || found.purpose.is_never_named() {
            return Err(Refusal::Sums(SumsRefusal::NeverNamed));
        }
        if found.item.is_some_and(|item| self.is_secret(item)) {
            return Err(Refusal::ItemSecret);
        }
        match found.counts.is_empty() || found.is_named() {
            true => Ok(found),
            false => Err(Refusal::Sums(SumsRefusal::CountedByCards)),
        }
    }

    /// Keeps how a member voted; what was counted already is counted again.
    pub(super) fn keep_named(&mut self, ballot: BallotId, vote: NamedVote) {
        let Some(found) = self.ballots.iter_mut().find(|other| other.id == ballot) else { return };
        if found.name(vote) && found.is_named() {
            self.take_names(ballot);
        }
    }

    /// Counts what was told by name.
    pub(super) fn take_names(&mut self, ballot: BallotId) {
        let Some(found) = self.ballot(ballot) else { return };
        let taken = CountTaken { count: found.named_sums(), secret: None, named: found.named.clone() };
        self.take_count(ballot, taken);
    }
}

#[cfg(test)]
#[path = "named_vote_tests.rs"]
mod tests;
