//! What the report of a month is made from: its meeting, the roll, the other meetings of the year.

use super::months::{Months, is_of_month};
use super::period_figures::{FigureGround, PeriodFigure};
use super::source::Source;
use crate::domain::{Digest, Roll};

/// A meeting of the month with what its report needs beside it.
#[derive(Debug, Clone, Copy)]
pub struct MonthSource<'a> {
    /// The meeting.
    pub source: Source<'a>,
    /// The roll of the cell.
    pub roll: &'a Roll,
    /// The meetings of the cell.
    pub digests: &'a [Digest],
}

impl MonthSource<'_> {
    /// The figures of the month that it looks back on; none of a meeting that is not the month's, or not adopted.
    pub(super) fn figures(&self) -> Vec<PeriodFigure> {
        let meeting = self.source.meeting;
        if !is_of_month(meeting.plan.kind) || !self.source.is_adopted() {
            return Vec::new();
        }
        let (from, to) = Months::looked_back(meeting.day());
        let ground = FigureGround { cell: &meeting.plan.cell, roll: self.roll, digests: self.digests };
        ground.of(from, to)
    }
}
