//! The order of acts rules the clock: what jumps, stands behind or slept is said at once and asked about.

use bienban::app::Overlay;
use bienban::domain::{CourseEvent, Event, State};
use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::scene;
use crate::stage::{Stage, clock};

fn said(stage: &Stage) -> String {
    let Some(Overlay::Lines(lines)) = stage.model.overlays.last() else {
        panic!("no question:\n{}", stage.screen());
    };
    lines.lines.join("\n")
}

fn told(stage: &Stage) -> Vec<CourseEvent> {
    let of = |record: &bienban::domain::Record| match &record.event {
        Event::Course(
            event @ (CourseEvent::Slept { .. }
            | CourseEvent::ClockCorrected { .. }
            | CourseEvent::Unrecorded { .. }
            | CourseEvent::ClockTold { .. }),
        ) => Some(event.clone()),
        _ => None,
    };
    stage.history().records.iter().filter_map(of).collect()
}

fn opened_at(stage: &Stage) -> String {
    stage.model.meeting().unwrap().opened_at.unwrap().format("%H:%M").to_string()
}

/// Minutes as papers print them, if it ended now.
fn minutes(stage: &Stage) -> u64 {
    stage.model.meeting().unwrap().minutes_so_far(stage.model.now).unwrap()
}

/// The clock of the screen as "20:06".
fn shown(stage: &Stage) -> String {
    stage.model.now.at.format("%H:%M").to_string()
}

/// Opened at 19:00 and some seconds, ten minutes ago.
fn ten_minutes() -> Stage {
    let mut stage = scene::opened();
    stage.skip(10);
    stage.pace = TimeDelta::zero();
    stage
}

#[test]
fn a_laptop_that_slept_is_asked_about_and_its_time_counts_or_not() {
    for (key, counted, lasted, paper) in [("1", true, 53, 53), ("2", false, 10, 10)] {
        let mut stage = ten_minutes();
        let opened = opened_at(&stage);
        stage.jump(43);
        assert!(
            said(&stage).contains("nhanh 43 phút so với thời gian chương trình đếm được"),
            "{}",
            said(&stage)
        );
        stage.keys(key);
        assert_eq!(told(&stage), [CourseEvent::Slept { seconds: 2580, counted }]);
        let meeting = stage.model.meeting().unwrap();
        assert_eq!(meeting.clock.seconds(stage.model.line_now()) / 60, lasted);
        assert_eq!((minutes(&stage), opened_at(&stage)), (paper, opened));
        assert_eq!(stage.model.now.at, stage.now());
        assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
    }
}

#[test]
fn a_clock_that_was_put_right_corrects_what_was_told_before() {
    for (jump, opened, now) in [(60, "20:00", "20:10"), (-60, "18:00", "18:10")] {
        let mut stage = ten_minutes();
        stage.jump(jump);
        stage.keys(if jump > 0 { "3" } else { "1" });
        assert_eq!(told(&stage), [CourseEvent::ClockCorrected { seconds: jump * 60 }]);
        assert_eq!((opened_at(&stage).as_str(), shown(&stage).as_str()), (opened, now));
        assert_eq!(minutes(&stage), 10);
        let times = stage.history().times();
        assert!(times.is_sorted(), "{times:?}");
        assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
    }
}

#[test]
fn the_old_time_is_kept_where_the_new_one_is_wrong() {
    let mut stage = ten_minutes();
    stage.jump(-43);
    assert!(
        said(&stage).starts_with("Đồng hồ máy vừa lùi từ 19:10 về 18:27 ngày 03/12/2026"),
        "{}",
        said(&stage)
    );
    // Nothing is answered yet: time goes on as before.
    stage.keys("esc");
    assert!(stage.notice().starts_with("Chưa trả lời về đồng hồ"), "{}", stage.notice());
    stage.keys("7");
    assert_eq!(shown(&stage), "19:10");
    stage.keys("f2 ~gio dung~ enter 2");
    assert_eq!(stage.notice(), "Giữ giờ cũ: bây giờ là 19:10.");
    stage.skip(5);
    assert_eq!((shown(&stage).as_str(), minutes(&stage)), ("19:15", 15));
    assert!(matches!(told(&stage)[..], [CourseEvent::ClockTold { .. }]));
}

#[test]
fn sleep_during_a_break_is_part_of_the_break() {
    let mut stage = ten_minutes();
    stage.keys("9 ~tam dung~ enter");
    stage.jump(30);
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(told(&stage), [CourseEvent::Slept { seconds: 1800, counted: false }]);
    stage.keys("enter");
    assert_eq!(minutes(&stage), 10);
}

fn year_2000() -> DateTime<FixedOffset> {
    "2000-01-01T00:00:00+07:00".parse().unwrap()
}

