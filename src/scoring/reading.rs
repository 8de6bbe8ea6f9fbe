//! A number read from a meeting: its value, how far it can still move, and who moves it.
//!
//! Values stay exact fractions; what bands make of them is not known here.

use super::finding::Wait;
use crate::guidance::{Band, Number, Unit, Words};

/// What moves a number by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReadingStep {
    /// One more member speaks.
    Speaker,
    /// One more member comes.
    Attendee,
    /// One of those unexcused comes, or gives one.
    Unexcused,
    /// One more of the tasks given before is found done.
    Task,
    /// The meeting goes on for a minute.
    Minute,
    /// A minute more of self-criticism.
    CriticismMinute,
}

impl ReadingStep {
    /// Minutes of work that one step costs, as an estimate of our own.
    pub(super) const fn minutes(self) -> u64 {
        match self {
            ReadingStep::Attendee | ReadingStep::Unexcused => 5,
            ReadingStep::Speaker => 3,
            ReadingStep::Task | ReadingStep::Minute | ReadingStep::CriticismMinute => 1,
        }
    }
}

/// A number read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// The value as it stands is `part` of `base`.
    pub(super) part: u64,
    pub(super) base: u64,
    /// Where the part may still move to, above or below; equal to `part` once settled.
    pub(super) reach: u64,
    /// What it waits for; none once settled.
    pub(super) wait: Option<Wait>,
    /// Whether nothing is known yet, so that every value is possible.
    pub(super) open: bool,
    pub(super) step: Option<ReadingStep>,
    /// In one clause that begins in lower case.
    pub(super) words: Words,
    /// Which members, which minutes.
    pub(super) detail: Option<Words>,
}

impl Reading {
    /// A settled value.
    pub(super) const fn of(part: u64, base: u64, words: Words) -> Reading {
        Reading { part, base, reach: part, wait: None, open: false, step: None, words, detail: None }
    }

    /// A value that may still move up to `reach`, a step at a time.
    pub(super) fn moving(self, reach: u64, wait: Wait, step: ReadingStep) -> Reading {
        let waits = (reach != self.part).then_some(wait);
        Reading { reach, wait: waits, step: Some(step), ..self }
    }

    /// A value that may still move up to `reach`, which nobody is asked to move.
    pub(super) fn left_to_members(self, reach: u64, wait: Wait) -> Reading {
        let waits = (reach != self.part).then_some(wait);
        Reading { reach, wait: waits, ..self }
    }

    /// Nothing is known yet.
    pub(super) fn unknown(self, wait: Wait) -> Reading {
        Reading { wait: Some(wait), open: true, ..self }
    }

    /// With the members or minutes behind it.
    pub(super) fn detailed(self, detail: Option<Words>) -> Reading {
        Reading { detail, ..self }
    }

    /// As if the part had this value for good.
    pub(super) fn settled_at(self, part: u64) -> Reading {
        Reading { part, reach: part, wait: None, open: false, ..self }
    }

    /// The parts that are still possible, the present one first.
    pub(super) fn parts(&self) -> Vec<u64> {
        match self.reach < self.part {
            true => (self.reach..=self.part).rev().collect(),
            false => (self.part..=self.reach).collect(),
        }
    }

    /// The band in which a part lies.
    pub(super) fn band<'a>(&self, number: Number, bands: &'a [Band], part: u64) -> Option<&'a Band> {
        let hundred = if number.unit() == Unit::Percent { 100 } else { 1 };
        bands.iter().find(|band| band.holds(part * hundred, self.base))
    }
}
