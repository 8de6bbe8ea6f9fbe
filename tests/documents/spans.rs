//! The reports of a quarter, of six months, of a year: figures that are counted by hand here, and room for the rest.

use bienban::domain::{CellName, Digest, Roll, ThematicTopic};
use bienban::guidance::{SignFor, Stretch};
use bienban::report::{Block, CellFrame, Document, Lack, Material, SpanSource, paper, plain};
use bienban::scoring::Span;

use crate::meeting;
use crate::month_report::{day, roll, year};
use crate::papers::created;

fn source<'a>(
    cell: &'a CellName,
    span: Span,
    roll: &'a Roll,
    digests: &'a [Digest],
    topics: &'a [ThematicTopic],
) -> SpanSource<'a> {
    let (sign_for, created) = (SignFor::Cell, created());
    let frame = CellFrame { cell, practice: false, sign_for, secretary: "Nguyễn Văn An", created };
    SpanSource { frame, span, roll, digests, topics }
}

fn made(id: &str, span: Span) -> Result<Document, Lack> {
    let (cell, roll, mut digests) = (meeting::plan().cell, roll(), year());
    digests[2].topic = Some(1);
    let topic = |number, month: &str| ThematicTopic {
        number,
        month: day(month),
        title: "giữ gìn môi trường kênh 3.".into(),
        presenter: None,
        presenter_name: "Lê Văn Năm".into(),
        text: String::new(),
    };
    let topics = [topic(1, "2026-02-01"), topic(2, "2026-09-01")];
    paper(id).unwrap().make(&Material::Span(source(&cell, span, &roll, &digests, &topics)))
}

/// The report on a stretch of 2026 that is made on 3 December.
pub fn report(stretch: Stretch) -> Document {
    let (id, part) = match stretch {
        Stretch::Quarter => ("quarter-report", 4),
        Stretch::Half => ("half-report", 1),
        Stretch::Year => ("year-report", 1),
    };
    made(id, Span { stretch, year: 2026, part }).unwrap()
}

fn said(document: &Document) -> Vec<String> {
    let texts = document.blocks.iter().flat_map(Block::texts);
    texts.filter(|words| !words.starts_with('…')).collect()
}

