//! Acts outside the book, a line of text each: what a disk refused is kept so elsewhere, and taken
//! into the book when that can be written again.
//!
//! Each line says which of how many it is and ends in its own hash, so that one that is missing or
//! was changed is noticed, and nothing after it is taken for whole.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::layout::StreamKey;
use super::open_book::Book;
use super::reader::SHARED;
use crate::domain::{CellId, MeetingId, Moment};
use crate::store::fault::Fault;
use crate::store::journal::{Appends, RawAct, ReadEvent, ReadLine, check, close, ending_of};

/// What every such line begins with.
const MARK: &str = r#"{"unsaved":1,"#;

/// An act with the book and the stream that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Id of the book.
    pub book: String,
    /// The laptop on which it was done; none where it is not known.
    pub laptop: Option<String>,
    /// The stream.
    pub key: StreamKey,
    /// The act.
    pub act: RawAct,
}

/// What a text holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutsideActs {
    /// The acts, in order, up to the first that is missing or changed.
    pub acts: Vec<Outside>,
    /// How many there should be.
    pub of: usize,
}

#[derive(Serialize, Deserialize)]
struct StoredAct {
    unsaved: u64,
    n: usize,
    of: usize,
    book: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    laptop: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cell: Option<CellId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    meeting: Option<MeetingId>,
    /// Whether it is a private note of the cell, and not of its roll.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    private: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    act: Option<u64>,
    at: DateTime<FixedOffset>,
    run: u64,
    events: Vec<Box<RawValue>>,
    /// Hash of the line before; none on the first, nor where an older version wrote the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prev: Option<String>,
}

/// A line that was read.
struct ParsedLine {
    n: usize,
    of: usize,
    prev: Option<String>,
    hash: String,
    act: Outside,
}

impl Outside {
    /// The line of the `n`th of so many acts, from 1, without its end; it names the hash of the line
    /// before it, so that lines of two texts are not taken for one.
    ///
    /// # Errors
    /// [`Fault::Internal`] when an event is no JSON, which every act makes sure of.
    pub fn line(&self, n: usize, of: usize, before: Option<&str>) -> Result<String, Fault> {
        let none = Fault::Internal { place: "unsaved" };
        let (cell, meeting) = match &self.key {
            StreamKey::Book => (None, None),
            StreamKey::Roll(cell) | StreamKey::Notes(cell) => (Some(cell.clone()), None),
            StreamKey::Meeting(cell, meeting) => (Some(cell.clone()), Some(meeting.clone())),
        };
        let raw = |event: &String| RawValue::from_string(event.clone());
        let events: Result<_, _> = self.act.events.iter().map(raw).collect();
        let events = events.map_err(|_| none.clone())?;
        let (act, book, laptop) = (self.act.number, self.book.clone(), self.laptop.clone());
        let Moment { at, run } = self.act.when;
        let prev = before.and_then(|line| ending_of(line.as_bytes())).map(|hash| hash.to_string());
        let private = matches!(self.key, StreamKey::Notes(_));
        let stored =
            StoredAct { unsaved: 1, n, of, book, laptop, cell, meeting, private, act, at, run, events, prev };
        let mut body = serde_json::to_string(&stored).map_err(|_| none)?;
        body.pop();
        Ok(close(body).0.trim_end().to_owned())
    }

    fn parse(line: &str) -> Option<ParsedLine> {
        let (line, hash) = check(line.as_bytes()).ok()?;
        let stored: StoredAct = serde_json::from_str(line).ok()?;
        let key = match (stored.cell, stored.meeting) {
            (None, None) => StreamKey::Book,
            (Some(cell), None) if stored.private => StreamKey::Notes(cell),
            (Some(cell), None) => StreamKey::Roll(cell),
            (Some(cell), Some(meeting)) => StreamKey::Meeting(cell, meeting),
            (None, Some(_)) => return None,
        };
        let when = Moment { at: stored.at, run: stored.run };
        let events = stored.events.iter().map(|event| event.get().to_owned()).collect();
        let act = RawAct { number: stored.act, when, events };
        let outside = Outside { book: stored.book, laptop: stored.laptop, key, act };
        let (n, of, prev) = (stored.n, stored.of, stored.prev);
        Some(ParsedLine { n, of, prev, hash: hash.to_string(), act: outside })
    }
}

/// Reads the acts of a text, whatever stands around them.
pub fn read_outside(text: &str) -> OutsideActs {
    let mut found = OutsideActs::default();
    let (mut before, mut chained) = (None, false);
    for line in text.lines().map(str::trim).filter(|line| line.starts_with(MARK)) {
        let Some(line) = Outside::parse(line) else { break };
        // Texts of older versions have no such chain, but none changes in between.
        let follows = line.prev == before || line.prev.is_none() && !chained;
        if line.n != found.acts.len() + 1 || !follows {
            break;
        }
        chained |= line.prev.is_some();
        found.of = line.of;
        found.acts.push(line.act);
        before = Some(line.hash);
    }
    let marked = text.lines().filter(|line| line.trim().starts_with(MARK)).count();
    found.of = found.of.max(marked);
    found
}

