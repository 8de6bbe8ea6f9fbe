//! What a backup says of itself in its first line: whose it is, when it was made, what is in it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::known::KnownThen;
use crate::store::book::INFO_COPY;

/// The newest format of a backup that this program reads and the one that it writes. In 1 several
/// files stood in one frame, and the list of contents stood at the beginning alone.
pub const BACKUP_FORMAT: u64 = 2;

/// `book.toml` is at most so long, in bytes.
const LONGEST_INFO: u64 = 1024 * 1024;
/// A file of the journal is at most so long, in bytes: it is read as a whole.
const LONGEST_STREAM: u64 = 48 * 1024 * 1024;

/// The first line of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Format of the backup.
    pub format: u64,
    /// Id of the book.
    pub book: String,
    /// Whether the book is for practice.
    pub practice: bool,
    /// When it was made, in UTC ("2026-12-03T12:42:07Z").
    pub at: String,
    /// Version of the program that made it.
    pub program: String,
    /// Every file, in the order in which they follow.
    pub files: Vec<FileEntry>,
    /// The last line of every stream that can be trusted.
    pub heads: Vec<HeadEntry>,
    /// What `book.toml` holds, without which no other file opens: so it stands with both copies of
    /// the list too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub info: Option<InfoText>,
    /// What was known of the book apart from it; versions before this had none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<KnownThen>,
}

/// The text of `book.toml`, which may hold the secret of the book's key: it is shown nowhere.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InfoText(pub(super) String);

impl fmt::Debug for InfoText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InfoText")
    }
}

impl Manifest {
    /// Whether every path stays inside a book, stands there once, and none is longer than any is.
    pub(super) fn is_sound(&self) -> bool {
        let mut paths: Vec<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        paths.sort_unstable();
        let lengths = self.files.iter().all(|file| file.bytes <= longest(&file.path));
        lengths && paths.windows(2).all(|pair| pair[0] != pair[1]) && paths.iter().all(|path| belongs(path))
    }

    /// What `book.toml` held, where that is here too and is what the list says.
    pub(super) fn sound_info(&self) -> Option<&str> {
        let entry = self.files.iter().find(|file| file.path == INFO)?;
        let info = self.info.as_ref().map(|info| info.0.as_str())?;
        (blake3::hash(info.as_bytes()).to_hex().as_str() == entry.blake3).then_some(info)
    }

    /// The length of all files in bytes.
    pub fn size(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }
}

/// A file of the book as it was when the backup was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its path in the book's folder, with `/` between the names.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// blake3 of its bytes, in hexadecimal.
    pub blake3: String,
}

/// Where a stream ended when the backup was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadEntry {
    /// Path of the stream's file.
    pub path: String,
    /// Number of its last trusted line, 0 for the header.
    pub seq: u64,
    /// Hash of that line, in hexadecimal.
    pub hash: String,
}

/// The folders of a book that a backup holds; `store`, `lock` and `backups` can be made again.
pub(super) const FOLDERS: [&str; 3] = ["journal", "guidance", "documents"];

/// Name of the file that opens a book.
pub(super) const INFO: &str = "book.toml";

/// How long a file may be, in bytes; papers are as long as they are, and never read as a whole.
fn longest(path: &str) -> u64 {
    match path {
        INFO | INFO_COPY => LONGEST_INFO,
        path if path.starts_with("journal/") => LONGEST_STREAM,
        _ => u64::MAX,
    }
}

/// Whether a path is that of a file which belongs to the truth of a book, and leads nowhere else.
fn belongs(path: &str) -> bool {
    let mut names = path.split('/');
    let plain = |name: &str| !matches!(name, "" | "." | "..") && !name.contains(['\\', ':', '\0']);
    let rooted = match names.next() {
        Some(INFO | INFO_COPY) => return names.next().is_none(),
        Some(first) => FOLDERS.contains(&first),
        None => false,
    };
    let rest: Vec<&str> = names.collect();
    rooted && !rest.is_empty() && rest.into_iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::belongs;

    #[test]
    fn a_path_that_leaves_the_book_is_none() {
        for good in ["book.toml", "journal/book.jsonl", "journal/ap-mau/roll.jsonl", "documents/a b.docx"] {
            assert!(belongs(good), "{good}");
        }
        let bad = ["", "book.toml/x", "store/db", "lock", "journal", "journal/", "/etc/passwd"];
        for bad in bad.into_iter().chain(["journal/../../x", "journal\\x", "documents/c:x", "documents/a\\b"])
        {
            assert!(!belongs(bad), "{bad}");
        }
    }
}
