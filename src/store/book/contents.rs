//! What a book holds, as its own stream and the files that are there say it.
//!
//! Knows the events of the book; reads no file.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::layout::StreamKey;
use super::reader::SHARED;
use crate::domain::{
    BookEvent, CellId, CellName, LostMinutes, LostPart, MeetingId, Shorthand, Term, ThematicTopics,
};

/// The line of the first act of a stream, counted from 1: what is gone from there on is all of it.
const FIRST_ACT: u64 = 2;

/// What a book holds, without reading any meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// The cells and their names, by id.
    pub cells: BTreeMap<CellId, CellName>,
    /// The shorthand of the cells that changed it.
    pub shorthand: BTreeMap<CellId, Shorthand>,
    /// The thematic topics of the cells that chose any.
    pub topics: BTreeMap<CellId, ThematicTopics>,
    /// The terms that people told of, in the order in which they did.
    pub terms: BTreeMap<CellId, Vec<Term>>,
    /// The meeting from which on a cell follows promises, where it chose one.
    pub followed_from: BTreeMap<CellId, MeetingId>,
    /// The meetings of each cell, by id, which begins with the date planned first.
    pub meetings: BTreeMap<(CellId, MeetingId), MeetingEntry>,
    /// Losses that people accepted, oldest first.
    pub accepted: Vec<AcceptedLoss>,
}

/// A loss that a person accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedLoss {
    /// What was gone.
    pub parts: Vec<LostPart>,
    /// The adopted minutes that went with it.
    pub minutes: Vec<LostMinutes>,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A meeting in the list of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeetingEntry {
    /// The laptops that the book's own stream names as its writers.
    pub registered: BTreeSet<String>,
    /// The laptops whose files are there.
    pub found: BTreeSet<String>,
    /// The hash of its adopted minutes as the book's own stream has it, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adopted_hash: Option<String>,
    /// Every hash that was entered for it: of each version of its minutes, and of addenda.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entered: Vec<String>,
    /// The hashes among them under which a signature stands, whether it holds or not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<String>,
}

impl Contents {
    pub(super) fn entry(&mut self, cell: &CellId, meeting: &MeetingId) -> &mut MeetingEntry {
        let key = (cell.clone(), meeting.clone());
        self.meetings.entry(key).or_default()
    }

