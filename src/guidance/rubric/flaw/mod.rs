//! What is wrong with a rubric, and what to do; with a hint where an example helps.
//!
//! Knows nothing of files and places.

use crate::domain::Points;
use crate::guidance::fact::{Evidence, Fact};
use crate::guidance::number::Number;
use crate::say;
use crate::text::{Lang, decimal};

/// What is wrong in a rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RubricFlaw {
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
    BandEmpty,
    /// A band has two lower or two upper ends.
    BoundTwice,
    /// A condition has not exactly one of `when` and `unless`.
    ConditionUnclear,
    /// No such criterion.
    UnknownCriterion(String),
    /// Points are moved to a criterion that may not apply itself, or to itself.
    TargetMoves(String),
    /// A bonus on a judged criterion.
    BonusOnJudged,
    /// Nothing says what holds when a share has no base.
    BaseUnsettled {
        /// The number.
        number: Number,
        /// The fact that must be a condition.
        fact: Fact,
    },
    /// A fact is read from a line of the checklist that the pack has not.
    CheckMissing {
        /// The fact.
        fact: Fact,
        /// The line.
        check: String,
    },
}

impl RubricFlaw {
    /// What is wrong and what to do, in full sentences.
    pub(in crate::guidance) fn sentence(&self, lang: Lang) -> String {
        match self {
            RubricFlaw::BadFigure(written) => say!(
                lang,
                "“{written}” không phải là số thập phân có nhiều nhất hai chữ số sau dấu chấm. Hãy ghi như 4 hoặc 4.25.",
                "“{written}” is no decimal with at most two places. Write it like 4 or 4.25.",
                written = written
            ),
            RubricFlaw::GroupSum { group, sum, max } => say!(
                lang,
                "Các tiêu chí của nhóm {group} cộng lại là {sum}, không phải {max}. Hãy sửa điểm của tiêu chí hoặc của nhóm.",
                "The criteria of group {group} add up to {sum}, not {max}. Correct their points or the group's.",
                group = group,
                sum = sum.words(lang),
                max = max.words(lang)
            ),
            RubricFlaw::GroupEmpty(group) => say!(
                lang,
                "Nhóm {group} không có tiêu chí nào. Hãy thêm tiêu chí {group}.1 hoặc bỏ nhóm.",
                "Group {group} has no criterion. Add a criterion {group}.1 or drop the group.",
                group = group
            ),
            RubricFlaw::Reach { id, reach, max } => say!(
                lang,
                "Tiêu chí {id} cao nhất chỉ được {reach} điểm, không phải {max}. Hãy sửa điểm từng phần hoặc điểm tối đa (max).",
                "Criterion {id} reaches {reach} points at most, not {max}. Correct its parts or its max.",
                id = id,
                reach = reach.words(lang),
                max = max.words(lang)
            ),
            RubricFlaw::Over(max) => say!(
                lang,
                "Điểm này vượt quá mức cao nhất là {max}. Hãy ghi từ 0 đến {max}.",
                "These points lie above the most that there are, {max}. Write 0 to {max}.",
                max = max.words(lang)
            ),
            other => other.sentence_on_bands(lang),
        }
    }

    fn sentence_on_bands(&self, lang: Lang) -> String {
        match self {
            RubricFlaw::Gap { number, value } => say!(
                lang,
                "Không mức nào của “{number}” có giá trị {value}. Hãy nới một mức để mọi giá trị đều có điểm.",
                "No band of “{number}” has the value {value}. Correct a band so that every value has points.",
                number = number.name(),
                value = thousandths(*value, lang)
            ),
            RubricFlaw::Overlap { number, value } => say!(
                lang,
                "Hai mức của “{number}” cùng có giá trị {value}. Hãy thu hẹp một mức.",
                "Two bands of “{number}” have the value {value}. Correct one of them.",
                number = number.name(),
                value = thousandths(*value, lang)
            ),
            RubricFlaw::BandEmpty => say!(
                lang,
                "Mức này không chứa giá trị nào. Hãy sửa cận dưới và cận trên.",
                "This band has no value at all. Correct its lower and its upper end."
            ),
            RubricFlaw::BoundTwice => say!(
                lang,
                "Mức này có hai cận cùng phía. Hãy giữ một trong at_least, above và một trong at_most, below.",
                "This band has two ends on one side. Keep one of at_least and above, one of at_most and below."
            ),
            other => other.sentence_on_conditions(lang),
        }
    }

    fn sentence_on_conditions(&self, lang: Lang) -> String {
        match self {
            RubricFlaw::ConditionUnclear => say!(
                lang,
                "Điều kiện phải có đúng một trong hai: when (khi) hoặc unless (trừ khi). Hãy ghi một.",
                "A condition must have exactly one of when and unless. Write one."
            ),
            RubricFlaw::UnknownCriterion(id) => say!(
                lang,
                "Bảng chấm không có tiêu chí “{id}”. Hãy ghi mã một tiêu chí có thật.",
                "The rubric has no criterion “{id}”. Write the id of one that it has.",
                id = id
            ),
            RubricFlaw::TargetMoves(id) => say!(
                lang,
                "Không thể chuyển điểm sang “{id}” vì chính tiêu chí ấy cũng có thể không áp dụng. Hãy chọn tiêu chí khác.",
                "Points cannot go to “{id}”, which may itself not apply. Choose another criterion.",
                id = id
            ),
            RubricFlaw::BonusOnJudged => say!(
                lang,
                "Điểm cộng (bonus) không đi với tiêu chí do chi ủy chấm. Hãy tách thành một tiêu chí riêng.",
                "A bonus does not go with a judged criterion. Put it into a criterion of its own."
            ),
            RubricFlaw::BaseUnsettled { number, fact } => say!(
                lang,
                "Số đo “{number}” có tháng không tính được. Hãy thêm automatic hoặc not_applicable với unless là “{fact}”.",
                "The number “{number}” has no value in some months. Add automatic or not_applicable with \
                 unless “{fact}”.",
                number = number.name(),
                fact = fact.name()
            ),
            RubricFlaw::CheckMissing { fact, check } => say!(
                lang,
                "Số đo “{fact}” cần việc chuẩn bị “{check}”, nhưng phần checks không có. Hãy thêm việc ấy vào checks.",
                "The measure “{fact}” reads the checklist line “{check}”, which checks has not. Add that line.",
                fact = fact.name(),
                check = check
            ),
            _ => String::new(),
        }
    }

