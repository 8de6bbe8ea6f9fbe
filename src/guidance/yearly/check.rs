//! From the yearly rule of a file to a [`Yearly`]: order of the levels, conditions, numbers.

use super::flaw::YearlyFlaw;
use super::raw::{RawLevels, RawYearLevel, RawYearly};
use super::{AtLeast, Stretch, YearLevel, Yearly};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};

impl Checker<'_> {
    /// The yearly rule of the file, else that of its base.
    pub(in crate::guidance) fn yearly(
        &mut self,
        raw: Option<RawYearly>,
        citations: &[Citation],
        base: Option<&Yearly>,
    ) -> Option<Yearly> {
        let Some(raw) = raw else { return base.cloned() };
        let certainty = raw.certainty;
        let citation = raw.citation.map_or(String::new(), |id| self.cited(&id, citations));
        let year = self.year_levels(raw.levels, Stretch::Year, certainty);
        let half = raw.half.map(|levels| self.year_levels(levels, Stretch::Half, certainty));
        let quarter = raw.quarter.map(|levels| self.year_levels(levels, Stretch::Quarter, certainty));
        Some(Yearly { citation, year, half, quarter })
    }

    /// Levels fall to one that asks for nothing; all others ask for something.
    fn year_levels(&mut self, raw: RawLevels, stretch: Stretch, certainty: Certainty) -> Vec<YearLevel> {
        let span = raw.span();
        let levels = raw.into_inner();
        let falls = levels.windows(2).all(|pair| pair[0].get_ref().level > pair[1].get_ref().level);
        let asks = |level: &RawYearLevel| level.every.is_some() || level.at_least.is_some();
        if !falls || levels.last().is_none_or(|last| asks(last.get_ref())) {
            self.fault(span, YearlyFlaw::Broken);
        }
        let higher = levels.len().saturating_sub(1);
        for level in levels.iter().take(higher).filter(|level| !asks(level.get_ref())) {
            self.fault(level.span(), YearlyFlaw::NoCondition(level.get_ref().level));
        }
        levels.into_iter().map(|level| self.year_level(level.into_inner(), stretch, certainty)).collect()
    }

    fn year_level(&mut self, raw: RawYearLevel, stretch: Stretch, certainty: Certainty) -> YearLevel {
        let at_least = raw.at_least.map(|least| AtLeast {
            level: least.level,
            meetings: self.within(&least.meetings, 1, stretch.months()),
        });
        let certainty = raw.certainty.unwrap_or(certainty);
        YearLevel { level: raw.level, every: raw.every, at_least, certainty }
    }
}
