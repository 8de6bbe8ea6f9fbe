//! Thẻ khôi phục: the card that lies with a copy on a stick and says how the book comes back from it.
//!
//! It holds nothing secret: the passphrase is kept apart from the stick.

use chrono::{DateTime, FixedOffset};

use super::book_sheet::{SheetWords, book_sheet};
use super::key_sheet::book;
use super::source::VI;
use super::{Block, Document};
use crate::domain::CellName;
use crate::text::short_date;

/// What stands on the card.
#[derive(Debug, Clone, Copy)]
pub struct RestoreCard<'a> {
    /// The cell.
    pub cell: &'a CellName,
    /// Id of the book.
    pub book: &'a str,
    /// Name of the copy's file.
    pub file: &'a str,
    /// The hash of what it holds, in hexadecimal.
    pub hash: &'a str,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

/// The card.
pub fn restore_card(card: &RestoreCard) -> Document {
    let words = SheetWords {
        title: "THẺ KHÔI PHỤC",
        subtitle: "sổ chi bộ từ bản chép trên ổ USB",
        name: "Thẻ khôi phục sổ chi bộ",
        left: "NGƯỜI GIỮ Ổ USB",
    };
    book_sheet(card.cell, card.created, &words, blocks(card))
}

fn blocks(card: &RestoreCard) -> Vec<Block> {
    let field = |name: &str, value: String| Block::field(book(), name, value);
    let day = short_date(card.created.date_naive(), VI);
    let file = card.file;
    vec![
        Block::part("I- BẢN CHÉP"),
        field("Sổ", format!("{}.", card.book)),
        field("Tệp", format!("{file}.")),
        field("Chép lúc", format!("{} ngày {day}.", card.created.format("%H:%M"))),
        field("Mã kiểm tra", format!("{}.", card.hash)),
        Block::part("II- CÁCH GIỮ"),
        Block::words(
            "Cất ổ USB ở nơi khác với máy tính. Mật khẩu của bản chép không ghi trên thẻ này và không để cùng ổ USB; quên mật khẩu thì không ai mở được bản chép. Mỗi tháng chép lại một lần.",
        ),
        Block::part("III- CÁCH KHÔI PHỤC"),
        Block::words("1. Cài chương trình bienban trên máy, cắm ổ USB, mở cửa sổ dòng lệnh ở thư mục của ổ."),
        Block::words(format!("2. Kiểm tra bản chép: bienban verify {file}")),
        Block::words(format!("3. Khôi phục vào thư mục mới: bienban restore {file} --to so-chi-bo")),
        Block::words(
            "4. Mở sổ: bienban --book so-chi-bo. Sổ đã niêm phong thì còn hỏi mật khẩu của sổ. Chương trình không bao giờ khôi phục đè lên sổ đang có.",
        ),
        Block::words(format!(
            "5. Bản chép bị hỏng một phần: bienban restore {file} --to so-chi-bo --what-can-be-read"
        )),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::plain;

    #[test]
    fn the_card_names_the_file_and_each_step_and_no_passphrase() {
        let cell =
            CellName {
                name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
            };
        let created = DateTime::parse_from_rfc3339("2026-12-03T19:42:07+07:00").unwrap();
        let file = "ap-mau-0a1b2c3d-20261203T124207Z.bienban-khoa";
        let card = RestoreCard { cell: &cell, book: "0a1b2c3d", file, hash: "0f0f", created };
        let text = plain::write(&restore_card(&card)).replace('\n', " ");
        for words in [
            "THẺ KHÔI PHỤC",
            "Chép lúc: 19:42 ngày 03/12/2026.",
            "bienban verify ap-mau-0a1b2c3d-20261203T124207Z.bienban-khoa",
            "--to so-chi-bo",
            "NGƯỜI GIỮ Ổ USB",
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}
