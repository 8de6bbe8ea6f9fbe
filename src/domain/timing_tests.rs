//! Times told otherwise keep the order of what was recorded; figures worked out by hand.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::super::*;

const LOI: MemberId = MemberId(1);
const LAN: MemberId = MemberId(2);
const SOM: MemberId = MemberId(3);

fn at(time: &str) -> DateTime<FixedOffset> {
    format!("2026-12-03T{time}+07:00").parse().unwrap()
}

fn moment(time: &str) -> Moment {
    let run = at(time).signed_duration_since(at("18:00:00")).num_milliseconds();
    Moment { at: at(time), run: run.try_into().unwrap() }
}

fn run(history: &mut History, events: Vec<Event>, time: &str) {
    let act = history.act(events, moment(time));
    history.append(&act);
}

/// Opened at 19:00 on item 1; item 2 at 19:10; Lợi speaks at 19:12; a vote at 19:15, counted at 19:16; Lan, in
/// the chair, leaves at 19:20 with a turn put off, Lợi takes over; Som comes at 19:25:30; a break from 19:30 to 19:40.
fn evening() -> History {
    let attendee = |(id, name): (MemberId, &str)| Attendee {
        id,
        name: name.into(),
        standing: Standing::Official,
        role: Role::Member,
    };
    let roll = [(LOI, "Nguyễn Thành Lợi"), (LAN, "Thạch Thị Ngọc Lan"), (SOM, "Kim Som")].map(attendee);
    let item = |id, step: &str| Item {
        id: ItemId(id),
        step: step.into(),
        title: format!("Mục {id}"),
        title_en: String::new(),
        minutes: 10,
        vote: None,
        state: ItemState::default(),
    };
    let mut plan = Meeting::new(MeetingId("m".into())).plan;
    (plan.chair, plan.minute_taker) = (Some(LAN), Some(LOI));
    plan.agenda = vec![item(1, "opening"), item(2, "self_criticism"), item(3, "adoption")];
    let mut history = History::new(MeetingId("m".into()));
    run(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))], "18:59:00");
    let events = history.meeting.open(roll.to_vec()).unwrap();
    run(&mut history, events, "19:00:00");
    let absent = history.meeting.mark(SOM, Presence::Unexcused).unwrap();
    run(&mut history, vec![Event::Attendance(absent)], "19:05:00");
    let events = history.meeting.go_to(ItemId(2)).unwrap();
    run(&mut history, events, "19:10:00");
    let events = history.meeting.start_speech(Speaker::Member(LOI), SpeechKind::Remark).unwrap();
    run(&mut history, events, "19:12:00");
    let put = history.meeting.put(Purpose::Question, "Sửa cầu", Majority::OverHalf).unwrap();
    run(&mut history, vec![put], "19:15:00");
    let counted = history.meeting.count(1, Count { yes: 2, no: 0, other: 0 }).unwrap();
    run(&mut history, vec![counted], "19:16:00");
    let mut left = history.meeting.leave(LAN, at("19:20:00")).unwrap();
    left.push(history.meeting.pass_office(Office::Chair, LOI, Some(at("19:20:00"))).unwrap());
    run(&mut history, left, "19:20:00");
    let came = history.meeting.arrive_or_leave(SOM, at("19:25:30")).unwrap();
    run(&mut history, vec![Event::Attendance(came)], "19:25:30");
    let events = history.meeting.suspend().unwrap();
    run(&mut history, events, "19:30:00");
    let resumed = history.meeting.resume().unwrap();
    run(&mut history, vec![resumed], "19:40:00");
    history
}

/// Told otherwise at 19:50; answers the refusal's sentence.
fn correct(history: &mut History, of: Timed, from: Option<&str>, right: &str) -> Result<(), String> {
    let now = moment("19:50:00");
    let event = history.meeting.correct_time(of, from.map(at), at(right), "ghi nhầm", now);
    let event = event.map_err(|refusal| refusal.sentence(crate::text::Lang::Vi))?;
    run(history, vec![event], "19:50:00");
    Ok(())
}

