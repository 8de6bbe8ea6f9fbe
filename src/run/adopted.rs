//! The hash of adopted minutes and of addenda to them, entered in the book's own stream with the signature of the book's
//! key, so that a later change of the meeting's file does not agree with it.
//!
//! Follows by itself once an adoption is on the device, or at the next opening of the book.

use super::desk::{Desk, OpenBook};
use crate::app::BookView;
use crate::domain::{Digest, MeetingId, Seal, SealOf, State};
use crate::shelf;
use crate::store::{RawAct, StreamKey};

impl Desk {
    /// Enters the hash of an adopted meeting, or of an addendum to its minutes, and signs it.
    pub(super) fn enter_hash(&mut self, (key, of): (StreamKey, SealOf), hash: String) {
        let StreamKey::Meeting(cell, meeting) = key else { return };
        if self.open.as_ref().is_some_and(|open| !open.enters) {
            return;
        }
        let reader = self.open.as_ref().map(|open| open.shelf.reader());
        let signed = reader.and_then(|reader| reader.sign(&cell, &meeting, &hash, self.now.at.date_naive()));
        let events: Vec<_> = std::iter::once(of.entered(cell, meeting, hash)).chain(signed).collect();
        self.backups.adopted = self.hand_over(StreamKey::Book, RawAct::new(self.now, &events), Vec::new());
    }

    /// Enters the hashes that a stop just after an adoption left out.
    pub(super) fn enter_missing_hashes(&mut self, view: &BookView) {
        let missing = match &mut self.open {
            Some(open) if view.read_only.is_none() => open.missing_hashes(view),
            _ => return,
        };
        for (sealed, hash) in missing {
            self.enter_hash(sealed, hash);
        }
    }
}

impl OpenBook {
    /// What was sealed, with its hash, of which the book has none. A meeting is read only where its
    /// digest counts more of them than were entered.
    fn missing_hashes(&mut self, view: &BookView) -> Vec<((StreamKey, SealOf), String)> {
        let Some(cell) = self.cell.clone() else { return Vec::new() };
        let contents = self.shelf.contents_of(&cell);
        let entered = |id: &MeetingId| {
            let entry = contents.meetings.get(&(cell.clone(), id.clone()));
            entry.map_or_else(Vec::new, |entry| entry.entered.clone())
        };
        let sealed = |digest: &Digest| {
            let minutes = digest.versions.max(usize::from(digest.state == State::Adopted));
            minutes + digest.addenda
        };
        let short = view.meetings.iter().filter(|digest| entered(&digest.id).len() < sealed(digest));
        let short: Vec<(MeetingId, Vec<String>)> =
            short.map(|digest| (digest.id.clone(), entered(&digest.id))).collect();
        let missing = |(id, entered): (MeetingId, Vec<String>)| {
            let seals = shelf::seals(&self.shelf.meeting(&cell, &id)).into_iter();
            let open: Vec<Seal> = seals.filter(|seal| !entered.contains(&seal.hash)).collect();
            let key = StreamKey::Meeting(cell.clone(), id);
            open.into_iter().map(move |seal| ((key.clone(), seal.of), seal.hash)).collect::<Vec<_>>()
        };
        short.into_iter().flat_map(missing).collect()
    }
}
