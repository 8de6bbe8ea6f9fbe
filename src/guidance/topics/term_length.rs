//! How long the term of a cell is, by where the cell stands.
//!
//! Offered when a congress is prepared, never applied by itself: the body above may shorten or extend a term.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::words::Words;
use crate::say;
use crate::text::Lang;

/// The term of cells of one standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermLength {
    /// Which cells: "chi bộ trực thuộc đảng ủy cơ sở".
    pub of: Words,
    /// How many months it lasts.
    pub months: u32,
    /// Where it comes from.
    pub ground: TopicGround,
}

impl TermLength {
    /// The length with its source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let (of, months) = (self.of.get(lang), self.months);
        let line = say!(lang, "Nhiệm kỳ của {of}: {months} tháng.", "The term of a {of}: {months} months.");
        std::iter::once(line).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawTermLength {
    of: RawWords,
    months: Spanned<u32>,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl Checker<'_> {
    pub(super) fn term_length(&mut self, raw: RawTermLength, citations: &[Citation]) -> TermLength {
        let ground = RawGround {
            citation: raw.citation,
            article: raw.article,
            certainty: raw.certainty,
            note: raw.note,
        };
        TermLength {
            of: self.words(raw.of),
            months: self.within(&raw.months, 6, 120),
            ground: self.ground(ground, citations),
        }
    }
}
