//! How a line of a sealed stream is stored, and how a value of the derived store is.
//!
//! The whole line is encrypted, its own hash included, and the chain runs over the plain lines: so
//! sealing a book and unsealing it change no hash, and one that was printed stays good. Around the
//! encrypted line stand its number and a hash of the stored bytes, so that a changed byte is
//! noticed without the passphrase too. Bound to book, stream and number, a line opens nowhere else.

use std::borrow::Cow;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::Deserialize;

use super::key::{BookKey, Cipher};
use crate::store::fault::{Damage, Fault};
use crate::store::journal::{FORMAT, StreamHeader, check, close};

const JOURNAL: &str = "bienban 2026 journal line";
const STORE: &str = "bienban 2026 derived store";
/// The number that stands for bytes that are no line of the stream.
const PIECE: u64 = u64::MAX;
const SEALED: &[u8] = b",\"sealed\":\"";
/// The number in front of the mark has at most so many digits.
const MARK_WITHIN: usize = 40;

/// Seals and opens the lines of one stream.
#[derive(Debug, Clone)]
pub(in crate::store) struct LineSeal {
    cipher: Cipher,
    /// The stream's header, which every line is bound to.
    stream: String,
}

#[derive(Deserialize)]
struct StoredLine<'a> {
    #[serde(default)]
    seq: u64,
    sealed: &'a str,
}

impl LineSeal {
    /// The seal of the stream that `header` names.
    pub(in crate::store) fn new(key: &BookKey, header: &StreamHeader) -> Result<LineSeal, Fault> {
        let stream = serde_json::to_string(header).map_err(|_| Fault::Internal { place: "header" })?;
        Ok(LineSeal { cipher: key.cipher(JOURNAL), stream })
    }

    fn place(&self, seq: u64) -> Vec<u8> {
        format!("{}\n{seq}", self.stream).into_bytes()
    }

    /// The stored form of a plain line with its newline; line 0 is the header.
    pub(in crate::store) fn close(&self, line: &str, seq: u64) -> Result<String, Fault> {
        self.close_bytes(line.strip_suffix('\n').unwrap_or(line).as_bytes(), seq)
    }

    fn close_bytes(&self, plain: &[u8], seq: u64) -> Result<String, Fault> {
        let sealed = STANDARD_NO_PAD.encode(self.cipher.encrypt(plain, &self.place(seq))?);
        let body = match seq {
            0 => format!(r#"{{"format":{FORMAT},"sealed":"{sealed}""#),
            _ => format!(r#"{{"seq":{seq},"sealed":"{sealed}""#),
        };
        Ok(close(body).0)
    }

    /// The plain form of a stored line, both without newline.
    fn open(&self, line: &[u8]) -> Result<Vec<u8>, Damage> {
        let (whole, _) = check(line)?;
        let stored: StoredLine<'_> = serde_json::from_str(whole).map_err(|_| Damage::Unreadable)?;
        let sealed = STANDARD_NO_PAD.decode(stored.sealed).map_err(|_| Damage::Unreadable)?;
        self.cipher.decrypt(&sealed, &self.place(stored.seq)).ok_or(Damage::Changed)
    }

    /// The stored form of a whole stream, all of whose lines end.
    pub(super) fn close_all(&self, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut stored = Vec::with_capacity(bytes.len() * 2);
        for (seq, line) in whole_lines(bytes).enumerate() {
            stored.extend_from_slice(self.close_bytes(line, seq as u64)?.as_bytes());
        }
        Ok(stored)
    }

    /// The plain form of a whole stored stream.
    pub(super) fn open_all(&self, bytes: &[u8], file: &Path) -> Result<Vec<u8>, Fault> {
        let mut plain = Vec::with_capacity(bytes.len());
        for (before, line) in whole_lines(bytes).enumerate() {
            let opened = self.open(line).map_err(|damage| Fault::damaged(file, before as u64 + 1, damage))?;
            plain.extend_from_slice(&opened);
            plain.push(b'\n');
        }
        Ok(plain)
    }

    /// The stored form of bytes that are no lines.
    pub(super) fn close_piece(&self, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        Ok(self.close_bytes(bytes, PIECE)?.into_bytes())
    }

    /// The bytes of a piece; `None` when it is not one.
    pub(super) fn open_piece(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        self.open(bytes.strip_suffix(b"\n")?).ok()
    }
}

fn whole_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\n").unwrap_or(line))
}

/// The plain form of a line (without newline) of a stream that has this seal, or none.
pub(in crate::store) fn plain<'a>(seal: Option<&LineSeal>, line: &'a [u8]) -> Result<Cow<'a, [u8]>, Damage> {
    match seal {
        None => Ok(Cow::Borrowed(line)),
        Some(seal) => seal.open(line).map(Cow::Owned),
    }
}

/// Whether a stream is stored sealed. Its second line tells too, should the first be damaged.
pub(in crate::store) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'\n').take(2).any(is_sealed_line)
}

fn is_sealed_line(line: &[u8]) -> bool {
    let head = &line[..line.len().min(MARK_WITHIN)];
    head.windows(SEALED.len()).any(|part| part == SEALED)
}

/// The number and the hash of the last whole line of a sealed stream, as stored; known without
/// the passphrase.
pub(in crate::store) fn sealed_head(bytes: &[u8]) -> Option<(u64, blake3::Hash)> {
    let whole = bytes.get(..=memchr::memrchr(b'\n', bytes)?)?;
    let lines = whole.split(|byte| *byte == b'\n').rev().filter(|line| !line.is_empty());
    lines.filter_map(|line| check(line).ok()).find_map(|(line, hash)| {
        let stored = serde_json::from_str::<StoredLine<'_>>(line).ok()?;
        Some((stored.seq, hash))
    })
}

/// Seals and opens the values of the derived store; each is bound to its key, which stays readable.
#[derive(Debug, Clone)]
pub(in crate::store) struct ValueSeal(Cipher);

impl ValueSeal {
    pub(in crate::store) fn new(key: &BookKey) -> ValueSeal {
        ValueSeal(key.cipher(STORE))
    }

    pub(in crate::store) fn close(&self, key: &str, value: &[u8]) -> Result<Vec<u8>, Fault> {
        self.0.encrypt(value, key.as_bytes())
    }

    pub(in crate::store) fn open(&self, key: &str, value: &[u8]) -> Option<Vec<u8>> {
        self.0.decrypt(value, key.as_bytes())
    }
}
