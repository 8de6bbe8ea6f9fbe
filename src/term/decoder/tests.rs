//! What bytes are told as: in one piece, in any two pieces, byte by byte, and without their end.

use super::*;
use crate::app::mouse::{Button, Mouse};

fn key(name: &str) -> TerminalInput {
    TerminalInput::Key(Key::parse(name).unwrap())
}

fn keys(names: &str) -> Vec<TerminalInput> {
    names.split_whitespace().map(key).collect()
}

fn pasted(text: &str) -> TerminalInput {
    TerminalInput::Paste(text.to_owned())
}

/// What pieces of bytes are told as, and what waits for its end is given up at last.
fn told(pieces: &[&[u8]]) -> Vec<TerminalInput> {
    let (mut decoder, mut told) = (Decoder::default(), Vec::new());
    pieces.iter().for_each(|piece| decoder.take(piece, &mut |input| told.push(input)));
    decoder.give_up(&mut |input| told.push(input));
    assert_eq!(decoder.patience(), None, "nothing waits any more");
    told
}

/// The same for bytes in one piece, which must come to the same in pieces.
fn decoded(bytes: impl AsRef<[u8]>) -> Vec<TerminalInput> {
    let bytes = bytes.as_ref();
    let whole = told(&[bytes]);
    for place in 1..bytes.len() {
        let (before, after) = bytes.split_at(place);
        assert_eq!(told(&[before, after]), whole, "{before:?} {after:?}");
    }
    assert_eq!(told(&bytes.chunks(1).collect::<Vec<_>>()), whole, "{bytes:?}");
    whole
}

#[test]
fn letters_and_control_characters() {
    assert_eq!(decoded("aĐ9ệ"), keys("a Đ 9 ệ"));
    assert_eq!(decoded("e\u{302}𠮷"), keys("e \u{302} 𠮷"));
    assert_eq!(decoded("\r\n\t\x7f\x08"), keys("enter ctrl-j tab backspace ctrl-h"));
    assert_eq!(decoded("\0\x03\x1a\x1c\x1f"), keys("ctrl-space ctrl-c ctrl-z ctrl-4 ctrl-7"));
}

#[test]
fn keys_without_a_letter_with_and_without_modifiers() {
    assert_eq!(decoded("\x1b[A\x1b[B\x1bOC\x1bOD\x1b[H\x1bOF"), keys("up down right left home end"));
    assert_eq!(decoded("\x1b[1~\x1b[4~\x1b[7~\x1b[8~"), keys("home end home end"));
    assert_eq!(decoded("\x1b[3~\x1b[5~\x1b[6~\x1b[Z"), keys("delete pageup pagedown backtab"));
    assert_eq!(decoded("\x1b[1;2D\x1b[1;5C\x1b[1;6F"), keys("shift-left ctrl-right ctrl-shift-end"));
    assert_eq!(decoded("\x1b[3;5~\x1b[5;3~\x1bO5A"), keys("ctrl-delete alt-pageup ctrl-up"));
}

#[test]
fn function_keys() {
    assert_eq!(decoded("\x1bOP\x1bOQ\x1bOR\x1bOS"), keys("f1 f2 f3 f4"));
    assert_eq!(decoded("\x1b[11~\x1b[15~\x1b[17~\x1b[19~"), keys("f1 f5 f6 f8"));
    assert_eq!(decoded("\x1b[20~\x1b[21~\x1b[23~\x1b[24~\x1b[34~"), keys("f9 f10 f11 f12 f20"));
    assert_eq!(decoded("\x1b[[A\x1b[[E\x1b[1;2P\x1b[17;5~"), keys("f1 f5 shift-f1 ctrl-f6"));
}

#[test]
fn alt_and_escape() {
    assert_eq!(decoded("\x1ba\x1bệ\x1b\x7f\x1b\r"), keys("alt-a alt-ệ alt-backspace alt-enter"));
    assert_eq!(decoded("\x1b"), keys("esc"));
    assert_eq!(decoded("a\x1b"), keys("a esc"));
    assert_eq!(decoded("\x1b\x1b"), keys("esc esc"));
    assert_eq!(decoded("\x1b\x1b\x1b"), keys("esc esc esc"));
    assert_eq!(decoded("\x1b\x1b[A\x1b\x1bOP"), keys("alt-up alt-f1"));
}

