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
    /// The percentage taken.
    pub percent: u32,
    /// The base and the most when those rated "good" are counted before some are lifted to the
    /// highest level; none where the text leaves no doubt.
    pub lifted: Option<(u32, u32)>,
}

/// How many may be rated highest under a cap; `unit` of outstanding achievement has its own share
/// where the rules give one.
pub fn highest(cap: &TopCap, rated: Rated, unit: bool) -> Highest {
    let percent = cap.outstanding_unit.filter(|_| unit).unwrap_or(cap.percent);
    // A share of at most 100 per cent is no more than its base.
    let most = |base: u32| u32::try_from(u64::from(base) * u64::from(percent) / 100).unwrap_or(base);
    let base = rated.base(cap.of);
    let before = rated.base(CapBase::GoodOrBetter);
    let lifted = (cap.of == CapBase::Good).then(|| (before, most(before)));
    Highest { base, most: most(base), given: rated.outstanding, percent, lifted }
}

impl Highest {
    /// The result with base and formula, whether it is kept, and what the cap rests on.
    pub fn lines(&self, cap: &TopCap, lang: Lang) -> Vec<String> {
        let hundredths = i64::from(self.base) * i64::from(self.percent);
        let formula = say!(
            lang,
            "Được xếp loại hoàn thành xuất sắc nhiệm vụ nhiều nhất {most} đồng chí: {percent}% của {base} \
             ({label}) là {share}, lấy phần nguyên.",
            "At most {most} may be rated highest: {percent}% of {base} ({label}) is {share}, rounded down.",
            most = self.most,
            percent = self.percent,
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
        let lifted = self.lifted.map(|(base, most)| {
            say!(
                lang,
                "Nếu tính số “tốt” trước khi nâng lên xuất sắc thì cơ sở là {base}, nhiều nhất {most} đồng chí. Văn \
                 bản không nói rõ cách nào: hãy hỏi cấp có thẩm quyền; chương trình chỉ nhắc, không cắt.",
                "If “good” is counted before some are lifted, the base is {base} and at most {most} may be rated \
                 highest. The text does not say which: ask the competent level; the program only warns."
            )
        });
        let first = format!("{formula} {kept}");
        std::iter::once(first).chain(lifted).chain(cap.ground.lines(lang)).collect()
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

    fn rated(outstanding: u32, good: u32) -> Rated {
        Rated { outstanding, good, ..Rated::default() }
    }

    #[test]
    fn the_cap_is_a_fifth_of_those_rated_good_rounded_down() {
        for (good, most) in [(0, 0), (1, 0), (4, 0), (5, 1), (9, 1), (10, 2), (14, 2), (15, 3), (100, 20)] {
            for id in ["xep-loai-2023", "xep-loai-2025"] {
                let found = highest(cap(id), rated(7, good), false);
                assert_eq!((found.base, found.most, found.given), (good, most, 7), "{good}");
            }
        }
        let all = Rated { good: u32::MAX, outstanding: 1, fulfilled: 1, failed: 1 };
        assert_eq!(highest(cap("xep-loai-2023"), all, false).most, 858_993_459);
        assert_eq!(all.base(CapBase::Rated), u32::MAX);
    }

    #[test]
    fn an_outstanding_unit_has_a_quarter_where_the_text_gives_it() {
        for (good, most) in [(3, 0), (4, 1), (7, 1), (8, 2), (11, 2), (12, 3), (100, 25)] {
            let found = highest(cap("xep-loai-2025"), rated(0, good), true);
            assert_eq!((found.percent, found.base, found.most), (25, good, most));
        }
        let earlier = highest(cap("xep-loai-2023"), rated(0, 8), true);
        assert_eq!((earlier.percent, earlier.most), (20, 1));
    }

    #[test]
    fn both_readings_of_the_base_are_told() {
        // One of five is lifted: a fifth of four is none, a fifth of five is that one.
        let found = highest(cap("xep-loai-2025"), rated(1, 4), false);
        assert_eq!((found.most, found.lifted), (0, Some((5, 1))));
        let found = highest(cap("xep-loai-2025"), rated(1, 3), true);
        assert_eq!((found.most, found.lifted), (0, Some((4, 1))));
    }

    #[test]
    fn another_base_gives_another_number() {
        let rated = Rated { outstanding: 3, good: 12, fulfilled: 5, failed: 1 };
        let of = |of| {
            let found = highest(&TopCap { of, ..cap("xep-loai-2025").clone() }, rated, false);
            (found.base, found.most, found.given, found.lifted)
        };
        assert_eq!(of(CapBase::Good), (12, 2, 3, Some((15, 3))));
        assert_eq!(of(CapBase::GoodOrBetter), (15, 3, 3, None));
        assert_eq!(of(CapBase::Rated), (21, 4, 3, None));
    }

    #[test]
    fn the_sentence_shows_base_formula_and_certainty() {
        let cap = cap("xep-loai-2025");
        let lines = highest(cap, rated(3, 12), false).lines(cap, Lang::Vi);
        assert_eq!(
            lines[..3],
            [
                "Được xếp loại hoàn thành xuất sắc nhiệm vụ nhiều nhất 2 đồng chí: 20% của 12 (số đảng viên \
                 xếp loại hoàn thành tốt nhiệm vụ) là 2,4, lấy phần nguyên. Hiện xếp mức này 3 đồng chí, vượt 1.",
                "Nếu tính số “tốt” trước khi nâng lên xuất sắc thì cơ sở là 15, nhiều nhất 3 đồng chí. Văn bản \
                 không nói rõ cách nào: hãy hỏi cấp có thẩm quyền; chương trình chỉ nhắc, không cắt.",
                "Nguồn: 366-QĐ/TW (30/8/2025), điểm 1.5, Điều 11; đã đối chiếu văn bản gốc.",
            ]
        );
        assert!(lines[3].contains("không tính trên tổng số đảng viên của chi bộ"));
        assert_eq!(
            highest(cap, rated(2, 10), false).lines(cap, Lang::En)[0],
            "At most 2 may be rated highest: 20% of 10 (members rated as fulfilling their tasks well) is 2, \
             rounded down. 2 are rated so now, which keeps to it."
        );
    }
}
