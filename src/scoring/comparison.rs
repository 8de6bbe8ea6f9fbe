//! The three scores side by side: proposed by the committee, voted by the cell, confirmed from
//! above; and every criterion in which they differ.
//!
//! Reads what a meeting stores and scores nothing anew.

use crate::domain::{Level, Meeting, Points, Row, Sheet};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, Text, decimal, text};

/// Whose score it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The committee proposed it.
    Proposed,
    /// The cell voted it.
    Voted,
    /// It was adopted with the minutes; told apart only where it is not the one voted.
    Adopted,
    /// The upper committee confirmed it.
    Confirmed,
}

impl Stage {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Stage::Proposed => text("Chi ủy đề xuất", "Proposed by the committee"),
            Stage::Voted => text("Chi bộ biểu quyết", "Voted by the cell"),
            Stage::Adopted => text("Khi thông qua biên bản", "As adopted"),
            Stage::Confirmed => text("Cấp trên xác nhận", "Confirmed from above"),
        }
    }
}

/// Points, or both ends while they are not settled; none where they are not known.
pub type Range = Option<(Points, Points)>;

/// One score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreColumn {
    /// Whose.
    pub stage: Stage,
    /// The total.
    pub total: Range,
    /// The level, as far as it is settled.
    pub level: Option<Level>,
}

/// A criterion in which the scores differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Number on the sheet.
    pub id: String,
    /// Title.
    pub title: Words,
    /// Most points.
    pub max: Points,
    /// Points in the order of the columns.
    pub points: Vec<Range>,
}

/// The scores of a meeting side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The scores that there are, in the order in which they came about.
    pub columns: Vec<ScoreColumn>,
    /// Criteria in which they differ, in the order of the sheet.
    pub rows: Vec<Difference>,
}

/// The scores that a meeting stores.
pub fn comparison(meeting: &Meeting) -> Comparison {
    let last = meeting.last_sheet().filter(|sheet| !sheet.rows.is_empty());
    let proposed = meeting.proposed.as_ref().map(|sheet| (Stage::Proposed, settled(sheet, last)));
    let voted = meeting.voted.as_ref().map(|(_, sheet)| (Stage::Voted, settled(sheet, last)));
    let differs = |voted: &(Stage, Sheet)| last.is_some_and(|last| points_of(last) != points_of(&voted.1));
    let adopted =
        last.filter(|_| voted.as_ref().is_none_or(differs)).map(|sheet| (Stage::Adopted, sheet.clone()));
    let sheets: Vec<(Stage, Sheet)> = proposed.into_iter().chain(voted).chain(adopted).collect();
    let mut columns: Vec<ScoreColumn> = sheets.iter().map(|(stage, sheet)| column(*stage, sheet)).collect();
    let confirmed = meeting.confirmed();
    columns.extend(confirmed.map(|given| ScoreColumn {
        stage: Stage::Confirmed,
        total: given.points.map(|points| (points, points)),
        level: given.level,
    }));
    let Some((_, newest)) = sheets.last() else { return Comparison { columns, rows: Vec::new() } };
    let row = |row: &Row| {
        let mut points: Vec<Range> = sheets.iter().map(|(_, sheet)| range(sheet, &row.id)).collect();
        points.extend(
            confirmed.map(|given| Some(given.points_of(&row.id, newest)).flatten().map(|one| (one, one))),
        );
        let title = Words { vi: row.title(Lang::Vi).to_owned(), en: row.title(Lang::En).to_owned() };
        Difference { id: row.id.clone(), title, max: row.max, points }
    };
    let rows = newest.rows.iter().map(row).filter(Difference::differs).collect();
    Comparison { columns, rows }
}

