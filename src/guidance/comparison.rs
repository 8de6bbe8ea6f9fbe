//! Two packs side by side: what of their figures, agendas, checklists, criteria and levels differs.
//!
//! Matches by names in the files (of figures, steps, criteria), never by titles, so that a new
//! wording shows as a new wording.

mod lists;

use super::agenda::AgendaRule;
use super::pack::Pack;
use super::reading::{
    PackPage, PackSection, check_words, figures, how, least_words, level_words, minutes_words, sections,
};
use super::rubric::{Criterion, Threshold};
use crate::domain::{LevelLabels, MeetingKind};
use crate::say;
use crate::text::{Lang, Text, text};

/// Something of a pack that may differ in another one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PackEntry {
    /// What it is matched by.
    key: String,
    label: String,
    value: String,
}

fn entry(key: impl Into<String>, label: String, value: String) -> PackEntry {
    PackEntry { key: key.into(), label, value }
}

/// A part of the comparison: its name, its title, what differs in it.
type ComparedPart = (&'static str, Text, fn(&Pack, &Pack, Lang) -> Vec<String>);

const PARTS: &[ComparedPart] = &[
    ("head", text("Hiệu lực và phạm vi", "Time and scope"), |one, other, lang| {
        lines(&head(one, lang), &head(other, lang), lang)
    }),
    ("figures", text("Các con số của quy định", "Figures of the rules"), |one, other, lang| {
        lines(&rules(one, lang), &rules(other, lang), lang)
    }),
    ("agendas", text("Chương trình", "Agendas"), agendas),
    ("preparation", text("Việc chuẩn bị", "Preparation"), |one, other, lang| {
        lines(&preparation(one, lang), &preparation(other, lang), lang)
    }),
    ("rubric", text("Bảng chấm điểm", "Score sheet"), criteria),
    ("levels", text("Các mức xếp loại", "Levels"), levels),
    ("checklists", text("Danh mục để tự soi", "Lists to reflect on"), lists::checklists),
    ("themes", text("Chủ đề tự phê bình từng tháng", "Themes of the months"), lists::themes),
];

/// What differs from `old` to `new`, part by part, each difference as "what: before → after"; parts
/// that are the same are left out. Parts that are told in lines only show the lines that went and
/// those that came.
pub fn compare(old: &Pack, new: &Pack, lang: Lang) -> Vec<PackPage> {
    let page = |(id, title, lines): &ComparedPart| PackPage {
        id,
        title: title.get(lang).to_owned(),
        lines: lines(old, new, lang),
    };
    let told = told().map(|section| told_page(section, old, new, lang));
    PARTS.iter().map(page).chain(told).filter(|page| !page.lines.is_empty()).collect()
}

/// The titles of the parts in which two packs are the same; parts that neither has are none.
pub fn unchanged(old: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    let has = |part: &str| sections().any(|(id, _, lines)| *id == part && !lines(old, lang).is_empty());
    let same = PARTS.iter().filter(|(id, _, lines)| has(id) && lines(old, new, lang).is_empty());
    let told = told().filter(|section| {
        !(section.2)(old, lang).is_empty() && told_page(section, old, new, lang).lines.is_empty()
    });
    let titles = same.map(|(_, title, _)| title).chain(told.map(|(_, title, _)| title));
    titles.map(|title| title.get(lang).to_lowercase()).collect()
}

/// Parts that are compared by the lines which tell them.
fn told() -> impl Iterator<Item = &'static PackSection> {
    sections().filter(|(id, ..)| PARTS.iter().all(|(part, ..)| part != id))
}

fn told_page(section: &PackSection, old: &Pack, new: &Pack, lang: Lang) -> PackPage {
    let (id, title, _) = section;
    let (before, after) = (told_lines(section, old, new, lang), told_lines(section, new, new, lang));
    let gone = before.iter().filter(|line| !after.contains(line));
    let come = after.iter().filter(|line| !before.contains(line));
    let lines = below(say!(lang, "Không còn:", "No longer there:"), gone)
        .chain(below(say!(lang, "Thêm:", "Added:"), come))
        .collect();
    PackPage { id, title: title.get(lang).to_owned(), lines }
}

