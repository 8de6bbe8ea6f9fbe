//! Whose pages the round has: those whose turn it is first, then who asked for one, then those who owe a report or an answer, the longest
//! overdue before the rest, then all others who are here, by given name.
//!
//! The order does not change while somebody speaks. Ranks nobody: who has a turn, and what is due, is worked out in
//! the domain.

use std::rc::Rc;

use crate::app::acts::promise;
use crate::app::acts::round::plan;
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
    let plan = plan(model, meeting, &promise::back(model));
    let offered = || plan.offered().iter().map(|next| next.member).collect();
    let mut all: Vec<MemberId> = meeting.laid_turns().map_or_else(offered, <[MemberId]>::to_vec);
    let asked = meeting.round.turns.asked.iter().filter(|member| !all.contains(member)).copied();
    all.extend(asked.collect::<Vec<_>>());
    all.extend(owing(model).into_iter().filter(|member| !all.contains(member)).collect::<Vec<_>>());
    let mut others: Vec<&Attendee> = meeting.roll.iter().filter(|one| !all.contains(&one.id)).collect();
    others.sort_by_cached_key(|attendee| name_key(&attendee.name));
    all.extend(others.into_iter().map(|attendee| attendee.id));
    all.into_iter().filter(|member| meeting.is_here(*member)).collect()
}

/// Who owes a report, the longest overdue first, then who owes an answer to an earlier meeting, the longest first.
fn owing(model: &Model) -> Vec<MemberId> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let back = promise::back(model);
    let due = back.due(meeting.day(), &meeting.roll).into_iter().map(|one| one.id.member);
    let answers = back.unanswered(&meeting.roll).into_iter().map(|one| one.remark.about);
    let mut owing: Vec<MemberId> = Vec::new();
    for member in due.chain(answers) {
        if !owing.contains(&member) {
            owing.push(member);
        }
    }
    owing
}

/// Those who are here and have promises that are due, the longest overdue first: how many, and how many they reported.
pub(super) fn reporting(model: &Model) -> Vec<(MemberId, usize, usize)> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let heard = |member: MemberId| {
        let due = promise::due_of(model, member);
        let heard = due.iter().filter(|one| meeting.report_of(&one.id).is_some()).count();
        (member, due.len(), heard)
    };
    let here = owing(model).into_iter().filter(|member| meeting.is_here(*member));
    here.map(heard).filter(|(_, due, _)| *due > 0).collect()
}

/// Those who are here and owe an answer to a remark of an earlier meeting.
pub(super) fn answering(model: &Model) -> Vec<MemberId> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let waits =
        |member: &MemberId| meeting.is_here(*member) && !promise::unanswered_of(model, *member).is_empty();
    owing(model).into_iter().filter(waits).collect()
}

/// The member whose page is open.
pub(super) fn selected(model: &Model) -> Option<MemberId> {
    members(model).get(model.place().at).copied()
}
