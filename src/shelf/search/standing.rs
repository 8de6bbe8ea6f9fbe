//! Where the words of a query stand in a segment, by their numbers, and where some of them stand in
//! a row.
//!
//! Knows nothing of passages, meetings or filters.

use std::ops::Range;

use super::packing::Unpacked;
use super::segment::{Chunks, Segment};
use crate::text::{Closeness, Query, SearchWord};

/// Where the words of a query stand in a row, and where each of its phrases does, where it has
/// several.
pub(super) struct StandingPlaces {
    pub(super) row: Vec<u32>,
    pub(super) exact_row: Vec<u32>,
    pub(super) phrases: Vec<Vec<u32>>,
    pub(super) exact_phrases: Vec<Vec<u32>>,
}

impl StandingPlaces {
    /// The places of what fits as well as `worst` or better; the others stay empty. None when a
    /// bucket cannot be read.
    pub(super) fn read(
        segment: &Segment,
        chunks: &dyn Chunks,
        query: &Query,
        worst: Closeness,
    ) -> Option<StandingPlaces> {
        let mut standings = Vec::new();
        for word in query.words() {
            let standing = standing(&segment.bucket(chunks, &word.folded)?, word, worst)?;
            // A word that does not stand there leaves nothing to be found.
            if standing.is_empty(worst) {
                return Some(StandingPlaces::of(query, &[], worst));
            }
            standings.push(standing);
        }
        Some(StandingPlaces::of(query, &standings, worst))
    }

    fn of(query: &Query, standings: &[WordStanding], worst: Closeness) -> StandingPlaces {
        let several = query.phrases().len() > 1 && !standings.is_empty();
        let phrases = if several { query.phrases() } else { &[] };
        let row = |exact| places(standings, &(0..standings.len()), exact);
        let all = |exact| phrases.iter().map(|phrase| places(standings, phrase, exact)).collect();
        let when = |closeness| worst >= closeness;
        StandingPlaces {
            exact_row: row(true),
            row: if when(Closeness::InARow) { row(false) } else { Vec::new() },
            exact_phrases: if when(Closeness::Letters) { all(true) } else { Vec::new() },
            phrases: if when(Closeness::Scattered) { all(false) } else { Vec::new() },
        }
    }

    /// Whether no passage can fit.
    pub(super) fn is_empty(&self) -> bool {
        let lacks = |phrases: &[Vec<u32>]| phrases.is_empty() || phrases.iter().any(Vec::is_empty);
        let rows = self.exact_row.is_empty() && self.row.is_empty();
        rows && lacks(&self.exact_phrases) && lacks(&self.phrases)
    }
}

/// The numbers at which some words in a row begin.
fn places(standings: &[WordStanding], phrase: &Range<usize>, exact: bool) -> Vec<u32> {
    let lists: Vec<&[u32]> = standings[phrase.clone()]
        .iter()
        .map(|standing| if exact { standing.exact.as_slice() } else { standing.folded.as_slice() })
        .collect();
    if let [alone] = lists.as_slice() {
        return alone.to_vec();
    }
    let Some((rarest, list)) = lists.iter().enumerate().min_by_key(|(_, list)| list.len()) else {
        return Vec::new();
    };
    let mut cursors = lists.clone();
    let starts = list.iter().filter_map(|place| place.checked_sub(u32::try_from(rarest).ok()?));
    starts.filter(|start| (*start..).zip(&mut cursors).all(|(place, list)| reaches(list, place))).collect()
}

/// Whether a list holds a place; what lies before it is dropped, by steps that double.
pub(super) fn reaches(list: &mut &[u32], place: u32) -> bool {
    let mut step = 1;
    while list.get(step).is_some_and(|next| *next < place) {
        step *= 2;
    }
    let near = &list[..(step + 1).min(list.len())];
    let passed = near.partition_point(|next| *next < place);
    *list = &list[passed..];
    list.first() == Some(&place)
}

/// Where a word stands: its numbers in order, of every spelling and of the one written so.
#[derive(Debug, Default)]
struct WordStanding {
    folded: Vec<u32>,
    exact: Vec<u32>,
}

impl WordStanding {
    /// Whether nothing fits as well as `worst` with this word.
    fn is_empty(&self, worst: Closeness) -> bool {
        if worst == Closeness::Exact { self.exact.is_empty() } else { self.folded.is_empty() }
    }
}

/// Where a word stands according to its bucket; none when that cannot be read. Other spellings are
/// passed over where they do not fit well enough.
fn standing(bucket: &[u8], word: &SearchWord, worst: Closeness) -> Option<WordStanding> {
    let mut bucket = Unpacked(bucket);
    let mut standing = WordStanding::default();
    while !bucket.is_empty() {
        let (folded, spellings) = (bucket.bytes()?, bucket.bytes()?);
        if folded != word.folded.as_bytes() {
            continue;
        }
        let mut spellings = Unpacked(spellings);
        while !spellings.is_empty() {
            let (letters, packed) = (spellings.bytes()?, spellings.bytes()?);
            if letters == word.letters.as_bytes() {
                unpack(packed, &mut standing.exact)?;
                standing.folded.extend_from_slice(&standing.exact);
            } else if worst > Closeness::Exact {
                unpack(packed, &mut standing.folded)?;
            }
        }
        // Runs that are in order already, one a spelling: this merges them.
        standing.folded.sort();
        break;
    }
    Some(standing)
}

fn unpack(packed: &[u8], places: &mut Vec<u32>) -> Option<()> {
    places.reserve(packed.len());
    let mut packed = Unpacked(packed);
    let mut place = 0u32;
    while !packed.is_empty() {
        place = place.checked_add(packed.number()?)?;
        places.push(place);
    }
    Some(())
}
