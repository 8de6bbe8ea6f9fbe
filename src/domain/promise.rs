//! A promise: the remedy of a statement, with a day or without, what is reported of it, and what remarks of earlier meetings
//! are answered. A promise is no task and settles no criterion.
//!
//! Knows no other meeting: what came back is handed in. What comes back is worked out in `follow_up`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::book::MeetingId;
use super::criticism::CriticismEvent;
use super::event::Event;
use super::follow_up::{FollowUp, FollowedRemark};
use super::meeting::Meeting;
use super::member::MemberId;
use super::refusal::{Refusal, RoundRefusal};
use crate::text::{Text, text};

/// A promise by the meeting in which it was made, and who made it: one a member and meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PromiseId {
    /// The meeting in which it was made.
    pub meeting: MeetingId,
    /// Who made it.
    pub member: MemberId,
}

/// How far a promise is, as its member reports it (HD 43-HD/BTCTW of 2025, form 2C, A.III). One that is not
/// reported has no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseState {
    /// Đã khắc phục: it comes back no more.
    Mended,
    /// Đang khắc phục.
    Mending,
    /// Chưa khắc phục.
    NotYet,
}

impl PromiseState {
    /// Every state, in the order of the keys.
    pub const ALL: [PromiseState; 3] = [PromiseState::Mended, PromiseState::Mending, PromiseState::NotYet];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            PromiseState::Mended => text("đã khắc phục", "put right"),
            PromiseState::Mending => text("đang khắc phục", "being put right"),
            PromiseState::NotYet => text("chưa khắc phục", "not put right yet"),
        }
    }
}

/// What a meeting heard of a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseOutcome {
    /// Its member reported it.
    Reported {
        /// How far it is.
        state: PromiseState,
        /// A line on it; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
        /// The day on which it comes back; none = at the next meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// It is followed no more.
    GivenUp {
        /// Why.
        reason: String,
    },
}

impl PromiseOutcome {
    /// Whether the promise comes back no more.
    pub const fn settles(&self) -> bool {
        matches!(
            self,
            PromiseOutcome::GivenUp { .. } | PromiseOutcome::Reported { state: PromiseState::Mended, .. }
        )
    }
}

/// A promise with what a meeting heard of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseReport {
    /// Which.
    pub promise: PromiseId,
    /// The day of the meeting in which it was made; none where that was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<NaiveDate>,
    /// What was promised, as it was recorded then.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// What was heard.
    pub outcome: PromiseOutcome,
}

impl Meeting {
    /// What was heard here of a promise.
    pub fn report_of(&self, promise: &PromiseId) -> Option<&PromiseOutcome> {
        let found = self.round.reports.iter().find(|report| report.promise == *promise);
        found.map(|report| &report.outcome)
    }

    /// Records how far a promise of an earlier meeting is, as its member reports it; `back` is what the
    /// meetings before left ([`FollowUp`]), `due` the day on which it comes back once more.
    ///
    /// # Errors
    /// Nobody made such a promise or it is settled, its member is not here, or the new day is not after this
    /// meeting or stands beside a promise that is kept.
    pub fn report_promise(
        &self,
        back: &FollowUp,
        promise: &PromiseId,
        state: PromiseState,
        note: &str,
        due: Option<NaiveDate>,
    ) -> Result<Event, Refusal> {
        let (made, what) = self.unsettled(back, promise)?;
        if !self.is_here(promise.member) {
            return Err(Refusal::Absent { name: self.name(promise.member).to_owned() });
        }
        match (state, due) {
            (PromiseState::Mended, Some(_)) => return Err(Refusal::Round(RoundRefusal::DayOfMended)),
            (_, Some(due)) if due <= self.day() => {
                return Err(Refusal::Round(RoundRefusal::DayNotAhead { held: self.day() }));
            }
            _ => {}
        }
        let (promise, note) = (promise.clone(), note.trim().to_owned());
        Ok(Event::Criticism(CriticismEvent::PromiseReported { promise, state, note, due, made, what }))
    }

    /// Records that a promise is followed no more.
    ///
    /// # Errors
    /// Nobody made such a promise or it is settled, or nobody says why.
    pub fn give_promise_up(
        &self,
        back: &FollowUp,
        promise: &PromiseId,
        reason: &str,
    ) -> Result<Event, Refusal> {
        let (made, what) = self.unsettled(back, promise)?;
        if reason.trim().is_empty() {
            return Err(Refusal::Round(RoundRefusal::WhyGivenUp));
        }
        let (promise, reason) = (promise.clone(), reason.trim().to_owned());
        Ok(Event::Criticism(CriticismEvent::PromiseGivenUp { promise, reason, made, what }))
    }

    /// The day and the words of a promise that is not settled by the meetings before.
    fn unsettled(
        &self,
        back: &FollowUp,
        promise: &PromiseId,
    ) -> Result<(Option<NaiveDate>, String), Refusal> {
        self.ensure_open()?;
        self.attendee(promise.member).ok_or(Refusal::UnknownMember)?;
        let found = back.promises.iter().find(|one| one.id == *promise);
        let found = found.ok_or_else(|| {
            let name = self.name(promise.member).to_owned();
            Refusal::Round(RoundRefusal::NothingPromised { name })
        })?;
        match found.settled() {
            Some(on) => Err(Refusal::Round(RoundRefusal::PromiseSettled { on })),
            None => Ok((Some(found.made), found.what.clone())),
        }
    }

    /// Records how a member answers a remark of an earlier meeting.
    ///
    /// # Errors
    /// No such remark came back, it was answered, its member is not here, or the answer is empty.
    pub fn follow_remark(
        &self,
        back: &FollowUp,
        meeting: &MeetingId,
        number: u64,
        answer: &str,
    ) -> Result<Event, Refusal> {
        self.ensure_open()?;
        let is_it = |one: &&FollowedRemark| one.meeting == *meeting && one.remark.number == number;
        let found = back.remarks.iter().find(is_it).ok_or(Refusal::Round(RoundRefusal::NothingRemarked))?;
        if let Some(answered) = &found.answered {
            return Err(Refusal::Round(RoundRefusal::RemarkAnswered { on: answered.day }));
        }
        let about = found.remark.about;
        self.attendee(about).ok_or(Refusal::UnknownMember)?;
        if !self.is_here(about) {
            return Err(Refusal::Absent { name: self.name(about).to_owned() });
        }
        if answer.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        Ok(Event::Criticism(CriticismEvent::RemarkFollowed {
            meeting: meeting.clone(),
            number,
            answer: answer.trim().to_owned(),
            about: Some(about),
            made: Some(found.day),
        }))
    }
}
