//! The power goes while a book with papers is sealed, unsealed, gets a paper, or is cleared of what lies in
//! plain: every paper is whole afterwards, once, and what was begun is finished by the next opening.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::store::{
    Book, BookInfo, Disk, Mode, Reader, SimulatedDisk, make_backup, remove_plain_copies, seal_book,
    unseal_book, verify_with, write_whole,
};
use bienban::text::Secret;

use super::book::now;
use super::rounds;

const DIR: &str = "so";
const NAMES: [&str; 3] = ["2026-12-03-bien-ban.docx", "2026-12-03-bien-ban.txt", "quet/bien-ban.pdf"];

fn secret() -> Secret {
    Secret::new("lúa chín vàng đồng")
}

fn shared(disk: &SimulatedDisk) -> Arc<dyn Disk> {
    Arc::new(disk.clone())
}

/// What a paper says: some blocks of the disk.
fn text(name: &str) -> String {
    format!("Thạch Thị Sa Rây, {name} {}", "ý kiến ".repeat(200))
}

fn put(disk: &SimulatedDisk, file: &Path, text: &str) {
    disk.create_dirs(file.parent().unwrap()).unwrap();
    write_whole(disk, file, text.as_bytes()).unwrap();
}

/// A plain book with three papers and a plain backup.
fn plain() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let info = BookInfo::new("b1", false);
    let book = Book::create(Path::new(DIR), shared(&disk), &info, "may-1", now()).unwrap();
    for name in NAMES {
        put(&disk, &Path::new(DIR).join("documents").join(name), &text(name));
    }
    make_backup(&book.reader(), &Path::new(DIR).join("backups"), now(), &mut |_, _| {}).unwrap();
    disk
}

/// The book as the next start finds and finishes it.
fn reopened(disk: &SimulatedDisk, seed: u64) -> Reader {
    let (disk, dir) = (shared(disk), Path::new(DIR));
    let reader = match Reader::asks_passphrase(&disk, dir).unwrap() {
        true => Reader::unlock(disk, dir, &secret()).unwrap(),
        false => Reader::open(disk, dir).unwrap(),
    };
    let mut book = Book::open_with(reader, Mode::Write, "may-1", now());
    let findings = book.take_findings();
    let reader = book.reader();
    let verified = verify_with(&reader, &mut |_, _| {});
    assert!(!verified.is_damaged(), "seed {seed}: {:?} {findings:?}", verified.findings);
    reader
}

/// The names of the papers, each of which says what it did.
fn papers(reader: &Reader, seed: u64) -> Vec<String> {
    let (papers, faults) = reader.kept_papers().unwrap();
    assert_eq!(faults, [], "seed {seed}");
    for paper in &papers {
        assert_eq!(String::from_utf8_lossy(&paper.bytes), text(&paper.name), "seed {seed}");
    }
    papers.into_iter().map(|paper| paper.name).collect()
}

/// The files of the book that anybody can read, backups left out.
fn telling(disk: &SimulatedDisk, dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in disk.list(dir).unwrap().into_iter().filter(|entry| entry.name != "backups") {
        let path = dir.join(&entry.name);
        if entry.folder {
            found.extend(telling(disk, &path));
        } else if String::from_utf8_lossy(&disk.read(&path).unwrap()).contains("ý kiến") {
            found.push(path);
        }
    }
    found
}

fn assert_sealed(disk: &SimulatedDisk, seed: u64) {
    assert_eq!(telling(disk, Path::new(DIR)), Vec::<PathBuf>::new(), "seed {seed}");
}

#[test]
fn papers_are_whole_after_any_cut_while_a_book_is_sealed_and_unsealed() {
    for seed in 0..rounds(8) {
        let mut chance = fastrand::Rng::with_seed(seed);
        let disk = plain().survivor();
        disk.cut_power_after(chance.usize(1..70));
        let _ = seal_book(&shared(&disk), Path::new(DIR), now(), &secret(), None, &mut |_, _| {});
        disk.cut_power_tearing(&mut chance);
        let reader = reopened(&disk, seed);
        assert_eq!(papers(&reader, seed), NAMES, "seed {seed}");
        if !reader.is_sealed() {
            continue;
        }
        assert_sealed(&disk, seed);
        disk.cut_power_after(chance.usize(1..70));
        let _ = unseal_book(&reader, now(), &mut |_, _| {});
        disk.cut_power_tearing(&mut chance);
        let reader = reopened(&disk, seed);
        assert_eq!(papers(&reader, seed), NAMES, "seed {seed}");
        if reader.is_sealed() {
            assert_sealed(&disk, seed);
        }
    }
}

#[test]
fn a_paper_is_there_whole_or_not_at_all_and_clearing_never_takes_the_last_backup() {
    let whole = plain();
    seal_book(&shared(&whole), Path::new(DIR), now(), &secret(), None, &mut |_, _| {}).unwrap();
    for seed in 0..rounds(12) {
        let mut chance = fastrand::Rng::with_seed(seed);
        let disk = whole.survivor();
        let reader = reopened(&disk, seed);
        put(
            &disk,
            &Path::new(DIR).join("documents/2027-01-03-bien-ban.txt"),
            &text("2027-01-03-bien-ban.txt"),
        );
        disk.cut_power_after(chance.usize(1..60));
        let name = "2027-02-03-bien-ban.txt";
        let kept = reader.keep_sealed_paper("2027-02-03-bien-ban", "txt", text(name).as_bytes());
        let _ = remove_plain_copies(&reader, now(), &mut |_, _| {});
        disk.cut_power_tearing(&mut chance);
        let reader = reopened(&disk, seed);
        let names = papers(&reader, seed);
        assert_eq!(
            names.iter().filter(|name| name.starts_with("2026") || name.starts_with("quet")).count(),
            3
        );
        assert_eq!(
            names.iter().filter(|name| name.starts_with("2027-01")).count(),
            1,
            "seed {seed}: {names:?}"
        );
        assert!(kept.is_err() || names.iter().any(|there| there == name), "seed {seed}: {names:?}");
        let backups = disk.list(&Path::new(DIR).join("backups")).unwrap();
        let backups = backups.iter().filter(|entry| entry.name.ends_with(".bienban")).count();
        assert!(backups > 0, "seed {seed}");
        // Again, and it is done.
        remove_plain_copies(&reader, now(), &mut |_, _| {}).unwrap();
        assert_sealed(&disk, seed);
    }
}
