//! The compound file that old Office files are: a small disk with its own table of sectors.
//!
//! Every chain is followed at most as long as the file has sectors. It knows no workbook.

use crate::intake::fault::FileFault;

/// The mark at the end of a chain, and of what is no sector; all above are no sectors either.
const NO_SECTOR: u32 = 0xffff_fffa;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;
/// Bytes of a sector of small streams.
const SMALL: usize = 64;

/// A stream of the file by its directory.
struct CompoundEntry {
    name: String,
    start: u32,
    size: usize,
}

/// A compound file.
pub(super) struct CompoundFile<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    small: Vec<u8>,
    /// Streams below this size lie among the small ones.
    cutoff: usize,
    entries: Vec<CompoundEntry>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn figures(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|figure| u32::from_le_bytes(*figure))
}

impl<'a> CompoundFile<'a> {
    /// Reads the table of sectors and the directory.
    ///
    /// # Errors
    /// The file is cut off or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<CompoundFile<'a>, FileFault> {
        CompoundFile::read(bytes).ok_or(FileFault::CutOff)
    }

    fn read(bytes: &'a [u8]) -> Option<CompoundFile<'a>> {
        let shift = u16_at(bytes, 30).filter(|shift| matches!(shift, 9 | 12))?;
        let mut file = CompoundFile {
            bytes,
            sector: 1 << shift,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            cutoff: u32_at(bytes, 56)?.try_into().ok()?,
            entries: Vec::new(),
        };
        file.table = file.sectors_of_table()?;
        file.small_table = figures(&file.chain(u32_at(bytes, 60)?)?).collect();
        let directory = file.chain(u32_at(bytes, 48)?)?;
        let entries: Vec<&[u8]> =
            directory.as_chunks::<ENTRY>().0.iter().map(<[u8; ENTRY]>::as_slice).collect();
        file.small = file.chain(u32_at(entries.first()?, 116)?)?;
        file.entries = entries.into_iter().filter_map(CompoundEntry::read).collect();
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let begin = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(begin..).filter(|rest| !rest.is_empty())?;
        // The last sector of a file may be cut short by those that write it.
        Some(rest.get(..self.sector).unwrap_or(rest))
    }

    fn most_sectors(&self) -> usize {
        self.bytes.len() / self.sector + 1
    }

    /// The table of sectors, of the sectors that the header and its chain name.
    fn sectors_of_table(&self) -> Option<Vec<u32>> {
        let mut parts: Vec<u32> = figures(self.bytes.get(76..512)?).collect();
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..self.most_sectors() {
            if next >= NO_SECTOR {
                break;
            }
            let more: Vec<u32> = figures(self.sector(next)?).collect();
            let (last, more) = more.split_last()?;
            parts.extend(more);
            next = *last;
        }
        let named = parts.into_iter().filter(|part| *part < NO_SECTOR).take(self.most_sectors());
        Some(named.filter_map(|part| self.sector(part)).flat_map(figures).collect())
    }

    /// The bytes of a chain of sectors; none where it is broken or runs in a ring.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let (mut bytes, mut next) = (Vec::new(), start);
        for _ in 0..=self.most_sectors() {
            if next >= NO_SECTOR {
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector(next)?);
            next = *self.table.get(usize::try_from(next).ok()?)?;
        }
        None
    }

    /// The bytes of a chain of small sectors.
    fn small_chain(&self, start: u32) -> Option<Vec<u8>> {
        let (mut bytes, mut next) = (Vec::new(), start);
        for _ in 0..=self.small_table.len() {
            if next >= NO_SECTOR {
                return Some(bytes);
            }
            let place = usize::try_from(next).ok()?;
            let begin = place.checked_mul(SMALL)?;
            bytes.extend_from_slice(self.small.get(begin..begin + SMALL)?);
            next = *self.small_table.get(place)?;
        }
        None
    }

    /// Whether there is a stream of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of a stream.
    ///
    /// # Errors
    /// It is cut off or damaged.
    pub fn stream(&self, name: &str) -> Result<Vec<u8>, FileFault> {
        let entry = self.entries.iter().find(|entry| entry.name == name).ok_or(FileFault::Damaged)?;
        let small = entry.size < self.cutoff;
        let bytes = if small { self.small_chain(entry.start) } else { self.chain(entry.start) };
        let mut bytes = bytes.ok_or(FileFault::CutOff)?;
        if bytes.len() < entry.size {
            return Err(FileFault::CutOff);
        }
        bytes.truncate(entry.size);
        Ok(bytes)
    }
}

impl CompoundEntry {
    fn read(entry: &[u8]) -> Option<CompoundEntry> {
        let length = usize::from(u16_at(entry, 64)?).checked_sub(2)?;
        let units: Vec<u16> =
            entry.get(..length)?.as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
        let is_stream = entry.get(66) == Some(&2);
        let (start, size) = (u32_at(entry, 116)?, u32_at(entry, 120)?.try_into().ok()?);
        is_stream.then(|| CompoundEntry { name: String::from_utf16_lossy(&units), start, size })
    }
}
