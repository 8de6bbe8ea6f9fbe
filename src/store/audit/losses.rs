//! What the book lacks of what is known of it: by the file of heads and by every backup at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::de::IgnoredAny;

use crate::domain::{CellId, LostMinutes, LostPart, MeetingId};
use crate::store::backup::Manifest;
use crate::store::book::{Contents, Reader};
use crate::store::derived::{Index, kept_positions, read_store_copy};
use crate::store::disk::Disk;
use crate::store::fault::{Damage, Fault};
use crate::store::journal::Tail;
use crate::store::seal::is_sealed;
use crate::store::witness::{
    FOLDERS, HEADS, KnownHead, Witness, counts, heads_of, is_missing, mark_anew, witness_file,
};

/// Something that was acknowledged and is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What is wrong, and where.
    pub fault: Fault,
    /// The file, by its path in the book's folder.
    pub file: String,
    /// Everything that was known of it and is gone.
    pub parts: Vec<LostPart>,
    /// The backup that still holds the most of it.
    pub backup: Option<PathBuf>,
}

/// Everything that is gone and that nobody accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses {
    /// By file.
    pub losses: Vec<Loss>,
    /// Adopted minutes and addenda whose line is in no stream any more.
    pub minutes: Vec<LostMinutes>,
}

/// A head that somebody knows.
struct Claim<'a> {
    head: KnownHead,
    /// Whether it is known how its line was stored; else only the number of lines is compared.
    exact: bool,
    backup: Option<&'a Path>,
}

impl Reader {
    /// What the book lacks of what the file of heads knows, quickly: where a stream ends as it did, it
    /// is not read. Of a key that is gone too.
    pub fn losses(&self, contents: &Contents) -> Vec<Fault> {
        self.seen_damage(contents, None)
    }

