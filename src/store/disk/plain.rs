//! What is an ordinary file or folder, and where a path that a person named leads to.
//!
//! Asked of the name itself, before anything is opened: opening a pipe would wait for ever, and
//! through a link something that is not ours would be read or written. Changes nothing.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The error for a name that stands for no ordinary file or folder.
#[derive(Debug)]
pub(super) struct Unusual;

impl fmt::Display for Unusual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no ordinary file or folder")
    }
}

impl std::error::Error for Unusual {}

fn unusual() -> io::Error {
    io::Error::other(Unusual)
}

/// Refuses what is there and no ordinary file.
pub(super) fn refuse_unusual(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path)?.file_type() {
        kind if kind.is_file() => Ok(()),
        kind if kind.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(unusual()),
    }
}

/// As [`refuse_unusual`], of a file that may be made now.
pub(super) fn refuse_unusual_here(path: &Path) -> io::Result<()> {
    match refuse_unusual(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        answer => answer,
    }
}

/// Refuses a link where a folder should be.
pub(super) fn refuse_link(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path)?.file_type() {
        kind if kind.is_dir() => Ok(()),
        kind if kind.is_file() => Err(io::ErrorKind::NotADirectory.into()),
        _ => Err(unusual()),
    }
}

/// What tells an ordinary file as it is from one that was written to since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMark {
    /// Its length in bytes.
    pub len: u64,
    /// When it was last changed, by the clock of its disk, in nanoseconds.
    pub changed: i128,
}

/// What tells a folder from one in which a name was made, removed or changed since: when that was, by the clock of
/// its disk, in nanoseconds. What is written into a file that stands in it leaves it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderMark(i128);

/// The mark of a folder.
pub(super) fn folder_mark_of(path: &Path) -> Option<FolderMark> {
    let found = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_dir)?;
    changed(&found).map(FolderMark)
}

/// The mark of an ordinary file.
pub(super) fn mark_of(path: &Path) -> Option<FileMark> {
    let found = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    Some(FileMark { len: found.len(), changed: changed(&found)? })
}

/// When a file or a folder was last changed; nobody sets it back.
#[cfg(unix)]
fn changed(found: &fs::Metadata) -> Option<i128> {
    use std::os::unix::fs::MetadataExt;
    Some(i128::from(found.ctime()) * 1_000_000_000 + i128::from(found.ctime_nsec()))
}

/// Elsewhere the time of the last writing has to do.
#[cfg(not(unix))]
fn changed(found: &fs::Metadata) -> Option<i128> {
    let since = found.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    i128::try_from(since.as_nanos()).ok()
}

/// When the bytes of an ordinary file were written last, in seconds since 1970.
pub(super) fn written_at(path: &Path) -> Option<i64> {
    let found = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let since = found.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

/// Where a path leads that a person named: a link that they chose is followed once, here, and
/// nowhere else. One that leads nowhere stays as it is.
pub fn follow_named(path: &Path) -> PathBuf {
    let link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    let target = link.then(|| fs::canonicalize(path).ok()).flatten();
    target.unwrap_or_else(|| path.to_path_buf())
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::store::disk::{Cause, Disk, RealDisk};

    #[test]
    fn nothing_is_read_or_written_through_a_link_and_no_pipe_is_waited_for() {
        let temp = tempfile::tempdir().unwrap();
        let at = |name: &str| temp.path().join(name);
        fs::create_dir(at("theirs")).unwrap();
        fs::write(at("theirs/file"), b"theirs").unwrap();
        symlink(at("theirs/file"), at("link")).unwrap();
        symlink(at("theirs"), at("folder")).unwrap();
        symlink(at("nowhere"), at("dangling")).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
        for name in ["link", "folder", "dangling", "pipe"] {
            let path = at(name);
            let refused = [
                RealDisk.read(&path).map(drop),
                RealDisk.read_at(&path, 0, 9).map(drop),
                RealDisk.len(&path).map(drop),
                RealDisk.append(&path).map(drop),
                RealDisk.hold(&path, "note").map(drop),
                RealDisk.list(&path).map(drop),
                RealDisk.create_dirs(&path),
            ];
            for answer in refused {
                assert_eq!(Cause::of(&answer.unwrap_err()), Cause::Unusual, "{name}");
            }
            assert_eq!(RealDisk.create(&path).map(drop).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
            assert!(RealDisk.exists(&path));
        }
        let kinds: Vec<_> = RealDisk
            .list(temp.path())
            .unwrap()
            .into_iter()
            .map(|entry| (entry.name, entry.folder, entry.file))
            .collect();
        let kind = |name: &str, folder| (name.to_owned(), folder, false);
        let expected = ["dangling", "folder", "link", "pipe"].map(|name| kind(name, false));
        assert_eq!(kinds, [expected.as_slice(), &[kind("theirs", true)]].concat());
        assert_eq!(fs::read(at("theirs/file")).unwrap(), b"theirs");
    }

    #[test]
    fn a_folder_is_removed_without_what_its_links_lead_to() {
        let temp = tempfile::tempdir().unwrap();
        let at = |name: &str| temp.path().join(name);
        fs::create_dir_all(at("ours/inside")).unwrap();
        fs::create_dir(at("theirs")).unwrap();
        fs::write(at("theirs/file"), b"theirs").unwrap();
        symlink(at("theirs"), at("ours/inside/link")).unwrap();
        symlink(at("theirs"), at("link")).unwrap();
        RealDisk.remove_all(&at("ours")).unwrap();
        assert!(RealDisk.remove_all(&at("link")).is_err());
        assert!(!at("ours").exists() && at("theirs/file").exists() && at("link").exists());
    }

    #[test]
    fn the_note_of_a_lock_is_not_written_into_a_file_that_has_another_name() {
        let temp = tempfile::tempdir().unwrap();
        let (theirs, lock) = (temp.path().join("theirs"), temp.path().join("lock"));
        fs::write(&theirs, b"theirs").unwrap();
        fs::hard_link(&theirs, &lock).unwrap();
        assert!(RealDisk.hold(&lock, "note").unwrap().is_some());
        assert_eq!(fs::read(&theirs).unwrap(), b"theirs");
    }

    #[test]
    fn a_link_that_a_person_named_is_followed() {
        let temp = tempfile::tempdir().unwrap();
        let target = fs::canonicalize(temp.path()).unwrap().join("so");
        fs::create_dir(&target).unwrap();
        let link = temp.path().join("link");
        symlink(&target, &link).unwrap();
        assert_eq!(follow_named(&link), target);
        let plain = temp.path().join("new");
        assert_eq!(follow_named(&plain), plain);
    }
}
