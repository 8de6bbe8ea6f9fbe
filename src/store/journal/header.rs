//! Line 0 of a stream: which book, which stream, which laptop.

use serde::{Deserialize, Serialize};

use super::line::{check, close};
use crate::store::Damage;

/// The newest format of a stream that this program reads and the one that it writes.
pub const FORMAT: u64 = 1;

/// What a stream holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StreamKind {
    /// Settings, cells, every new stream and the hash of all adopted minutes.
    Book,
    /// The members of a cell.
    Roll,
    /// The private notes of the chairs of a cell.
    Notes,
    /// One meeting as one laptop wrote it.
    Meeting,
}

/// The identity of a stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StreamHeader {
    /// Id of the book.
    pub book: String,
    /// What the stream holds.
    pub stream: StreamKind,
    /// Id of the cell; none for the book's own stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// Id of the meeting; only for a meeting's stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// The laptop that writes the stream.
    pub origin: String,
}

#[derive(Serialize, Deserialize)]
struct NumberedHeader {
    format: u64,
    #[serde(flatten)]
    header: StreamHeader,
}

/// Why a first line is not the header of a stream that can be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum HeaderFault {
    Damage(Damage),
    Newer,
}

impl StreamHeader {
    /// The header as its line, newline included, and the hash that the next line names.
    pub(in crate::store) fn line(&self) -> Option<(String, blake3::Hash)> {
        let numbered = NumberedHeader { format: FORMAT, header: self.clone() };
        let mut body = serde_json::to_string(&numbered).ok()?;
        body.pop();
        Some(close(body))
    }

    /// Reads a first line (without its newline).
    pub(super) fn parse(line: &[u8]) -> Result<ReadHeader, HeaderFault> {
        let damaged = |_| HeaderFault::Damage(Damage::Header);
        let (whole, hash) = check(line).map_err(damaged)?;
        let format = serde_json::from_str::<FormatOnly>(whole)
            .map_err(|_| HeaderFault::Damage(Damage::Header))?
            .format;
        if format > FORMAT {
            return Err(HeaderFault::Newer);
        }
        match serde_json::from_str::<StreamHeader>(whole) {
            Ok(header) if format > 0 => Ok(ReadHeader { header, format, hash }),
            _ => Err(HeaderFault::Damage(Damage::Header)),
        }
    }
}

/// A first line that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ReadHeader {
    pub(in crate::store) header: StreamHeader,
    /// The format that the stream is written in, from 1 to [`FORMAT`].
    pub(in crate::store) format: u64,
    pub(in crate::store) hash: blake3::Hash,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u64,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn header() -> StreamHeader {
        StreamHeader {
            book: "b1".into(),
            stream: StreamKind::Roll,
            cell: Some("ap-mau".into()),
            meeting: None,
            origin: "may-1".into(),
        }
    }

    #[test]
    fn the_line_is_plain_json_and_reads_back() {
        let (line, hash) = header().line().unwrap();
        assert!(line.starts_with(
            r#"{"format":1,"book":"b1","stream":"roll","cell":"ap-mau","origin":"may-1","hash":""#
        ));
        let read = StreamHeader::parse(line.trim_end().as_bytes()).unwrap();
        assert_eq!(read, ReadHeader { header: header(), format: 1, hash });
    }

    #[test]
    fn a_newer_format_is_told_from_damage() {
        let (line, _) = close(r#"{"format":2,"novel":true"#.to_owned());
        assert_eq!(StreamHeader::parse(line.trim_end().as_bytes()), Err(HeaderFault::Newer));
        let (line, _) = close(r#"{"format":0,"book":"b1","stream":"book","origin":"b1""#.to_owned() + "\"");
        assert_eq!(StreamHeader::parse(line.trim_end().as_bytes()), Err(HeaderFault::Damage(Damage::Header)));
        let (line, _) = header().line().unwrap();
        let flipped = line.trim_end().replace("may-1", "may-2");
        assert_eq!(StreamHeader::parse(flipped.as_bytes()), Err(HeaderFault::Damage(Damage::Header)));
    }
}
