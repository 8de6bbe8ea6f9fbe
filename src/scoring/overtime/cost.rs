//! What cost most points in the last meetings, for the committee that prepares the next one.

use chrono::NaiveDate;

use super::adopted_until;
use crate::domain::{Digest, Points};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, short_date};

/// Meetings that are looked back over.
const MEETINGS: usize = 6;
/// Of fewer nothing is told to cost most.
const FEWEST: usize = 2;
/// Criteria that are told.
const TOLD: usize = 3;

/// A criterion that cost points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// Number on the sheet.
    pub id: String,
    /// Title.
    pub title: Words,
    /// Points lost in all.
    pub lost: Points,
    /// In how many meetings.
    pub times: usize,
    /// Of how many meetings.
    pub of: usize,
    /// The newest meeting in which it lost points.
    pub date: NaiveDate,
    /// Why it lost them there; may be empty.
    pub why: Words,
}

impl Cost {
    /// What stands over several, with the number of meetings that they are of; none over nothing.
    pub fn heading(costs: &[Cost], lang: Lang) -> Option<String> {
        let of = costs.first()?.of;
        Some(say!(
            lang,
            "Mất điểm nhiều nhất trong {of} kỳ có điểm gần nhất",
            "What cost most in the last {of} scored meetings"
        ))
    }

    /// In one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let why = self.why.get(lang);
        let latest = match why {
            "" => String::new(),
            why => say!(
                lang,
                "; lần gần nhất ({day}): {why}",
                "; the last time ({day}): {why}",
                day = short_date(self.date, lang)
            ),
        };
        say!(
            lang,
            "Tiêu chí {id} ({title}) mất {lost} điểm ở {times}/{of} kỳ{latest}.",
            "Criterion {id} ({title}) lost {lost} points in {times} of {of} meetings{latest}.",
            id = self.id,
            title = self.title.get(lang),
            lost = self.lost.words(lang),
            times = self.times,
            of = self.of
        )
    }
}

/// The three criteria that lost most in the last six meetings that count.
pub fn costs(digests: &[Digest]) -> Vec<Cost> {
    let counted: Vec<&Digest> =
        adopted_until(digests, None).into_iter().filter(|one| one.counts_for_year()).collect();
    costs_of(&counted[counted.len().saturating_sub(MEETINGS)..])
}

/// The three criteria that lost most in these meetings, oldest first; of equals the one that lost more often,
/// then the one that stands first. None of fewer than two meetings.
pub(super) fn costs_of(meetings: &[&Digest]) -> Vec<Cost> {
    let mut costs: Vec<Cost> = Vec::new();
    if meetings.len() < FEWEST {
        return costs;
    }
    for meeting in meetings.iter().rev() {
        for one in meeting.criteria.iter().filter(|one| one.lost() > Points(0)) {
            match costs.iter_mut().find(|cost| cost.id == one.id && cost.title.vi == one.title) {
                Some(cost) => {
                    cost.lost.0 += one.lost().0;
                    cost.times += 1;
                }
                None => costs.push(Cost {
                    id: one.id.clone(),
                    title: Words::say(|lang| one.title(lang).to_owned()),
                    lost: one.lost(),
                    times: 1,
                    of: meetings.len(),
                    date: meeting.date,
                    why: Words::say(|lang| one.why(lang)),
                }),
            }
        }
    }
    costs.sort_by(|a, b| (b.lost, b.times, &a.id).cmp(&(a.lost, a.times, &b.id)));
    costs.truncate(TOLD);
    costs
}
