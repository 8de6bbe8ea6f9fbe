//! Reading a book: what its streams say, with word of what cannot be trusted.
//!
//! It changes nothing on the disk, so a second program may read while the first one writes; a
//! last act that is not whole is then simply not written yet.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::contents::Contents;
use super::form_file::FORMS;
use super::info::BookInfo;
use super::layout::{StreamKey, cell_folder, journal, meeting_of};
use super::register::{LastRegister, Register};
use crate::domain::{
    BookEvent, CellId, CellState, MeetingId, PrivateNoteEvent, PrivateNotes, Roll, RollEvent,
};
use crate::store::disk::{Disk, FolderEntry, keep_within};
use crate::store::fault::{Damage, Fault};
use crate::store::journal::{ReadEvent, StreamReading, Tail, read_stored};
use crate::store::seal::BookKey;
use crate::store::settled::Settled;
use crate::store::witness::{LastWitness, is_missing};

/// Streams that all laptops share have no origin in their names; any stands for it.
pub(in crate::store) const SHARED: &str = "book";

/// The folders at the top of a book, and that of its forms, that others must not stand in the place of.
const FOLDERS: [&str; 5] = ["journal", "documents", "guidance", FORMS, "backups"];

/// Reads a book; clones are cheap and may be used from another thread than the writer's.
#[derive(Debug, Clone)]
pub struct Reader {
    pub(in crate::store) disk: Arc<dyn Disk>,
    pub(in crate::store) dir: PathBuf,
    pub(in crate::store) info: Arc<BookInfo>,
    /// The key of a sealed book.
    pub(in crate::store) key: Option<BookKey>,
    /// What the book's own stream said when it was last read.
    pub(in crate::store) last_register: Arc<LastRegister>,
    /// What was known of it when that was last read.
    pub(in crate::store) last_witness: Arc<LastWitness>,
    /// What a program that holds the lock knows of every cell without reading the book; else none.
    pub(in crate::store) settled: Option<Arc<Settled>>,
}

/// A value as far as it can be trusted, and what is wrong with the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted<T> {
    /// What the sound lines say.
    pub value: T,
    /// What is damaged or missing, or comes from a newer version.
    pub faults: Vec<Fault>,
}

impl Reader {
    /// A reader of the book in `dir`, which is not sealed.
    ///
    /// # Errors
    /// [`Fault::NotABook`], [`Fault::Newer`], or `book.toml` cannot be read; [`Fault::Seal`] when
    /// the book is sealed ([`Reader::unlock`] opens it then).
    pub fn open(disk: Arc<dyn Disk>, dir: &Path) -> Result<Reader, Fault> {
        let reader = Reader::outside(disk, dir)?;
        if reader.info.seal.is_some() {
            return Err(Fault::locked(dir));
        }
        Ok(reader)
    }

    /// A reader of the files of the book in `dir` as they are stored: of a sealed book it can copy
    /// the streams but not read them.
    ///
    /// # Errors
    /// As [`Reader::open`], but for the seal.
    pub fn outside(disk: Arc<dyn Disk>, dir: &Path) -> Result<Reader, Fault> {
        let disk = keep_within(disk, dir);
        let info = Arc::new(BookInfo::read(&*disk, dir)?);
        Ok(Reader {
            disk,
            dir: dir.to_path_buf(),
            info,
            key: None,
            last_register: Arc::default(),
            last_witness: Arc::default(),
            settled: None,
        })
    }

    /// What `book.toml` says.
    pub fn info(&self) -> &BookInfo {
        &self.info
    }

