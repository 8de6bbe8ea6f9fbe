//! The report of a month: what the cell adopted, and figures that are counted by hand here.

use bienban::domain::{
    Digest, Level, Meeting, MeetingKind, MemberId, Person, Points, Role, Roll, RollEvent, ScoreFigure,
    Standing, Supplement, TaskSums,
};
use bienban::guidance::SignFor;
use bienban::report::{Block, Document, Lack, Material, MonthSource, Source, paper, plain};
use chrono::NaiveDate;

use crate::meeting::{adopted, sheet};
use crate::papers::{created, digests};

/// A day.
pub fn day(words: &str) -> NaiveDate {
    words.parse().unwrap()
}

/// Three official members of whom one left in November, one on probation, one exempt, one of another cell.
pub fn roll() -> Roll {
    let mut roll = Roll::default();
    let standings = [
        Standing::Official,
        Standing::Official,
        Standing::Official,
        Standing::Probationary,
        Standing::Exempt,
        Standing::TemporaryIn,
    ];
    for (number, standing) in (1..).zip(standings) {
        let person = Person { name: format!("Thạch Văn {number}"), ..Person::default() };
        let (member, role, from) = (MemberId(number), Role::Member, day("2020-01-01"));
        roll.apply(&RollEvent::Added { member, person, standing, role, from });
    }
    // Who left is none of the cell at the end of the month.
    let (member, standing, from) = (MemberId(2), Standing::Transferred, day("2026-11-20"));
    roll.apply(&RollEvent::StandingChanged { member, standing, from });
    roll
}

/// The meetings of December, November and February, and one of a group, which counts for no month of the cell. That of
/// November gave 3 tasks, had its documents uploaded and sent one to the course; that of December found 2 done in time, 1
/// late and 1 still not done; that of February, which looked back on January, gave 4 and found 2, 1 and 2.
pub fn year() -> Vec<Digest> {
    let mut all = digests();
    all[1].resolution = Some(3);
    all[1].speakers = 5;
    let (points, level) = (Points(9150), Some(Level::Good));
    all[1].score = Some((points, level));
    all[1].score_waits = false;
    let settled = Supplement { date: day("2026-11-04"), points, level, upload_adds: Points(0) };
    all[1].figure = all[1].figure.map(|figure| ScoreFigure { uploaded: Some(settled), ..figure });
    all[1].tasks = TaskSums { given: 3, ..TaskSums::default() };
    all[1].class_names = vec!["Kim Sa Rinh".into()];
    all[0].tasks = TaskSums { given: 0, on_time: 2, late: 1, overdue: 1 };
    let mut february = all[1].clone();
    february.date = day("2026-02-03");
    (february.resolution, february.speakers) = (Some(1), 1);
    february.tasks = TaskSums { given: 4, on_time: 2, late: 1, overdue: 2 };
    february.class_names.clear();
    (february.counts.attended, february.counts.unexcused) = (10, 2);
    let mut group = all[1].clone();
    (group.kind, group.resolution) = (MeetingKind::Group, None);
    group.tasks = TaskSums::default();
    group.class_names.clear();
    all.extend([february, group]);
    all
}

fn made(meeting: &Meeting) -> Result<Document, Lack> {
    let (sheet, roll, digests) = (sheet(0), roll(), year());
    let source = Source {
        meeting,
        sheet: &sheet,
        pack: None,
        sign_for: SignFor::Cell,
        hash: None,
        created: created(),
    };
    let of = MonthSource { source, roll: &roll, digests: &digests };
    paper("month-report").unwrap().make(&Material::Month(of))
}

/// The report on November.
pub fn report() -> Document {
    made(&adopted().meeting).unwrap()
}

