//! The compressed frames of a backup: each can be unpacked although the one before is damaged.
//!
//! The only file that names zstd. A file of several frames is what `zstd -d` expects, and every
//! frame carries a checksum of its own.

use std::io::{self, Read, Write};
use std::path::Path;

use crate::store::disk::{Disk, DiskFile};

/// What every frame begins with.
const MAGIC: [u8; 4] = 0xFD2F_B528_u32.to_le_bytes();
/// A frame is closed after so many bytes of lines.
const FRAME: usize = 256 * 1024;
/// No frame of lines unpacks to more; what does is damaged or made to fill the memory.
const LARGEST: u64 = 1024 * 1024;
/// The frame of a list of contents may unpack to so much: some 75,000 streams.
const LARGEST_CONTENTS: u64 = 24 * 1024 * 1024;
/// How the line of a list of contents goes on after its number.
const CONTENTS: &[u8] = b",\"manifest\":{";
/// So much is read at once to find a frame; it grows where a frame is longer.
const WINDOW: u64 = 64 * 1024;
/// What is packed is at most a little longer than what it unpacks to.
const LONGEST: u64 = LARGEST_CONTENTS + WINDOW * 4;
/// Every frame of ours holds a line, so that a file has no more frames than so many bytes each, beside a few.
const SMALLEST: u64 = 256;
/// So many frames any file may have.
const FEW: u64 = 4096;
/// The largest window of a frame, as a power of two: an unpacker needs so much memory.
const WINDOW_LOG: u32 = 23;
/// Level 3 of 22: quick, and nearly as small as it gets for short lines.
const LEVEL: i32 = 3;

/// Packs lines into frames and appends them to a file.
#[derive(Debug)]
pub(super) struct Packer {
    file: Box<dyn DiskFile>,
    lines: Vec<u8>,
}

impl Packer {
    pub(super) fn new(file: Box<dyn DiskFile>) -> Packer {
        Packer { file, lines: Vec::new() }
    }

    /// Adds a line, which ends in a line feed.
    pub(super) fn add(&mut self, line: &[u8]) -> io::Result<()> {
        self.lines.extend_from_slice(line);
        if self.lines.len() >= FRAME { self.close() } else { Ok(()) }
    }

    /// Ends the frame, so that what follows stands in one of its own.
    pub(super) fn close(&mut self) -> io::Result<()> {
        if self.lines.is_empty() {
            return Ok(());
        }
        let mut encoder = zstd::stream::Encoder::new(Vec::new(), LEVEL)?;
        encoder.include_checksum(true)?;
        encoder.set_pledged_src_size(Some(self.lines.len() as u64))?;
        encoder.write_all(&self.lines)?;
        self.lines.clear();
        self.file.write(&encoder.finish()?)
    }

    /// Ends the last frame and waits until the device holds everything.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.close()?;
        self.file.sync_data()
    }
}

/// What stands next in a file of frames.
pub(super) enum Next {
    /// The lines of a whole frame.
    Lines(Vec<u8>),
    /// Bytes that are no whole frame.
    Damage,
    /// The end of the file.
    End,
}

/// The frames of a file, one after the other.
#[derive(Debug)]
pub(super) struct Frames<'a> {
    disk: &'a dyn Disk,
    file: &'a Path,
    length: u64,
    at: u64,
    /// How many more may come: a file of nothing but beginnings is given up.
    left: u64,
    /// What was read last, and from where: many small frames are found in it.
    read: Vec<u8>,
    from: u64,
}

impl<'a> Frames<'a> {
    pub(super) fn open(disk: &'a dyn Disk, file: &'a Path) -> io::Result<Frames<'a>> {
        let length = disk.len(file)?;
        let left = FEW + length / SMALLEST;
        Ok(Frames { disk, file, length, at: 0, left, read: Vec::new(), from: 0 })
    }

    /// How many bytes were read, of how many.
    pub(super) fn progress(&self) -> (u64, u64) {
        (self.at, self.length)
    }

    /// The next frame; after damage, goes on with the next place where a frame begins. A file of more frames
    /// than its length has room for ends there as a damaged one.
    pub(super) fn next(&mut self) -> io::Result<Next> {
        if self.at >= self.length {
            return Ok(Next::End);
        }
        if self.left == 0 {
            self.at = self.length;
            return Ok(Next::Damage);
        }
        self.left -= 1;
        if let Some(size) = self.frame()?
            && let Some(lines) = unpack(&self.rest()[..size])
        {
            self.at += size as u64;
            return Ok(Next::Lines(lines));
        }
        self.at = self.next_magic()?;
        Ok(Next::Damage)
    }

    /// What was read already of the bytes from here on.
    fn rest(&self) -> &[u8] {
        let skip = self.at.checked_sub(self.from).and_then(|skip| usize::try_from(skip).ok());
        skip.and_then(|skip| self.read.get(skip..)).unwrap_or_default()
    }

    /// Reads so many bytes from here on.
    fn fill(&mut self, window: u64) -> io::Result<()> {
        self.read = self.disk.read_at(self.file, self.at, window)?;
        self.from = self.at;
        Ok(())
    }

    /// The length of the frame that begins here, all of which is read then.
    fn frame(&mut self) -> io::Result<Option<usize>> {
        let mut window = 0;
        loop {
            let rest = self.rest();
            if rest.len() >= MAGIC.len() && !rest.starts_with(&MAGIC) {
                return Ok(None);
            }
            if let Ok(size) = zstd::zstd_safe::find_frame_compressed_size(rest) {
                return Ok(Some(size));
            }
            let all = self.length.saturating_sub(self.at);
            if window >= all || window >= LONGEST {
                return Ok(None);
            }
            window = if window == 0 { WINDOW } else { window.saturating_mul(4).min(LONGEST) };
            self.fill(window)?;
        }
    }

    /// The next place after this one where a frame may begin, or the end.
    fn next_magic(&mut self) -> io::Result<u64> {
        self.at += 1;
        while self.at < self.length {
            if self.rest().len() < MAGIC.len() {
                self.fill(WINDOW)?;
            }
            if let Some(found) = memchr::memmem::find(self.rest(), &MAGIC) {
                return Ok(self.at + found as u64);
            }
            // The last three bytes may begin one that goes on in the next window.
            let past = (self.rest().len() as u64).saturating_sub(MAGIC.len() as u64 - 1);
            self.at += past.max(1);
        }
        Ok(self.length)
    }
}

/// The lines of a frame; none where it is damaged, or unpacks to nothing or to more than any of ours does.
fn unpack(frame: &[u8]) -> Option<Vec<u8>> {
    let mut decoder = zstd::stream::Decoder::with_buffer(frame).ok()?;
    decoder.window_log_max(WINDOW_LOG).ok()?;
    let mut lines = Vec::new();
    decoder.by_ref().take(LARGEST + 1).read_to_end(&mut lines).ok()?;
    if lines.len() as u64 <= LARGEST {
        return (!lines.is_empty()).then_some(lines);
    }
    let head = lines.get(..CONTENTS.len() * 2 + 24).unwrap_or_default();
    memchr::memmem::find(head, CONTENTS)?;
    decoder.take(LARGEST_CONTENTS).read_to_end(&mut lines).ok()?;
    (lines.len() as u64 <= LARGEST_CONTENTS).then_some(lines)
}
