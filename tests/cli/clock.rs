//! The computer's clock on the command line: behind the last act it is said and nothing is written; the log is
//! in the order of the acts, whatever the clock showed.

use std::sync::Arc;

use bienban::domain::{Act, CellId, CourseEvent, Event, MeetingId, Moment};
use bienban::store::{Appends, Book, Mode, RawAct, RealDisk, StreamKey};

use super::Home;

#[test]
fn a_clock_behind_the_last_act_is_said_and_nothing_is_written() {
    let home = Home::with_secretary();
    let plan = ["meeting", "new", "--kind", "regular", "--date", "2190-12-03"];
    let said = home.run_plain(&[&["--now", "2190-12-03T19:00"], &plan[..]].concat(), &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    let add = ["member", "add", "--name", "Lý Mỹ Hoa"];
    let said = home.run_plain(&add, &[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.starts_with("Đồng hồ máy chỉ "), "{}", said.err);
    let rest = ", trước việc ghi sau cùng trong sổ (19:00 ngày 03/12/2190). Chưa ghi gì: hãy chỉnh đồng hồ của máy, \
                hoặc ghi giờ đúng, ví dụ --now 2190-12-03T19:00.";
    assert!(said.err.trim_end().ends_with(rest), "{}", said.err);
    assert!(!home.done(&["member", "list"]).contains("Lý Mỹ Hoa"));
    let listed = home.run_plain(&["meeting", "list", "--lang", "en"], &[]);
    assert_eq!(listed.code, 0);
    assert!(listed.err.contains("before the last act of the book (19:00 on 3 Dec 2190)."), "{}", listed.err);
    assert_eq!(home.run_plain(&[&["--now", "2190-12-03T19:01"], &add[..]].concat(), &[]).code, 0);
}

#[test]
fn a_year_far_away_is_refused() {
    let home = Home::with_secretary();
    let plan = ["meeting", "new", "--kind", "regular", "--date", "3/12/2206"];
    home.refused(&plan, 2, &["Năm 2206 có đúng không? Năm này xa hiện nay quá: hãy sửa lại."]);
}

#[test]
fn the_log_is_in_the_order_of_the_acts_and_tells_what_the_clock_showed() {
    let home = Home::with_secretary();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let list = home.json(&["meeting", "list"]);
    let (cell, id) = (CellId("ap-mau".into()), MeetingId(list["meetings"][0]["id"].as_str().unwrap().into()));
    let at = "2026-12-03T19:05:00+07:00".parse().unwrap();
    let mut book = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-2", at).unwrap();
    let history = book.resume(&cell, &id).history;
    // Written by a version that did not look at its clock.
    for (number, time, run) in [
        (2, "2026-12-03T19:05:00+07:00", 0),
        (3, "2000-01-01T00:00:00+07:00", 90_000),
        (4, "2026-12-03T19:09:00+07:00", 240_000),
    ] {
        let event = history.meeting.add_item("Việc khác", 5, 3).unwrap();
        let when = Moment { at: time.parse().unwrap(), run };
        let act = Act { number, when, events: vec![Event::Plan(event)] };
        let key = StreamKey::Meeting(cell.clone(), id.clone());
        book.append(&key, &RawAct::of_meeting(&act).unwrap()).unwrap();
    }
    drop(book);
    let log = home.done(&["log", "2026-12-03"]);
    let times: Vec<&str> = log.lines().filter_map(|line| line.get(..19)).collect();
    let told = ["2026-12-03 19:00:00", "2026-12-03 19:05:00", "2026-12-03 19:06:30", "2026-12-03 19:09:00"];
    assert_eq!(times, told, "{log}");
    let third = log.lines().nth(2).unwrap();
    assert!(third.ends_with("  (đồng hồ máy chỉ 2000-01-01 00:00:00)"), "{third}");
    let events = &home.json(&["log", "2026-12-03"])["events"];
    assert_eq!(events[2]["at"], "2026-12-03T19:06:30+07:00");
    assert_eq!(events[2]["clock"], "2000-01-01T00:00:00+07:00");
}

#[test]
fn a_meeting_left_open_is_told_as_of_its_last_act() {
    let home = Home::with_secretary();
    home.done(&["meeting", "new", "--kind", "regular", "--date", "2026-12-03"]);
    let list = home.json(&["meeting", "list"]);
    let (cell, id) = (CellId("ap-mau".into()), MeetingId(list["meetings"][0]["id"].as_str().unwrap().into()));
    let at = "2026-12-03T19:05:00+07:00".parse().unwrap();
    let mut book = Book::open(&home.book(), Arc::new(RealDisk), Mode::Write, "may-2", at).unwrap();
    let key = StreamKey::Meeting(cell, id);
    let opened = Event::Course(CourseEvent::Opened { roll: Vec::new(), online: false });
    let act = Act { number: 2, when: Moment { at, run: 0 }, events: vec![opened] };
    book.append(&key, &RawAct::of_meeting(&act).unwrap()).unwrap();
    drop(book);
    let said = |verb: &[&str], now: &str| {
        home.run_plain(&[&["--now", now], verb, &["2026-12-03"]].concat(), &[]).err
    };
    for verb in [&["meeting", "show"][..], &["score"][..]] {
        let told = said(verb, "2026-12-05T08:00");
        let words = "nhưng từ 19:05 ngày 03/12/2026 không ghi gì: các con số tính đến lúc ấy.";
        assert!(told.contains(words), "{verb:?}: {told}");
        assert_eq!(said(verb, "2026-12-03T19:09"), "", "{verb:?}");
    }
    // Two days later the meeting has lasted no longer than at its last act.
    let length = |now: &str| {
        let score = home.run_plain(&["--now", now, "--json", "score", "2026-12-03"], &[]).out;
        let value: serde_json::Value = serde_json::from_str(&score).unwrap();
        value["sheet"].to_string()
    };
    assert_eq!(length("2026-12-05T08:00"), length("2026-12-03T19:05"));
}
