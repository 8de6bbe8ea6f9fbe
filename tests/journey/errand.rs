//! From the page of what is missing to an item and back, by whatever key one leaves it.

use bienban::app::Overlay;
use bienban::app::acts::gaps;
use bienban::domain::{AttendanceEvent, Event, Gap, MeetingKind, MemberId, Presence, State};

use crate::scene;
use crate::stage::Stage;

fn lines(stage: &Stage) -> Vec<String> {
    let meeting = stage.meeting();
    gaps::all(&stage.model).iter().map(|gap| gap.words(meeting, stage.model.lang)).collect()
}

fn item(stage: &Stage) -> usize {
    let agenda = &stage.meeting().agenda;
    agenda.place(agenda.current.unwrap()).unwrap() + 1
}

/// At item 7 of 14, on the page of what is missing.
fn at_seven() -> Stage {
    let mut stage = scene::opened();
    stage.keys("7 7 7 7 7 7 9 ~con thieu gi~ enter");
    assert_eq!((stage.model.screen(), item(&stage)), ("missing", 7), "{}", stage.screen());
    stage
}

/// Goes to a line of the page by its words.
fn to(stage: &mut Stage, words: &str) {
    let at = lines(stage).iter().position(|line| line.starts_with(words)).expect(words);
    stage.keys(&format!("home {} enter", "down ".repeat(at)));
}

#[test]
fn key_7_and_esc_lead_back_as_enter_does() {
    for key in ["7", "esc", "enter"] {
        let mut stage = at_seven();
        let before = lines(&stage).len();
        to(&mut stage, "Mục 8. Thông tin, định hướng: chưa tiến hành");
        assert_eq!((stage.model.screen(), item(&stage)), ("chair", 8), "{key}");
        assert!(stage.shows("7 Về trang còn thiếu"), "{}", stage.screen());
        stage.keys(key);
        assert_eq!((stage.model.screen(), item(&stage)), ("missing", 7), "{key}:\n{}", stage.screen());
        // A look takes nothing off the list, and it was not taken up.
        assert!(lines(&stage).contains(&"Mục 8. Thông tin, định hướng: chưa tiến hành".to_owned()));
        assert_eq!(lines(&stage).len(), before, "{:?}", lines(&stage));
        // From the page once more it is the next item.
        stage.keys("esc");
        assert!(stage.screen().contains("7 Mục sau"), "{}", stage.screen());
    }
    // Further back the meeting goes on where it stood.
    let mut stage = at_seven();
    to(&mut stage, "Mục 5. Thông qua chương trình: chưa biểu quyết");
    assert_eq!(item(&stage), 5);
    stage.keys("7");
    assert_eq!((stage.model.screen(), item(&stage)), ("missing", 7));
}

#[test]
fn coming_back_unmended_the_cursor_stands_on_the_line_one_came_from() {
    let mut stage = at_seven();
    to(&mut stage, "Mục 5. Thông qua chương trình: chưa biểu quyết");
    stage.keys("7");
    assert!(stage.shows("►! Mục 5. Thông qua chương trình"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: để lại việc này, sang dòng sau");
    stage.keys("enter");
    assert!(stage.shows("►! Điểm danh"), "the first not seen yet:\n{}", stage.screen());
    // Once it was left aside Enter leads there again.
    stage.keys("down");
    assert_eq!(stage.next_step(), "Enter: đến chỗ này; làm xong lại về đây");
}

#[test]
fn an_item_of_which_nothing_is_told_is_a_line_that_opens_its_note() {
    let mut stage = at_seven();
    let unwritten: Vec<String> =
        lines(&stage).into_iter().filter(|line| line.ends_with("chưa ghi nội dung")).collect();
    assert_eq!(
        unwritten,
        [
            "Mục 1. Lý do, khách mời: chưa ghi nội dung",
            "Mục 4. Đảng phí: chưa ghi nội dung",
            "Mục 6. Kết quả tháng trước: chưa ghi nội dung",
            "Mục 7. Nhiệm vụ tháng tới: chưa ghi nội dung",
        ]
    );
    let demanded = gaps::demanded(&stage.model);
    to(&mut stage, "Mục 4. Đảng phí");
    assert!(stage.model.writing.is_some() && stage.model.screen() == "missing", "{}", stage.screen());
    stage.keys("~Thu đủ đảng phí tháng 11.~ esc");
    assert_eq!((stage.model.screen(), item(&stage)), ("missing", 7));
    assert!(!lines(&stage).iter().any(|line| line.starts_with("Mục 4.")), "{:?}", lines(&stage));
    assert_eq!(gaps::demanded(&stage.model), demanded, "no reason was asked for it");
}

#[test]
fn what_the_page_lists_as_unwritten_the_minutes_say() {
    let mut stage = at_seven();
    // Opened by key 9 it leads to the read-back, then to the vote.
    stage.keys("1 ~Họp nhanh~ enter");
    assert_eq!(stage.model.screen(), "read-back", "{}", stage.screen());
    assert!(stage.model.overlays.is_empty());
    stage.keys("enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    let unwritten: Vec<Gap> =
        gaps::all(&stage.model).iter().filter(|gap| matches!(gap, Gap::Unwritten(_))).cloned().collect();
    assert_eq!(unwritten.len(), 4);
    stage.keys("enter enter ~4~ enter ~0~ enter ~0~ enter enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    let said = "Không ghi nội dung ở các mục: 1 (Lý do, khách mời); 3 (Điểm danh); 4 (Đảng phí); \
                5 (Thông qua chương trình); 6 (Kết quả tháng trước); 7 (Nhiệm vụ tháng tới).";
    assert!(minutes.contains(said), "{minutes}");
}

#[test]
fn a_congress_below_validity_is_said_and_missing() {
    let mut stage = scene::cell();
    let place = MeetingKind::ALL.iter().position(|kind| *kind == MeetingKind::Congress).unwrap();
    let kind = "right ".repeat(place);
    stage.keys(&format!("enter up {kind} down enter enter enter 1 enter ~tth~ enter 8"));
    // Five are summoned: two thirds are 4.
    let said = "ít nhất 4 trên 5; chưa điểm danh.";
    assert!(stage.notice().ends_with(said), "at the opening: {}", stage.notice());
    assert!(!lines(&stage).iter().any(|line| line.starts_with("Số đảng viên dự")), "{:?}", lines(&stage));
    for member in [3, 4] {
        let marked = AttendanceEvent::Marked { member: MemberId(member), presence: Presence::Unexcused };
        assert!(stage.model.perform(Ok(vec![Event::Attendance(marked)])));
    }
    stage.keys("1 enter");
    assert!(stage.notice().contains("đang có mặt 3, chưa đủ."), "{}", stage.notice());
    stage.keys("9 ~con thieu gi~ enter");
    assert_eq!(lines(&stage)[0], "Số đảng viên dự: có mặt 3/5, hợp lệ cần 4");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "roll-call");
    stage.keys("esc 1 ~Nước lũ~ enter");
    let went_on = stage.meeting().went_on.clone().unwrap();
    assert!(went_on.gaps.contains(&Gap::Quorum) && went_on.reason == "Nước lũ", "{went_on:?}");
}
