//! What the vote on the sheet settles ahead of the closing, so that people are asked or told first.
//!
//! Compares sheets; changes no meeting.

use super::case::{Background, Case};
use super::sheet::{proposal_sheet, sheet};
use crate::domain::{Meeting, Moment, Row, Sheet};
use crate::guidance::Pack;

/// The least minutes of the guidance, while the meeting is shorter, its end was not told of, and
/// lasting so long would earn points.
pub fn minutes_wanted(meeting: &Meeting, pack: &Pack, context: Background, now: Moment) -> Option<u64> {
    let case = Case::proposing(meeting, pack, context, now);
    let least = case.least_minutes();
    if case.expected().is_some() || case.minutes_so_far() >= least {
        return None;
    }
    let longer = Meeting { expected_minutes: Some(least), ..meeting.clone() };
    let gains = proposal_sheet(&longer, pack, context, now).high()
        > proposal_sheet(meeting, pack, context, now).high();
    gains.then_some(least)
}

/// Rows that lose points because they are settled now, as the sheet to be proposed has them.
pub fn settled_short(meeting: &Meeting, pack: &Pack, context: Background, now: Moment) -> Vec<Row> {
    let standing = sheet(meeting, pack, context, now);
    let possible = |row: &Row| standing.rows.iter().find(|other| other.id == row.id).map(|other| other.high);
    let proposed = proposal_sheet(meeting, pack, context, now);
    proposed.rows.into_iter().filter(|row| possible(row).is_some_and(|high| row.high < high)).collect()
}

/// Whether two sheets give every criterion the same points.
pub fn same_points(one: &Sheet, other: &Sheet) -> bool {
    let points = |sheet: &Sheet| -> Vec<_> {
        sheet.rows.iter().map(|row| (row.id.clone(), row.low, row.high)).collect()
    };
    points(one) == points(other)
}
