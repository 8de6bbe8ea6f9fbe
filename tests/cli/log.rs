//! The log: names as they were, drafts left out, the events of an act told apart.

use std::sync::Arc;

use bienban::domain::{
    ActId, AttendanceEvent, Attendee, CellId, CourseEvent, Event, Guest, History, ItemId, MeetingId,
    MemberId, Moment, Role, Speaker, SpeechEvent, SpeechKind, Standing,
};
use bienban::store::{Appends, Book, Mode, RawAct, RealDisk, StreamKey};

use super::Home;

/// A meeting of which act 3 gave speech 1 to An and was undone, and act 5 gave its number to Bích.
fn written(home: &Home) {
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let list = home.json(&["meeting", "list"]);
    let (cell, id) = (CellId("ap-mau".into()), MeetingId(list["meetings"][0]["id"].as_str().unwrap().into()));
    let at = "2026-12-03T19:05:00+07:00".parse().unwrap();
    let mut book = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-2", at).unwrap();
    let mut history: History = book.resume(&cell, &id).history;
    let attendee = |number, name: &str| Attendee {
        id: MemberId(number),
        name: name.to_owned(),
        standing: Standing::Official,
        role: Role::Member,
    };
    let roll = vec![attendee(1, "Nguyễn Văn An"), attendee(2, "Trần Thị Bích")];
    let speech = |number| SpeechEvent::Started {
        speech: 1,
        who: Speaker::Member(MemberId(number)),
        kind: SpeechKind::Remark,
    };
    let guest = Guest { number: 1, name: "Lý Mỹ Hoa".to_owned(), office: String::new() };
    let draft = |text: &str| Event::Draft { field: "speech-1".to_owned(), text: text.to_owned() };
    let acts: Vec<Vec<Event>> = vec![
        vec![
            Event::Course(CourseEvent::Opened { roll, online: false }),
            Event::Course(CourseEvent::ItemStarted { item: ItemId(1) }),
        ],
        vec![Event::Speech(speech(1))],
        vec![Event::Undone { act: ActId::here(3) }],
        vec![Event::Speech(speech(2))],
        vec![draft("Đề")],
        vec![draft("Đề nghị")],
        vec![Event::Attendance(AttendanceEvent::GuestAdded { guest })],
        vec![Event::Attendance(AttendanceEvent::GuestRemoved { guest: 1 })],
        vec![Event::Speech(SpeechEvent::StartShifted { speech: 1, seconds: -15 })],
        vec![Event::Speech(SpeechEvent::StartShifted { speech: 1, seconds: -15 })],
        vec![Event::Speech(SpeechEvent::StartShifted { speech: 1, seconds: 5 })],
    ];
    let key = StreamKey::Meeting(cell, id);
    for (second, events) in (0..).zip(acts) {
        let now = Moment { at: at + chrono::TimeDelta::seconds(second), run: second as u64 * 1000 };
        let act = history.act(events, now);
        history.append(&act);
        book.append(&key, &RawAct::of_meeting(&act).unwrap()).unwrap();
    }
}

/// The number and the words of each line.
fn told(log: &str) -> Vec<(String, String)> {
    let of = |line: &str| {
        let (number, rest) = line.get(19..)?.trim_start().split_once("  ")?;
        let (_laptop, rest) = rest.split_once("  ")?;
        let (_hash, words) = rest.split_once("  ")?;
        Some((number.to_owned(), words.to_owned()))
    };
    log.lines().filter(|line| line.starts_with("2026")).filter_map(of).collect()
}

#[test]
fn an_undone_speech_bears_the_name_of_its_own_speaker() {
    let home = Home::with_secretary();
    written(&home);
    let log = home.done(&["log", "2026-12-03"]);
    let told = told(&log);
    let told: Vec<(&str, &str)> =
        told.iter().map(|(number, words)| (number.as_str(), words.as_str())).collect();
    let expected = [
        ("2.1", "khai mạc cuộc họp"),
        ("2.2", "bắt đầu mục “Lý do, khách mời”"),
        ("3", "đ/c Nguyễn Văn An phát biểu  (đã hoàn tác)"),
        ("4", "hoàn tác việc số 3: đ/c Nguyễn Văn An phát biểu"),
        ("5", "đ/c Trần Thị Bích phát biểu"),
        ("8", "thêm khách mời Lý Mỹ Hoa"),
        ("9", "bớt khách mời Lý Mỹ Hoa"),
        // Dated step by step: one line tells by how much in all.
        ("10–12", "ghi đ/c Trần Thị Bích bắt đầu sớm hơn 25 giây"),
    ];
    assert_eq!(told[1..], expected, "{log}");
    assert!(log.ends_with("Không kể 2 lần tự lưu nháp; xem cả: --drafts.\n"), "{log}");
}

#[test]
fn drafts_are_shown_when_asked_for() {
    let home = Home::with_secretary();
    written(&home);
    let log = home.done(&["log", "2026-12-03", "--drafts"]);
    assert_eq!(log.lines().filter(|line| line.contains("lưu nháp")).count(), 2, "{log}");
    let json = home.json(&["log", "2026-12-03"]);
    assert_eq!(json["drafts_left_out"], 2);
    let second = &json["events"][2];
    assert_eq!(
        (second["act"].as_u64(), second["part"].as_u64(), second["parts"].as_u64()),
        (Some(2), Some(2), Some(2))
    );
    let all = home.json(&["log", "2026-12-03", "--drafts"]);
    let drafts = all["events"].as_array().unwrap().iter().filter(|one| one["draft"] == true).count();
    assert_eq!((drafts, all["drafts_left_out"].as_u64()), (2, Some(0)));
}
