//! What this computer remembers between starts: the language of the screen.
//!
//! A file of the user, not of the book: another laptop with the same book may speak another
//! language. A file that cannot be read or written costs only the memory.

use std::path::PathBuf;

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::text::Lang;

#[derive(Debug, Default, Serialize, Deserialize)]
struct Settings {
    lang: Option<Lang>,
}

fn file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("bienban").join("settings.toml"))
}

/// The language that was chosen last on screen.
pub fn remembered_language() -> Option<Lang> {
    let text = std::fs::read_to_string(file()?).ok()?;
    toml::from_str::<Settings>(&text).ok()?.lang
}

/// Remembers the language of the screen.
pub(super) fn remember_language(lang: Lang) {
    let settings = toml::to_string(&Settings { lang: Some(lang) });
    if let (Some(file), Ok(text)) = (file(), settings) {
        let made = file.parent().map(std::fs::create_dir_all);
        if matches!(made, Some(Ok(()))) {
            let _ = std::fs::write(file, text);
        }
    }
}
