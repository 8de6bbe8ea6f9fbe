//! The rules as dated data: packs that are checked when loaded and chosen by the day of a meeting.
//!
//! Knows words and what a meeting is made of; knows no screen, no disk and no points earned.

mod agenda;
mod check;
mod check_meeting;
mod citation;
mod fact;
mod fault;
mod number;
mod pack;
mod packs;
mod raw;
mod rubric;
mod topics;
mod words;
mod yearly;

pub use agenda::{AgendaRule, PlannedStep, StepRule};
pub use check::{Origin, check};
pub use citation::{Certainty, Citation};
pub use fact::{Evidence, Fact};
pub use fault::{Flaw, PackFault, Place};
pub use number::{Number, Unit};
pub use pack::{CheckRule, Pack};
pub use packs::{Because, Choice, Packs};
pub use rubric::{
    Automatic, Band, Bound, Cap, Condition, Criterion, Group, Kind, NotApplicable, Piece, Rubric, RubricFlaw,
    Threshold,
};
pub use topics::{
    CapBase, CellType, Checklist, ChecklistGroup, ContentList, Deadline, Ground, Layout, MajorityRule,
    Rating, RatingLevel, RatingRules, Section, Side, SignFor, Survey, TOPIC_SECTIONS, TopCap, TopicFlaw,
    Topics, VoteMode,
};
pub use words::Words;
pub use yearly::{AtLeast, Conditions, Stretch, YearLevel, Yearly, YearlyFlaw};

#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod tests;
