//! What a signature promises: it holds for these minutes of this book, and for nothing else.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::domain::BookEvent;
use crate::store::book::tests::{DIR, cell, check, create, fill, key, meeting, open, path, when};
use crate::store::seal::{seal_book, unseal_book};
use crate::store::{
    Appends, Book, Disk, Fault, Finding, Mode, RawAct, Reader, SimulatedDisk, StreamKey, make_backup,
    restore_backup, verify_with,
};
use crate::text::Secret;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()
}

/// A book whose first meeting is adopted with the hash of its last line, and signed.
fn signed() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    adopt(&mut book);
    disk
}

fn adopt(book: &mut Book) {
    let hash = book.append(&key(1), &crate::store::book::tests::draft(4)).unwrap().hashes[0].to_string();
    let signed = book.reader().sign(&cell(), &meeting(1), &hash, day()).unwrap();
    let entered = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(1), hash };
    book.append(&StreamKey::Book, &RawAct::new(when(9), &[entered, signed]).unwrap()).unwrap();
}

fn event(disk: &SimulatedDisk) -> (String, String, String) {
    let reading = open(disk, Mode::Read, "may-1").reader();
    let reading = reading.read::<BookEvent>(&StreamKey::Book, "book", true).unwrap();
    let found = reading.records.into_iter().find_map(|record| match record.entry {
        crate::store::ReadEvent::Known(BookEvent::MeetingSigned { hash, key, signature, .. }) => {
            Some((hash, key, signature))
        }
        _ => None,
    });
    found.unwrap()
}

#[test]
fn a_signature_holds_and_is_counted_with_the_fingerprint_of_the_key() {
    let disk = signed();
    disk.cut_power();
    let reader = open(&disk, Mode::Read, "may-1").reader();
    let verified = verify_with(&reader, &mut |_, _| {});
    assert_eq!(verified.findings, []);
    let fingerprint = reader.info().signing.as_ref().unwrap().fingerprint();
    assert_eq!(fingerprint.len(), 32);
    let expected = SignatureCount { holding: 1, adopted: 1, fingerprint: Some(fingerprint) };
    assert_eq!(verified.signatures, expected);
    let all = reader.signatures();
    assert_eq!((all.len(), all[0].holds, all[0].on, all[0].line), (1, true, day(), 5));
}

#[test]
fn a_signature_holds_for_nothing_else() {
    let disk = signed();
    let (hash, public, signature) = event(&disk);
    let other = "0f".repeat(32);
    let (cell, meeting) = (cell(), meeting(1));
    let holds = |book: &str, on: NaiveDate, hash: &str, public: &str, signature: &str| {
        key::holds(public, signature, book, (&cell, &meeting, on, hash))
    };
    assert!(holds("b1", day(), &hash, &public, &signature));
    assert!(!holds("b2", day(), &hash, &public, &signature));
    assert!(!holds("b1", day().succ_opt().unwrap(), &hash, &public, &signature));
    assert!(!holds("b1", day(), &other, &public, &signature));
    assert!(!holds("b1", day(), &hash, &other, &signature));
    assert!(!holds("b1", day(), &hash, &public, &"0f".repeat(64)));
    assert!(!holds("b1", day(), &hash, "ấp", "x"));
}

/// Writes the book's own stream anew, with right hashes, as somebody with great care would.
fn rewrite(disk: &SimulatedDisk, change: impl Fn(BookEvent) -> BookEvent) {
    let file = path("book.jsonl");
    let reader = open(disk, Mode::Read, "may-1").reader();
    let reading = reader.read::<BookEvent>(&StreamKey::Book, "book", true).unwrap();
    disk.remove(&file).unwrap();
    let header = StreamKey::Book.header("b1", "book");
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let mut stream = crate::store::Stream::create(shared, &file, header).unwrap();
    for record in reading.records {
        let crate::store::ReadEvent::Known(event) = record.entry else { panic!("an event of this version") };
        stream.append(&RawAct::new(when(0), &[change(event)]).unwrap()).unwrap();
    }
}

fn broken(disk: &SimulatedDisk) -> bool {
    check(disk).contains(&Finding::Fault(Fault::SignatureBroken {
        file: path("book.jsonl"),
        line: 5,
        meeting: meeting(1).0,
    }))
}

#[test]
fn a_signature_that_was_changed_with_all_hashes_is_named_with_its_line() {
    let disk = signed();
    rewrite(&disk, |event| event);
    assert_eq!(check(&disk), []);
    rewrite(&disk, |event| match event {
        BookEvent::MeetingSigned { cell, meeting, hash, on, key, signature } => {
            let signature = signature.replace(['0', '1'], "2");
            BookEvent::MeetingSigned { cell, meeting, hash, on, key, signature }
        }
        other => other,
    });
    assert!(broken(&disk), "{:?}", check(&disk));
}

