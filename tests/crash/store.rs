//! The derived store in every bad state: the book says the same without it, and says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::shelf::Shelf;
use bienban::store::{Finding, RealDisk};
use bienban::text::Lang;

use super::book::{create, now};
use super::rounds;

/// What lists show, and what is told.
fn digests(dir: &Path) -> (Vec<String>, Vec<String>) {
    let mut shelf = Shelf::open(dir, Arc::new(RealDisk), now()).unwrap();
    let digests = shelf.digests(&mut |_, _| {}).iter().map(|one| format!("{one:?}")).collect();
    let mut told: Vec<String> =
        shelf.take_findings().iter().map(|notice: &Finding| notice.sentence(Lang::En)).collect();
    told.extend(shelf.faults().iter().map(|fault| fault.sentence(Lang::En)));
    (digests, told)
}

/// A book whose store was filled, and a copy of that store.
fn filled(temp: &Path) -> (PathBuf, PathBuf) {
    let (dir, copy) = (temp.join("so"), temp.join("store"));
    drop(create(&dir, Arc::new(RealDisk), "b1"));
    digests(&dir);
    digests(&dir);
    replace(&dir.join("store"), &copy);
    (dir, copy)
}

/// Puts a copy of the folder `from` in the place of `to`.
fn replace(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        match entry.file_type().unwrap().is_dir() {
            true => replace(&entry.path(), &to.join(entry.file_name())),
            false => drop(fs::copy(entry.path(), to.join(entry.file_name())).unwrap()),
        }
    }
}

fn set_aside(dir: &Path) -> usize {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name());
    entries.filter(|name| name.to_string_lossy().starts_with("store.damaged-")).count()
}

#[test]
fn no_flipped_bit_of_the_store_changes_what_the_book_says() {
    let temp = tempfile::tempdir().unwrap();
    let (dir, copy) = filled(temp.path());
    let (before, told) = digests(&dir);
    assert_eq!((before.len(), told.len()), (3, 0));
    let files: Vec<PathBuf> = ["conf", "db"].map(|name| dir.join("store").join(name)).into();
    let snapshots = fs::read_dir(&copy).unwrap().map(|entry| entry.unwrap().file_name());
    let snapshots = snapshots.filter(|name| name.to_string_lossy().starts_with("snap."));
    let files: Vec<PathBuf> =
        files.into_iter().chain(snapshots.map(|name| dir.join("store").join(name))).collect();
    let mut chance = fastrand::Rng::with_seed(8);
    for round in 0..rounds(20) {
        replace(&copy, &dir.join("store"));
        let file = &files[round as usize % files.len()];
        let mut bytes = fs::read(file).unwrap();
        let used = bytes.iter().rposition(|byte| *byte != 0).unwrap_or(0) + 1;
        let place = chance.usize(0..used);
        bytes[place] ^= 1 << chance.u8(0..8);
        fs::write(file, bytes).unwrap();
        let (after, _) = digests(&dir);
        assert_eq!(after, before, "round {round}: {} byte {place}", file.display());
    }
}

#[test]
fn a_store_in_any_bad_state_is_put_aside_or_made_anew() {
    let temp = tempfile::tempdir().unwrap();
    let (dir, copy) = filled(temp.path());
    let (before, _) = digests(&dir);
    let other = temp.path().join("other");
    drop(create(&other, Arc::new(RealDisk), "b2"));
    digests(&other);
    let store = dir.join("store");
    let cut =
        |name: &str, len: u64| fs::File::options().write(true).open(store.join(name)).unwrap().set_len(len);
    // What is done to the store, and how many stores are put aside because of it.
    let cases: [(&str, &dyn Fn(), usize); 8] = [
        ("deleted", &|| fs::remove_dir_all(&store).unwrap(), 0),
        ("another book's", &|| replace(&other.join("store"), &store), 1),
        ("cut short", &|| cut("db", 300).unwrap(), 1),
        ("cut to nothing", &|| cut("db", 0).unwrap(), 1),
        ("its data missing", &|| fs::remove_file(store.join("db")).unwrap(), 1),
        ("its settings garbled", &|| fs::write(store.join("conf"), [0x55; 60]).unwrap(), 1),
        (
            "an unfinished snapshot",
            &|| fs::write(store.join("snap.00000000000003FF.generating"), b"x").unwrap(),
            0,
        ),
        ("a file", &|| fs::remove_dir_all(&store).and_then(|()| fs::write(&store, b"x")).unwrap(), 1),
    ];
    for (what, change, aside) in cases {
        let already = set_aside(&dir);
        if store.is_file() {
            fs::remove_file(&store).unwrap();
        }
        replace(&copy, &store);
        change();
        let (after, told) = digests(&dir);
        assert_eq!(after, before, "{what}");
        assert_eq!(set_aside(&dir) - already, aside, "{what}: {told:?}");
        assert_eq!(told.len(), aside, "{what}: {told:?}");
        assert_eq!(digests(&dir), (before.clone(), vec![]), "{what}, the next time");
    }
}
