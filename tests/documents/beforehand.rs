//! The papers that are handed out before a meeting: what stands in them, and what never does.

use bienban::domain::{
    Event, Guest, ItemId, Meeting, MeetingId, MeetingKind, PlanEvent, PreparedEvent, Purpose, SecrecyEvent,
};
use bienban::domain::{History, Moment};
use bienban::report::{Block, Cell, Document, Lack, Material, Piece, message_format, paper, plain};

use crate::meeting::{adopted, member, plan, roll};
use crate::papers::of;

fn written(id: &str, meeting: &Meeting) -> Document {
    let kind = paper(id).unwrap();
    of(meeting, |source| kind.make(&Material::Meeting(*source)).unwrap())
}

/// The meeting in preparation, with those whom the roll would summon: item 9 is secret, item 6 is presented, a guest
/// is expected.
fn prepared() -> Meeting {
    let mut history = History::new(MeetingId("20261203-cccccc".into()));
    let at = "2026-11-30T16:00:00+07:00".parse().unwrap();
    let guest =
        Guest {
            number: 1, name: "Huỳnh Văn Tài".into(), office: "Phó Bí thư Đảng ủy xã Phú Mẫu".into()
        };
    let presented = |item| PreparedEvent::PresenterNamed {
        item: ItemId(item),
        member: Some(member(3)),
        name: "Lê Văn Năm".into(),
    };
    for event in [
        Event::Plan(PlanEvent::Planned(Box::new(plan()))),
        Event::Secrecy(SecrecyEvent::Chosen { item: ItemId(9) }),
        Event::Prepared(PreparedEvent::GuestInvited { guest }),
        Event::Prepared(presented(6)),
        Event::Prepared(presented(9)),
    ] {
        let act = history.act(vec![event], Moment { at, run: 0 });
        history.append(&act);
    }
    Meeting { roll: roll(), ..history.meeting }
}

/// The rows of the tables in words, one string a row.
fn rows(document: &Document) -> Vec<Vec<String>> {
    let tables = document.blocks.iter().filter_map(|block| match block.piece() {
        Piece::Table(table) => Some(table),
        _ => None,
    });
    let row = |cells: &[Cell]| {
        cells.iter().map(|cell| cell.words().trim().to_owned()).collect::<Vec<_>>().join(" | ")
    };
    tables.map(|table| table.rows.iter().map(|one| row(one.cells())).collect()).collect()
}

