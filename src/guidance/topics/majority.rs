//! What share of the base a decision needs, and how it is voted.
//!
//! Who is in the base is known where votes are taken.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround};
use crate::domain::{Majority, Purpose};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords, or_default};
use crate::say;
use crate::text::{Lang, Text, text};

/// How votes are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VoteMode {
    /// By show of party cards.
    Cards,
    /// By secret ballot.
    Secret,
}

impl VoteMode {
    /// Both with the name that a pack gives them.
    pub const NAMES: [(VoteMode, &'static str); 2] =
        [(VoteMode::Cards, "cards"), (VoteMode::Secret, "secret")];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            VoteMode::Cards => text("giơ thẻ đảng viên", "show of party cards"),
            VoteMode::Secret => text("bỏ phiếu kín", "secret ballot"),
        }
    }
}

/// The shares with the name that a pack gives them.
pub(in crate::guidance) const SHARES: [(Majority, &str); 2] =
    [(Majority::OverHalf, "over_half"), (Majority::TwoThirds, "two_thirds")];

/// What a decision needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MajorityRule {
    /// What is decided.
    pub purpose: Purpose,
    /// The share of the base.
    pub share: Majority,
    /// How votes are given.
    pub mode: VoteMode,
    /// Whether the chair may have it voted in secret all the same.
    pub secret_allowed: bool,
    /// Where the rule comes from.
    pub ground: TopicGround,
}

impl MajorityRule {
    /// The rule with its source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let line = say!(
            lang,
            "Để {purpose}: {share} tán thành; {mode}.",
            "For {purpose}: {share} in favour; {mode}.",
            purpose = self.purpose.label().get(lang),
            share = self.share.label(lang),
            mode = self.mode.label().get(lang)
        );
        let either = self.secret_allowed.then(|| {
            say!(lang, "Chủ trì có thể chọn bỏ phiếu kín.", "The chair may choose a secret ballot.")
        });
        let line = std::iter::once(line).chain(either).collect::<Vec<_>>().join(" ");
        std::iter::once(line).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawMajority {
    purpose: RawName,
    share: RawName,
    mode: RawName,
    #[serde(deserialize_with = "or_default")]
    secret_allowed: bool,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl RawMajority {
    pub(super) const fn id(&self) -> &RawName {
        &self.purpose
    }
}

impl Checker<'_> {
    pub(super) fn majority(&mut self, raw: RawMajority, citations: &[Citation]) -> Option<MajorityRule> {
        let purpose = self.one_of(&raw.purpose, &Purpose::NAMES);
        let share = self.one_of(&raw.share, &SHARES);
        let mode = self.one_of(&raw.mode, &VoteMode::NAMES);
        let ground = RawGround {
            citation: raw.citation,
            article: raw.article,
            certainty: raw.certainty,
            note: raw.note,
        };
        let ground = self.ground(ground, citations);
        let secret_allowed = raw.secret_allowed;
        Some(MajorityRule { purpose: purpose?, share: share?, mode: mode?, secret_allowed, ground })
    }
}
