//! Text that is typed where no field is open: it never runs as commands.
//!
//! A letter opens the field that the screen has for it: the note of a meeting, the name in a list.
//! Where there is none, one sentence says so, and what is typed in the same go stays without effect.

use super::acts::secrecy;
use super::burst::{BurstPiece, is_backspace, is_typed, pieces, written};
use super::field::Field;
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use super::typing;
use super::view::Zone;
use crate::say;
use crate::text::Typing;

/// Milliseconds for which a letter without a place makes text of what follows; of the clock, as ticks do
/// not come while nothing changes on the screen.
const PATIENCE: u64 = 1000;

/// Milliseconds in which a second figure of a number comes, as a person types it.
const NEXT_FIGURE: u64 = 500;

/// A figure was answered at once: one that follows it immediately was meant as a number, and is no command.
pub(super) fn begin_figure(model: &mut Model) {
    model.strayed = Some(model.now.run.saturating_sub(PATIENCE - NEXT_FIGURE));
}

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
    let strayed = model.strayed.take().filter(|at| model.now.run.saturating_sub(*at) <= PATIENCE);
    let Some(letter) = written(&key).filter(is_letter) else {
        return strayed.is_some_and(|at| swallow(model, key, at));
    };
    let placed = open(model, letter.encode_utf8(&mut [0; 4]));
    if !placed {
        model.strayed = Some(model.now.run);
        tell(model);
    }
    !placed
}

/// Swallows a key that belongs to the letter before it; only letters make the waiting longer.
fn swallow(model: &mut Model, key: Key, strayed: u64) -> bool {
    let ends = key.code == Code::Enter;
    let swallowed = ends || written(&key).is_some() || is_backspace(&key);
    if swallowed {
        // Enter ends the line that was typed, and with it what follows.
        model.strayed = (!ends).then_some(strayed);
        tell_what_follows(model);
    }
    swallowed
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
        // Without text an Enter between figures is no line end of it.
        return keys.iter().copied().map(BurstPiece::Key).collect();
    }
    let mut pieces = pieces(keys);
    let text = keep_text(&mut pieces, model.typing);
    if open(model, &text) {
        return pieces;
    }
    // Input methods send words whole: the space and the figure after one are as little a command.
    model.strayed = Some(model.now.run);
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
    if is_secret(model) {
        return tell_secret(model);
    }
    model.warn(say!(
        model.lang,
        "Vừa có một đoạn chữ gõ hoặc dán vào, nhưng ở đây không có ô nhập: chưa làm gì cả. {way}",
        "A piece of text was typed or pasted, but there is no field here: nothing was done. {way}",
        way = way_on(model)
    ));
}

/// Whether text has no place because the item under way is secret.
fn is_secret(model: &Model) -> bool {
    model.overlays.is_empty() && model.view().zone == Zone::Running && secrecy::is_under_way(model)
}

fn tell_secret(model: &mut Model) {
    let words = secrecy::words(model.lang);
    model.warn(words);
}

fn tell(model: &mut Model) {
    if is_secret(model) {
        return tell_secret(model);
    }
    model.warn(say!(
        model.lang,
        "Chữ cái không phải là lệnh, ở đây cũng không có ô nhập: chưa làm gì cả. {way}",
        "Letters are no commands, and there is no field here: nothing was done. {way}",
        way = way_on(model)
    ));
}

fn tell_what_follows(model: &mut Model) {
    model.warn(say!(
        model.lang,
        "Phím này đến quá nhanh sau phím trước nên chưa làm gì cả: chờ một giây rồi nhấn lại.",
        "That key came too soon after the one before, so nothing was done: wait a second and press it again."
    ));
}

/// What helps here; functions are found only where nothing lies on top.
fn way_on(model: &Model) -> String {
    match model.overlays.last() {
        None => say!(model.lang, "Tìm chức năng: F2.", "Find a function: F2."),
        Some(Overlay::Confirm(confirm)) => confirm.way_to_answer(model.lang),
        Some(Overlay::Form(form)) if form.choosing_way().is_some() => form.ways_words(model.lang),
        Some(Overlay::Form(_)) => {
            say!(model.lang, "Ô này chọn bằng phím ← →, rồi Enter.", "Choose here with ← →, then Enter.")
        }
        Some(_) => say!(model.lang, "Đóng trang này: Esc.", "Close this page: Esc."),
    }
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
