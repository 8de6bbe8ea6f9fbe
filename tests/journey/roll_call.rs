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
    stage.keys("3 enter enter");
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
