//! A vote on one person: admission or recognition, with what the cell concluded about them as it voted.
//!
//! Frozen when the question is put. Counts nothing, and knows no number of a paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::applicant::{ApplicantId, MembershipStep};
use super::ballot::{Ballot, BallotEvent, BallotId, Outcome};
use super::class_vote::ClassVote;
use super::deduction::VoteRule;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::purpose::Purpose;
use super::refusal::{MembershipRefusal, Refusal};
use crate::say;
use crate::text::Lang;

/// Whom a vote is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VotedPerson {
    /// Their record; none of a probationary member of whom nothing beside the roll was told.
    #[serde(default)]
    pub applicant: ApplicantId,
    /// Their number on the roll; none of an applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// The name.
    pub name: String,
    /// The day of admission, of a probationary member where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<NaiveDate>,
    /// Strengths, as the cell concluded; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub strengths: String,
    /// Faults, likewise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub faults: String,
    /// What the cell weighed of an applicant's personal history (vấn đề lý lịch); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub background: String,
}

/// A vote on a person in short, once it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonVote {
    /// Their record.
    #[serde(default)]
    pub applicant: ApplicantId,
    /// Their number on the roll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// The name, as it was when it was put.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What was voted.
    pub step: MembershipStep,
    /// How many were for it.
    pub yes: u32,
    /// Of how many.
    pub base: u32,
    /// Whether it passed.
    pub passed: bool,
    /// The number of the resolution, once the minutes are adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<u32>,
}

/// What makes a vote one on a person; each of them follows from another event of its act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonEvent {
    /// A question that was put is about this person.
    Named {
        /// The question.
        ballot: BallotId,
        /// Whom it is about.
        person: VotedPerson,
    },
    /// A question that was put is to send somebody to the course on the Party.
    ToClass {
        /// The question.
        ballot: BallotId,
        /// Whom, and who helps.
        vote: ClassVote,
    },
    /// Why some were against, as it was said; the whole text, empty takes it back.
    Against {
        /// The vote.
        ballot: BallotId,
        /// The reason.
        reason: String,
    },
    /// The resolution on a person has its number, as the minutes are adopted.
    Numbered {
        /// The vote that it rests on.
        ballot: BallotId,
        /// Its number within the term.
        resolution: u32,
    },
}

impl MembershipStep {
    /// The purpose of a vote on it.
    pub const fn purpose(self) -> Purpose {
        match self {
            MembershipStep::Admission => Purpose::Admission,
            MembershipStep::Recognition => Purpose::Recognition,
        }
    }

    /// The other one of the two.
    pub const fn other(self) -> MembershipStep {
        match self {
            MembershipStep::Admission => MembershipStep::Recognition,
            MembershipStep::Recognition => MembershipStep::Admission,
        }
    }

    /// What a purpose decides of a person; none where it decides something else.
    pub const fn of(purpose: Purpose) -> Option<MembershipStep> {
        match purpose {
            Purpose::Admission => Some(MembershipStep::Admission),
            Purpose::Recognition => Some(MembershipStep::Recognition),
            _ => None,
        }
    }
}

impl VotedPerson {
    /// Whether two votes are about one person.
    fn is_same(&self, other: &VotedPerson) -> bool {
        let by_record = self.applicant != ApplicantId::NONE && self.applicant == other.applicant;
        by_record || self.member.is_some() && self.member == other.member
    }
}

impl Meeting {
    /// Puts the admission or recognition of one person to the vote, as one act.
    ///
    /// # Errors
    /// As of any question; and they were voted on in this meeting already, and it passed.
    pub fn put_person(
        &self,
        rule: VoteRule,
        person: VotedPerson,
        question: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let before = self.person_ballots().into_iter().any(|(ballot, other)| {
            ballot.purpose == rule.purpose && other.is_same(&person) && passed(ballot)
        });
        if before {
            return Err(Refusal::Membership(MembershipRefusal::VotedAlready { name: person.name }));
        }
        let put = self.put_under(rule, question)?;
        let Event::Ballot(BallotEvent::Put { ballot, .. }) = put else { return Err(Refusal::Gone) };
        Ok(vec![put, Event::Person(PersonEvent::Named { ballot, person })])
    }

    /// Forgets whom a question was about that was withdrawn: its number may be given again.
    pub(super) fn forget_withdrawn(&mut self) {
        let ballots = &self.ballots;
        self.voted_persons.retain(|(ballot, _)| ballots.iter().any(|other| other.id == *ballot));
        self.class_votes.retain(|(ballot, _)| ballots.iter().any(|other| other.id == *ballot));
        self.against.retain(|(ballot, _)| ballots.iter().any(|other| other.id == *ballot));
    }

