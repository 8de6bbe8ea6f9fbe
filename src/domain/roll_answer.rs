//! What a roll that is taken in leaves open, and what people answered, by the line of the roll.
//!
//! Knows no files; how a roll is read is known elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{Role, Standing};

/// What an answer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollAsk {
    /// The standing.
    Standing,
    /// The office.
    Office,
    /// Whether it is another person than the one of the same name.
    OtherPerson,
}

/// What a person answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RollAnswers {
    /// Standings.
    pub standings: BTreeMap<u64, Standing>,
    /// Offices.
    pub roles: BTreeMap<u64, Role>,
    /// Lines of people who are others than those of the same name.
    pub others: BTreeSet<u64>,
    /// Lines that are left out.
    pub left_out: BTreeSet<u64>,
}
