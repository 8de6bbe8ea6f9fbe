//! Why a span has its level: the conditions that hold, and the first that fails for the next one.

use chrono::NaiveDate;

use super::verdict::Levels;
use crate::domain::{Level, LevelLabels};
use crate::guidance::{Conditions, Words, YearLevel};
use crate::say;
use crate::text::{Lang, short_date};

/// Days named in a reason before "…" stands for the others.
const NAMED: usize = 3;

/// How many meetings have a level or a better one.
pub(super) fn having(levels: &Levels, least: Level) -> u32 {
    levels.iter().filter(|(_, level)| *level >= least).count() as u32
}

/// Whether every meeting has a level or a better one.
pub(super) fn all_have(levels: &Levels, least: Option<Level>) -> bool {
    least.is_none_or(|least| levels.iter().all(|(_, level)| *level >= least))
}

fn holds(condition: &YearLevel, levels: &Levels) -> bool {
    let enough = condition.at_least.is_none_or(|least| having(levels, least.level) >= least.meetings);
    all_have(levels, condition.every) && enough
}

/// A level or a better one, after "đạt": nothing is better than good.
pub(super) fn or_better(level: Level, labels: &LevelLabels, lang: Lang) -> String {
    let words = labels.label(level, lang);
    match level {
        Level::Good => words.to_owned(),
        _ => say!(lang, "từ {words} trở lên", "{words} or better"),
    }
}

/// The place of the level among the conditions, and why it is that one.
pub(super) fn reason(
    conditions: Option<&Conditions>,
    levels: &Levels,
    labels: &LevelLabels,
) -> (Option<usize>, Words) {
    let Some(conditions) = conditions else {
        let none = Words::say(|lang| {
            say!(
                lang,
                "Bộ hướng dẫn này không quy định xếp loại theo quý, theo năm.",
                "This guidance has no rule for quarters and years."
            )
        });
        return (None, none);
    };
    if levels.is_empty() {
        let none =
            Words::say(|lang| say!(lang, "Chưa có kỳ sinh hoạt nào có điểm.", "No meeting has a score yet."));
        return (None, none);
    }
    let at = conditions.levels.iter().position(|condition| holds(condition, levels));
    let words = Words::say(|lang| {
        let given = at.and_then(|at| conditions.levels.get(at));
        let missed = at.and_then(|at| conditions.levels.get(at.checked_sub(1)?));
        given.map_or(String::new(), |given| sentence((given, missed), levels, labels, lang))
    });
    (at, words)
}

/// The level given, and why not the next higher one, where there is one.
fn sentence(
    (given, missed): (&YearLevel, Option<&YearLevel>),
    levels: &Levels,
    labels: &LevelLabels,
    lang: Lang,
) -> String {
    let mut reasons: Vec<String> = met(given, levels, labels, lang);
    if let Some(missed) = missed {
        let level = labels.label(missed.level, lang);
        let why = failed(missed, levels, labels, lang);
        reasons.push(say!(lang, "chưa được {level} vì {why}", "not {level}, since {why}"));
    }
    let level = labels.label(given.level, lang);
    say!(lang, "Xếp {level}: {reasons}.", "Rated {level}: {reasons}.", reasons = reasons.join("; "))
}

/// The conditions of a level that holds.
fn met(given: &YearLevel, levels: &Levels, labels: &LevelLabels, lang: Lang) -> Vec<String> {
    let every = given.every.map(|level| {
        say!(
            lang,
            "cả {n} kỳ đều đạt {level}",
            "all {n} meetings are {level}",
            n = levels.len(),
            level = or_better(level, labels, lang)
        )
    });
    let least = given.at_least.map(|least| {
        say!(
            lang,
            "{have} kỳ đạt {level} (cần {need})",
            "{have} are {level} ({need} needed)",
            have = having(levels, least.level),
            level = or_better(least.level, labels, lang),
            need = least.meetings
        )
    });
    every.into_iter().chain(least).collect()
}

/// The first condition that fails.
fn failed(missed: &YearLevel, levels: &Levels, labels: &LevelLabels, lang: Lang) -> String {
    let below: Vec<&(NaiveDate, Level)> =
        levels.iter().filter(|(_, level)| missed.every.is_some_and(|every| *level < every)).collect();
    if let (Some((_, worst)), Some(every)) = (below.iter().min_by_key(|(_, level)| *level), missed.every) {
        let mut days: Vec<String> =
            below.iter().take(NAMED).map(|(date, _)| short_date(*date, lang)).collect();
        days.extend((below.len() > NAMED).then(|| "…".to_owned()));
        return say!(
            lang,
            "có {n} kỳ dưới mức {every} ({days}; thấp nhất là {worst})",
            "{n} below {every} ({days}; the lowest {worst})",
            n = below.len(),
            every = labels.label(every, lang),
            days = days.join(", "),
            worst = labels.label(*worst, lang)
        );
    }
    let Some(least) = missed.at_least else { return String::new() };
    say!(
        lang,
        "mới có {have}/{need} kỳ đạt {level}",
        "only {have} of the {need} needed are {level}",
        have = having(levels, least.level),
        need = least.meetings,
        level = or_better(least.level, labels, lang)
    )
}
