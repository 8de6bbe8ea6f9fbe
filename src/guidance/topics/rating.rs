//! How members are rated: levels by points, the cap of the highest level with its base, who is not
//! rated.
//!
//! Only the rules; how many may be rated highest is worked out where points are.

use serde::Deserialize;
use toml::Spanned;

use super::flaw::TopicFlaw;
use super::ground::{RawGround, TopicGround, numbered};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::flaw::FigureFlaw;
use crate::guidance::raw::{RawName, RawWords, or_default};
use crate::guidance::words::Words;
use crate::say;
use crate::text::{Lang, Text, text};

/// A level of the yearly rating, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Không hoàn thành nhiệm vụ.
    Failed,
    /// Hoàn thành nhiệm vụ.
    Fulfilled,
    /// Hoàn thành tốt nhiệm vụ.
    Good,
    /// Hoàn thành xuất sắc nhiệm vụ.
    Outstanding,
}

impl Rating {
    /// Every level with the name that a pack gives it.
    pub const NAMES: [(Rating, &'static str); 4] = [
        (Rating::Outstanding, "outstanding"),
        (Rating::Good, "good"),
        (Rating::Fulfilled, "fulfilled"),
        (Rating::Failed, "failed"),
    ];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Rating::Outstanding => text("hoàn thành xuất sắc nhiệm vụ", "tasks fulfilled outstandingly"),
            Rating::Good => text("hoàn thành tốt nhiệm vụ", "tasks fulfilled well"),
            Rating::Fulfilled => text("hoàn thành nhiệm vụ", "tasks fulfilled"),
            Rating::Failed => text("không hoàn thành nhiệm vụ", "tasks not fulfilled"),
        }
    }
}

/// A level with its points and conditions; points alone never give a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingLevel {
    /// The level.
    pub rating: Rating,
    /// From so many points of 100 on; none where the text rates without points.
    pub from: Option<u32>,
    /// What it asks beside points, all of it.
    pub asks: Vec<Words>,
    /// Cases each of which gives it whatever the points are.
    pub cases: Vec<Words>,
}

/// What the cap of the highest level is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CapBase {
    /// Those rated "good".
    Good,
    /// Those rated "good" and those rated highest together.
    GoodOrBetter,
    /// Everybody who was rated.
    Rated,
}

impl CapBase {
    /// Every base with the name that a pack gives it.
    pub const NAMES: [(CapBase, &'static str); 3] =
        [(CapBase::Good, "good"), (CapBase::GoodOrBetter, "good_or_better"), (CapBase::Rated, "rated")];

    /// The base in words.
    pub const fn label(self) -> Text {
        match self {
            CapBase::Good => text(
                "số đảng viên xếp loại hoàn thành tốt nhiệm vụ",
                "members rated as fulfilling their tasks well",
            ),
            CapBase::GoodOrBetter => text(
                "số đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên",
                "members rated as fulfilling their tasks well or outstandingly",
            ),
            CapBase::Rated => text("số đảng viên được xếp loại", "members rated"),
        }
    }
}

/// The most that may be rated highest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopCap {
    /// Percent of the base, 1-100.
    pub percent: u32,
    /// The same for a unit of outstanding achievement; none where there is no such rule.
    pub outstanding_unit: Option<u32>,
    /// The base.
    pub of: CapBase,
    /// Where it comes from; the base may be less certain than the percentage.
    pub ground: TopicGround,
}

/// How members are rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingRules {
    /// The levels, the highest first.
    pub levels: Vec<RatingLevel>,
    /// The most that may be rated highest.
    pub cap: TopCap,
    /// Who is not rated.
    pub not_rated: Vec<Words>,
    /// Where the rules come from.
    pub ground: TopicGround,
}

impl RatingRules {
    /// Levels, what each asks, the cap of the highest, who is not rated, each with its source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let levels = (0..self.levels.len()).flat_map(|at| self.level_lines(at, lang));
        let not_rated = headed(say!(lang, "Không xếp loại:", "Not rated:"), &self.not_rated, lang);
        let sources = self.ground.lines(lang);
        levels.chain(not_rated).chain(sources).chain(self.cap.lines(lang)).collect()
    }

    fn level_lines(&self, at: usize, lang: Lang) -> Vec<String> {
        let level = &self.levels[at];
        let asks = say!(lang, "Đồng thời phải:", "It also asks:");
        let cases = say!(lang, "Hoặc thuộc một trong các trường hợp:", "Or in any of these cases:");
        let [asks, cases] = [headed(asks, &level.asks, lang), headed(cases, &level.cases, lang)];
        [vec![self.level_line(at, lang)], asks, cases].concat()
    }

    fn level_line(&self, at: usize, lang: Lang) -> String {
        let level = &self.levels[at];
        let name = level.rating.label().get(lang);
        let above = at.checked_sub(1).and_then(|above| self.levels[above].from);
        match (level.from, above) {
            (None, _) => say!(lang, "Mức: {name}.", "Level: {name}."),
            (Some(from), None) => {
                say!(lang, "Từ {from} điểm trở lên: {name}.", "{from} points or more: {name}.")
            }
            (Some(0), Some(above)) => {
                say!(lang, "Dưới {above} điểm: {name}.", "Below {above} points: {name}.")
            }
            (Some(from), Some(above)) => say!(
                lang,
                "Từ {from} đến dưới {above} điểm: {name}.",
                "From {from} to below {above} points: {name}."
            ),
        }
    }
}

