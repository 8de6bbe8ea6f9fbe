//! How many cells of a file are written in which way.
//!
//! Knows no cells.

use super::encoding::Encoding;

/// How the letters of a file were read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LetterCount {
    /// Cells with letters beyond ASCII that were read as they stand.
    pub unicode: usize,
    /// Cells of windows-1258.
    pub windows: usize,
    /// Cells of TCVN3.
    pub tcvn3: usize,
    /// Cells of VNI.
    pub vni: usize,
    /// Cells of bytes that make sense in no way.
    pub unknown: usize,
}

impl LetterCount {
    pub(super) fn of(&mut self, way: Encoding) -> &mut usize {
        match way {
            Encoding::Unicode => &mut self.unicode,
            Encoding::Windows1258 => &mut self.windows,
            Encoding::Tcvn3 => &mut self.tcvn3,
            Encoding::Vni => &mut self.vni,
        }
    }

    /// Whether it is bytes that make sense in no way.
    pub(super) fn is_unknown(self) -> bool {
        self.unknown > 0 && self.windows + self.tcvn3 + self.vni <= self.unknown
    }

    /// Both counts together.
    pub fn and(self, other: LetterCount) -> LetterCount {
        LetterCount {
            unicode: self.unicode + other.unicode,
            windows: self.windows + other.windows,
            tcvn3: self.tcvn3 + other.tcvn3,
            vni: self.vni + other.vni,
            unknown: self.unknown + other.unknown,
        }
    }

    /// The way of most cells.
    pub fn main(mut self) -> Encoding {
        let ways = Encoding::ALL.map(|way| (way, *self.of(way)));
        ways.into_iter()
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
            .map_or(Encoding::Unicode, |one| one.0)
    }
}
