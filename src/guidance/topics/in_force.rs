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
        ItemRef { list: self.of.name(), key: self.item.key.clone(), label: self.item.short_name(Lang::Vi) }
    }
}

impl ThemeInForce<'_> {
    /// The theme as it is recorded.
    pub fn recorded(&self) -> RoundTheme {
        let items = self.items.iter().map(ItemInForce::recorded).collect();
        RoundTheme { title: self.theme.title.get(Lang::Vi).to_owned(), items }
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
