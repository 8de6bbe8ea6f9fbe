//! What of a segment fits a query, by its words alone: the same as [`Query::fit`] says of every
//! passage, without reading any.

use std::collections::HashMap;

use super::Filter;
use super::segment::{Chunks, Segment};
use super::standing::StandingPlaces;
use super::table::PassageTable;
use crate::report::EntryKind;
use crate::text::{Closeness, Query, Spelling, matches_name};

/// A passage that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// How well.
    pub(super) closeness: Closeness,
    /// Whether it is a heading.
    pub(super) heading: bool,
    /// The number of its meeting in the segment.
    pub(super) meeting: usize,
    /// The number of the passage in the meeting.
    pub(super) passage: usize,
    /// What it records.
    pub(super) kind: EntryKind,
}

/// The passages of a segment that fit as well as `worst` or better, in their order; `live` says of
/// which meetings. None when the segment cannot be read.
pub(super) fn matches(
    segment: &Segment,
    chunks: &dyn Chunks,
    query: &Query,
    sieve: &mut Sieve<'_>,
    live: &[bool],
    worst: Closeness,
) -> Option<Vec<Match>> {
    let mut standing = Vec::new();
    for spelling in query.spellings() {
        let Some(worst) = spelling.least(worst) else { continue };
        let places = StandingPlaces::read(segment, chunks, spelling, worst)?;
        if !places.is_empty() {
            standing.push((spelling, places));
        }
    }
    if standing.is_empty() {
        return Some(Vec::new());
    }
    let names = sieve.names(segment);
    if names.as_ref().is_some_and(|names| !names.contains(&true)) {
        return Some(Vec::new());
    }
    let table = segment.table(chunks)?;
    let fits = fits(table, &standing, worst);
    let fitting = Fitting::new(segment, table, sieve.filter, names, live)?;
    let mut found = Vec::new();
    let (mut meeting, mut first) = (0, 0);
    for (passage, closeness) in fits {
        while passage >= first + segment.head.meetings.get(meeting)?.passages as usize {
            first += segment.head.meetings.get(meeting)?.passages as usize;
            meeting += 1;
        }
        let kind = table.kind(passage)?;
        if fitting.takes(meeting, passage, kind) {
            let kind = EntryKind::ALL.get(usize::from(kind)).copied()?;
            let heading = table.is_heading(passage);
            found.push(Match { closeness, heading, meeting, passage: passage - first, kind });
        }
    }
    Some(found)
}

/// The passages that fit any spelling as well as `worst` or better, in order, and how well.
fn fits(
    table: &PassageTable,
    standing: &[(&Spelling, StandingPlaces)],
    worst: Closeness,
) -> Vec<(usize, Closeness)> {
    let of = |(spelling, places): &(&Spelling, StandingPlaces)| {
        let fits = table.fits(places).into_iter();
        let told = |(passage, closeness)| (passage, spelling.closeness(closeness));
        fits.map(told).filter(|(_, closeness)| *closeness <= worst).collect::<Vec<_>>()
    };
    if let [alone] = standing {
        return of(alone);
    }
    let mut fits: Vec<(usize, Closeness)> = standing.iter().flat_map(of).collect();
    // One run in order a spelling; the closest of a passage comes first and stays alone.
    fits.sort();
    fits.dedup_by_key(|(passage, _)| *passage);
    fits
}

/// A filter, with the names that it has judged: the same people speak in many segments.
pub(super) struct Sieve<'a> {
    pub(super) filter: &'a Filter,
    known: HashMap<String, bool>,
}

impl<'a> Sieve<'a> {
    /// A filter that has judged no name yet.
    pub(super) fn new(filter: &'a Filter) -> Sieve<'a> {
        Sieve { filter, known: HashMap::new() }
    }

    /// Which names of a segment are let through; none when any will do.
    fn names(&mut self, segment: &Segment) -> Option<Vec<bool>> {
        let speaker = self.filter.speaker.as_ref()?;
        let mut judged = |name: &String| {
            self.known.get(name).copied().unwrap_or_else(|| {
                let is = matches_name(speaker, name).is_some();
                self.known.insert(name.clone(), is);
                is
            })
        };
        Some(segment.head.names.iter().map(&mut judged).collect())
    }
}

/// What of a segment a filter lets through.
struct Fitting {
    meetings: Vec<bool>,
    kinds: Vec<bool>,
    /// The passages of the speaker; none when any speaker will do.
    passages: Option<Vec<bool>>,
}

impl Fitting {
    fn new(
        segment: &Segment,
        table: &PassageTable,
        filter: &Filter,
        names: Option<Vec<bool>>,
        live: &[bool],
    ) -> Option<Fitting> {
        let meetings = segment.head.meetings.iter().zip(live);
        let passages = match names {
            None => None,
            Some(names) => Some(table.spoken(&names)?),
        };
        Some(Fitting {
            meetings: meetings.map(|(one, live)| *live && filter.period.contains(one.date)).collect(),
            kinds: EntryKind::ALL.iter().map(|kind| filter.takes(*kind)).collect(),
            passages,
        })
    }

    fn takes(&self, meeting: usize, passage: usize, kind: u8) -> bool {
        let is = |list: &[bool], at: usize| list.get(at).copied().unwrap_or(false);
        let spoken = self.passages.as_ref().is_none_or(|passages| is(passages, passage));
        is(&self.meetings, meeting) && is(&self.kinds, usize::from(kind)) && spoken
    }
}
