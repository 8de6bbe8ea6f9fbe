//! The open book on the desk: its writer thread, and the shelf it is read from.
//!
//! Knows no terminal and no clock: it works at the moment of the model that asks it, on any disk.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::backup::BackupWork;
use super::emergency::{Emergency, WaitingAct};
use super::seal::SealWork;
use super::{Incoming, practice_book};
use crate::app::BookView;
use crate::domain::{BookEvent, CellId, CellName, Moment, SealOf};
use crate::guidance::Packs;
use crate::shelf::{self, Shelf};
use crate::store::{
    Book, BookInfo, Disk, Fault, Finding, Mode, RawAct, Reader, SealFault, SigningInfo, StreamKey, Ticket,
    Writer, this_computer,
};
use crate::text::{Lang, Secret};

/// Which book acts belong to.
#[derive(Clone)]
pub(super) struct Address {
    pub(super) dir: PathBuf,
    pub(super) id: String,
    pub(super) cell: Option<CellId>,
    /// Whether the book is sealed.
    pub(super) sealed: bool,
}

/// A book that is open.
pub(super) struct OpenBook {
    pub(super) dir: PathBuf,
    pub(super) shelf: Shelf,
    pub(super) writer: Writer<Book>,
    pub(super) cell: Option<CellId>,
    /// Whether this program may write it.
    pub(super) writable: bool,
    /// Whether the book's own stream takes acts. Where it lost lines, what would be entered there waits
    /// until a person has settled that, and keeps nothing else waiting.
    pub(super) enters: bool,
    /// The thread that searches it, once it was asked for.
    pub(super) search: Option<super::search::SearchWork>,
    /// The look at the rest of it, once that was begun.
    pub(super) looks: Option<super::looking::LookWork>,
}

/// Where what the program asks for is done; it answers by a channel.
pub struct Desk {
    /// The folder of the cell's own book.
    own: PathBuf,
    /// The book of which a certain cell is shown, and the words that name it.
    pub(super) shown: Option<(PathBuf, String)>,
    pub(super) lang: Lang,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) now: Moment,
    pub(super) sender: Sender<Incoming>,
    pub(super) open: Option<OpenBook>,
    /// The book that was put on the desk last: what is done on screen belongs to it, even where it
    /// could not be opened again.
    pub(super) address: Option<Address>,
    /// Acts that adopt a meeting or amend its minutes: their hash is entered in the book once they are saved.
    pub(super) adopting: HashMap<Ticket, (StreamKey, SealOf)>,
    /// Whether the bell of the terminal is to be rung.
    pub(super) rings: bool,
    /// Whether settings are kept for the next start on this computer.
    pub(super) remembers: bool,
    pub(super) backups: BackupWork,
    /// Acts that are handed over and not on the device yet.
    pub(super) waiting: BTreeMap<Ticket, WaitingAct>,
    /// Acts that no writer has: their book was closed before it could save them.
    pub(super) unsaved: Vec<WaitingAct>,
    /// How many acts could not even be put in words for a writer.
    pub(super) lost: usize,
    /// Whether the writer could not save the last time it tried.
    pub(super) troubled: bool,
    pub(super) emergency: Emergency,
    /// How many books were opened.
    pub(super) opened: u64,
    /// Hears how many of how many meetings are read while a book is opened.
    progress: Box<dyn FnMut(usize, usize)>,
    /// The own book once its passphrase was given, with its key.
    pub(super) unlocked: Option<Reader>,
    pub(super) seal_work: SealWork,
}

