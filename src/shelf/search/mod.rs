//! Search across all adopted minutes, without diacritics, by speaker, kind and period.
//!
//! The words of the minutes are kept in the derived store and made anew from the journal where
//! they are missing, behind or damaged. Without a store they are made for each search. What is
//! found is what [`Query::fit`] says of each passage.

mod builder;
mod library;
mod lookup;
mod packing;
mod passage;
mod segment;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

pub(super) use library::Library;

use self::builder::Builder;
use self::lookup::{Match, matches};
use self::passage::{Passage, passages};
use self::segment::{Chunks, Covered, Segment};
use super::{CellDigest, Shelf, seal, source};
use crate::domain::{CellId, MeetingId, Period, Sheet, State};
use crate::report::{EntryKind, entries};
use crate::store::{Index, StoreTrouble};
use crate::text::{Closeness, Query, matches_name};

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

    fn is_of(&self, speaker: &str, name: &str) -> bool {
        matches_name(speaker, name).is_some()
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
    /// The heading that the passage stands under; empty above the first one.
    pub place: String,
    /// The number of its block in the minutes.
    pub block: usize,
    /// The passage.
    pub text: String,
    /// Where the words stand in it, as byte ranges in order.
    pub ranges: Vec<Range<usize>>,
    /// How well it fits.
    pub closeness: Closeness,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// How many passages fit.
    pub total: usize,
    /// The first of them.
    pub hits: Vec<Hit>,
}

impl Shelf {
    /// The first `limit` passages of adopted minutes that fit: the closest first, then the newest
    /// meeting, then as they stand in it. `progress` hears how many of how many meetings had to be
    /// read; none where the store is right.
    pub fn search(
        &mut self,
        digests: &[CellDigest],
        query: &Query,
        filter: &Filter,
        limit: usize,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Found {
        let adopted: Vec<Covered> = digests
            .iter()
            .filter(|one| one.digest.state == State::Adopted)
            .map(|one| Covered {
                cell: one.cell.clone(),
                meeting: one.digest.id.clone(),
                date: one.digest.date,
                stamp: one.stamp.clone(),
                passages: 0,
            })
            .collect();
        let wanted = Wanted { query, filter, limit };
        // Where what is kept cannot be read it is made anew once; if that does not help, not kept.
        for _ in 0..2 {
            let Some(mut index) = self.index.clone().filter(Index::is_open) else { break };
            if let Some(found) = self.search_kept(&mut index, &adopted, wanted, progress) {
                return found;
            }
            self.search = Library::default();
            index.set_aside(StoreTrouble::Unreadable);
        }
        let all: Vec<&Covered> = adopted.iter().collect();
        self.search_afresh(&all, wanted, progress)
    }

    /// Brings what is kept of adopted minutes up to the journal, so that the next search finds it
    /// done.
    pub fn prepare_search(&mut self, digests: &[CellDigest]) {
        if self.index.as_ref().is_some_and(Index::is_open) {
            let nothing = Filter::default();
            self.search(digests, &Query::default(), &nothing, 0, &mut |_, _| {});
        }
    }

    /// Searches what the store keeps, which is brought up to the journal first.
    fn search_kept(
        &mut self,
        index: &mut Index,
        adopted: &[Covered],
        wanted: Wanted<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Option<Found> {
        let mut library = std::mem::take(&mut self.search);
        library.open(index)?;
        let (mut live, missing) = library.live(adopted);
        let (kept, damaged): (Vec<&Covered>, Vec<&Covered>) =
            missing.into_iter().partition(|one| one.stamp.is_some());
        if !kept.is_empty() {
            let mut done = 0;
            let mut source = |covered: &Covered| {
                progress(done.min(kept.len()), kept.len());
                done += 1;
                self.passages(covered)
            };
            library.renew(index, &live, &kept, &mut source)?;
            progress(kept.len(), kept.len());
            live = library.live(adopted).0;
        }
        let found =
            if wanted.limit == 0 { Found::default() } else { wanted.find(&library, &*index, &live)? };
        self.search = library;
        let afresh = self.search_afresh(&damaged, wanted, &mut |_, _| {});
        Some(wanted.join(found, afresh))
    }

    /// Searches meetings by their journals, a few at a time.
    fn search_afresh(
        &mut self,
        meetings: &[&Covered],
        wanted: Wanted<'_>,
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
        let hash = seal(&loaded);
        passages(&entries(&source(&loaded, hash.as_deref(), sheet, self.packs())))
    }
}

/// What a search is asked for.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    query: &'a Query,
    filter: &'a Filter,
    limit: usize,
}

impl Wanted<'_> {
    /// What the segments of a library hold; none when one cannot be read.
    fn find(self, library: &Library, chunks: &dyn Chunks, live: &[Vec<bool>]) -> Option<Found> {
        let mut all: Vec<(&Segment, Match)> = Vec::new();
        for (segment, live) in library.segments().iter().zip(live) {
            let found = matches(segment, chunks, self.query, self.filter, live)?;
            all.extend(found.into_iter().map(|one| (segment, one)));
        }
        let rank = |(at, (segment, one)): &(usize, (&Segment, Match))| {
            // The place in the list last, so that passages of one meeting stay in their order.
            (one.closeness, Reverse(segment.head.meetings[one.meeting].date), *at)
        };
        let total = all.len();
        let mut all: Vec<(usize, (&Segment, Match))> = all.into_iter().enumerate().collect();
        // Nobody needs the order of what is not shown.
        if self.limit < total {
            all.select_nth_unstable_by_key(self.limit, rank);
            all.truncate(self.limit);
        }
        all.sort_by_key(rank);
        let hits = all.into_iter().map(|(_, (segment, one))| self.hit(segment, chunks, one));
        Some(Found { total, hits: hits.collect::<Option<Vec<Hit>>>()? })
    }

    /// What a segment holds that is made for this search alone.
    fn find_in(self, builder: Builder) -> Found {
        let mut chunks: HashMap<String, Vec<u8>> = HashMap::new();
        let segment = builder.finish(&mut chunks);
        let live = vec![vec![true; segment.head.meetings.len()]];
        let library = Library { segments: Some(vec![segment]) };
        self.find(&library, &chunks, &live).unwrap_or_default()
    }

    fn hit(self, segment: &Segment, chunks: &dyn Chunks, found: Match) -> Option<Hit> {
        let covered = segment.head.meetings.get(found.meeting)?;
        let shown = segment.shown(chunks, found.meeting)?.into_iter().nth(found.passage)?;
        let fit = self.query.fit(&shown.text)?;
        Some(Hit {
            cell: covered.cell.clone(),
            meeting: covered.meeting.clone(),
            date: covered.date,
            kind: found.kind,
            place: shown.place,
            block: shown.block as usize,
            text: shown.text,
            ranges: fit.ranges,
            closeness: found.closeness,
        })
    }

    /// The first of two lists, each in order.
    fn join(self, mut one: Found, other: Found) -> Found {
        one.total += other.total;
        one.hits.extend(other.hits);
        one.hits.sort_by_key(|hit| (hit.closeness, Reverse(hit.date)));
        one.hits.truncate(self.limit);
        one
    }
}

#[cfg(test)]
mod tests;