/// Lines below what they have in common, said once; nothing where there are none.
fn below<'a>(head: String, lines: impl Iterator<Item = &'a String>) -> impl Iterator<Item = String> {
    let mut lines = lines.map(|line| format!("   · {}", line.trim())).peekable();
    let head = lines.peek().is_some().then_some(head);
    head.into_iter().chain(lines)
}

/// The lines of a section. The yearly rule is told in the words of the new pack for both: what each calls
/// its levels is compared with the levels.
fn told_lines((id, _, lines): &PackSection, pack: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    match (*id, &pack.yearly) {
        ("yearly", Some(yearly)) => yearly.lines(new.level_labels(), lang),
        _ => lines(pack, lang),
    }
}

/// A line for each entry that is not the same in both; those only in `new` come last.
fn lines(old: &[PackEntry], new: &[PackEntry], lang: Lang) -> Vec<String> {
    let none = || say!(lang, "không có", "none");
    let of = |all: &[PackEntry], key: &str| {
        all.iter().find(|entry| entry.key == key).map_or_else(none, |entry| entry.value.clone())
    };
    let added = new.iter().filter(|entry| old.iter().all(|other| other.key != entry.key));
    let all = old.iter().chain(added);
    let differing = all.filter_map(|entry| {
        let (before, after) = (of(old, &entry.key), of(new, &entry.key));
        (before != after).then(|| format!("{}: {before} → {after}", entry.label))
    });
    differing.collect()
}

fn head(pack: &Pack, lang: Lang) -> Vec<PackEntry> {
    vec![
        entry("valid", say!(lang, "Hiệu lực", "In force"), pack.validity(lang)),
        entry("place", say!(lang, "Áp dụng cho", "Applies to"), pack.scope(lang)),
    ]
}

fn rules(pack: &Pack, lang: Lang) -> Vec<PackEntry> {
    let plain = figures(&pack.rules, lang).into_iter().map(|one| entry(one.name, one.label, one.value));
    let least = pack.agendas.iter().map(|agenda| {
        let kind = agenda.kind.title().get(lang);
        let label = say!(lang, "Số phút tối thiểu, {kind}", "Minimum minutes, {kind}");
        entry(agenda.kind.name(), label, least_words(agenda, lang))
    });
    plain.chain(least).collect()
}

fn agendas(old: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    MeetingKind::ALL.into_iter().flat_map(|kind| agenda(old, new, kind, lang)).collect()
}

/// The whole agenda where only one pack has it, else item by item.
fn agenda(old: &Pack, new: &Pack, kind: MeetingKind, lang: Lang) -> Vec<String> {
    let title = kind.title().get(lang);
    let whole = |agenda: &AgendaRule| vec![entry("whole", title.to_owned(), minutes_words(agenda, lang))];
    let (before, after) = match (old.agenda_rule(kind), new.agenda_rule(kind)) {
        (None, None) => return Vec::new(),
        (Some(before), None) => return lines(&whole(before), &[], lang),
        (None, Some(after)) => return lines(&[], &whole(after), lang),
        (Some(before), Some(after)) => (before, after),
    };
    let found = lines(&items(old, before, lang), &items(new, after, lang), lang);
    let mut found: Vec<String> = found.into_iter().map(|line| format!("{title}, {line}")).collect();
    if is_reordered(before, after) {
        found.push(say!(
            lang,
            "{title}: các mục theo thứ tự khác",
            "{title}: the items come in another order"
        ));
    }
    found
}

fn items(pack: &Pack, agenda: &AgendaRule, lang: Lang) -> Vec<PackEntry> {
    let scored = match agenda.scored {
        true => say!(lang, "có", "yes"),
        false => say!(lang, "không", "no"),
    };
    let scored = entry("", say!(lang, "chấm điểm", "scored"), scored);
    let in_place = agenda.in_place.then(|| {
        let label = say!(lang, "thay sinh hoạt chi bộ của tháng", "in place of the month's cell meeting");
        entry("in_place", label, say!(lang, "có", "yes"))
    });
    let item = |planned: &super::PlannedStep| {
        let title = pack.step_title(planned, lang);
        let label = say!(lang, "mục {title}", "item {title}");
        let minutes = planned.minutes;
        entry(&planned.step, label, say!(lang, "{minutes} phút", "{minutes} minutes"))
    };
    std::iter::once(scored).chain(in_place).chain(agenda.items.iter().map(item)).collect()
}

