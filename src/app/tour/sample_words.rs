//! The test of typing: sample words typed in a field, compared letter by letter.
//!
//! Says where letters break, and what to do then; how letters are made of keys is not known here.

use super::{Learning, Proof, learning, note_proof};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::say;
use crate::text::{Lang, nfc, text};

/// What is typed.
const WORDS: &str = "Nghị quyết chi bộ";

/// Opens the field where the present step asks for the sample words.
pub(super) fn ask_if_due(model: &mut Model) {
    let Some(Learning { lesson, done, .. }) = learning(model) else { return };
    if lesson.steps.get(done).is_some_and(|step| matches!(step.proof, Proof::Typed)) {
        ask(model);
    }
}

fn ask(model: &mut Model) {
    let lang = model.lang;
    let title = say!(lang, "Gõ thử: {WORDS}", "Type: {WORDS}");
    let form = Form::new("tour-words", title, submit)
        .saying(say!(
            lang,
            "Nhìn chữ vừa gõ: thiếu dấu, sai dấu thì nhấn F8 (Telex, VNI của chương trình) và tắt bộ gõ của máy.",
            "Look at what you typed: where marks are missing or wrong press F8 (our Telex, VNI) and switch the computer's input method off."
        ))
        .saying(say!(
            lang,
            "Chữ thành ô vuông hay dấu hỏi thì đổi phông chữ của cửa sổ, ví dụ Consolas, DejaVu Sans Mono.",
            "Where letters are boxes or question marks choose another font of the window, such as Consolas, DejaVu Sans Mono."
        ))
        .with(Input::line(text("Gõ vào đây", "Type here"), ""))
        .then(|model, _| {
            note_proof(model, Proof::Typed);
            model.tell(say!(
                model.lang,
                "Đúng từng chữ: máy này gõ được tiếng Việt.",
                "Right to the letter: Vietnamese can be typed on this computer."
            ));
        });
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    match fault(form.text(0), model.lang) {
        Some(words) => Err(Rejection::in_field(0, words)),
        None => Ok(Deed::Nothing),
    }
}

/// What is wrong with the words typed, at the first letter that differs; none when they are right. A capital
/// may be small.
fn fault(typed: &str, lang: Lang) -> Option<String> {
    let typed = nfc(typed.trim());
    if typed.is_empty() {
        return Some(say!(
            lang,
            "Ô còn trống: hãy gõ {WORDS}, rồi Enter.",
            "The field is empty: type {WORDS}, then Enter."
        ));
    }
    let (mut wanted, mut got) = (WORDS.chars(), typed.chars());
    for number in 1.. {
        let (want, found) = (wanted.next(), got.next());
        match (want, found) {
            (None, None) => return None,
            (Some(want), Some(found)) if found.to_lowercase().eq(want.to_lowercase()) => {}
            (Some(want), Some(found)) => {
                return Some(say!(
                    lang,
                    "Chữ thứ {number} phải là “{want}”, máy nhận được “{found}”: nhấn F8 đổi kiểu gõ, tắt bộ gõ của máy, gõ lại.",
                    "Letter {number} should be “{want}”, and “{found}” came: press F8 for another way of typing, switch the computer's input method off, type again."
                ));
            }
            (Some(want), None) => {
                return Some(say!(
                    lang,
                    "Còn thiếu từ chữ thứ {number}, “{want}”: gõ cho đủ {WORDS}.",
                    "It ends before letter {number}, “{want}”: type all of {WORDS}."
                ));
            }
            (None, Some(found)) => {
                return Some(say!(
                    lang,
                    "Thừa chữ “{found}” ở cuối: xóa bớt rồi Enter.",
                    "“{found}” at the end is too much: delete it, then Enter."
                ));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_words_are_compared_letter_by_letter_however_they_were_sent() {
        assert_eq!(fault("Nghị quyết chi bộ", Lang::Vi), None);
        assert_eq!(fault(" nghị quyết chi bộ ", Lang::Vi), None);
        // The same in pieces: i and a dot below, e with circumflex and acute, o with dot and circumflex.
        assert_eq!(fault("Nghi\u{323} quye\u{302}\u{301}t chi bo\u{323}\u{302}", Lang::Vi), None);
        let wrong = |typed| fault(typed, Lang::Vi).unwrap_or_default();
        assert!(wrong("Nghij quyết").starts_with("Chữ thứ 4 phải là “ị”, máy nhận được “i”"));
        assert!(wrong("Ngh? quyết").starts_with("Chữ thứ 4 phải là “ị”, máy nhận được “?”"));
        assert!(wrong("Nghị quyết chi b").starts_with("Còn thiếu từ chữ thứ 17, “ộ”"));
        assert!(wrong("Nghị quyết chi bộj").starts_with("Thừa chữ “j” ở cuối"));
        assert!(wrong("  ").starts_with("Ô còn trống"));
    }
}
