//! Bản kê bàn giao: what a new secretary is handed with the book, and how to bring it back to life.
//!
//! Lists what the book says; checks nothing itself.

use chrono::{DateTime, FixedOffset};

use super::key_sheet::{book as of_book, fingerprint_field};
use super::naming::cell_name;
use super::source::{VI, header, in_eights, place_date};
use super::{
    Block, Cell, Document, Header, HeadingLevel, Origin, Properties, Signature, Signatures, Stamp, Table,
    TableColumn, TableRow,
};
use crate::domain::{CellName, Digest, State};
use crate::text::{document_time, grouped, long_date, lowered, short_date};

/// A book as it is handed over.
#[derive(Debug, Clone, Copy)]
pub struct Inventory<'a> {
    /// Whether it is a practice book.
    pub practice: bool,
    /// The fingerprint of the key that signs minutes, if the book has one.
    pub fingerprint: Option<&'a str>,
    /// The cells, at least one.
    pub cells: &'a [InventoryCell<'a>],
    /// Name of the backup's file.
    pub file: &'a str,
    /// Its length in bytes.
    pub bytes: u64,
    /// The hash in its last line, in hexadecimal.
    pub hash: &'a str,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
}

/// A cell of the book.
#[derive(Debug, Clone)]
pub struct InventoryCell<'a> {
    /// Its names.
    pub name: &'a CellName,
    /// Members on its roll that day.
    pub members: usize,
    /// Its meetings, oldest first, each with the hash that it was sealed with.
    pub meetings: Vec<(&'a Digest, Option<&'a str>)>,
}

/// The inventory; `None` for a book without a cell.
pub fn inventory(book: &Inventory) -> Option<Document> {
    let first = book.cells.first()?;
    let day = book.created.date_naive();
    let head = Header { place_date: Some(place_date(first.name, day)), ..header(first.name) };
    let mut blocks = vec![Block::part("I- BẢN SAO LƯU")];
    blocks.extend(backup(book));
    blocks.push(Block::part("II- NỘI DUNG SỔ"));
    blocks.extend(book.cells.iter().flat_map(|cell| of_cell(cell, book.cells.len() > 1)));
    blocks.push(Block::part("III- CÁCH KHÔI PHỤC"));
    blocks.extend(restoring(book.file));
    let signature = |title: &str| Signature { above: None, title: title.to_owned(), name: String::new() };
    Some(Document {
        header: head,
        stamps: book.practice.then_some(Stamp::Practice).into_iter().collect(),
        title: "BẢN KÊ BÀN GIAO".into(),
        subtitle: "sổ chi bộ".into(),
        blocks,
        signatures: Some(Signatures {
            left: Some(signature("BÊN NHẬN")),
            right: signature("BÊN GIAO"),
            ..Signatures::default()
        }),
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: format!("Bản kê bàn giao sổ chi bộ {}", short_date(day, VI)),
            meeting: String::new(),
            hash: book.hash.to_owned(),
            created: book.created,
            book_line: None,
            own_form: None,
        },
    })
}

fn backup(book: &Inventory) -> Vec<Block> {
    let made =
        format!("{}, {}.", document_time(book.created.time(), VI), long_date(book.created.date_naive(), VI));
    let bytes = i64::try_from(book.bytes).unwrap_or(i64::MAX);
    let mut blocks = vec![
        Block::field(of_book(), "Tệp", format!("{}.", book.file)),
        Block::field(of_book(), "Lập lúc", made),
        Block::field(of_book(), "Độ dài", format!("{} byte.", grouped(bytes, VI))),
        Block::field(of_book(), "Mã kiểm tra", in_eights(book.hash)),
    ];
    blocks.extend(book.fingerprint.map(fingerprint_field));
    blocks
}

fn of_cell(cell: &InventoryCell, named: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    if named {
        blocks.push(Block::heading(of_book(), HeadingLevel::Two, cell_name(cell.name)));
    }
    let adopted = cell.meetings.iter().filter(|(digest, _)| digest.state == State::Adopted).count();
    blocks.push(Block::field(of_book(), "Đảng viên trong danh sách", format!("{}.", cell.members)));
    blocks.push(Block::field(
        of_book(),
        "Kỳ sinh hoạt",
        format!("{}, trong đó {adopted} kỳ đã thông qua biên bản.", cell.meetings.len()),
    ));
    if !cell.meetings.is_empty() {
        blocks.push(Block::table(table(cell)));
    }
    let sealed = cell.meetings.iter().filter_map(|(digest, hash)| Some((digest, (*hash)?)));
    let sealed: Vec<Block> = sealed
        .map(|(digest, hash)| {
            Block::dash(of_book(), format!("{}: {}.", short_date(digest.date, VI), in_eights(hash)))
        })
        .collect();
    if !sealed.is_empty() {
        blocks.push(Block::words("Mã xác thực in ở cuối từng biên bản:"));
        blocks.extend(sealed);
    }
    blocks
}

