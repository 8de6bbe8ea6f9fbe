//! Two made-up documents that use everything the model has.

use bienban::report::{
    Block, Cell, Document, Header, HeadingLevel, Marker, Origin, Properties, Signature, Signatures, Stamp,
    Table, TableColumn, TableRow, TextRun,
};

/// Every Vietnamese letter, lower case.
pub const LETTERS: &str =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

/// Minutes of a practice meeting: two signatures, every kind of block, a table over pages.
pub fn minutes() -> Document {
    Document {
        header: Header {
            upper: "Đảng bộ phường Khương Đình".into(),
            cell: "Chi bộ ấp Mẫu".into(),
            term: None,
            number: None,
            place_date: None,
        },
        stamps: vec![Stamp::Practice],
        title: "Biên bản".into(),
        subtitle: "Sinh hoạt chi bộ thường kỳ tháng 12/2026".into(),
        blocks: minutes_blocks(),
        signatures: Some(Signatures {
            left: Some(signature(None, "NGƯỜI GHI BIÊN BẢN", "Thạch Thị Sa Rây")),
            right: signature(None, "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn An"),
            later: Vec::new(),
        }),
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: "Biên bản sinh hoạt tháng 12/2026".into(),
            meeting: "2026-12-03-thuong-ky".into(),
            hash: "4f1c9a70".into(),
            created: "2026-12-03T21:05:09+07:00".parse().expect("a time"),
            book_line: None,
            own_form: None,
        },
    }
}

fn minutes_blocks() -> Vec<Block> {
    let long = "Đồng chí Trần Thị Hoa thống nhất với báo cáo và đề nghị chi bộ phân công đảng viên \
                phụ trách từng tuyến kênh, sửa cầu kênh 3 trước mùa mưa, vận động các hộ dân tổ 5 \
                tham gia làm đường, báo cáo kết quả tại kỳ sinh hoạt tháng sau.";
    let mut blocks = vec![
        Block::field(
            Origin::fixed(),
            "Thời gian",
            "19 giờ 00 đến 20 giờ 35, ngày 03 tháng 12 năm 2026 (95 phút).",
        ),
        Block::field(Origin::fixed(), "Địa điểm", "Nhà văn hóa ấp Mẫu."),
        Block::field(Origin::fixed(), "Tổng số đảng viên", "62 (chính thức 60; dự bị 2)."),
        Block::heading(Origin::fixed(), HeadingLevel::One, "I. NỘI DUNG"),
        Block::heading(Origin::fixed(), HeadingLevel::Two, "1. Kết quả lãnh đạo tháng 11"),
        Block::heading(Origin::fixed(), HeadingLevel::Three, "a) Công tác tư tưởng"),
        Block::words(long),
        Block::dash(Origin::fixed(), "Dấu đặc biệt: <Tổ 5> & \"đường 3\" 'cầu'."),
        Block::dash(Origin::fixed(), LETTERS),
        Block::numbered(Origin::fixed(), 1, LETTERS.to_uppercase()),
        Block::item(
            Origin::fixed(),
            Marker::Number(2),
            vec![
                TextRun::bold("Kết luận: "),
                TextRun::plain("chi bộ "),
                TextRun::italic("thống nhất"),
                TextRun::plain(" nội dung trên."),
            ],
        ),
        Block::rule(),
        Block::heading(Origin::fixed(), HeadingLevel::One, "II. DANH SÁCH ĐẢNG VIÊN DỰ SINH HOẠT"),
        Block::words("Có mặt 60 đồng chí, theo danh sách sau:"),
        Block::table(roll()),
        Block::space(),
        Block::heading(Origin::fixed(), HeadingLevel::One, "III. BIỂU QUYẾT"),
    ];
    blocks.extend((0..4).map(|_| Block::words(long)));
    blocks.push(Block::words(
        "Biên bản được đọc lại và thông qua lúc 20 giờ 35, 100% đồng chí dự họp nhất trí.",
    ));
    blocks
}

fn roll() -> Table {
    Table {
        columns: vec![
            TableColumn::centre("TT", 12),
            TableColumn::left("Họ và tên", 63),
            TableColumn::left("Ghi chú", 70),
            TableColumn::right("Tuổi đảng", 20),
        ],
        rows: (1u32..=60)
            .map(|number| {
                let cells =
                    [number.into(), "Kim Sô Phia".into(), "Đến muộn 5 phút".into(), (number % 40).into()];
                TableRow::new(Origin::fixed(), cells)
            })
            .collect(),
    }
}

fn signature(above: Option<&str>, title: &str, name: &str) -> Signature {
    Signature { above: above.map(str::to_owned), title: title.into(), name: name.into() }
}

/// A draft resolution: number, place and date, one signature beside the recipients.
pub fn resolution() -> Document {
    Document {
        header: Header {
            upper: "Đảng bộ xã Phú Mẫu".into(),
            cell: "Chi bộ ấp Mẫu".into(),
            term: None,
            number: Some("Số 05-NQ/CB".into()),
            place_date: Some("Xã Phú Mẫu, ngày 03 tháng 12 năm 2026".into()),
        },
        stamps: vec![Stamp::Draft],
        title: "Nghị quyết".into(),
        subtitle: "về nhiệm vụ tháng 12 năm 2026".into(),
        blocks: vec![
            Block::words(
                "Chi bộ ấp Mẫu họp ngày 03 tháng 12 năm 2026, có mặt 28 trên 30 đồng chí được \
                 triệu tập, thống nhất ban hành nghị quyết như sau:",
            ),
            Block::heading(Origin::fixed(), HeadingLevel::One, "I. Nhiệm vụ"),
            Block::numbered(
                Origin::fixed(),
                1,
                "Sửa cầu kênh 3 trước ngày 20 tháng 12 năm 2026, vận động các hộ dân của tổ 5 \
                 tham gia.",
            ),
            Block::numbered(Origin::fixed(), 2, "Giúp đỡ 02 hộ nghèo."),
            Block::heading(Origin::fixed(), HeadingLevel::One, "II. Phân công"),
            Block::table(Table {
                columns: vec![
                    TableColumn::centre("TT", 1),
                    TableColumn::left("Việc", 5),
                    TableColumn::left("Người thực hiện", 4),
                    TableColumn::centre("Hạn", 2),
                ],
                rows: vec![
                    row(["1", "Sửa cầu kênh 3", "Lê Văn Năm", "20/12"]),
                    row(["2", "Thăm và giúp đỡ hộ nghèo của tổ 5", "Lý Mỹ Hoa", "31/12"]),
                ],
            }),
            Block::words("Nghị quyết này có hiệu lực từ ngày được thông qua."),
        ],
        signatures: Some(Signatures {
            left: None,
            right: signature(Some("T/M CHI BỘ"), "BÍ THƯ", "Nguyễn Văn An"),
            later: Vec::new(),
        }),
        recipients: vec!["Đảng ủy xã Phú Mẫu,".into(), "Lưu Chi bộ.".into()],
        copies: 1,
        properties: Properties { title: "Nghị quyết tháng 12/2026".into(), ..minutes().properties },
    }
}

fn row(texts: [&str; 4]) -> TableRow {
    TableRow::new(Origin::fixed(), texts.map(Cell::from))
}
