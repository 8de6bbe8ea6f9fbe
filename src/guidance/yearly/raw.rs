//! The yearly rule as its file has it, every checked value with its place.

use serde::Deserialize;
use toml::Spanned;

use crate::domain::Level;
use crate::guidance::citation::Certainty;
use crate::guidance::raw::RawName;

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawYearly {
    pub(super) citation: Option<RawName>,
    pub(super) certainty: Certainty,
    pub(super) levels: RawLevels,
    pub(super) half: Option<RawLevels>,
    pub(super) quarter: Option<RawLevels>,
}

/// The levels of a stretch, as a whole and each with its place.
pub(super) type RawLevels = Spanned<Vec<Spanned<RawYearLevel>>>;

#[derive(Debug, Deserialize)]
pub(super) struct RawYearLevel {
    pub(super) level: Level,
    pub(super) every: Option<Level>,
    pub(super) at_least: Option<RawAtLeast>,
    pub(super) certainty: Option<Certainty>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawAtLeast {
    pub(super) level: Level,
    pub(super) meetings: Spanned<u32>,
}
