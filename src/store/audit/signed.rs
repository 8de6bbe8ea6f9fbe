//! Signatures that must be there and are not, and the key that made them.

use super::losses::{Loss, Losses};
use crate::domain::LostPart;
use crate::store::backup::{Manifest, known_by_backups};
use crate::store::book::{Contents, Reader};
use crate::store::fault::Fault;
use crate::store::signing::fingerprint;

impl Reader {
    /// The fault of a book whose key is gone or another one than is known.
    pub(in crate::store) fn key_gone(&self, known: Option<&str>) -> Option<Fault> {
        let known = known.filter(|_| !self.info.practice)?;
        let here = self.info.signing.as_ref().map(|signing| signing.public());
        (here != Some(known)).then(|| Fault::KeyGone { fingerprint: fingerprint(known) })
    }

    /// The fault of a book without a key, by its file of heads, its signatures, or the newest backup that
    /// can be read in its folder.
    pub fn key_missing(&self) -> Option<Fault> {
        if self.info.practice {
            return None;
        }
        let of_backup = || known_by_backups(self).and_then(|(known, _)| known.key);
        self.key_gone(self.known_key(&[]).or_else(of_backup).as_deref())
    }

    /// The public half of the key that is known to sign: by the file of heads, by a signature in the
    /// book, or by a backup.
    pub(in crate::store) fn known_key(&self, backups: &[Manifest]) -> Option<String> {
        let witness = self.witness().unwrap_or_default();
        let of_backup = || backups.iter().rev().find_map(|manifest| manifest.key());
        witness.key.clone().or_else(|| self.first_signer()).or_else(of_backup)
    }

    /// Adopted minutes without a signature that must have one. Minutes that were adopted before the book
    /// had a key have none: they stand before the line that `book.toml` tells, or, where an older version wrote
    /// that file, they are known or stand before the first signature.
    pub(super) fn unsigned(&self, contents: &Contents, lost: &Losses) -> Vec<Fault> {
        let witness = self.witness().unwrap_or_default();
        let from = self.info.signed_from;
        let later = from.map_or_else(|| self.entered_after_first_signature(), |line| self.entered_from(line));
        let mut faults = Vec::new();
        for ((cell, meeting), entry) in &contents.meetings {
            for hash in entry.entered.iter().filter(|hash| !entry.signed.contains(hash)) {
                let place = (cell.0.clone(), meeting.0.clone(), hash.clone());
                let due = match witness.minutes.get(&place) {
                    Some(true) => true,
                    Some(false) if from.is_none() => false,
                    _ => later.contains(hash),
                };
                let gone = lost.minutes.iter().any(|minutes| minutes.hash == *hash);
                let settled = contents.has_accepted(&place_of(&meeting.0), hash);
                if due && !gone && !settled && !self.info.practice {
                    let (meeting, hash) = (meeting.0.clone(), hash.clone());
                    faults.push(Fault::SignatureMissing { meeting, hash });
                }
            }
        }
        faults
    }
}

/// How the signature of a meeting is called where a person gives it up.
fn place_of(meeting: &str) -> String {
    format!("signature/{meeting}")
}

/// A signature that is missing, as a person gives it up.
pub(super) fn lost_signature(fault: Fault) -> Option<Loss> {
    let Fault::SignatureMissing { meeting, hash } = &fault else { return None };
    let file = place_of(meeting);
    let part = LostPart { file: file.clone(), line: 0, last: 0, hash: hash.clone() };
    Some(Loss { fault, file, parts: vec![part], backup: None })
}
