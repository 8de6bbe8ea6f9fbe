//! One meeting in the table of months, with the note that explains its lost points.

use chrono::NaiveDate;

use crate::domain::{Digest, Held, Level, LevelLabels, MeetingId, MeetingKind, Points, ScoreFigure};
use crate::guidance::Words;
use crate::say;
use crate::text::Lang;

/// Points that a criterion lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Number on the sheet.
    pub criterion: String,
    /// How many.
    pub points: Points,
    /// Why, in one clause; may be empty.
    pub why: Words,
}

/// A meeting of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRow {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: NaiveDate,
    /// What it was held for.
    pub kind: MeetingKind,
    /// Members on the roll.
    pub members: u32,
    /// Members who attended, of those summoned; none where the roll call was never closed.
    pub attended: Option<u32>,
    /// Members summoned.
    pub summoned: u32,
    /// The points that count; none for a meeting without a score.
    pub points: Option<Points>,
    /// The level that counts, and whose it is.
    pub level: Option<(Level, Held)>,
    /// What its guidance calls the levels.
    pub labels: LevelLabels,
    /// The figure that the cell voted, with what stands beside it.
    pub figure: Option<ScoreFigure>,
    /// The cell's own points, where the confirmed ones are other ones.
    pub own: Option<Points>,
    /// Whether the points may yet rise.
    pub waits: bool,
    /// Whether it counts for the quarter and the year.
    pub counts: bool,
    /// Criteria that lost points, in the order of the sheet.
    pub lost: Vec<Lost>,
}

impl MonthRow {
    pub(super) fn of(digest: &Digest) -> MonthRow {
        let lost = digest.criteria.iter().filter(|one| one.lost() > Points(0));
        let lost = lost.map(|one| Lost {
            criterion: one.id.clone(),
            points: one.lost(),
            why: Words::say(|lang| one.why(lang)),
        });
        let counts = &digest.counts;
        let confirmed = digest.confirmed.and_then(|(points, _)| points);
        let own = digest.score.map(|(points, _)| points);
        MonthRow {
            meeting: digest.id.clone(),
            date: digest.date,
            kind: digest.kind,
            members: counts.total,
            attended: digest.roll_called.then_some(counts.attended),
            summoned: counts.summoned,
            points: digest.points_held(),
            level: digest.level_held(),
            labels: digest.level_labels.clone(),
            figure: digest.figure,
            own: own.filter(|own| confirmed.is_some_and(|confirmed| confirmed != *own)),
            waits: digest.score_waits && confirmed.is_none(),
            counts: digest.counts_for_year(),
            lost: lost.collect(),
        }
    }

    /// The points that count: "80,5", "77 (+5)" while a timely upload adds to them, "–" without a
    /// score.
    pub fn points_words(&self, lang: Lang) -> String {
        let Some(points) = self.points else { return "–".to_owned() };
        let adds = self.figure.map_or(Points(0), |figure| figure.upload_adds());
        match self.waits && adds > Points(0) {
            true => format!("{} (+{})", points.words(lang), adds.words(lang)),
            false => points.words(lang),
        }
    }

    /// The figure as voted with what stands beside it, where it is more than one number.
    fn figure_words(&self, lang: Lang) -> Option<String> {
        let figure = self.figure.filter(|figure| figure.points != figure.most)?;
        let line = figure.line(&self.labels, lang);
        Some(match figure.voted {
            true => say!(lang, "chi bộ biểu quyết {line}", "voted by the cell: {line}"),
            false => line,
        })
    }

    /// The level in a word; "–" without a score.
    pub fn level_words(&self, lang: Lang) -> &str {
        self.level.map_or("–", |(level, _)| self.labels.label(level, lang))
    }

    /// Whose points and level they are: "chi bộ biểu quyết", and where the upload settled more than was
    /// voted "chi bộ biểu quyết 77, tải đúng hạn thêm 5"; empty without a score.
    pub fn held_words(&self, lang: Lang) -> String {
        let Some((_, held)) = self.level else { return String::new() };
        let label = held.label().get(lang);
        let added = self.figure.filter(|_| held == Held::Adopted).and_then(|figure| {
            let total = figure.uploaded?.points.0.checked_sub(figure.points.0).filter(|more| *more > 0);
            Some((figure.points.words(lang), Points(total?).words(lang)))
        });
        added.map_or(label.to_owned(), |(voted, more)| {
            say!(
                lang,
                "{label} {voted}, tải đúng hạn thêm {more}",
                "{label}: {voted}, timely upload {more} more"
            )
        })
    }

    /// The lost points in short: "4.2 −3; 2 −5".
    pub fn note(&self, lang: Lang) -> String {
        let one = |lost: &Lost| format!("{} −{}", lost.criterion, lost.points.words(lang));
        self.lost.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// The lost points with why: "4.2 (−3): còn ít ý kiến; 2 (−5): vắng không lý do 1 đồng chí".
    pub fn full_note(&self, lang: Lang) -> String {
        let own = self.own.map(|own| {
            let voted = match self.figure_words(lang) {
                Some(words) => words,
                None => say!(lang, "chi bộ chấm {own}", "{own} by the cell", own = own.words(lang)),
            };
            let points = self.points_words(lang);
            say!(lang, "{voted}; cấp trên xác nhận {points}", "{voted}; {points} confirmed")
        });
        let figure = own.or_else(|| self.figure_words(lang));
        let lost = Some(self.lost_note(lang)).filter(|lost| !lost.is_empty());
        figure.into_iter().chain(lost).collect::<Vec<_>>().join("; ")
    }

    /// The criteria that lost points, each with why; empty where none did.
    pub fn lost_note(&self, lang: Lang) -> String {
        let one = |lost: &Lost| {
            let (criterion, points) = (&lost.criterion, lost.points.words(lang));
            let head =
                say!(lang, "tiêu chí {criterion} mất {points} điểm", "criterion {criterion} lost {points}");
            match lost.why.get(lang) {
                "" => head,
                why => format!("{head}: {why}"),
            }
        };
        self.lost.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}
