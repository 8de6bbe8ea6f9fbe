//! Sealing and unsealing while the power goes, or the disk is full: nothing is lost or changed.
#![allow(clippy::unwrap_used)]

use std::any::Any;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use super::tests::{
    NAME, deputy, files, findings, readable, sealed, secretary, shared, told, unlock, writable,
};
use super::*;
use crate::store::book::tests::{DIR, cell, create, draft, fill, key, meeting, now, open, path, texts};
use crate::store::{
    Appends, Book, Disk, DiskFile, Fault, Finding, FolderEntry, Mode, Reader, SimulatedDisk, make_backup,
    restore_backup,
};

/// A simulated disk that remembers what a power cut would leave after every change.
#[derive(Debug, Clone, Default)]
struct Filmed {
    disk: SimulatedDisk,
    film: Arc<Mutex<Vec<SimulatedDisk>>>,
}

impl Filmed {
    fn after<T>(&self, done: io::Result<T>) -> io::Result<T> {
        self.film.lock().unwrap().push(self.disk.survivor());
        done
    }
}

#[derive(Debug)]
struct FilmedFile(Filmed, Box<dyn DiskFile>);

impl DiskFile for FilmedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let done = self.1.write(bytes);
        self.0.after(done)
    }
    fn sync_data(&mut self) -> io::Result<()> {
        let done = self.1.sync_data();
        self.0.after(done)
    }
    fn is_at(&self, path: &Path, len: u64) -> bool {
        self.1.is_at(path, len)
    }
}

impl Disk for Filmed {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.after(self.disk.create_dir(path))
    }
    fn list(&self, path: &Path) -> io::Result<Vec<FolderEntry>> {
        self.disk.list(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }
    fn read_at(&self, path: &Path, start: u64, len: u64) -> io::Result<Vec<u8>> {
        self.disk.read_at(path, start, len)
    }
    fn len(&self, path: &Path) -> io::Result<u64> {
        Disk::len(&self.disk, path)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = self.disk.append(path)?;
        self.after(Ok(Box::new(FilmedFile(self.clone(), file)) as Box<dyn DiskFile>))
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = self.disk.create(path)?;
        self.after(Ok(Box::new(FilmedFile(self.clone(), file)) as Box<dyn DiskFile>))
    }
    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.after(self.disk.sync_dir(path))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.after(self.disk.rename(from, to))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.after(self.disk.remove(path))
    }
    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.after(self.disk.remove_dir(path))
    }
    fn exists(&self, path: &Path) -> bool {
        self.disk.exists(path)
    }
    fn hold(&self, path: &Path, note: &str) -> io::Result<Option<Box<dyn Any + Send>>> {
        self.disk.hold(path, note)
    }
}

/// Opens what a power cut left, as a person does: with the passphrase where it is asked for.
fn reopened(disk: &SimulatedDisk) -> Book {
    let (disk, dir) = (shared(disk), Path::new(DIR));
    let reader = match Reader::asks_passphrase(&disk, dir).unwrap() {
        true => Reader::unlock(disk, dir, &secretary()).unwrap(),
        false => Reader::open(disk, dir).unwrap(),
    };
    Book::open_with(reader, Mode::Write, "may-1", now())
}

/// A book with something torn at the end of a meeting, and something set aside before.
fn untidy() -> SimulatedDisk {
    let disk = SimulatedDisk::default();
    let mut book = create(&disk);
    fill(&mut book);
    book.append(&key(2), &draft(1)).unwrap();
    drop(book);
    write_papers(&disk);
    let torn = |file: &str| {
        disk.tamper(&path(file), |bytes| bytes.extend_from_slice("{\"seq\":2,\"ý kiến".as_bytes())).unwrap();
    };
    torn("ap-mau/20261202-0a1b2c.may-1.jsonl");
    open(&disk, Mode::Write, "may-1").resume(&cell(), &meeting(2));
    torn("ap-mau/20261201-0a1b2c.may-1.jsonl");
    disk
}

/// Lays papers into the folder of a book, of which the next one that writes it takes note.
fn write_papers(disk: &SimulatedDisk) {
    for paper in PAPERS {
        let file = Path::new(DIR).join("documents").join(paper);
        disk.create_dirs(file.parent().unwrap()).unwrap();
        crate::store::write_whole(disk, &file, "ý kiến".as_bytes()).unwrap();
    }
}

/// Whether the name of a paper stands in a file of the book.
fn names_papers(disk: &SimulatedDisk) -> bool {
    files(disk, Path::new(DIR)).iter().any(|file| {
        let bytes = disk.read(file).unwrap();
        String::from_utf8_lossy(&bytes).contains("-bien-ban.") || file.ends_with("bien-ban.pdf")
    })
}

const PAPERS: [&str; 3] = ["2026-12-01-bien-ban.docx", "2026-12-01-bien-ban.txt", "quet/bien-ban.pdf"];

/// The papers of a book, each whole.
fn papers(reader: &Reader) -> Vec<(String, Vec<u8>)> {
    let (papers, faults) = reader.kept_papers().unwrap();
    assert_eq!(faults, []);
    papers.into_iter().map(|paper| (paper.name, paper.bytes)).collect()
}

