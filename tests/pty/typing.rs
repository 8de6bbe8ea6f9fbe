//! Vietnamese as input methods really send it: in bursts, with backspaces, in single marks.

use crate::program::{Program, bienban, journal};
use crate::steps;

/// Types `burst` in one write into a note: `shown` must stand on the screen, and in the journal
/// once the note is left.
fn note(burst: &str, shown: &str, kept: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::begin_note(&mut program);
    program.send_for(burst, shown);
    steps::leave_note(&mut program, "\x1b");
    steps::leave_meeting(&mut program);
    let journal = journal(folder.path());
    let noted = format!(r#""text":"{kept}""#);
    assert!(journal.lines().last().unwrap().contains(&noted), "{noted}\n{journal}");
}

/// Telex with backspaces by letter ("tie", then "ê" for "e"), by syllable part ("ên" taken back
/// for "ễn") and fused with the text that follows. ⌫ stands for the backspace.
const BURST: &str = "To⌫ôi d⌫đo⌫ô⌫ồng y⌫ý: tie⌫ê⌫ếng vie⌫ê⌫ệt, nguye⌫ên⌫⌫ễn va⌫ăn thu⌫ư⌫⌫hư⌫ư";
const TYPED: &str = "Tôi đồng ý: tiếng việt, nguyễn văn thư";

#[test]
fn backspaces_of_input_methods_give_the_right_text() {
    note(&BURST.replace('⌫', "\x7f"), TYPED, TYPED);
}

#[test]
fn backspaces_sent_as_08_give_the_right_text() {
    note(&BURST.replace('⌫', "\x08"), TYPED, TYPED);
}

#[test]
fn lone_marks_join_the_letter_before_them() {
    // Letter, circumflex, acute; hook and dot below; and one backspace takes a whole letter.
    let marks = "tie\u{302}\u{301}ng Vie\u{323}\u{302}t, o\u{31b}\u{309}a\u{306}\u{303}\x7f xong";
    note(marks, "tiếng Việt, ở xong", "tiếng Việt, ở xong");
}

#[test]
fn pasted_text_is_text_and_never_keys() {
    // Decomposed, two paragraphs, with digits that would be commands.
    let paste = "\x1b[200~Đo\u{302}\u{300}ng y\u{301} 9 0\r\nDo\u{300}ng hai\x1b[201~";
    note(paste, "Đồng ý 9 0", r"Đồng ý 9 0\nDòng hai");
}

#[test]
fn a_letter_outside_a_field_runs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    let sentence = "Chữ cái không phải là lệnh, ở đây cũng không có ô nhập";
    for letter in ["á", "p", "Đ", "x", "\x7fê"] {
        program.send_for(letter, sentence);
        // The sentence ends a row below, which may come with the next piece of the frame.
        program.wait_for("F2.");
        // Enter belongs to what was typed and ends it; the arrow takes the sentence away.
        program.send("\r\x1b[A");
        program.wait_until("no sentence", |screen, _| !screen.contents().contains(sentence));
        program.wait_for("Enter: lập cuộc họp mới");
    }
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
}

#[test]
fn text_pasted_as_keys_arrives_whole() {
    // Windows consoles and old terminals paste without brackets: thousands of bytes in one write.
    let words = "kênh mương nội đồng ".repeat(100);
    let burst = format!("{words}hết");
    note(&burst, "hết", &burst);
}
