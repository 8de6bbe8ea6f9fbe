//! How a criterion went from meeting to meeting.
//!
//! A criterion is the same as long as number and title are: another guidance may use the number
//! for another matter.

use chrono::NaiveDate;

use crate::domain::{CriterionDigest, Digest, Points};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, percent};

/// The points of a criterion in one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The day of the meeting.
    pub date: NaiveDate,
    /// Points that it surely has.
    pub points: Points,
    /// Most points.
    pub max: Points,
}

impl Mark {
    /// Points that were lost.
    pub fn lost(&self) -> Points {
        Points(self.max.0.saturating_sub(self.points.0))
    }
}

/// A criterion over the last meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// Number on the sheet.
    pub id: String,
    /// Title.
    pub title: Words,
    /// Its points, oldest meeting first; none where the sheet had not the criterion or still
    /// waits for it.
    pub marks: Vec<Option<Mark>>,
    /// The points for which it still waits in each of these meetings, 0 for none.
    pub waiting: Vec<Points>,
}

/// Meetings that are compared with as many before them.
const COMPARED: usize = 3;
/// A share that differs by so many hundredths of a percent has moved: own design.
const MOVED: i64 = 500;

/// A trend for each criterion of the newest of these meetings.
pub(super) fn trends(meetings: &[&Digest]) -> Vec<Trend> {
    let newest = meetings.iter().rev().find(|meeting| !meeting.criteria.is_empty());
    newest.map_or(Vec::new(), |newest| newest.criteria.iter().map(|one| trend(one, meetings)).collect())
}

fn trend(criterion: &CriterionDigest, meetings: &[&Digest]) -> Trend {
    let same = |one: &&CriterionDigest| one.id == criterion.id && one.title == criterion.title;
    let mark = |meeting: &&Digest| {
        // What still waits for the upload is neither won nor lost.
        let settled = |one: &&CriterionDigest| one.max > Points(0) && one.open == Points(0);
        let found = meeting.criteria.iter().find(same).filter(settled)?;
        Some(Mark { date: meeting.date, points: found.points, max: found.max })
    };
    let waits = |meeting: &&Digest| meeting.criteria.iter().find(same).map_or(Points(0), |one| one.open);
    Trend {
        id: criterion.id.clone(),
        title: Words::say(|lang| criterion.title(lang).to_owned()),
        marks: meetings.iter().map(mark).collect(),
        waiting: meetings.iter().map(waits).collect(),
    }
}

/// What a criterion shows of one meeting in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendSign {
    /// "3" points lost, "+5" still waited for, "·" none lost, "–" not on the sheet.
    pub words: String,
    /// Which of them.
    pub kind: SignKind,
}

/// Which way a criterion went in one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignKind {
    /// It lost points.
    Lost,
    /// It waits for points.
    Waits,
    /// It lost none.
    Full,
    /// The sheet had it not.
    Absent,
}

impl Trend {
    /// What it shows of each meeting, oldest first.
    pub fn signs(&self, lang: Lang) -> Vec<TrendSign> {
        let sign = |(mark, waiting): (&Option<Mark>, &Points)| {
            let (words, kind) = match mark {
                None if *waiting > Points(0) => (format!("+{}", waiting.words(lang)), SignKind::Waits),
                None => ("–".to_owned(), SignKind::Absent),
                Some(mark) if mark.lost() == Points(0) => ("·".to_owned(), SignKind::Full),
                Some(mark) => (mark.lost().words(lang), SignKind::Lost),
            };
            TrendSign { words, kind }
        };
        self.marks.iter().zip(&self.waiting).map(sign).collect()
    }

    /// A sign a meeting, oldest first: █ full points, ▓ two thirds or more, ▒ a third or more,
    /// ░ less, · the sheet had not the criterion, or waits for it. The signs are in every terminal's font.
    pub fn strip(&self) -> String {
        self.marks.iter().map(|mark| mark.map_or('·', sign)).collect()
    }

