//! Finding functions by their names, and leaving.

use bienban::app::Overlay;
use bienban::app::Shape;
use bienban::app::finder::Finder;
use bienban::screens::TABLE;
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

/// The finder that is open.
pub fn finder(stage: &Stage) -> &Finder {
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
        ("usb", "book-copy"),
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
fn whole_words_of_the_language_in_use_are_found_first() {
    let mut stage = scene::adopted();
    // Where papers are printed, before what only writes them.
    assert_eq!(first(&mut stage, "in"), "papers-print");
    let mut stage = scene::opened();
    stage.keys("8 ~lvp~ enter ctrl-z");
    assert_eq!(first(&mut stage, "làm lại"), "redo");
    stage.model.lang = Lang::En;
    assert_eq!(first(&mut stage, "home"), "chair-home");
    assert_eq!(first(&mut stage, "late"), "chair-late");
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
    stage.keys("f2 ~saoo lưuu~");
    assert!(stage.shows("Không có “saoo lưuu”. Gần nhất:"), "{}", stage.screen());
    assert!(stage.shows("Sao lưu ngay"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.notice(), "Chưa chọn chức năng nào: gõ tên, hoặc chọn bằng ↓ rồi nhấn Enter.");
    assert_eq!(stage.model.screen(), "home", "what is near is not done");
    for words in ["sao lưu lên mây", "hóa đơn", "zoom"] {
        stage.retype(words);
        assert!(stage.shows(&format!("Không có chức năng nào tên “{words}”")), "{}", stage.screen());
    }
    // What people look for and no function does is answered by what they do instead.
    stage.retype("gửi tin nhắn");
    assert!(
        stage.shows("Chương trình không gửi tin: in giấy mời, thông báo ở Chuẩn bị"),
        "{}",
        stage.screen()
    );
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
    let mut stage = Stage::start();
    stage.keys("f2 ~sao luu ngay~ enter");
    assert_eq!(stage.notice(), "Chưa lập chi bộ: về trang đầu, nhấn 7.");
    stage.keys("f2 ~bien ban da luu~ enter");
    assert_eq!(stage.notice(), "Chưa lập chi bộ: về trang đầu, nhấn 7.");
    let mut stage = scene::opened();
    stage.keys("f2 ~dem lai~ enter");
    assert_eq!(stage.notice(), "“Đếm lại lần biểu quyết vừa rồi”: lúc này chưa dùng được ở đây.");
}

/// What of the meeting and the book a function could change.
fn state(stage: &Stage) -> String {
    let model = &stage.model;
    let settings = (model.lang, model.typing, model.mouse);
    format!("{:?} {:?} {settings:?} {:?}", model.live, model.book, model.overlays)
}

/// Takes a command of another screen in the finder by its name there.
fn take(stage: &mut Stage, id: &str) -> bool {
    stage.keys("f2");
    let Some(Overlay::Finder(finder)) = stage.model.overlays.last_mut() else { panic!("no finder") };
    finder.offers.retain(|offer| offer.command.id == id && offer.live);
    let there = !finder.offers.is_empty();
    stage.keys(if there { "down enter" } else { "esc" });
    there
}

#[test]
fn a_function_of_a_chosen_row_that_nobody_saw_is_not_done() {
    let mut taken = Vec::new();
    for make in [scene::cell, scene::prepared, scene::discussed] {
        for view in TABLE.views {
            for command in view.commands.iter().copied().flatten().filter(|one| one.needs_row(view)) {
                let mut stage = make();
                if stage.model.view() == *view {
                    continue;
                }
                let before = state(&stage);
                if take(&mut stage, command.id) {
                    assert_eq!(state(&stage), before, "{}", command.id);
                    assert_eq!(stage.model.screen(), view.id, "{}", command.id);
                    let key = command.key_label(stage.model.lang);
                    assert_eq!(stage.notice(), format!("Chọn dòng rồi nhấn {key}."), "{}", command.id);
                    taken.push(command.id);
                }
            }
        }
    }
    for id in ["roll-unexcused", "shorthand-drop", "settings-change", "members-role", "criticism-state"] {
        assert!(taken.contains(&id), "{id} was not tried: {taken:?}");
    }
}

#[test]
fn what_is_done_from_anywhere_does_the_same_on_every_row() {
    let mut tried = 0;
    for view in TABLE.views.iter().filter(|view| view.shape == Shape::List) {
        for command in view.commands.iter().copied().flatten().filter(|one| !one.needs_row(view)) {
            let done = |row: usize| {
                let mut stage = Stage::on_screen(view);
                stage.model.select(row);
                if (command.when)(&stage.model) {
                    (command.run)(&mut stage.model);
                }
                (state(&stage), stage.model.screen())
            };
            assert_eq!(done(0), done(1), "{}", command.id);
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn what_the_meeting_does_not_allow_now_is_told_and_nothing_moves() {
    let adopted = "Biên bản đã thông qua nên không sửa được nữa: hãy mở biên bản ấy ra đọc rồi ghi bổ sung, đính chính.";
    let mut stage = scene::prepared();
    stage.keys("f2 ~diem danh~");
    assert!(stage.shows("lúc này chưa được"), "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.notice(), "Cuộc họp chưa khai mạc: nhấn 8 để khai mạc.");
    assert_eq!(stage.model.screen(), "prepare");
    let mut stage = scene::adopted();
    for words in ["thong qua, khoa", "vang khong ly do", "phan cong"] {
        stage.keys(&format!("f2 ~{words}~ enter"));
        assert_eq!((stage.notice(), stage.model.screen()), (adopted, "chair"), "{words}");
        assert!(stage.model.overlays.is_empty(), "{words}");
    }
    let mut stage = scene::opened();
    stage.keys("9 ~tam dung~ enter f2 ~vang khong ly do~ enter");
    assert_eq!(
        (stage.notice(), stage.model.screen()),
        ("Cuộc họp đang tạm dừng: ở màn hình cuộc họp, nhấn Enter để họp tiếp.", "chair")
    );
    let mut stage = Stage::practice();
    stage.keys("2 f2 ~lap chi bo~ enter");
    assert_eq!(stage.notice(), "Sổ họp thử không dùng việc này: về trang đầu, nhấn 6 để sang sổ của chi bộ.");
    assert_eq!(stage.model.screen(), "past");
}

#[test]
fn esc_leads_back_to_where_the_finder_was_opened() {
    let mut stage = scene::opened();
    stage.keys("f2 ~dang vien~ enter");
    assert_eq!(stage.model.screen(), "members");
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "chair");
    stage.keys("f2 ~sao luu ngay~ enter esc");
    assert_eq!(stage.model.screen(), "chair");
    stage.keys("1 f2 ~tu phe binh~ enter");
    assert_eq!(stage.model.screen(), "criticism");
    stage.keys("esc");
    assert_eq!(stage.model.screen(), "roll-call");
    stage.keys("f2 ~phan cong~ enter esc");
    assert_eq!(stage.model.screen(), "chair");
    stage.keys("9 ~trang dau~ enter f2 ~doc lai bien ban~ enter esc");
    assert_eq!(stage.model.screen(), "chair", "the main screen lies below what is opened from afar");
    let places = stage.model.places.len();
    stage.keys("f2 ~cuoc hop~ enter");
    assert_eq!(
        (stage.model.screen(), stage.model.places.len()),
        ("chair", places),
        "the meeting lies there once"
    );
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
fn a_label_of_the_bottom_lines_is_clicked() {
    let mut stage = scene::cell();
    stage.click("3 Đảng viên");
    assert_eq!(stage.model.screen(), "members");
    stage.click("F2 tìm");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Finder(_))), "{}", stage.screen());
    stage.keys("esc esc");
    stage.click("→ Enter: lập cuộc họp mới");
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
