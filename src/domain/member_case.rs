//! A matter of one member that a meeting votes on: discipline, striking off the list, exemption. What was known of it
//! as it was put, and what the vote came to.
//!
//! What these are; how they are put and counted is known to the acts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ballot::BallotId;
use super::member::MemberId;
use super::penalty::{Penalty, PenaltyReached, PenaltyRule};
use super::purpose::Purpose;
use crate::text::{Text, text};

/// What is voted of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseMatter {
    /// Kỷ luật: one paper with every form.
    Discipline,
    /// Xóa tên: the cell considers and proposes (Charter, Article 8).
    StrikingOff,
    /// Miễn công tác và sinh hoạt đảng, asked for by the member (Charter, Article 7).
    Exemption,
}

/// How a member was heard before the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// They reviewed themselves before the meeting and were heard.
    Heard,
    /// They refused to.
    Refused,
    /// They are detained.
    Detained,
    /// They are away, for a reason that is told.
    Away,
}

/// A matter of a member, as it was put.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCase {
    /// What is voted.
    pub matter: CaseMatter,
    /// Of whom.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// The fault; of an exemption why it is asked for, without medical detail.
    pub grounds: String,
    /// Whether the fault lies in a task given from above, of which the cell does not decide (Charter, Article 36.1).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub task_from_above: bool,
    /// The office that they hold; empty of one who holds none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// The form that the committee proposes; none where it proposes none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Penalty>,
    /// The form that the member finds right; none where they name none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Penalty>,
    /// How they were heard; none of an exemption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hearing: Option<Hearing>,
    /// Why they were away.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The forms on the paper, the heaviest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boxes: Vec<PenaltyRule>,
    /// Of an exemption the day of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<NaiveDate>,
    /// Of an exemption its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Of an exemption for a time its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// What a vote on a member came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseResult {
    /// Whether it passed; of discipline whether any form stands.
    pub passed: bool,
    /// The form that stands.
    pub penalty: Option<PenaltyReached>,
}

/// The paper that such a vote becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CasePaper {
    /// Quyết định, where the cell decides.
    Decision,
    /// Tờ trình, where it proposes.
    Submission,
    /// Nghị quyết, of an exemption.
    Resolution,
}

/// A vote on a member in short, once it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseVote {
    /// The vote.
    pub ballot: BallotId,
    /// What was put.
    pub case: MemberCase,
    /// Whether it passed.
    pub passed: bool,
    /// The form that stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub penalty: Option<Penalty>,
    /// Votes behind it: for the form that stands, those added to it too; else for it.
    pub votes: u32,
    /// Of how many.
    pub base: u32,
    /// The paper that it becomes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<CasePaper>,
    /// Its number, once the minutes are adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

/// What makes a vote one on a member; each of them follows from another event of its act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseEvent {
    /// A question that was put is about this.
    Named {
        /// The question.
        ballot: BallotId,
        /// What it is about.
        case: MemberCase,
    },
    /// The paper of it has its number, as the minutes are adopted.
    Numbered {
        /// The vote that it rests on.
        ballot: BallotId,
        /// Its number within the term and its kind.
        number: u32,
    },
}

impl CaseMatter {
    /// Every one.
    pub const ALL: [CaseMatter; 3] = [CaseMatter::Discipline, CaseMatter::StrikingOff, CaseMatter::Exemption];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            CaseMatter::Discipline => text("kỷ luật", "discipline"),
            CaseMatter::StrikingOff => text("xóa tên", "striking off"),
            CaseMatter::Exemption => text("miễn công tác và sinh hoạt đảng", "exemption"),
        }
    }

    /// The purpose of a vote on it.
    pub const fn purpose(self) -> Purpose {
        match self {
            CaseMatter::Discipline => Purpose::Discipline,
            CaseMatter::StrikingOff => Purpose::Removal,
            CaseMatter::Exemption => Purpose::Question,
        }
    }

    /// What a purpose decides of a member; none where it decides something else. Expulsion stands on the paper of
    /// discipline.
    pub const fn of(purpose: Purpose) -> Option<CaseMatter> {
        match purpose {
            Purpose::Discipline | Purpose::Expulsion => Some(CaseMatter::Discipline),
            Purpose::Removal => Some(CaseMatter::StrikingOff),
            _ => None,
        }
    }

    /// Whether it is held against the member, who is heard and does not vote on it.
    pub const fn is_against(self) -> bool {
        matches!(self, CaseMatter::Discipline | CaseMatter::StrikingOff)
    }
}

impl Hearing {
    /// Every one.
    pub const ALL: [Hearing; 4] = [Hearing::Heard, Hearing::Refused, Hearing::Detained, Hearing::Away];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Hearing::Heard => {
                text("đã tự kiểm điểm và trình bày ý kiến", "reviewed themselves and were heard")
            }
            Hearing::Refused => text("từ chối kiểm điểm", "refused to review themselves"),
            Hearing::Detained => text("đang bị tạm giam", "detained"),
            Hearing::Away => text("vắng mặt, có lý do ở dưới", "away, for the reason below"),
        }
    }
}

impl CasePaper {
    /// The letters of its number.
    pub const fn symbol(self) -> &'static str {
        match self {
            CasePaper::Decision => "QĐ",
            CasePaper::Submission => "TTr",
            CasePaper::Resolution => "NQ",
        }
    }
}