    /// Points that it lost in all of its meetings.
    pub fn lost(&self) -> Points {
        Points(self.marks.iter().flatten().map(|mark| mark.lost().0).sum())
    }

    /// Whether it still waits for points in any of its meetings.
    pub fn waits(&self) -> bool {
        self.waiting.iter().any(|points| *points > Points(0))
    }

    fn known(&self) -> Vec<Mark> {
        self.marks.iter().flatten().copied().collect()
    }

    /// The trend in one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let marks = self.known();
        let Some(worst) = marks.iter().min_by_key(|mark| (share(&[**mark]), mark.date)) else {
            return say!(lang, "Chưa có kỳ nào chấm tiêu chí này.", "No meeting scored this criterion yet.");
        };
        let full = marks.iter().filter(|mark| mark.points >= mark.max).count();
        let (points, max) = sums(&marks);
        if full == marks.len() {
            return say!(
                lang,
                "Đủ điểm cả {n} kỳ gần nhất.",
                "Full points in all of the last {n} meetings.",
                n = marks.len()
            );
        }
        say!(
            lang,
            "Đủ điểm {full}/{n} kỳ gần nhất, đạt {share} số điểm; thấp nhất {points}/{max} (ngày {day}); {lately}.",
            "Full points in {full} of the last {n} meetings, {share} of the points; lowest {points}/{max} on {day}; {lately}.",
            n = marks.len(),
            share = percent(points, max, lang),
            points = worst.points.words(lang),
            max = worst.max.words(lang),
            day = crate::text::short_date(worst.date, lang),
            lately = movement(&marks, lang)
        )
    }
}

fn sign(mark: Mark) -> char {
    let (points, max) = (u64::from(mark.points.0), u64::from(mark.max.0));
    match points * 3 {
        _ if points >= max => '█',
        thirds if thirds >= max * 2 => '▓',
        thirds if thirds >= max => '▒',
        _ => '░',
    }
}

fn sums(marks: &[Mark]) -> (u64, u64) {
    let sum = |points: fn(&Mark) -> Points| marks.iter().map(|mark| u64::from(points(mark).0)).sum();
    (sum(|mark| mark.points), sum(|mark| mark.max))
}

/// The share of the points reached, in hundredths of a percent.
fn share(marks: &[Mark]) -> i64 {
    let (points, max) = sums(marks);
    (points * 10_000).checked_div(max).unwrap_or(0) as i64
}

/// Whether the last three meetings were better or worse than the three before them.
fn movement(marks: &[Mark], lang: Lang) -> String {
    let Some(before) = marks.len().checked_sub(2 * COMPARED) else {
        return say!(lang, "chưa đủ kỳ để so sánh", "too few meetings to compare");
    };
    let (earlier, latest) = marks[before..].split_at(COMPARED);
    match share(latest) - share(earlier) {
        MOVED.. => say!(lang, "ba kỳ gần đây tốt lên", "the last three are better than the three before"),
        moved if moved <= -MOVED => {
            say!(lang, "ba kỳ gần đây giảm đi", "the last three are worse than the three before")
        }
        _ => say!(lang, "ba kỳ gần đây không đổi nhiều", "the last three are much like the three before"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_still_waited_for_are_neither_lost_nor_full() {
        let day = NaiveDate::default();
        let mark = |points| Some(Mark { date: day, points: Points::whole(points), max: Points::whole(5) });
        let trend = Trend {
            id: "3".into(),
            title: Words::say(|_| "Tải biên bản".to_owned()),
            marks: vec![mark(5), mark(2), None, None],
            waiting: vec![Points(0), Points(0), Points::whole(5), Points(0)],
        };
        let words: Vec<String> = trend.signs(Lang::Vi).into_iter().map(|sign| sign.words).collect();
        assert_eq!(words, ["·", "3", "+5", "–"]);
        assert!(trend.waits());
        assert_eq!(trend.lost(), Points::whole(3));
    }
}
