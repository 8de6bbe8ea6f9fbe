//! A pack as its file has it, every checked value with its place.
//!
//! Only the form of the file; what the values must be is in `check`. A value must be there unless its
//! field is an `Option` or read by [`or_default`]; `shape` tells where it is not.

use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::citation::Certainty;
use super::rubric::RawRubric;
use super::topics::{
    RawBallotPapers, RawBase, RawChecklist, RawContent, RawDeadline, RawDues, RawLayout, RawMajority,
    RawRating, RawSurvey, RawTermLength, RawTheme, RawTopics,
};
use super::yearly::RawYearly;

/// Reads a value that may be left out.
pub(crate) fn or_default<'de, D, T>(source: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(source)?.unwrap_or_default())
}

/// A text with its place.
pub(crate) type RawWords = Spanned<RawPair>;

/// A name, date or other short value with its place.
pub(crate) type RawName = Spanned<String>;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct RawPair {
    #[serde(deserialize_with = "or_default")]
    pub(crate) vi: String,
    #[serde(deserialize_with = "or_default")]
    pub(crate) en: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawPack {
    pub(super) id: RawName,
    pub(super) base: Option<RawName>,
    pub(super) title: RawWords,
    pub(super) valid_from: RawName,
    pub(super) valid_to: Option<RawName>,
    pub(super) place: Option<RawWords>,
    pub(super) certainty: Certainty,
    pub(super) citations: Vec<RawCitation>,
    pub(super) rules: Option<Spanned<RawRules>>,
    #[serde(deserialize_with = "or_default")]
    pub(super) steps: Vec<RawStep>,
    #[serde(deserialize_with = "or_default")]
    pub(super) agendas: Vec<RawAgenda>,
    #[serde(deserialize_with = "or_default")]
    pub(super) checks: Vec<RawCheck>,
    pub(super) rubric: Option<Spanned<RawRubric>>,
    pub(super) yearly: Option<RawYearly>,
    #[serde(deserialize_with = "or_default")]
    pub(super) contents: Vec<RawContent>,
    #[serde(deserialize_with = "or_default")]
    pub(super) checklists: Vec<RawChecklist>,
    #[serde(deserialize_with = "or_default")]
    pub(super) themes: Vec<RawTheme>,
    pub(super) survey: Option<Spanned<RawSurvey>>,
    pub(super) rating: Option<Spanned<RawRating>>,
    pub(super) layout: Option<RawLayout>,
    #[serde(deserialize_with = "or_default")]
    pub(super) majorities: Vec<RawMajority>,
    #[serde(deserialize_with = "or_default")]
    pub(super) bases: Vec<RawBase>,
    #[serde(deserialize_with = "or_default")]
    pub(super) ballot_papers: Vec<RawBallotPapers>,
    #[serde(deserialize_with = "or_default")]
    pub(super) deadlines: Vec<RawDeadline>,
    #[serde(deserialize_with = "or_default")]
    pub(super) terms: Vec<RawTermLength>,
    pub(super) dues: Option<RawDues>,
}

impl RawPack {
    /// Whether it says anything about meetings itself.
    pub(super) fn has_meetings(&self) -> bool {
        let lists = self.agendas.is_empty() && self.steps.is_empty() && self.checks.is_empty();
        self.rules.is_some() || self.rubric.is_some() || !lists
    }

    /// Takes the sections beside meetings out.
    pub(super) fn take_topics(&mut self) -> RawTopics {
        RawTopics {
            contents: std::mem::take(&mut self.contents),
            checklists: std::mem::take(&mut self.checklists),
            themes: std::mem::take(&mut self.themes),
            survey: self.survey.take(),
            rating: self.rating.take(),
            layout: self.layout.take(),
            majorities: std::mem::take(&mut self.majorities),
            bases: std::mem::take(&mut self.bases),
            ballot_papers: std::mem::take(&mut self.ballot_papers),
            deadlines: std::mem::take(&mut self.deadlines),
            terms: std::mem::take(&mut self.terms),
            dues: self.dues.take(),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct RawCitation {
    pub(super) id: RawName,
    pub(super) number: String,
    pub(super) symbol: String,
    pub(super) date: RawName,
    pub(super) kind: RawWords,
    pub(super) issuer: RawWords,
    pub(super) valid_from: Option<RawName>,
    pub(super) valid_to: Option<RawName>,
    pub(super) why: Option<RawWords>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct RawRules {
    pub(super) day: Option<Spanned<u32>>,
    pub(super) latest_day: Option<Spanned<u32>>,
    pub(super) attendance_percent: Option<Spanned<u32>>,
    pub(super) notice_days: Option<Spanned<u32>>,
    pub(super) upload_days: Option<Spanned<u32>>,
    pub(super) speech_minutes: Option<Spanned<u32>>,
    pub(super) attendance_above: Option<bool>,
    pub(super) chair_left_out: Option<bool>,
    pub(super) excused_limit: Option<Spanned<u32>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawStep {
    pub(super) step: RawName,
    pub(super) title: RawWords,
    pub(super) prompt: RawWords,
    pub(super) wording: Option<RawWords>,
    pub(super) vote: Option<RawStepVote>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawStepVote {
    pub(super) purpose: RawName,
    pub(super) mode: Option<RawName>,
    pub(super) question: RawWords,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawAgenda {
    pub(super) kind: RawName,
    pub(super) least: Spanned<u32>,
    pub(super) large: Option<RawLargeCell>,
    #[serde(deserialize_with = "or_default")]
    pub(super) scored: bool,
    pub(super) citation: RawName,
    pub(super) certainty: Certainty,
    pub(super) quorum: Option<RawName>,
    pub(super) in_place: Option<bool>,
    pub(super) note: Option<RawWords>,
    pub(super) items: Option<Vec<RawPlannedStep>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawLargeCell {
    pub(super) members: Spanned<u32>,
    pub(super) minutes: Spanned<u32>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawPlannedStep {
    pub(super) step: RawName,
    pub(super) minutes: Spanned<u32>,
    pub(super) title: Option<RawWords>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawCheck {
    pub(super) id: RawName,
    #[serde(deserialize_with = "or_default")]
    pub(super) ahead: bool,
    pub(super) title: RawWords,
}
