//! XLSB workbooks, written by hand record by record (MS-XLSB, 2.4): what they show is read as of any other workbook.

use std::io::{Cursor, Write};

use bienban::domain::Roll;
use bienban::intake::{RollReading, RowFault, read};
use bienban::text::Lang;
use zip::write::SimpleFileOptions;

use crate::cases::{faults, today, told};

/// A record: its kind and its length in bytes of seven bits, then its bytes.
fn record(kind: u16, data: &[&[u8]]) -> Vec<u8> {
    let data = data.concat();
    let mut bytes = match kind {
        0..128 => vec![kind as u8],
        _ => vec![kind as u8 & 0x7f | 0x80, (kind >> 7) as u8],
    };
    let mut length = data.len();
    while length > 127 {
        bytes.push(length as u8 & 0x7f | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    [bytes, data].concat()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u32::try_from(units.len()).unwrap().to_le_bytes();
    length.into_iter().chain(units.iter().flat_map(|unit| unit.to_le_bytes())).collect()
}

fn row(number: u32) -> Vec<u8> {
    record(0, &[&number.to_le_bytes(), &[0; 13]])
}

/// A cell: its column, its format, and what follows.
fn cell(kind: u16, column: u32, format: u32, value: &[u8]) -> Vec<u8> {
    record(kind, &[&column.to_le_bytes(), &format.to_le_bytes(), value])
}

fn text(column: u32, words: &str) -> Vec<u8> {
    cell(6, column, 0, &wide(words))
}

/// A whole number in thirty bits.
fn packed(column: u32, format: u32, number: u32) -> Vec<u8> {
    cell(2, column, format, &(number << 2 | 2).to_le_bytes())
}

fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        package.start_file(*name, SimpleFileOptions::default()).unwrap();
        package.write_all(bytes).unwrap();
    }
    package.finish().unwrap().into_inner()
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id='{id}' Type='http://x/{kind}' Target='{target}'/>")
}

/// A workbook with a hidden sheet before the one with these rows.
fn workbook(rows: &[Vec<u8>], from_1904: bool) -> Vec<u8> {
    let sheet = |state: u32, id: &str, name: &str| {
        record(156, &[&state.to_le_bytes(), &1_u32.to_le_bytes(), &wide(id), &wide(name)])
    };
    let book = [
        record(153, &[&u32::from(from_1904).to_le_bytes(), &[0; 4]]),
        sheet(1, "r1", "Cũ"),
        sheet(0, "r2", "2026"),
    ];
    let string = |words: &str| record(19, &[&[0], &wide(words)]);
    let strings = [string("Họ và tên"), string("Kim Sô Phia"), string("\u{d0}ỗ Thị Út")].concat();
    let format = |id: u16| record(47, &[&[0; 2], &id.to_le_bytes(), &[0; 12]]);
    // A format that is no cell's stands before those of cells.
    let formats = [
        record(44, &[&170_u16.to_le_bytes(), &wide("mm\\/yyyy")]),
        format(170),
        record(617, &[]),
        format(0),
        format(14),
        format(170),
        record(618, &[]),
    ];
    let old = [row(0), text(0, "Họ và tên"), row(1), text(0, "Lý Cũ"), row(2), text(0, "Tô Cũ")].concat();
    let relations = [
        relation("r1", "worksheet", "worksheets/sheet1.bin"),
        relation("r2", "worksheet", "worksheets/sheet2.bin"),
        relation("r3", "styles", "styles.bin"),
        relation("r4", "sharedStrings", "sharedStrings.bin"),
    ];
    package(&[
        (
            "_rels/.rels",
            format!("<R>{}</R>", relation("a", "officeDocument", "xl/workbook.bin")).into_bytes(),
        ),
        ("xl/workbook.bin", book.concat()),
        ("xl/_rels/workbook.bin.rels", format!("<R>{}</R>", relations.concat()).into_bytes()),
        ("xl/sharedStrings.bin", strings),
        ("xl/styles.bin", formats.concat()),
        ("xl/worksheets/sheet1.bin", old),
        ("xl/worksheets/sheet2.bin", rows.concat()),
    ])
}

fn shared(column: u32, place: u32) -> Vec<u8> {
    cell(7, column, 0, &place.to_le_bytes())
}

