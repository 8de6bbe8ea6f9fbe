//! Search across all adopted minutes, without diacritics, by speaker, kind and period.
//!
//! The words of the minutes are kept in the derived store and made anew from the journal where
//! they are missing, behind or damaged. Without a store they are made for each search. What is
//! found is what [`Query::fit`] says of each passage.

mod adopted;
mod builder;
mod library;
mod lookup;
mod packing;
mod page;
mod passage;
mod place_list;
mod segment;
mod standing;
mod table;
mod vocabulary;

use std::ops::Range;

use chrono::NaiveDate;

pub use adopted::AdoptedMeetings;
pub use library::Library;
pub use page::WantedPage;
pub use passage::{Passage, passages};
pub use segment::Covered;

use self::builder::Builder;
use super::{Shelf, adopted_hash, source};
use crate::domain::{CellId, MeetingId, Period, Sheet};
use crate::report::{EntryKind, entries};
use crate::store::{Index, IndexFault};
use crate::text::{Closeness, Query};

/// So many places are counted at least; nobody needs to know how many more there are.
pub const COUNTED: usize = 1_000;

/// What is let through of all that fits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Meetings of these days.
    pub period: Period,
    /// What the passages record; empty for everything.
    pub kinds: Vec<EntryKind>,
    /// Who says or does it: a name, or a part or the initials of one.
    pub speaker: Option<String>,
}

impl Filter {
    fn takes(&self, kind: EntryKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

/// A passage of the minutes that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Of which cell.
    pub cell: CellId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// What it records.
    pub kind: EntryKind,
    /// The heading that the passage stands under, which of a heading is a higher one; empty where there is none.
    pub place: String,
    /// The number of its block in the minutes.
    pub block: usize,
    /// The passage.
    pub text: String,
    /// Where the words stand in it, as byte ranges in order.
    pub ranges: Vec<Range<usize>>,
    /// How well it fits.
    pub closeness: Closeness,
    /// Whether it is a heading: those come after what says something.
    pub heading: bool,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// How many passages fit, counted as far as [`COUNTED`] or the page asked for reaches.
    pub total: usize,
    /// Whether there are more than were counted.
    pub more: bool,
    /// The first of them.
    pub hits: Vec<Hit>,
}

impl Shelf {
    /// The first `limit` passages of `adopted` minutes that fit: the closest first, headings last among what
    /// is as close, then the newest meeting, then as they stand in it. `progress` hears how many of how many meetings had to be
    /// read; none where the store is right.
    pub fn search(
        &mut self,
        adopted: &AdoptedMeetings,
        query: &Query,
        filter: &Filter,
        limit: usize,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Found {
        let wanted = WantedPage { query, filter, limit, counted: COUNTED };
        // Where what is kept cannot be read it is made anew once; if that does not help, not kept.
        for _ in 0..2 {
            let Some(mut index) = self.index.clone().filter(Index::is_open) else { break };
            if let Some(found) = self.search_kept(&mut index, adopted, wanted, progress) {
                return found;
            }
            self.search = Library::default();
            index.set_aside(IndexFault::Unreadable);
        }
        let all: Vec<&Covered> = adopted.iter().collect();
        self.search_afresh(&all, wanted, progress)
    }

    /// Brings what is kept of adopted minutes up to the journal, so that the next search finds it
    /// done.
    pub fn prepare_search(&mut self, adopted: &AdoptedMeetings) {
        if self.index.as_ref().is_some_and(Index::is_open) {
            let nothing = Filter::default();
            self.search(adopted, &Query::default(), &nothing, 0, &mut |_, _| {});
        }
    }

    /// Searches what the store keeps, which is brought up to the journal first.
    fn search_kept(
        &mut self,
        index: &mut Index,
        adopted: &AdoptedMeetings,
        wanted: WantedPage<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Option<Found> {
        let mut library = std::mem::take(&mut self.search);
        let found =
            library.search(index, adopted, wanted, &mut |covered| self.passages(covered), progress)?;
        self.search = library;
        let damaged: Vec<&Covered> = adopted.iter().filter(|one| one.stamp.is_none()).collect();
        let afresh = self.search_afresh(&damaged, wanted, &mut |_, _| {});
        Some(wanted.join(found, afresh))
    }

    /// Searches meetings by their journals, a few at a time.
    fn search_afresh(
        &mut self,
        meetings: &[&Covered],
        wanted: WantedPage<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Found {
        let mut found = Found::default();
        let mut builder = Builder::new();
        for (done, covered) in meetings.iter().enumerate() {
            progress(done, meetings.len());
            builder.add((*covered).clone(), &self.passages(covered));
            if builder.is_full() || done + 1 == meetings.len() {
                let built = std::mem::replace(&mut builder, Builder::new());
                found = wanted.join(found, wanted.find_in(built));
            }
        }
        found
    }

    /// The passages of a meeting's minutes.
    fn passages(&mut self, covered: &Covered) -> Vec<Passage> {
        let loaded = self.meeting(&covered.cell, &covered.meeting);
        let none = Sheet::default();
        let sheet = loaded.history.meeting.adoption.as_ref().map_or(&none, |adoption| &adoption.sheet);
        let hash = adopted_hash(&loaded);
        passages(&entries(&source(&loaded, &loaded.history.meeting, hash.as_deref(), sheet, self.packs())))
    }
}

#[cfg(test)]
mod tests;