/// A heading with numbered texts under it; nothing without texts.
fn headed(heading: String, items: &[Words], lang: Lang) -> Vec<String> {
    if items.is_empty() { Vec::new() } else { [vec![heading], numbered(items, lang)].concat() }
}

impl TopCap {
    /// The cap with its base and its own source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let (percent, base) = (self.percent, self.of.label().get(lang));
        let line = say!(
            lang,
            "Mức hoàn thành xuất sắc nhiệm vụ không quá {percent}% {base}.",
            "At most {percent}% of the {base} may be rated highest."
        );
        let unit = self.outstanding_unit.map(|percent| {
            say!(
                lang,
                "Đơn vị có thành tích xuất sắc nổi trội: không quá {percent}%, cùng cơ sở tính.",
                "A unit of outstanding achievement: at most {percent}%, of the same base."
            )
        });
        std::iter::once(line).chain(unit).chain(self.ground.lines(lang)).collect()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawRating {
    levels: Spanned<Vec<RawRatingLevel>>,
    #[serde(deserialize_with = "or_default")]
    asks: Vec<RawWords>,
    #[serde(deserialize_with = "or_default")]
    not_rated: Vec<RawWords>,
    cap: RawTopCap,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

#[derive(Debug, Deserialize)]
struct RawRatingLevel {
    level: RawName,
    from: Option<Spanned<u32>>,
    #[serde(deserialize_with = "or_default")]
    asks: Vec<RawWords>,
    #[serde(deserialize_with = "or_default")]
    cases: Vec<RawWords>,
}

#[derive(Debug, Deserialize)]
struct RawTopCap {
    percent: Spanned<u32>,
    outstanding_unit: Option<Spanned<u32>>,
    of: RawName,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

impl Checker<'_> {
    pub(super) fn rating(&mut self, raw: Spanned<RawRating>, citations: &[Citation]) -> RatingRules {
        let raw = raw.into_inner();
        let ground = RawGround {
            citation: raw.citation,
            article: raw.article,
            certainty: raw.certainty,
            note: raw.note,
        };
        // What stands beside the levels is what the highest one asks, as packs said before levels could.
        let asks: Vec<Words> = raw.asks.into_iter().map(|asked| self.words(asked)).collect();
        let mut levels = self.rating_levels(raw.levels);
        if let Some(highest) = levels.first_mut() {
            highest.asks.splice(0..0, asks);
        }
        RatingRules {
            levels,
            not_rated: raw.not_rated.into_iter().map(|who| self.words(who)).collect(),
            cap: self.top_cap(raw.cap, citations),
            ground: self.ground(ground, citations),
        }
    }

    fn rating_levels(&mut self, raw: Spanned<Vec<RawRatingLevel>>) -> Vec<RatingLevel> {
        let span = raw.span();
        let mut levels = Vec::new();
        for level in raw.into_inner() {
            let rating = self.one_of(&level.level, &Rating::NAMES);
            let from = level.from.map(|from| self.within(&from, 0, 100));
            let asks = level.asks.into_iter().map(|asked| self.words(asked)).collect();
            let cases = level.cases.into_iter().map(|case| self.words(case)).collect();
            levels.extend(rating.map(|rating| RatingLevel { rating, from, asks, cases }));
        }
        let pointed = levels.iter().filter(|level| level.from.is_some()).count();
        if pointed > 0 && pointed < levels.len() {
            self.fault(span, TopicFlaw::PointsMixed);
        } else if !falls(&levels) {
            self.fault(span, FigureFlaw::LevelsBroken);
        }
        levels
    }

    fn top_cap(&mut self, raw: RawTopCap, citations: &[Citation]) -> TopCap {
        let ground = RawGround {
            citation: raw.citation,
            article: raw.article,
            certainty: raw.certainty,
            note: raw.note,
        };
        TopCap {
            percent: self.within(&raw.percent, 1, 100),
            outstanding_unit: raw.outstanding_unit.map(|percent| self.within(&percent, 1, 100)),
            of: self.one_of(&raw.of, &CapBase::NAMES).unwrap_or(CapBase::Good),
            ground: self.ground(ground, citations),
        }
    }
}

/// Whether levels and points fall, the last level from 0.
fn falls(levels: &[RatingLevel]) -> bool {
    let falling = |pair: &[RatingLevel]| {
        let points = pair[0].from.zip(pair[1].from).is_none_or(|(above, below)| above > below);
        pair[0].rating > pair[1].rating && points
    };
    levels.windows(2).all(falling) && levels.last().is_some_and(|last| last.from.unwrap_or(0) == 0)
}
