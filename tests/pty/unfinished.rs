//! What begins in a terminal and does not end: no later key is lost for it, and no resize.

use crate::program::{Program, bienban, journal};
use crate::steps;

/// A note, and what is done in it; answers the text that the journal then has for it.
fn noted(act: impl Fn(&mut Program)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::begin_note(&mut program);
    act(&mut program);
    steps::leave_note(&mut program, "\x1b");
    steps::leave_meeting(&mut program);
    let journal = journal(folder.path());
    let (_, text) = journal.lines().last().unwrap().split_once(r#""text":""#).unwrap();
    text.split_once('"').unwrap().0.to_owned()
}

#[test]
fn a_resize_and_keys_after_a_sequence_without_its_end_are_heard() {
    // A = that comes early still belongs to the sequence, until that counts as ended.
    for begun in ["\x1b[5", "\x1b[", "\x1bO", "\x1b[<0;1"] {
        let text = noted(|program| {
            program.send(begun);
            program.resize(100, 30);
            program.send_until("=", "=");
            program.send_for("hết", "=hết");
        });
        assert_eq!(text.trim_start_matches('='), "hết", "{begun:?}");
    }
}

#[test]
fn a_paste_without_its_end_is_text_and_holds_up_nothing() {
    let text = noted(|program| {
        program.send("\x1b[200~Lúa chín\rtrước mùa");
        program.resize(100, 30);
        program.wait_for("trước mùa");
        program.send_for(" mưa", "trước mùa mưa");
    });
    assert_eq!(text, r"Lúa chín\ntrước mùa mưa");
}

#[test]
fn a_lone_esc_is_a_key_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::begin_note(&mut program);
    program.send("\x1b");
    program.wait_until("the note left", |screen, _| !screen.contents().contains("GHI Ý KIẾN"));
    program.send_for("4", "GHI Ý KIẾN");
    // At the end of other keys too.
    steps::leave_note(&mut program, "lúa\x1b[D\x1b[D\x1b");
    steps::leave_meeting(&mut program);
}

#[test]
fn half_a_letter_takes_no_whole_one_with_it() {
    let text = noted(|program| {
        program.send_bytes(&[b'a', 0xe1, 0xbb]);
        program.send_for("lúa", "lúa");
        program.send_bytes(&[0xc3]);
        program.send_for("chín", "chín");
    });
    assert_eq!(text, "alúachín");
}

#[test]
fn a_paste_of_20_000_bytes_arrives_whole() {
    let paste = format!("{}hết bài", "kênh mương nội đồng, ".repeat(690));
    assert_eq!(paste.len(), 20_020);
    assert_eq!(noted(|program| program.send_for(&format!("\x1b[200~{paste}\x1b[201~"), "hết bài")), paste);
}