/// A sheet with what it waited for as it came about later.
fn settled(sheet: &Sheet, last: Option<&Sheet>) -> Sheet {
    let later = |row: &Row| last.and_then(|last| last.rows.iter().find(|other| other.id == row.id));
    let rows = sheet.rows.iter().map(|row| match later(row) {
        Some(later) if !row.is_settled() => later.clone(),
        _ => row.clone(),
    });
    let mut whole = Sheet { rows: rows.collect(), ..sheet.clone() };
    if let Some(last) = last.filter(|last| points_of(last) == points_of(&whole)) {
        (whole.level_low, whole.level_high) = (last.level_low, last.level_high);
    }
    whole
}

fn points_of(sheet: &Sheet) -> Vec<(&str, Points, Points)> {
    sheet.rows.iter().map(|row| (row.id.as_str(), row.low, row.high)).collect()
}

fn range(sheet: &Sheet, id: &str) -> Range {
    sheet.rows.iter().find(|row| row.id == id).map(|row| (row.low, row.high))
}

fn column(stage: Stage, sheet: &Sheet) -> ScoreColumn {
    let level = sheet.level_low.filter(|low| Some(*low) == sheet.level_high);
    ScoreColumn { stage, total: Some((sheet.low(), sheet.high())), level }
}

/// "22", "0–5", "–".
pub fn range_words(range: Range, lang: Lang) -> String {
    match range {
        None => "–".to_owned(),
        Some((low, high)) if low == high => low.words(lang),
        Some((low, high)) => format!("{}–{}", low.words(lang), high.words(lang)),
    }
}

/// By how much the last of these is above the one before, as far as both are settled: "−5", "+2";
/// empty where they are equal or not known.
pub fn difference_words(points: &[Range], lang: Lang) -> String {
    let settled = |range: &Range| range.filter(|(low, high)| low == high).map(|(low, _)| i64::from(low.0));
    let [.., before, after] = points else { return String::new() };
    match settled(before).zip(settled(after)).map_or(0, |(before, after)| after - before) {
        0 => String::new(),
        more @ 1.. => format!("+{}", decimal(more, lang)),
        less => format!("−{}", decimal(-less, lang)),
    }
}

impl Difference {
    fn differs(&self) -> bool {
        let known: Vec<&(Points, Points)> = self.points.iter().flatten().collect();
        known.windows(2).any(|pair| pair[0] != pair[1])
    }

    /// "4.2. Nội dung: 24 → 22 → 20/25 (−2)".
    pub fn line(&self, lang: Lang) -> String {
        let points: Vec<String> = self.points.iter().map(|range| range_words(*range, lang)).collect();
        let by = difference_words(&self.points, lang);
        let by = if by.is_empty() { by } else { format!(" ({by})") };
        let (id, title, max) = (&self.id, self.title.get(lang), self.max.words(lang));
        format!("{id}. {title}: {}/{max}{by}", points.join(" → "))
    }
}

impl Comparison {
    /// The totals in the order of the columns.
    pub fn totals(&self) -> Vec<Range> {
        self.columns.iter().map(|column| column.total).collect()
    }

