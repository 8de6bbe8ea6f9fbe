//! Cells judged one by one, in every mixture.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn rows_of(cells: &[&str]) -> Vec<CellRow> {
    let row = |(line, cell): (u64, &&str)| {
        let mut row = CellRow::empty(line);
        row.put(0, (*cell).to_owned(), None);
        row
    };
    (1..).zip(cells).map(row).collect()
}

fn read(cells: &[&str]) -> Vec<String> {
    let rows = LetterReader::new(LetterSource::Unicode, None).read(rows_of(cells));
    rows.iter()
        .map(|row| if row.flaw(0).is_some() { format!("! {}", row.cell(0)) } else { row.cell(0).to_owned() })
        .collect()
}

#[test]
fn good_vietnamese_stays_and_a_look_alike_is_read_as_what_it_looks_like() {
    let cells = [
        "Nguyễn Thành Công",
        "Tô Văn Bé",
        "Võ Thị Có",
        "Bùi Văn Tròn",
        "Ðỗ Văn Thử",
        "Hoàng",
        "Tô",
        "Tròn",
        "Công",
    ];
    let mut expected = cells.map(str::to_owned);
    expected[4] = "Đỗ Văn Thử".into();
    assert_eq!(read(&cells), expected);
}

#[test]
fn older_fonts_are_converted_cell_by_cell() {
    assert_eq!(
        read(&[
            "Họ và tên",
            "NguyÔn V¨n An",
            "Nguyeãn Vaên An",
            "Nguyễn Văn An",
            "Th¹ch Sa Rªn",
            "Niê",
            "Nguyá»…n VÄƒn An"
        ]),
        [
            "Họ và tên",
            "Nguyễn Văn An",
            "Nguyễn Văn An",
            "Nguyễn Văn An",
            "Thạch Sa Rên",
            "Niê",
            "Nguyễn Văn An"
        ]
    );
}

#[test]
fn what_makes_sense_in_two_ways_is_a_fault_where_the_file_is_of_the_other() {
    // "Hoàng" is good as it stands, and "Hồng" in VNI.
    let vni = ["Nguyeãn Vaên An", "Traàn Thò Ngoïc", "Leâ Thò Caåm", "Hoàng"];
    assert_eq!(read(&vni), ["Nguyễn Văn An", "Trần Thị Ngọc", "Lê Thị Cẩm", "! Hoàng"]);
    assert_eq!(read(&["Nguyeãn Vaên An", "Hoàng", "Lê Thị Cẩm"]), ["Nguyễn Văn An", "Hoàng", "Lê Thị Cẩm"]);
    let mut asked = LetterReader::new(LetterSource::Unicode, Some(Encoding::Vni));
    let rows = asked.read(rows_of(&["Hoàng", "Lê Thị Cẩm"]));
    assert_eq!((rows[0].cell(0), rows[1].cell(0)), ("Hồng", "Lê Thị Cẩm"));
}

fn of_bytes(cells: &[&[u8]]) -> Vec<String> {
    let views: Vec<String> = cells.iter().map(|bytes| page_text(1252, bytes)).collect();
    let views: Vec<&str> = views.iter().map(String::as_str).collect();
    let rows = LetterReader::new(LetterSource::Bytes, None).read(rows_of(&views));
    rows.iter().map(|row| row.cell(0).to_owned()).collect()
}

#[test]
fn bytes_of_old_files_are_told_apart() {
    // ễ is ê (EA) and a tilde (DE), ồ is ô (F4) and a grave (CC).
    let of_1258: &[&[u8]] =
        &[b"Nguy\xea\xden V\xe3n An", b"Tr\xe2\xccn Thi\xf2 Hoa", b"\xd0\xf4\xccng y\xec"];
    assert_eq!(of_bytes(of_1258), ["Nguyễn Văn An", "Trần Thị Hoa", "Đồng ý"]);
    let tcvn3: &[&[u8]] = &[b"Nguy\xd4n V\xa8n An", b"Tr\xc7n Th\xde Hoa", b"\xa7\xe5ng \xfd"];
    assert_eq!(of_bytes(tcvn3), ["Nguyễn Văn An", "Trần Thị Hoa", "Đồng ý"]);
    let vni: &[&[u8]] = &[b"Nguye\xe3n Va\xean An", b"Tra\xe0n Th\xf2 Hoa", b"\xd1o\xe0ng y\xf9"];
    assert_eq!(of_bytes(vni), ["Nguyễn Văn An", "Trần Thị Hoa", "Đồng ý"]);
    // A header in UTF-8 over names in TCVN3.
    let mixed: &[&[u8]] = &["Họ và tên".as_bytes(), b"Nguy\xd4n V\xa8n An"];
    assert_eq!(of_bytes(mixed), ["Họ và tên", "Nguyễn Văn An"]);
}

/// Names of every mixture of letters: only plain Latin ones, those of Western Europe, and those of Unicode.
const NAMES: [&str; 12] = [
    "Hoàng Công Tô",
    "Nguyễn Văn Mẫu",
    "Lê Thị Bé",
    "Võ Ho\u{e0}",
    "Trần Minh",
    "Phạm Thị Tròn",
    "Tô Thành Có",
    "Kim Sô Phia",
    "Thạch Thị Sa Rây",
    "Y Thông Niê",
    "H'Hen Niê",
    "Lý Mỹ Hoa",
];

proptest! {
    #[test]
    fn a_name_comes_out_as_it_was_written_whatever_stands_elsewhere(
        names in proptest::collection::vec(proptest::sample::select(NAMES.to_vec()), 1..8),
        odd in proptest::sample::select("ÐðñÑöÖøØüÜßçÿþÞåÅæÆëïîû¨®µ¶§¬×£«»…“”ŠžƒŸ漢ភЖжΩ".chars().collect::<Vec<_>>()),
        before in "[A-Za-zăêôơ ]{0,3}",
        after in "[A-Za-zăêôơ ]{0,3}",
    ) {
        let odd = format!("{before}{odd}{after}");
        let mut cells = names.clone();
        cells.push(&odd);
        let told = read(&cells);
        prop_assert_eq!(&told[..names.len()], names);
    }
}
