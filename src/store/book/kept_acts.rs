//! What of a file may be taken into a book: text of the size that the program writes, acts of this
//! very book, and none that this version does not know.
//!
//! An act that is not known would make the meeting one of a newer version, to which nothing can be
//! added any more; so one of them refuses the whole file.

use std::path::Path;

use super::layout::StreamKey;
use super::outside::{Outside, OutsideActs, read_outside};
use crate::domain::{BookEvent, Event, PrivateNoteEvent, Refusal, RollEvent, check_event};
use crate::store::disk::Disk;
use crate::store::fault::{Fault, Untaken};

/// No file in which acts are kept is longer, in bytes: it would hold a hundred thousand of them.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Reads the acts that a file keeps for the book `book`, whatever stands around them.
///
/// # Errors
/// [`Fault::Untaken`] with the reason when nothing of it may be taken in; the file cannot be read.
pub fn read_kept(disk: &dyn Disk, file: &Path, book: &str) -> Result<OutsideActs, Fault> {
    let untaken = |why| Fault::Untaken { file: file.to_path_buf(), why };
    let reading = |error| Fault::reading(file, &error);
    if disk.len(file).map_err(reading)? > LONGEST {
        return Err(untaken(Untaken::TooLarge));
    }
    let bytes = disk.read(file).map_err(reading)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(untaken(Untaken::Empty));
    }
    let text = std::str::from_utf8(&bytes).ok().filter(|text| !text.contains('\0'));
    let read = read_outside(text.ok_or_else(|| untaken(Untaken::Binary))?);
    if read.of == 0 {
        return Err(untaken(Untaken::NoActs));
    }
    if !read.acts.is_empty() && read.acts.iter().all(|act| act.book != book) {
        return Err(untaken(Untaken::OtherBook));
    }
    let ours = || read.acts.iter().enumerate().filter(|(_, act)| act.book == book);
    if let Some((place, refusal)) = ours().find_map(|(place, act)| Some((place, refused(act)?))) {
        return Err(untaken(Untaken::Refused { act: place + 1, refusal }));
    }
    let unknown = read.acts.iter().position(|act| act.book == book && !is_known(act));
    match unknown {
        Some(place) => Err(untaken(Untaken::Unknown { act: place + 1 })),
        None => Ok(read),
    }
}

/// Why a text of an act is not taken as it is written: nobody could have typed it.
fn refused(outside: &Outside) -> Option<Refusal> {
    outside.act.events().iter().find_map(|event| check_event(event).err())
}

/// Whether this version knows every event of an act.
fn is_known(outside: &Outside) -> bool {
    outside.act.events().iter().all(|event| match outside.key {
        StreamKey::Book => serde_json::from_str::<BookEvent>(event).is_ok(),
        StreamKey::Roll(_) => serde_json::from_str::<RollEvent>(event).is_ok(),
        StreamKey::Notes(_) => serde_json::from_str::<PrivateNoteEvent>(event).is_ok(),
        StreamKey::Meeting(..) => serde_json::from_str::<Event>(event).is_ok(),
    })
}
