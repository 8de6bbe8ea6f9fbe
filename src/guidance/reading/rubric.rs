//! The rubric of a pack: criteria under their headings, and the levels of the total.

use super::points::{how, worth};
use crate::domain::Heading;
use crate::guidance::pack::Pack;
use crate::guidance::rubric::{Criterion, Group, Threshold};
use crate::say;
use crate::text::Lang;

pub(super) fn lines(pack: &Pack, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut last = None;
    for criterion in &pack.rubric.criteria {
        let heading = pack.rubric.groups.iter().find(|group| covers(group, &criterion.id));
        if let Some(group) = heading.filter(|group| last != Some(&group.id)) {
            let (id, title, max) = (&group.id, group.title.get(lang), group.max.words(lang));
            lines.push(say!(lang, "{id}. {title}: {max} điểm", "{id}. {title}: {max} points"));
        }
        last = heading.map(|group| &group.id);
        lines.extend(criterion_lines(pack, criterion, lang));
    }
    lines
}

fn covers(group: &Group, criterion: &str) -> bool {
    let heading = Heading { id: group.id.clone(), title: String::new(), title_en: String::new() };
    group.id != criterion && heading.covers(criterion)
}

/// A criterion: its most points, its rule, how its points are got, its source and how certain it is.
pub fn criterion_lines(pack: &Pack, criterion: &Criterion, lang: Lang) -> Vec<String> {
    let (id, title, max) = (&criterion.id, criterion.title.get(lang), worth(criterion.max, lang));
    let rule = criterion.rule.get(lang);
    let mut lines = vec![
        say!(lang, "{id}. {title}: tối đa {max}", "{id}. {title}: {max} at most"),
        say!(lang, "   Quy định: {rule}.", "   Rule: {rule}."),
    ];
    for (place, line) in how(criterion, lang).into_iter().enumerate() {
        lines.push(match place {
            0 => say!(lang, "   Cách chấm: {line}", "   How: {line}"),
            _ => format!("   {line}"),
        });
    }
    lines.push(say!(
        lang,
        "   Căn cứ: {citation} ({certainty}).",
        "   Source: {citation} ({certainty}).",
        citation = pack.cited_in_full(&criterion.citation, lang),
        certainty = criterion.certainty.label().get(lang)
    ));
    lines
}

pub(super) fn levels(pack: &Pack, lang: Lang) -> Vec<String> {
    let level = |threshold: &Threshold| {
        let (level, words) = (pack.level_labels().label(threshold.level, lang), level_words(threshold, lang));
        say!(lang, "Mức {level}: {words}", "Level {level}: {words}")
    };
    pack.rubric.levels.iter().map(level).collect()
}

/// "từ 90 điểm, và đủ điểm ở các tiêu chí 1, 6".
pub(in crate::guidance) fn level_words(threshold: &Threshold, lang: Lang) -> String {
    let (from, full) = (threshold.from.words(lang), threshold.full.join(", "));
    match full.is_empty() {
        true => say!(lang, "từ {from} điểm", "from {from} points"),
        false => say!(
            lang,
            "từ {from} điểm, và đủ điểm ở các tiêu chí {full}",
            "from {from} points, with full points on {full}"
        ),
    }
}
