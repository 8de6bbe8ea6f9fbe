//! Text that is typed where no field is open: it never runs as commands.
//!
//! A letter opens the field that the screen has for it: the note of a meeting, the name in a list.
//! Where there is none, one sentence says so, and what is typed in the same go stays without effect.

use super::burst::{BurstPiece, is_typed, pieces};
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use super::typing;
use crate::say;

/// Ticks, of a second each, for which a letter without a place makes text of what follows.
const PATIENCE: u64 = 2;

/// For a screen that has no place for text.
pub fn nowhere(_: &mut Model, _: &str) -> bool {
    false
}

/// Whether text goes to a field now.
pub(super) fn is_writing(model: &mut Model) -> bool {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.field_in_use().is_some(),
        Some(
            Overlay::Picker(_)
            | Overlay::Finder(_)
            | Overlay::Locator(_)
            | Overlay::Unlock(_)
            | Overlay::Sealing(_),
        ) => true,
        Some(
            Overlay::Confirm(_) | Overlay::Lines(_) | Overlay::Card(_) | Overlay::Help(_) | Overlay::Code(_),
        ) => false,
        None => model.writing.is_some(),
    }
}

fn is_letter(key: Key) -> bool {
    let text = |c: char| c.is_alphabetic() || !c.is_ascii();
    matches!(key.code, Code::Char(c) if text(c) && !key.ctrl && !key.alt)
}

/// Takes a key that is text without a place, or opens the place for it; false for any other key.
/// What follows a stray letter at once is text too: digits of an input method, the Enter of a line.
pub(super) fn take(model: &mut Model, key: Key) -> bool {
    let follows = model.strayed.take().is_some_and(|tick| model.ticks <= tick + PATIENCE);
    let printable = matches!(key.code, Code::Char(_)) && !key.ctrl && !key.alt;
    if !is_letter(key) {
        let swallowed = follows && (printable || matches!(key.code, Code::Enter | Code::Backspace));
        if swallowed {
            // Enter ends the line that was typed, and with it what follows.
            model.strayed = (key.code != Code::Enter).then_some(model.ticks);
            tell(model);
        }
        return swallowed;
    }
    let Code::Char(letter) = key.code else { return false };
    if !open(model, letter.encode_utf8(&mut [0; 4])) {
        model.strayed = Some(model.ticks);
        tell(model);
        return true;
    }
    false
}

/// Opens the field that the screen on top has for text; none lies below anything else.
fn open(model: &mut Model, text: &str) -> bool {
    model.overlays.is_empty() && (model.view().write)(model, text)
}

/// Keys that came in one go while no field was open, as what is to be done with them: nothing when
/// they were no text, else they are dealt with here.
pub(super) fn take_burst(model: &mut Model, keys: &[Key]) -> bool {
    if is_writing(model) || !is_typed(keys) {
        return false;
    }
    let text = text_of(keys);
    let placed = take_text(model, &text);
    // Input methods send words whole: the space and the figure after one are as little a command.
    model.strayed = (!placed).then_some(model.ticks);
    true
}

/// Text that came in one go while no field was open; answers whether there is a place for it.
pub(super) fn take_text(model: &mut Model, text: &str) -> bool {
    if open(model, text) {
        return typing::paste(model, text);
    }
    model.warn(say!(
        model.lang,
        "Vừa có một đoạn chữ gõ hoặc dán vào, nhưng ở đây không có ô nhập: chưa làm gì cả. Tìm chức năng: F2.",
        "A piece of text was typed or pasted, but there is no field here: nothing was done. Find a function: F2."
    ))
}

fn tell(model: &mut Model) {
    model.warn(say!(
        model.lang,
        "Chữ cái không phải là lệnh, ở đây cũng không có ô nhập: chưa làm gì cả. Tìm chức năng: F2.",
        "Letters are no commands, and there is no field here: nothing was done. Find a function: F2."
    ));
}

/// The text that keys make.
fn text_of(keys: &[Key]) -> String {
    let mut text = String::new();
    for piece in pieces(keys) {
        match piece {
            BurstPiece::Text(more) => text.push_str(&more),
            BurstPiece::Key(Key { code: Code::Char(c), ctrl: false, alt: false, .. }) => text.push(c),
            BurstPiece::Key(Key { code: Code::Backspace, .. }) => drop(text.pop()),
            BurstPiece::Key(_) => {}
        }
    }
    text
}
