//! In which colours the screen is drawn: as the terminal's background asks, or as the person chose.
//!
//! Knows no colour: which ones a background takes is for whoever draws.

use serde::{Deserialize, Serialize};

use super::message::Effect;
use super::model::Model;
use crate::say;
use crate::text::Lang;

/// What a terminal writes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backdrop {
    /// Light letters on a dark one.
    Dark,
    /// Dark letters on a light one.
    Light,
}

/// The colours that were chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Colours {
    /// Those for the background that the terminal tells; a dark one where it tells none.
    #[default]
    Asked,
    /// Those for a dark background.
    Dark,
    /// Those for a light background.
    Light,
    /// None: bold and reversed letters only.
    None,
}

impl Colours {
    /// The next ones, as the setting goes round.
    fn next(self) -> Colours {
        match self {
            Colours::Asked => Colours::Dark,
            Colours::Dark => Colours::Light,
            Colours::Light => Colours::None,
            Colours::None => Colours::Asked,
        }
    }

    /// "cho nền tối".
    pub fn words(self, lang: Lang) -> String {
        match self {
            Colours::Asked => say!(lang, "theo nền của cửa sổ", "match the window"),
            Colours::Dark => say!(lang, "cho nền tối", "for a dark background"),
            Colours::Light => say!(lang, "cho nền sáng", "for a light background"),
            Colours::None => say!(lang, "không dùng màu", "no colours"),
        }
    }
}

/// Takes the next colours.
pub(super) fn switch(model: &mut Model) {
    model.colours = model.colours.next();
    let words = model.colours.words(model.lang);
    model.tell(say!(model.lang, "Màu chữ: {words}.", "Colours: {words}."));
    model.ask(Effect::Colour(model.colours));
}