    /// A line for each score, then one for each criterion in which they differ; nothing before the
    /// committee proposed.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let scores = self.columns.iter().enumerate().map(|(at, column)| {
            let level = column.level.map_or(String::new(), |level| format!(" ({})", level.label().get(lang)));
            let by = difference_words(&self.totals()[..=at], lang);
            let by = if by.is_empty() { by } else { format!(", {by}") };
            format!("{}: {}{level}{by}", column.stage.label().get(lang), range_words(column.total, lang))
        });
        let mut lines: Vec<String> = scores.collect();
        if !self.rows.is_empty() {
            lines.push(say!(
                lang,
                "Tiêu chí có điểm khác nhau (theo thứ tự trên):",
                "Criteria that differ (in the order above):"
            ));
        }
        lines.extend(self.rows.iter().map(|row| format!("  {}", row.line(lang))));
        lines
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{Adoption, Confirmation, CriterionPoints, MeetingId};

    fn row(id: &str, max: u32, low: u32, high: u32) -> Row {
        let title = format!("Tiêu chí {id}");
        let (max, low, high) = (Points::whole(max), Points::whole(low), Points::whole(high));
        Row { id: id.into(), title, max, low, high, ..Row::default() }
    }

    /// 5/5, so many of 25, and the upload of 5.
    fn sheet(content: u32, upload: (u32, u32)) -> Sheet {
        let rows = vec![row("1", 5, 5, 5), row("4.2", 25, content, content), row("7", 5, upload.0, upload.1)];
        let level = Some(Level::Fair);
        Sheet { rows, level_low: level, level_high: level, ..Sheet::default() }
    }

    /// Proposed 24 and voted 22 while the upload was open; the adopted sheet has it at 5.
    fn meeting() -> Meeting {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.proposed = Some(sheet(24, (0, 5)));
        meeting.voted = Some((1, sheet(22, (0, 5))));
        let at = "2026-12-03T21:00:00+07:00".parse().unwrap();
        meeting.adoption = Some(Adoption { ballot: 2, sheet: sheet(22, (5, 5)), resolution: None, at });
        meeting
    }

    fn confirmed(points: Option<u32>, criteria: &[(&str, u32)]) -> Confirmation {
        let one = |(id, points): &(&str, u32)| CriterionPoints {
            criterion: (*id).into(),
            points: Points::whole(*points),
        };
        Confirmation {
            points: points.map(Points::whole),
            level: Some(Level::Fair),
            criteria: criteria.iter().map(one).collect(),
            date: "2026-12-06".parse().unwrap(),
            by: "Đảng ủy xã Phú Mẫu".into(),
            note: String::new(),
        }
    }

    #[test]
    fn what_was_waited_for_is_no_difference() {
        let lines = comparison(&meeting()).lines(Lang::Vi);
        let expected = [
            "Chi ủy đề xuất: 34 (khá)",
            "Chi bộ biểu quyết: 32 (khá), −2",
            "Tiêu chí có điểm khác nhau (theo thứ tự trên):",
            "  4.2. Tiêu chí 4.2: 24 → 22/25 (−2)",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn three_scores_stand_side_by_side_with_the_last_difference() {
        let mut meeting = meeting();
        meeting.confirmations.push(confirmed(Some(29), &[("4.2", 20), ("7", 4)]));
        let lines = comparison(&meeting).lines(Lang::Vi);
        let expected = [
            "Chi ủy đề xuất: 34 (khá)",
            "Chi bộ biểu quyết: 32 (khá), −2",
            "Cấp trên xác nhận: 29 (khá), −3",
            "Tiêu chí có điểm khác nhau (theo thứ tự trên):",
            "  4.2. Tiêu chí 4.2: 24 → 22 → 20/25 (−2)",
            "  7. Tiêu chí 7: 5 → 5 → 4/5 (−1)",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_level_alone_from_above_leaves_the_points_open() {
        let mut meeting = meeting();
        meeting.confirmations.push(confirmed(None, &[]));
        let lines = comparison(&meeting).lines(Lang::En);
        assert_eq!(lines[2], "Confirmed from above: – (fair)");
        assert_eq!(lines[4], "  4.2. Tiêu chí 4.2: 24 → 22 → –/25");
    }

    #[test]
    fn points_changed_after_the_vote_are_told_apart() {
        let mut meeting = meeting();
        meeting.adoption.as_mut().unwrap().sheet = sheet(21, (5, 5));
        let lines = comparison(&meeting).lines(Lang::Vi);
        assert_eq!(
            lines[..3],
            [
                "Chi ủy đề xuất: 34 (khá)",
                "Chi bộ biểu quyết: 32 (khá), −2",
                "Khi thông qua biên bản: 31 (khá), −1"
            ]
        );
        assert_eq!(comparison(&Meeting::new(MeetingId("x".into()))).lines(Lang::Vi), [""; 0]);
    }
}
