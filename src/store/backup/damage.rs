//! What is wrong in a backup, by line and by file.

use crate::say;
use crate::text::Lang;

/// One thing that is wrong in a backup. Lines are those of the unpacked file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupDamage {
    /// Lines that cannot be read, are missing, or stand in the wrong order.
    Lines {
        /// The first one.
        from: u64,
        /// The last one; none when nothing can be read from there to the end.
        to: Option<u64>,
    },
    /// The first line is not the list of contents, or names files that belong in no book.
    Manifest,
    /// The last line does not agree with those before it: something was changed or cut off.
    Trailer,
    /// A file is not what the list of contents says.
    File {
        /// Its path in the book.
        path: String,
    },
}

impl BackupDamage {
    /// What is wrong, as part of a sentence.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            BackupDamage::Lines { from, to: Some(to) } if from == to => {
                say!(lang, "dòng {from} không đọc được", "line {from} cannot be read")
            }
            BackupDamage::Lines { from, to: Some(to) } => {
                say!(lang, "dòng {from} đến {to} không đọc được", "lines {from} to {to} cannot be read")
            }
            BackupDamage::Lines { from, to: None } => {
                say!(
                    lang,
                    "từ dòng {from} đến hết không đọc được",
                    "nothing can be read from line {from} to the end"
                )
            }
            BackupDamage::Manifest => say!(
                lang,
                "dòng 1 (mục lục của bản sao lưu) không dùng được",
                "line 1 (the list of contents) cannot be used"
            ),
            BackupDamage::Trailer => say!(
                lang,
                "dòng cuối không khớp với các dòng trước: có chỗ bị sửa hoặc bị cắt",
                "the last line does not agree with those before it: something was changed or cut off"
            ),
            BackupDamage::File { path } => {
                say!(lang, "tệp {path} không còn nguyên", "the file {path} is not whole")
            }
        }
    }
}
