//! Asking for the passphrase of a sealed book, with hidden letters.
//!
//! What is typed is kept apart from every field and draft, and wiped when the book is open.

use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use crate::text::{Lang, Secret};

/// The question for the passphrase.
#[derive(Debug, Clone, Default)]
pub struct Unlock {
    /// What was typed so far.
    pub secret: Secret,
    /// Why it did not open the book.
    pub fault: Option<String>,
    /// Whether an answer is awaited.
    pub tried: bool,
}

/// Asks, or says why what was typed opened nothing; the letters stay to be put right.
pub fn ask(model: &mut Model, fault: Option<String>) {
    match model.overlays.last_mut() {
        Some(Overlay::Unlock(unlock)) => {
            unlock.fault = fault;
            unlock.tried = false;
        }
        _ => model.overlays.push(Overlay::Unlock(Unlock { fault, ..Unlock::default() })),
    }
}

/// Takes a key. Without the passphrase there is nothing to go back to: Esc leaves the program.
pub fn press(model: &mut Model, key: Key) {
    let Some(Overlay::Unlock(unlock)) = model.overlays.last_mut() else { return };
    match key.code {
        Code::Esc => model.ask(Effect::Quit),
        Code::Char('c') if key.ctrl => model.ask(Effect::Quit),
        Code::Char('u') if key.ctrl => unlock.secret = Secret::default(),
        Code::Char(letter) if !key.ctrl && !key.alt => {
            unlock.secret.push_str(letter.encode_utf8(&mut [0; 4]));
            unlock.fault = None;
        }
        Code::Backspace => unlock.secret.pop(),
        Code::F(3) => {
            model.lang = if model.lang == Lang::Vi { Lang::En } else { Lang::Vi };
            model.ask(Effect::Speak(model.lang));
        }
        Code::Enter if !unlock.secret.is_empty() && !unlock.tried => {
            unlock.tried = true;
            let secret = unlock.secret.clone();
            model.ask(Effect::Unlock(secret));
        }
        _ => {}
    }
}

/// Takes pasted text.
pub fn paste(unlock: &mut Unlock, text: &str) {
    unlock.secret.push_str(text);
    unlock.fault = None;
}
