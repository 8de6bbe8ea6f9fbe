//! The yearly rule told to people.

use super::{Stretch, YearLevel, Yearly};
use crate::domain::LevelLabels;
use crate::say;
use crate::text::{Lang, text};

impl Yearly {
    /// A line for each level of each stretch, and the source; `labels` are what the pack calls its levels.
    pub fn lines(&self, labels: &LevelLabels, lang: Lang) -> Vec<String> {
        let stretches = [Stretch::Year, Stretch::Half, Stretch::Quarter];
        let mut lines: Vec<String> =
            stretches.into_iter().flat_map(|stretch| self.of_stretch(stretch, labels, lang)).collect();
        if !self.citation.is_empty() {
            lines.push(say!(lang, "Căn cứ: {citation}", "Source: {citation}", citation = self.citation));
        }
        lines
    }

    fn of_stretch(&self, stretch: Stretch, labels: &LevelLabels, lang: Lang) -> Vec<String> {
        let conditions = self.conditions(stretch);
        let name = match stretch {
            Stretch::Year => text("Cả năm", "Year"),
            Stretch::Half => text("Nửa năm", "Half-year"),
            Stretch::Quarter => text("Quý", "Quarter"),
        };
        let scaled =
            say!(lang, " (theo tỷ lệ số tháng, làm tròn lên)", " (in proportion to the months, rounded up)");
        let head = format!("{}{}:", name.get(lang), if conditions.scaled { scaled.as_str() } else { "" });
        let levels = conditions.levels.iter().map(|level| format!("  {}", level.words(labels, lang)));
        [head].into_iter().chain(levels).collect()
    }
}

impl YearLevel {
    /// The level with what it asks for and how certain that is, in one line.
    fn words(&self, labels: &LevelLabels, lang: Lang) -> String {
        let every = self.every.map(|level| {
            say!(
                lang,
                "mọi kỳ từ mức {level} trở lên",
                "every meeting {level} or better",
                level = labels.label(level, lang)
            )
        });
        let least = self.at_least.map(|least| {
            let (level, meetings) = (labels.label(least.level, lang), least.meetings);
            say!(
                lang,
                "ít nhất {meetings} kỳ từ mức {level}",
                "at least {meetings} meetings {level} or better"
            )
        });
        let asked: Vec<String> = every.into_iter().chain(least).collect();
        let asked = match asked.is_empty() {
            true => say!(lang, "các trường hợp còn lại", "all others"),
            false => asked.join("; "),
        };
        format!("{}: {asked} ({})", labels.label(self.level, lang), self.certainty.label().get(lang))
    }
}