    /// The disk of the book.
    pub fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
    }

    /// The book's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Cells and meetings, by the book's stream and by the files that are there.
    pub fn contents(&self) -> Trusted<Contents> {
        let mut faults = Vec::new();
        let mut contents = self.register().map_or_else(
            || {
                let events = self.events::<BookEvent>(&StreamKey::Book, &mut faults);
                let mut contents = Contents::default();
                events.into_iter().for_each(|event| contents.apply(event));
                contents
            },
            Register::into_contents,
        );
        if let Err(fault) = self.find_files(&mut contents) {
            faults.push(fault);
        }
        contents.drop_empty();
        if contents.names(&StreamKey::Book, "") {
            let empty = contents.cells.is_empty() && faults.is_empty();
            faults.extend(self.loss(&StreamKey::Book, empty));
        }
        Trusted { value: contents, faults }
    }

    /// The roll of a cell; empty when it has none yet.
    pub fn roll(&self, cell: &CellId) -> Trusted<Roll> {
        let mut roll = Roll::default();
        let mut faults = Vec::new();
        let key = StreamKey::Roll(cell.clone());
        for event in self.events::<RollEvent>(&key, &mut faults) {
            roll.apply(&event);
        }
        Trusted { value: roll, faults }
    }

    /// The private notes of a cell's chairs.
    fn notes(&self, cell: &CellId, faults: &mut Vec<Fault>) -> PrivateNotes {
        let mut notes = PrivateNotes::default();
        let key = StreamKey::Notes(cell.clone());
        if self.has(&key) {
            self.events::<PrivateNoteEvent>(&key, faults).iter().for_each(|event| notes.apply(event));
        }
        notes
    }

    /// A cell with its names, its roll and its notes.
    pub fn cell(&self, contents: &Contents, id: &CellId) -> Trusted<CellState> {
        let Trusted { value, mut faults } = self.roll(id);
        let key = StreamKey::Roll(id.clone());
        if contents.names(&key, "") {
            let empty = value.is_empty() && faults.is_empty();
            faults.extend(self.loss(&key, empty));
        }
        let value = CellState {
            id: id.clone(),
            name: contents.cells.get(id).cloned().unwrap_or_default(),
            roll: value,
            shorthand: contents.shorthand.get(id).cloned().unwrap_or_default(),
            topics: contents.topics.get(id).cloned().unwrap_or_default(),
            terms: contents.terms.get(id).cloned().unwrap_or_default(),
            followed_from: contents.followed_from.get(id).cloned(),
            notes: self.notes(id, &mut faults),
        };
        Trusted { value, faults }
    }

    /// What is wrong with a shared stream that must be there and is missing or `empty`.
    fn loss(&self, key: &StreamKey, empty: bool) -> Option<Fault> {
        let file = key.file(&self.dir, SHARED).ok()?;
        if !self.disk.exists(&file) {
            return Some(Fault::damaged(&file, 1, Damage::Missing));
        }
        empty.then(|| Fault::damaged(&file, 1, Damage::Shortened))
    }

    /// The known events of a shared stream; none when its file is not there yet.
    fn events<E: DeserializeOwned>(&self, key: &StreamKey, faults: &mut Vec<Fault>) -> Vec<E> {
        if !self.has(key) {
            return Vec::new();
        }
        let reading = match self.read::<E>(key, SHARED, false) {
            Ok(reading) => reading,
            Err(fault) => {
                faults.push(fault);
                return Vec::new();
            }
        };
        if let Tail::Broken(fault) = reading.tail {
            faults.push(fault);
        }
        let mut known = Vec::new();
        for record in reading.records {
            match (record.entry, key.file(&self.dir, SHARED)) {
                (ReadEvent::Known(event), _) => known.push(event),
                (ReadEvent::Unknown(_), Ok(file)) => {
                    let line = record.seq + 1;
                    faults.push(Fault::Newer { file, line });
                }
                (ReadEvent::Unknown(_), Err(fault)) => faults.push(fault),
            }
        }
        known
    }

    /// Whether the file of a shared stream is there.
    pub(in crate::store) fn has(&self, key: &StreamKey) -> bool {
        let file = key.file(&self.dir, SHARED);
        file.is_ok_and(|file| self.disk.exists(&file))
    }

    /// One stream, checked. One that is `named` in the book has at least one act.
    pub(in crate::store) fn read<E: DeserializeOwned>(
        &self,
        key: &StreamKey,
        origin: &str,
        named: bool,
    ) -> Result<StreamReading<E>, Fault> {
        let file = key.file(&self.dir, origin)?;
        if !self.disk.exists(&file) {
            return Err(Fault::damaged(&file, 1, Damage::Missing));
        }
        let bytes = self.disk.read(&file).map_err(|error| Fault::unreadable(&file, &error))?;
        let header = key.header(&self.info.id, origin);
        let mut reading = read_stored(&bytes, &file, &header, self.key.as_ref())?;
        // What is known is read for an end alone that looks unfinished: it is as long as the book.
        if reading.tail == Tail::Torn
            && let Some(fault) = self.known_torn(&file, &key.path(origin), &bytes)
        {
            reading.tail = Tail::Broken(fault);
        }
        let broken = matches!(reading.tail, Tail::Broken(_));
        match named && reading.head.seq == 0 && !broken {
            true => Err(emptied(&file, reading.trusted)),
            false => Ok(reading),
        }
    }

    /// The damage of an end that looks like an unfinished write, while it is known that its lines were
    /// acknowledged: what is known wins.
    fn known_torn(&self, file: &Path, path: &str, bytes: &[u8]) -> Option<Fault> {
        let witness = self.witness().ok()?;
        let (line, damage) = is_missing(bytes, witness.heads.get(path)?)?;
        (damage == Damage::Changed).then(|| Fault::damaged(file, line, damage))
    }

    /// What stands where a folder of the book should and cannot be listed: a link, a pipe, a file.
    pub(in crate::store) fn unusual_folders(&self) -> Vec<Fault> {
        let mut places = FOLDERS.map(|name| self.dir.join(name)).to_vec();
        let cells = self.disk.list(&journal(&self.dir)).unwrap_or_default().into_iter();
        let cells = cells.filter(|entry| entry.folder || !entry.file);
        places.extend(cells.map(|entry| journal(&self.dir).join(entry.name)));
        self.cannot_list(places)
    }

    /// The same of the folders at the top alone, of which one that has a mark is not listed.
    pub(in crate::store) fn unusual_at_the_top(&self) -> Vec<Fault> {
        let places = FOLDERS.map(|name| self.dir.join(name)).into_iter();
        self.cannot_list(places.filter(|folder| self.disk.folder_mark(folder).is_none()).collect())
    }

    fn cannot_list(&self, places: Vec<PathBuf>) -> Vec<Fault> {
        let there = places.into_iter().filter(|folder| self.disk.exists(folder));
        there.filter_map(|folder| Some(Fault::unreadable(&folder, &self.disk.list(&folder).err()?))).collect()
    }

    fn find_files(&self, contents: &mut Contents) -> Result<(), Fault> {
        for folder in self.list(&journal(&self.dir))?.into_iter().filter(|e| e.folder) {
            self.find_files_of(&CellId(folder.name), &|_| true, contents)?;
        }
        Ok(())
    }

    /// Finds the files of a cell's meetings, as far as they are wanted.
    pub(super) fn find_files_of(
        &self,
        cell: &CellId,
        wanted: &dyn Fn(&MeetingId) -> bool,
        contents: &mut Contents,
    ) -> Result<(), Fault> {
        let files = self.list(&cell_folder(&self.dir, cell))?;
        for (meeting, origin) in files.iter().filter_map(|file| meeting_of(&file.name)) {
            if wanted(&meeting) {
                contents.note_found(cell, &meeting, &origin);
            }
        }
        Ok(())
    }

    fn list(&self, folder: &Path) -> Result<Vec<FolderEntry>, Fault> {
        self.disk.list(folder).map_err(|error| Fault::unreadable(folder, &error))
    }
}

/// The fault of a stream that has lost every act; `trusted` bytes of its header are left.
fn emptied(file: &Path, trusted: usize) -> Fault {
    Fault::damaged(file, if trusted == 0 { 1 } else { 2 }, Damage::Shortened)
}
