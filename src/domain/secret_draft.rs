//! Of which item a draft is, by the name of its field, and which drafts go with an item that becomes secret.
//!
//! Knows how fields of notes and of forms are named, and no words in them.

use super::agenda::ItemId;
use super::meeting::Meeting;

/// How the names of drafts of forms begin.
const FORM_DRAFT: &str = "form-";

impl Meeting {
    /// The item that a draft's field is of, where its name tells: that of a note (`app/writing.rs`), or of a form about an
    /// item, a speech or a vote (`app/form/draft.rs`, which puts the number of the field behind).
    pub(super) fn item_of_draft(&self, field: &str) -> Option<ItemId> {
        let form = field.strip_prefix(FORM_DRAFT).and_then(|form| Some(form.rsplit_once('-')?.0));
        let (kind, number) = form.unwrap_or(field).rsplit_once('-')?;
        let number: u64 = number.parse().ok()?;
        match kind {
            "item" | "conclusion" | "prepared" | "document" | "presenter" => Some(ItemId(number)),
            "speech" => self.speech(number)?.item,
            "against" | "reserve" | "postponed" | "count" | "papers" => self.ballot(number)?.item,
            _ => None,
        }
    }

    /// Whether a draft goes with an item that becomes secret: its own, and while the meeting is at it whatever is typed in
    /// a form that tells no item.
    pub(super) fn is_hidden_with(&self, field: &str, item: ItemId) -> bool {
        let told = self.item_of_draft(field);
        let here = self.agenda.current == Some(item) && field.starts_with(FORM_DRAFT);
        told == Some(item) || told.is_none() && here
    }
}
