//! Documents at hand: files that are prepared for an item, known by name, place, length and hash.
//!
//! The files stay where they are; no paper tells what they say. Whether one is still what it was is worked out
//! elsewhere: nothing here reads a file.

use serde::{Deserialize, Serialize};

use super::agenda::ItemId;
use super::event::Event;
use super::meeting::Meeting;
use super::prepared::PreparedEvent;
use super::refusal::Refusal;

/// A file as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentFile {
    /// Its name.
    pub name: String,
    /// Where it lies on the computer on which it was found.
    pub place: String,
    /// Its length.
    pub bytes: u64,
    /// The hash of its bytes, as the journal hashes its lines.
    pub hash: String,
}

/// A file that is prepared for an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachedDocument {
    /// Its number within the meeting.
    pub number: u64,
    /// For which item.
    pub item: ItemId,
    /// The file.
    pub file: DocumentFile,
}

/// What became of a file since it was attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentState {
    /// It is there, with the same bytes.
    Same,
    /// It is there, with other bytes.
    Changed,
    /// It is there no more, or cannot be read.
    Missing,
}

impl Meeting {
    /// The documents of an item, in the order in which they were attached.
    pub fn documents_of(&self, item: ItemId) -> impl Iterator<Item = &AttachedDocument> {
        self.prepared.documents.iter().filter(move |one| one.item == item)
    }

    /// The documents of all items that stand in the agenda.
    pub fn documents(&self) -> impl Iterator<Item = &AttachedDocument> {
        let stands = |one: &&AttachedDocument| self.item_to_prepare(one.item).is_some();
        self.prepared.documents.iter().filter(stands)
    }

    /// Attaches a file to an item; one that lies in the same place and was attached before is taken anew.
    ///
    /// # Errors
    /// For an item that is not there, or is secret, or where the minutes are adopted.
    pub fn attach(&self, item: ItemId, file: DocumentFile) -> Result<Event, Refusal> {
        self.ensure_changeable()?;
        self.item_to_prepare(item).ok_or(Refusal::Gone)?;
        if self.is_secret(item) {
            return Err(Refusal::ItemSecret);
        }
        let before = self.documents_of(item).find(|one| one.file.place == file.place);
        let given = self.prepared.documents.iter().map(|one| one.number);
        let number = before.map_or_else(|| self.mint.next(given), |one| one.number);
        let document = AttachedDocument { number, item, file };
        Ok(Event::Prepared(PreparedEvent::DocumentAttached { document }))
    }
}

/// Documents for an item of another meeting: as acts that attach them there, with numbers from `number` on.
pub(super) fn attached_anew(
    files: &[DocumentFile],
    item: ItemId,
    number: u64,
) -> impl Iterator<Item = PreparedEvent> {
    let document =
        move |(number, file): (u64, &DocumentFile)| AttachedDocument { number, item, file: file.clone() };
    (number..).zip(files).map(document).map(|document| PreparedEvent::DocumentAttached { document })
}

#[cfg(test)]
#[path = "at_hand_tests.rs"]
mod tests;
