//! A head that is known against the stream as it lies on the disk. Reads only; needs no passphrase.

use std::path::Path;

use super::known::KnownHead;
use crate::store::disk::Disk;
use crate::store::fault::{Damage, Fault};
use crate::store::journal::ending_of;
use crate::store::seal::is_sealed;

/// What a stream, whose bytes these are, lacks of what is known: the line, counted from 1, and what is
/// wrong there. A stream that was sealed or unsealed since stores other bytes, so of it only the
/// number of lines is compared.
pub(in crate::store) fn is_missing(bytes: &[u8], head: &KnownHead) -> Option<(u64, Damage)> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let place = usize::try_from(head.seq).unwrap_or(usize::MAX);
    let Some(line) = lines.nth(place).filter(|line| !line.is_empty()) else {
        let whole = memchr::memchr_iter(b'\n', bytes).count() as u64;
        return Some((whole + 1, Damage::Shortened));
    };
    if is_sealed(bytes) != head.sealed {
        return None;
    }
    // The end of a last line may have been changed, while all that it says is whole.
    let forms = [Some(line), line.len().checked_sub(1).map(|end| &line[..end])];
    let same = forms.into_iter().flatten().filter_map(ending_of).any(|end| end.to_hex().as_str() == head.end);
    let last = bytes.split(|byte| *byte == b'\n').nth(place + 1).is_none();
    match same {
        true => None,
        // A last line that does not end is one that was cut in the middle.
        false if last => Some((head.seq + 1, Damage::Shortened)),
        false => Some((head.seq + 1, Damage::Replaced)),
    }
}

/// The fault of a stream in `dir` that lacks what is known of it. Where the file is as long as it was
/// known to be and ends as it did, nothing else of it is read.
pub(in crate::store) fn lost(disk: &dyn Disk, dir: &Path, head: &KnownHead) -> Option<Fault> {
    let file = dir.join(&head.file);
    if !disk.exists(&file) {
        return Some(Fault::damaged(&file, 1, Damage::Missing));
    }
    if head.len > 0 && ends_as_known(disk, &file, head) {
        return None;
    }
    match disk.read(&file) {
        Ok(bytes) => is_missing(&bytes, head).map(|(line, damage)| Fault::damaged(&file, line, damage)),
        Err(error) => Some(Fault::unreadable(&file, &error)),
    }
}

/// Whether the line that is known stands at the place where it was known to end.
fn ends_as_known(disk: &dyn Disk, file: &Path, head: &KnownHead) -> bool {
    let ending = format!("{}\"}}\n", head.end);
    let start = head.len.saturating_sub(ending.len() as u64);
    disk.read_at(file, start, ending.len() as u64).is_ok_and(|bytes| bytes == ending.as_bytes())
}
