//! The rounds of the practice year follow the plan: who speaks, what comes back, what is named.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::*;
use crate::domain::*;
use crate::guidance::{Pack, Packs};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn inputs<'a>(date: NaiveDate) -> PackInputs<'a> {
    let packs = Packs::embedded().unwrap();
    let pack: &Pack = packs.choose(date, MeetingKind::Regular, "").unwrap().pack;
    let blank = || Box::new(|_: &Meeting, _| Sheet::default());
    PackInputs::of(pack, blank(), blank()).on_theme(packs.theme(date, ""))
}

/// The meetings of a made-up cell of 23 from January to November 2026.
fn year(seed: u64) -> (Vec<Digest>, Roll) {
    let span = YearSpan { seed, cells: 1, years: 1, members: 23, last: day(11, 28) };
    let cell = years(span, &inputs).next().unwrap().unwrap();
    let mut roll = Roll::default();
    cell.roll.iter().for_each(|event| roll.apply(event));
    let digests = cell.meetings.iter().map(|past| past.meeting.digest());
    (digests.filter(|one| one.date.year() == 2026).collect(), roll)
}

#[test]
fn the_secretary_speaks_first_and_nobody_twice_before_all_have_spoken() {
    for seed in 1..=12 {
        let (held, roll) = year(seed);
        let summoned = roll.on(day(12, 3)).iter().filter(|one| one.standing.is_summoned()).count();
        let secretary = roll.holder(Role::Secretary, day(1, 3)).unwrap().id;
        assert_eq!(held[0].round.statements[0].0, secretary, "seed {seed}");
        let mut spoke = BTreeSet::new();
        for one in &held {
            let (statements, planned) = (&one.round.statements, one.round.more.planned.as_ref().unwrap());
            assert!((2..=4).contains(&statements.len()), "seed {seed}, {}", one.date);
            let roll = roll.on(one.date);
            let mut silent = roll.iter().filter(|one| one.standing.is_summoned() && !spoke.contains(&one.id));
            let all_have_a_turn = silent.all(|one| planned.contains(&one.id));
            for (member, said) in statements {
                let again = spoke.contains(member);
                assert!(!again || said.asked || all_have_a_turn, "seed {seed}, {}", one.date);
            }
            spoke.extend(statements.iter().map(|(member, _)| *member));
        }
        assert!(spoke.len() >= 18, "seed {seed}: {} of {summoned}", spoke.len());
    }
}

#[test]
fn promises_come_back_and_end_in_every_way_and_criticism_is_answered() {
    let (mut kept, mut given_up, mut under_way, mut late, mut answered) = (0, 0, 0, 0, 0);
    for seed in 1..=6 {
        let (held, roll) = year(seed);
        let back = follow_up(&held, Some(&held[0].id), day(12, 2));
        for promise in &back.promises {
            let due = promise.promised_for.unwrap();
            under_way += promise.history.iter().filter(|step| !step.outcome.settles()).count();
            late += promise.history.iter().filter(|step| (step.day - due).num_days() > 5).count();
            match promise.history.last().map(|step| &step.outcome) {
                Some(PromiseOutcome::GivenUp { reason }) => {
                    assert!(!reason.is_empty());
                    given_up += 1;
                }
                Some(outcome) if outcome.settles() => kept += 1,
                _ => {}
            }
            // Nothing is heard of before its day.
            assert!(promise.history.iter().all(|step| step.day >= due), "seed {seed}: {promise:?}");
        }
        answered += back.remarks.iter().filter(|one| one.answered.is_some()).count();
        let due = back.due(day(12, 3), &roll.on(day(12, 3))).len();
        assert!((1..=7).contains(&due), "seed {seed}: {due} come back in December");
    }
    assert!(
        kept > 60 && given_up > 2 && under_way > 12 && late > 6 && answered > 6,
        "{kept} {given_up} {under_way} {late} {answered}"
    );
}

#[test]
fn several_criticise_and_only_items_of_the_theme_are_named() {
    let (held, roll) = year(DEFAULT_SEED);
    let mut critics = BTreeSet::new();
    let mut named = 0;
    for one in &held {
        let theme = one.round.more.theme.as_ref().unwrap();
        let of_theme = |item: &ItemRef| theme.items.iter().any(|other| other.is_same(item));
        let said = one.round.statements.iter().filter_map(|(_, said)| said.item.as_ref());
        let of_others = one.round.remarks.iter().filter_map(|remark| remark.item.as_ref());
        for item in said.chain(of_others) {
            named += 1;
            assert!(of_theme(item), "{}: {item:?}", one.date);
        }
        let criticism = one.round.remarks.iter().filter(|remark| remark.kind == RemarkKind::Criticism);
        for remark in criticism {
            assert_ne!(remark.by, Some(remark.about));
            critics.extend(remark.by);
        }
    }
    let year = RoundYear::of(&held, &roll.on(day(12, 3)), 2026, |_| Vec::new());
    assert!(critics.len() >= 6, "{critics:?}");
    assert!(named >= 10 && named < year.statements + year.criticism, "{named}");
    // In October and November the theme is of group III: it stands there and nobody names it.
    let third = year.row_of(|item| item.key.starts_with("III."));
    assert_eq!((third[9], third[10]), (Some(0), Some(0)));
}
