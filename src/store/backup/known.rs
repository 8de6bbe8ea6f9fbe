//! What a backup keeps of what was known of the book apart from it, and what that says later.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::frames::{Frames, Next};
use super::line::{Body, read_line};
use super::make::{short_id, time_of};
use super::manifest::{HeadEntry, Manifest};
use super::vault::Vault;
use crate::store::audit::is_held;
use crate::store::book::Reader;
use crate::store::disk::Disk;
use crate::store::seal::is_sealed;
use crate::store::witness::{
    FOLDERS, HEADER, KnownHead, KnownMinutes, Witness, keep_for_good, lost, sealed_header,
};

/// What was known when the backup was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownThen {
    /// The streams whose lines were stored sealed, by their paths, with the hash that their header ended with.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    sealed: BTreeMap<String, String>,
    /// Heads that were known and that the streams did not hold any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    gone: Vec<KnownHead>,
    /// The minutes and addenda whose hash was entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    minutes: Vec<KnownMinutes>,
    /// The public half of the key that signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// Whether the book had its file of heads.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    kept: bool,
}

impl KnownThen {
    /// What is known of the book now, whose streams end so.
    pub(super) fn of(reader: &Reader, heads: &[HeadEntry]) -> KnownThen {
        let (disk, dir) = (&*reader.disk, reader.dir.as_path());
        // What cannot be read is not in the backup; the book is, and it tells of the file itself.
        let witness = reader.witness().unwrap_or_default();
        let stored_sealed = |head: &HeadEntry| {
            let start = disk.read_at(&dir.join(&head.path), 0, HEADER).ok()?;
            is_sealed(&start).then(|| (head.path.clone(), sealed_header(&start)))
        };
        let contents = reader.contents().value;
        let open = |head: &&KnownHead| !contents.has_accepted(&head.file, &head.end);
        let gone = witness.heads.values().filter(open).filter(|head| lost(disk, dir, head).is_some());
        KnownThen {
            sealed: heads.iter().filter_map(stored_sealed).collect(),
            gone: gone.cloned().collect(),
            minutes: witness.known_minutes().collect(),
            kept: keep_for_good(disk, dir),
            key: witness.key.clone().or_else(|| Some(reader.info.signing.as_ref()?.public().to_owned())),
        }
    }
}

impl Manifest {
    /// The heads that the backup knows, each with whether it is known how its line was stored: older
    /// versions did not say.
    pub(in crate::store) fn known_heads(&self) -> impl Iterator<Item = (KnownHead, bool)> + '_ {
        let gone = self.known.iter().flat_map(|known| &known.gone).map(|head| (head.clone(), true));
        self.held_heads().chain(gone)
    }

    /// As [`Manifest::known_heads`], of the lines that the backup holds itself.
    pub(in crate::store) fn held_heads(&self) -> impl Iterator<Item = (KnownHead, bool)> + '_ {
        let header = |path: &String| self.known.as_ref()?.sealed.get(path).cloned();
        self.heads.iter().map(move |entry| {
            let HeadEntry { path, seq, hash } = entry;
            let (sealed, header) = (header(path).is_some(), header(path).unwrap_or_default());
            let (file, end) = (path.clone(), hash.clone());
            let head = KnownHead { file, seq: *seq, end, len: 0, sealed, header };
            (head, self.known.is_some())
        })
    }

    /// Whether the book had its file of heads when the backup was made.
    pub(in crate::store) fn had_heads(&self) -> bool {
        self.known.as_ref().is_some_and(|known| known.kept)
    }

    /// The public half of the key that was known to sign.
    pub(in crate::store) fn key(&self) -> Option<String> {
        self.known.as_ref()?.key.clone()
    }

    /// What a book that is restored from the backup knows from the start; none where an older version
    /// made it.
    pub(super) fn witness(&self) -> Option<Witness> {
        let known = self.known.as_ref()?;
        let mut witness = Witness::default();
        witness.key.clone_from(&known.key);
        for (head, _) in self.known_heads().filter(|(head, _)| head.seq > 0) {
            witness.heads.insert(head.file.clone(), head);
        }
        let signed =
            |one: &KnownMinutes| ((one.cell.clone(), one.meeting.clone(), one.hash.clone()), one.signed);
        witness.minutes = known.minutes.iter().map(signed).collect();
        let beside = |path: &str| FOLDERS.iter().any(|folder| path.starts_with(&format!("{folder}/")));
        let files = self.files.iter().filter(|file| beside(&file.path));
        witness.files = files.map(|file| (file.path.clone(), file.blake3.clone())).collect();
        Some(witness)
    }
}

/// What the newest backup in the book's folder knows that can be read, and whether the book had its file of
/// heads then; none where an older version made it.
pub(in crate::store) fn known_by_backups(reader: &Reader) -> Option<(Witness, bool)> {
    let (disk, folder, id) = (&*reader.disk, reader.dir.join("backups"), short_id(reader));
    let listed = disk.list(&folder).unwrap_or_default().into_iter().filter(|entry| entry.file);
    let mut named: Vec<_> =
        listed.filter_map(|entry| Some((time_of(&entry.name, &id)?, entry.name))).collect();
    named.sort();
    let manifests = named.iter().rev().filter_map(|(_, name)| manifest_of(disk, &folder.join(name)).ok());
    manifests
        .filter(|manifest| manifest.book == reader.info.id)
        .find_map(|manifest| Some((manifest.witness()?, manifest.had_heads())))
}

impl Vault {
    /// Whether a backup holds lines that the book no longer has, so that it must never be let go. One of
    /// which only the list of contents is damaged may hold anything.
    pub(super) fn holds_lost(&self, file: &Path) -> bool {
        let reader = self.reader();
        match manifest_of(&*reader.disk, file) {
            Ok(manifest) => !is_held(&*reader.disk, &reader.dir, &manifest),
            Err(readable) => readable,
        }
    }
}

/// The manifest in the first frame of a backup; where that is damaged, whether anything else of it can
/// be read.
fn manifest_of(disk: &dyn Disk, file: &Path) -> Result<Manifest, bool> {
    // What cannot be read now may be readable later.
    let mut frames = Frames::open(disk, file).map_err(|_| true)?;
    let mut first = true;
    loop {
        match frames.next().map_err(|_| true)? {
            Next::End => return Err(false),
            Next::Lines(lines) if first => {
                let line = lines.split_inclusive(|byte| *byte == b'\n').next().and_then(read_line);
                return match line {
                    Some((_, Body::Manifest(manifest))) => Ok(*manifest),
                    _ => Err(true),
                };
            }
            Next::Lines(_) => return Err(true),
            Next::Damage => first = false,
        }
    }
}
