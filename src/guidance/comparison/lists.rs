//! The lists to reflect on and the themes of two packs side by side, item by item.

use super::{PackEntry, entry, lines};
use crate::guidance::pack::Pack;
use crate::guidance::topics::{Checklist, ChecklistItem, MonthTheme, Refer};
use crate::say;
use crate::text::{Lang, capital, month_name};

/// What differs in the lists: a list that only one pack has is told whole, of the others each item.
pub(super) fn checklists(old: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    let (before, after) = (&old.topics.checklists, &new.topics.checklists);
    let added = after.iter().filter(|list| before.iter().all(|other| other.id != list.id));
    let of = |lists: &[Checklist], id: &str| lists.iter().find(|list| list.id == id).cloned();
    let all = before.iter().chain(added);
    let differing = all.flat_map(|list| match (of(before, &list.id), of(after, &list.id)) {
        (Some(before), Some(after)) => lines(&parts(&before, lang), &parts(&after, lang), lang),
        (before, after) => {
            let whole = |list: Option<Checklist>| list.map(|list| whole(&list, lang)).into_iter();
            lines(&whole(before).collect::<Vec<_>>(), &whole(after).collect::<Vec<_>>(), lang)
        }
    });
    differing.collect()
}

fn whole(list: &Checklist, lang: Lang) -> PackEntry {
    let (title, count) = (list.heading(lang), list.count());
    entry("whole", say!(lang, "Danh mục {title}", "List {title}"), say!(lang, "{count} mục", "{count} items"))
}

/// Title, source, answers and the items of a list.
fn parts(list: &Checklist, lang: Lang) -> Vec<PackEntry> {
    let name = list.heading(lang);
    let label = |part: String| format!("{name}, {part}");
    let head = [
        entry("title", label(say!(lang, "tên", "title")), list.heading(lang)),
        entry("ground", label(say!(lang, "nguồn", "source")), list.ground.lines(lang).join(" ")),
        entry("answers", label(say!(lang, "trả lời", "answers")), list.answers_line(lang)),
    ];
    head.into_iter().chain(list.items().flat_map(|item| of_item(item, label, lang))).collect()
}

fn of_item(item: &ChecklistItem, label: impl Fn(String) -> String, lang: Lang) -> Vec<PackEntry> {
    let key = &item.key;
    let of = |part: &str, words: String, value: String| entry(format!("{key} {part}"), label(words), value);
    let refer = match item.refer {
        Refer::Everybody => say!(lang, "mọi đồng chí", "everybody"),
        Refer::Oneself => say!(lang, "chỉ tự liên hệ", "the member alone"),
    };
    vec![
        of("words", say!(lang, "mục {key}", "item {key}"), item.words.get(lang).to_owned()),
        of("short", say!(lang, "mục {key}, tên ngắn", "item {key}, short name"), item.short_name(lang)),
        of("question", say!(lang, "mục {key}, câu hỏi", "item {key}, question"), item.asked(lang).to_owned()),
        of("refer", say!(lang, "mục {key}, ai liên hệ", "item {key}, who relates to it"), refer),
    ]
}

/// What differs in the themes, month by month.
pub(super) fn themes(old: &Pack, new: &Pack, lang: Lang) -> Vec<String> {
    let of = |pack: &Pack| -> Vec<PackEntry> {
        (1..=12)
            .filter_map(|month| pack.topics.themes.iter().find(|one| one.month == month))
            .map(|theme| told(theme, lang))
            .collect()
    };
    lines(&of(old), &of(new), lang)
}

fn told(theme: &MonthTheme, lang: Lang) -> PackEntry {
    let (month, title) = (theme.month, theme.title.get(lang));
    let items: Vec<String> = theme.items.iter().map(|item| item.words(lang)).collect();
    let value = if items.is_empty() { title.to_owned() } else { format!("{title} ({})", items.join("; ")) };
    entry(month.to_string(), capital(&month_name(month, lang)), value)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::guidance::{Packs, compare, unchanged};

    /// A pack of two items and a theme; the other one changes a word, an answer, who relates, and the month.
    fn two() -> (Pack, Pack) {
        let pack = |id: &str, body: &str| {
            let head = format!(
                "id = \"{id}\"\ntitle.vi = \"Bộ\"\nvalid_from = \"2026-01-01\"\ncertainty = \"own_design\"\ncitations = []\n"
            );
            let packs = Packs::embedded().unwrap().with("own.toml", &(head + body)).unwrap();
            packs.by_id(id).unwrap().clone()
        };
        let list = "[[checklists]]\nid = \"own\"\ntitle.vi = \"Danh mục\"\ncertainty = \"own_design\"\n";
        let one = format!(
            "{list}groups = [{{ items = [{{ vi = \"Nói\" }}, {{ vi = \"Làm\", question.vi = \"Làm chưa?\" }}] }}]\n\
             [[themes]]\nmonth = 3\ntitle.vi = \"Làm\"\nitems = [\"own/2\"]\n"
        );
        let other = format!(
            "{list}answers = [{{ vi = \"có\" }}, {{ vi = \"chưa\" }}]\n\
             groups = [{{ items = [{{ vi = \"Nói\", refer = \"self\" }}, {{ vi = \"Làm\", question.vi = \"Làm xong chưa?\" }}] }}]\n\
             [[themes]]\nmonth = 4\ntitle.vi = \"Làm\"\nitems = [\"own/2\", \"own/1\"]\n"
        );
        (pack("a", &one), pack("b", &other))
    }

    #[test]
    fn lists_and_themes_differ_item_by_item() {
        let (one, other) = two();
        let pages = compare(&one, &other, Lang::Vi);
        let of = |id: &str| pages.iter().find(|page| page.id == id).unwrap().lines.clone();
        assert_eq!(
            of("checklists"),
            [
                "Danh mục, trả lời: Trả lời trên phiếu tự soi: có lúc / không / đang sửa; ô trống là chưa trả lời. \
                 → Trả lời trên phiếu tự soi: có / chưa; ô trống là chưa trả lời.",
                "Danh mục, mục 1, ai liên hệ: mọi đồng chí → chỉ tự liên hệ",
                "Danh mục, mục 2, câu hỏi: Làm chưa? → Làm xong chưa?",
            ]
        );
        assert_eq!(
            of("themes"),
            ["Tháng 3: Làm (2 Làm) → không có", "Tháng 4: không có → Làm (2 Làm; 1 Nói)"]
        );
        assert!(compare(&one, &one, Lang::Vi).is_empty());
        let same = unchanged(&one, &one, Lang::Vi);
        assert!(
            same.contains(&"danh mục để tự soi".to_owned())
                && same.contains(&"chủ đề tự phê bình từng tháng".to_owned())
        );
    }

    #[test]
    fn a_list_that_one_pack_has_is_told_whole() {
        let packs = Packs::embedded().unwrap();
        let (one, other) = (packs.by_id("bieu-hien-2016").unwrap(), packs.by_id("cam-ket-2016").unwrap());
        let pages = compare(one, other, Lang::En);
        let lists = pages.into_iter().find(|page| page.id == "checklists").unwrap().lines;
        assert_eq!(
            lists,
            [
                "List 27 manifestations of decline, “self-evolution” and “self-transformation”: 27 items → none",
                "List A member's commitment to self-improvement, training and effort: none → 7 items",
            ]
        );
    }
}
