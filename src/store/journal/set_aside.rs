//! What an interrupted write leaves at the end of a stream, and how it is told.
//!
//! Kept in a file beside the stream, and never part of it again.

use std::path::PathBuf;

use super::stream::Stream;
use crate::say;
use crate::store::disk::{beside, replace};
use crate::store::fault::Fault;
use crate::text::Lang;

/// What an interrupted write had left at the end of a stream; it was never acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The stream's file.
    pub file: PathBuf,
    /// Where the bytes are kept.
    pub kept: PathBuf,
    /// The first line of the stream, counted from 1, that was not complete.
    pub line: u64,
}

impl SetAside {
    /// What was found, where it is kept, and that nothing needs doing.
    pub fn sentence(&self, lang: Lang) -> String {
        say!(
            lang,
            "Lần trước máy tắt đúng lúc đang ghi dòng {line} của tệp {file}; phần ghi dở chưa được báo “Đã lưu” và được giữ ở {kept}. Mọi nội dung đã lưu trước đó còn nguyên.",
            "The computer stopped while line {line} of {file} was being written; that part was never reported as saved and is kept in {kept}. Everything saved before it is intact.",
            line = self.line,
            file = self.file.display(),
            kept = self.kept.display(),
        )
    }
}

impl Stream {
    /// Keeps what follows the trusted part of `bytes` in a file beside, synced. The stream itself
    /// loses it with its next act, which is written afresh.
    pub(super) fn set_aside(&self, bytes: &[u8]) -> Result<SetAside, Fault> {
        let torn = &bytes[self.len..];
        let first = beside(&self.file, &format!("torn-{}", self.head.seq + 1));
        let taken =
            |kept: &PathBuf| self.disk.exists(kept) && self.disk.read(kept).ok().as_deref() != Some(torn);
        let kept = std::iter::once(first.clone())
            .chain((2..1000).map(|n| beside(&first, &n.to_string())))
            .find(|kept| !taken(kept))
            .unwrap_or(first);
        replace(&*self.disk, &kept, &[torn]).map_err(|error| Fault::writing(&kept, &error))?;
        Ok(SetAside { file: self.file.clone(), kept, line: self.head.seq + 2 })
    }
}