/// What became of acts that were to be taken into a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// How many are in the book now.
    pub taken: usize,
    /// How many were there already, from before.
    pub present: usize,
    /// How many are left, and why the first of them could not be taken.
    pub left: Option<(usize, Fault)>,
}

impl Book {
    /// Takes acts of this book in, in order; one that it has already is not written twice. It ends
    /// at the first that the book does not take.
    pub fn take_in(&mut self, acts: &[Outside]) -> TakenIn {
        let mut done = TakenIn::default();
        for (at, outside) in acts.iter().enumerate() {
            let taken = match self.has(outside) {
                Ok(true) => {
                    done.present += 1;
                    continue;
                }
                Ok(false) => self.append(&outside.key, &outside.act).map(|_| ()),
                Err(fault) => Err(fault),
            };
            match taken {
                Ok(()) => done.taken += 1,
                Err(fault) => {
                    done.left = Some((acts.len() - at, fault));
                    break;
                }
            }
        }
        done
    }

    /// Whether the book has an act already.
    ///
    /// # Errors
    /// [`Fault::Overtaken`] when the meeting went on otherwise; its stream cannot be read.
    fn has(&self, outside: &Outside) -> Result<bool, Fault> {
        let mut latest = 0;
        for origin in self.origins(&outside.key) {
            let reading = self.reader.read::<Value>(&outside.key, &origin, false)?;
            if self.counts_on(outside.laptop.as_deref(), &origin) {
                let acts = reading.records.iter().map(|record| record.act);
                latest = acts.chain([latest]).max().unwrap_or(latest);
            }
            if reading.records.iter().any(|record| is_of(record, &outside.act)) {
                return Ok(true);
            }
        }
        match (&outside.key, outside.act.number) {
            (StreamKey::Meeting(_, meeting), Some(number)) if number <= latest => {
                Err(Fault::Overtaken { meeting: meeting.0.clone() })
            }
            _ => Ok(false),
        }
    }

