//! The derived store: values made from the journal, kept in sled for speed alone.
//!
//! The only file that names sled. It may be deleted whenever the program is closed. sled can
//! panic on damaged files, drop records without a word, and trip over a snapshot that it never
//! finished; so every call is guarded, every value carries a checksum, and a store that cannot
//! be read is put aside under another name, never repaired and never deleted.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::guard::guarded;
use crate::store::book::Reader;
use crate::store::disk::{Cause, Disk, RealDisk};
use crate::store::fault::{Finding, IndexFault};
use crate::store::seal::ValueSeal;

/// How often sled syncs its file, in milliseconds; by itself twice a second. What a kill takes is made again.
const FLUSH_MS: u64 = 10_000;
/// sled takes about three times as much memory as its cache is given.
const CACHE_BYTES: u64 = 16 * 1024 * 1024;
const BOOK_KEY: &[u8] = b"book";
/// How often files that are held are tried again, and how long is waited in between.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(20);
const CHECKSUM: usize = 32;

/// The derived store of a book; clones are the same store.
#[derive(Debug, Clone)]
pub struct Index(Arc<Mutex<OpenIndex>>);

#[derive(Debug)]
struct OpenIndex {
    dir: PathBuf,
    book: String,
    stamp: String,
    /// Seals the values of a sealed book; the keys stay readable.
    seal: Option<ValueSeal>,
    db: Option<sled::Db>,
    findings: Vec<Finding>,
}

enum SledOpened {
    Ours(sled::Db),
    Bad(IndexFault),
    /// The disk refuses, which says nothing about the store; it is left where it is.
    Refused,
}

impl Index {
    /// Opens the store of a book, whose values are sealed if the book is. What cannot be used is
    /// told as by [`Index::open`].
    pub(in crate::store) fn open_stored(
        reader: &Reader,
        now: DateTime<FixedOffset>,
    ) -> (Index, Option<Finding>) {
        Index::open_beside(reader, &reader.dir, now)
    }

    /// As [`Index::open_stored`], of a copy of the store in another folder.
    pub(super) fn open_beside(
        reader: &Reader,
        dir: &Path,
        now: DateTime<FixedOffset>,
    ) -> (Index, Option<Finding>) {
        let opened = Index::open(dir, &reader.info.id, now);
        opened.0.shelf().seal = reader.key.as_ref().map(ValueSeal::new);
        opened
    }

    /// Opens the store of the book `book` in `dir`. One that cannot be used is put aside under a
    /// name with the time `now`, and the finding says so.
    pub fn open(dir: &Path, book: &str, now: DateTime<FixedOffset>) -> (Index, Option<Finding>) {
        let mut shelf = OpenIndex {
            dir: dir.to_path_buf(),
            book: book.to_owned(),
            stamp: now.format("%Y%m%d-%H%M%S").to_string(),
            seal: None,
            db: None,
            findings: Vec::new(),
        };
        match shelf.open() {
            SledOpened::Ours(db) => shelf.db = Some(db),
            SledOpened::Bad(why) => shelf.set_aside(why),
            SledOpened::Refused => shelf.findings.push(Finding::StoreOff),
        }
        let finding = shelf.findings.pop();
        (Index(Arc::new(Mutex::new(shelf))), finding)
    }

    /// The value of `key`, when it is there and its checksum is right.
    pub fn get(&self, key: &str) -> Option<Vec<u8>> {
        let mut shelf = self.shelf();
        let stored = shelf.guard(|db| db.get(key))??;
        let (sum, value) = stored.split_at_checked(CHECKSUM)?;
        match &shelf.seal {
            _ if checksum(key, value) != sum => None,
            None => Some(value.to_vec()),
            Some(seal) => seal.open(key, value),
        }
    }

    /// Keeps a value with its checksum. A store that cannot take it is put aside, which a finding
    /// tells; the value can be made again.
    pub fn put(&self, key: &str, value: &[u8]) {
        let mut shelf = self.shelf();
        let stored = match &shelf.seal {
            None => Ok(value.to_vec()),
            Some(seal) => seal.close(key, value),
        };
        let Ok(stored) = stored else { return };
        let bytes = [checksum(key, &stored).as_slice(), &stored].concat();
        shelf.guard(|db| db.insert(key, bytes));
    }

