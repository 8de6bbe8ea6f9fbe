//! What the papers for an evening without the laptop are made from: who is on the roll, what is on the agenda, what is scored.
//!
//! Knows no meeting that was held: on these papers everything that happens is written by hand.

use super::of_cell::CellFrame;
use crate::domain::{Attendee, Item, Standing};
use crate::guidance::Criterion;

/// What the papers are made from; of a cell without a roll they have rows to write in.
#[derive(Debug, Clone, Copy)]
pub struct KitSource<'a> {
    /// Whose they are.
    pub frame: CellFrame<'a>,
    /// Who is on the roll that day.
    pub members: &'a [Attendee],
    /// The items of the agenda.
    pub items: &'a [Item],
    /// The criteria of the score sheet.
    pub criteria: &'a [Criterion],
}

/// Slips for a vote where nobody is on the roll.
const SLIPS: usize = 12;

impl KitSource<'_> {
    /// How many slips a vote takes at the most: one for each official member, exempt ones who may come among them.
    pub(super) fn slips(&self) -> usize {
        let may_vote = |one: &&Attendee| matches!(one.standing, Standing::Official | Standing::Exempt);
        match self.members.iter().filter(may_vote).count() {
            0 => SLIPS,
            voters => voters,
        }
    }
}
