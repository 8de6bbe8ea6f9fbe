//! One meeting in the table of months, with the note that explains its lost points.

use chrono::NaiveDate;

use crate::domain::{Digest, Held, Level, MeetingId, MeetingKind, Points};
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
    /// Members who attended, of those summoned.
    pub attended: u32,
    /// Members summoned.
    pub summoned: u32,
    /// The points that count; none for a meeting without a score.
    pub points: Option<Points>,
    /// The level that counts, and whose it is.
    pub level: Option<(Level, Held)>,
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
            why: Words::say(|lang| one.why(lang).to_owned()),
        });
        let counts = &digest.counts;
        let confirmed = digest.confirmed.and_then(|(points, _)| points);
        let own = digest.score.map(|(points, _)| points);
        MonthRow {
            meeting: digest.id.clone(),
            date: digest.date,
            kind: digest.kind,
            members: counts.total,
            attended: counts.attended,
            summoned: counts.summoned,
            points: digest.points_held(),
            level: digest.level_held(),
            own: own.filter(|own| confirmed.is_some_and(|confirmed| confirmed != *own)),
            waits: digest.score_waits && confirmed.is_none(),
            counts: digest.counts_for_year(),
            lost: lost.collect(),
        }
    }

    /// The points in words: "80,5", "từ 80,5" while a fact is waited for, "–" without a score.
    pub fn points_words(&self, lang: Lang) -> String {
        match (self.points, self.waits) {
            (None, _) => "–".to_owned(),
            (Some(points), false) => points.words(lang),
            (Some(points), true) => say!(lang, "từ {words}", "from {words}", words = points.words(lang)),
        }
    }

    /// The level in a word; "–" without a score.
    pub fn level_words(&self, lang: Lang) -> &'static str {
        self.level.map_or("–", |(level, _)| level.label().get(lang))
    }

    /// The lost points in short: "4.2 −3; 2 −5".
    pub fn note(&self, lang: Lang) -> String {
        let one = |lost: &Lost| format!("{} −{}", lost.criterion, lost.points.words(lang));
        self.lost.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// The lost points with why: "4.2 (−3): còn ít ý kiến; 2 (−5): vắng không lý do 1 đồng chí".
    pub fn full_note(&self, lang: Lang) -> String {
        let one = |lost: &Lost| {
            let head = format!("{} (−{})", lost.criterion, lost.points.words(lang));
            match lost.why.get(lang) {
                "" => head,
                why => format!("{head}: {why}"),
            }
        };
        let own = self.own.map(|own| {
            say!(
                lang,
                "chi bộ chấm {own}, cấp trên xác nhận {points}",
                "{own} by the cell, {points} confirmed",
                own = own.words(lang),
                points = self.points_words(lang)
            )
        });
        own.into_iter().chain(self.lost.iter().map(one)).collect::<Vec<_>>().join("; ")
    }
}
