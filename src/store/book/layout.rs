//! Where everything lies in a book's folder, and what its streams are called.
//!
//! Names only: it reads and writes nothing.

use std::path::{Path, PathBuf};

use crate::domain::{CellId, MeetingId};
use crate::store::disk::unfinished;
use crate::store::fault::Fault;
use crate::store::journal::{StreamHeader, StreamKind};

const ENDING: &str = ".jsonl";

/// The streams of a cell that all laptops share.
const ROLL: &str = "roll.jsonl";
const NOTES: &str = "notes.jsonl";

/// Which stream of a book; a meeting has one for each laptop, and a program writes only its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StreamKey {
    /// Cells, meetings begun, hashes of adopted minutes.
    Book,
    /// The members of a cell.
    Roll(CellId),
    /// The private notes of the chairs of a cell.
    Notes(CellId),
    /// A meeting.
    Meeting(CellId, MeetingId),
}

impl StreamKey {
    /// Of which cell it is; the book's own is of none.
    pub(in crate::store) fn cell(&self) -> Option<&CellId> {
        match self {
            StreamKey::Book => None,
            StreamKey::Roll(cell) | StreamKey::Notes(cell) | StreamKey::Meeting(cell, _) => Some(cell),
        }
    }

    /// The file of the stream as `origin` writes it.
    ///
    /// # Errors
    /// [`Fault::Internal`] when an id or the origin is no plain name (letters, digits, hyphens),
    /// which every caller makes sure of.
    pub(in crate::store) fn file(&self, dir: &Path, origin: &str) -> Result<PathBuf, Fault> {
        let names: &[&str] = match self {
            StreamKey::Book => &[origin],
            StreamKey::Roll(cell) | StreamKey::Notes(cell) => &[origin, &cell.0],
            StreamKey::Meeting(cell, meeting) => &[origin, &cell.0, &meeting.0],
        };
        if !names.iter().all(|name| is_plain(name)) {
            return Err(Fault::Internal { place: "name" });
        }
        Ok(match self {
            StreamKey::Book => journal(dir).join("book.jsonl"),
            StreamKey::Roll(cell) => cell_folder(dir, cell).join(ROLL),
            StreamKey::Notes(cell) => cell_folder(dir, cell).join(NOTES),
            StreamKey::Meeting(cell, meeting) => {
                cell_folder(dir, cell).join(format!("{}.{origin}{ENDING}", meeting.0))
            }
        })
    }

    /// The path of that file in the book's folder, with `/` between the names.
    pub(in crate::store) fn path(&self, origin: &str) -> String {
        match self {
            StreamKey::Book => "journal/book.jsonl".to_owned(),
            StreamKey::Roll(cell) => format!("journal/{}/{ROLL}", cell.0),
            StreamKey::Notes(cell) => format!("journal/{}/{NOTES}", cell.0),
            StreamKey::Meeting(cell, meeting) => {
                format!("journal/{}/{}.{origin}{ENDING}", cell.0, meeting.0)
            }
        }
    }

    /// The header that the stream must have; the shared streams have one origin, the book.
    pub(in crate::store) fn header(&self, book: &str, origin: &str) -> StreamHeader {
        let (stream, cell, meeting) = match self {
            StreamKey::Book => (StreamKind::Book, None, None),
            StreamKey::Roll(cell) => (StreamKind::Roll, Some(cell), None),
            StreamKey::Notes(cell) => (StreamKind::Notes, Some(cell), None),
            StreamKey::Meeting(cell, meeting) => (StreamKind::Meeting, Some(cell), Some(meeting)),
        };
        let shared = meeting.is_none();
        StreamHeader {
            book: book.to_owned(),
            stream,
            cell: cell.map(|cell| cell.0.clone()),
            meeting: meeting.map(|meeting| meeting.0.clone()),
            origin: if shared { book } else { origin }.to_owned(),
        }
    }
}

/// A name that is the same on every file system, FAT included: letters, digits, hyphens, not too
/// long, and none that Windows keeps for its devices.
pub fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !name.is_empty() && name.len() <= 64 && name.bytes().all(plain) && !is_device(name)
}

/// "con", "nul", "com1" and their like.
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered =
        |kind| name.strip_prefix(kind).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// A name for this computer as the origin of streams, from its host name.
pub fn this_computer() -> String {
    let host = gethostname::gethostname().to_string_lossy().to_lowercase();
    let letters = host.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let name: String = letters.take(32).collect();
    let name = name.trim_matches('-');
    if is_plain(name) { name } else { "laptop" }.to_owned()
}

