//! The rubric of a pack: criteria with their points, headings, and the levels of the total.
//!
//! Says what is to be scored and how; scores nothing.

mod band;
mod check;
mod coverage;
mod flaw;
mod levels;
mod raw;
mod ways;

pub use band::{Band, Bound};
pub use flaw::{BandFlaw, CriterionFlaw, PointsFlaw};
pub(super) use raw::RawRubric;

use super::citation::Certainty;
use super::fact::{Evidence, Fact};
use super::number::Number;
use super::words::Words;
use crate::domain::{Level, LevelLabel, LevelLabels, Points};

/// How a criterion gets its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// All points when every fact holds, none when one fails.
    Measured {
        /// The facts.
        facts: Vec<Fact>,
        /// How certain it is that points are given all or nothing.
        method: Certainty,
    },
    /// Each piece by itself.
    Pieces {
        /// Facts with their points.
        pieces: Vec<ScoredFact>,
        /// How certain it is that points are given by these pieces.
        method: Certainty,
    },
    /// By the band in which a number lies.
    Bands {
        /// The number.
        number: Number,
        /// Lowest first; they cover every value of the number once.
        bands: Vec<Band>,
        /// How certain the bands are.
        method: Certainty,
    },
    /// The committee judges.
    Judged {
        /// Questions that it asks itself; at least one.
        prompts: Vec<Words>,
        /// Figures laid before it.
        evidence: Vec<Evidence>,
        /// Points that a figure suggests to it.
        proposal: Option<Proposal>,
    },
}

/// Points that a figure suggests for a judged criterion. They count only once the committee
/// confirms them; it may give others with its reason. A figure without a base suggests nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The number.
    pub number: Number,
    /// Lowest first; they cover every value of the number once.
    pub bands: Vec<Band>,
    /// How certain the bands are.
    pub method: Certainty,
}

/// A fact with the points that it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoredFact {
    /// The fact.
    pub fact: Fact,
    /// Its points.
    pub points: Points,
}

/// A condition: that a fact holds, or that it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// The fact.
    pub fact: Fact,
    /// Whether it must hold (`when`) or fail (`unless`).
    pub holds: bool,
}

/// A limit: at most so many points under a condition. A bonus comes on top of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// When the limit counts.
    pub condition: Condition,
    /// The most points then.
    pub points: Points,
}

/// Full points without a look at the matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Automatic {
    /// When.
    pub condition: Condition,
    /// Why, in one clause that begins in lower case.
    pub reason: Words,
}

/// A criterion that does not apply in some months; its points go to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotApplicable {
    /// When.
    pub condition: Condition,
    /// The criterion whose greatest points grow; all its points grow in the same proportion.
    pub to: String,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Number on the sheet: "4.1".
    pub id: String,
    /// Title.
    pub title: Words,
    /// Most points, before other criteria move theirs here.
    pub max: Points,
    /// The rule, as it follows "quy định:".
    pub rule: Words,
    /// How it gets its points.
    pub way: Way,
    /// Points on top, each by a fact; `max` includes them.
    pub bonus: Vec<ScoredFact>,
    /// Limits.
    pub caps: Vec<Cap>,
    /// Full points without a look at the matter.
    pub automatic: Option<Automatic>,
    /// When it does not apply.
    pub not_applicable: Option<NotApplicable>,
    /// Source of the rule, the same in every language.
    pub citation: String,
    /// How certain the rule is.
    pub certainty: Certainty,
}

impl Criterion {
    /// Whether the committee judges it.
    pub const fn is_judged(&self) -> bool {
        matches!(self.way, Way::Judged { .. })
    }
}

/// A heading over criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Number on the sheet: "4"; its criteria are "4.1", "4.2" …
    pub id: String,
    /// Title.
    pub title: Words,
    /// What its criteria add up to.
    pub max: Points,
}

/// The least total of a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// The level.
    pub level: Level,
    /// What the guidance calls it within a sentence; none where it has the program's own word.
    pub label: Option<Words>,
    /// From so many points on.
    pub from: Points,
    /// Criteria that must have full points, or the next level below is given.
    pub full: Vec<String>,
}

/// A rubric; its points add up and its levels cover every total.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rubric {
    /// In the order of the sheet.
    pub criteria: Vec<Criterion>,
    /// Headings in the order of the sheet; may be none.
    pub groups: Vec<Group>,
    /// Highest first, the last one from 0 and without a condition.
    pub levels: Vec<Threshold>,
}

impl Rubric {
    /// The level of a total by the total alone; none when the rubric names no levels.
    pub fn level(&self, total: Points) -> Option<Level> {
        self.threshold(total).map(|threshold| threshold.level)
    }

    /// The level that a total reaches by itself, with what else it asks for.
    pub fn threshold(&self, total: Points) -> Option<&Threshold> {
        self.levels.iter().find(|threshold| total >= threshold.from)
    }

    /// The level of a total when only some criteria have full points.
    pub fn level_with(&self, total: Points, is_full: impl Fn(&str) -> bool) -> Option<Level> {
        let reached = |threshold: &&Threshold| {
            total >= threshold.from && threshold.full.iter().all(|criterion| is_full(criterion))
        };
        self.levels.iter().find(reached).map(|threshold| threshold.level)
    }

    /// What it calls its levels.
    pub fn level_labels(&self) -> LevelLabels {
        let label = |threshold: &Threshold| {
            let Words { vi, en } = threshold.label.clone()?;
            Some(LevelLabel { level: threshold.level, vi, en })
        };
        LevelLabels::new(self.levels.iter().filter_map(label))
    }

    /// Most points in all.
    pub fn total(&self) -> Points {
        Points(self.criteria.iter().map(|criterion| criterion.max.0).sum())
    }
}

#[cfg(test)]
mod tests;
