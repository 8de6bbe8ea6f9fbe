//! A backup of a sealed book holds nothing in plain: what is kept out of a new one, and which of those
//! made before do.
//!
//! Asks of bytes only whether they are sealed; must not know what they say.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::check::read_backup;
use super::copy::copy_backup;
use super::fault::BackupFault;
use super::gather::{Gathered, stream_of};
use super::make::{Made, make_backup};
use super::manifest::Manifest;
use super::settings::VaultSettings;
use super::vault::Vault;
use crate::store::book::{BookInfo, INFO_COPY, Reader};
use crate::store::disk::{Disk, follow_named};
use crate::store::fault::Fault;
use crate::store::papers::is_sealed_paper;
use crate::store::seal::{SealFault, SealInfo, is_sealed, seal_plain_streams};

/// What is no longer than this holds at most the beginning of a line.
const NOTHING: usize = 40;

/// Whether the file at a path of a sealed book could be read by anybody.
pub(super) fn is_plain(path: &str, bytes: &[u8]) -> bool {
    if path.starts_with("documents/") {
        return !is_sealed_paper(bytes);
    }
    path.starts_with("journal/") && bytes.len() > NOTHING && !is_sealed(bytes)
}

/// Takes out of what was gathered of a sealed book what lies there in plain, and answers the files. A
/// stream is sealed first; then its files are to be gathered again.
pub(super) fn keep_plain_out(reader: &Reader, gathered: &mut Gathered) -> Result<Vec<PathBuf>, BackupFault> {
    if !reader.is_sealed() {
        return Ok(Vec::new());
    }
    let plain = std::mem::take(&mut gathered.plain);
    if let Some(path) = plain.iter().find(|path| stream_of(path).is_some()) {
        seal_streams(reader)?;
        return Err(BackupFault::Unsteady { file: reader.dir.join(path) });
    }
    gathered.files.retain(|entry| !plain.contains(&entry.path));
    Ok(plain.into_iter().map(|path| reader.dir.join(path)).collect())
}

/// Seals the streams that lie in plain, where the key is at hand and nothing else is under way.
fn seal_streams(reader: &Reader) -> Result<(), Fault> {
    let turning = reader.info.seal.as_ref().is_some_and(SealInfo::is_turning);
    if turning || reader.key.is_none() {
        return Err(Fault::Seal { folder: reader.dir.clone(), fault: SealFault::Unfinished });
    }
    seal_plain_streams(reader).map(drop)
}

/// Whether anything of the book could be read by anybody in the backup `file`, and its list of contents.
///
/// # Errors
/// As [`read_backup`].
pub(super) fn holds_plain(disk: &dyn Disk, file: &Path) -> Result<(bool, Option<Manifest>), BackupFault> {
    let (mut plain, mut last, mut info) = (false, String::new(), Vec::new());
    let mut sink = |path: &str, bytes: &[u8]| {
        if matches!(path, "book.toml" | INFO_COPY) {
            info.extend_from_slice(bytes);
        } else if path != last {
            plain |= is_plain(path, bytes);
            path.clone_into(&mut last);
        }
        Ok(())
    };
    let checked = read_backup(disk, file, &mut sink, &mut |_, _| {})?;
    // Without a seal its key that signs lies there in plain too.
    let sealed = BookInfo::of_bytes(&info).is_some_and(|info| info.seal.is_some());
    Ok((plain || !sealed, checked.manifest))
}

/// Whether a backup holds a line of the journal that another one does not.
pub(in crate::store) fn holds_more(old: &Manifest, new: &Manifest) -> bool {
    old.heads.iter().any(|head| {
        let there = new.heads.iter().find(|other| other.path == head.path);
        there.is_none_or(|there| there.seq < head.seq)
    })
}

impl Vault {
    /// Makes a backup beside the others, in its own folder and in the second one where that is there,
    /// and lets none of them go. Answers the folders that have it now.
    pub(in crate::store) fn add(
        &self,
        at: DateTime<FixedOffset>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<(Made, Vec<PathBuf>), BackupFault> {
        let disk = &*self.reader.disk;
        let made = make_backup(&self.reader, &self.folder, at, progress)?;
        let mut folders = vec![self.folder.clone()];
        let second = VaultSettings::read(disk, &self.folder).second;
        let second = second.map(|folder| follow_named(&folder));
        folders.extend(second.filter(|folder| copy_backup(disk, &made.file, folder).is_ok()));
        Ok((made, folders))
    }

    /// The backups of this book that hold something in plain, in its own folder and in the second one
    /// where that is there, with their lists of contents. What is no backup is none.
    pub(in crate::store) fn plain_backups(&self) -> Vec<(PathBuf, Option<Manifest>)> {
        let disk = &*self.reader.disk;
        let second = VaultSettings::read(disk, &self.folder).second.map(|folder| follow_named(&folder));
        let folders = std::iter::once(self.folder.clone()).chain(second);
        let files = folders.flat_map(|folder| {
            let names = self.times(&folder).into_iter().map(|(_, name)| name);
            names.map(|name| folder.join(name)).collect::<Vec<_>>()
        });
        let plain = |file: PathBuf| match holds_plain(disk, &file) {
            Ok((true, manifest)) => Some((file, manifest)),
            _ => None,
        };
        files.filter_map(plain).collect()
    }
}
