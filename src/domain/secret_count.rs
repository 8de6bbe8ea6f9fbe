//! The count of a secret ballot on one question: who counted, the papers, and how many were for and against.
//!
//! The only way in which a secret ballot has a result. Of who voted how nothing exists.

use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, BallotEvent, BallotId, Count};
use super::body::BodyKind;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::named_vote::NamedVote;
use super::paper_sums::PaperSums;
use super::penalty::BoxVotes;
use super::refusal::{Refusal, SumsRefusal};
use crate::say;
use crate::text::Lang;

/// A secret ballot as the tellers announced it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretCount {
    /// The tellers, their head first.
    pub tellers: Vec<MemberId>,
    /// The papers.
    pub papers: PaperSums,
    /// Votes for.
    pub yes: u32,
    /// Votes against.
    pub no: u32,
    /// The boxes of a paper that has one for each form of discipline: then those for are the votes for any form, those
    /// against the votes for none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boxes: Vec<BoxVotes>,
}

/// What was counted of a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountTaken {
    /// The figures.
    pub count: Count,
    /// The papers of a secret ballot; none of a show of cards, nor of what earlier versions counted.
    pub secret: Option<SecretCount>,
    /// How each member voted, of a vote by name; empty of any other.
    pub named: Vec<NamedVote>,
}

impl SecretCount {
    /// Valid papers that are neither for nor against.
    pub const fn blank(&self) -> u32 {
        self.papers.valid.saturating_sub(self.yes.saturating_add(self.no))
    }

    /// Checks every sum against the others.
    ///
    /// # Errors
    /// The first two figures that do not agree, or that nobody counted.
    pub fn check(&self, entitled: u32, roll_called: bool) -> Result<(), SumsRefusal> {
        if self.tellers.is_empty() {
            return Err(SumsRefusal::TellersMissing);
        }
        self.papers.check(entitled, roll_called)?;
        let (yes, no, valid) = (self.yes, self.no, self.papers.valid);
        let sum = self.boxes.iter().fold(0, |sum: u32, one| sum.saturating_add(one.votes));
        if !self.boxes.is_empty() && sum != valid {
            return Err(SumsRefusal::BoxesDiffer { sum, valid });
        }
        if yes > valid {
            return Err(SumsRefusal::ForAbove { yes, valid });
        }
        if yes.saturating_add(no) > valid {
            return Err(SumsRefusal::VotesAbove { yes, no, valid });
        }
        Ok(())
    }

    /// The figures alone.
    pub const fn figures(&self) -> Count {
        Count { yes: self.yes, no: self.no, other: 0 }
    }
}

impl PaperSums {
    /// "phát ra 16, thu về 16, hợp lệ 15, không hợp lệ 1"
    pub fn words(&self, lang: Lang) -> String {
        say!(
            lang,
            "phát ra {issued}, thu về {returned}, hợp lệ {valid}, không hợp lệ {invalid}",
            "{issued} issued, {returned} returned, {valid} valid, {invalid} invalid",
            issued = self.issued,
            returned = self.returned,
            valid = self.valid,
            invalid = self.rejected()
        )
    }
}

impl Ballot {
    /// The papers of the count that holds, where they were counted by sums.
    pub fn secret_count(&self) -> Option<&SecretCount> {
        self.counts.last()?.secret.as_ref()
    }
}

impl Meeting {
    /// Keeps a count beside the earlier ones.
    pub(super) fn take_count(&mut self, ballot: BallotId, taken: CountTaken) {
        if let Some(found) = self.ballots.iter_mut().find(|other| other.id == ballot) {
            found.counts.push(taken);
        }
        self.settle_vote(ballot);
    }

    /// Records the count of a secret ballot by its tellers; refused while any two sums disagree.
    ///
    /// # Errors
    /// There is no such ballot, it is no secret one, nobody was chosen to count, or sums disagree.
    pub fn count_papers(
        &self,
        ballot: BallotId,
        papers: PaperSums,
        [yes, no]: [u32; 2],
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let Ballot { entitled, roll_called, secret, .. } = *self.ballot(ballot).ok_or(Refusal::Gone)?;
        if !secret {
            return Err(Refusal::Sums(SumsRefusal::ByCards));
        }
        if self.has_boxes(ballot) {
            return Err(Refusal::Sums(SumsRefusal::Boxes));
        }
        self.check_tellers(ballot)?;
        let tellers = self.body(BodyKind::Tellers).map_or_else(Vec::new, |body| body.members.clone());
        let count = SecretCount { tellers, papers, yes, no, boxes: Vec::new() };
        count.check(entitled, roll_called).map_err(Refusal::Sums)?;
        Ok(Event::Ballot(BallotEvent::PapersCounted { ballot, count }))
    }
}

#[cfg(test)]
#[path = "secret_count_tests.rs"]
mod tests;