    /// Forgets a value that is not needed any more.
    pub fn remove(&self, key: &str) {
        self.shelf().guard(|db| db.remove(key));
    }

    /// Brings what was put and forgotten to the device now, where no kill is to undo it.
    pub fn flush(&self) {
        self.shelf().guard(|db| db.flush());
    }

    /// Whether values can be kept and read.
    pub fn is_open(&self) -> bool {
        self.shelf().db.is_some()
    }

    /// Puts the store aside because of what was found in it, and begins a new one.
    pub fn set_aside(&self, why: IndexFault) {
        let mut shelf = self.shelf();
        if let Some(db) = shelf.db.take() {
            // Closing may panic as any other call to sled; the files are kept either way.
            let _ = guarded(|| drop(db));
        }
        shelf.set_aside(why);
    }

    /// What is to be told since the last call.
    pub fn take_findings(&self) -> Vec<Finding> {
        std::mem::take(&mut self.shelf().findings)
    }

    /// The shelf; a panic of another thread in between leaves it usable, for sled is guarded.
    fn shelf(&self) -> MutexGuard<'_, OpenIndex> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl OpenIndex {
    fn folder(&self) -> PathBuf {
        self.dir.join("store")
    }

    fn open(&self) -> SledOpened {
        let folder = self.folder();
        let made = RealDisk.create_dirs(&folder).and_then(|()| refuse_unusual(&folder));
        let made = made.and_then(|()| remove_unfinished(&folder));
        match made {
            Err(error) if refuses(&error) => return SledOpened::Refused,
            Err(_) => return SledOpened::Bad(IndexFault::Unreadable),
            Ok(()) => {}
        }
        let config =
            sled::Config::new().path(&folder).cache_capacity(CACHE_BYTES).flush_every_ms(Some(FLUSH_MS));
        let db = match open_when_free(&config) {
            Some(Ok(db)) => db,
            Some(Err(sled::Error::Io(error))) if refuses(&error) => return SledOpened::Refused,
            _ => return SledOpened::Bad(IndexFault::Unreadable),
        };
        make_private(&folder);
        match guarded(|| self.owner(&db)) {
            Some(Ok(Some(owner))) if owner == self.book.as_bytes() => SledOpened::Ours(db),
            Some(Ok(Some(_))) => SledOpened::Bad(IndexFault::Foreign),
            Some(Err(sled::Error::Io(error))) if refuses(&error) => SledOpened::Refused,
            // Values without their book's id: sled has dropped records.
            _ => SledOpened::Bad(IndexFault::Unreadable),
        }
    }

    /// The id of the book that the store was made for; an empty store becomes this book's.
    fn owner(&self, db: &sled::Db) -> sled::Result<Option<sled::IVec>> {
        if db.is_empty() {
            db.insert(BOOK_KEY, self.book.as_bytes())?;
            db.flush()?;
        }
        db.get(BOOK_KEY)
    }

    /// Renames the store and opens a new one; without success there is none.
    fn set_aside(&mut self, why: IndexFault) {
        let folder = self.folder();
        let name = format!("store.damaged-{}", self.stamp);
        let numbered = (2..100).map(|n| self.dir.join(format!("{name}-{n}")));
        let kept = std::iter::once(self.dir.join(&name)).chain(numbered).find(|kept| !RealDisk.exists(kept));
        let moved = kept.filter(|kept| RealDisk.exists(&folder) && fs::rename(&folder, kept).is_ok());
        // One that could not be moved is still there, and must not be opened again.
        let opened = if RealDisk.exists(&folder) { SledOpened::Refused } else { self.open() };
        self.findings.push(match (moved, opened) {
            (Some(kept), SledOpened::Ours(db)) => {
                self.db = Some(db);
                Finding::StoreSetAside { kept, why }
            }
            _ => Finding::StoreOff,
        });
    }

