//! What a member's extract for the yearly review is made from: what the rounds of a period recorded about them.
//!
//! For the member alone. Concludes nothing.

use chrono::{DateTime, FixedOffset};

use crate::domain::{CellName, MemberId, OwnRound, Period};

/// What the book has of a member's rounds.
#[derive(Debug, Clone, Copy)]
pub struct OwnReview<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// The period.
    pub period: Period,
    /// Who.
    pub member: MemberId,
    /// The name on the roll.
    pub name: &'a str,
    /// What was said and promised, of adopted meetings alone.
    pub own: &'a OwnRound,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}
