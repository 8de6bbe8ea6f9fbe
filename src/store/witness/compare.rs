//! A head that is known against the stream as it lies on the disk. Reads only; needs no passphrase.

use std::path::Path;

use super::known::KnownHead;
use crate::store::disk::Disk;
use crate::store::fault::{Damage, Fault};
use crate::store::journal::{check, ending_of};
use crate::store::seal::is_sealed;

/// So many bytes at the end of a stream are read first, which most lines are shorter than.
const PIECE: u64 = 4096;

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
    if !ends_so(line, head) {
        // A last line that does not end is one that was cut in the middle.
        let last = bytes.split(|byte| *byte == b'\n').nth(place + 1).is_none();
        return Some((head.seq + 1, if last { Damage::Shortened } else { Damage::Replaced }));
    }
    let holed = bytes.split(|byte| *byte == b'\n').take(place + 1).position(|line| line.contains(&0));
    // No line holds a zero byte: with one it would be read as a write that was never finished.
    let changed = holed.map(|at| at as u64 + 1).or_else(|| (!is_sound(line)).then_some(head.seq + 1));
    changed.map(|line| (line, Damage::Changed))
}

/// Without its last byte, the end of which alone may have been changed, or as it is.
fn forms(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let shorter = line.len().checked_sub(1).map(|end| &line[..end]);
    [Some(line), shorter].into_iter().flatten()
}

/// Whether a line ends with the hash that is known.
fn ends_so(line: &[u8], head: &KnownHead) -> bool {
    forms(line).filter_map(ending_of).any(|end| end.to_hex().as_str() == head.end)
}

/// Whether a line says what its own hash bears out.
fn is_sound(line: &[u8]) -> bool {
    forms(line).any(|line| check(line).is_ok())
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

/// Whether the line that is known stands, whole, at the place where it was known to end.
fn ends_as_known(disk: &dyn Disk, file: &Path, head: &KnownHead) -> bool {
    let mut size = PIECE;
    loop {
        let start = head.len.saturating_sub(size);
        let Ok(bytes) = disk.read_at(file, start, head.len - start) else { return false };
        let Some(lines) = bytes.strip_suffix(b"\n") else { return false };
        let whole = memchr::memrchr(b'\n', lines).map(|end| &lines[end + 1..]);
        match whole.or_else(|| (start == 0).then_some(lines)) {
            Some(line) => return ends_so(line, head) && is_sound(line),
            None => size *= 4,
        }
    }
}
