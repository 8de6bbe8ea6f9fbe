//! The choice that an item is secret, and that it is no longer: what it does to a meeting, and its words.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::meeting::Meeting;
use crate::say;
use crate::text::Lang;

/// A choice about secrecy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecrecyEvent {
    /// An item is secret from now on.
    Chosen {
        /// Which.
        item: ItemId,
    },
    /// It is not any more; what was hidden stays hidden.
    Lifted {
        /// Which.
        item: ItemId,
    },
}

impl SecrecyEvent {
    /// Which item it is about.
    pub(super) const fn item(&self) -> ItemId {
        match self {
            SecrecyEvent::Chosen { item } | SecrecyEvent::Lifted { item } => *item,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            SecrecyEvent::Chosen { item } => {
                meeting.secret_items.insert(*item);
                meeting.hide(*item);
            }
            SecrecyEvent::Lifted { item } => drop(meeting.secret_items.remove(item)),
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let title = meeting.agenda.get(self.item()).map_or("…", |item| item.title(lang));
        match self {
            SecrecyEvent::Chosen { .. } => {
                say!(lang, "giữ bí mật nội dung mục “{title}”", "“{title}” kept secret")
            }
            SecrecyEvent::Lifted { .. } => {
                say!(lang, "thôi giữ bí mật mục “{title}”", "“{title}” no longer secret")
            }
        }
    }
}
