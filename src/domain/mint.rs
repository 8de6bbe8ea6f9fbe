//! The numbers that laptops give to what they add to a meeting, without asking each other.
//!
//! The laptop that began the meeting counts from 1. Every other one counts within a range of its
//! own, which follows from its name, so that two of them never give the same number and no line
//! need say whose it is.

/// Numbers of one range: more than any meeting has speeches.
const RANGE: u32 = 1 << 16;

/// Ranges of those that did not begin the meeting; a number stays below 2^31.
const RANGES: u32 = (1 << 15) - 1;

/// The range of numbers that a laptop gives in one meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mint(u32);

impl Mint {
    /// The range of a laptop that did not begin the meeting. The name alone decides: FNV-1a of its
    /// bytes, so that every version of the program gives the same.
    pub fn of(laptop: &str) -> Mint {
        let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        Mint(1 + laptop.bytes().fold(0x811c_9dc5, mix) % RANGES)
    }

    /// The first number of the range that comes after all that are used.
    pub(super) fn next(self, used: impl IntoIterator<Item = u32>) -> u32 {
        let own = used.into_iter().filter(|number| number / RANGE == self.0);
        own.max().unwrap_or(self.0 * RANGE) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_laptop_counts_from_one_and_another_in_a_range_of_its_own() {
        let (first, other) = (Mint::default(), Mint::of("may-b"));
        assert_eq!(first.next([]), 1);
        assert_eq!(first.next([3, 1, other.next([])]), 4);
        // FNV-1a of "may-b" is 0xefb042a9, so its range is 1 + 4021306025 % 32767 = 8718.
        assert_eq!(other.next([1, 2]), 8718 * 65_536 + 1);
    }

    #[test]
    fn names_that_differ_by_a_letter_have_ranges_of_their_own() {
        let mut ranges: Vec<u32> = (b'a'..=b'z').map(|c| Mint::of(&format!("may-{}", c as char)).0).collect();
        ranges.sort_unstable();
        ranges.dedup();
        assert_eq!(ranges.len(), 26);
        assert!(ranges.iter().all(|range| (1..=RANGES).contains(range)));
    }
}
