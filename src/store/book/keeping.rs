//! An open book and what is known of it apart from it: every act that was acknowledged is noted, and what
//! is left of a stream takes acts again once its loss is accepted.

use std::collections::BTreeSet;

use super::layout::StreamKey;
use super::open_book::Book;
use super::streams::OpenStream;
use crate::domain::BookEvent;
use crate::store::fault::Finding;
use crate::store::journal::RawAct;
use crate::store::witness::{Keeper, KnownHead, KnownMinutes};

impl Book {
    /// Reads what is known of the book apart from it. What cannot be read is told and left alone.
    pub(super) fn open_keeper(&mut self) {
        if self.lock.is_none() {
            return;
        }
        match Keeper::open(&self.reader, self.index.as_ref()) {
            Ok(keeper) => self.keeper = Some(keeper),
            Err(fault) => self.findings.push(Finding::Fault(fault)),
        }
    }

    /// Opens the book's own stream, and finds meetings' streams that it does not name. Damage
    /// there is told and does not keep a meeting from going on in its own stream.
    pub(super) fn open_streams(&mut self) {
        let opened = self.open_stream(&StreamKey::Book);
        self.findings.extend(opened.err().map(Finding::Fault));
        if !self.is_settled() {
            self.unregistered = self.reader.contents().value.unregistered();
        }
    }

    /// Whether nothing of the book changed since one that had looked at all of it closed it.
    pub(super) fn is_settled(&self) -> bool {
        self.reader.is_settled()
    }

    /// Lets what is left of some streams, by their paths, take acts again.
    pub(in crate::store) fn go_on_from(&mut self, files: &BTreeSet<String>) {
        self.streams.retain(|key, open| !files.contains(&key.path(&open.origin)));
        let dir = self.reader.dir.clone();
        self.left.retain(|file, _| !files.iter().any(|one| dir.join(one) == *file));
        if let Some(keeper) = &mut self.keeper {
            keeper.forget(files.iter().cloned());
        }
        self.let_go.clone_from(files);
    }

    /// Reads anew what is known of the book.
    pub(in crate::store) fn learn_again(&mut self) {
        self.let_go.clear();
        self.keeper = None;
        if let Some(settled) = &self.reader.settled {
            settled.end();
        }
        self.open_keeper();
    }

    /// Whether a stream takes acts; one that lost lines or is damaged does not.
    pub fn takes(&mut self, key: &StreamKey) -> bool {
        self.closed.is_none() && self.open_stream(key).is_ok()
    }
}

/// Notes acts that a stream has acknowledged.
pub(super) fn note(keeper: &mut Keeper, key: &StreamKey, open: &OpenStream, acts: &[&RawAct]) {
    let (len, end, sealed) = open.stream.stored();
    let (file, seq) = (key.path(&open.origin), open.stream.head().seq);
    keeper.note(KnownHead { file, seq, end, len, sealed, header: String::new() });
    let entered = acts.iter().filter(|_| *key == StreamKey::Book).flat_map(|act| entered_minutes(act));
    entered.for_each(|minutes| keeper.note_minutes(minutes));
}

/// The hashes that an act of the book's own stream enters.
fn entered_minutes(act: &RawAct) -> Vec<KnownMinutes> {
    let events: Vec<BookEvent> =
        act.events().iter().filter_map(|event| serde_json::from_str(event).ok()).collect();
    let signed = |of: &str| {
        events.iter().any(|event| matches!(event, BookEvent::MeetingSigned { hash, .. } if hash == of))
    };
    let entered = events.iter().filter_map(|event| match event {
        BookEvent::MeetingSealed { cell, meeting, hash }
        | BookEvent::AddendumSealed { cell, meeting, hash } => {
            let (cell, meeting) = (cell.0.clone(), meeting.0.clone());
            Some(KnownMinutes { cell, meeting, hash: hash.clone(), signed: signed(hash) })
        }
        _ => None,
    });
    entered.collect()
}

impl Drop for Book {
    fn drop(&mut self) {
        let Some(keeper) = &mut self.keeper else { return };
        let files = keeper.close();
        if self.unregistered.is_empty() && self.left.is_empty() && self.let_go.is_empty() {
            keeper.settle(&self.reader, files);
        } else if let Some(settled) = &self.reader.settled {
            settled.end();
        }
    }
}
