//! A file made anew beside the old one, synced, and only then put in its place.

use std::io;
use std::path::{Path, PathBuf};

use super::device::{Disk, DiskFile};

/// Puts a file with `parts` in the place of `path`: one sync of the file, one of its folder.
/// The old file stays until the new one is on the device. The answer is open for appending.
pub(in crate::store) fn replace(
    disk: &dyn Disk,
    path: &Path,
    parts: &[&[u8]],
) -> io::Result<Box<dyn DiskFile>> {
    let fresh = beside(path, "new");
    if disk.exists(&fresh) {
        disk.remove(&fresh)?;
    }
    let written = write(disk, &fresh, parts);
    if written.is_err() && disk.exists(&fresh) {
        // The first error is the one to tell; a leftover is removed by the next attempt.
        let _ = disk.remove(&fresh);
    }
    let file = written?;
    disk.rename(&fresh, path)?;
    disk.sync_dir(path.parent().unwrap_or(Path::new("")))?;
    Ok(file)
}

/// Writes a whole file that only its owner may read; half of it is never seen.
///
/// # Errors
/// The disk's own; the file is then what it was before.
pub fn write_whole(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(disk, path, &[bytes]).map(drop)
}

fn write(disk: &dyn Disk, path: &Path, parts: &[&[u8]]) -> io::Result<Box<dyn DiskFile>> {
    let mut file = disk.append(path)?;
    for part in parts {
        file.write(part)?;
    }
    file.sync_data()?;
    Ok(file)
}

/// The name of `path` with `.ending` added.
pub(in crate::store) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
