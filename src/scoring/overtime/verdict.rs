//! The level of a quarter, half-year or year by the yearly rule, with the reason.

use chrono::{Datelike, NaiveDate};

use super::reach::reach;
use super::reason::{having, reason};
use super::span::Span;
use crate::domain::{Digest, Held, Level, LevelLabels, MeetingKind};
use crate::guidance::{AtLeast, Certainty, Conditions, Pack, Packs, Words, YearLevel};
use crate::say;
use crate::text::{Lang, text};

/// How many meetings of a level the level of a span rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearNeed {
    /// The least level that a meeting must have.
    pub level: Level,
    /// Meetings that have it, or a better one.
    pub have: u32,
    /// Meetings that must have it.
    pub meetings: u32,
}

impl YearNeed {
    fn of(given: &YearLevel, levels: &Levels) -> Option<YearNeed> {
        let AtLeast { level, meetings } = given.at_least?;
        Some(YearNeed { level, have: having(levels, level), meetings })
    }
}

/// A span with the level of its meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearVerdict {
    /// Which span.
    pub span: Span,
    /// The level of the meetings so far; none without a meeting that counts or without a rule.
    pub level: Option<Level>,
    /// What the newest of its meetings calls the levels; without one, the guidance of the day.
    pub labels: LevelLabels,
    /// Whether the span is over, so that no meeting can change it.
    pub ended: bool,
    /// Meetings that count.
    pub meetings: usize,
    /// Of those, meetings whose level was confirmed from above.
    pub confirmed: usize,
    /// How many meetings of which level its own level rests on; none where the rule counts none.
    pub need: Option<YearNeed>,
    /// Months of the span, this one among them, in which a meeting that counts may still be held.
    pub left: usize,
    /// Months before today without a meeting that counts.
    pub missing: Vec<u32>,
    /// Why it is this level, in one sentence.
    pub reason: Words,
    /// What is still reachable, in one sentence; none once the span is over.
    pub reach: Option<Words>,
    /// Whose rule it is and how certain, in one sentence; none without a rule.
    pub basis: Option<Words>,
    /// Whether the numbers of meetings are those of the year in proportion: own design.
    pub scaled: bool,
}

/// Fewer meetings than these say nothing of a quarter, half-year or year.
const FEWEST: usize = 3;

/// The meetings of a span that count, each with its level, oldest first.
pub(super) type Levels = [(NaiveDate, Level)];

impl YearVerdict {
    pub(super) fn of(
        span: Span,
        counted: &[&Digest],
        packs: &Packs,
        parent: &str,
        today: NaiveDate,
    ) -> YearVerdict {
        let period = span.period();
        let inside: Vec<&&Digest> = counted.iter().filter(|one| period.contains(one.date)).collect();
        let level = |one: &&&Digest| Some((one.date, one.level_held()?.0));
        let levels: Vec<(NaiveDate, Level)> = inside.iter().filter_map(level).collect();
        let left = open_months(span, &levels, today);
        let ended = period.to.is_some_and(|last| last < today);
        let newest = inside.last().map(|one| one.guidance.as_str());
        let day = period.to.map_or(today, |last| last.min(today));
        let pack = pack(packs, newest, parent, day);
        let rule = pack.and_then(|pack| Some((pack, pack.yearly.as_ref()?)));
        let conditions = rule.map(|(_, rule)| rule.conditions(span.stretch));
        let labels = inside.last().map(|one| &one.level_labels);
        let labels = labels.or(pack.map(Pack::level_labels)).cloned().unwrap_or_default();
        let few = (1..FEWEST).contains(&levels.len());
        let (at, why) =
            if few { (None, too_few(levels.len())) } else { reason(conditions.as_ref(), &levels, &labels) };
        let level = at.and_then(|at| conditions.as_ref()?.levels.get(at)).map(|level| level.level);
        let reach =
            conditions.as_ref().filter(|_| !ended).and_then(|rule| reach(rule, &levels, &labels, left.len()));
        let need =
            conditions.as_ref().and_then(|conditions| YearNeed::of(conditions.levels.get(at?)?, &levels));
        let held = |one: &&&&Digest| one.level_held().is_some_and(|(_, held)| held == Held::Confirmed);
        YearVerdict {
            span,
            level,
            ended,
            meetings: levels.len(),
            confirmed: inside.iter().filter(held).count(),
            need,
            left: left.len(),
            missing: missed_months(span, &levels, today),
            reason: why,
            labels,
            reach,
            scaled: conditions.as_ref().is_some_and(|conditions| conditions.scaled),
            basis: rule
                .zip(conditions)
                .map(|((pack, rule), conditions)| basis(pack, &rule.citation, &conditions, at)),
        }
    }

    /// Whether there are meetings that count, but too few of them for a level.
    pub fn is_too_few(&self) -> bool {
        (1..FEWEST).contains(&self.meetings)
    }

