//! Text where no field is open: it becomes the note of a meeting, begins a search in a list, or does
//! nothing; and keys that come together without being text.

use std::path::Path;

use vt100::Screen;

use crate::program::{Program, bienban, journal, meeting_file};
use crate::steps;

const PROSE: &str = "xem xet mot so viec";
/// Of keys that come right after a letter, and of keys that come together.
const SENTENCES: [&str; 2] = ["Phím này đến quá nhanh sau phím trước", "Vừa có một đoạn chữ gõ hoặc dán vào"];

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";

/// "kênh 3 sửa 10" as an input method sends it for the Telex keys "keenh 3 suwra 10".
const TELEX: [&str; 16] =
    ["k", "e", "\x7fê", "n", "h", " ", "3", " ", "s", "u", "\x7fư", "\x7fử", "a", " ", "1", "0"];
/// The same for the VNI keys "kenh6 3 sua73 10", with the other backspace.
const VNI: [&str; 16] = [
    "k",
    "e",
    "n",
    "h",
    "\x08\x08\x08ênh",
    " ",
    "3",
    " ",
    "s",
    "u",
    "a",
    "\x08\x08ưa",
    "\x08\x08ửa",
    " ",
    "1",
    "0",
];

/// A program with a meeting under way.
fn meeting(folder: &Path) -> Program {
    let mut program = Program::start(bienban(folder), 80, 24);
    steps::open_practice(&mut program);
    steps::open_meeting(&mut program);
    program
}

fn shows(program: &Program, text: &str) -> bool {
    program.look(|screen| screen.contents().contains(text))
}

fn wait_without(program: &Program, texts: &[&str]) {
    program.wait_until(&format!("a screen without {texts:?}"), |screen, _| {
        let contents = screen.contents();
        !texts.iter().any(|text| contents.contains(text))
    });
}

fn leave_item_note(program: &mut Program) {
    program.send("\x1b");
    wait_without(program, &["GHI NỘI DUNG"]);
}

