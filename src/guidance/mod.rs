//! The rules as dated data: packs that are checked when loaded and chosen by the day of a meeting.
//!
//! Knows words and what a meeting is made of; knows no screen, no disk and no points earned.

mod agenda;
mod check;
mod check_citation;
mod check_meeting;
mod citation;
mod comparison;
mod data_file;
mod doubt;
mod fact;
mod fault;
mod flaw;
mod likeness;
mod meaning;
mod named;
mod number;
mod pack;
mod packs;
mod place;
mod raw;
mod reading;
mod rubric;
mod shape;
mod topics;
mod words;
mod yearly;

pub use agenda::{AgendaRule, PlannedStep, StepRule, StepVote};
pub use check::{PackOrigin, check};
pub use citation::{Certainty, Citation};
pub use comparison::{compare, unchanged};
pub(crate) use data_file::DataFile;
pub use fact::{Evidence, Fact};
pub use fault::{FilePlace, PackFault};
pub use flaw::{FigureFlaw, Flaw, IdFlaw, NameFlaw, ShapeFlaw, ValueForm};
pub(crate) use likeness::alike;
pub use meaning::{Meaning, meanings};
pub use number::{Number, Unit};
pub use pack::{CheckRule, Pack};
pub use packs::{Because, ChosenPack, Packs};
pub(crate) use raw::{RawName, RawWords, or_default};
pub use reading::{PackPage, PackSection, RuleFigure, criterion_lines, figures, how, measures, sections};
pub use rubric::{
    Automatic, Band, BandFlaw, Bound, Cap, Condition, Criterion, CriterionFlaw, Group, NotApplicable,
    PointsFlaw, Proposal, Rubric, ScoredFact, Threshold, Way,
};
pub use topics::{
    BallotPapers, BaseKind, BaseRule, CapBase, CellType, Checklist, ChecklistFlaw, ChecklistGroup,
    ChecklistItem, ContentList, CountedTerm, Deadline, Dues, DuesRate, DuesShare, DuesStep, InvalidGround,
    ItemInForce, LONGEST_SHORT, LeastWage, ListInForce, ListPart, MOST_THEME_ITEMS, MajorityRule, MonthTheme,
    PaperLayout, PaperUse, Rating, RatingLevel, RatingRules, Refer, Side, SignFor, Survey, TermLength,
    ThemeInForce, ThemeItem, ThemedItems, TopCap, TopicFlaw, TopicGround, Topics, VoteMode,
};
pub use words::Words;
pub use yearly::{AtLeast, Conditions, Stretch, YearLevel, Yearly, YearlyFlaw};

#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod source_tests;
#[cfg(test)]
mod tests;
