//! The one score of a meeting in the columns of a list: what was scored, what was added, the total, its level.
//!
//! The same figure that [`ScoreFigure`] puts in words, nothing worked out anew.

use super::digest::Digest;
use super::level_label::LevelLabels;
use super::score::{Level, Points};
use super::score_figure::ScoreFigure;
use crate::say;
use crate::text::Lang;

/// The figures of a score, each for a column of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreColumns {
    /// What was scored: from, to; the two differ only in sheets of an older version.
    pub scored: (Points, Points),
    /// What came to it after that; none while nothing did.
    pub added: Option<Points>,
    /// What a timely upload would still add.
    pub awaited: Points,
    /// The total: from, to.
    pub total: (Points, Points),
    /// Its level; none of a range, which may be of two levels.
    pub level: Option<Level>,
}

impl ScoreColumns {
    /// "72", "+5" or "(+5)" while it is waited for, "77": scored, added, total.
    pub fn words(&self, lang: Lang) -> [String; 3] {
        let added = match (self.added, self.awaited) {
            (Some(Points(0)), _) => "0".to_owned(),
            (Some(added), _) => format!("+{}", added.words(lang)),
            (None, Points(0)) => "·".to_owned(),
            (None, awaited) => format!("(+{})", awaited.words(lang)),
        };
        [range(self.scored, lang), added, range(self.total, lang)]
    }
}

fn range((from, to): (Points, Points), lang: Lang) -> String {
    if from == to { from.words(lang) } else { format!("{}–{}", from.words(lang), to.words(lang)) }
}

impl ScoreFigure {
    /// The figure in columns.
    pub fn columns(&self) -> ScoreColumns {
        let scored = if self.by_upload { (self.points, self.points) } else { (self.points, self.most) };
        match self.uploaded.or(self.adopted) {
            Some(given) => ScoreColumns {
                scored,
                added: self.by_upload.then(|| Points(given.points.0.saturating_sub(self.points.0))),
                awaited: given.upload_adds,
                total: (given.points, given.points),
                level: given.level,
            },
            None => ScoreColumns {
                scored,
                added: None,
                awaited: self.upload_adds(),
                total: scored,
                level: self.level.filter(|_| scored.0 == scored.1),
            },
        }
    }
}

impl Digest {
    /// The score in columns; none without a score.
    pub fn score_columns(&self) -> Option<ScoreColumns> {
        self.figure.map(|figure| figure.columns())
    }

    /// What the upper committee decided after the cell: "cấp trên xác nhận 85 điểm, tốt"; none while it did not.
    pub fn confirmed_words(&self, lang: Lang) -> Option<String> {
        self.confirmed.map(|given| confirmed_words(given, &self.level_labels, lang))
    }
}

/// As [`Digest::confirmed_words`], of points and level as far as they were given.
pub fn confirmed_words(
    (points, level): (Option<Points>, Option<Level>),
    labels: &LevelLabels,
    lang: Lang,
) -> String {
    let points = points.map(|n| say!(lang, "{n} điểm", "{n} points", n = n.words(lang)));
    let level = level.map(|level| labels.label(level, lang).to_owned());
    let words: Vec<String> = points.into_iter().chain(level).collect();
    let words = words.join(", ");
    say!(lang, "cấp trên xác nhận {words}", "confirmed from above: {words}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Supplement;

    fn figure(points: u32, most: u32, by_upload: bool, uploaded: Option<u32>) -> ScoreFigure {
        let uploaded = uploaded.map(|points| Supplement {
            date: Default::default(),
            points: Points::whole(points),
            level: Some(Level::Fair),
            upload_adds: Points(0),
        });
        ScoreFigure {
            points: Points::whole(points),
            level: Some(Level::Fair),
            most: Points::whole(most),
            most_level: Some(Level::Good),
            voted: true,
            by_upload,
            adopted: None,
            uploaded,
        }
    }

    #[test]
    fn every_figure_has_a_column_of_its_own() {
        let words = |figure: ScoreFigure| figure.columns().words(Lang::Vi);
        assert_eq!(words(figure(92, 92, false, None)), ["92", "·", "92"]);
        assert_eq!(words(figure(72, 77, true, None)), ["72", "(+5)", "72"]);
        assert_eq!(words(figure(72, 77, true, Some(77))), ["72", "+5", "77"]);
        assert_eq!(words(figure(72, 77, true, Some(72))), ["72", "0", "72"]);
        // A range of an older version, and what settled it.
        assert_eq!(words(figure(72, 77, false, None)), ["72–77", "·", "72–77"]);
        assert_eq!(figure(72, 77, false, None).columns().level, None);
        assert_eq!(words(figure(72, 77, false, Some(75))), ["72–77", "·", "75"]);
    }
}
