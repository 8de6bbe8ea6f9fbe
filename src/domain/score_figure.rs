//! The one figure of a meeting's score: what the cell voted, what a timely upload adds, and what
//! the upload settled.
//!
//! Every screen and paper takes its words from here. Works nothing out anew: the figure is that of
//! the stored sheets. A sheet of an older version may hold a range; it is told as the range voted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::level_label::LevelLabels;
use super::meeting::Meeting;
use super::score::{Level, Points};
use super::sheet::{Later, Row, Scorer, Sheet};
use crate::say;
use crate::text::{Lang, short_date};

/// Points and level that came to stand beside what was voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplement {
    /// The day: of the upload, or of the adoption.
    pub date: NaiveDate,
    /// The total with it.
    pub points: Points,
    /// The level of that total.
    pub level: Option<Level>,
    /// Points that a timely upload adds to it; 0 where it waits for none.
    #[serde(default)]
    pub upload_adds: Points,
}

/// The figure of a sheet, with what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreFigure {
    /// The points that are sure.
    pub points: Points,
    /// Their level, where the rubric names levels.
    pub level: Option<Level>,
    /// The most points that the sheet leaves possible.
    pub most: Points,
    /// The level of the most points.
    pub most_level: Option<Level>,
    /// Whether the cell voted it.
    #[serde(default)]
    pub voted: bool,
    /// Whether a timely upload alone makes the difference between both ends.
    #[serde(default)]
    pub by_upload: bool,
    /// What adoption settled beside a range that was voted; of older versions alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Supplement>,
    /// What the upload settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploaded: Option<Supplement>,
}

impl ScoreFigure {
    /// The figure of a sheet by itself.
    pub fn of(sheet: &Sheet) -> ScoreFigure {
        ScoreFigure {
            points: sheet.low(),
            level: sheet.level_low,
            most: sheet.high(),
            most_level: sheet.level_high,
            voted: false,
            by_upload: sheet.is_settled_but_upload(),
            adopted: None,
            uploaded: None,
        }
    }

    /// Points that a timely upload adds; none once nothing waits for it.
    pub const fn upload_adds(&self) -> Points {
        if self.by_upload { Points(self.most.0.saturating_sub(self.points.0)) } else { Points(0) }
    }

    /// "77 điểm; tải tài liệu đúng hạn được thêm 5"; a range of an older version as it was.
    pub fn points_words(&self, lang: Lang) -> String {
        let points = self.points.words(lang);
        if self.points == self.most {
            return say!(lang, "{points} điểm", "{points} points");
        }
        let most = self.most.words(lang);
        match self.by_upload {
            true => say!(
                lang,
                "{points} điểm; tải tài liệu đúng hạn được thêm {more}",
                "{points} points; a timely upload adds {more}",
                more = self.upload_adds().words(lang)
            ),
            false => say!(lang, "{points}–{most} điểm", "{points}–{most} points"),
        }
    }

    /// The points with their level: "92 điểm, xếp loại tốt", "77 điểm; tải tài liệu đúng hạn được
    /// thêm 5; xếp loại khá".
    pub fn words(&self, labels: &LevelLabels, lang: Lang) -> String {
        let points = self.points_words(lang);
        let Some((low, high)) = self.level.zip(self.most_level) else { return points };
        let [from, to] = [low, high].map(|level| labels.label(level, lang));
        match (self.upload_adds() > Points(0), low == high) {
            (false, true) => say!(lang, "{points}, xếp loại {from}", "{points}, rated {from}"),
            (true, true) => say!(lang, "{points}; xếp loại {from}", "{points}; rated {from}"),
            (true, false) => say!(
                lang,
                "{points}; xếp loại {from}, tải đúng hạn thì {to}",
                "{points}; rated {from}, {to} with a timely upload"
            ),
            (false, false) => say!(lang, "{points}, xếp loại {from}–{to}", "{points}, rated {from} to {to}"),
        }
    }

