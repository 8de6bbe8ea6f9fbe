//! The zip package that XLSX and ODS files are: its directory, and its parts unpacked as a stream.
//!
//! Nothing is unpacked as a whole, and what is unpacked is counted. Names are compared as Excel does,
//! whatever their case and their strokes. It knows no workbook.

use std::io::{Error, Read};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use super::cost::ReadCost;
use super::xml::XmlStream;
use crate::intake::fault::{Excess, FileFault};

/// Parts of a package; a workbook has some twenty, one with pictures some hundred.
const PARTS: usize = 4_096;
/// How far from its end the directory of a package may begin to be told.
const TAIL: usize = 65_557;

/// A part of the package.
struct ZipEntry {
    name: String,
    method: u16,
    crc: u32,
    packed: usize,
    offset: usize,
}

/// A package.
pub(super) struct ZipPackage<'a> {
    bytes: &'a [u8],
    entries: Vec<ZipEntry>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    u32_at(bytes, at)?.try_into().ok()
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

impl<'a> ZipPackage<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// It is cut off or damaged, or tells of more parts than any workbook has.
    pub fn open(bytes: &'a [u8]) -> Result<ZipPackage<'a>, FileFault> {
        let from = bytes.len().saturating_sub(TAIL);
        let tail = bytes.get(from..).unwrap_or_default();
        let end = memchr::memmem::rfind(tail, b"PK\x05\x06").ok_or(FileFault::CutOff)? + from;
        let count = u16_at(bytes, end + 10).ok_or(FileFault::CutOff)?;
        if usize::from(count) > PARTS {
            return Err(FileFault::Beyond(Excess::Parts));
        }
        let mut at = size_at(bytes, end + 16).ok_or(FileFault::CutOff)?;
        let mut entries = Vec::new();
        for _ in 0..count {
            let (entry, length) = ZipEntry::read(bytes, at).ok_or(FileFault::Damaged)?;
            entries.push(entry);
            at = at.checked_add(length).ok_or(FileFault::Damaged)?;
        }
        Ok(ZipPackage { bytes, entries })
    }

    /// Whether there is such a part.
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// Whether a part has a name that begins so.
    pub fn has_below(&self, folder: &str) -> bool {
        let folder = plain(folder);
        self.entries.iter().any(|entry| entry.name.starts_with(&folder))
    }

    fn entry(&self, name: &str) -> Option<&ZipEntry> {
        let name = plain(name);
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// The first bytes of a part.
    pub fn head(&self, name: &str) -> Vec<u8> {
        let mut cost = ReadCost::default();
        let mut head = Vec::new();
        if let Ok(part) = self.part(name, &mut cost) {
            // What is read of a damaged part tells enough.
            let _ = part.take(200).read_to_end(&mut head);
        }
        head
    }

    /// A part as XML.
    pub fn xml<'c>(
        &self,
        name: &str,
        cost: &'c mut ReadCost,
    ) -> Result<XmlStream<ZipPart<'a, 'c>>, FileFault> {
        Ok(XmlStream::new(self.part(name, cost)?))
    }

    /// A part as its bytes.
    pub fn part<'c>(&self, name: &str, cost: &'c mut ReadCost) -> Result<ZipPart<'a, 'c>, FileFault> {
        let entry = self.entry(name).ok_or(FileFault::Damaged)?;
        let header = |at: usize| u16_at(self.bytes, entry.offset.checked_add(at)?).map(usize::from);
        let lengths = header(26).zip(header(28)).ok_or(FileFault::CutOff)?;
        let begin = entry.offset + 30 + lengths.0 + lengths.1;
        let rest = self.bytes.get(begin..).ok_or(FileFault::CutOff)?;
        let packed = rest.get(..entry.packed).ok_or(FileFault::CutOff)?;
        let unpacked = match entry.method {
            0 => Unpacking::Stored(packed),
            8 => Unpacking::Deflated(Box::new(DeflateDecoder::new(packed))),
            _ => return Err(FileFault::Damaged),
        };
        Ok(ZipPart { unpacked, sum: Crc::new(), expected: entry.crc, cost })
    }
}

impl ZipEntry {
    /// The entry at a place of the directory, and its length there.
    fn read(bytes: &[u8], at: usize) -> Option<(ZipEntry, usize)> {
        let entry = bytes.get(at..).filter(|entry| entry.starts_with(b"PK\x01\x02"))?;
        let [name, extra, comment] = [28, 30, 32].map(|at| u16_at(entry, at).map(usize::from));
        let (name, extra, comment) = (name?, extra?, comment?);
        let words = entry.get(46..46 + name)?;
        let wide = wide_sizes(entry.get(46 + name..46 + name + extra)?);
        let mut wide = wide.into_iter();
        // Large figures stand in the extra field, in the order of the fields that have none.
        let [unpacked, packed, offset] = [24, 20, 42].map(|at| u32_at(entry, at));
        let mut figure = |figure: u32| match figure {
            u32::MAX => wide.next(),
            _ => usize::try_from(figure).ok(),
        };
        let (_, packed, offset) = (figure(unpacked?), figure(packed?)?, figure(offset?)?);
        let name_words = plain(&String::from_utf8_lossy(words));
        let (method, crc) = (u16_at(entry, 10)?, u32_at(entry, 16)?);
        Some((ZipEntry { name: name_words, method, crc, packed, offset }, 46 + name + extra + comment))
    }
}

/// The figures of the extra field for large files.
fn wide_sizes(extra: &[u8]) -> Vec<usize> {
    let mut rest = extra;
    while let (Some(kind), Some(length)) = (u16_at(rest, 0), u16_at(rest, 2)) {
        let Some(field) = rest.get(4..4 + usize::from(length)) else { break };
        if kind == 1 {
            let figures = field.as_chunks::<8>().0.iter().map(|figure| u64::from_le_bytes(*figure));
            return figures.filter_map(|figure| usize::try_from(figure).ok()).collect();
        }
        rest = rest.get(4 + usize::from(length)..).unwrap_or_default();
    }
    Vec::new()
}

enum Unpacking<'a> {
    Stored(&'a [u8]),
    Deflated(Box<DeflateDecoder<&'a [u8]>>),
}

/// A part that is unpacked as it is read.
pub(super) struct ZipPart<'a, 'c> {
    unpacked: Unpacking<'a>,
    sum: Crc,
    expected: u32,
    cost: &'c mut ReadCost,
}

impl Read for ZipPart<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Error> {
        let read = match &mut self.unpacked {
            Unpacking::Stored(bytes) => bytes.read(buffer),
            Unpacking::Deflated(decoder) => decoder.read(buffer),
        };
        let number = read.map_err(|_| Error::other(FileFault::Damaged))?;
        self.cost.unpack(number).map_err(Error::other)?;
        self.sum.update(buffer.get(..number).unwrap_or_default());
        if number == 0 && !buffer.is_empty() && self.sum.sum() != self.expected {
            return Err(Error::other(FileFault::Damaged));
        }
        Ok(number)
    }
}
