//! Everything that is written is for its owner alone, under names that every USB stick takes.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs the program on the book `book` in the home `home`.
fn run(home: &Path, args: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_bienban"))
        .args(["--now", "2026-12-03T19:00"])
        .args(args)
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found.push(path.clone());
        if path.is_dir() {
            walk(&path, found);
        }
    }
}

/// A home with a practice book, its store, and papers beside it.
fn written() -> (tempfile::TempDir, Vec<PathBuf>) {
    let temp = tempfile::tempdir().unwrap();
    let home = temp.path();
    run(home, &["practice", "--write", "so"]);
    run(home, &["--book", "so", "meeting", "list"]);
    for format in ["docx", "txt"] {
        run(
            home,
            &["--book", "so", "report", "minutes", "last", "--format", format, "-o", &format!("m.{format}")],
        );
    }
    run(home, &["--book", "own", "cell", "new", "--name", "Con", "--parent", "Đảng bộ xã Mẫu"]);
    run(home, &["--book", "own", "member", "add", "--name", "Thạch Thị Sa Rây"]);
    let mut found = Vec::new();
    walk(home, &mut found);
    assert!(found.len() > 30, "{found:?}");
    (temp, found)
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let (_temp, found) = written();
    for path in found {
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        let right = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(format!("{mode:o}"), format!("{right:o}"), "{}", path.display());
    }
}

#[test]
fn every_name_is_one_that_fat_takes_and_nothing_is_a_link() {
    let (_temp, found) = written();
    for path in found {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(name.len() < 120, "{name}");
        assert!(name.bytes().all(|byte| byte > 31 && !b"\"*/:<>?\\|".contains(&byte)), "{name}");
        assert!(!name.ends_with(['.', ' ']), "{name}");
        let stem = name.split('.').next().unwrap().to_lowercase();
        let device = |kind| stem.strip_prefix(kind).is_some_and(|rest: &str| rest.len() == 1);
        assert!(
            !["con", "prn", "aux", "nul"].contains(&stem.as_str()) && !device("com") && !device("lpt"),
            "{name}"
        );
        assert!(!path.is_symlink(), "{name}");
    }
}
