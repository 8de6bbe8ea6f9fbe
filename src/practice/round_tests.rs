//! The turns of the practice year against the design's own figures.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::domain::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// The roll of the first practice cell.
fn roll() -> Roll {
    let mut roll = Roll::default();
    cell(DEFAULT_SEED, DEFAULT_MEMBERS).1.iter().for_each(|event| roll.apply(event));
    roll
}

/// Who spoke in which month of 2026, in a year of fourteen speakers: the practice year of the design.
const SPOKE: [(u32, &[u32]); 11] = [
    (1, &[2, 4, 5]),
    (2, &[6, 7]),
    (3, &[9, 10, 16]),
    (4, &[11, 13]),
    (5, &[15, 17]),
    (6, &[18, 16]),
    (7, &[2, 8]),
    (8, &[4, 16]),
    (9, &[8, 16]),
    (10, &[16, 6, 9]),
    (11, &[18]),
];

/// That year in short; everybody who speaks promises something for the thirtieth day after.
fn year() -> (Vec<Digest>, Roll) {
    let held = |(month, members): (u32, &[u32])| {
        let mut meeting = Meeting::new(MeetingId(format!("2026{month:02}03-thu")));
        (meeting.plan.date, meeting.state) = (day(month, 3), State::Adopted);
        let due = Some(day(month, 3) + chrono::Days::new(30));
        let said = || Statement { remedy: "Sửa".into(), due, ..Statement::default() };
        meeting.statements = members.iter().map(|member| (MemberId(*member), said())).collect();
        meeting.digest()
    };
    (SPOKE.into_iter().map(held).collect(), roll())
}

/// 03/12/2026 in preparation, with so many minutes for the round.
fn december(minutes: u32) -> Meeting {
    let item = Item {
        id: ItemId(10),
        step: "self_criticism".into(),
        title: "Tự phê bình và phê bình".into(),
        title_en: String::new(),
        minutes,
        vote: None,
        state: ItemState::default(),
    };
    let mut meeting = Meeting::new(MeetingId("20261203-thu".into()));
    (meeting.plan.date, meeting.agenda.items) = (day(12, 3), vec![item]);
    meeting
}

/// Acceptance 1 of the design: followed from 03/09, one of six promises reported on 03/11: five come back, and 15
/// minutes hold ⌊(15 − 5) / 5⌋ = 2 turns, 30 hold 5.
#[test]
fn who_has_not_spoken_in_a_year_and_how_many_turns_a_slot_holds() {
    let (mut held, roll) = year();
    let of = |month| held.iter().position(|one| one.date == day(month, 3)).unwrap();
    let (september, november) = (of(9), of(11));
    let from = held[september].id.clone();
    let back = follow_up(&held, Some(&from), day(12, 3));
    assert_eq!((back.since, back.promises.len()), (Some(day(9, 3)), 6));
    let names = |promises: &[&Promise]| -> Vec<String> {
        promises.iter().map(|one| roll.name(one.id.member).to_owned()).collect()
    };
    let diem = back.promises.iter().find(|one| roll.name(one.id.member) == "Phan Ngọc Diễm").unwrap();
    assert_eq!((diem.made, diem.promised_for), (day(9, 3), Some(day(10, 3))));
    let outcome = PromiseOutcome::Reported { state: PromiseState::Mended, note: String::new(), due: None };
    let report = PromiseReport { promise: diem.id.clone(), made: None, what: String::new(), outcome };
    held[november].round.more.reports.push(report);
    let meeting = december(15);
    let roll_then = roll.on(day(12, 3));
    let back = meeting.brought_back(&held, Some(&from));
    let due = back.due(day(12, 3), &roll_then);
    assert_eq!((names(&due)[0].as_str(), due[0].days_over(day(12, 3))), ("Phạm Quốc Khánh", 61));
    let plan = meeting.plan_round(&roll_then, &held, &back);
    let order: Vec<&str> = plan.order.iter().map(|next| roll.name(next.member)).collect();
    assert_eq!(
        order,
        [
            "Nguyễn Văn Bình",
            "Thạch Thị Sa Rây",
            "Lý Vĩnh Phát",
            "Thạch Đa Ra",
            "Sơn Vi Sal",
            "Ngô Thị Mai Xuân"
        ]
    );
    assert!(plan.order[0].is_secretary);
    assert_eq!((plan.slot, plan.due, plan.turns, plan.minutes_for_all()), (15, 5, 2, 35));
    assert_eq!((plan.spoken, plan.summoned, plan.later().len()), (14, 20, 4));
    assert_eq!(december(30).plan_round(&roll_then, &held, &back).turns, 5);
}

/// Turns are those planned, else those offered, and whoever asked for one stands behind them.
#[test]
fn a_turn_is_held_left_or_asked_for() {
    let (held, roll) = year();
    let mut meeting = december(15);
    let plan = meeting.plan_round(&roll.on(day(12, 3)), &held, &FollowUp::default());
    let rows = |meeting: &Meeting| {
        meeting
            .turn_rows(plan.offered())
            .iter()
            .map(|row| (row.member.0, row.state, row.asked))
            .collect::<Vec<_>>()
    };
    use TurnState::{Deferred, Held, Waiting};
    assert_eq!(rows(&meeting), [(1, Waiting, false), (3, Waiting, false), (12, Waiting, false)]);
    meeting.statements.push((MemberId(16), Statement { asked: true, ..Statement::default() }));
    meeting.statements.push((MemberId(3), Statement::default()));
    meeting.deferred.insert(MemberId(1), String::new());
    let row = (16, Held, true);
    assert_eq!(rows(&meeting), [(1, Deferred, false), (3, Held, false), (12, Waiting, false), row]);
    meeting.round.planned = Some(vec![MemberId(14)]);
    assert_eq!(rows(&meeting), [(14, Waiting, false), row, (3, Held, false)]);
}
