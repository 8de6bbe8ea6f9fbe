//! What this computer remembers between starts: the language of the screen, how keys become
//! letters, whether the mouse is taken, the colours and signs, how used up minutes are told, in which formats papers are written.
//!
//! A file of the user, not of the book: another laptop with the same book may speak another
//! language. A file that cannot be read or written costs only the memory.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::app::over_time::OverTime;
use crate::app::{Colours, Signs};
use crate::report::{Format, Takes, format, usual_formats};
use crate::store::{Disk, RealDisk, follow_named, write_whole};
use crate::text::{Lang, Method, Placement, Typing};

#[derive(Debug, Default, Serialize, Deserialize)]
struct Settings {
    lang: Option<Lang>,
    typing: Option<Method>,
    tone_place: Option<Placement>,
    mouse: Option<bool>,
    colours: Option<Colours>,
    signs: Option<Signs>,
    over_time: Option<OverTime>,
    /// Ids of the formats that papers are written in.
    formats: Option<Vec<String>>,
}

fn file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("bienban").join("settings.toml"))
}

fn remembered() -> Settings {
    file().and_then(|file| read(&file).ok()).unwrap_or_default()
}

/// What a file says; nothing where there is none or its words make no sense.
fn read(file: &Path) -> std::io::Result<Settings> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(toml::from_slice(&bytes).unwrap_or_default()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => Err(error),
    }
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
    remember(|settings| settings.lang = Some(lang));
}

/// Remembers the way of typing.
pub(super) fn remember_typing(typing: Typing) {
    let (method, placement) = (Some(typing.method), Some(typing.placement));
    remember(|settings| (settings.typing, settings.tone_place) = (method, placement));
}

/// Whether the mouse was taken last; it is at first.
pub(super) fn remembered_mouse() -> bool {
    remembered().mouse.unwrap_or(true)
}

/// Remembers whether the mouse is taken.
pub(super) fn remember_mouse(mouse: bool) {
    remember(|settings| settings.mouse = Some(mouse));
}

/// The colours that were chosen last.
pub(super) fn remembered_colours() -> Colours {
    remembered().colours.unwrap_or_default()
}

/// Remembers the colours.
pub(super) fn remember_colours(colours: Colours) {
    remember(|settings| settings.colours = Some(colours));
}

/// The signs that were chosen last.
pub(super) fn remembered_signs() -> Signs {
    remembered().signs.unwrap_or_default()
}

/// How it is told that minutes are used up, as chosen last.
pub(super) fn remembered_over_time() -> OverTime {
    remembered().over_time.unwrap_or_default()
}

/// Remembers how it is told that minutes are used up.
pub(super) fn remember_over_time(over_time: OverTime) {
    remember(|settings| settings.over_time = Some(over_time));
}

/// Remembers the signs.
pub(super) fn remember_signs(signs: Signs) {
    remember(|settings| settings.signs = Some(signs));
}

/// The formats that papers are written in: those set, as far as they take any document, else the
/// usual ones.
pub(super) fn remembered_formats() -> Vec<&'static Format> {
    chosen(&remembered())
}

/// Remembers the formats that papers are written in.
pub(super) fn remember_formats(formats: &[&Format]) {
    let ids = formats.iter().map(|format| format.id.to_owned()).collect();
    remember(|settings| settings.formats = Some(ids));
}

fn chosen(settings: &Settings) -> Vec<&'static Format> {
    let set = settings.formats.iter().flatten().filter_map(|id| format(id));
    let set: Vec<&Format> = set.filter(|format| format.takes == Takes::Documents).collect();
    if set.is_empty() { usual_formats() } else { set }
}

fn remember(change: impl FnOnce(&mut Settings)) {
    if let Some(file) = file() {
        // Only the memory is lost where this fails.
        let _ = rewrite(&file, change);
    }
}

/// Writes the file anew, for its owner alone as everything that the program writes. One that is
/// there and cannot be read stays: it would lose what else it remembers.
fn rewrite(file: &Path, change: impl FnOnce(&mut Settings)) -> std::io::Result<()> {
    let mut settings = read(file)?;
    change(&mut settings);
    let text = toml::to_string(&settings).map_err(std::io::Error::other)?;
    RealDisk.create_dirs(&follow_named(file.parent().unwrap_or(Path::new(""))))?;
    write_whole(&RealDisk, file, text.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_file_is_written_anew_each_time_and_keeps_what_else_it_remembers() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("config/bienban/settings.toml");
        rewrite(&file, |settings| settings.lang = Some(Lang::Vi)).unwrap();
        rewrite(&file, |settings| settings.mouse = Some(false)).unwrap();
        rewrite(&file, |settings| settings.lang = Some(Lang::En)).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "lang = \"en\"\nmouse = false\n");
    }

    #[test]
    fn papers_are_written_in_the_formats_that_are_set() {
        let ids = |text: &str| {
            let settings: Settings = toml::from_str(text).unwrap();
            chosen(&settings).iter().map(|format| format.id).collect::<Vec<_>>()
        };
        assert_eq!(ids(""), ["docx", "txt"]);
        assert_eq!(ids("formats = [\"txt\"]"), ["txt"]);
        assert_eq!(ids("formats = [\"nothing\"]"), ["docx", "txt"]);
    }

    #[test]
    fn what_cannot_be_read_is_not_replaced() {
        let temp = tempfile::tempdir().unwrap();
        // A folder can be read by nobody as a file.
        let file = temp.path().join("settings.toml");
        std::fs::create_dir(&file).unwrap();
        assert!(rewrite(&file, |settings| settings.lang = Some(Lang::En)).is_err());
        assert!(file.is_dir());
        assert_eq!(read(&temp.path().join("none.toml")).unwrap().lang, None);
    }
}
