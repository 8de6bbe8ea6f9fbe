//! What of a segment fits a query, by its words alone: the same as [`Query::fit`] says of every
//! passage, without reading any.

use std::ops::Range;

use super::Filter;
use super::packing::Unpacked;
use super::segment::{Chunks, Segment};
use crate::report::EntryKind;
use crate::text::{Closeness, Query, SearchWord};

/// A passage that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// How well.
    pub(super) closeness: Closeness,
    /// The number of its meeting in the segment.
    pub(super) meeting: usize,
    /// The number of the passage in the meeting.
    pub(super) passage: usize,
    /// What it records.
    pub(super) kind: EntryKind,
}

/// The passages of a segment that fit, in their order; `live` says of which meetings. None when the
/// segment cannot be read.
pub(super) fn matches(
    segment: &Segment,
    chunks: &dyn Chunks,
    query: &Query,
    filter: &Filter,
    live: &[bool],
) -> Option<Vec<Match>> {
    let standings = standings(segment, chunks, query.words())?;
    if standings.iter().any(|standing| standing.folded.is_empty()) {
        return Some(Vec::new());
    }
    let table = Table::read(&segment.table(chunks)?)?;
    let fits = table.fits(query, &standings);
    let fitting = Fitting::new(segment, filter, live);
    let mut found = Vec::new();
    let mut next = 0;
    for (number, covered) in segment.head.meetings.iter().enumerate() {
        let passages = next..next + covered.passages as usize;
        next = passages.end;
        if !fitting.meetings[number] {
            continue;
        }
        for passage in passages.clone() {
            let closeness = *fits.get(passage)?;
            let row = table.rows.get(passage)?;
            if let Some(closeness) = closeness.filter(|_| fitting.row(row)) {
                let kind = EntryKind::ALL.get(usize::from(row.kind)).copied()?;
                found.push(Match { closeness, meeting: number, passage: passage - passages.start, kind });
            }
        }
    }
    (next == table.rows.len()).then_some(found)
}

/// What of a segment a filter lets through.
struct Fitting {
    meetings: Vec<bool>,
    kinds: Vec<bool>,
    /// The names that answer; none when any speaker will do.
    names: Option<Vec<bool>>,
}

impl Fitting {
    fn new(segment: &Segment, filter: &Filter, live: &[bool]) -> Fitting {
        let meetings = segment.head.meetings.iter().zip(live);
        let names =
            |speaker: &String| segment.head.names.iter().map(|name| filter.is_of(speaker, name)).collect();
        Fitting {
            meetings: meetings.map(|(one, live)| *live && filter.period.contains(one.date)).collect(),
            kinds: EntryKind::ALL.iter().map(|kind| filter.takes(*kind)).collect(),
            names: filter.speaker.as_ref().map(names),
        }
    }

    fn row(&self, row: &Row) -> bool {
        let fits =
            |names: &Vec<bool>| row.who.iter().any(|n| names.get(*n as usize).copied().unwrap_or(false));
        self.kinds.get(usize::from(row.kind)).copied().unwrap_or(false)
            && self.names.as_ref().is_none_or(fits)
    }
}

/// A passage in the table.
struct Row {
    kind: u8,
    who: Vec<u32>,
}

/// The passages of a segment.
struct Table {
    /// The number of the first word of each passage, and of the end.
    starts: Vec<u32>,
    rows: Vec<Row>,
}

impl Table {
    fn read(packed: &[u8]) -> Option<Table> {
        let mut packed = Unpacked(packed);
        let mut table = Table { starts: vec![0], rows: Vec::new() };
        let mut start = 0u32;
        while !packed.is_empty() {
            start = start.checked_add(packed.number()?)?;
            table.starts.push(start);
            let kind = packed.byte()?;
            let who = (0..packed.number()?).map(|_| packed.number()).collect::<Option<Vec<u32>>>()?;
            table.rows.push(Row { kind, who });
        }
        Some(table)
    }

    /// How well each passage fits.
    fn fits(&self, query: &Query, standings: &[Standing]) -> Vec<Option<Closeness>> {
        let mut fits = vec![None; self.rows.len()];
        if query.phrases().len() > 1 {
            self.scattered(query.phrases(), standings, &mut fits);
        }
        let row = 0..standings.len();
        for (exact, closeness) in [(false, Closeness::InARow), (true, Closeness::Exact)] {
            for passage in self.passages(&places(standings, &row, exact)) {
                fits[passage] = Some(closeness);
            }
        }
        fits
    }

