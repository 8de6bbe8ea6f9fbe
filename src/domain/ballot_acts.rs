//! The acts of a vote by show of cards: a question is put under a rule, cards are counted.

use super::ballot::{Ballot, BallotEvent, BallotId, Count};
use super::deduction::{Deduction, VoteRule};
use super::event::Event;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::refusal::{Refusal, SumsRefusal};
use super::rules::Majority;

impl Meeting {
    /// Puts a question to the vote by show of cards, with the ordinary base of this moment.
    pub fn put(&self, purpose: Purpose, question: &str, majority: Majority) -> Result<Event, Refusal> {
        let rule = VoteRule { purpose, majority, secret: false, deducts: &Deduction::ORDINARY };
        self.put_about(rule, None, question)
    }

    /// Puts a question to the vote under a rule.
    pub fn put_under(&self, rule: VoteRule, question: &str) -> Result<Event, Refusal> {
        self.put_about(rule, None, question)
    }

    /// Puts a question under a rule, about one criterion of the score sheet where it names one.
    pub(super) fn put_about(
        &self,
        rule: VoteRule,
        criterion: Option<String>,
        question: &str,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if question.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        if rule.purpose == Purpose::Score && criterion.is_none() && !self.is_proposal_current() {
            return Err(Refusal::ProposalMissing);
        }
        let base = self.base_less(rule.deducts);
        if base.count == 0 {
            return Err(Refusal::NoVoters);
        }
        Ok(Event::Ballot(BallotEvent::Put {
            ballot: self.mint.next(self.ballots.iter().map(|ballot| ballot.id)),
            purpose: rule.purpose,
            question: question.trim().to_owned(),
            majority: rule.majority,
            secret: rule.secret,
            base,
            entitled: self.voters_on(rule.purpose).len() as u32,
            criterion,
        }))
    }

    /// Records a count of cards; refused when it exceeds those entitled and present.
    pub fn count(&self, ballot: BallotId, count: Count) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let found = self.ballot(ballot).ok_or(Refusal::Gone)?;
        let Ballot { entitled, roll_called, secret, .. } = *found;
        if secret {
            return Err(Refusal::Sums(SumsRefusal::Secret));
        }
        if found.is_named() {
            return Err(Refusal::Sums(SumsRefusal::ByName));
        }
        let votes = count.yes.saturating_add(count.no).saturating_add(count.other);
        self.check_reserved(ballot, count.yes)?;
        if votes > entitled {
            return Err(Refusal::TooManyVotes { votes, entitled, roll_called });
        }
        Ok(Event::Ballot(BallotEvent::Counted { ballot, count }))
    }
}
