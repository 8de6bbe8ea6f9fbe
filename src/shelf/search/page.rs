//! The first page of an answer: the best of all segments, found without going through those that
//! cannot change it.
//!
//! Segments are taken from the newest on. Once enough places are counted, a segment is only asked
//! for what would come before the last place of the page.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::builder::Builder;
use super::library::Library;
use super::lookup::{Match, Sieve, matches};
use super::passage::Shown;
use super::segment::{Chunks, Segment};
use super::{Filter, Found, Hit};
use crate::domain::{CellId, MeetingId};
use crate::text::{Closeness, Query};

/// What a search is asked for.
#[derive(Debug, Clone, Copy)]
pub struct WantedPage<'a> {
    /// The words.
    pub query: &'a Query,
    /// What is let through.
    pub filter: &'a Filter,
    /// So many places at most.
    pub limit: usize,
    /// So many places are counted, or as many as are wanted; of more only that there are more is
    /// told.
    pub counted: usize,
}

/// A match in its segment.
type RankedPlace<'a> = (&'a Segment, Match);

/// What comes first: the closest, what says something before a bare heading, the newest, then as meetings and
/// their passages are ordered.
type Rank<'a> = (Closeness, bool, Reverse<NaiveDate>, &'a MeetingId, &'a CellId, usize);

fn rank<'a>((segment, one): &RankedPlace<'a>) -> Rank<'a> {
    let covered = &segment.head.meetings[one.meeting];
    (one.closeness, one.heading, Reverse(covered.date), &covered.meeting, &covered.cell, one.passage)
}

/// The best places so far, and how many there are.
struct ResultPage<'a> {
    wanted: WantedPage<'a>,
    total: usize,
    /// In order, at most as many as are wanted.
    best: Vec<RankedPlace<'a>>,
}

impl<'a> ResultPage<'a> {
    /// How well a passage that is not newer than `newest` must fit to change anything; none when
    /// no passage can.
    fn worst(&self, newest: NaiveDate) -> Option<Closeness> {
        if self.total <= self.wanted.counted() {
            return Some(Closeness::Scattered);
        }
        let last = self.best.last()?;
        match last.1.closeness {
            closeness if last.1.heading => Some(closeness),
            closeness if newest >= last.0.head.meetings[last.1.meeting].date => Some(closeness),
            closeness => closeness.better(),
        }
    }

    fn take(&mut self, segment: &'a Segment, found: Vec<Match>) {
        self.total += found.len();
        self.best.extend(found.into_iter().map(|one| (segment, one)));
        let limit = self.wanted.limit;
        // Nobody needs the order of what is not shown.
        if limit < self.best.len() {
            self.best.select_nth_unstable_by(limit, |a, b| rank(a).cmp(&rank(b)));
            self.best.truncate(limit);
        }
        self.best.sort_by(|a, b| rank(a).cmp(&rank(b)));
    }
}

impl WantedPage<'_> {
    fn counted(self) -> usize {
        self.limit.max(self.counted)
    }

    /// What the segments of a library hold; none when one cannot be read.
    pub(super) fn find(self, library: &Library, chunks: &dyn Chunks, live: &[Vec<bool>]) -> Option<Found> {
        let dated = library.segments().iter().zip(live).filter_map(|(segment, live)| {
            let meetings = segment.head.meetings.iter().zip(live);
            let dates = meetings.filter(|(_, live)| **live).map(|(one, _)| one.date);
            let newest = dates.filter(|date| self.filter.period.contains(*date)).max()?;
            Some((Reverse(newest), segment, live))
        });
        let mut newest_first: Vec<(Reverse<NaiveDate>, &Segment, &Vec<bool>)> = dated.collect();
        newest_first.sort_by_key(|(newest, _, _)| *newest);
        let mut page = ResultPage { wanted: self, total: 0, best: Vec::new() };
        let mut sieve = Sieve::new(self.filter);
        for (newest, segment, live) in newest_first {
            if let Some(worst) = page.worst(newest.0) {
                page.take(segment, matches(segment, chunks, self.query, &mut sieve, live, worst)?);
            }
        }
        let ResultPage { total, best, .. } = page;
        Some(self.counting(total, self.hits(chunks, &best)?))
    }

    fn counting(self, total: usize, hits: Vec<Hit>) -> Found {
        let counted = self.counted();
        Found { total: total.min(counted), more: total > counted, hits }
    }

    /// What a segment holds that is made for this search alone.
    pub(super) fn find_in(self, builder: Builder) -> Found {
        let mut chunks: HashMap<String, Vec<u8>> = HashMap::new();
        let segment = builder.finish(&mut chunks);
        let live = vec![vec![true; segment.head.meetings.len()]];
        self.find(&Library::of(vec![segment]), &chunks, &live).unwrap_or_default()
    }

    fn hits(self, chunks: &dyn Chunks, places: &[RankedPlace<'_>]) -> Option<Vec<Hit>> {
        let mut hits = Vec::with_capacity(places.len());
        // Those of a meeting stand one after the other mostly, and are read at once.
        let same =
            |a: &RankedPlace<'_>, b: &RankedPlace<'_>| a.0.name == b.0.name && a.1.meeting == b.1.meeting;
        for of_meeting in places.chunk_by(same) {
            let Some((segment, first)) = of_meeting.first() else { continue };
            let shown = segment.shown(chunks, first.meeting)?;
            for (_, one) in of_meeting {
                hits.push(self.hit(segment, *one, shown.get(one.passage)?.clone())?);
            }
        }
        Some(hits)
    }

    fn hit(self, segment: &Segment, found: Match, shown: Shown) -> Option<Hit> {
        let covered = segment.head.meetings.get(found.meeting)?;
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
            heading: found.heading,
        })
    }

    /// The first of two lists, each in order.
    pub(super) fn join(self, one: Found, other: Found) -> Found {
        let more = one.more || other.more;
        let mut hits = one.hits;
        hits.extend(other.hits);
        hits.sort_by(|a, b| order(a).cmp(&order(b)));
        hits.truncate(self.limit);
        let found = self.counting(one.total + other.total, hits);
        Found { more: found.more || more, ..found }
    }
}

/// As [`Rank`], of hits of which those of one meeting are in order.
fn order(hit: &Hit) -> (Closeness, bool, Reverse<NaiveDate>, &MeetingId, &CellId) {
    (hit.closeness, hit.heading, Reverse(hit.date), &hit.meeting, &hit.cell)
}
