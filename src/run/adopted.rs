//! The hash of adopted minutes, entered in the book's own stream with the signature of the book's
//! key, so that a later change of the meeting's file does not agree with it.
//!
//! Follows by itself once an adoption is on the device, or at the next opening of the book.

use super::desk::{Desk, OpenBook};
use crate::app::BookView;
use crate::domain::{BookEvent, MeetingId, State};
use crate::shelf;
use crate::store::{RawAct, StreamKey};

impl Desk {
    /// Enters the hash of an adopted meeting and signs it.
    pub(super) fn enter_hash(&mut self, key: StreamKey, hash: String) {
        let StreamKey::Meeting(cell, meeting) = key else { return };
        let reader = self.open.as_ref().map(|open| open.shelf.reader());
        let signed = reader.and_then(|reader| reader.sign(&cell, &meeting, &hash, self.now.at.date_naive()));
        let entered = BookEvent::MeetingSealed { cell, meeting, hash };
        let events: Vec<_> = std::iter::once(entered).chain(signed).collect();
        self.backups.adopted = self.hand_over(StreamKey::Book, RawAct::new(self.now, &events), Vec::new());
    }

    /// Enters the hashes that a stop just after an adoption left out.
    pub(super) fn enter_missing_hashes(&mut self, view: &BookView) {
        let missing = match &mut self.open {
            Some(open) if view.read_only.is_none() => open.missing_hashes(view),
            _ => return,
        };
        for (key, hash) in missing {
            self.enter_hash(key, hash);
        }
    }
}

impl OpenBook {
    fn missing_hashes(&mut self, view: &BookView) -> Vec<(StreamKey, String)> {
        let Some(cell) = self.cell.clone() else { return Vec::new() };
        let entered = |id: &MeetingId| {
            let entry = self.shelf.contents().meetings.get(&(cell.clone(), id.clone()));
            entry.is_some_and(|entry| entry.adopted_hash.is_some())
        };
        let adopted = view.meetings.iter().filter(|digest| digest.state == State::Adopted);
        let missing = adopted.map(|digest| digest.id.clone()).filter(|id| !entered(id));
        let missing: Vec<MeetingId> = missing.collect();
        let hash = |id: MeetingId| {
            let hash = shelf::adopted_hash(&self.shelf.meeting(&cell, &id))?;
            Some((StreamKey::Meeting(cell.clone(), id), hash))
        };
        missing.into_iter().filter_map(hash).collect()
    }
}
