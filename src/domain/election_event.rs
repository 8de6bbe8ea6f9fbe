//! The steps of an election as the journal has them, and what each does.

use serde::{Deserialize, Serialize};

use super::ballot::BallotId;
use super::deduction::Base;
use super::election::{
    ClosedList, Election, ElectionCount, ElectionId, ElectionRound, Nomination, Nominee, Post, RoundKind,
};
use super::meeting::Meeting;
use super::member::MemberId;

/// A step of an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElectionEvent {
    /// The election to a post begins.
    Begun {
        /// The number given.
        election: ElectionId,
        /// To what.
        post: Post,
        /// How many are to be elected.
        seats: u32,
    },
    /// Somebody is named.
    Named {
        /// Which election.
        election: ElectionId,
        /// Who.
        member: MemberId,
        /// How.
        how: Nomination,
    },
    /// Somebody is taken off the list at their wish.
    Withdrawn {
        /// Which election.
        election: ElectionId,
        /// Who.
        member: MemberId,
    },
    /// The list is put to the vote to be closed; the vote is of the same act.
    ListPut {
        /// Which election.
        election: ElectionId,
        /// The vote.
        ballot: BallotId,
        /// Who stands.
        nominees: Vec<MemberId>,
    },
    /// Papers of a round were handed out; base and list are frozen.
    RoundPut {
        /// Which election.
        election: ElectionId,
        /// Which round.
        round: u32,
        /// What for.
        kind: RoundKind,
        /// Who stands.
        nominees: Vec<MemberId>,
        /// How many are to be elected.
        seats: u32,
        /// The base.
        base: Base,
        /// Members entitled and present.
        entitled: u32,
    },
    /// A round was counted, or counted again.
    RoundCounted {
        /// Which election.
        election: ElectionId,
        /// Which round.
        round: u32,
        /// The sums.
        count: ElectionCount,
    },
    /// The congress decided whether to vote further, where too few were elected or a second vote was equal again.
    Decided {
        /// Which election.
        election: ElectionId,
        /// After which round.
        round: u32,
        /// Whether it votes further.
        again: bool,
    },
    /// It is not held after all: nobody was put to the vote yet.
    Dropped {
        /// Which election.
        election: ElectionId,
        /// To what.
        post: Post,
    },
}

impl ElectionEvent {
    /// Which election it is of.
    pub const fn election(&self) -> ElectionId {
        match self {
            ElectionEvent::Begun { election, .. }
            | ElectionEvent::Named { election, .. }
            | ElectionEvent::Withdrawn { election, .. }
            | ElectionEvent::ListPut { election, .. }
            | ElectionEvent::RoundPut { election, .. }
            | ElectionEvent::RoundCounted { election, .. }
            | ElectionEvent::Decided { election, .. }
            | ElectionEvent::Dropped { election, .. } => *election,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        let (roll_called, after) = (meeting.roll_called().is_some(), meeting.ballots.len());
        if let ElectionEvent::Begun { election, post, seats } = self {
            let item = meeting.agenda.current;
            return meeting.elections.push(Election {
                id: *election,
                item,
                post: *post,
                seats: *seats,
                after,
                nominees: Vec::new(),
                lists: Vec::new(),
                rounds: Vec::new(),
            });
        }
        if let ElectionEvent::Dropped { election, .. } = self {
            return meeting.elections.retain(|one| one.id != *election);
        }
        let found = meeting.elections.iter_mut().find(|one| one.id == self.election());
        found.into_iter().for_each(|found| self.change(found, roll_called, after));
    }

    /// What a step does to its election.
    fn change(&self, found: &mut Election, roll_called: bool, after: usize) {
        match self {
            ElectionEvent::Begun { .. } | ElectionEvent::Dropped { .. } => {}
            ElectionEvent::Named { member, how, .. } => {
                found.nominees.retain(|one| one.member != *member);
                found.nominees.push(Nominee { member: *member, how: *how, withdrawn: false });
            }
            ElectionEvent::Withdrawn { member, .. } => {
                let theirs = found.nominees.iter_mut().find(|one| one.member == *member);
                theirs.into_iter().for_each(|one| one.withdrawn = true);
            }
            ElectionEvent::ListPut { ballot, nominees, .. } => {
                found.lists.push(ClosedList { ballot: *ballot, nominees: nominees.clone() });
            }
            ElectionEvent::RoundPut { round, kind, nominees, seats, base, entitled, .. } => {
                found.rounds.push(ElectionRound {
                    number: *round,
                    kind: *kind,
                    nominees: nominees.clone(),
                    seats: *seats,
                    base: base.clone(),
                    entitled: *entitled,
                    roll_called,
                    after,
                    counts: Vec::new(),
                    again: None,
                });
            }
            ElectionEvent::RoundCounted { round, count, .. } => {
                let round = found.rounds.iter_mut().find(|one| one.number == *round);
                round.into_iter().for_each(|one| one.counts.push(count.clone()));
            }
            ElectionEvent::Decided { round, again, .. } => {
                let round = found.rounds.iter_mut().find(|one| one.number == *round);
                round.into_iter().for_each(|one| one.again = Some(*again));
            }
        }
    }
}