#[test]
fn a_meeting_resumed_in_the_year_2000_asks_for_the_time_and_tells_it() {
    let stage = ten_minutes();
    let disk = stage.disk.clone();
    drop(stage);
    disk.cut_power();
    let mut stage = Stage::on(disk, year_2000());
    stage.pace = TimeDelta::zero();
    let screen = stage.screen();
    assert!(screen.contains("Bây giờ là mấy giờ?"), "{screen}");
    assert!(screen.contains("Đồng hồ máy chỉ 00:00 ngày 01/01/2000"), "{screen}");
    stage.keys("~03/12/2026~ enter ~18:00~ enter");
    assert!(stage.screen().contains("Giờ này vẫn trước việc ghi sau cùng"), "{}", stage.screen());
    stage.retype("03/12/2026");
    stage.keys("enter");
    stage.retype("19:20");
    stage.keys("enter");
    assert_eq!(shown(&stage), "19:20");
    stage.keys("enter 1");
    assert_eq!(stage.model.meeting().unwrap().state, State::Open);
    let told_at = CourseEvent::ClockTold { shown: year_2000(), told: clock("19:20:00") };
    let events = told(&stage);
    assert_eq!(events[0], told_at);
    assert!(matches!(events[1], CourseEvent::Unrecorded { counted: true, .. }), "{events:?}");
    stage.skip(10);
    assert_eq!(minutes(&stage), 30);
}

#[test]
fn without_an_answer_acts_go_on_after_the_last_one_by_the_steady_clock() {
    let stage = ten_minutes();
    let last = *stage.history().times().last().unwrap();
    let disk = stage.disk.clone();
    drop(stage);
    disk.cut_power();
    let mut stage = Stage::on(disk, year_2000());
    stage.pace = TimeDelta::zero();
    stage.keys("esc enter");
    stage.keys("esc");
    stage.skip(20);
    stage.keys("7");
    let times = stage.history().times();
    assert!(times.is_sorted(), "{times:?}");
    let minutes = (*times.last().unwrap() - last).num_minutes();
    assert_eq!(minutes, 20);
}

#[test]
fn a_meeting_held_on_paper_is_entered_afterwards_with_the_times_that_a_person_tells() {
    let mut stage = scene::prepared();
    stage.skip(60 * 24 * 6);
    stage.keys("8");
    assert!(stage.screen().contains("đã họp hôm đó và ghi trên giấy"), "{}", stage.screen());
    stage.keys("esc 9 ~ghi tren giay~ enter");
    stage.retype("19:07");
    stage.keys("enter ~20:40~ enter");
    stage.keys("8");
    assert_eq!((opened_at(&stage).as_str(), minutes(&stage)), ("19:07", 93));
    // Sa Rây was absent, and came at a time that the paper has; how long entering takes shows nowhere.
    stage.keys("7 1 down down down 3 esc 8 ~ttsr~ enter ~21:00~ enter");
    assert!(stage.screen().contains("Giờ này nằm ngoài cuộc họp"), "{}", stage.screen());
    stage.retype("19:12");
    stage.keys("enter");
    stage.skip(30);
    stage.keys("7 enter enter");
    stage.keys("7 7 enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    stage.keys("7 7 7 7 2 ~ttsr~ enter 4 ~Đề nghị sửa cầu kênh 3 trước mùa mưa.~ esc enter");
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter");
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.model.meeting().unwrap().state, State::Adopted, "{}", stage.screen());
    // Two days from the day on which it was held, not from that of entering.
    stage.resize(120, 40);
    assert!(stage.shows("05/12/2026; tải xong, mở biên bản này"), "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "khai mạc lúc 19 giờ 07 phút ngày 03 tháng 12 năm 2026; kết thúc lúc 20 giờ 40 phút cùng ngày (93 phút).",
        "Cuộc họp được ghi trên giấy. Biên bản này nhập lại sau, ngày 09 tháng 12 năm 2026",
        "Thạch Thị Sa Rây (đến lúc 19 giờ 12 phút, muộn 5 phút)",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
}

#[test]
fn what_was_prepared_for_a_meeting_on_paper_bears_the_day_that_is_told_and_no_other() {
    let mut stage = scene::prepared();
    stage.skip(60 * 24 * 6);
    stage.keys("9 ~ghi tren giay~ enter");
    stage.retype("19:07");
    stage.keys("enter ~20:40~ enter 8");
    stage.keys("9 ~danh dau viec chuan bi~ enter ~thong bao~ enter");
    assert!(stage.shows("làm xong ngày nào?"), "{}", stage.screen());
    stage.keys("~10/12~ enter");
    assert!(stage.screen().contains("Ngày này chưa đến"), "{}", stage.screen());
    stage.retype("01/12");
    stage.keys("enter 9 ~danh dau viec chuan bi~ enter ~gui tai lieu~ enter enter");
    let meeting = stage.model.meeting().unwrap().clone();
    assert_eq!(meeting.ticks.len(), 2, "{}", stage.screen());
    let day = |check: &str| meeting.day_done(meeting.ticked(check).unwrap());
    assert_eq!((day("notice"), day("documents")), ("2026-12-01".parse().ok(), None));
}

#[test]
fn the_minutes_of_the_round_of_a_meeting_on_paper_are_told() {
    let mut stage = scene::prepared();
    stage.skip(60 * 24 * 6);
    stage.keys("9 ~ghi tren giay~ enter");
    stage.retype("19:07");
    stage.keys("enter ~20:40~ enter 8 7 7 enter enter");
    stage.model.open("criticism");
    stage.keys("9 ~so phut tu~ enter ~94~ enter");
    assert!(stage.screen().contains("Số phút phải từ 1 đến 93"), "{}", stage.screen());
    stage.retype("25");
    stage.keys("enter");
    assert_eq!(stage.model.meeting().unwrap().criticism_minutes, Some(25));
    assert!(stage.screen().contains("phê bình 25 phút, theo bản giấy"), "{}", stage.screen());
}
