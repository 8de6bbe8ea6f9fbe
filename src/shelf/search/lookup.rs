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
    let places = Places::of(query, &standings);
    if places.row.is_empty() && places.phrases.iter().any(Vec::is_empty) {
        return Some(Vec::new());
    }
    let table = Table::read(segment, chunks)?;
    let fits = table.fits(&places);
    let fitting = Fitting::new(segment, chunks, filter, live)?;
    let mut found = Vec::new();
    let (mut meeting, mut first) = (0, 0);
    for (passage, closeness) in fits {
        while passage >= first + segment.head.meetings.get(meeting)?.passages as usize {
            first += segment.head.meetings.get(meeting)?.passages as usize;
            meeting += 1;
        }
        let kind = *table.kinds.get(passage)?;
        if fitting.takes(meeting, passage, kind) {
            let kind = EntryKind::ALL.get(usize::from(kind)).copied()?;
            found.push(Match { closeness, meeting, passage: passage - first, kind });
        }
    }
    Some(found)
}

/// What of a segment a filter lets through.
struct Fitting {
    meetings: Vec<bool>,
    kinds: Vec<bool>,
    /// The passages of the speaker; none when any speaker will do.
    passages: Option<Vec<bool>>,
}

impl Fitting {
    fn new(segment: &Segment, chunks: &dyn Chunks, filter: &Filter, live: &[bool]) -> Option<Fitting> {
        let meetings = segment.head.meetings.iter().zip(live);
        let passages = match &filter.speaker {
            None => None,
            Some(speaker) => {
                let names = segment.head.names.iter().map(|name| filter.is_of(speaker, name));
                Some(spoken(&segment.speakers(chunks)?, &names.collect::<Vec<bool>>())?)
            }
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

/// Of each passage, whether one of the marked names says it.
fn spoken(packed: &[u8], names: &[bool]) -> Option<Vec<bool>> {
    let mut packed = Unpacked(packed);
    let mut spoken = Vec::new();
    while !packed.is_empty() {
        let mut is = false;
        for _ in 0..packed.number()? {
            is |= *names.get(packed.number()? as usize)?;
        }
        spoken.push(is);
    }
    Some(spoken)
}

/// Where the words of a query stand in a row, and where each of its phrases does, where it has
/// several.
struct Places {
    row: Vec<u32>,
    exact_row: Vec<u32>,
    phrases: Vec<Vec<u32>>,
    exact_phrases: Vec<Vec<u32>>,
}

impl Places {
    fn of(query: &Query, standings: &[Standing]) -> Places {
        let several = if query.phrases().len() > 1 { query.phrases() } else { &[] };
        let all = |exact| several.iter().map(|phrase| places(standings, phrase, exact)).collect();
        let row = 0..standings.len();
        Places {
            row: places(standings, &row, false),
            exact_row: places(standings, &row, true),
            phrases: all(false),
            exact_phrases: all(true),
        }
    }
}

/// The passages of a segment.
struct Table {
    /// The number of the first word of each passage, and of the end.
    starts: Vec<u32>,
    kinds: Vec<u8>,
}

impl Table {
    /// The table; none when it cannot be read or does not go with the meetings.
    fn read(segment: &Segment, chunks: &dyn Chunks) -> Option<Table> {
        let (lengths, kinds) = (segment.lengths(chunks)?, segment.kinds(chunks)?);
        let mut lengths = Unpacked(&lengths);
        let mut starts = Vec::with_capacity(kinds.len() + 1);
        starts.push(0);
        let mut start = 0u32;
        while !lengths.is_empty() {
            start = start.checked_add(lengths.number()?)?;
            starts.push(start);
        }
        let passages: usize = segment.head.meetings.iter().map(|one| one.passages as usize).sum();
        (starts.len() == kinds.len() + 1 && kinds.len() == passages).then_some(Table { starts, kinds })
    }

    /// The passages that fit, in order, and how well.
    fn fits(&self, places: &Places) -> Vec<(usize, Closeness)> {
        let lists = [
            (self.passages(&places.exact_row), Closeness::Exact),
            (self.passages(&places.row), Closeness::InARow),
            (self.common(&places.exact_phrases), Closeness::Letters),
            (self.common(&places.phrases), Closeness::Scattered),
        ];
        let marked =
            |(list, closeness): (Vec<usize>, Closeness)| list.into_iter().map(move |at| (at, closeness));
        let mut fits: Vec<(usize, Closeness)> = lists.into_iter().flat_map(marked).collect();
        // Four runs in order; the closest of a passage comes first and stays alone.
        fits.sort();
        fits.dedup_by_key(|(passage, _)| *passage);
        fits
    }

    /// The passages that hold a place of every list.
    fn common(&self, lists: &[Vec<u32>]) -> Vec<usize> {
        let mut lists: Vec<&Vec<u32>> = lists.iter().collect();
        lists.sort_by_key(|list| list.len());
        let Some((rarest, others)) = lists.split_first() else { return Vec::new() };
        others.iter().fold(self.passages(rarest), |mut kept, list| {
            let mut rest = list.as_slice();
            kept.retain(|passage| {
                reaches(&mut rest, self.starts[*passage]);
                rest.first().is_some_and(|place| *place < self.starts[passage + 1])
            });
            kept
        })
    }

    /// The passages in which places lie, each once; places are in order.
    fn passages(&self, places: &[u32]) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut rest = self.starts.as_slice();
        for place in places {
            // A place in the passage found last is passed over at once.
            if found.last().is_some_and(|last| *place < self.starts[last + 1]) {
                continue;
            }
            // The first start after the place ends its passage.
            reaches(&mut rest, place.saturating_add(1));
            let end = self.starts.len() - rest.len();
            if (1..self.starts.len()).contains(&end) {
                found.push(end - 1);
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
