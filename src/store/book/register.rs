//! What the book's own stream says, without the files beside it: read once for the same bytes, and kept up
//! by the program that adds to it, so that work on one meeting does not read the whole book.
//!
//! It holds only as long as the stream is what it was made from. Of a stream that is damaged or holds
//! something of a newer version nothing is kept; it is read each time.

use std::sync::{Mutex, PoisonError};

use super::contents::Contents;
use super::layout::StreamKey;
use super::loaded::{Compared, Position};
use super::open_book::Book;
use super::reader::{Reader, SHARED};
use crate::domain::{BookEvent, CellId, MeetingId};
use crate::store::journal::{RawAct, ReadEvent, StreamEnd, Tail, read_stored};

/// What the whole lines of the book's own stream say.
#[derive(Debug, Clone)]
pub(in crate::store) struct Register {
    /// blake3 of the bytes that were read.
    bytes: blake3::Hash,
    /// Where the stream ends.
    end: Position,
    /// The same, for whoever adds to it without reading it.
    own: StreamEnd,
    contents: Contents,
}

impl Register {
    pub(super) fn into_contents(self) -> Contents {
        self.contents
    }

    pub(super) fn into_end(self) -> StreamEnd {
        self.own
    }
}

/// The last reading, which the clones of a reader share.
#[derive(Debug, Default)]
pub(in crate::store) struct LastRegister(Mutex<Option<Register>>);

impl Reader {
    /// What the book's own stream says now; none where it is not there or not to be read to its end.
    pub(super) fn register(&self) -> Option<Register> {
        let file = StreamKey::Book.file(&self.dir, SHARED).ok()?;
        let bytes = self.disk.read(&file).ok()?;
        let hash = blake3::hash(&bytes);
        let mut last = self.last_register.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(same) = last.as_ref().filter(|last| last.bytes == hash) {
            return Some(same.clone());
        }
        let header = StreamKey::Book.header(&self.info.id, SHARED);
        let reading = read_stored::<BookEvent>(&bytes, &file, &header, self.key.as_ref()).ok()?;
        let end = Position::of(&reading, SHARED).filter(|_| reading.tail == Tail::Whole)?;
        let at = reading.records.last()?.at;
        let own = StreamEnd { len: end.len, head: reading.head, end: reading.end, at };
        let mut contents = Contents::default();
        for record in reading.records {
            let ReadEvent::Known(event) = record.entry else { return None };
            contents.apply(event);
        }
        *last = Some(Register { bytes: hash, end, own, contents });
        last.clone()
    }

    /// What `register` and the files say of one cell, or of one of its meetings alone.
    fn part(&self, register: &Contents, cell: &CellId, meeting: Option<&MeetingId>) -> Contents {
        let wanted = |id: &MeetingId| meeting.is_none_or(|meeting| meeting == id);
        let of_cell = register.of_cell(cell).filter(|((_, id), _)| wanted(id));
        let mut part = Contents {
            meetings: of_cell.map(|(key, entry)| (key.clone(), entry.clone())).collect(),
            accepted: register.accepted.clone(),
            ..Contents::default()
        };
        // A folder that cannot be listed is told where the whole book is read.
        let _ = self.find_files_of(cell, &wanted, &mut part);
        part.drop_empty();
        part
    }
}

impl Book {
    /// What names the stream `key`: for the streams of a cell what is known of that cell, or of that
    /// meeting, alone.
    pub(super) fn known_of(&mut self, key: &StreamKey) -> Contents {
        let (cell, meeting) = match key {
            StreamKey::Book => {
                return self.reader.names().unwrap_or_else(|| self.reader.contents().value);
            }
            StreamKey::Roll(cell) | StreamKey::Notes(cell) => (cell, None),
            StreamKey::Meeting(cell, meeting) => (cell, Some(meeting)),
        };
        if self.reader.is_settled() {
            return self.reader.contents_of(cell).value;
        }
        let holds = |register: &Register| self.reader.compare(&StreamKey::Book, &register.end);
        if !matches!(self.register.as_ref().map(holds), Some(Ok(Compared::Same))) {
            self.register = self.reader.register();
        }
        match &self.register {
            Some(register) => self.reader.part(&register.contents, cell, meeting),
            None => self.reader.contents().value,
        }
    }

    /// Takes in what was just added to a stream, if it is the book's own, which ended as `before` says.
    pub(super) fn follow(&mut self, key: &StreamKey, before: Option<Position>, acts: &[&RawAct]) {
        if *key != StreamKey::Book {
            return;
        }
        self.follow_settled(before.as_ref(), acts);
        let read = self.register.take().filter(|register| Some(&register.end) == before.as_ref());
        let Some(mut register) = read else { return };
        let (Some(events), Some(end), Some(own)) = (events_of(acts), self.end_of(key), self.own_end(acts))
        else {
            return;
        };
        events.into_iter().for_each(|event| register.contents.apply(event));
        self.register = Some(Register { end, own, ..register });
    }

    fn follow_settled(&self, before: Option<&Position>, acts: &[&RawAct]) {
        let Some(settled) = &self.reader.settled else { return };
        match (self.own_end(acts), before) {
            (Some(own), Some(before)) => settled.follow(before.len, own, events_of(acts)),
            _ => settled.end(),
        }
    }

    /// How the book's own stream ends after these acts.
    fn own_end(&self, acts: &[&RawAct]) -> Option<StreamEnd> {
        let stream = &self.streams.get(&StreamKey::Book)?.stream;
        let (len, end, _) = stream.stored();
        let end = blake3::Hash::from_hex(end).ok()?;
        Some(StreamEnd { len, head: stream.head(), end, at: acts.last()?.when().at })
    }

    /// Where a stream ends that this program adds to.
    pub(super) fn end_of(&self, key: &StreamKey) -> Option<Position> {
        let stream = &self.streams.get(key)?.stream;
        let (len, hash, _) = stream.stored();
        Some(Position { origin: SHARED.to_owned(), len, seq: stream.head().seq, hash })
    }
}

fn events_of(acts: &[&RawAct]) -> Option<Vec<BookEvent>> {
    acts.iter().flat_map(|act| act.events()).map(|event| serde_json::from_str(event).ok()).collect()
}

#[cfg(test)]
#[path = "register_tests.rs"]
mod tests;
