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
    let (fresh, mut file) = create_beside(disk, path, "new")?;
    let written = write(&mut *file, parts);
    if written.is_err() {
        // The first error is the one to tell.
        let _ = disk.remove(&fresh);
    }
    written?;
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

fn write(file: &mut dyn DiskFile, parts: &[&[u8]]) -> io::Result<()> {
    for part in parts {
        file.write(part)?;
    }
    file.sync_data()
}

/// A new file beside `path`, under the first name that is free: "a.new", "a.new2" … Whatever has
/// such a name already was not made by this run, and stays.
pub(in crate::store) fn create_beside(
    disk: &dyn Disk,
    path: &Path,
    ending: &str,
) -> io::Result<(PathBuf, Box<dyn DiskFile>)> {
    loop {
        let free = free_beside(disk, path, ending);
        match disk.create(&free) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (free, file)),
        }
    }
}

/// The first of "a.ending", "a.ending2" … that names nothing yet.
pub fn free_beside(disk: &dyn Disk, path: &Path, ending: &str) -> PathBuf {
    let mut free = beside(path, ending);
    let mut number = 1;
    while disk.exists(&free) {
        number += 1;
        free = beside(path, &format!("{ending}{number}"));
    }
    free
}

/// The name of the file that one of this name was to become, where the program gives such names to
/// files that are only taking shape: "a.new", "a.part2".
pub(in crate::store) fn unfinished(name: &str) -> Option<&str> {
    let (file, ending) = name.rsplit_once('.')?;
    let kind = ending.trim_end_matches(|letter: char| letter.is_ascii_digit());
    matches!(kind, "new" | "part").then_some(file)
}

/// The name of `path` with `.ending` added.
pub(in crate::store) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
