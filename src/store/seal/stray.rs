//! Streams of a sealed book that lie there in plain, such as those of a copy from before: found, and sealed.
//!
//! How a stream is turned is in `turn`; this file only says which.

use std::path::{Path, PathBuf};

use super::lines::is_sealed;
use super::turn::{Filed, Turner, streams};
use crate::store::book::Reader;
use crate::store::fault::Fault;
use crate::store::journal::StreamHeader;

/// So many bytes of a stream tell whether it is sealed.
const HEAD: u64 = 8 * 1024;

/// Seals a stream of a sealed book that lies there unsealed, as one from a copy that was made
/// before, so that nothing is added to it for all to read.
pub(in crate::store) fn seal_stray(reader: &Reader, file: &Path, header: &StreamHeader) -> Result<(), Fault> {
    let Some(key) = &reader.key else { return Ok(()) };
    let turner = Turner { reader, key, sealing: true };
    turner.turn_stream(&Filed { path: file.to_path_buf(), header: header.clone() })
}

/// The files of the journal of a sealed book that lie there unsealed.
pub(in crate::store) fn plain_streams(reader: &Reader) -> Result<Vec<PathBuf>, Fault> {
    Ok(unsealed(reader)?.into_iter().map(|file| file.path).collect())
}

/// Seals them, and answers how many there were. The caller holds the key and sees to it that nothing
/// else of the seal is under way.
pub(in crate::store) fn seal_plain_streams(reader: &Reader) -> Result<usize, Fault> {
    let Some(key) = &reader.key else { return Err(Fault::locked(&reader.dir)) };
    let turner = Turner { reader, key, sealing: true };
    let files = unsealed(reader)?;
    for file in &files {
        if file.is_torn() { turner.turn_torn(file)? } else { turner.turn_stream(file)? }
    }
    Ok(files.len())
}

fn unsealed(reader: &Reader) -> Result<Vec<Filed>, Fault> {
    let mut files = streams(reader)?;
    let plain = |file: &Filed| {
        let head = reader.disk.read_at(&file.path, 0, HEAD);
        head.is_ok_and(|head| !head.is_empty() && !is_sealed(&head))
    };
    files.retain(plain);
    Ok(files)
}
