//! The segments of a book in the derived store: which there are, and making them anew where the
//! journal has gone on.
//!
//! A list names the segments. A new one is written before the list that names it, and an old one
//! is forgotten after; whatever a power cut leaves of that is found out by what is missing.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Found;
use super::adopted::AdoptedMeetings;
use super::builder::{Builder, FULL};
use super::page::WantedPage;
use super::passage::Passage;
use super::segment::{Chunks, Covered, Segment};
use crate::domain::{CellId, MeetingId};
use crate::store::Index;

/// Raised whenever segments are written differently, or minutes are worded otherwise.
const FORM: u32 = 5;
const LIST: &str = "search/list";
/// So many segments that are not full are made into one.
const MOST_SMALL: usize = 4;

/// What the list says.
#[derive(Serialize, Deserialize)]
struct Listed {
    form: u32,
    /// Another version of the program words minutes otherwise.
    version: String,
    segments: Vec<String>,
}

/// The segments of a book, once they were read.
#[derive(Debug, Default)]
pub struct Library {
    segments: Option<Vec<Segment>>,
    /// What stands in them of the list of meetings that was searched last, until they change.
    live: Option<LiveMeetings>,
}

/// What of the segments is as a list of meetings says.
#[derive(Debug)]
struct LiveMeetings {
    of: AdoptedMeetings,
    /// Of each segment, which of its meetings are as they should be, each meeting once.
    live: Vec<Vec<bool>>,
    /// The places in the list of those that none holds so and that can be kept.
    missing: Vec<usize>,
}

/// What gives the passages of a meeting from the journal.
pub type PassageSource<'a> = dyn FnMut(&Covered) -> Vec<Passage> + 'a;

impl Library {
    /// Searches adopted meetings; the passages of those that are not kept under their present stamp
    /// are taken from `source` and kept first, and `progress` hears how many of how many were. A meeting
    /// without a stamp is left out. None when the store holds less than it should, or went.
    pub fn search(
        &mut self,
        index: &mut Index,
        adopted: &AdoptedMeetings,
        wanted: WantedPage<'_>,
        source: &mut PassageSource<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Option<Found> {
        self.open(index)?;
        let mut live = self.live(adopted);
        if !live.missing.is_empty() {
            let (mut done, all) = (0, live.missing.len());
            let mut source = |covered: &Covered| {
                // Segments that are made into one are read again beside what is missing.
                progress(done.min(all), all);
                done += 1;
                source(covered)
            };
            self.renew(index, &live, &mut source)?;
            progress(all, all);
            live = self.live(adopted);
        }
        let found =
            if wanted.limit == 0 { Some(Found::default()) } else { wanted.find(self, &*index, &live.live) };
        self.live = Some(live);
        found
    }

    /// Segments that were made for one search.
    pub(super) fn of(segments: Vec<Segment>) -> Library {
        Library { segments: Some(segments), live: None }
    }

    /// Takes what the store holds; none when what it names cannot be read.
    fn open(&mut self, index: &Index) -> Option<()> {
        if self.segments.is_none() {
            let listed = index.get(LIST).and_then(|bytes| serde_json::from_slice::<Listed>(&bytes).ok());
            let version = env!("CARGO_PKG_VERSION");
            let ours = listed.filter(|listed| listed.form == FORM && listed.version == version);
            let names = ours.map(|listed| listed.segments).unwrap_or_default();
            let read = names.iter().map(|name| Segment::read(index, name));
            self.segments = Some(read.collect::<Option<Vec<Segment>>>()?);
        }
        Some(())
    }

    /// The segments.
    pub(super) fn segments(&self) -> &[Segment] {
        self.segments.as_deref().unwrap_or_default()
    }

    /// What of the segments is as the list says: what is known of it already, where it is the list that
    /// was searched last. Taken, and put back once the search is through.
    fn live(&mut self, adopted: &AdoptedMeetings) -> LiveMeetings {
        let known = self.live.take().filter(|live| live.of.is(adopted));
        known.unwrap_or_else(|| LiveMeetings::of(adopted, self.segments()))
    }

    /// Writes segments of what is missing, and makes one of the small and the worn ones where
    /// there are too many; none when one of those cannot be read.
    fn renew(
        &mut self,
        index: &mut Index,
        LiveMeetings { of, live, missing }: &LiveMeetings,
        source: &mut PassageSource<'_>,
    ) -> Option<()> {
        let old = self.segments.take().unwrap_or_default();
        let small: Vec<bool> = old.iter().map(|one| one.head.size < FULL).collect();
        let many = small.iter().filter(|small| **small).count() >= MOST_SMALL;
        let merged = |at: usize| (many && small[at]) || is_worn(&live[at]);
        let (mut kept, mut gone, mut builder) = (Vec::new(), Vec::new(), Builder::new());
        for (at, segment) in old.into_iter().enumerate() {
            if !merged(at) {
                kept.push(segment);
                continue;
            }
            for covered in segment.head.meetings.iter().zip(&live[at]).filter(|(_, live)| **live) {
                add(&mut builder, covered.0, source, index, &mut kept);
            }
            gone.push(segment);
        }
        for covered in missing.iter().filter_map(|place| of.get(*place)) {
            add(&mut builder, covered, source, index, &mut kept);
        }
        if !builder.is_empty() {
            kept.push(builder.finish(index));
        }
        self.list(index, kept)?;
        gone.iter().flat_map(Segment::keys).for_each(|key| index.remove(&key));
        Some(())
    }

    fn list(&mut self, index: &mut Index, segments: Vec<Segment>) -> Option<()> {
        let names = segments.iter().map(|segment| segment.name.clone()).collect();
        let version = env!("CARGO_PKG_VERSION").to_owned();
        let listed = Listed { form: FORM, version, segments: names };
        Chunks::put(index, LIST, serde_json::to_vec(&listed).ok()?);
        self.segments = Some(segments);
        index.is_open().then_some(())
    }
}

impl LiveMeetings {
    fn of(adopted: &AdoptedMeetings, segments: &[Segment]) -> LiveMeetings {
        let places: HashMap<(&CellId, &MeetingId), usize> = adopted.iter().map(key).zip(0..).collect();
        // Without a stamp a meeting is never kept.
        let mut held: Vec<bool> = adopted.iter().map(|one| one.stamp.is_none()).collect();
        let mut is_live = |covered: &Covered| {
            let at = places.get(&key(covered)).copied();
            let right =
                at.zip(at.and_then(|at| adopted.get(at))).filter(|(_, one)| one.stamp == covered.stamp);
            right.is_some_and(|(at, _)| !std::mem::replace(&mut held[at], true))
        };
        let live = segments.iter().map(|one| one.head.meetings.iter().map(&mut is_live).collect()).collect();
        let missing = (0..held.len()).filter(|place| !held[*place]).collect();
        LiveMeetings { of: adopted.clone(), live, missing }
    }
}

/// What a meeting is found by.
fn key(one: &Covered) -> (&CellId, &MeetingId) {
    (&one.cell, &one.meeting)
}

/// Whether a quarter of a segment's meetings or more has been written anew elsewhere.
fn is_worn(live: &[bool]) -> bool {
    let dead = live.iter().filter(|live| !**live).count();
    dead * 4 >= live.len()
}

fn add(
    builder: &mut Builder,
    covered: &Covered,
    source: &mut PassageSource<'_>,
    chunks: &mut dyn Chunks,
    kept: &mut Vec<Segment>,
) {
    builder.add(covered.clone(), &source(covered));
    if builder.is_full() {
        kept.push(std::mem::replace(builder, Builder::new()).finish(chunks));
    }
}
