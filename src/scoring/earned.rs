//! What a criterion earns: its way of scoring, then limits, then a bonus, then points moved here.
//!
//! Everything is a range from the least to the most points that are still possible; every step is
//! kept with its words, so that a reader can follow the sum. Shares are compared as exact
//! fractions; points moved here are rounded half up to a hundredth, and that is the only rounding.

use super::case::Case;
use super::finding::{FactFinding, Verdict, Wait};
use super::measures::{find, read};
use super::reading::Reading;
use crate::domain::{Part, Points};
use crate::guidance::{Band, Cap, Condition, Criterion, Fact, Number, ScoredFact, Way, Words};
use crate::say;
use crate::text::Lang;

/// What a criterion earns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Earned {
    pub(super) low: Points,
    pub(super) high: Points,
    /// Facts, each in one clause that begins in lower case.
    pub(super) clauses: Vec<Words>,
    /// How points follow from them; stands in brackets.
    pub(super) how: Vec<Words>,
    /// The steps of the sum.
    pub(super) parts: Vec<Part>,
    /// What it waits for.
    pub(super) wait: Option<Wait>,
    /// Members and minutes behind the facts.
    pub(super) details: Vec<Words>,
    /// Why points are lost for good.
    pub(super) lost: Vec<Words>,
    /// Facts that failed, for what would mend them.
    pub(super) failed: Vec<Fact>,
    /// The number that misses its best band for good.
    pub(super) short: Option<Number>,
}

impl Earned {
    /// Takes a finding's words in once.
    fn tell(&mut self, fact: Fact, finding: &FactFinding) {
        if !self.clauses.contains(&finding.words) {
            self.clauses.push(finding.words.clone());
            self.details.extend(finding.detail.clone());
        }
        match finding.verdict {
            Verdict::Pending(wait) => self.wait = self.wait.or(Some(wait)),
            Verdict::NotMet if !self.failed.contains(&fact) => self.failed.push(fact),
            _ => {}
        }
    }

    /// Moves to another range and keeps the step with its words.
    fn step(&mut self, low: Points, high: Points, words: &Words) {
        let change = |from: Points, to: Points| i64::from(to.0) - i64::from(from.0);
        self.parts.push(Part {
            words: words.vi.clone(),
            words_en: words.en.clone(),
            low: change(self.low, low),
            high: change(self.high, high),
        });
        (self.low, self.high) = (low, high);
    }
}

/// What a measured criterion earns when its greatest points are `max`; a judged one earns
/// by [`judged`].
pub(super) fn earned(criterion: &Criterion, case: &Case, max: Points) -> Earned {
    let mut earned = Earned::default();
    match &criterion.way {
        Way::Measured { facts, .. } => whole(&mut earned, criterion, facts, case),
        Way::Pieces { pieces, .. } => by_pieces(&mut earned, pieces, case),
        Way::Bands { number, bands, .. } => by_bands(&mut earned, *number, bands, case),
        Way::Judged { .. } => {}
    }
    limit_and_add(&mut earned, criterion, case);
    if !criterion.is_judged() && max != criterion.max {
        scale(&mut earned, criterion.max, max);
    }
    earned
}

/// What a judged criterion earns: what the committee gave, or everything still open, within limits.
pub(super) fn judged(criterion: &Criterion, case: &Case, max: Points, given: Option<Points>) -> Earned {
    let mut earned = Earned::default();
    let words = Words::say(|lang| say!(lang, "chi ủy chấm", "given by the committee"));
    // A journal written under another rubric may hold more points than this one gives.
    let given = given.map(|points| points.min(max));
    earned.step(given.unwrap_or_default(), given.unwrap_or(max), &words);
    limit_and_add(&mut earned, criterion, case);
    earned
}

fn whole(earned: &mut Earned, criterion: &Criterion, facts: &[Fact], case: &Case) {
    let bonus: u32 = criterion.bonus.iter().map(|piece| piece.points.0).sum();
    let base = Points(criterion.max.0.saturating_sub(bonus));
    let found: Vec<(Fact, FactFinding)> = facts.iter().map(|fact| (*fact, find(*fact, case))).collect();
    for (fact, finding) in &found {
        earned.tell(*fact, finding);
        if finding.verdict == Verdict::NotMet {
            earned.lost.push(finding.words.clone());
        }
    }
    let is = |verdict: fn(Verdict) -> bool| found.iter().any(|(_, finding)| verdict(finding.verdict));
    let fails = is(|verdict| verdict == Verdict::NotMet);
    let waits = is(|verdict| matches!(verdict, Verdict::Pending(_)));
    let high = if fails { Points(0) } else { base };
    let low = if fails || waits { Points(0) } else { base };
    if fails {
        earned.wait = None;
    }
    let words = Words::say(|lang| say!(lang, "đủ các điều kiện", "every condition holds"));
    earned.step(low, high, &words);
    earned.how.push(Words::say(|lang| say!(lang, "đủ điểm hoặc 0 điểm", "all or nothing")));
}

fn by_pieces(earned: &mut Earned, pieces: &[ScoredFact], case: &Case) {
    for piece in pieces {
        add(earned, *piece, case);
    }
    earned.how.push(Words::say(|lang| say!(lang, "tính từng phần", "piece by piece")));
}

