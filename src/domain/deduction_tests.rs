//! Bases by hand: ten official members and those beside them.
#![allow(clippy::unwrap_used)]

use crate::domain::{
    Attendee, Deduction, Event, History, Item, ItemId, ItemState, Majority, MeetingId, MemberId, Moment,
    Presence, Purpose, Role, Standing, VoteRule,
};

/// 10 official (1-10), 2 exempt (11, 12), 1 away (13), 1 suspended (14), 1 probationary (15).
fn roll() -> Vec<Attendee> {
    let standing = |number| match number {
        1..=10 => Standing::Official,
        11 | 12 => Standing::Exempt,
        13 => Standing::TemporaryAway,
        14 => Standing::Suspended,
        _ => Standing::Probationary,
    };
    let attendee = |number| Attendee {
        id: MemberId(number),
        name: format!("Đảng viên {number}"),
        standing: standing(number),
        role: Role::Member,
    };
    (1..=15).map(attendee).collect()
}

fn moment() -> Moment {
    Moment { at: "2026-12-03T08:00:00+07:00".parse().unwrap(), run: 0 }
}

/// Opened; one exempt member comes, 9 is excused, 10 is unexcused.
fn opened() -> History {
    let mut history = History::new(MeetingId("m".into()));
    let mut plan = history.meeting.plan.clone();
    plan.chair = Some(MemberId(1));
    plan.minute_taker = Some(MemberId(2));
    plan.agenda = vec![Item {
        id: ItemId(1),
        step: "election".to_owned(),
        title: "Bầu cử".to_owned(),
        title_en: String::new(),
        minutes: 40,
        vote: None,
        state: ItemState::default(),
    }];
    let planned = crate::domain::PlanEvent::Planned(Box::new(plan));
    let act = history.act(vec![Event::Plan(planned)], moment());
    history.append(&act);
    let events = history.meeting.open(roll()).unwrap();
    let act = history.act(events, moment());
    history.append(&act);
    let ill = Presence::Excused { reason: "ốm".into() };
    let marks = [(9, ill), (10, Presence::Unexcused)];
    for (member, presence) in marks {
        let event = history.meeting.mark(MemberId(member), presence).unwrap();
        let act = history.act(vec![Event::Attendance(event)], moment());
        history.append(&act);
    }
    let comes = history.meeting.arrive_or_leave(MemberId(11), moment().at).unwrap();
    let act = history.act(vec![Event::Attendance(comes)], moment());
    history.append(&act);
    history
}

const ELECTION: [Deduction; 4] =
    [Deduction::Away, Deduction::ExemptAbsent, Deduction::Suspended, Deduction::Excused];

#[test]
fn each_deduction_takes_its_own_members_out() {
    let meeting = opened().meeting;
    // 10 official and the exempt one who came.
    assert_eq!(meeting.vote_base().count, 11);
    // The excused one is left out of an election, the one unexcused is not.
    assert_eq!(meeting.base_less(&ELECTION).count, 10);
    // Nobody left out: 10 official, 2 exempt, 1 away, 1 suspended.
    assert_eq!(meeting.base_less(&[]).count, 14);
    let without = |deduction| meeting.base_less(&[deduction]).count;
    assert_eq!(without(Deduction::Away), 13);
    assert_eq!(without(Deduction::ExemptAbsent), 13);
    assert_eq!(without(Deduction::Suspended), 13);
    assert_eq!(without(Deduction::Excused), 13);
}

#[test]
fn who_is_left_out_is_named_with_the_reason() {
    let meeting = opened().meeting;
    let base = meeting.base_less(&ELECTION);
    let left_out: Vec<(u32, bool)> = base.excluded.iter().map(|one| (one.member.0, one.excused)).collect();
    assert_eq!(left_out, [(9, true), (12, false), (13, false), (14, false), (15, false)]);
    let ordinary: Vec<u32> = meeting.vote_base().excluded.iter().map(|one| one.member.0).collect();
    assert_eq!(ordinary, [12, 13, 14, 15]);
}

#[test]
fn an_excused_member_who_comes_counts_in_the_election() {
    let mut history = opened();
    let comes = history.meeting.arrive_or_leave(MemberId(9), moment().at).unwrap();
    let act = history.act(vec![Event::Attendance(comes)], moment());
    history.append(&act);
    assert_eq!(history.meeting.base_less(&ELECTION).count, 11);
}

#[test]
fn an_election_is_put_on_its_own_base() {
    let mut history = opened();
    let rule = VoteRule {
        purpose: Purpose::Election,
        majority: Majority::OverHalf,
        secret: true,
        deducts: &ELECTION,
    };
    let put = history.meeting.put_under(rule, "Bầu bí thư chi bộ").unwrap();
    let act = history.act(vec![put], moment());
    history.append(&act);
    let ballot = &history.meeting.ballots[0];
    assert_eq!((ballot.base.count, ballot.needed(), ballot.secret), (10, 6, true));
}
