//! Where books lie when nobody says otherwise: in the user's own data folder.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The folder of the cell's own book, or of the book for practice; none where the system names no
/// home folder.
pub fn book_folder(practice: bool) -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    let name = if practice { "practice" } else { "book" };
    Some(folders.data_dir().join("bienban").join(name))
}
