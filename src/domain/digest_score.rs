//! The score of a meeting as lists and years need it: criteria in short, and which level counts.
//!
//! Knows no rubric; a digest made before it kept criteria simply has none.

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::meeting::Meeting;
use super::score::{Level, Points};
use super::sheet::{NoteKind, Row, Sheet};
use super::state::State;
use crate::say;
use crate::text::{Lang, Text, text};

/// A criterion of an adopted sheet in short.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionDigest {
    /// Number on the sheet.
    pub id: String,
    /// Title in Vietnamese.
    pub title: String,
    /// Title in English.
    #[serde(default)]
    pub title_en: String,
    /// Most points.
    pub max: Points,
    /// Points that it surely has.
    pub points: Points,
    /// Points that it may still get from a fact that is waited for.
    #[serde(default)]
    pub open: Points,
    /// Why points were lost, in one clause without a full stop; empty when none were.
    #[serde(default)]
    pub why: String,
    /// The same in English.
    #[serde(default)]
    pub why_en: String,
}

impl CriterionDigest {
    /// A row in short.
    pub(super) fn of(row: &Row) -> CriterionDigest {
        CriterionDigest {
            id: row.id.clone(),
            title: row.title.clone(),
            title_en: row.title_en.clone(),
            max: row.max,
            points: row.low,
            open: Points(row.high.0.saturating_sub(row.low.0)),
            why: why(row, Lang::Vi),
            why_en: why(row, Lang::En),
        }
    }

    /// Points that are lost for good.
    pub fn lost(&self) -> Points {
        Points(self.max.0.saturating_sub(self.points.0 + self.open.0))
    }

    /// The title in a language.
    pub fn title(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.title_en.is_empty() { &self.title_en } else { &self.title }
    }

    /// Why points were lost, in a language; what a person typed, which is the same in both, stands in quotation marks
    /// among the words of the other one.
    pub fn why(&self, lang: Lang) -> String {
        let typed = self.why_en.is_empty() || self.why_en == self.why;
        match (lang, typed && !self.why.is_empty()) {
            (Lang::En, true) => format!("“{}”", self.why),
            (Lang::En, false) => self.why_en.clone(),
            (Lang::Vi, _) => self.why.clone(),
        }
    }
}

/// The clause of the note on lost points, which begins with their number; sheets of the first
/// version have no notes, and give their whole reason.
fn why(row: &Row, lang: Lang) -> String {
    if row.high >= row.max {
        return String::new();
    }
    let note = row.note(NoteKind::Lost, lang);
    let clause = note.map(|words| words.split_once(": ").map_or(words, |(_, clause)| clause));
    clause.unwrap_or(row.reason(lang)).trim().trim_end_matches('.').to_owned()
}

impl Meeting {
    /// The criteria of a sheet in short, those that the upper committee scored otherwise as it did.
    pub(super) fn criteria_in_short(&self, sheet: &Sheet) -> Vec<CriterionDigest> {
        sheet.rows.iter().map(|row| self.criterion_in_short(row)).collect()
    }

    fn criterion_in_short(&self, row: &Row) -> CriterionDigest {
        let digest = CriterionDigest::of(row);
        let given = self.confirmed().and_then(|confirmed| {
            let criterion = confirmed.criteria.iter().find(|one| one.criterion == row.id)?;
            Some((criterion.points, confirmed.note.trim().trim_end_matches('.')))
        });
        let Some((points, note)) = given else { return digest };
        let why = |lang| match note {
            _ if points >= row.max => String::new(),
            "" => say!(lang, "cấp trên chấm như vậy", "scored so from above"),
            note => say!(lang, "cấp trên: {note}", "from above: {note}"),
        };
        CriterionDigest { points, open: Points(0), why: why(Lang::Vi), why_en: why(Lang::En), ..digest }
    }
}

/// Whose level of a meeting counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// The upper committee confirmed it.
    Confirmed,
    /// The cell voted and adopted it; nothing came from above yet.
    Adopted,
}

impl Held {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            Held::Confirmed => text("cấp trên xác nhận", "confirmed from above"),
            Held::Adopted => text("chi bộ biểu quyết", "voted by the cell"),
        }
    }
}

