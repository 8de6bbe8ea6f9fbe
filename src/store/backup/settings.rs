//! What this computer remembers of a book's backups: `backups/settings.toml`.
//!
//! It belongs to the computer, not to the book: the path of a USB stick means nothing elsewhere.
//! So it lies in the folder that no backup holds, and may be deleted.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::store::disk::{Disk, replace};
use crate::store::fault::Fault;

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct VaultSettings {
    /// A folder on another disk, where every backup is copied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<PathBuf>,
    /// The last backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Last>,
    /// When a backup was last copied to another disk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<DateTime<FixedOffset>>,
    /// The last time that a backup was restored for a test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tested: Option<Tested>,
}

/// The last backup that was made by itself or from the Book screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Last {
    /// Name of its file.
    pub file: String,
    /// The sign of what the book held then.
    pub fingerprint: String,
}

/// A test of restoring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tested {
    /// When, as wall time.
    pub at: DateTime<FixedOffset>,
    /// Name of the backup.
    pub file: String,
    /// Whether the restored book was the one that had been backed up.
    pub good: bool,
}

impl VaultSettings {
    /// The settings in the folder of backups; none where they cannot be read, for everything but
    /// the second folder is found again by itself.
    pub fn read(disk: &dyn Disk, folder: &Path) -> VaultSettings {
        let bytes = disk.read(&file(folder)).unwrap_or_default();
        toml::from_slice(&bytes).unwrap_or_default()
    }

    /// The settings to be changed and written again: one that is there and cannot be read would lose
    /// the second folder.
    ///
    /// # Errors
    /// The file is there and cannot be read.
    pub fn to_change(disk: &dyn Disk, folder: &Path) -> Result<VaultSettings, Fault> {
        let file = file(folder);
        if let (true, Err(error)) = (disk.exists(&file), disk.read(&file)) {
            return Err(Fault::reading(&file, &error));
        }
        Ok(VaultSettings::read(disk, folder))
    }

    pub fn write(&self, disk: &dyn Disk, folder: &Path) -> Result<(), Fault> {
        let text = toml::to_string(self).map_err(|_| Fault::Internal { place: "settings" })?;
        let file = file(folder);
        let written = disk.create_dirs(folder).and_then(|()| replace(disk, &file, &[text.as_bytes()]));
        written.map(drop).map_err(|error| Fault::writing(&file, &error))
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("settings.toml")
}
