//! Backups: the truth of a book as one portable file, its retention, and the way back.
//!
//! The file is described in docs/BACKUP.md so that it can be read in thirty years with `zstd -d`
//! and any editor. Everything goes through the Disk trait; this folder knows no screen and no
//! clock, and starts no thread.

mod behind;
mod check;
mod copy;
mod damage;
mod fault;
mod frames;
mod gather;
mod known;
mod line;
mod locked;
mod make;
mod manifest;
mod plain;
mod restore;
mod retention;
mod settings;
mod vault;

pub use behind::open_locked;
pub use check::{Checked, check_backup};
pub use damage::BackupDamage;
pub use fault::BackupFault;
pub use known::KnownThen;
pub(in crate::store) use known::known_by_backups;
pub use locked::is_locked;
pub(in crate::store) use make::is_backup_name;
pub use make::{Made, make_backup, make_locked_backup};
pub use manifest::{FileEntry, HeadEntry, InfoText, Manifest};
pub(in crate::store) use plain::holds_more;
pub use restore::{Restored, restore_backup, restore_whole_files};
pub use settings::Tested;
pub use vault::{Kept, Second, Seen, Vault};

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod locked_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vault_tests;
