//! A file as people name it: found by what was typed, or told why it cannot be read.
//!
//! Knows nothing of what a file says.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::say;
use crate::store::{Disk, FolderEntry};
use crate::text::{Lang, nfc, typed_paths};

/// Files of a folder told by name.
const NAMED: usize = 15;

/// The home folder of who runs the program.
pub(super) fn home() -> Option<String> {
    etcetera::home_dir().ok().and_then(|home| home.to_str().map(str::to_owned))
}

/// The path that is meant by what was typed: one where something is, else the likeliest.
pub(super) fn find_typed(disk: &dyn Disk, typed: &str) -> PathBuf {
    let paths: Vec<PathBuf> = typed_paths(typed, home().as_deref()).into_iter().map(PathBuf::from).collect();
    let there = |path: &&PathBuf| disk.exists(path);
    let found = paths.iter().find(there).cloned().or_else(|| paths.iter().find_map(|path| alike(disk, path)));
    found.or_else(|| paths.last().cloned()).unwrap_or_default()
}

/// The file of the same name in other pieces: "ế" as one letter, or as e with its marks.
fn alike(disk: &dyn Disk, path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let wanted = nfc(path.file_name()?.to_str()?);
    let entries = disk.list(folder).ok()?;
    entries.into_iter().find(|entry| nfc(&entry.name) == wanted).map(|entry| folder.join(entry.name))
}

/// The names of some entries of a folder, in quotes.
pub(super) fn quoted(entries: &[FolderEntry], wanted: impl Fn(&FolderEntry) -> bool) -> Vec<String> {
    entries.iter().filter(|entry| wanted(entry)).map(|entry| format!("“{}”", entry.name)).collect()
}

/// The first of some names, and a sign where there are more.
pub(super) fn listed(names: &[String]) -> (String, &'static str) {
    let more = if names.len() > NAMED { ", …" } else { "" };
    (names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", "), more)
}

/// That a file cannot be read, and why.
pub(super) fn unreadable(path: &Path, error: &Error, lang: Lang) -> String {
    say!(
        lang,
        "Không đọc được tệp {path}: {why}. Hãy kiểm tra đường dẫn.",
        "The file {path} cannot be read: {why}. Check the path.",
        path = path.display(),
        why = match error.kind() {
            ErrorKind::NotFound => say!(lang, "không có tệp này", "there is no such file"),
            ErrorKind::PermissionDenied => say!(lang, "không có quyền đọc", "it may not be read"),
            _ => error.to_string(),
        }
    )
}
