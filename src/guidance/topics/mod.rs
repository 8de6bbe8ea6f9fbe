//! What a pack may hold beside meetings: content by type of cell, checklists, themes of months, a survey form,
//! rating rules, majorities and their bases, ballot papers, deadlines, lengths of terms, dues, layout choices.
//!
//! Each section is a file of its own: its data, its raw form, its check and how it is told. A pack
//! may consist of such sections alone. Nothing is known here of meetings held.

mod ballot_papers;
mod base;
mod checklist;
mod choosing;
mod content;
mod deadline;
mod dues;
mod flaw;
mod ground;
mod in_force;
mod layout;
mod majority;
mod parts;
mod rating;
mod survey;
mod telling;
mod term_length;
mod theme;

pub use ballot_papers::{BallotPapers, InvalidGround, PaperUse};
pub use base::{BaseKind, BaseRule};
pub use checklist::{Checklist, ChecklistFlaw, ChecklistGroup, ChecklistItem, LONGEST_SHORT, Refer};
pub use content::{CellType, ContentList};
pub use deadline::{CountedTerm, Deadline, Side};
pub use dues::{Dues, DuesRate, DuesShare, DuesStep, LeastWage};
pub use flaw::TopicFlaw;
pub use ground::TopicGround;
pub use in_force::{ItemInForce, ListInForce, ThemeInForce, ThemedItems};
pub use layout::{PaperLayout, SignFor};
pub use majority::{MajorityRule, VoteMode};
pub use parts::ListPart;
pub use rating::{CapBase, Rating, RatingLevel, RatingRules, TopCap};
pub use survey::Survey;
pub(super) use telling::TOPIC_SECTIONS;
pub use term_length::TermLength;
pub use theme::{MOST_THEME_ITEMS, MonthTheme, ThemeItem};

pub(super) use ballot_papers::RawBallotPapers;
pub(super) use base::RawBase;
pub(super) use checklist::RawChecklist;
pub(super) use content::RawContent;
pub(super) use deadline::RawDeadline;
pub(super) use dues::RawDues;
pub(super) use layout::RawLayout;
pub(super) use majority::{RawMajority, SHARES};
pub(super) use rating::RawRating;
pub(super) use survey::RawSurvey;
pub(super) use term_length::RawTermLength;
pub(super) use theme::{KnownLists, RawTheme};

use toml::Spanned;

use super::check::Checker;
use super::citation::Citation;

/// The sections of a pack beside its meetings; a section that it has not is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topics {
    /// What cells of each type talk about.
    pub contents: Vec<ContentList>,
    /// Lists to hold oneself against.
    pub checklists: Vec<Checklist>,
    /// What the rounds of the months turn on.
    pub themes: Vec<MonthTheme>,
    /// The survey form.
    pub survey: Option<Survey>,
    /// How members are rated at the end of the year.
    pub rating: Option<RatingRules>,
    /// Choices where sources on the layout of papers differ.
    pub layout: Option<PaperLayout>,
    /// What share of the base each decision needs.
    pub majorities: Vec<MajorityRule>,
    /// Of whom those shares are.
    pub bases: Vec<BaseRule>,
    /// When ballot papers are valid.
    pub ballot_papers: Vec<BallotPapers>,
    /// What is due when.
    pub deadlines: Vec<Deadline>,
    /// How long terms are.
    pub terms: Vec<TermLength>,
    /// What members pay.
    pub dues: Option<Dues>,
}

/// The sections as the file has them.
#[derive(Debug, Default)]
pub(super) struct RawTopics {
    pub(super) contents: Vec<RawContent>,
    pub(super) checklists: Vec<RawChecklist>,
    pub(super) themes: Vec<RawTheme>,
    pub(super) survey: Option<Spanned<RawSurvey>>,
    pub(super) rating: Option<Spanned<RawRating>>,
    pub(super) layout: Option<RawLayout>,
    pub(super) majorities: Vec<RawMajority>,
    pub(super) bases: Vec<RawBase>,
    pub(super) ballot_papers: Vec<RawBallotPapers>,
    pub(super) deadlines: Vec<RawDeadline>,
    pub(super) terms: Vec<RawTermLength>,
    pub(super) dues: Option<RawDues>,
}

