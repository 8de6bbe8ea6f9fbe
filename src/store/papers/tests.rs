//! Papers of a sealed book: sealed in place with their names, opened by the book's key alone, and back.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::store::book::tests::{DIR, create, fill, now};
use crate::store::disk::write_whole;
use crate::store::{Damage, Disk, Fault, Reader, SimulatedDisk, seal_book, unseal_book};
use crate::text::Secret;

const NAMES: [&str; 3] = ["2026-12-03-bien-ban.docx", "2026-thach-thi-sa-ray-7.txt", "quet/bien-ban.pdf"];

fn secret() -> Secret {
    Secret::new("lúa chín vàng đồng")
}

fn shared(disk: &SimulatedDisk) -> Arc<dyn Disk> {
    Arc::new(disk.clone())
}

fn documents() -> PathBuf {
    Path::new(DIR).join("documents")
}

fn put(disk: &SimulatedDisk, name: &str, text: &str) {
    let file = documents().join(name);
    disk.create_dirs(file.parent().unwrap()).unwrap();
    write_whole(disk, &file, text.as_bytes()).unwrap();
}

/// A book with three papers, sealed.
fn sealed() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    for name in NAMES {
        put(&disk, name, &format!("Thạch Thị Sa Rây: {name}"));
    }
    seal_book(&shared(&disk), Path::new(DIR), now(), &secret(), None, &mut |_, _| {}).unwrap();
    disk
}

fn reader(disk: &SimulatedDisk) -> Reader {
    Reader::unlock(shared(disk), Path::new(DIR), &secret()).unwrap()
}

/// Name and text of every paper.
fn papers(reader: &Reader) -> Vec<(String, String)> {
    let (papers, faults) = reader.kept_papers().unwrap();
    assert_eq!(faults, []);
    papers.into_iter().map(|paper| (paper.name, String::from_utf8(paper.bytes).unwrap())).collect()
}

fn expected() -> Vec<(String, String)> {
    NAMES.map(|name| (name.to_owned(), format!("Thạch Thị Sa Rây: {name}"))).into()
}

fn names(disk: &SimulatedDisk) -> Vec<String> {
    disk.list(&documents()).unwrap().into_iter().map(|entry| entry.name).collect()
}

#[test]
fn sealing_hides_papers_with_their_names_and_unsealing_brings_every_byte_back() {
    let disk = sealed();
    assert_eq!(names(&disk).len(), 3);
    for name in names(&disk) {
        assert!(name.len() == 22 && name.ends_with(".paper") && !name.contains("ban"), "{name}");
        let text = String::from_utf8_lossy(&disk.read(&documents().join(&name)).unwrap()).into_owned();
        assert!(text.starts_with("bienban paper 1\n") && !text.contains("Thạch"), "{text}");
    }
    let reader = reader(&disk);
    assert_eq!(papers(&reader), expected());
    unseal_book(&reader, now(), &mut |_, _| {}).unwrap();
    assert_eq!(papers(&Reader::open(shared(&disk), Path::new(DIR)).unwrap()), expected());
    assert_eq!(names(&disk), ["2026-12-03-bien-ban.docx", "2026-thach-thi-sa-ray-7.txt", "quet"]);
}

#[test]
fn without_the_passphrase_or_in_another_place_a_paper_opens_not() {
    let disk = sealed();
    let outside = Reader::outside(shared(&disk), Path::new(DIR)).unwrap();
    assert_eq!(outside.kept_papers().unwrap_err(), Fault::locked(Path::new(DIR)));
    let (first, second) = (documents().join(&names(&disk)[0]), documents().join(&names(&disk)[1]));
    let bytes = disk.read(&first).unwrap();
    write_whole(&disk, &second, &bytes).unwrap();
    let (kept, faults) = reader(&disk).kept_papers().unwrap();
    assert_eq!((kept.len(), faults), (2, vec![Fault::damaged(&second, 1, Damage::Changed)]));
    // What opens no more does not keep the book sealed, and is not thrown away.
    unseal_book(&reader(&disk), now(), &mut |_, _| {}).unwrap();
    assert_eq!(disk.read(&second).unwrap(), bytes);
    let plain = Reader::open(shared(&disk), Path::new(DIR)).unwrap();
    assert_eq!(plain.kept_papers().unwrap().1, [Fault::damaged(&second, 1, Damage::Changed)]);
}

#[test]
fn a_new_paper_takes_the_place_of_none_that_says_something_else() {
    let disk = sealed();
    let reader = reader(&disk);
    let keep = |bytes: &[u8]| reader.keep_sealed_paper("2026-12-03-bien-ban", "docx", bytes).unwrap();
    assert_eq!(keep("Thạch Thị Sa Rây: 2026-12-03-bien-ban.docx".as_bytes()), "2026-12-03-bien-ban.docx");
    assert_eq!(keep(b"opened again"), "2026-12-03-bien-ban-2.docx");
    assert_eq!(keep(b"opened again"), "2026-12-03-bien-ban-2.docx");
    assert_eq!(keep(b"a third"), "2026-12-03-bien-ban-3.docx");
    assert_eq!(papers(&reader).len(), 5);
    assert_eq!(super::plain_papers(&disk, Path::new(DIR)).unwrap(), []);
}

#[test]
fn a_plain_paper_that_comes_later_is_seen_and_sealed_beside_the_one_of_its_name() {
    let disk = sealed();
    put(&disk, "2026-12-03-bien-ban.docx", "by hand");
    let reader = reader(&disk);
    let plain = super::plain_papers(&disk, Path::new(DIR)).unwrap();
    assert_eq!(plain, [(NAMES[0].to_owned(), documents().join(NAMES[0]))]);
    assert_eq!(super::turn_papers(&reader, reader.key.as_ref().unwrap(), true).unwrap(), 1);
    let mut all = expected();
    all.insert(0, ("2026-12-03-bien-ban-2.docx".into(), "by hand".into()));
    assert_eq!(papers(&reader), all);
    assert_eq!(names(&disk).len(), 4);
}
