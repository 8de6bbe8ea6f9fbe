//! The papers that are written of adopted minutes when somebody asks for them: what stands in them, and what never does.

use bienban::domain::{
    BallotId, Count, Event, ItemId, Majority, Meeting, MeetingKind, MemberId, Purpose, SecrecyEvent,
};
use bienban::guidance::SignFor;
use bienban::report::{Block, Document, Excerpt, ExtractSource, Lack, Material, Source, paper, plain};

use crate::meeting::{self, adopted, member};
use crate::papers::created;

const HASH: &str = "4f1c9a70d2b85e6347a09c1bf2d8e5734f1c9a70d2b85e6347a09c1bf2d8e573";

/// A paper of a meeting, or a part of its minutes.
pub fn made(meeting: &Meeting, id: &str, of: Option<Excerpt>) -> Result<Document, Lack> {
    let live = meeting::sheet(0);
    let sheet = meeting.adoption.as_ref().map_or(&live, |adoption| &adoption.sheet);
    let source =
        Source { meeting, sheet, pack: None, sign_for: SignFor::Cell, hash: Some(HASH), created: created() };
    let kind = paper(id).unwrap();
    kind.make(&match of {
        Some(of) => Material::Extract(ExtractSource { source, of }),
        None => Material::Meeting(source),
    })
}

/// A part of the minutes of the made-up meeting.
pub fn extract(of: Excerpt) -> Result<Document, Lack> {
    made(&adopted().meeting, "minutes-extract", Some(of))
}

fn texts(document: &Document) -> Vec<String> {
    document.blocks.iter().flat_map(Block::texts).collect()
}