fn try_read(bytes: &[u8]) -> Result<RollReading, RowFault> {
    read(bytes, "ds.xlsb", today(), None, &Roll::default())
}

/// Every kind of cell. 25,600 is 1 February 1970, 25,630 the 3 March.
fn roll() -> Vec<Vec<u8>> {
    let rich = [&[1][..], &wide("Lâm Mỹ Ngọc"), &[9; 6]].concat();
    let reckoned = [wide("Lý Mỹ Hoa"), vec![7; 20]].concat();
    vec![
        row(2),
        [shared(0, 0), text(1, "Ngày sinh"), text(2, "Diện"), text(3, "Ngày vào Đảng")].concat(),
        row(3),
        [shared(0, 1), packed(1, 1, 25_600), text(2, "dự bị"), cell(1, 3, 0, &[])].concat(),
        row(4),
        [shared(0, 2), cell(5, 1, 1, &25_630.0_f64.to_le_bytes()), packed(3, 2, 34_000)].concat(),
        row(5),
        [cell(62, 0, 0, &rich), cell(9, 1, 0, &[&1982.0_f64.to_le_bytes()[..], &[7; 9]].concat())].concat(),
        row(6),
        [cell(8, 0, 0, &reckoned), cell(11, 1, 1, &[42, 0, 0])].concat(),
        // Rows 4 and 5 of the third column.
        record(
            176,
            &[&3_u32.to_le_bytes(), &4_u32.to_le_bytes(), &2_u32.to_le_bytes(), &2_u32.to_le_bytes()],
        ),
    ]
}

#[test]
fn every_kind_of_cell_is_read_and_the_hidden_sheet_left() {
    let reading = try_read(&workbook(&roll(), false)).unwrap();
    assert_eq!(
        told(&reading),
        [
            "4 Kim Sô Phia 01/02/1970 - dự bị",
            // 34,000 is 31 January 1993; its format shows month and year.
            "5 Đỗ Thị Út 03/03/1970 01/1993 dự bị",
            "6 Lâm Mỹ Ngọc 1982 - chính thức",
        ]
    );
    assert_eq!(faults(&reading).len(), 1);
    assert!(faults(&reading)[0].starts_with("Dòng 7, cột 2 “Ngày sinh”: công thức trong ô báo lỗi."));
    assert_eq!(reading.told(Lang::En)[0], "Sheet read: “2026”. Not read: “Cũ” (hidden).");
}

#[test]
fn the_case_is_read_as_the_same() {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rolls/cases/52-xlsb/roll.xlsb");
    let kept = try_read(&std::fs::read(case).unwrap()).unwrap();
    assert_eq!(kept, try_read(&workbook(&roll(), false)).unwrap());
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says() {
    // 24,138 days after 1 January 1904.
    let rows = [row(0), shared(0, 0), text(1, "Ngày sinh"), row(1), shared(0, 1), packed(1, 1, 24_138)];
    let reading = try_read(&workbook(&rows, true)).unwrap();
    assert_eq!(told(&reading), ["2 Kim Sô Phia 01/02/1970 - chính thức"]);
}

#[test]
fn what_is_too_large_or_broken_ends_in_its_sentence() {
    let head = [row(0), shared(0, 0)].concat();
    let refused =
        |rows: Vec<u8>| try_read(&workbook(&[head.clone(), rows], false)).unwrap_err().sentence(Lang::En);
    for (rows, words) in [
        (shared(1, 99), "is missing or too short"),
        (cell(6, 1, 0, &u32::MAX.wrapping_sub(1).to_le_bytes()), "has a cell of more than 32768 letters"),
        (text(1, &"x".repeat(40_000)), "has a cell of more than 32768 letters"),
        (text(300, "x"), "has cells beyond column 256"),
        ((1..70_000).flat_map(|at| [row(at), text(0, "x")].concat()).collect(), "has more than 65536 lines"),
        // Empty records without number, and one that says that it goes on for 200 MB.
        ([1, 0].repeat(4_100_000), "has too many cells"),
        (vec![6, 0xff, 0xff, 0xff, 0x7f, 1, 2], "its end is missing"),
    ] {
        let sentence = refused(rows);
        assert!(sentence.contains(words), "{words}: {sentence}");
    }
}
