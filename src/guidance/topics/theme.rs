//! What a month's round of self-criticism turns on: a title and items of the lists.
//!
//! Only a proposal, which a committee may change for its meeting; what was chosen is not known here.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::checklist::{Checklist, ChecklistFlaw};
use crate::guidance::check::Checker;
use crate::guidance::pack::Pack;
use crate::guidance::raw::{RawName, RawWords};
use crate::guidance::words::Words;
use crate::text::{Lang, capital, month_name};

/// The most items of a theme: a sheet of one page, and what a round of half an hour bears.
pub const MOST_THEME_ITEMS: usize = 7;

/// The theme of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthTheme {
    /// 1-12.
    pub month: u32,
    /// Title.
    pub title: Words,
    /// The items, none up to [`MOST_THEME_ITEMS`]; none where the month is for mending what was named.
    pub items: Vec<ThemeItem>,
}

/// An item of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeItem {
    /// The id of its list: "manifestations".
    pub list: String,
    /// Its key in that list: "I.6".
    pub key: String,
    /// Its short name, as the list had it when the pack was read; lists of a later day may say it otherwise.
    pub name: Words,
}

impl MonthTheme {
    /// The theme with its items, each with its key and short name.
    pub(super) fn lines(&self, lang: Lang) -> Vec<String> {
        let (month, title) = (month_name(self.month, lang), self.title.get(lang));
        let head = format!("{}: {title}", capital(&month));
        std::iter::once(head)
            .chain(self.items.iter().map(|item| format!("   {}", item.words(lang))))
            .collect()
    }
}

impl ThemeItem {
    /// "I.6 Hứa nhiều, làm ít".
    pub fn words(&self, lang: Lang) -> String {
        format!("{} {}", self.key, self.name.get(lang))
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawTheme {
    month: Spanned<u32>,
    title: RawWords,
    items: Spanned<Vec<RawName>>,
}

/// Where the items of a theme may stand: the pack's own lists, else those of packs in force with it.
pub(in crate::guidance) struct KnownLists<'a> {
    /// Packs that are known.
    pub(in crate::guidance) known: &'a [Pack],
    /// First and last day of the pack that is checked.
    pub(in crate::guidance) days: (NaiveDate, Option<NaiveDate>),
}

impl<'l> KnownLists<'l> {
    /// The lists that may be in force on a day of the pack.
    fn lists(&self) -> impl Iterator<Item = (&'l Pack, &'l Checklist)> {
        let (from, to) = self.days;
        let meets = move |pack: &&Pack| {
            to.is_none_or(|to| pack.valid_from <= to) && pack.valid_to.is_none_or(|end| from <= end)
        };
        let lists = |pack: &'l Pack| pack.topics.checklists.iter().map(move |list| (pack, list));
        self.known.iter().filter(meets).flat_map(lists)
    }

    /// Every version of the list of that id; those of some place alone only where nobody else has one.
    fn versions(&self, id: &str) -> Vec<&'l Checklist> {
        let of = |everywhere: bool| {
            let kept =
                self.lists().filter(|(pack, list)| list.id == id && pack.place.is_none() == everywhere);
            kept.map(|(_, list)| list).collect::<Vec<_>>()
        };
        Some(of(true)).filter(|found| !found.is_empty()).unwrap_or_else(|| of(false))
    }
}

impl Checker<'_> {
    /// The themes; a month has one, and every item is in a list that may be in force with the pack.
    pub(super) fn themes(
        &mut self,
        raw: Vec<RawTheme>,
        own: &[Checklist],
        around: &KnownLists,
    ) -> Vec<MonthTheme> {
        let mut themes: Vec<MonthTheme> = Vec::new();
        for raw in raw {
            let month = self.within(&raw.month, 1, 12);
            if themes.iter().any(|theme| theme.month == month) {
                self.fault(raw.month.span(), ChecklistFlaw::MonthTaken(month));
            }
            let found = raw.items.get_ref().len();
            if found > MOST_THEME_ITEMS {
                let flaw = ChecklistFlaw::ThemeLong { found, most: MOST_THEME_ITEMS };
                self.fault(raw.items.span(), flaw);
            }
            let names = raw.items.into_inner();
            self.unique(names.iter());
            let title = self.words(raw.title);
            let items = names.iter().filter_map(|name| self.theme_item(name, own, around)).collect();
            themes.push(MonthTheme { month, title, items });
        }
        themes
    }

    fn theme_item(&mut self, raw: &RawName, own: &[Checklist], around: &KnownLists) -> Option<ThemeItem> {
        let name = raw.get_ref();
        let parts = name.split_once('/').filter(|(list, key)| !list.is_empty() && !key.is_empty());
        let Some((list, key)) = parts else {
            self.fault(raw.span(), ChecklistFlaw::ItemUnclear(name.clone()));
            return None;
        };
        let of_own: Vec<&Checklist> = own.iter().filter(|one| one.id == list).collect();
        let found = if of_own.is_empty() { around.versions(list) } else { of_own };
        let keys = |list: &Checklist| list.items().map(|item| item.key.clone()).collect::<Vec<_>>();
        if found.is_empty() {
            let all = own.iter().chain(around.lists().map(|(_, list)| list));
            let mut known: Vec<&str> = all.map(|one| one.id.as_str()).collect();
            known.sort_unstable();
            known.dedup();
            let flaw = ChecklistFlaw::UnknownList { list: list.to_owned(), known: known.join(", ") };
            self.fault(raw.span(), flaw);
        } else if let Some(lacking) = found.iter().find(|one| one.item(key).is_none()) {
            let known = keys(lacking).join(", ");
            let flaw = ChecklistFlaw::UnknownItem { list: list.to_owned(), key: key.to_owned(), known };
            self.fault(raw.span(), flaw);
        }
        let item = found.iter().find_map(|one| one.item(key));
        let name = item.map(|item| Words::say(|lang| item.short_name(lang))).unwrap_or_default();
        Some(ThemeItem { list: list.to_owned(), key: key.to_owned(), name })
    }
}
