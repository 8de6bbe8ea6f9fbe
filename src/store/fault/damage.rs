//! What can be wrong inside a file of the book.

use std::path::Path;

use crate::say;
use crate::text::{Lang, Text, text};

/// What is wrong inside a file of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The first line is not a header of this program.
    Header,
    /// The header is sound but belongs to another book, cell, meeting or laptop.
    Foreign,
    /// The line is not one that this program writes.
    Unreadable,
    /// The bytes of the line were changed after it was written.
    Changed,
    /// The line does not follow the one before it: a line was removed, added or moved.
    Chain,
    /// The file is shorter than what was acknowledged.
    Shortened,
    /// The file is named in the book but is not there.
    Missing,
    /// The file holds other lines than when it was last used: another copy lies in its place.
    Replaced,
}

impl Damage {
    pub(in crate::store) const fn words(self) -> Text {
        match self {
            Damage::Header => {
                text("dòng đầu tệp không đọc được", "the first line of the file cannot be read")
            }
            Damage::Foreign => text(
                "tệp này thuộc sổ, chi bộ hoặc cuộc họp khác",
                "the file belongs to another book, cell or meeting",
            ),
            Damage::Unreadable => text("dòng này không đọc được", "the line cannot be read"),
            Damage::Changed => text(
                "nội dung dòng này đã bị thay đổi sau khi ghi",
                "the line was changed after it was written",
            ),
            Damage::Chain => text(
                "dòng này không nối tiếp dòng trước: có dòng bị xóa, thêm hoặc đổi chỗ",
                "the line does not follow the one before it: a line was removed, added or moved",
            ),
            Damage::Shortened => text(
                "tệp bị cắt ngắn, thiếu phần đã lưu trước đó",
                "the file was cut short and lacks what was saved before",
            ),
            Damage::Missing => text("tệp bị mất", "the file is missing"),
            Damage::Replaced => text(
                "dòng này khác với dòng đã lưu lần trước",
                "the line is another one than was saved before",
            ),
        }
    }
}

/// The whole sentence on damage at `line` (from 1) of `file`: where, what is trusted, what to do.
pub(super) fn damage_sentence(lang: Lang, file: &Path, line: u64, damage: Damage) -> String {
    let (file, what) = (file.display(), damage.words().get(lang));
    let before = line.saturating_sub(1);
    match (damage, before) {
        (Damage::Missing, _) => say!(
            lang,
            "Tệp {file} có ghi trong sổ nhưng bị mất. Các tệp khác không bị ảnh hưởng. Hãy chép lại tệp này từ bản sao lưu.",
            "The file {file} is named in the book but is missing. Other files are not affected. Copy it back from a backup.",
        ),
        (Damage::Replaced, _) => say!(
            lang,
            "Tệp {file} không còn như lần dùng trước: từ dòng {line} là nội dung khác. Có thể một bản chép khác của sổ đã được đặt vào chỗ này. Các dòng đang có vẫn đọc được và được giữ nguyên. Hãy giữ cả hai bản, chạy “bienban verify --against” với bản kia để xem chúng khác nhau từ dòng nào, rồi mới quyết định.",
            "The file {file} is not as it was when last used: from line {line} on it says something else. Another copy of the book may have been put in its place. The lines that are there can be read and are left untouched. Keep both copies, run “bienban verify --against” with the other one to see from which line they differ, and only then decide.",
        ),
        (Damage::Shortened, 1..) => say!(
            lang,
            "Tệp {file} bị cắt ngắn: thiếu từ dòng {line} trở đi, là phần đã lưu trước đó. Từ dòng {before} trở về trước vẫn tin cậy được; tệp được giữ nguyên. Hãy chép lại tệp này từ bản sao lưu.",
            "The file {file} was cut short: what was saved from line {line} on is gone. Everything up to line {before} can be trusted; the file is left untouched. Copy it back from a backup.",
        ),
        (_, 0) => say!(
            lang,
            "Tệp {file} bị hỏng: {what}. Tệp được giữ nguyên và chỉ để đọc. Hãy khôi phục từ bản sao lưu.",
            "The file {file} is damaged: {what}. It is left untouched and only read. Restore it from a backup.",
        ),
        _ => say!(
            lang,
            "Tệp {file} bị hỏng ở dòng {line}: {what}. Từ dòng {before} trở về trước vẫn tin cậy được; tệp được giữ nguyên và chỉ để đọc. Hãy khôi phục từ bản sao lưu.",
            "The file {file} is damaged at line {line}: {what}. Everything up to line {before} can be trusted; the file is left untouched and only read. Restore it from a backup.",
        ),
    }
}
