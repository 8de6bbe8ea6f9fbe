//! An item of a dated list that a member, or another about them, relates to: "liên hệ mục I.6".
//!
//! Knows no list: the short name is copied, so that minutes read the same when the list is gone, and
//! whether an item is for the member alone is asked of the caller.

use serde::{Deserialize, Serialize};

use super::refusal::{Refusal, RoundRefusal};
use crate::say;
use crate::text::Lang;

/// An item of a list. An item of one list is never that of another, though the keys be the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemRef {
    /// Which list, by guidance and list: "bieu-hien-2016/manifestations".
    pub list: String,
    /// Its number there: "I.6", "14".
    pub key: String,
    /// Its short name as the list had it on the day.
    #[serde(default)]
    pub label: String,
    /// What its list is called before a number, as it was on the day: "Điều", "Cam kết". Empty where the list has
    /// no such name, and in records of earlier versions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub listed: String,
}

impl ItemRef {
    /// Whether two name the same item, whatever their lists called it on their days.
    pub fn is_same(&self, other: &ItemRef) -> bool {
        self.list == other.list && self.key == other.key
    }

    /// Which it is, as minutes say it: "mục I.6", "mục Cam kết 4".
    pub fn words(&self, lang: Lang) -> String {
        match self.listed.as_str() {
            "" => say!(lang, "mục {key}", "item {key}", key = self.key),
            listed => say!(lang, "mục {listed} {key}", "item {listed} {key}", key = self.key),
        }
    }

    /// The item, named by somebody else than the member whom it is about.
    ///
    /// # Errors
    /// Its list leaves the item to the member (`refer = self`); `own` knows.
    pub fn named_by_another(self, own: impl FnOnce(&ItemRef) -> bool) -> Result<ItemRef, Refusal> {
        if own(&self) {
            return Err(Refusal::Round(RoundRefusal::OwnItem { item: self.key }));
        }
        Ok(self)
    }
}

/// ", liên hệ mục I.6"; empty where none is named.
pub(super) fn related(item: Option<&ItemRef>, lang: Lang) -> String {
    item.map_or(String::new(), |item| {
        say!(lang, ", liên hệ {item}", ", relating to {item}", item = item.words(lang))
    })
}
