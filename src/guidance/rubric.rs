//! The rubric of a pack: criteria with their points, and the levels of the total.
//!
//! Says what is to be scored and how; scores nothing.

use super::citation::Certainty;
use super::fact::{Evidence, Fact};
use super::words::Words;
use crate::domain::{Level, Points};

/// How a criterion gets its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// All points when every fact holds, none when one fails.
    Measured {
        /// The facts.
        facts: Vec<Fact>,
        /// How certain it is that points are given all or nothing.
        method: Certainty,
    },
    /// The committee judges.
    Judged {
        /// Questions that it asks itself; at least one.
        prompts: Vec<Words>,
        /// Figures laid before it.
        evidence: Vec<Evidence>,
    },
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Number on the sheet: "4.1".
    pub id: String,
    /// Title.
    pub title: Words,
    /// Most points.
    pub max: Points,
    /// The rule, as it follows "quy định:".
    pub rule: Words,
    /// How it gets its points.
    pub kind: Kind,
    /// Source of the rule, the same in every language.
    pub citation: String,
    /// How certain the rule is.
    pub certainty: Certainty,
}

impl Criterion {
    /// Whether the committee judges it.
    pub const fn is_judged(&self) -> bool {
        matches!(self.kind, Kind::Judged { .. })
    }
}

/// The least total of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// The level.
    pub level: Level,
    /// From so many points on.
    pub from: Points,
}

/// A rubric; its points add up and its levels cover every total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// In the order of the sheet.
    pub criteria: Vec<Criterion>,
    /// Highest first, the last one from 0.
    pub levels: Vec<Threshold>,
}

impl Rubric {
    /// The level of a total; none when the rubric names no levels.
    pub fn level(&self, total: Points) -> Option<Level> {
        self.levels.iter().find(|threshold| total >= threshold.from).map(|threshold| threshold.level)
    }

    /// Most points in all.
    pub fn total(&self) -> Points {
        Points(self.criteria.iter().map(|criterion| criterion.max.0).sum())
    }
}
