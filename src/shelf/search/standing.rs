//! Where the words of a query stand in a segment, by their numbers, and where some of them stand in
//! a row.
//!
//! Knows nothing of passages, meetings or filters.

use std::ops::Range;

use super::packing::Unpacked;
use super::segment::{Chunks, Segment};
use crate::text::{Closeness, SearchWord, Spelling};

/// Where the words of a spelling stand in a row, and where each of its phrases does, where it has
/// several: letter by letter, with the diacritics that were typed, and however they are spelt.
#[derive(Default)]
pub(super) struct StandingPlaces {
    pub(super) exact_row: Vec<u32>,
    pub(super) marked_row: Vec<u32>,
    pub(super) row: Vec<u32>,
    pub(super) exact_phrases: Vec<Vec<u32>>,
    pub(super) marked_phrases: Vec<Vec<u32>>,
    pub(super) phrases: Vec<Vec<u32>>,
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
        Some(StandingPlaces::of(spelling, &standings, worst))
    }

    fn of(spelling: &Spelling, standings: &[WordStanding], worst: Closeness) -> StandingPlaces {
        let phrases = if spelling.phrases().len() > 1 { spelling.phrases() } else { &[] };
        let row = |closeness, of: PlacesOf| {
            if worst >= closeness { places(standings, &(0..standings.len()), of) } else { Vec::new() }
        };
        let all = |closeness, of: PlacesOf| match worst >= closeness {
            true => phrases.iter().map(|phrase| places(standings, phrase, of)).collect(),
            false => Vec::new(),
        };
        StandingPlaces {
            exact_row: row(Closeness::Exact, |standing| &standing.exact),
            marked_row: row(Closeness::Marked, |standing| &standing.marked),
            row: row(Closeness::InARow, |standing| &standing.folded),
            exact_phrases: all(Closeness::Letters, |standing| &standing.exact),
            marked_phrases: all(Closeness::MarkedApart, |standing| &standing.marked),
            phrases: all(Closeness::Scattered, |standing| &standing.folded),
        }
    }

    /// Whether no passage can fit.
    pub(super) fn is_empty(&self) -> bool {
        let lacks = |phrases: &[Vec<u32>]| phrases.is_empty() || phrases.iter().any(Vec::is_empty);
        let rows = [&self.exact_row, &self.marked_row, &self.row];
        let phrases = [&self.exact_phrases, &self.marked_phrases, &self.phrases];
        rows.iter().all(|row| row.is_empty()) && phrases.iter().all(|phrases| lacks(phrases))
    }
}

/// Which of the places of a word are meant.
type PlacesOf = fn(&WordStanding) -> &[u32];

/// The numbers at which some words in a row begin.
fn places(standings: &[WordStanding], phrase: &Range<usize>, of: PlacesOf) -> Vec<u32> {
    let lists: Vec<&[u32]> = standings[phrase.clone()].iter().map(of).collect();
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

/// Where a word stands: its numbers in order, of every spelling, of those with the diacritics that were
/// typed, and of the one written so.
#[derive(Debug, Default)]
struct WordStanding {
    folded: Vec<u32>,
    marked: Vec<u32>,
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
fn standing(bucket: &[u8], word: &SearchWord, marks: bool, worst: Closeness) -> Option<WordStanding> {
    let mut bucket = Unpacked(bucket);
    let mut standing = WordStanding::default();
    while !bucket.is_empty() {
        let (folded, spellings) = (bucket.bytes()?, bucket.bytes()?);
        if folded == word.folded.as_bytes() {
            standing.read(spellings, word, marks, worst)?;
            break;
        }
    }
    Some(standing)
}

impl WordStanding {
    fn read(&mut self, spellings: &[u8], word: &SearchWord, marks: bool, worst: Closeness) -> Option<()> {
        let mut spellings = Unpacked(spellings);
        while !spellings.is_empty() {
            let (letters, packed) = (spellings.bytes()?, spellings.bytes()?);
            let exact = letters == word.letters.as_bytes();
            if !exact && worst == Closeness::Exact {
                continue;
            }
            let from = self.folded.len();
            unpack(packed, &mut self.folded)?;
            if exact {
                self.exact.extend_from_slice(&self.folded[from..]);
            }
            let kept = || std::str::from_utf8(letters).is_ok_and(|letters| word.is_kept_by(letters));
            if marks && (exact || kept()) {
                self.marked.extend_from_slice(&self.folded[from..]);
            }
        }
        // Runs that are in order already, one a spelling: this merges them.
        self.folded.sort();
        self.marked.sort();
        Some(())
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
