//! What this computer remembers between starts: the language of the screen, how keys become
//! letters, whether the mouse is taken.
//!
//! A file of the user, not of the book: another laptop with the same book may speak another
//! language. A file that cannot be read or written costs only the memory.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::store::{Disk, RealDisk};
use crate::text::{Lang, Method, Placement, Typing};

#[derive(Debug, Default, Serialize, Deserialize)]
struct Settings {
    lang: Option<Lang>,
    typing: Option<Method>,
    tone_place: Option<Placement>,
    mouse: Option<bool>,
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

/// Whether the mouse was taken last; it is at first.
pub(super) fn remembered_mouse() -> bool {
    remembered().mouse.unwrap_or(true)
}

/// Remembers whether the mouse is taken.
pub(super) fn remember_mouse(mouse: bool) {
    remember(&Settings { mouse: Some(mouse), ..remembered() });
}

fn remember(settings: &Settings) {
    if let (Some(file), Ok(text)) = (file(), toml::to_string(settings)) {
        // Only the memory is lost where this fails.
        let _ = write(&file, &text);
    }
}

/// Writes the file anew, for its owner alone as everything that the program writes.
fn write(file: &Path, text: &str) -> std::io::Result<()> {
    RealDisk.create_dirs(file.parent().unwrap_or(Path::new("")))?;
    if file.exists() {
        RealDisk.remove(file)?;
    }
    RealDisk.append(file)?.write(text.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_file_is_written_anew_each_time() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("config/bienban/settings.toml");
        write(&file, "lang = \"vi\"\n").unwrap();
        write(&file, "lang = \"en\"\n").unwrap();
        assert_eq!(std::fs::read_to_string(file).unwrap(), "lang = \"en\"\n");
    }
}
