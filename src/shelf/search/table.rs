//! The passages of a segment: their lengths in words, what they record, who says them.
//!
//! One value of the store, read at the first search and kept in memory: some seven bytes a passage.

use super::packing::{Unpacked, put_bytes};
use super::place_list::{PlaceCursor, PlaceList, reaches};
use super::standing::StandingPlaces;
use crate::text::Closeness;

/// The mark of a heading beside the number of what it records.
pub(super) const HEADING: u8 = 0x80;

/// The passages of a segment.
#[derive(Debug)]
pub(super) struct PassageTable {
    /// The number of the first word of each passage, and of the end.
    starts: Vec<u32>,
    /// Numbers of [`crate::report::EntryKind::ALL`], those of headings with their mark.
    kinds: Vec<u8>,
    /// Of each passage how many names, and their numbers, packed.
    speakers: Vec<u8>,
}

/// The value that holds the lengths, kinds and speakers of passages, each packed.
pub(super) fn packed(lengths: &[u8], kinds: &[u8], speakers: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    [lengths, kinds, speakers].iter().for_each(|part| put_bytes(&mut packed, part));
    packed
}

impl PassageTable {
    /// Reads the value; none when it is not whole or is not of so many passages.
    pub(super) fn of(value: &[u8], passages: usize) -> Option<PassageTable> {
        let mut value = Unpacked(value);
        let (lengths, kinds, speakers) = (value.bytes()?, value.bytes()?.to_vec(), value.bytes()?.to_vec());
        let mut lengths = Unpacked(lengths);
        let mut starts = Vec::with_capacity(passages + 1);
        starts.push(0);
        let mut start = 0u32;
        while !lengths.is_empty() {
            start = start.checked_add(lengths.number()?)?;
            starts.push(start);
        }
        let whole = starts.len() == passages + 1 && kinds.len() == passages;
        whole.then_some(PassageTable { starts, kinds, speakers })
    }

    /// The number of what a passage records.
    pub(super) fn kind(&self, passage: usize) -> Option<u8> {
        self.kinds.get(passage).map(|kind| kind & !HEADING)
    }

    /// Whether a passage is a heading.
    pub(super) fn is_heading(&self, passage: usize) -> bool {
        self.kinds.get(passage).is_some_and(|kind| kind & HEADING != 0)
    }

    /// Of each passage, whether one of the marked names says it.
    pub(super) fn spoken(&self, names: &[bool]) -> Option<Vec<bool>> {
        let mut packed = Unpacked(&self.speakers);
        let mut spoken = Vec::with_capacity(self.kinds.len());
        while !packed.is_empty() {
            let mut is = false;
            for _ in 0..packed.number()? {
                is |= *names.get(packed.number()? as usize)?;
            }
            spoken.push(is);
        }
        Some(spoken)
    }

    /// The passages that fit, in order, and how well.
    pub(super) fn fits(&self, places: &StandingPlaces) -> Vec<(usize, Closeness)> {
        let lists = [
            (self.passages(&places.exact_row.in_order()), Closeness::Exact),
            (self.passages(&places.marked_row.in_order()), Closeness::Marked),
            (self.passages(&places.row.in_order()), Closeness::InARow),
            (self.common(&places.exact_phrases), Closeness::Letters),
            (self.common(&places.marked_phrases), Closeness::MarkedApart),
            (self.common(&places.phrases), Closeness::Scattered),
        ];
        let marked =
            |(list, closeness): (Vec<usize>, Closeness)| list.into_iter().map(move |at| (at, closeness));
        let mut fits: Vec<(usize, Closeness)> = lists.into_iter().flat_map(marked).collect();
        // Six runs in order; the closest of a passage comes first and stays alone.
        fits.sort();
        fits.dedup_by_key(|(passage, _)| *passage);
        fits
    }

    /// The passages that hold a place of every list.
    fn common(&self, lists: &[PlaceList]) -> Vec<usize> {
        let mut lists: Vec<&PlaceList> = lists.iter().collect();
        lists.sort_by_key(|list| list.len());
        let Some((rarest, others)) = lists.split_first() else { return Vec::new() };
        let mut cursors: Vec<PlaceCursor> = others.iter().map(|list| list.cursor()).collect();
        let mut kept = self.passages(&rarest.in_order());
        kept.retain(|passage| {
            let (first, end) = (self.starts[*passage], self.starts[passage + 1]);
            cursors.iter_mut().all(|list| list.holds_within(first, end))
        });
        kept
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
