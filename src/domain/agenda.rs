//! The agenda: items in order, each with its planned minutes and the time it really took.
//!
//! Knows nothing of what is said under an item.

use super::mint::Mint;
use super::purpose::Purpose;
use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// The number of an item within the meeting; it stays when the item is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u64);

/// Milliseconds for which an item is open at least that was held and of which nobody recorded a word: one that is left
/// sooner was only looked at, on the way to another. No document says how long an item takes at the least.
pub const LOOKED_AT: u64 = 60_000;

/// An item as planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Which item.
    pub id: ItemId,
    /// What kind of step the program knows it as ("roll_call", "discussion" …), empty when own.
    #[serde(default)]
    pub step: String,
    /// Title in Vietnamese, as the minutes print it.
    pub title: String,
    /// Title in English; empty when the committee wrote its own item.
    #[serde(default)]
    pub title_en: String,
    /// Planned minutes.
    pub minutes: u32,
    /// What is decided under it, where the guidance that it was planned under marks it as a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Purpose>,
    /// Where the item stands; not part of the plan.
    #[serde(skip)]
    pub state: ItemState,
}

/// How far an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItemState {
    /// Whether it was begun at least once.
    pub begun: bool,
    /// Where it was first taken up, in milliseconds of the meeting's timeline.
    pub since: Option<u64>,
    /// Whether it was finished.
    pub done: bool,
    /// Milliseconds spent on it while it was the current item, without the running stretch.
    pub spent: u64,
}

impl Item {
    /// An item that the committee wrote itself: known as no step, with nothing marked to decide.
    pub fn own(id: ItemId, title: String, minutes: u32) -> Item {
        let (step, title_en, state) = (String::new(), String::new(), ItemState::default());
        Item { id, step, title, title_en, minutes, vote: None, state }
    }

    /// The title in a language; an own item is shown as it was written.
    pub fn title(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.title_en.is_empty() => &self.title_en,
            _ => &self.title,
        }
    }

    /// Whether the chair concludes it.
    pub fn is_concluded(&self) -> bool {
        matches!(self.step.as_str(), "conclusion" | "topic_conclusion")
    }

    /// What the item is there to decide: what its guidance marks, else what its step is known to be
    /// for in every meeting. None where nothing need be decided.
    pub fn decides(&self) -> Option<Purpose> {
        self.vote.or_else(|| Purpose::of_step(&self.step))
    }
}

/// The items in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// In the order in which they are taken.
    pub items: Vec<Item>,
    /// The item under way.
    pub current: Option<ItemId>,
}

impl Agenda {
    /// The item with this number.
    pub fn get(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub(super) fn get_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    /// Puts an item at a place in the order, from 0; at the end where there are fewer.
    pub(super) fn insert(&mut self, item: Item, place: usize) {
        self.items.insert(place.min(self.items.len()), item);
    }

    /// Moves an item to a place in the order, from 0.
    pub(super) fn shift(&mut self, id: ItemId, place: usize) {
        if let Some(from) = self.place(id) {
            let item = self.items.remove(from);
            self.insert(item, place);
        }
    }

    /// Gives an item another title, in Vietnamese and in English, and other planned minutes; the English title goes with
    /// the Vietnamese one.
    pub(super) fn change(&mut self, id: ItemId, (title, title_en): (&str, &str), minutes: u32) {
        let Some(item) = self.get_mut(id) else { return };
        if item.title != title {
            title.clone_into(&mut item.title);
            title_en.clone_into(&mut item.title_en);
        }
        item.minutes = minutes;
    }

    /// Place of an item in the order, from 0.
    pub fn place(&self, id: ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// The first item that is known as `step`.
    pub fn step(&self, step: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.step == step)
    }

    /// The item under way.
    pub fn current(&self) -> Option<&Item> {
        self.current.and_then(|id| self.get(id))
    }

    /// The item that follows the current one: the first one not yet done, and the furthest one that was
    /// taken up already where the meeting went back from it.
    pub fn next(&self) -> Option<&Item> {
        let after = self.current.and_then(|id| self.place(id)).map_or(0, |place| place + 1);
        let furthest = self.items.iter().rposition(|item| item.state.begun);
        let mut later = self.items.iter().enumerate().skip(after);
        later.find(|(place, item)| !item.state.done || Some(*place) == furthest).map(|(_, item)| item)
    }

    /// Planned minutes of all items.
    pub fn minutes(&self) -> u32 {
        self.items.iter().map(|item| item.minutes).sum()
    }

    /// A number that no item has yet.
    pub fn free_id(&self, mint: Mint) -> ItemId {
        ItemId(mint.next(self.items.iter().map(|item| item.id.0)))
    }
}