impl Digest {
    /// The level that counts, and whose it is; none while the meeting has no level.
    pub fn level_held(&self) -> Option<(Level, Held)> {
        let confirmed = self.confirmed.and_then(|(_, level)| level).map(|level| (level, Held::Confirmed));
        confirmed.or_else(|| self.score.and_then(|(_, level)| level).map(|level| (level, Held::Adopted)))
    }

    /// The points that count: the confirmed ones where there are any.
    pub fn points_held(&self) -> Option<Points> {
        let confirmed = self.confirmed.and_then(|(points, _)| points);
        confirmed.or_else(|| self.score.map(|(points, _)| points))
    }

    /// The score for a narrow list, with what the upper committee decided after it: "77 điểm, khá; cấp trên xác
    /// nhận 85 điểm, tốt"; empty without a score.
    pub fn score_short(&self, lang: Lang) -> String {
        let figure = self.figure.map(|figure| figure.short(&self.level_labels, lang));
        self.with_confirmed(figure, lang)
    }

    /// The score in one line, with what the upper committee decided after it; empty without a score.
    pub fn score_line(&self, lang: Lang) -> String {
        let figure = self.figure.map(|figure| figure.line(&self.level_labels, lang));
        self.with_confirmed(figure, lang)
    }

    fn with_confirmed(&self, figure: Option<String>, lang: Lang) -> String {
        figure.into_iter().chain(self.confirmed_words(lang)).collect::<Vec<_>>().join("; ")
    }

    /// Whether its quality counts for the quarter and the year: an adopted monthly meeting of the
    /// whole cell that has a level.
    pub fn counts_for_year(&self) -> bool {
        let monthly = self.kind.is_of_month();
        monthly && self.state == State::Adopted && self.level_held().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Confirmation, CriterionPoints, MeetingId, Note};

    fn row(reason: &str, notes: Vec<Note>) -> Row {
        let (max, low) = (Points::whole(25), Points::whole(18));
        Row { id: "4.2".into(), max, low, high: low, reason: reason.into(), notes, ..Row::default() }
    }

    #[test]
    fn a_criterion_in_short_says_why_points_were_lost() {
        let note = |kind, words: &str| Note { kind, words: words.into(), words_en: String::new() };
        let notes = vec![
            note(NoteKind::Evidence, "12/20: An, Bình."),
            note(NoteKind::Lost, "7 điểm: còn ít ý kiến, nhất là: đồng chí trẻ."),
        ];
        let digest = CriterionDigest::of(&row("Dài.", notes));
        assert_eq!(digest.why, "còn ít ý kiến, nhất là: đồng chí trẻ");
        assert_eq!(digest.lost(), Points::whole(7));
        assert_eq!(CriterionDigest::of(&row("Đạt 18/25.", Vec::new())).why, "Đạt 18/25");
        // Words of a person have no other language: in English they are quoted.
        assert_eq!(digest.why(Lang::Vi), "còn ít ý kiến, nhất là: đồng chí trẻ");
        assert_eq!(digest.why(Lang::En), "“còn ít ý kiến, nhất là: đồng chí trẻ”");
        let told = CriterionDigest { why_en: "few spoke".into(), ..digest };
        assert_eq!(told.why(Lang::En), "few spoke");
        assert_eq!(CriterionDigest::default().why(Lang::En), "");
    }

    #[test]
    fn what_the_upper_committee_scored_otherwise_counts() {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.confirmations.push(Confirmation {
            points: None,
            level: None,
            criteria: vec![CriterionPoints { criterion: "4.2".into(), points: Points::whole(15) }],
            date: Default::default(),
            by: "Đảng ủy xã Phú Mẫu".into(),
            note: "Còn ít ý kiến.".into(),
        });
        let sheet = Sheet { rows: vec![row("Đạt 18/25.", Vec::new())], ..Sheet::default() };
        let digest = &meeting.criteria_in_short(&sheet)[0];
        assert_eq!((digest.lost(), digest.why.as_str()), (Points::whole(10), "cấp trên: Còn ít ý kiến"));
    }

    #[test]
    fn points_that_are_waited_for_are_not_lost() {
        let waiting = Row { high: Points::whole(25), ..row("Chờ tải lên.", Vec::new()) };
        let digest = CriterionDigest::of(&waiting);
        assert_eq!((digest.lost(), digest.open, digest.why.as_str()), (Points(0), Points::whole(7), ""));
    }
}
