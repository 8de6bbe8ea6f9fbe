//! The program's own typing of Vietnamese: which way is on, and telling the field in use.
//!
//! What keys make of a word stands in the text room, where it is put in the field's folder.

use super::field::{Field, is_dropped};
use super::form::InputKind;
use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use super::{finder, locator, seal, unlock};
use crate::domain::check_lengths;
use crate::say;
use crate::text::{Method, Placement, Text, in_older_font, text};

/// The way of typing as the bottom line calls it: "gõ: Telex".
pub fn words(model: &Model) -> String {
    let method = match model.typing.method {
        Method::Off => say!(model.lang, "tắt", "off"),
        Method::Telex => "Telex".to_owned(),
        Method::Vni => "VNI".to_owned(),
    };
    say!(model.lang, "gõ: {method}", "typing: {method}")
}

/// Switches to the next way of typing.
pub(super) fn switch(model: &mut Model) {
    model.typing.method = model.typing.method.next();
    let words = match model.typing.method {
        Method::Off => say!(
            model.lang,
            "Đã tắt bộ gõ của chương trình: chữ do bàn phím hay bộ gõ của máy gửi đến.",
            "The program's own typing is off: letters come from the keyboard or the computer's input method."
        ),
        Method::Telex => say!(
            model.lang,
            "Chương trình gõ theo kiểu Telex (tieengs → tiếng): hãy tắt bộ gõ của máy.",
            "The program types by Telex (tieengs → tiếng): switch the computer's input method off."
        ),
        Method::Vni => say!(
            model.lang,
            "Chương trình gõ theo kiểu VNI (tie61ng → tiếng): hãy tắt bộ gõ của máy.",
            "The program types by VNI (tie61ng → tiếng): switch the computer's input method off."
        ),
    };
    model.tell(words);
    model.ask(Effect::Type(model.typing));
}

/// Switches where tone marks stand.
pub(super) fn switch_tone_place(model: &mut Model) {
    model.typing.placement = model.typing.placement.other();
    let example = match model.typing.placement {
        Placement::Old => OLD_PLACE,
        Placement::New => NEW_PLACE,
    };
    let words = say!(model.lang, "Dấu đặt như: {example}.", "Tone marks stand as in: {example}.");
    model.tell(words);
    model.ask(Effect::Type(model.typing));
}

/// Words as each placement writes them; escaped where our own spelling is the other one.
const OLD_PLACE: &str = "hòa, khỏe, ủy";
const NEW_PLACE: &str = "ho\u{e0}, kho\u{1ebb}, u\u{1ef7}";

/// The field that text goes to.
fn field_in_use(model: &mut Model) -> Option<&mut Field> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.field_in_use(),
        Some(Overlay::Picker(picker)) => Some(&mut picker.field),
        Some(Overlay::Finder(finder)) => Some(&mut finder.field),
        Some(Overlay::Locator(locator)) => Some(&mut locator.field),
        Some(_) => None,
        None => model.writing.as_mut().map(|writing| &mut writing.field),
    }
}

/// Puts pasted text into the field in use; false where there is none.
pub(super) fn paste(model: &mut Model, text: &str) -> bool {
    if let Err(refusal) = check_lengths(&[text]) {
        model.warn(refusal.sentence(model.lang));
        return true;
    }
    if !paste_into(model, text) {
        return false;
    }
    offer_conversion(model, text);
    let dropped = text.chars().filter(|sign| is_dropped(*sign)).count();
    if dropped > 0 {
        model.tell(say!(
            model.lang,
            "Đã bỏ {dropped} ký tự không nhìn thấy được trong phần vừa dán.",
            "Signs that nobody sees, left out of what was pasted: {dropped}."
        ));
    }
    true
}

/// Pasted text, and as an older font shows it, until a person said whether it is so.
struct PasteOffer {
    pasted: String,
    converted: String,
}

/// The key that takes the offer.
const YES: Text = text("Đổi sang Unicode", "Convert it");
/// So many letters of the offer are shown.
const SHOWN: usize = 120;

/// Offers to convert what was pasted into a note or a line of a form, where it was written for an older font.
fn offer_conversion(model: &mut Model, pasted: &str) {
    let is_prose = match model.overlays.last() {
        Some(Overlay::Form(form)) => {
            form.inputs.get(form.focus).is_some_and(|input| input.kind == InputKind::Line)
        }
        Some(_) => false,
        None => model.writing.is_some(),
    };
    let Some(found) = in_older_font(pasted).filter(|_| is_prose) else { return };
    // In one row: a line break would be lost between two words.
    let row = found.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = row.chars().take(SHOWN).collect();
    let more = if shown.len() < row.len() { "…" } else { "" };
    let question = say!(
        model.lang,
        "Phần vừa dán có vẻ viết bằng phông chữ cũ, {font}. Đọc theo phông ấy là: “{shown}{more}”. Đổi sang Unicode?",
        "What was pasted seems to be written for an old font, {font}. Read so it is: “{shown}{more}”. Convert it?",
        font = found.font
    );
    model.keep(PasteOffer { pasted: pasted.to_owned(), converted: found.text });
    model.ask_yes(question, YES, convert_pasted);
}

/// Puts what was pasted last as the older font shows it.
fn convert_pasted(model: &mut Model) {
    let Some(PasteOffer { pasted, converted }) = model.take_kept() else { return };
    if field_in_use(model).is_some_and(|field| field.paste_instead(&pasted, &converted)) {
        model.tell(say!(
            model.lang,
            "Đã đổi phần vừa dán sang Unicode; Ctrl+Z trả lại như lúc dán.",
            "What was pasted is in Unicode now; Ctrl+Z brings back what was pasted."
        ));
    }
}

fn paste_into(model: &mut Model, text: &str) -> bool {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            if form.field_in_use().is_none() {
                return false;
            }
            form.paste(text);
        }
        Some(Overlay::Picker(picker)) => picker.paste(text),
        Some(Overlay::Finder(finder)) => finder::paste(finder, text),
        Some(Overlay::Locator(_)) => locator::paste(model, text),
        Some(Overlay::Unlock(unlock)) => unlock::paste(unlock, text),
        Some(Overlay::Sealing(sealing)) => seal::paste(sealing, text),
        Some(_) => return false,
        None => match &mut model.writing {
            Some(writing) => drop(writing.field.paste(text)),
            None => return false,
        },
    }
    true
}

/// Tells the field how keys become letters. A key that leaves the field or acts on its text ends
/// the word that is being typed.
pub(super) fn prepare_field(model: &mut Model, key: Key) {
    let typing = model.typing;
    let Some(field) = field_in_use(model) else { return };
    field.set_typing(typing);
    let inside = matches!(key.code, Code::Char(_) | Code::Backspace);
    if !inside || key == Key::ctrl('c') {
        field.end_word();
    }
    let composed = matches!(key.code, Code::Char(c) if !c.is_ascii() && c.is_alphabetic());
    if composed && typing.method != Method::Off {
        model.warn(say!(
            model.lang,
            "Bộ gõ của máy cũng đang bật: F8 tắt bộ gõ của chương trình, hoặc hãy tắt bộ gõ của máy.",
            "The computer's input method is on too: F8 switches the program's off, or switch that one off."
        ));
    }
}
