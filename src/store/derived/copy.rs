//! The derived store read without a change: sled writes to whatever it opens, so a copy is opened, and removed.

use std::fs;
use std::io;
use std::path::Path;

use chrono::DateTime;

use super::index::Index;
use crate::store::book::Reader;
use crate::store::disk::{Disk, RealDisk};
use crate::store::seal::random;

/// Answers from the store of a book as it lies there; none where there is none, or it cannot be copied.
pub(in crate::store) fn read_store_copy<T>(reader: &Reader, read: impl FnOnce(&Index) -> T) -> Option<T> {
    let store = reader.dir.join("store");
    if !reader.disk.is_real() || RealDisk.list(&store).is_err() {
        return None;
    }
    let name: String = random::<8>().ok()?.iter().map(|byte| format!("{byte:02x}")).collect();
    let place = std::env::temp_dir().join(format!("bienban-{name}"));
    RealDisk.create_dir(&place).ok()?;
    let answer = copy_folder(&store, &place.join("store")).ok().map(|()| {
        let (index, _) = Index::open_beside(reader, &place, DateTime::UNIX_EPOCH.fixed_offset());
        read(&index)
    });
    // What was made here is removed; where that fails it is in the folder for temporary files.
    let _ = RealDisk.remove_all(&place);
    answer
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    RealDisk.create_dir(to)?;
    for entry in RealDisk.list(from)? {
        let (file, copy) = (from.join(&entry.name), to.join(&entry.name));
        match entry.folder {
            true => copy_folder(&file, &copy)?,
            false if entry.file => drop(fs::copy(file, copy)?),
            false => {}
        }
    }
    Ok(())
}
