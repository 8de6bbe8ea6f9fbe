//! The backups that a book keeps by itself: when one is due, how many stay, the second folder,
//! and the monthly test of restoring.
//!
//! Starts nothing by itself and knows no clock: whoever runs the program asks.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, TimeZone};

use super::check::first_line;
use super::copy::copy_backup;
use super::fault::BackupFault;
use super::gather::fingerprint;
use super::make::{Made, make_backup, make_locked_backup, short_id, time_of};
use super::restore::restore_backup;
use super::retention::{AgedBackup, superseded};
use super::settings::{Last, Tested, VaultSettings};
use crate::store::book::Reader;
use crate::store::disk::{follow_named, free_beside};
use crate::text::Secret;

/// The backups of a book.
#[derive(Debug, Clone)]
pub struct Vault {
    pub(super) reader: Reader,
    pub(super) folder: PathBuf,
}

/// What the vault holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Length of the book's own files in bytes.
    pub size: u64,
    /// How many backups lie in the book's folder.
    pub backups: usize,
    /// The newest of them: when it was made, and its file.
    pub last: Option<(DateTime<FixedOffset>, PathBuf)>,
    /// Whether the book changed since the last backup.
    pub changed: bool,
    /// The second folder, and whether it is there now.
    pub second: Option<(PathBuf, bool)>,
    /// The last test of restoring.
    pub tested: Option<Tested>,
    /// When the book was last copied to another disk.
    pub outside: Option<DateTime<FixedOffset>>,
}

/// What became of the second folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Second {
    /// None is chosen.
    NotChosen,
    /// The backup lies there too.
    Copied(PathBuf),
    /// The folder is not there: the stick is not plugged in.
    Missing(PathBuf),
    /// The disk there fails.
    Failed(BackupFault),
}

/// A backup that was made and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The backup.
    pub made: Made,
    /// The copy on the second folder.
    pub second: Second,
    /// The test of restoring, when the month's was due.
    pub tested: Option<Tested>,
    /// Whether the last copy on another disk is older than a month, or there is none.
    pub wants_copy: bool,
    /// Whether there is any copy on another disk, however old.
    pub copied_before: bool,
}

/// After so many days a copy on another disk is old.
const OLD_DAYS: i64 = 31;

impl Vault {
    /// The backups of the book that a reader reads.
    pub fn new(reader: Reader) -> Vault {
        let folder = reader.dir.join("backups");
        Vault { reader, folder }
    }

    pub(super) fn reader(&self) -> &Reader {
        &self.reader
    }

    /// What is there, with times in the offset of `now`.
    ///
    /// # Errors
    /// When the book's folders cannot be listed.
    pub fn look(&self, now: DateTime<FixedOffset>) -> Result<Seen, BackupFault> {
        let disk = &*self.reader.disk;
        let settings = VaultSettings::read(disk, &self.folder);
        let (sign, size) = fingerprint(disk, &self.reader.dir)?;
        let times = self.times(&self.folder);
        let last = times
            .iter()
            .max()
            .map(|(time, name)| (now.offset().from_utc_datetime(time), self.folder.join(name)));
        let second = settings.second.clone().map(|folder| (folder.clone(), is_folder(&self.reader, &folder)));
        let changed = self.is_changed(&settings, &sign);
        let (backups, tested, outside) = (times.len(), settings.tested, settings.outside);
        Ok(Seen { size, backups, last, changed, second, tested, outside })
    }

    /// Whether the book changed since the last backup.
    ///
    /// # Errors
    /// As [`Vault::look`].
    pub fn changed(&self) -> Result<bool, BackupFault> {
        let disk = &*self.reader.disk;
        let (sign, _) = fingerprint(disk, &self.reader.dir)?;
        Ok(self.is_changed(&VaultSettings::read(disk, &self.folder), &sign))
    }

    fn is_changed(&self, settings: &VaultSettings, sign: &str) -> bool {
        let there = |last: &Last| self.reader.disk.exists(&self.folder.join(&last.file));
        !settings.last.as_ref().is_some_and(|last| last.fingerprint == sign && there(last))
    }

    /// Whether the daily backup is due: something changed, and today none was made yet.
    ///
    /// # Errors
    /// As [`Vault::look`].
    pub fn is_due(&self, now: DateTime<FixedOffset>) -> Result<bool, BackupFault> {
        let today = |(time, _): &(NaiveDateTime, String)| {
            now.offset().from_utc_datetime(time).date_naive() == now.date_naive()
        };
        Ok(!self.times(&self.folder).iter().any(today) && self.changed()?)
    }

    /// Remembers the second folder, or forgets it.
    ///
    /// # Errors
    /// [`BackupFault::NoSecondFolder`] when it is not there or lies inside the book.
    pub fn choose_second(&self, second: Option<PathBuf>) -> Result<(), BackupFault> {
        let disk = &*self.reader.disk;
        if let Some(folder) = &second
            && (follow_named(folder).starts_with(&self.reader.dir) || !is_folder(&self.reader, folder))
        {
            return Err(BackupFault::NoSecondFolder { folder: folder.clone() });
        }
        let settings = VaultSettings { second, ..VaultSettings::to_change(disk, &self.folder)? };
        Ok(settings.write(disk, &self.folder)?)
    }

