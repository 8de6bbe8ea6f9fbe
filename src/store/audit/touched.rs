//! Damage that a verb tells without reading every file: what changed since it was last found whole is read, and
//! of the rest only length and time are looked at.
//!
//! What was found whole is remembered in the derived store; without it everything is read once.

use std::collections::HashSet;

use serde::de::IgnoredAny;

use crate::store::book::{Contents, Reader, StreamKey};
use crate::store::derived::{FileSign, FoundWhole, Index};
use crate::store::fault::Fault;
use crate::store::journal::Tail;
use crate::store::witness::{KnownHead, Witness, counts, lost};

/// What one look over the files of a book finds.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Streams that lack what is known of them.
    pub lost: Vec<Fault>,
    /// Streams, papers and packs that are damaged, in the order of their names.
    pub damaged: Vec<Fault>,
    whole: FoundWhole,
}

impl Look {
    /// Notes what was found of a file.
    fn note(&mut self, sign: FileSign, lost: Option<Fault>, damaged: Option<Fault>) {
        if lost.is_none() && damaged.is_none() {
            self.whole.add(sign);
        }
        self.lost.extend(lost);
        self.damaged.extend(damaged);
    }
}

impl Reader {
    /// Looks over the streams, and over papers and packs where there is an index that remembers what was found
    /// whole; without one only what is lost of streams is looked for. Bytes that a failing disk changes by itself are
    /// found by the whole check alone.
    pub(super) fn look_over(&self, contents: &Contents, witness: &Witness, index: Option<&Index>) -> Look {
        let before = index.map(FoundWhole::read).unwrap_or_default();
        let mut look = Look::default();
        let mut there = HashSet::new();
        for (key, origin) in contents.streams() {
            let path = key.path(&origin);
            let head = witness.heads.get(&path).filter(|head| !contents.has_accepted(&path, &head.end));
            let damaged = || index.and_then(|_| self.broken(contents, &key, &origin));
            self.look_at(&path, head, &before, &mut look, damaged);
            there.insert(path);
        }
        for head in witness.heads.values().filter(|head| !there.contains(&head.file)) {
            if !contents.has_accepted(&head.file, &head.end) {
                self.look_at(&head.file, Some(head), &before, &mut look, || None);
            }
        }
        if let Some(index) = index {
            self.look_at_files(contents, witness, &before, &mut look);
            look.whole.keep(&before, index);
        }
        look
    }

    /// A stream, of which `head` is known.
    fn look_at(
        &self,
        path: &str,
        head: Option<&KnownHead>,
        before: &FoundWhole,
        look: &mut Look,
        damaged: impl Fn() -> Option<Fault>,
    ) {
        // Asked before it is read, so that what changes meanwhile is read again.
        let sign = FileSign::of_stream(&*self.disk, &self.dir, path, head);
        match before.holds(sign) {
            true => look.whole.add(sign),
            false => look.note(sign, head.and_then(|head| lost(&*self.disk, &self.dir, head)), damaged()),
        }
    }

    /// Papers and packs.
    fn look_at_files(&self, contents: &Contents, witness: &Witness, before: &FoundWhole, look: &mut Look) {
        for (path, blake3) in &witness.files {
            if counts(path, self.is_sealed()) && !contents.has_accepted(path, blake3) {
                let sign = FileSign::of(&*self.disk, &self.dir, path, blake3, None);
                let altered = (!before.holds(sign)).then(|| self.altered(path, blake3)).flatten();
                look.note(sign, None, altered);
            }
        }
    }

    /// What is damaged in a stream.
    fn broken(&self, contents: &Contents, key: &StreamKey, origin: &str) -> Option<Fault> {
        // Of a shared one that is not there others tell whether it must be.
        if !self.disk.exists(&self.dir.join(key.path(origin))) {
            return None;
        }
        let fault = match self.read::<IgnoredAny>(key, origin, contents.names(key, origin)) {
            Ok(reading) => match reading.tail {
                Tail::Broken(fault) => Some(fault),
                _ => None,
            },
            Err(fault) => Some(fault),
        };
        fault.filter(|fault| fault.exit_code() == 4)
    }
}

#[cfg(test)]
#[path = "touched_tests.rs"]
mod tests;
