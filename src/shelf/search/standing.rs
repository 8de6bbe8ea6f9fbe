//! Where the words of a query stand in a segment, by their numbers, and where some of them stand in
//! a row.
//!
//! Knows nothing of passages, meetings or filters.

use std::ops::Range;

use super::packing::Unpacked;
use super::segment::{Chunks, Segment};
use crate::text::{Closeness, SearchWord, Spelling};

/// With fewer numbers than one in so many times 64 places they are compared to be put in order.
const SPARSE: usize = 4;

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
        Some(StandingPlaces::of(spelling, standings, worst))
    }

    fn of(spelling: &Spelling, mut standings: Vec<WordStanding>, worst: Closeness) -> StandingPlaces {
        let phrases = if spelling.phrases().len() > 1 { spelling.phrases() } else { &[] };
        let mut row = |closeness, of: PlacesOf| {
            let all = 0..standings.len();
            if worst >= closeness { places(&mut standings, &all, of) } else { Vec::new() }
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
        let lacks = |phrases: &[Vec<u32>]| phrases.is_empty() || phrases.iter().any(Vec::is_empty);
        let rows = [&self.exact_row, &self.marked_row, &self.row];
        let phrases = [&self.exact_phrases, &self.marked_phrases, &self.phrases];
        rows.iter().all(|row| row.is_empty()) && phrases.iter().all(|phrases| lacks(phrases))
    }
}

/// Which of the places of a word are meant.
type PlacesOf = fn(&mut WordStanding) -> &mut Vec<u32>;

/// The numbers at which some words in a row begin; those of a single word are taken away.
fn places(standings: &mut [WordStanding], phrase: &Range<usize>, of: PlacesOf) -> Vec<u32> {
    if let [alone] = &mut standings[phrase.clone()] {
        return std::mem::take(of(alone));
    }
    let lists: Vec<&[u32]> =
        standings[phrase.clone()].iter_mut().map(|standing| of(standing).as_slice()).collect();
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
        put_in_order(&mut self.folded);
        put_in_order(&mut self.marked);
        Some(())
    }
}

/// Puts numbers in order that come as runs in order, one a spelling, no number twice.
fn put_in_order(places: &mut Vec<u32>) {
    let Some(last) = places.iter().max().filter(|_| !places.is_sorted()) else { return };
    let words = *last as usize / 64 + 1;
    if places.len() * SPARSE < words {
        places.sort();
        return;
    }
    // Where many lie close together, to mark them and to read the marks off costs less than to compare them.
    let mut marks = vec![0_u64; words];
    for place in places.iter() {
        marks[*place as usize / 64] |= 1 << (place % 64);
    }
    places.clear();
    for (first, mut mark) in (0_u32..).step_by(64).zip(marks) {
        while mark != 0 {
            places.push(first + mark.trailing_zeros());
            mark &= mark - 1;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_put_in_order_whether_they_lie_close_or_far() {
        for step in [1, 3, 64, 1_000] {
            let of = |rest: u32| (0..500).map(move |n| (n * 3 + rest) * step);
            let mut places: Vec<u32> = of(2).chain(of(0)).chain(of(1)).collect();
            put_in_order(&mut places);
            assert_eq!(places, (0..1_500).map(|n| n * step).collect::<Vec<_>>(), "{step}");
        }
        let mut none = Vec::new();
        put_in_order(&mut none);
        assert_eq!(none, [0; 0]);
    }
}
