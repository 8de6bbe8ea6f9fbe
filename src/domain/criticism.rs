//! The self-criticism round: turns, statements, criticism and its answer, praise, reminders, what is heard
//! of earlier promises. Its acts are in `criticism_acts`, `promise` and `round`, its words in `criticism_words`.
//!
//! Records what was said; concludes nothing about anyone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::book::MeetingId;
use super::item_ref::ItemRef;
use super::meeting::Meeting;
use super::member::MemberId;
use super::promise::{PromiseId, PromiseOutcome, PromiseReport, PromiseState};
use super::round::{RemarkAnswer, ReviewPoint, Round};
use super::turn::TurnEvent;
use crate::text::{Text, text};

/// A member's own statement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Results.
    #[serde(default)]
    pub result: String,
    /// Shortcomings.
    #[serde(default)]
    pub shortcoming: String,
    /// Their cause.
    #[serde(default)]
    pub cause: String,
    /// The remedy promised.
    #[serde(default)]
    pub remedy: String,
    /// The date by which it is promised.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// The item of a list that the member relates to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemRef>,
    /// Whether the member asked for the turn (tự xin).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asked: bool,
}

impl Statement {
    pub(super) fn is_empty(&self) -> bool {
        [&self.result, &self.shortcoming, &self.cause, &self.remedy].iter().all(|line| line.trim().is_empty())
    }
}

/// What kind of remark is made about a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// Phê bình, góp ý.
    Criticism,
    /// Biểu dương.
    Praise,
    /// Nhắc nhở.
    Reminder,
}

impl RemarkKind {
    /// Every kind, in the order of the picker.
    pub const ALL: [RemarkKind; 3] = [RemarkKind::Criticism, RemarkKind::Praise, RemarkKind::Reminder];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            RemarkKind::Criticism => text("phê bình, góp ý", "criticism"),
            RemarkKind::Praise => text("biểu dương", "praise"),
            RemarkKind::Reminder => text("nhắc nhở", "reminder"),
        }
    }
}

/// A remark about a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Number within the meeting, from 1.
    pub number: u64,
    /// What kind.
    pub kind: RemarkKind,
    /// About whom.
    pub about: MemberId,
    /// By whom; none = by the cell.
    #[serde(default)]
    pub by: Option<MemberId>,
    /// What was said.
    pub text: String,
    /// The answer of the member spoken of.
    #[serde(default)]
    pub answer: String,
    /// The item of a list that it relates to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemRef>,
}

/// A step of the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriticismEvent {
    /// A member made a statement; the whole of it, a later one replaces it.
    Stated {
        /// Who.
        member: MemberId,
        /// What.
        statement: Statement,
    },
    /// A member's turn was put off.
    TurnDeferred {
        /// Whose.
        member: MemberId,
        /// Why, as minutes of earlier versions print it; none is kept any more.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// How long the round took, as told of a meeting that was held on paper.
    LengthTold {
        /// Full minutes.
        minutes: u32,
    },
    /// A remark was made, or given its answer.
    RemarkSet {
        /// The remark.
        remark: Remark,
    },
    /// A remark was taken back.
    RemarkDropped {
        /// Number within the meeting.
        remark: u64,
    },
    /// A member reported how far a promise of an earlier meeting is; a later report replaces it.
    PromiseReported {
        /// Which.
        promise: PromiseId,
        /// How far it is.
        state: PromiseState,
        /// A line on it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
        /// The day on which it comes back once more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        /// The day of the meeting in which it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        made: Option<NaiveDate>,
        /// What was promised.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        what: String,
    },
    /// A promise of an earlier meeting is followed no more.
    PromiseGivenUp {
        /// Which.
        promise: PromiseId,
        /// Why.
        reason: String,
        /// The day of the meeting in which it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        made: Option<NaiveDate>,
        /// What was promised.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        what: String,
    },
    /// A remark of an earlier meeting was answered.
    RemarkFollowed {
        /// The meeting of the remark.
        meeting: MeetingId,
        /// Its number there.
        number: u64,
        /// The answer.
        answer: String,
        /// Who answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<MemberId>,
        /// The day of the remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        made: Option<NaiveDate>,
    },
    /// The chair concluded a member's turn.
    TurnConcluded {
        /// Whose.
        member: MemberId,
        /// The chair's words.
        words: String,
    },
    /// A point for a member's review came from above.
    ReviewPointSet {
        /// Whose.
        member: MemberId,
        /// What.
        text: String,
        /// Who gave it.
        from: String,
        /// The number of the document.
        #[serde(default)]
        number: String,
        /// Its day.
        #[serde(default)]
        on: Option<NaiveDate>,
    },
    /// A turn was asked for, offered, or led by another than the chair.
    Turn(TurnEvent),
}

impl CriticismEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            CriticismEvent::RemarkDropped { .. } => true,
            CriticismEvent::Stated { .. } | CriticismEvent::RemarkSet { .. } => false,
            CriticismEvent::TurnDeferred { .. } | CriticismEvent::LengthTold { .. } => false,
            CriticismEvent::PromiseReported { .. } | CriticismEvent::PromiseGivenUp { .. } => false,
            CriticismEvent::RemarkFollowed { .. } | CriticismEvent::TurnConcluded { .. } => false,
            CriticismEvent::ReviewPointSet { .. } | CriticismEvent::Turn(_) => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            CriticismEvent::Stated { member, statement } => {
                meeting.statements.retain(|(other, _)| other != member);
                meeting.statements.push((*member, statement.clone()));
                meeting.deferred.remove(member);
            }
            CriticismEvent::TurnDeferred { member, reason } => {
                meeting.deferred.insert(*member, reason.clone());
            }
            CriticismEvent::LengthTold { minutes } => meeting.criticism_minutes = Some(*minutes),
            CriticismEvent::RemarkSet { remark } => {
                match meeting.remarks.iter_mut().find(|other| other.number == remark.number) {
                    Some(found) => *found = remark.clone(),
                    None => meeting.remarks.push(remark.clone()),
                }
            }
            CriticismEvent::RemarkDropped { remark } => {
                meeting.remarks.retain(|other| other.number != *remark)
            }
            CriticismEvent::Turn(event) => event.apply(meeting),
            later => later.apply_to(&mut meeting.round),
        }
    }
    /// What it does to the round beside statements and remarks.
    fn apply_to(&self, round: &mut Round) {
        match self {
            CriticismEvent::PromiseReported { promise, state, note, due, made, what } => {
                let outcome = PromiseOutcome::Reported { state: *state, note: note.clone(), due: *due };
                let (promise, what) = (promise.clone(), what.clone());
                round.hear(PromiseReport { promise, made: *made, what, outcome });
            }
            CriticismEvent::PromiseGivenUp { promise, reason, made, what } => {
                let outcome = PromiseOutcome::GivenUp { reason: reason.clone() };
                let (promise, what) = (promise.clone(), what.clone());
                round.hear(PromiseReport { promise, made: *made, what, outcome });
            }
            CriticismEvent::RemarkFollowed { meeting, number, answer, about, made } => {
                let (meeting, answer) = (meeting.clone(), answer.clone());
                let (number, about, made) = (*number, *about, *made);
                round.take_answer(RemarkAnswer { meeting, number, answer, about, made });
            }
            CriticismEvent::TurnConcluded { member, words } => {
                round.concluded.insert(*member, words.clone());
            }
            CriticismEvent::ReviewPointSet { member, text, from, number, on } => {
                let (text, from, number) = (text.clone(), from.clone(), number.clone());
                round.set_point(ReviewPoint { member: *member, text, from, number, on: *on });
            }
            _ => {}
        }
    }
}
