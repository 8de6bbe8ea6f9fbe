//! One meeting from its streams: merged by time, folded, each event with its line.
//!
//! What the events mean is the domain's business; here they are only put in order.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::layout::StreamKey;
use super::reader::{MeetingEntry, Reader};
use crate::domain::{CellId, Event, History, MeetingId, Moment, Record};
use crate::store::fault::{Damage, Fault};
use crate::store::journal::{ReadEvent, ReadLine};
use crate::store::journal::{StreamReading, Tail};

/// A meeting as its streams tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Of which cell.
    pub cell: CellId,
    /// The fold of its known events.
    pub history: History,
    /// Where each record of the history stands, in the same order.
    pub places: Vec<EventPlace>,
    /// Events of a newer version of the program, which the fold passes over.
    pub newer: Vec<Newer>,
    /// How far each stream was read.
    pub positions: Vec<Position>,
    /// What is damaged, missing or unknown to this version.
    pub faults: Vec<Fault>,
}

/// The line of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPlace {
    /// The laptop that wrote it.
    pub origin: String,
    /// Number of the line in that laptop's stream, from 1.
    pub seq: u64,
    /// Hash of the line.
    pub hash: blake3::Hash,
}

/// An event of a newer version, kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newer {
    /// When.
    pub when: Moment,
    /// Where.
    pub place: EventPlace,
    /// Its JSON.
    pub raw: String,
}

/// How far a stream was read: what a derived value reflects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The laptop that writes the stream.
    pub origin: String,
    /// Length of the trusted part in bytes.
    pub len: u64,
    /// Number of its last line.
    pub seq: u64,
    /// Hash that its last line ends with as it is stored, in hexadecimal.
    pub hash: String,
}

impl Position {
    /// How far a stream was read; none of one whose last line has yet to be ended.
    pub(in crate::store) fn of<E>(reading: &StreamReading<E>, origin: &str) -> Option<Position> {
        let position = Position {
            origin: origin.to_owned(),
            len: reading.trusted as u64,
            seq: reading.head.seq,
            hash: reading.end.to_string(),
        };
        (reading.tail != Tail::Unended).then_some(position)
    }
}

type Merged = (DateTime<FixedOffset>, String, ReadLine<Event>);

impl Reader {
    /// Reads and folds a meeting. Damage is told in the answer's `faults`, and what comes
    /// before it is there.
    pub fn meeting(&self, cell: &CellId, meeting: &MeetingId, entry: &MeetingEntry) -> Loaded {
        let key = StreamKey::Meeting(cell.clone(), meeting.clone());
        let mut loaded = Loaded {
            cell: cell.clone(),
            history: History::new(meeting.clone()),
            places: Vec::new(),
            newer: Vec::new(),
            positions: Vec::new(),
            faults: Vec::new(),
        };
        let mut merged = Vec::new();
        for origin in entry.registered.union(&entry.found) {
            let named = entry.registered.contains(origin);
            if let Err(fault) = self.read_origin(&key, (origin, named), &mut loaded, &mut merged) {
                loaded.faults.push(fault);
            }
        }
        merged.sort_by(|a, b| (a.0, &a.1, a.2.seq).cmp(&(b.0, &b.1, b.2.seq)));
        self.fold(&key, merged, &mut loaded);
        self.check_hash(entry, &mut loaded);
        loaded
    }

    /// Notices a hash of adopted minutes that the streams do not bear out, where no damage explains it.
    fn check_hash(&self, entry: &MeetingEntry, loaded: &mut Loaded) {
        let Some(entered) = &entry.adopted_hash else { return };
        let damaged = loaded.faults.iter().any(|fault| fault.exit_code() == 4);
        let places = loaded.places.iter().chain(loaded.newer.iter().map(|newer| &newer.place));
        let mut hashes = places.map(|place| place.hash.to_hex());
        if !damaged && !hashes.any(|hash| hash.as_str() == entered) {
            let meeting = loaded.history.meeting.id.0.clone();
            loaded.faults.push(Fault::HashBroken { meeting, hash: entered.clone() });
        }
    }

    fn read_origin(
        &self,
        key: &StreamKey,
        (origin, named): (&str, bool),
        loaded: &mut Loaded,
        merged: &mut Vec<Merged>,
    ) -> Result<(), Fault> {
        let reading = self.read::<Event>(key, origin, named)?;
        loaded.positions.extend(Position::of(&reading, origin));
        if let Tail::Broken(fault) = reading.tail {
            loaded.faults.push(fault);
        }
        let mut latest = None;
        for record in reading.records {
            // A clock that was set back never moves a line before an earlier one of its stream.
            let at = latest.map_or(record.at, |latest: DateTime<_>| latest.max(record.at));
            latest = Some(at);
            merged.push((at, origin.to_owned(), record));
        }
        Ok(())
    }

    fn fold(&self, key: &StreamKey, merged: Vec<Merged>, loaded: &mut Loaded) {
        let mut records = Vec::new();
        for (_, origin, record) in merged {
            let when = Moment { at: record.at, run: record.run };
            let place = EventPlace { origin, seq: record.seq, hash: record.hash };
            match record.entry {
                ReadEvent::Known(event) => {
                    let act = record.act;
                    records.push(Record { act, when, event });
                    loaded.places.push(place);
                }
                ReadEvent::Unknown(raw) => {
                    if let Ok(file) = key.file(&self.dir, &place.origin) {
                        let line = place.seq + 1;
                        loaded.faults.push(Fault::Newer { file, line });
                    }
                    loaded.newer.push(Newer { when, place, raw });
                }
            }
        }
        let id = loaded.history.meeting.id.clone();
        loaded.history = History::fold(id, records);
    }

    /// Whether the file still holds, at its end, what `position` says.
    pub(in crate::store) fn compare(&self, key: &StreamKey, position: &Position) -> Result<Compared, Fault> {
        let file = key.file(&self.dir, &position.origin)?;
        if !self.disk.exists(&file) {
            return Ok(Compared::Ahead(Fault::damaged(&file, 1, Damage::Missing)));
        }
        if position.len == 0 {
            return Ok(Compared::Behind);
        }
        let reading = |error| Fault::reading(&file, &error);
        let len = self.disk.len(&file).map_err(reading)?;
        if len < position.len {
            let bytes = self.disk.read(&file).map_err(reading)?;
            let lines = memchr::memchr_iter(b'\n', &bytes).count() as u64;
            return Ok(Compared::Ahead(Fault::damaged(&file, lines + 1, Damage::Shortened)));
        }
        let ending = format!("{}\"}}\n", position.hash);
        let start = position.len.saturating_sub(ending.len() as u64);
        let found = self.disk.read_at(&file, start, ending.len() as u64);
        Ok(match found.map_err(reading)? {
            bytes if bytes != ending.as_bytes() => {
                let line = position.seq + 1;
                Compared::Ahead(Fault::damaged(&file, line, Damage::Replaced))
            }
            _ if len > position.len => Compared::Behind,
            _ => Compared::Same,
        })
    }
}

/// A derived value against the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) enum Compared {
    /// It reflects the whole stream.
    Same,
    /// The stream has grown since.
    Behind,
    /// It reflects more than, or something else than, the stream holds.
    Ahead(Fault),
}