#[test]
fn a_power_cut_at_any_step_of_sealing_or_unsealing_loses_and_changes_nothing() {
    let disk = untidy();
    let before = told(&open(&disk, Mode::Read, "may-1").reader());
    assert!(names_papers(&disk));
    let written: Vec<_> = PAPERS.map(|name| (name.to_owned(), "ý kiến".as_bytes().to_vec())).into();
    let filmed = Filmed { disk: disk.clone(), film: Arc::default() };
    let shared: Arc<dyn Disk> = Arc::new(filmed.clone());
    seal_book(&shared, Path::new(DIR), now(), &secretary(), None, &mut |_, _| {}).unwrap();
    assert_eq!((readable(&disk), names_papers(&disk)), (Vec::new(), false));
    let sealing = std::mem::take(&mut *filmed.film.lock().unwrap());
    let reader = Reader::unlock(Arc::clone(&shared), Path::new(DIR), &secretary()).unwrap();
    unseal_book(&reader, now(), &mut |_, _| {}).unwrap();
    let unsealing = std::mem::take(&mut *filmed.film.lock().unwrap());
    assert!(sealing.len() > 30 && unsealing.len() > 30, "{} {}", sealing.len(), unsealing.len());
    assert_eq!(told(&open(&disk, Mode::Read, "may-1").reader()), before);
    for (step, left) in sealing.iter().chain(&unsealing).enumerate() {
        let book = reopened(left);
        let reader = book.reader();
        assert_eq!(told(&reader), before, "step {step}");
        assert_eq!(papers(&reader), written, "step {step}");
        let damage = findings(&reader).iter().any(Finding::is_damage);
        assert!(!damage, "step {step}");
        // Whatever was begun is finished by now: all sealed, or all plain.
        match reader.is_sealed() {
            true => assert_eq!((readable(left), names_papers(left)), (Vec::new(), false), "step {step}"),
            false => assert!(Reader::open(self::shared(left), Path::new(DIR)).is_ok(), "step {step}"),
        }
    }
}

#[test]
fn unsealing_leaves_every_byte_of_the_journal_as_it_was_before() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    let journal = |disk: &SimulatedDisk| {
        let all = files(disk, &Path::new(DIR).join("journal")).into_iter();
        all.map(|file| (file.clone(), disk.read(&file).unwrap())).collect::<Vec<_>>()
    };
    let before = journal(&disk);
    seal_book(&shared(&disk), Path::new(DIR), now(), &secretary(), None, &mut |_, _| {}).unwrap();
    assert_ne!(journal(&disk), before);
    unseal_book(&unlock(&disk, &secretary()).unwrap(), now(), &mut |_, _| {}).unwrap();
    assert_eq!(journal(&disk), before);
    let again = unseal_book(&open(&disk, Mode::Read, "may-1").reader(), now(), &mut |_, _| {}).unwrap_err();
    assert!(matches!(again, Fault::Seal { fault: SealFault::NotSealed, .. } | Fault::InUse(_)));
}

#[test]
fn a_full_disk_while_sealing_leaves_a_book_that_goes_on_later() {
    let disk = SimulatedDisk::default();
    fill(&mut create(&disk));
    let before = told(&open(&disk, Mode::Read, "may-1").reader());
    disk.leave_room(Some(2500));
    let full = seal_book(&shared(&disk), Path::new(DIR), now(), &secretary(), None, &mut |_, _| {});
    assert!(matches!(full, Err(Fault::Disk { .. })), "{full:?}");
    disk.leave_room(None);
    let mut book = reopened(&disk);
    assert_eq!(book.take_findings(), [Finding::Turned]);
    assert_eq!(told(&book.reader()), before);
    assert_eq!(readable(&disk), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_backup_of_a_sealed_book_is_sealed_and_asks_for_nothing() {
    let (disk, _) = sealed();
    let (shared, out) = (shared(&disk), Path::new("usb"));
    let outside = Reader::outside(Arc::clone(&shared), Path::new(DIR)).unwrap();
    let made = make_backup(&outside, out, now(), &mut |_, _| {}).unwrap();
    assert_eq!(made.manifest.heads.len(), 3);
    assert_eq!(made.faults, []);
    // With the passphrase the same is written down.
    let again = make_backup(&unlock(&disk, &secretary()).unwrap(), out, now(), &mut |_, _| {}).unwrap();
    assert_eq!(again.manifest.heads, made.manifest.heads);
    let restored = restore_backup(&shared, &made.file, Path::new("moi"), &mut |_, _| {}).unwrap();
    assert!(files(&disk, &restored.folder).iter().all(|file| {
        let bytes = disk.read(file).unwrap();
        !bytes.windows(NAME.len()).any(|part| part == NAME.as_bytes())
    }));
    assert!(Reader::open(Arc::clone(&shared), &restored.folder).is_err());
    let before = told(&unlock(&disk, &secretary()).unwrap());
    assert_eq!(told(&Reader::unlock(shared, &restored.folder, &deputy()).unwrap()), before);
}

#[test]
fn what_a_power_cut_tore_in_a_sealed_stream_is_set_aside() {
    let (disk, _) = sealed();
    let file = path("ap-mau/20261201-0a1b2c.may-1.jsonl");
    disk.tamper(&file, |bytes| bytes.extend_from_slice(r#"{"seq":4,"sealed":"q83"#.as_bytes())).unwrap();
    let mut book = writable(&disk);
    assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
    assert!(matches!(book.take_findings()[..], [Finding::SetAside(ref kept)] if kept.line == 5));
    book.append(&key(1), &draft(4)).unwrap();
    assert_eq!(findings(&book.reader()), []);
}
