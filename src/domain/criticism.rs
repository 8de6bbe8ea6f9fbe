//! The self-criticism round: turns, statements, criticism and its answer, praise, reminders.
//!
//! Records what was said; concludes nothing about anyone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::event::Event;
use super::meeting::Meeting;
use super::member::MemberId;
use super::progress::minutes_between;
use super::refusal::Refusal;
use crate::say;
use crate::text::{Lang, Text, text};

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
}

impl Statement {
    fn is_empty(&self) -> bool {
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
        /// Why, as the minutes print it.
        #[serde(default)]
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
}

impl Meeting {
    /// Records a member's self-criticism; refused when empty or when the member is absent.
    pub fn state(&self, member: MemberId, statement: Statement) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if statement.is_empty() {
            return Err(Refusal::TextMissing);
        }
        if !self.is_here(member) {
            return Err(Refusal::Absent { name: self.name(member).to_owned() });
        }
        Ok(Event::Criticism(CriticismEvent::Stated { member, statement }))
    }

    /// Puts a member's turn off; refused without a reason, and once the statement is made.
    pub fn defer_turn(&self, member: MemberId, reason: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        self.attendee(member).ok_or(Refusal::UnknownMember)?;
        if self.statements.iter().any(|(other, _)| *other == member) {
            return Err(Refusal::TurnTaken { name: self.name(member).to_owned() });
        }
        match reason.trim() {
            "" => Err(Refusal::ReasonMissing),
            reason => {
                let reason = reason.to_owned();
                Ok(Event::Criticism(CriticismEvent::TurnDeferred { member, reason }))
            }
        }
    }

    /// Tells how many minutes the round took at a meeting that was held on paper; refused outside of 1 to
    /// the length of the meeting.
    pub fn tell_criticism_minutes(&self, minutes: u32) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let held = self.on_paper.ok_or(Refusal::Gone)?;
        let most = minutes_between(held.opened, held.ended) as i64;
        if minutes == 0 || i64::from(minutes) > most {
            return Err(Refusal::LongerThanMeeting { most });
        }
        Ok(Event::Criticism(CriticismEvent::LengthTold { minutes }))
    }

    /// Records criticism, praise or a reminder.
    pub fn remark(
        &self,
        kind: RemarkKind,
        about: MemberId,
        by: Option<MemberId>,
        words: &str,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        if words.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        self.attendee(about).ok_or(Refusal::UnknownMember)?;
        let number = self.mint.next(self.remarks.iter().map(|remark| remark.number));
        let text = words.trim().to_owned();
        let remark = Remark { number, kind, about, by, text, answer: String::new() };
        Ok(Event::Criticism(CriticismEvent::RemarkSet { remark }))
    }

    /// Records the answer of the member of whom a remark was made.
    pub fn answer(&self, number: u64, words: &str) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let remark = self.remarks.iter().find(|remark| remark.number == number).ok_or(Refusal::Gone)?;
        let answer = words.trim().to_owned();
        if answer.is_empty() {
            return Err(Refusal::TextMissing);
        }
        Ok(Event::Criticism(CriticismEvent::RemarkSet { remark: Remark { answer, ..remark.clone() } }))
    }
}

impl CriticismEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            CriticismEvent::RemarkDropped { .. } => true,
            CriticismEvent::Stated { .. } | CriticismEvent::RemarkSet { .. } => false,
            CriticismEvent::TurnDeferred { .. } | CriticismEvent::LengthTold { .. } => false,
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
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            CriticismEvent::Stated { member, .. } => say!(
                lang,
                "ghi tự phê bình của đ/c {name}",
                "record the self-criticism of {name}",
                name = meeting.name(*member)
            ),
            CriticismEvent::TurnDeferred { member, reason } => say!(
                lang,
                "hoãn lượt tự phê bình của đ/c {name}: {reason}",
                "put off the self-criticism of {name}: {reason}",
                name = meeting.name(*member)
            ),
            CriticismEvent::LengthTold { minutes } => say!(
                lang,
                "tự phê bình và phê bình {minutes} phút, theo bản giấy",
                "self-criticism and criticism took {minutes} minutes, as the paper has it"
            ),
            CriticismEvent::RemarkSet { remark } if !remark.answer.is_empty() => say!(
                lang,
                "ghi trả lời của đ/c {name}: {words}",
                "record the answer of {name}: {words}",
                name = meeting.name(remark.about),
                words = remark.answer
            ),
            CriticismEvent::RemarkSet { remark } => say!(
                lang,
                "{kind} đ/c {name}: {words}",
                "{kind} for {name}: {words}",
                kind = remark.kind.label().get(lang),
                name = meeting.name(remark.about),
                words = remark.text
            ),
            CriticismEvent::RemarkDropped { .. } => {
                say!(lang, "bỏ một nhận xét", "take back a remark")
            }
        }
    }
}
