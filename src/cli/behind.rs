//! The computer's clock beside the last act of the book: what stands before it writes nothing.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::context::Context;
use super::failure::Failure;
use crate::app::told_time::behind_words;
use crate::say;
use crate::shelf::{Choice, MeetingBrief, Shelf, choose_cell};
use crate::store::Book;

impl Context {
    /// The book, unless the computer's clock stands before its last act and nobody told the time: the last of the
    /// cell that is meant, and the last that was entered in the book for any.
    pub(super) fn refuse_behind(&self, book: Book) -> Result<Book, Failure> {
        let mut shelf = Shelf::new(book.reader(), book.index());
        let cell = choose_cell(shelf.cells(), self.cell.as_deref());
        let rows = match &cell {
            Choice::One(cell) => shelf.rows(Some(cell), &mut |_, _| {}),
            _ => Vec::new(),
        };
        self.note(&shelf);
        let of_book = shelf.last_entered().filter(|_| self.start.is_none());
        let of_book = of_book.filter(|latest| is_later(*latest, self.now));
        let of_cell = self.behind(rows.into_iter().map(|one| one.brief));
        let Some(latest) = of_book.max(of_cell) else { return Ok(book) };
        let words = behind_words(self.now, latest, self.lang);
        Err(Failure::Usage(say!(
            self.lang,
            "{words} Chưa ghi gì: hãy chỉnh đồng hồ của máy, hoặc ghi giờ đúng, ví dụ --now {example}.",
            "{words} Nothing was written: set the computer's clock, or tell the time, such as --now {example}.",
            example = latest.format("%Y-%m-%dT%H:%M")
        )))
    }

    /// The last act of some meetings, where the computer's clock stands a minute or more before it.
    pub(super) fn behind(
        &self,
        meetings: impl Iterator<Item = MeetingBrief>,
    ) -> Option<DateTime<FixedOffset>> {
        let meetings = meetings.filter(|meeting| !meeting.practice);
        let latest = meetings.filter_map(|meeting| meeting.latest).max().filter(|_| self.start.is_none())?;
        is_later(latest, self.now).then_some(latest)
    }
}

/// Whether an act was done a minute or more after what the clock shows now.
fn is_later(act: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> bool {
    act - now >= TimeDelta::minutes(1)
}