    /// Makes a backup in the book's folder, lets superseded ones go, copies it to the second
    /// folder, and once a month restores it for a test.
    ///
    /// # Errors
    /// As [`make_backup`]; older backups stay whatever happens.
    pub fn keep(
        &self,
        at: DateTime<FixedOffset>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Kept, BackupFault> {
        let disk = &*self.reader.disk;
        // Before the files are read, so that what changes meanwhile counts as changed.
        let (fingerprint, _) = fingerprint(disk, &self.reader.dir)?;
        let made = make_backup(&self.reader, &self.folder, at, progress)?;
        let mut settings = VaultSettings::to_change(disk, &self.folder)?;
        let file = name(&made.file);
        settings.last = Some(Last { file: file.clone(), fingerprint });
        settings.write(disk, &self.folder)?;
        // The backup of a damaged book supersedes none that may still be whole.
        if made.faults.is_empty() {
            self.prune(&self.folder, &at);
        }
        let second = self.copy_to(settings.second.as_deref(), &made, &at);
        if matches!(second, Second::Copied(_)) {
            settings.outside = Some(at);
            settings.write(disk, &self.folder)?;
        }
        let wants_copy = settings.outside.is_none_or(|last| (at - last).num_days() >= OLD_DAYS);
        let month = |tested: &Tested| (tested.at.year(), tested.at.month()) == (at.year(), at.month());
        let due = !settings.tested.as_ref().is_some_and(|tested| tested.good && month(tested));
        let tested = due.then(|| Tested { at, file, good: self.test(&made.file) });
        if tested.is_some() {
            settings.tested.clone_from(&tested);
            settings.write(disk, &self.folder)?;
        }
        Ok(Kept { made, second, tested, wants_copy, copied_before: settings.outside.is_some() })
    }

    /// Makes a backup under a passphrase of its own in a folder on another disk.
    ///
    /// # Errors
    /// As [`make_locked_backup`]; [`BackupFault::NoSecondFolder`] when the folder is not there or lies
    /// inside the book.
    pub fn copy_out(
        &self,
        folder: &Path,
        at: DateTime<FixedOffset>,
        secret: &Secret,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Made, BackupFault> {
        let disk = &*self.reader.disk;
        let folder = self.outside(folder)?;
        let made = make_locked_backup(&self.reader, &folder, at, secret, progress)?;
        let settings = VaultSettings::to_change(disk, &self.folder)?;
        VaultSettings { outside: Some(at), ..settings }.write(disk, &self.folder)?;
        Ok(made)
    }

    /// The folder that a copy goes to, as it is named here.
    ///
    /// # Errors
    /// It is not there, or lies in the book.
    pub fn outside(&self, folder: &Path) -> Result<PathBuf, BackupFault> {
        let folder = follow_named(folder);
        match folder.starts_with(&self.reader.dir) || !is_folder(&self.reader, &folder) {
            true => Err(BackupFault::NoSecondFolder { folder }),
            false => Ok(folder),
        }
    }

    fn copy_to(&self, second: Option<&Path>, made: &Made, at: &DateTime<FixedOffset>) -> Second {
        let Some(folder) = second else { return Second::NotChosen };
        if !is_folder(&self.reader, folder) {
            return Second::Missing(folder.to_path_buf());
        }
        let folder = &follow_named(folder);
        match copy_backup(&*self.reader.disk, &made.file, folder) {
            Ok(copy) => {
                if made.faults.is_empty() {
                    self.prune(folder, at);
                }
                Second::Copied(copy)
            }
            Err(fault) => Second::Failed(fault),
        }
    }

    /// Restores a backup beside itself, compares it with what was backed up, and removes it again.
    fn test(&self, file: &Path) -> bool {
        let disk = &self.reader.disk;
        let folder = free_beside(&**disk, &self.folder.join("restore"), "test");
        let restored = restore_backup(disk, file, &folder, &mut |_, _| {});
        if restored.is_ok() {
            // A leftover takes room and does no harm.
            let _ = disk.remove_all(&folder);
        }
        restored.is_ok_and(|restored| restored.manifest.book == self.reader.info.id)
    }

    /// The backups of this book in a folder, with their times in UTC.
    pub(super) fn times(&self, folder: &Path) -> Vec<(NaiveDateTime, String)> {
        let id = short_id(&self.reader);
        let listed = self.reader.disk.list(folder).unwrap_or_default();
        let files = listed.into_iter().filter(|entry| entry.file);
        files.filter_map(|entry| Some((time_of(&entry.name, &id)?, entry.name))).collect()
    }

    /// Lets superseded backups of this book go. One that cannot be removed goes the next time.
    fn prune(&self, folder: &Path, at: &DateTime<FixedOffset>) {
        let disk = &*self.reader.disk;
        let local = |time: &NaiveDateTime| at.offset().from_utc_datetime(time).naive_local();
        // One whose list of contents cannot be read may hold what no other has.
        let read = |(time, name): (NaiveDateTime, String)| {
            let file = folder.join(name);
            let manifest = first_line(disk, &file)?;
            Some((file, AgedBackup::new(local(&time), manifest)))
        };
        let (files, backups): (Vec<_>, Vec<_>) = self.times(folder).into_iter().filter_map(read).unzip();
        for at in superseded(&backups) {
            if !self.holds_lost(&files[at]) {
                let _ = disk.remove(&files[at]);
            }
        }
    }
}

fn is_folder(reader: &Reader, folder: &Path) -> bool {
    reader.disk.list(&follow_named(folder)).is_ok()
}

fn name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
