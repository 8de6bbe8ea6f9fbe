//! How many members may be rated highest in the yearly review: the cap, its base and its formula.
//!
//! Counts only; who is rated what the cell and the committee above decide.

use crate::guidance::{CapBase, TopCap};
use crate::say;
use crate::text::{Lang, decimal};

/// Numbers of members rated, by level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rated {
    /// Hoàn thành xuất sắc nhiệm vụ.
    pub outstanding: u32,
    /// Hoàn thành tốt nhiệm vụ.
    pub good: u32,
    /// Hoàn thành nhiệm vụ.
    pub fulfilled: u32,
    /// Không hoàn thành nhiệm vụ.
    pub failed: u32,
}

impl Rated {
    /// The number that a cap is a share of.
    pub const fn base(&self, of: CapBase) -> u32 {
        let better = self.good.saturating_add(self.outstanding);
        match of {
            CapBase::Good => self.good,
            CapBase::GoodOrBetter => better,
            CapBase::Rated => better.saturating_add(self.fulfilled).saturating_add(self.failed),
        }
    }
}

/// How many may be rated highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Highest {
    /// The number that the share is taken of.
    pub base: u32,
    /// The most that may be rated highest: the share, rounded down, since it may not be exceeded.
    pub most: u32,
    /// How many are rated highest now.
    pub given: u32,
}

/// How many may be rated highest under a cap.
pub fn highest(cap: &TopCap, rated: Rated) -> Highest {
    let base = rated.base(cap.of);
    let most = u64::from(base) * u64::from(cap.percent) / 100;
    // A share of at most 100 per cent is no more than its base.
    Highest { base, most: u32::try_from(most).unwrap_or(base), given: rated.outstanding }
}

impl Highest {
    /// The result with base and formula, whether it is kept, and what the cap rests on.
    pub fn lines(&self, cap: &TopCap, lang: Lang) -> Vec<String> {
        let hundredths = i64::from(self.base) * i64::from(cap.percent);
        let formula = say!(
            lang,
            "Được xếp loại hoàn thành xuất sắc nhiệm vụ nhiều nhất {most} đồng chí: {percent}% của {base} \
             ({label}) là {share}, lấy phần nguyên.",
            "At most {most} may be rated highest: {percent}% of {base} ({label}) is {share}, rounded down.",
            most = self.most,
            percent = cap.percent,
            base = self.base,
            label = cap.of.label().get(lang),
            share = decimal(hundredths, lang)
        );
        let kept = match self.given.checked_sub(self.most) {
            None | Some(0) => say!(
                lang,
                "Hiện xếp mức này {given} đồng chí, không vượt.",
                "{given} are rated so now, which keeps to it.",
                given = self.given
            ),
            Some(over) => say!(
                lang,
                "Hiện xếp mức này {given} đồng chí, vượt {over}.",
                "{given} are rated so now, {over} too many.",
                given = self.given,
            ),
        };
        [format!("{formula} {kept}")].into_iter().chain(cap.ground.lines(lang)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::guidance::Packs;

    fn cap(id: &str) -> &'static TopCap {
        &Packs::embedded().unwrap().by_id(id).unwrap().topics.rating.as_ref().unwrap().cap
    }

    #[test]
    fn the_cap_is_a_fifth_of_those_rated_good_rounded_down() {
        for (good, most) in [(0, 0), (1, 0), (4, 0), (5, 1), (9, 1), (10, 2), (14, 2), (15, 3), (100, 20)] {
            let found = highest(cap("xep-loai-2023"), Rated { good, outstanding: 7, ..Rated::default() });
            assert_eq!((found.base, found.most, found.given), (good, most, 7), "{good}");
        }
        let all = Rated { good: u32::MAX, outstanding: 1, fulfilled: 1, failed: 1 };
        assert_eq!(highest(cap("xep-loai-2023"), all).most, 858_993_459);
        assert_eq!(all.base(CapBase::Rated), u32::MAX);
    }

    #[test]
    fn another_base_gives_another_number() {
        let rated = Rated { outstanding: 3, good: 12, fulfilled: 5, failed: 1 };
        let most = |of| highest(&TopCap { of, ..cap("xep-loai-2025").clone() }, rated);
        assert_eq!(most(CapBase::Good), Highest { base: 12, most: 2, given: 3 });
        assert_eq!(most(CapBase::GoodOrBetter), Highest { base: 15, most: 3, given: 3 });
        assert_eq!(most(CapBase::Rated), Highest { base: 21, most: 4, given: 3 });
    }

    #[test]
    fn the_sentence_shows_base_formula_and_certainty() {
        let cap = cap("xep-loai-2025");
        let rated = Rated { outstanding: 3, good: 12, ..Rated::default() };
        let lines = highest(cap, rated).lines(cap, Lang::Vi);
        assert_eq!(
            lines[0],
            "Được xếp loại hoàn thành xuất sắc nhiệm vụ nhiều nhất 2 đồng chí: 20% của 12 (số đảng viên \
             xếp loại hoàn thành tốt nhiệm vụ) là 2,4, lấy phần nguyên. Hiện xếp mức này 3 đồng chí, vượt 1."
        );
        assert_eq!(lines[1], "Dựa theo 366-QĐ/TW (30/08/2025); do chương trình tự soạn.");
        assert!(lines[2].contains("chưa đối chiếu"));
        let two = highest(cap, Rated { outstanding: 2, good: 10, ..Rated::default() });
        assert_eq!(
            two.lines(cap, Lang::En)[0],
            "At most 2 may be rated highest: 20% of 10 (members rated as fulfilling their tasks well) is 2, \
             rounded down. 2 are rated so now, which keeps to it."
        );
    }
}
