//! What comes in (messages) and what goes out (effects).
//!
//! A message has a handful of variants for ever; what a key means stands in the command tables.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use super::at_hand::{DocumentNews, DocumentTask};
use super::backup::{BackupNews, BackupTask};
use super::called::PaperFile;
use super::colours::{Backdrop, Colours};
use super::key::Key;
use super::mouse::Mouse;
use super::over_time::OverTime;
use super::own_sheet::SheetNews;
pub use super::roll_read::{AskedRow, RollRead, RollSource};
use super::seal::{PaperOrder, SealNews, SealTask};
use super::signs::Signs;
pub use super::sought::{Bookmark, FoundPassage, Sought};
use crate::domain::{
    Act, CellName, CellState, Digest, History, MeetingId, PrivateNoteEvent, RollAnswers, RollEvent, Seal,
    ShorthandEvent, Term, TopicEvent,
};
use crate::guidance::{PackFault, Packs};
use crate::report::{Format, NamedPaper, PaperKinds};
use crate::text::{Lang, Secret, Typing};

/// What the loop tells the program.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Keys that came in one go.
    Keys(Vec<Key>),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal told what it writes on.
    Backdrop(Backdrop),
    /// Text was pasted.
    Paste(String),
    /// A second passed, or the screen has to be drawn anew.
    Tick,
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// An effect is done.
    Done(Done),
}

/// What is known of the open book.
#[derive(Debug, Clone, Default)]
pub struct BookView {
    /// Where it lies, as shown to people.
    pub folder: String,
    /// Whether it is sealed and waits for its passphrase.
    pub locked: bool,
    /// Whether it is sealed and was opened with its passphrase.
    pub sealed: bool,
    /// Whether it is the practice book.
    pub practice: bool,
    /// The fingerprint of the key that signs its minutes, if it has one.
    pub key: Option<String>,
    /// A file with acts of this book that could not be saved, and how many.
    pub unsaved: Option<(String, usize)>,
    /// Why nothing can be written, when another program has it open or the folder is read-only.
    pub read_only: Option<String>,
    /// The cell, once it was set up.
    pub cell: Option<CellState>,
    /// Every meeting in short, oldest first.
    pub meetings: Vec<Digest>,
    /// The guidance at hand, the book's own packs among it.
    pub packs: Packs,
    /// Faults of the book's own packs that are therefore left out.
    pub pack_faults: Vec<PackFault>,
    /// The papers at hand, by the book's own forms too.
    pub kinds: PaperKinds,
    /// Sentences about what was found or mended when the book was opened.
    pub findings: Vec<String>,
}

/// Why a meeting is read from the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// To prepare or chair it.
    Live,
    /// To read its minutes, from this place on.
    Minutes(Option<Bookmark>),
    /// To tell which papers it calls for.
    Papers,
}

/// What an effect answered.
#[derive(Debug)]
pub enum Done {
    /// A book is open.
    Opened(Box<BookView>),
    /// A passphrase opened nothing; the sentence says so.
    Wrong(String),
    /// A meeting was read.
    Read {
        /// What for.
        wanted: Wanted,
        /// The meeting.
        history: Box<History>,
        /// The hash of its Adopted event, once there is one.
        hash: Option<String>,
        /// The hashes of its versions and addenda.
        seals: Vec<Seal>,
    },
    /// An addendum is on the device.
    Amended {
        /// To the minutes of which meeting.
        meeting: MeetingId,
        /// Its hash.
        hash: String,
    },
    /// The device has an act, or all that waited.
    Saved {
        /// When it was acknowledged.
        at: DateTime<FixedOffset>,
        /// How many acts that were handed over it does not have yet.
        waiting: usize,
        /// The hash of its last line, when the act adopts the minutes of a meeting.
        hash: Option<String>,
    },
    /// Something to tell that is no failure.
    Told(String),
    /// Something outside went wrong; the sentence says what is safe and what to do.
    Trouble(String),
    /// Acts wait because the disk refuses them; the sentence says where they are kept meanwhile.
    Unsaved(String),
    /// Documents lie at these places.
    Written(Vec<PathBuf>),
    /// A paper was sent to the printer; the sentence says to which.
    Printed(String),
    /// The files of the folder of papers.
    PaperFiles(Vec<PaperFile>),
    /// A roll was read, to be looked at before it is taken; or why it cannot be, in a sentence.
    Rows(Result<Box<RollRead>, String>),
    /// News of the documents at hand.
    Documents(DocumentNews),
    /// A search is under way.
    Searching {
        /// What is looked for.
        sought: Sought,
        /// How many of how many minutes were read that it did not know yet, where it has to read any.
        read: Option<(usize, usize)>,
    },
    /// A search is through.
    Found {
        /// What was looked for.
        sought: Sought,
        /// How many places there are, as far as they were counted.
        total: usize,
        /// Whether there are more than were counted.
        more: bool,
        /// The first of them.
        hits: Vec<FoundPassage>,
    },
    /// News of the seal of the open book.
    Seal(SealNews),
    /// News of a member's own sheet.
    OwnSheet(SheetNews),
    /// News of the backups of a book.
    Backup {
        /// The folder of that book, which may be closed by now.
        folder: String,
        /// What there is to tell.
        news: BackupNews,
    },
}

