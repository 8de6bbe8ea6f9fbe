//! What this computer remembers between starts: the language of the screen, and how keys become
//! letters.
//!
//! A file of the user, not of the book: another laptop with the same book may speak another
//! language. A file that cannot be read or written costs only the memory.

use std::path::PathBuf;

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::text::{Lang, Method, Placement, Typing};

#[derive(Debug, Default, Serialize, Deserialize)]
struct Settings {
    lang: Option<Lang>,
    typing: Option<Method>,
    tone_place: Option<Placement>,
}

fn file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("bienban").join("settings.toml"))
}

fn remembered() -> Settings {
    let text = file().and_then(|file| std::fs::read_to_string(file).ok());
    text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
}

/// The language that was chosen last on screen.
pub fn remembered_language() -> Option<Lang> {
    remembered().lang
}

/// The way of typing that was chosen last.
pub(super) fn remembered_typing() -> Typing {
    let settings = remembered();
    Typing { method: settings.typing.unwrap_or_default(), placement: settings.tone_place.unwrap_or_default() }
}

/// Remembers the language of the screen.
pub(super) fn remember_language(lang: Lang) {
    remember(&Settings { lang: Some(lang), ..remembered() });
}

/// Remembers the way of typing.
pub(super) fn remember_typing(typing: Typing) {
    let (method, placement) = (Some(typing.method), Some(typing.placement));
    remember(&Settings { typing: method, tone_place: placement, ..remembered() });
}

fn remember(settings: &Settings) {
    if let (Some(file), Ok(text)) = (file(), toml::to_string(settings)) {
        let made = file.parent().map(std::fs::create_dir_all);
        if matches!(made, Some(Ok(()))) {
            let _ = std::fs::write(file, text);
        }
    }
}
