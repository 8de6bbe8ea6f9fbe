//! Text that is typed where no field is open: it never runs as commands.
//!
//! A letter opens the field that the screen has for it: the note of a meeting, the name in a list.
//! Where there is none, one sentence says so, and what is typed in the same go stays without effect.

use super::burst::{BurstPiece, is_backspace, is_typed, pieces, written};
use super::field::Field;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use super::typing;
use crate::say;
use crate::text::Typing;

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

fn is_letter(c: &char) -> bool {
    c.is_alphabetic() || !c.is_ascii()
}

/// Takes a key that is text without a place, or opens the place for it; false for any other key.
/// What follows a stray letter at once is text too: digits of an input method, the Enter of a line.
pub(super) fn take(model: &mut Model, key: Key) -> bool {
    let follows = model.strayed.take().is_some_and(|tick| model.ticks <= tick + PATIENCE);
    let Some(letter) = written(&key).filter(is_letter) else {
        let swallowed = follows && (written(&key).is_some() || key.code == Code::Enter || is_backspace(&key));
        if swallowed {
            // Enter ends the line that was typed, and with it what follows.
            model.strayed = (key.code != Code::Enter).then_some(model.ticks);
            tell(model);
        }
        return swallowed;
    };
    let placed = open(model, letter.encode_utf8(&mut [0; 4]));
    if !placed {
        model.strayed = Some(model.ticks);
        tell(model);
    }
    !placed
}

/// Opens the field that the screen on top has for text; none lies below anything else.
fn open(model: &mut Model, text: &str) -> bool {
    model.overlays.is_empty() && (model.view().write)(model, text)
}

/// What is to be pressed of keys that came in one go: all of them where a field takes text, or where
/// they are no text; what writes, where there is a place that is opened for it; else none.
pub(super) fn sift(model: &mut Model, keys: &[Key]) -> Vec<BurstPiece> {
    if is_writing(model) {
        return pieces(keys);
    }
    if !is_typed(keys) {
        // Without text an Enter among figures is no line end of it.
        return keys.iter().copied().map(BurstPiece::Key).collect();
    }
    let mut pieces = pieces(keys);
    let text = keep_text(&mut pieces, model.typing);
    if open(model, &text) {
        return pieces;
    }
    // Input methods send words whole: the space and the figure after one are as little a command.
    model.strayed = Some(model.ticks);
    tell_of_text(model);
    Vec::new()
}

/// Text that was pasted while no field was open.
pub(super) fn take_text(model: &mut Model, text: &str) {
    if open(model, text) {
        typing::paste(model, text);
    } else {
        tell_of_text(model);
    }
}

fn tell_of_text(model: &mut Model) {
    model.warn(say!(
        model.lang,
        "Vừa có một đoạn chữ gõ hoặc dán vào, nhưng ở đây không có ô nhập: chưa làm gì cả. Tìm chức năng: F2.",
        "A piece of text was typed or pasted, but there is no field here: nothing was done. Find a function: F2."
    ));
}

fn tell(model: &mut Model) {
    model.warn(say!(
        model.lang,
        "Chữ cái không phải là lệnh, ở đây cũng không có ô nhập: chưa làm gì cả. Tìm chức năng: F2.",
        "Letters are no commands, and there is no field here: nothing was done. Find a function: F2."
    ));
}

/// Leaves only what writes of the pieces, and answers the text that it makes. A backspace takes back nothing
/// but what came with it.
fn keep_text(pieces: &mut Vec<BurstPiece>, typing: Typing) -> String {
    let mut field = Field::multi();
    field.set_typing(typing);
    pieces.retain(|piece| match piece {
        BurstPiece::Text(text) => field.paste(text),
        BurstPiece::Key(key) => {
            let writes = written(key).is_some() || is_backspace(key) && !field.text().is_empty();
            writes && field.key(*key)
        }
    });
    field.text().to_owned()
}