/// Whether the steps that both have stand in another order.
fn is_reordered(one: &AgendaRule, other: &AgendaRule) -> bool {
    let shared = |of: &AgendaRule, by: &AgendaRule| {
        let both = of.items.iter().filter(|item| by.items.iter().any(|other| other.step == item.step));
        both.map(|item| item.step.clone()).collect::<Vec<_>>()
    };
    shared(one, other) != shared(other, one)
}

fn preparation(pack: &Pack, lang: Lang) -> Vec<PackEntry> {
    let line = |check: &super::CheckRule| {
        entry(&check.id, check.title.get(lang).to_owned(), check_words(pack, check, lang))
    };
    pack.preparation.iter().map(line).collect()
}

/// The whole criterion where only one pack has it, else what of it differs.
fn criteria(old: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    let whole = |criterion: &Criterion| {
        let max = criterion.max.words(lang);
        let points = say!(lang, "{max} điểm", "{max} points");
        vec![entry("whole", name(criterion, lang), points)]
    };
    let mut found = Vec::new();
    for before in &old.rubric.criteria {
        match new.criterion(&before.id) {
            Some(after) => found.extend(lines(&parts(before, lang), &parts(after, lang), lang)),
            None => found.extend(lines(&whole(before), &[], lang)),
        }
    }
    let added = new.rubric.criteria.iter().filter(|criterion| old.criterion(&criterion.id).is_none());
    found.extend(added.flat_map(|criterion| lines(&[], &whole(criterion), lang)));
    found
}

/// "Tiêu chí 4.5 Số đảng viên phát biểu".
fn name(criterion: &Criterion, lang: Lang) -> String {
    let (id, title) = (&criterion.id, criterion.title.get(lang));
    say!(lang, "Tiêu chí {id} {title}", "Criterion {id} {title}")
}

fn parts(criterion: &Criterion, lang: Lang) -> Vec<PackEntry> {
    let id = &criterion.id;
    let label = |part: Text| {
        let part = part.get(lang);
        say!(lang, "Tiêu chí {id}, {part}", "Criterion {id}, {part}")
    };
    let points = criterion.max.words(lang);
    vec![
        entry("title", label(text("tên", "title")), criterion.title.get(lang).to_owned()),
        entry("max", label(text("điểm tối đa", "most points")), points),
        entry("rule", label(text("quy định", "rule")), criterion.rule.get(lang).to_owned()),
        entry("how", label(text("cách chấm", "how points are got")), how(criterion, lang).join(" ")),
        entry("citation", label(text("căn cứ", "source")), criterion.citation.clone()),
    ]
}

/// What of the levels differs, and which bear another name.
fn levels(old: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    let renamed = old.rubric.levels.iter().filter_map(|threshold| {
        let level = threshold.level;
        let both = new.rubric.levels.iter().any(|other| other.level == level);
        let (before, after) = (old.level_labels().label(level, lang), new.level_labels().label(level, lang));
        let line = || say!(lang, "Mức {before}: gọi là {after}", "Level {before}: called {after}");
        (both && before != after).then(line)
    });
    lines(&thresholds(old, lang), &thresholds(new, lang), lang).into_iter().chain(renamed).collect()
}

