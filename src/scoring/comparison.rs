//! The three scores side by side: proposed by the committee, voted by the cell, confirmed from
//! above; and every criterion in which they differ.
//!
//! Reads what a meeting stores and scores nothing anew.

use super::ahead::same_points;
use crate::domain::{Later, Level, LevelLabels, Meeting, Points, Row, ScoreFigure, Sheet};
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
    /// What the upload settled stands beside it.
    Uploaded,
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
            Stage::Uploaded => text("Sau khi tải tài liệu", "After the upload"),
            Stage::Confirmed => text("Cấp trên xác nhận", "Confirmed from above"),
        }
    }
}

/// Points as a score has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointsRange {
    /// The points that are sure.
    pub low: Points,
    /// The most points that are possible.
    pub high: Points,
    /// Whether a timely upload alone makes the difference.
    pub by_upload: bool,
}

/// Points, or both ends while they are not settled; none where they are not known.
pub type Range = Option<PointsRange>;

/// One score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreColumn {
    /// Whose.
    pub stage: Stage,
    /// The total.
    pub total: Range,
    /// The level, as far as it is settled.
    pub level: Option<Level>,
    /// The figure in words, without a full stop.
    pub words: Words,
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

/// The scores that a meeting stores, each as it was stored.
pub fn comparison(meeting: &Meeting) -> Comparison {
    let adopted = meeting.adoption.as_ref().map(|adoption| &adoption.sheet);
    let adopted = adopted.filter(|sheet| !sheet.rows.is_empty());
    let voted = meeting.voted_sheet();
    let apart = adopted.filter(|sheet| voted.is_none_or(|voted| !same_points(voted, sheet)));
    let sheets = [
        (Stage::Proposed, meeting.proposed.as_ref()),
        (Stage::Voted, voted),
        (Stage::Adopted, apart),
        (Stage::Uploaded, meeting.settled.as_ref().filter(|sheet| !sheet.rows.is_empty())),
    ];
    let sheets: Vec<(Stage, &Sheet)> =
        sheets.into_iter().filter_map(|(stage, sheet)| Some((stage, sheet?))).collect();
    let labels = &meeting.plan.rules.level_labels;
    let mut columns: Vec<ScoreColumn> =
        sheets.iter().map(|(stage, sheet)| column(*stage, sheet, labels)).collect();
    let confirmed = meeting.confirmed();
    columns.extend(confirmed.map(|given| ScoreColumn {
        stage: Stage::Confirmed,
        total: given.points.map(settled),
        level: given.level,
        words: Words::say(|lang| given.figures(labels, lang)),
    }));
    let Some((_, newest)) = sheets.last() else { return Comparison { columns, rows: Vec::new() } };
    let row = |row: &Row| {
        let mut points: Vec<Range> = sheets.iter().map(|(_, sheet)| range(sheet, &row.id)).collect();
        points.extend(confirmed.map(|given| given.points_of(&row.id, newest).map(settled)));
        let title = Words { vi: row.title(Lang::Vi).to_owned(), en: row.title(Lang::En).to_owned() };
        Difference { id: row.id.clone(), title, max: row.max, points }
    };
    let rows = newest.rows.iter().map(row).filter(Difference::differs).collect();
    Comparison { columns, rows }
}

const fn settled(points: Points) -> PointsRange {
    PointsRange { low: points, high: points, by_upload: false }
}

fn range(sheet: &Sheet, id: &str) -> Range {
    let row = sheet.rows.iter().find(|row| row.id == id)?;
    Some(PointsRange { low: row.low, high: row.high, by_upload: row.later == Some(Later::Upload) })
}

fn column(stage: Stage, sheet: &Sheet, labels: &LevelLabels) -> ScoreColumn {
    let by_upload = sheet.is_settled_but_upload() && sheet.low() < sheet.high();
    let level = sheet.level_low.filter(|low| by_upload || Some(*low) == sheet.level_high);
    let total = Some(PointsRange { low: sheet.low(), high: sheet.high(), by_upload });
    let words = Words::say(|lang| ScoreFigure::of(sheet).words(labels, lang));
    ScoreColumn { stage, total, level, words }
}

/// "22", "0 (+5)" while a timely upload adds to it, "0–5", "–".
pub fn range_words(range: Range, lang: Lang) -> String {
    let Some(PointsRange { low, high, by_upload }) = range else { return "–".to_owned() };
    match by_upload && low < high {
        _ if low == high => low.words(lang),
        true => format!("{} (+{})", low.words(lang), Points(high.0 - low.0).words(lang)),
        false => format!("{}–{}", low.words(lang), high.words(lang)),
    }
}

