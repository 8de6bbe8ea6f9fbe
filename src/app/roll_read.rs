//! A roll that was read and is looked at before it is taken: what it says, what it asks, what enters it.
//!
//! Knows no files and no screen; how a roll is read is known elsewhere.

use crate::domain::{LeftRows, RollAnswers, RollAsk, RollEvent};

/// Where a roll comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RollSource {
    /// A file, as its path was typed.
    File(String),
    /// Text that was pasted.
    Pasted(String),
}

/// A roll that was read and waits for a yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollRead {
    /// Where it comes from.
    pub source: RollSource,
    /// The way in which its letters were read, as [`Effect::ReadRoll`](super::Effect::ReadRoll) counts them.
    pub letters: usize,
    /// What people see of it.
    pub told: Vec<String>,
    /// What is wrong with rows, a sentence each.
    pub faults: Vec<String>,
    /// Rows that are not taken in.
    pub left: LeftRows,
    /// The events that enter the other rows.
    pub events: Vec<RollEvent>,
    /// The events that put members, those on the roll already too, into the groups that it names.
    pub groups: Vec<RollEvent>,
    /// The events that add to what the roll says of members on it.
    pub completed: Vec<RollEvent>,
    /// What is asked of rows.
    pub asks: Vec<AskedRow>,
    /// What was answered.
    pub answers: RollAnswers,
    /// Whether everybody in it is on the roll already.
    pub nothing_new: bool,
}

/// Something that a roll leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRow {
    /// The line.
    pub line: u64,
    /// What the answer decides.
    pub ask: RollAsk,
    /// The question.
    pub words: String,
}
