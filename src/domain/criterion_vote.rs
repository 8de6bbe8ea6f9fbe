//! A vote on the points of a single criterion of the score sheet.
//!
//! What it says changes no points: the committee judges anew, and the sheet is voted as a whole.

use super::ballot::Ballot;
use super::deduction::{Deduction, VoteRule};
use super::event::Event;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::refusal::Refusal;
use super::rules::Majority;

impl Meeting {
    /// Puts the points of one criterion to the vote; refused as any question is.
    pub fn put_criterion(
        &self,
        criterion: &str,
        question: &str,
        majority: Majority,
        deducts: &[Deduction],
    ) -> Result<Event, Refusal> {
        let rule = VoteRule { purpose: Purpose::Score, majority, secret: false, deducts };
        self.put_about(rule, Some(criterion.to_owned()), question)
    }

    /// The last counted ballot on one criterion of the score sheet.
    pub fn criterion_ballot(&self, criterion: &str) -> Option<&Ballot> {
        let about =
            |ballot: &&Ballot| ballot.criterion.as_deref() == Some(criterion) && ballot.count().is_some();
        self.ballots.iter().rev().find(about)
    }
}
