//! What a guidance calls the levels of a meeting: “yếu” where another one says “kém”.
//!
//! A meeting stores the labels of its guidance with its rules, so that every screen and every paper of
//! it says the same, whatever a later guidance says. Which points give a level is not known here.

use serde::{Deserialize, Serialize};

use super::rules::Rules;
use super::score::Level;
use crate::text::Lang;

/// What a guidance calls one level, as it stands within a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelLabel {
    /// The level.
    pub level: Level,
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

/// The labels of a guidance. A level that it does not name, as in every meeting of older versions, has
/// the program's own word.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LevelLabels(Vec<LevelLabel>);

impl LevelLabels {
    /// The labels that say something else than the program's own words.
    pub fn new(labels: impl IntoIterator<Item = LevelLabel>) -> LevelLabels {
        let own = |label: &LevelLabel| {
            let own = label.level.own_label();
            (label.vi.as_str(), label.en.as_str()) == (own.vi, own.en)
        };
        LevelLabels(labels.into_iter().filter(|label| !own(label)).collect())
    }

    /// Whether every level has the program's own word.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a level is called: the only way to a word for the level of a meeting.
    pub fn label(&self, level: Level, lang: Lang) -> &str {
        let given = self.0.iter().find(|label| label.level == level);
        given.map_or(level.own_label().get(lang), |label| match lang {
            Lang::Vi => &label.vi,
            Lang::En => &label.en,
        })
    }

    /// The level of that name: the name in the journal, or what this guidance calls it in either language.
    pub fn named(&self, name: &str) -> Option<Level> {
        let is_label = |lang, level| self.label(level, lang).to_lowercase() == name.trim().to_lowercase();
        let labelled = |level: &Level| [Lang::Vi, Lang::En].into_iter().any(|lang| is_label(lang, *level));
        Level::named(name).or_else(|| Level::ALL.into_iter().find(labelled))
    }
}

impl Rules {
    /// What the guidance of the meeting calls a level.
    pub fn level_label(&self, level: Level, lang: Lang) -> &str {
        self.level_labels.label(level, lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(level: Level, vi: &str, en: &str) -> LevelLabel {
        LevelLabel { level, vi: vi.into(), en: en.into() }
    }

    #[test]
    fn a_level_without_a_label_has_the_own_word() {
        let labels = LevelLabels::new([label(Level::Poor, "yếu", "weak")]);
        let said = Level::ALL.map(|level| (labels.label(level, Lang::Vi), labels.label(level, Lang::En)));
        assert_eq!(said, [("tốt", "good"), ("khá", "fair"), ("trung bình", "average"), ("yếu", "weak")]);
        let none = LevelLabels::default();
        let said = Level::ALL.map(|level| (none.label(level, Lang::Vi), none.label(level, Lang::En)));
        assert_eq!(said, [("tốt", "good"), ("khá", "fair"), ("trung bình", "average"), ("kém", "poor")]);
    }

    #[test]
    fn the_own_words_are_not_stored() {
        let own = [label(Level::Good, "tốt", "good"), label(Level::Poor, "kém", "poor")];
        assert_eq!(LevelLabels::new(own), LevelLabels::default());
        let english = LevelLabels::new([label(Level::Poor, "kém", "weak")]);
        assert_eq!(english.label(Level::Poor, Lang::En), "weak");
    }

    #[test]
    fn a_level_is_found_by_its_name_or_its_label() {
        let labels = LevelLabels::new([label(Level::Poor, "yếu", "weak")]);
        let found = ["poor", "Yếu", " yếu ", "weak", "trung bình", "kém", ""].map(|name| labels.named(name));
        let (poor, average) = (Some(Level::Poor), Some(Level::Average));
        assert_eq!(found, [poor, poor, poor, poor, average, None, None]);
    }
}
