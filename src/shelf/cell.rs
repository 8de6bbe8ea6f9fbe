//! Setting a book up with its first cell.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::domain::{BookEvent, CellId, CellName, Moment};
use crate::store::{Act, Appends, Book, BookInfo, Disk, Fault, StreamKey, this_computer};
use crate::text::fold;

/// The longest id of a cell, in letters; file systems take much more, people do not.
const LONGEST: usize = 40;

/// The id that a cell is given when it is entered: its name in plain letters ("ap-mau").
pub fn cell_id(name: &str) -> CellId {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(LONGEST).collect();
    let id = id.trim_end_matches('-');
    CellId(if id.is_empty() { "chi-bo" } else { id }.to_owned())
}

/// Sets a new book up in `dir` with one cell, and gives it open for writing.
///
/// # Errors
/// As [`Book::create`]; the folder then holds no cell yet.
pub fn create_book(
    dir: &Path,
    disk: Arc<dyn Disk>,
    info: &BookInfo,
    name: CellName,
    when: Moment,
) -> Result<(Book, CellId), Fault> {
    let now: DateTime<FixedOffset> = when.at;
    let mut book = Book::create(dir, disk, info, &this_computer(), now)?;
    let cell = cell_id(&name.name);
    let named = BookEvent::CellNamed { cell: cell.clone(), name };
    book.append(&StreamKey::Book, &Act::new(when, &[named])?)?;
    Ok((book, cell))
}
