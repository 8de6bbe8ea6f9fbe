//! Joins the store to digests, meetings and search, for the loop and the command line.
//!
//! The only place beside those two that sees both the store and the papers. It reads; what is
//! written goes through a book. It knows no screen, no option and no clock.

mod asked;
mod attendance;
mod cell;
mod choice;
mod copy_out;
mod digests;
mod forms;
mod gathering;
mod gathering_of_cell;
mod hand_over;
mod held;
mod made_up;
mod packs;
mod paper;
mod row;
mod search;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, FixedOffset};

pub use asked::{Asked, Lacking};
pub use cell::{cell_id, cell_name, create_book};
pub use choice::{Choice, choose_cell, choose_meeting, choose_member};
pub use copy_out::{CopiedOut, copy_out};
pub use digests::CellDigest;
pub use forms::book_papers;
pub use hand_over::{HandOverFault, HandedOver, hand_over};
use held::HeldCells;
pub use made_up::{MakeFault, pack_inputs, write_practice};
pub use packs::BookPacks;
use paper::source;
pub use paper::{adopted_hash, name_book_line, paper_sheet, recovery_sheet, seals};
pub use row::{MeetingBrief, MeetingRow};
pub use search::{
    AdoptedMeetings, COUNTED, Covered, Filter, Found, Hit, Library, Passage, WantedPage, passages,
};

use crate::domain::{CellId, CellState, MeetingId};
use crate::guidance::{PackFault, Packs};
use crate::report::PaperKinds;
use crate::store::{
    Book, BookInfo, Contents, Disk, Fault, Finding, Index, Loaded, Mode, Reader, Verified, this_computer,
    verify_book,
};

/// A book as it is read: its list of meetings, and whatever is asked of them.
#[derive(Debug)]
pub struct Shelf {
    reader: Reader,
    index: Option<Index>,
    /// The names of all cells, and the meetings of those that were asked for.
    contents: Contents,
    held: HeldCells,
    /// The guidance at hand, once somebody asked for it.
    packs: OnceLock<BookPacks>,
    /// The papers at hand, in the same way.
    kinds: OnceLock<PaperKinds>,
    faults: Vec<Fault>,
    findings: Vec<Finding>,
    search: search::Library,
    /// What the adopted meetings of the cells were made from whose rows were read.
    stamps: attendance::AttendanceStamps,
    /// Keeps the lock for as long as the derived store is used.
    _book: Option<Book>,
}

impl Shelf {
    /// Opens the book in `dir` for reading, while another program may be writing it.
    ///
    /// # Errors
    /// As [`Book::open`].
    pub fn open(dir: &Path, disk: Arc<dyn Disk>, now: DateTime<FixedOffset>) -> Result<Shelf, Fault> {
        Ok(Shelf::open_with(Reader::open(disk, dir)?, now))
    }

    /// As [`Shelf::open`], of a book that a reader has opened already, with its passphrase if it
    /// is sealed.
    pub fn open_with(reader: Reader, now: DateTime<FixedOffset>) -> Shelf {
        let mut book = Book::open_with(reader, Mode::Read, &this_computer(), now);
        let mut shelf = Shelf::new(book.reader(), book.index());
        shelf.findings = book.take_findings();
        shelf._book = Some(book);
        shelf
    }

    /// A shelf beside a book that the caller keeps open.
    pub fn new(reader: Reader, index: Option<Index>) -> Shelf {
        let contents = Contents::default();
        let mut shelf = Shelf {
            reader,
            index,
            contents,
            held: HeldCells::default(),
            packs: OnceLock::new(),
            kinds: OnceLock::new(),
            faults: Vec::new(),
            findings: Vec::new(),
            search: search::Library::default(),
            stamps: attendance::AttendanceStamps::new(),
            _book: None,
        };
        shelf.refresh();
        let by_turns = shelf.index.as_ref().map(|index| shelf.reader.seen_by_turns(index));
        let (faults, seen) = by_turns.unwrap_or_default();
        shelf.held.note_seen(seen);
        shelf.note(faults);
        if !shelf.reader.is_settled() {
            // Of a book that is not settled, or not any more, everything is looked at.
            shelf.hold_all();
            let damage = shelf.reader.seen_damage(&shelf.contents, shelf.index.as_ref());
            shelf.note(damage);
        }
        shelf
    }

