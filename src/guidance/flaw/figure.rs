//! Figures and dates of a pack that cannot be: what to do.

use super::{BASE, Leaning};
use crate::domain::Points;
use crate::say;
use crate::text::Lang;

/// A figure or a date that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureFlaw {
    /// A figure lies outside its range.
    OutOfRange {
        /// Least allowed.
        low: u32,
        /// Most allowed.
        high: u32,
    },
    /// The criteria do not add up to the total.
    PointsSum {
        /// What they add up to.
        sum: Points,
        /// What the rubric says.
        total: Points,
    },
    /// The agenda is shorter than the shortest meeting allowed.
    AgendaShort {
        /// Planned minutes of all items.
        sum: u64,
        /// Least minutes.
        least: u32,
    },
    /// Levels do not fall from the highest to 0.
    LevelsBroken,
    /// No such day.
    BadDate(String),
    /// It ends before it begins.
    PeriodReversed,
}

impl FigureFlaw {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            FigureFlaw::OutOfRange { low, high } => say!(
                lang,
                "Số này phải từ {low} đến {high}. Hãy sửa lại.",
                "This figure must be from {low} to {high}. Correct it."
            ),
            FigureFlaw::PointsSum { sum, total } => say!(
                lang,
                "Điểm tối đa các tiêu chí cộng lại là {sum}, không phải {total}. Hãy sửa điểm hoặc tổng (total).",
                "The criteria's points add up to {sum}, not {total}. Correct the points or the total.",
                sum = sum.words(lang),
                total = total.words(lang)
            ),
            FigureFlaw::AgendaShort { sum, least } => say!(
                lang,
                "Các mục chương trình cộng lại {sum} phút, chưa đủ {least} phút tối thiểu. Hãy thêm phút.",
                "The agenda adds up to {sum} minutes, short of the minimum of {least}. Add minutes."
            ),
            FigureFlaw::LevelsBroken => say!(
                lang,
                "Các mức xếp loại phải giảm dần và mức cuối phải từ 0 điểm. Hãy sửa cột “from”.",
                "Levels must fall from the highest to the lowest, the last from 0. Correct “from”."
            ),
            FigureFlaw::BadDate(date) => say!(
                lang,
                "“{date}” không phải là ngày có thật. Hãy ghi năm-tháng-ngày, ví dụ 2025-10-28.",
                "“{date}” is no real date. Write year-month-day, for example 2025-10-28."
            ),
            FigureFlaw::PeriodReversed => say!(
                lang,
                "Ngày hết hiệu lực (valid_to) trước ngày có hiệu lực (valid_from). Hãy sửa một trong hai.",
                "It ends (valid_to) before it begins (valid_from). Correct one of the two."
            ),
        }
    }

    pub(super) const fn leans_on(&self) -> Leaning {
        match self {
            FigureFlaw::PointsSum { .. } => &[("rubric", "max"), ("rubric", "total")],
            FigureFlaw::AgendaShort { .. } => &[BASE, ("agendas", "minutes"), ("agendas", "least")],
            FigureFlaw::LevelsBroken => LEVELS,
            FigureFlaw::OutOfRange { .. } | FigureFlaw::BadDate(_) | FigureFlaw::PeriodReversed => &[],
        }
    }
}

/// Both the rubric and the rating have levels.
const LEVELS: Leaning = &[("rubric", "from"), ("rubric", "level"), ("rating", "from"), ("rating", "level")];