impl Topics {
    /// Whether there is no section at all.
    pub fn is_empty(&self) -> bool {
        *self == Topics::default()
    }
}

impl Checker<'_> {
    /// No list and no rule of a section is there twice.
    fn names_once(&mut self, raw: &RawTopics) {
        self.unique(raw.contents.iter().map(RawContent::id));
        self.unique(raw.checklists.iter().map(RawChecklist::id));
        self.unique(raw.majorities.iter().map(RawMajority::id));
        self.unique(raw.bases.iter().map(RawBase::id));
        self.unique(raw.ballot_papers.iter().map(RawBallotPapers::id));
    }

    /// The sections of the pack itself; one that it leaves out is that of its base.
    pub(super) fn topics(
        &mut self,
        raw: RawTopics,
        citations: &[Citation],
        base: Option<&Topics>,
        around: &KnownLists,
    ) -> Topics {
        self.names_once(&raw);
        let none = Topics::default();
        let base = base.unwrap_or(&none);
        let contents: Vec<ContentList> =
            raw.contents.into_iter().filter_map(|list| self.content(list, citations)).collect();
        let checklists: Vec<Checklist> = raw
            .checklists
            .into_iter()
            .map(|list| self.checklist(list, citations, &base.checklists))
            .collect();
        let majorities: Vec<MajorityRule> =
            raw.majorities.into_iter().filter_map(|rule| self.majority(rule, citations)).collect();
        let bases: Vec<BaseRule> =
            raw.bases.into_iter().filter_map(|rule| self.base_rule(rule, citations)).collect();
        let ballot_papers: Vec<BallotPapers> =
            raw.ballot_papers.into_iter().filter_map(|rule| self.ballot_papers(rule, citations)).collect();
        let deadlines: Vec<Deadline> =
            raw.deadlines.into_iter().map(|deadline| self.deadline(deadline, citations)).collect();
        let terms: Vec<_> = raw.terms.into_iter().map(|one| self.term_length(one, citations)).collect();
        let survey = raw.survey.map(|survey| self.survey(survey, citations));
        let rating = raw.rating.map(|rating| self.rating(rating, citations));
        let (layout, dues) = (
            raw.layout.map(|one| self.layout(one, citations)),
            raw.dues.map(|one| self.dues(one, citations)),
        );
        let checklists = or_base(checklists, &base.checklists, |list| list.id.clone());
        let themes = self.themes(raw.themes, &checklists, around);
        Topics {
            contents: or_base(contents, &base.contents, |list| list.cell),
            checklists,
            themes: or_base(themes, &base.themes, |theme| theme.month),
            survey: survey.or_else(|| base.survey.clone()),
            rating: rating.or_else(|| base.rating.clone()),
            layout: layout.or_else(|| base.layout.clone()),
            majorities: or_base(majorities, &base.majorities, |rule| rule.purpose),
            bases: or_base(bases, &base.bases, |rule| rule.kind),
            ballot_papers: or_base(ballot_papers, &base.ballot_papers, |rule| rule.of),
            dues: dues.or_else(|| base.dues.clone()),
            terms: if terms.is_empty() { base.terms.clone() } else { terms },
            deadlines: if deadlines.is_empty() { base.deadlines.clone() } else { deadlines },
        }
    }
}

/// The rules of the pack itself, then those of its base for other things.
fn or_base<T: Clone, K: PartialEq>(own: Vec<T>, base: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    let kept = base.iter().filter(|rule| own.iter().all(|other| key(other) != key(rule)));
    let kept: Vec<T> = kept.cloned().collect();
    own.into_iter().chain(kept).collect()
}

#[cfg(test)]
mod checklist_tests;
#[cfg(test)]
mod dated_tests;
#[cfg(test)]
mod tests;