/// What the loop is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program once everything is written.
    Quit,
    /// Open the cell's own book.
    OpenOwn,
    /// Open the cell's own book, which is sealed, with a passphrase.
    Unlock(Secret),
    /// Open the practice book, made anew when asked for.
    OpenPractice {
        /// Whether to set the old one aside and begin again.
        afresh: bool,
    },
    /// Make the cell's own book.
    CreateCell(CellName),
    /// Append to the roll.
    AppendRoll(Vec<RollEvent>),
    /// Append a change of the cell's shorthand to the book.
    KeepShorthand(ShorthandEvent),
    /// Append to the thematic topics of the cell.
    KeepTopic(TopicEvent),
    /// Append to the private notes of the cell.
    KeepPrivateNote(PrivateNoteEvent),
    /// Keep a term of the cell's committee.
    KeepTerm(Term),
    /// Keep from which meeting on the cell follows promises and remarks.
    FollowFrom(MeetingId),
    /// Append an act to a meeting; its first act begins the meeting.
    Append {
        /// Which meeting.
        meeting: MeetingId,
        /// The act.
        act: Act,
    },
    /// Read a meeting.
    Read {
        /// Which.
        meeting: MeetingId,
        /// What for.
        wanted: Wanted,
    },
    /// Read a roll.
    ReadRoll {
        /// From where.
        source: RollSource,
        /// The way to read its letters: 0 as they look, else another one, in turn.
        letters: usize,
        /// What was answered of what it asks.
        answers: RollAnswers,
    },
    /// Look at documents at hand.
    Documents(DocumentTask),
    /// Write documents into the book's folder, in every format; names without extension.
    Write(Vec<NamedPaper>),
    /// Write papers there in these formats alone.
    WriteIn(PaperOrder),
    /// Send a paper to the printer of the computer.
    Print(Box<NamedPaper>),
    /// Open the folder of papers in the program that the computer has for folders.
    OpenFolder,
    /// Tell which files lie in the folder of papers.
    ListPapers,
    /// Search all minutes.
    Search(Sought),
    /// Answer the search under way no more.
    StopSearch,
    /// Do something with the book as a whole.
    Backup(BackupTask),
    /// Keep what the disk refuses in this folder from now on.
    KeepIn(PathBuf),
    /// Take into the cell's own book the acts that this file keeps.
    TakeIn(PathBuf),
    /// Do something with the seal of the open book.
    Seal(SealTask),
    /// Remember the language.
    Speak(Lang),
    /// Take or leave the mouse, and remember it.
    Point(bool),
    /// Remember the colours.
    Colour(Colours),
    /// Remember the signs.
    Sign(Signs),
    /// Ring the bell of the terminal once.
    Ring,
    /// Remember how it is told that minutes are used up.
    TellOverTime(OverTime),
    /// Remember how keys become letters.
    Type(Typing),
    /// Remember in which formats papers are written.
    WriteAs(Vec<&'static Format>),
}

impl Effect {
    /// Whether it is an act, which is not kept before the device has it.
    pub fn is_act(&self) -> bool {
        matches!(
            self,
            Effect::Append { .. }
                | Effect::AppendRoll(_)
                | Effect::KeepShorthand(_)
                | Effect::KeepPrivateNote(_)
                | Effect::KeepTopic(_)
                | Effect::KeepTerm(_)
                | Effect::FollowFrom(_)
        )
    }
}