#[test]
fn keys_that_are_told_by_the_number_of_their_character() {
    assert_eq!(decoded("\x1b[122;5u\x1b[27u\x1b[13;2u\x1b[9;2u"), keys("ctrl-z esc shift-enter backtab"));
    assert_eq!(decoded("\x1b[97;1:3u\x1b[57358u"), keys(""), "let go, and a key without a character");
}

#[test]
fn the_mouse() {
    let mouse = |button, column, row| TerminalInput::Mouse(Mouse { button, column, row });
    assert_eq!(decoded("\x1b[<0;1;1M\x1b[<0;1;1m"), [mouse(Button::Press, 0, 0)]);
    assert_eq!(decoded("\x1b[<32;300;40M"), [mouse(Button::Drag, 299, 39)]);
    assert_eq!(
        decoded("\x1b[<64;5;6M\x1b[<69;5;6M"),
        [mouse(Button::WheelUp, 4, 5), mouse(Button::WheelDown, 4, 5)]
    );
    assert_eq!(decoded("\x1b[<2;5;6M\x1b[<0;0;6M"), []);
    assert_eq!(decoded(b"\x1b[M \xa1\x22"), [mouse(Button::Press, 128, 1)]);
}

#[test]
fn what_is_pasted_is_text_whatever_it_holds() {
    assert_eq!(decoded("\x1b[200~9 0\r\n\x1b[A\x1b[201~9"), [pasted("9 0\r\n\x1b[A"), key("9")]);
    assert_eq!(decoded("a\x1b[200~ệ\x1b[201~\x1b[200~b\x1b[201~"), [key("a"), pasted("ệ"), pasted("b")]);
    assert_eq!(decoded(b"\x1b[200~a\xe1\xbb\x1b[201~"), [pasted("a\u{fffd}")]);
}

#[test]
fn a_paste_without_its_end_is_all_that_came() {
    assert_eq!(decoded("\x1b[200~lúa\rchín"), [pasted("lúa\rchín")]);
    assert_eq!(told(&[b"\x1b[200~a", b"b"]), [pasted("ab")]);
    assert_eq!(decoded("\x1b[200~lúa\x1b[20"), [pasted("lúa")]);
    // The end comes after all, when nobody waits for it any more.
    assert_eq!(decoded("\x1b[201~1"), keys("1"));
}

#[test]
fn a_sequence_without_its_end_is_told_as_no_key_that_it_holds() {
    for bytes in ["\x1b[5", "\x1b[1;", "\x1b[<0;1", "\x1b[M", "\x1b[[", "\x1bO5", "\x1b\x1b[5", "\x1b[200"] {
        assert_eq!(decoded(bytes), [], "{bytes:?}");
    }
    assert_eq!(decoded(b"a\xe1\xbb"), keys("a"));
    assert_eq!(decoded("\x1b["), keys("alt-["));
    assert_eq!(decoded("\x1bO"), keys("alt-O"));
}

#[test]
fn a_broken_sequence_takes_no_later_key_with_it() {
    assert_eq!(decoded("\x1b[5\r1"), keys("enter 1"));
    assert_eq!(decoded("\x1b[5\x1b[A"), keys("up"));
    assert_eq!(decoded("\x1b[\x1b[A"), keys("up"));
    assert_eq!(decoded("\x1b[5ệ"), keys("ệ"));
    assert_eq!(decoded(b"\xe1\xbba\xff\xc0b"), keys("a b"));
    assert_eq!(decoded("\x1b[99~\x1b[1;2;3x\x1b[?62;4c\x1b[I\x1b[38;1;1M1"), keys("1"));
    assert_eq!(told(&[b"\x1b[", &[b'5'; 33], b"1"]), keys("1"), "no sequence is so long");
}

#[test]
fn every_beginning_waits_as_long_as_it_must_and_no_longer() {
    let patience = |bytes: &[u8]| {
        let mut decoder = Decoder::default();
        decoder.take(bytes, &mut |_| {});
        decoder.patience().map(|patience| patience.as_millis())
    };
    assert_eq!(patience(b"a\x1b[A"), None);
    assert_eq!(patience(b"\x1b"), Some(20));
    assert_eq!(patience(b"\x1b\x1b"), Some(20));
    assert_eq!(patience(b"\x1b[5"), Some(50));
    assert_eq!(patience(b"\xe1\xbb"), Some(50));
    assert_eq!(patience(b"\x1b[200~a"), Some(1000));
}
