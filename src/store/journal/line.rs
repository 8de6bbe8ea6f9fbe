//! One JSON line of a stream: written once, hashed over its exact bytes, never re-serialised.
//!
//! The event inside stays raw until the end, so that an event of a newer version is kept as it
//! is. It knows nothing of files.

use std::fmt::Write;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::act::{Ack, Head, RawAct};
use super::upcast::{STEPS, raise};
use crate::store::fault::{Damage, Fault};
use crate::store::seal::{LineSeal, plain};

const OPENING: &str = r#","hash":""#;
const CLOSING: &str = r#""}"#;
/// Bytes of `,"hash":"…64 hex…"}`, which every line ends with.
const ENDING: usize = OPENING.len() + 64 + CLOSING.len();

/// An event as this version of the program understands it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadEvent<E> {
    /// An event of this version.
    Known(E),
    /// An event of a newer version: its JSON, kept as it is. Its bytes are sound, because the
    /// chain was checked before it was read.
    Unknown(String),
}

/// One line of a stream, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadLine<E> {
    /// Number of the line in its stream, from 1 (0 is the header).
    pub seq: u64,
    /// Number of the act, from 1; it grows within a stream, by more than 1 when another laptop
    /// wrote in between.
    pub act: u64,
    /// How many more events of the same act follow.
    pub left: u16,
    /// Wall time with offset.
    pub at: DateTime<FixedOffset>,
    /// Milliseconds of a steady clock since that program's start.
    pub run: u64,
    /// The event.
    pub entry: ReadEvent<E>,
    /// Hash of the line.
    pub hash: blake3::Hash,
}

#[derive(Deserialize)]
struct Fields<'a> {
    seq: u64,
    act: u64,
    left: u16,
    at: DateTime<FixedOffset>,
    run: u64,
    #[serde(borrow)]
    event: &'a RawValue,
    prev: &'a str,
}

/// Ends a line that lacks its hash and brace; gives it whole with its newline, and the hash.
pub(in crate::store) fn close(mut body: String) -> (String, blake3::Hash) {
    let hash = blake3::hash(body.as_bytes());
    body.push_str(OPENING);
    body.push_str(hash.to_hex().as_str());
    body.push_str(CLOSING);
    body.push('\n');
    (body, hash)
}

/// Checks a line (without newline) against its own hash and gives it as text.
pub(in crate::store) fn check(line: &[u8]) -> Result<(&str, blake3::Hash), Damage> {
    let cut = line.len().checked_sub(ENDING).ok_or(Damage::Unreadable)?;
    let (body, ending) = line.split_at(cut);
    let written = ending
        .strip_prefix(OPENING.as_bytes())
        .and_then(|rest| rest.strip_suffix(CLOSING.as_bytes()))
        .ok_or(Damage::Unreadable)?;
    let hash = blake3::hash(body);
    // Compared as text: reading the hex back would take a changed letter case for the same hash.
    if hash.to_hex().as_bytes() != written {
        return Err(Damage::Changed);
    }
    let whole = std::str::from_utf8(line).map_err(|_| Damage::Unreadable)?;
    Ok((whole, hash))
}

/// Adds the lines of an act after `head` to `lines`, as a stream with this seal stores them, and
/// gives its acknowledgement-to-be.
pub(super) fn write_act(
    lines: &mut String,
    act: &RawAct,
    head: Head,
    seal: Option<&LineSeal>,
) -> Result<Ack, Fault> {
    let at = act.when.at.to_rfc3339_opts(SecondsFormat::AutoSi, false);
    let (mut head, mut hashes) = (head, Vec::new());
    let number = act.number.unwrap_or(head.act + 1);
    let lefts = (0..act.events.len()).rev();
    for (event, left) in act.events.iter().zip(lefts) {
        let seq = head.seq + 1;
        let mut body = String::with_capacity(event.len() + 300);
        // Writing into a String cannot fail.
        let _ = write!(
            body,
            r#"{{"seq":{seq},"act":{number},"left":{left},"at":"{at}","run":{},"event":{event},"prev":"{}""#,
            act.when.run,
            head.hash.to_hex()
        );
        let (line, hash) = close(body);
        match seal {
            None => lines.push_str(&line),
            Some(seal) => lines.push_str(&seal.close(&line, seq)?),
        }
        head = Head { seq, act: number, hash };
        hashes.push(hash);
    }
    Ok(Ack { head, at: act.when.at, hashes })
}

