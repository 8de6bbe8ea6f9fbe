//! The level of a sheet, with every condition that lowers it.

use crate::domain::{Confirmation, Level, LevelLabels, Lowered, Meeting, Points, Sheet, with_criteria};
use crate::guidance::{Pack, Rubric, Threshold, Words};
use crate::say;
use crate::text::Lang;

/// The sheet with the levels of both ends, and why the upper one is lower than its total says.
pub(super) fn with_levels(sheet: Sheet, rubric: &Rubric, labels: &LevelLabels) -> Sheet {
    let (low, high) = (sheet.low(), sheet.high());
    let level_low = rubric.level_with(low, |id| is_full(&sheet, id, false));
    let level_high = rubric.level_with(high, |id| is_full(&sheet, id, true));
    let by_total = rubric.threshold(high).filter(|threshold| Some(threshold.level) != level_high);
    let lowered = by_total.map(|threshold| lowered(&sheet, threshold, (high, level_high), labels));
    Sheet { level_low, level_high, lowered, ..sheet }
}

/// Whether a criterion has, or may still get, full points; one that the sheet has not asks nothing.
fn is_full(sheet: &Sheet, id: &str, may: bool) -> bool {
    let row = sheet.rows.iter().find(|row| row.id == id);
    row.is_none_or(|row| if may { row.high == row.max } else { row.low == row.max })
}

/// Why a total did not get the level that it is enough for.
fn lowered(
    sheet: &Sheet,
    wanted: &Threshold,
    (total, got): (Points, Option<Level>),
    labels: &LevelLabels,
) -> Lowered {
    let missing: Vec<&str> =
        wanted.full.iter().map(String::as_str).filter(|id| !is_full(sheet, id, true)).collect();
    let words = Words::say(|lang: Lang| {
        say!(
            lang,
            "Tổng {total} điểm đủ mức {wanted}, nhưng mức này cần đủ điểm tiêu chí {missing} nên xếp mức {got}.",
            "A total of {total} is enough for {wanted}, but that level needs full points on {missing}: {got}.",
            total = total.words(lang),
            wanted = labels.label(wanted.level, lang),
            missing = missing.join(", "),
            got = got.map_or("–", |level| labels.label(level, lang))
        )
    });
    Lowered { words: words.vi, words_en: words.en }
}

/// A confirmation with the level that its points give by the rubric, where it names none itself.
pub fn with_level(given: Confirmation, meeting: &Meeting, pack: Option<&Pack>) -> Confirmation {
    let (Some(sheet), Some(pack), None) = (meeting.last_sheet(), pack, given.level) else { return given };
    let sum = (!given.criteria.is_empty()).then(|| with_criteria(sheet, &given.criteria).0);
    let Some(total) = given.points.or(sum) else { return given };
    let is_full = |id: &str| {
        let other = given.criteria.iter().find(|one| one.criterion == id).map(|one| one.points);
        let row = sheet.rows.iter().find(|row| row.id == id);
        row.is_none_or(|row| other.unwrap_or(row.low) >= row.max)
    };
    let level = pack.rubric.level_with(total, is_full);
    Confirmation { level, ..given }
}
