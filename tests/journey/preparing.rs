//! Preparing a meeting: day, officers, agenda, checklist.

use bienban::domain::State;

use crate::scene;
use crate::stage::Stage;

fn titles(stage: &Stage) -> Vec<&str> {
    stage.meeting().agenda.items.iter().map(|item| item.title.as_str()).collect()
}

#[test]
fn the_agenda_of_the_guidance_stands_ready_and_can_be_changed() {
    let mut stage = scene::prepared();
    assert_eq!(stage.meeting().agenda.minutes(), 90);
    assert_eq!(titles(&stage)[..3], ["Lý do, khách mời", "Cử thư ký", "Điểm danh"]);
    stage.keys("3");
    assert_eq!(titles(&stage)[..3], ["Cử thư ký", "Lý do, khách mời", "Điểm danh"]);
    stage.keys("2");
    assert_eq!(titles(&stage)[..3], ["Lý do, khách mời", "Cử thư ký", "Điểm danh"]);
    // The figure that stands in a field is replaced by what is typed.
    stage.keys("5 ~Tặng quà đảng viên cao tuổi~ enter ~10~ enter");
    assert_eq!(titles(&stage)[1], "Tặng quà đảng viên cao tuổi");
    assert_eq!(stage.meeting().agenda.minutes(), 100);
    stage.keys("4 enter ~6~");
    stage.keys("enter");
    assert_eq!(stage.meeting().agenda.minutes(), 96);
    stage.keys("6");
    assert_eq!((titles(&stage).len(), stage.meeting().agenda.minutes()), (14, 90));
    stage.keys("ctrl-z");
    assert_eq!((titles(&stage).len(), stage.meeting().agenda.minutes()), (15, 96));
}

#[test]
fn a_number_of_minutes_must_be_a_number() {
    let mut stage = scene::prepared();
    stage.keys("5 ~Văn nghệ~ enter");
    stage.retype("mười");
    stage.keys("enter");
    assert!(stage.shows("“mười” không phải là số: hãy nhập một số nguyên, ví dụ 18."), "{}", stage.screen());
    assert_eq!(titles(&stage).len(), 14);
}

#[test]
fn nobody_opens_a_meeting_without_chair_and_minute_taker() {
    let mut stage = scene::cell();
    stage.keys("enter enter enter enter");
    assert_eq!(stage.next_step(), "Enter: chọn thư ký");
    stage.keys("8");
    assert_eq!(stage.notice(), "Chưa có chủ trì hoặc thư ký: hãy chọn đủ hai người trước khi khai mạc.");
    assert_eq!(stage.meeting().state, State::Draft);
    stage.keys("enter enter ~khong ai~ enter");
    assert!(stage.shows("Không có đảng viên nào tên “khong ai”"), "{}", stage.screen());
    assert!(stage.shows("không có tên nào khớp"), "{}", stage.screen());
    stage.keys("~hoa~ enter");
    assert_eq!(stage.meeting().plan.minute_taker.map(|taker| taker.0), Some(2));
    // Before the opening Enter leads to the round once.
    stage.keys("enter esc");
    assert_eq!(stage.next_step(), "Enter: khai mạc (còn 5 việc chuẩn bị chưa đánh dấu)");
    // A name that stands there is replaced by the initials of another.
    stage.keys("1 ~tth~ enter ~nva~ enter");
    assert_eq!(stage.meeting().plan.chair.map(|chair| chair.0), Some(2));
    assert_eq!(stage.meeting().plan.minute_taker.map(|taker| taker.0), Some(1));
    stage.keys("enter");
    assert_eq!((stage.meeting().state, stage.model.screen()), (State::Open, "chair"));
}

#[test]
fn the_checklist_is_ticked_with_its_time() {
    let mut stage = scene::prepared();
    stage.keys("end enter");
    let ticks = &stage.meeting().ticks;
    assert_eq!((ticks.len(), ticks[0].at), (1, stage.now()));
    assert_eq!(ticks[0].check, stage.meeting().plan.checks.last().unwrap().id);
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().ticks.len(), 0);
}

#[test]
fn a_day_that_no_calendar_has_is_refused() {
    let mut stage = scene::cell();
    stage.keys("enter");
    stage.retype("31/02/2027");
    stage.keys("enter enter enter");
    assert!(stage.shows("“31/02/2027” không phải là một ngày có thật"), "{}", stage.screen());
    assert!(stage.model.live.is_none());
}

#[test]
fn a_day_before_the_oldest_guidance_says_which_one_is_used() {
    let mut stage = scene::cell();
    stage.keys("enter");
    stage.retype("03/02/2018");
    stage.keys("enter enter enter");
    assert!(stage.notice().contains("12-HD/BTCTW"), "{}", stage.notice());
    assert_eq!(titles(&stage).len(), 14);
}

