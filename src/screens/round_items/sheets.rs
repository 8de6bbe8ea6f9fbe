//! The items that can be related to, in sheets of at most nine: the theme of the meeting, then every list in
//! force by its groups.
//!
//! Knows nothing of what anybody said.

use std::rc::Rc;

use crate::app::model::Model;
use crate::app::round_theme;
use crate::domain::ItemRef;
use crate::guidance::{ItemInForce, ListInForce, Refer};
use crate::say;
use crate::text::Lang;

/// Items of the theme on one sheet: further digits lead to the groups.
pub(super) const THEME_ITEMS: usize = 5;
/// Items of a sheet.
const ITEMS: usize = 9;

/// An item as it is shown and related to.
#[derive(Debug, Clone)]
pub(super) struct ListedItem {
    /// What is recorded.
    pub item: ItemRef,
    /// Its number behind what its list is called, where several lists stand together: "Cam kết 4".
    pub number: String,
    /// Its short name on screen.
    pub short: String,
    /// Its words.
    pub words: String,
    /// Whether the member alone relates to it.
    pub own: bool,
}

/// Items that are shown together.
#[derive(Debug, Clone)]
pub(super) struct ItemSheet {
    /// "Chủ đề: …", "I. …".
    pub title: String,
    /// What the key to it says: "Nhóm I".
    pub brief: String,
    /// Where its words come from.
    pub source: String,
    /// Whether it is of the theme.
    pub of_theme: bool,
    /// Its items.
    pub items: Vec<ListedItem>,
}

struct FoundSheets(Rc<Vec<ItemSheet>>);

/// Every sheet, those of the theme first; there is always one of the theme, which may be empty.
pub(super) fn all(model: &Model) -> Rc<Vec<ItemSheet>> {
    Rc::clone(&model.once(|model| FoundSheets(Rc::new(find(model)))).0)
}

fn find(model: &Model) -> Vec<ItemSheet> {
    let mut sheets = of_theme(model);
    let Some(meeting) = model.meeting() else { return sheets };
    let lists = model.book.packs.lists_in_force(meeting.day(), &meeting.plan.cell.parent);
    sheets.extend(lists.iter().flat_map(|list| of_list(*list, model.lang)));
    sheets
}

fn of_theme(model: &Model) -> Vec<ItemSheet> {
    let lang = model.lang;
    let found = round_theme::in_use(model);
    let title = found.as_ref().map_or_else(
        || say!(lang, "Kỳ này không có chủ đề", "No theme in this meeting"),
        |theme| say!(lang, "Chủ đề: {title}", "Theme: {title}", title = theme.title),
    );
    let items: Vec<ListedItem> =
        found.iter().flat_map(|theme| &theme.items).map(|one| item(*one, lang)).collect();
    let source = found.iter().flat_map(|theme| &theme.items).next();
    let source = source.map_or(String::new(), |one| cited(one.of, lang));
    let brief = say!(lang, "Chủ đề", "Theme");
    let sheet = |items: &[ListedItem]| ItemSheet {
        title: title.clone(),
        brief: brief.clone(),
        source: source.clone(),
        of_theme: true,
        items: items.to_vec(),
    };
    match items.is_empty() {
        true => vec![sheet(&[])],
        false => items.chunks(THEME_ITEMS).map(sheet).collect(),
    }
}

fn of_list(list: ListInForce<'_>, lang: Lang) -> Vec<ItemSheet> {
    let several = list.list.groups.len() > 1;
    let of_group = |group: &crate::guidance::ChecklistGroup| {
        let all: Vec<ListedItem> =
            group.items.iter().filter_map(|one| list.item(&one.key)).map(|one| item(one, lang)).collect();
        let named = group.title.as_ref().map(|title| title.get(lang).to_owned());
        let title = named.unwrap_or_else(|| list.list.heading(lang));
        let prefix = group.items.first().and_then(|one| one.key.split_once('.')).map(|(before, _)| before);
        let brief = match prefix.filter(|_| several) {
            Some(prefix) => say!(lang, "Nhóm {prefix}", "Group {prefix}"),
            None => title.clone(),
        };
        let sheet = |items: &[ListedItem]| ItemSheet {
            title: title.clone(),
            brief: brief.clone(),
            source: cited(list, lang),
            of_theme: false,
            items: items.to_vec(),
        };
        all.chunks(ITEMS).map(sheet).collect::<Vec<_>>()
    };
    list.list.groups.iter().flat_map(of_group).collect()
}

fn cited(list: ListInForce<'_>, lang: Lang) -> String {
    list.list.ground.cited(lang).unwrap_or_default()
}

fn item(one: ItemInForce<'_>, lang: Lang) -> ListedItem {
    ListedItem {
        item: one.recorded(),
        number: one.number(lang),
        short: one.item.short_name(lang),
        words: one.item.words.get(lang).to_owned(),
        own: one.item.refer == Refer::Oneself,
    }
}

/// The items of every list, each once.
pub(super) fn found(model: &Model) -> Vec<ListedItem> {
    let all = all(model);
    all.iter().filter(|sheet| !sheet.of_theme).flat_map(|sheet| sheet.items.clone()).collect()
}
