//! Notes as input methods and people really type them.

use bienban::app::key::{Code, Key};
use bienban::app::{Msg, Overlay};
use bienban::domain::Event;

use crate::scene;
use crate::stage::Stage;

/// A burst as a terminal hands it on: ⌫ is Backspace, ⌃ is Backspace as 0x08, which comes as Ctrl+H.
fn burst(stage: &mut Stage, letters: &str) {
    for letter in letters.chars() {
        stage.press(match letter {
            '⌫' => Key::of(Code::Backspace),
            '⌃' => Key::ctrl('h'),
            '⏎' => Key::of(Code::Enter),
            letter => Key::char(letter),
        });
    }
}

pub fn note(stage: &Stage) -> &str {
    &stage.meeting().speeches[0].note
}

pub fn speaking() -> Stage {
    let mut stage = scene::opened();
    stage.keys("2 ~ttsr~ enter 4");
    stage
}

#[test]
fn telex_bursts_give_the_text_that_was_meant() {
    let mut stage = speaking();
    burst(&mut stage, "D⌫Đề nghi⌫ị su⌫ư⌫ửa ca⌃â⌃ầu⏎go⌫õ tie⌫ê⌫ếng vie⌫ê⌫ệt");
    stage.keys("esc");
    assert_eq!(note(&stage), "Đề nghị sửa cầu\ngõ tiếng việt");
    assert_eq!(&stage.reread(&stage.disk.survivor()), stage.history());
}

#[test]
fn lone_marks_and_pasted_nfd_become_nfc() {
    let mut stage = speaking();
    burst(&mut stage, "Tha\u{323}ch Thi\u{323} ");
    stage.tell(Msg::Paste("Sa Râ\u{300}y nha\u{302}\u{301}t tri\u{301}\r\n".into()));
    stage.keys("esc");
    assert_eq!(note(&stage), "Thạch Thị Sa Rầy nhất trí");
}

#[test]
fn what_is_left_out_of_pasted_text_is_told_and_too_much_is_refused_whole() {
    let mut stage = speaking();
    burst(&mut stage, "Ý kiến: ");
    stage.tell(Msg::Paste("sửa\u{200b} cầu\u{202e}\u{7}".into()));
    assert!(stage.shows("Đã bỏ 3 ký tự không nhìn thấy được trong phần vừa dán."), "{}", stage.screen());
    stage.tell(Msg::Paste("a".repeat(1_048_577)));
    assert!(stage.shows("Đoạn chữ dài 1048577 byte, nhiều hơn 1 MB"), "{}", stage.screen());
    stage.keys("esc");
    assert_eq!(note(&stage), "Ý kiến: sửa cầu");
}