    /// As [`Reader::losses`], and of what was touched since the derived store remembers it as whole.
    pub fn seen_damage(&self, contents: &Contents, index: Option<&Index>) -> Vec<Fault> {
        let mut faults = self.unusual_folders();
        // Without the passphrase nobody knows what was accepted.
        if self.is_sealed() && self.key.is_none() {
            return faults;
        }
        let witness = match self.witness() {
            Ok(witness) => witness,
            Err(fault) => {
                faults.push(fault);
                return faults;
            }
        };
        let look = self.look_over(contents, &witness, index);
        let clean = look.is_clean() && faults.is_empty();
        let anew = witness.anew.as_ref().filter(|mark| !contents.has_accepted(HEADS, mark));
        faults.extend(anew.map(|_| Fault::HeadsGone { file: witness_file(&self.dir) }));
        faults.extend(look.lost.into_iter().chain(self.key_gone(witness.key.as_deref())));
        for fault in look.damaged {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        if let (Some(settled), true) = (&self.settled, index.is_some()) {
            settled.saw(clean && faults.is_empty());
        }
        faults
    }

    /// Everything that the book lacks of what its file of heads and these backups know.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] when the file of heads is there and cannot be read.
    pub fn find_losses(&self, backups: &[(PathBuf, Manifest)]) -> Result<Losses, Fault> {
        // Read first: whatever a program writes meanwhile comes after what is known.
        let mut witness = (*self.witness()?).clone();
        let contents = self.contents().value;
        let stored = witness.is_new().then(|| self.stored_heads(&contents)).flatten();
        let (heads, had_heads) = stored.unwrap_or_default();
        witness.heads.extend(heads.into_iter().map(|head| (head.file.clone(), head)));
        let gone = had_heads || backups.iter().any(|(_, manifest)| manifest.had_heads());
        let mut losses = self.lost_streams(&witness, &contents, backups);
        losses.extend(self.lost_files(&witness, &contents, backups));
        losses.extend(self.lost_heads(&witness, &contents, gone));
        let minutes = self.lost_minutes(&witness, &contents);
        Ok(Losses { losses, minutes })
    }

    /// What the derived store knows where there is no file of heads: how far the streams went, and whether
    /// there was such a file.
    fn stored_heads(&self, contents: &Contents) -> Option<(Vec<KnownHead>, bool)> {
        let known = |index: &Index| (kept_positions(index, contents), index.get(HEADS).is_some());
        let (positions, had_heads) = read_store_copy(self, known)?;
        Some((heads_of(&*self.disk, &self.dir, positions), had_heads))
    }

    fn lost_streams(
        &self,
        witness: &Witness,
        contents: &Contents,
        backups: &[(PathBuf, Manifest)],
    ) -> Vec<Loss> {
        let own = witness.heads.values().cloned().map(|head| Claim { head, exact: true, backup: None });
        let kept = backups.iter().flat_map(|(file, manifest)| claims(manifest, file));
        let mut by_file: BTreeMap<String, Vec<Claim<'_>>> = BTreeMap::new();
        for claim in own.chain(kept).filter(|claim| claim.head.seq > 0) {
            if !contents.has_accepted(&claim.head.file, &claim.head.end) {
                by_file.entry(claim.head.file.clone()).or_default().push(claim);
            }
        }
        by_file.into_iter().filter_map(|(file, claims)| self.lost_stream(contents, file, &claims)).collect()
    }

    fn lost_stream(&self, contents: &Contents, file: String, claims: &[Claim<'_>]) -> Option<Loss> {
        let path = self.dir.join(&file);
        let bytes = match self.disk.exists(&path) {
            false => None,
            // One that cannot be read is told where the streams are checked.
            true => Some(self.disk.read(&path).ok()?),
        };
        let missing = |claim: &Claim<'_>| match &bytes {
            None => Some((1, Damage::Missing)),
            Some(bytes) => missing_of(bytes, claim),
        };
        let gone: Vec<(&Claim<'_>, (u64, Damage))> =
            claims.iter().filter_map(|claim| Some((claim, missing(claim)?))).collect();
        let (line, damage) = gone.iter().map(|(_, found)| *found).min_by_key(|(line, _)| *line)?;
        let fault = Fault::damaged(&path, line, damage);
        // With a line of an act all of that act is gone.
        let first = self.first_of_act(contents, &file, &fault).unwrap_or(line);
        let parts = gone.iter().map(|(claim, (line, _))| part(claim, first.min(*line)));
        let parts: BTreeSet<LostPart> = parts.collect();
        let backup = gone.iter().filter(|(claim, _)| claim.backup.is_some());
        let backup = backup.max_by_key(|(claim, _)| claim.head.seq).and_then(|(claim, _)| claim.backup);
        Some(Loss { fault, file, parts: parts.into_iter().collect(), backup: backup.map(Path::to_path_buf) })
    }

    /// The first line, counted from 1, of the act that is not whole any more because of this damage.
    fn first_of_act(&self, contents: &Contents, file: &str, damage: &Fault) -> Option<u64> {
        let streams = contents.streams();
        let (key, origin) = streams.iter().find(|(key, origin)| key.path(origin) == file)?;
        let reading = self.read::<IgnoredAny>(key, origin, false).ok()?;
        let of_it = match &reading.tail {
            Tail::Torn => true,
            Tail::Broken(fault) => fault == damage,
            _ => false,
        };
        of_it.then_some(reading.head.seq + 2)
    }

    fn lost_files(
        &self,
        witness: &Witness,
        contents: &Contents,
        backups: &[(PathBuf, Manifest)],
    ) -> Vec<Loss> {
        let mut known = witness.files.clone();
        // A book of an older version knows nothing yet; its newest backup does.
        if let (true, Some((_, newest))) = (witness.is_new(), backups.last()) {
            let beside = |path: &str| FOLDERS.iter().any(|folder| path.starts_with(&format!("{folder}/")));
            let files = newest.files.iter().filter(|file| beside(&file.path));
            known.extend(files.map(|file| (file.path.clone(), file.blake3.clone())));
        }
        known.retain(|file, blake3| counts(file, self.is_sealed()) && !contents.has_accepted(file, blake3));
        known.into_iter().filter_map(|(file, blake3)| self.lost_file(file, blake3, backups)).collect()
    }

    /// The file of heads itself: gone, or made anew after it was.
    fn lost_heads(&self, witness: &Witness, contents: &Contents, gone: bool) -> Option<Loss> {
        let gone = gone && witness.is_new();
        let mark = witness.anew.clone().or_else(|| gone.then(|| mark_anew(&self.info.id, contents)))?;
        let part = LostPart { file: HEADS.to_owned(), line: 0, last: 0, hash: mark };
        let accepted = contents.has_accepted(HEADS, &part.hash);
        let fault = Fault::HeadsGone { file: witness_file(&self.dir) };
        (!accepted).then(|| Loss { fault, file: HEADS.to_owned(), parts: vec![part], backup: None })
    }

    fn lost_file(&self, file: String, blake3: String, backups: &[(PathBuf, Manifest)]) -> Option<Loss> {
        let fault = self.altered(&file, &blake3)?;
        let holds =
            |manifest: &Manifest| manifest.files.iter().any(|one| one.path == file && one.blake3 == blake3);
        let backup = backups.iter().rfind(|(_, manifest)| holds(manifest)).map(|(backup, _)| backup.clone());
        let parts = vec![LostPart { file: file.clone(), line: 0, last: 0, hash: blake3 }];
        Some(Loss { fault, file, parts, backup })
    }

    /// The fault of a paper or a pack that is not as it is known.
    pub(super) fn altered(&self, file: &str, blake3: &str) -> Option<Fault> {
        let path = self.dir.join(file);
        let gone = !self.disk.exists(&path);
        match self.disk.read(&path) {
            Ok(bytes) if blake3::hash(&bytes).to_hex().as_str() == blake3 => None,
            Err(error) if !gone => Some(Fault::unreadable(&path, &error)),
            _ => Some(Fault::Altered { file: path, gone }),
        }
    }

    /// Hashes that were entered, by the book or by what is known of it, and that no stream holds.
    fn lost_minutes(&self, witness: &Witness, contents: &Contents) -> Vec<LostMinutes> {
        let known = witness.known_minutes().map(|minutes| LostMinutes {
            cell: CellId(minutes.cell),
            meeting: MeetingId(minutes.meeting),
            hash: minutes.hash,
        });
        let entered = contents.meetings.iter().flat_map(|((cell, meeting), entry)| {
            let of = move |hash: &String| LostMinutes {
                cell: cell.clone(),
                meeting: meeting.clone(),
                hash: hash.clone(),
            };
            entry.entered.iter().map(of)
        });
        let accepted: Vec<&LostMinutes> = contents.accepted.iter().flat_map(|loss| &loss.minutes).collect();
        let all: BTreeSet<LostMinutes> =
            known.chain(entered).filter(|one| !accepted.contains(&one)).collect();
        let mut held: BTreeMap<(CellId, MeetingId), BTreeSet<String>> = BTreeMap::new();
        let mut is_lost = |one: &LostMinutes| {
            let key = (one.cell.clone(), one.meeting.clone());
            let hashes = held.entry(key.clone()).or_insert_with(|| {
                let entry = contents.meetings.get(&key).cloned().unwrap_or_default();
                self.meeting(&key.0, &key.1, &entry)
                    .places
                    .iter()
                    .map(|place| place.hash.to_string())
                    .collect()
            });
            !hashes.contains(&one.hash)
        };
        all.into_iter().filter(|one| is_lost(one)).collect()
    }
}

/// What a backup knows: where each stream ended, and what it knew then that was gone already.
fn claims<'a>(manifest: &Manifest, file: &'a Path) -> Vec<Claim<'a>> {
    manifest.known_heads().map(|(head, exact)| Claim { head, exact, backup: Some(file) }).collect()
}

fn missing_of(bytes: &[u8], claim: &Claim<'_>) -> Option<(u64, Damage)> {
    let found = is_missing(bytes, &claim.head)?;
    // A line that ends as it is known to is that line, however it is stored.
    (claim.exact || found.1 != Damage::Replaced).then_some(found)
}

fn part(claim: &Claim<'_>, line: u64) -> LostPart {
    let KnownHead { file, seq, end, .. } = &claim.head;
    LostPart { file: file.clone(), line, last: seq + 1, hash: end.clone() }
}

/// Whether the streams in `dir` hold everything that a backup knows of them. Of one that an older
/// version made of a book that is sealed now, only the number of lines can be compared.
pub(in crate::store) fn is_held(disk: &dyn Disk, dir: &Path, manifest: &Manifest) -> bool {
    manifest.held_heads().filter(|(head, _)| head.seq > 0).all(|(head, exact)| {
        let Ok(bytes) = disk.read(&dir.join(&head.file)) else { return false };
        match is_missing(&bytes, &head) {
            None => true,
            Some((_, Damage::Replaced)) => !exact && is_sealed(&bytes),
            Some(_) => false,
        }
    })
}
