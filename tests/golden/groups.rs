//! The groups of a cell, the meeting of one, and a meeting that hears it.

use bienban::domain::{
    Event, GroupEvent, GroupId, MeetingGroup, MeetingId, MemberId, PlanEvent, PreparedEvent, RollEvent,
    StandsForCell,
};

use super::shared::date;

pub fn of_roll() -> Vec<RollEvent> {
    let (group, member, from) = (GroupId(1), MemberId(1), date(1));
    let told = [
        GroupEvent::Named { group, name: "số 1".into() },
        GroupEvent::Joined { member, group: Some(group), from },
        GroupEvent::HeadNamed { group, head: Some(member), from },
        GroupEvent::HeadNamed { group, head: None, from: date(2) },
        GroupEvent::Joined { member, group: None, from: date(2) },
        GroupEvent::Closed { group, from: date(3) },
    ];
    told.into_iter().map(RollEvent::Group).collect()
}

/// Said whose meeting it is, first beside the cell's, then in its place; and the opinions of another one heard.
pub fn of_meeting() -> Vec<Event> {
    let group = |head, stands_for_cell| MeetingGroup {
        group: GroupId(1),
        title: "Tổ đảng số 1".into(),
        head,
        stands_for_cell,
    };
    let by = StandsForCell::By { ground: "Hướng dẫn số 03-HD/TW, ngày 27/12/2022".into() };
    let (meeting, day) = (MeetingId("20261129-0a1b2d".into()), date(1));
    vec![
        Event::Plan(PlanEvent::GroupChosen { group: group(None, StandsForCell::No) }),
        Event::Plan(PlanEvent::GroupChosen { group: group(Some(MemberId(1)), by) }),
        Event::Prepared(PreparedEvent::GroupHeard { meeting, day, title: "Tổ đảng số 1".into() }),
    ]
}