    /// Marks the passages in which every phrase stands somewhere.
    fn scattered(&self, phrases: &[Range<usize>], standings: &[Standing], fits: &mut [Option<Closeness>]) {
        for (exact, closeness) in [(false, Closeness::Scattered), (true, Closeness::Letters)] {
            let mut counts = vec![0; fits.len()];
            for (done, phrase) in phrases.iter().enumerate() {
                for passage in self.passages(&places(standings, phrase, exact)) {
                    counts[passage] += usize::from(counts[passage] == done);
                }
            }
            let whole = counts.iter().zip(fits.iter_mut()).filter(|(count, _)| **count == phrases.len());
            whole.for_each(|(_, fit)| *fit = Some(closeness));
        }
    }

    /// The passages in which places lie, each once; places are in order.
    fn passages(&self, places: &[u32]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut passage = 0;
        for place in places {
            // A place in the passage found last is passed over at once.
            if found.last().is_some_and(|last: &usize| *place < self.starts[last + 1]) {
                continue;
            }
            let ahead = self.starts[passage..].partition_point(|start| start <= place);
            passage += ahead.saturating_sub(1);
            if passage < self.rows.len() {
                found.push(passage);
            }
        }
        found
    }
}

/// The numbers at which some words in a row begin.
fn places(standings: &[Standing], phrase: &Range<usize>, exact: bool) -> Vec<u32> {
    let lists: Vec<&[u32]> = standings[phrase.clone()]
        .iter()
        .map(|standing| if exact { standing.exact.as_slice() } else { standing.folded.as_slice() })
        .collect();
    let Some((rarest, list)) = lists.iter().enumerate().min_by_key(|(_, list)| list.len()) else {
        return Vec::new();
    };
    let mut cursors = lists.clone();
    let starts = list.iter().filter_map(|place| place.checked_sub(u32::try_from(rarest).ok()?));
    starts.filter(|start| (*start..).zip(&mut cursors).all(|(place, list)| reaches(list, place))).collect()
}

/// Whether a list holds a place; what lies before it is dropped, by steps that double.
fn reaches(list: &mut &[u32], place: u32) -> bool {
    let mut step = 1;
    while list.get(step).is_some_and(|next| *next < place) {
        step *= 2;
    }
    let near = &list[..(step + 1).min(list.len())];
    let passed = near.partition_point(|next| *next < place);
    *list = &list[passed..];
    list.first() == Some(&place)
}

/// Where the words stand; none when a bucket cannot be read.
fn standings(segment: &Segment, chunks: &dyn Chunks, words: &[SearchWord]) -> Option<Vec<Standing>> {
    words.iter().map(|word| standing(&segment.bucket(chunks, &word.folded)?, word)).collect()
}

/// Where a word stands: its numbers in order, of every spelling and of the one written so.
#[derive(Debug, Default)]
struct Standing {
    folded: Vec<u32>,
    exact: Vec<u32>,
}

/// Where a word stands according to its bucket; none when that cannot be read.
fn standing(bucket: &[u8], word: &SearchWord) -> Option<Standing> {
    let mut bucket = Unpacked(bucket);
    let mut standing = Standing::default();
    while !bucket.is_empty() {
        let (folded, spellings) = (bucket.bytes()?, bucket.bytes()?);
        if folded != word.folded.as_bytes() {
            continue;
        }
        let mut spellings = Unpacked(spellings);
        while !spellings.is_empty() {
            let (letters, packed) = (spellings.bytes()?, spellings.bytes()?);
            let from = standing.folded.len();
            unpack(packed, &mut standing.folded)?;
            if letters == word.letters.as_bytes() {
                standing.exact = standing.folded[from..].to_vec();
            }
        }
        // Runs that are in order already, one a spelling: this merges them.
        standing.folded.sort();
        break;
    }
    Some(standing)
}

fn unpack(packed: &[u8], places: &mut Vec<u32>) -> Option<()> {
    let mut packed = Unpacked(packed);
    let mut place = 0u32;
    while !packed.is_empty() {
        place = place.checked_add(packed.number()?)?;
        places.push(place);
    }
    Some(())
}
