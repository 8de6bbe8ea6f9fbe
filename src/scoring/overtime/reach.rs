//! What level a span can still reach, and what that takes.

use super::reason::{all_have, having, or_better};
use super::verdict::Levels;
use crate::domain::LevelLabels;
use crate::guidance::{Conditions, Words, YearLevel};
use crate::say;
use crate::text::Lang;

/// The best level that is still reachable with so many meetings left, in one sentence; none when
/// no meeting is left.
pub(super) fn reach(
    conditions: &Conditions,
    levels: &Levels,
    labels: &LevelLabels,
    left: usize,
) -> Option<Words> {
    if left == 0 {
        return None;
    }
    let reachable = |condition: &&YearLevel| {
        all_have(levels, condition.every) && missing(condition, levels) <= left as u32
    };
    let best = conditions.levels.iter().find(reachable)?;
    Some(Words::say(|lang| sentence(best, levels, labels, (left, lang))))
}

/// Meetings that are still needed for a level.
fn missing(condition: &YearLevel, levels: &Levels) -> u32 {
    condition.at_least.map_or(0, |least| least.meetings.saturating_sub(having(levels, least.level)))
}

fn sentence(best: &YearLevel, levels: &Levels, labels: &LevelLabels, (left, lang): (usize, Lang)) -> String {
    let level = labels.label(best.level, lang);
    if left == 1 {
        return of_last(best, levels, labels, lang);
    }
    let every = best.every.map(|every| {
        say!(
            lang,
            "các kỳ còn lại đều đạt {every}",
            "all of them are {every}",
            every = or_better(every, labels, lang)
        )
    });
    let least = best.at_least.filter(|_| missing(best, levels) > 0).map(|least| {
        say!(
            lang,
            "thêm ít nhất {n} kỳ đạt {level}",
            "at least {n} of them {level}",
            n = missing(best, levels),
            level = or_better(least.level, labels, lang)
        )
    });
    let needs: Vec<String> = every.into_iter().chain(least).collect();
    match needs.is_empty() {
        true => say!(
            lang,
            "Còn {left} kỳ; cao nhất còn đạt được là {level}.",
            "{left} meetings left; the best still reachable is {level}."
        ),
        false => say!(
            lang,
            "Còn {left} kỳ; cao nhất còn đạt được là {level}, cần {needs}.",
            "{left} meetings left; the best still reachable is {level}, if {needs}.",
            needs = needs.join(lang_and(lang))
        ),
    }
}

/// The only meeting that is left takes what the most demanding of both asks.
fn of_last(best: &YearLevel, levels: &Levels, labels: &LevelLabels, lang: Lang) -> String {
    let level = labels.label(best.level, lang);
    let asked = best.at_least.filter(|_| missing(best, levels) > 0).map(|least| least.level);
    match asked.or(best.every).map(|asked| or_better(asked, labels, lang)) {
        None => say!(
            lang,
            "Còn 1 kỳ; cao nhất còn đạt được là {level}.",
            "1 meeting left; the best still reachable is {level}."
        ),
        Some(last) => say!(
            lang,
            "Còn 1 kỳ; cao nhất còn đạt được là {level}, cần kỳ đó đạt {last}.",
            "1 meeting left; the best still reachable is {level}, if it is {last}."
        ),
    }
}

fn lang_and(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => " và ",
        Lang::En => " and ",
    }
}