fn table(cell: &InventoryCell) -> Table {
    let row = |(at, (digest, _)): (usize, &(&Digest, Option<&str>))| {
        let state = match digest.state {
            State::Adopted => "Đã thông qua",
            State::Cancelled => "Đã hủy",
            State::Draft => "Đang chuẩn bị",
            _ => "Chưa xong",
        };
        let kind = digest.label(VI);
        let score = digest.figure.map_or("–".to_owned(), |figure| figure.line(&digest.level_labels, VI));
        let cells = [
            (at + 1).into(),
            digest.date.into(),
            format!("{kind}: {}", lowered(state)).into(),
            digest.attended_words(VI).into(),
            score.into(),
            digest.resolution.map_or("–".into(), Cell::from),
        ];
        TableRow::new(of_book(), cells)
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 12),
            TableColumn::centre("Ngày", 28),
            TableColumn::left("Loại, biên bản", 35),
            TableColumn::centre("Dự", 25),
            TableColumn::left("Điểm, xếp loại", 45),
            TableColumn::centre("Số nghị quyết", 20),
        ],
        rows: cell.meetings.iter().enumerate().map(row).collect(),
    }
}

fn restoring(file: &str) -> Vec<Block> {
    let steps = [
        "Cài chương trình bienban trên máy của người nhận.".to_owned(),
        format!("Chép tệp {file} vào máy, rồi mở cửa sổ dòng lệnh ở thư mục có tệp ấy."),
        format!("Kiểm tra tệp: bienban verify {file}; mã in ra phải trùng với Mã kiểm tra ở phần I."),
        format!(
            "Khôi phục vào một thư mục mới: bienban restore {file} --to so-chi-bo; sau đó mở sổ: bienban --book so-chi-bo."
        ),
        "So các mã xác thực ở phần II với mã in ở chân trang từng biên bản đã ký.".to_owned(),
        "Không có chương trình vẫn đọc được: giải nén bằng lệnh zstd -d rồi mở bằng trình soạn thảo bất kỳ; mỗi dòng ghi rõ thuộc tệp nào.".to_owned(),
    ];
    let item = |(at, step): (usize, String)| Block::numbered(Origin::fixed(), at as u32 + 1, step);
    steps.into_iter().enumerate().map(item).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{self, Meeting, MeetingId, Points};
    use crate::report::plain;

    fn digest() -> Digest {
        let meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let sheet = |low, high| {
            let row = domain::Row {
                max: Points(10_000),
                low: Points(low),
                high: Points(high),
                ..domain::Row::default()
            };
            let level = Some(domain::Level::Good);
            domain::Sheet { rows: vec![row], level_low: level, level_high: level, ..domain::Sheet::default() }
        };
        let figure = Some(domain::ScoreFigure::of(&sheet(9250, 9250)));
        let mut digest =
            Digest { date, figure, state: State::Adopted, resolution: Some(5), ..meeting.digest() };
        (digest.counts.attended, digest.counts.summoned, digest.roll_called) = (28, 30, true);
        digest
    }

    #[test]
    fn the_new_secretary_finds_meetings_hashes_and_the_way_back() {
        let name =
            CellName {
                name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Mẫu".into(), place: "Xã Mẫu".into()
            };
        let digest = digest();
        let hash = "0123456789abcdef".repeat(4);
        let meetings = vec![(&digest, Some(hash.as_str()))];
        let cells = [InventoryCell { name: &name, members: 32, meetings }];
        let created = DateTime::parse_from_rfc3339("2026-12-03T20:31:00+07:00").unwrap();
        let (file, bytes) = ("ap-mau.bienban", 12_345);
        let fingerprint = Some("fedcba9876543210fedcba9876543210");
        let book =
            Inventory { practice: false, fingerprint, cells: &cells, file, bytes, hash: &hash, created };
        let text = plain::write(&inventory(&book).unwrap());
        for words in [
            "BẢN KÊ BÀN GIAO",
            "Độ dài: 12.345 byte.",
            "Đảng viên trong danh sách: 32.",
            "Kỳ sinh hoạt: 1, trong đó 1 kỳ đã thông qua biên bản.",
            "28/30",
            "92,5 điểm, xếp loại",
            "Dấu nhận dạng khóa ký biên bản: fedcba98 76543210 fedcba98 76543210.",
            "01234567 89abcdef 01234567",
            "BÊN NHẬN",
        ] {
            assert!(text.contains(words), "{words} is not in\n{text}");
        }
        assert!(inventory(&Inventory { cells: &[], ..book }).is_none());
    }
}
