//! Damage that a verb tells without reading every file: what changed since it was last found whole is read, and
//! of the rest only length and time are looked at.
//!
//! What was found whole is remembered in the derived store; without it everything is read once.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;

use crate::store::book::{Contents, Reader, StreamKey};
use crate::store::derived::Index;
use crate::store::fault::Fault;
use crate::store::journal::Tail;
use crate::store::witness::{Witness, counts};

/// Where the derived store remembers it.
const KEY: &str = "found-whole";

impl Reader {
    /// The damage of streams, papers and packs that were touched since they were last found whole, in the order
    /// of their names. Bytes that a failing disk changes by itself are found by the whole check alone.
    pub(super) fn touched(&self, contents: &Contents, witness: &Witness, index: &Index) -> Vec<Fault> {
        let kept = index.get(KEY).and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let before: BTreeMap<&str, &str> = kept.lines().filter_map(|line| line.split_once('\t')).collect();
        let (mut whole, mut faults) = (String::new(), Vec::new());
        let mut look = |path: &str, fault: &dyn Fn() -> Option<Fault>| {
            // Asked before it is read, so that what changes meanwhile is read again.
            let mark = self.disk.mark(&self.dir.join(path));
            let same = mark.as_deref().is_some_and(|mark| before.get(path) == Some(&mark));
            match if same { None } else { fault() } {
                Some(fault) => faults.push(fault),
                None => whole.extend(mark.map(|mark| format!("{path}\t{mark}\n"))),
            }
        };
        for (key, origin) in contents.streams() {
            look(&key.path(&origin), &|| self.broken(contents, &key, &origin));
        }
        for (path, blake3) in &witness.files {
            if counts(path, self.is_sealed()) && !contents.has_accepted(path, blake3) {
                look(path, &|| self.altered(path, blake3));
            }
        }
        if whole != kept {
            index.put(KEY, whole.as_bytes());
        }
        faults
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
