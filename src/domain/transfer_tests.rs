//! Transfers out and in: who is on the roll on which day, what counts, and what is due, worked out by hand.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::super::*;
use crate::text::{Lang, PartialDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(name: &str) -> Person {
    Person { name: name.into(), born: Some(PartialDate::Day(day("1985-03-08"))), ..Person::default() }
}

/// A secretary and two official members, entered on 1 March 2026.
fn roll() -> Roll {
    let mut roll = Roll::default();
    for (name, role) in [
        ("Nguyễn Văn An", Role::Secretary),
        ("Thạch Thị Sa Rây", Role::Deputy),
        ("Lý Vĩnh Phát", Role::Member),
    ] {
        let added = roll.add(person(name), Standing::Official, role, day("2026-03-01")).unwrap();
        roll.apply(&added);
    }
    roll
}

fn told(roll: &mut Roll, events: Result<Vec<RollEvent>, Refusal>) -> Transfer {
    events.unwrap().iter().for_each(|event| roll.apply(event));
    roll.transfers.last().unwrap().clone()
}

fn to(place: &str) -> TransferPapers {
    TransferPapers { place: place.into(), asked: Some(day("2026-11-20")), ..TransferPapers::default() }
}

/// With the introduction of 4 December 2026.
fn introduced(until: Option<&str>) -> TransferPapers {
    let letter =
        UpperDecision {
            day: day("2026-12-04"), number: "12-GT/ĐU".into(), by: "Đảng ủy xã Mẫu".into()
        };
    let (agreed, review) = (Some(day("2026-12-01")), Some(day("2026-12-02")));
    let until = until.map(day);
    TransferPapers { agreed, review, letter: Some(letter), until, ..to("Chi bộ khóm 3") }
}

const RAY: MemberId = MemberId(2);
const TODAY: &str = "2026-12-20";

/// The second member asks to go.
fn leaving(term: TransferTerm, until: Option<&str>) -> (Roll, Transfer) {
    let mut roll = roll();
    let begun = roll.begin_leaving(RAY, term, to("Chi bộ khóm 3"), day("2026-12-01"));
    let one = told(&mut roll, begun);
    assert_eq!(one.stage(), TransferStage::Asked);
    let papers = roll.tell_transfer(&one, introduced(until), day(TODAY));
    let one = told(&mut roll, papers);
    assert_eq!(one.stage(), TransferStage::Introduced);
    (roll, one)
}

/// Somebody is expected, for good.
fn coming(term: TransferTerm) -> (Roll, Transfer) {
    let mut roll = roll();
    let begun = roll.begin_coming(person("Danh Chanh Đa"), (term, false), introduced(None), day(TODAY));
    let one = told(&mut roll, begun);
    (roll, one)
}

fn numbers(roll: &Roll, on: &str) -> Vec<u32> {
    roll.on(day(on)).iter().map(|one| one.id.0).collect()
}

fn sixty(_: NaiveDate) -> Option<u32> {
    Some(60)
}

#[test]
fn who_goes_for_good_is_on_the_roll_until_the_day_before_and_holds_no_office_after() {
    let (mut roll, one) = leaving(TransferTerm::Official, None);
    // 60 working days are twelve weeks: from Friday 4 December to Friday 26 February.
    assert_eq!(one.due(sixty), Some(TransferDue::HandIn(day("2027-02-26"))));
    assert_eq!(one.due(|_| None), None);
    let left = roll.leave(&one, day("2026-12-10"), day(TODAY));
    let one = told(&mut roll, left);
    assert_eq!((numbers(&roll, "2026-12-09"), numbers(&roll, "2026-12-10")), (vec![1, 2, 3], vec![1, 3]));
    let ray = roll.get(RAY).unwrap();
    assert_eq!((ray.role(day("2026-12-09")), ray.role(day("2026-12-10"))), (Role::Deputy, Role::Member));
    assert_eq!(one.stage(), TransferStage::Gone);
    assert_eq!(one.due(sixty), Some(TransferDue::HandIn(day("2027-02-26"))));
    let received = roll.confirm_receipt(&one, day("2026-12-15"), day(TODAY));
    let one = told(&mut roll, received);
    assert_eq!((one.stage(), one.due(sixty)), (TransferStage::Closed, None));
}

#[test]
fn a_day_that_was_told_wrongly_is_told_anew_or_taken_back() {
    let (mut roll, one) = leaving(TransferTerm::Official, None);
    let left = roll.leave(&one, day("2026-12-10"), day(TODAY));
    let one = told(&mut roll, left);
    // Later, then earlier than was told.
    let later = roll.leave(&one, day("2026-12-14"), day(TODAY));
    let one = told(&mut roll, later);
    assert_eq!((numbers(&roll, "2026-12-13"), numbers(&roll, "2026-12-14")), (vec![1, 2, 3], vec![1, 3]));
    let earlier = roll.leave(&one, day("2026-12-07"), day(TODAY));
    let one = told(&mut roll, earlier);
    for gone in ["2026-12-07", "2026-12-10", "2026-12-14", "2027-01-03"] {
        assert_eq!(numbers(&roll, gone), [1, 3], "{gone}");
    }
    assert_eq!(numbers(&roll, "2026-12-06"), [1, 2, 3]);
    let back = roll.take_back_move(&one);
    let one = told(&mut roll, back);
    assert_eq!(one.stage(), TransferStage::Introduced);
    assert_eq!(roll.get(RAY).unwrap().role(day("2026-12-20")), Role::Deputy, "the office came back too");
    for there in ["2026-12-06", "2026-12-10", "2026-12-14", "2027-01-03"] {
        assert_eq!(numbers(&roll, there), [1, 2, 3], "{there}");
    }
}

#[test]
fn the_day_may_lie_before_the_day_on_which_the_roll_was_entered() {
    let mut roll = Roll::default();
    for (name, role) in [("Nguyễn Văn An", Role::Secretary), ("Thạch Thị Sa Rây", Role::Deputy)] {
        let added = roll.add(person(name), Standing::Official, role, day("2026-12-18")).unwrap();
        roll.apply(&added);
    }
    let begun = roll.begin_leaving(RAY, TransferTerm::Temporary, to("Chi bộ khóm 3"), day(TODAY));
    let one = told(&mut roll, begun);
    let left = roll.leave(&one, day("2026-12-10"), day(TODAY));
    let one = told(&mut roll, left);
    let standing = |roll: &Roll, on: &str| roll.get(RAY).unwrap().standing(day(on));
    let away = ["2026-12-10", "2026-12-18", "2026-12-20"].map(|on| standing(&roll, on));
    assert_eq!(away, [Standing::TemporaryAway; 3]);
    let over = roll.end_transfer(&one, day("2026-12-15"), day(TODAY));
    told(&mut roll, over);
    let back = ["2026-12-14", "2026-12-15", "2026-12-18"].map(|on| standing(&roll, on));
    assert_eq!(back, [Standing::TemporaryAway, Standing::Official, Standing::Official]);
    let begun = roll.begin_leaving(RAY, TransferTerm::Official, to("Chi bộ khóm 3"), day(TODAY));
    let one = told(&mut roll, begun);
    let left = roll.leave(&one, day("2026-12-16"), day(TODAY));
    told(&mut roll, left);
    assert_eq!((numbers(&roll, "2026-12-15"), numbers(&roll, "2026-12-18")), (vec![1, 2], vec![1]));
    assert_eq!(roll.get(RAY).unwrap().role(day("2026-12-19")), Role::Member);
}

#[test]
fn who_comes_is_on_the_roll_from_the_day_and_not_before_it() {
    let (mut roll, one) = coming(TransferTerm::Official);
    assert_eq!(one.due(sixty), Some(TransferDue::HandIn(day("2027-02-26"))));
    assert_eq!(numbers(&roll, TODAY), [1, 2, 3]);
    let received = roll.receive(&one, (day("2026-12-08"), day("2026-12-10")), day(TODAY));
    let one = told(&mut roll, received);
    assert_eq!((one.stage(), one.received), (TransferStage::Closed, Some(day("2026-12-08"))));
    assert_eq!(numbers(&roll, "2026-12-09"), [1, 2, 3]);
    assert_eq!(numbers(&roll, "2026-12-10"), [1, 2, 3, 4]);
    // The others stand on the roll of days before they were entered: old minutes are entered later.
    assert_eq!(numbers(&roll, "2025-12-03"), [1, 2, 3]);
    // Told anew, and taken back.
    let anew = roll.receive(&one, (day("2026-12-08"), day("2026-12-15")), day(TODAY));
    let one = told(&mut roll, anew);
    assert_eq!((numbers(&roll, "2026-12-14").len(), numbers(&roll, "2026-12-15").len()), (3, 4));
    let back = roll.take_back_move(&one);
    let one = told(&mut roll, back);
    assert_eq!(numbers(&roll, "2027-01-03"), [1, 2, 3]);
    let again = roll.receive(&one, (day("2026-12-16"), day("2026-12-16")), day(TODAY));
    told(&mut roll, again);
    assert_eq!((numbers(&roll, "2026-12-15").len(), numbers(&roll, "2026-12-16").len()), (3, 4));
    assert_eq!(numbers(&roll, "2027-01-03").len(), 4);
}

#[test]
fn who_comes_back_is_the_same_member_and_holds_no_office() {
    let (mut roll, one) = leaving(TransferTerm::Official, None);
    let left = roll.leave(&one, day("2026-12-10"), day(TODAY));
    told(&mut roll, left);
    let again = person("Thạch Thị Sa Rây");
    let begun = roll.begin_coming(again, (TransferTerm::Official, false), to("Chi bộ khóm 3"), day(TODAY));
    let one = told(&mut roll, begun);
    let received = roll.receive(&one, (day("2026-12-18"), day("2026-12-18")), day(TODAY));
    let one = told(&mut roll, received);
    assert_eq!((one.member, roll.members.len()), (Some(RAY), 3));
    assert_eq!(numbers(&roll, "2026-12-17"), [1, 3]);
    assert_eq!(numbers(&roll, "2026-12-18"), [1, 2, 3]);
    assert_eq!(roll.get(RAY).unwrap().role(day("2026-12-18")), Role::Member);
}

#[test]
fn who_is_away_for_a_time_stays_a_member_here_and_is_back_as_before() {
    let (mut roll, one) = leaving(TransferTerm::Temporary, Some("2026-12-31"));
    assert_eq!(one.due(sixty), None, "no term for the papers of one for a time");
    let left = roll.leave(&one, day("2026-12-07"), day(TODAY));
    let one = told(&mut roll, left);
    assert_eq!(
        (one.stage(), one.due(sixty)),
        (TransferStage::Away, Some(TransferDue::Ends(day("2026-12-31"))))
    );
    let standing = |roll: &Roll, on: &str| roll.get(RAY).unwrap().standing(day(on));
    assert_eq!(standing(&roll, "2026-12-07"), Standing::TemporaryAway);
    assert_eq!(roll.get(RAY).unwrap().role(day("2026-12-07")), Role::Deputy, "the office stays");
    // Past the day it does not end by itself: it is told.
    assert!(one.due(sixty).unwrap().is_late(day("2027-01-01")));
    let early = roll.end_transfer(&one, day("2026-12-07"), day(TODAY));
    let begun = TransferRefusal::OverBeforeBegun { moved: day("2026-12-07") };
    assert_eq!(early, Err(Refusal::Transfer(begun)));
    let over = roll.end_transfer(&one, day("2026-12-15"), day(TODAY));
    let one = told(&mut roll, over);
    assert_eq!(
        (standing(&roll, "2026-12-14"), standing(&roll, "2026-12-15")),
        (Standing::TemporaryAway, Standing::Official)
    );
    assert_eq!(roll.take_back_move(&one), Err(Refusal::Transfer(TransferRefusal::OverAlready)));
    let back = roll.take_back_end(&one);
    let one = told(&mut roll, back);
    assert_eq!((one.stage(), standing(&roll, "2026-12-16")), (TransferStage::Away, Standing::TemporaryAway));
}

#[test]
fn who_is_here_for_a_time_is_summoned_and_leaves_the_roll_with_its_end() {
    let (mut roll, one) = coming(TransferTerm::Temporary);
    let received = roll.receive(&one, (day("2026-12-07"), day("2026-12-07")), day(TODAY));
    let one = told(&mut roll, received);
    let here = roll.on(day("2026-12-08")).pop().unwrap();
    assert_eq!((here.standing, here.standing.is_summoned()), (Standing::TemporaryIn, true));
    assert_eq!(numbers(&roll, "2026-12-06"), [1, 2, 3]);
    let over = roll.end_transfer(&one, day("2026-12-18"), day(TODAY));
    let one = told(&mut roll, over);
    assert_eq!((numbers(&roll, "2026-12-17").len(), numbers(&roll, "2026-12-18").len()), (4, 3));
    assert_eq!(one.stage(), TransferStage::Closed);
}

#[test]
fn what_stands_against_a_transfer_is_told() {
    let refused = |refusal| Err(Refusal::Transfer(refusal));
    let (roll, one) = leaving(TransferTerm::Official, None);
    let today = day(TODAY);
    assert_eq!(roll.leave(&one, day("2026-12-21"), today), Err(Refusal::DayAhead));
    let given = day("2026-12-04");
    assert_eq!(roll.leave(&one, day("2026-12-03"), today), refused(TransferRefusal::BeforeLetter { given }));
    let name = || "Thạch Thị Sa Rây".to_owned();
    let second = roll.begin_leaving(RAY, TransferTerm::Temporary, to("Chi bộ khóm 4"), today);
    assert_eq!(second, refused(TransferRefusal::UnderWay { name: name() }));
    let nowhere = roll.begin_leaving(MemberId(3), TransferTerm::Official, to(" "), today);
    assert_eq!(nowhere, refused(TransferRefusal::PlaceMissing));
    let same = roll.tell_transfer(&one, one.papers.clone(), today);
    assert_eq!(same, refused(TransferRefusal::NothingNew));
    let asked = day("2026-12-02");
    let early = TransferPapers { asked: Some(asked), agreed: Some(day("2026-12-01")), ..one.papers.clone() };
    assert_eq!(roll.tell_transfer(&one, early, today), refused(TransferRefusal::AgreedTooEarly { asked }));
    let early = TransferPapers { agreed: Some(day("2026-12-05")), ..one.papers.clone() };
    let agreed = day("2026-12-05");
    assert_eq!(roll.tell_transfer(&one, early, today), refused(TransferRefusal::LetterTooEarly { agreed }));
    let short = TransferPapers { until: Some(day("2026-12-03")), ..one.papers.clone() };
    assert_eq!(roll.tell_transfer(&one, short, today), refused(TransferRefusal::EndsBeforeGiven { given }));
    let twin = roll.begin_coming(person("lý vĩnh phát"), (TransferTerm::Official, false), to("x"), today);
    assert_eq!(twin, Err(Refusal::TwinMember { name: "Lý Vĩnh Phát".into() }));
    let (roll, one) = coming(TransferTerm::Official);
    let before = roll.receive(&one, (day("2026-12-10"), day("2026-12-09")), today);
    assert_eq!(before, refused(TransferRefusal::BeforeReceipt { received: day("2026-12-10") }));
}

#[test]
fn what_is_dropped_before_it_is_done_leaves_the_roll_as_it_is() {
    let (mut roll, one) = leaving(TransferTerm::Official, None);
    assert_eq!(roll.drop_transfer(&one, " "), Err(Refusal::ReasonMissing));
    let dropped = roll.drop_transfer(&one, "ở lại công tác");
    let one = told(&mut roll, dropped);
    assert_eq!((one.stage(), one.due(sixty)), (TransferStage::Dropped, None));
    assert_eq!(numbers(&roll, TODAY), [1, 2, 3]);
    let again = roll.take_up_transfer(&one);
    let one = told(&mut roll, again);
    let left = roll.leave(&one, day("2026-12-10"), day(TODAY));
    let one = told(&mut roll, left);
    assert_eq!(roll.drop_transfer(&one, "nhầm"), Err(Refusal::Transfer(TransferRefusal::MovedAlready)));
}

#[test]
fn what_is_due_is_told_in_working_days_and_in_order() {
    let words = |due: TransferDue, on: &str, lang| due.words(day(on), lang);
    let due = TransferDue::HandIn(day("2027-02-26"));
    assert_eq!(words(due, "2027-02-16", Lang::Vi), "nộp hồ sơ chậm nhất 26/02/2027, còn 8 ngày làm việc");
    assert_eq!(words(due, "2027-02-26", Lang::En), "papers by 26 Feb 2027, today is the last day");
    assert_eq!(words(due, "2027-02-28", Lang::Vi), "nộp hồ sơ chậm nhất 26/02/2027, quá 2 ngày");
    let ends = TransferDue::Ends(day("2026-12-31"));
    assert_eq!(
        words(ends, "2027-01-01", Lang::En),
        "its time ended on 31 Dec 2026: record the return, or prolong it"
    );
    let (mut roll, _) = leaving(TransferTerm::Official, None);
    let other = roll.begin_leaving(MemberId(3), TransferTerm::Official, to("Chi bộ khóm 4"), day(TODAY));
    told(&mut roll, other);
    let rows = roll.transfer_rows(sixty);
    let names: Vec<&str> = rows.iter().map(|row| roll.transfer_name(&row.transfer)).collect();
    assert_eq!(names, ["Thạch Thị Sa Rây", "Lý Vĩnh Phát"]);
}
