//! The papers that the meeting in hand, its month, this year and the cell call for: each with what it is made of, whether it
//! lies written, by when it is due, and why nothing can be made of it yet.
//!
//! Knows the table of what is called for and what the book holds; draws nothing.

mod files;
mod gathering;
mod meeting;
mod of_cell;
mod words;

pub use files::{PaperFile, list_again, take_files};
pub use meeting::{called_meeting, choose_meeting, look_again, look_up, take_read, with_called};
pub use words::{due_of, signers, title_of, whose, write_words, write_words_brief};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Model;
use crate::report::{CallDue, CallOf, Lack, NamedPaper, Paper};
use crate::scoring::Span;

/// What is told of the book's form of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormLine {
    /// Whether it does not hold, so that another one is used.
    pub is_faulty: bool,
    /// The words.
    pub words: String,
}

/// A paper that is called for.
#[derive(Clone)]
pub struct CalledPaper {
    /// What calls for it.
    pub of: CallOf,
    /// Its kind.
    pub kind: &'static Paper,
    /// By which form it is made, where the book has one for it.
    pub form: Option<FormLine>,
    /// Whether the book alone has it.
    pub added: bool,
    /// The stretch of the year that it is of, where it is of one.
    pub span: Option<Span>,
    /// The name of its file, without extension.
    pub stem: String,
    /// The paper, or why it cannot be made.
    pub made: Result<NamedPaper, Lack>,
    /// By when it is due, and by which rules; none once what the rule asks for is recorded.
    pub due: Vec<(CallDue, NaiveDate)>,
    /// The files that lie written.
    pub files: Vec<String>,
    /// When the latest of them was written, where the disk tells.
    pub written: Option<DateTime<FixedOffset>>,
    /// When the documents that it lists were uploaded.
    pub uploaded: Option<DateTime<FixedOffset>>,
}

impl CalledPaper {
    /// Whether nothing is left to do of it.
    pub fn is_done(&self) -> bool {
        self.made.is_ok() && !self.files.is_empty()
    }

    /// The nearest day by which it is due.
    pub fn by(&self) -> Option<NaiveDate> {
        self.due.iter().map(|(_, day)| *day).min()
    }

    /// Whether that day has passed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.by().is_some_and(|by| by < today)
    }
}

/// The papers that are called for, in the order of the table.
pub struct CalledPapers(pub Vec<CalledPaper>);

/// All of them, worked out once until something changes.
pub fn called_papers(model: &Model) -> std::rc::Rc<CalledPapers> {
    model.once(gathering::work_out)
}
