//! Which words stand in a segment, so that one without a rare word is passed over unread.
//!
//! Kept by their numbers alone: two words may share one, so it only ever says that a word is not there.

use super::packing::{Unpacked, put_number};
use super::segment::hash_of;

/// The numbers of the words of a segment, in order; four bytes a word in memory.
#[derive(Debug)]
pub(super) struct SegmentVocabulary(Vec<u32>);

/// The value that holds the numbers of words: how far each lies behind the one before.
pub(super) fn packed<'a>(folded: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut numbers: Vec<u32> = folded.map(hash_of).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut packed = Vec::new();
    put_number(&mut packed, u32::try_from(numbers.len()).unwrap_or(u32::MAX));
    let mut last = 0;
    for number in numbers {
        put_number(&mut packed, number - last);
        last = number;
    }
    packed
}

impl SegmentVocabulary {
    /// Reads the value; none when it is not whole.
    pub(super) fn of(value: &[u8]) -> Option<SegmentVocabulary> {
        let mut value = Unpacked(value);
        let count = value.number()? as usize;
        let mut numbers = Vec::new();
        let mut last = 0u32;
        while !value.is_empty() {
            last = last.checked_add(value.number()?)?;
            numbers.push(last);
        }
        (numbers.len() == count).then_some(SegmentVocabulary(numbers))
    }

    /// Whether a folded word may stand in the segment; a word that does always may.
    pub(super) fn may_hold(&self, folded: &str) -> bool {
        self.0.binary_search(&hash_of(folded)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_word_that_stands_there_may() {
        let value = packed(["cau", "kenh", "3", "cau"].into_iter());
        let vocabulary = SegmentVocabulary::of(&value).unwrap();
        assert!(["cau", "kenh", "3"].iter().all(|word| vocabulary.may_hold(word)));
        assert!(!vocabulary.may_hold("nghi"));
    }

    #[test]
    fn a_value_that_is_not_whole_is_none() {
        let value = packed(["cau", "kenh"].into_iter());
        assert!(SegmentVocabulary::of(&value[..value.len() - 1]).is_none());
        assert!(SegmentVocabulary::of(&[]).is_none());
        assert!(SegmentVocabulary::of(&[0xff; 3]).is_none());
    }
}
