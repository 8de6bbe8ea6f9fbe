//! A column of half blocks a meeting, three rows high: its points, in the bands of the levels.
//!
//! A half block is ten points from forty on, so that steps and bands agree with levels that begin at
//! fifty, seventy and ninety. A picture only: figures stand below it, put there by whoever draws it.

use crate::domain::Points;

/// Where the bands begin, the highest first.
pub const BANDS: [u32; 3] = [90, 70, 50];

/// Points that half a block stands for.
const STEP: u32 = 10;

/// The sign of a meeting in one band: ' ', '▄' or '█'. A meeting that has points but not enough for
/// the lowest band is empty there as well; its figure tells it.
pub fn sign(points: Points, band: u32) -> char {
    match points.0.checked_sub(Points::whole(band).0) {
        None => ' ',
        Some(over) if over < Points::whole(STEP).0 => '▄',
        Some(_) => '█',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_and_steps_agree() {
        let column = |points: u32| BANDS.map(|band| sign(Points(points), band)).iter().collect::<String>();
        assert_eq!(column(10_000), "███");
        assert_eq!(column(9_000), "▄██");
        assert_eq!(column(8_999), " ██");
        assert_eq!(column(7_000), " ▄█");
        assert_eq!(column(5_950), "  ▄");
        assert_eq!(column(4_999), "   ");
    }
}