fn thresholds(pack: &Pack, lang: Lang) -> Vec<PackEntry> {
    // The program's own words are the same in every pack.
    let own = LevelLabels::default();
    let level = |threshold: &Threshold| {
        let label = pack.level_labels().label(threshold.level, lang);
        let key = own.label(threshold.level, Lang::En);
        entry(key, say!(lang, "Mức {label}", "Level {label}"), level_words(threshold, lang))
    };
    pack.rubric.levels.iter().map(level).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::Packs;
    use super::*;

    /// What differs between the ward's sheet and another one of the same base, by part.
    fn differing(old: &str, new: &str, lang: Lang) -> Vec<(&'static str, Vec<String>)> {
        let packs = Packs::embedded().unwrap();
        let pages = compare(packs.by_id(old).unwrap(), packs.by_id(new).unwrap(), lang);
        pages.into_iter().map(|page| (page.id, page.lines)).collect()
    }

    #[test]
    fn a_pack_does_not_differ_from_itself() {
        for id in ["hd42-2025", "anphu-2025", "hd12-2018"] {
            assert_eq!(differing(id, id, Lang::Vi), []);
        }
    }

    #[test]
    fn figures_stand_side_by_side() {
        let own = include_str!("own_example.toml");
        let packs = Packs::embedded().unwrap().with("own.toml", own).unwrap();
        let (base, own) = (packs.by_id("hd42-2025").unwrap(), packs.by_id("xa-phu-mau-2026").unwrap());
        let pages = compare(base, own, Lang::Vi);
        let of = |id: &str| pages.iter().find(|page| page.id == id).unwrap().lines.clone();
        assert_eq!(
            pages.iter().map(|page| page.id).collect::<Vec<_>>(),
            ["head", "figures", "agendas", "checklists", "themes"]
        );
        assert_eq!(of("checklists"), ["Danh mục Ba điều tự soi của Đảng bộ xã Phú Mẫu: không có → 3 mục"]);
        assert_eq!(
            of("head"),
            [
                "Hiệu lực: từ 28/10/2025, chưa có ngày hết hiệu lực → từ 01/3/2026 đến 31/12/2026",
                "Áp dụng cho: toàn Đảng → các chi bộ trực thuộc Đảng bộ xã Phú Mẫu",
            ]
        );
        assert_eq!(
            of("figures"),
            [
                "Ngày họp hằng tháng: ngày 3 → ngày 5",
                "Số phút tối thiểu, Sinh hoạt chi bộ thường kỳ: 90 phút → 60 phút; chi bộ từ 30 đảng viên trở lên: 90 phút",
            ]
        );
        let agendas = of("agendas");
        let item = "Sinh hoạt chi bộ thường kỳ, mục Điểm danh: 3 phút → 10 phút";
        assert!(agendas.contains(&item.to_owned()), "{agendas:#?}");
        let gone = "Sinh hoạt chi bộ thường kỳ, mục Đảng phí: 1 phút → không có";
        assert!(agendas.contains(&gone.to_owned()), "{agendas:#?}");
        assert_eq!(agendas.len(), 14);
    }

    #[test]
    fn criteria_that_only_one_has_are_told_whole_and_others_by_what_differs() {
        let parts = differing("hd42-2025", "anphu-2025", Lang::Vi);
        let (_, rubric) = parts.iter().find(|(id, _)| *id == "rubric").unwrap();
        let has = |line: &str| assert!(rubric.contains(&line.to_owned()), "{line}: {rubric:#?}");
        has("Tiêu chí 3.1, điểm tối đa: 5 → 3");
        has("Tiêu chí 4.5 Số đảng viên phát biểu: không có → 5 điểm");
        let (_, figures) = parts.iter().find(|(id, _)| *id == "figures").unwrap();
        assert_eq!(figures[0], "Số kỳ liên tiếp được vắng có lý do: không quy định → nhiều nhất 3 kỳ");
        let back = differing("anphu-2025", "hd42-2025", Lang::En);
        let (_, rubric) = back.iter().find(|(id, _)| *id == "rubric").unwrap();
        assert!(
            rubric.contains(&"Criterion 4.5 Members who speak: 5 points → none".to_owned()),
            "{rubric:#?}"
        );
    }

    #[test]
    fn items_in_another_order_are_told() {
        let planned = |steps: [&str; 3]| AgendaRule {
            quorum: None,
            in_place: false,
            note: None,
            kind: MeetingKind::Regular,
            least: 0,
            large: None,
            scored: true,
            items: steps
                .map(|step| super::super::PlannedStep { step: step.into(), minutes: 5, title: None })
                .to_vec(),
            citation: String::new(),
            certainty: super::super::Certainty::Verified,
        };
        let one = planned(["opening", "dues", "discussion"]);
        assert!(!is_reordered(&one, &planned(["opening", "dues", "scoring"])));
        assert!(is_reordered(&one, &planned(["opening", "discussion", "dues"])));
    }
}
