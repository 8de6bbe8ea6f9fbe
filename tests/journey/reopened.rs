//! Minutes that are open again are called so everywhere, and closed anew though a later meeting was opened.

use bienban::domain::{Digest, State};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::scene;
use crate::stage::Stage;

/// The first meeting open again, the next one in preparation; on the first page.
fn open_again() -> Stage {
    let mut stage = scene::adopted();
    stage.keys("esc enter enter enter enter 1 enter ~tth~ enter esc");
    stage.keys("2 end enter 7 ~Ghi sót một biểu quyết~ enter enter");
    assert_eq!(stage.model.screen(), "chair", "{}", stage.screen());
    stage.keys("9 ~trang dau~ enter");
    stage
}

#[test]
fn minutes_that_are_open_again_are_called_so_in_every_list() {
    let mut stage = open_again();
    stage.resize(120, 40);
    assert!(stage.shows("Biên bản đang mở lại: thường kỳ, ngày 03/12/2026"), "{}", stage.screen());
    // The head counts the days to the next meeting, not from the one whose minutes are open.
    assert!(stage.shows("CÒN 31 NGÀY"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: sửa tiếp biên bản mở lại ngày 03/12/2026");
    stage.keys("2 end");
    assert!(stage.shows("đang mở lại") && !stage.shows("chưa xong"), "{}", stage.screen());
    stage.keys("esc 1");
    assert!(stage.shows("● đang mở lại"), "{}", stage.screen());
}

#[test]
fn another_meeting_is_planned_while_minutes_are_open_again() {
    let mut stage = open_again();
    let plans =
        |stage: &Stage| stage.model.book.meetings.iter().filter(|one| one.state == State::Draft).count();
    assert_eq!(plans(&stage), 1);
    stage.keys("1");
    assert!(stage.shows("1 Lập cuộc họp mới"), "{}", stage.screen());
    stage.keys("1 ctrl-u ~05/01/2027~ enter enter enter");
    assert_eq!((stage.model.screen(), plans(&stage)), ("prepare", 2), "{}", stage.screen());
    assert_eq!(stage.meeting().plan.date.to_string(), "2027-01-05");
    // The minutes are open as before, and nothing typed for the new one is kept with them.
    let reopened = stage.model.book.meetings.iter().find(|one| one.is_reopened()).map(|one| one.id.clone());
    stage.keys("esc home enter");
    assert_eq!(Some(&stage.meeting().id), reopened.as_ref(), "{}", stage.screen());
    assert!(stage.meeting().drafts.is_empty() && stage.meeting().state.is_running());
}

#[test]
fn it_is_closed_anew_by_adoption_though_the_next_meeting_was_opened() {
    let mut stage = open_again();
    stage.resize(120, 40);
    // The next one opens meanwhile, as on a second laptop.
    stage.keys("1");
    let drafts = |stage: &Stage| stage.model.book.meetings.iter().any(|one| one.state == State::Draft);
    assert!(drafts(&stage), "{}", stage.screen());
    stage.keys("end enter 8");
    if stage.meeting().state == State::Draft {
        stage.keys("1");
    }
    let next = stage.meeting().clone();
    assert_eq!((next.state, next.earlier.len()), (State::Open, 0), "{}", stage.screen());
    stage.keys("9 ~trang dau~ enter");
    stage.resize(80, 40);
    let told = "kỳ sau (ngày 03/12/2026) đã khai mạc, hãy đọc lại và thông qua lại để đóng.";
    let screen = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains(told), "{screen}");
    // Both are there; the earlier one is taken up, told, mended and adopted.
    let mut stage = stage.after_power_cut();
    stage.resize(120, 40);
    stage.keys("1 home enter");
    assert_eq!(stage.meeting().earlier.len(), 1, "{}", stage.screen());
    let screen = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        screen.contains("Biên bản này mở lại trong khi kỳ sau (ngày 03/12/2026) đã khai mạc"),
        "{screen}"
    );
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let of = |id| stage.model.book.meetings.iter().find(|one: &&Digest| one.id == id).map(|one| one.state);
    assert_eq!(of(next.id.clone()), Some(State::Open), "the next one goes on");
    let again = Stage::on(stage.disk.survivor(), stage.now() + TimeDelta::minutes(1));
    let states: Vec<(State, bool)> =
        again.model.book.meetings.iter().map(|one| (one.state, one.is_reopened())).collect();
    assert_eq!(states, [(State::Adopted, false), (State::Open, false)]);
}

#[test]
fn only_what_was_opened_later_by_day_and_hour_hinders() {
    let stage = scene::adopted();
    let held = stage.meeting().digest();
    let other = |date: &str, hour: &str, state| {
        let mut other = held.clone();
        other.id = bienban::domain::MeetingId("other".into());
        other.date = date.parse::<NaiveDate>().unwrap();
        other.hour = hour.parse::<NaiveTime>().ok();
        other.state = state;
        other
    };
    let table = [
        ("2026-12-03", "18:00:00", State::Adopted, false),
        ("2026-12-03", "20:30:00", State::Adopted, true),
        ("2026-12-03", "20:30:00", State::Cancelled, false),
        ("2026-12-04", "08:00:00", State::Draft, false),
        ("2026-12-04", "08:00:00", State::Open, true),
        ("2026-12-02", "20:30:00", State::Open, false),
    ];
    for (date, hour, state, expected) in table {
        assert_eq!(other(date, hour, state).was_opened_after(&held), expected, "{date} {hour} {state:?}");
    }
    assert!(!held.was_opened_after(&held));
}
