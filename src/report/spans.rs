//! What the report of a quarter, of six months, of a year is made from.
//!
//! Knows how such a stretch is named in a paper, and up to which day its figures go; counts nothing itself.

use chrono::NaiveDate;

use super::of_cell::CellFrame;
use super::period_figures::{FigureGround, PeriodFigure};
use super::quarter::Quarter;
use crate::domain::{Digest, Roll, State, ThematicTopic, meeting_of};
use crate::guidance::Stretch;
use crate::scoring::Span;

/// A quarter, six months or a year of a cell.
#[derive(Debug, Clone, Copy)]
pub struct SpanSource<'a> {
    /// Whose it is.
    pub frame: CellFrame<'a>,
    /// Which.
    pub span: Span,
    /// The roll of the cell.
    pub roll: &'a Roll,
    /// The meetings of the cell.
    pub digests: &'a [Digest],
    /// The thematic topics of the cell by month; the day of the meeting that held one says whether it is of the span.
    pub topics: &'a [ThematicTopic],
}

impl<'a> SpanSource<'a> {
    /// Its days, as far as they have come.
    pub(super) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (from, to) = {
            let period = self.span.period();
            period.from.zip(period.to)?
        };
        Some((from, to.min(self.frame.created.date_naive()).max(from)))
    }

    /// The figures; none of a stretch without an adopted meeting.
    pub(super) fn figures(&self) -> Vec<PeriodFigure> {
        let Some((from, to)) = self.days() else { return Vec::new() };
        let within = |one: &Digest| one.state == State::Adopted && (from..=to).contains(&one.date);
        if !self.digests.iter().any(within) {
            return Vec::new();
        }
        FigureGround { cell: self.frame.cell, roll: self.roll, digests: self.digests }.of(from, to)
    }

    /// The topics that adopted meetings of it held, each with the day.
    pub(super) fn topics_held(&self) -> Vec<(&'a ThematicTopic, NaiveDate)> {
        let Some((from, to)) = self.days() else { return Vec::new() };
        let held = |topic: &'a ThematicTopic| {
            let meeting = meeting_of(topic.number, self.digests)?;
            let is_held = meeting.state == State::Adopted && (from..=to).contains(&meeting.date);
            is_held.then_some((topic, meeting.date))
        };
        let mut held: Vec<_> = self.topics.iter().filter_map(held).collect();
        held.sort_by_key(|(_, day)| *day);
        held
    }
}

/// "quý IV năm 2026", "6 tháng đầu năm 2026", "năm 2026".
pub(super) fn span_words(span: Span) -> String {
    let Span { stretch, year, part } = span;
    match stretch {
        Stretch::Quarter => crate::text::lowered(&Quarter { year, number: part }.words()),
        Stretch::Half if part == 1 => format!("6 tháng đầu năm {year}"),
        Stretch::Half => format!("6 tháng cuối năm {year}"),
        Stretch::Year => format!("năm {year}"),
    }
}

/// The stretch of the same length that follows.
pub(super) fn next_span(span: Span) -> Span {
    match 12 / span.stretch.months() {
        last if span.part >= last => Span { year: span.year + 1, part: 1, ..span },
        _ => Span { part: span.part + 1, ..span },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_and_the_one_after_it_are_named_as_papers_name_them() {
        let both = |stretch, part| {
            let span = Span { stretch, year: 2026, part };
            [span_words(span), span_words(next_span(span))]
        };
        assert_eq!(both(Stretch::Quarter, 4), ["quý IV năm 2026", "quý I năm 2027"]);
        assert_eq!(both(Stretch::Quarter, 2), ["quý II năm 2026", "quý III năm 2026"]);
        assert_eq!(both(Stretch::Half, 1), ["6 tháng đầu năm 2026", "6 tháng cuối năm 2026"]);
        assert_eq!(both(Stretch::Half, 2), ["6 tháng cuối năm 2026", "6 tháng đầu năm 2027"]);
        assert_eq!(both(Stretch::Year, 1), ["năm 2026", "năm 2027"]);
    }
}