#[test]
fn the_report_of_a_quarter_has_its_figures_until_the_day_that_it_is_made() {
    let document = report(Stretch::Quarter);
    assert_eq!(
        document.subtitle,
        "kết quả thực hiện nhiệm vụ quý IV năm 2026, phương hướng nhiệm vụ quý I năm 2027"
    );
    let said = said(&document);
    let from = said.iter().position(|words| words == "SỐ LIỆU KÈM THEO").unwrap();
    assert_eq!(
        said[..from],
        [
            "I- KẾT QUẢ",
            "1. Công tác chính trị, tư tưởng",
            "2. Lãnh đạo thực hiện nhiệm vụ chính trị",
            "3. Công tác xây dựng Đảng",
            "4. Công tác kiểm tra, giám sát",
            "5. Lãnh đạo Mặt trận, đoàn thể",
            "6. Đánh giá chung",
            "Ưu điểm:",
            "Hạn chế, nguyên nhân:",
            "II- PHƯƠNG HƯỚNG, NHIỆM VỤ",
            "III- KIẾN NGHỊ",
        ]
    );
    // Attended 17 of 20 twice in the quarter, and 10 of 20 in February.
    for words in [
        "Số liệu từ ngày 01 tháng 10 năm 2026 đến hết ngày 03 tháng 12 năm 2026.",
        "Đảng viên đầu kỳ; đvt: đồng chí; kỳ này: 5; lũy kế năm: 5",
        "Đảng viên cuối kỳ; đvt: đồng chí; kỳ này: 4; lũy kế năm: 4",
        "Kỳ sinh hoạt thường kỳ; đvt: kỳ; kỳ này: 2; lũy kế năm: 3",
        "Tỷ lệ dự sinh hoạt thường kỳ; đvt: %; kỳ này: 85,0; lũy kế năm: 73,3; ghi chú: 34/40 lượt",
        "Việc được giao; đvt: việc; kỳ này: 3; lũy kế năm: 7",
        "Việc hoàn thành đúng hạn; đvt: việc; kỳ này: 2; lũy kế năm: 4",
        "Chất lượng sinh hoạt ngày 03/11/2026; đvt: điểm; kỳ này: 91,5; ghi chú: xếp loại tốt",
        "Chất lượng sinh hoạt ngày 03/12/2026; đvt: điểm; kỳ này: 86,5; ghi chú: xếp loại khá; tải tài liệu đúng hạn được \
         thêm 5",
        "Trên đây là báo cáo kết quả thực hiện nhiệm vụ quý IV năm 2026; Chi bộ Ấp Mẫu báo cáo Đảng ủy xã Phú Mẫu.",
    ] {
        assert!(said.iter().any(|line| line == words), "{words}\n{said:#?}");
    }
    let text = plain::write(&document);
    for words in ["Số …-BC/CB", "BÁO CÁO\n", "Nguyễn Văn An", "- Đảng ủy xã Phú Mẫu (để báo cáo);"]
    {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn the_report_of_six_months_tells_the_topics_that_were_held_in_them() {
    let said = said(&report(Stretch::Half));
    let at = said.iter().position(|words| words == "Chuyên đề đã sinh hoạt:").unwrap();
    assert_eq!(said[at + 1], "Giữ gìn môi trường kênh 3 (ngày 03/02/2026; trình bày: Lê Văn Năm).");
    assert_eq!(said[at + 2], "2. Lãnh đạo thực hiện nhiệm vụ chính trị");
    for words in [
        "Số liệu từ ngày 01 tháng 01 năm 2026 đến hết ngày 30 tháng 6 năm 2026.",
        "Đảng viên giảm trong kỳ; đvt: đồng chí; kỳ này: 0; lũy kế năm: 0",
        "Tỷ lệ dự sinh hoạt thường kỳ; đvt: %; kỳ này: 50,0; lũy kế năm: 50,0; ghi chú: 10/20 lượt",
    ] {
        assert!(said.iter().any(|line| line == words), "{words}\n{said:#?}");
    }
}

#[test]
fn the_report_of_a_year_follows_its_own_outline_and_has_no_sum_beside_its_figures() {
    let document = report(Stretch::Year);
    assert_eq!(document.subtitle, "kết quả thực hiện nhiệm vụ năm 2026, phương hướng nhiệm vụ năm 2027");
    let said = said(&document);
    let headings: Vec<&String> = said
        .iter()
        .filter(|words| words.starts_with(|first: char| first.is_ascii_digit() || first == 'I'))
        .collect();
    assert_eq!(
        headings,
        [
            "I- KẾT QUẢ",
            "1. Công tác chính trị, tư tưởng",
            "2. Lãnh đạo thực hiện nhiệm vụ chính trị",
            "3. Công tác xây dựng chi bộ",
            "4. Lãnh đạo cơ quan, Mặt trận, đoàn thể",
            "5. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "II- ĐÁNH GIÁ CHUNG, KIẾN NGHỊ",
            "III- PHƯƠNG HƯỚNG, NHIỆM VỤ",
        ]
    );
    for words in [
        "Tỷ lệ dự sinh hoạt thường kỳ; đvt: %; trong năm: 73,3; ghi chú: 44/60 lượt",
        "Việc quá hạn chưa hoàn thành; đvt: việc; trong năm: 1; ghi chú: xem xét ngày 03/12/2026",
    ] {
        assert!(said.iter().any(|line| line == words), "{words}\n{said:#?}");
    }
    assert!(!said.iter().any(|line| line.contains("lũy kế")), "{said:#?}");
}

#[test]
fn a_time_without_an_adopted_meeting_has_no_report_nor_one_of_another_length() {
    let third = Span { stretch: Stretch::Quarter, year: 2026, part: 3 };
    assert_eq!(made("quarter-report", third), Err(Lack::NoMeetingOfSpan));
    assert_eq!(made("year-report", third), Err(Lack::Material));
}
