//! What came of a vote on a member after the meeting: the decision from above, when it was received, a complaint; of
//! an exemption that the roll has it. Every fact is told as a whole.
//!
//! Kept in the stream of the roll, because a decision changes the roll by the same act. Knows no vote.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::applicant::UpperDecision;
use super::ballot::BallotId;
use super::book::MeetingId;
use super::member::MemberId;
use super::penalty::Penalty;
use super::roll::Roll;
use crate::say;
use crate::text::{Lang, Text, short_date, text};

/// Which vote something came of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseKey {
    /// The meeting.
    pub meeting: MeetingId,
    /// The vote.
    pub ballot: BallotId,
    /// The member.
    pub member: MemberId,
}

/// What the competent body decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseOutcome {
    /// This form of discipline.
    Penalty(Penalty),
    /// Struck off the list.
    StruckOff,
    /// Neither.
    Nothing,
}

impl CaseOutcome {
    /// What was decided, in both languages.
    pub const fn label(self) -> Text {
        match self {
            CaseOutcome::Penalty(penalty) => penalty.label(),
            CaseOutcome::StruckOff => text("xóa tên", "struck off"),
            CaseOutcome::Nothing => text("không đồng ý đề nghị", "the proposal is not followed"),
        }
    }
}

/// A complaint of the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseComplaint {
    /// Its day.
    pub day: NaiveDate,
    /// To whom; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// What came of it; empty while it waits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
}

/// The record of a vote on a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRecord {
    /// Which.
    pub key: CaseKey,
    /// What the body above decided, and its paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<(CaseOutcome, UpperDecision)>,
    /// When the member received the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<NaiveDate>,
    /// The complaint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<CaseComplaint>,
    /// Whether the roll has an exemption.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered: bool,
}

impl CaseRecord {
    /// One of which nothing is told yet.
    pub(super) const fn new(key: CaseKey) -> CaseRecord {
        CaseRecord { key, decided: None, received: None, complaint: None, entered: false }
    }
}

/// Something that came of a vote on a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseRecordEvent {
    /// The body above decided.
    Decided {
        /// Of which vote.
        case: CaseKey,
        /// What.
        outcome: CaseOutcome,
        /// Its paper.
        decision: UpperDecision,
    },
    /// The member received the decision.
    Received {
        /// Of which vote.
        case: CaseKey,
        /// When.
        day: NaiveDate,
    },
    /// The member complained, or it was answered; without one there is none.
    Complained {
        /// Of which vote.
        case: CaseKey,
        /// The complaint.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        complaint: Option<CaseComplaint>,
    },
    /// The exemption stands on the roll.
    Entered {
        /// Of which vote.
        case: CaseKey,
    },
}

impl CaseRecordEvent {
    /// Of which vote.
    pub const fn case(&self) -> &CaseKey {
        match self {
            CaseRecordEvent::Decided { case, .. }
            | CaseRecordEvent::Received { case, .. }
            | CaseRecordEvent::Complained { case, .. }
            | CaseRecordEvent::Entered { case } => case,
        }
    }

    pub(super) fn apply(&self, all: &mut Vec<CaseRecord>) {
        let place = all.iter().position(|one| one.key == *self.case()).unwrap_or_else(|| {
            all.push(CaseRecord::new(self.case().clone()));
            all.len() - 1
        });
        let record = &mut all[place];
        match self {
            CaseRecordEvent::Decided { outcome, decision, .. } => {
                record.decided = Some((*outcome, decision.clone()));
            }
            CaseRecordEvent::Received { day, .. } => record.received = Some(*day),
            CaseRecordEvent::Complained { complaint, .. } => record.complaint.clone_from(complaint),
            CaseRecordEvent::Entered { .. } => record.entered = true,
        }
    }

    /// The event in plain words.
    pub(super) fn sentence(&self, roll: &Roll, lang: Lang) -> String {
        let name = roll.name(self.case().member);
        match self {
            CaseRecordEvent::Decided { outcome, decision, .. } => say!(
                lang,
                "{name}: cấp trên quyết định ngày {day}: {what}",
                "{name}: decided above on {day}: {what}",
                day = short_date(decision.day, lang),
                what = outcome.label().get(lang)
            ),
            CaseRecordEvent::Received { day, .. } => {
                let day = short_date(*day, lang);
                say!(lang, "{name}: nhận quyết định ngày {day}", "{name}: decision received on {day}")
            }
            CaseRecordEvent::Complained { complaint: Some(complaint), .. } => say!(
                lang,
                "{name}: khiếu nại ngày {day}",
                "{name}: complaint of {day}",
                day = short_date(complaint.day, lang)
            ),
            CaseRecordEvent::Complained { complaint: None, .. } => {
                say!(lang, "{name}: không khiếu nại", "{name}: no complaint")
            }
            CaseRecordEvent::Entered { .. } => {
                say!(lang, "{name}: miễn công tác và sinh hoạt đảng", "{name}: exempted")
            }
        }
    }
}
