//! The papers on a cell beside its meetings: the topics of a year, one of them, the papers that it issued.

use bienban::domain::{
    ApplicantId, CellName, Digest, MeetingId, MembershipStep, Period, PersonVote, ThematicTopic,
};
use bienban::guidance::SignFor;
use bienban::report::{
    Block, CellFrame, Document, IssuedPapers, Lack, Material, TopicPlan, TopicSource, issued_papers, paper,
    plain,
};
use chrono::NaiveDate;

use crate::meeting;
use crate::papers::{created, digests};

fn frame(cell: &CellName) -> CellFrame<'_> {
    CellFrame {
        cell,
        practice: false,
        sign_for: SignFor::Cell,
        secretary: "Nguyễn Văn An",
        created: created(),
    }
}

fn topic(number: u64, month: u32, title: &str, who: &str, text: &str) -> ThematicTopic {
    ThematicTopic {
        number,
        month: NaiveDate::from_ymd_opt(2026, month, 1).unwrap(),
        title: title.into(),
        presenter: None,
        presenter_name: who.into(),
        text: text.into(),
    }
}

fn planned(topics: &[ThematicTopic]) -> Result<Document, Lack> {
    let cell = meeting::plan().cell;
    let plan = TopicPlan { frame: frame(&cell), year: 2026, topics };
    paper("thematic-plan").unwrap().make(&Material::Topics(plan))
}

/// The plan of a year with three topics.
pub fn plan_of_year() -> Document {
    let topics = [
        topic(1, 3, "học tập và làm theo Bác", "Thạch Thị Sa Rây", ""),
        topic(3, 8, "Giữ gìn môi trường kênh 3.", "Lê Văn Năm", ""),
        topic(2, 9, "Chuyển đổi số ở ấp", "", ""),
    ];
    planned(&topics).unwrap()
}

/// The paper that introduces a topic, with what was prepared of it.
pub fn introduction(text: &str) -> Document {
    let cell = meeting::plan().cell;
    let topic = topic(3, 8, "giữ gìn môi trường kênh 3", "Lê Văn Năm", text);
    let source = TopicSource { frame: frame(&cell), topic: &topic };
    paper("thematic-paper").unwrap().make(&Material::Topic(source)).unwrap()
}

fn issued(digests: &[Digest]) -> Result<Document, Lack> {
    let (cell, period) = (meeting::plan().cell, Period::year(2026));
    let papers = issued_papers(digests, &[], &cell, period, created().date_naive());
    let material = Material::Issued(IssuedPapers { frame: frame(&cell), period, papers: &papers });
    paper("register-out").unwrap().make(&material)
}

/// The papers that the made-up cell issued.
pub fn register() -> Document {
    let mut digests = digests();
    digests[1].resolution = Some(3);
    // What stood on paper before the book was begun is not said to be unused.
    issued(&digests).unwrap()
}

fn texts(document: &Document) -> Vec<String> {
    document.blocks.iter().flat_map(Block::texts).collect()
}