/// The acts that the meeting has more than before; a draft is none.
fn added<'a>(after: &'a str, before: &str) -> Vec<&'a str> {
    let lines = after.strip_prefix(before).unwrap().lines();
    lines.filter(|line| !line.contains(r#""event":{"draft""#)).collect()
}

#[test]
fn prose_typed_key_by_key_is_the_note_of_the_meeting() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = meeting(folder.path());
    let before = steps::saved(&program, folder.path());
    program.send_apart(PROSE.split_inclusive(|_| true));
    program.wait_for(PROSE);
    assert!(shows(&program, "GHI NỘI DUNG"));
    leave_item_note(&mut program);
    steps::leave_meeting(&mut program);
    let after = journal(folder.path());
    let added = added(&after, &before);
    assert_eq!(added.len(), 1, "{added:?}");
    assert!(added[0].contains(r#""noted":{"item":1,"text":"xem xet mot so viec"}"#), "{added:?}");
}

/// What the running speech has as its note when these bytes come in one write, before key 4.
fn poured(bytes: &str, shown: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut program = meeting(folder.path());
    steps::give_floor(&mut program);
    let before = steps::saved(&program, folder.path());
    program.send_for(bytes, shown);
    assert!(shows(&program, "GHI Ý KIẾN"));
    steps::leave_note(&mut program, "\x1b");
    steps::leave_meeting(&mut program);
    let after = journal(folder.path());
    let added = added(&after, &before);
    assert_eq!(added.len(), 1, "{added:?}");
    let (_, noted) = added[0].split_once(r#""text":""#).unwrap();
    noted.split_once('"').unwrap().0.to_owned()
}

#[test]
fn prose_that_comes_at_once_is_the_note_of_the_speech() {
    assert_eq!(poured(PROSE, PROSE), PROSE);
}

#[test]
fn prose_with_line_ends_that_comes_at_once_is_the_note_of_the_speech() {
    let lines = "xem xet mot so viec\r5 viec, 3 phieu\r\n0 bo sot\r";
    assert_eq!(poured(lines, "0 bo sot"), r"xem xet mot so viec\n5 viec, 3 phieu\n\n0 bo sot");
}

#[test]
fn what_comes_at_once_is_typed_as_in_an_open_note() {
    // Corrections of an input method, with either backspace; one takes a letter with all its marks.
    for backspace in ["\x7f", "\x08"] {
        let bytes = "Vie⌫ê⌫ệt e\u{302}\u{301}⌫Nam".replace('⌫', backspace);
        assert_eq!(poured(&bytes, "Việt Nam"), "Việt Nam");
    }
}

#[test]
fn letters_that_come_at_once_are_typed_by_the_programs_telex() {
    // As a slow line brings several strokes of a hand.
    let folder = tempfile::tempdir().unwrap();
    let mut program = meeting(folder.path());
    program.send_for("\x1b[19~", "Chương trình gõ theo kiểu Telex");
    program.send_for("DDoofng ys", "Đồng ý");
    assert!(shows(&program, "GHI NỘI DUNG"));
    leave_item_note(&mut program);
    // Backspaces that come along take nothing of what was noted before.
    program.send_for("\x7f\x7f, xong", "Đồng ý, xong");
    leave_item_note(&mut program);
    steps::leave_meeting(&mut program);
    assert!(journal(folder.path()).lines().last().unwrap().contains(r#""text":"Đồng ý, xong"}"#));
}

/// What an input method sends, stroke by stroke and in one piece, on a screen without a field. The
/// strokes show `apart`, which Enter ends where no field is opened, else Esc; the piece shows its sentence.
fn comes_to_nothing(program: &mut Program, title: &str, apart: &str) {
    for strokes in [TELEX, VNI] {
        let stray = SENTENCES.contains(&apart);
        program.send_apart(strokes.into_iter().chain(stray.then_some("\r")));
        program.wait_for(apart);
        if !stray {
            // No row fits what was meant for a note; Esc ends the looking.
            program.send("\x1b");
        }
        calm(program, apart);
        program.send_for(&strokes.concat(), SENTENCES[1]);
        // The figure that follows it belongs to it.
        program.send_for("3", SENTENCES[0]);
        calm(program, apart);
        assert!(shows(program, title), "{}", program.look(Screen::contents));
    }
}

/// Ends what was typed, and waits until nothing of it is shown.
fn calm(program: &mut Program, apart: &str) {
    if !SENTENCES.contains(&apart) {
        wait_without(program, &[apart]);
    }
    program.send(UP);
    wait_without(program, &SENTENCES);
}

#[test]
fn an_input_method_on_the_first_page_runs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    comes_to_nothing(&mut program, "HỌP THỬ · Trang đầu", SENTENCES[0]);
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
    assert_eq!(meeting_file(folder.path()), None, "no meeting was begun");
}

#[test]
fn a_number_or_a_day_that_comes_at_once_runs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    for pasted in ["0912345678", "25/12/2026"] {
        program.send_for(pasted, SENTENCES[1]);
        assert!(shows(&program, "HỌP THỬ · Trang đầu"), "{}", program.look(Screen::contents));
        program.send(UP);
        wait_without(&program, &SENTENCES);
    }
    // Without a tick the figure is a command again, a second after what was pasted.
    program.send_for(PROSE, SENTENCES[1]);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    program.send_for("3", "►  Nguyễn Văn Bình");
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
}

#[test]
fn an_input_method_in_a_list_only_looks_for_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = meeting(folder.path());
    let before = steps::saved(&program, folder.path());
    program.send_for("1", "Vắng không lý do");
    comes_to_nothing(&mut program, "Vắng không lý do", "Tìm: kênh 3 sửa 10");
    steps::leave_meeting(&mut program);
    assert_eq!(journal(folder.path()), before);
}

#[test]
fn an_input_method_on_the_minutes_read_back_runs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = meeting(folder.path());
    let before = steps::saved(&program, folder.path());
    program.send_for("9", "Ghi nội dung của mục");
    program.send_for("doc lai bien ban", "doc lai bien ban");
    program.send_for("\r", "rồi Enter: xem ");
    comes_to_nothing(&mut program, "ĐỌC LẠI BIÊN BẢN", SENTENCES[0]);
    steps::leave_meeting(&mut program);
    assert_eq!(journal(folder.path()), before);
}

#[test]
fn a_held_arrow_moves_the_list_by_every_repeat() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    program.send_for("3", "►  Nguyễn Văn Bình");
    program.send_for(&DOWN.repeat(20), "►  Đặng Thị Cẩm Tú");
    program.send_for(&UP.repeat(19), "►  Đỗ Hữu Chín");
    assert!(!SENTENCES.iter().any(|sentence| shows(&program, sentence)));
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
}

#[test]
fn figures_and_enter_that_come_at_once_are_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = meeting(folder.path());
    // Speakers, the one that is offered, the note on that: Enter is no line end among figures.
    program.send_for("2\r4", "GHI Ý KIẾN");
    steps::leave_note(&mut program, "\x1b");
    // Finished by Enter, then the next item, both at once.
    program.send_for("\r7", "2. CỬ THƯ KÝ");
    assert!(!shows(&program, "ĐANG NÓI"));
    steps::leave_meeting(&mut program);
}
