//! Damage, then any verb, then `verify`: as long as an act that was acknowledged is missing, the check
//! never says that all is well, with the derived store there and without it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::rounds;

/// Verbs that a person may run before anybody checks; all of them only read, or add one act.
const VERBS: [&[&str]; 11] = [
    &["meeting", "list"],
    &["member", "list"],
    &["participation"],
    &["log", "last"],
    &["search", "nghị quyết"],
    &["member", "add", "--name", "Lâm Mỹ Hoa"],
    &["backup", "ngoai"],
    &["cell", "show"],
    &["guidance", "list"],
    &["papers"],
    &["verify"],
];

/// The program on a book in a folder, on the evening of 3 December 2026; its exit code.
fn run(home: &Path, args: &[&str]) -> i32 {
    let output = Command::new(env!("CARGO_BIN_EXE_bienban"))
        .args(["--now", "2026-12-03T19:00", "--book", "so"])
        .args(args)
        .current_dir(home)
        .env_clear()
        .env("HOME", home)
        .output()
        .unwrap();
    output.status.code().unwrap()
}

/// The hash of every line of every stream, but of the first ones.
fn acts(book: &Path) -> BTreeSet<String> {
    let streams = streams(book).into_iter().filter_map(|file| std::fs::read_to_string(file).ok());
    let lines = streams.flat_map(|text| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>());
    let hash =
        |line: String| line.rsplit_once("\"hash\":\"").map(|(_, hash)| hash[..hash.len().min(64)].to_owned());
    lines.filter_map(hash).collect()
}

fn streams(book: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in [book.join("journal"), book.join("journal/cell-0001")] {
        let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        files.extend(entries.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl")));
    }
    files.sort();
    files
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, target) = (entry.as_ref().unwrap(), to.join(entry.as_ref().unwrap().file_name()));
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// Damages one stream: lines cut off, bytes cut off, the file gone, or emptied.
fn damage(file: &Path, kind: u64, chance: &mut fastrand::Rng) -> String {
    let bytes = std::fs::read(file).unwrap();
    let ends: Vec<usize> = line_ends(&bytes);
    let kept = match kind {
        0 | 1 => ends[ends.len() - 2] + 1,
        2 => ends[chance.usize(0..ends.len() - 1)] + 1,
        3 => chance.usize(0..bytes.len()),
        4 => {
            std::fs::remove_file(file).unwrap();
            return "removed".into();
        }
        _ => 0,
    };
    std::fs::write(file, &bytes[..kept]).unwrap();
    format!("cut to {kept} of {} bytes", bytes.len())
}

fn line_ends(bytes: &[u8]) -> Vec<usize> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place).collect()
}

#[test]
fn no_verb_puts_the_alarm_out() {
    let temp = tempfile::tempdir().unwrap();
    assert_eq!(run(temp.path(), &["practice", "--write", "so"]), 0);
    assert_eq!(run(temp.path(), &["meeting", "list"]), 0);
    assert_eq!(run(temp.path(), &["verify"]), 0);
    let whole = temp.path().join("so");
    let before = acts(&whole);
    assert!(before.len() > 500, "{}", before.len());
    let files = streams(&whole).len();
    let mut chance = fastrand::Rng::with_seed(15);
    let mut missing = 0;
    for round in 0..rounds(18) {
        let home = temp.path().join(format!("vong-{round}"));
        let book = home.join("so");
        copy_folder(&whole, &book);
        let file = streams(&book)[chance.usize(0..files)].clone();
        let what = damage(&file, round % 6, &mut chance);
        if round % 2 == 1 {
            std::fs::remove_dir_all(book.join("store")).unwrap();
        }
        let verb = VERBS[(round as usize / 2) % VERBS.len()];
        run(&home, verb);
        let gone = !before.is_subset(&acts(&book));
        missing += u64::from(gone);
        for again in 0..2 {
            let code = run(&home, &["verify"]);
            let told = format!("round {round}, {}: {what}, then {verb:?}, check {again}", file.display());
            assert!(!gone || code == 4, "{told}: {code}");
            assert!(gone || code == 0, "a false alarm: {told}: {code}");
        }
        std::fs::remove_dir_all(&home).unwrap();
    }
    assert!(missing > 10, "{missing}");
}
