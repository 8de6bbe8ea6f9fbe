//! Steps and agendas of a pack: what a meeting of each kind goes through, and how long it lasts.
//!
//! Knows the guidance's own words only; what a committee adds to its agenda is in the meeting.

use super::citation::Certainty;
use super::words::Words;
use crate::domain::{LargeCell, Majority, MeetingKind};

/// A step of a meeting as the guidance has it; agendas name it by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRule {
    /// The name that the program knows the step by.
    pub step: String,
    /// Title.
    pub title: Words,
    /// What the chair says or does.
    pub prompt: Words,
    /// The sentence with which the minutes begin the item.
    pub wording: Words,
}

/// A step at its place in an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStep {
    /// The id of the step.
    pub step: String,
    /// Planned minutes.
    pub minutes: u32,
}

/// The agenda of a kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaRule {
    /// The kind.
    pub kind: MeetingKind,
    /// Least minutes of the meeting; 0 where the guidance sets none.
    pub least: u32,
    /// Least minutes of a large cell, where they differ.
    pub large: Option<LargeCell>,
    /// Whether the rubric scores meetings of this kind.
    pub scored: bool,
    /// The share of the summoned that must attend; none where none is set.
    pub quorum: Option<Majority>,
    /// Steps in order.
    pub items: Vec<PlannedStep>,
    /// Source, the same in every language.
    pub citation: String,
    /// How certain the order of the steps is.
    pub certainty: Certainty,
    /// What a reader must know: on what ground such a meeting is held, what is left open.
    pub note: Option<Words>,
}

impl AgendaRule {
    /// Planned minutes of all items.
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| item.minutes).sum()
    }
}
