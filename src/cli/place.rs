//! Where the book lies when nobody says otherwise: in the user's own data folder.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The folder of the cell's own book; none where the system names no home folder.
pub(super) fn book_folder() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.data_dir().join("bienban").join("book"))
}
