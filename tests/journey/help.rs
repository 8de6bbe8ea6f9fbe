//! F1 and what stands in a box: help that scrolls, keys of a form, lists in which nothing fits,
//! questions in the smallest window.

use bienban::app::Overlay;
use bienban::screens::SCREENS;

use crate::scene;
use crate::stage::Stage;

#[test]
fn help_scrolls_says_where_one_is_and_turns_to_the_rule() {
    let mut stage = scene::opened();
    stage.resize(40, 10);
    stage.keys("f1");
    let first = stage.screen();
    assert!(first.contains(" · 1–"), "{first}");
    stage.keys("pagedown");
    assert_ne!(stage.screen(), first);
    stage.keys("end down home");
    assert_eq!(stage.screen(), first);
    stage.keys("f1");
    assert!(matches!(stage.model.overlays[..], [Overlay::Card(_)]));
    stage.keys("f1 enter");
    assert!(stage.model.overlays.is_empty());
}

#[test]
fn help_in_a_form_shows_its_keys_and_goes_back_to_it() {
    let mut stage = scene::opened();
    stage.keys("5 ~sửa cầu~ f1");
    assert!(stage.shows("thôi, giữ chữ đã gõ") && stage.shows("chọn hết chữ của ô"), "{}", stage.screen());
    stage.keys("esc f2");
    assert_eq!(stage.notice(), "F2 không dùng được ở đây. F1: các phím ở đây · Esc: ra khỏi đây.");
    stage.keys("enter ~hoa~ enter enter");
    assert_eq!(stage.meeting().tasks[0].what, "sửa cầu");
}

#[test]
fn a_list_in_which_nobody_fits_says_so() {
    let mut stage = scene::opened();
    stage.keys("2 ~zzz~");
    assert!(stage.shows("Không có ai hoặc dòng nào hợp với “zzz”"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.notice(), "Không có ai hoặc dòng nào hợp với “zzz”: gõ lại, hoặc Esc: thôi.");
}

#[test]
fn a_question_is_read_whole_in_the_smallest_window() {
    let mut stage = scene::opened();
    stage.resize(40, 10);
    stage.keys("0 enter");
    assert_eq!(stage.notice(), "Nhấn 1 nếu đồng ý, Esc nếu chưa.");
    assert!(stage.shows("Cuộc họp vẫn mở.") && stage.shows("tiếp."), "{}", stage.screen());
    assert!(stage.shows("Esc chưa"), "{}", stage.screen());
}

#[test]
fn wider_lines_keep_the_place_that_is_read() {
    let shown = SCREENS.iter().find(|shown| shown.view.id == "read-back").expect("the page read back");
    let mut stage = Stage::on_screen(shown.view);
    stage.model.select(3);
    stage.keys("4");
    assert_eq!(stage.model.place().at, 6);
    stage.keys("4");
    assert_eq!(stage.model.place().at, 3);
}
