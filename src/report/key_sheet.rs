//! Phiếu khóa ký biên bản: the sheet with which people recognise the key that signs a book's minutes.
//!
//! It holds nothing secret; it is kept apart from the computer, so that a key that was exchanged is
//! noticed.

use chrono::{DateTime, FixedOffset};

use super::book_sheet::{SheetWords, book_sheet};
use super::source::in_eights;
use super::{Block, Document, Figure, Origin};
use crate::domain::CellName;

/// What stands on the sheet.
#[derive(Debug, Clone, Copy)]
pub struct KeySheet<'a> {
    /// The cell.
    pub cell: &'a CellName,
    /// Id of the book.
    pub book: &'a str,
    /// The fingerprint of the key, in hexadecimal.
    pub fingerprint: &'a str,
    /// The public half of the key, in hexadecimal.
    pub public: &'a str,
    /// When the sheet was made.
    pub created: DateTime<FixedOffset>,
}

/// The sheet.
pub fn key_sheet(sheet: &KeySheet) -> Document {
    let words = SheetWords {
        title: "PHIẾU KHÓA KÝ BIÊN BẢN",
        subtitle: "của sổ chi bộ",
        name: "Phiếu khóa ký biên bản",
        left: "THƯ KÝ",
    };
    book_sheet(sheet.cell, sheet.created, &words, blocks(sheet))
}

/// The book itself as what a line rests on.
pub(super) fn book() -> Origin {
    Origin::figure(Figure::Book)
}

/// What people compare, in one line.
pub(super) fn fingerprint_field(fingerprint: &str) -> Block {
    Block::field(book(), "Dấu nhận dạng khóa ký biên bản", format!("{}.", in_eights(fingerprint)))
}

fn blocks(sheet: &KeySheet) -> Vec<Block> {
    let paragraph = |text: &str| Block::words(text);
    vec![
        Block::part("I- KHÓA KÝ"),
        Block::field(book(), "Sổ", format!("{}.", sheet.book)),
        fingerprint_field(sheet.fingerprint),
        Block::field(book(), "Khóa công khai (ed25519)", format!("{}.", in_eights(sheet.public))),
        Block::part("II- CÁCH DÙNG"),
        paragraph(
            "Mỗi biên bản khi được thông qua đều được sổ ký bằng khóa này. Phiếu không có gì bí mật: giữ một bản cùng biên bản đã ký tay, gửi một bản cho cấp ủy cấp trên.",
        ),
        paragraph(
            "Khi cần kiểm tra: chạy lệnh bienban verify; dấu nhận dạng chương trình nêu ra phải trùng với dấu trên phiếu này. Nếu khác, khóa của sổ đã bị thay.",
        ),
        paragraph(
            "Chữ ký chứng tỏ biên bản do máy có khóa của sổ chốt, không thay chữ ký của người. Sổ chưa niêm phong thì ai chép được sổ cũng có khóa.",
        ),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::plain;

    #[test]
    fn the_sheet_bears_the_key_in_groups_that_eyes_can_compare() {
        let cell =
            CellName {
                name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
            };
        let created = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
        let (fingerprint, public) = ("0123456789abcdef0123456789abcdef", "fedcba98".repeat(8));
        let sheet = KeySheet { cell: &cell, book: "0a1b2c3d", fingerprint, public: &public, created };
        let text = plain::write(&key_sheet(&sheet));
        for words in
            ["PHIẾU KHÓA KÝ BIÊN BẢN", "0a1b2c3d", "01234567", "89abcdef", "fedcba98", "CHI BỘ ẤP MẪU"]
        {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}
