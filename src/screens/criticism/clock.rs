//! How long each turn took: from the first thing that is written in it until something is written in another one,
//! criticism, its answer and the chair's words among it.
//!
//! For the eye of the chair alone: in memory, in no record and on no paper. Where the meeting is taken up by another
//! run of the program it goes on from what the records say (`recorded`).

use super::recorded;
use super::turns::has_turn;
use crate::app::model::Model;
use crate::domain::{MeetingId, MemberId};

/// The turns that were timed.
struct TurnClock {
    meeting: MeetingId,
    /// Whose turn it is, and since when on the timeline of the meeting, in milliseconds.
    running: Option<(MemberId, u64)>,
    /// What earlier parts of turns took, in milliseconds.
    spent: Vec<(MemberId, u64)>,
}

/// As the round is opened: what turns took before the program was started is taken from the records.
pub(super) fn take_up(model: &mut Model) {
    if clock(model).is_some() {
        return;
    }
    let spent = recorded::turns(model);
    let Some(meeting) = model.meeting().filter(|meeting| meeting.on_paper.is_none()) else { return };
    let meeting = meeting.id.clone();
    model.keep(TurnClock { meeting, running: None, spent });
}

/// The turn of a member begins, or goes on; that of another one stops.
pub(super) fn begin(model: &mut Model, member: MemberId) {
    if clock(model).and_then(|clock| clock.running).is_some_and(|(running, _)| running == member) {
        return;
    }
    stop(model);
    let now = model.line_now();
    let Some(meeting) = model.meeting().filter(|meeting| meeting.on_paper.is_none()) else { return };
    let meeting = meeting.id.clone();
    let spent = match model.take_kept::<TurnClock>() {
        Some(clock) if clock.meeting == meeting => clock.spent,
        _ => Vec::new(),
    };
    model.keep(TurnClock { meeting, running: Some((member, now)), spent });
}

/// The turn of a member goes on, where the member has one: what others say to it belongs to it.
pub(super) fn go_on(model: &mut Model, member: MemberId) {
    if has_turn(model, member) {
        begin(model, member);
    }
}

/// Nobody's turn runs.
pub(super) fn stop(model: &mut Model) {
    let now = model.line_now();
    let Some(clock) = model.kept_mut::<TurnClock>() else { return };
    if let Some((member, since)) = clock.running.take() {
        clock.spent.push((member, now.saturating_sub(since)));
    }
}

fn clock(model: &Model) -> Option<&TurnClock> {
    let here = model.meeting().map(|meeting| &meeting.id);
    model.kept::<TurnClock>().filter(|clock| Some(&clock.meeting) == here)
}

/// Whose turn was the last to be timed.
pub(super) fn latest(model: &Model) -> Option<MemberId> {
    let clock = clock(model)?;
    clock.running.map(|(member, _)| member).or_else(|| clock.spent.last().map(|(member, _)| *member))
}

/// Full seconds of a member's turn so far; none where it was not begun here.
pub(super) fn seconds(model: &Model, member: MemberId) -> Option<u64> {
    let clock = clock(model)?;
    let now = model.line_now();
    let running =
        clock.running.filter(|(other, _)| *other == member).map(|(_, since)| now.saturating_sub(since));
    let spent = clock.spent.iter().filter(|(other, _)| *other == member).map(|(_, spent)| *spent);
    let parts: Vec<u64> = spent.chain(running).collect();
    (!parts.is_empty()).then(|| parts.iter().sum::<u64>() / 1000)
}
