//! What an interrupted write leaves at the end of a stream, and how it is told.
//!
//! Says where it is kept; the stream itself keeps it.

use std::path::PathBuf;

use crate::say;
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
