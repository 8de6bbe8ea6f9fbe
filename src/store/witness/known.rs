//! One thing that is known, and its line: plain JSON that ends in its own hash.

use serde::{Deserialize, Serialize};

use crate::store::journal::{check, close};

/// How far a stream was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KnownHead {
    /// Path of its file in the book's folder, with `/` between the names.
    pub file: String,
    /// Number of its last line, 0 for the header.
    pub seq: u64,
    /// Hash that this line ends with as it is stored, in hexadecimal.
    pub end: String,
    /// Length of the file in bytes; 0 where it is not known.
    #[serde(default)]
    pub len: u64,
    /// Whether its lines are stored sealed: a book that is sealed or unsealed stores other bytes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
    /// Hash that the header of a sealed stream ends with; another one once the book was sealed anew, under
    /// another key. Empty where it is not known, and of a stream that is not sealed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub header: String,
}

/// Minutes, or an addendum to them, whose hash was entered in the book.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KnownMinutes {
    /// Id of the cell.
    pub cell: String,
    /// Id of the meeting.
    pub meeting: String,
    /// The hash, in hexadecimal.
    pub hash: String,
    /// Whether the book's key signed it.
    pub signed: bool,
}

/// A file beside the journal that the program does not change: a paper, a pack of guidance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownFile {
    /// Path in the book's folder, with `/` between the names.
    pub path: String,
    /// blake3 of its bytes, in hexadecimal; none once it is not looked after any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blake3: Option<String>,
}

/// A line; exactly one of its fields is there. One of a newer version has none that is known here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownLine {
    /// Id of the book, on the first line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<KnownHead>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<KnownMinutes>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<KnownFile>,
    /// The public half of the key that signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The mark of a file that was made anew because the one before was gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anew: Option<String>,
}

impl KnownLine {
    /// The line with its newline; `None` only if the program could not write JSON.
    pub fn text(&self) -> Option<String> {
        let mut body = serde_json::to_string(self).ok()?;
        body.pop();
        Some(close(body).0)
    }

    /// Reads a line without its newline; `None` when it was changed or cut.
    pub fn parse(line: &[u8]) -> Option<KnownLine> {
        serde_json::from_str(check(line).ok()?.0).ok()
    }
}
