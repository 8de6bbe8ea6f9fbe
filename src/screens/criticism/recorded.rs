//! What turns took as the records have it: from the first thing written in one until something was written in another
//! one, or something else was done. What passed while the program was closed belongs to no turn.
//!
//! A lower bound: a form that was only opened, and words that were not kept yet, left no record.

use super::turns::has_turn;
use crate::app::acts::statement::member_of_draft;
use crate::app::model::Model;
use crate::domain::{CourseEvent, CriticismEvent, Event, MemberId, TurnEvent};

/// What a record says of whose turn runs.
enum TurnMark {
    /// That of a member.
    Runs(MemberId),
    /// Nobody's.
    Ends,
    /// The program was started anew, or time was counted otherwise.
    Jumps,
    /// Nothing.
    Silent,
}

/// Milliseconds of every turn of the live meeting that its records tell of.
pub(super) fn turns(model: &Model) -> Vec<(MemberId, u64)> {
    let Some(history) = &model.live else { return Vec::new() };
    let mut spent: Vec<(MemberId, u64)> = Vec::new();
    let (mut running, mut open, mut before) = (None, false, 0);
    for (record, place) in history.records.iter().zip(history.places()) {
        open |= matches!(record.event, Event::Course(CourseEvent::Opened { .. }));
        let mark = if open { mark(model, &record.event) } else { TurnMark::Ends };
        if let Some(member) = running.filter(|_| !matches!(mark, TurnMark::Jumps)) {
            add(&mut spent, member, place.saturating_sub(before));
        }
        running = match mark {
            TurnMark::Runs(member) => Some(member),
            TurnMark::Ends | TurnMark::Jumps => None,
            TurnMark::Silent => running,
        };
        before = place;
    }
    spent
}

fn add(spent: &mut Vec<(MemberId, u64)>, member: MemberId, time: u64) {
    match spent.iter_mut().find(|(other, _)| *other == member) {
        Some((_, sum)) => *sum += time,
        None => spent.push((member, time)),
    }
}

fn mark(model: &Model, event: &Event) -> TurnMark {
    let runs =
        |member: MemberId| if has_turn(model, member) { TurnMark::Runs(member) } else { TurnMark::Silent };
    match event {
        Event::Draft { field, .. } => member_of_draft(field).map_or(TurnMark::Silent, runs),
        Event::Criticism(event) => in_round(event).map_or(TurnMark::Ends, runs),
        Event::Course(
            CourseEvent::Restored
            | CourseEvent::Unrecorded { .. }
            | CourseEvent::Slept { .. }
            | CourseEvent::ClockCorrected { .. },
        ) => TurnMark::Jumps,
        Event::Undone { .. } | Event::Redone { .. } => TurnMark::Silent,
        _ => TurnMark::Ends,
    }
}

/// Whose turn an event of the round belongs to.
const fn in_round(event: &CriticismEvent) -> Option<MemberId> {
    match event {
        CriticismEvent::Stated { member, .. } | CriticismEvent::TurnConcluded { member, .. } => Some(*member),
        CriticismEvent::Turn(TurnEvent::Led { member, .. }) => Some(*member),
        CriticismEvent::PromiseReported { promise, .. } | CriticismEvent::PromiseGivenUp { promise, .. } => {
            Some(promise.member)
        }
        CriticismEvent::RemarkSet { remark } => Some(remark.about),
        CriticismEvent::RemarkFollowed { about, .. } => *about,
        _ => None,
    }
}
