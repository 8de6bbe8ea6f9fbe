//! The lists and the theme that are in force on a day for a cell, and an item of them by its name.
//!
//! A list is named with its pack ("bieu-hien-2016/manifestations"), because an item of one year is not that
//! of another. Knows no meeting: what a committee chose for one, and who related to what, is not here.

use chrono::{Datelike, NaiveDate};

use super::checklist::{Checklist, ChecklistItem};
use super::theme::MonthTheme;
use crate::domain::{ItemRef, RoundTheme};
use crate::guidance::pack::Pack;
use crate::guidance::packs::Packs;
use crate::text::Lang;

/// A list with the pack that says it.
#[derive(Debug, Clone, Copy)]
pub struct ListInForce<'p> {
    /// The pack.
    pub pack: &'p Pack,
    /// The list.
    pub list: &'p Checklist,
}

/// An item with its list.
#[derive(Debug, Clone, Copy)]
pub struct ItemInForce<'p> {
    /// The list.
    pub of: ListInForce<'p>,
    /// The item.
    pub item: &'p ChecklistItem,
}

/// The theme of a month with its items.
#[derive(Debug, Clone)]
pub struct ThemeInForce<'p> {
    /// The pack that says it.
    pub pack: &'p Pack,
    /// The theme.
    pub theme: &'p MonthTheme,
    /// Its items, each of the list in force on the day; one that this list has not is left out.
    pub items: Vec<ItemInForce<'p>>,
}

/// Which month of a year has an item in its theme.
#[derive(Debug, Clone)]
pub struct ThemedItems(Vec<(u32, String, String)>);

impl ThemedItems {
    /// The first month that has the item of that list and key.
    pub fn month_of(&self, list: &str, key: &str) -> Option<u32> {
        let found = self.0.iter().find(|(_, other, known)| other == list && known == key);
        found.map(|(month, _, _)| *month)
    }
}

impl<'p> ListInForce<'p> {
    /// The name that tells it from the list of another pack: "bieu-hien-2016/manifestations".
    pub fn name(&self) -> String {
        format!("{}/{}", self.pack.id, self.list.id)
    }

    /// Whether the words mean it: its whole name, or its id alone.
    fn is_named(&self, name: &str) -> bool {
        self.list.id == name || self.name() == name
    }

    /// The item of that key.
    pub fn item(self, key: &str) -> Option<ItemInForce<'p>> {
        self.list.item(key).map(|item| ItemInForce { of: self, item })
    }
}

impl ItemInForce<'_> {
    /// The item as it is recorded: with its short name of the day, in the language of the minutes.
    pub fn recorded(&self) -> ItemRef {
        let listed = self.of.list.short.as_ref().map_or("", |short| short.get(Lang::Vi));
        ItemRef {
            list: self.of.name(),
            key: self.item.key.clone(),
            label: self.item.short_name(Lang::Vi),
            listed: listed.to_owned(),
        }
    }

    /// Its number, behind what its list is called before one: "I.6", "Cam kết 4".
    pub fn number(&self, lang: Lang) -> String {
        match &self.of.list.short {
            Some(short) => format!("{} {}", short.get(lang), self.item.key),
            None => self.item.key.clone(),
        }
    }

    /// What tells it from the others of a theme: its key alone where all are of one list, else its number.
    pub fn told_among(&self, items: &[ItemInForce], lang: Lang) -> String {
        match items.iter().all(|other| other.of.name() == self.of.name()) {
            true => self.item.key.clone(),
            false => self.number(lang),
        }
    }

    /// Its number and its short name: "I.6 Hứa nhiều, làm ít".
    pub fn name(&self, lang: Lang) -> String {
        format!("{} {}", self.number(lang), self.item.short_name(lang))
    }
}

impl ThemeInForce<'_> {
    /// The theme as it is recorded.
    pub fn recorded(&self) -> RoundTheme {
        let items = self.items.iter().map(ItemInForce::recorded).collect();
        let [title, title_en] = [Lang::Vi, Lang::En].map(|lang| self.theme.title.get(lang).to_owned());
        RoundTheme { title, title_en, items }
    }
}

impl Packs {
    /// Every list in force on a day for a cell under `parent` ("Đảng bộ xã Phú Mẫu"), each id once, in the
    /// order in which the packs first have them.
    pub fn lists_in_force(&self, date: NaiveDate, parent: &str) -> Vec<ListInForce<'_>> {
        let mut ids: Vec<&str> = Vec::new();
        for list in self.all().iter().flat_map(|pack| &pack.topics.checklists) {
            if !ids.contains(&list.id.as_str()) {
                ids.push(&list.id);
            }
        }
        let of = |id: &str| {
            let has = |list: &&Checklist| list.id == id;
            let found = self.newest_with(date, parent, |pack| pack.topics.checklists.iter().find(has));
            found.map(|(choice, list)| ListInForce { pack: choice.pack, list })
        };
        ids.into_iter().filter_map(of).collect()
    }

    /// An item in force on a day, by its key and its list, which is named with its pack or by its id alone.
    pub fn item_in_force(
        &self,
        date: NaiveDate,
        parent: &str,
        list: &str,
        key: &str,
    ) -> Option<ItemInForce<'_>> {
        let lists = self.lists_in_force(date, parent);
        lists.into_iter().find(|one| one.is_named(list))?.item(key)
    }

    /// A list by its whole name, whatever the day: for what was recorded under it.
    pub fn list_named(&self, name: &str) -> Option<ListInForce<'_>> {
        let lists =
            self.all().iter().flat_map(|pack| pack.topics.checklists.iter().map(move |list| (pack, list)));
        lists.map(|(pack, list)| ListInForce { pack, list }).find(|one| one.name() == name)
    }

    /// The months of a year that have an item in their themes, for a cell under `parent`.
    pub fn themes_of(&self, year: i32, parent: &str) -> ThemedItems {
        let first_days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1));
        let items = first_days.flat_map(|day| {
            let items = self.theme(day, parent).map_or_else(Vec::new, |theme| theme.items);
            items.into_iter().map(move |one| (day.month(), one.of.name(), one.item.key.clone()))
        });
        ThemedItems(items.collect())
    }

    /// The theme of the month of a day for a cell under `parent`. None where no pack in force has one, and
    /// where the lists of the day have none of its items.
    pub fn theme(&self, date: NaiveDate, parent: &str) -> Option<ThemeInForce<'_>> {
        let of_month = |theme: &&MonthTheme| theme.month == date.month();
        let (choice, theme) =
            self.newest_with(date, parent, |pack| pack.topics.themes.iter().find(of_month))?;
        let lists = self.lists_in_force(date, parent);
        let item = |list: &str, key: &str| lists.iter().find(|one| one.list.id == list)?.item(key);
        let items: Vec<_> = theme.items.iter().filter_map(|one| item(&one.list, &one.key)).collect();
        let lost = items.is_empty() && !theme.items.is_empty();
        (!lost).then_some(ThemeInForce { pack: choice.pack, theme, items })
    }
}