#[test]
fn minutes_that_were_adopted_anew_with_another_hash_lose_their_signature() {
    let disk = signed();
    let reader = open(&disk, Mode::Read, "may-1").reader();
    let entry = reader.contents().value.meetings[&(cell(), meeting(1))].clone();
    let other = reader.meeting(&cell(), &meeting(1), &entry).places[0].hash.to_string();
    rewrite(&disk, |event| match event {
        BookEvent::MeetingSealed { cell, meeting, .. } => {
            BookEvent::MeetingSealed { cell, meeting, hash: other.clone() }
        }
        other => other,
    });
    assert!(broken(&disk), "{:?}", check(&disk));
}

#[test]
fn a_signature_of_another_key_is_none_of_this_book() {
    let disk = signed();
    let foreign = SigningInfo::new("b1", None).unwrap();
    let mut info = crate::store::BookInfo::read(&disk, Path::new(DIR)).unwrap();
    info.signing = Some(foreign);
    info.write(&disk, Path::new(DIR)).unwrap();
    assert!(broken(&disk));
}

#[test]
fn sealing_hides_the_secret_half_and_unsealing_gives_the_same_key_back() {
    let disk = signed();
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let toml = |name: &str| String::from_utf8(disk.read(&Path::new(DIR).join(name)).unwrap()).unwrap();
    let before = toml("book.toml");
    let secret = before.lines().find_map(|line| line.strip_prefix("secret = ")).unwrap().to_owned();
    assert_eq!(secret.len(), 66);
    let passphrase = Secret::new("lúa chín vàng đồng");
    seal_book(&shared, Path::new(DIR), when(0).at, &passphrase, None, &mut |_, _| {}).unwrap();
    for name in ["book.toml", "book-copy.toml"] {
        assert!(!toml(name).contains(secret.trim_matches('"')), "{name}");
    }
    // Without the passphrase nobody signs; with it everything goes on.
    let outside = Reader::outside(Arc::clone(&shared), Path::new(DIR)).unwrap();
    assert_eq!(outside.sign(&cell(), &meeting(2), "0f", day()), None);
    let reader = Reader::unlock(Arc::clone(&shared), Path::new(DIR), &passphrase).unwrap();
    let mut book = Book::open_with(reader.clone(), Mode::Write, "may-1", when(0).at);
    adopt_again(&mut book);
    drop(book);
    let verified = verify_with(&reader, &mut |_, _| {});
    assert_eq!((verified.findings, verified.signatures.holding), (vec![], 1));
    unseal_book(&reader, when(0).at, &mut |_, _| {}).unwrap();
    assert_eq!(toml("book.toml"), before);
    assert_eq!(check(&disk), []);
}

fn adopt_again(book: &mut Book) {
    let hash = book.append(&key(1), &crate::store::book::tests::draft(5)).unwrap().hashes[0].to_string();
    let signed = book.reader().sign(&cell(), &meeting(1), &hash, day()).unwrap();
    let entered = BookEvent::MeetingSealed { cell: cell(), meeting: meeting(1), hash };
    book.append(&StreamKey::Book, &RawAct::new(when(9), &[entered, signed]).unwrap()).unwrap();
}

#[test]
fn a_backup_carries_the_key_and_the_signatures() {
    let disk = signed();
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let reader = open(&disk, Mode::Read, "may-1").reader();
    let made = make_backup(&reader, Path::new("usb"), when(0).at, &mut |_, _| {}).unwrap();
    restore_backup(&shared, &made.file, Path::new("moi"), &mut |_, _| {}).unwrap();
    let restored = Reader::open(shared, Path::new("moi")).unwrap();
    assert_eq!(restored.info(), reader.info());
    assert!(restored.signatures().iter().all(|one| one.holds));
    assert!(restored.sign(&cell(), &meeting(2), "0f", day()).is_some());
}

#[test]
fn the_secret_half_is_never_shown() {
    let disk = signed();
    let reader = open(&disk, Mode::Read, "may-1").reader();
    let toml = String::from_utf8(disk.read(&Path::new(DIR).join("book.toml")).unwrap()).unwrap();
    let secret = toml.lines().find_map(|line| line.strip_prefix("secret = \"")).unwrap();
    assert!(!format!("{reader:?}").contains(&secret[..16]));
}
