//! Text that comes where no field is open, and the place that a meeting has for it.

use bienban::app::key::{Code, Key};
use bienban::app::{Msg, Overlay};
use chrono::TimeDelta;

use crate::scene;
use crate::stage::Stage;
use crate::writing::{note, speaking};

const LETTER: &str =
    "Chữ cái không phải là lệnh, ở đây cũng không có ô nhập: chưa làm gì cả. Tìm chức năng: F2.";
const FOLLOWS: &str = "Phím này đến quá nhanh sau phím trước nên chưa làm gì cả: chờ một giây rồi nhấn lại.";

fn pour(stage: &mut Stage, letters: &str) {
    stage.tell(Msg::Keys(letters.chars().map(Key::char).collect()));
}

#[test]
fn a_letter_where_no_field_is_open_runs_nothing_and_says_why() {
    let mut stage = Stage::practice();
    let places = stage.model.places.clone();
    stage.keys("~áđ~");
    assert_eq!(stage.notice(), LETTER);
    stage.keys("1");
    assert_eq!(stage.model.places, places, "the figure that follows is text too");
    assert_eq!(stage.notice(), FOLLOWS);
}

#[test]
fn a_second_after_the_last_letter_keys_are_commands_though_nothing_ticked() {
    let mut stage = Stage::practice();
    let places = stage.model.places.clone();
    stage.pace = TimeDelta::milliseconds(600);
    stage.keys("~a~ 3");
    assert_eq!(stage.model.places, places);
    // What was swallowed makes the waiting no longer.
    stage.keys("3");
    assert_eq!(stage.model.view().id, "members", "{}", stage.screen());
}

#[test]
fn what_helps_is_said_where_functions_cannot_be_found() {
    let mut stage = scene::opened();
    stage.keys("0 ~a~");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Confirm(_))));
    assert!(
        stage.notice().ends_with("chưa làm gì cả. Nhấn 1 nếu đồng ý, Esc nếu chưa."),
        "{}",
        stage.notice()
    );
    stage.keys("esc f1 ~a~");
    assert!(stage.notice().ends_with("chưa làm gì cả. Đóng trang này: Esc."), "{}", stage.notice());
    stage.keys("esc 9 ~bieu duong~ enter ~a~");
    assert!(stage.notice().ends_with("Ô này chọn bằng phím ← →, rồi Enter."), "{}", stage.notice());
    stage.pace = TimeDelta::milliseconds(1100);
    stage.keys("enter");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.focus, 1, "a second later Enter goes on");
}

#[test]
fn ctrl_u_clears_fields_of_every_kind() {
    let mut stage = scene::opened();
    stage.keys("2 ~xyz~ ctrl-u ~ttsr~ enter");
    assert_eq!(stage.meeting().speeches.len(), 1, "a picker");
    stage.keys("f2 ~xyz~ ctrl-u");
    let Some(Overlay::Finder(finder)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(finder.field.text(), "");
    stage.keys("esc 5 ~Sửa cầu~ left ctrl-u ~Vận động~");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.text(0), "Vận động");
}

#[test]
fn figures_that_come_at_once_are_no_commands() {
    let mut stage = Stage::practice();
    let places = stage.model.places.clone();
    for pasted in ["0912345678", "25/12/2026"] {
        pour(&mut stage, pasted);
        assert_eq!(stage.model.places, places);
        assert!(stage.notice().starts_with("Vừa có một đoạn chữ gõ hoặc dán vào"), "{}", stage.notice());
        assert!(!stage.left);
    }
    let mut stage = speaking();
    stage.keys("esc");
    pour(&mut stage, "0912345678");
    stage.keys("esc");
    assert_eq!(note(&stage), "0912345678");
}

#[test]
fn text_after_the_last_speech_is_noted_under_the_item() {
    for key in ["", "4"] {
        let mut stage = speaking();
        stage.keys("~Nhất trí~ esc enter");
        assert!(stage.meeting().speaking.is_none());
        stage.keys(key);
        stage.keys("~Chi bộ thống nhất~ esc");
        assert_eq!(note(&stage), "Nhất trí");
        let notes: Vec<&String> = stage.meeting().notes.values().collect();
        assert_eq!(notes, ["Chi bộ thống nhất"]);
    }
}

#[test]
fn a_letter_begins_a_new_line_of_the_note() {
    let mut stage = speaking();
    stage.keys("~mục 1 a~ esc ~Thống nhất~ esc");
    assert_eq!(note(&stage), "mục 1 a\nThống nhất");
    // A comma goes on with the sentence, and nothing typed leaves no empty line.
    pour(&mut stage, ", xong");
    stage.keys("esc ~a~ backspace esc");
    assert_eq!(note(&stage), "mục 1 a\nThống nhất, xong");
}

#[test]
fn a_note_that_cannot_be_kept_stays_open() {
    let mut stage = speaking();
    stage.model.book.read_only = Some("Sổ chỉ đọc được.".to_owned());
    stage.keys("~Nhất trí~");
    // Long enough for a draft, which cannot be kept either.
    stage.wait(5);
    stage.keys("esc tab esc");
    let writing = stage.model.writing.as_ref().expect("the note is still open");
    assert_eq!(writing.field.text(), "Nhất trí");
    assert_eq!(stage.notice(), "Sổ chỉ đọc được. Chữ vừa gõ còn ở đây; bỏ chữ: Ctrl+Z rồi Esc.");
    assert!(
        stage.model.notice.as_ref().is_some_and(|notice| notice.kind == bienban::app::NoticeKind::Refused)
    );
    stage.keys("ctrl-u esc");
    assert!(stage.model.writing.is_none(), "without its text nothing keeps it open");
}

#[test]
fn a_window_that_cannot_write_restores_nothing() {
    let mut stage = speaking().after_power_cut();
    stage.model.book.read_only = Some("Sổ chỉ đọc được.".to_owned());
    stage.keys("enter");
    assert!(stage.notice().starts_with("Sổ chỉ đọc được."), "{}", stage.notice());
    assert!(
        stage.model.notice.as_ref().is_some_and(|notice| notice.kind == bienban::app::NoticeKind::Refused)
    );
}

#[test]
fn a_suspended_meeting_says_what_resumes_it() {
    let mut stage = scene::opened();
    stage.press(Key::of(Code::Esc));
    assert!(stage.notice().starts_with("Cuộc họp đang diễn ra."), "{}", stage.notice());
    assert!(
        stage.model.notice.as_ref().is_some_and(|notice| notice.kind == bienban::app::NoticeKind::Refused)
    );
    stage.keys("9 ~tam dung~ enter esc");
    assert_eq!(
        stage.notice(),
        "Cuộc họp đang tạm dừng. Họp tiếp: nhấn Enter. Về trang đầu: nhấn 9 rồi chọn; thoát: nhấn 0."
    );
    for digit in '1'..='8' {
        stage.keys("up");
        stage.press(Key::char(digit));
        assert_eq!(stage.notice(), "Cuộc họp đang tạm dừng. Họp tiếp: nhấn Enter.", "{digit}");
    }
}