    /// On how many persons words were put to the vote under an item.
    pub(super) fn judged_persons(&self, item: ItemId) -> usize {
        let judged = |(ballot, person): &(&Ballot, &VotedPerson)| {
            let words = [&person.strengths, &person.faults, &person.background];
            let judged = words.iter().any(|words| !words.is_empty()) || self.against(ballot).is_some();
            ballot.item == Some(item) && judged
        };
        self.person_ballots().iter().filter(|one| judged(one)).count()
    }

    /// Takes those words out of the meeting.
    pub(super) fn hide_judgements(&mut self, item: ItemId) {
        let ballots = &self.ballots;
        let here = |id: BallotId| ballots.iter().any(|ballot| ballot.id == id && ballot.item == Some(item));
        for (_, person) in self.voted_persons.iter_mut().filter(|(ballot, _)| here(*ballot)) {
            person.strengths.clear();
            person.faults.clear();
            person.background.clear();
        }
        self.against.retain(|(ballot, _)| !here(*ballot));
    }

    /// Whom a vote is about; none where it is about nobody, or names them in its question alone.
    pub fn person_of(&self, ballot: &Ballot) -> Option<&VotedPerson> {
        MembershipStep::of(ballot.purpose)?;
        self.voted_persons.iter().rev().find(|(other, _)| *other == ballot.id).map(|(_, person)| person)
    }

    /// The votes on a person, in the order in which they were put.
    pub fn person_ballots(&self) -> Vec<(&Ballot, &VotedPerson)> {
        self.ballots.iter().filter_map(|ballot| Some((ballot, self.person_of(ballot)?))).collect()
    }

    /// Those that passed: a resolution of its own belongs to each.
    pub fn carried_persons(&self) -> Vec<(&Ballot, &VotedPerson)> {
        self.person_ballots().into_iter().filter(|(ballot, _)| passed(ballot)).collect()
    }

    /// Gives the resolutions on persons their numbers, from this one on, where they have none from minutes that
    /// were opened again.
    pub fn number_persons(&self, first: u32) -> Vec<Event> {
        let persons = self.carried_persons().into_iter().map(|(ballot, _)| ballot);
        let classes = self.carried_classes().into_iter().map(|(ballot, _)| ballot);
        let open = persons.chain(classes).filter(|ballot| self.resolution_on(ballot).is_none());
        let numbered = open.zip(first..).map(|(ballot, resolution)| {
            Event::Person(PersonEvent::Numbered { ballot: ballot.id, resolution })
        });
        numbered.collect()
    }

    /// The votes on a person that were counted, in short.
    pub(super) fn person_votes(&self) -> Vec<PersonVote> {
        let one = |(ballot, person): (&Ballot, &VotedPerson)| {
            Some(PersonVote {
                applicant: person.applicant,
                member: person.member,
                name: person.name.clone(),
                step: MembershipStep::of(ballot.purpose)?,
                yes: ballot.count()?.yes,
                base: ballot.base.count,
                passed: passed(ballot),
                resolution: self.resolution_on(ballot),
            })
        };
        self.person_ballots().into_iter().filter_map(one).collect()
    }

    /// The number of the resolution that a vote on a person became; none before the minutes are adopted.
    pub fn resolution_on(&self, ballot: &Ballot) -> Option<u32> {
        self.person_resolutions.iter().find(|(other, _)| *other == ballot.id).map(|(_, number)| *number)
    }
}

impl PersonEvent {
    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            PersonEvent::Named { ballot, person } => meeting.voted_persons.push((*ballot, person.clone())),
            PersonEvent::ToClass { ballot, vote } => meeting.class_votes.push((*ballot, vote.clone())),
            PersonEvent::Against { ballot, reason } => {
                meeting.against.retain(|(other, _)| other != ballot);
                if !reason.trim().is_empty() {
                    meeting.against.push((*ballot, reason.clone()));
                }
            }
            PersonEvent::Numbered { ballot, resolution } => {
                meeting.person_resolutions.retain(|(other, _)| other != ballot);
                meeting.person_resolutions.push((*ballot, *resolution));
            }
        }
    }

    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            PersonEvent::Named { person, .. } => {
                say!(lang, "biểu quyết về {name}", "the vote is on {name}", name = person.name)
            }
            PersonEvent::ToClass { vote, .. } => say!(
                lang,
                "biểu quyết cử {name} học lớp nhận thức về Đảng",
                "the vote is to send {name} to the course on the Party",
                name = vote.name
            ),
            PersonEvent::Against { reason, .. } => {
                say!(lang, "lý do không tán thành: {reason}", "why some were against: {reason}")
            }
            PersonEvent::Numbered { resolution, .. } => say!(
                lang,
                "cấp số {number} cho nghị quyết về một người",
                "number {number} for the resolution on a person",
                number = format!("{resolution:02}")
            ),
        }
    }
}

fn passed(ballot: &Ballot) -> bool {
    ballot.outcome() == Some(Outcome::Passed)
}