    /// What stands beside the figure, each in one sentence: what adoption and what the upload settled.
    pub fn supplements(&self, labels: &LevelLabels, lang: Lang) -> Vec<String> {
        let adopted = self.adopted.map(|given| {
            say!(
                lang,
                "Khi thông qua biên bản, ngày {day}: {total}.",
                "As adopted with the minutes on {day}: {total}.",
                day = short_date(given.date, lang),
                total = given.words(labels, lang)
            )
        });
        adopted
            .into_iter()
            .chain(self.uploaded.map(|given| self.upload_words(&given, labels, lang)))
            .collect()
    }

    fn upload_words(&self, given: &Supplement, labels: &LevelLabels, lang: Lang) -> String {
        let (day, total) = (short_date(given.date, lang), given.words(labels, lang));
        let before = self.adopted.map_or(self.points, |adopted| adopted.points);
        match given.points.0.saturating_sub(before.0) {
            0 => say!(
                lang,
                "Bổ sung ngày {day}: tải tài liệu lên, không được thêm điểm; tổng {total}.",
                "Added on {day}: documents uploaded, no points added; {total} in all."
            ),
            more => say!(
                lang,
                "Bổ sung ngày {day}: đã tải tài liệu đúng hạn, được thêm {more}; tổng {total}.",
                "Added on {day}: documents uploaded in time, {more} more; {total} in all.",
                more = Points(more).words(lang)
            ),
        }
    }

    /// The figure for a narrow list: "92 điểm, tốt", "77 điểm, khá; tải đúng hạn được thêm 5", and
    /// once that came about "77 điểm; tải đúng hạn thêm 5: 82 điểm, khá".
    pub fn short(&self, labels: &LevelLabels, lang: Lang) -> String {
        let last = self.uploaded.or(self.adopted);
        let level = last.map_or(self.level, |given| given.level);
        let level = level.map_or(String::new(), |level| format!(", {}", labels.label(level, lang)));
        let points = |points: Points| say!(lang, "{n} điểm", "{n} points", n = points.words(lang));
        let Some(given) = last else {
            return match (self.points == self.most, self.by_upload) {
                (true, _) => format!("{}{level}", self.points_words(lang)),
                (false, true) => say!(
                    lang,
                    "{sure}{level}; tải đúng hạn được thêm {more}",
                    "{sure}{level}; a timely upload adds {more}",
                    sure = points(self.points),
                    more = self.upload_adds().words(lang)
                ),
                // A range of an older version, which may yet be of two levels.
                (false, false) => self.points_words(lang),
            };
        };
        let (sure, total) = (points(self.points), points(given.points));
        match given.points.0.saturating_sub(self.points.0) {
            _ if !self.by_upload => format!("{}: {total}{level}", self.points_words(lang)),
            0 => format!("{sure}{level}"),
            more => say!(
                lang,
                "{sure}; tải đúng hạn thêm {more}: {total}{level}",
                "{sure}; timely upload +{more}: {total}{level}",
                more = Points(more).words(lang)
            ),
        }
    }

    /// The figure and what stands beside it, in one line.
    pub fn line(&self, labels: &LevelLabels, lang: Lang) -> String {
        let adopted = self.adopted.map(|given| {
            let (day, total) = (short_date(given.date, lang), given.words(labels, lang));
            say!(lang, "; khi thông qua ngày {day}: {total}", "; as adopted on {day}: {total}")
        });
        let uploaded = self.uploaded.map(|given| {
            let (day, total) = (short_date(given.date, lang), given.words(labels, lang));
            say!(lang, "; bổ sung ngày {day}: {total}", "; added on {day}: {total}")
        });
        format!("{}{}{}", self.words(labels, lang), adopted.unwrap_or_default(), uploaded.unwrap_or_default())
    }
}

impl Supplement {
    /// "82 điểm, xếp loại khá"; "80,5 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá".
    fn words(&self, labels: &LevelLabels, lang: Lang) -> String {
        ScoreFigure {
            points: self.points,
            level: self.level,
            most: Points(self.points.0.saturating_add(self.upload_adds.0)),
            most_level: self.level,
            by_upload: true,
            voted: false,
            adopted: None,
            uploaded: None,
        }
        .words(labels, lang)
    }
}