#[test]
fn a_notice_says_when_where_and_what_and_of_a_secret_item_that_there_is_one() {
    let notice = written("meeting-notice", &prepared());
    let text = plain::write(&notice);
    for words in [
        "Số …-TB/CB",
        "Xã Phú Mẫu, ngày … tháng … năm 20…",
        "THÔNG BÁO\n",
        "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
        "Thời gian: 19 giờ ngày 03 tháng 12 năm 2026.",
        "Địa điểm: Nhà văn hóa Ấp Mẫu.",
        "Thành phần: 20 đồng chí được triệu tập.",
        "Chủ trì: đồng chí Nguyễn Văn An, Bí thư Chi bộ.",
        "T/M CHI BỘ",
        "- Đảng ủy xã Phú Mẫu (để báo cáo);\n- Các đồng chí đảng viên (để thực hiện);\n- Lưu Chi bộ.",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let items = &rows(&notice)[0];
    assert_eq!(items[5], "6 | Đánh giá kết quả tháng trước | Lê Văn Năm | 12 phút");
    assert_eq!(items[8], "9 | Nội dung theo chế độ mật |  | 20 phút");
    // The agenda lies before those who meet, the notice goes out.
    assert!(!text.contains("Thảo luận") && !text.contains("BẢN NHÁP"), "{text}");
}

#[test]
fn a_letter_names_the_guests_who_are_expected_and_leaves_a_line_where_none_is() {
    let text = plain::write(&written("meeting-invitation", &prepared()));
    for words in [
        "Số …-GM/CB",
        "dự sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
        "Kính gửi: Huỳnh Văn Tài, Phó Bí thư Đảng ủy xã Phú Mẫu\n",
        "Chi ủy Chi bộ Ấp Mẫu trân trọng kính mời đồng chí (ông, bà) dự sinh hoạt chi bộ",
        "3. Địa điểm: Nhà văn hóa Ấp Mẫu.",
        "- Như trên;\n- Lưu Chi bộ.",
        "T/M CHI ỦY",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let mut nobody = prepared();
    nobody.prepared.guests.clear();
    let text = plain::write(&written("meeting-invitation", &nobody));
    assert!(text.contains("Kính gửi: ……………………\n"), "{text}");
}

#[test]
fn before_a_congress_the_secretary_signs_and_what_speaks_for_the_cell_is_of_no_other_body() {
    let mut congress = prepared();
    congress.plan.kind = MeetingKind::Congress;
    for id in ["meeting-notice", "meeting-invitation"] {
        let text = plain::write(&written(id, &congress));
        assert!(text.contains("BÍ THƯ") && !text.contains("ĐOÀN CHỦ TỊCH"), "{text}");
        let mut committee = prepared();
        committee.plan.kind = MeetingKind::Committee;
        let kind = paper(id).unwrap();
        of(&committee, |source| {
            assert_eq!(kind.make(&Material::Meeting(*source)).err(), Some(Lack::SpeaksForCell), "{id}");
            written("agenda", source.meeting)
        });
    }
}

#[test]
fn of_those_who_were_expected_a_roll_sheet_lists_after_the_opening_only_who_came() {
    let mut held = adopted().meeting;
    held.prepared.guests = prepared().prepared.guests;
    held.guests.clear();
    assert_eq!(rows(&written("roll-sheet", &held))[2], [" |  | "; 3]);
}

#[test]
fn a_roll_sheet_is_blank_before_the_roll_call_and_lists_those_not_summoned_apart() {
    let sheet = written("roll-sheet", &prepared());
    let tables = rows(&sheet);
    assert_eq!(tables[0].len(), 20);
    assert_eq!(tables[0][0], "1 | Nguyễn Văn An | chính thức |  |  | ");
    assert_eq!(tables[0][19], "20 | Châu Minh Khang | dự bị |  |  | ");
    assert_eq!(
        tables[1],
        [
            "1 | Nguyễn Thị Sáu | miễn công tác và sinh hoạt đảng |  | ",
            "2 | Thạch Som | miễn công tác và sinh hoạt đảng |  | ",
            "3 | Hồ Văn Tín | sinh hoạt tạm thời nơi khác |  | ",
        ]
    );
    assert_eq!(
        tables[2],
        ["1 | Huỳnh Văn Tài, Phó Bí thư Đảng ủy xã Phú Mẫu | ", " |  | ", " |  | ", " |  | "]
    );
    let text = plain::write(&sheet);
    assert!(text.contains("Triệu tập: 20 đồng chí.\nDự họp: ……………………\n"), "{text}");
}

#[test]
fn a_roll_sheet_of_a_meeting_says_who_came_and_of_a_reason_only_that_there_is_one() {
    let sheet = written("roll-sheet", &adopted().meeting);
    let tables = rows(&sheet);
    assert_eq!(tables[0][0], "1 | Nguyễn Văn An | chính thức | có mặt |  | ");
    assert_eq!(tables[0][6], "7 | Sơn Ngọc Dung | chính thức |  | có lý do | ");
    assert_eq!(tables[0][12], "13 | Quách Chí Minh | chính thức | trực tuyến |  | ");
    assert_eq!(tables[0][14], "15 | Võ Văn Tám | chính thức |  | không lý do | ");
    assert_eq!(tables[1][1], "2 | Thạch Som | miễn công tác và sinh hoạt đảng | đến lúc 19 giờ 03 phút | ");
    let text = plain::write(&sheet);
    assert!(text.contains("Dự họp: 17/20 đồng chí (85,0%)\n"), "{text}");
    for reason in ["công tác tại tỉnh", "bận việc gia đình"] {
        assert!(!text.contains(reason), "{text}");
    }
    assert!(sheet.blocks.iter().all(|block: &Block| !block.sentences().is_empty()));
}

fn message(document: &Document) -> String {
    String::from_utf8((message_format().unwrap().write)(document).unwrap()).unwrap()
}

#[test]
fn the_message_says_when_where_and_what_within_480_letters() {
    let expected = "Chi bộ Ấp Mẫu
THÔNG BÁO sinh hoạt chi bộ thường kỳ tháng 12 năm 2026
Thời gian: 19 giờ ngày 03 tháng 12 năm 2026.
Địa điểm: Nhà văn hóa Ấp Mẫu.
Thành phần: 20 đồng chí được triệu tập.
Chủ trì: đồng chí Nguyễn Văn An, Bí thư Chi bộ.
Thư ký: đồng chí Trần Thị Hoa, Chi ủy viên.
Nội dung: 1. Tuyên bố lý do, giới thiệu đại biểu; 2. Cử thư ký; 3. Điểm danh; và 11 mục khác.
Đề nghị các đồng chí nghiên cứu trước tài liệu, chuẩn bị ý kiến và dự đầy đủ, đúng giờ.
";
    assert_eq!(message(&written("meeting-notice", &prepared())), expected);
}

#[test]
fn a_message_tells_no_secret_subject_and_no_person_and_is_never_too_long() {
    let mut meeting = prepared();
    meeting.agenda.items.drain(..8);
    let item = &mut meeting.agenda.items[1];
    (item.title, item.title_en) = ("Xét kết nạp quần chúng Lê Thị Thu".into(), String::new());
    item.vote = Some(Purpose::Admission);
    let short = message(&written("meeting-notice", &meeting));
    let told =
        "Nội dung: 1. Nội dung theo chế độ mật; 2. Kết nạp đảng viên; 3. Phân công nhiệm vụ; và 3 mục khác.";
    assert!(short.contains(told), "{short}");
    // Whatever is long gives way, and what is decided, when and where stands all the same.
    meeting.plan.place = "Nhà văn hóa ".repeat(60);
    meeting.plan.cell.name = "Ấp Sóc Tràm Kiên Thị Sa Rây ".repeat(10);
    for item in &mut meeting.agenda.items {
        item.title = "Đánh giá kết quả ".repeat(40);
    }
    let long = message(&written("meeting-notice", &meeting));
    assert!(long.trim_end().chars().count() <= 480, "{long}");
    for words in [
        "Thời gian: 19 giờ ngày 03 tháng 12 năm 2026.",
        "Địa điểm: Nhà văn hóa Nhà văn hóa",
        "Nội dung: 6 mục.",
    ] {
        assert!(long.contains(words), "{words}\n{long}");
    }
}
