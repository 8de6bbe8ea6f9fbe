//! Whose meeting it is, in whose place, and what of it reaches the cell.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{Attendee, Dated, History, Moment, Role, Standing, StandsForCell};
use crate::domain::{CourseEvent, Event as E, ItemState, MeetingId};

fn item(id: u64, step: &str, title: &str) -> Item {
    let (title_en, state) = (String::new(), ItemState::default());
    Item { id: ItemId(id), step: step.into(), title: title.into(), title_en, minutes: 5, vote: None, state }
}

fn moment() -> Moment {
    Moment { at: "2026-12-03T19:00:00+07:00".parse().unwrap(), run: 0 }
}

fn planned(kind: MeetingKind, agenda: Vec<Item>) -> History {
    let plan = Plan { kind, agenda, date: "2026-12-03".parse().unwrap(), ..Plan::default() };
    let planned = E::Plan(PlanEvent::Planned(Box::new(plan)));
    History::begun(MeetingId("m".into()), vec![planned], moment())
}

fn does(history: &mut History, events: Result<Vec<E>, Refusal>) {
    let act = history.act(events.unwrap(), moment());
    history.append(&act);
}

fn group() -> PartyGroup {
    let heads = vec![Dated { from: "2026-01-01".parse().unwrap(), value: Some(MemberId(2)) }];
    PartyGroup { id: GroupId(1), name: "số 1".into(), heads, closed: None }
}

fn by() -> StandsForCell {
    StandsForCell::By { ground: "Hướng dẫn số 03-HD/TW".into() }
}

#[test]
fn a_group_s_meeting_is_opened_once_it_is_said_whose_it_is_and_its_head_chairs() {
    let mut history = planned(MeetingKind::Group, vec![item(1, "opening", "Lý do")]);
    let roll = |names: &[&str]| -> Vec<Attendee> {
        let one = |(id, name): (u32, &&str)| Attendee {
            id: MemberId(id),
            name: (*name).into(),
            standing: Standing::Official,
            role: Role::Member,
        };
        (2..).zip(names).map(one).collect()
    };
    let two = roll(&["Thạch Thị Chanh", "Lý Vĩnh Phát"]);
    assert_eq!(history.meeting.open(two.clone()), Err(Refusal::Group(GroupRefusal::NotChosen)));
    let chosen = history.meeting.choose_group(&group(), Some(MemberId(2)), StandsForCell::No);
    does(&mut history, chosen);
    assert_eq!(history.meeting.plan.chair, Some(MemberId(2)));
    let nobody = GroupRefusal::NobodyInIt { title: "Tổ đảng số 1".into() };
    assert_eq!(history.meeting.open(Vec::new()), Err(Refusal::Group(nobody)));
    assert_eq!(history.meeting.open(two.clone()), Err(Refusal::OfficersMissing), "nobody takes the minutes");
    let named = PlanEvent::OfficersNamed { chair: Some(MemberId(2)), minute_taker: Some(MemberId(3)) };
    does(&mut history, Ok(vec![E::Plan(named)]));
    let opened = history.meeting.open(two);
    does(&mut history, opened);
    let late = history.meeting.choose_group(&group(), Some(MemberId(2)), StandsForCell::No);
    assert_eq!(late, Err(Refusal::Group(GroupRefusal::Opened)));
}

#[test]
fn in_place_of_the_cell_it_needs_a_ground_and_counts_as_the_month_s() {
    let mut history = planned(MeetingKind::Group, vec![item(1, "opening", "Lý do")]);
    let without = StandsForCell::By { ground: " ".into() };
    let refused = history.meeting.choose_group(&group(), Some(MemberId(2)), without);
    assert_eq!(refused, Err(Refusal::Group(GroupRefusal::GroundMissing)));
    let alone = history.meeting.choose_group(&group(), Some(MemberId(2)), StandsForCell::No);
    does(&mut history, alone);
    assert!(!history.meeting.plan.counts_as_regular());
    let instead = history.meeting.choose_group(&group(), Some(MemberId(2)), by());
    does(&mut history, instead);
    let digest = history.meeting.digest();
    assert!(history.meeting.plan.counts_as_regular() && digest.stands_for_month());
    assert!(!digest.is_of_month(), "it is no meeting of the whole cell");
    assert_eq!(
        (digest.label(Lang::Vi).as_str(), digest.brief(Lang::Vi).as_str()),
        ("tổ đảng số 1", "tổ số 1")
    );
    does(&mut history, Ok(vec![E::Plan(PlanEvent::KindChanged { kind: MeetingKind::Thematic })]));
    assert_eq!(history.meeting.plan.body(), MeetingBody::Cell, "another kind is the cell's again");
}

fn digest(id: &str, kind: MeetingKind, opinions: &str) -> Digest {
    let chosen = MeetingGroup {
        group: GroupId(1),
        title: "Tổ đảng số 1".into(),
        head: Some(MemberId(2)),
        stands_for_cell: StandsForCell::No,
    };
    Digest {
        id: MeetingId(id.into()),
        kind,
        state: State::Adopted,
        group: (kind == MeetingKind::Group).then_some(chosen),
        opinions: opinions.into(),
        ..Meeting::default().digest()
    }
}

#[test]
fn the_opinions_of_groups_since_the_cell_met_last_reach_its_next_regular_meeting_once() {
    let told = digest("g2", MeetingKind::Group, "Đề nghị sửa đường ấp");
    let silent = digest("g3", MeetingKind::Group, "");
    let cell = digest("r", MeetingKind::Regular, "");
    let earlier = digest("g1", MeetingKind::Group, "Đã báo cáo kỳ trước");
    let before = [&silent, &told, &cell, &earlier];
    let ids = |kind| {
        let found = opinions_before(kind, before.iter().copied());
        found.into_iter().map(|digest| digest.id.0.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(MeetingKind::Regular), ["g2"]);
    assert_eq!(ids(MeetingKind::Congress), [] as [&str; 0]);
    let agenda = vec![item(1, "opening", "Lý do"), item(2, "discussion", "Thảo luận")];
    let mut history = planned(MeetingKind::Regular, agenda);
    let taken = history.meeting.take_opinions(&[&told]);
    does(&mut history, taken);
    let titles: Vec<&str> = history.meeting.agenda.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Lý do", "Ý kiến của Tổ đảng số 1", "Thảo luận"]);
    let text = history.meeting.prepared.waiting_text(history.meeting.agenda.items[1].id);
    assert_eq!(text, Some("Đề nghị sửa đường ấp"));
    assert_eq!(history.meeting.notes.len(), 0, "no paper tells it before it is taken at the meeting");
    assert_eq!(history.meeting.take_opinions(&[&told]), Err(Refusal::Gone), "twice is nothing");
}

#[test]
fn what_stands_under_a_secret_item_is_no_opinion_for_the_cell() {
    let agenda = vec![item(1, "group_opinions", "Tổng hợp ý kiến của tổ đảng")];
    let mut history = planned(MeetingKind::Group, agenda);
    let chosen = history.meeting.choose_group(&group(), Some(MemberId(2)), StandsForCell::No);
    does(&mut history, chosen);
    let noted = CourseEvent::Noted { item: ItemId(1), text: "Đề nghị sửa đường ấp\n".into() };
    does(&mut history, Ok(vec![E::Course(noted)]));
    assert_eq!(history.meeting.digest().opinions, "", "not before it is adopted");
    history.meeting.state = State::Adopted;
    assert_eq!(history.meeting.digest().opinions, "Đề nghị sửa đường ấp");
    history.meeting.secret_items.insert(ItemId(1));
    assert_eq!(history.meeting.digest().opinions, "");
}