fn between(from: &str, to: &str) -> Result<(), String> {
    Err(format!(
        "Giờ này phải từ {from} đến {to}, để giữ thứ tự của những việc đã ghi trước và sau đó (phát biểu, biểu \
         quyết, đến, về): hãy nhập lại, hoặc sửa giờ của việc kia trước."
    ))
}

#[test]
fn an_arrival_stays_between_the_votes_that_counted_who_was_there() {
    let mut history = evening();
    let from = Some("19:25:30");
    assert_eq!(
        correct(&mut history, Timed::Arrival(SOM), from, "19:14:00"),
        between("19:15", "19:50"),
        "Som was not counted at 19:15"
    );
    assert_eq!(correct(&mut history, Timed::Arrival(SOM), from, "19:51:00"), between("19:15", "19:50"));
    assert_eq!(correct(&mut history, Timed::Arrival(SOM), from, "19:18:00"), Ok(()));
    assert_eq!(history.meeting.attendance[&SOM].late, Some(at("19:18:00")));
    let told = Event::Course(CourseEvent::TimeCorrected(TimeCorrection {
        of: Timed::Arrival(SOM),
        from: Some(at("19:25:30")),
        at: at("19:18:00"),
        reason: "ghi nhầm".into(),
    }));
    assert_eq!(history.records.last().unwrap().event, told, "the log keeps the time of before");
    let said = told.sentence(&history.meeting, crate::text::Lang::Vi);
    assert_eq!(said, "sửa giờ đ/c Kim Som đến: 19:18, không phải 19:25; lý do: ghi nhầm");
    let undo = history.undo().unwrap();
    run(&mut history, vec![undo], "19:51:00");
    assert_eq!(history.meeting.attendance[&SOM].late, Some(at("19:25:30")));
}

#[test]
fn a_minute_told_keeps_the_order_of_the_seconds() {
    let mut history = evening();
    // The vote was put at 19:15:00, the arrival is told in the same minute.
    assert_eq!(correct(&mut history, Timed::Arrival(SOM), Some("19:25:30"), "19:15:00"), Ok(()));
    assert_eq!(history.meeting.attendance[&SOM].late, Some(at("19:15:00")));
}

#[test]
fn an_office_goes_with_the_leaving() {
    let mut history = evening();
    let times = history.meeting.times();
    assert!(times.iter().all(|(of, _)| !matches!(of, Timed::Handover(_))), "it moves with the leaving");
    assert_eq!(correct(&mut history, Timed::Leaving(LAN), Some("19:20:00"), "19:22:00"), Ok(()));
    let meeting = &history.meeting;
    assert_eq!(meeting.attendance[&LAN].left, Some(at("19:22:00")));
    assert_eq!(meeting.tenures(Office::Chair)[1].from, Some(at("19:22:00")));
}

#[test]
fn an_office_goes_with_the_way_out_of_one_who_came_back() {
    let mut history = evening();
    let back = history.meeting.arrive_or_leave(LAN, at("19:45:00")).unwrap();
    run(&mut history, vec![Event::Attendance(back)], "19:45:00");
    let times = history.meeting.times();
    assert!(times.contains(&(Timed::WayOut(LAN), at("19:20:00"))));
    assert!(times.iter().all(|(of, _)| !matches!(of, Timed::Handover(_))), "it moves with the way out");
    assert_eq!(correct(&mut history, Timed::WayOut(LAN), Some("19:20:00"), "19:22:00"), Ok(()));
    assert_eq!(history.meeting.attendance[&LAN].away, [(at("19:22:00"), at("19:45:00"))]);
    assert_eq!(history.meeting.tenures(Office::Chair)[1].from, Some(at("19:22:00")));
}