#[test]
fn text_for_an_older_font_is_offered_in_unicode_and_stays_as_it_is_unless_a_person_says_so() {
    let mut stage = speaking();
    burst(&mut stage, "Ghi: ");
    stage.tell(Msg::Paste("Ñoàng chí ñeà nghò söûa caàu keânh 3".into()));
    assert!(stage.shows("phông chữ cũ, VNI"), "{}", stage.screen());
    assert!(stage.shows("chí đề nghị sửa cầu kênh 3”"), "{}", stage.screen());
    stage.keys("esc");
    assert!(stage.shows("Ghi: Ñoàng chí ñeà nghò söûa caàu keânh 3"), "{}", stage.screen());
    stage.tell(Msg::Paste(" §ång chÝ NguyÔn V¨n An".into()));
    stage.keys("1");
    assert!(stage.shows("Đã đổi phần vừa dán sang Unicode"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert!(stage.shows("§ång chÝ NguyÔn V¨n An"), "{}", stage.screen());
    stage.keys("ctrl-y esc");
    assert_eq!(note(&stage), "Ghi: Ñoàng chí ñeà nghò söûa caàu keânh 3 Đồng chí Nguyễn Văn An");
}

#[test]
fn digits_and_letters_are_text_while_writing() {
    let mut stage = speaking();
    let records = stage.history().records.len();
    burst(&mut stage, "137 bcx ?");
    assert_eq!(stage.history().records.len(), records, "no key but Esc did anything");
    stage.keys("ctrl-z esc");
    assert!(!note(&stage).contains('?'), "Ctrl+Z undoes typing only: {}", note(&stage));
    assert!(stage.meeting().speaking.is_some(), "and no act");
}

#[test]
fn what_is_typed_is_a_draft_within_five_seconds_and_comes_back() {
    let mut stage = speaking();
    burst(&mut stage, "Cầu kênh 3 đã hư");
    stage.wait(5);
    let draft = |event: &Event| matches!(event, Event::Draft { text, .. } if text == "Cầu kênh 3 đã hư");
    assert!(stage.history().records.iter().any(|record| draft(&record.event)));
    burst(&mut stage, " nặng");
    let mut stage = stage.after_power_cut();
    stage.keys("enter");
    let writing = stage.model.writing.as_ref().expect("the note is open again");
    assert_eq!(writing.field.text(), "Cầu kênh 3 đã hư");
    assert!(stage.notice().starts_with("Đã khôi phục cuộc họp đến 19:"), "{}", stage.notice());
    burst(&mut stage, ", cần sửa.");
    stage.keys("esc");
    assert_eq!(note(&stage), "Cầu kênh 3 đã hư, cần sửa.");
    assert!(stage.meeting().drafts.is_empty(), "the act took the draft up");
}

#[test]
fn leaving_the_program_keeps_what_is_being_typed() {
    let mut stage = speaking();
    burst(&mut stage, "Nhất trí");
    stage.keys("ctrl-c");
    assert!(stage.left);
    let mut stage = stage.after_power_cut();
    stage.keys("enter");
    assert_eq!(note(&stage), "Nhất trí");
}

#[test]
fn a_form_that_is_left_keeps_its_text() {
    let mut stage = scene::opened();
    stage.keys("5 ~Khảo sát cầu kênh 3~ esc");
    let mut stage = stage.after_power_cut();
    stage.keys("enter 5");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("a form is open") };
    assert_eq!(form.text(0), "Khảo sát cầu kênh 3");
    stage.keys("enter ~an~ enter enter");
    assert_eq!(stage.meeting().tasks[0].what, "Khảo sát cầu kênh 3");
    assert!(stage.meeting().drafts.is_empty());
}

#[test]
fn the_language_changes_and_the_note_stays_open() {
    let mut stage = speaking();
    stage.keys("~mua ~");
    stage.press(Key::of(Code::F(3)));
    assert!(stage.screen().contains("Vote base"), "{}", stage.screen());
    stage.keys("~mua~ esc");
    assert_eq!(note(&stage), "mua mua");
}

#[test]
fn a_note_tells_once_how_long_it_has_taken_and_by_how_much_it_is_over() {
    let mut stage = scene::opened();
    stage.resize(80, 24);
    stage.keys("4");
    let times = |stage: &Stage| stage.screen().matches(" / ").count();
    // The head of the item says it; nobody is told to press the key that was pressed.
    assert!(stage.shows("░░") && times(&stage) == 1, "{}", stage.screen());
    stage.keys("esc 7 7 enter enter 7");
    assert!(stage.shows("Chưa ghi nội dung mục này"), "{}", stage.screen());
    stage.keys("4");
    assert!(!stage.shows("Chưa ghi nội dung mục này"), "{}", stage.screen());
    stage.skip(45);
    assert!(stage.shows(" QUÁ 4") && times(&stage) == 1, "{}", stage.screen());
    // What is written anew is not read beside it as it was.
    stage.keys("~Đã thu đủ~ esc 4");
    assert_eq!(stage.screen().matches("Đã thu đủ").count(), 1, "{}", stage.screen());
    stage.keys("esc 2 ~sa ray~ enter 4");
    assert_eq!(times(&stage), 2, "{}", stage.screen());
    stage.skip(22);
    assert!(stage.shows(" / 05:00 QUÁ 17 PHÚT"), "{}", stage.screen());
    stage.keys("f3");
    assert!(stage.shows(" / 05:00 17 MIN OVER"), "{}", stage.screen());
}
