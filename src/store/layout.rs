//! Where everything lies in a book's folder, and what its streams are called.
//!
//! Names only: it reads and writes nothing but `book.toml`.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::fault::{Damage, Fault};
use super::header::{FORMAT, Header, StreamKind};
use super::replace::replace;
use crate::domain::{CellId, MeetingId};

const ENDING: &str = ".jsonl";

/// What `book.toml` says of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookInfo {
    /// Format of the book.
    pub format: u64,
    /// Id of the book, which every stream names.
    pub id: String,
    /// Whether the book is for practice, so that every print says so.
    #[serde(default)]
    pub practice: bool,
}

impl BookInfo {
    /// A new book of today's format.
    pub fn new(id: impl Into<String>, practice: bool) -> BookInfo {
        BookInfo { format: FORMAT, id: id.into(), practice }
    }

    pub(super) fn write(&self, disk: &dyn Disk, dir: &Path) -> Result<(), Fault> {
        let text = toml::to_string(self).map_err(|_| Fault::Internal { place: "book.toml" })?;
        let file = info_file(dir);
        match replace(disk, &file, &[text.as_bytes()]) {
            Ok(_) => Ok(()),
            Err(error) => Err(Fault::writing(&file, &error)),
        }
    }

    pub(super) fn read(disk: &dyn Disk, dir: &Path) -> Result<BookInfo, Fault> {
        let file = info_file(dir);
        if !disk.exists(&file) {
            let folder = dir.to_path_buf();
            return Err(Fault::NotABook { folder });
        }
        let bytes = disk.read(&file).map_err(|error| Fault::reading(&file, &error))?;
        let info: BookInfo =
            toml::from_slice(&bytes).map_err(|_| Fault::damaged(&file, 1, Damage::Header))?;
        match info.format > FORMAT {
            true => Err(Fault::Newer { file, line: 1 }),
            false => Ok(info),
        }
    }
}

/// Which stream of a book; a meeting has one for each laptop, and a program writes only its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StreamKey {
    /// Cells, meetings begun, meetings sealed.
    Book,
    /// The members of a cell.
    Roll(CellId),
    /// A meeting.
    Meeting(CellId, MeetingId),
}

impl StreamKey {
    /// The file of the stream as `origin` writes it.
    ///
    /// # Errors
    /// [`Fault::Internal`] when an id or the origin is no plain name (letters, digits, hyphens),
    /// which every caller makes sure of.
    pub(super) fn file(&self, dir: &Path, origin: &str) -> Result<PathBuf, Fault> {
        let names: &[&str] = match self {
            StreamKey::Book => &[origin],
            StreamKey::Roll(cell) => &[origin, &cell.0],
            StreamKey::Meeting(cell, meeting) => &[origin, &cell.0, &meeting.0],
        };
        if !names.iter().all(|name| is_plain(name)) {
            return Err(Fault::Internal { place: "name" });
        }
        Ok(match self {
            StreamKey::Book => journal(dir).join("book.jsonl"),
            StreamKey::Roll(cell) => cell_folder(dir, cell).join("roll.jsonl"),
            StreamKey::Meeting(cell, meeting) => {
                cell_folder(dir, cell).join(format!("{}.{origin}{ENDING}", meeting.0))
            }
        })
    }

    /// The header that the stream must have; the shared streams have one origin, the book.
    pub(super) fn header(&self, book: &str, origin: &str) -> Header {
        let (stream, cell, meeting) = match self {
            StreamKey::Book => (StreamKind::Book, None, None),
            StreamKey::Roll(cell) => (StreamKind::Roll, Some(cell), None),
            StreamKey::Meeting(cell, meeting) => (StreamKind::Meeting, Some(cell), Some(meeting)),
        };
        let shared = meeting.is_none();
        Header {
            book: book.to_owned(),
            stream,
            cell: cell.map(|cell| cell.0.clone()),
            meeting: meeting.map(|meeting| meeting.0.clone()),
            origin: if shared { book } else { origin }.to_owned(),
        }
    }
}

/// A name that is the same on every file system: letters, digits, hyphens, not too long.
pub(super) fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !name.is_empty() && name.len() <= 64 && name.bytes().all(plain)
}

/// A name for this computer as the origin of streams, from its host name.
pub fn this_computer() -> String {
    let host = gethostname::gethostname().to_string_lossy().to_lowercase();
    let letters = host.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let name: String = letters.take(32).collect();
    let name = name.trim_matches('-');
    if name.is_empty() { "laptop" } else { name }.to_owned()
}

/// The meeting and the laptop that a file of a cell's folder holds, if it is a meeting's stream.
pub(super) fn meeting_of(name: &str) -> Option<(MeetingId, String)> {
    let (meeting, origin) = name.strip_suffix(ENDING)?.split_once('.')?;
    let named = is_plain(meeting) && is_plain(origin);
    named.then(|| (MeetingId(meeting.to_owned()), origin.to_owned()))
}

pub(super) fn info_file(dir: &Path) -> PathBuf {
    dir.join("book.toml")
}

pub(super) fn lock_file(dir: &Path) -> PathBuf {
    dir.join("lock")
}

pub(super) fn journal(dir: &Path) -> PathBuf {
    dir.join("journal")
}

pub(super) fn cell_folder(dir: &Path, cell: &CellId) -> PathBuf {
    journal(dir).join(&cell.0)
}

pub(super) fn documents(dir: &Path) -> PathBuf {
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
    fn a_name_that_leaves_the_folder_is_no_name() {
        let key = StreamKey::Roll(CellId("../x".into()));
        assert!(key.file(Path::new("so"), "may-1").is_err());
    }
}
