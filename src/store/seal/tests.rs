//! What a seal promises: nobody reads the book without a passphrase, nothing is lost or changed by
//! sealing and unsealing, whenever the power goes.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::*;
use crate::domain::MemberId;
use crate::store::book::tests::{DIR, cell, create, draft, fill, key, meeting, now, open, path, texts};
use crate::store::{
    Appends, Book, BookInfo, Damage, Disk, Fault, Mode, Reader, RealDisk, SimulatedDisk, verify_with,
};
use crate::text::{Secret, SecretFlaw};

pub(super) const NAME: &str = "Thạch Thị Sa Rây";

pub(super) fn secretary() -> Secret {
    Secret::new("lúa chín vàng đồng")
}

pub(super) fn deputy() -> Secret {
    Secret::new("sông Hậu chiều nay")
}

pub(super) fn shared(disk: &SimulatedDisk) -> Arc<dyn Disk> {
    Arc::new(disk.clone())
}

/// A sealed book of three acts, and its recovery code.
pub(super) fn sealed() -> (SimulatedDisk, Secret) {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    let code =
        seal_book(&shared(&disk), Path::new(DIR), now(), &secretary(), Some(&deputy()), &mut |_, _| {})
            .unwrap();
    (disk, code)
}

pub(super) fn unlock(disk: &SimulatedDisk, secret: &Secret) -> Result<Reader, Fault> {
    Reader::unlock(shared(disk), Path::new(DIR), secret)
}

pub(super) fn writable(disk: &SimulatedDisk) -> Book {
    Book::open_with(unlock(disk, &secretary()).unwrap(), Mode::Write, "may-1", now())
}

/// Every file below a folder.
pub(super) fn files(disk: &dyn Disk, dir: &Path) -> Vec<PathBuf> {
    let entries = disk.list(dir).unwrap().into_iter();
    entries
        .flat_map(|entry| match (dir.join(&entry.name), entry.folder) {
            (path, true) => files(disk, &path),
            (path, false) => vec![path],
        })
        .collect()
}

