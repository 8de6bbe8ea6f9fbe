//! The recovery code of a sealed book, which is shown once.
//!
//! Keeps it nowhere; its sheet is written elsewhere.

use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use super::seal::SealTask;
use crate::text::Secret;

/// A recovery code that is shown once.
#[derive(Debug, Clone)]
pub struct ShownCode {
    /// The code.
    pub code: Secret,
    /// Whether leaving was asked for once already.
    pub asked: bool,
}

/// Takes a key while a recovery code is shown. It is shown only once, so one Esc does not close it.
pub fn press_code(model: &mut Model, key: Key) {
    let Some(Overlay::Code(shown)) = model.overlays.last_mut() else { return };
    match key.code {
        Code::Char('1') => {
            let code = shown.code.clone();
            model.ask(Effect::Seal(SealTask::Sheet(code)));
        }
        Code::Esc if shown.asked => drop(model.overlays.pop()),
        Code::Esc => shown.asked = true,
        _ => {}
    }
}
