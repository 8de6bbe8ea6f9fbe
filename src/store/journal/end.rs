//! Where a stream ends, so that whoever knows it can add to the stream without reading it.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::act::Head;
use super::header::StreamHeader;
use super::stream::{Pen, Stream};
use crate::store::Fault;
use crate::store::disk::Disk;
use crate::store::seal::BookKey;

/// The end of a stream of which every line was found whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredEnd", into = "StoredEnd")]
pub(in crate::store) struct StreamEnd {
    /// Its length in bytes.
    pub len: u64,
    /// Its last line.
    pub head: Head,
    /// The hash that this line ends with as it is stored.
    pub end: blake3::Hash,
    /// When that was written, by the clock of its writer.
    pub at: DateTime<FixedOffset>,
}

impl Stream {
    /// A stream that is known to be whole and to end so; nothing of it is read.
    ///
    /// # Errors
    /// [`Fault::Disk`] when the file cannot be made ready.
    pub(in crate::store) fn open_at(
        disk: Arc<dyn Disk>,
        file: &Path,
        header: StreamHeader,
        key: Option<BookKey>,
        own: &StreamEnd,
    ) -> Result<Stream, Fault> {
        let StreamEnd { len, head, end, .. } = *own;
        let len = usize::try_from(len).map_err(|_| Fault::Internal { place: "stream length" })?;
        let mut stream =
            Stream { disk, file: file.to_path_buf(), header, key, head, end, len, pen: Pen::Afresh };
        stream.pen = stream.reopen()?;
        Ok(stream)
    }
}

/// The same as it is kept.
#[derive(Serialize, Deserialize)]
struct StoredEnd {
    len: u64,
    seq: u64,
    act: u64,
    hash: String,
    end: String,
    at: DateTime<FixedOffset>,
}

impl From<StreamEnd> for StoredEnd {
    fn from(whole: StreamEnd) -> StoredEnd {
        let StreamEnd { len, head: Head { seq, act, hash }, end, at } = whole;
        StoredEnd { len, seq, act, hash: hash.to_string(), end: end.to_string(), at }
    }
}

impl TryFrom<StoredEnd> for StreamEnd {
    type Error = blake3::HexError;

    fn try_from(stored: StoredEnd) -> Result<StreamEnd, blake3::HexError> {
        let StoredEnd { len, seq, act, hash, end, at } = stored;
        let head = Head { seq, act, hash: blake3::Hash::from_hex(hash)? };
        Ok(StreamEnd { len, head, end: blake3::Hash::from_hex(end)?, at })
    }
}
