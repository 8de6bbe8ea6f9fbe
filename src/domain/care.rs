//! Whom the chair may want to ask after before a meeting: who has been away. Shown to the chair alone, and
//! worded as care: it says what was recorded, and nothing about why.
//!
//! Knows only digests; opens no journal.

use chrono::{Months, NaiveDate};

use super::digest::{Attended, Digest};
use super::member::MemberId;
use super::roll::Attendee;
use crate::say;
use crate::text::{Lang, day_and_month};

/// Meetings missed in a row, each with a reason, from which on the chair is told.
const EXCUSED_RUN: usize = 3;
/// Months without a meeting attended from which on the chair is told (Điều lệ Đảng, Điều 8, speaks of three).
const AWAY_MONTHS: u32 = 3;

/// How a member has been away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// With a reason each time.
    Excused {
        /// How many meetings in a row, at least three.
        times: usize,
    },
    /// From all meetings, for three months or more.
    Away {
        /// The day of the first one missed.
        since: NaiveDate,
    },
    /// From the last meeting, without a reason that is known.
    Unheard {
        /// Its day.
        day: NaiveDate,
    },
}

/// A member to be asked after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareNote {
    /// Who.
    pub member: MemberId,
    /// The name.
    pub name: String,
    /// How the member has been away.
    pub care: Care,
}

impl CareNote {
    /// The note in one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let name = &self.name;
        match self.care {
            Care::Excused { times } => say!(
                lang,
                "Đồng chí {name} xin vắng {times} kỳ liền: nên thăm hỏi xem đồng chí có khó khăn gì.",
                "{name} has asked leave from {times} meetings in a row: a visit may show what is difficult."
            ),
            Care::Away { since } => say!(
                lang,
                "Đồng chí {name} chưa dự họp từ kỳ {day}: nên gặp để thăm hỏi và cùng tìm cách giúp.",
                "{name} has not come since the meeting of {day}: go to see how things are and how to help.",
                day = day_and_month(since, lang)
            ),
            Care::Unheard { day } => say!(
                lang,
                "Đồng chí {name} không đến kỳ {day} và chưa báo: nên hỏi thăm.",
                "{name} did not come on {day} and sent no word: ask how things are.",
                day = day_and_month(day, lang)
            ),
        }
    }
}

/// Those to be asked after before a meeting of a day, in the order of the `roll`; one note each. Only meetings
/// before it count whose roll was called.
pub fn care(digests: &[Digest], roll: &[Attendee], day: NaiveDate) -> Vec<CareNote> {
    let called =
        |one: &&Digest| one.state.was_opened() && one.kind.is_of_cell() && one.roll_called && one.date < day;
    let mut held: Vec<&Digest> = digests.iter().filter(called).collect();
    held.sort_by(|one, other| one.order().cmp(&other.order()));
    let note = |one: &Attendee| {
        let care = care_for(&held, one.id, day)?;
        Some(CareNote { member: one.id, name: one.name.clone(), care })
    };
    roll.iter().filter(|one| one.standing.is_summoned()).filter_map(note).collect()
}

fn care_for(held: &[&Digest], member: MemberId, day: NaiveDate) -> Option<Care> {
    let row = |digest: &&Digest| {
        let row = digest.rows.iter().find(|row| row.member == member && row.standing.is_summoned())?;
        Some((digest.date, row.attended))
    };
    let away = |(_, how): &(NaiveDate, Attended)| matches!(how, Attended::Excused | Attended::Unexcused);
    let run: Vec<(NaiveDate, Attended)> = held.iter().rev().filter_map(row).take_while(away).collect();
    let excused = run.iter().take_while(|(_, how)| *how == Attended::Excused).count();
    let since = run.last()?.0;
    let long = since.checked_add_months(Months::new(AWAY_MONTHS)).is_some_and(|until| until <= day);
    match run.first() {
        _ if excused >= EXCUSED_RUN && excused == run.len() => Some(Care::Excused { times: excused }),
        _ if long && run.len() > 1 => Some(Care::Away { since }),
        _ if excused >= EXCUSED_RUN => Some(Care::Excused { times: excused }),
        Some((day, Attended::Unexcused)) => Some(Care::Unheard { day: *day }),
        _ => None,
    }
}

#[cfg(test)]
#[path = "care_tests.rs"]
mod tests;
