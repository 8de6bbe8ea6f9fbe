//! Undo of every family of events gives back exactly the meeting that was there before.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::*;
use super::*;
use crate::text::Lang;

/// A minute of the evening; the steady clock runs with the wall.
fn minute(minute: u64) -> Moment {
    let start: DateTime<FixedOffset> = "2026-11-03T19:00:00+07:00".parse().unwrap();
    Moment { at: start + chrono::TimeDelta::minutes(minute as i64), run: minute * 60_000 }
}

fn append(history: &mut History, events: Vec<Event>, when: Moment) {
    let act = history.act(events, when);
    history.append(&act);
}

/// An open meeting of three members with something of every family in it, at minute 10.
fn meeting() -> History {
    let attendee = |(id, name, standing): (u32, &str, Standing)| Attendee {
        id: MemberId(id),
        name: name.into(),
        standing,
        role: Role::Member,
    };
    let roll = [
        (1, "Nguyễn Thành Lợi", Standing::Official),
        (2, "Thạch Thị Ngọc Lan", Standing::Official),
        (3, "Kim Som", Standing::Exempt),
    ];
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
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
    plan.agenda = vec![item(1, "opening"), item(2, "discussion"), item(3, "adoption")];
    plan.checks = vec![Check {
        id: "notice".into(),
        title: "Thông báo".into(),
        title_en: String::new(),
        days_before: None,
    }];
    plan.carried = vec![task("m0", "sửa cầu")];
    let mut history = History::new(MeetingId("m".into()));
    append(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))], minute(0));
    let events = history.meeting.open(roll.map(attendee).to_vec()).unwrap();
    append(&mut history, events, minute(0));
    let who = Speaker::Member(MemberId(1));
    let events = history.meeting.start_speech(who, SpeechKind::Report).unwrap();
    append(&mut history, events, minute(5));
    let put = history.meeting.put(Purpose::Question, "Sửa cầu", Majority::OverHalf).unwrap();
    append(&mut history, vec![put], minute(10));
    history
}

fn task(meeting: &str, what: &str) -> Task {
    let id = TaskId { meeting: MeetingId(meeting.into()), number: 1 };
    Task {
        id,
        what: what.into(),
        who: vec![MemberId(1)],
        due: None,
        state: TaskState::Given,
        note: String::new(),
        overdue: false,
        measure: String::new(),
        criterion: None,
    }
}

/// Does the events, checks that they change the meeting, takes them back, does them again.
fn there_and_back(events: Vec<Event>) {
    let mut history = meeting();
    let before = history.meeting.clone();
    append(&mut history, events.clone(), minute(10));
    let after = history.meeting.clone();
    assert_ne!(after, before, "{events:?}");
    let undo = history.undo().unwrap();
    append(&mut history, vec![undo], minute(10));
    assert_eq!(history.meeting, before, "{events:?}");
    let redo = history.redo().unwrap();
    append(&mut history, vec![redo], minute(10));
    assert_eq!(history.meeting, after, "{events:?}");
    assert_eq!(History::fold(MeetingId("m".into()), history.records.clone()), history);
}

#[test]
fn plan() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
    let (time, place) = (chrono::NaiveTime::MIN, "Trường học".to_owned());
    there_and_back(vec![Event::Plan(PlanEvent::Moved { date, time, place, reason: String::new() })]);
    there_and_back(vec![Event::Plan(PlanEvent::OfficersNamed {
        chair: Some(MemberId(2)),
        minute_taker: None,
    })]);
    there_and_back(vec![Event::Plan(PlanEvent::Ticked { check: "notice".into(), day: None })]);
    there_and_back(vec![Event::Plan(meeting().meeting.add_item("Việc khác", 5, 1).unwrap())]);
    there_and_back(vec![Event::Plan(PlanEvent::ItemMoved { item: ItemId(2), place: 2 })]);
    there_and_back(vec![Event::Plan(PlanEvent::ItemDropped { item: ItemId(2) })]);
    let changed =
        PlanEvent::ItemChanged { item: ItemId(2), title: "Bàn".into(), title_en: String::new(), minutes: 7 };
    there_and_back(vec![Event::Plan(changed)]);
}

