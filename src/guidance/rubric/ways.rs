//! The ways in which a criterion is scored: whole, by pieces, by bands, judged; bonus and limits.
//!
//! Exactly one way a criterion, and what it reaches at most is the criterion's greatest points.

use std::ops::Range;

use toml::Spanned;

use super::band::{Band, Bound};
use super::coverage::{Hole, holes};
use super::flaw::{BandFlaw, CriterionFlaw, PointsFlaw};
use super::raw::{RawBand, RawCap, RawCriterion, RawFigure, RawPiece, RawProposal};
use super::{Cap, Condition, Proposal, ScoredFact, Way};
use crate::domain::Points;
use crate::guidance::check::Checker;
use crate::guidance::citation::Certainty;
use crate::guidance::fact::{Evidence, Fact};
use crate::guidance::number::Number;
use crate::guidance::raw::RawName;

impl Checker<'_> {
    pub(super) fn piece(&mut self, raw: RawPiece, max: Points) -> Option<ScoredFact> {
        let points = self.points_up_to(&raw.points, max);
        let fact = self.named(vec![raw.fact], Fact::named).pop()?;
        Some(ScoredFact { fact, points })
    }

    pub(super) fn cap(&mut self, raw: Spanned<RawCap>, max: Points) -> Option<Cap> {
        let span = raw.span();
        let raw = raw.into_inner();
        let points = self.points_up_to(&raw.points, max);
        let condition = self.condition(raw.when, raw.unless, span)?;
        Some(Cap { condition, points })
    }

    /// The one way of scoring. `conditions` are those that give full points or move them away.
    pub(super) fn way(
        &mut self,
        raw: RawCriterion,
        max: Points,
        bonus: &[ScoredFact],
        conditions: &[Condition],
    ) -> Way {
        let bonus_points = sum(bonus);
        if bonus_points > max {
            let flaw = PointsFlaw::Reach { id: raw.id.get_ref().clone(), reach: bonus_points, max };
            self.fault(raw.max.span(), flaw);
        }
        if !is_clear(&raw) {
            self.fault(raw.id.span(), CriterionFlaw::WayUnclear(raw.id.get_ref().clone()));
        }
        let id = raw.id.get_ref().clone();
        let method = raw.method.map_or(Certainty::OwnDesign, Spanned::into_inner);
        if let Some(facts) = raw.measured.filter(|facts| !facts.is_empty()) {
            return Way::Measured { facts: self.named(facts, Fact::named), method };
        }
        if let Some(pieces) = raw.pieces {
            let all = pieces.len();
            let pieces: Vec<ScoredFact> =
                pieces.into_iter().filter_map(|piece| self.piece(piece, max)).collect();
            // A piece with an unknown name is told once, not again as a wrong sum.
            if pieces.len() == all {
                self.reaches(&raw.max, id, Points(sum(&pieces).0 + bonus_points.0), max);
            }
            return Way::Pieces { pieces, method };
        }
        if let (Some(bands), Some(number)) = (raw.bands, raw.number) {
            return self.bands(bands, number, (&raw.max, id), max, bonus_points, conditions, method);
        }
        let prompts = raw.judged.unwrap_or_default();
        if !bonus.is_empty() && !prompts.is_empty() {
            self.fault(raw.id.span(), CriterionFlaw::BonusOnJudged);
        }
        let evidence = self.named(raw.evidence, Evidence::named);
        let proposal = raw.proposed.and_then(|raw_one| self.proposal(raw_one, (&raw.max, id), max));
        let prompts = prompts.into_iter().map(|words| self.words(words)).collect();
        Way::Judged { prompts, evidence, proposal }
    }

    /// Points that a number suggests; where it has no base nothing is suggested, so none is asked for.
    fn proposal(
        &mut self,
        raw: RawProposal,
        (at, id): (&RawFigure, String),
        max: Points,
    ) -> Option<Proposal> {
        let span = raw.number.span();
        let spans: Vec<_> = raw.bands.iter().map(Spanned::span).collect();
        let mut bands: Vec<Band> = raw.bands.into_iter().map(|band| self.band(band, max)).collect();
        let best = bands.iter().map(|band| band.points.0).max().unwrap_or(0);
        self.reaches(at, id, Points(best), max);
        let number = self.named(vec![raw.number], Number::named).pop()?;
        self.coverage(&bands, number, &spans, span);
        bands.sort_by_key(lower_end);
        Some(Proposal { number, bands, method: raw.method.map_or(Certainty::OwnDesign, Spanned::into_inner) })
    }

    /// Every value of the number lies in one band.
    fn coverage(&mut self, bands: &[Band], number: Number, spans: &[Range<usize>], whole: Range<usize>) {
        for hole in holes(bands, number.unit()) {
            let (at, flaw) = match hole {
                Hole::Gap { value, at } => (at, BandFlaw::Gap { number, value }),
                Hole::Overlap { value, at } => (at, BandFlaw::Overlap { number, value }),
                Hole::Empty { at } => (at, BandFlaw::Empty),
            };
            self.fault(spans.get(at).cloned().unwrap_or_else(|| whole.clone()), flaw);
        }
    }

    fn reaches(&mut self, at: &RawFigure, id: String, reach: Points, max: Points) {
        if reach != max {
            self.fault(at.span(), PointsFlaw::Reach { id, reach, max });
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one criterion")]
    fn bands(
        &mut self,
        raw: Vec<Spanned<RawBand>>,
        name: RawName,
        (at, id): (&RawFigure, String),
        max: Points,
        bonus: Points,
        conditions: &[Condition],
        method: Certainty,
    ) -> Way {
        let span = name.span();
        let spans: Vec<_> = raw.iter().map(Spanned::span).collect();
        let mut bands: Vec<Band> = raw.into_iter().map(|band| self.band(band, max)).collect();
        let best = bands.iter().map(|band| band.points.0).max().unwrap_or(0);
        self.reaches(at, id, Points(best + bonus.0), max);
        let Some(number) = self.named(vec![name], Number::named).pop() else {
            return Way::Judged { prompts: Vec::new(), evidence: Vec::new(), proposal: None };
        };
        self.coverage(&bands, number, &spans, span.clone());
        if let Some(fact) = number.needs()
            && !conditions.contains(&Condition { fact, holds: false })
        {
            self.fault(span, BandFlaw::BaseUnsettled { number, fact });
        }
        bands.sort_by_key(lower_end);
        Way::Bands { number, bands, method }
    }

    fn band(&mut self, raw: Spanned<RawBand>, max: Points) -> Band {
        let span = raw.span();
        let raw = raw.into_inner();
        if (raw.at_least.is_some() && raw.above.is_some()) || (raw.at_most.is_some() && raw.below.is_some()) {
            self.fault(span, BandFlaw::BoundTwice);
        }
        let low = self.bound(raw.at_least, raw.above);
        let high = self.bound(raw.at_most, raw.below);
        Band { low, high, points: self.points_up_to(&raw.points, max) }
    }

    fn bound(&mut self, within: Option<RawFigure>, beyond: Option<RawFigure>) -> Option<Bound> {
        let inside = within.is_some();
        let figure = within.or(beyond)?;
        Some(Bound { hundredths: self.hundredths(&figure).into(), within: inside })
    }
}

/// Where a band begins, for their order.
fn lower_end(band: &Band) -> (i64, bool) {
    band.low.map_or((i64::MIN, false), |low| (low.hundredths, !low.within))
}

/// Exactly one way, each with what belongs to it and nothing else.
fn is_clear(raw: &RawCriterion) -> bool {
    let measured = raw.measured.as_ref().is_some_and(|facts| !facts.is_empty());
    let pieces = raw.pieces.as_ref().is_some_and(|pieces| !pieces.is_empty());
    let bands = raw.bands.as_ref().is_some_and(|bands| !bands.is_empty());
    let judged = raw.judged.as_ref().is_some_and(|prompts| !prompts.is_empty());
    let ways = [measured, pieces, bands, judged].iter().filter(|way| **way).count();
    let aside = raw.number.is_some() != bands
        || (raw.method.is_some() && judged)
        || (!raw.evidence.is_empty() && !judged)
        || (raw.proposed.is_some() && !judged);
    ways == 1 && !aside
}

fn sum(pieces: &[ScoredFact]) -> Points {
    Points(pieces.iter().map(|piece| piece.points.0).sum())
}
