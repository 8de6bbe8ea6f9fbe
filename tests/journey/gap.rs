//! A meeting left open and taken up by another run of the program: what lies between is asked about.

use bienban::app::Overlay;
use bienban::domain::{CourseEvent, Event, State};
use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::scene;
use crate::stage::Stage;

/// The program started again on the same disk, so long after the last key.
fn started_after(stage: Stage, passed: TimeDelta) -> Stage {
    let time = stage.now() + passed;
    started_at(stage, time)
}

/// The program started again on the same disk at a time.
fn started_at(stage: Stage, time: DateTime<FixedOffset>) -> Stage {
    let disk = stage.disk.clone();
    drop(stage);
    disk.cut_power();
    let mut stage = Stage::on(disk, time);
    stage.pace = TimeDelta::zero();
    stage
}

/// Opened at 19:00 and some seconds; ten minutes later Sa Rây has the floor.
fn speaking() -> Stage {
    let mut stage = scene::opened();
    stage.pace = TimeDelta::zero();
    stage.skip(10);
    stage.keys("2 ~ttsr~ enter");
    stage
}

/// From 19:10 of the 3rd to 18:30 of the 5th: 47 hours and 20 minutes, 170 400 seconds.
const TWO_DAYS: TimeDelta = TimeDelta::seconds(170_400);

fn question(stage: &Stage) -> String {
    let Some(Overlay::Lines(lines)) = stage.model.overlays.last() else {
        panic!("no question:\n{}", stage.screen());
    };
    lines.lines.join("\n")
}

fn answers(stage: &Stage) -> Vec<bool> {
    let of = |record: &bienban::domain::Record| match record.event {
        Event::Course(CourseEvent::Unrecorded { counted, .. }) => Some(counted),
        _ => None,
    };
    stage.history().records.iter().filter_map(of).collect()
}

/// Seconds of the meeting, of its item and of the running speech, and the minutes that papers print.
fn lengths(stage: &Stage) -> [u64; 4] {
    let (meeting, now) = (stage.meeting(), stage.model.line_now());
    let item = meeting.agenda.current.unwrap();
    let speech = meeting.speeches.last().unwrap().seconds(now);
    let printed = meeting.minutes_so_far(stage.model.now).unwrap();
    [meeting.clock.seconds(now), meeting.item_seconds(item, now), speech, printed]
}

#[test]
fn two_days_without_a_record_are_asked_about_and_enter_leaves_them_out() {
    for (key, counted, gap, said) in [
        ("enter", false, 0, "tạm dừng cuộc họp từ 19:10 ngày 03/12/2026 đến 18:30 ngày 05/12/2026"),
        ("2", false, 0, "tạm dừng cuộc họp từ 19:10 ngày 03/12/2026 đến 18:30 ngày 05/12/2026"),
        (
            "1",
            true,
            170_400,
            "khoảng trống từ 19:10 ngày 03/12/2026 đến 18:30 ngày 05/12/2026, cuộc họp vẫn tiếp tục",
        ),
    ] {
        let mut stage = started_after(speaking(), TWO_DAYS);
        stage.keys("enter");
        let asked = question(&stage);
        assert!(
            asked.starts_with(
                "Từ 19:10 ngày 03/12/2026 đến 18:30 ngày 05/12/2026 (1 ngày 23 giờ) không ghi gì"
            ),
            "{asked}"
        );
        assert!(stage.model.live.is_none(), "nothing is taken up before the answer");
        stage.keys(key);
        assert!(stage.notice().contains(said), "{}", stage.notice());
        assert_eq!(answers(&stage), [counted]);
        assert_eq!(lengths(&stage), [600 + gap, 600 + gap, gap, 10 + gap / 60]);
        stage.skip(3);
        assert_eq!(lengths(&stage), [780 + gap, 780 + gap, 180 + gap, 13 + gap / 60]);
        assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
    }
}

