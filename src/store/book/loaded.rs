//! One meeting from its streams: merged by time, folded, each event with its line.
//!
//! What the events mean is the domain's business; here they are only put in order.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::contents::MeetingEntry;
use super::layout::StreamKey;
use super::reader::Reader;
use crate::domain::{ActId, CellId, Event, History, Laptop, MeetingId, Moment, Record, weave};
use crate::store::fault::{Damage, Fault};
use crate::store::journal::{ReadEvent, ReadLine, StreamReading, Tail};

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
    /// What the clock of that laptop showed.
    pub shown: DateTime<FixedOffset>,
}

/// An event of a newer version, kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newer {
    /// How many known records stand before it.
    pub after: usize,
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

/// The lines of each laptop under the name of its stream.
type Streams = Vec<(String, Vec<ReadLine<Event>>)>;

impl Reader {
    /// Reads and folds a meeting, every act under its laptop's name. Damage is told in the answer's
    /// `faults`, and what comes before it is there.
    pub fn meeting(&self, cell: &CellId, meeting: &MeetingId, entry: &MeetingEntry) -> Loaded {
        self.meeting_for(None, cell, meeting, entry)
    }

    /// As [`Reader::meeting`], for the laptop of that name: what it wrote itself is of here.
    pub fn meeting_for(
        &self,
        laptop: Option<&str>,
        cell: &CellId,
        meeting: &MeetingId,
        entry: &MeetingEntry,
    ) -> Loaded {
        let key = StreamKey::Meeting(cell.clone(), meeting.clone());
        let mut loaded = Loaded {
            cell: cell.clone(),
            history: History::new(meeting.clone()),
            places: Vec::new(),
            newer: Vec::new(),
            positions: Vec::new(),
            faults: Vec::new(),
        };
        let (mut streams, mut damaged) = (Streams::new(), BTreeSet::new());
        for origin in entry.registered.union(&entry.found) {
            let named = entry.registered.contains(origin);
            if let Err(fault) = self.read_origin(&key, (origin, named), &mut loaded, &mut streams) {
                damaged.extend(matches!(fault, Fault::Damaged { .. }).then(|| origin.clone()));
                loaded.faults.push(fault);
            }
        }
        self.fold(&key, streams, &Own::of(laptop, &damaged), &mut loaded);
        self.check_hash(entry, &mut loaded);
        loaded
    }

    /// Notices a hash that was entered and that the streams do not bear out, where no damage explains it.
    fn check_hash(&self, entry: &MeetingEntry, loaded: &mut Loaded) {
        let damaged = loaded.faults.iter().any(|fault| fault.exit_code() == 4);
        if damaged || entry.entered.is_empty() {
            return;
        }
        let places = loaded.places.iter().chain(loaded.newer.iter().map(|newer| &newer.place));
        let hashes: BTreeSet<String> = places.map(|place| place.hash.to_string()).collect();
        for hash in entry.entered.iter().filter(|hash| !hashes.contains(*hash)).cloned() {
            let meeting = loaded.history.meeting.id.0.clone();
            loaded.faults.push(Fault::HashBroken { meeting, hash });
        }
    }

    /// Reads a stream; its damage is the error, and what comes before is among the streams even so.
    fn read_origin(
        &self,
        key: &StreamKey,
        (origin, named): (&str, bool),
        loaded: &mut Loaded,
        streams: &mut Streams,
    ) -> Result<(), Fault> {
        let reading = self.read::<Event>(key, origin, named)?;
        loaded.positions.extend(Position::of(&reading, origin));
        streams.push((origin.to_owned(), reading.records));
        match reading.tail {
            Tail::Broken(fault) => Err(fault),
            _ => Ok(()),
        }
    }

    fn fold(&self, key: &StreamKey, streams: Streams, own: &Own, loaded: &mut Loaded) {
        let mut records = Vec::new();
        for (origin, line) in weave(streams, |line| line.at) {
            let laptop = if own.has(&origin) { Laptop::Here } else { Laptop::named(&origin) };
            let when = Moment { at: line.at, run: line.run };
            let place = EventPlace { origin, seq: line.seq, hash: line.hash, shown: line.at };
            match line.entry {
                ReadEvent::Known(event) => {
                    records.push(Record { act: ActId { origin: laptop, number: line.act }, when, event });
                    loaded.places.push(place);
                }
                ReadEvent::Unknown(raw) => {
                    if let Ok(file) = key.file(&self.dir, &place.origin) {
                        let line = place.seq + 1;
                        loaded.faults.push(Fault::Newer { file, line });
                    }
                    loaded.newer.push(Newer { after: records.len(), place, raw });
                }
            }
        }
        let id = loaded.history.meeting.id.clone();
        loaded.history = History::woven(id, own.laptop, records, |name| own.has(name));
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

/// What a laptop wrote of a meeting: its own stream, and as long as that is damaged those in which
/// it went on. Nothing where the meeting is read for no laptop.
#[derive(Default)]
struct Own<'a> {
    laptop: Option<&'a str>,
    streams: BTreeSet<String>,
}

impl Own<'_> {
    fn of<'a>(laptop: Option<&'a str>, damaged: &BTreeSet<String>) -> Own<'a> {
        let Some(laptop) = laptop else { return Own::default() };
        let mut streams = BTreeSet::from([laptop.to_owned()]);
        let mut last = laptop.to_owned();
        while damaged.contains(&last) {
            last = continuation(laptop, streams.len() + 1);
            streams.insert(last.clone());
        }
        Own { laptop: Some(laptop), streams }
    }

    fn has(&self, origin: &str) -> bool {
        self.streams.contains(origin)
    }
}

/// Under what name a laptop writes its `number`th file of a meeting, from 2.
pub(super) fn continuation(laptop: &str, number: usize) -> String {
    format!("{laptop}-{number}")
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