/// Adds a piece: its points when the fact holds, perhaps while it waits, none when it fails.
fn add(earned: &mut Earned, piece: ScoredFact, case: &Case) {
    let finding = find(piece.fact, case);
    earned.tell(piece.fact, &finding);
    let more = |points: Points| Points(points.0.saturating_add(piece.points.0));
    let (low, high) = match finding.verdict {
        Verdict::Met => (more(earned.low), more(earned.high)),
        Verdict::Pending(_) => (earned.low, more(earned.high)),
        Verdict::NotMet => (earned.low, earned.high),
    };
    if finding.verdict == Verdict::NotMet {
        earned
            .lost
            .push(Words::say(|lang| format!("{} (−{})", finding.words.get(lang), piece.points.words(lang))));
    }
    earned.step(low, high, &finding.words);
}

fn by_bands(earned: &mut Earned, number: Number, bands: &[Band], case: &Case) {
    let reading = read(number, case);
    let possible = possible(&reading, number, bands);
    let low = possible.iter().map(|band| band.points).min().unwrap_or_default();
    let high = possible.iter().map(|band| band.points).max().unwrap_or_default();
    earned.clauses.push(reading.words.clone());
    earned.details.extend(reading.detail.clone());
    if low < high {
        earned.wait = reading.wait;
    }
    let best = bands.iter().map(|band| band.points).max().unwrap_or_default();
    if high < best {
        earned.lost.push(reading.words.clone());
        earned.short = Some(number);
    }
    let band = possible.first().filter(|_| low == high);
    let words = Words::say(|lang| match band {
        Some(band) => say!(lang, "mức {band}", "band {band}", band = band.words(number, lang)),
        None => say!(lang, "theo mức", "by bands"),
    });
    earned.step(low, high, &words);
    earned.how.push(words);
}

/// The bands in which the number may still end up.
fn possible<'a>(reading: &Reading, number: Number, bands: &'a [Band]) -> Vec<&'a Band> {
    if reading.open {
        return bands.iter().collect();
    }
    reading.parts().into_iter().filter_map(|part| reading.band(number, bands, part)).collect()
}

fn limit_and_add(earned: &mut Earned, criterion: &Criterion, case: &Case) {
    for cap in &criterion.caps {
        limit(earned, *cap, case);
    }
    for piece in &criterion.bonus {
        add(earned, *piece, case);
    }
    let on_top: u32 = criterion.bonus.iter().map(|piece| piece.points.0).sum();
    if on_top > 0 {
        earned.how.push(Words::say(|lang| {
            say!(lang, "cộng thêm {points} điểm", "plus {points}", points = Points(on_top).words(lang))
        }));
    }
}

fn limit(earned: &mut Earned, cap: Cap, case: &Case) {
    let (holds, finding) = holds(cap.condition, case);
    if holds == Some(false) {
        return;
    }
    let words = Words::say(|lang| {
        say!(
            lang,
            "{fact}: tối đa {points} điểm",
            "{fact}: at most {points} points",
            fact = finding.words.get(lang),
            points = cap.points.words(lang)
        )
    });
    let high = if holds == Some(true) { earned.high.min(cap.points) } else { earned.high };
    let low = earned.low.min(cap.points);
    if (low, high) == (earned.low, earned.high) {
        return;
    }
    earned.tell(cap.condition.fact, &finding);
    if high < earned.high {
        earned.lost.push(words.clone());
    }
    if holds == Some(true) {
        earned.how.push(Words::say(|lang| {
            say!(lang, "tối đa {points} điểm", "at most {points} points", points = cap.points.words(lang))
        }));
    }
    earned.step(low, high, &words);
}

/// Whether a condition holds; none while its fact waits.
pub(super) fn holds(condition: Condition, case: &Case) -> (Option<bool>, FactFinding) {
    let finding = find(condition.fact, case);
    let holds = match finding.verdict {
        Verdict::Met => Some(condition.holds),
        Verdict::NotMet => Some(!condition.holds),
        Verdict::Pending(_) => None,
    };
    (holds, finding)
}

/// All points in the proportion of the new greatest points to the old ones, rounded half up.
fn scale(earned: &mut Earned, old: Points, new: Points) {
    let grown = |points: Points| {
        let (points, old, new) = (u64::from(points.0), u64::from(old.0.max(1)), u64::from(new.0));
        Points(u32::try_from((2 * points * new + old) / (2 * old)).unwrap_or(u32::MAX))
    };
    let words = Words::say(|lang| {
        say!(
            lang,
            "nhân theo {new} điểm thay vì {old}",
            "in proportion: {new} points instead of {old}",
            new = new.words(lang),
            old = old.words(lang)
        )
    });
    let (low, high) = (grown(earned.low), grown(earned.high));
    earned.step(low, high, &words);
    earned.how.push(words);
}

/// Clauses in one language, joined.
pub(super) fn clauses(words: &[Words], lang: Lang) -> String {
    words.iter().map(|one| one.get(lang)).collect::<Vec<_>>().join("; ")
}
