//! A person's way into the Party, with days worked out by hand.

#![allow(clippy::unwrap_used, clippy::panic)]

use chrono::NaiveDate;

use super::*;
use crate::text::{Lang, PartialDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(roll: &mut Roll, events: Result<Vec<RollEvent>, Refusal>) -> Applicant {
    let events = events.unwrap();
    events.iter().for_each(|event| roll.apply(event));
    roll.applicants.last().unwrap().clone()
}

fn person(name: &str) -> ApplicantPerson {
    let born = Some(PartialDate::Day(day("2001-05-19")));
    ApplicantPerson {
        name: name.into(),
        born,
        ethnicity: Some("Khmer".into()),
        sex: None,
        residence: "Ấp Mẫu".into(),
    }
}

fn decision(on: &str) -> UpperDecision {
    UpperDecision { day: day(on), number: "112-QĐ/ĐU".into(), by: "Đảng ủy xã Mẫu".into() }
}

/// A cell with one applicant, whose admission was decided on 1 December 2026.
fn decided() -> (Roll, Applicant) {
    let mut roll = Roll::default();
    let secretary = Person { name: "Trần Thị Hoa".into(), ..Person::default() };
    let added = roll.add(secretary, Standing::Official, Role::Secretary, day("2020-01-01")).unwrap();
    roll.apply(&added);
    let entered = roll.enter_applicant(person("Thạch Thị Sô Phi"));
    let one = told(&mut roll, entered);
    let events = roll.tell_decision(&one, decision("2026-12-01"), None, day("2026-12-02"));
    let one = told(&mut roll, events);
    (roll, one)
}

fn thirty(_: NaiveDate) -> Option<u32> {
    Some(30)
}

#[test]
fn a_decision_lies_on_the_day_of_the_vote_or_after_it() {
    let (roll, one) = decided();
    let voted = Some(day("2026-12-01"));
    let before = roll.tell_decision(&one, decision("2026-11-30"), voted, day("2026-12-02"));
    let refused = MembershipRefusal::DecisionBeforeVote { voted: day("2026-12-01") };
    assert_eq!(before, Err(Refusal::Membership(refused)));
    assert!(roll.tell_decision(&one, decision("2026-12-01"), voted, day("2026-12-02")).is_ok());
}

#[test]
fn the_ceremony_is_due_thirty_working_days_after_the_decision() {
    let (_, one) = decided();
    let stage = one.stage(&[], day("2026-12-30"));
    assert_eq!(stage, ApplicantStage::Decided);
    let due = one.due(stage, thirty).unwrap();
    let words = |today: &str, lang| due.words(day(today), lang);
    assert_eq!(words("2026-12-30", Lang::Vi), "lễ kết nạp chậm nhất 12/01/2027, còn 9 ngày làm việc");
    assert_eq!(words("2026-12-30", Lang::En), "ceremony by 12 Jan 2027, 9 working days left");
    assert_eq!(words("2027-01-12", Lang::Vi), "lễ kết nạp chậm nhất 12/01/2027, hôm nay là ngày cuối");
    assert_eq!(words("2027-01-14", Lang::Vi), "lễ kết nạp chậm nhất 12/01/2027, quá 2 ngày");
    assert_eq!(one.due(stage, |_| None), None, "no guidance says a term");
}

#[test]
fn the_ceremony_puts_them_on_the_roll_from_its_day_by_the_same_act() {
    let (mut roll, one) = decided();
    let early = roll.hold_ceremony(&one, day("2026-11-30"), day("2027-01-09"));
    let refusal = MembershipRefusal::CeremonyTooEarly { decided: day("2026-12-01") };
    assert_eq!(early, Err(Refusal::Membership(refusal)));
    assert_eq!(roll.hold_ceremony(&one, day("2027-01-10"), day("2027-01-09")), Err(Refusal::DayAhead));
    let held = roll.hold_ceremony(&one, day("2027-01-08"), day("2027-01-09"));
    let one = told(&mut roll, held);
    assert_eq!(one.member, Some(MemberId(2)));
    let member = roll.get(MemberId(2)).unwrap();
    assert_eq!(member.standing(day("2027-01-08")), Standing::Probationary);
    // Years in the Party count from the decision.
    assert_eq!(member.person.joined, Some(PartialDate::Day(day("2026-12-01"))));
    // A meeting of the day before, entered later, does not have them.
    assert_eq!(roll.on(day("2027-01-07")).len(), 1);
    assert_eq!(roll.on(day("2027-01-08")).len(), 2);
    assert_eq!(one.stage(&[], day("2027-02-03")), ApplicantStage::Probation);
}

#[test]
fn a_recognition_counts_from_the_end_of_twelve_months_however_late_it_was_decided() {
    let (mut roll, one) = decided();
    let held = roll.hold_ceremony(&one, day("2027-01-08"), day("2027-01-09"));
    let one = told(&mut roll, held);
    assert_eq!(one.probation_end(), Some(day("2028-01-08")));
    let today = day("2028-03-03");
    let due = one.due(one.stage(&[], today), thirty).unwrap();
    assert_eq!(due, ApplicantDue::ProbationEnd(day("2028-01-08")));
    assert_eq!(due.words(today, Lang::Vi), "đã đủ 12 tháng ngày 08/01/2028: xét công nhận chính thức");
    assert_eq!(due.words(day("2028-01-07"), Lang::En), "12 months are over on 8 Jan 2028");
    let early = roll.tell_decision(&one, decision("2028-01-07"), None, today);
    let refusal = MembershipRefusal::ProbationNotOver { ends: day("2028-01-08") };
    assert_eq!(early, Err(Refusal::Membership(refusal)));
    let events = roll.tell_decision(&one, decision("2028-02-20"), None, today);
    let one = told(&mut roll, events);
    assert_eq!(one.stage(&[], today), ApplicantStage::Recognised);
    let member = roll.get(MemberId(2)).unwrap();
    assert_eq!(member.standing(day("2028-01-07")), Standing::Probationary);
    assert_eq!(member.standing(day("2028-01-08")), Standing::Official);
    assert_eq!(member.person.official, Some(PartialDate::Day(day("2028-01-08"))));
    // A number put right changes the roll no more.
    let again = roll.tell_decision(&one, decision("2028-02-21"), None, today).unwrap();
    assert_eq!(again.len(), 1);
}

#[test]
fn a_probationary_member_of_the_roll_has_a_record_as_soon_as_something_is_told() {
    let mut roll = Roll::default();
    let name = "Lý Vĩnh Phát".to_owned();
    let person = Person { name, ..Person::default() };
    // Entered when the book was begun, long after the ceremony.
    let added = roll.add(person, Standing::Probationary, Role::Member, day("2026-11-01")).unwrap();
    roll.apply(&added);
    let today = day("2026-12-20");
    let [bare] = roll.on_the_way(today).try_into().unwrap();
    assert_eq!((bare.id, bare.member), (ApplicantId::NONE, Some(MemberId(1))));
    let unknown = roll.tell_decision(&bare, decision("2026-12-10"), None, today);
    assert_eq!(unknown, Err(Refusal::Membership(MembershipRefusal::CeremonyUnknown)));
    let held = roll.hold_ceremony(&bare, day("2025-09-02"), today);
    let one = told(&mut roll, held);
    assert_eq!(roll.on_the_way(today).len(), 1);
    assert_eq!(roll.on(day("2026-11-03")).len(), 1, "the roll as it was entered stays");
    let events = roll.tell_decision(&one, decision("2026-12-10"), None, today);
    told(&mut roll, events);
    let member = roll.get(MemberId(1)).unwrap();
    // What the book knew to be so on 1 November is not before it.
    assert_eq!(member.standing(today), Standing::Official);
    assert_eq!(member.person.official, Some(PartialDate::Day(day("2026-09-02"))));
}

#[test]
fn whoever_was_entered_by_hand_meanwhile_is_the_same_person() {
    let (mut roll, one) = decided();
    let ApplicantPerson { name, born, .. } = one.person.clone();
    let by_hand = Person { name, born, ..Person::default() };
    let added = roll.add(by_hand, Standing::Probationary, Role::Member, day("2027-01-08")).unwrap();
    roll.apply(&added);
    let held = roll.hold_ceremony(&one, day("2027-01-08"), day("2027-01-09"));
    let one = told(&mut roll, held);
    assert_eq!((one.member, roll.members.len()), (Some(MemberId(2)), 2));
}

#[test]
fn what_cannot_be_is_refused() {
    let (roll, one) = decided();
    let today = day("2026-12-20");
    let refused = |told: Result<Vec<RollEvent>, Refusal>| match told.unwrap_err() {
        Refusal::Membership(refusal) => refusal,
        other => panic!("{other:?}"),
    };
    let twin = roll.enter_applicant(person("thạch thị sô phi"));
    assert_eq!(refused(twin), MembershipRefusal::Followed { name: "Thạch Thị Sô Phi".into() });
    let papers = |day, helpers| roll.tell_papers(&one, (None, day, helpers), today);
    assert_eq!(refused(papers(None, vec![])), MembershipRefusal::NothingNew);
    assert_eq!(papers(Some(day("2026-12-21")), vec![]), Err(Refusal::DayAhead));
    assert_eq!(papers(None, vec![MemberId(7)]), Err(Refusal::UnknownMember));
    let opinion = |asked: &str, answered: &str, agree| AskedOpinion {
        number: 0,
        step: MembershipStep::Admission,
        source: OpinionSource::Organisation,
        body: "Đoàn Thanh niên ấp Mẫu".into(),
        asked: Some(day(asked)),
        answered: Some(day(answered)),
        agree: Some(agree),
        strengths: String::new(),
        faults: String::new(),
    };
    let early = roll.tell_opinion(&one, opinion("2026-12-03", "2026-12-02", (9, 12)), today);
    assert_eq!(refused(early), MembershipRefusal::AnswerTooEarly { asked: day("2026-12-03") });
    let many = roll.tell_opinion(&one, opinion("2026-12-02", "2026-12-03", (13, 12)), today);
    assert_eq!(refused(many), MembershipRefusal::TooManyAgree { agree: 13, of: 12 });
    assert_eq!(roll.drop_applicant(&one, " "), Err(Refusal::ReasonMissing));
    let mut nobody = roll.clone();
    let entered = nobody.enter_applicant(person("Kim Sa Rinh"));
    let other = told(&mut nobody, entered);
    let undecided = nobody.hold_ceremony(&other, today, today);
    assert_eq!(refused(undecided), MembershipRefusal::NoDecision);
}

#[test]
fn every_step_is_told_in_both_languages() {
    let (mut roll, one) = decided();
    let course =
        Some(AwarenessCourse { day: Some(PartialDate::Month(2026, 5)), certificate: "18/GCN".into() });
    let told_papers =
        roll.tell_papers(&one, (course, Some(day("2026-08-03")), vec![MemberId(1)]), day("2026-12-20"));
    let events = told_papers.unwrap();
    events.iter().for_each(|event| roll.apply(event));
    let said = |lang| events.iter().map(|event| event.sentence(&roll, lang)).collect::<Vec<_>>().join("; ");
    assert_eq!(
        said(Lang::Vi),
        "Thạch Thị Sô Phi: đã học lớp nhận thức về Đảng; Thạch Thị Sô Phi: đơn xin vào Đảng ngày 03/08/2026; \
         Thạch Thị Sô Phi: phân công Trần Thị Hoa giúp đỡ"
    );
    assert_eq!(
        said(Lang::En),
        "Thạch Thị Sô Phi: course attended; Thạch Thị Sô Phi: application of 3 Aug 2026; \
         Thạch Thị Sô Phi: Trần Thị Hoa to help"
    );
    let dropped = roll.drop_applicant(&roll.applicants[0], "chuyển nơi cư trú");
    let one = told(&mut roll, dropped);
    assert_eq!(one.stage(&[], day("2026-12-20")), ApplicantStage::Dropped);
    assert_eq!(roll.take_up_applicant(&one).len(), 1);
}

#[test]
fn two_thirds_of_twenty_are_fourteen_and_of_eight_six() {
    assert_eq!([20, 8].map(|base| Majority::TwoThirds.needed(base)), [14, 6]);
}

#[test]
fn what_the_roll_says_by_hand_ends_the_way() {
    let (mut roll, one) = decided();
    let held = roll.hold_ceremony(&one, day("2027-01-08"), day("2027-01-09"));
    told(&mut roll, held);
    let today = day("2027-03-03");
    let stage = |roll: &Roll| roll.applicant_rows(&[], today, thirty)[0].stage;
    assert_eq!(stage(&roll), ApplicantStage::Probation);
    let changed = |standing| RollEvent::StandingChanged { member: MemberId(2), standing, from: today };
    roll.apply(&changed(Standing::StruckOff));
    assert_eq!(stage(&roll), ApplicantStage::Dropped);
    roll.apply(&changed(Standing::Official));
    assert_eq!(stage(&roll), ApplicantStage::Recognised);
}
