//! The start of a speech dated earlier, as far as there is room.
#![allow(clippy::unwrap_used)]

use super::super::*;
use super::*;

fn second(second: u64) -> Moment {
    let start: chrono::DateTime<chrono::FixedOffset> = "2026-11-03T19:00:00+07:00".parse().unwrap();
    Moment { at: start + chrono::TimeDelta::seconds(second as i64), run: second * 1000 }
}

fn does(history: &mut History, at: u64, events: Vec<Event>) {
    let act = history.act(events, second(at));
    history.append(&act);
}

/// Planned at 18:00 and opened at 19:00, with two items and two members.
fn opened() -> History {
    let item = |id, step: &str| -> Item {
        let text = format!(r#"{{"id":{id},"step":"{step}","title":"Mục {id}","minutes":10}}"#);
        serde_json::from_str(&text).unwrap()
    };
    let mut plan = Meeting::new(MeetingId("m".into())).plan;
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
    plan.agenda = vec![item(1, "report"), item(2, "discussion")];
    let mut history = History::new(MeetingId("m".into()));
    does(&mut history, 0, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    let attendee = |(id, name): (u32, &str)| Attendee {
        id: MemberId(id),
        name: name.into(),
        standing: Standing::Official,
        role: Role::Member,
    };
    let opens = history.meeting.open([(1, "Kim Som"), (2, "Lý Mỹ Hoa")].map(attendee).to_vec()).unwrap();
    does(&mut history, 3600, opens);
    history
}

fn speaks(history: &mut History, at: u64, who: u32) {
    let events = history.meeting.start_speech(Speaker::Member(MemberId(who)), SpeechKind::Remark).unwrap();
    does(history, at, events);
}

/// Presses the key so often; answers how many seconds the start was moved in all, and the sentence at the end.
fn pressed(history: &mut History, times: u32) -> (i64, String) {
    let started = |history: &History| history.meeting.speeches.last().unwrap().started;
    let (before, mut said) = (started(history), String::new());
    for _ in 0..times {
        match history.meeting.shift_start(-15, second(4000)) {
            Ok(event) => does(history, 4000, vec![event]),
            Err(refusal) => said = refusal.sentence(Lang::Vi),
        }
    }
    ((started(history) - before) / 1000, said)
}

#[test]
fn a_speech_begins_no_earlier_than_the_meeting() {
    let mut history = opened();
    speaks(&mut history, 3640, 1);
    let said = "Không ghi sớm hơn được: lượt phát biểu này đã bắt đầu từ lúc khai mạc. Nếu khai mạc sớm hơn, hãy sửa giờ khai mạc (9).";
    // Forty seconds after the opening: 15, 15 and the ten that are left.
    assert_eq!(pressed(&mut history, 50), (-40, said.to_owned()));
    let refusal = history.meeting.shift_start(-15, second(4000)).unwrap_err();
    assert_eq!(
        refusal.sentence(Lang::En),
        "It cannot be dated earlier: this speech begins with the meeting. If that was opened earlier: correct the opening (9)."
    );
    assert!(history.meeting.shift_start(15, second(4000)).is_ok());
}

#[test]
fn a_speech_begins_no_earlier_than_its_item() {
    let mut history = opened();
    let goes = history.meeting.go_to(ItemId(2)).unwrap();
    does(&mut history, 3700, goes);
    speaks(&mut history, 3705, 1);
    let said = "Không ghi sớm hơn được: lượt phát biểu này đã bắt đầu từ đầu mục. Nếu mục bắt đầu sớm hơn, hãy sửa giờ khi đọc lại (8).";
    assert_eq!(pressed(&mut history, 2), (-5, said.to_owned()));
}

#[test]
fn a_speech_begins_no_earlier_than_the_one_before_it_ended() {
    let mut history = opened();
    speaks(&mut history, 3620, 1);
    let next = history.meeting.speaking.unwrap();
    does(&mut history, 3650, vec![Event::Speech(SpeechEvent::Ended { speech: next })]);
    speaks(&mut history, 3670, 2);
    let said = "Không ghi sớm hơn được: lượt phát biểu này đã bắt đầu ngay khi lượt trước kết thúc. Nếu người nói là đồng chí khác, hãy sửa người phát biểu (9).";
    assert_eq!(pressed(&mut history, 4), (-20, said.to_owned()));
}

#[test]
fn a_speech_begins_no_later_than_this_moment() {
    let mut history = opened();
    speaks(&mut history, 3640, 1);
    // Eight seconds after it was given the floor, a minute later has room for these eight.
    let shifted = history.meeting.shift_start(60, second(3648)).unwrap();
    does(&mut history, 3648, vec![shifted]);
    let speech = history.meeting.speeches.last().unwrap();
    assert_eq!(speech.started, history.meeting.clock.place(second(3648)) as i64);
    assert_eq!(
        history.meeting.shift_start(15, second(3648)).unwrap_err().sentence(Lang::En),
        "It cannot be dated later: this speech begins just now. If it has not begun: undo it (Ctrl+Z), and give the floor when it begins."
    );
}