/// The files that hold one of the words that only a plain book shows.
pub(super) fn readable(disk: &dyn Disk) -> Vec<PathBuf> {
    let shows = |file: &PathBuf| {
        let bytes = disk.read(file).unwrap();
        [NAME, "Ấp Mẫu", "ý kiến"]
            .iter()
            .any(|word| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
    };
    files(disk, Path::new(DIR)).into_iter().filter(shows).collect()
}

/// What the book says: its cell, its roll, its meeting with the hash of every line.
pub(super) fn told(reader: &Reader) -> (String, String, Vec<String>, Vec<String>) {
    let contents = reader.contents();
    assert_eq!(contents.faults, []);
    let entry = &contents.value.meetings[&(cell(), meeting(1))];
    let loaded = reader.meeting(&cell(), &meeting(1), entry);
    assert_eq!(loaded.faults, []);
    let hashes = loaded.places.iter().map(|place| place.hash.to_string()).collect();
    let name = contents.value.cells[&cell()].name.clone();
    let member = reader.roll(&cell()).value.name(MemberId(1)).to_owned();
    (name, member, texts(&loaded), hashes)
}

pub(super) fn findings(reader: &Reader) -> Vec<crate::store::Finding> {
    verify_with(reader, &mut |_, _| {}).findings
}

#[test]
fn a_sealed_book_says_the_same_as_before_and_shows_nothing_on_the_disk() {
    let plain = SimulatedDisk::default();
    fill(&mut create(&plain));
    let before = told(&open(&plain, Mode::Read, "may-1").reader());
    assert_eq!(before.2, ["ý kiến 1", "ý kiến 2", "ý kiến 3"]);
    assert_eq!(readable(&plain).len(), 3);
    seal_book(&shared(&plain), Path::new(DIR), now(), &secretary(), None, &mut |_, _| {}).unwrap();
    assert_eq!(readable(&plain), Vec::<PathBuf>::new());
    let reader = unlock(&plain, &secretary()).unwrap();
    // The very hashes: what was printed stays good.
    assert_eq!(told(&reader), before);
    assert_eq!(findings(&reader), []);
    let line = String::from_utf8(plain.read(&path("book.jsonl")).unwrap()).unwrap();
    assert!(line.starts_with(r#"{"format":1,"sealed":""#), "{line}");
}

#[test]
fn a_sealed_book_is_written_on_sealed_and_survives_a_power_cut() {
    let (disk, _) = sealed();
    let mut book = writable(&disk);
    assert_eq!(book.take_findings(), []);
    let syncs = disk.file_syncs();
    book.append(&key(1), &draft(4)).unwrap();
    assert_eq!(disk.file_syncs() - syncs, 1);
    book.append(&key(2), &draft(1)).unwrap();
    disk.cut_power();
    assert_eq!(readable(&disk), Vec::<PathBuf>::new());
    let mut book = writable(&disk);
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 4);
    assert_eq!(texts(&book.resume(&cell(), &meeting(2))), ["ý kiến 1"]);
    assert_eq!(book.take_findings(), []);
    assert_eq!(findings(&book.reader()), []);
}

#[test]
fn without_the_passphrase_the_book_does_not_open() {
    let (disk, code) = sealed();
    let seal_fault = |told: Fault| match told {
        Fault::Seal { fault, .. } => fault,
        other => panic!("{other:?}"),
    };
    let locked = Book::open(Path::new(DIR), shared(&disk), Mode::Write, "may-1", now()).unwrap_err();
    assert_eq!((locked.exit_code(), seal_fault(locked)), (6, SealFault::Locked));
    let wrong = unlock(&disk, &Secret::new("lúa chín vàng đồn")).unwrap_err();
    assert_eq!((wrong.exit_code(), seal_fault(wrong)), (6, SealFault::Wrong));
    for secret in [secretary(), deputy(), code] {
        assert_eq!(told(&unlock(&disk, &secret).unwrap()).1, NAME);
    }
    // With one copy of the slots damaged the other one opens the book; with both, it is told.
    for (copy, opens) in [("book.toml", true), ("book-copy.toml", false)] {
        disk.tamper(&Path::new(DIR).join(copy), |bytes| {
            let text = String::from_utf8(bytes.clone()).unwrap().replace("passes = 1", "passes = 2");
            *bytes = text.into_bytes();
        })
        .unwrap();
        assert_eq!(unlock(&disk, &secretary()).is_ok(), opens, "{copy}");
    }
    let changed = unlock(&disk, &secretary()).unwrap_err();
    assert!(matches!(changed, Fault::Damaged { damage: Damage::Header, .. }), "{changed:?}");
}

#[test]
fn a_change_of_passphrase_writes_the_slot_alone() {
    let (disk, old) = sealed();
    let streams = || {
        let all = files(&disk, &Path::new(DIR).join("journal")).into_iter();
        all.map(|file| disk.read(&file).unwrap()).collect::<Vec<_>>()
    };
    let before = streams();
    let reader = unlock(&disk, &deputy()).unwrap();
    change_passphrase(&reader, SlotHolder::Secretary, &Secret::new("gió chướng đầu mùa")).unwrap();
    let new = renew_code(&reader).unwrap();
    disk.cut_power();
    assert_eq!(streams(), before);
    for (secret, opens) in [
        (Secret::new("gió chướng đầu mùa"), true),
        (deputy(), true),
        (new, true),
        (secretary(), false),
        (old, false),
    ] {
        assert_eq!(unlock(&disk, &secret).is_ok(), opens);
    }
    let short = change_passphrase(&reader, SlotHolder::Deputy, &Secret::new("bảy chữ")).unwrap_err();
    assert!(matches!(short, Fault::Seal { fault: SealFault::Weak(SecretFlaw::Short), .. }));
}

#[test]
fn sealing_is_refused_where_it_makes_no_sense() {
    let (disk, _) = sealed();
    let seal = |disk: &SimulatedDisk| match seal_book(
        &shared(disk),
        Path::new(DIR),
        now(),
        &secretary(),
        None,
        &mut |_, _| {},
    ) {
        Err(Fault::Seal { fault, .. }) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(seal(&disk), SealFault::Already);
    let practice = SimulatedDisk::default();
    let info = BookInfo::new("b1", true);
    drop(Book::create(Path::new(DIR), shared(&practice), &info, "may-1", now()).unwrap());
    assert_eq!(seal(&practice), SealFault::Practice);
    let damaged = SimulatedDisk::default();
    fill(&mut create(&damaged));
    damaged.tamper(&path("ap-mau/20261201-0a1b2c.may-1.jsonl"), |bytes| bytes[400] ^= 1).unwrap();
    assert_eq!(seal(&damaged), SealFault::Damaged);
    let open_elsewhere = SimulatedDisk::default();
    let book = create(&open_elsewhere);
    let refused =
        seal_book(&shared(&open_elsewhere), Path::new(DIR), now(), &secretary(), None, &mut |_, _| {});
    assert!(matches!(refused, Err(Fault::InUse(_))));
    drop(book);
}

#[test]
fn a_flipped_byte_of_a_sealed_line_is_named_with_its_line() {
    let (disk, _) = sealed();
    let file = path("ap-mau/20261201-0a1b2c.may-1.jsonl");
    let whole = disk.read(&file).unwrap();
    let lines: Vec<usize> = memchr::memchr_iter(b'\n', &whole).collect();
    // One byte in the middle of each of the four lines, and the mark of the first.
    let mut places = vec![(14, 1)];
    places.extend((0..4).map(|n| ((if n == 0 { 0 } else { lines[n - 1] } + lines[n]) / 2, n as u64 + 1)));
    for (place, line) in places {
        disk.tamper(&file, |bytes| bytes[place] ^= 1).unwrap();
        let faults = findings(&unlock(&disk, &secretary()).unwrap());
        let named = faults.iter().any(|finding| match finding {
            crate::store::Finding::Fault(Fault::Damaged { line: at, .. }) => *at == line,
            _ => false,
        });
        assert!(named, "byte {place}: {faults:?}");
        disk.tamper(&file, |bytes| bytes[place] ^= 1).unwrap();
    }
}

#[test]
fn lines_of_a_sealed_book_fit_no_other_place() {
    let (disk, _) = sealed();
    let mut book = writable(&disk);
    book.append(&key(2), &draft(1)).unwrap();
    drop(book);
    let (one, two) = (path("ap-mau/20261201-0a1b2c.may-1.jsonl"), path("ap-mau/20261202-0a1b2c.may-1.jsonl"));
    let other = disk.read(&two).unwrap();
    disk.tamper(&one, |bytes| *bytes = other).unwrap();
    let verified = verify_with(&unlock(&disk, &secretary()).unwrap(), &mut |_, _| {});
    assert!(verified.is_damaged());
}

#[test]
fn a_plain_stream_in_a_sealed_book_is_read_told_and_sealed_before_it_is_added_to() {
    let plain = SimulatedDisk::default();
    fill(&mut create(&plain));
    let file = path("ap-mau/20261201-0a1b2c.may-1.jsonl");
    let stream = plain.read(&file).unwrap();
    let (disk, _) = sealed();
    disk.tamper(&file, |bytes| bytes.clone_from(&stream)).unwrap();
    let reader = unlock(&disk, &secretary()).unwrap();
    assert_eq!(told(&reader).2.len(), 3);
    assert_eq!(findings(&reader), [crate::store::Finding::Unsealed { file: file.clone() }]);
    writable(&disk).append(&key(1), &draft(4)).unwrap();
    assert_eq!(readable(&disk), Vec::<PathBuf>::new());
    assert_eq!(told(&reader).2.len(), 4);
}

#[test]
fn the_derived_store_is_sealed_too() {
    let temp = tempfile::tempdir().unwrap();
    let (dir, disk): (PathBuf, Arc<dyn Disk>) = (temp.path().join("so"), Arc::new(RealDisk));
    let info = BookInfo::new("b1", false);
    fill(&mut Book::create(&dir, Arc::clone(&disk), &info, "may-1", now()).unwrap());
    std::fs::create_dir(dir.join("store.damaged-20260101-000000")).unwrap();
    seal_book(&disk, &dir, now(), &secretary(), None, &mut |_, _| {}).unwrap();
    assert!(!dir.join("store").exists() && !dir.join("store.damaged-20260101-000000").exists());
    let open = || {
        Book::open_with(
            Reader::unlock(Arc::clone(&disk), &dir, &secretary()).unwrap(),
            Mode::Write,
            "may-1",
            now(),
        )
    };
    let book = open();
    book.index().unwrap().put("meeting/ap-mau/m1", NAME.as_bytes());
    drop(book);
    let shows = files(&*disk, &dir).into_iter().filter(|file| {
        let bytes = disk.read(file).unwrap();
        bytes.windows(NAME.len()).any(|part| part == NAME.as_bytes())
    });
    assert_eq!(shows.count(), 0);
    assert_eq!(open().index().unwrap().get("meeting/ap-mau/m1").unwrap(), NAME.as_bytes());
}

#[test]
fn no_secret_is_in_what_a_program_would_print() {
    let (disk, code) = sealed();
    let reader = unlock(&disk, &secretary()).unwrap();
    let bytes = format!("{:?}", reader.key.as_ref().unwrap().bytes());
    let book = writable(&disk);
    let printed = format!("{reader:?} {book:?} {:?} {code:?}", secretary());
    for secret in [bytes.trim_matches(['[', ']']), "lúa chín", &code.normal()[..9]] {
        assert!(!printed.contains(secret), "{secret}");
    }
}