#[test]
fn course() {
    let meeting = meeting().meeting;
    there_and_back(meeting.go_to(ItemId(2)).unwrap());
    there_and_back(meeting.suspend().unwrap());
    there_and_back(vec![meeting.note(ItemId(1), "Giới thiệu khách mời").unwrap()]);
    there_and_back(vec![Event::Course(CourseEvent::OpeningShifted { seconds: -60 })]);
}

#[test]
fn attendance() {
    let meeting = meeting().meeting;
    let attend = |event| there_and_back(vec![Event::Attendance(event)]);
    attend(meeting.mark(MemberId(2), Presence::Unexcused).unwrap());
    attend(meeting.arrive_or_leave(MemberId(2), minute(10).at).unwrap());
    attend(meeting.arrive_or_leave(MemberId(3), minute(10).at).unwrap());
    attend(meeting.announce().unwrap());
    attend(meeting.add_guest("Mai Văn Tân", "").unwrap());
}

#[test]
fn speech() {
    let meeting = meeting().meeting;
    let who = Speaker::Member(MemberId(2));
    there_and_back(vec![meeting.queue(who, SpeechKind::Question, FloorClaim::Order).unwrap()]);
    there_and_back(meeting.start_speech(who, SpeechKind::Remark).unwrap());
    there_and_back(meeting.next_speaker().unwrap());
    there_and_back(vec![meeting.shift_start(-60, minute(10)).unwrap()]);
    there_and_back(vec![meeting.note_speech(1, "đạt 8/10 chỉ tiêu").unwrap()]);
    there_and_back(vec![Event::Speech(SpeechEvent::KindChanged { speech: 1, kind: SpeechKind::Remark })]);
}

#[test]
fn ballot() {
    let meeting = meeting().meeting;
    there_and_back(vec![meeting.count(1, Count { yes: 2, no: 0, other: 0 }).unwrap()]);
    there_and_back(vec![meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::TwoThirds).unwrap()]);
    there_and_back(vec![Event::Ballot(BallotEvent::Withdrawn { ballot: 1 })]);
}

#[test]
fn decision_and_task() {
    let meeting = meeting().meeting;
    there_and_back(vec![meeting.conclude(ItemId(1), "thống nhất").unwrap()]);
    there_and_back(vec![meeting.add_point(Section::NextMonth, "làm lộ").unwrap()]);
    there_and_back(vec![meeting.give_task("làm lộ", vec![MemberId(2)], None).unwrap()]);
    there_and_back(vec![meeting.review_task(&task("m0", "").id, TaskState::Done, "xong").unwrap()]);
}

#[test]
fn criticism_and_score() {
    let meeting = meeting().meeting;
    let statement = Statement { result: "xong việc".into(), ..Statement::default() };
    there_and_back(vec![meeting.state(MemberId(1), statement).unwrap()]);
    there_and_back(vec![meeting.remark(RemarkKind::Praise, MemberId(2), None, "tận tình").unwrap()]);
    there_and_back(vec![meeting.judge("5", Points(450), Points::whole(5), "còn nể nang").unwrap()]);
    there_and_back(vec![Event::Score(ScoreEvent::Proposed { sheet: Sheet::default() })]);
}

/// Time goes on over what was taken back: only the timeline differs from before.
#[test]
fn an_act_taken_back_later_leaves_only_time_behind() {
    let mut history = meeting();
    let before = history.meeting.clone();
    let events = history.meeting.go_to(ItemId(2)).unwrap();
    append(&mut history, events, minute(12));
    let undo = history.undo().unwrap();
    append(&mut history, vec![undo], minute(15));
    let after = Meeting { clock: before.clock, ..history.meeting.clone() };
    assert_eq!(after, before);
    assert_eq!(history.meeting.clock.place(minute(15)), 15 * 60_000);
    assert_eq!(history.meeting.item_seconds(ItemId(1), 15 * 60_000), 15 * 60);
}

