//! What this computer remembers between starts: the language of the screen.
//!
//! A file of the user, not of the book: another laptop with the same book may speak another
//! language. A file that cannot be read or written costs only the memory.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::store::{Disk, RealDisk};
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