    /// An example or a list of names.
    pub(in crate::guidance) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            RubricFlaw::Gap { .. } | RubricFlaw::Overlap { .. } | RubricFlaw::BandEmpty => Some(say!(
                lang,
                "Ví dụ: {{ at_least = 40, below = 50, points = 4 }}, {{ at_least = 50, points = 5 }}.",
                "For example: {{ at_least = 40, below = 50, points = 4 }}, {{ at_least = 50, points = 5 }}."
            )),
            RubricFlaw::ConditionUnclear => Some(say!(
                lang,
                "Ví dụ: {{ unless = \"no_unexcused\", points = 1 }}.",
                "For example: {{ unless = \"no_unexcused\", points = 1 }}."
            )),
            RubricFlaw::Reach { .. } => Some(say!(
                lang,
                "Điểm tối đa gồm cả điểm cộng (bonus).",
                "The greatest points include the bonus."
            )),
            _ => None,
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

/// The names that are nearest to a wrong one.
pub(in crate::guidance) fn names_hint(name: &str, lang: Lang) -> String {
    let facts = Fact::NAMES.iter().map(|(_, name)| *name);
    let numbers = Number::NAMES.iter().map(|(_, name)| *name);
    let evidence = Evidence::NAMES.iter().map(|(_, name)| *name);
    let mut names: Vec<&str> = facts.chain(numbers).chain(evidence).collect();
    names.sort_by_key(|other| distance(name, other));
    names.dedup();
    names.truncate(3);
    say!(lang, "Tên gần giống: {names}.", "Names like it: {names}.", names = names.join(", "))
}

/// How many letters must change to make one name of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.chars().enumerate() {
            let change = corner + usize::from(a != b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
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

    #[test]
    fn a_wrong_name_is_answered_by_the_nearest_ones() {
        assert_eq!(names_hint("lenght", Lang::En), "Names like it: length, length_half, remarks.");
        assert!(names_hint("speakers_percnt", Lang::Vi).starts_with("Tên gần giống: speakers_percent, "));
    }

    #[test]
    fn every_flaw_says_in_both_languages_what_to_do() {
        let (sum, max) = (Points::whole(28), Points::whole(30));
        let number = Number::TasksDonePercent;
        let all = [
            RubricFlaw::BadFigure("4.125".into()),
            RubricFlaw::GroupSum { group: "4".into(), sum, max },
            RubricFlaw::GroupEmpty("9".into()),
            RubricFlaw::Reach { id: "4.5".into(), reach: sum, max },
            RubricFlaw::Over(max),
            RubricFlaw::Gap { number, value: 50_000 },
            RubricFlaw::Overlap { number, value: 50_005 },
            RubricFlaw::BandEmpty,
            RubricFlaw::BoundTwice,
            RubricFlaw::ConditionUnclear,
            RubricFlaw::UnknownCriterion("4.9".into()),
            RubricFlaw::TargetMoves("4.3".into()),
            RubricFlaw::BonusOnJudged,
            RubricFlaw::BaseUnsettled { number, fact: Fact::TasksCarried },
            RubricFlaw::CheckMissing { fact: Fact::CommitteeMet, check: "committee_meeting".into() },
        ];
        for flaw in &all {
            let (vi, en) = (flaw.sentence(Lang::Vi), flaw.sentence(Lang::En));
            assert!(vi.contains(". Hãy ") && vi.ends_with('.'), "{vi}");
            let asks = ["Add ", "Choose ", "Correct ", "Keep ", "Put ", "Write "];
            assert!(asks.iter().any(|ask| en.contains(&format!(". {ask}"))) && en.ends_with('.'), "{en}");
            let hinted = flaw.hint(Lang::Vi).is_some() && flaw.hint(Lang::En).is_some();
            match flaw {
                RubricFlaw::Gap { .. } | RubricFlaw::Overlap { .. } | RubricFlaw::BandEmpty => {
                    assert!(hinted)
                }
                RubricFlaw::ConditionUnclear | RubricFlaw::Reach { .. } => assert!(hinted),
                RubricFlaw::BadFigure(_) | RubricFlaw::GroupSum { .. } | RubricFlaw::GroupEmpty(_) => {}
                RubricFlaw::Over(_) | RubricFlaw::BoundTwice | RubricFlaw::UnknownCriterion(_) => {}
                RubricFlaw::TargetMoves(_) | RubricFlaw::BonusOnJudged | RubricFlaw::BaseUnsettled { .. } => {
                }
                RubricFlaw::CheckMissing { .. } => {}
            }
        }
        assert_eq!(all.len(), 15);
    }
}
