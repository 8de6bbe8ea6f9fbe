//! Bands of a criterion that do not cover every value once: what to do.

use crate::guidance::fact::Fact;
use crate::guidance::flaw::Leaning;
use crate::guidance::number::Number;
use crate::say;
use crate::text::{Lang, decimal};

/// Bands that do not cover every value once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BandFlaw {
    /// No band has a value; in thousandths.
    Gap {
        /// The number.
        number: Number,
        /// The value.
        value: i64,
    },
    /// Two bands have a value; in thousandths.
    Overlap {
        /// The number.
        number: Number,
        /// The value.
        value: i64,
    },
    /// A band has no value.
    Empty,
    /// A band has two lower or two upper ends.
    BoundTwice,
    /// Nothing says what holds when a share has no base.
    BaseUnsettled {
        /// The number.
        number: Number,
        /// The fact that must be a condition.
        fact: Fact,
    },
}

impl BandFlaw {
    pub(in crate::guidance) fn sentence(&self, lang: Lang) -> String {
        match self {
            BandFlaw::Gap { number, value } => say!(
                lang,
                "Không mức nào của “{number}” có giá trị {value}. Hãy nới một mức để mọi giá trị đều có điểm.",
                "No band of “{number}” has the value {value}. Correct a band so that every value has points.",
                number = number.name(),
                value = thousandths(*value, lang)
            ),
            BandFlaw::Overlap { number, value } => say!(
                lang,
                "Hai mức của “{number}” cùng có giá trị {value}. Hãy thu hẹp một mức.",
                "Two bands of “{number}” have the value {value}. Correct one of them.",
                number = number.name(),
                value = thousandths(*value, lang)
            ),
            BandFlaw::Empty => say!(
                lang,
                "Mức này không chứa giá trị nào. Hãy sửa cận dưới và cận trên.",
                "This band has no value at all. Correct its lower and its upper end."
            ),
            BandFlaw::BoundTwice => say!(
                lang,
                "Mức này có hai cận cùng phía. Hãy giữ một trong at_least, above và một trong at_most, below.",
                "This band has two ends on one side. Keep one of at_least and above, one of at_most and below."
            ),
            BandFlaw::BaseUnsettled { number, fact } => say!(
                lang,
                "Số đo “{number}” có tháng không tính được. Hãy thêm automatic hoặc not_applicable với unless là “{fact}”.",
                "The number “{number}” has no value in some months. Add automatic or not_applicable with \
                 unless “{fact}”.",
                number = number.name(),
                fact = fact.name()
            ),
        }
    }

    pub(in crate::guidance) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            BandFlaw::Gap { .. } | BandFlaw::Overlap { .. } | BandFlaw::Empty => Some(say!(
                lang,
                "Ví dụ: {{ at_least = 40, below = 50, points = 4 }}, {{ at_least = 50, points = 5 }}.",
                "For example: {{ at_least = 40, below = 50, points = 4 }}, {{ at_least = 50, points = 5 }}."
            )),
            BandFlaw::BoundTwice | BandFlaw::BaseUnsettled { .. } => None,
        }
    }

    pub(in crate::guidance) const fn leans_on(&self) -> Leaning {
        const ENDS: Leaning =
            &[("rubric", "at_least"), ("rubric", "above"), ("rubric", "at_most"), ("rubric", "below")];
        match self {
            BandFlaw::Gap { .. } | BandFlaw::Overlap { .. } | BandFlaw::Empty => ENDS,
            BandFlaw::BaseUnsettled { .. } => {
                &[("rubric", "automatic"), ("rubric", "not_applicable"), ("rubric", "unless")]
            }
            BandFlaw::BoundTwice => &[],
        }
    }
}

/// A value in thousandths, without needless zeros.
fn thousandths(value: i64, lang: Lang) -> String {
    match value % 10 {
        0 => decimal(value / 10, lang),
        // Only a place between two hundredths has a third digit.
        last => {
            let hundredths = decimal(value / 10 / 100 * 100, lang);
            let mark = if lang == Lang::Vi { ',' } else { '.' };
            format!("{hundredths}{mark}{:02}{last}", value / 10 % 100)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_between_two_hundredths_have_three_places() {
        assert_eq!(thousandths(50_000, Lang::Vi), "50");
        assert_eq!(thousandths(50_010, Lang::Vi), "50,01");
        assert_eq!(thousandths(50_005, Lang::Vi), "50,005");
        assert_eq!(thousandths(49_995, Lang::En), "49.995");
        assert_eq!(thousandths(5, Lang::En), "0.005");
    }
}
