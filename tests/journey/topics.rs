//! Topics are chosen for the months of a year, and the thematic meeting of the month takes its own.

use bienban::domain::{MeetingKind, State};

use crate::scene;
use crate::stage::Stage;

/// The page of the topics with one of December that Hoa presents, and one of next February.
fn chosen() -> Stage {
    let mut stage = scene::cell();
    stage.keys("f2 ~chuyen de trong nam~ enter");
    assert_eq!(stage.model.screen(), "topics");
    assert_eq!(stage.next_step(), "Enter: chọn chuyên đề đầu tiên của năm");
    stage.keys("enter enter ~Chuyển đổi số ở ấp~ enter ~Ba việc làm ngay~ enter");
    assert_eq!(stage.notice(), "Đã ghi chuyên đề.");
    stage.keys("3 ~tth~ enter");
    assert_eq!(stage.notice(), "Trần Thị Hoa trình bày chuyên đề “Chuyển đổi số ở ấp”.");
    stage.keys("1 ctrl-a ~2/2027~ enter ~Học và làm theo Bác~ enter enter");
    stage
}

#[test]
fn the_year_shows_its_topics_by_month_and_which_quarter_has_none() {
    let mut stage = chosen();
    assert!(stage.shows("năm 2026: quý I, II, III chưa có"), "{}", stage.screen());
    assert!(stage.shows("12/2026  Chuyển đổi số ở ấp"), "{}", stage.screen());
    assert!(stage.shows("02/2027  Học và làm theo Bác"), "{}", stage.screen());
    // The cursor stands on the topic that was entered last.
    stage.keys("up");
    assert!(stage.shows("Ba việc làm ngay"), "{}", stage.screen());
    stage.keys("1 ctrl-a ~tháng mười~ enter");
    assert!(stage.shows("Tháng chưa rõ") || stage.shows("Tháng (ví dụ 12/2026)"), "{}", stage.screen());
    stage.keys("enter enter");
    assert!(stage.shows("hãy ghi tháng và năm, ví dụ 12/2026"), "{}", stage.screen());
    stage.keys("esc f3");
    assert!(stage.shows("2026: none in quarter I, II, III"), "{}", stage.screen());
    assert!(stage.shows("not held yet"), "{}", stage.screen());
    stage.keys("down 4");
    assert!(stage.notice().starts_with("Dropped: “Học và làm theo Bác”."), "{}", stage.notice());
}

#[test]
fn the_thematic_meeting_of_the_month_takes_it_and_it_is_held_once() {
    let mut stage = chosen();
    stage.keys("esc enter up right down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Thematic, "{}", stage.screen());
    stage.keys("1 enter ~tth~ enter");
    assert_eq!(stage.next_step(), "Enter: lấy chuyên đề của tháng: Chuyển đổi số ở ấp");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Lấy chuyên đề “Chuyển đổi số ở ấp”.");
    let meeting = stage.meeting();
    let item = meeting.agenda.step("topic").unwrap();
    assert_eq!(item.title, "Chuyên đề: Chuyển đổi số ở ấp");
    assert_eq!(meeting.prepared.waiting_text(item.id), Some("Ba việc làm ngay"));
    assert_eq!(meeting.prepared.items[&item.id].name, "Trần Thị Hoa");
    assert!(stage.next_step().contains("khai mạc"), "{}", stage.next_step());
    stage.keys("f2 ~chuyen de trong nam~ enter");
    assert!(stage.shows("trong kỳ 03/12/2026"), "{}", stage.screen());
    stage.keys("esc ctrl-z");
    assert!(stage.next_step().contains("lấy chuyên đề của tháng"), "{}", stage.next_step());
    stage.keys("9 ~chuyen de da chon~ enter");
    assert!(stage.shows("Lấy chuyên đề nào?"), "{}", stage.screen());
    stage.keys("down enter");
    assert_eq!(stage.meeting().prepared.topic, Some(2));
    assert_eq!(stage.meeting().state, State::Draft);
}

#[test]
fn topics_are_there_after_a_power_cut() {
    let stage = chosen();
    let mut stage = stage.after_power_cut();
    stage.keys("f2 ~chuyen de trong nam~ enter");
    assert!(stage.shows("Chuyển đổi số ở ấp") && stage.shows("Trần Thị Hoa"), "{}", stage.screen());
}

#[test]
fn topics_of_earlier_years_are_shown_with_what_came_of_them() {
    let mut stage = chosen();
    assert!(!stage.shows("5 Năm trước"), "{}", stage.screen());
    stage.keys("1 ctrl-a ~3/2024~ enter ~Xây dựng nông thôn mới~ enter enter");
    // The year of what was entered is shown, with the cursor on it.
    assert!(stage.shows("CHUYÊN ĐỀ NĂM 2024"), "{}", stage.screen());
    assert!(stage.shows("năm 2024: quý II, III, IV chưa có"), "{}", stage.screen());
    assert!(
        stage.shows("03/2024  Xây dựng nông thôn mới") && stage.shows("chưa sinh hoạt"),
        "{}",
        stage.screen()
    );
    assert!(!stage.shows("Chuyển đổi số ở ấp"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: về chuyên đề năm nay");
    stage.keys("enter");
    assert!(stage.shows("12/2026  Chuyển đổi số ở ấp"), "{}", stage.screen());
    stage.keys("5");
    assert!(stage.shows("03/2024") && !stage.shows("5 Năm trước"), "{}", stage.screen());
    stage.keys("right");
    assert!(stage.shows("12/2026") && stage.shows("02/2027"), "{}", stage.screen());
    stage.keys("left f3");
    assert!(stage.shows("TOPICS OF 2024"), "{}", stage.screen());
    // Opened anew it is this year again.
    stage.keys("esc f2 ~topics of the year~ enter");
    assert!(stage.shows("12/2026"), "{}", stage.screen());
}

#[test]
fn a_topic_that_a_meeting_has_taken_keeps_its_name() {
    let mut stage = chosen();
    stage.keys("esc enter up right down enter enter enter 1 enter ~tth~ enter enter");
    stage.keys("f2 ~chuyen de trong nam~ enter 2 enter");
    stage.retype("Phòng, chống lãng phí");
    stage.keys("enter enter");
    let told = "Kỳ họp ngày 03/12/2026 đã lấy chuyên đề này nên tên giữ như trong";
    assert!(stage.shows(told), "{}", stage.screen());
}

#[test]
fn a_regular_meeting_of_the_month_says_that_a_topic_was_chosen() {
    let mut stage = chosen();
    stage.keys("esc enter enter enter enter");
    assert_eq!(stage.meeting().plan.kind, MeetingKind::Regular, "{}", stage.screen());
    assert!(
        stage.notice().contains(
            "Tháng này đã chọn chuyên đề “Chuyển đổi số ở ấp”: muốn sinh hoạt chuyên đề thì đổi loại, phím 7."
        ),
        "{}",
        stage.notice()
    );
}
