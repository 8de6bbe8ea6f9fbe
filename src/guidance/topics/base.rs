//! Of whom the share of a decision is: the official members, less those whom the rule leaves out.
//!
//! Only the rule; who they are in a meeting is looked for where votes are taken.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround};
use crate::domain::{Deduction, Purpose};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords};
use crate::say;
use crate::text::{Lang, Text, text};

/// Decisions that have a base of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BaseKind {
    /// Every decision that has no other.
    Ordinary,
    /// Admission and recognition of a member, of which the Charter says "official members of the cell".
    Membership,
    /// Elections.
    Election,
}

impl BaseKind {
    /// Every one with the name that a pack gives it.
    pub const NAMES: [(BaseKind, &'static str); 3] = [
        (BaseKind::Ordinary, "ordinary"),
        (BaseKind::Membership, "membership"),
        (BaseKind::Election, "election"),
    ];

    /// The one of a decision.
    pub const fn of(purpose: Purpose) -> BaseKind {
        match purpose {
            Purpose::Admission | Purpose::Recognition => BaseKind::Membership,
            Purpose::Election => BaseKind::Election,
            Purpose::Question | Purpose::Agenda | Purpose::Resolution | Purpose::Score => BaseKind::Ordinary,
            Purpose::Minutes | Purpose::Removal | Purpose::Discipline | Purpose::Expulsion => {
                BaseKind::Ordinary
            }
        }
    }

    /// The decisions in words.
    pub const fn label(self) -> Text {
        match self {
            BaseKind::Ordinary => text("biểu quyết", "votes"),
            BaseKind::Membership => text("xét kết nạp, công nhận chính thức", "admission and recognition"),
            BaseKind::Election => text("bầu cử", "elections"),
        }
    }
}

/// A base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseRule {
    /// For which decisions.
    pub kind: BaseKind,
    /// Official members who are left out; nobody where it is empty.
    pub deducts: Vec<Deduction>,
    /// Where the rule comes from.
    pub ground: TopicGround,
}

impl BaseRule {
    /// The base with its source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let kind = self.kind.label().get(lang);
        let left_out: Vec<&str> = self.deducts.iter().map(|one| one.label().get(lang)).collect();
        let left_out = left_out.join("; ");
        let line = match self.deducts.is_empty() {
            true => say!(
                lang,
                "Cơ số khi {kind}: toàn bộ đảng viên chính thức của chi bộ.",
                "Base of {kind}: all official members of the cell."
            ),
            false => say!(
                lang,
                "Cơ số khi {kind}: đảng viên chính thức của chi bộ, không tính {left_out}.",
                "Base of {kind}: the official members of the cell, without {left_out}."
            ),
        };
        std::iter::once(line).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawBase {
    of: RawName,
    deducts: Vec<RawName>,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl RawBase {
    pub(super) const fn id(&self) -> &RawName {
        &self.of
    }
}

impl Checker<'_> {
    pub(super) fn base_rule(&mut self, raw: RawBase, citations: &[Citation]) -> Option<BaseRule> {
        let kind = self.one_of(&raw.of, &BaseKind::NAMES);
        self.unique(raw.deducts.iter());
        let deducts = raw.deducts.iter().filter_map(|name| self.one_of(name, &Deduction::NAMES)).collect();
        let ground = RawGround {
            citation: raw.citation,
            article: raw.article,
            certainty: raw.certainty,
            note: raw.note,
        };
        let ground = self.ground(ground, citations);
        Some(BaseRule { kind: kind?, deducts, ground })
    }
}