    fn guard<T>(&mut self, call: impl FnOnce(&sled::Db) -> sled::Result<T>) -> Option<T> {
        let db = self.db.take()?;
        match guarded(|| call(&db)) {
            Some(Ok(value)) => {
                self.db = Some(db);
                return Some(value);
            }
            Some(Err(error)) => {
                let _ = guarded(|| drop(db));
                if matches!(&error, sled::Error::Io(error) if refuses(error)) {
                    self.findings.push(Finding::StoreOff);
                    return None;
                }
            }
            // After a panic closing could wait for ever; the operating system closes it.
            None => std::mem::forget(db),
        }
        self.set_aside(IndexFault::Unreadable);
        None
    }
}

/// Opens sled's files. A handle that was just dropped keeps them for a moment longer, so files that
/// are held are tried again for up to two seconds.
fn open_when_free(config: &sled::Config) -> Option<sled::Result<sled::Db>> {
    for _ in 0..TRIES {
        match guarded(|| config.open()) {
            Some(Err(sled::Error::Io(error))) if is_held(&error) => std::thread::sleep(PAUSE),
            opened => return opened,
        }
    }
    guarded(|| config.open())
}

/// sled writes to whatever it finds under the names of its files: links and the like are none of them.
fn refuse_unusual(folder: &Path) -> std::io::Result<()> {
    for entry in RealDisk.list(folder)? {
        let path = folder.join(&entry.name);
        match entry.folder {
            true => refuse_unusual(&path)?,
            false => drop(RealDisk.len(&path)?),
        }
    }
    Ok(())
}

/// Removes snapshots that sled had not finished: it would take one for the newest and fail.
fn remove_unfinished(folder: &Path) -> std::io::Result<()> {
    for entry in RealDisk.list(folder)? {
        if entry.name.ends_with(".generating") {
            RealDisk.remove(&folder.join(entry.name))?;
        }
    }
    Ok(())
}

/// Whether the disk says no, or another program keeps the store for a moment; anything else that
/// goes wrong is the store's own fault.
fn refuses(error: &std::io::Error) -> bool {
    let refused = matches!(Cause::of(error), Cause::Full | Cause::Protected);
    refused || is_held(error)
}

fn is_held(error: &std::io::Error) -> bool {
    error.to_string().contains("could not acquire lock")
}

