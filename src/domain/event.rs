//! Events: the truth of a meeting. An act of a person is one or more events kept together.
//!
//! Knows nothing of how lines are written; names of variants and fields are the format of the
//! journal, so they are never renamed, and a new field has a default.

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::act_id::ActId;
use super::adoption::AdoptionEvent;
use super::attendance::AttendanceEvent;
use super::ballot::BallotEvent;
use super::course::CourseEvent;
use super::criticism::CriticismEvent;
use super::decision::DecisionEvent;
use super::election_event::ElectionEvent;
use super::meeting::Meeting;
use super::member_case::CaseEvent;
use super::planning::PlanEvent;
use super::prepared::PreparedEvent;
use super::score::ScoreEvent;
use super::secrecy_event::SecrecyEvent;
use super::speech::SpeechEvent;
use super::task::TaskEvent;
use super::voted_person::PersonEvent;
use crate::say;
use crate::text::Lang;

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Wall time with its offset.
    pub at: DateTime<FixedOffset>,
    /// Milliseconds of a steady clock since the program started.
    pub run: u64,
}

impl Moment {
    /// The wall time without its offset.
    pub fn local(self) -> NaiveDateTime {
        self.at.naive_local()
    }
}

/// One event of a meeting, by family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Planning: agenda, officers, checklist.
    Plan(PlanEvent),
    /// What is prepared beforehand.
    Prepared(PreparedEvent),
    /// The course of the meeting from opening to adoption.
    Course(CourseEvent),
    /// Who attends.
    Attendance(AttendanceEvent),
    /// Speakers and what they said.
    Speech(SpeechEvent),
    /// Votes.
    Ballot(BallotEvent),
    /// What makes a vote one on a person.
    Person(PersonEvent),
    /// What makes a vote one on a matter of a member.
    Case(CaseEvent),
    /// Elections of a congress.
    Election(ElectionEvent),
    /// Conclusions and points of the resolution.
    Decision(DecisionEvent),
    /// Tasks given and reviewed.
    Task(TaskEvent),
    /// Self-criticism, criticism, praise, reminders.
    Criticism(CriticismEvent),
    /// Scoring.
    Score(ScoreEvent),
    /// Which items are secret.
    Secrecy(SecrecyEvent),
    /// What is done about the adoption, before and after it.
    Adoption(AdoptionEvent),
    /// Text in a field, kept within seconds of typing; no step of undo.
    Draft {
        /// Which field: "speech-3", "item-9" …
        field: String,
        /// The whole text so far; empty when the field was given up.
        text: String,
    },
    /// An act was taken back.
    Undone {
        /// Which act.
        act: ActId,
    },
    /// An act that was taken back is in force again.
    Redone {
        /// Which act.
        act: ActId,
    },
}

/// An event with its place and time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The act that it belongs to.
    pub act: ActId,
    /// When.
    pub when: Moment,
    /// What.
    pub event: Event,
}

/// One act of a person on this laptop: events that are written, undone and redone together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its number; higher than that of every act of the meeting that this laptop knows.
    pub number: u64,
    /// When.
    pub when: Moment,
    /// At least one.
    pub events: Vec<Event>,
}

impl Event {
    /// Whether undo takes it back: drafts, the acts of undo themselves and what the clock did are no steps.
    pub const fn is_step(&self) -> bool {
        match self {
            Event::Draft { .. } | Event::Undone { .. } | Event::Redone { .. } => false,
            Event::Course(event) => event.is_step(),
            Event::Plan(_) | Event::Prepared(_) | Event::Attendance(_) | Event::Speech(_) => true,
            Event::Ballot(_)
            | Event::Person(_)
            | Event::Case(_)
            | Event::Election(_)
            | Event::Decision(_)
            | Event::Task(_)
            | Event::Criticism(_)
            | Event::Score(_)
            | Event::Secrecy(_)
            | Event::Adoption(_) => true,
        }
    }

    /// Whether what it names is no longer in the meeting once it is applied.
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            Event::Plan(event) => event.takes_away(),
            Event::Prepared(event) => event.takes_away(),
            Event::Course(event) => event.takes_away(),
            Event::Attendance(event) => event.takes_away(),
            Event::Speech(event) => event.takes_away(),
            Event::Ballot(event) => event.takes_away(),
            Event::Decision(event) => event.takes_away(),
            Event::Task(event) => event.takes_away(),
            Event::Criticism(event) => event.takes_away(),
            Event::Score(event) => event.takes_away(),
            Event::Secrecy(_) | Event::Adoption(_) => false,
            Event::Person(_) | Event::Case(_) | Event::Election(_) => false,
            Event::Draft { .. } | Event::Undone { .. } | Event::Redone { .. } => false,
        }
    }

    /// The event in plain words, in the infinitive that follows "hoàn tác:" or stands in a log.
    pub fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            Event::Plan(event) => event.sentence(meeting, lang),
            Event::Prepared(event) => event.sentence(meeting, lang),
            Event::Course(event) => event.sentence(meeting, lang),
            Event::Attendance(event) => event.sentence(meeting, lang),
            Event::Speech(event) => event.sentence(meeting, lang),
            Event::Ballot(event) => event.sentence(meeting, lang),
            Event::Person(event) => event.sentence(lang),
            Event::Case(event) => event.sentence(lang),
            Event::Election(event) => event.sentence(meeting, lang),
            Event::Decision(event) => event.sentence(meeting, lang),
            Event::Task(event) => event.sentence(meeting, lang),
            Event::Criticism(event) => event.sentence(meeting, lang),
            Event::Score(event) => event.sentence(meeting, lang),
            Event::Secrecy(event) => event.sentence(meeting, lang),
            Event::Adoption(event) => event.sentence(lang),
            Event::Draft { .. } => say!(lang, "lưu nháp", "draft kept"),
            Event::Undone { act } => {
                say!(lang, "hoàn tác việc số {n}", "act {n} undone", n = act.number)
            }
            Event::Redone { act } => {
                say!(lang, "làm lại việc số {n}", "act {n} redone", n = act.number)
            }
        }
    }
}
