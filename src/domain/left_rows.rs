//! How many rows of a list are not taken in: those that are wrong, and those that only ask something.
//!
//! Whoever must mend the file and whoever only has to answer do different work, so they are counted apart.
//! Knows no rows.

use crate::say;
use crate::text::Lang;

/// Rows that are not taken in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftRows {
    /// Rows in which something is wrong that only the file can mend.
    pub bad: usize,
    /// Rows that an answer lets in.
    pub asked: usize,
}

impl LeftRows {
    /// Whether every row is taken in.
    pub const fn is_none(self) -> bool {
        self.bad == 0 && self.asked == 0
    }

    /// "2 dòng sai, 1 dòng cần trả lời"; what there is none of is not told.
    pub fn words(self, lang: Lang) -> String {
        let LeftRows { bad, asked } = self;
        let bad = (bad > 0).then(|| say!(lang, "{bad} dòng sai", "bad lines {bad}"));
        let asked = (asked > 0).then(|| say!(lang, "{asked} dòng cần trả lời", "lines to answer {asked}"));
        bad.into_iter().chain(asked).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_rows_and_those_that_ask_are_told_apart() {
        let words = |bad, asked| {
            let left = LeftRows { bad, asked };
            (left.words(Lang::Vi), left.words(Lang::En))
        };
        assert_eq!(
            words(2, 1),
            ("2 dòng sai, 1 dòng cần trả lời".into(), "bad lines 2, lines to answer 1".into())
        );
        assert_eq!(words(0, 3), ("3 dòng cần trả lời".into(), "lines to answer 3".into()));
        assert_eq!(words(1, 0), ("1 dòng sai".into(), "bad lines 1".into()));
        assert!(LeftRows::default().is_none() && !LeftRows { bad: 0, asked: 1 }.is_none());
    }
}
