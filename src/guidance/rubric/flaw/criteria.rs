//! Criteria that cannot be scored as they are written: what to do.

use crate::guidance::fact::Fact;
use crate::guidance::flaw::{BASE, Leaning};
use crate::say;
use crate::text::Lang;

/// A criterion that cannot be scored as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CriterionFlaw {
    /// It has no way of scoring, or more than one.
    WayUnclear(String),
    /// A condition has not exactly one of `when` and `unless`.
    ConditionUnclear,
    /// No such criterion.
    UnknownCriterion(String),
    /// Points are moved to a criterion that may not apply itself, or to itself.
    TargetMoves(String),
    /// A bonus on a judged criterion.
    BonusOnJudged,
    /// A fact is read from a line of the checklist that the pack has not.
    CheckMissing {
        /// The fact.
        fact: Fact,
        /// The line.
        check: String,
    },
}

impl CriterionFlaw {
    pub(in crate::guidance) fn sentence(&self, lang: Lang) -> String {
        match self {
            CriterionFlaw::WayUnclear(id) => say!(
                lang,
                "Tiêu chí {id} phải có đúng một trong bốn cách: measured, pieces, bands (kèm number), judged \
                 (có thể kèm evidence). Hãy giữ một cách và bỏ phần còn lại.",
                "Criterion {id} must have exactly one of measured, pieces, bands (with number) and judged \
                 (evidence goes with judged). Keep one and drop the rest."
            ),
            CriterionFlaw::ConditionUnclear => say!(
                lang,
                "Điều kiện phải có đúng một trong hai: when (khi) hoặc unless (trừ khi). Hãy ghi một.",
                "A condition must have exactly one of when and unless. Write one."
            ),
            CriterionFlaw::UnknownCriterion(id) => say!(
                lang,
                "Bảng chấm không có tiêu chí “{id}”. Hãy ghi mã một tiêu chí có thật.",
                "The rubric has no criterion “{id}”. Write the id of one that it has."
            ),
            CriterionFlaw::TargetMoves(id) => say!(
                lang,
                "Không thể chuyển điểm sang “{id}” vì chính tiêu chí ấy cũng có thể không áp dụng. Hãy chọn tiêu chí khác.",
                "Points cannot go to “{id}”, which may itself not apply. Choose another criterion."
            ),
            CriterionFlaw::BonusOnJudged => say!(
                lang,
                "Điểm cộng (bonus) không đi với tiêu chí do chi ủy chấm. Hãy tách thành một tiêu chí riêng.",
                "A bonus does not go with a judged criterion. Put it into a criterion of its own."
            ),
            CriterionFlaw::CheckMissing { fact, check } => say!(
                lang,
                "Số đo “{fact}” cần việc chuẩn bị “{check}”, nhưng phần checks không có. Hãy thêm việc ấy vào checks.",
                "The measure “{fact}” reads the checklist line “{check}”, which checks has not. Add that line.",
                fact = fact.name()
            ),
        }
    }

    pub(in crate::guidance) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            CriterionFlaw::ConditionUnclear => Some(say!(
                lang,
                "Ví dụ: {{ unless = \"no_unexcused\", points = 1 }}.",
                "For example: {{ unless = \"no_unexcused\", points = 1 }}."
            )),
            CriterionFlaw::WayUnclear(_) | CriterionFlaw::UnknownCriterion(_) => None,
            CriterionFlaw::TargetMoves(_) | CriterionFlaw::BonusOnJudged => None,
            CriterionFlaw::CheckMissing { .. } => None,
        }
    }

    pub(in crate::guidance) const fn leans_on(&self) -> Leaning {
        match self {
            CriterionFlaw::WayUnclear(_) => WAYS,
            CriterionFlaw::ConditionUnclear => &[("rubric", "when"), ("rubric", "unless")],
            CriterionFlaw::UnknownCriterion(_) => &[("rubric", "id")],
            CriterionFlaw::TargetMoves(_) => &[("rubric", "not_applicable")],
            CriterionFlaw::CheckMissing { .. } => &[BASE, ("checks", "id")],
            CriterionFlaw::BonusOnJudged => &[],
        }
    }
}

/// What makes a criterion one of measured, pieces, bands and judged.
const WAYS: Leaning = &[
    ("rubric", "measured"),
    ("rubric", "pieces"),
    ("rubric", "number"),
    ("rubric", "bands"),
    ("rubric", "judged"),
    ("rubric", "evidence"),
    ("rubric", "method"),
];
