//! From a rubric's file to a [`Rubric`]: sums, headings, citations, conditions.
//!
//! How a single criterion is scored is checked beside it, in `ways`, and the levels in `levels`.

use std::ops::Range;

use toml::Spanned;

use super::flaw::{CriterionFlaw, PointsFlaw};
use super::raw::{RawCriterion, RawFigure, RawGroup, RawNotApplicable, RawRubric};
use super::{Automatic, Condition, Criterion, Group, NotApplicable, Rubric};
use crate::domain::{Heading, Points};
use crate::guidance::check::Checker;
use crate::guidance::citation::Citation;
use crate::guidance::fact::Fact;
use crate::guidance::flaw::{FigureFlaw, Leaning, NameFlaw, ShapeFlaw, WHOLE};
use crate::guidance::raw::RawName;

/// The figures of a rubric: which of them one is, only its place knows.
const FIGURES: Leaning = &[
    ("rubric", "max"),
    ("rubric", "total"),
    ("rubric", "points"),
    ("rubric", "from"),
    ("rubric", "at_least"),
    ("rubric", "above"),
    ("rubric", "at_most"),
    ("rubric", "below"),
];

impl Checker<'_> {
    /// A figure in exact hundredths, read from the text as it is written.
    pub(super) fn hundredths(&mut self, raw: &RawFigure) -> u32 {
        let written = self.text.get(raw.span()).unwrap_or("").to_owned();
        let read = exact(&written);
        if read.is_none() && self.is_own(&raw.span()) {
            self.fault(raw.span(), PointsFlaw::BadFigure(written));
            self.guess(FIGURES);
        }
        read.unwrap_or(0)
    }

    pub(super) fn points(&mut self, raw: &RawFigure) -> Points {
        Points(self.hundredths(raw))
    }

    /// Points that may not lie above a limit.
    pub(super) fn points_up_to(&mut self, raw: &RawFigure, most: Points) -> Points {
        let points = self.points(raw);
        if points > most {
            self.fault(raw.span(), PointsFlaw::Over(most));
        }
        points
    }

    /// Checks a rubric; `checks` are the ids of the pack's checklist. A pack that has no criteria of its
    /// own, and says other levels alone, has those of its base.
    pub(in crate::guidance) fn rubric(
        &mut self,
        raw: Spanned<RawRubric>,
        citations: &[Citation],
        checks: &[String],
        base: Option<&Rubric>,
    ) -> Rubric {
        let span = raw.span();
        let raw = raw.into_inner();
        self.unique(raw.groups.iter().map(|group| &group.id));
        let inherited = base.filter(|base| raw.criteria.is_none() && !base.criteria.is_empty());
        let criteria = match inherited {
            Some(base) => base.criteria.clone(),
            None => self.criteria(raw.criteria, &span, citations, checks),
        };
        let total = match (&raw.total, inherited) {
            (None, Some(base)) => base.total(),
            (total, _) => self.total(total.as_ref(), &span, &criteria),
        };
        let groups = match inherited.filter(|_| raw.groups.is_empty()) {
            Some(base) => base.groups.clone(),
            None => raw.groups.into_iter().map(|group| self.group(group, &criteria)).collect(),
        };
        let ids: Vec<String> = criteria.iter().map(|one| one.id.clone()).collect();
        let levels = self.levels(raw.levels, total, &ids);
        Rubric { criteria, groups, levels }
    }

    /// The criteria of the file itself.
    fn criteria(
        &mut self,
        raw: Option<Vec<RawCriterion>>,
        rubric: &Range<usize>,
        citations: &[Citation],
        checks: &[String],
    ) -> Vec<Criterion> {
        let Some(raw) = raw else {
            self.missing(rubric, "criteria", &[("rubric", WHOLE)]);
            return Vec::new();
        };
        self.unique(raw.iter().map(|criterion| &criterion.id));
        let ids: Vec<String> = raw.iter().map(|one| one.id.get_ref().clone()).collect();
        self.targets(&raw, &ids);
        raw.into_iter().map(|one| self.criterion(one, citations, checks)).collect()
    }

    /// The total of the file, to which its criteria must add up.
    fn total(&mut self, raw: Option<&RawFigure>, rubric: &Range<usize>, criteria: &[Criterion]) -> Points {
        let Some(raw) = raw else {
            self.missing(rubric, "total", &[("rubric", "total")]);
            return Points(0);
        };
        let total = self.points(raw);
        let sum = Points(criteria.iter().map(|one| one.max.0).sum());
        if sum != total {
            self.fault(raw.span(), FigureFlaw::PointsSum { sum, total });
        }
        total
    }

    /// A part of a rubric that no base gives; a slip in its name was told already.
    fn missing(&mut self, rubric: &Range<usize>, name: &'static str, values: Leaning) {
        if !self.is_guess(values) {
            self.fault(rubric.clone(), ShapeFlaw::Missing(name));
            self.guess(values);
        }
    }

    /// Points may go only to a criterion that is there and always applies.
    fn targets(&mut self, criteria: &[RawCriterion], ids: &[String]) {
        let may_move = |id: &str| {
            criteria.iter().any(|other| other.id.get_ref() == id && other.not_applicable.is_some())
        };
        for moved in criteria.iter().filter_map(|one| one.not_applicable.as_ref()) {
            let to = &moved.get_ref().to;
            let id = to.get_ref().clone();
            if !ids.contains(&id) {
                self.fault(to.span(), CriterionFlaw::UnknownCriterion(id));
            } else if may_move(&id) {
                self.fault(to.span(), CriterionFlaw::TargetMoves(id));
            }
        }
    }

    fn group(&mut self, raw: RawGroup, criteria: &[Criterion]) -> Group {
        let max = self.points(&raw.max);
        let (span, id) = (raw.id.span(), raw.id.into_inner());
        let heading = Heading { id: id.clone(), title: String::new(), title_en: String::new() };
        let covered: Vec<u32> =
            criteria.iter().filter(|one| heading.covers(&one.id)).map(|one| one.max.0).collect();
        let sum = Points(covered.iter().sum());
        if covered.is_empty() {
            self.fault(span, PointsFlaw::GroupEmpty(id.clone()));
        } else if sum != max {
            self.fault(raw.max.span(), PointsFlaw::GroupSum { group: id.clone(), sum, max });
        }
        Group { id, title: self.words(raw.title), max }
    }

    fn criterion(&mut self, mut raw: RawCriterion, citations: &[Citation], checks: &[String]) -> Criterion {
        let cited = citations.iter().find(|citation| citation.id == *raw.citation.get_ref());
        if cited.is_none() {
            self.fault(raw.citation.span(), NameFlaw::UnknownCitation(raw.citation.get_ref().clone()));
        }
        let citation = cited.map_or(String::new(), Citation::short);
        self.lines_read(&raw, checks);
        let max = self.points(&raw.max);
        let bonus = std::mem::take(&mut raw.bonus);
        let bonus: Vec<_> = bonus.into_iter().filter_map(|piece| self.piece(piece, max)).collect();
        let caps = std::mem::take(&mut raw.caps);
        let caps = caps.into_iter().filter_map(|cap| self.cap(cap, max)).collect();
        let automatic = raw.automatic.take().and_then(|raw| {
            let span = raw.span();
            let raw = raw.into_inner();
            let reason = self.words(raw.reason);
            let condition = self.condition(raw.when, raw.unless, span)?;
            Some(Automatic { condition, reason })
        });
        let not_applicable = raw.not_applicable.take().and_then(|raw| {
            let span = raw.span();
            let RawNotApplicable { when, unless, to } = raw.into_inner();
            let condition = self.condition(when, unless, span)?;
            Some(NotApplicable { condition, to: to.into_inner() })
        });
        let conditions: Vec<Condition> = automatic
            .iter()
            .map(|one| one.condition)
            .chain(not_applicable.iter().map(|one| one.condition))
            .collect();
        let (title, rule) = (std::mem::take(raw.title.get_mut()), std::mem::take(raw.rule.get_mut()));
        let (title_span, rule_span) = (raw.title.span(), raw.rule.span());
        let title = self.pair(title, title_span);
        let rule = self.pair(rule, rule_span);
        let (id, certainty) = (raw.id.get_ref().clone(), raw.certainty);
        let way = self.way(raw, max, &bonus, &conditions);
        Criterion { id, title, max, rule, way, bonus, caps, automatic, not_applicable, citation, certainty }
    }

    /// Exactly one of `when` and `unless`, naming a fact.
    pub(super) fn condition(
        &mut self,
        when: Option<RawName>,
        unless: Option<RawName>,
        span: Range<usize>,
    ) -> Option<Condition> {
        let (name, holds) = match (when, unless) {
            (Some(name), None) => (name, true),
            (None, Some(name)) => (name, false),
            _ => {
                self.fault(span, CriterionFlaw::ConditionUnclear);
                return None;
            }
        };
        let fact = self.named(vec![name], Fact::named).pop()?;
        Some(Condition { fact, holds })
    }

    /// A fact read from the checklist needs its line there, or it could never hold.
    fn lines_read(&mut self, raw: &RawCriterion, checks: &[String]) {
        let measured = raw.measured.iter().flatten();
        let pieces = raw.pieces.iter().flatten().chain(&raw.bonus).map(|piece| &piece.fact);
        let caps = raw.caps.iter().flat_map(|cap| cap.get_ref().when.iter().chain(&cap.get_ref().unless));
        let automatic =
            raw.automatic.iter().flat_map(|one| one.get_ref().when.iter().chain(&one.get_ref().unless));
        let moved = raw.not_applicable.iter();
        let moved = moved.flat_map(|one| one.get_ref().when.iter().chain(&one.get_ref().unless));
        let names: Vec<&RawName> = measured.chain(pieces).chain(caps).chain(automatic).chain(moved).collect();
        for name in names {
            let Some(fact) = Fact::named(name.get_ref()) else { continue };
            if let Some(check) = fact.check().filter(|check| !checks.iter().any(|id| id == check)) {
                let check = check.to_owned();
                self.fault(name.span(), CriterionFlaw::CheckMissing { fact, check });
            }
        }
    }
}

/// The hundredths of a decimal with at most two places; none of anything else.
fn exact(written: &str) -> Option<u32> {
    let (whole, part) = written.split_once('.').unwrap_or((written, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::exact;

    #[test]
    fn figures_are_exact_decimals_of_at_most_two_places() {
        assert_eq!(
            ["5", "4.5", "4.05", "0.25", "100.00"].map(exact),
            [Some(500), Some(450), Some(405), Some(25), Some(10_000)]
        );
        assert_eq!(["4.125", "-1", "1e2", "4.", ".5", "1_000", "99999999", "inf"].map(exact), [None; 8]);
    }
}