impl Desk {
    /// A desk without an open book; `own` is the folder of the cell's book on `disk`.
    pub fn new(own: PathBuf, lang: Lang, disk: Arc<dyn Disk>, now: Moment, sender: Sender<Incoming>) -> Desk {
        Desk {
            own,
            shown: None,
            lang,
            disk,
            now,
            sender,
            open: None,
            address: None,
            adopting: HashMap::new(),
            backups: BackupWork::default(),
            waiting: BTreeMap::new(),
            unsaved: Vec::new(),
            lost: 0,
            rings: false,
            remembers: false,
            troubled: false,
            emergency: Emergency::default(),
            opened: 0,
            progress: Box::new(|_, _| {}),
            unlocked: None,
            seal_work: SealWork::default(),
        }
    }

    /// The desk with folders of `disk`, tried in order, for what the book's own disk does not take.
    pub fn with_emergency(self, disk: Arc<dyn Disk>, places: Vec<PathBuf>) -> Desk {
        Desk { emergency: Emergency::at(disk, places), ..self }
    }

    /// Names who hears how far the reading of a book is.
    pub fn hear_progress(&mut self, progress: impl FnMut(usize, usize) + 'static) {
        self.progress = Box::new(progress);
    }

    /// The folder of the cell's own book.
    pub(super) fn own_dir(&self) -> &Path {
        &self.own
    }

    pub(super) fn practice_dir(&self) -> PathBuf {
        practice_book::folder(&self.own)
    }

    /// Opens the cell's own book; without one the program still opens, on its first page.
    ///
    /// # Errors
    /// As [`Book::open`].
    pub fn open_own(&mut self) -> Result<BookView, Fault> {
        let dir = self.own.clone();
        if !self.disk.exists(&dir) {
            if self.shown.as_ref().is_some_and(|(book, _)| *book == dir) {
                return Err(Fault::NotABook { folder: dir });
            }
            self.close_book();
            return Ok(BookView { folder: dir.display().to_string(), ..BookView::default() });
        }
        let book = match self.open_book(&dir) {
            Err(Fault::Seal { fault: SealFault::Locked, .. }) => {
                self.close_book();
                let folder = dir.display().to_string();
                return Ok(BookView { folder, locked: true, ..BookView::default() });
            }
            opened => opened?,
        };
        self.put(&dir, book)
    }

    /// Opens the cell's own book, which is sealed, with a passphrase.
    ///
    /// # Errors
    /// As [`Reader::unlock`].
    pub(super) fn unlock_own(&mut self, secret: &Secret) -> Result<BookView, Fault> {
        self.unlocked = Some(Reader::unlock(Arc::clone(&self.disk), &self.own, secret)?);
        self.open_own()
    }

    /// The book in `dir`; one that was unlocked before needs no second passphrase.
    fn reader(&self, dir: &Path) -> Result<Reader, Fault> {
        match &self.unlocked {
            Some(reader) if reader.dir() == dir => reader.again(),
            _ => Reader::open(Arc::clone(&self.disk), dir),
        }
    }

    /// Opens a book; the one on the desk stays there unless it is the same, whose lock this is.
    pub(super) fn open_book(&mut self, dir: &Path) -> Result<Book, Fault> {
        if self.open.as_ref().is_some_and(|open| open.dir == dir) {
            self.close_book();
        }
        // Whoever shows a book asks for the packs, which are read meanwhile; what is wrong with them is told there.
        std::thread::spawn(|| drop(Packs::embedded()));
        Ok(Book::open_with(self.reader(dir)?, Mode::Write, &this_computer(), self.now.at))
    }

    /// Opens the practice book, and makes it first where there is none or a new one is asked for.
    ///
    /// # Errors
    /// As [`Book::open`], and when the disk takes no new book.
    pub fn open_practice(&mut self, afresh: bool) -> Result<BookView, Fault> {
        let dir = self.practice_dir();
        if afresh {
            self.close_book();
            practice_book::remove(&self.disk, &dir)?;
            self.forget_unsaved(&dir);
        }
        if !self.disk.exists(&dir) {
            practice_book::make(&self.disk, &dir, self.now)?;
        }
        let book = self.open_book(&dir)?;
        self.put(&dir, book)
    }

