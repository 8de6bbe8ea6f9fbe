//! A vote to send an applicant to the course on the Party and to name who helps them, by the same decision.
//!
//! An ordinary question beside which an event tells whom it is about; more than half decides. Its resolution has a
//! number of the term. Counts nothing; who helps is written in the record of the person as the minutes are adopted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant::ApplicantId;
use super::ballot::{Ballot, BallotEvent, BallotId, Outcome};
use super::deduction::VoteRule;
use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::Refusal;
use super::voted_person::PersonEvent;

/// Who is sent, and who helps from when on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassVote {
    /// Their record.
    pub applicant: ApplicantId,
    /// The name.
    pub name: String,
    /// The members who are to help; may be nobody yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helpers: Vec<MemberId>,
    /// From when on they help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
}

impl Meeting {
    /// Puts to the vote that somebody is sent to the course, as one act.
    ///
    /// # Errors
    /// As of any question; and a helper who is not of this meeting.
    pub fn put_class(&self, rule: VoteRule, vote: ClassVote, question: &str) -> Result<Vec<Event>, Refusal> {
        if vote.helpers.iter().any(|helper| self.attendee(*helper).is_none()) {
            return Err(Refusal::UnknownMember);
        }
        let put = self.put_under(rule, question)?;
        let Event::Ballot(BallotEvent::Put { ballot, .. }) = put else { return Err(Refusal::Gone) };
        Ok(vec![put, Event::Person(PersonEvent::ToClass { ballot, vote })])
    }

    /// The votes to send somebody that passed, in their order.
    pub fn carried_classes<'a>(&'a self) -> Vec<(&'a Ballot, &'a ClassVote)> {
        let carried = |(ballot, vote): &'a (BallotId, ClassVote)| {
            let ballot = self.ballot(*ballot)?;
            (ballot.outcome() == Some(Outcome::Passed)).then_some((ballot, vote))
        };
        self.class_votes.iter().filter_map(carried).collect()
    }

    /// The numbers of their resolutions, once the minutes are adopted.
    pub(super) fn class_resolutions(&self) -> Vec<u32> {
        self.numbered_classes().map(|(number, _)| number).collect()
    }

    /// Whom each of them sends.
    pub(super) fn class_names(&self) -> Vec<String> {
        self.numbered_classes().map(|(_, name)| name.to_owned()).collect()
    }

    fn numbered_classes(&self) -> impl Iterator<Item = (u32, &str)> {
        let carried = self.carried_classes().into_iter();
        carried.filter_map(|(ballot, vote)| Some((self.resolution_on(ballot)?, vote.name.as_str())))
    }
}