#[test]
fn another_kind_of_meeting_is_chosen_above_its_day() {
    let mut stage = scene::cell();
    stage.keys("enter up");
    assert!(stage.shows("‹ Sinh hoạt chi bộ thường kỳ ›"), "{}", stage.screen());
    stage.keys("left");
    assert!(stage.shows("‹ Họp chi bộ xét kỷ luật đảng viên ›"), "{}", stage.screen());
    stage.keys("left");
    assert!(stage.shows("‹ Họp chi ủy ›"), "{}", stage.screen());
    stage.keys("left");
    assert!(stage.shows("‹ Đại hội chi bộ ›"), "{}", stage.screen());
}

#[test]
fn another_day_than_the_one_of_the_rules_asks_why() {
    let mut stage = scene::cell();
    stage.keys("enter");
    stage.retype("05/01/2027");
    stage.keys("enter enter enter");
    let asked = "Không họp đúng ngày 3 hằng tháng: nhấn 7 để ghi lý do";
    assert!(stage.shows(asked), "{}", stage.screen());
    stage.keys("7 enter enter enter ~ngày 03 mưa bão~ enter");
    assert_eq!(stage.meeting().plan.moved_reason, "ngày 03 mưa bão");
    assert!(stage.shows("Không họp đúng ngày 3 hằng tháng, lý do: ngày 03 mưa bão"), "{}", stage.screen());
    stage.keys("7");
    stage.retype("03/01/2027");
    stage.keys("enter enter enter enter");
    assert_eq!(stage.meeting().plan.moved_reason, "");
    assert!(!stage.shows("Không họp đúng ngày"), "{}", stage.screen());
}

#[test]
fn a_kind_without_a_set_day_is_not_asked_why_and_no_reason_is_dropped_unasked() {
    let mut stage = scene::cell();
    stage.keys("enter");
    stage.retype("05/01/2027");
    stage.keys("enter enter enter 7");
    assert!(stage.shows("Lý do, nếu không họp đúng ngày quy định"), "{}", stage.screen());
    // A regular meeting becomes a thematic one; the reason typed for it is asked about, and kept in its field.
    stage.keys("up right enter enter enter enter ~ngày 03 mưa bão~ enter");
    let asked = "Loại chuyên đề không có ngày quy định nên không ghi lý do: đổi lại loại";
    let shown = stage.screen().replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(asked) && shown.contains("ngày 03 mưa bão"), "{shown}");
    assert_eq!(stage.meeting().plan.kind, bienban::domain::MeetingKind::Regular);
    stage.keys("enter");
    assert_eq!(stage.meeting().plan.kind, bienban::domain::MeetingKind::Thematic);
    assert_eq!(stage.meeting().plan.moved_reason, "");
    stage.keys("7");
    assert!(!stage.shows("Lý do, nếu không"), "{}", stage.screen());
    // Back to the regular kind: its day is not that of the rules, so the reason is asked for afterwards.
    stage.keys("up left enter enter enter enter");
    assert!(stage.shows("Vì sao không họp đúng ngày 3 hằng tháng?"), "{}", stage.screen());
    stage.keys("enter ~ngày 03 mưa bão~ enter");
    assert_eq!(stage.meeting().plan.moved_reason, "ngày 03 mưa bão");
    assert_eq!(stage.meeting().plan.kind, bienban::domain::MeetingKind::Regular);
}

#[test]
fn another_guidance_than_the_one_by_default_needs_a_reason() {
    let mut stage = scene::prepared();
    assert!(stage.shows("Theo Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025"), "{}", stage.screen());
    stage.keys("9 ~bo huong dan cua~ enter");
    assert!(
        stage.shows("► Toàn Đảng · 42-HD/BTCTW (28/10/2025)") && stage.shows("chọn sẵn"),
        "{}",
        stage.screen()
    );
    stage.keys("~an phu~ enter enter");
    assert!(stage.shows("Vì sao không dùng bộ được chọn sẵn?"), "{}", stage.screen());
    stage.keys("~Đảng ủy phường yêu cầu~ enter");
    assert_eq!(stage.meeting().plan.rules.pack, "anphu-2025");
    assert_eq!(stage.meeting().plan.guidance_reason, "Đảng ủy phường yêu cầu");
    assert_eq!(stage.meeting().plan.rules.large_cell.map(|large| large.minutes), Some(120));
    // The one by default comes back without a reason.
    stage.keys("9 ~bo huong dan cua~ enter ~toan dang~ enter");
    assert_eq!(stage.meeting().plan.rules.pack, "hd42-2025");
    assert_eq!(stage.meeting().plan.guidance_reason, "");
}