/// By how much the last of these is above the one before, as far as both are settled or wait for
/// the same upload: "−5", "+2"; empty where they are equal or not known.
pub fn difference_words(points: &[Range], lang: Lang) -> String {
    let [.., Some(before), Some(after)] = points else { return String::new() };
    let open = |range: &PointsRange| range.high.0 - range.low.0;
    let sure = |range: &PointsRange| open(range) == 0 || range.by_upload;
    if !sure(before) || !sure(after) || open(before) != open(after) {
        return String::new();
    }
    match i64::from(after.low.0) - i64::from(before.low.0) {
        0 => String::new(),
        more @ 1.. => format!("+{}", decimal(more, lang)),
        less => format!("−{}", decimal(-less, lang)),
    }
}

impl Difference {
    fn differs(&self) -> bool {
        // What came out within what was open is no other opinion.
        let within =
            |before: &PointsRange, after: &PointsRange| before.low <= after.low && after.high <= before.high;
        let known: Vec<&PointsRange> = self.points.iter().flatten().collect();
        known.windows(2).any(|pair| !within(pair[0], pair[1]))
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
            let by = difference_words(&self.totals()[..=at], lang);
            let by = if by.is_empty() { by } else { format!(" ({by})") };
            format!("{}: {}{by}", column.stage.label().get(lang), column.words.get(lang))
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
        let later = (low < high).then_some(Later::Upload);
        Row { id: id.into(), title, max, low, high, later, ..Row::default() }
    }

    /// 5/5, so many of 25, and the upload of 5.
    fn sheet(content: u32, upload: (u32, u32)) -> Sheet {
        let rows = vec![row("1", 5, 5, 5), row("4.2", 25, content, content), row("7", 5, upload.0, upload.1)];
        let level = Some(Level::Fair);
        Sheet { rows, level_low: level, level_high: level, ..Sheet::default() }
    }

    /// Proposed 24 and voted 22 while the upload was open; the upload gave its 5.
    fn meeting() -> Meeting {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.proposed = Some(sheet(24, (0, 5)));
        meeting.voted = Some((1, sheet(22, (0, 5))));
        let at = "2026-12-03T21:00:00+07:00".parse().unwrap();
        meeting.adoption = Some(Adoption { ballot: 2, sheet: sheet(22, (0, 5)), resolution: None, at });
        meeting.uploaded = Some("2026-12-05T09:00:00+07:00".parse().unwrap());
        meeting.settled = Some(sheet(22, (5, 5)));
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
            "Chi ủy đề xuất: 29 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá",
            "Chi bộ biểu quyết: 27 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá (−2)",
            "Sau khi tải tài liệu: 32 điểm, xếp loại khá",
            "Tiêu chí có điểm khác nhau (theo thứ tự trên):",
            "  4.2. Tiêu chí 4.2: 24 → 22 → 22/25",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn three_scores_stand_side_by_side_with_the_last_difference() {
        let mut meeting = meeting();
        meeting.confirmations.push(confirmed(Some(29), &[("4.2", 20), ("7", 4)]));
        let lines = comparison(&meeting).lines(Lang::Vi);
        let expected = [
            "Chi ủy đề xuất: 29 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá",
            "Chi bộ biểu quyết: 27 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá (−2)",
            "Sau khi tải tài liệu: 32 điểm, xếp loại khá",
            "Cấp trên xác nhận: 29 điểm, mức khá (−3)",
            "Tiêu chí có điểm khác nhau (theo thứ tự trên):",
            "  4.2. Tiêu chí 4.2: 24 → 22 → 22 → 20/25 (−2)",
            "  7. Tiêu chí 7: 0 (+5) → 0 (+5) → 5 → 4/5 (−1)",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_level_alone_from_above_leaves_the_points_open() {
        let mut meeting = meeting();
        meeting.confirmations.push(confirmed(None, &[]));
        let lines = comparison(&meeting).lines(Lang::En);
        assert_eq!(lines[3], "Confirmed from above: level fair");
        assert_eq!(lines[5], "  4.2. Tiêu chí 4.2: 24 → 22 → 22 → –/25");
    }

    #[test]
    fn points_changed_after_the_vote_are_told_apart() {
        let mut meeting = meeting();
        meeting.settled = None;
        meeting.adoption.as_mut().unwrap().sheet = sheet(21, (5, 5));
        let lines = comparison(&meeting).lines(Lang::Vi);
        assert_eq!(
            lines[..3],
            [
                "Chi ủy đề xuất: 29 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá",
                "Chi bộ biểu quyết: 27 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá (−2)",
                "Khi thông qua biên bản: 31 điểm, xếp loại khá"
            ]
        );
        assert_eq!(comparison(&Meeting::new(MeetingId("x".into()))).lines(Lang::Vi), [""; 0]);
    }
}