#[test]
fn the_plan_of_a_year_has_its_topics_by_quarter_and_room_where_a_quarter_has_none() {
    let document = plan_of_year();
    assert_eq!(
        texts(&document),
        [
            "Chi bộ Ấp Mẫu sinh hoạt các chuyên đề năm 2026 như sau:",
            "I; chuyên đề: Học tập và làm theo Bác; người chuẩn bị: Thạch Thị Sa Rây; thời gian: 03/2026",
            "II",
            "III; chuyên đề: Giữ gìn môi trường kênh 3; người chuẩn bị: Lê Văn Năm; thời gian: 08/2026",
            "III; chuyên đề: Chuyển đổi số ở ấp; thời gian: 09/2026",
            "IV",
        ]
    );
    let text = plain::write(&document);
    for words in ["Số …-KH/CB", "KẾ HOẠCH\n", "sinh hoạt chuyên đề năm 2026", "Nguyễn Văn An"]
    {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert_eq!(planned(&[]), Err(Lack::NoTopic));
}

#[test]
fn a_paper_on_a_topic_has_what_was_prepared_or_room_to_write_it_in() {
    let prepared = texts(&introduction("kênh 3 còn rác\n\nMỗi hộ một thùng rác."));
    assert_eq!(
        prepared[..5],
        [
            "Người trình bày: Lê Văn Năm",
            "Thời gian: tháng 8 năm 2026.",
            "Kênh 3 còn rác.",
            "Mỗi hộ một thùng rác.",
            "CÂU HỎI THẢO LUẬN",
        ]
    );
    let blank = texts(&introduction(""));
    let headings: Vec<&String> = blank[2..].iter().filter(|words| !words.starts_with('…')).collect();
    assert_eq!(headings, ["I- NHẬN THỨC", "II- LIÊN HỆ", "III- GIẢI PHÁP", "CÂU HỎI THẢO LUẬN"]);
}

#[test]
fn the_register_has_what_was_numbered_in_order_and_a_number_that_is_not_used() {
    assert_eq!(
        texts(&register()),
        [
            "03-NQ/CB; ngày: 03/11/2026; loại: Nghị quyết; trích yếu: Lãnh đạo thực hiện nhiệm vụ tháng 11 năm 2026; nơi \
             nhận: Đảng ủy xã Phú Mẫu; đảng viên",
            "04-NQ/CB; loại: Nghị quyết; ghi chú: Không dùng",
            "05-NQ/CB; ngày: 03/12/2026; loại: Nghị quyết; trích yếu: Lãnh đạo thực hiện nhiệm vụ tháng 12 năm 2026; nơi \
             nhận: Đảng ủy xã Phú Mẫu; đảng viên",
        ]
    );
    // Of two exemptions and two admissions each is told by whom it is about; of discipline that is never told.
    let mut persons = vec![crate::uploads::exempting().digest()];
    persons[0].date = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    let vote = |name: &str, step, number| PersonVote {
        applicant: ApplicantId::default(),
        member: None,
        name: name.into(),
        step,
        yes: 14,
        base: 18,
        passed: true,
        resolution: Some(number),
    };
    persons[0].person_votes = vec![
        vote("Kim Sa Rinh", MembershipStep::Admission, 8),
        vote("Lâm Chí Hùng", MembershipStep::Admission, 9),
        vote("Sơn Vi Sal", MembershipStep::Recognition, 10),
    ];
    (persons[0].class_resolutions, persons[0].class_names) = (vec![11], vec!["Trần Thị Ngọc Mai".into()]);
    let about: Vec<String> = texts(&issued(&persons).unwrap())
        .into_iter()
        .map(|row| row.split("trích yếu: ").nth(1).unwrap().split("; nơi nhận").next().unwrap().to_owned())
        .collect();
    assert_eq!(
        about,
        [
            "Miễn công tác và sinh hoạt đảng đối với đảng viên Thạch Thị Sa Rây",
            "Miễn công tác và sinh hoạt đảng đối với đảng viên Huỳnh Thị Chín",
            "Đề nghị kết nạp quần chúng Kim Sa Rinh vào Đảng",
            "Đề nghị kết nạp quần chúng Lâm Chí Hùng vào Đảng",
            "Đề nghị công nhận đảng viên chính thức đối với đồng chí Sơn Vi Sal",
            "Cử quần chúng Trần Thị Ngọc Mai học lớp bồi dưỡng nhận thức về Đảng",
        ]
    );
    let mut none = digests();
    none.iter_mut().for_each(|one| one.resolution = None);
    assert_eq!(issued(&none), Err(Lack::NoNumber));
    // A meeting that is not adopted gave no number, nor one of another year.
    let mut other = digests();
    other[0].state = bienban::domain::State::Closing;
    other[1].id = MeetingId("20251103-aaaaaa".into());
    other[1].date = NaiveDate::from_ymd_opt(2025, 11, 3).unwrap();
    assert_eq!(issued(&other), Err(Lack::NoNumber));
}
