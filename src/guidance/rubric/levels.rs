//! The levels of a rubric from its file: they fall, and no two are called the same.

use std::ops::Range;

use toml::Spanned;

use super::Threshold;
use super::flaw::{CriterionFlaw, PointsFlaw};
use super::raw::RawLevel;
use crate::domain::{Level, LevelLabels, Points};
use crate::guidance::check::Checker;
use crate::guidance::flaw::FigureFlaw;
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::words::Words;
use crate::text::Lang;

impl Checker<'_> {
    /// The levels; `total` are the most points, `ids` the criteria that there are.
    pub(super) fn levels(
        &mut self,
        raw: Spanned<Vec<RawLevel>>,
        total: Points,
        ids: &[String],
    ) -> Vec<Threshold> {
        self.falling(&raw);
        let raw = raw.into_inner();
        let places: Vec<_> = raw.iter().map(|level| level.label.as_ref().map(Spanned::span)).collect();
        let levels: Vec<Threshold> = raw.into_iter().map(|level| self.level(level, total, ids)).collect();
        self.unique_labels(&levels, &places);
        levels
    }

    /// Levels fall to one that begins at 0 and asks for nothing.
    fn falling(&mut self, raw: &Spanned<Vec<RawLevel>>) {
        let levels = raw.get_ref();
        let falls = levels
            .windows(2)
            .all(|pair| pair[0].from.get_ref() > pair[1].from.get_ref() && pair[0].level > pair[1].level);
        let ends = levels.last().is_some_and(|last| *last.from.get_ref() == 0.0 && last.full.is_empty());
        if !falls || !ends {
            self.fault(raw.span(), FigureFlaw::LevelsBroken);
        }
    }

    fn level(&mut self, raw: RawLevel, total: Points, ids: &[String]) -> Threshold {
        for name in raw.full.iter().filter(|name| !ids.contains(name.get_ref())) {
            self.fault(name.span(), CriterionFlaw::UnknownCriterion(name.get_ref().clone()));
        }
        Threshold {
            level: raw.level,
            label: raw.label.map(|label| self.label(label)),
            from: self.points_up_to(&raw.from, total),
            full: raw.full.into_iter().map(RawName::into_inner).collect(),
        }
    }

    fn label(&mut self, raw: RawWords) -> Words {
        let Words { vi, en } = self.words(raw);
        Words { vi: vi.trim().to_owned(), en: en.trim().to_owned() }
    }

    /// No two levels may be called the same in a language, be it by the program's own word.
    fn unique_labels(&mut self, levels: &[Threshold], places: &[Option<Range<usize>>]) {
        for (at, place) in places.iter().enumerate() {
            let Some((place, given)) = place.clone().zip(levels[at].label.as_ref()) else { continue };
            // That a text is missing is told by itself.
            let said = [Lang::Vi, Lang::En].into_iter().filter(|lang| !given.get(*lang).is_empty());
            let taken = said.map(|lang| (given.get(lang), lang)).find(|(label, lang)| {
                called_otherwise(levels, at, *lang).iter().any(|other| is_same(other, label))
            });
            if let Some((label, _)) = taken {
                self.fault(place, PointsFlaw::LabelTaken(label.to_owned()));
            }
        }
    }
}

/// What the levels above one are called, and those that have the program's own word.
fn called_otherwise(levels: &[Threshold], at: usize, lang: Lang) -> Vec<String> {
    let own = LevelLabels::default();
    let above = levels[..at].iter().filter_map(|level| level.label.as_ref());
    let is_named = |level: &Level| levels.iter().any(|one| one.level == *level && one.label.is_some());
    let unnamed = Level::ALL.into_iter().filter(|level| !is_named(level));
    let unnamed = unnamed.map(|level| own.label(level, lang).to_owned());
    above.map(|label| label.get(lang).to_owned()).chain(unnamed).collect()
}

fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
