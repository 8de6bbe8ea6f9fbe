//! What the round of the meeting in preparation comes to: worked out from the cell's meetings, never stale.

use crate::app::Model;
use crate::app::acts::round;
use crate::domain::{
    Attendee, CareNote, Meeting, NextSpeaker, PROMISE_MINUTES, Promise, RoundPlan, TURN_MINUTES, TurnRow,
    care,
};

/// The round as it is prepared, with whom the chair may want to ask after.
pub(super) struct RoundFacts {
    /// Slot, turns and their order.
    pub plan: RoundPlan,
    /// The promises that come back, by their days.
    pub due: Vec<Promise>,
    /// How many remarks of earlier meetings nobody answered.
    pub unanswered: usize,
    /// The turns: those planned, else those that are offered.
    pub turns: Vec<TurnRow>,
    /// The number of its item on the agenda, from 1; none where the agenda has none.
    pub number: Option<usize>,
    /// Whether a round belongs to a meeting of this kind.
    pub may_be_added: bool,
    /// Whom to ask after, in the order of the roll.
    pub care: Vec<CareNote>,
}

impl RoundFacts {
    /// Minutes that promises and turns take together.
    pub fn minutes(&self) -> u32 {
        self.plan.due * PROMISE_MINUTES + self.turns.len() as u32 * TURN_MINUTES
    }

    /// Those who have not spoken this year and have no turn now, in their order.
    pub fn later(&self) -> Vec<&NextSpeaker> {
        let waits = |next: &&NextSpeaker| self.turns.iter().all(|turn| turn.member != next.member);
        self.plan.order.iter().filter(waits).collect()
    }
}

/// The roll of the meeting: those who are summoned to it on its day.
pub(super) fn roll(model: &Model, meeting: &Meeting) -> Vec<Attendee> {
    round::roll(model, meeting)
}

/// The facts; none without a meeting.
pub(super) fn work_out(model: &Model) -> Option<RoundFacts> {
    let meeting = model.meeting()?;
    let (roll, digests) = (roll(model, meeting), &model.book.meetings);
    let back = meeting.brought_back(digests, model.context().followed_from);
    let plan = round::plan(model, meeting, &back);
    Some(RoundFacts {
        due: back.due(meeting.day(), &roll).into_iter().cloned().collect(),
        unanswered: back.unanswered(&roll).len(),
        turns: meeting.turn_rows(plan.offered()),
        may_be_added: meeting.plan.kind.holds_round(),
        number: meeting.round_item().map(|(place, _)| place + 1),
        care: care(digests, &model.roll().on(meeting.day()), meeting.day()),
        plan,
    })
}
