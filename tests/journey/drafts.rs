//! Drafts of forms are named when they come back, and can be dropped; what runs over its time is marked.

use bienban::app::Overlay;

use crate::scene;
use crate::stage::Stage;

fn intro(stage: &Stage) -> String {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.intro.join("\n"),
        other => panic!("no form but {other:?}"),
    }
}

#[test]
fn a_draft_that_comes_back_is_named_and_f6_drops_it() {
    let mut stage = scene::opened();
    stage.keys("5");
    assert!(!intro(&stage).contains("bản nháp"), "{}", intro(&stage));
    stage.keys("~Sửa cầu~ esc");
    let left = stage.now().format("%H:%M").to_string();
    stage.keys("5");
    let said = format!("Còn bản nháp gõ lúc {left}, chưa ghi. F6: bỏ nháp.");
    assert!(intro(&stage).contains(&said), "{}", intro(&stage));
    assert!(stage.shows("Sửa cầu"), "{}", stage.screen());
    stage.keys("f6");
    assert!(!intro(&stage).contains("bản nháp") && !stage.shows("Sửa cầu"), "{}", stage.screen());
    assert!(stage.meeting().drafts.is_empty(), "{:?}", stage.meeting().drafts);
    stage.keys("esc 5");
    assert!(!intro(&stage).contains("bản nháp"), "{}", intro(&stage));
}

#[test]
fn what_a_form_holds_by_itself_is_no_draft() {
    // Chair prefilled, left untouched.
    let mut stage = scene::prepared();
    stage.keys("1 esc 1");
    assert!(!intro(&stage).contains("bản nháp"), "{}", intro(&stage));
    assert!(stage.meeting().drafts.is_empty(), "{:?}", stage.meeting().drafts);
    // Nor once the clock has gone on meanwhile, nor where a prefilled field was emptied.
    stage.keys("esc 8 9 ~sua gio khai mac~ enter esc");
    let before = stage.history().records.len();
    stage.wait(60);
    stage.keys("9 ~sua gio khai mac~ enter ctrl-a delete");
    stage.wait(20);
    stage.keys("esc 9 ~sua gio khai mac~ enter");
    assert!(!intro(&stage).contains("bản nháp"), "{}", intro(&stage));
    assert_eq!(stage.history().records.len(), before, "nothing is kept of it");
    // What was typed and then put back as it was is none either.
    stage.retype("18:50");
    stage.wait(5);
    assert_eq!(stage.meeting().drafts.len(), 1);
    stage.retype("19:00");
    stage.keys("esc 9 ~sua gio khai mac~ enter");
    assert!(!intro(&stage).contains("bản nháp"), "{}", intro(&stage));
}

#[test]
fn an_item_that_takes_longer_than_planned_is_marked() {
    let mut stage = scene::opened();
    stage.resize(120, 40);
    // Two minutes are planned.
    stage.skip(1);
    assert!(!stage.shows("QUÁ 1"), "{}", stage.screen());
    stage.skip(2);
    assert!(stage.shows("/ 02:00 QUÁ 1 PHÚT"), "{}", stage.screen());
}

#[test]
fn a_meeting_entered_from_paper_shows_no_running_clock() {
    let mut stage = scene::prepared();
    stage.skip(60 * 24 * 6);
    stage.keys("9 ~ghi tren giay~ enter");
    stage.retype("19:07");
    stage.keys("enter ~20:40~ enter 8");
    stage.resize(120, 40);
    assert!(stage.shows("theo bản giấy: 19:07–20:40 03/12/2026"), "{}", stage.screen());
    stage.skip(60);
    assert!(!stage.shows("QUÁ GIỜ") && !stage.shows("01:0"), "{}", stage.screen());
    // Nor a clock of who speaks, nor keys that correct it.
    stage.keys("2 ~ttsr~ enter");
    assert!(stage.shows("ĐANG NÓI   Thạch Thị Sa Rây"), "{}", stage.screen());
    assert!(!stage.shows("05:00") && !stage.shows("Sửa giờ bắt đầu") && !stage.shows("sớm 1 phút"));
    let speech = stage.meeting().speeches[0].clone();
    stage.keys("- +");
    assert_eq!(stage.meeting().speeches[0], speech);
    stage.keys("enter");
    assert!(stage.screen().contains("   Thạch Thị Sa Rây\n"), "neither time nor length:\n{}", stage.screen());
}

#[test]
fn the_times_of_a_paper_meeting_stand_where_it_is_prepared() {
    let mut stage = scene::prepared();
    stage.skip(60 * 24 * 6);
    stage.keys("9 ~ghi tren giay~ enter");
    stage.retype("19:07");
    stage.keys("enter ~20:40~ enter");
    assert!(stage.shows(", 19:07–20:40 (bản giấy)"), "{}", stage.screen());
    assert!(stage.shows("8 Nhập nội dung đã họp"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: nhập nội dung đã họp, theo bản giấy");
}
