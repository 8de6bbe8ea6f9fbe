//! Whose turns a made-up round is planned with: as the facts give them, and two at least.

use super::round::LEAST;
use crate::domain::{Attendee, Digest, FollowUp, Meeting, MemberId};

/// Most turns of a round.
const MOST: usize = 3;

/// The turns of a round on a day: those whose turn it is; where the slot holds fewer than two, or everybody
/// has spoken this year, the next ones.
pub(super) fn planned(
    meeting: &Meeting,
    roll: &[Attendee],
    before: &[Digest],
    back: &FollowUp,
) -> Vec<MemberId> {
    let plan = meeting.plan_round(roll, before, back);
    let turns = (plan.turns as usize).clamp(LEAST, MOST);
    let mut members: Vec<MemberId> = plan.order.iter().map(|next| next.member).collect();
    let again = longest_ago(roll, before);
    members.extend(again.into_iter().filter(|member| plan.order.iter().all(|next| next.member != *member)));
    members.truncate(turns);
    members
}

/// Those summoned, who spoke longest ago first.
pub(super) fn longest_ago(roll: &[Attendee], before: &[Digest]) -> Vec<MemberId> {
    let last = |member: MemberId| {
        let spoke = |one: &&Digest| one.round.statements.iter().any(|(other, _)| *other == member);
        before.iter().filter(spoke).map(|one| one.date).max()
    };
    let summoned = roll.iter().filter(|one| one.standing.is_summoned());
    let mut members: Vec<MemberId> = summoned.map(|one| one.id).collect();
    members.sort_by_key(|member| last(*member));
    members
}
