//! The numbers that laptops give to what they add to a meeting, without asking each other.
//!
//! The laptop that began the meeting counts from 1. Every other one counts within a range of its
//! own, which follows from its name, so that two of them never give the same number and no line
//! need say whose it is.

/// Numbers of one range: more than any meeting has speeches.
const RANGE: u64 = 1 << 16;

/// Ranges of those that did not begin the meeting: of three laptops two meet in one range once in
/// some twenty thousand million meetings. A number stays below 2^52, which every reader of JSON
/// tells apart.
const RANGES: u64 = (1 << 36) - 1;

/// The range of numbers that a laptop gives in one meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mint(u64);

impl Mint {
    /// The range of a laptop that did not begin the meeting. The name alone decides: FNV-1a of its
    /// bytes, so that every version of the program gives the same.
    pub fn of(laptop: &str) -> Mint {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Mint(1 + laptop.bytes().fold(0xcbf2_9ce4_8422_2325, mix) % RANGES)
    }

    /// The first number of the range that comes after all that are used.
    pub(super) fn next(self, used: impl IntoIterator<Item = u64>) -> u64 {
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
        // FNV-1a of "may-b" is 0x540bc6a4bf488d29, so its range is 1 + that % (2^36 - 1) = 20477200788.
        assert_eq!(other.next([1, 2]), 20_477_200_788 * 65_536 + 1);
    }

    #[test]
    fn names_that_differ_by_a_letter_have_ranges_of_their_own() {
        let name = |a: u8, b: u8| format!("may-{}{}", a as char, b as char);
        let letters = || b'a'..=b'z';
        let mut ranges: Vec<u64> =
            letters().flat_map(|a| letters().map(move |b| Mint::of(&name(a, b)).0)).collect();
        ranges.sort_unstable();
        ranges.dedup();
        assert_eq!(ranges.len(), 676);
        assert!(ranges.iter().all(|range| (1..=RANGES).contains(range)));
    }
}