/// Reads a line (without newline) of a stream of `format` that must follow `head`, of whose act
/// `left` events were due.
pub(super) fn read_line<E: DeserializeOwned>(
    line: &[u8],
    head: Head,
    left: u16,
    format: u64,
) -> Result<ReadLine<E>, Damage> {
    let (whole, hash) = check(line)?;
    let fields: Fields<'_> = serde_json::from_str(whole).map_err(|_| Damage::Unreadable)?;
    let follows = if left > 0 {
        fields.act == head.act && fields.left == left - 1
    } else {
        // A meeting that two laptops wrote numbers its acts through both streams.
        fields.act > head.act
    };
    if !follows || fields.seq != head.seq + 1 || fields.prev != head.hash.to_hex().as_str() {
        return Err(Damage::Chain);
    }
    let raw = fields.event.get();
    let event = raise(raw, format, &STEPS);
    Ok(ReadLine {
        seq: fields.seq,
        act: fields.act,
        left: fields.left,
        at: fields.at,
        run: fields.run,
        entry: serde_json::from_str(&event).map_or_else(|_| ReadEvent::Unknown(raw.into()), ReadEvent::Known),
        hash,
    })
}

/// The hash that a line as it is stored (without newline) ends with.
pub(in crate::store) fn ending_of(line: &[u8]) -> Option<blake3::Hash> {
    let hex = line.strip_suffix(CLOSING.as_bytes())?;
    blake3::Hash::from_hex(hex.get(hex.len().checked_sub(64)?..)?).ok()
}

/// The act of a line that is sound by itself, wherever it stands.
pub(super) fn act_of(line: &[u8], seal: Option<&LineSeal>) -> Option<u64> {
    let line = plain(seal, line).ok()?;
    let (whole, _) = check(&line).ok()?;
    Some(serde_json::from_str::<Fields<'_>>(whole).ok()?.act)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::Moment;

    fn start() -> Head {
        Head { seq: 0, act: 0, hash: blake3::hash(b"header") }
    }

    fn written(event: impl serde::Serialize) -> (String, Head) {
        let at = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
        let act = RawAct::new(Moment { at, run: 1500 }, &[event]).unwrap();
        let mut lines = String::new();
        let ack = write_act(&mut lines, &act, start(), None).unwrap();
        (lines, ack.head)
    }

    #[test]
    fn a_line_is_its_fields_in_order_with_the_hash_last() {
        let (lines, head) = written("chào");
        let body = format!(
            r#"{{"seq":1,"act":1,"left":0,"at":"2026-12-03T19:42:07+07:00","run":1500,"event":"chào","prev":"{}""#,
            blake3::hash(b"header")
        );
        let hash = blake3::hash(body.as_bytes());
        assert_eq!(lines, format!("{body},\"hash\":\"{hash}\"}}\n"));
        assert_eq!((head.seq, head.act, head.hash), (1, 1, hash));
    }

    #[test]
    fn an_event_of_a_newer_version_is_kept_as_it_is() {
        let (lines, _) = written(serde_json::json!({"novel": 1.50}));
        let record = read_line::<String>(lines.trim_end().as_bytes(), start(), 0, 1).unwrap();
        assert_eq!(record.entry, ReadEvent::Unknown(r#"{"novel":1.5}"#.into()));
    }

    #[test]
    fn every_changed_byte_of_a_line_is_noticed() {
        let (lines, _) = written("Thạch Thị Sa Rây");
        let line = lines.trim_end().as_bytes();
        for place in 0..line.len() {
            for bit in 0..8 {
                let mut changed = line.to_vec();
                changed[place] ^= 1 << bit;
                assert!(read_line::<String>(&changed, start(), 0, 1).is_err(), "byte {place}");
            }
        }
    }
}
