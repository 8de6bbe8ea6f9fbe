//! The open book on the desk: its writer thread, and the shelf it is read from.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::{Clock, Incoming, Options, practice_book};
use crate::app::{BookView, Done};
use crate::domain::{CellId, CellName};
use crate::shelf::{self, Shelf};
use crate::store::{
    Act, Answer, Book, BookInfo, Fault, Mode, Notice, RealDisk, StreamKey, Ticket, Unsaved, Writer,
    this_computer,
};
use crate::text::Lang;

/// A book that is open.
pub(super) struct OpenBook {
    pub(super) dir: PathBuf,
    pub(super) shelf: Shelf,
    pub(super) writer: Writer<Book>,
    pub(super) cell: Option<CellId>,
}

/// The desk.
pub(super) struct Desk {
    pub(super) options: Options,
    pub(super) clock: Clock,
    pub(super) sender: Sender<Incoming>,
    pub(super) open: Option<OpenBook>,
    /// Acts that adopt a meeting: their seal is entered in the book once they are saved.
    pub(super) sealing: HashMap<Ticket, StreamKey>,
    unsaved: Vec<Unsaved<StreamKey>>,
}

impl Desk {
    pub(super) fn new(options: Options, clock: Clock, sender: Sender<Incoming>) -> Desk {
        Desk { options, clock, sender, open: None, sealing: HashMap::new(), unsaved: Vec::new() }
    }

    /// The language that was chosen last on screen, unless an option says otherwise.
    pub(super) fn language(&self) -> Lang {
        self.options.lang
    }

    fn practice_dir(&self) -> PathBuf {
        practice_book::folder(&self.options.book)
    }

    /// Opens the cell's own book; without one the program still opens, on its first page.
    pub(super) fn open_own(&mut self) -> Result<BookView, Fault> {
        let dir = self.options.book.clone();
        match Book::open(&dir, Arc::new(RealDisk), Mode::Write, &this_computer(), self.clock.now().at) {
            Ok(book) => self.put(&dir, book),
            Err(fault) if !dir.exists() => {
                let _ = fault;
                self.close_book();
                Ok(BookView { folder: dir.display().to_string(), ..BookView::default() })
            }
            Err(fault) => Err(fault),
        }
    }

    /// Opens the practice book, and makes it first where there is none or a new one is asked for.
    pub(super) fn open_practice(&mut self, afresh: bool) -> Result<BookView, Fault> {
        self.close_book();
        let dir = self.practice_dir();
        let now = self.clock.now();
        if afresh {
            practice_book::remove(&dir)?;
        }
        if !dir.exists() {
            practice_book::make(&dir, now)?;
        }
        let book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, &this_computer(), now.at)?;
        self.put(&dir, book)
    }

    /// Makes the cell's own book, or gives its cell other names.
    pub(super) fn create_cell(&mut self, name: CellName) -> Result<BookView, Fault> {
        let when = self.clock.now();
        if let Some(open) = &mut self.open
            && let Some(cell) = open.cell.clone()
        {
            let named = crate::domain::BookEvent::CellNamed { cell, name };
            open.writer.append(StreamKey::Book, Act::new(when, &[named])?)?;
            let dir = open.dir.clone();
            self.close_book();
            let book = Book::open(&dir, Arc::new(RealDisk), Mode::Write, &this_computer(), when.at)?;
            return self.put(&dir, book);
        }
        let dir = self.options.book.clone();
        self.close_book();
        let id = format!("{:016x}", fastrand::u64(..));
        let (book, _) = shelf::create_book(&dir, Arc::new(RealDisk), &BookInfo::new(id, false), name, when)?;
        self.put(&dir, book)
    }

    /// Puts an open book on the desk and reads what its lists need.
    fn put(&mut self, dir: &Path, mut book: Book) -> Result<BookView, Fault> {
        self.close_book();
        let mut shelf = Shelf::new(book.reader(), book.index());
        let lang = self.options.lang;
        let closed = book.closed().map(|fault| fault.sentence(lang));
        let notices = book.take_notices();
        let cell = shelf.contents().cells.keys().next().cloned();
        let state = cell.as_ref().map(|cell| shelf.cell(cell));
        let meetings = shelf.digests(&mut |_, _| {}).into_iter().map(|one| one.digest).collect();
        let told =
            notices.into_iter().chain(shelf.take_notices()).filter(|n| !matches!(n, Notice::ReadOnly(_)));
        let mut findings: Vec<String> = told.map(|notice| notice.sentence(lang)).collect();
        findings.extend(shelf.trouble().iter().map(|fault| fault.sentence(lang)));
        let view = BookView {
            folder: dir.display().to_string(),
            practice: shelf.info().practice,
            read_only: closed,
            cell: state,
            meetings,
            findings,
        };
        let sender = self.sender.clone();
        let writer = Writer::start(book, move |answer| {
            let _ = sender.send(Incoming::Answer(answer));
        })?;
        self.open = Some(OpenBook { dir: dir.to_path_buf(), shelf, writer, cell });
        Ok(view)
    }

    /// What the writer answered, as the program is told it.
    pub(super) fn answered(&mut self, answer: Answer, lang: Lang) -> Done {
        match answer {
            Answer::Saved { ticket, ack } => {
                let hash = ack.hashes.last().map_or(String::new(), ToString::to_string);
                if let Some(key) = self.sealing.remove(&ticket) {
                    self.enter_seal(key, hash.clone());
                }
                Done::Saved { at: self.clock.now().at, hash }
            }
            Answer::Trouble { fault, .. } => Done::Trouble(fault.sentence(lang)),
        }
    }

    /// Enters the hash of an adopted meeting in the book's own stream, so that a later change of
    /// the meeting's file does not agree with it.
    fn enter_seal(&mut self, key: StreamKey, hash: String) {
        let (StreamKey::Meeting(cell, meeting), Some(open)) = (key, &mut self.open) else { return };
        let sealed = crate::domain::BookEvent::MeetingSealed { cell, meeting, hash };
        let act = Act::new(self.clock.now(), &[sealed]);
        if let Err(fault) = act.and_then(|act| open.writer.append(StreamKey::Book, act)) {
            let _ = self.sender.send(Incoming::Done(Done::Trouble(fault.sentence(self.options.lang))));
        }
    }

    /// Closes the open book once everything is written; what could not be written is kept.
    fn close_book(&mut self) {
        if let Some(open) = self.open.take()
            && let Ok(finished) = open.writer.quit()
        {
            self.unsaved.extend(finished.unsaved);
        }
    }

    /// Closes the book and answers what could not be written.
    pub(super) fn close(mut self) -> Vec<Unsaved<StreamKey>> {
        self.close_book();
        self.unsaved
    }
}
