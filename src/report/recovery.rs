//! Phiếu khôi phục: the sheet for the sealed envelope, with the code that opens a sealed book.
//!
//! It is printed once and kept on paper; the program keeps the code nowhere.

use chrono::{DateTime, FixedOffset};

use super::book_sheet::{SheetWords, book_sheet};
use super::key_sheet::{book, fingerprint_field};
use super::{Block, Document};
use crate::domain::CellName;

/// What stands on the sheet.
#[derive(Debug, Clone, Copy)]
pub struct Recovery<'a> {
    /// The cell.
    pub cell: &'a CellName,
    /// Id of the book.
    pub book: &'a str,
    /// The code, in groups.
    pub code: &'a str,
    /// The fingerprint of the key that signs minutes, if the book has one.
    pub fingerprint: Option<&'a str>,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

/// The sheet.
pub fn recovery(sheet: &Recovery) -> Document {
    let words = SheetWords {
        title: "PHIẾU KHÔI PHỤC",
        subtitle: "sổ chi bộ đã niêm phong",
        name: "Phiếu khôi phục sổ chi bộ",
        left: "PHÓ BÍ THƯ",
    };
    book_sheet(sheet.cell, sheet.created, &words, blocks(sheet))
}

fn blocks(sheet: &Recovery) -> Vec<Block> {
    let half = sheet.code.len() / 2;
    let (first, second) = sheet.code.split_at_checked(half).unwrap_or((sheet.code, ""));
    let paragraph = |text: &str| Block::words(text);
    let mut blocks = vec![
        Block::part("I- MÃ KHÔI PHỤC"),
        Block::field(book(), "Sổ", format!("{}.", sheet.book)),
        Block::field(book(), "Mã, dòng 1", first.trim_matches('-').to_owned()),
        Block::field(book(), "Mã, dòng 2", second.trim_matches('-').to_owned()),
    ];
    blocks.extend(sheet.fingerprint.map(fingerprint_field));
    blocks.extend([
        paragraph(
            "Mã gồm chữ số và chữ cái không dấu, không có các chữ I, L, O, U. Nhập liền hai dòng; chữ hoa, chữ thường, dấu cách, dấu gạch đều được.",
        ),
        Block::part("II- CÁCH GIỮ"),
        paragraph(
            "Bí thư và phó bí thư cho phiếu vào phong bì, niêm phong, ký giáp lai và cất ở nơi khác với máy tính. Không chụp ảnh, không gửi qua mạng, không lưu tệp của phiếu này trên máy.",
        ),
        Block::part("III- CÁCH DÙNG"),
        paragraph(
            "Khi quên mật khẩu hoặc thay người giữ sổ: mở sổ trong chương trình và nhập mã này thay cho mật khẩu. Sau đó, ở trang “Sổ và sao lưu” (hoặc bằng lệnh bienban passphrase, bienban passphrase --recovery), đặt mật khẩu mới và in phiếu mới; phiếu cũ từ đó không còn mở được sổ nữa và phải hủy.",
        ),
        paragraph(
            "Không có mật khẩu nào và không có phiếu này thì không ai mở được sổ, kể cả người làm ra chương trình. Các bản sao lưu làm trước khi có phiếu mới vẫn mở bằng mật khẩu và phiếu cũ.",
        ),
    ]);
    blocks
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::plain;

    #[test]
    fn the_sheet_bears_the_book_and_the_code_in_two_lines() {
        let cell =
            CellName {
                name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
            };
        let created = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
        let code = "7K2M-0000-1111-2222-3333-4444-5555-ZZZZ";
        let fingerprint = Some("0123456789abcdef0123456789abcdef");
        let sheet = Recovery { cell: &cell, book: "0a1b2c3d", code, fingerprint, created };
        let text = plain::write(&recovery(&sheet));
        for words in [
            "PHIẾU KHÔI PHỤC",
            "01234567 89abcdef",
            "0a1b2c3d",
            "7K2M-0000-1111-2222\n",
            "3333-4444-5555-ZZZZ\n",
            "CHI BỘ ẤP MẪU",
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}