    /// Makes the cell's own book, or gives its cell other names.
    pub(super) fn create_cell(&mut self, name: CellName) -> Result<BookView, Fault> {
        let when = self.now;
        if let Some(open) = &self.open
            && let Some(cell) = open.cell.clone()
        {
            let dir = open.dir.clone();
            let named = BookEvent::CellNamed { cell, name };
            self.hand_over(StreamKey::Book, RawAct::new(when, &[named]), Vec::new());
            self.close_book();
            let book = self.open_book(&dir)?;
            return self.put(&dir, book);
        }
        let dir = self.own.clone();
        self.close_book();
        self.shown = None;
        let id = format!("{:016x}", fastrand::u64(..));
        let info = BookInfo::new(id, false);
        let (book, _) = shelf::create_book(&dir, Arc::clone(&self.disk), &info, name, when)?;
        self.put(&dir, book)
    }

    /// Puts an open book on the desk and reads what its lists need.
    pub(super) fn put(&mut self, dir: &Path, mut book: Book) -> Result<BookView, Fault> {
        self.close_book();
        self.save_late(&mut book);
        let mut shelf = Shelf::new(book.reader(), book.index());
        let lang = self.lang;
        let notices = book.take_findings();
        let cell = self.cell_of(dir, shelf.cells())?;
        let state = cell.as_ref().map(|cell| shelf.cell(cell));
        let of_cell = cell.as_ref().map(|cell| shelf.digests_of(cell, &mut self.progress));
        let meetings = of_cell.into_iter().flatten().map(|one| one.digest).collect();
        // Where what the book holds cannot be read, nothing is offered that would write over it.
        let read_only = book.closed().or(shelf.unread_book(state.as_ref()));
        let read_only = read_only.map(|fault| fault.sentence(lang));
        let notices: Vec<Finding> = notices.into_iter().chain(shelf.take_findings()).collect();
        let told = notices.iter().filter(|notice| !matches!(notice, Finding::ReadOnly(_)));
        let sentences = told
            .map(|notice| notice.sentence(lang))
            .chain(shelf.faults().iter().map(|fault| fault.sentence(lang)))
            .chain(shelf.pack_faults().iter().map(|fault| fault.sentence(lang)))
            .chain(shelf.kinds().faulty().iter().map(|form| form.sentence(lang)));
        let mut findings: Vec<String> = Vec::new();
        for sentence in sentences {
            // What opening found may be what reading finds too.
            if read_only.as_ref() != Some(&sentence) && !findings.contains(&sentence) {
                findings.push(sentence);
            }
        }
        let view = BookView {
            folder: dir.display().to_string(),
            locked: false,
            sealed: shelf.reader().is_sealed(),
            practice: shelf.info().practice,
            key: shelf.info().signing.as_ref().map(SigningInfo::fingerprint),
            unsaved: self
                .emergency
                .unsettled(&shelf.info().id)
                .filter(|_| dir == self.own && book.is_writable()),
            read_only,
            cell: state,
            meetings,
            packs: shelf.packs().clone(),
            pack_faults: shelf.pack_faults().to_vec(),
            kinds: shelf.kinds().clone(),
            findings,
        };
        let (writable, enters) = (book.is_writable(), book.takes(&StreamKey::Book));
        let sender = self.sender.clone();
        self.opened += 1;
        let number = self.opened;
        let writer = Writer::start(book, move |answer| {
            let _ = sender.send(Incoming::Answer(number, answer));
        })?;
        let (dir, info) = (dir.to_path_buf(), shelf.info());
        let (id, sealed) = (info.id.clone(), info.seal.is_some());
        self.address = Some(Address { dir: dir.clone(), id, cell: cell.clone(), sealed });
        let (search, looks) = (None, None);
        self.open = Some(OpenBook { dir, shelf, writer, cell, writable, enters, search, looks });
        self.enter_missing_hashes(&view);
        Ok(view)
    }
}