impl Meeting {
    /// The sheet that the cell voted; none once a recount took its majority away.
    pub fn voted_sheet(&self) -> Option<&Sheet> {
        let (ballot, sheet) = self.voted.as_ref()?;
        let failed =
            self.ballot(*ballot).is_some_and(|ballot| ballot.outcome() == Some(super::Outcome::Failed));
        (!failed && !sheet.rows.is_empty()).then_some(sheet)
    }

    /// The sheet that papers print: the adopted one, else the one voted; none while there is neither.
    pub fn recorded_sheet(&self) -> Option<&Sheet> {
        self.adoption.as_ref().map(|adoption| &adoption.sheet).or_else(|| self.voted_sheet())
    }

    /// Whether the committee judged or proposed otherwise since the cell voted: that is not voted yet.
    pub fn is_rejudged(&self) -> bool {
        let proposed = self.proposed.as_ref();
        self.ensure_open().is_ok()
            && self
                .voted_sheet()
                .is_some_and(|voted| self.judged_since || proposed.is_some_and(|one| one != voted))
    }

    /// The one score of the meeting; none before the cell voted it, or adopted a sheet without a vote.
    pub fn score_figure(&self) -> Option<ScoreFigure> {
        let adoption = self.adoption.as_ref().filter(|adoption| !adoption.sheet.rows.is_empty());
        let Some(voted) = self.voted_sheet() else {
            let adoption = adoption?;
            return Some(self.uploaded_beside(ScoreFigure::of(&adoption.sheet)));
        };
        let figure = ScoreFigure { voted: true, ..ScoreFigure::of(voted) };
        let Some(adoption) = adoption else { return Some(figure) };
        let settled = ScoreFigure::of(&adoption.sheet);
        if (settled.points, settled.most) == (figure.points, figure.most) {
            let by_upload = figure.by_upload || settled.by_upload;
            return Some(self.uploaded_beside(ScoreFigure { by_upload, ..figure }));
        }
        let (date, upload_adds) = (adoption.at.date_naive(), settled.upload_adds());
        let adopted = Some(Supplement { date, points: settled.points, level: settled.level, upload_adds });
        Some(self.uploaded_beside(ScoreFigure { adopted, ..figure }))
    }

    fn uploaded_beside(&self, figure: ScoreFigure) -> ScoreFigure {
        let settled = self.settled.as_ref().filter(|sheet| !sheet.rows.is_empty()).zip(self.uploaded);
        let uploaded = settled.map(|(sheet, at)| Supplement {
            date: at.date_naive(),
            points: sheet.low(),
            level: sheet.level_low,
            upload_adds: Points(0),
        });
        ScoreFigure { uploaded, ..figure }
    }

    /// Whether the sheet proposed is still the one that the committee's judgements give.
    pub fn is_proposal_current(&self) -> bool {
        self.proposed.is_some() && !self.judged_since
    }
}

impl Sheet {
    /// Whether every row is settled, or open for nothing but the upload.
    pub fn is_settled_but_upload(&self) -> bool {
        self.rows.iter().all(|row| row.is_settled() || row.later == Some(Later::Upload))
    }

    /// Marks what adoption left open: of facts of the record nothing but the upload ever was. Sheets
    /// of versions that did not say so are read right by it.
    pub(super) fn with_upload_marked(mut self) -> Sheet {
        let waits = |row: &Row| match row.by {
            Some(by) => by == Scorer::Record,
            // The first version said it in the reason alone.
            None => row.reason.contains("chờ tải lên"),
        };
        for row in self.rows.iter_mut().filter(|row| !row.is_settled() && waits(row)) {
            row.later = Some(Later::Upload);
        }
        self
    }
}

#[cfg(test)]
#[path = "score_figure_tests.rs"]
mod tests;
