//! With which signs the screen is drawn: all of them, or only those of the oldest fonts.
//!
//! Knows no sign: which one stands for which is for whoever draws.

use serde::{Deserialize, Serialize};

use super::message::Effect;
use super::model::Model;
use crate::say;
use crate::text::Lang;

/// The signs that were chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signs {
    /// Arrows, ticks and blocks.
    #[default]
    All,
    /// Signs of ASCII in their place; letters keep their marks.
    Ascii,
}

impl Signs {
    /// "đủ các ký hiệu".
    pub fn words(self, lang: Lang) -> String {
        match self {
            Signs::All => say!(lang, "đủ các ký hiệu", "all signs"),
            Signs::Ascii => say!(lang, "chỉ ký hiệu đơn giản", "plain signs only"),
        }
    }
}

/// Takes the other signs.
pub(super) fn switch(model: &mut Model) {
    model.signs = match model.signs {
        Signs::All => Signs::Ascii,
        Signs::Ascii => Signs::All,
    };
    let words = model.signs.words(model.lang);
    model.tell(say!(model.lang, "Ký hiệu trên màn hình: {words}.", "Signs on the screen: {words}."));
    model.ask(Effect::Sign(model.signs));
}
