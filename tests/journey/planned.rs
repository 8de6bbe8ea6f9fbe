//! Meetings before they begin: cancelled, moved, of another kind, several at once, opened on another day.

use bienban::domain::{MeetingKind, State};
use bienban::store::SimulatedDisk;
use chrono::{DateTime, FixedOffset};

use crate::scene;
use crate::stage::Stage;

/// The small cell on its first page at a time.
fn cell_at(time: &str) -> Stage {
    let now: DateTime<FixedOffset> = format!("{time}+07:00").parse().expect("a time");
    let mut stage = Stage::on(SimulatedDisk::default(), now);
    stage.keys("7 ~Ấp Thử~ enter ~Đảng bộ xã Thử~ enter ~Xã Thử~ enter");
    stage.bring("ds.csv", scene::ROLL);
    stage.keys("3 5 ~ds.csv~ enter 1 esc");
    stage
}

/// Plans one more meeting: `kinds` presses of → from the regular one, a day and an hour; then goes home.
fn plan(stage: &mut Stage, kinds: usize, day: &str, hour: &str) {
    stage.keys("9 ~cuoc hop moi~ enter up");
    (0..kinds).for_each(|_| stage.keys("right"));
    stage.keys(&format!("down ~{day}~ enter ~{hour}~ enter enter"));
    assert_eq!(stage.model.screen(), "prepare", "{}", stage.screen());
    stage.keys("1 enter ~tth~ enter esc");
}

