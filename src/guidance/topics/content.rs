//! What cells of a type talk about: the lists of section 4 of HD 42-HD/BTCTW (2025).
//!
//! Only lists to read; no agenda is made of them.

use serde::Deserialize;
use toml::Spanned;

use super::ground::{RawGround, TopicGround, numbered};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::words::Words;
use crate::say;
use crate::text::{Lang, Text, text};

/// A type of cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellType {
    /// Hamlet or residential group.
    Hamlet,
    /// Administrative office or public service unit.
    Office,
    /// State enterprise.
    StateEnterprise,
    /// Private or foreign-invested enterprise.
    PrivateEnterprise,
    /// Students of a school.
    School,
    /// Armed forces.
    ArmedForces,
}

impl CellType {
    /// Every type with the name that a pack gives it.
    pub const NAMES: [(CellType, &'static str); 6] = [
        (CellType::Hamlet, "hamlet"),
        (CellType::Office, "office"),
        (CellType::StateEnterprise, "state_enterprise"),
        (CellType::PrivateEnterprise, "private_enterprise"),
        (CellType::School, "school"),
        (CellType::ArmedForces, "armed_forces"),
    ];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            CellType::Hamlet => {
                text("chi bộ thôn, ấp, khóm, tổ dân phố", "cell of a hamlet or residential group")
            }
            CellType::Office => text(
                "chi bộ cơ quan hành chính, đơn vị sự nghiệp",
                "cell of an administrative office or public service unit",
            ),
            CellType::StateEnterprise => text("chi bộ doanh nghiệp nhà nước", "cell of a state enterprise"),
            CellType::PrivateEnterprise => text(
                "chi bộ doanh nghiệp tư nhân, doanh nghiệp có vốn đầu tư nước ngoài",
                "cell of a private or foreign-invested enterprise",
            ),
            CellType::School => text("chi bộ học sinh, sinh viên", "cell of school or university students"),
            CellType::ArmedForces => text("chi bộ lực lượng vũ trang", "cell of the armed forces"),
        }
    }
}

/// What cells of a type talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentList {
    /// The type.
    pub cell: CellType,
    /// The points, in order.
    pub items: Vec<Words>,
    /// Where they come from.
    pub ground: TopicGround,
}

impl ContentList {
    /// The heading.
    pub fn heading(&self, lang: Lang) -> String {
        let cell = self.cell.label().get(lang);
        say!(lang, "Nội dung sinh hoạt của {cell}", "Content of meetings: {cell}")
    }

    /// The points, numbered, with their source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        numbered(&self.items, lang).into_iter().chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawContent {
    cell: RawName,
    items: Spanned<Vec<RawWords>>,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl RawContent {
    pub(super) const fn id(&self) -> &RawName {
        &self.cell
    }
}

impl Checker<'_> {
    pub(super) fn content(&mut self, raw: RawContent, citations: &[Citation]) -> Option<ContentList> {
        let cell = self.one_of(&raw.cell, &CellType::NAMES);
        let items = self.items(raw.items);
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        let ground = self.ground(ground, citations);
        Some(ContentList { cell: cell?, items, ground })
    }
}
