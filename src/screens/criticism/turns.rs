//! Whose pages the round has: those whose turn it is first, then all others who are here, by given name.
//!
//! The order does not change while somebody speaks. Ranks nobody: who has a turn is worked out in the domain.

use std::rc::Rc;

use crate::app::acts::promise;
pub(super) use crate::app::acts::round::turns;
use crate::app::model::Model;
use crate::domain::{Attendee, MemberId};
use crate::text::name_key;

/// Whether a member has a turn in this meeting: planned, offered, or taken.
pub(super) fn has_turn(model: &Model, member: MemberId) -> bool {
    turns(model).iter().any(|turn| turn.member == member)
}

struct FoundMembers(Rc<Vec<MemberId>>);

/// The members taking part, in the order of their pages.
pub(super) fn members(model: &Model) -> Rc<Vec<MemberId>> {
    Rc::clone(&model.once(|model| FoundMembers(Rc::new(order(model)))).0)
}

fn order(model: &Model) -> Vec<MemberId> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let plan = meeting.plan_round(&meeting.roll, model.context().earlier, &promise::back(model));
    let offered = || plan.offered().iter().map(|next| next.member).collect();
    let invited: Vec<MemberId> = meeting.round.planned.clone().unwrap_or_else(offered);
    let mut others: Vec<&Attendee> = meeting.roll.iter().filter(|one| !invited.contains(&one.id)).collect();
    others.sort_by_cached_key(|attendee| name_key(&attendee.name));
    let all = invited.into_iter().chain(others.into_iter().map(|attendee| attendee.id));
    all.filter(|member| meeting.is_here(*member)).collect()
}

/// The member whose page is open.
pub(super) fn selected(model: &Model) -> Option<MemberId> {
    members(model).get(model.place().at).copied()
}
