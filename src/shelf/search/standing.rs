//! Where the words of a query stand in a segment, by their numbers, and where some of them stand in
//! a row.
//!
//! Knows nothing of passages, meetings or filters.

use std::ops::Range;

use super::packing::Unpacked;
use super::place_list::{PlaceCursor, PlaceList};
use super::segment::{Chunks, Segment};
use crate::text::{Closeness, SearchWord, Spelling};

/// Where the words of a spelling stand in a row, and where each of its phrases does, where it has
/// several: letter by letter, with the diacritics that were typed, and however they are spelt.
#[derive(Default)]
pub(super) struct StandingPlaces {
    pub(super) exact_row: PlaceList,
    pub(super) marked_row: PlaceList,
    pub(super) row: PlaceList,
    pub(super) exact_phrases: Vec<PlaceList>,
    pub(super) marked_phrases: Vec<PlaceList>,
    pub(super) phrases: Vec<PlaceList>,
}

impl StandingPlaces {
    /// The places of what fits as well as `worst` or better; the others stay empty. None when a
    /// bucket cannot be read.
    pub(super) fn read(
        segment: &Segment,
        chunks: &dyn Chunks,
        spelling: &Spelling,
        worst: Closeness,
    ) -> Option<StandingPlaces> {
        // A word that does not stand there leaves nothing to be found; most segments lack a rare one.
        let vocabulary = segment.vocabulary(chunks)?;
        if !spelling.words().iter().all(|word| vocabulary.may_hold(&word.folded)) {
            return Some(StandingPlaces::default());
        }
        // Without a diacritic that was typed none is wanted.
        let wanted = spelling.wants_marks();
        let mut standings = Vec::new();
        for word in spelling.words() {
            let bucket = segment.bucket(chunks, &word.folded)?;
            let standing = standing(&bucket, word, wanted, worst)?;
            if standing.is_empty(worst) {
                return Some(StandingPlaces::default());
            }
            standings.push(standing);
        }
        Some(StandingPlaces::of(spelling, standings, worst))
    }

    fn of(spelling: &Spelling, mut standings: Vec<WordStanding>, worst: Closeness) -> StandingPlaces {
        let phrases = if spelling.phrases().len() > 1 { spelling.phrases() } else { &[] };
        let mut row = |closeness, of: PlacesOf| {
            let all = 0..standings.len();
            if worst >= closeness { places(&mut standings, &all, of) } else { PlaceList::default() }
        };
        let mut found = StandingPlaces {
            exact_row: row(Closeness::Exact, |standing| &mut standing.exact),
            marked_row: row(Closeness::Marked, |standing| &mut standing.marked),
            row: row(Closeness::InARow, |standing| &mut standing.folded),
            ..StandingPlaces::default()
        };
        // Last, because a phrase of one word takes its places away.
        let mut all = |closeness, of: PlacesOf| match worst >= closeness {
            true => phrases.iter().map(|phrase| places(&mut standings, phrase, of)).collect(),
            false => Vec::new(),
        };
        found.exact_phrases = all(Closeness::Letters, |standing| &mut standing.exact);
        found.marked_phrases = all(Closeness::MarkedApart, |standing| &mut standing.marked);
        found.phrases = all(Closeness::Scattered, |standing| &mut standing.folded);
        found
    }

    /// Whether no passage can fit.
    pub(super) fn is_empty(&self) -> bool {
        let lacks = |phrases: &[PlaceList]| phrases.is_empty() || phrases.iter().any(PlaceList::is_empty);
        let rows = [&self.exact_row, &self.marked_row, &self.row];
        let phrases = [&self.exact_phrases, &self.marked_phrases, &self.phrases];
        rows.iter().all(|row| row.is_empty()) && phrases.iter().all(|phrases| lacks(phrases))
    }
}

/// Which of the places of a word are meant.
type PlacesOf = fn(&mut WordStanding) -> &mut PlaceList;

/// The numbers at which some words in a row begin; those of a single word are taken away.
fn places(standings: &mut [WordStanding], phrase: &Range<usize>, of: PlacesOf) -> PlaceList {
    if let [alone] = &mut standings[phrase.clone()] {
        return std::mem::take(of(alone));
    }
    let lists: Vec<&PlaceList> =
        standings[phrase.clone()].iter_mut().map(|standing| &*of(standing)).collect();
    let Some((rarest, list)) = lists.iter().enumerate().min_by_key(|(_, list)| list.len()) else {
        return PlaceList::default();
    };
    let mut cursors: Vec<PlaceCursor> = lists.iter().map(|list| list.cursor()).collect();
    let ordered = list.in_order();
    let starts = ordered.iter().filter_map(|place| place.checked_sub(u32::try_from(rarest).ok()?));
    let in_a_row = starts.filter(|start| (*start..).zip(&mut cursors).all(|(place, list)| list.holds(place)));
    PlaceList::of(in_a_row.collect())
}

/// Where a word stands: its numbers, of every spelling, of those with the diacritics that were
/// typed, and of the one written so.
#[derive(Debug, Default)]
struct WordStanding {
    folded: PlaceList,
    marked: PlaceList,
    exact: PlaceList,
}

impl WordStanding {
    /// Whether nothing fits as well as `worst` with this word.
    fn is_empty(&self, worst: Closeness) -> bool {
        if worst == Closeness::Exact { self.exact.is_empty() } else { self.folded.is_empty() }
    }
}

/// Where a word stands according to its bucket; none when that cannot be read. Other spellings are
/// passed over where they do not fit well enough.
fn standing(bucket: &[u8], word: &SearchWord, marks: bool, worst: Closeness) -> Option<WordStanding> {
    let mut bucket = Unpacked(bucket);
    while !bucket.is_empty() {
        let (folded, spellings) = (bucket.bytes()?, bucket.bytes()?);
        if folded == word.folded.as_bytes() {
            return WordStanding::read(spellings, word, marks, worst);
        }
    }
    Some(WordStanding::default())
}

impl WordStanding {
    fn read(spellings: &[u8], word: &SearchWord, marks: bool, worst: Closeness) -> Option<WordStanding> {
        let [mut folded, mut marked, mut exactly]: [Vec<u32>; 3] = Default::default();
        let mut spellings = Unpacked(spellings);
        while !spellings.is_empty() {
            let (letters, packed) = (spellings.bytes()?, spellings.bytes()?);
            let exact = letters == word.letters.as_bytes();
            if !exact && worst == Closeness::Exact {
                continue;
            }
            let from = folded.len();
            unpack(packed, &mut folded)?;
            if exact {
                exactly.extend_from_slice(&folded[from..]);
            }
            let kept = || std::str::from_utf8(letters).is_ok_and(|letters| word.is_kept_by(letters));
            if marks && (exact || kept()) {
                marked.extend_from_slice(&folded[from..]);
            }
        }
        let [folded, marked, exact] = [folded, marked, exactly].map(PlaceList::of);
        Some(WordStanding { folded, marked, exact })
    }
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