#[test]
fn a_conclusion_has_what_was_concluded_who_does_what_and_by_what_vote() {
    let document = made(&adopted().meeting, "conclusion", None).unwrap();
    assert_eq!(
        texts(&document),
        [
            "Sau khi nghe báo cáo và ý kiến thảo luận tại kỳ sinh hoạt ngày 03 tháng 12 năm 2026, Chi bộ Ấp Mẫu thống \
             nhất kết luận:",
            "1. Thống nhất sửa cầu kênh 3; đề nghị Đảng ủy xã hỗ trợ xi măng.",
            "2. Chi ủy nhắc nhở đảng viên dự sinh hoạt đầy đủ, báo trước khi vắng.",
            "Phân công thực hiện:",
            "Sửa cầu kênh 3; người thực hiện: Lê Văn Năm (chủ trì); phối hợp: Thạch Sang; thời hạn: 20/12/2026",
            "Giúp đỡ hộ nghèo; người thực hiện: Lý Mỹ Hoa",
            "Biên bản ghi các nội dung trên được Chi bộ Ấp Mẫu biểu quyết thông qua: 15/19 đồng chí tán thành (78,9%).",
        ]
    );
    let text = plain::write(&document);
    for words in [
        "Số …-KL/CB",
        "KẾT LUẬN\n",
        "của Chi bộ Ấp Mẫu tại kỳ sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
        "- Đảng ủy xã Phú Mẫu (để báo cáo);",
        "Mã xác thực: 4f1c9a70 d2b85e63",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_notice_of_the_conclusion_has_the_same_points_and_nobody_by_name_but_who_signs() {
    let document = made(&adopted().meeting, "conclusion-notice", None).unwrap();
    assert_eq!(
        texts(&document),
        [
            "Kính gửi: ……………………",
            "Sau khi nghe báo cáo và ý kiến thảo luận tại kỳ sinh hoạt ngày 03 tháng 12 năm 2026, Chi bộ Ấp Mẫu đã \
             thống nhất kết luận và thông báo như sau:",
            "1. Thống nhất sửa cầu kênh 3; đề nghị Đảng ủy xã hỗ trợ xi măng.",
            "2. Chi ủy nhắc nhở đảng viên dự sinh hoạt đầy đủ, báo trước khi vắng.",
            "Biên bản ghi các nội dung trên được Chi bộ Ấp Mẫu biểu quyết thông qua: 15/19 đồng chí tán thành (78,9%).",
        ]
    );
    assert!(plain::write(&document).contains("Số …-TB/CB"));
}

#[test]
fn a_question_that_passed_is_a_point_and_one_that_was_lost_is_none() {
    let mut course = meeting::opened();
    for (id, question, yes) in [(2, "mua 20 ghế cho nhà văn hóa.", 12), (3, "Đổi giờ sinh hoạt", 6)]
    {
        asked(&mut course.history, id, question, yes);
    }
    asked_minutes(&mut course.history, 4);
    let texts = texts(&made(&course.history.meeting, "conclusion", None).unwrap());
    assert_eq!(texts[0], "Tại kỳ sinh hoạt ngày 03 tháng 12 năm 2026, Chi bộ Ấp Mẫu thống nhất kết luận:");
    assert_eq!(
        texts[1],
        "1. Biểu quyết thông qua: mua 20 ghế cho nhà văn hóa (12/19 đồng chí tán thành, 63,2%)."
    );
    assert!(texts[2].starts_with("Biên bản ghi các nội dung trên"), "{texts:?}");
}

fn act(history: &mut bienban::domain::History, events: Vec<Event>) {
    let at = bienban::domain::Moment { at: created(), run: 5_400_000 };
    let act = history.act(events, at);
    history.append(&act);
}

fn asked(history: &mut bienban::domain::History, id: BallotId, question: &str, yes: u32) {
    let put = history.meeting.put(Purpose::Question, question, Majority::OverHalf).unwrap();
    act(history, vec![put]);
    let counted = history.meeting.count(id, Count { yes, no: 0, other: 0 }).unwrap();
    act(history, vec![counted]);
}

fn asked_minutes(history: &mut bienban::domain::History, id: BallotId) {
    let put = history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
    act(history, vec![put]);
    let counted = history.meeting.count(id, Count { yes: 15, no: 0, other: 0 }).unwrap();
    act(history, vec![counted]);
    let adopted = history.meeting.adopt(meeting::sheet(0), None).unwrap();
    act(history, adopted);
}

#[test]
fn what_is_secret_and_what_the_round_came_to_stays_in_the_minutes() {
    let mut meeting = adopted().meeting;
    let words = "đồng chí Danh Sóc phải nộp báo cáo đúng hạn";
    meeting.conclusions.insert(ItemId(10), words.into());
    let mut secret = adopted();
    act(&mut secret, vec![Event::Secrecy(SecrecyEvent::Chosen { item: ItemId(9) })]);
    for id in ["conclusion", "conclusion-notice"] {
        let all = texts(&made(&meeting, id, None).unwrap()).concat();
        assert!(!all.contains("Danh Sóc"), "{all}");
        let all = texts(&made(&secret.meeting, id, None).unwrap()).concat();
        assert!(!all.contains("cầu kênh 3; đề nghị"), "{all}");
    }
    // Nor what was concluded where somebody was voted on, whatever the item is called.
    let mut of_one = adopted().meeting;
    of_one.ballots[0].item = Some(ItemId(9));
    of_one.ballots[0].purpose = Purpose::Expulsion;
    let all = texts(&made(&of_one, "conclusion-notice", None).unwrap()).concat();
    assert!(!all.contains("cầu kênh 3") && all.contains("dự sinh hoạt đầy đủ"), "{all}");
    // Where nothing else was concluded the sentence says that such a conclusion stays in the minutes.
    meeting.conclusions.retain(|item, _| *item == ItemId(10));
    assert_eq!(made(&meeting, "conclusion", None), Err(Lack::NoConclusion));
    for kind in [MeetingKind::Review, MeetingKind::Admission, MeetingKind::Discipline, MeetingKind::Congress]
    {
        meeting.plan.kind = kind;
        assert_eq!(made(&meeting, "conclusion", None), Err(Lack::NoConclusionOf(kind)));
    }
    meeting.plan.kind = MeetingKind::Committee;
    assert_eq!(made(&meeting, "conclusion", None), Err(Lack::SpeaksForCell));
    let under_way = meeting::opened().history.meeting;
    for id in ["conclusion", "conclusion-notice", "month-plan", "upload-cover"] {
        assert_eq!(made(&under_way, id, None), Err(Lack::NotAdopted), "{id}");
    }
}

#[test]
fn an_extract_of_an_item_says_word_for_word_what_the_minutes_say_under_it() {
    let document = extract(Excerpt::Item(9)).unwrap();
    assert_eq!(
        texts(&document),
        [
            "Thời gian: khai mạc lúc 19 giờ ngày 03 tháng 12 năm 2026; kết thúc lúc 20 giờ 35 phút cùng ngày (95 phút).",
            "Địa điểm: Nhà văn hóa Ấp Mẫu.",
            "Dự họp: 17/20 đồng chí (85,0%).",
            "Chủ trì: Đồng chí Nguyễn Văn An, Bí thư Chi bộ.",
            "Thư ký: Đồng chí Trần Thị Hoa, Chi ủy viên.",
            "Nội dung:",
            "9. Thảo luận",
            "Đồng chí Thạch Thị Sa Rây đề nghị sửa cầu kênh 3 trước mùa mưa.",
            "Đại biểu Huỳnh Văn Tài, Phó Bí thư Đảng ủy xã Phú Mẫu, phát biểu: ghi nhận kết quả của chi bộ.",
            "Đồng chí Kim Sô Phia kiến nghị xã hỗ trợ xi măng.",
            "Bổ sung đèn đường tuyến kênh 3.",
            "Đồng chí Thạch Thị Sa Rây phát biểu thêm: nhân dân đóng góp ngày công.",
            "Các đồng chí Đỗ Thị Lan và Lâm Thị Xuyến phát biểu ý kiến.",
            "Kết luận: thống nhất sửa cầu kênh 3; đề nghị Đảng ủy xã hỗ trợ xi măng.",
            "Trích y bản chính.",
            "Trích: ngày … tháng … năm 20…",
        ]
    );
    let text = plain::write(&document);
    for words in ["TRÍCH BIÊN BẢN\n", "NGƯỜI TRÍCH", "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn An"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn an_extract_about_a_member_has_their_words_and_tasks_and_a_sign_where_others_stood() {
    let all = texts(&extract(Excerpt::Member(member(4))).unwrap());
    assert_eq!(
        all[6..all.len() - 2],
        [
            "6. Đánh giá kết quả tháng trước",
            "[…]",
            "Vận động các hộ dân tổ 5 làm đường; người thực hiện: Thạch Thị Sa Rây; thời hạn: 30/11/2026; kết quả: Đã \
             hoàn thành: dài 320 m",
            "[…]",
            "9. Thảo luận",
            "Đồng chí Thạch Thị Sa Rây đề nghị sửa cầu kênh 3 trước mùa mưa.",
            "[…]",
            "Đồng chí Thạch Thị Sa Rây phát biểu thêm: nhân dân đóng góp ngày công.",
            "[…]",
            "10. Tự phê bình và phê bình",
            "[…]",
            "Chi bộ biểu dương đồng chí Thạch Thị Sa Rây vì vận động tốt các hộ dân làm đường.",
            "[…]",
        ]
    );
}

#[test]
fn an_extract_takes_no_self_criticism_no_secret_and_nothing_from_a_draft() {
    // The eighth spoke of himself alone, the tenth of him, of the fifteenth there is a reminder.
    let nothing = |number: u32, name: &str| {
        assert_eq!(extract(Excerpt::Member(member(number))), Err(Lack::NothingOf(name.into())));
    };
    nothing(8, "Danh Sóc");
    nothing(10, "Phạm Văn Bình");
    assert_eq!(extract(Excerpt::Item(10)), Err(Lack::StaysInMinutes(10)));
    assert_eq!(extract(Excerpt::Item(1)), Err(Lack::NothingAt(1)));
    assert_eq!(extract(Excerpt::Item(15)), Err(Lack::NothingAt(15)));
    assert_eq!(extract(Excerpt::Member(MemberId(99))), Err(Lack::NothingOf("…".into())));
    let mut secret = adopted();
    act(&mut secret, vec![Event::Secrecy(SecrecyEvent::Chosen { item: ItemId(9) })]);
    let item = made(&secret.meeting, "minutes-extract", Some(Excerpt::Item(9)));
    assert_eq!(item, Err(Lack::StaysInMinutes(9)));
    let draft = meeting::opened().history.meeting;
    assert_eq!(made(&draft, "minutes-extract", Some(Excerpt::Item(3))), Err(Lack::NotAdopted));
}

#[test]
fn a_plan_of_the_month_has_the_tasks_that_were_given() {
    let document = made(&adopted().meeting, "month-plan", None).unwrap();
    assert_eq!(
        texts(&document),
        [
            "I- MỤC ĐÍCH, YÊU CẦU",
            "Thực hiện Nghị quyết số 05-NQ/CB, ngày 03 tháng 12 năm 2026 của Chi bộ Ấp Mẫu.",
            "II- NHIỆM VỤ",
            "Sửa cầu kênh 3; phụ trách: Lê Văn Năm; phối hợp: Thạch Sang; thời hạn: 20/12/2026",
            "Giúp đỡ hộ nghèo; phụ trách: Lý Mỹ Hoa",
            "III- TỔ CHỨC THỰC HIỆN",
            "Các đồng chí được phân công chịu trách nhiệm thực hiện và báo cáo kết quả với Chi bộ.",
        ]
    );
    let text = plain::write(&document);
    assert!(text.contains("Số …-KH/CB") && text.contains("công tác tháng 12 năm 2026"), "{text}");
    let mut idle = adopted().meeting;
    idle.tasks.clear();
    assert_eq!(made(&idle, "month-plan", None), Err(Lack::NoTask));
    // What another meeting of the cell gave is no plan of its month.
    for kind in [MeetingKind::Thematic, MeetingKind::Extraordinary, MeetingKind::Admission] {
        let mut other = adopted().meeting;
        other.plan.kind = kind;
        assert_eq!(made(&other, "month-plan", None), Err(Lack::NoMonthlyMeeting), "{kind:?}");
    }
}

#[test]
fn a_thematic_resolution_and_the_minutes_of_a_group_are_of_such_meetings_alone() {
    let mut meeting = adopted().meeting;
    assert_eq!(made(&meeting, "thematic-resolution", None), Err(Lack::NoThematic));
    assert_eq!(made(&meeting, "group-minutes", None), Err(Lack::NoGroup));
    meeting.plan.kind = MeetingKind::Thematic;
    let document = made(&meeting, "thematic-resolution", None).unwrap();
    assert_eq!(document.subtitle, "về sinh hoạt chuyên đề, ngày 03 tháng 12 năm 2026");
    let parts =
        texts(&document).into_iter().filter(|words| words.contains("- ") && *words == words.to_uppercase());
    assert_eq!(
        parts.collect::<Vec<_>>(),
        ["I- ĐÁNH GIÁ TÌNH HÌNH", "II- NHIỆM VỤ, GIẢI PHÁP", "III- TỔ CHỨC THỰC HIỆN"]
    );
    meeting.prepared.topic = Some(3);
    meeting.agenda.items[8].step = "topic".into();
    meeting.agenda.items[8].title = "Chuyên đề: giữ gìn môi trường kênh 3".into();
    let document = made(&meeting, "thematic-resolution", None).unwrap();
    assert_eq!(document.subtitle, "về chuyên đề: giữ gìn môi trường kênh 3");
    meeting.plan.kind = MeetingKind::Group;
    let text = plain::write(&made(&meeting, "group-minutes", None).unwrap());
    assert!(text.contains("BIÊN BẢN\n") && text.contains("Sinh hoạt tổ đảng tháng 12 năm 2026"), "{text}");
}
