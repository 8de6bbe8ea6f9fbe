//! What is told of a person on the way into the Party, event by event.
//!
//! Part of the stream of the roll; what each changes is known to the record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant::{
    Applicant, ApplicantId, ApplicantPerson, AskedOpinion, AwarenessCourse, MembershipStep, UpperDecision,
};
use super::member::MemberId;

/// A change of a person's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicantEvent {
    /// A record was begun.
    Entered {
        /// The number given.
        applicant: ApplicantId,
        /// Who.
        person: ApplicantPerson,
        /// Of a probationary member: their number on the roll.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<MemberId>,
    },
    /// Name or other data were corrected; the whole of them.
    PersonCorrected {
        /// Whose.
        applicant: ApplicantId,
        /// The right data.
        person: ApplicantPerson,
    },
    /// The course was told; without one it was not attended.
    CourseTold {
        /// Whose.
        applicant: ApplicantId,
        /// When, and the certificate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        course: Option<AwarenessCourse>,
    },
    /// The application was handed in; without a day it was not.
    AppliedOn {
        /// Whose.
        applicant: ApplicantId,
        /// Its day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<NaiveDate>,
    },
    /// Members were asked to help; all of them.
    HelpersNamed {
        /// Whom.
        applicant: ApplicantId,
        /// The members.
        helpers: Vec<MemberId>,
    },
    /// An opinion was asked or answered; the whole of what is known of it.
    OpinionTold {
        /// On whom.
        applicant: ApplicantId,
        /// The opinion; one of the same number is replaced.
        opinion: AskedOpinion,
    },
    /// The upper committee decided.
    DecisionTold {
        /// On whom.
        applicant: ApplicantId,
        /// What.
        step: MembershipStep,
        /// How.
        decision: UpperDecision,
    },
    /// The ceremony of admission was held; from that day on they are on the roll.
    CeremonyHeld {
        /// Whose.
        applicant: ApplicantId,
        /// Its day.
        day: NaiveDate,
        /// Their number on the roll.
        member: MemberId,
        /// Whether this act enters them there.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        entered: bool,
    },
    /// They are followed no more.
    Dropped {
        /// Who.
        applicant: ApplicantId,
        /// Why.
        reason: String,
    },
    /// They are followed again.
    TakenUp {
        /// Who.
        applicant: ApplicantId,
    },
}

impl ApplicantEvent {
    /// Whose record it changes.
    pub const fn applicant(&self) -> ApplicantId {
        match self {
            ApplicantEvent::Entered { applicant, .. }
            | ApplicantEvent::PersonCorrected { applicant, .. }
            | ApplicantEvent::CourseTold { applicant, .. }
            | ApplicantEvent::AppliedOn { applicant, .. }
            | ApplicantEvent::HelpersNamed { applicant, .. }
            | ApplicantEvent::OpinionTold { applicant, .. }
            | ApplicantEvent::DecisionTold { applicant, .. }
            | ApplicantEvent::CeremonyHeld { applicant, .. }
            | ApplicantEvent::Dropped { applicant, .. }
            | ApplicantEvent::TakenUp { applicant } => *applicant,
        }
    }

    pub(super) fn apply(&self, all: &mut Vec<Applicant>) {
        if let ApplicantEvent::Entered { applicant, person, member } = self {
            let (id, person) = (*applicant, person.clone());
            all.push(Applicant { id, person, member: *member, ..Applicant::default() });
        } else if let Some(found) = all.iter_mut().find(|one| one.id == self.applicant()) {
            found.take(self);
        }
    }
}
