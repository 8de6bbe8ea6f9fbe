//! Votes: the question, base and rule stand before counting, and the base is frozen when the
//! question is put; a recount keeps what was counted before.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::body::{BodyKind, ChosenBody};
use super::decision::Point;
use super::deduction::{Base, Deduction, VoteRule};
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::purpose::Purpose;
use super::refusal::{Refusal, SumsRefusal};
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
    /// Whom a vote that was put proposes for a body of the meeting.
    BodyProposed {
        /// The vote.
        ballot: BallotId,
        /// What for.
        kind: BodyKind,
        /// Its members, the one who leads it first.
        members: Vec<MemberId>,
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
    /// It stands as it was counted, though a voter is known by now not to have been there.
    Upheld {
        /// Which.
        ballot: BallotId,
    },
}

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
        let Ballot { entitled, roll_called, secret, .. } = *self.ballot(ballot).ok_or(Refusal::Gone)?;
        if secret {
            return Err(Refusal::Sums(SumsRefusal::Secret));
        }
        let votes = count.yes.saturating_add(count.no).saturating_add(count.other);
        self.check_reserved(ballot, count.yes)?;
        if votes > entitled {
            return Err(Refusal::TooManyVotes { votes, entitled, roll_called });
        }
        Ok(Event::Ballot(BallotEvent::Counted { ballot, count }))
    }

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

    /// The ballot that was put and not yet counted.
    pub fn open_ballot(&self) -> Option<&Ballot> {
        self.ballots.iter().rev().find(|ballot| ballot.counts.is_empty())
    }
}

impl BallotEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            BallotEvent::Withdrawn { .. } => true,
            BallotEvent::Put { .. } | BallotEvent::BodyProposed { .. } | BallotEvent::Upheld { .. } => false,
            BallotEvent::Counted { .. } | BallotEvent::PapersCounted { .. } => false,
            BallotEvent::OpinionReserved { .. } | BallotEvent::ReservationDropped { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            BallotEvent::Put { ballot, purpose, question, majority, secret, base, entitled, criterion } => {
                meeting.ballots.push(Ballot {
                    id: *ballot,
                    item: meeting.agenda.current,
                    purpose: *purpose,
                    criterion: criterion.clone(),
                    question: question.clone(),
                    majority: *majority,
                    secret: *secret,
                    base: base.clone(),
                    entitled: *entitled,
                    roll_called: meeting.roll_called.is_some(),
                    voters: meeting.voters_on(*purpose),
                    points: meeting.points.clone(),
                    tasks: meeting.tasks.clone(),
                    counts: Vec::new(),
                    upheld: Vec::new(),
                    reserved: Vec::new(),
                })
            }
            BallotEvent::Counted { ballot, count } => {
                meeting.take_count(*ballot, CountTaken { count: *count, secret: None });
            }
            BallotEvent::PapersCounted { ballot, count } => {
                let secret = Some(count.clone());
                meeting.take_count(*ballot, CountTaken { count: count.figures(), secret });
            }
            BallotEvent::BodyProposed { ballot, kind, members } => {
                meeting.bodies.push(ChosenBody { ballot: *ballot, kind: *kind, members: members.clone() });
            }
            BallotEvent::Withdrawn { ballot } => {
                meeting.ballots.retain(|other| other.id != *ballot);
                meeting.bodies.retain(|body| body.ballot != *ballot);
            }
            BallotEvent::OpinionReserved { ballot, opinion } => meeting.reserve(*ballot, opinion),
            BallotEvent::ReservationDropped { ballot, member } => meeting.drop_reservation(*ballot, *member),
            BallotEvent::Upheld { ballot } => meeting.settle_vote(*ballot),
        }
    }
}