#[test]
fn the_report_has_what_the_cell_adopted_the_figures_and_room_for_the_rest() {
    let document = report();
    let texts: Vec<String> = document.blocks.iter().flat_map(Block::texts).collect();
    let said: Vec<&str> = texts.iter().map(String::as_str).filter(|words| !words.starts_with('…')).collect();
    assert_eq!(
        said,
        [
            "I- KẾT QUẢ",
            "1. Công tác chính trị, tư tưởng",
            "2. Lãnh đạo thực hiện nhiệm vụ chính trị",
            "3. Công tác xây dựng Đảng",
            "4. Công tác kiểm tra, giám sát",
            "5. Lãnh đạo Mặt trận, đoàn thể",
            "6. Đánh giá chung",
            "Ưu điểm:",
            "Hoàn thành 9/10 chỉ tiêu tháng 11.",
            "Hạn chế, nguyên nhân:",
            "II- PHƯƠNG HƯỚNG, NHIỆM VỤ",
            "Sửa xong cầu kênh 3 trước ngày 20/12/2026.",
            "Giúp đỡ 2 hộ nghèo.",
            "III- KIẾN NGHỊ",
            "SỐ LIỆU KÈM THEO",
            "Đảng viên đầu kỳ; đvt: đồng chí; kỳ này: 5; lũy kế năm: 5",
            "Đảng viên tăng trong kỳ; đvt: đồng chí; kỳ này: 0; lũy kế năm: 0",
            "Đảng viên giảm trong kỳ; đvt: đồng chí; kỳ này: 1; lũy kế năm: 1",
            "Đảng viên cuối kỳ; đvt: đồng chí; kỳ này: 4; lũy kế năm: 4",
            "Trong đó: chính thức; đvt: đồng chí; kỳ này: 2",
            "Trong đó: dự bị; đvt: đồng chí; kỳ này: 1",
            "Trong đó: miễn công tác và sinh hoạt đảng; đvt: đồng chí; kỳ này: 1",
            "Trong đó: sinh hoạt tạm thời nơi khác; đvt: đồng chí; kỳ này: 0",
            "Kỳ sinh hoạt thường kỳ; đvt: kỳ; kỳ này: 1; lũy kế năm: 2",
            "Tỷ lệ dự sinh hoạt thường kỳ; đvt: %; kỳ này: 85,0; lũy kế năm: 67,5; ghi chú: 17/20 lượt",
            "Vắng không lý do; đvt: lượt; kỳ này: 1; lũy kế năm: 3",
            "Đảng viên phát biểu; đvt: lượt; kỳ này: 5; lũy kế năm: 6",
            "Nghị quyết ban hành; đvt: nghị quyết; kỳ này: 1; lũy kế năm: 2",
            "Việc được giao; đvt: việc; kỳ này: 3; lũy kế năm: 7",
            "Việc hoàn thành đúng hạn; đvt: việc; kỳ này: 2; lũy kế năm: 4",
            "Việc hoàn thành chậm; đvt: việc; kỳ này: 1; lũy kế năm: 2",
            "Việc quá hạn chưa hoàn thành; đvt: việc; kỳ này: 1; lũy kế năm: 1; ghi chú: xem xét ngày 03/12/2026",
            "Cử học lớp nhận thức về Đảng; đvt: người; kỳ này: 1; lũy kế năm: 1",
            "Đề nghị kết nạp; đvt: người; kỳ này: 0; lũy kế năm: 0",
            "Đề nghị công nhận chính thức; đvt: người; kỳ này: 0; lũy kế năm: 0",
            "Thi hành, đề nghị kỷ luật; đvt: đồng chí; kỳ này: 0; lũy kế năm: 0",
            "Chất lượng sinh hoạt ngày 03/11/2026; đvt: điểm; kỳ này: 91,5; ghi chú: xếp loại tốt",
            "Trên đây là báo cáo kết quả thực hiện nhiệm vụ tháng 11 năm 2026; Chi bộ Ấp Mẫu báo cáo Đảng ủy xã Phú Mẫu.",
        ]
    );
    let text = plain::write(&document);
    for words in ["Số …-BC/CB", "BÁO CÁO\n"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(
        document.subtitle,
        "kết quả thực hiện nhiệm vụ tháng 11 năm 2026, phương hướng nhiệm vụ tháng 12 năm 2026"
    );
    // Five sections to write in, and what nobody found to fall short.
    let open = texts.iter().filter(|words| words.starts_with('…')).count();
    assert_eq!(open, 2 * 7);
}

#[test]
fn another_meeting_than_the_months_has_no_report_nor_one_under_way() {
    let mut thematic = adopted().meeting;
    thematic.plan.kind = MeetingKind::Thematic;
    assert_eq!(made(&thematic), Err(Lack::NoMonthlyMeeting));
    assert_eq!(made(&crate::meeting::opened().history.meeting), Err(Lack::NoMonthlyMeeting));
}
