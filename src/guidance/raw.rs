//! A pack as its file has it, every checked value with its place.
//!
//! Only the shape of the file; what the values must be is in `check`.

use serde::Deserialize;
use toml::Spanned;

use super::citation::Certainty;
use super::rubric::RawRubric;

/// A text with its place.
pub(super) type RawWords = Spanned<RawPair>;

/// A name, date or other short value with its place.
pub(super) type RawName = Spanned<String>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPair {
    #[serde(default)]
    pub(super) vi: String,
    #[serde(default)]
    pub(super) en: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPack {
    pub(super) id: RawName,
    pub(super) title: RawWords,
    pub(super) valid_from: RawName,
    pub(super) valid_to: Option<RawName>,
    pub(super) certainty: Certainty,
    pub(super) citations: Vec<RawCitation>,
    pub(super) rules: Spanned<RawRules>,
    pub(super) agenda: Vec<RawStep>,
    pub(super) checks: Vec<RawCheck>,
    pub(super) rubric: RawRubric,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCitation {
    pub(super) id: RawName,
    pub(super) number: String,
    pub(super) symbol: String,
    pub(super) date: RawName,
    pub(super) kind: RawWords,
    pub(super) issuer: RawWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRules {
    pub(super) day: Spanned<u32>,
    pub(super) latest_day: Spanned<u32>,
    pub(super) minutes: Spanned<u32>,
    pub(super) attendance_percent: Spanned<u32>,
    pub(super) notice_days: Spanned<u32>,
    pub(super) upload_days: Spanned<u32>,
    pub(super) speech_minutes: Spanned<u32>,
    #[serde(default)]
    pub(super) attendance_above: bool,
    #[serde(default)]
    pub(super) chair_left_out: bool,
    pub(super) excused_limit: Option<Spanned<u32>>,
    pub(super) large_cell: Option<RawLargeCell>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLargeCell {
    pub(super) members: Spanned<u32>,
    pub(super) minutes: Spanned<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) step: RawName,
    pub(super) minutes: u32,
    pub(super) title: RawWords,
    pub(super) prompt: RawWords,
    pub(super) wording: RawWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCheck {
    pub(super) id: RawName,
    #[serde(default)]
    pub(super) ahead: bool,
    pub(super) title: RawWords,
}
