//! The yearly rule of a pack: what level the meetings of a quarter, half-year or year make together.
//!
//! Says what is asked for; looks at no meeting.

mod check;
mod flaw;
mod raw;

pub use flaw::YearlyFlaw;
pub(super) use raw::RawYearly;

use super::citation::Certainty;
use crate::domain::Level;

/// A stretch of months that is classified as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stretch {
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// Twelve months.
    Year,
}

impl Stretch {
    /// Its months.
    pub const fn months(self) -> u32 {
        match self {
            Stretch::Quarter => 3,
            Stretch::Half => 6,
            Stretch::Year => 12,
        }
    }
}

/// A least number of meetings of a level or a better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtLeast {
    /// The level.
    pub level: Level,
    /// How many meetings.
    pub meetings: u32,
}

/// A level with what the meetings must be for it; both conditions must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearLevel {
    /// The level.
    pub level: Level,
    /// Every meeting has this level or a better one.
    pub every: Option<Level>,
    /// So many meetings have a level or a better one.
    pub at_least: Option<AtLeast>,
    /// How certain the conditions are.
    pub certainty: Certainty,
}

/// The conditions for one stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// Highest level first; the last one asks for nothing.
    pub levels: Vec<YearLevel>,
    /// Whether the numbers of meetings are those of the year in proportion to the months, rounded
    /// up, because the pack says nothing of the stretch: own design.
    pub scaled: bool,
}

/// The yearly rule of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yearly {
    /// Source of the rule, the same in every language; empty for our own design.
    pub citation: String,
    /// For the year, highest level first; the last one asks for nothing.
    pub year: Vec<YearLevel>,
    /// For half a year, where the pack says it.
    pub half: Option<Vec<YearLevel>>,
    /// For a quarter, where the pack says it.
    pub quarter: Option<Vec<YearLevel>>,
}

impl Yearly {
    /// What is asked for over a stretch.
    pub fn conditions(&self, stretch: Stretch) -> Conditions {
        let said = match stretch {
            Stretch::Year => Some(&self.year),
            Stretch::Half => self.half.as_ref(),
            Stretch::Quarter => self.quarter.as_ref(),
        };
        match said {
            Some(levels) => Conditions { levels: levels.clone(), scaled: false },
            None => {
                let levels = self.year.iter().map(|level| scaled(*level, stretch)).collect();
                Conditions { levels, scaled: true }
            }
        }
    }
}

fn scaled(level: YearLevel, stretch: Stretch) -> YearLevel {
    let at_least = level.at_least.map(|least| AtLeast {
        meetings: (least.meetings * stretch.months()).div_ceil(Stretch::Year.months()),
        ..least
    });
    YearLevel { at_least, ..level }
}

#[cfg(test)]
mod tests;