#[test]
fn a_shorter_break_makes_a_longer_meeting() {
    let mut history = evening();
    let now = moment("19:50:00");
    // 50 minutes less ten; with a break of four it is 46.
    assert_eq!(history.meeting.minutes_so_far(now), Some(40));
    assert_eq!(correct(&mut history, Timed::Resumption, Some("19:40:00"), "19:34:00"), Ok(()));
    assert_eq!(history.meeting.minutes_so_far(now), Some(46));
    assert_eq!(history.meeting.clock.seconds(history.meeting.clock.place(now)), 46 * 60);
    assert_eq!(correct(&mut history, Timed::Break, Some("19:30:00"), "19:35:00"), between("19:15", "19:34"));
}

#[test]
fn an_item_gives_its_minutes_to_the_one_before_it() {
    let mut history = evening();
    let seconds = |history: &History, item| {
        let now = history.meeting.clock.place(moment("19:50:00"));
        history.meeting.item_seconds(ItemId(item), now)
    };
    // Item 1 from 19:00 to 19:10, item 2 from 19:10 to 19:50 less ten minutes of break.
    assert_eq!((seconds(&history, 1), seconds(&history, 2)), (600, 1800));
    assert_eq!(
        correct(&mut history, Timed::Item(ItemId(2)), Some("19:10:00"), "19:13:00"),
        between("19:00", "19:12"),
        "Lợi spoke under it at 19:12"
    );
    assert_eq!(correct(&mut history, Timed::Item(ItemId(2)), Some("19:10:00"), "19:06:00"), Ok(()));
    assert_eq!((seconds(&history, 1), seconds(&history, 2)), (360, 2040));
}

#[test]
fn the_end_is_told_before_the_adoption_and_never_before_what_was_recorded() {
    let mut history = evening();
    assert_eq!(correct(&mut history, Timed::Ending, None, "19:35:00"), between("19:40", "19:50"));
    assert_eq!(correct(&mut history, Timed::Ending, None, "19:45:00"), Ok(()));
    assert_eq!(history.meeting.ends_at(at("19:50:00")), at("19:45:00"));
    // The minutes are voted on, which is later than what was told.
    let put = history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
    run(&mut history, vec![put], "19:52:00");
    let counted = history.meeting.count(2, Count { yes: 2, no: 0, other: 0 }).unwrap();
    run(&mut history, vec![counted], "19:53:00");
    assert_eq!(history.meeting.ends_at(at("20:30:00")), at("20:30:00"));
    let now = moment("20:30:00");
    let told =
        history.meeting.correct_time(Timed::Ending, Some(at("19:45:00")), at("19:54:00"), "khóa muộn", now);
    run(&mut history, vec![told.unwrap()], "20:30:00");
    let adopted = history.meeting.adopt(Sheet::default(), None).unwrap();
    run(&mut history, adopted, "20:31:00");
    let meeting = &history.meeting;
    assert_eq!(meeting.adoption.as_ref().unwrap().at, at("19:54:00"));
    // 54 minutes less the break of ten.
    assert_eq!(meeting.minutes(), Some(44));
    assert_eq!(meeting.clock.seconds(meeting.clock.ended.unwrap()), 44 * 60);
}

#[test]
fn a_time_needs_a_reason_and_must_be_there() {
    let history = evening();
    let (arrival, now) = (Timed::Arrival(SOM), moment("19:50:00"));
    let told = |of, from: &str, reason| {
        history.meeting.correct_time(of, Some(at(from)), at("19:26:00"), reason, now)
    };
    assert_eq!(told(arrival, "19:25:30", " "), Err(Refusal::Amending(AmendingRefusal::WhyMissing)));
    assert_eq!(told(arrival, "19:24:00", "nhầm"), Err(Refusal::Gone));
    assert_eq!(told(Timed::Arrival(LOI), "19:25:30", "nhầm"), Err(Refusal::Gone));
    let later = history.meeting.correct_time(
        arrival,
        Some(at("19:25:30")),
        at("19:26:00") + TimeDelta::days(1),
        "x",
        now,
    );
    assert!(matches!(later, Err(Refusal::OutOfOrder { .. })));
}
