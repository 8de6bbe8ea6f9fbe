//! The wall of signs: who was at which meeting of the period.
//!
//! A column for every meeting, oldest first, under the number of its month.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::group;
use crate::app::Model;
use crate::domain::{Digest, MemberId, MemberRow, Participation, adopted_in};
use crate::text::Lang;
use crate::ui::strip;

/// The adopted meetings of the period, oldest first.
pub(super) fn meetings(model: &Model) -> Vec<&Digest> {
    let adopted = adopted_in(&model.book.meetings, model.participation_period());
    adopted.into_iter().filter(|digest| group::concerns(model, digest)).collect()
}

/// The months of the meetings, in figures.
pub(super) fn months(meetings: &[&Digest]) -> Vec<String> {
    meetings.iter().map(|digest| digest.date.month().to_string()).collect()
}

/// The signs that stand in the wall.
pub(super) fn signs(meetings: &[&Digest], all: &[Participation], lang: Lang) -> BTreeSet<String> {
    let of = |one: &Participation| of_member(meetings, one.member);
    all.iter().flat_map(of).map(|row| strip::letter(row, lang).trim().to_owned()).collect()
}

/// What was recorded of a member in each of the meetings.
pub(super) fn of_member<'a>(meetings: &[&'a Digest], member: MemberId) -> Vec<Option<&'a MemberRow>> {
    meetings.iter().map(|digest| digest.rows.iter().find(|row| row.member == member)).collect()
}
