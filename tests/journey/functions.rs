//! Finding functions by their names, the other things of a screen, and leaving.

use bienban::app::Overlay;
use bienban::app::finder::Finder;
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

fn finder(stage: &Stage) -> &Finder {
    match stage.model.overlays.last() {
        Some(Overlay::Finder(finder)) => finder,
        other => panic!("no finder is open: {other:?}"),
    }
}

/// What the finder offers first for some words.
fn first(stage: &mut Stage, words: &str) -> &'static str {
    stage.keys(&format!("f2 ~{words}~"));
    let id = finder(stage).shown().0.first().map_or("", |offer| offer.command.id);
    stage.keys("esc");
    id
}

#[test]
fn functions_are_found_by_what_people_call_them() {
    let mut stage = scene::opened();
    for (words, id) in [
        ("quân số", "chair-roll"),
        ("giơ tay", "chair-ballot"),
        ("đại biểu", "chair-guest"),
        ("giao việc", "chair-task"),
        ("khen", "chair-remark"),
        ("xin noi", "chair-urgent"),
        ("usb", "home-book"),
        ("niem phong", "book-seal"),
        ("hop moi", "prepare-new"),
    ] {
        assert_eq!(first(&mut stage, words), id, "{words}");
    }
    stage.model.lang = Lang::En;
    for (words, id) in [("show of hands", "chair-ballot"), ("visitor", "chair-guest"), ("quit", "quit")] {
        assert_eq!(first(&mut stage, words), id, "{words}");
    }
}

#[test]
fn a_function_of_this_screen_stands_before_that_of_another() {
    let mut stage = scene::cell();
    stage.keys("3");
    assert_eq!(first(&mut stage, "them"), "members-add");
}

#[test]
fn what_does_not_exist_is_said_with_what_is_nearest() {
    let mut stage = scene::cell();
    stage.keys("f2 ~sao lưu lên mây~");
    assert!(stage.shows("Không có “sao lưu lên mây”. Gần nhất:"), "{}", stage.screen());
    assert!(stage.shows("Sao lưu ngay"), "{}", stage.screen());
    stage.retype("qqqq");
    assert!(stage.shows("Không có chức năng nào tên “qqqq”"), "{}", stage.screen());
    stage.keys("enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Finder(_))), "the list stays");
    assert!(stage.notice().starts_with("Không có chức năng nào tên “qqqq”"), "{}", stage.notice());
}

#[test]
fn a_function_of_another_screen_is_done_there() {
    let mut stage = scene::cell();
    stage.keys("f2 ~sao luu ngay~");
    assert!(stage.shows("ở: Sổ và sao lưu"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "book");
    assert!(stage.notice().starts_with("Đã sao lưu"), "{}", stage.notice());
}

#[test]
fn what_cannot_be_done_now_says_why() {
    let mut stage = scene::cell();
    stage.keys("f2 ~bieu quyet~");
    assert!(stage.shows("lúc này chưa được"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.notice(), "Chưa có cuộc họp nào đang mở: về trang đầu, nhấn 1.");
    assert_eq!(stage.model.screen(), "home");
    let mut stage = scene::opened();
    stage.keys("f2 ~dem lai~ enter");
    assert_eq!(stage.notice(), "“Đếm lại lần biểu quyết vừa rồi”: lúc này chưa dùng được ở đây.");
}

#[test]
fn the_finder_picks_the_function_that_stood_there_whatever_changes_meanwhile() {
    let mut stage = scene::opened();
    stage.keys("2 ~hoa~ enter 2 ~phat~ enter f2 ~tam dung~");
    // While the list is open a second passes and the bottom lines change; the choice does not.
    stage.wait(2);
    stage.keys("enter");
    assert_eq!(stage.next_step(), "Enter: họp tiếp");
}

#[test]
fn key_9_lists_what_has_no_key_on_every_screen() {
    let mut stage = Stage::practice();
    stage.keys("9");
    let ids: Vec<&str> = finder(&stage).offers.iter().map(|offer| offer.command.id).collect();
    assert_eq!(ids[..2], ["home-read-on", "home-afresh"]);
    assert!(ids.contains(&"guidance") && ids.contains(&"prepare-new"), "{ids:?}");
    stage.keys("~lam lai~ enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Confirm(_))), "{}", stage.screen());
}

#[test]
fn a_label_of_the_bottom_lines_is_clicked() {
    let mut stage = scene::cell();
    stage.click("3 Đảng viên");
    assert_eq!(stage.model.screen(), "members");
    stage.click("F2 tìm chức năng");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Finder(_))), "{}", stage.screen());
    stage.keys("esc esc");
    stage.click("➜ Enter: chuẩn bị cuộc họp mới");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
}

#[test]
fn leaving_an_open_meeting_is_asked_and_a_prepared_one_is_not() {
    let mut stage = scene::opened();
    stage.keys("0");
    assert!(!stage.left && stage.shows("Cuộc họp vẫn mở."), "{}", stage.screen());
    stage.keys("esc");
    assert!(!stage.left);
    stage.keys("9 ~trang dau~ enter 0");
    assert!(!stage.left, "it is asked on the first page too");
    stage.keys("1");
    assert!(stage.left);
    let mut stage = scene::prepared();
    stage.keys("0");
    assert!(stage.left);
    let mut stage = scene::opened();
    stage.keys("ctrl-c");
    assert!(stage.left, "Ctrl+C saves and leaves");
}

#[test]
fn settings_are_changed_from_one_list() {
    let mut stage = Stage::start();
    stage.keys("9 ~cai dat~ enter");
    assert_eq!(stage.model.screen(), "settings");
    stage.keys("down down down enter");
    assert!(
        !stage.model.mouse && stage.shows("Chuột                                      tắt"),
        "{}",
        stage.screen()
    );
    stage.keys("home 1");
    assert_eq!(stage.model.lang, Lang::En);
    assert!(stage.shows("Settings of this computer"), "{}", stage.screen());
}
