//! Which cell, meeting or member some words mean; two that fit are told, never guessed.
//!
//! Knows words and what is on the shelf, no options.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::CellDigest;
use crate::domain::{CellId, CellName, Digest, MeetingId, Member, MemberId, Roll, State};
use crate::text::{fold, matches_name, parse_date};

/// What some words fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice<T> {
    /// Just this.
    One(T),
    /// Nothing.
    None,
    /// All of these alike.
    Several(Vec<T>),
}

impl<T> Choice<T> {
    fn of(mut fitting: Vec<T>) -> Choice<T> {
        match (fitting.len(), fitting.pop()) {
            (1, Some(one)) => Choice::One(one),
            (_, Some(last)) => {
                fitting.push(last);
                Choice::Several(fitting)
            }
            _ => Choice::None,
        }
    }
}

/// The meeting of a cell that is meant by an id, a date (`2026-12-03`, `3/12/2026`), or `last`,
/// the latest adopted one. `digests` are in the order of their dates.
pub fn choose_meeting(
    digests: &[CellDigest],
    cell: &CellId,
    words: &str,
    today: NaiveDate,
) -> Choice<MeetingId> {
    let of_cell: Vec<_> = digests.iter().filter(|one| one.cell == *cell).map(|one| &one.digest).collect();
    if let Some(found) = of_cell.iter().find(|digest| digest.id.0 == words) {
        return Choice::One(found.id.clone());
    }
    if words == "last" {
        let adopted = of_cell.iter().rev().find(|digest| digest.state == State::Adopted);
        return adopted.map_or(Choice::None, |digest| Choice::One(digest.id.clone()));
    }
    let date = parse_date(words, today, None);
    let on = |day: fn(&Digest) -> Option<NaiveDate>| {
        let found = of_cell.iter().filter(|digest| date.is_some() && day(digest) == date);
        Choice::of(found.map(|digest| digest.id.clone()).collect())
    };
    // By the day on which it was held; by that for which it had been planned where none was.
    match on(|digest| Some(digest.date)) {
        Choice::None => on(|digest| digest.planned),
        found => found,
    }
}

/// The member that is meant by a number, a whole name, initials or a part of the name; where some
/// fit better than others, only those count.
pub fn choose_member(roll: &Roll, words: &str) -> Choice<MemberId> {
    if let Some(found) = words.parse().ok().and_then(|number| roll.get(MemberId(number))) {
        return Choice::One(found.id);
    }
    let fits = |member: &Member| Some((matches_name(words, member.name())?, member.id));
    let ranked: Vec<_> = roll.members.iter().filter_map(fits).collect();
    let best = ranked.iter().map(|(rank, _)| *rank).min();
    let best = ranked.iter().filter(|(rank, _)| Some(*rank) == best);
    Choice::of(best.map(|(_, id)| *id).collect())
}

/// The cell that is meant by an id or by a part of its name; without words the only one there is.
pub fn choose_cell(cells: &BTreeMap<CellId, CellName>, words: Option<&str>) -> Choice<CellId> {
    let Some(words) = words else {
        return Choice::of(cells.keys().cloned().collect());
    };
    let id = CellId(words.to_owned());
    if cells.contains_key(&id) {
        return Choice::One(id);
    }
    let wanted = fold(words.trim());
    let whole = cells.iter().filter(|(_, name)| fold(&name.name) == wanted);
    let whole: Vec<CellId> = whole.map(|(id, _)| id.clone()).collect();
    if !whole.is_empty() {
        return Choice::of(whole);
    }
    let part = cells.iter().filter(|(_, name)| fold(&name.name).contains(&wanted));
    Choice::of(part.map(|(id, _)| id.clone()).collect())
}
