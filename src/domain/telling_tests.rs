//! Acts of several events, in the words of Ctrl+Z, of the list of acts and of the log.
#![allow(clippy::unwrap_used)]

use super::super::*;
use crate::text::Lang;

fn minute(minute: u64) -> Moment {
    let start: chrono::DateTime<chrono::FixedOffset> = "2026-11-03T19:00:00+07:00".parse().unwrap();
    Moment { at: start + chrono::TimeDelta::minutes(minute as i64), run: minute * 60_000 }
}

/// An open meeting of three, the first of whom chairs and speaks while the second waits.
fn meeting() -> History {
    let attendee = |(id, name): (u32, &str)| Attendee {
        id: MemberId(id),
        name: name.into(),
        standing: Standing::Official,
        role: Role::Member,
    };
    let item = |id, step: &str| -> Item {
        let text = format!(r#"{{"id":{id},"step":"{step}","title":"Mục {id}","minutes":10}}"#);
        serde_json::from_str(&text).unwrap()
    };
    let mut plan = Meeting::new(MeetingId("m".into())).plan;
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(3)));
    plan.agenda = vec![item(1, "discussion"), item(2, "self_criticism"), item(3, "adoption")];
    let mut history = History::new(MeetingId("m".into()));
    does(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    let roll = [(1, "Lâm Thị Sương"), (2, "Kim Som"), (3, "Quách Chí Tâm")].map(attendee).to_vec();
    let opens = history.meeting.open(roll).unwrap();
    does(&mut history, opens);
    history
}

fn does(history: &mut History, events: Vec<Event>) {
    let act = history.act(events, minute(history.records.len() as u64));
    history.append(&act);
}

/// What Ctrl+Z says, what the list of acts says, and what the log says of the undoing: one and the same event.
fn told(mut history: History) -> [String; 4] {
    let [vi, en] = [Lang::Vi, Lang::En].map(|lang| history.undo_sentence(lang).unwrap());
    let listed = history.steps(Lang::Vi).last().unwrap().sentence.clone();
    let undo = history.undo().unwrap();
    does(&mut history, vec![undo]);
    let logged = history.record_sentences(Lang::Vi).last().unwrap().clone();
    [vi, en, listed, logged]
}

fn same(history: History, vi: &str, en: &str) {
    let number = history.records.last().unwrap().act.number;
    let logged = format!("hoàn tác việc số {number}: {vi}");
    assert_eq!(told(history), [vi.to_owned(), en.to_owned(), vi.to_owned(), logged]);
}

#[test]
fn a_reopening_is_told_and_not_the_item_that_it_leads_to() {
    let mut history = meeting();
    let put = history.meeting.put(Purpose::Minutes, "Thông qua", Majority::OverHalf).unwrap();
    does(&mut history, vec![put]);
    let counted = history.meeting.count(1, Count { yes: 3, no: 0, other: 0 }).unwrap();
    does(&mut history, vec![counted]);
    let adopts = history.meeting.adopt(Sheet::default(), None).unwrap();
    does(&mut history, adopts);
    let reopens = history.meeting.reopen("nhầm khách mời", "0f", None, true).unwrap();
    does(&mut history, reopens);
    same(
        history,
        "mở lại biên bản đã thông qua, lý do: nhầm khách mời",
        "adopted minutes opened again, reason: nhầm khách mời",
    );
}

#[test]
fn a_leaving_is_told_and_not_the_office_that_passes_with_it() {
    let mut history = meeting();
    let speaks = history.meeting.start_speech(Speaker::Member(MemberId(1)), SpeechKind::Remark).unwrap();
    does(&mut history, speaks);
    let at = minute(20).at;
    let mut leaves = history.meeting.leave(MemberId(1), at).unwrap();
    leaves.push(history.meeting.pass_office(Office::Chair, MemberId(2), Some(at)).unwrap());
    does(&mut history, leaves);
    same(history, "đ/c Lâm Thị Sương về lúc 19:20", "Lâm Thị Sương left at 19:20");
}

#[test]
fn an_absence_is_told_and_not_the_office_that_passes_with_it() {
    let mut history = meeting();
    let mut marks = history.meeting.mark_whole(MemberId(1), Presence::Unexcused).unwrap();
    marks.push(history.meeting.pass_office(Office::Chair, MemberId(2), None).unwrap());
    does(&mut history, marks);
    same(history, "đ/c Lâm Thị Sương: vắng không lý do", "Lâm Thị Sương: unexcused");
}

#[test]
fn of_what_only_follows_the_last_is_told() {
    let mut history = meeting();
    let speaks = history.meeting.start_speech(Speaker::Member(MemberId(2)), SpeechKind::Remark).unwrap();
    does(&mut history, speaks);
    let goes = history.meeting.go_to(ItemId(2)).unwrap();
    does(&mut history, goes);
    same(history, "bắt đầu mục “Mục 2”", "item begun: “Mục 2”");
}

#[test]
fn an_opening_is_told_whatever_comes_with_it() {
    let mut history = meeting();
    // What the clock did is written with whatever act comes next.
    let opened = history.records.iter().filter(|record| record.act.number == 2);
    let mut events: Vec<Event> = opened.map(|record| record.event.clone()).collect();
    events.push(Event::Course(CourseEvent::Restored));
    assert_eq!(super::telling(&events), 0);
    let undo = history.undo().unwrap();
    does(&mut history, vec![undo]);
    let logged = history.record_sentences(Lang::Vi).last().unwrap().clone();
    assert_eq!(logged, "hoàn tác việc số 2: khai mạc cuộc họp");
}

#[test]
fn a_meeting_that_begins_with_more_than_its_plan_is_told_as_planned() {
    let plan = Box::new(Meeting::new(MeetingId("m".into())).plan);
    let turns = PlanEvent::TurnsPlanned { members: vec![MemberId(1)] };
    let text = PreparedEvent::TextWritten { item: ItemId(1), text: "Đã thu đủ".into() };
    let events = [Event::Plan(PlanEvent::Planned(plan)), Event::Plan(turns), Event::Prepared(text)];
    assert_eq!(super::telling(&events), 0);
    assert_eq!(super::telling(&events[1..]), 1);
}

#[test]
fn votes_that_were_named_at_once_are_told_by_how_many_they_are() {
    let mut history = meeting();
    let put = history.meeting.put(Purpose::Question, "Mua ghế", Majority::OverHalf).unwrap();
    does(&mut history, vec![put]);
    let ballot = history.meeting.ballots[0].id;
    let named = |member| history.meeting.name_vote(ballot, MemberId(member), NamedChoice::For).unwrap();
    let named = vec![named(2), named(3)];
    does(&mut history, named);
    same(history, "ghi tên 2 đồng chí biểu quyết", "the votes of 2 members entered");
}
