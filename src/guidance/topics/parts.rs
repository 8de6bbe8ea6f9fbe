//! A list in parts that a screen has room for, and what a part is called: "I.1–5".
//!
//! Knows nobody who related to an item.

use super::MonthTheme;
use super::checklist::ChecklistItem;
use super::in_force::{ItemInForce, ListInForce};
use crate::text::Lang;

/// Some items of one group of a list, in their order.
#[derive(Debug, Clone, Copy)]
pub struct ListPart<'p> {
    /// The list.
    pub of: ListInForce<'p>,
    /// The items; at least one.
    items: &'p [ChecklistItem],
}

impl<'p> ListInForce<'p> {
    /// The list in parts of one group each: cut where another month has the next item for its theme (`month` knows
    /// that of a key), and what is longer than so many items as evenly as can be.
    pub fn parts(self, most: usize, month: impl Fn(&str) -> Option<u32>) -> Vec<ListPart<'p>> {
        let of_month = |items: &'p [ChecklistItem]| {
            let parts = items.len().div_ceil(most).max(1);
            let (least, more) = (items.len() / parts, items.len() % parts);
            // The first ones take what is left over.
            let begins = move |part: usize| part * least + part.min(more);
            (0..parts).map(move |part| ListPart { of: self, items: &items[begins(part)..begins(part + 1)] })
        };
        let groups = self.list.groups.iter().filter(|group| !group.items.is_empty());
        let months =
            groups.flat_map(|group| group.items.chunk_by(|one, next| month(&one.key) == month(&next.key)));
        months.flat_map(of_month).collect()
    }
}

impl<'p> ListPart<'p> {
    /// Its items.
    pub fn items(&self) -> impl Iterator<Item = ItemInForce<'p>> + use<'p> {
        let of = self.of;
        self.items.iter().map(move |item| ItemInForce { of, item })
    }

    /// Whether an item of that list and key is in it.
    pub fn holds(&self, list: &str, key: &str) -> bool {
        self.items.iter().any(|item| item.key == key) && self.of.name() == list
    }

    /// Its items by their short names: "I.1 Phai nhạt lý tưởng; I.2 …".
    pub fn names(&self, lang: Lang) -> String {
        let name = |item: &ChecklistItem| format!("{} {}", item.key, item.short_name(lang));
        self.items.iter().map(name).collect::<Vec<_>>().join("; ")
    }

    /// The title of the theme that the pack of the list has for it.
    pub fn about(&self, lang: Lang) -> Option<&'p str> {
        let (of, first) = (self.of, self.items.first()?);
        let is_of = |theme: &&MonthTheme| {
            theme.items.iter().any(|one| one.list == of.list.id && one.key == first.key)
        };
        of.pack.topics.themes.iter().find(is_of).map(|theme| theme.title.get(lang))
    }

    /// "I.1–5"; where the keys do not name their group, behind the name of the list: "Điều 1–7".
    pub fn label(&self, lang: Lang) -> String {
        let (first, last) = (self.items.first(), self.items.last());
        let [first, last] = [first, last].map(|item| item.map_or("", |item| item.key.as_str()));
        match (first.rsplit_once('.'), last.rsplit_once('.')) {
            (Some((group, from)), Some((other, to))) if group == other => format!("{group}.{from}–{to}"),
            _ => {
                let list = self.of.list;
                format!("{} {first}–{last}", list.short.as_ref().unwrap_or(&list.title).get(lang))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::guidance::Packs;
    use chrono::NaiveDate;

    #[test]
    fn a_list_is_cut_into_even_parts_of_one_group_each() {
        let packs = Packs::embedded().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let parts: Vec<String> = packs
            .lists_in_force(day, "Đảng bộ xã Phú Mẫu")
            .into_iter()
            .flat_map(|list| list.parts(8, |_| None))
            .map(|part| format!("{} {}", part.items().count(), part.label(Lang::Vi)))
            .collect();
        // Nine are five and four, nineteen are seven, six and six, seven stay together.
        let mut sorted = parts.clone();
        let mut expected = ["5 I.1–5", "4 I.6–9", "5 II.1–5", "4 II.6–9", "5 III.1–5", "4 III.6–9"].to_vec();
        expected.extend(["7 Cam kết 1–7", "7 Điều 1–7", "6 Điều 8–13", "6 Điều 14–19"]);
        sorted.sort();
        expected.sort();
        assert_eq!(sorted, expected, "{parts:?}");
    }

    #[test]
    fn where_months_have_themes_a_part_is_what_one_month_has() {
        let packs = Packs::embedded().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let themes = packs.themes_of(2026, "Đảng bộ xã Phú Mẫu");
        let parts: Vec<String> = packs
            .lists_in_force(day, "Đảng bộ xã Phú Mẫu")
            .into_iter()
            .filter(|list| list.list.id == "prohibitions")
            .flat_map(|list| list.parts(8, |key| themes.month_of(&list.name(), key)))
            .map(|part| part.label(Lang::Vi))
            .collect();
        // Themes of July, August and September.
        assert_eq!(parts, ["Điều 1–6", "Điều 7–12", "Điều 13–19"]);
        assert_eq!(themes.month_of("cam-ket-2016/commitment", "4"), Some(1));
        assert_eq!(themes.month_of("bieu-hien-2016/manifestations", "III.6"), Some(11));
    }
}
