//! What is wrong with a yearly rule, and what to do.

use crate::domain::{Level, LevelLabels};
use crate::guidance::flaw::Leaning;
use crate::say;
use crate::text::Lang;

/// What is wrong in a yearly rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearlyFlaw {
    /// Levels do not fall, or the last one asks for something.
    Broken,
    /// A level above the last one asks for nothing, so that no lower one could ever be given.
    NoCondition(Level),
}

impl YearlyFlaw {
    /// The full sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            YearlyFlaw::Broken => say!(
                lang,
                "Các mức xếp loại năm phải giảm dần và mức cuối không kèm điều kiện. Hãy sửa thứ tự hoặc bỏ điều kiện của mức cuối.",
                "Yearly levels must fall, and the last one has no condition. Correct the order, or remove the condition of the last."
            ),
            YearlyFlaw::NoCondition(level) => say!(
                lang,
                "Mức {level} chưa có điều kiện nên các mức thấp hơn không bao giờ dùng đến. Hãy ghi thêm every hoặc at_least.",
                "The level {level} has no condition, so no lower one could be given. Add every or at_least.",
                level = LevelLabels::default().label(*level, lang)
            ),
        }
    }

    /// An example to follow.
    pub fn hint(&self, lang: Lang) -> String {
        let example = "{ level = \"good\", every = \"fair\", at_least = { level = \"good\", meetings = 7 } }";
        say!(lang, "Ví dụ: {example}", "Example: {example}")
    }

    pub(in crate::guidance) const fn leans_on(&self) -> Leaning {
        match self {
            YearlyFlaw::Broken => &[("yearly", "level"), ("yearly", "every"), ("yearly", "at_least")],
            YearlyFlaw::NoCondition(_) => &[("yearly", "every"), ("yearly", "at_least")],
        }
    }
}
