//! Choices where sources on the layout of papers differ.
//!
//! Only the choice; how a paper is laid out is known where papers are built.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords};
use crate::say;
use crate::text::Lang;

/// For whom the secretary signs a paper of the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SignFor {
    /// For the cell: "T/M CHI BỘ".
    #[default]
    Cell,
    /// For its committee: "T/M CHI ỦY".
    Committee,
}

impl SignFor {
    /// Both with the name that a pack gives them.
    pub const NAMES: [(SignFor, &'static str); 2] =
        [(SignFor::Cell, "cell"), (SignFor::Committee, "committee")];

    /// The words above the office, as papers print them.
    pub const fn words(self) -> &'static str {
        match self {
            SignFor::Cell => "T/M CHI BỘ",
            SignFor::Committee => "T/M CHI ỦY",
        }
    }
}

/// The choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLayout {
    /// For whom the secretary signs.
    pub sign_for: SignFor,
    /// Where the choice comes from.
    pub ground: TopicGround,
}

impl PaperLayout {
    /// The choice with its source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let words = self.sign_for.words();
        let line = say!(
            lang,
            "Bí thư ký nghị quyết và văn bản khác của chi bộ: “{words}”.",
            "The secretary signs resolutions and other papers of the cell: “{words}”."
        );
        std::iter::once(line).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawLayout {
    sign_for: RawName,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl Checker<'_> {
    pub(super) fn layout(&mut self, raw: RawLayout, citations: &[Citation]) -> PaperLayout {
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        PaperLayout {
            sign_for: self.one_of(&raw.sign_for, &SignFor::NAMES).unwrap_or_default(),
            ground: self.ground(ground, citations),
        }
    }
}
