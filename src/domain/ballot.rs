//! Votes: the question, base and rule stand before counting, and the base is frozen when the
//! question is put; a recount keeps what was counted before. The acts are in `ballot_acts`.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::body::{BodyKind, ChosenBody};
use super::decision::Point;
use super::deduction::Base;
use super::meeting::Meeting;
use super::member::MemberId;
use super::named_vote::{NamedChoice, NamedVote};
use super::purpose::Purpose;
use super::reserved::ReservedOpinion;
use super::rules::Majority;
use super::secret_count::{CountTaken, SecretCount};
use super::task::Task;

/// The number of a ballot within the meeting, from 1.
pub type BallotId = u64;

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Tán thành.
    pub yes: u32,
    /// Không tán thành.
    pub no: u32,
    /// Ý kiến khác.
    pub other: u32,
}

/// What a ballot decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The majority is reached.
    Passed,
    /// It is not.
    Failed,
}

/// A ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Number within the meeting.
    pub id: BallotId,
    /// Under which item.
    pub item: Option<ItemId>,
    /// What it decides.
    pub purpose: Purpose,
    /// The single criterion of the score sheet that it is about; none for the sheet as a whole.
    pub criterion: Option<String>,
    /// The question.
    pub question: String,
    /// The rule.
    pub majority: Majority,
    /// Whether votes are given in secret.
    pub secret: bool,
    /// The base.
    pub base: Base,
    /// Members entitled and present when it was put; at the most, where the roll call was not closed.
    pub entitled: u32,
    /// Whether it was; derived, not part of the event.
    pub roll_called: bool,
    /// Who they were; derived, not part of the event.
    pub voters: Vec<MemberId>,
    /// Points of the resolution as they then stood; derived too.
    pub points: Vec<Point>,
    /// The same of the tasks.
    pub tasks: Vec<Task>,
    /// How members voted, of a vote by name, in the order in which it was told.
    pub named: Vec<NamedVote>,
    /// Why it is left to the next meeting, where it was; a count takes it up again.
    pub postponed: Option<String>,
    /// Every count, the last one holds.
    pub counts: Vec<CountTaken>,
    /// Voters known not to have been there when somebody said last that it stands, or counted; derived too.
    pub upheld: Vec<MemberId>,
    /// Opinions that members of the minority reserved.
    pub reserved: Vec<ReservedOpinion>,
}

impl Ballot {
    /// The count that holds.
    pub fn count(&self) -> Option<Count> {
        self.counts.last().map(|taken| taken.count)
    }

    /// Whether it is left to the next meeting.
    pub fn is_postponed(&self) -> bool {
        self.postponed.is_some() && self.counts.is_empty()
    }

    /// Votes for that the rule needs.
    pub const fn needed(&self) -> u32 {
        self.majority.needed(self.base.count)
    }

    /// What was decided; none before counting.
    pub fn outcome(&self) -> Option<Outcome> {
        let passed = self.count()?.yes >= self.needed();
        Some(if passed { Outcome::Passed } else { Outcome::Failed })
    }
}

/// A step of a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotEvent {
    /// The question was put; base and rule are frozen.
    Put {
        /// The number given.
        ballot: BallotId,
        /// What it decides.
        #[serde(default)]
        purpose: Purpose,
        /// The question.
        question: String,
        /// The rule.
        majority: Majority,
        /// Whether votes are given in secret; else by show of cards.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        secret: bool,
        /// The base.
        base: Base,
        /// Members entitled and present.
        entitled: u32,
        /// The single criterion of the score sheet that it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        criterion: Option<String>,
    },
    /// Cards were counted, or counted again.
    Counted {
        /// Which.
        ballot: BallotId,
        /// The count.
        count: Count,
    },
    /// The papers of a secret ballot were counted, or counted again.
    PapersCounted {
        /// Which.
        ballot: BallotId,
        /// The sums.
        count: SecretCount,
    },
    /// How a member voted, in a vote by name.
    VoteNamed {
        /// Which.
        ballot: BallotId,
        /// Who.
        member: MemberId,
        /// How.
        choice: NamedChoice,
    },
    /// The names were counted: the figures follow from them.
    NamesCounted {
        /// Which.
        ballot: BallotId,
    },
    /// Whom a vote that was put proposes for a body of the meeting.
    BodyProposed {
        /// The vote.
        ballot: BallotId,
        /// What for.
        kind: BodyKind,
        /// Its members, the one who leads it first.
        members: Vec<MemberId>,
        /// Of tellers: who of them takes their record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        secretary: Option<MemberId>,
    },
    /// The question was taken back before counting.
    Withdrawn {
        /// Which.
        ballot: BallotId,
    },
    /// A member of the minority reserves an opinion; told again it is put right.
    OpinionReserved {
        /// On which vote.
        ballot: BallotId,
        /// The opinion.
        opinion: ReservedOpinion,
    },
    /// A reserved opinion was taken back.
    ReservationDropped {
        /// On which vote.
        ballot: BallotId,
        /// Whose.
        member: MemberId,
    },
    /// The question is left to the next meeting, uncounted.
    Postponed {
        /// Which.
        ballot: BallotId,
        /// Why; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// It stands as it was counted, though a voter is known by now not to have been there.
    Upheld {
        /// Which.
        ballot: BallotId,
    },
}