/// The meeting and the laptop that a file of a cell's folder holds, if it is a meeting's stream.
pub(in crate::store) fn meeting_of(name: &str) -> Option<(MeetingId, String)> {
    let (meeting, origin) = name.strip_suffix(ENDING)?.split_once('.')?;
    let named = is_plain(meeting) && is_plain(origin);
    named.then(|| (MeetingId(meeting.to_owned()), origin.to_owned()))
}

/// The stream that a file of the journal, or of a cell's folder in it, holds, with its origin.
pub(in crate::store) fn stream_of(cell: Option<&CellId>, name: &str) -> Option<(StreamKey, String)> {
    let shared = |key| Some((key, "book".to_owned()));
    match (cell, name) {
        (None, "book.jsonl") => shared(StreamKey::Book),
        (None, _) => None,
        (Some(cell), ROLL) => shared(StreamKey::Roll(cell.clone())),
        (Some(cell), NOTES) => shared(StreamKey::Notes(cell.clone())),
        (Some(cell), name) => {
            let (meeting, origin) = meeting_of(name)?;
            Some((StreamKey::Meeting(cell.clone(), meeting), origin))
        }
    }
}

/// Whether the program gives such names to files of the journal, or of a cell's folder in it:
/// streams, what was set aside of one, and one that is being made anew.
pub(in crate::store) fn is_stream_name(name: &str, in_cell: bool) -> bool {
    let stream = name.find(ENDING).map_or(name, |end| &name[..end + ENDING.len()]);
    let rest = &name[stream.len()..];
    let ours = rest.is_empty() || unfinished(name) == Some(stream) || rest.starts_with(".torn-");
    let shared: &[&str] = if in_cell { &[ROLL, NOTES] } else { &["book.jsonl"] };
    ours && (shared.contains(&stream) || in_cell && meeting_of(stream).is_some())
}

pub(in crate::store) fn info_file(dir: &Path) -> PathBuf {
    dir.join("book.toml")
}

/// Name of the second copy of `book.toml`.
pub(in crate::store) const INFO_COPY: &str = "book-copy.toml";

pub(in crate::store) fn info_copy(dir: &Path) -> PathBuf {
    dir.join(INFO_COPY)
}

pub(in crate::store) fn lock_file(dir: &Path) -> PathBuf {
    dir.join("lock")
}

pub(in crate::store) fn journal(dir: &Path) -> PathBuf {
    dir.join("journal")
}

pub(in crate::store) fn cell_folder(dir: &Path, cell: &CellId) -> PathBuf {
    journal(dir).join(&cell.0)
}

/// The folder of the papers.
pub(in crate::store) fn documents(dir: &Path) -> PathBuf {
    dir.join("documents")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_meeting_has_one_file_for_each_laptop() {
        let cell = CellId("ap-mau".into());
        let key = StreamKey::Meeting(cell, MeetingId("20261203-0a1b2c".into()));
        let file = key.file(Path::new("so"), "may-1").unwrap();
        assert_eq!(file, Path::new("so/journal/ap-mau/20261203-0a1b2c.may-1.jsonl"));
        let name = file.file_name().unwrap().to_str().unwrap();
        let (meeting, origin) = meeting_of(name).unwrap();
        assert_eq!((meeting.0.as_str(), origin.as_str()), ("20261203-0a1b2c", "may-1"));
        assert_eq!(meeting_of("20261203-0a1b2c.may-1.jsonl.torn-5"), None);
        assert_eq!(meeting_of("roll.jsonl"), None);
    }

    #[test]
    fn files_of_the_journal_are_told_from_strays() {
        for name in [
            "roll.jsonl",
            "m1.may-1.jsonl",
            "m1.may-1.jsonl.torn-5",
            "m1.may-1.jsonl.new",
            "m1.may-1.jsonl.new2",
        ] {
            assert!(is_stream_name(name, true), "{name}");
        }
        assert!(is_stream_name("book.jsonl", false));
        for name in ["book.jsonl", "m1.may-1 (1).jsonl", "m1.jsonl", "Thumbs.db", "m1.may-1.jsonl.bak"] {
            assert!(!is_stream_name(name, true), "{name}");
        }
        assert!(!is_stream_name("roll.jsonl", false));
    }

    #[test]
    fn a_name_that_leaves_the_folder_is_no_name() {
        let key = StreamKey::Roll(CellId("../x".into()));
        assert!(key.file(Path::new("so"), "may-1").is_err());
    }

    #[test]
    fn a_name_that_a_usb_stick_or_windows_refuses_is_no_name() {
        for name in ["con", "NUL", "com1", "lpt9", "a:b", "a.", "ấp", "a b", ""] {
            assert!(!is_plain(name), "{name}");
        }
        for name in ["con-duong", "com", "com10", "ap-mau", "20261203-0a1b2c"] {
            assert!(is_plain(name), "{name}");
        }
    }
}
