//! Votes in which somebody was counted of whom the record says by now that they were not there.
//!
//! What was counted stays: a person says that the vote stands, or counts again.

use chrono::Timelike;

use super::ballot::{Ballot, BallotEvent, BallotId};
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::Refusal;

impl Meeting {
    /// Voters of a ballot who were not there when the question was put, as the record has it now.
    pub fn missed(&self, ballot: &Ballot) -> Vec<MemberId> {
        let missed = |member: &&MemberId| !self.was_there(**member, ballot.id);
        ballot.voters.iter().filter(missed).copied().collect()
    }

    /// Whether a member was there when a question was put. Times are told in minutes; of a meeting held on
    /// paper nobody knows when it was put.
    fn was_there(&self, member: MemberId, ballot: BallotId) -> bool {
        let Some(attendance) = self.attendance.get(&member).filter(|one| one.attended()) else {
            return false;
        };
        let put = self.stamps.votes.get(&ballot).filter(|_| self.on_paper.is_none());
        let Some((put, _)) = put else { return true };
        let minute = |at: chrono::DateTime<chrono::FixedOffset>| {
            at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
        };
        let put = minute(*put);
        let late = attendance.late.is_some_and(|at| minute(at) > put);
        let left = attendance.left.is_some_and(|at| minute(at) < put);
        let out = attendance.away.iter().any(|(out, back)| minute(*out) < put && put < minute(*back));
        !late && !left && !out
    }

    /// Counted votes that somebody has to look at: a voter is known not to have been there, and nobody has
    /// said since that the vote stands. Before the roll call voters are those who may be there at the most: such
    /// a vote stands unless more were counted than were there.
    pub fn doubted(&self) -> Vec<&Ballot> {
        let is_doubted = |ballot: &&Ballot| {
            let missed = self.missed(ballot);
            let Some(count) = ballot.count() else { return false };
            let there = (ballot.voters.len() - missed.len()) as u32;
            let holds = !ballot.roll_called && count.yes + count.no + count.other <= there;
            !holds && missed.iter().any(|member| !ballot.upheld.contains(member))
        };
        self.ballots.iter().filter(is_doubted).collect()
    }

    /// The event by which a person says that a vote stands as it was counted.
    ///
    /// # Errors
    /// The meeting is not open, or there is no such vote.
    pub fn uphold(&self, ballot: BallotId) -> Result<Event, Refusal> {
        self.ensure_open()?;
        self.ballot(ballot).filter(|ballot| ballot.count().is_some()).ok_or(Refusal::Gone)?;
        Ok(Event::Ballot(BallotEvent::Upheld { ballot }))
    }

    /// Who is known by now not to have been there no longer puts the vote in doubt.
    pub(super) fn settle_vote(&mut self, ballot: BallotId) {
        let missed = self.ballot(ballot).map(|ballot| self.missed(ballot)).unwrap_or_default();
        if let Some(found) = self.ballots.iter_mut().find(|other| other.id == ballot) {
            found.upheld = missed;
        }
    }
}
