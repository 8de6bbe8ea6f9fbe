//! Lists to hold oneself against: manifestations of decline, prohibitions, the yearly commitment.
//!
//! Prompts to read before a statement; nothing in them is ever ticked for anybody.

use serde::Deserialize;
use toml::Spanned;

use super::flaw::TopicFlaw;
use super::ground::{RawGround, TopicGround};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::flaw::ShapeFlaw;
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::words::Words;
use crate::text::Lang;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Its name; a pack of a later day or of a place replaces the list of the same name.
    pub id: String,
    /// Title.
    pub title: Words,
    /// Its parts; a plain list is one part without a title.
    pub groups: Vec<ChecklistGroup>,
    /// Where it comes from.
    pub ground: TopicGround,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistGroup {
    /// Title, if the list has several parts.
    pub title: Option<Words>,
    /// The entries, in order.
    pub items: Vec<Words>,
}

impl Checklist {
    /// The heading.
    pub fn heading(&self, lang: Lang) -> String {
        self.title.get(lang).to_owned()
    }

    /// Number of entries.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.items.len()).sum()
    }

    /// The source first, so that it is read before the entries; entries are numbered within a part.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let groups = self.groups.iter().flat_map(|group| {
            let title = group.title.as_ref().map(|title| title.get(lang).to_owned());
            title.into_iter().chain(super::ground::numbered(&group.items, lang))
        });
        self.ground.lines(lang).into_iter().chain(groups).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawChecklist {
    id: RawName,
    title: RawWords,
    total: Option<Spanned<u32>>,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
    groups: Option<Vec<RawChecklistGroup>>,
}

#[derive(Debug, Deserialize)]
struct RawChecklistGroup {
    title: Option<RawWords>,
    items: Spanned<Vec<RawWords>>,
}

/// Far more entries than any list has.
const MOST_ENTRIES: u32 = 10_000;

impl RawChecklist {
    pub(super) const fn id(&self) -> &RawName {
        &self.id
    }
}

impl Checker<'_> {
    /// A list; without parts it has those of the list of that name in the base.
    pub(super) fn checklist(
        &mut self,
        raw: RawChecklist,
        citations: &[Citation],
        base: &[Checklist],
    ) -> Checklist {
        let title = self.words(raw.title);
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        let ground = self.ground(ground, citations);
        let inherited = base.iter().find(|list| list.id == *raw.id.get_ref());
        let groups = match (raw.groups, inherited) {
            (Some(groups), _) => groups.into_iter().map(|group| self.checklist_group(group)).collect(),
            (None, Some(base)) => base.groups.clone(),
            (None, None) => {
                self.fault(raw.id.span(), ShapeFlaw::PartMissing("checklists.groups"));
                Vec::new()
            }
        };
        let list = Checklist { id: raw.id.into_inner(), title, groups, ground };
        let found = list.count() as u32;
        let total = raw.total.map(|total| (self.within(&total, 1, MOST_ENTRIES), total));
        if let Some((total, at)) = total.filter(|(total, _)| *total != found) {
            let flaw = TopicFlaw::CountWrong { found, total };
            self.fault(at.span(), flaw);
        }
        list
    }

    fn checklist_group(&mut self, raw: RawChecklistGroup) -> ChecklistGroup {
        ChecklistGroup { title: raw.title.map(|title| self.words(title)), items: self.items(raw.items) }
    }
}