/// Gives sled's files, which it makes for everybody to read, to their owner alone. Where a file
/// system has no modes, as FAT, this does nothing.
fn make_private(folder: &Path) {
    #[cfg(unix)]
    for entry in RealDisk.list(folder).unwrap_or_default() {
        use std::os::unix::fs::PermissionsExt;
        let mode = if entry.folder { 0o700 } else { 0o600 };
        let _ = fs::set_permissions(folder.join(&entry.name), fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = folder;
}

fn checksum(key: &str, value: &[u8]) -> [u8; CHECKSUM] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(key.as_bytes());
    hasher.update(&[0]);
    hasher.update(value);
    *hasher.finalize().as_bytes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn open(dir: &Path, book: &str) -> (Index, Option<Finding>) {
        let now = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
        Index::open(dir, book, now)
    }

    #[test]
    fn values_stay_and_another_books_store_is_put_aside() {
        let temp = tempfile::tempdir().unwrap();
        let (index, finding) = open(temp.path(), "b1");
        index.put("k", b"value");
        assert_eq!((index.get("k").unwrap().as_slice(), finding), (&b"value"[..], None));
        drop(index);
        assert!(open(temp.path(), "b1").0.get("k").is_some());
        let (index, finding) = open(temp.path(), "b2");
        assert_eq!(index.get("k"), None);
        let kept = temp.path().join("store.damaged-20261203-194207");
        assert!(kept.join("db").exists());
        let why = IndexFault::Foreign;
        assert_eq!(finding, Some(Finding::StoreSetAside { kept, why }));
    }

    #[test]
    fn an_unfinished_snapshot_does_not_stop_the_store() {
        let temp = tempfile::tempdir().unwrap();
        open(temp.path(), "b1").0.put("k", b"value");
        fs::write(temp.path().join("store/snap.00000000000003FF.generating"), b"x").unwrap();
        let (index, finding) = open(temp.path(), "b1");
        assert!(index.get("k").is_some());
        assert_eq!(finding, None);
    }

    fn filled() -> (tempfile::TempDir, PathBuf) {
        let temp = tempfile::tempdir().unwrap();
        let (index, _) = open(temp.path(), "b1");
        for n in 0..500 {
            index.put(&format!("key {n}"), format!("value {n}").repeat(30).as_bytes());
        }
        let file = temp.path().join("store/db");
        (temp, file)
    }

    /// Whether a damaged store gives right values or none, and takes new ones.
    fn serves(dir: &Path) -> bool {
        let (index, _) = open(dir, "b1");
        let right = (0..500).all(|n| {
            let value = index.get(&format!("key {n}"));
            value.is_none_or(|value| value == format!("value {n}").repeat(30).as_bytes())
        });
        index.put("new", b"value");
        right && index.get("new").is_some()
    }

    #[test]
    fn a_damaged_store_never_gives_a_wrong_value_and_never_stops_the_program() {
        let (temp, file) = filled();
        let whole = fs::read(&file).unwrap();
        let used = whole.iter().rposition(|byte| *byte != 0).unwrap();
        let half: Vec<u8> = whole[..whole.len() / 2].to_vec();
        let mut versions = vec![half, Vec::new(), vec![0x55; whole.len()]];
        versions.extend((0..10).map(|n| {
            let mut flipped = whole.clone();
            flipped[used * n / 10 + 3] ^= 0x10;
            flipped
        }));
        for (number, version) in versions.into_iter().enumerate() {
            fs::remove_dir_all(temp.path().join("store")).unwrap();
            fs::create_dir(temp.path().join("store")).unwrap();
            fs::write(&file, version).unwrap();
            assert!(serves(temp.path()), "version {number}");
        }
    }

    #[test]
    fn a_garbled_configuration_puts_the_store_aside() {
        let (temp, file) = filled();
        fs::write(file.with_file_name("conf"), [0x55; 60]).unwrap();
        let (index, finding) = open(temp.path(), "b1");
        let kept = temp.path().join("store.damaged-20261203-194207");
        let why = IndexFault::Unreadable;
        assert_eq!(finding, Some(Finding::StoreSetAside { kept, why }));
        assert_eq!(index.get("key 1"), None);
        index.put("k", b"value");
        assert!(index.get("k").is_some());
    }

    #[test]
    fn a_store_that_is_kept_elsewhere_is_left_where_it_is() {
        let temp = tempfile::tempdir().unwrap();
        let (first, _) = open(temp.path(), "b1");
        first.put("k", b"value");
        let (second, finding) = open(temp.path(), "b1");
        assert_eq!((second.get("k"), finding), (None, Some(Finding::StoreOff)));
        assert!(first.get("k").is_some());
        assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 1);
        drop((first, second));
        assert!(open(temp.path(), "b1").0.get("k").is_some());
    }

    #[test]
    fn a_disk_that_refuses_says_nothing_about_the_store() {
        for kind in [std::io::ErrorKind::StorageFull, std::io::ErrorKind::ReadOnlyFilesystem] {
            assert!(refuses(&kind.into()));
        }
        assert!(!refuses(&std::io::ErrorKind::UnexpectedEof.into()));
    }

    #[test]
    fn a_file_where_the_store_should_be_is_put_aside() {
        let temp = tempfile::tempdir().unwrap();
        fs::write(temp.path().join("store"), b"x").unwrap();
        let (index, finding) = open(temp.path(), "b1");
        assert!(matches!(finding, Some(Finding::StoreSetAside { .. })), "{finding:?}");
        index.put("k", b"value");
        assert!(index.get("k").is_some());
    }

    #[test]
    fn a_value_under_a_wrong_checksum_is_none() {
        let temp = tempfile::tempdir().unwrap();
        let (index, _) = open(temp.path(), "b1");
        index.put("k", b"value");
        let stored = index.shelf().guard(|db| db.get("k")).unwrap().unwrap();
        index.shelf().guard(|db| db.insert("other", stored));
        assert_eq!(index.get("other"), None);
    }
}
