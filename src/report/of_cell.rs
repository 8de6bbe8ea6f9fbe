//! What papers on a cell beside its meetings are made from: the topics of a year, one of them, the papers that it issued.
//!
//! Knows the names of the cell and who signs for it; gathers nothing itself.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::{CellName, CellState, Member, Period, Role, Roll, ThematicTopic};
use crate::guidance::SignFor;

use super::issued::IssuedPaper;

/// What such papers have in common.
#[derive(Debug, Clone, Copy)]
pub struct CellFrame<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// For whom the secretary signs.
    pub sign_for: SignFor,
    /// The secretary on the day that it is made; empty leaves the line blank.
    pub secretary: &'a str,
    /// When it is made.
    pub created: DateTime<FixedOffset>,
}

impl<'a> CellFrame<'a> {
    /// That of a cell, signed for by whoever is its secretary on the day.
    pub fn of(
        state: &'a CellState,
        practice: bool,
        sign_for: SignFor,
        created: DateTime<FixedOffset>,
    ) -> CellFrame<'a> {
        let secretary = signer(&state.roll, created.date_naive());
        CellFrame { cell: &state.name, practice, sign_for, secretary, created }
    }
}

/// Who signs for the cell as its secretary on a day; empty where nobody holds the office.
pub fn signer(roll: &Roll, day: NaiveDate) -> &str {
    roll.holder(Role::Secretary, day).map_or("", Member::name)
}

/// The topics of a year.
#[derive(Debug, Clone, Copy)]
pub struct TopicPlan<'a> {
    /// Whose they are.
    pub frame: CellFrame<'a>,
    /// The year.
    pub year: i32,
    /// The topics by month.
    pub topics: &'a [ThematicTopic],
}

/// One topic.
#[derive(Debug, Clone, Copy)]
pub struct TopicSource<'a> {
    /// Whose it is.
    pub frame: CellFrame<'a>,
    /// The topic.
    pub topic: &'a ThematicTopic,
}

/// The papers that the meetings of a period issued by number.
#[derive(Debug, Clone, Copy)]
pub struct IssuedPapers<'a> {
    /// Whose they are.
    pub frame: CellFrame<'a>,
    /// The period.
    pub period: Period,
    /// The papers, in the order in which they were issued.
    pub papers: &'a [IssuedPaper],
}
