//! Points of a rubric that do not come out: what to do.

use crate::domain::Points;
use crate::guidance::flaw::Leaning;
use crate::say;
use crate::text::Lang;

/// Points that do not come out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PointsFlaw {
    /// A figure is no decimal of at most two places; as it is written.
    BadFigure(String),
    /// The criteria under a heading do not add up to it.
    GroupSum {
        /// The heading.
        group: String,
        /// What they add up to.
        sum: Points,
        /// What the heading says.
        max: Points,
    },
    /// A heading without criteria.
    GroupEmpty(String),
    /// What a criterion can reach at most is not its greatest points.
    Reach {
        /// The criterion.
        id: String,
        /// What pieces, highest band and bonus come to.
        reach: Points,
        /// What the criterion says.
        max: Points,
    },
    /// A limit or a level lies above the most points that there are.
    Over(Points),
    /// Two levels are called the same.
    LabelTaken(String),
}

impl PointsFlaw {
    pub(in crate::guidance) fn sentence(&self, lang: Lang) -> String {
        match self {
            PointsFlaw::BadFigure(written) => say!(
                lang,
                "“{written}” không phải là số thập phân có nhiều nhất hai chữ số sau dấu chấm. Hãy ghi như 4 hoặc 4.25.",
                "“{written}” is no decimal with at most two places. Write it like 4 or 4.25."
            ),
            PointsFlaw::GroupSum { group, sum, max } => say!(
                lang,
                "Các tiêu chí của nhóm {group} cộng lại là {sum}, không phải {max}. Hãy sửa điểm của tiêu chí hoặc của nhóm.",
                "The criteria of group {group} add up to {sum}, not {max}. Correct their points or the group's.",
                sum = sum.words(lang),
                max = max.words(lang)
            ),
            PointsFlaw::GroupEmpty(group) => say!(
                lang,
                "Nhóm {group} không có tiêu chí nào. Hãy thêm tiêu chí {group}.1 hoặc bỏ nhóm.",
                "Group {group} has no criterion. Add a criterion {group}.1 or drop the group."
            ),
            PointsFlaw::Reach { id, reach, max } => say!(
                lang,
                "Tiêu chí {id} cao nhất chỉ được {reach} điểm, không phải {max}. Hãy sửa điểm từng phần hoặc điểm tối đa (max).",
                "Criterion {id} reaches {reach} points at most, not {max}. Correct its parts or its max.",
                reach = reach.words(lang),
                max = max.words(lang)
            ),
            PointsFlaw::Over(max) => say!(
                lang,
                "Điểm này vượt quá mức cao nhất là {max}. Hãy ghi từ 0 đến {max}.",
                "These points lie above the most that there are, {max}. Write 0 to {max}.",
                max = max.words(lang)
            ),
            PointsFlaw::LabelTaken(label) => say!(
                lang,
                "Đã có mức khác tên là “{label}”. Hãy đặt tên khác (label), hoặc đặt tên cả cho mức kia.",
                "Another level is called “{label}” as well. Give it another label, or give the other one a label too."
            ),
        }
    }

    pub(in crate::guidance) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            PointsFlaw::Reach { .. } => Some(say!(
                lang,
                "Điểm tối đa gồm cả điểm cộng (bonus).",
                "The greatest points include the bonus."
            )),
            PointsFlaw::BadFigure(_) | PointsFlaw::GroupSum { .. } => None,
            PointsFlaw::GroupEmpty(_) | PointsFlaw::Over(_) => None,
            PointsFlaw::LabelTaken(_) => Some(say!(
                lang,
                "Mức không ghi label có tên là: tốt (good), khá (fair), trung bình (average), kém (poor).",
                "A level without a label is called good (tốt), fair (khá), average (trung bình), poor (kém)."
            )),
        }
    }

    pub(in crate::guidance) const fn leans_on(&self) -> Leaning {
        match self {
            PointsFlaw::GroupSum { .. } => &[("rubric", "max"), ("rubric", "id")],
            PointsFlaw::GroupEmpty(_) => &[("rubric", "id")],
            PointsFlaw::Reach { .. } => &[("rubric", "max"), ("rubric", "points"), ("rubric", "fact")],
            PointsFlaw::Over(_) => &[("rubric", "max"), ("rubric", "total")],
            PointsFlaw::LabelTaken(_) => &[("rubric", "level"), ("rubric", "label")],
            PointsFlaw::BadFigure(_) => &[],
        }
    }
}