    /// The meetings of a cell, by id.
    pub fn of_cell(
        &self,
        cell: &CellId,
    ) -> impl Iterator<Item = (&(CellId, MeetingId), &MeetingEntry)> + use<'_> {
        let (cell, first) = (cell.clone(), (cell.clone(), MeetingId(String::new())));
        self.meetings.range(first..).take_while(move |((other, _), _)| *other == cell)
    }

    /// What it says of one cell alone.
    pub(in crate::store) fn only(&self, cell: &CellId) -> Contents {
        fn of<T: Clone>(all: &BTreeMap<CellId, T>, cell: &CellId) -> BTreeMap<CellId, T> {
            all.get(cell).map(|one| (cell.clone(), one.clone())).into_iter().collect()
        }
        let meetings = self.of_cell(cell).map(|(key, entry)| (key.clone(), entry.clone()));
        Contents {
            cells: of(&self.cells, cell),
            shorthand: of(&self.shorthand, cell),
            topics: of(&self.topics, cell),
            terms: of(&self.terms, cell),
            followed_from: of(&self.followed_from, cell),
            meetings: meetings.collect(),
            accepted: self.accepted.clone(),
        }
    }

    /// Takes in what is known of one cell more.
    pub fn take(&mut self, of_cell: Contents) {
        let Contents { cells, shorthand, topics, terms, followed_from, meetings, accepted: _ } = of_cell;
        self.cells.extend(cells);
        self.shorthand.extend(shorthand);
        self.topics.extend(topics);
        self.terms.extend(terms);
        self.followed_from.extend(followed_from);
        self.meetings.extend(meetings);
    }

    /// Notes that the file of a meeting as a laptop writes it is there.
    pub(in crate::store) fn note_found(&mut self, cell: &CellId, meeting: &MeetingId, origin: &str) {
        self.entry(cell, meeting).found.insert(origin.to_owned());
    }

    pub(in crate::store) fn apply(&mut self, event: BookEvent) {
        match event {
            BookEvent::CellNamed { cell, name } => {
                self.cells.insert(cell, name);
            }
            BookEvent::Shorthand { cell, change } => self.shorthand.entry(cell).or_default().apply(&change),
            BookEvent::Topic { cell, change } => self.topics.entry(cell).or_default().apply(&change),
            BookEvent::TermBegan { cell, term } => self.terms.entry(cell).or_default().push(term),
            BookEvent::FollowedFrom { cell, meeting } => {
                // Without a meeting the cell begins where it would have begun without a choice.
                match meeting == MeetingId::NONE {
                    true => self.followed_from.remove(&cell),
                    false => self.followed_from.insert(cell, meeting),
                };
            }
            BookEvent::MeetingBegun { cell, meeting, origin } => {
                self.entry(&cell, &meeting).registered.insert(origin);
            }
            BookEvent::MeetingSealed { cell, meeting, hash } => {
                let entry = self.entry(&cell, &meeting);
                entry.entered.push(hash.clone());
                entry.adopted_hash = Some(hash);
            }
            BookEvent::AddendumSealed { cell, meeting, hash } => {
                self.entry(&cell, &meeting).entered.push(hash);
            }
            // Checked against the key of the book, which is not known here.
            BookEvent::MeetingSigned { cell, meeting, hash, .. } => {
                self.entry(&cell, &meeting).signed.push(hash);
            }
            BookEvent::LossAccepted { parts, minutes, reason, by, on } => {
                self.accept(AcceptedLoss { parts, minutes, reason, by, on });
            }
        }
    }

    /// Takes out what a person accepted as lost, so that nobody misses it again.
    fn accept(&mut self, loss: AcceptedLoss) {
        for part in loss.parts.iter().filter(|part| part.line <= FIRST_ACT) {
            for ((cell, meeting), entry) in &mut self.meetings {
                let key = StreamKey::Meeting(cell.clone(), meeting.clone());
                entry.registered.retain(|origin| key.path(origin) != part.file);
            }
        }
        for lost in &loss.minutes {
            let entry = self.entry(&lost.cell, &lost.meeting);
            entry.entered.retain(|hash| *hash != lost.hash);
            entry.adopted_hash = entry.adopted_hash.take().filter(|hash| *hash != lost.hash);
        }
        self.accepted.push(loss);
    }

    /// Whether a person accepted that what was known of a file is lost.
    pub(in crate::store) fn has_accepted(&self, file: &str, hash: &str) -> bool {
        let mut parts = self.accepted.iter().flat_map(|loss| &loss.parts);
        parts.any(|part| part.file == file && part.hash == hash)
    }

    /// Whether a person accepted that nothing is left of a stream.
    fn is_let_go(&self, key: &StreamKey, origin: &str) -> bool {
        let file = key.path(origin);
        let mut parts = self.accepted.iter().flat_map(|loss| &loss.parts);
        parts.any(|part| part.line <= FIRST_ACT && part.file == file)
    }

    /// Takes out meetings of which nothing is left since their loss was accepted.
    pub(super) fn drop_empty(&mut self) {
        let empty = |entry: &MeetingEntry| {
            entry.registered.is_empty() && entry.found.is_empty() && entry.entered.is_empty()
        };
        self.meetings.retain(|_, entry| !empty(entry));
    }

    /// Whether a stream was begun according to what else is there, so that its file must exist.
    pub(in crate::store) fn names(&self, key: &StreamKey, origin: &str) -> bool {
        match key {
            StreamKey::Book => !self.meetings.is_empty() && !self.is_let_go(key, SHARED),
            // A cell need not have any.
            StreamKey::Notes(_) => false,
            StreamKey::Roll(cell) => {
                self.meetings.keys().any(|(other, _)| other == cell) && !self.is_let_go(key, SHARED)
            }
            StreamKey::Meeting(cell, meeting) => {
                let entry = self.meetings.get(&(cell.clone(), meeting.clone()));
                entry.is_some_and(|entry| entry.registered.contains(origin))
            }
        }
    }

    /// Every stream that is there by its key and the laptop that writes it; the shared ones may be
    /// missing.
    pub(in crate::store) fn streams(&self) -> Vec<(StreamKey, String)> {
        let shared = |key| (key, SHARED.to_owned());
        let cells: BTreeSet<&CellId> =
            self.cells.keys().chain(self.meetings.keys().map(|(cell, _)| cell)).collect();
        let rolls = cells
            .into_iter()
            .flat_map(|cell| [StreamKey::Roll(cell.clone()), StreamKey::Notes(cell.clone())].map(shared));
        let meetings = self.meetings.iter().flat_map(|((cell, meeting), entry)| {
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            entry.found.iter().map(move |origin| (key.clone(), origin.clone()))
        });
        std::iter::once(shared(StreamKey::Book)).chain(rolls).chain(meetings).collect()
    }

    /// The streams that are there but that the book's own stream does not name, as the events
    /// that would name them.
    pub fn unregistered(&self) -> Vec<BookEvent> {
        let mut events = Vec::new();
        for ((cell, meeting), entry) in &self.meetings {
            let key = StreamKey::Meeting(cell.clone(), meeting.clone());
            let new = entry.found.difference(&entry.registered);
            for origin in new.filter(|origin| !self.is_let_go(&key, origin)) {
                let (cell, meeting, origin) = (cell.clone(), meeting.clone(), origin.clone());
                events.push(BookEvent::MeetingBegun { cell, meeting, origin });
            }
        }
        events
    }
}
