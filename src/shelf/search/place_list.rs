//! The places of a word or a phrase in a segment: numbers in order, or marks where many come in several runs that
//! lie close together.
//!
//! Only the rarest word of a search is gone through; of the others it is asked whether they hold a place, which
//! a mark answers at once. Knows no words and no passages.

use std::borrow::Cow;

/// With fewer numbers than one in so many times 64 places they are compared to be put in order.
const SPARSE: usize = 4;

/// Places, each once.
#[derive(Debug, Default)]
pub(super) struct PlaceList {
    /// In order where there are no marks.
    places: Vec<u32>,
    /// A bit a place.
    marks: Vec<u64>,
}

impl PlaceList {
    /// The places of runs in order, one behind the other.
    pub(super) fn of(mut places: Vec<u32>) -> PlaceList {
        let Some(last) = places.iter().max().filter(|_| !places.is_sorted()) else {
            return PlaceList { places, marks: Vec::new() };
        };
        let words = *last as usize / 64 + 1;
        if places.len() * SPARSE < words {
            places.sort();
            return PlaceList { places, marks: Vec::new() };
        }
        let mut marks = vec![0_u64; words];
        for place in &places {
            marks[*place as usize / 64] |= 1 << (place % 64);
        }
        PlaceList { places, marks }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The places in order.
    pub(super) fn in_order(&self) -> Cow<'_, [u32]> {
        if self.marks.is_empty() {
            return Cow::Borrowed(&self.places);
        }
        let mut places = Vec::with_capacity(self.places.len());
        for (first, mark) in (0_u32..).step_by(64).zip(&self.marks) {
            let mut mark = *mark;
            while mark != 0 {
                places.push(first + mark.trailing_zeros());
                mark &= mark - 1;
            }
        }
        Cow::Owned(places)
    }

    /// What answers for places in order whether they are among these.
    pub(super) fn cursor(&self) -> PlaceCursor<'_> {
        PlaceCursor { rest: &self.places, marks: &self.marks }
    }
}

/// A list that is asked for one place after the other.
#[derive(Clone, Copy)]
pub(super) struct PlaceCursor<'a> {
    rest: &'a [u32],
    marks: &'a [u64],
}

impl PlaceCursor<'_> {
    /// Whether it holds a place.
    pub(super) fn holds(&mut self, place: u32) -> bool {
        if self.marks.is_empty() {
            return reaches(&mut self.rest, place);
        }
        self.marks.get(place as usize / 64).is_some_and(|mark| mark >> (place % 64) & 1 != 0)
    }

    /// Whether it holds a place from the first one on and before the end.
    pub(super) fn holds_within(&mut self, first: u32, end: u32) -> bool {
        if self.marks.is_empty() {
            reaches(&mut self.rest, first);
            return self.rest.first().is_some_and(|place| *place < end);
        }
        let (from, to) = (first as usize / 64, end.div_ceil(64) as usize);
        let marks = self.marks.get(from..to.min(self.marks.len())).unwrap_or_default();
        let words = (from as u32..).zip(marks);
        words.into_iter().any(|(word, mark)| {
            let before = first.saturating_sub(word * 64);
            let within = end - word * 64;
            let upper = if within < 64 { (1 << within) - 1 } else { u64::MAX };
            (mark & upper) >> before != 0
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_answer_as_their_places_in_order_do_whether_they_lie_close_or_far() {
        for step in [1, 3, 64, 1_000] {
            let of = |rest: u32| (0..500).map(move |n| (n * 3 + rest) * step);
            let list = PlaceList::of(of(2).chain(of(0)).chain(of(1)).collect());
            let ordered: Vec<u32> = (0..1_500).map(|n| n * step).collect();
            assert_eq!((list.len(), list.in_order().as_ref()), (1_500, ordered.as_slice()), "{step}");
            let (mut cursor, mut within) = (list.cursor(), list.cursor());
            for place in 0..1_600 * step {
                let there = place % step == 0 && place < 1_500 * step;
                assert_eq!(cursor.holds(place), there, "{place} of {step}");
                // Of seventy places in a row there is one wherever one of them is a multiple.
                let next = place.div_ceil(step) * step;
                let some = next < (place + 70).min(1_499 * step + 1);
                assert_eq!(within.holds_within(place, place + 70), some, "{place} of {step}");
            }
        }
        assert!(PlaceList::of(Vec::new()).is_empty());
    }
}
