//! How the program ends: left, killed, its terminal closed, or by a bug of its own. Nothing
//! acknowledged is lost, and the terminal is given back.

use portable_pty::CommandBuilder;
use vt100::Screen;

use crate::program::{Program, bienban, journal, settle};
use crate::steps;

/// Set for the test that panics on purpose, in the process that is made for it.
const PANICKING: &str = "BIENBAN_TEST_PANICS";

fn is_given_back(screen: &Screen) -> bool {
    !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
}

#[test]
fn enter_leads_from_the_first_page_into_a_meeting_and_0_leaves() {
    let folder = tempfile::tempdir().unwrap();
    // The plain terminal first, whose settings must come back.
    let mut settings = CommandBuilder::new("sh");
    settings.args(["-c", "read line"]);
    let mut plain = Program::start(settings, 80, 24);
    let untouched = plain.settings();
    plain.send("\r");
    assert!(plain.end().success());

    let mut program = Program::start(bienban(folder.path()), 80, 24);
    program.wait_for("Enter: họp thử");
    assert!(!folder.path().join("book").exists(), "nothing is written before anything is asked for");
    assert!(program.look(|screen| screen.alternate_screen() && screen.bracketed_paste()));
    assert_ne!(program.settings(), untouched, "the program reads single keys");
    steps::open_practice(&mut program);
    steps::open_meeting(&mut program);
    steps::leave_meeting(&mut program);
    program.wait_until("the terminal given back", |screen, _| is_given_back(screen));
    assert_eq!(program.settings(), untouched);
    assert_eq!(program.look(Screen::contents), "", "nothing is left on the screen");
    assert!(journal(folder.path()).contains(r#""opened""#), "{}", journal(folder.path()));
}

#[test]
fn leaving_an_open_meeting_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    steps::open_meeting(&mut program);
    let before = steps::saved(&program, folder.path());
    program.send_for("0", "Cuộc họp vẫn mở.");
    program.send_for("\r", "Nhấn 1 nếu đồng ý, Esc nếu chưa.");
    program.send("\x1b");
    program.wait_until("the question gone", |screen, _| !screen.contents().contains("Cuộc họp vẫn mở."));
    // The meeting goes on.
    program.send_for("5", "Phân công việc");
    program.send("\x1b");
    program.wait_until("the form left", |screen, _| !screen.contents().contains("Phân công việc"));
    program.send_for("0", "Cuộc họp vẫn mở.");
    program.send("1");
    assert_eq!(program.end().exit_code(), 0);
    assert_eq!(journal(folder.path()), before);
}

#[test]
fn a_kill_in_a_speech_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 120, 40);
    steps::open_practice(&mut program);
    steps::open_meeting(&mut program);
    // Somebody, not the chair in the first row, is missing without excuse.
    program.send_for("1", "Vắng không lý do");
    program.send("\x1b[B");
    program.send_for("3", "công bố kết quả điểm danh (có mặt 19/20");
    program.send_for("\r", "Có mặt 19/20");
    program.wait_for("4 Ghi ");
    steps::note_speech(&mut program);
    program.send_for("Đề nghị sửa cầu kênh 3", "Đề nghị sửa cầu kênh 3");
    program.wait_until("a draft in the journal", |_, _| {
        journal(folder.path()).contains(r#""text":"Đề nghị sửa cầu kênh 3"}}"#)
    });
    program.signal("KILL");
    assert!(!program.end().success());
    let before = journal(folder.path());

    let mut again = Program::start(bienban(folder.path()), 120, 40);
    steps::open_practice(&mut again);
    again.wait_for("Enter: vào lại cuộc họp ngày");
    again.send_for("\r", "Đã khôi phục cuộc họp đến");
    again.wait_for("mọi việc đã báo “Đã lưu” đều còn.");
    again.wait_for("Có mặt 19/20");
    again.wait_for("Đã phát biểu 1/19");
    // The note is open with the draft, to be gone on with.
    again.wait_for("GHI Ý KIẾN");
    again.send_for(" trước mùa mưa", "Đề nghị sửa cầu kênh 3 trước mùa mưa");
    steps::leave_note(&mut again, "\x1b");
    steps::leave_meeting(&mut again);
    let after = journal(folder.path());
    assert!(after.starts_with(&before), "what was written stays as it is");
    assert!(after[before.len()..].contains("Đề nghị sửa cầu kênh 3 trước mùa mưa"), "{after}");
}

/// Types a note that is too young for a draft, ends the program, and finds the note in the book.
fn keeps_the_note(end: fn(&mut Program)) {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::begin_note(&mut program);
    program.send_for("Nhà văn hóa dột", "Nhà văn hóa dột");
    end(&mut program);
    assert_eq!(program.end().exit_code(), 0);
    let kept = journal(folder.path());
    assert!(kept.lines().last().unwrap().contains("Nhà văn hóa dột"), "{kept}");
}

#[test]
fn a_polite_kill_saves_and_leaves() {
    keeps_the_note(|program| {
        program.signal("TERM");
        program.wait_until("the terminal given back", |screen, _| is_given_back(screen));
    });
}

#[test]
fn a_hang_up_saves_and_leaves() {
    keeps_the_note(|program| {
        program.signal("HUP");
        program.wait_until("the terminal given back", |screen, _| is_given_back(screen));
    });
}

#[test]
fn a_closed_terminal_saves_and_leaves() {
    keeps_the_note(|program| program.close_terminal("."));
}

#[test]
fn control_c_in_a_note_saves_and_leaves() {
    keeps_the_note(|program| program.send("\x03"));
}

/// Not a test by itself: [`a_panic_gives_the_terminal_back`] runs it in a terminal.
#[test]
fn a_program_that_panics() {
    if std::env::var_os(PANICKING).is_none() {
        return;
    }
    let mut screen = bienban::term::TerminalScreen::open(|| false).unwrap();
    screen.draw(|frame| frame.render_widget("Hình", frame.area())).unwrap();
    // In another thread, so that the screen itself is not dropped by unwinding: only the hook can
    // give the terminal back. The test's end tells that it did before the message was written.
    let thrown = std::thread::spawn(|| panic!("lỗi cố ý"));
    assert!(thrown.join().is_err());
    std::process::exit(7);
}

#[test]
fn a_panic_gives_the_terminal_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "leaving::a_program_that_panics", "--nocapture"]);
    settle(&mut command, folder.path());
    command.env(PANICKING, "1");
    let mut program = Program::start(command, 80, 24);
    assert_eq!(program.end().exit_code(), 7);
    program.wait_for("lỗi cố ý");
    assert!(program.look(is_given_back));
    program.wait_until("a screen that was drawn", |_, bytes| {
        let bytes = String::from_utf8_lossy(bytes);
        let place = |text: &str| bytes.find(text);
        let (drawn, left, told) = (place("Hình"), place("\x1b[?1049l"), place("lỗi cố ý"));
        drawn.is_some() && drawn < left && left < told
    });
}

#[test]
fn a_cell_that_the_book_does_not_have_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = bienban(folder.path());
    command.args(["practice", "--cell", "khong-co"]);
    let mut program = Program::start(command, 120, 24);
    program.wait_for("“khong-co” không chỉ rõ một chi bộ của sổ.");
    assert_eq!(program.end().exit_code(), 2);
    assert!(program.look(|screen| !screen.alternate_screen()));
}
