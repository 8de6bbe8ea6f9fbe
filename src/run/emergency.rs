//! The last resort: acts that no disk took are written as plain text wherever there is room.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use crate::domain::Moment;
use crate::say;
use crate::store::{StreamKey, Unsaved};
use crate::text::Lang;

/// Writes what could not be saved into a text file in the home or temporary folder, and says so.
pub(super) fn report(unsaved: &[Unsaved<StreamKey>], when: Moment, lang: Lang) {
    if unsaved.is_empty() {
        return;
    }
    let name = format!("bienban-{}.txt", when.at.format("%Y%m%d-%H%M%S"));
    let text = unsaved.iter().fold(String::new(), |mut text, one| {
        let _ = writeln!(text, "{:?} {:?}", one.key, one.act);
        text
    });
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let places = home.into_iter().chain([std::env::temp_dir()]).map(|folder| folder.join(&name));
    let written = places.into_iter().find(|path| std::fs::write(path, &text).is_ok());
    let place = written.map_or(text.clone(), |path| path.display().to_string());
    let sentence = say!(
        lang,
        "{n} việc cuối chưa ghi được xuống sổ; nội dung được giữ tại {place}. Hãy giữ tệp này và nhập lại.",
        "The last {n} acts could not be written to the book; they are kept in {place}. Keep it and enter them again.",
        n = unsaved.len(),
        place = place
    );
    // Where the terminal is gone, nobody is left to be told.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