#[test]
fn without_an_answer_the_meeting_is_not_taken_up() {
    let mut stage = started_after(speaking(), TWO_DAYS);
    stage.keys("enter esc");
    assert!(stage.model.live.is_none());
    assert!(stage.notice().starts_with("Chưa vào lại cuộc họp"), "{}", stage.notice());
    stage.keys("enter 2");
    assert_eq!(answers(&stage), [false]);
    let kept = |event: &Event| matches!(event, Event::Course(CourseEvent::Restored));
    assert_eq!(stage.history().records.iter().filter(|record| kept(&record.event)).count(), 1);
}

#[test]
fn a_short_stop_is_not_asked_about() {
    let mut stage = started_after(speaking(), TimeDelta::seconds(299));
    stage.keys("enter");
    assert_eq!(answers(&stage), [] as [bool; 0]);
    assert_eq!(stage.meeting().state, State::Open);
    let mut stage = started_after(speaking(), TimeDelta::seconds(300));
    stage.keys("enter");
    assert!(question(&stage).contains("(5 phút)"), "{}", question(&stage));
}

#[test]
fn an_answer_taken_back_is_asked_again_and_never_open() {
    let mut stage = started_after(speaking(), TWO_DAYS);
    stage.keys("enter 2 ctrl-z");
    assert!(question(&stage).contains("đến 18:30 ngày 05/12/2026"), "{}", question(&stage));
    stage.keys("esc");
    assert_eq!(lengths(&stage), [600, 600, 0, 10], "left, the answer holds again");
    stage.keys("ctrl-z 1");
    assert_eq!(lengths(&stage)[3], 10 + 170_400 / 60);
    // The power fails while it is asked again: the next run asks from where it began.
    stage.keys("ctrl-z");
    let mut stage = started_after(stage, TimeDelta::minutes(1));
    stage.keys("enter");
    assert!(
        question(&stage).starts_with("Từ 19:10 ngày 03/12/2026 đến 18:31 ngày 05/12/2026"),
        "{}",
        question(&stage)
    );
    stage.keys("enter");
    assert_eq!(lengths(&stage), [600, 600, 0, 10]);
}

#[test]
fn a_clock_years_ahead_is_put_right_before_anything_is_recorded() {
    let mut stage = started_at(speaking(), "2036-12-03T19:30:00+07:00".parse().unwrap());
    stage.keys("enter");
    assert!(question(&stage).contains("(3653 ngày 0 giờ)"), "{}", question(&stage));
    stage.keys("3");
    stage.retype("03/12/2026");
    stage.keys("enter");
    stage.retype("19:12");
    stage.keys("enter enter");
    assert_eq!(stage.meeting().state, State::Open);
    assert_eq!(answers(&stage), [] as [bool; 0], "two minutes are no gap");
    let years: Vec<String> = stage.history().times().iter().map(|at| at.format("%Y").to_string()).collect();
    assert!(years.iter().all(|year| year == "2026"), "{years:?}");
    // The last act was at 19:10:52, and 19:12 was told.
    assert_eq!(lengths(&stage), [668, 668, 68, 12]);
}

#[test]
fn a_suspension_over_days_is_told_in_the_minutes_with_both_times() {
    let mut stage = scene::opened();
    stage.pace = TimeDelta::zero();
    stage.skip(10);
    stage.keys("9 ~tam dung~ enter");
    let mut stage = started_after(stage, TWO_DAYS);
    stage.keys("enter");
    assert!(question(&stage).starts_with("Cuộc họp tạm dừng từ "), "{}", question(&stage));
    stage.keys("enter enter");
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
    scene::hold(&mut stage);
    stage.skip(20);
    stage.keys("1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "kết thúc lúc 18 giờ 50 phút ngày 05 tháng 12 năm 2026 (30 phút, không kể 2840 phút tạm dừng).",
        "Cuộc họp tạm dừng từ 19 giờ 10 phút ngày 03 tháng 12 năm 2026 đến 18 giờ 30 phút ngày 05 tháng 12 năm 2026.",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
}