/// From the first item to adopted minutes, with all that a quick meeting needs.
fn hold(stage: &mut Stage) {
    stage.keys("7 7 enter enter");
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter");
    stage.keys("enter enter");
    scene::pass_the_gaps(stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    stage.keys("9 ~trang dau~ enter");
}

#[test]
fn a_cancelled_meeting_stays_with_its_reason_and_can_be_taken_up_again() {
    let mut stage = scene::prepared();
    stage.keys("5 ~Tặng quà~ enter ~10~ enter 9 ~huy cuoc hop~ enter enter");
    assert!(stage.shows("Hủy cuộc họp thì phải có lý do"), "{}", stage.screen());
    assert_eq!(stage.meeting().state, State::Draft);
    stage.keys("~Bão số 12 vào đất liền~ enter");
    assert_eq!(stage.meeting().state, State::Cancelled);
    assert_eq!(stage.notice(), "Hủy cuộc họp, lý do: Bão số 12 vào đất liền.");
    assert!(stage.shows("ĐÃ HỦY, lý do: Bão số 12 vào đất liền"), "{}", stage.screen());
    assert!(!stage.shows("đang chuẩn bị: nhấn 9 để xem"), "{}", stage.screen());
    // Nothing of it can be opened or changed meanwhile.
    stage.keys("5 7 enter");
    assert_eq!((stage.meeting().state, stage.model.screen()), (State::Cancelled, "home"));
    // It stands for no meeting: the same day is offered anew.
    assert_eq!(stage.next_step(), "Enter: lập cuộc họp mới");
    assert!(stage.shows("ngày 03/12/2026; chưa lập cuộc họp"), "{}", stage.screen());
    stage.keys("2");
    assert!(stage.shows("× 03/12/2026  thường kỳ") && stage.shows("đã hủy: Bão số 12"), "{}", stage.screen());
    let mut stage = Stage::on(stage.disk.survivor(), stage.now());
    stage.keys("2 enter");
    assert_eq!(stage.meeting().cancelled.as_deref(), Some("Bão số 12 vào đất liền"));
    stage.keys("8");
    assert_eq!((stage.meeting().state, &stage.meeting().cancelled), (State::Draft, &None));
    assert!(stage.meeting().agenda.items.iter().any(|item| item.title == "Tặng quà"));
    stage.keys("8");
    assert_eq!(stage.meeting().state, State::Open);
}

#[test]
fn another_kind_brings_its_rules_and_agenda_and_keeps_what_was_changed_by_hand() {
    let mut stage = scene::prepared();
    stage.keys("5 ~Tặng quà đảng viên cao tuổi~ enter ~10~ enter");
    let regular = stage.meeting().plan.rules.clone();
    // The review stands four before the regular one in the circle of kinds.
    stage.keys("7 up left left left left enter enter enter enter enter");
    let meeting = stage.meeting();
    assert_eq!(meeting.plan.kind, MeetingKind::Review);
    assert_ne!(meeting.plan.rules, regular);
    let pack = stage.model.pack().expect("its guidance");
    let given = pack.agenda(MeetingKind::Review);
    assert_eq!(meeting.agenda.items.len(), given.len() + 1);
    assert_eq!(meeting.agenda.items[1].title, "Tặng quà đảng viên cao tuổi");
    assert!(stage.notice().starts_with("Đổi loại cuộc họp: kiểm điểm cuối năm."), "{}", stage.notice());
    assert!(
        stage.notice().contains("Những chỗ đã sửa tay trong chương trình được giữ"),
        "{}",
        stage.notice()
    );
    assert!(stage.shows("Họp kiểm điểm cuối năm: thứ Năm, 03/12/2026"), "{}", stage.screen());
    // One act: one step back undoes all of it.
    stage.keys("ctrl-z");
    assert_eq!((stage.meeting().plan.kind, &stage.meeting().plan.rules), (MeetingKind::Regular, &regular));
}

#[test]
fn a_day_of_other_guidance_brings_that_guidance() {
    let mut stage = cell_at("2025-10-01T08:00:00");
    stage.keys("enter");
    stage.retype("03/10/2025");
    stage.keys("enter enter enter 5 ~Tặng quà~ enter ~10~ enter");
    assert_eq!(stage.meeting().plan.rules.pack, "hd12-2018");
    stage.keys("7");
    stage.retype("03/11/2025");
    stage.keys("enter enter enter enter");
    assert_eq!(stage.meeting().plan.rules.pack, "hd42-2025");
    assert!(stage.meeting().agenda.items.iter().any(|item| item.title == "Tặng quà"));
    assert_eq!(stage.meeting().plan.date.to_string(), "2025-11-03");
}

#[test]
fn of_three_in_preparation_todays_comes_first_and_each_is_reached() {
    let mut stage = cell_at("2026-12-03T18:30:00");
    plan(&mut stage, 0, "03/12/2026", "19:00");
    plan(&mut stage, 1, "19/12/2026", "19:00");
    plan(&mut stage, 7, "28/12/2026", "14:00");
    assert_eq!(stage.next_step(), "Enter: chuẩn bị tiếp kỳ 03/12 (còn 5 việc)");
    for words in [
        "KỲ TỚI · THƯỜNG KỲ · THỨ NĂM 03/12, 19:00",
        "Đang chuẩn bị: chuyên đề, ngày 19/12/2026, 19:00.",
        "Đang chuẩn bị: kiểm điểm cuối năm, ngày 28/12/2026, 14:00.",
        "1 Cuộc họp (3)",
    ] {
        assert!(stage.shows(words), "{words}\n{}", stage.screen());
    }
    // The list begins at today's; the next one is a key away, and back again.
    stage.keys("1");
    assert_eq!(stage.next_step(), "Enter: chuẩn bị tiếp kỳ 03/12/2026 (thường kỳ)");
    assert!(stage.shows("● hôm nay"), "{}", stage.screen());
    // Where there is no room for the guidance its column is not begun.
    assert!(!stage.shows("…"), "{}", stage.screen());
    stage.keys("down enter");
    assert_eq!((stage.meeting().plan.kind, stage.model.screen()), (MeetingKind::Thematic, "prepare"));
    assert!(stage.shows("Còn 2 cuộc họp khác đang chuẩn bị"), "{}", stage.screen());
    // Moved behind the review it is still the one at which the list stands.
    stage.keys("7 ~29/12/2026~ enter enter enter esc");
    assert_eq!(stage.next_step(), "Enter: chuẩn bị tiếp kỳ 29/12/2026 (chuyên đề)");
    assert_eq!(stage.model.place().at, 2);
    stage.keys("enter");
    // Of a cancelled one none of those that are left is kept back.
    stage.keys("9 ~huy cuoc hop~ enter ~Bão~ enter");
    assert!(stage.shows("Còn 2 cuộc họp khác đang chuẩn bị"), "{}", stage.screen());
    stage.keys("8 7 ~19/12/2026~ enter enter enter");
    stage.keys("9 ~dang chuan bi~ enter enter");
    assert_eq!((stage.meeting().plan.kind, stage.model.screen()), (MeetingKind::Regular, "prepare"));
    stage.keys("8");
    hold(&mut stage);
    // Today's is held: two are left, none of today, so a person chooses.
    assert_eq!(stage.next_step(), "Enter: chọn một trong 2 cuộc họp đang chuẩn bị");
    // The tasks of the meeting held meanwhile go on in the one that was planned before it.
    stage.keys("enter enter");
    assert_eq!((stage.meeting().plan.kind, stage.model.screen()), (MeetingKind::Thematic, "prepare"));
}

#[test]
fn the_tasks_of_a_meeting_go_on_in_one_that_was_planned_before_it() {
    let mut stage = cell_at("2026-12-03T18:30:00");
    plan(&mut stage, 0, "03/12/2026", "19:00");
    plan(&mut stage, 1, "03/12/2026", "20:30");
    stage.keys("1 home enter 8 5 ~Khảo sát cầu kênh 3~ enter ~lvp~ enter ~15/12~ enter");
    hold(&mut stage);
    stage.keys("enter");
    assert_eq!((stage.meeting().plan.kind, stage.meeting().carried.len()), (MeetingKind::Thematic, 0));
    stage.keys("8 1");
    let carried: Vec<&str> = stage.meeting().carried.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(carried, ["Khảo sát cầu kênh 3"]);
    assert_eq!(stage.reread(&stage.disk.survivor()).meeting.carried, stage.meeting().carried);
}

#[test]
fn two_meetings_on_one_day_are_told_apart_and_keep_their_papers() {
    let mut stage = cell_at("2026-12-03T18:30:00");
    plan(&mut stage, 0, "03/12/2026", "19:00");
    // The same kind at the same hour is a slip.
    stage.keys("9 ~cuoc hop moi~ enter ~03/12/2026~ enter enter enter");
    assert!(stage.shows("giờ này đã có cuộc họp thường kỳ"), "{}", stage.screen());
    stage.keys("esc");
    plan(&mut stage, 1, "03/12/2026", "20:30");
    stage.keys("1 home enter 8");
    hold(&mut stage);
    stage.keys("enter 8 1");
    hold(&mut stage);
    let mut names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    names.retain(|name| name.contains("bien-ban") && name.ends_with(".txt"));
    assert_eq!(names, ["2026-12-03-bien-ban.txt", "2026-12-03-chuyen-de-bien-ban.txt"]);
    stage.keys("2");
    let screen = stage.screen();
    let at = |words: &str| screen.find(words).unwrap_or_else(|| panic!("{words}\n{screen}"));
    assert!(at("03/12/2026  chuyên đề") < at("03/12/2026  thường kỳ"), "the later one first\n{screen}");
}

#[test]
fn opened_the_day_before_is_asked_and_that_day_is_told_everywhere() {
    let mut stage = cell_at("2026-12-02T19:00:00");
    plan(&mut stage, 0, "03/12/2026", "19:00");
    stage.keys("enter 8");
    let asked = stage.screen().replace(['│', '\n'], " ");
    let asked = asked.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(asked.contains("Cuộc họp dự định ngày 03/12/2026, hôm nay là 02/12/2026."), "{asked}");
    assert!(asked.contains("tên tệp đều ghi họp ngày 02/12/2026; ngày dự định được ghi kèm."), "{asked}");
    assert!(asked.contains("1 Khai mạc bây giờ"), "{asked}");
    stage.keys("enter");
    assert_eq!(stage.meeting().state, State::Draft, "Enter is never yes");
    stage.keys("1");
    assert_eq!(
        (stage.meeting().state, stage.meeting().day().to_string()),
        (State::Open, "2026-12-02".into())
    );
    hold(&mut stage);
    let minutes = stage.plain("2026-12-02-bien-ban.txt");
    let minutes = minutes.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        minutes.contains("ngày 02 tháng 12 năm 2026 (dự định họp ngày 03 tháng 12 năm 2026)"),
        "{minutes}"
    );
    assert!(stage.shows("Kỳ gần nhất: thường kỳ, ngày 02/12/2026, dự 5/5"), "{}", stage.screen());
    // The month has its meeting: the next one is offered for January.
    assert!(stage.shows("ngày 03/01/2027; chưa lập cuộc họp"), "{}", stage.screen());
    stage.keys("2");
    assert!(stage.shows("02/12/2026  thường kỳ  5/5 ") && stage.shows("dự định ngày"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.shows("BIÊN BẢN NGÀY 02/12/2026"), "{}", stage.screen());
    stage.keys("esc esc 5 ~khai mạc~ enter");
    assert!(stage.shows("02/12/2026") && !stage.shows("03/12/2026"), "{}", stage.screen());
}

#[test]
fn more_than_an_hour_early_or_late_is_asked_and_less_is_not() {
    for (now, asked) in [
        ("2026-12-03T17:30:00", Some("sớm 1 giờ 29 phút")),
        ("2026-12-03T18:05:00", None),
        ("2026-12-03T19:55:00", None),
        ("2026-12-03T21:40:00", Some("muộn 2 giờ 41 phút")),
    ] {
        let mut stage = cell_at(now);
        plan(&mut stage, 0, "03/12/2026", "19:00");
        stage.keys("enter 8");
        match asked {
            Some(words) => {
                let screen = stage.screen().replace(['│', '\n'], " ");
                let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(screen.contains(words), "{now}: {screen}");
                stage.keys("enter");
                assert_eq!(stage.meeting().state, State::Draft, "{now}");
            }
            None => assert_eq!(stage.meeting().state, State::Open, "{now}: {}", stage.screen()),
        }
    }
}

#[test]
fn a_review_or_a_congress_never_stands_for_the_months_meeting() {
    let mut stage = cell_at("2026-12-02T14:00:00");
    // Held on the 2nd: a review, so the regular meeting of the month is still to come on the 3rd.
    plan(&mut stage, 7, "02/12/2026", "14:00");
    stage.keys("enter 8");
    hold(&mut stage);
    assert!(stage.shows("Kỳ gần nhất: kiểm điểm cuối năm, ngày 02/12/2026"), "{}", stage.screen());
    assert!(stage.shows("ngày 03/12/2026; chưa lập cuộc họp"), "{}", stage.screen());
}
