//! A rubric as its file has it, every checked value with its place.
//!
//! Only the shape of the file; what the values must be is in the checks beside it. Figures are
//! read as places of the text, so that points and bounds stay exact decimals.

use serde::Deserialize;
use toml::Spanned;

use crate::domain::Level;
use crate::guidance::citation::Certainty;
use crate::guidance::raw::{RawName, RawWords, or_default};

/// A figure; its exact value is read from the text at its place.
pub(super) type RawFigure = Spanned<f64>;

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawRubric {
    pub(super) total: Option<RawFigure>,
    pub(super) levels: Spanned<Vec<RawLevel>>,
    #[serde(deserialize_with = "or_default")]
    pub(super) groups: Vec<RawGroup>,
    pub(super) criteria: Option<Vec<RawCriterion>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawLevel {
    pub(super) level: Level,
    pub(super) label: Option<RawWords>,
    pub(super) from: RawFigure,
    #[serde(deserialize_with = "or_default")]
    pub(super) full: Vec<RawName>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawGroup {
    pub(super) id: RawName,
    pub(super) max: RawFigure,
    pub(super) title: RawWords,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawCriterion {
    pub(super) id: RawName,
    pub(super) max: RawFigure,
    pub(super) title: RawWords,
    pub(super) rule: RawWords,
    pub(super) citation: RawName,
    pub(super) certainty: Certainty,
    pub(super) method: Option<Spanned<Certainty>>,
    pub(super) measured: Option<Vec<RawName>>,
    pub(super) pieces: Option<Vec<RawPiece>>,
    pub(super) number: Option<RawName>,
    pub(super) bands: Option<Vec<Spanned<RawBand>>>,
    pub(super) judged: Option<Vec<RawWords>>,
    #[serde(deserialize_with = "or_default")]
    pub(super) evidence: Vec<RawName>,
    pub(super) proposed: Option<RawProposal>,
    #[serde(deserialize_with = "or_default")]
    pub(super) bonus: Vec<RawPiece>,
    #[serde(deserialize_with = "or_default")]
    pub(super) caps: Vec<Spanned<RawCap>>,
    pub(super) automatic: Option<Spanned<RawAutomatic>>,
    pub(super) not_applicable: Option<Spanned<RawNotApplicable>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawProposal {
    pub(super) number: RawName,
    pub(super) bands: Vec<Spanned<RawBand>>,
    pub(super) method: Option<Spanned<Certainty>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawPiece {
    pub(super) fact: RawName,
    pub(super) points: RawFigure,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawBand {
    pub(super) at_least: Option<RawFigure>,
    pub(super) above: Option<RawFigure>,
    pub(super) at_most: Option<RawFigure>,
    pub(super) below: Option<RawFigure>,
    pub(super) points: RawFigure,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawCap {
    pub(super) when: Option<RawName>,
    pub(super) unless: Option<RawName>,
    pub(super) points: RawFigure,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawAutomatic {
    pub(super) when: Option<RawName>,
    pub(super) unless: Option<RawName>,
    pub(super) reason: RawWords,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawNotApplicable {
    pub(super) when: Option<RawName>,
    pub(super) unless: Option<RawName>,
    pub(super) to: RawName,
}
