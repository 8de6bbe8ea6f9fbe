//! The rules as dated data: packs that are checked when loaded and chosen by the day of a meeting.
//!
//! Knows words and what a meeting is made of; knows no screen, no disk and no points earned.

mod check;
mod citation;
mod fact;
mod fault;
mod number;
mod pack;
mod raw;
mod rubric;
mod shelf;
mod words;

pub use check::check;
pub use citation::{Certainty, Citation};
pub use fact::{Evidence, Fact};
pub use fault::{Flaw, PackFault, Place};
pub use number::{Number, Unit};
pub use pack::{CheckRule, Pack, StepRule};
pub use rubric::{
    Automatic, Band, Bound, Cap, Condition, Criterion, Group, Kind, NotApplicable, Piece, Rubric, RubricFlaw,
    Threshold,
};
pub use shelf::{Choice, by_id, pack_for, packs};
pub use words::Words;

#[cfg(test)]
mod tests;
