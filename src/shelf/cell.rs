//! Setting a book up with its first cell.

use std::path::Path;
use std::sync::Arc;

use crate::domain::{BookEvent, CellId, CellName, Moment};
use crate::store::{
    Appends, Book, BookInfo, Disk, Fault, Mode, RawAct, Reader, StreamKey, is_plain, this_computer,
};
use crate::text::{fold, nfc};

/// The longest id of a cell, in letters; file systems take much more, people do not.
const LONGEST: usize = 40;
/// What the name of a cell may begin with, folded.
const TITLE: &str = "chi bo ";

/// The id that a cell is given when it is entered: its name in plain letters ("ap-mau").
pub fn cell_id(name: &str) -> CellId {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(LONGEST).collect();
    let id = id.trim_end_matches('-');
    // What is left may be nothing, or a name that Windows keeps for a device ("con").
    CellId(if is_plain(id) { id.to_owned() } else { format!("chi-bo-{id}").trim_end_matches('-').to_owned() })
}

/// The names of a cell as they are kept: normal form, single spaces, without the words "chi bộ",
/// which every document adds. `None` without a name or a committee above.
pub fn cell_name(name: &str, parent: &str, place: &str) -> Option<CellName> {
    let clean = |words: &str| nfc(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    let (name, parent, place) = (clean(name), clean(parent), clean(place));
    let letters = name.char_indices().nth(TITLE.len()).map_or(name.len(), |(at, _)| at);
    let titled = fold(&name[..letters]) == TITLE;
    let name = if titled { name[letters..].to_owned() } else { name };
    let known = !name.is_empty() && !parent.is_empty();
    known.then_some(CellName { name, parent, place })
}

/// Sets a new book up in `dir` with one cell, and gives it open for writing. A book that is there
/// but was left without a cell, as by a power cut in the middle, gets it.
///
/// # Errors
/// As [`Book::create`]; [`Fault::InUse`] when another program writes the book.
pub fn create_book(
    dir: &Path,
    disk: Arc<dyn Disk>,
    info: &BookInfo,
    name: CellName,
    when: Moment,
) -> Result<(Book, CellId), Fault> {
    let mut book = match Reader::open(Arc::clone(&disk), dir) {
        // One that cannot be read may hold cells.
        Ok(reader) if reader.contents().value.cells.is_empty() => {
            if let Some(fault) = reader.contents().faults.into_iter().find(|fault| fault.exit_code() == 4) {
                return Err(fault);
            }
            Book::open(dir, disk, Mode::Write, &this_computer(), when.at)?
        }
        _ => Book::create(dir, disk, info, &this_computer(), when.at)?,
    };
    if let Some(fault) = book.closed() {
        return Err(fault.clone());
    }
    let cell = cell_id(&name.name);
    let named = BookEvent::CellNamed { cell: cell.clone(), name };
    book.append(&StreamKey::Book, &RawAct::new(when, &[named])?)?;
    Ok((book, cell))
}
