//! A stream read from its bytes: what can be trusted, and what follows that cannot.
//!
//! It changes nothing. What the writer never acknowledged (a torn line, an act that lacks its
//! last events) is told apart from damage to what was acknowledged.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::act::Head;
use super::header::{FORMAT, HeaderFault, StreamHeader};
use super::line::{ReadLine, act_of, ending_of, read_line};
use crate::store::Fault;
use crate::store::fault::Damage;
use crate::store::seal::{BookKey, LineSeal, is_sealed, plain};

/// Bytes that a disk writes as one.
const BLOCK: usize = 512;

/// What follows the trusted part of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tail {
    /// Nothing: the stream is whole.
    Whole,
    /// The last act is whole and its hash is right, only its last line does not end as a line
    /// does: the write was cut by one byte, or that byte was changed. The act counts.
    Unended,
    /// An act that was being written when the power or the program went; never acknowledged.
    /// Under another program's lock it is simply not written yet.
    Torn,
    /// Damage to what was acknowledged.
    Broken(Fault),
}

/// The trusted part of a stream, and word of the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamReading<E> {
    /// Events of complete acts, in order.
    pub records: Vec<ReadLine<E>>,
    /// The last trusted line.
    pub head: Head,
    /// Length of the trusted part in bytes; 0 when not even the header was completed. The end of
    /// the last line is not in it when the tail is [`Tail::Unended`].
    pub trusted: usize,
    /// The hash that the last trusted line ends with as it is stored: its own, or, in a sealed
    /// stream, that of its stored form.
    pub end: blake3::Hash,
    /// What follows it.
    pub tail: Tail,
}

/// How the lines of a stream are written: its format, and its seal if it has one.
#[derive(Clone, Copy)]
struct LineForm<'a> {
    format: u64,
    seal: Option<&'a LineSeal>,
}

impl LineForm<'_> {
    fn line<E: DeserializeOwned>(self, line: &[u8], head: Head, left: u16) -> Result<ReadLine<E>, Damage> {
        read_line(&plain(self.seal, line)?, head, left, self.format)
    }
}

/// Reads the bytes of `file`, which must be the stream that `expected` names, and not sealed.
///
/// # Errors
/// [`Fault::Damaged`] at line 1 when the header is unreadable or another stream's,
/// [`Fault::Newer`] when a newer version wrote it. Damage further down is in the answer's tail.
pub fn read_stream<E: DeserializeOwned>(
    bytes: &[u8],
    file: &Path,
    expected: &StreamHeader,
) -> Result<StreamReading<E>, Fault> {
    read_stored(bytes, file, expected, None)
}

/// As [`read_stream`], of a stream that may be sealed, with the key of its book.
///
/// # Errors
/// [`Fault::Seal`] for a sealed stream without a key.
pub(in crate::store) fn read_stored<E: DeserializeOwned>(
    bytes: &[u8],
    file: &Path,
    expected: &StreamHeader,
    key: Option<&BookKey>,
) -> Result<StreamReading<E>, Fault> {
    let seal = match (is_sealed(bytes), key) {
        (false, _) => None,
        (true, Some(key)) => Some(LineSeal::new(key, expected)?),
        (true, None) => return Err(Fault::locked(file)),
    };
    let seal = seal.as_ref();
    let Some(end) = line_end(bytes) else {
        return unstarted(file, bytes, expected);
    };
    let parsed = plain(seal, &bytes[..end]).map_err(HeaderFault::Damage);
    match parsed.and_then(|line| StreamHeader::parse(&line)) {
        Ok(read) if &read.header == expected => {
            let head = Head { seq: 0, act: 0, hash: read.hash };
            Ok(read_acts(bytes, file, head, end + 1, LineForm { format: read.format, seal }))
        }
        Ok(_) => Err(Fault::damaged(file, 1, Damage::Foreign)),
        Err(HeaderFault::Newer) => Err(Fault::Newer { file: file.to_path_buf(), line: 1 }),
        Err(HeaderFault::Damage(damage)) => {
            headless(bytes, file, expected, end + 1, seal).ok_or(Fault::damaged(file, 1, damage))
        }
    }
}

