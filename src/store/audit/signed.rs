//! Signatures that must be there and are not, and the key that made them.

use super::losses::Losses;
use crate::store::backup::{Manifest, known_by_backups};
use crate::store::book::{Contents, Reader};
use crate::store::fault::Fault;
use crate::store::signing::fingerprint;
use crate::store::witness::Witness;

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
        let of_backup = || known_by_backups(self).and_then(|known| known.key);
        self.key_gone(self.known_key(&[]).or_else(of_backup).as_deref())
    }

    /// The public half of the key that is known to sign: by the file of heads, by a signature in the
    /// book, or by a backup.
    pub(in crate::store) fn known_key(&self, backups: &[Manifest]) -> Option<String> {
        let witness = Witness::read(&*self.disk, &self.dir, &self.info.id).unwrap_or_default();
        let of_backup = || backups.iter().rev().find_map(|manifest| manifest.key());
        witness.key.or_else(|| self.first_signer()).or_else(of_backup)
    }

    /// Adopted minutes without a signature that must have one. Minutes that were adopted before the book
    /// had a key have none: those are known, or stand before the first signature.
    pub(super) fn unsigned(&self, contents: &Contents, lost: &Losses) -> Vec<Fault> {
        let witness = Witness::read(&*self.disk, &self.dir, &self.info.id).unwrap_or_default();
        let after_first = self.entered_after_first_signature();
        let mut faults = Vec::new();
        for ((cell, meeting), entry) in &contents.meetings {
            for hash in entry.entered.iter().filter(|hash| !entry.signed.contains(hash)) {
                let place = (cell.0.clone(), meeting.0.clone(), hash.clone());
                let due = witness.minutes.get(&place).copied().unwrap_or_else(|| after_first.contains(hash));
                let gone = lost.minutes.iter().any(|minutes| minutes.hash == *hash);
                if due && !gone && !self.info.practice {
                    let (meeting, hash) = (meeting.0.clone(), hash.clone());
                    faults.push(Fault::SignatureMissing { meeting, hash });
                }
            }
        }
        faults
    }
}