impl Meeting {
    /// The ballot with this number.
    pub fn ballot(&self, id: BallotId) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.id == id)
    }

    /// The ballot that was counted last.
    pub fn last_counted(&self) -> Option<&Ballot> {
        let counted = self.ballots.iter().enumerate().filter(|(_, ballot)| ballot.count().is_some());
        let at = |ballot: &Ballot| self.stamps.votes.get(&ballot.id).and_then(|(_, counted)| *counted);
        counted.max_by_key(|(place, ballot)| (at(ballot), *place)).map(|(_, ballot)| ballot)
    }

    /// The ballot that was put and not yet counted, nor left to the next meeting.
    pub fn open_ballot(&self) -> Option<&Ballot> {
        self.ballots.iter().rev().find(|ballot| ballot.counts.is_empty() && !ballot.is_postponed())
    }
}

impl BallotEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        matches!(self, BallotEvent::Withdrawn { .. })
    }

    /// The vote that is put, as the meeting stands then; none of any other event.
    fn put_in(&self, meeting: &Meeting) -> Option<Ballot> {
        let BallotEvent::Put { ballot, purpose, question, majority, secret, base, entitled, criterion } =
            self
        else {
            return None;
        };
        Some(Ballot {
            id: *ballot,
            item: meeting.agenda.current,
            purpose: *purpose,
            criterion: criterion.clone(),
            question: question.clone(),
            majority: *majority,
            secret: *secret,
            base: base.clone(),
            entitled: *entitled,
            roll_called: meeting.roll_called().is_some(),
            voters: meeting.voters_on(*purpose),
            points: meeting.points.clone(),
            tasks: meeting.tasks.clone(),
            named: Vec::new(),
            postponed: None,
            counts: Vec::new(),
            upheld: Vec::new(),
            reserved: Vec::new(),
        })
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            BallotEvent::Put { .. } => {
                let put = self.put_in(meeting);
                meeting.ballots.extend(put);
            }
            BallotEvent::Counted { ballot, count } => {
                meeting.take_count(*ballot, CountTaken { count: *count, secret: None, named: Vec::new() });
            }
            BallotEvent::PapersCounted { ballot, count } => {
                let secret = Some(count.clone());
                meeting.take_count(*ballot, CountTaken { count: count.figures(), secret, named: Vec::new() });
            }
            BallotEvent::VoteNamed { ballot, member, choice } => {
                meeting.keep_named(*ballot, NamedVote { member: *member, choice: *choice });
            }
            BallotEvent::NamesCounted { ballot } => meeting.take_names(*ballot),
            BallotEvent::BodyProposed { ballot, kind, members, secretary } => {
                let (ballot, kind, members, secretary) = (*ballot, *kind, members.clone(), *secretary);
                meeting.bodies.push(ChosenBody { ballot, kind, members, secretary });
            }
            BallotEvent::Withdrawn { ballot } => {
                meeting.ballots.retain(|other| other.id != *ballot);
                meeting.bodies.retain(|body| body.ballot != *ballot);
                meeting.forget_withdrawn();
                meeting.forget_withdrawn_cases();
            }
            BallotEvent::OpinionReserved { ballot, opinion } => meeting.reserve(*ballot, opinion),
            BallotEvent::ReservationDropped { ballot, member } => meeting.drop_reservation(*ballot, *member),
            BallotEvent::Postponed { ballot, reason } => {
                let found = meeting.ballots.iter_mut().find(|other| other.id == *ballot);
                found.into_iter().for_each(|found| found.postponed = Some(reason.clone()));
            }
            BallotEvent::Upheld { ballot } => meeting.settle_vote(*ballot),
        }
    }
}