/// Three acts back, two again, a new one: the third is gone for good.
#[test]
fn acts_go_back_newest_first_and_a_new_one_ends_redo() {
    let mut history = meeting();
    for words in ["một", "hai", "ba"] {
        let events = vec![history.meeting.add_point(Section::NextMonth, words).unwrap()];
        append(&mut history, events, minute(10));
    }
    let points = |history: &History| -> Vec<String> {
        history.meeting.points.iter().map(|point| point.text.clone()).collect()
    };
    for left in [vec!["một", "hai"], vec!["một"], vec![]] {
        let undo = history.undo().unwrap();
        append(&mut history, vec![undo], minute(10));
        assert_eq!(points(&history), left);
    }
    for there in [vec!["một"], vec!["một", "hai"]] {
        let redo = history.redo().unwrap();
        append(&mut history, vec![redo], minute(10));
        assert_eq!(points(&history), there);
    }
    let events = vec![history.meeting.add_point(Section::NextMonth, "bốn").unwrap()];
    append(&mut history, events, minute(11));
    assert_eq!(points(&history), ["một", "hai", "bốn"]);
    assert_eq!(history.redo(), Err(Refusal::NothingToRedo));
}

/// An item is added, noted under, dropped, and all three are taken back: each is still told by its
/// name, whether the sentences were asked for on the way or only of the records read again.
#[test]
fn what_was_taken_away_or_back_is_told_as_it_was() {
    let mut history = meeting();
    let title = |history: &History| history.meeting.agenda.get(ItemId(4)).map(|item| item.title.clone());
    let added = history.meeting.add_item("Việc khác", 5, 3).unwrap();
    append(&mut history, vec![Event::Plan(added)], minute(11));
    let noted = history.meeting.note(ItemId(4), "Tiền điện").unwrap();
    append(&mut history, vec![noted], minute(12));
    let dropped = history.meeting.drop_item(ItemId(4)).unwrap();
    append(&mut history, vec![Event::Plan(dropped)], minute(13));
    assert_eq!(title(&history), None);
    for told in ["bỏ mục “Việc khác”", "ghi nội dung mục “Việc khác”", "thêm mục “Việc khác”"]
    {
        assert_eq!(history.undo_sentence(Lang::Vi).as_deref(), Some(told));
        let undo = history.undo().unwrap();
        append(&mut history, vec![undo], minute(14));
        assert_eq!(history.redo_sentence(Lang::Vi).as_deref(), Some(told));
    }
    let mark = history.meeting.mark(MemberId(2), Presence::Unexcused).unwrap();
    append(&mut history, vec![Event::Attendance(mark)], minute(15));
    let told = [
        ("meeting opened", false),
        ("Nguyễn Thành Lợi has the floor: report", false),
        ("put to the vote: “Sửa cầu”", false),
        ("item added: “Việc khác”", true),
        ("note under “Việc khác”", true),
        ("item dropped: “Việc khác”", true),
        ("Thạch Thị Ngọc Lan: unexcused", false),
    ];
    let again = History::fold(MeetingId("m".into()), history.records.clone());
    for history in [&history, &again] {
        let steps = history.steps(Lang::En);
        let said: Vec<_> = steps.iter().map(|step| (step.sentence.as_str(), step.undone)).collect();
        assert_eq!(said[1..], told);
    }
}

/// 400 points, 350 of them taken back, half of those given back, then new ones: wherever the states
/// that are kept stand, the meeting is what its records say from the beginning.
#[test]
fn what_is_taken_back_of_a_long_meeting_is_what_the_records_say() {
    let mut history = meeting();
    let step = |history: &mut History, events: Vec<Event>, at: u64| {
        append(history, events, minute(at));
        let again = History::fold(MeetingId("m".into()), history.records.clone());
        assert!(again == *history, "record {}", history.records.len());
    };
    for place in 0..400 {
        let words = format!("điểm {place}");
        let events = vec![history.meeting.add_point(Section::NextMonth, &words).unwrap()];
        append(&mut history, events, minute(10));
    }
    for back in 1..=350 {
        let undo = history.undo().unwrap();
        if back % 25 == 0 {
            step(&mut history, vec![undo], 11)
        } else {
            append(&mut history, vec![undo], minute(11))
        }
        assert_eq!(history.meeting.points.len(), 400 - back);
    }
    for again in 1..=175 {
        let redo = history.redo().unwrap();
        if again % 25 == 0 {
            step(&mut history, vec![redo], 12)
        } else {
            append(&mut history, vec![redo], minute(12))
        }
        assert_eq!(history.meeting.points.len(), 50 + again);
    }
    let last = history.meeting.points.last().map(|point| point.text.clone());
    assert_eq!(last.as_deref(), Some("điểm 224"));
    let events = vec![history.meeting.add_point(Section::NextMonth, "điểm mới").unwrap()];
    step(&mut history, events, 13);
}