    /// "Năm 2026 (tính đến nay): khá"; "Năm 2026: mới có 1 kỳ, chưa xếp mức".
    pub fn heading(&self, lang: Lang) -> String {
        let span = self.span.title(lang);
        if self.is_too_few() {
            let count = self.meetings;
            return say!(
                lang,
                "{span}: mới có {count} kỳ, chưa xếp mức",
                "{span}: {count} so far, no level yet"
            );
        }
        let level = self.level_words(lang);
        match self.ended || self.level.is_none() {
            true => format!("{span}: {level}"),
            false => say!(lang, "{span} (tính đến nay): {level}", "{span} (so far): {level}"),
        }
    }

    /// The level alone: "tốt", "chưa xếp mức".
    pub fn level_words(&self, lang: Lang) -> &str {
        let level = self.level.filter(|_| !self.is_too_few());
        let none = text("chưa xếp mức", "no level yet").get(lang);
        level.map_or(none, |level| self.labels.label(level, lang))
    }

    /// How the numbers of meetings were come by where the guidance names none for the span.
    pub fn scaling(&self, lang: Lang) -> Option<String> {
        self.scaled.then(|| {
            say!(
                lang,
                "Quý và 6 tháng: số kỳ cần đạt lấy theo tỷ lệ của cả năm, làm tròn lên, vì hướng dẫn không nêu.",
                "Quarter and half-year: the meetings needed are those of the year in proportion, rounded up, as the guidance names none."
            )
        })
    }

    /// Whose levels were counted, and which months have none: "Tính trên 10 kỳ, cấp trên đã xác
    /// nhận 8; chưa có điểm tháng 2, 5."
    pub fn counted(&self, lang: Lang) -> String {
        let missing: Vec<String> = self.missing.iter().map(u32::to_string).collect();
        let missing = match missing.is_empty() {
            true => String::new(),
            false => say!(
                lang,
                "; chưa có điểm tháng {months}",
                "; no score in month {months}",
                months = missing.join(", ")
            ),
        };
        if self.confirmed == 0 {
            return say!(
                lang,
                "Tính trên {all} kỳ theo mức chi bộ biểu quyết, chưa kỳ nào có mức cấp trên xác nhận{missing}.",
                "Of {all} meetings by the level voted by the cell, none is confirmed from above yet{missing}.",
                all = self.meetings
            );
        }
        let voted = self.meetings - self.confirmed;
        say!(
            lang,
            "Tính trên {all} kỳ: {confirmed} kỳ theo mức cấp trên xác nhận, {voted} kỳ theo mức chi bộ biểu quyết{missing}.",
            "Of {all} meetings, {confirmed} by the level confirmed from above, {voted} by the level voted by the cell{missing}.",
            all = self.meetings,
            confirmed = self.confirmed
        )
    }
}

/// Why no level is given yet.
fn too_few(count: usize) -> Words {
    Words::say(|lang| {
        say!(
            lang,
            "Mới có {count} kỳ có điểm, ít nhất {FEWEST} kỳ mới xếp mức.",
            "{count} scored so far; a level needs {FEWEST} at least."
        )
    })
}

/// The guidance of the newest meeting of the span, else the one of the day.
fn pack<'p>(packs: &'p Packs, newest: Option<&str>, parent: &str, day: NaiveDate) -> Option<&'p Pack> {
    let held_under = newest.and_then(|id| packs.by_id(id));
    held_under.or_else(|| Some(packs.choose(day, MeetingKind::Regular, parent).ok()?.pack))
}

fn has_month(levels: &Levels, month: u32) -> bool {
    levels.iter().any(|(date, _)| date.month() == month)
}

/// Months of the span, this one among them, in which a meeting that counts may still be held.
fn open_months(span: Span, levels: &Levels, today: NaiveDate) -> Vec<u32> {
    let open = |month: &u32| (span.year, *month) >= (today.year(), today.month());
    span.months().filter(open).filter(|month| !has_month(levels, *month)).collect()
}

fn missed_months(span: Span, levels: &Levels, today: NaiveDate) -> Vec<u32> {
    let past = |month: &u32| (span.year, *month) < (today.year(), today.month());
    span.months().filter(past).filter(|month| !has_month(levels, *month)).collect()
}

/// "Theo Hướng dẫn …; điều kiện của mức này là cách tính của chương trình."
fn basis(pack: &Pack, citation: &str, conditions: &Conditions, at: Option<usize>) -> Words {
    let decided = at.unwrap_or(0);
    let own = |level: Option<&YearLevel>| level.is_some_and(|level| level.certainty == Certainty::OwnDesign);
    // The level given, and the next higher one that was missed, decided together.
    let own = own(conditions.levels.get(decided)) || own(conditions.levels.get(decided.saturating_sub(1)));
    Words::say(|lang| {
        let cited = if citation.is_empty() { String::new() } else { format!(" [{citation}]") };
        let own = match own {
            true => say!(
                lang,
                "; điều kiện xếp loại chưa có văn bản quy định, cấp trên quy định khác thì theo cấp trên",
                "; no text lays the conditions down, and any rule from above goes before them"
            ),
            false => String::new(),
        };
        say!(
            lang,
            "Bộ hướng dẫn: {title}{cited}{own}.",
            "Guidance: {title}{cited}{own}.",
            title = pack.title.get(lang)
        )
    })
}
