//! Lines of the book's own stream by their hashes: where the book stood when minutes were adopted.

use super::layout::StreamKey;
use super::reader::{Reader, SHARED};
use crate::domain::BookEvent;
use crate::store::journal::{ReadEvent, ReadLine};

impl Reader {
    fn own_lines(&self) -> Vec<ReadLine<BookEvent>> {
        let reading = self.read::<BookEvent>(&StreamKey::Book, SHARED, false);
        reading.map(|reading| reading.records).unwrap_or_default()
    }

    /// The line of the book's own stream before the one that entered this hash, or its last line where it
    /// was not entered yet: its number, from 1, and its hash. None before the first line but one.
    pub fn line_before(&self, hash: &str) -> Option<(u64, String)> {
        let lines = self.own_lines();
        let enters = |line: &ReadLine<BookEvent>| match &line.entry {
            ReadEvent::Known(
                BookEvent::MeetingSealed { hash: entered, .. }
                | BookEvent::AddendumSealed { hash: entered, .. },
            ) => entered == hash,
            _ => false,
        };
        let end = lines.iter().position(enters).unwrap_or(lines.len());
        lines[..end].last().map(|line| (line.seq + 1, line.hash.to_string()))
    }

    /// The line of the book's own stream whose hash begins so, with every line before it whole: its
    /// number, from 1, its hash, and on which day it was written.
    pub fn own_line(&self, begins: &str) -> Option<(u64, String, chrono::NaiveDate)> {
        let line = self.own_lines().into_iter().find(|line| line.hash.to_hex().starts_with(begins))?;
        Some((line.seq + 1, line.hash.to_string(), line.at.date_naive()))
    }
}
