//! A score sheet as it is stored: rows with their points, reasons and notes, headings, levels.
//!
//! Knows no rubric: everything comes in ready, so that an old sheet reads as it was stored.

use serde::{Deserialize, Serialize};

use super::level_label::LevelLabels;
use super::score::{Level, Points};
use crate::text::{Lang, Text, text};

/// Who gave the points of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scorer {
    /// Facts of the record settle them.
    Record,
    /// The committee judges.
    Committee,
    /// The rubric gives full points without a look at the matter.
    Rubric,
    /// Nobody: the criterion does not apply this month, its points went to another one.
    Nobody,
}

/// What a row of a sheet that was put to the vote still waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Later {
    /// The upload of the documents after the meeting, the only fact that no vote can wait for.
    Upload,
}

/// What a note to a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Which members, which minutes.
    Evidence,
    /// Why points were lost.
    Lost,
    /// Points moved from or to another criterion.
    Moved,
    /// What would win the lost points next time.
    Remedy,
}

impl NoteKind {
    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            NoteKind::Evidence => text("Chi tiết", "Details"),
            NoteKind::Lost => text("Mất điểm", "Points lost"),
            NoteKind::Moved => text("Chuyển điểm", "Points moved"),
            NoteKind::Remedy => text("Hướng khắc phục", "Remedy"),
        }
    }
}

/// A note to a row: one full sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// In Vietnamese.
    pub words: String,
    /// In English.
    #[serde(default)]
    pub words_en: String,
}

/// One step by which the points of a row come together; what a limit takes away is negative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What gives or takes points, in Vietnamese.
    pub words: String,
    /// The same in English.
    #[serde(default)]
    pub words_en: String,
    /// Its share of the least points still possible, in hundredths.
    pub low: i64,
    /// Its share of the most points still possible, in hundredths.
    pub high: i64,
}

/// A heading over rows, whose points add up to its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Number on the sheet: "4"; the rows below it are "4.1", "4.2" …
    pub id: String,
    /// Title in Vietnamese.
    pub title: String,
    /// Title in English.
    #[serde(default)]
    pub title_en: String,
}

impl Heading {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.title_en.is_empty() { &self.title_en } else { &self.title }
    }

    /// Whether a row stands below the heading.
    pub fn covers(&self, row: &str) -> bool {
        row.strip_prefix(&self.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// A criterion with its points and the sentence that explains them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Number on the sheet: "4.1".
    pub id: String,
    /// Title in Vietnamese.
    pub title: String,
    /// Title in English.
    #[serde(default)]
    pub title_en: String,
    /// Most points.
    pub max: Points,
    /// Least points still possible; equal to `high` once settled.
    pub low: Points,
    /// Most points still possible.
    pub high: Points,
    /// Fact → rule → points, in Vietnamese.
    pub reason: String,
    /// The same in English.
    #[serde(default)]
    pub reason_en: String,
    /// Source of the rule.
    #[serde(default)]
    pub citation: String,
    /// Who gave the points; not told by sheets of the first version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Scorer>,
    /// What it waits for though the sheet was put to the vote; not told by sheets of older versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<Later>,
    /// How the points come together, when there is more than one step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Evidence, lost points, moved points, remedies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl Note {
    /// The sentence in a language.
    pub fn words(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.words_en.is_empty() { &self.words_en } else { &self.words }
    }
}

impl Row {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.title_en.is_empty() { &self.title_en } else { &self.title }
    }

    /// The reason in a language.
    pub fn reason(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.reason_en.is_empty() { &self.reason_en } else { &self.reason }
    }

    /// The first note of a kind in a language.
    pub fn note(&self, kind: NoteKind, lang: Lang) -> Option<&str> {
        self.notes.iter().find(|note| note.kind == kind).map(|note| note.words(lang))
    }

    /// Whether the points are settled.
    pub fn is_settled(&self) -> bool {
        self.low == self.high
    }
}

/// A score sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Criteria in the order of the rubric.
    pub rows: Vec<Row>,
    /// Level of the low total, when the rubric names one.
    #[serde(default)]
    pub level_low: Option<Level>,
    /// Level of the high total.
    #[serde(default)]
    pub level_high: Option<Level>,
    /// Headings over the rows, in their order; none when the rubric has no groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<Heading>,
    /// The condition that lowered the level below what the total alone gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowered: Option<Lowered>,
}

/// Why the level is lower than the total alone says: one full sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lowered {
    /// In Vietnamese.
    pub words: String,
    /// In English.
    pub words_en: String,
}

impl Lowered {
    /// The sentence in a language.
    pub fn words(&self, lang: Lang) -> &str {
        if lang == Lang::En { &self.words_en } else { &self.words }
    }
}

impl Sheet {
    /// The least total still possible.
    pub fn low(&self) -> Points {
        Points(self.rows.iter().map(|row| row.low.0).sum())
    }

    /// The greatest total still possible.
    pub fn high(&self) -> Points {
        Points(self.rows.iter().map(|row| row.high.0).sum())
    }

    /// The most points that the rubric gives.
    pub fn most(&self) -> Points {
        Points(self.rows.iter().map(|row| row.max.0).sum())
    }

    /// "86" when settled, else "61–100".
    pub fn range(&self, lang: Lang) -> String {
        let (low, high) = (self.low(), self.high());
        if low == high { low.words(lang) } else { format!("{}–{}", low.words(lang), high.words(lang)) }
    }

    /// The level, or both ends of what it may still be; none where the rubric names none.
    pub fn level(&self, labels: &LevelLabels, lang: Lang) -> Option<String> {
        let (low, high) = self.level_low.zip(self.level_high)?;
        let [from, to] = [low, high].map(|level| labels.label(level, lang));
        Some(if low == high { from.to_owned() } else { format!("{from}–{to}") })
    }
}