    /// Another shelf of the same book, for another thread. It must be dropped before the book is
    /// opened anew.
    pub fn beside(&self) -> Shelf {
        self.beside_later()()
    }

    /// The same, made by the thread that calls what is answered.
    pub fn beside_later(&self) -> impl FnOnce() -> Shelf + Send + use<> {
        let (reader, index) = (self.reader.clone(), self.index.clone());
        move || Shelf::new(reader, index)
    }

    /// The reader behind the shelf.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Checks everything that the book holds, and changes nothing.
    ///
    /// # Errors
    /// As [`verify_book`].
    pub fn verify(&self, progress: &mut dyn FnMut(usize, usize)) -> Result<Verified, Fault> {
        verify_book(&self.reader, progress)
    }

    /// What `book.toml` says.
    pub fn info(&self) -> &BookInfo {
        self.reader.info()
    }

    /// The book's folder.
    pub fn dir(&self) -> &Path {
        self.reader.dir()
    }

    /// The guidance at hand for the book.
    pub fn packs(&self) -> &Packs {
        &self.book_packs().packs
    }

    /// What is wrong in packs of the book, which are therefore left out.
    pub fn pack_faults(&self) -> &[PackFault] {
        &self.book_packs().faults
    }

    /// The papers at hand for the book, its own forms among them.
    pub fn kinds(&self) -> &PaperKinds {
        self.kinds.get_or_init(|| book_papers(&self.reader))
    }

    fn book_packs(&self) -> &BookPacks {
        self.packs.get_or_init(|| BookPacks::read(&self.reader))
    }

    /// What came to light so far that cannot be trusted; exit code 4 where it is damage.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Why what the book holds is not known, if so: where it is damaged or cannot be read, what seems
    /// not to be there may only be hidden.
    pub fn unread(&self) -> Option<&Fault> {
        let hides = |fault: &&Fault| matches!(fault, Fault::Damaged { .. } | Fault::Unreadable { .. });
        self.faults.iter().find(hides)
    }

    /// Why a book can only be looked at: a file that it rests on cannot be read, or it is damaged so that
    /// no cell, or nobody of the cell, is left in it.
    pub fn unread_book(&self, cell: Option<&CellState>) -> Option<&Fault> {
        let unreadable = |fault: &&Fault| matches!(fault, Fault::Unreadable { .. });
        self.faults
            .iter()
            .find(unreadable)
            .or_else(|| self.unread().filter(|_| cell.is_none_or(|cell| cell.roll.members.is_empty())))
    }

    /// What is to be told since the last call although nothing failed.
    pub fn take_findings(&mut self) -> Vec<Finding> {
        let of_index = self.index.as_ref().map(Index::take_findings).unwrap_or_default();
        self.findings.drain(..).chain(of_index).collect()
    }

    /// A cell with its names and its roll.
    pub fn cell(&mut self, id: &CellId) -> CellState {
        self.hold(id);
        let read = self.reader.cell(&self.contents, id);
        self.note(read.faults);
        read.value
    }

    /// A meeting with its events and their lines, as far as they can be trusted.
    pub fn meeting(&mut self, cell: &CellId, meeting: &MeetingId) -> Loaded {
        self.hold(cell);
        let key = (cell.clone(), meeting.clone());
        let entry = self.contents.meetings.get(&key).cloned().unwrap_or_default();
        let loaded = self.reader.meeting(cell, meeting, &entry);
        self.note(loaded.faults.clone());
        loaded
    }

    fn note(&mut self, faults: Vec<Fault>) {
        for fault in faults {
            if !self.faults.contains(&fault) {
                self.faults.push(fault);
            }
        }
    }
}

#[cfg(test)]
mod derived_tests;
#[cfg(test)]
mod tests;
