//! The theme of a round of self-criticism: what the committee chose for the meeting, else that of the month.
//!
//! Knows what is in force and what was chosen; nobody's answer.

use super::model::Model;
use crate::domain::ItemRef;
use crate::guidance::{ItemInForce, Packs};

/// A theme with its items as the lists say them.
#[derive(Debug, Clone)]
pub struct ThemeInUse<'m> {
    /// What it is called.
    pub title: String,
    /// Its items; none in a month that is for mending what was named.
    pub items: Vec<ItemInForce<'m>>,
    /// Whether the committee chose it.
    pub chosen: bool,
}

/// The theme for the meeting that is prepared or under way, else for today; none where no guidance has one,
/// and where the committee chose to have none.
pub fn in_use(model: &Model) -> Option<ThemeInUse<'_>> {
    let parent = &model.book.cell.as_ref()?.name.parent;
    let packs = &model.book.packs;
    let meeting = model.meeting();
    if let Some(theme) = meeting.and_then(|meeting| meeting.round.theme.as_ref()) {
        if theme.is_none() {
            return None;
        }
        let item = |item: &ItemRef| named(packs, &item.list, &item.key);
        let items = theme.items.iter().filter_map(item).collect();
        return Some(ThemeInUse { title: theme.title.clone(), items, chosen: true });
    }
    let day = meeting.map_or(model.now.at.date_naive(), |meeting| meeting.day());
    let theme = packs.theme(day, parent)?;
    let title = theme.theme.title.get(model.lang).to_owned();
    Some(ThemeInUse { title, items: theme.items, chosen: false })
}

/// An item as it was recorded, whatever the day.
pub fn named<'p>(packs: &'p Packs, list: &str, key: &str) -> Option<ItemInForce<'p>> {
    packs.list_named(list)?.item(key)
}