/// A stream whose first line was changed, while the second still names the hash of the line that
/// must have been there: what follows is this stream's, and can be trusted.
fn headless<E: DeserializeOwned>(
    bytes: &[u8],
    file: &Path,
    expected: &StreamHeader,
    start: usize,
    seal: Option<&LineSeal>,
) -> Option<StreamReading<E>> {
    let (_, hash) = expected.line()?;
    let head = Head { seq: 0, act: 0, hash };
    let mut reading = read_acts(bytes, file, head, start, LineForm { format: FORMAT, seal });
    reading.tail = Tail::Broken(Fault::damaged(file, 1, Damage::Header));
    (!reading.records.is_empty()).then_some(reading)
}

/// A file without one complete line: its first write never finished.
fn unstarted<E>(file: &Path, bytes: &[u8], expected: &StreamHeader) -> Result<StreamReading<E>, Fault> {
    let (_, hash) = expected.line().ok_or(Fault::Internal { place: "header" })?;
    let head = Head { seq: 0, act: 0, hash };
    let zeros = bytes.contains(&0);
    if !zeros && !bytes.is_empty() && !bytes.starts_with(br#"{"format":"#) {
        return Err(Fault::damaged(file, 1, Damage::Header));
    }
    Ok(StreamReading { records: Vec::new(), head, trusted: 0, end: hash, tail: Tail::Torn })
}

fn read_acts<E: DeserializeOwned>(
    bytes: &[u8],
    file: &Path,
    head: Head,
    start: usize,
    form: LineForm<'_>,
) -> StreamReading<E> {
    let end = ending_of(&bytes[..start - 1]).unwrap_or(head.hash);
    let mut reading = StreamReading { records: Vec::new(), head, trusted: start, end, tail: Tail::Whole };
    let (mut head, mut left, mut place) = (head, 0, start);
    let mut act = Vec::new();
    while let Some(end) = bytes.get(place..).and_then(line_end) {
        let line = &bytes[place..place + end];
        let record = match form.line::<E>(line, head, left) {
            Ok(record) => record,
            Err(damage) => {
                let fault = Fault::damaged(file, head.seq + 2, damage);
                reading.tail = tail_of(bytes, place, form.seal, reading.head, fault);
                return reading;
            }
        };
        place += end + 1;
        head = Head { seq: record.seq, act: record.act, hash: record.hash };
        left = record.left;
        act.push(record);
        if left == 0 {
            reading.records.append(&mut act);
            (reading.head, reading.trusted) = (head, place);
            reading.end = ending_of(line).unwrap_or(head.hash);
        }
    }
    if reading.trusted < bytes.len() {
        reading.tail = Tail::Torn;
        if let Some((record, end)) = unended(bytes, place, head, left, form) {
            (reading.head, reading.trusted) =
                (Head { seq: record.seq, act: record.act, hash: record.hash }, end);
            act.push(record);
            reading.records.append(&mut act);
            reading.tail = Tail::Unended;
        }
    }
    reading
}

/// The last line of an act that is whole but for its end, and the place after it.
fn unended<E: DeserializeOwned>(
    bytes: &[u8],
    place: usize,
    head: Head,
    left: u16,
    form: LineForm<'_>,
) -> Option<(ReadLine<E>, usize)> {
    let ends = [Some(bytes.len()), bytes.len().checked_sub(1).filter(|end| *end > place)];
    ends.into_iter().flatten().find_map(|end| {
        let record = form.line::<E>(&bytes[place..end], head, left).ok()?;
        (record.left == 0).then_some((record, end))
    })
}

/// A bad line is torn when the rest holds zero bytes in a row and no later act: no
/// line contains a zero, but a file system that lost power between length and content leaves
/// them. With a later act behind it the same is damage, for that act was written afterwards.
fn tail_of(bytes: &[u8], place: usize, seal: Option<&LineSeal>, trusted: Head, fault: Fault) -> Tail {
    let rest = &bytes[place..];
    // A single zero is a block that never arrived only where a block has room for no more.
    let last_of_block = place % BLOCK == BLOCK - 1 && rest.first() == Some(&0);
    let zeros = last_of_block || rest.windows(2).any(|pair| pair == [0, 0]);
    let later = |line| act_of(line, seal).is_some_and(|act| act > trusted.act + 1);
    if zeros && !rest.split(|byte| *byte == b'\n').any(later) { Tail::Torn } else { Tail::Broken(fault) }
}

fn line_end(bytes: &[u8]) -> Option<usize> {
    memchr::memchr(b'\n', bytes)
}
