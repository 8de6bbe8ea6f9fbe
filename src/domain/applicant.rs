//! A person on the way into the Party: an applicant (quần chúng), then a probationary member until recognised.
//!
//! Facts as far as people told them; every one of them may be unknown and is told anew as a whole. Kept in the
//! stream of the roll, because the ceremony and the recognition change the roll by the same act. Knows no meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant_event::ApplicantEvent;
use super::member::MemberId;
use crate::text::{PartialDate, Text, text};

/// The number of a person within the cell; never given twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ApplicantId(pub u32);

impl ApplicantId {
    /// Nobody's: of a probationary member of whom nothing beside the roll was told yet.
    pub const NONE: ApplicantId = ApplicantId(0);
}

/// Marks the key of somebody of whom there is no record.
const BARE: u64 = 1 << 32;

/// Whether a person is a woman or a man, as forms ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

impl Sex {
    /// Both.
    pub const ALL: [Sex; 2] = [Sex::Male, Sex::Female];

    /// The word in both languages.
    pub const fn label(self) -> Text {
        match self {
            Sex::Male => text("nam", "male"),
            Sex::Female => text("nữ", "female"),
        }
    }
}

/// What is written of the person; once they are on the roll, their name there holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicantPerson {
    /// Full name, family name first, in normal form C.
    pub name: String,
    /// Date of birth, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<PartialDate>,
    /// Ethnic group as the roll writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ethnicity: Option<String>,
    /// Whether a woman or a man, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Where they live; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub residence: String,
}

/// Which of the two decisions something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipStep {
    /// Kết nạp.
    Admission,
    /// Công nhận đảng viên chính thức.
    Recognition,
}

/// The course on the Party (lớp bồi dưỡng nhận thức về Đảng).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwarenessCourse {
    /// When it was attended, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<PartialDate>,
    /// Number of the certificate; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub certificate: String,
}

/// Who is asked for an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpinionSource {
    /// A mass organisation (tổ chức chính trị - xã hội).
    Organisation,
    /// The committee of the cell where the person lives (chi ủy nơi cư trú).
    Residence,
}

impl OpinionSource {
    /// Both, in the order of the paper.
    pub const ALL: [OpinionSource; 2] = [OpinionSource::Organisation, OpinionSource::Residence];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            OpinionSource::Organisation => text("tổ chức đoàn thể", "mass organisation"),
            OpinionSource::Residence => text("chi ủy nơi cư trú", "committee of the residence"),
        }
    }
}

/// An opinion that was asked, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedOpinion {
    /// Number within the record, from 1.
    pub number: u64,
    /// For which decision.
    pub step: MembershipStep,
    /// Of what kind.
    pub source: OpinionSource,
    /// Who was asked: "Đoàn Thanh niên ấp Mẫu".
    pub body: String,
    /// When it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<NaiveDate>,
    /// When it was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<NaiveDate>,
    /// How many agree, and of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agree: Option<(u32, u32)>,
    /// Strengths, in the words of the answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub strengths: String,
    /// Faults, likewise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub faults: String,
}

/// What the upper committee decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpperDecision {
    /// The day of the decision.
    pub day: NaiveDate,
    /// Its number, as the paper has it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Who decided; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A person's record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicant {
    /// Number within the cell.
    pub id: ApplicantId,
    /// Who.
    pub person: ApplicantPerson,
    /// Their number on the roll, once they are there.
    pub member: Option<MemberId>,
    /// The course.
    pub course: Option<AwarenessCourse>,
    /// The day of the application.
    pub applied: Option<NaiveDate>,
    /// The members who are to help them.
    pub helpers: Vec<MemberId>,
    /// Opinions, in the order in which they were asked.
    pub opinions: Vec<AskedOpinion>,
    /// The decision on the admission.
    pub admission: Option<UpperDecision>,
    /// The day of the ceremony.
    pub ceremony: Option<NaiveDate>,
    /// Whether the ceremony put them on the roll of this book.
    pub entered_roll: bool,
    /// The decision on the recognition.
    pub recognition: Option<UpperDecision>,
    /// Why they are followed no more.
    pub dropped: Option<String>,
}

impl Applicant {
    pub(super) fn take(&mut self, event: &ApplicantEvent) {
        match event {
            ApplicantEvent::Entered { .. } => {}
            ApplicantEvent::PersonCorrected { person, .. } => self.person.clone_from(person),
            ApplicantEvent::CourseTold { course, .. } => self.course.clone_from(course),
            ApplicantEvent::AppliedOn { day, .. } => self.applied = *day,
            ApplicantEvent::HelpersNamed { helpers, .. } => self.helpers.clone_from(helpers),
            ApplicantEvent::OpinionTold { opinion, .. } => {
                match self.opinions.iter_mut().find(|one| one.number == opinion.number) {
                    Some(found) => found.clone_from(opinion),
                    None => self.opinions.push(opinion.clone()),
                }
            }
            ApplicantEvent::DecisionTold { step, decision, .. } => match step {
                MembershipStep::Admission => self.admission = Some(decision.clone()),
                MembershipStep::Recognition => self.recognition = Some(decision.clone()),
            },
            ApplicantEvent::CeremonyHeld { day, member, entered, .. } => {
                self.ceremony = Some(*day);
                self.member = Some(*member);
                self.entered_roll |= entered;
            }
            ApplicantEvent::Dropped { reason, .. } => self.dropped = Some(reason.clone()),
            ApplicantEvent::TakenUp { .. } => self.dropped = None,
        }
    }

    /// The decision that comes next, or came last: on the admission before the ceremony.
    pub const fn step(&self) -> MembershipStep {
        match self.member {
            None => MembershipStep::Admission,
            Some(_) => MembershipStep::Recognition,
        }
    }

    /// The opinions on a decision.
    pub fn opinions_on(&self, step: MembershipStep) -> impl Iterator<Item = &AskedOpinion> {
        self.opinions.iter().filter(move |one| one.step == step)
    }

    /// A number by which a list knows the person, whether there is a record of them or not.
    pub fn key(&self) -> u64 {
        let member = self.member.map_or(0, |member| member.0);
        if self.id == ApplicantId::NONE { BARE | u64::from(member) } else { u64::from(self.id.0) }
    }

    /// Whether a list knows or knew the person by this number: also before there was a record of them.
    pub fn is_of_key(&self, key: u64) -> bool {
        self.key() == key || self.member.is_some_and(|member| BARE | u64::from(member.0) == key)
    }
}
