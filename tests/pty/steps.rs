//! What a person does on the way to a test's subject, step by step.

use std::path::Path;

use crate::program::{Program, journal};

/// From the first page to the home page of the practice book.
pub fn open_practice(program: &mut Program) {
    program.wait_for("Enter: họp thử");
    program.send_for("\r", "CHI BỘ ẤP MẪU · HỌP THỬ");
}

/// From the home page to a meeting that is open, as Enter and the offered answers lead.
pub fn open_meeting(program: &mut Program) {
    program.wait_for("Enter: lập cuộc họp mới");
    // Day, hour and place stand already.
    program.send_for("\r\r\r\r", "Enter: chọn thư ký");
    program.send_for("\r\r\r", "Enter: chuẩn bị tự phê bình kỳ này");
    program.send_for("\r", "TỰ PHÊ BÌNH KỲ");
    program.send_for("\x1b", "Enter: khai mạc");
    program.send_for("\r", "Chưa điểm danh (20)");
}

/// What the meeting's file holds once every act so far is in it.
pub fn saved(program: &Program, folder: &Path) -> String {
    program.wait_for("● Đã lưu");
    journal(folder)
}

/// Gives the floor to the speaker that the practice meeting offers.
pub fn give_floor(program: &mut Program) {
    program.send_for("2", "Mời ai phát biểu?");
    program.send_for("\r", "ĐANG NÓI");
}

/// Gives the floor to somebody, and begins to note.
pub fn note_speech(program: &mut Program) {
    give_floor(program);
    program.send_for("4", "GHI Ý KIẾN");
}

/// Leaves the note of a speech by keys of which the last is Esc; seen once nothing of the note is left, as a
/// frame may come in several pieces.
pub fn leave_note(program: &mut Program, keys: &str) {
    program.send(keys);
    program.wait_until("the note of the speech left", |screen, _| {
        let contents = screen.contents();
        contents.contains("phát biểu xong") && !contents.contains("GHI Ý KIẾN")
    });
}

/// All of it: a note of a speech in a meeting of the practice book.
pub fn begin_note(program: &mut Program) {
    open_practice(program);
    open_meeting(program);
    note_speech(program);
}

/// Leaves the program from a meeting that is open: it asks first.
pub fn leave_meeting(program: &mut Program) {
    program.send_for("0", "Cuộc họp vẫn mở.");
    program.send("1");
    assert_eq!(program.end().exit_code(), 0);
}
