//! A roll call that nobody closed: no screen and no paper says who was there.

use bienban::app::Overlay;
use bienban::domain::State;

use crate::scene;

#[test]
fn a_vote_before_the_roll_call_says_so_and_enter_leads_to_it() {
    let mut stage = scene::opened();
    assert!(stage.shows("Chưa điểm danh (5)"), "{}", stage.screen());
    assert!(!stage.shows("Có mặt"), "{}", stage.screen());
    stage.keys("9 ~muc bat ky~ enter ~thong qua chuong trinh~ enter");
    assert_eq!(stage.next_step(), "Enter: điểm danh trước khi biểu quyết (chưa công bố kết quả)");
    stage.keys("3");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    let said = form.intro.join("\n");
    assert!(said.contains("Tính trên 4 đảng viên chính thức, chưa điểm danh; quá nửa là 3."), "{said}");
    assert!(said.contains("! Chưa công bố kết quả điểm danh"), "{said}");
    stage.keys("esc enter enter");
    assert!(stage.shows("Có mặt 5/5 (100%)"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: biểu quyết thông qua chương trình");
}

#[test]
fn a_meeting_sealed_without_a_roll_call_counts_nobody() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter 3");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter");
    assert!(stage.shows("! Chưa công bố kết quả điểm danh, nhiều nhất 4"), "{}", stage.screen());
    assert!(!stage.shows("F5 tất cả"), "{}", stage.screen());
    stage.keys("~3~ enter ~0~ enter ~0~ enter");
    assert!(!stage.notice().contains("không biểu quyết"), "{}", stage.notice());
    stage.model.open("read-back");
    stage.keys("enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt");
    assert!(minutes.contains("chưa công bố kết quả điểm danh."), "{minutes}");
    let digest = stage.meeting().digest();
    assert!(!digest.roll_called);
    stage.model.go_home();
    assert!(stage.shows("Kỳ gần nhất: thường kỳ, ngày 03/12/2026, chưa điểm danh"), "{}", stage.screen());
    stage.keys("2");
    assert!(stage.shows("03/12/2026  thường kỳ  chưa điểm danh"), "{}", stage.screen());
    stage.keys("esc 4");
    assert!(stage.shows("Nguyễn Văn An") && stage.shows("chưa điểm danh"), "{}", stage.screen());
    assert!(!stage.shows("(100%)"), "{}", stage.screen());
}

#[test]
fn before_the_announcement_late_and_leaving_are_asked_apart() {
    let mut stage = scene::opened();
    stage.skip(10);
    stage.model.open("roll-call");
    stage.keys("down down 5");
    assert!(stage.shows("đến muộn hay ra về?"), "{}", stage.screen());
    assert!(stage.shows("1 chưa đến: ghi vắng") && stage.shows("2 đã đến muộn"), "{}", stage.screen());
    let phat = bienban::domain::MemberId(4);
    // Left alone nothing is recorded.
    stage.keys("esc");
    assert!(stage.meeting().is_here(phat));
    assert_eq!(stage.meeting().attendance[&phat].late, None);
    // A time before the opening is refused, one after it is kept.
    stage.keys("5 2");
    stage.retype("18:30");
    stage.keys("enter");
    assert!(stage.shows("! Giờ này phải từ 19:00 đến 19:11"), "{}", stage.screen());
    stage.retype("19:05");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Đ/c Lý Vĩnh Phát đến lúc 19:05.");
    let late = stage.meeting().attendance[&phat].late.unwrap();
    assert_eq!(late.format("%H:%M").to_string(), "19:05");
    // Of who came late the key records the leaving at once.
    stage.keys("5");
    assert!(!stage.meeting().is_here(phat), "{}", stage.screen());
}

#[test]
fn who_is_not_here_yet_is_marked_absent_and_arrives_on_the_same_key() {
    let mut stage = scene::opened();
    stage.model.open("roll-call");
    stage.keys("down down 5 1");
    let absent: Vec<_> = stage.meeting().attendance.iter().filter(|(_, one)| !one.attended()).collect();
    assert_eq!(absent.len(), 2, "one is exempt: {}", stage.screen());
    assert_eq!(
        stage.notice(),
        "Đ/c Lý Vĩnh Phát: vắng không lý do. Khi đến thì chọn tên, nhấn 5; ở màn hình cuộc họp nhấn 8."
    );
    stage.keys("up 5");
    let late = stage.meeting().attendance.values().filter(|one| one.late.is_some()).count();
    assert_eq!(late, 1, "{}", stage.screen());
}