#[test]
fn the_last_tick_leaves_the_cursor_on_the_checklist() {
    let mut stage = scene::prepared();
    let items = stage.meeting().agenda.items.len();
    stage.keys("end");
    for _ in 0..5 {
        stage.keys("~ ~");
        assert!(stage.model.place().at >= items, "a digit would change the agenda:\n{}", stage.screen());
    }
    stage.keys("enter esc");
    assert_eq!(stage.next_step(), "Enter: khai mạc cuộc họp");
}

#[test]
fn what_is_handed_out_before_a_meeting_is_written_from_its_screen() {
    let mut stage = scene::prepared();
    for (name, begins) in [
        ("chuong trinh", "CHƯƠNG TRÌNH"),
        ("thong bao", "THÔNG BÁO"),
        ("giay moi", "GIẤY MỜI"),
        ("danh sach", "DANH SÁCH ĐIỂM DANH"),
    ] {
        stage.keys(&format!("9 ~giay to truoc~ enter ~{name}~ enter"));
        let texts = stage.documents().into_iter().filter(|(name, _)| name.ends_with(".txt"));
        let texts: Vec<String> = texts.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
        assert!(texts.iter().any(|text| text.contains(begins)), "{name}: {}", stage.screen());
    }
    assert_eq!(stage.documents().len(), 8, "each as Word and as plain text");
    // The message is shown, and lies as one file that it can be copied from.
    stage.keys("9 ~giay to truoc~ enter ~tin nhan~ enter");
    assert!(stage.shows("THÔNG BÁO sinh hoạt chi bộ thường kỳ tháng 12 năm 2026"), "{}", stage.screen());
    let files = stage.documents();
    assert_eq!(files.len(), 9);
    assert!(files.iter().any(|(name, _)| name.ends_with("-thong-bao-sinh-hoat.tin-nhan.txt")));
}

#[test]
fn what_helps_is_told_before_the_opening_too() {
    let mut stage = scene::prepared();
    stage.keys("f7");
    assert!(stage.shows("Nên làm 1: "), "{}", stage.screen());
    assert!(!stage.shows("không có việc nào"), "{}", stage.screen());
}

#[test]
fn a_line_ticked_after_its_day_says_so_wherever_it_stands() {
    // The meeting of 3 December is prepared on that day: notice was due on the 2nd.
    let mut stage = scene::prepared();
    let place = stage.meeting().plan.checks.iter().position(|check| check.id == "notice").unwrap();
    stage.keys("home");
    for _ in 0..14 + place {
        stage.keys("down");
    }
    stage.keys("enter");
    let said = "muộn 1 ngày (hạn 02/12/2026) nên không tính là đúng hạn.";
    assert!(stage.notice().ends_with(said), "{}", stage.notice());
    assert!(stage.shows(", muộn 1 ngày (hạn 02/12)"), "{}", stage.screen());
    stage.model.go_home();
    assert!(stage.shows(", muộn 1 ngày"), "{}", stage.screen());
}

#[test]
fn tab_leads_from_the_agenda_to_the_checklist_and_back_and_a_ticked_line_is_unticked() {
    let mut stage = scene::prepared();
    stage.resize(80, 24);
    stage.keys("esc enter home");
    assert!(stage.shows("Tab việc chuẩn bị"), "{}", stage.screen());
    stage.keys("tab");
    assert_eq!(stage.next_step(), "Enter: đánh dấu việc này đã xong");
    assert!(
        stage.shows("Phím cách đánh dấu đã xong") && stage.shows("Tab chương trình"),
        "{}",
        stage.screen()
    );
    stage.keys("space up");
    assert!(stage.shows("Phím cách bỏ đánh dấu"), "{}", stage.screen());
    // From the agenda it leads to the first line that is open, which is the second now.
    stage.keys("tab tab");
    assert_eq!(stage.next_step(), "Enter: đánh dấu việc này đã xong");
    stage.keys("up");
    assert!(stage.shows("Phím cách bỏ đánh dấu"), "{}", stage.screen());
}

#[test]
fn the_place_stands_in_the_plan_where_it_has_room() {
    let mut stage = scene::prepared();
    stage.resize(80, 24);
    stage.keys("7 enter enter end ~ xã Thử, phòng họp~ enter enter");
    assert!(
        stage.shows(" Thường kỳ: thứ Năm 03/12, 19:00, Nhà văn hóa ấp Thử xã Thử, phòng họp"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_meeting_that_would_fall_into_the_next_year_unawares_is_asked_about() {
    let mut stage = scene::cell();
    stage.keys("enter");
    stage.retype("15/11");
    stage.keys("enter enter enter");
    assert!(stage.shows("“15/11” hiểu là ngày 15/11/2027."), "{}", stage.screen());
    assert!(stage.model.live.is_none());
}