    /// Whether an act of a laptop had to come before those of a stream: it is that laptop's, or the
    /// one that the act would be written to. What others did meanwhile is in nobody's way.
    fn counts_on(&self, laptop: Option<&str>, origin: &str) -> bool {
        let is_of = |laptop: &str| {
            let rest = origin.strip_prefix(laptop);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        laptop.is_none_or(|laptop| is_of(laptop) || is_of(&self.origin))
    }

    /// Under which names the files of a stream are there.
    fn origins(&self, key: &StreamKey) -> Vec<String> {
        let StreamKey::Meeting(cell, meeting) = key else {
            return self.reader.has(key).then(|| SHARED.to_owned()).into_iter().collect();
        };
        let contents = self.reader.contents_of(cell).value;
        let entry = contents.meetings.get(&(cell.clone(), meeting.clone()));
        entry.map(|entry| entry.found.iter().cloned().collect()).unwrap_or_default()
    }
}

/// Whether a line holds the first event of an act, done at the same moment.
fn is_of(record: &ReadLine<Value>, act: &RawAct) -> bool {
    let same = |event: &String| match &record.entry {
        ReadEvent::Known(value) => serde_json::from_str::<Value>(event).is_ok_and(|other| other == *value),
        ReadEvent::Unknown(raw) => raw == event,
    };
    record.at == act.when.at && record.run == act.when.run && act.events.first().is_some_and(same)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::Mode;
    use crate::store::SimulatedDisk;
    use crate::store::book::tests::{
        cell, check as findings, create, draft, fill, key, meeting, open, texts,
    };

    fn outside(number: u64) -> Outside {
        Outside { book: "b1".into(), laptop: None, key: key(1), act: draft(number) }
    }

    fn text(acts: &[Outside]) -> String {
        let (mut text, mut before) = (String::new(), None::<String>);
        for (at, act) in acts.iter().enumerate() {
            let line = act.line(at + 1, acts.len(), before.as_deref()).unwrap();
            text.push_str(&format!("chữ\n  {line}\n"));
            before = Some(line);
        }
        text
    }

    #[test]
    fn a_line_is_plain_json_and_reads_back_among_other_words() {
        let acts = [outside(4), Outside { key: StreamKey::Roll(cell()), ..outside(5) }];
        let text = text(&acts);
        let first = r#"  {"unsaved":1,"n":1,"of":2,"book":"b1","cell":"ap-mau","meeting":"20261201-0a1b2c","act":4,"at":"2026-12-03T19:42:11+07:00","run":0,"events":[{"draft":{"field":"item-9","text":"ý kiến 4"}}],"hash":""#;
        assert!(text.lines().nth(1).unwrap().starts_with(first), "{text}");
        assert_eq!(read_outside(&text), OutsideActs { acts: acts.to_vec(), of: 2 });
        assert_eq!(read_outside("không có gì"), OutsideActs::default());
    }

    #[test]
    fn what_comes_after_a_changed_or_missing_line_is_not_taken_for_whole() {
        let acts = [outside(4), outside(5), outside(6)];
        let whole = text(&acts);
        let changed = read_outside(&whole.replace("ý kiến 5", "ý kiến 7"));
        assert_eq!((changed.acts.len(), changed.of), (1, 3));
        let lines: Vec<&str> = whole.lines().filter(|line| !line.contains("ý kiến 5")).collect();
        let missing = read_outside(&lines.join("\n"));
        assert_eq!((missing.acts.len(), missing.of), (1, 3));
    }

    #[test]
    fn lines_of_two_texts_are_not_taken_for_one() {
        let acts = [outside(4), outside(5), outside(6)];
        let other = text(&[outside(7), outside(8), outside(9)]);
        let mixed: Vec<String> = text(&acts).lines().take(4).map(str::to_owned).collect();
        let mixed: Vec<String> = mixed.into_iter().chain(other.lines().skip(4).map(str::to_owned)).collect();
        let read = read_outside(&mixed.join("\n"));
        assert_eq!((read.acts, read.of), (acts[..2].to_vec(), 3));
    }

    #[test]
    fn a_text_of_an_older_version_has_no_chain_and_is_read() {
        let acts = [outside(4), outside(5)];
        let lines = acts.iter().enumerate().map(|(at, act)| act.line(at + 1, 2, None).unwrap());
        let read = read_outside(&lines.collect::<Vec<String>>().join("\n"));
        assert_eq!((read.acts.as_slice(), read.of), (acts.as_slice(), 2));
    }

    #[test]
    fn acts_are_taken_in_once_and_in_order() {
        let disk = SimulatedDisk::default();
        let mut book = create(&disk);
        fill(&mut book);
        // The third was saved before the disk refused; the first time it stops half way.
        let acts = [outside(3), outside(4), outside(5)];
        assert_eq!(book.take_in(&acts[..2]), TakenIn { taken: 1, present: 1, left: None });
        assert_eq!(book.take_in(&acts), TakenIn { taken: 1, present: 2, left: None });
        assert_eq!(book.take_in(&acts), TakenIn { taken: 0, present: 3, left: None });
        disk.cut_power();
        let loaded = book.resume(&cell(), &meeting(1));
        assert_eq!(texts(&loaded), ["ý kiến 1", "ý kiến 2", "ý kiến 3", "ý kiến 4", "ý kiến 5"]);
        assert_eq!(findings(&disk), []);
    }

    #[test]
    fn a_meeting_that_went_on_otherwise_takes_nothing_in() {
        let disk = SimulatedDisk::default();
        let mut book = create(&disk);
        fill(&mut book);
        let mut other = outside(3);
        other.act.when.run = 99;
        let fault = Fault::Overtaken { meeting: meeting(1).0 };
        let left = book.take_in(&[other, outside(4)]);
        assert_eq!(left, TakenIn { taken: 0, present: 0, left: Some((2, fault)) });
        assert_eq!(texts(&book.resume(&cell(), &meeting(1))).len(), 3);
    }

    #[test]
    fn what_another_laptop_did_meanwhile_is_in_nobody_s_way() {
        let disk = SimulatedDisk::default();
        fill(&mut create(&disk));
        open(&disk, Mode::Write, "may-2").append(&key(1), &draft(7)).unwrap();
        let of = |laptop: &str, number| Outside { laptop: Some(laptop.into()), ..outside(number) };
        let mut mine = of("may-1", 3);
        mine.act.when.run = 99;
        let fault = Fault::Overtaken { meeting: meeting(1).0 };
        // The first laptop went on otherwise itself: neither it nor another takes that in.
        for laptop in ["may-1", "may-2"] {
            let left = open(&disk, Mode::Write, laptop).take_in(std::slice::from_ref(&mine));
            assert_eq!(left, TakenIn { taken: 0, present: 0, left: Some((1, fault.clone())) }, "{laptop}");
        }
        let mut book = open(&disk, Mode::Write, "may-1");
        assert_eq!(book.take_in(&[outside(4)]).left, Some((1, fault)));
        assert_eq!(book.take_in(&[of("may-1", 4)]), TakenIn { taken: 1, present: 0, left: None });
    }

    #[test]
    fn a_disk_that_still_refuses_leaves_the_rest_for_later() {
        let disk = SimulatedDisk::default();
        let mut book = create(&disk);
        fill(&mut book);
        disk.protect(true);
        let done = book.take_in(&[outside(4), outside(5)]);
        assert!(matches!(done, TakenIn { taken: 0, present: 0, left: Some((2, Fault::Disk { .. })) }));
        disk.protect(false);
        assert_eq!(book.take_in(&[outside(4), outside(5)]).taken, 2);
    }
}
